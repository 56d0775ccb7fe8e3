"use strict";
exports.id = 805;
exports.ids = [805,544];
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

/***/ 805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSecrets: () => (/* binding */ readSecrets),
/* harmony export */   readTree: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(293);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(544);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(927);



/** Deeper folders are left out; a vault of people has a handful. */
const DEPTH = 256;
/** Folders and entries of a walk: shares that hold one another many times over would have no end. */
const NODES = 2_000_000;
/**
 * The password datastores and their shares, level by level and all of a level at once.
 * @param userKey the user's secret key, 32 bytes, which a restricted API key never gets
 */
async function readTree(session, userKey, scope) {
    const what = "The list of datastores";
    const list = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(expect200(await session.request("GET", "/datastore/"), what), what);
    const stores = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsOf */ .iZ)(list, "datastores").filter((store) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(store, "type") === "password");
    const walk = new Walk(session, scope);
    const roots = await Promise.all(stores.map((store) => readDatastore(session, store, userKey)));
    let links = walk.folders(roots.flatMap((content) => (content ? [{ content, path: "", depth: 0, above: [], index: {} }] : [])));
    while (links.length > 0)
        links = walk.folders(await walk.follow(links));
    return walk.tree;
}
async function readDatastore(session, store, userKey) {
    const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .uuidOf */ .pV)(store, "id", "A datastore");
    const what = `Datastore ${id}`;
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(expect200(await session.request("GET", `/datastore/${id}/`), what), what);
    const data = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data", what);
    if (data === "")
        return undefined; // never written to
    const key = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openKey)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "secret_key", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "secret_key_nonce", what), userKey, `The key of ${what}`);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)(data, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data_nonce", what), key, what), what);
}
class Walk {
    tree = { entries: [], folders: new Map([["", 0]]), trashed: [], unreadable: [], nameless: [] };
    #session;
    #scope;
    #wanted;
    #shares = new Map();
    #nodes = 0;
    constructor(session, scope) {
        this.#session = session;
        this.#scope = scope;
        this.#wanted = new Set(scope.ids);
    }
    /** Takes what stands at these places and below them, and gives the links to shares that were met. */
    folders(places) {
        const stack = [...places].reverse();
        const links = [];
        for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
            const { content, path, depth, above } = place;
            this.tree.folders.set(path, (this.tree.folders.get(path) ?? 0) + 1);
            if (depth > DEPTH) {
                const folder = path.slice(0, path.lastIndexOf("/"));
                const why = `stands deeper than ${DEPTH} folders, which is not read`;
                this.tree.unreadable.push({ path, folder, isFolder: true, why });
                continue;
            }
            const ownIndex = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "share_index");
            const index = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(ownIndex) ? ownIndex : place.index;
            for (const kind of ["folders", "items"]) {
                for (const child of (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsOf */ .iZ)(content, kind)) {
                    if (++this.#nodes > NODES)
                        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("VAULT_SIZE", `The vault has more than ${NODES} entries.`);
                    const shareId = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(child, "share_id");
                    const within = { path, depth, above, index };
                    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(child, "deleted") === true)
                        this.#trash(child, path);
                    else if (typeof shareId === "string")
                        links.push({ ...within, child, shareId, isFolder: kind === "folders" });
                    else if (kind === "items")
                        this.#entry(child, child, path);
                    else
                        stack.push(this.#folder(child, child, within));
                }
            }
        }
        return links;
    }
    /** Reads the shares that may matter, all at once; entries among them are taken, folders given back. */
    async follow(links) {
        const everywhere = this.#wanted.size > 0;
        const wanted = links.filter(({ shareId, above, path, isFolder }) => !above.includes(shareId) && (everywhere || this.#scope.within(path, isFolder)));
        const contents = await Promise.all(wanted.map((link) => this.#share(link)));
        return wanted.flatMap((link, index) => {
            const content = contents[index];
            const { child, path, depth, above } = link;
            if (content === undefined || typeof content === "string")
                this.#unreadable(nameOf(child), path, link.isFolder, content ?? "");
            else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "deleted") === true)
                this.#trash(content, path);
            else if (!link.isFolder)
                this.#entry(content, child, path);
            else
                return this.#folder(content, child, { path, depth, above: [...above, link.shareId], index: link.index });
            return [];
        });
    }
    /** A share's own name is the current one; the link to it may keep an older. */
    #folder(content, child, within) {
        const name = nameOf(content) || nameOf(child);
        return { ...within, content, path: `${within.path}/${name}`, depth: within.depth + 1 };
    }
    #entry(content, child, folder) {
        const name = nameOf(content) || nameOf(child);
        const [id, key, type] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "secret_id"), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "secret_key"), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "type")];
        if (typeof id !== "string" || !(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isUuid */ .O1)(id) || typeof key !== "string") {
            // A file has no secret; anything else without one is broken.
            if ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "file_id") === undefined)
                this.#unreadable(name, folder, false, "is an entry without its secret");
            return;
        }
        const entry = {
            path: `${folder}/${name}`,
            name,
            folder,
            type: typeof type === "string" ? type : String((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(child, "type") ?? ""),
            id: id.toLowerCase(),
            key,
        };
        this.#wanted.delete(entry.id);
        this.tree.entries.push(entry);
    }
    #trash(child, folder) {
        this.tree.trashed.push(`${folder}/${nameOf(child)}`);
    }
    #unreadable(name, folder, isFolder, why) {
        this.tree.unreadable.push({ path: `${folder}/${name}`, folder, isFolder, why });
    }
    #share(link) {
        let read = this.#shares.get(link.shareId);
        if (read === undefined) {
            read = readShare(this.#session, link);
            this.#shares.set(link.shareId, read);
        }
        return read;
    }
}
/** The content of a share; where it cannot be had, why. */
async function readShare(session, { shareId, child, index }) {
    const indexed = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(index, shareId);
    const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(child, "share_secret_key") ?? ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(indexed) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(indexed, "secret_key") : undefined);
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isUuid */ .O1)(shareId) || typeof key !== "string")
        return "is a share without its key";
    const what = `Share ${shareId}`;
    const { status, data } = await session.request("GET", `/share/${shareId}/`);
    if (status !== 200)
        return "is a share that the key's user cannot read";
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(data, what);
    try {
        const opened = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)(key, `The key of ${what}`, 32);
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data_nonce", what), opened, what), what);
    }
    catch {
        return "is a share that does not open with its key"; // other entries are none the worse for it
    }
}
/**
 * Decrypted data of secrets by id, each read once; where a secret does not come back or does not open, the error to
 * tell. What concerns the whole session is thrown.
 * @param all every entry that was seen: two secrets with one key are told, as nothing sealed says which of them came
 */
