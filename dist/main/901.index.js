"use strict";
exports.id = 901;
exports.ids = [901,966];
exports.modules = {

/***/ 966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fromHex: () => (/* binding */ fromHex),
  isSigned: () => (/* binding */ isSigned),
  openBox: () => (/* binding */ openBox),
  openKey: () => (/* binding */ openKey),
  openSecretBox: () => (/* binding */ openSecretBox),
  prepareBoxes: () => (/* binding */ prepareBoxes),
  sealSecretBox: () => (/* binding */ sealSecretBox),
  sessionKeyPair: () => (/* binding */ sessionKeyPair),
  signText: () => (/* binding */ signText),
  toHex: () => (/* binding */ toHex)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __webpack_require__(927);
;// CONCATENATED MODULE: ./build/psono/words.js
/**
 * A copy of bytes, by fours, as words of 32 bits: little-endian, as the memory of every machine is that GitHub's runner
 * runs on.
 */
function wordsOf(bytes) {
    return new Int32Array(new Uint8Array(bytes).buffer);
}

;// CONCATENATED MODULE: ./build/psono/salsa20.js
// Salsa20 (https://cr.yp.to/snuffle/spec.pdf) with longer nonces. Why no library: docs/decisions/crypto.md.

/** Words of a block. */
const BLOCK = 16;
/**
 * Puts XSalsa20's key stream (https://cr.yp.to/snuffle/xsalsa-20110204.pdf) into words by XOR: whole blocks of them.
 * @param nonce 24 bytes
 * @param key 32 bytes
 */
function xsalsa20(words, nonce, key) {
    const state = stateOf(hsalsa20(nonce, key), Int32Array.of(...wordsOf(nonce).subarray(4), 0, 0));
    for (let at = 0; at < words.length; at += BLOCK) {
        xorBlock(words, at, state);
        state[8]++;
    }
}
/** HSalsa20, of the same paper: a key of 32 bytes out of another and the first 16 bytes of `input`. */
function hsalsa20(input, key) {
    const state = stateOf(key, wordsOf(input).subarray(0, 4));
    const block = new Int32Array(BLOCK);
    xorBlock(block, 0, state);
    // What the rounds made, without the state that Salsa20 adds to it.
    return new Uint8Array(Int32Array.from([0, 5, 10, 15, 6, 7, 8, 9], (at) => block[at] - state[at]).buffer);
}
function stateOf(key, input) {
    const words = wordsOf(key);
    const [first, last] = [words.subarray(0, 4), words.subarray(4)];
    return Int32Array.of(0x61707865, ...first, 0x3320646e, ...input, 0x79622d32, ...last, 0x6b206574);
}
/** In variables, and without a function for the quarter round: with one V8 takes a third longer to compile and run it. */
function xorBlock(words, at, s) {
    // biome-ignore format: a row of the state
    let x0 = s[0], x1 = s[1], x2 = s[2], x3 = s[3];
    // biome-ignore format: a row of the state
    let x4 = s[4], x5 = s[5], x6 = s[6], x7 = s[7];
    // biome-ignore format: a row of the state
    let x8 = s[8], x9 = s[9], x10 = s[10], x11 = s[11];
    // biome-ignore format: a row of the state
    let x12 = s[12], x13 = s[13], x14 = s[14], x15 = s[15];
    let sum = 0;
    // biome-ignore format: a quarter round in two lines
    for (let round = 0; round < 20; round += 2) {
        sum = x0 + x12;
        x4 ^= sum << 7 | sum >>> 25;
        sum = x4 + x0;
        x8 ^= sum << 9 | sum >>> 23;
        sum = x8 + x4;
        x12 ^= sum << 13 | sum >>> 19;
        sum = x12 + x8;
        x0 ^= sum << 18 | sum >>> 14;
        sum = x5 + x1;
        x9 ^= sum << 7 | sum >>> 25;
        sum = x9 + x5;
        x13 ^= sum << 9 | sum >>> 23;
        sum = x13 + x9;
        x1 ^= sum << 13 | sum >>> 19;
        sum = x1 + x13;
        x5 ^= sum << 18 | sum >>> 14;
        sum = x10 + x6;
        x14 ^= sum << 7 | sum >>> 25;
        sum = x14 + x10;
        x2 ^= sum << 9 | sum >>> 23;
        sum = x2 + x14;
        x6 ^= sum << 13 | sum >>> 19;
        sum = x6 + x2;
        x10 ^= sum << 18 | sum >>> 14;
        sum = x15 + x11;
        x3 ^= sum << 7 | sum >>> 25;
        sum = x3 + x15;
        x7 ^= sum << 9 | sum >>> 23;
        sum = x7 + x3;
        x11 ^= sum << 13 | sum >>> 19;
        sum = x11 + x7;
        x15 ^= sum << 18 | sum >>> 14;
        sum = x0 + x3;
        x1 ^= sum << 7 | sum >>> 25;
        sum = x1 + x0;
        x2 ^= sum << 9 | sum >>> 23;
        sum = x2 + x1;
        x3 ^= sum << 13 | sum >>> 19;
        sum = x3 + x2;
        x0 ^= sum << 18 | sum >>> 14;
        sum = x5 + x4;
        x6 ^= sum << 7 | sum >>> 25;
        sum = x6 + x5;
        x7 ^= sum << 9 | sum >>> 23;
        sum = x7 + x6;
        x4 ^= sum << 13 | sum >>> 19;
        sum = x4 + x7;
        x5 ^= sum << 18 | sum >>> 14;
        sum = x10 + x9;
        x11 ^= sum << 7 | sum >>> 25;
        sum = x11 + x10;
        x8 ^= sum << 9 | sum >>> 23;
        sum = x8 + x11;
        x9 ^= sum << 13 | sum >>> 19;
        sum = x9 + x8;
        x10 ^= sum << 18 | sum >>> 14;
        sum = x15 + x14;
        x12 ^= sum << 7 | sum >>> 25;
        sum = x12 + x15;
        x13 ^= sum << 9 | sum >>> 23;
        sum = x13 + x12;
        x14 ^= sum << 13 | sum >>> 19;
        sum = x14 + x13;
        x15 ^= sum << 18 | sum >>> 14;
    }
    words[at] ^= x0 + s[0];
    words[at + 1] ^= x1 + s[1];
    words[at + 2] ^= x2 + s[2];
    words[at + 3] ^= x3 + s[3];
    words[at + 4] ^= x4 + s[4];
    words[at + 5] ^= x5 + s[5];
    words[at + 6] ^= x6 + s[6];
    words[at + 7] ^= x7 + s[7];
    words[at + 8] ^= x8 + s[8];
    words[at + 9] ^= x9 + s[9];
    words[at + 10] ^= x10 + s[10];
    words[at + 11] ^= x11 + s[11];
    words[at + 12] ^= x12 + s[12];
    words[at + 13] ^= x13 + s[13];
    words[at + 14] ^= x14 + s[14];
    words[at + 15] ^= x15 + s[15];
}

;// CONCATENATED MODULE: ./build/psono/poly1305.js

/** A limb of Poly1305's numbers: six make 132 bits, and sums of their products are exact as doubles. */
const LIMB = 2 ** 22;
const LOW = LIMB - 1;
const ONE = Float64Array.of(1, 0, 0, 0, 0, 0);
/** What the key's first half is clamped with, in words. */
const CLAMP = [0x0fffffff, 0x0ffffffc, 0x0ffffffc, 0x0ffffffc];
/** Poly1305's 16 bytes (RFC 8439, 2.5) of a message under a key of 32 bytes that is used once. */
function poly1305(message, key) {
    const words = wordsOf(key);
    const clamped = Int32Array.from(CLAMP, (mask, at) => words[at] & mask);
    const r = new Float64Array(6);
    absorb(r, ONE, clamped, 0); // added to nothing and multiplied by one: its limbs
    const sum = new Float64Array(6);
    const rest = message.length % 16;
    const whole = message.length - rest;
    absorb(sum, r, wordsOf(message.subarray(0, whole)), 2 ** 18);
    if (rest > 0) {
        const last = new Uint8Array(16);
        last.set(message.subarray(whole));
        last[rest] = 1;
        absorb(sum, r, wordsOf(last), 0);
    }
    const reduced = sum.reduceRight((above, limb) => above * BigInt(LIMB) + BigInt(limb), 0n) % (2n ** 130n - 5n);
    const [low, high] = new BigUint64Array(words.buffer, 16);
    const mac = reduced + low + (high << 64n);
    return new Uint8Array(BigUint64Array.of(mac, mac >> 64n).buffer); // each takes its lowest 64 bits
}
/**
 * Adds each 16 bytes to `h`, and multiplies by `r`, modulo 2^130 - 5. Between two calls the limbs of `h` are below 2^22,
 * the second below 2^22 + 2^8. With 22 more bits of the message they have at most 23 and a little, those of `r` have 22,
 * there are six, and what passes 2^132 counts 20 times: sums stay below 2^52, and are exact.
 * @param mark the bit behind the 16 bytes, in the last limb
 */
function absorb(h, r, words, mark) {
    for (let at = 0; at < words.length; at += 4)
        absorbBlock(h, r, words, at, mark);
}
/** A function of its own, so that V8 compiles it once, and not again for the loop around it. */
function absorbBlock(h, r, words, at, mark) {
    const w0 = words[at];
    const w1 = words[at + 1];
    const w2 = words[at + 2];
    const w3 = words[at + 3];
    const h0 = h[0] + (w0 & LOW);
    const h1 = h[1] + (((w0 >>> 22) | (w1 << 10)) & LOW);
    const h2 = h[2] + (((w1 >>> 12) | (w2 << 20)) & LOW);
    const h3 = h[3] + ((w2 >>> 2) & LOW);
    const h4 = h[4] + (((w2 >>> 24) | (w3 << 8)) & LOW);
    const h5 = h[5] + ((w3 >>> 14) | mark);
    // biome-ignore format: a number
    const r0 = r[0], r1 = r[1], r2 = r[2], r3 = r[3], r4 = r[4], r5 = r[5];
    // biome-ignore format: a number
    const t1 = 20 * r1, t2 = 20 * r2, t3 = 20 * r3, t4 = 20 * r4, t5 = 20 * r5;
    let sum = h0 * r0 + h1 * t5 + h2 * t4 + h3 * t3 + h4 * t2 + h5 * t1;
    let carry = Math.floor(sum / LIMB);
    const low = sum - carry * LIMB;
    sum = carry + h0 * r1 + h1 * r0 + h2 * t5 + h3 * t4 + h4 * t3 + h5 * t2;
    carry = Math.floor(sum / LIMB);
    const next = sum - carry * LIMB;
    sum = carry + h0 * r2 + h1 * r1 + h2 * r0 + h3 * t5 + h4 * t4 + h5 * t3;
    carry = Math.floor(sum / LIMB);
    h[2] = sum - carry * LIMB;
    sum = carry + h0 * r3 + h1 * r2 + h2 * r1 + h3 * r0 + h4 * t5 + h5 * t4;
    carry = Math.floor(sum / LIMB);
    h[3] = sum - carry * LIMB;
    sum = carry + h0 * r4 + h1 * r3 + h2 * r2 + h3 * r1 + h4 * r0 + h5 * t5;
    carry = Math.floor(sum / LIMB);
    h[4] = sum - carry * LIMB;
    sum = carry + h0 * r5 + h1 * r4 + h2 * r3 + h3 * r2 + h4 * r1 + h5 * r0;
    carry = Math.floor(sum / LIMB);
    h[5] = sum - carry * LIMB;
    // What passes 2^132 comes back 20 times.
    sum = low + 20 * carry;
    carry = Math.floor(sum / LIMB);
    h[0] = sum - carry * LIMB;
    h[1] = next + carry;
}

;// CONCATENATED MODULE: ./build/psono/secretbox.js



/** Bytes. */
const MAC = 16;
/** What of the key stream comes before that for the message: the key of the MAC. */
const HEAD = 32;
/**
 * NaCl's secretbox of a message (https://cr.yp.to/highspeed/naclcrypto-20090310.pdf): its MAC, then its ciphertext.
 * @param nonce 24 bytes, never twice with one key
 * @param key 32 bytes
 * @throws RangeError where nonce or key have another length
 */
function seal(message, nonce, key) {
    const { macKey, text } = crypt(message, nonce, key);
    return Buffer.concat([poly1305(text, macKey), text]);
}
/** The message of a secretbox, or undefined where its MAC does not hold. Nonce and key as for `seal`. */
function secretbox_open(box, nonce, key) {
    const sealed = box.subarray(MAC);
    const { macKey, text } = crypt(sealed, nonce, key);
    const holds = box.length >= MAC && (0,external_node_crypto_.timingSafeEqual)(poly1305(sealed, macKey), box.subarray(0, MAC));
    return holds ? text : undefined;
}
function crypt(bytes, nonce, key) {
    if (nonce.length !== 24 || key.length !== 32)
        throw new RangeError("A secretbox has a nonce of 24 and a key of 32 bytes.");
    const words = new Int32Array(Math.ceil((HEAD + bytes.length) / 4 / BLOCK) * BLOCK);
    const stream = new Uint8Array(words.buffer);
    stream.set(bytes, HEAD);
    xsalsa20(words, nonce, key);
    return { macKey: stream.subarray(0, HEAD), text: stream.subarray(HEAD, HEAD + bytes.length) };
}

;// CONCATENATED MODULE: ./build/psono/crypto.js





const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex"); // RFC 8410 §7
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex"); // RFC 8410 §4
const PKCS8_X25519 = Buffer.from("302e020100300506032b656e04220420", "hex"); // RFC 8410 §7
const SPKI_X25519 = Buffer.from("302a300506032b656e032100", "hex"); // RFC 8410 §4
/** Strict lower- or upper-case hex of an exact length in bytes (any length where none is given). */
function fromHex(hex, what, bytes) {
    const decoded = Buffer.alloc(Math.floor(hex.length / 2));
    // Node stops at the first character that is no hex digit, and before half a byte; but of a character above U+00FF it
    // looks at the lower byte alone.
    const length = decoded.write(hex, "hex");
    if (length * 2 !== hex.length || /[^\0-\xff]/.test(hex) || (bytes !== undefined && length !== bytes)) {
        throw new errors/* ActionError */.l("SERVER_ANSWER", `${what} is not hex${bytes === undefined ? "" : ` of ${bytes} bytes`}.`);
    }
    return decoded;
}
function toHex(bytes) {
    return Buffer.from(bytes).toString("hex");
}
/** Signature (hex) of the UTF-8 bytes of `message` with an Ed25519 seed of 32 bytes (RFC 8032). */
function signText(message, seed) {
    const key = (0,external_node_crypto_.createPrivateKey)({ key: Buffer.concat([PKCS8_ED25519, seed]), format: "der", type: "pkcs8" });
    return (0,external_node_crypto_.sign)(null, Buffer.from(message), key).toString("hex");
}
/** Whether `signature` (64 bytes) is that of the UTF-8 bytes of `message` under an Ed25519 key of 32 bytes. */
function isSigned(message, signature, verifyKey) {
    const key = (0,external_node_crypto_.createPublicKey)({ key: Buffer.concat([SPKI_ED25519, verifyKey]), format: "der", type: "spki" });
    return (0,external_node_crypto_.verify)(null, Buffer.from(message), key, signature);
}
/** A fresh X25519 key pair for one session. */
function sessionKeyPair() {
    const { publicKey, privateKey } = (0,external_node_crypto_.generateKeyPairSync)("x25519", {
        publicKeyEncoding: { type: "spki", format: "der" },
        privateKeyEncoding: { type: "pkcs8", format: "der" },
    });
    return { publicKey: publicKey.subarray(-32), secretKey: privateKey.subarray(-32) };
}
/** Opens a NaCl box. Throws `DECRYPTION` when its MAC does not hold. */
function openBox(text, nonce, theirs, mine, what) {
    return openSecretBox(text, nonce, boxKey(theirs, mine, what), what);
}
/** Key of a NaCl box: HSalsa20 of what X25519 agrees on. */
function boxKey(theirs, mine, what) {
    let shared;
    try {
        shared = (0,external_node_crypto_.diffieHellman)({
            privateKey: (0,external_node_crypto_.createPrivateKey)({ key: Buffer.concat([PKCS8_X25519, mine]), format: "der", type: "pkcs8" }),
            publicKey: (0,external_node_crypto_.createPublicKey)({ key: Buffer.concat([SPKI_X25519, theirs]), format: "der", type: "spki" }),
        });
    }
    catch {
        throw failed(what); // a key of small order
    }
    return hsalsa20(new Uint8Array(16), shared);
}
/** Opens a NaCl secretbox under a key of 32 bytes. Throws `DECRYPTION` when its MAC does not hold. */
function openSecretBox(text, nonce, key, what) {
    const message = secretbox_open(fromHex(text, what), fromHex(nonce, `The nonce of ${what}`, 24), key);
    if (message === undefined)
        throw failed(what);
    return (0,json/* decodeUtf8 */._6)(message, what);
}
/** Psono's envelope of a text: hex of the secretbox, and of its fresh nonce. */
function sealSecretBox(text, key) {
    const nonce = (0,external_node_crypto_.randomBytes)(24);
    return { text: toHex(seal(Buffer.from(text), nonce, key)), nonce: toHex(nonce) };
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
    return new errors/* ActionError */.l("DECRYPTION", `${what} could not be opened: it was changed on its way, or api-key-secret-key is not the secret key of this API key.`);
}


/***/ }),

