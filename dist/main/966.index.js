"use strict";
exports.id = 966;
exports.ids = [966];
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


/***/ })

};
;