async function readSecrets(session, entries, all) {
    const found = sharedKeys(entries, all);
    const wanted = new Map(entries.filter(({ id }) => !found.has(id)).map((entry) => [entry.id, entry]));
    const take = (answer, entry) => {
        try {
            found.set(entry.id, open(answer, entry));
        }
        catch (error) {
            if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l))
                throw error;
            found.set(entry.id, error);
        }
    };
    if (session.write && wanted.size > 1) {
        const what = "The answer with the secrets";
        const answer = await session.request("POST", "/bulk-secret-read/", { secret_ids: [...wanted.keys()] });
        for (const secret of (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectsOf */ .iZ)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(expect200(answer, what), what), "secrets")) {
            const entry = wanted.get(String((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(secret, "id")).toLowerCase());
            if (entry !== undefined)
                take(secret, entry);
        }
    }
    else {
        const read = async (entry) => {
            const { status, data } = await session.request("GET", `/secret/${entry.id}/`);
            if (status === 200)
                take((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)(data, `Secret ${entry.id}`), entry);
        };
        await Promise.all([...wanted.values()].map(read));
    }
    for (const id of wanted.keys()) {
        if (!found.has(id)) {
            const why = `secret ${id} did not come back: it was deleted, or the user lost the right to read it.`;
            found.set(id, new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SECRET_GONE", why));
        }
    }
    return found;
}
/** Psono's clients make a key for each secret: two with one were made to be exchanged. */
function sharedKeys(entries, all) {
    const keys = entries.map(({ key, id }) => [key.toLowerCase(), id]);
    const owners = new Map(keys.filter(([key]) => /^[0-9a-f]{64}$/.test(key)));
    const found = new Map();
    const compare = ({ id, key }) => {
        const owner = owners.get(key.toLowerCase());
        if (owner === undefined || owner === id)
            return;
        const why = `the secrets ${owner} and ${id} have one key, so one could be given for the other. Make one of them anew in Psono.`;
        for (const either of [owner, id])
            found.set(either, new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SHARED_KEY", why));
    };
    entries.forEach(compare);
    all.forEach(compare);
    return found;
}
function open(answer, entry) {
    const what = `Secret ${entry.id}`;
    const key = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)(entry.key, `The key of ${what}`, 32);
    const text = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data_nonce", what), key, what);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecret */ .o7)(text, what);
}
/** Empty where there is none: what stands below is found by its id. */
function nameOf(object) {
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(object, "name");
    return typeof name === "string" ? name : "";
}
function expect200(answer, what) {
    if (answer.status === 403)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("FORBIDDEN", `${what} was refused (403). The user may have to change the password in Psono first.`);
    if (answer.status !== 200)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
    return answer.data;
}


/***/ })

};
;