/***/ 6:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTree: () => (/* binding */ readTree)
});

// EXTERNAL MODULE: ./build/psono/crypto.js + 4 modules
var psono_crypto = __webpack_require__(966);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __webpack_require__(927);
// EXTERNAL MODULE: ./build/psono/status.js
var psono_status = __webpack_require__(439);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
;// CONCATENATED MODULE: ./build/psono/shares.js


/**
 * The share that a child of a container links. Its key is the link's own, or that of the container's `share_index`. A
 * container is a datastore or a share: what encloses it gives no key, since other people write there.
 * @param indexes every `share_index` of the container from the link up to its root, the nearest first
 */
function shareLinkOf(child, id, indexes) {
    let key = (0,json/* own */.ZV)(child, "share_secret_key");
    for (const index of indexes) {
        if (key !== undefined && key !== null)
            break;
        const indexed = (0,json/* own */.ZV)(index, id);
        if ((0,json/* isObject */.Gv)(indexed))
            key = (0,json/* own */.ZV)(indexed, "secret_key");
    }
    return { id: (0,json/* isUuid */.O1)(id) ? id.toLowerCase() : id, key: typeof key === "string" ? key.toLowerCase() : undefined };
}
/** The shares of one walk: each is asked for once, and opened once with each key that a link gives for it. */
class Shares {
    #session;
    #work;
    #sealed = new Map();
    #opened = new Map();
    constructor(session, work) {
        this.#session = session;
        this.#work = work;
    }
    /** Asks for the share of a link, where it has an id and a key; throws what concerns the whole session. */
    fetch({ id, key }) {
        if (!(0,json/* isUuid */.O1)(id) || key === undefined || !isKey(key))
            return undefined;
        let sealed = this.#sealed.get(id);
        if (sealed === undefined) {
            sealed = this.#fetch(id);
            this.#sealed.set(id, sealed);
        }
        return sealed;
    }
    /** The content of the share as this link opens it. */
    async content(link) {
        const { id, key } = link;
        if (!(0,json/* isUuid */.O1)(id) || key === undefined)
            return "is a share without its key";
        if (!isKey(key))
            return "is a share that does not open with its key";
        const sealed = await this.fetch(link);
        if (sealed === undefined)
            return "is a share that the key's user cannot read";
        const known = this.#opened.get(nameOf(link));
        if (known !== undefined)
            return known;
        const opened = shares_open(sealed, id, key);
        this.#opened.set(nameOf(link), opened);
        if (this.#work.count(sizeOf(sealed)))
            await this.#work.pause();
        return opened;
    }
    async #fetch(id) {
        const { status, data } = await this.#session.request("GET", `/share/${id}/`);
        return status === 200 ? (0,json/* asObject */.eB)(data, `Share ${id}`) : undefined;
    }
}
/** Tells apart what is opened with different keys. */
function nameOf({ id, key = "" }) {
    return `${id} ${key}`;
}
function isKey(text) {
    return /^[0-9a-f]{64}$/.test(text);
}
function sizeOf(sealed) {
    const data = (0,json/* own */.ZV)(sealed, "data");
    return typeof data === "string" ? data.length : 1;
}
function shares_open(sealed, id, key) {
    const what = `Share ${id}`;
    try {
        const text = (0,psono_crypto.openSecretBox)((0,json/* stringOf */.Je)(sealed, "data", what), (0,json/* stringOf */.Je)(sealed, "data_nonce", what), (0,psono_crypto.fromHex)(key, `The key of ${what}`, 32), what);
        return (0,json/* parseObject */.lj)(text, what);
    }
    catch {
        return "is a share that does not open with its key"; // other entries are none the worse for it
    }
}

