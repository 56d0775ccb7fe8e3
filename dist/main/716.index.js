"use strict";
exports.id = 716;
exports.ids = [716,544];
exports.modules = {

/***/ 544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromHex: () => (/* binding */ fromHex),
/* harmony export */   isSigned: () => (/* binding */ isSigned),
/* harmony export */   openBox: () => (/* binding */ openBox),
/* harmony export */   openKey: () => (/* binding */ openKey),
/* harmony export */   openSecretBox: () => (/* binding */ openSecretBox),
/* harmony export */   prepareBoxes: () => (/* binding */ prepareBoxes),
/* harmony export */   sealSecretBox: () => (/* binding */ sealSecretBox),
/* harmony export */   sessionKeyPair: () => (/* binding */ sessionKeyPair),
/* harmony export */   signText: () => (/* binding */ signText),
/* harmony export */   toHex: () => (/* binding */ toHex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var tweetnacl__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(668);
/* harmony import */ var tweetnacl__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(tweetnacl__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(293);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(927);




const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex"); // RFC 8410 §7
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex"); // RFC 8410 §4
const PKCS8_X25519 = Buffer.from("302e020100300506032b656e04220420", "hex"); // RFC 8410 §7
const SPKI_X25519 = Buffer.from("302a300506032b656e032100", "hex"); // RFC 8410 §4
/**
 * Strict lower- or upper-case hex of an exact length in bytes (any length where none is given).
 * @param room empty bytes to leave before what is decoded
 */
function fromHex(hex, what, bytes, room = 0) {
    const decoded = Buffer.alloc(room + Math.floor(hex.length / 2));
    // Node stops at the first character that is no hex digit, and before half a byte; but of a character above U+00FF it
    // looks at the lower byte alone.
    const length = decoded.write(hex, room, "hex");
    if (length * 2 !== hex.length || /[^\0-\xff]/.test(hex) || (bytes !== undefined && length !== bytes)) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not hex${bytes === undefined ? "" : ` of ${bytes} bytes`}.`);
    }
    return decoded;
}
function toHex(bytes) {
    return Buffer.from(bytes).toString("hex");
}
/** Signature (hex) of the UTF-8 bytes of `message` with an Ed25519 seed of 32 bytes (RFC 8032). */
function signText(message, seed) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: "der", type: "pkcs8" });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, Buffer.from(message), key).toString("hex");
}
/** Whether `signature` (64 bytes) is that of the UTF-8 bytes of `message` under an Ed25519 key of 32 bytes. */
function isSigned(message, signature, verifyKey) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([SPKI_ED25519, verifyKey]), format: "der", type: "spki" });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(message), key, signature);
}
/** A fresh X25519 key pair for one session. */
function sessionKeyPair() {
    const { publicKey, privateKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)("x25519", {
        publicKeyEncoding: { type: "spki", format: "der" },
        privateKeyEncoding: { type: "pkcs8", format: "der" },
    });
    return { publicKey: publicKey.subarray(-32), secretKey: privateKey.subarray(-32) };
}
/** Opens a NaCl box. Throws `DECRYPTION` when its MAC does not hold. */
function openBox(text, nonce, theirs, mine, what) {
    return openSecretBox(text, nonce, boxKey(theirs, mine, what), what);
}
const { lowlevel } = (tweetnacl__WEBPACK_IMPORTED_MODULE_1___default());
/** Key of a NaCl box: HSalsa20 of what X25519 agrees on. tweetnacl's own X25519 takes some 10 ms when it is cold. */
function boxKey(theirs, mine, what) {
    let shared;
    try {
        shared = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({
            privateKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([PKCS8_X25519, mine]), format: "der", type: "pkcs8" }),
            publicKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([SPKI_X25519, theirs]), format: "der", type: "spki" }),
        });
    }
    catch {
        throw failed(what); // a key of small order
    }
    const key = new Uint8Array(32);
    lowlevel.crypto_core_hsalsa20(key, new Uint8Array(16), shared, Buffer.from("expand 32-byte k"));
    return key;
}
/** Opens a NaCl secretbox under a key of 32 bytes. Throws `DECRYPTION` when its MAC does not hold. */
function openSecretBox(text, nonce, key, what) {
    // Opened in its place, behind the 16 bytes that NaCl's C interface asks for: nacl.secretbox.open copies byte by byte.
    const box = fromHex(text, what, undefined, 16);
    const nonceBytes = fromHex(nonce, `The nonce of ${what}`, 24);
    if (lowlevel.crypto_secretbox_open(box, box, box.length, nonceBytes, key) !== 0)
        throw failed(what);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeUtf8 */ ._6)(box.subarray(32), what);
}
/** Psono's envelope of a text: hex of the secretbox, and of its fresh nonce. */
function sealSecretBox(text, key) {
    const nonce = tweetnacl__WEBPACK_IMPORTED_MODULE_1___default().randomBytes(24);
    return { text: toHex(tweetnacl__WEBPACK_IMPORTED_MODULE_1___default().secretbox(Buffer.from(text), nonce, key)), nonce: toHex(nonce) };
}
/** Opens something, so that what opens the answers is compiled when they come. */
function prepareBoxes() {
    const key = new Uint8Array(32);
    for (let round = 0; round < 20; round++) {
        const { text, nonce } = sealSecretBox("x".repeat(100), key);
        openSecretBox(text, nonce, key, "");
    }
}
/** A key of 32 bytes that is kept as hex inside a secretbox. */
function openKey(text, nonce, key, what) {
    return fromHex(openSecretBox(text, nonce, key, what), what, 32);
}
function failed(what) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l("DECRYPTION", `${what} could not be opened: it was changed on its way, or api-key-secret-key is not the secret key of this API key.`);
}


/***/ }),

/***/ 716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Session: () => (/* binding */ Session)
});

// EXTERNAL MODULE: ./build/error.js
var build_error = __webpack_require__(293);
// EXTERNAL MODULE: ./build/psono/crypto.js
var psono_crypto = __webpack_require__(544);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __webpack_require__(927);
;// CONCATENATED MODULE: ./build/psono/info.js



/** Asks a server what it is. Throws `SERVER_ANSWER` where it does not sign its answer with the key that it names. */
async function readInfo(http) {
    const what = "/info/";
    const answer = await http.send({ method: "GET", path: "/info/" });
    const outer = (0,json/* parseObject */.lj)(answer.body, what);
    const verifyKey = (0,psono_crypto.fromHex)((0,json/* stringOf */.Je)(outer, "verify_key", what), what, 32);
    const text = (0,json/* stringOf */.Je)(outer, "info", what);
    if (!(0,psono_crypto.isSigned)(text, (0,psono_crypto.fromHex)((0,json/* stringOf */.Je)(outer, "signature", what), what, 64), verifyKey))
        throw new build_error/* ActionError */.l("SERVER_ANSWER", "/info/ is not signed with the key that it names.");
    const info = (0,json/* parseObject */.lj)(text, what);
    return { verifyKey, publicKey: (0,json/* own */.ZV)(info, "public_key"), version: (0,json/* own */.ZV)(info, "version") };
}
/**
 * Why a login answer did not fit `serverSignature` (32 bytes), as far as `/info/` tells. It serves to explain, never
 * to prove.
 */
async function explainSignature(http, serverSignature) {
    try {
        const { verifyKey, publicKey } = await readInfo(http);
        const given = Buffer.from(serverSignature);
        if (publicKey === given.toString("hex")) {
            return "server-signature holds the server's public key: give its signature (verify key) instead.";
        }
        if (!given.equals(verifyKey)) {
            return "The server says that its signature is another: compare server-signature with what Psono's client shows for this server.";
        }
        return "The server's own signature fits, the answer does not: it was changed on its way.";
    }
    catch (error) {
        throwIfOver(error);
        return "Compare server-signature with the signature that Psono's client shows for this server.";
    }
}
/** Whether a Psono server answers at this address. */
async function isPsono(http) {
    try {
        const answer = await http.send({ method: "GET", path: "/info/" });
        return typeof (0,json/* own */.ZV)((0,json/* parseObject */.lj)(answer.body, "/info/"), "verify_key") === "string";
    }
    catch (error) {
        throwIfOver(error);
        return false;
    }
}
/** The step's own end says nothing of the server. */
function throwIfOver(error) {
    if (error instanceof build_error/* ActionError */.l && ["CANCELLED", "TIMEOUT"].includes(error.code))
        throw error;
}

;// CONCATENATED MODULE: ./build/psono/session.js




/** A signed-in, encrypted session of an API key. */
class Session {
    #http;
    #key;
    #description;
    #seconds;
    #login;
    #again;
    constructor(http, key, description, seconds, login) {
        this.#http = http;
        this.#key = key;
        this.#description = description;
        this.#seconds = seconds;
        this.#login = login;
    }
    /** Logs in. `seconds` bounds the session, `description` is what Psono's session list shows. */
    static async open(http, key, description, seconds) {
        return new Session(http, key, description, seconds, await login(http, key, description, seconds));
    }
    get restricted() {
        return this.#login.restricted;
    }
    get write() {
        return this.#login.write;
    }
    get userSecretKey() {
        return this.#login.userSecretKey;
    }
    /** Decrypted answer to an encrypted request; status 200, or 400, 403, 404 for the caller to explain. */
    async request(method, path, body) {
        const used = this.#login;
        const first = await this.#send(used, method, path, body);
        if (first.status !== 401)
            return first;
        if (this.#login === used) {
            this.#again ??= login(this.#http, this.#key, this.#description, this.#seconds);
            this.#login = await this.#again;
            this.#again = undefined;
        }
        const second = await this.#send(this.#login, method, path, body);
        if (second.status === 401) {
            throw new build_error/* ActionError */.l("SESSION_ENDED", "The server ended the session twice. It may allow one session a user (ALLOW_MULTIPLE_SESSIONS): use one Psono user a pipeline.");
        }
        return second;
    }
    /**
     * Ends the session, and before that every other request of its `Http`. A failure is of no consequence to the values
     * read, so it is left to the short duration.
     */
    async close() {
        this.#http.abandon();
        await logout(this.#http, this.#login.token, this.#login.sessionKey);
    }
    async #send(login, method, path, body) {
        const what = `The answer to ${method} ${path}`;
        const answer = await this.#http.send({
            method,
            path,
            headers: { Authorization: `Token ${login.token}` },
            ...(body && { body: JSON.stringify((0,psono_crypto.sealSecretBox)(JSON.stringify(body), login.sessionKey)) }),
        });
        if (answer.status === 401)
            return { status: 401, data: undefined };
        if (![200, 400, 403, 404].includes(answer.status)) {
            throw new build_error/* ActionError */.l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
        }
        const envelope = (0,json/* parseObject */.lj)(answer.body, what);
        const text = (0,psono_crypto.openSecretBox)((0,json/* stringOf */.Je)(envelope, "text", what), (0,json/* stringOf */.Je)(envelope, "nonce", what), login.sessionKey, what);
        try {
            return { status: answer.status, data: JSON.parse(text) };
        }
        catch {
            throw new build_error/* ActionError */.l("SERVER_ANSWER", `${what} is not JSON.`);
        }
    }
}
async function login(http, key, description, seconds) {
    const pair = (0,psono_crypto.sessionKeyPair)();
    const info = JSON.stringify({
        api_key_id: key.id,
        session_public_key: (0,psono_crypto.toHex)(pair.publicKey),
        session_duration: seconds,
        device_description: description.slice(0, 256),
    });
    const answer = await http.send({
        method: "POST",
        path: "/api-key/login/",
        body: JSON.stringify({ info, signature: (0,psono_crypto.signText)(info, key.privateKey) }),
    });
    if (answer.status === 400) {
        throw new build_error/* ActionError */.l("LOGIN_REFUSED", "The server refused the login: check api-key-id and api-key-private-key, and that key and user are active.");
    }
    if (answer.status !== 200) {
        const why = (await isPsono(http))
            ? "A Psono server is there, but something in front of it refuses logins."
            : "No Psono server answers there: server-url is the server's address (it often ends in /server), not the web client's.";
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `The login was answered with status ${answer.status}. ${why}`);
    }
    const what = "The login answer";
    const outer = (0,json/* parseObject */.lj)(answer.body, what);
    const sealed = (0,json/* stringOf */.Je)(outer, "login_info", what);
    const signature = (0,psono_crypto.fromHex)((0,json/* stringOf */.Je)(outer, "login_info_signature", what), "The login signature", 64);
    if (!(0,psono_crypto.isSigned)(sealed, signature, key.serverSignature)) {
        throw new build_error/* ActionError */.l("SERVER_SIGNATURE", `The login answer is not signed by the server that server-signature names. ${await explainSignature(http, key.serverSignature)}`);
    }
    const serverKey = (0,psono_crypto.fromHex)((0,json/* stringOf */.Je)(outer, "server_session_public_key", what), "The server's session key", 32);
    const inner = (0,json/* parseObject */.lj)((0,psono_crypto.openBox)(sealed, (0,json/* stringOf */.Je)(outer, "login_info_nonce", what), serverKey, pair.secretKey, what), what);
    const token = (0,json/* stringOf */.Je)(inner, "token", what);
    if (!/^[\x21-\x7e]{1,512}$/.test(token))
        throw new build_error/* ActionError */.l("SERVER_ANSWER", "The session token has a wrong form.");
    const sessionKey = (0,psono_crypto.fromHex)((0,json/* stringOf */.Je)(inner, "session_secret_key", what), "The session key", 32);
    try {
        const restricted = (0,json/* booleanOf */.SF)(inner, "api_key_restrict_to_secrets", what);
        if (!(0,json/* booleanOf */.SF)(inner, "api_key_read", what)) {
            throw new build_error/* ActionError */.l("KEY_CANNOT_READ", "The API key may not read. Tick read in its settings in Psono.");
        }
        const user = (0,json/* asObject */.eB)(inner["user"], "The user in the login answer");
        return {
            token,
            sessionKey,
            restricted,
            write: (0,json/* booleanOf */.SF)(inner, "api_key_write", what),
            userSecretKey: restricted
                ? undefined
                : (0,psono_crypto.openKey)((0,json/* stringOf */.Je)(user, "secret_key", what), (0,json/* stringOf */.Je)(user, "secret_key_nonce", what), key.secretKey, "The user's secret key"),
        };
    }
    catch (error) {
        await logout(http, token, sessionKey);
        throw error;
    }
}
/** Ends a session within 3 s of its own, whatever time was left; where that fails, its short duration ends it. */
async function logout(http, token, sessionKey) {
    http.extend(3000);
    const headers = { Authorization: `Token ${token}` };
    const body = JSON.stringify((0,psono_crypto.sealSecretBox)("{}", sessionKey));
    await http.send({ method: "POST", path: "/authentication/logout/", headers, body }).catch(() => undefined);
}


/***/ })

};
;