;// CONCATENATED MODULE: ./build/psono/walk.js



/** Deeper folders are left out; a vault of people has a handful. */
const DEPTH = 256;
/** Folders and entries of a walk: shares that hold one another many times over would have no end. */
const NODES = 2_000_000;
/** Characters of a name as the vault has it, and of a path: a longer one is the name of an unreadable place. */
const NAME = 1024;
const PATH = 8192;
/** Characters of all paths of folders: what the memory holds. 100,000 folders have some 10 million. */
const PATHS = 100_000_000;
/** Walks datastores and shares, and keeps what it finds as a tree. */
class Walk {
    tree = { entries: [], folders: new Map([["", 0]]), trashed: [], unreadable: [], nameless: [] };
    #scope;
    #work;
    #shares;
    #nodes = 0;
    #characters = 0;
    constructor(session, scope, work) {
        this.#scope = scope;
        this.#work = work;
        this.#shares = new Shares(session, work);
    }
    /** Takes these datastores and every share that may matter, level by level and all of a level at once. */
    async all(datastores) {
        const roots = datastores.map((content) => ({ content, path: "", depth: 0, above: [], indexes: [] }));
        let links = await this.#folders(roots);
        while (links.length > 0)
            links = await this.#folders(await this.#follow(links));
        return this.tree;
    }
    /** Takes what is at these places and below them, and gives the links to shares. */
    async #folders(places) {
        const stack = [...places].reverse();
        const links = [];
        for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
            if (this.#work.count(place.path.length + place.indexes.length))
                await this.#work.pause();
            this.#enter(place.path);
            const { content } = place;
            const index = (0,json/* own */.ZV)(content, "share_index");
            const within = (0,json/* isObject */.Gv)(index) ? { ...place, indexes: [index, ...place.indexes] } : place;
            for (const isFolder of [true, false]) {
                for (const child of (0,json/* elementsOf */.ZE)(content, isFolder ? "folders" : "items")) {
                    if (this.#work.count(1 + within.indexes.length))
                        await this.#work.pause();
                    if (!(0,json/* isObject */.Gv)(child))
                        continue;
                    const next = this.#child(child, isFolder, within);
                    if (next === undefined)
                        continue;
                    if ("share" in next)
                        links.push(next);
                    else
                        stack.push(next);
                }
            }
        }
        return links;
    }
    /** Takes what is at one place of a folder; gives a folder or a link to a share, to go on with. */
    #child(child, isFolder, { path, depth, above, indexes }) {
        if (++this.#nodes > NODES)
            throw new errors/* ActionError */.l("VAULT_SIZE", `The vault has more than ${NODES} entries.`);
        const id = (0,json/* own */.ZV)(child, "share_id");
        if ((0,json/* own */.ZV)(child, "deleted") === true)
            this.#trash(child, path);
        else if (typeof id === "string")
            return { path, depth, above, child, share: shareLinkOf(child, id, indexes), isFolder };
        else if (isFolder)
            return this.#folder(child, child, { path, depth, above, indexes });
        else
            this.#entry(child, child, path);
        return undefined;
    }
    #enter(path) {
        const { folders } = this.tree;
        this.#characters += path.length;
        if (this.#characters > PATHS)
            throw new errors/* ActionError */.l("VAULT_SIZE", `The paths of the vault's folders have more than ${PATHS} characters.`);
        folders.set(path, (folders.get(path) ?? 0) + 1);
    }
    /** Reads the shares that may matter, all at once; entries among them are taken, folders given back. */
    async #follow(links) {
        const { ids, steps = 1 } = this.#scope;
        const wanted = [];
        const reads = new Set();
        for (const link of links) {
            if (this.#work.count(steps + link.above.length))
                await this.#work.pause();
            if (link.above.includes(nameOf(link.share)))
                continue; // inside itself: nothing new
            if (ids.size === 0 && !this.#scope.within(link.path, link.isFolder))
                continue;
            wanted.push(link);
            const read = this.#shares.fetch(link.share);
            if (read !== undefined)
                reads.add(read);
        }
        await Promise.all(reads);
        const places = [];
        for (const link of wanted) {
            if (this.#work.count(1))
                await this.#work.pause();
            const content = await this.#shares.content(link.share);
            const { child, path, depth, isFolder } = link;
            if (typeof content === "string")
                this.#unreadable(walk_nameOf(child), path, isFolder, content);
            else if ((0,json/* own */.ZV)(content, "deleted") === true)
                this.#trash(content, path);
            else if (!isFolder)
                this.#entry(content, child, path);
            else {
                // Keys from above this share end here: in it, others write.
                const above = [...link.above, nameOf(link.share)];
                const folder = this.#folder(content, child, { path, depth, above, indexes: [] });
                if (folder !== undefined)
                    places.push(folder);
            }
        }
        return places;
    }
    /** A share's own name is the current one; the link to it may keep an older. */
    #folder(content, child, within) {
        const name = this.#name(content, child);
        const why = within.depth < DEPTH ? tooLong(within.path, name) : `stands deeper than ${DEPTH} folders, which is not read`;
        if (why === undefined)
            return { ...within, content, path: `${within.path}/${name}`, depth: within.depth + 1 };
        this.#unreadable(name, within.path, true, why);
        return undefined;
    }
    #entry(content, child, folder) {
        const name = this.#name(content, child);
        const long = tooLong(folder, name);
        if (long !== undefined) {
            this.#unreadable(name, folder, false, long);
            return;
        }
        const id = (0,json/* own */.ZV)(content, "secret_id");
        const key = (0,json/* own */.ZV)(content, "secret_key");
        const type = (0,json/* own */.ZV)(content, "type");
        if (typeof id !== "string" || !(0,json/* isUuid */.O1)(id) || typeof key !== "string") {
            // A file has no secret; anything else without one is broken.
            if ((0,json/* own */.ZV)(content, "file_id") === undefined)
                this.#unreadable(name, folder, false, "is an entry without its secret");
            return;
        }
        this.tree.entries.push({
            path: `${folder}/${name}`,
            name,
            folder,
            type: typeof type === "string" ? type : String((0,json/* own */.ZV)(child, "type") ?? ""),
            id: id.toLowerCase(),
            key: key.toLowerCase(),
        });
    }
    #name(content, child) {
        const name = walk_nameOf(content) || walk_nameOf(child);
        this.#work.count(Math.min(name.length, NAME));
        return name;
    }
    #trash(child, folder) {
        const name = walk_nameOf(child);
        this.tree.trashed.push({ path: `${folder}/${name}`, name, folder });
    }
    #unreadable(name, folder, isFolder, why) {
        this.tree.unreadable.push({ path: `${folder}/${name}`, name, folder, isFolder, why });
    }
}
/** Why the length of its name or path keeps a place from being read. */
function tooLong(folder, name) {
    const why = (what, most) => `has ${what} of more than ${most} characters, which is not read`;
    if (name.length > NAME)
        return why("a name", NAME);
    return folder.length + 1 + name.length > PATH ? why("a path", PATH) : undefined;
}
/** In the form NFC, if it is short enough to be read. Empty where there is none: such an entry is found by its id. */
function walk_nameOf(object) {
    const name = (0,json/* own */.ZV)(object, "name");
    if (typeof name !== "string")
        return "";
    return name.length > NAME ? name : name.normalize("NFC");
}

// EXTERNAL MODULE: ./build/psono/work.js
var psono_work = __webpack_require__(456);
;// CONCATENATED MODULE: ./build/psono/datastores.js





/**
 * The password datastores and their shares.
 * @param userKey the user's secret key, 32 bytes, which a restricted API key never gets
 */
async function readTree(session, userKey, scope, work = new psono_work/* Work */.Q()) {
    const what = "The list of datastores";
    const list = (0,json/* asObject */.eB)((0,psono_status/* expect200 */.W)(await session.request("GET", "/datastore/"), what), what);
    const stores = (0,json/* objectsOf */.iZ)(list, "datastores").filter((store) => (0,json/* own */.ZV)(store, "type") === "password");
    const contents = await Promise.all(stores.map((store) => readDatastore(session, store, userKey)));
    return new Walk(session, scope, work).all(contents.filter((content) => content !== undefined));
}
async function readDatastore(session, store, userKey) {
    const id = (0,json/* uuidOf */.pV)(store, "id", "A datastore");
    const what = `Datastore ${id}`;
    const answer = (0,json/* asObject */.eB)((0,psono_status/* expect200 */.W)(await session.request("GET", `/datastore/${id}/`), what), what);
    const data = (0,json/* stringOf */.Je)(answer, "data", what);
    if (data === "")
        return undefined; // never written to
    const key = (0,psono_crypto.openKey)((0,json/* stringOf */.Je)(answer, "secret_key", what), (0,json/* stringOf */.Je)(answer, "secret_key_nonce", what), userKey, `The key of ${what}`);
    return (0,json/* parseObject */.lj)((0,psono_crypto.openSecretBox)(data, (0,json/* stringOf */.Je)(answer, "data_nonce", what), key, what), what);
}


/***/ }),

/***/ 396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSecrets: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(984);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(966);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(927);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(439);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(456);





/**
 * Decrypted data of secrets by id, each read once; where a secret does not come back or does not open, the error to
 * tell. What concerns the whole session is thrown.
 * @param entries of one id, all have the same key: the caller has refused others
 * @param all every entry that was seen: two secrets with one key are told, as nothing sealed says which of them came
 */
async function readSecrets(session, entries, all, work = new _work_js__WEBPACK_IMPORTED_MODULE_4__/* .Work */ .Q()) {
    const found = await sharedKeys(entries, all, work);
    const wanted = new Map(entries.filter(({ id }) => !found.has(id)).map((entry) => [entry.id, entry]));
    const take = (answer, entry) => {
        try {
            found.set(entry.id, open(answer, entry));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l))
                throw error;
            found.set(entry.id, error);
        }
    };
    if (session.write && wanted.size > 1) {
        const what = "The answer with the secrets";
        const answer = await session.request("POST", "/bulk-secret-read/", { secret_ids: [...wanted.keys()] });
        for (const secret of (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .elementsOf */ .ZE)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asObject */ .eB)((0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .expect200 */ .W)(answer, what), what), "secrets")) {
            const entry = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(secret) ? wanted.get(String((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(secret, "id")).toLowerCase()) : undefined;
            if (entry !== undefined)
                take(secret, entry);
            if (work.count(entry === undefined ? 1 : sizeOf(secret)))
                await work.pause();
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
            found.set(id, new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SECRET_GONE", why));
        }
    }
    return found;
}
/** Psono's clients make a key for each secret: two with one were made to be exchanged. */
async function sharedKeys(entries, all, work) {
    const owners = new Map();
    const found = new Map();
    for (const { key, id } of entries) {
        if (work.count(1))
            await work.pause();
        if (/^[0-9a-f]{64}$/i.test(key))
            owners.set(key.toLowerCase(), id);
    }
    for (const list of [entries, all]) {
        for (const { id, key } of list) {
            if (work.count(1))
                await work.pause();
            const owner = owners.get(key.toLowerCase());
            if (owner === undefined || owner === id)
                continue;
            const why = `the secrets ${owner} and ${id} have one key, so one could be given for the other. Make one of them anew in Psono.`;
            for (const either of [owner, id])
                found.set(either, new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SHARED_KEY", why));
        }
    }
    return found;
}
function sizeOf(answer) {
    const data = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(answer, "data");
    return typeof data === "string" ? data.length : 1;
}
function open(answer, entry) {
    const what = `Secret ${entry.id}`;
    const key = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)(entry.key, `The key of ${what}`, 32);
    const text = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(answer, "data_nonce", what), key, what);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecret */ .o7)(text, what);
}


/***/ }),

/***/ 716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Session: () => (/* binding */ Session)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/psono/crypto.js + 4 modules
var psono_crypto = __webpack_require__(966);
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
        throw new errors/* ActionError */.l("SERVER_ANSWER", "info-signature", {});
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
        if (publicKey === given.toString("hex"))
            return "public-key";
        return given.equals(verifyKey) ? "changed" : "another";
    }
    catch (error) {
        throwIfOver(error);
        return "unknown";
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
    if (error instanceof errors/* ActionError */.l && ["CANCELLED", "TIMEOUT"].includes(error.code))
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
            throw new errors/* ActionError */.l("SESSION_ENDED", "twice", {});
        }
        return second;
    }
    /**
     * Ends every other request of its `Http`, then the session; one that is being opened anew gets 3 s for that, else it
     * would stay open. A failure is of no consequence to the values read, so it is left to the short duration.
     */
    async close() {
        this.#http.abandon();
        if (this.#again !== undefined) {
            await this.#again.catch(() => undefined);
            this.#http.abandon(); // what waited for it
        }
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
            throw new errors/* ActionError */.l("SERVER_ANSWER", "status", { part: what, status: answer.status });
        }
        const envelope = (0,json/* parseObject */.lj)(answer.body, what);
        const text = (0,psono_crypto.openSecretBox)((0,json/* stringOf */.Je)(envelope, "text", what), (0,json/* stringOf */.Je)(envelope, "nonce", what), login.sessionKey, what);
        try {
            return { status: answer.status, data: JSON.parse(text) };
        }
        catch {
            throw new errors/* ActionError */.l("SERVER_ANSWER", "decrypted-not-json", { part: what });
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
        login: true,
    });
    if (answer.status === 400) {
        throw new errors/* ActionError */.l("LOGIN_REFUSED", "refused", {});
    }
    if (answer.status !== 200) {
        throw new errors/* ActionError */.l("SERVER_ANSWER", "login-status", { status: answer.status, psono: await isPsono(http) });
    }
    const what = "The login answer";
    const outer = (0,json/* parseObject */.lj)(answer.body, what);
    const sealed = (0,json/* stringOf */.Je)(outer, "login_info", what);
    const signature = (0,psono_crypto.fromHex)((0,json/* stringOf */.Je)(outer, "login_info_signature", what), "The login signature", 64);
    if (!(0,psono_crypto.isSigned)(sealed, signature, key.serverSignature)) {
        throw new errors/* ActionError */.l("SERVER_SIGNATURE", "login", { why: await explainSignature(http, key.serverSignature) });
    }
    const serverKey = (0,psono_crypto.fromHex)((0,json/* stringOf */.Je)(outer, "server_session_public_key", what), "The server's session key", 32);
    const inner = (0,json/* parseObject */.lj)((0,psono_crypto.openBox)(sealed, (0,json/* stringOf */.Je)(outer, "login_info_nonce", what), serverKey, pair.secretKey, what), what);
    const token = (0,json/* stringOf */.Je)(inner, "token", what);
    if (!/^[\x21-\x7e]{1,512}$/.test(token))
        throw new errors/* ActionError */.l("SERVER_ANSWER", "token-form", {});
    const sessionKey = (0,psono_crypto.fromHex)((0,json/* stringOf */.Je)(inner, "session_secret_key", what), "The session key", 32);
    try {
        http.throwIfCancelled();
        const restricted = (0,json/* booleanOf */.SF)(inner, "api_key_restrict_to_secrets", what);
        if (!(0,json/* booleanOf */.SF)(inner, "api_key_read", what)) {
            throw new errors/* ActionError */.l("KEY_CANNOT_READ", "no-right", {});
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


/***/ }),

/***/ 439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ expect200)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(984);

/** The data of an answer with status 200. Throws `FORBIDDEN` or `SERVER_ANSWER` for another. */
function expect200(answer, what) {
    if (answer.status === 403)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("FORBIDDEN", `${what} was refused (403). The user may have to change the password in Psono first.`);
    if (answer.status !== 200)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
    return answer.data;
}


/***/ })

};
;