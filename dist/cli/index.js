#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 180:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  TYPES: () => (/* binding */ TYPES),
  filledFields: () => (/* binding */ filledFields),
  mainField: () => (/* binding */ mainField),
  readField: () => (/* binding */ readField),
  titleOf: () => (/* binding */ titleOf),
  totpWait: () => (/* binding */ totpWait),
  typeOf: () => (/* binding */ typeOf),
  wildcardFields: () => (/* binding */ wildcardFields)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(984);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __nccwpck_require__(927);
;// CONCATENATED MODULE: ./build/entries/totp.js

/** Characters of a secret: none has more than a few dozen. */
const LONGEST = 1000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** The code of RFC 6238 at `now` (ms since 1970). Throws `TOTP` for parameters out of range; `line` names the request. */
function totp({ secret, algorithm, digits, period }, now, line) {
    if (!["SHA1", "SHA256", "SHA512"].includes(algorithm)) {
        throw new errors/* ActionError */.l("TOTP", `${line}: the entry's TOTP algorithm is none of SHA1, SHA256 and SHA512.`);
    }
    if (!Number.isInteger(digits) || digits < 6 || digits > 10) {
        throw new errors/* ActionError */.l("TOTP", `${line}: the entry's TOTP digits are not from 6 to 10.`);
    }
    if (!Number.isInteger(period) || period < 10 || period > 300) {
        throw new errors/* ActionError */.l("TOTP", `${line}: the entry's TOTP period is not from 10 to 300 seconds.`);
    }
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(now / 1000 / period)));
    // Only a code needs it, and it takes some 5 ms to load.
    const { createHmac } = process.getBuiltinModule("node:crypto");
    const mac = createHmac(algorithm.toLowerCase(), fromBase32(secret, line)).update(counter).digest();
    const at = (mac[mac.length - 1] ?? 0) & 0xf;
    const number = mac.readUInt32BE(at) & 0x7fffffff; // RFC 4226 §5.3
    return String(number % 10 ** digits).padStart(digits, "0");
}
function fromBase32(text, line) {
    if (text.length > LONGEST)
        throw new errors/* ActionError */.l("TOTP", `${line}: the entry's TOTP secret is too long.`);
    const digits = text.replace(/[\s-]/g, "").replace(/=+$/, "").toUpperCase();
    let bits = 0;
    let held = 0;
    const bytes = [];
    for (const digit of digits) {
        const value = ALPHABET.indexOf(digit);
        if (value === -1)
            throw new errors/* ActionError */.l("TOTP", `${line}: the entry's TOTP secret is not base32.`);
        held = ((held << 5) | value) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push((held >> bits) & 0xff);
        }
    }
    if (bytes.length === 0)
        throw new errors/* ActionError */.l("TOTP", `${line}: the entry has no TOTP secret.`);
    return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./build/entries/fields.js



/** Every type of entry: the one place to add another. Names are those of Psono's client (item-blueprint.js). */
const TYPES = {
    website_password: {
        main: "password",
        fields: ["password", "username", "url", "notes", "title"],
        more: ["url_filter", "auto_submit", "allow_http", "totp_code", "totp_algorithm", "totp_digits", "totp_period"],
        totp: { prefix: "website_password_totp", names: ["totp"] },
    },
    application_password: { main: "password", fields: ["password", "username", "notes", "title"], more: [] },
    totp: {
        main: "totp",
        fields: ["notes", "title"],
        more: ["algorithm", "digits", "period"],
        totp: { prefix: "totp", names: ["totp", "code"] },
    },
    passkey: {
        main: "private_key",
        fields: ["private_key", "public_key", "rp_id", "id", "user_handle", "algorithm", "title"],
        more: ["url_filter", "auto_submit"],
    },
    note: { main: "notes", fields: ["notes", "title"], more: [] },
    environment_variables: { fields: ["notes", "title"], more: ["variables"] },
    ssh_own_key: { main: "private", fields: ["private", "public", "notes", "title"], more: [] },
    mail_gpg_own_key: { main: "private", fields: ["private", "public", "name", "email", "title"], more: [] },
    credit_card: {
        main: "number",
        fields: ["number", "cvc", "name", "valid_through", "pin", "notes", "title"],
        more: [],
    },
    bookmark: { main: "url", fields: ["url", "notes", "title"], more: ["url_filter"] },
    identity: {
        fields: [
            ...["first_name", "last_name", "company", "address", "city", "postal_code", "state", "country"],
            ...["phone_number", "email", "notes", "title"],
        ],
        more: [],
    },
    elster_certificate: {
        main: "file_content",
        fields: ["file_content", "password", "retrieval_code", "notes", "title"],
        more: [],
        binary: "file_content",
    },
};
/** Beginnings of field names in psonoci that are not those of Psono. */
const ALIASES = [
    ["gpg_key_", "mail_gpg_own_key_"],
    ["ssh_key_", "ssh_own_key_"],
    ["env_vars", "environment_variables_variables"],
];
/** Ms that a code must have left when the step hands it on. */
const TOTP_LEFT = 5000;
/** The type of a secret: what the tree says where that is known, else what its data looks like. */
function typeOf(told, data) {
    if (Object.hasOwn(TYPES, told))
        return told;
    const keys = Object.keys(data);
    return Object.keys(TYPES).find((type) => keys.some((key) => key.startsWith(`${type}_`))) ?? told;
}
/** The title that the data itself holds. */
function titleOf(data) {
    const title = (0,json/* own */.ZV)(data, `${typeOf("", data)}_title`);
    return typeof title === "string" ? title : undefined;
}
/** The main field of a type; undefined where it has none. */
function mainField(type) {
    return entryType(type)?.main;
}
/** Ms to wait from `now` so that the code asked for has 5 seconds left; 0 for other fields. */
function totpWait(data, type, field, now) {
    const prefix = codeOf(type, field);
    if (prefix === undefined)
        return 0;
    const ms = parameters(data, prefix).period * 1000;
    const left = ms - (now % ms);
    return left < TOTP_LEFT ? left : 0;
}
/**
 * A field's value, byte for byte; undefined where it is unknown or empty. Without `field` the main one of the type.
 * `field` is the name of an environment variable, a short name, a full name, one of psonoci's or the name of a
 * custom field, tried in this order. `now` is ms since 1970, for TOTP codes.
 * Throws `AMBIGUOUS_FIELD`, `FIELD_FORM` or `TOTP`; `at` names the request.
 */
function readField(data, type, field, at, now) {
    const known = entryType(type);
    const name = field ?? known?.main;
    if (name === undefined)
        return undefined;
    const variable = named(data, "environment_variables_variables", "key", name, at);
    if (variable !== undefined)
        return variable;
    const prefix = codeOf(type, name);
    if (prefix !== undefined) {
        if (stored(data, `${prefix}_code`) === undefined)
            return undefined;
        return { text: totp(parameters(data, prefix), now, at) };
    }
    for (const key of keysOf(type, name)) {
        const text = stored(data, key);
        if (text === undefined)
            continue;
        return known?.binary !== undefined && key === `${type}_${known.binary}` ? fromBinary(text, at) : { text };
    }
    return named(data, "custom_fields", "name", name, at);
}
/** The fields of an entry that have a value, as a user may ask for them. */
function filledFields(data, type) {
    const known = entryType(type);
    const names = known === undefined ? Object.keys(data) : [...known.fields, ...known.more];
    const short = names.filter((name) => stored(data, known === undefined ? name : `${type}_${name}`) !== undefined);
    const code = known?.totp !== undefined && stored(data, `${known.totp.prefix}_code`) !== undefined ? ["totp"] : [];
    return [...code, ...variablesOf(data), ...short, ...customOf(data)];
}
/**
 * What `PREFIX_* = entry` takes: every variable of an entry of environment variables, else every field that people
 * fill in.
 */
function wildcardFields(data, type) {
    const variables = variablesOf(data);
    if (type === "environment_variables")
        return variables;
    const hidden = new Set(["title", ...(entryType(type)?.more ?? [])]);
    return filledFields(data, type).filter((field) => !hidden.has(field));
}
function entryType(type) {
    return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}
/** Where the parameters of the code begin that `field` asks for; undefined where it asks for no code. */
function codeOf(type, field) {
    const known = entryType(type);
    const name = field ?? known?.main ?? "";
    return known?.totp?.names.includes(name) ? known.totp.prefix : undefined;
}
/** Keys under which a field may be stored: by its short name, its full one, or psonoci's. */
function keysOf(type, name) {
    const snake = name.replaceAll("-", "_");
    const known = entryType(type);
    const short = [...(known?.fields ?? []), ...(known?.more ?? [])].includes(snake) ? [`${type}_${snake}`] : [];
    const aliased = ALIASES.find(([alias]) => snake.startsWith(alias));
    return [...short, name, snake, ...(aliased ? [aliased[1] + snake.slice(aliased[0].length)] : [])];
}
/** A stored value as text: what is empty or null counts as absent, a number has the digits it was written with. */
function stored(data, key) {
    const text = (0,json/* textOf */.b6)((0,json/* own */.ZV)(data, key));
    return text === "" || text === "[]" || text === "{}" ? undefined : text;
}
function variablesOf(data) {
    return (0,json/* objectsOf */.iZ)(data, "environment_variables_variables").flatMap((variable) => (0,json/* textOf */.b6)((0,json/* own */.ZV)(variable, "key")) ?? []);
}
function customOf(data) {
    return (0,json/* objectsOf */.iZ)(data, "custom_fields").flatMap((field) => {
        const value = (0,json/* textOf */.b6)((0,json/* own */.ZV)(field, "value"));
        return value === undefined || value === "" ? [] : ((0,json/* textOf */.b6)((0,json/* own */.ZV)(field, "name")) ?? []);
    });
}
/** The value of the one object of a list whose `key` is `name`; a variable may be empty on purpose. */
function named(data, list, key, name, at) {
    const found = (0,json/* objectsOf */.iZ)(data, list).filter((object) => (0,json/* textOf */.b6)((0,json/* own */.ZV)(object, key)) === name);
    if (found.length > 1) {
        throw new errors/* ActionError */.l("AMBIGUOUS_FIELD", `${at}: the entry has ${found.length} fields of this name. Rename one.`);
    }
    const text = found[0] && (0,json/* textOf */.b6)((0,json/* own */.ZV)(found[0], "value"));
    return text === undefined || (text === "" && list === "custom_fields") ? undefined : { text };
}
function fromBinary(hex, at) {
    // Node stops at the first character that is no hex digit, but of one above U+00FF it looks at the lower byte alone.
    const bytes = Buffer.from(hex, "hex");
    if (bytes.length * 2 !== hex.length || /[^\0-\xff]/.test(hex)) {
        throw new errors/* ActionError */.l("FIELD_FORM", `${at}: the file in the entry is not stored as hex. Save it anew in Psono.`);
    }
    return { text: bytes.toString("base64"), bytes };
}
/** Parameters of an entry, with the defaults of Psono's client where it stored none. */
function parameters(data, prefix) {
    return {
        secret: stored(data, `${prefix}_code`) ?? "",
        algorithm: stored(data, `${prefix}_algorithm`) ?? "SHA1",
        digits: Number(stored(data, `${prefix}_digits`) ?? 6),
        period: Number(stored(data, `${prefix}_period`) ?? 30),
    };
}


/***/ }),

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/** An error made for the user: a stable code, and a message that holds neither secrets nor server text. */
class ActionError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = "ActionError";
        this.code = code;
    }
}


/***/ }),

/***/ 966:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
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
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(984);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __nccwpck_require__(927);
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

/***/ 731:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   readSecrets: () => (/* binding */ readSecrets),
/* harmony export */   readTree: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(984);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(966);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(927);



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
                        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("VAULT_SIZE", `The vault has more than ${NODES} entries.`);
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
        const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "secret_id");
        const key = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "secret_key");
        const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(content, "type");
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
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l))
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
            found.set(id, new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SECRET_GONE", why));
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
            found.set(either, new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SHARED_KEY", why));
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("FORBIDDEN", `${what} was refused (403). The user may have to change the password in Psono first.`);
    if (answer.status !== 200)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
    return answer.data;
}


/***/ }),

/***/ 777:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ explainSignature),
/* harmony export */   LV: () => (/* binding */ readInfo),
/* harmony export */   q7: () => (/* binding */ isPsono)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(984);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(966);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(927);



/** Asks a server what it is. Throws `SERVER_ANSWER` where it does not sign its answer with the key that it names. */
async function readInfo(http) {
    const what = "/info/";
    const answer = await http.send({ method: "GET", path: "/info/" });
    const outer = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(answer.body, what);
    const verifyKey = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(outer, "verify_key", what), what, 32);
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(outer, "info", what);
    if (!(0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.isSigned)(text, (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(outer, "signature", what), what, 64), verifyKey))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "/info/ is not signed with the key that it names.");
    const info = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(text, what);
    return { verifyKey, publicKey: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(info, "public_key"), version: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)(info, "version") };
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
        return typeof (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .own */ .ZV)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(answer.body, "/info/"), "verify_key") === "string";
    }
    catch (error) {
        throwIfOver(error);
        return false;
    }
}
/** The step's own end says nothing of the server. */
function throwIfOver(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l && ["CANCELLED", "TIMEOUT"].includes(error.code))
        throw error;
}


/***/ }),

/***/ 927:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   ZV: () => (/* binding */ own),
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   jM: () => (/* binding */ parseExact),
/* harmony export */   lj: () => (/* binding */ parseObject),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   pV: () => (/* binding */ uuidOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(984);

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Bytes to text. Throws `SERVER_ANSWER` where they are not UTF-8. */
function decodeUtf8(bytes, what) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not valid UTF-8.`);
    }
}
/**
 * JSON whose numbers keep their digits: where a double would print another text, the number becomes `JSON.rawJSON`.
 * Throws `SyntaxError`, or `RangeError` for what is nested too deep.
 */
function parseExact(text) {
    return JSON.parse(text, (_, value, context) => {
        const source = context?.source;
        return typeof value === "number" && source !== undefined && String(value) !== source ? JSON.rawJSON(source) : value;
    });
}
/** A value of JSON as text: a string as it is, anything else as compact JSON; undefined for null and nothing. */
function textOf(value) {
    if (typeof value === "string")
        return value;
    if (value === undefined || value === null)
        return undefined;
    try {
        return JSON.stringify(value);
    }
    catch {
        return undefined; // nested too deep
    }
}
/** What a secret holds, its numbers as they were written. Throws `SECRET_FORM` for what is no JSON object. */
function parseSecret(text, what) {
    let value;
    try {
        value = parseExact(text);
    }
    catch { }
    if (isObject(value))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SECRET_FORM", `${what} does not hold what Psono's clients write. Save it anew in Psono.`);
}
/** Text to a JSON object. Throws `SERVER_ANSWER` for anything else. */
function parseObject(text, what) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not JSON. Is server-url the address of a Psono server?`);
    }
    return asObject(value, what);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}
function asObject(value, what) {
    if (!isObject(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not a JSON object.`);
    return value;
}
/** An own property, so that `__proto__` and `constructor` from a vault mean nothing. */
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
function stringOf(object, key, what) {
    const value = own(object, key);
    if (typeof value !== "string")
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} lacks the text "${key}".`);
    return value;
}
function booleanOf(object, key, what) {
    const value = own(object, key);
    if (typeof value !== "boolean")
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} lacks true or false in "${key}".`);
    return value;
}
/** An array of objects; absent or null counts as empty, elements that are no objects are left out. */
function objectsOf(object, key) {
    const value = own(object, key);
    return Array.isArray(value) ? value.filter(isObject) : [];
}
function isUuid(text) {
    return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
/** An id in lower case. Throws `SERVER_ANSWER` for anything else. */
function uuidOf(object, key, what) {
    const id = stringOf(object, key, what);
    if (!isUuid(id))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} has an id that is no UUID.`);
    return id.toLowerCase();
}


/***/ }),

/***/ 669:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Session: () => (/* binding */ Session)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(984);
/* harmony import */ var _crypto_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(966);
/* harmony import */ var _info_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(777);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(927);




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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SESSION_ENDED", "The server ended the session twice. It may allow one session a user (ALLOW_MULTIPLE_SESSIONS): use one Psono user a pipeline.");
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
            ...(body && { body: JSON.stringify((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.sealSecretBox)(JSON.stringify(body), login.sessionKey)) }),
        });
        if (answer.status === 401)
            return { status: 401, data: undefined };
        if (![200, 400, 403, 404].includes(answer.status)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
        }
        const envelope = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(answer.body, what);
        const text = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openSecretBox)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(envelope, "text", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(envelope, "nonce", what), login.sessionKey, what);
        try {
            return { status: answer.status, data: JSON.parse(text) };
        }
        catch {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `${what} is not JSON.`);
        }
    }
}
async function login(http, key, description, seconds) {
    const pair = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.sessionKeyPair)();
    const info = JSON.stringify({
        api_key_id: key.id,
        session_public_key: (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.toHex)(pair.publicKey),
        session_duration: seconds,
        device_description: description.slice(0, 256),
    });
    const answer = await http.send({
        method: "POST",
        path: "/api-key/login/",
        body: JSON.stringify({ info, signature: (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.signText)(info, key.privateKey) }),
        login: true,
    });
    if (answer.status === 400) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("LOGIN_REFUSED", "The server refused the login: check api-key-id and api-key-private-key, and that key and user are active.");
    }
    if (answer.status !== 200) {
        const why = (await (0,_info_js__WEBPACK_IMPORTED_MODULE_2__/* .isPsono */ .q7)(http))
            ? "A Psono server is there, but something in front of it refuses logins."
            : "No Psono server answers there: server-url is the server's address (it often ends in /server), not the web client's.";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", `The login was answered with status ${answer.status}. ${why}`);
    }
    const what = "The login answer";
    const outer = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(answer.body, what);
    const sealed = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(outer, "login_info", what);
    const signature = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(outer, "login_info_signature", what), "The login signature", 64);
    if (!(0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.isSigned)(sealed, signature, key.serverSignature)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_SIGNATURE", `The login answer is not signed by the server that server-signature names. ${await (0,_info_js__WEBPACK_IMPORTED_MODULE_2__/* .explainSignature */ .KT)(http, key.serverSignature)}`);
    }
    const serverKey = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(outer, "server_session_public_key", what), "The server's session key", 32);
    const inner = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openBox)(sealed, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(outer, "login_info_nonce", what), serverKey, pair.secretKey, what), what);
    const token = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(inner, "token", what);
    if (!/^[\x21-\x7e]{1,512}$/.test(token))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("SERVER_ANSWER", "The session token has a wrong form.");
    const sessionKey = (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.fromHex)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(inner, "session_secret_key", what), "The session key", 32);
    try {
        http.throwIfCancelled();
        const restricted = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .booleanOf */ .SF)(inner, "api_key_restrict_to_secrets", what);
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .booleanOf */ .SF)(inner, "api_key_read", what)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("KEY_CANNOT_READ", "The API key may not read. Tick read in its settings in Psono.");
        }
        const user = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .asObject */ .eB)(inner["user"], "The user in the login answer");
        return {
            token,
            sessionKey,
            restricted,
            write: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .booleanOf */ .SF)(inner, "api_key_write", what),
            userSecretKey: restricted
                ? undefined
                : (0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.openKey)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(user, "secret_key", what), (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(user, "secret_key_nonce", what), key.secretKey, "The user's secret key"),
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
    const body = JSON.stringify((0,_crypto_js__WEBPACK_IMPORTED_MODULE_1__.sealSecretBox)("{}", sessionKey));
    await http.send({ method: "POST", path: "/authentication/logout/", headers, body }).catch(() => undefined);
}


/***/ }),

/***/ 591:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(929);


/***/ }),

/***/ 929:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

"use strict";


var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 613:
/***/ ((module) => {

"use strict";
module.exports = require("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 611:
/***/ ((module) => {

"use strict";
module.exports = require("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

"use strict";
module.exports = require("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

"use strict";
module.exports = require("net");

/***/ }),

/***/ 598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 756:
/***/ ((module) => {

"use strict";
module.exports = require("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 255:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/**
 * Stands before tunnel, which http-client imports at its start: only a step with a proxy loads it, and the node:assert
 * that nothing else here needs.
 */
exports.xj = (options) => (__nccwpck_require__(591).httpOverHttp)(options);
exports.I9 = (options) => (__nccwpck_require__(591).httpsOverHttp)(options);
exports.aQ = (options) => (__nccwpck_require__(591).httpOverHttps)(options);
exports.vX = (options) => (__nccwpck_require__(591).httpsOverHttps)(options);


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(984);
;// CONCATENATED MODULE: ./build/text.js
/** Longest text that is printed, in characters; more of it is cut off. */
const LONGEST = 300;
/**
 * Text of the vault (a path, a title, a field) made safe for one line of the log: no line breaks, no control,
 * direction-changing or invisible characters, no command of the runner (`::` and `##[`, ActionCommand.cs), at most 300
 * characters. What is replaced is shown as `\u{hex}`.
 */
function text_printable(text) {
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
    return cut
        .replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escaped)
        .replace(/:(?=:)/g, escaped)
        .replace(/#(?=#\[)/g, escaped);
}
function escaped(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./build/requests/names.js
/** Names of outputs, variables and files: what they may look like, and which are refused. */


/** Longest name, in characters. */
const names_LONGEST = 200;
/** The grammar of a name: letters of ASCII, digits and `_`, no digit first, at most 200 characters. */
function isName(text) {
    return /^[A-Za-z_][A-Za-z0-9_]{0,199}$/.test(text);
}
/** Names that differ in case alone are one: so they are for Windows and for the runner's outputs. */
function twinKey(name) {
    return name.toUpperCase();
}
/**
 * Exact names by which one who writes the value takes over a later step: code is loaded, a program replaced, traffic
 * or trust redirected, a secret written elsewhere.
 */
const VARIABLES = new Set(`
  CI HOME SHELL PWD OLDPWD PATH CDPATH TMPDIR TMP TEMP LOGNAME AGENT_TOOLSDIRECTORY
  ENV ZDOTDIR FPATH PS0 PS2 PS4 PROMPT_COMMAND IFS SHELLOPTS BASHOPTS EXECIGNORE GLOBIGNORE HISTFILE INPUTRC KSH_ENV
  POSIXLY_CORRECT TERMINFO TERMINFO_DIRS TERMCAP
  LIBPATH SHLIB_PATH LOCPATH NLSPATH GCONV_PATH GETCONF_DIR GLIBC_TUNABLES MALLOC_TRACE MALLOC_CONF HOSTALIASES
  LOCALDOMAIN RES_OPTIONS RESOLV_HOST_CONF TZDIR
  ASAN_OPTIONS LSAN_OPTIONS MSAN_OPTIONS TSAN_OPTIONS UBSAN_OPTIONS LLVM_PROFILE_FILE

  NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_EXTERNAL_MODULE NODE_REPL_HISTORY
  NODE_V8_COVERAGE NODE_COMPILE_CACHE NODE_ICU_DATA NODE_DEBUG NODE_DEBUG_NATIVE NODE_REDIRECT_WARNINGS NODE_CHANNEL_FD
  NODE_CHANNEL_SERIALIZATION_MODE NODE_UNIQUE_ID NODE_TEST_CONTEXT NODE_USE_ENV_PROXY NODE_USE_SYSTEM_CA
  NODE_PRESERVE_SYMLINKS NODE_PRESERVE_SYMLINKS_MAIN NODE_GYP_FORCE_PYTHON ELECTRON_RUN_AS_NODE
  BUN_OPTIONS BUN_INSTALL BUN_RUNTIME_TRANSPILER_CACHE_PATH DENO_DIR DENO_CERT DENO_TLS_CA_STORE DENO_INSTALL_ROOT
  COREPACK_HOME COREPACK_ROOT COREPACK_NPM_REGISTRY COREPACK_INTEGRITY_KEYS
  YARN_YARN_PATH YARN_RC_FILENAME YARN_PLUGINS YARN_NPM_REGISTRY_SERVER YARN_IGNORE_PATH YARN_ENABLE_SCRIPTS
  PYTHON_PRESITE PYTHON_HISTORY PYTHON_EGG_CACHE VIRTUAL_ENV CONDA_EXE CONDA_PREFIX CONDARC PIPX_HOME PIPX_BIN_DIR
  PYTEST_ADDOPTS PYTEST_PLUGINS COVERAGE_PROCESS_START IPYTHONDIR JUPYTER_CONFIG_DIR REQUESTS_CA_BUNDLE
  RUBYOPT RUBYLIB RUBYPATH RUBYSHELL RUBYGEMS_GEMDEPS GEM_HOME GEM_PATH GEM_SPEC_CACHE BUNDLE_GEMFILE BUNDLE_PATH
  BUNDLE_APP_CONFIG BUNDLE_USER_CONFIG BUNDLE_USER_HOME BUNDLE_BIN_PATH BUNDLE_USER_PLUGIN
  PERLLIB PERLIO PERLIO_DEBUG PERL_MM_OPT PERL_MB_OPT PERL_CPANM_OPT PERL_LOCAL_LIB_ROOT PERL_UNICODE
  IBM_JAVA_OPTIONS OPENJ9_JAVA_OPTIONS TS_NODE_COMPILER TS_NODE_PROJECT ESBUILD_BINARY_PATH TURBO_BINARY_PATH
  MIX_REBAR MIX_REBAR3 TG_TF_PATH TERRAGRUNT_TFPATH CCACHE_PREFIX CCACHE_PREFIX_CPP CCACHE_COMPILER LIBCLANG_PATH
  CYPRESS_INSTALL_BINARY USE_BAZEL_VERSION BAZELISK_BASE_URL NVM_NODEJS_ORG_MIRROR SENTRYCLI_CDNURL
  X_VCPKG_ASSET_SOURCES YARN_REGISTRY PUB_HOSTED_URL HEX_MIRROR JULIA_PKG_SERVER PIPENV_PYPI_MIRROR PDM_PYPI_URL
  PHPRC PHP_INI_SCAN_DIR COMPOSER COMPOSER_HOME COMPOSER_VENDOR_DIR
  JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JAVA_OPTS JAVA_OPTIONS JVM_OPTS JAVA_HOME JRE_HOME CLASSPATH
  MAVEN_OPTS MAVEN_ARGS MAVEN_CONFIG MAVEN_HOME M2_HOME MAVEN_PROJECTBASEDIR MAVEN_DEBUG_OPTS MVNW_REPOURL GRADLE_OPTS
  GRADLE_HOME GRADLE_USER_HOME ANT_OPTS ANT_ARGS ANT_HOME SBT_OPTS LEIN_JVM_OPTS CATALINA_OPTS KOTLIN_HOME SCALA_HOME
  ASPNETCORE_HOSTINGSTARTUPASSEMBLIES NUGET_PACKAGES NUGET_PLUGIN_PATHS NUGET_NETCORE_PLUGIN_PATHS
  NUGET_NETFX_PLUGIN_PATHS
  GOPATH GOROOT GOBIN GOFLAGS GOENV GOPROXY GOSUMDB GONOSUMDB GONOSUMCHECK GONOPROXY GOPRIVATE GOINSECURE GOVCS GOAUTH
  GOTOOLCHAIN GOTOOLDIR GOWORK GOCACHE GOCACHEPROG GOMODCACHE GOTMPDIR GODEBUG GOEXPERIMENT GO111MODULE GCCGO
  RUSTC RUSTDOC RUSTFLAGS RUSTDOCFLAGS RUSTC_WRAPPER RUSTC_WORKSPACE_WRAPPER RUSTC_BOOTSTRAP RUSTFMT CARGO
  R_HOME R_PROFILE R_PROFILE_USER R_ENVIRON R_ENVIRON_USER R_LIBS R_LIBS_USER R_LIBS_SITE JULIA_LOAD_PATH
  JULIA_DEPOT_PATH ERL_FLAGS ERL_AFLAGS ERL_ZFLAGS ERL_LIBS ELIXIR_ERL_OPTIONS GUILE_LOAD_PATH
  GUILE_LOAD_COMPILED_PATH TCLLIBPATH TCL_LIBRARY AWKPATH AWKLIBPATH
  CC CXX CPP LD AR AS NM RANLIB FC CO GET LEX YACC LINT PC M2C TEX MAKEINFO WEAVE TANGLE CWEAVE CTANGLE TEXI2DVI
  TEXI2PDF RM ARFLAGS ASFLAGS FFLAGS RFLAGS LFLAGS YFLAGS PFLAGS LINTFLAGS COFLAGS GFLAGS LDLIBS LOADLIBES TARGET_ARCH
  TARGET_MACH OUTPUT_OPTION CFLAGS CXXFLAGS CPPFLAGS LDFLAGS CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH
  OBJC_INCLUDE_PATH LIBRARY_PATH COMPILER_PATH GCC_EXEC_PREFIX DEPENDENCIES_OUTPUT SUNPRO_DEPENDENCIES
  MAKE MAKEFILES MAKEFLAGS MFLAGS GNUMAKEFLAGS NINJAFLAGS CONFIG_SITE CONFIG_SHELL
  DEVELOPER_DIR SDKROOT TOOLCHAINS XCODE_XCCONFIG_FILE ANDROID_HOME ANDROID_SDK_ROOT

  GIT_SSH GIT_SSH_COMMAND GIT_SSH_VARIANT GIT_ASKPASS GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER GIT_EXEC_PATH
  GIT_TEMPLATE_DIR GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR GIT_INDEX_FILE GIT_OBJECT_DIRECTORY
  GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_NAMESPACE GIT_PROXY_COMMAND GIT_EXTERNAL_DIFF GIT_ALLOW_PROTOCOL
  GIT_PROTOCOL_FROM_USER GIT_ATTR_SOURCE GIT_CEILING_DIRECTORIES GIT_DISCOVERY_ACROSS_FILESYSTEM GIT_SSL_NO_VERIFY
  GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_SHELL_PATH GIT_REPLACE_REF_BASE GIT_SHALLOW_FILE GIT_GRAFT_FILE GIT_CURL_VERBOSE
  GH_HOST GH_CONFIG_DIR GH_EDITOR GH_PAGER GH_BROWSER GH_PATH GH_REPO
  EDITOR VISUAL PAGER MANPAGER LESSOPEN LESSCLOSE LESS LESSKEY LESSKEYIN BROWSER SUDO_ASKPASS SUDO_EDITOR
  SSH_ASKPASS SSH_ASKPASS_REQUIRE SSH_AUTH_SOCK SSH_SK_PROVIDER SSH_SK_HELPER SSH_PKCS11_HELPER GNUPGHOME
  GPG_AGENT_INFO RSYNC_RSH RSYNC_CONNECT_PROG CVS_RSH SVN_SSH SVN_EDITOR HG HGRCPATH HGEDITOR GREP_OPTIONS TAR_OPTIONS
  XZ_OPT XZ_DEFAULTS GZIP BZIP BZIP2 ZIP ZIPOPT UNZIP UNZIPOPT ZIPINFO ZIPINFOOPT ZSTD_CLEVEL RIPGREP_CONFIG_PATH
  ACKRC VIMINIT EXINIT GVIMINIT MYVIMRC APT_CONFIG DEBCONF_FRONTEND
  CURL_HOME CURL_CA_BUNDLE WGETRC SYSTEM_WGETRC SSL_CERT_FILE SSL_CERT_DIR SSLKEYLOGFILE OPENSSL_CONF OPENSSL_MODULES
  OPENSSL_ENGINES GRPC_DEFAULT_SSL_ROOTS_FILE_PATH KRB5_CONFIG
  DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_CONTENT_TRUST
  DOCKER_CONTENT_TRUST_SERVER BUILDX_CONFIG BUILDX_BUILDER BUILDKIT_HOST COMPOSE_FILE COMPOSE_ENV_FILES CONTAINER_HOST
  CONTAINER_CONNECTION CONTAINERS_CONF CONTAINERS_REGISTRIES_CONF
  TF_CLI_CONFIG_FILE TF_DATA_DIR TF_PLUGIN_CACHE_DIR TF_REATTACH_PROVIDERS TF_LOG_PATH HELM_PLUGINS KUBECTL_EXTERNAL_DIFF
  CLOUDSDK_PYTHON CLOUDSDK_PYTHON_ARGS CLOUDSDK_PYTHON_SITEPACKAGES CLOUDSDK_CONFIG AZURE_CONFIG_DIR AZURE_EXTENSION_DIR
  NIX_PATH NIX_CONFIG NIX_REMOTE NIX_CONF_DIR NIX_USER_CONF_FILES
  PSQLRC PSQL_EDITOR PSQL_PAGER PGSERVICEFILE PGSYSCONFDIR MYSQL_HOME LIBMYSQL_PLUGINS LIBMYSQL_PLUGIN_DIR ODBCINI
  ODBCSYSINI GTK_MODULES GTK_PATH GIO_EXTRA_MODULES QT_PLUGIN_PATH DBUS_SESSION_BUS_ADDRESS MAGICK_CONFIGURE_PATH

  COMSPEC PATHEXT SYSTEMROOT SYSTEMDRIVE WINDIR USERPROFILE HOMEDRIVE HOMEPATH APPDATA LOCALAPPDATA PROGRAMDATA
  PROGRAMFILES PROGRAMW6432 COMMONPROGRAMFILES COMMONPROGRAMW6432 ALLUSERSPROFILE PUBLIC DRIVERDATA OS PSMODULEPATH
  PSMODULEANALYSISCACHEPATH PSEXECUTIONPOLICYPREFERENCE __PSLOCKDOWNPOLICY __COMPAT_LAYER MSYS MSYSTEM CYGWIN
  CHERE_INVOKING INCLUDE LIB CL _CL_ LINK _LINK_
  `
    .trim()
    .split(/\s+/));
/** The runner's own, whatever follows; and families that grow, in which no name is a credential. */
const FAMILIES = /^(?:RUNNER_|ACTIONS_|INPUT_|STATE_|BASH_|DYLD_|GIT_CONFIG|GIT_TRACE|GIT_REDIRECT_|PERL5|PYTHON(?!_)|LUA_INIT|LUA_C?PATH|COR_|CORECLR_|COMPLUS_|MSBUILD|CGO_|CMAKE_|PKG_CONFIG|XDG_|TF_CLI_ARGS|TS_NODE_|BUNDLE_MIRROR|(?:CC|CXX|AR|RANLIB|C(?:XX)?FLAGS)_(?:X86|I[3-6]86|AARCH64|ARM|WASM|RISCV|POWERPC|S390X)|(?:TARGET|HOST)_(?:CC|CXX|AR|RANLIB|C(?:XX)?FLAGS)$)|_PROXY$/;
/** Settings of programs by prefix. Credentials of the same programs share it, and their endings tell them apart. */
const SETTINGS = /^(?:GITHUB_|LD_|NPM_CONFIG_|PNPM_CONFIG_|BUN_CONFIG_|PIP_|UV_|CARGO_|RUSTUP_|DOTNET_|HOMEBREW_|ANSIBLE_)/;
const CREDENTIAL = /_(?:TOKEN|PASSWORD|PASSWD|SECRET|KEY|PAT|USERNAME|AUTH|AUTHTOKEN)$/;
/**
 * Endings of names that tell programs which code, options or servers to use. No list of such names is complete: where
 * the vault alone chooses the name, what looks like one is refused too. Written in a workflow it is somebody's decision.
 */
const LOOKS = /(?:^|_)(?:PATH|HOME|OPTS?|OPTIONS|ARGS?|FLAGS|COMMAND|CMD|EDITOR|PAGER|SHELL|WRAPPER|LAUNCHER|COMPILER|LINKER|INTERPRETER|BINARY|EXECUTABLE|EXE|BIN|PLUGINS?|PRELOAD|HOOKS?|MIRROR|CONFIG_FILE|CA_BUNDLE)$|^KUBECONFIG$/;
/** Whether a later step could be taken over by who writes the value of a variable of this name, in any case. */
function isRefusedVariable(name) {
    const upper = name.toUpperCase();
    return VARIABLES.has(upper) || FAMILIES.test(upper) || (SETTINGS.test(upper) && !CREDENTIAL.test(upper));
}
/** Whether Windows takes a file of this name for a device: a value written to it would go to the console. */
function isDevice(name) {
    return /^(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])$/i.test(name);
}
/** Letters of ASCII's kin that no decomposition reaches. */
const FOLDED = { Æ: "AE", Œ: "OE", Ø: "O", Đ: "D", Ð: "D", Ł: "L", Þ: "TH", Ħ: "H" };
/**
 * A vault title as a name: upper case, accents dropped, everything else `_`, runs of it collapsed and none at the
 * ends, and `_` before a leading digit. Undefined where nothing of the title is left, or more than a name can hold.
 */
function names_toName(title) {
    const folded = title
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toUpperCase()
        .replace(/[ÆŒØĐÐŁÞĦ]/g, (letter) => FOLDED[letter] ?? letter);
    const words = folded.replace(/[^A-Z0-9]+/g, "_").replace(/^_|_$/g, "");
    const name = /^[0-9]/.test(words) ? `_${words}` : words;
    return name === "" || name.length > names_LONGEST ? undefined : name;
}
/** Errors of all names: unusable ones, variables that would take over later steps, and two of one name. */
function nameProblems(all, exportEnv) {
    const problems = [];
    const before = new Map();
    for (const named of all) {
        const { at, name, target, origin, bare, hidden } = named;
        const shown = hidden || name === "" ? "" : ` ${text_printable(name)}`;
        const problem = (why) => problems.push(new errors/* ActionError */.l("NAME", `${at}: ${why}`));
        const of = origin === undefined ? "" : ` of ${origin}`;
        const way = origin === undefined ? "Choose another" : "Ask for it by a name of its own, and name it in except";
        const twin = before.get(twinKey(name));
        const variable = target === "env" || (target !== "output" && exportEnv);
        if (!isName(name)) {
            problem(`the name${shown}${of} would not be letters, digits and _ alone. ${way}.`);
        }
        else if (variable && isRefusedVariable(name)) {
            problem(`the variable${shown}${of} would change how later steps run. ${way}, or make it an output with output:.`);
        }
        else if (variable && bare && LOOKS.test(name.toUpperCase())) {
            problem(`the variable${shown}${of} may change how later steps run, and the vault chose its name. ${way}, or give the wildcard a prefix: PREFIX_*.`);
        }
        else if (target === "file" && isDevice(name)) {
            problem(`the name${shown}${of} is a device on Windows, no file. ${way}.`);
        }
        else if (twin !== undefined) {
            problem(`the name${shown}${of} is used at ${twin.at} already (upper and lower case count as one). ${way}.`);
        }
        before.set(twinKey(name), named);
    }
    return problems;
}

// EXTERNAL MODULE: ./build/psono/json.js
var json = __nccwpck_require__(927);
;// CONCATENATED MODULE: ./build/requests/parse.js




const LINES = 5000;
const ID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
/**
 * The beginning of a line of the right form, which spares it the dozen cold expressions of `mistakenForm`: no rule there
 * may match what this takes.
 */
const PLAIN = /^(?!export\s)(?:(?:env|output|file):)?[A-Za-z_*][A-Za-z0-9_*]* *\??= *[^=>\s]/;
/** A second request after the first. */
const TWO = new RegExp(`\\s(?:env:|output:|file:)?[A-Z_*][A-Z0-9_*]*\\s*\\??=\\s*(?:/|${ID})`);
/**
 * Parses the `secrets` input: one `NAME = /path#field` or `NAME = id#field` a line. Blank lines and lines that
 * begin with `#` are passed over.
 * @param problems takes every error found
 * @param what how errors name the text
 */
function parseRequests(text, problems, what = "secrets") {
    const requests = [];
    const lines = text.split(/\r?\n/);
    if (lines.length > LINES) {
        problems.push(new errors/* ActionError */.l("REQUEST", `${what}: has more than ${LINES} lines. Use a folder: * = /folder/`));
        return requests;
    }
    for (const [index, raw] of lines.entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const at = `${what}, line ${index + 1}`;
        const request = parseLine(line, at, (message) => problems.push(new errors/* ActionError */.l("REQUEST", `${at}: ${message}`)));
        if (request !== undefined)
            requests.push(request);
    }
    return requests;
}
/** The `psono://` references among `variables`: each becomes a variable of its own name. */
function parseReferences(variables, problems) {
    const requests = [];
    for (const [name, value = ""] of Object.entries(variables)) {
        if (!/^\s*psono:\//i.test(value) || name.startsWith("INPUT_"))
            continue;
        const at = `environment variable ${text_printable(name)}`;
        const problem = (message) => problems.push(new errors/* ActionError */.l("REQUEST", `${at}: ${message}`));
        if (!isName(name)) {
            problem("its name must be letters, digits and _, and not begin with a digit.");
            continue;
        }
        if (!value.startsWith("psono://")) {
            problem("a reference begins with psono:// in lower case, and without blanks before it.");
            continue;
        }
        const reference = parseReference(value, problem);
        if (reference === undefined)
            continue;
        if ("folder" in reference.source)
            problem("a folder is no value. Name one entry.");
        else
            requests.push({ at, name, many: false, target: "env", optional: false, ...reference });
    }
    return requests;
}
function parseLine(line, at, problem) {
    const mistake = mistaken(line);
    if (mistake !== undefined) {
        problem(mistake);
        return undefined;
    }
    const equals = line.indexOf("=");
    const optional = line[equals - 1] === "?";
    const left = line.slice(0, optional ? equals - 1 : equals).trim();
    const match = /^(?:(env|output|file):)?\s*(.*?)(\*?)$/s.exec(left);
    const [, target = "default", name = "", star = ""] = match ?? [];
    const many = star === "*";
    if (!isName(name) && !(many && name === "")) {
        problem("the name before = must be letters, digits and _, not begin with a digit, and be no longer than 200. It may have the prefix env:, output: or file:.");
        return undefined;
    }
    const reference = parseReference(line.slice(equals + 1).trim(), problem);
    if (reference === undefined)
        return undefined;
    const { source, field, pointer } = reference;
    if ("folder" in source && !many) {
        problem("a folder holds more than one value. Write * or PREFIX_* before the =, or name one entry.");
        return undefined;
    }
    if (many && (pointer !== undefined || (!("folder" in source) && field !== undefined))) {
        problem("one field is one value: give it a name instead of *.");
        return undefined;
    }
    return { at, name, many, target: target, optional, ...reference };
}
/** Parses what stands after the `=`, with or without `psono://` before it. */
function parseReference(given, problem) {
    const text = given.replace(/^psono:\/\//, "");
    if (/^https?:/i.test(text)) {
        const id = new RegExp(ID, "i").exec(text)?.[0].toLowerCase();
        const instead = id === undefined ? "Write the path or the id of the entry." : `Write the id that it holds: ${id}`;
        problem(`an address of the web client is no path. ${instead}`);
        return undefined;
    }
    const hash = text.lastIndexOf("#");
    const place = hash === -1 ? text : text.slice(0, hash).trimEnd();
    const part = hash === -1 ? undefined : text.slice(hash + 1);
    if (part?.trim() === "") {
        problem("nothing stands after #. Name a field, or leave # out for the main one.");
        return undefined;
    }
    if (part !== undefined && /^\s/.test(part)) {
        problem("a field follows # without a blank. A comment needs a line of its own.");
        return undefined;
    }
    const source = parseSource(place, problem);
    if (source === undefined)
        return undefined;
    const slash = part?.indexOf("/") ?? -1;
    const field = slash === -1 ? part : part?.slice(0, slash);
    const pointer = slash === -1 ? undefined : part?.slice(slash);
    if (pointer !== undefined && /~(?![01])/.test(pointer)) {
        problem("in a JSON Pointer ~ is written ~0, and / inside a key ~1.");
        return undefined;
    }
    return { source, field: field === undefined || field === "" ? undefined : unescaped(field), pointer };
}
function parseSource(place, problem) {
    if ((0,json/* isUuid */.O1)(place))
        return { id: place.toLowerCase() };
    if (place === "")
        problem("nothing stands after =. Name an entry by its path or its id.");
    else if (place.endsWith("/**") && place.startsWith("/"))
        return { folder: place.slice(0, -3), deep: true };
    else if (place.endsWith("/*"))
        problem("a whole folder is written with a final slash, as in * = /folder/");
    else if (place.endsWith("/") && place.startsWith("/"))
        return { folder: place.slice(0, -1), deep: false };
    else if (place.startsWith("/"))
        return { path: place };
    else
        problem(notAPlace(place));
    return undefined;
}
/** A reference as a user writes it; `parseReference` gives it back. */
function printReference({ source, field, pointer }) {
    const place = "id" in source ? source.id : "path" in source ? source.path : `${source.folder}${source.deep ? "/**" : "/"}`;
    if (field === undefined && pointer === undefined)
        return place;
    return `${place}#${(field ?? "").replaceAll("~", "~0").replaceAll("/", "~1")}${pointer ?? ""}`;
}
function unescaped(text) {
    return text.replaceAll("~1", "/").replaceAll("~0", "~");
}
/** Forms of other tools, and slips: what to write instead. */
function mistaken(line) {
    const mistake = PLAIN.test(line) ? undefined : mistakenForm(line);
    if (mistake !== undefined)
        return mistake;
    if (TWO.test(line.slice(line.indexOf("="))))
        return "two requests stand on one line. Keep the lines apart with secrets: | (a bar, not > and not nothing).";
    return undefined;
}
/** A form of another tool, or a slip, that `PLAIN` does not take. */
function mistakenForm(line) {
    const form = "Write NAME = /path/to/entry#field or NAME = id#field.";
    if (/^-\s/.test(line))
        return `a line is no list element: leave out the - at its beginning. ${form}`;
    if (/^export\s/.test(line))
        return `leave out export. ${form}`;
    if (/^["'“‘]/.test(line))
        return `no quotes are needed, around names or paths. ${form}`;
    if (/^\$/.test(line))
        return `the name stands without $. ${form}`;
    if (/^[{[]/.test(line))
        return `JSON is not understood here. ${form}`;
    if (/^(?:ENV|OUTPUT|FILE|Env|Output|File):/.test(line))
        return "env:, output: and file: are written in lower case.";
    if (/^(?:env|output|file)\s*:\s*(?:env|output|file)\s*:/.test(line))
        return "a name has one prefix: write two lines.";
    if (new RegExp(`^${ID}\\s*>`, "i").test(line))
        return "the name stands first: write NAME = id instead of id > NAME.";
    if (/^[^=]*\s\|\s*[A-Za-z_][A-Za-z0-9_]*\s*;?$/.test(line)) {
        return "the name stands first: write NAME = /path#field instead of path field | NAME.";
    }
    if (/^[A-Za-z_][A-Za-z0-9_]*\s*,\s*\S/.test(line) && !line.includes("="))
        return "write = between name and path, no comma.";
    if (/^[A-Za-z_][A-Za-z0-9_]*\s*:=/.test(line))
        return `write = instead of :=. ${form}`;
    if (/^[A-Za-z_][A-Za-z0-9_]*\s*(?:==|=>)/.test(line))
        return `write one = between name and path. ${form}`;
    if (/^(?!(?:env|output|file)\s*:)[A-Za-z_][A-Za-z0-9_]*\s*:\s/.test(line))
        return `write = between name and path, no colon. ${form}`;
    if (!line.includes("="))
        return `no = found. ${form}`;
    return undefined;
}
/** Why what stands after `=` is neither a path nor an id. */
function notAPlace(place) {
    if (/^["'“‘]/.test(place))
        return "no quotes are needed, around names or paths.";
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place)) {
        return "references of other tools are not understood. Write /path/to/entry#field or an id.";
    }
    if (/^[{(<]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[})>]?$/i.test(place)) {
        return "an id is written as a UUID with dashes and without brackets.";
    }
    if (place.includes("\\"))
        return "folders are parted by /, and a path begins with one.";
    if (place.startsWith("$"))
        return "variables are not filled in here. Write the path or the id itself.";
    return "the place is neither a path that begins with / nor an id (a UUID).";
}

// EXTERNAL MODULE: ./build/entries/fields.js + 1 modules
var entries_fields = __nccwpck_require__(180);
;// CONCATENATED MODULE: ./build/vault/scope.js
/** What of the vault can matter to these requests: shares elsewhere need not be read. */
function scopeOf(requests) {
    const ids = new Set();
    const paths = [];
    const folders = [];
    for (const { source } of requests) {
        if ("id" in source)
            ids.add(source.id);
        else if ("path" in source)
            paths.push(normal(source.path));
        else
            folders.push({ path: normal(source.folder), deep: source.deep });
    }
    const within = (at, isFolder) => {
        const here = normal(at);
        // Whether a share of the same name stands in the way can only be told by reading it, in every folder passed.
        if (paths.some((path) => path.startsWith(`${here}/`) && (!isFolder || path.includes("/", here.length + 1))))
            return true;
        return folders.some(({ path, deep }) => path.startsWith(`${here}/`) || (path === here && (deep || !isFolder)) || (deep && here.startsWith(`${path}/`)));
    };
    return { ids, within };
}
/** The form in which paths are compared: Psono's clients store names as typed, and the same letters have two forms. */
function normal(path) {
    return path.normalize("NFC");
}
/** Whether a path is another one or below it, both of them normal. */
function under(path, other) {
    return path === other || path.startsWith(`${other}/`);
}

;// CONCATENATED MODULE: ./build/vault/suggestions.js
/** Comparisons of a search: bounded time among a million names. */
const BUDGET = 200_000;
/**
 * Those of `names` that somebody may have meant by `wanted`, best first, at most `count`: the same but for case and
 * blanks, then by few edits (insert, delete, replace, swap; Damerau 1964), one for every three letters.
 */
function nearest(wanted, names, count) {
    const goal = folded(wanted);
    const limit = Math.max(1, Math.floor(goal.length / 3));
    const found = [];
    const seen = new Set();
    let left = BUDGET;
    for (const name of names) {
        if (Math.abs(name.length - goal.length) > limit + 8 || seen.has(name))
            continue;
        if (left-- === 0)
            break;
        const candidate = folded(name);
        const edits = candidate === goal ? 0 : distance(goal, candidate, limit);
        if (edits > limit)
            continue;
        seen.add(name);
        found.push({ name, edits });
    }
    return found
        .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
        .slice(0, count)
        .map(({ name }) => name);
}
function folded(text) {
    return text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[\s_-]+/g, " ")
        .trim()
        .slice(0, 100);
}
/** Edits from `a` to `b`, or more than `limit` as soon as it is sure to be more. */
function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit)
        return limit + 1;
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const line = [row];
        let least = row;
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            let edits = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
            }
            line.push(edits);
            least = Math.min(least, edits);
        }
        if (least > limit)
            return limit + 1;
        [before, last] = [last, line];
    }
    return last[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/vault/lookup.js






/** Suggestions of one error. */
const SUGGESTIONS = 10;
/** Looks entries up by id, by path and by folder, in time that does not grow with the tree. */
class Index {
    tree;
    #hints;
    #byPath = new Map();
    #byId = new Map();
    #folders = new Map();
    /** @param hints whether errors may tell names of the vault: in public repositories everybody reads them */
    constructor(tree, hints) {
        this.tree = tree;
        this.#hints = hints;
        for (const entry of tree.entries)
            this.#add(entry);
        for (const [path, count] of tree.folders) {
            this.#folders.set(normal(path), (this.#folders.get(normal(path)) ?? 0) + count);
        }
    }
    #add(entry) {
        const path = normal(entry.path);
        const same = this.#byPath.get(path);
        if (same === undefined)
            this.#byPath.set(path, [entry]);
        else if (!same.some((other) => other.id === entry.id))
            same.push(entry);
        // The first one stays: a share further down could name an id that is not its own.
        if (!this.#byId.has(entry.id))
            this.#byId.set(entry.id, entry);
    }
    /**
     * The entries that a request means: one, or all of a folder.
     * Throws `NO_SUCH_ENTRY`, `NO_SUCH_FOLDER`, `AMBIGUOUS` or `UNREADABLE_SHARE`.
     */
    find({ at, source }, excepted) {
        if ("folder" in source)
            return this.#inFolder(at, source.folder, source.deep, excepted);
        const found = "id" in source ? [this.#byId.get(source.id)] : (this.#byPath.get(normal(source.path)) ?? []);
        if (found.length > 1)
            throw new errors/* ActionError */.l("AMBIGUOUS", `${at}: ${this.#ambiguous(found)}`);
        const [entry] = found;
        if (entry !== undefined)
            return [entry];
        if ("id" in source) {
            throw new errors/* ActionError */.l("NO_SUCH_ENTRY", `${at}: no entry with this id is in the key's reach.${this.#perhaps()}`);
        }
        throw this.#missing(at, source.path);
    }
    /**
     * Why something that is not found may be there all the same: it can be in a share that is not readable, whose name
     * may be another by now. Undefined where it surely is not there.
     */
    hidden({ at, source }, excepted) {
        const scope = scopeOf([{ source }]);
        const open = this.tree.unreadable.filter((one) => ("id" in source || scope.within(one.folder, one.isFolder)) && !excepted(one));
        if (open.length === 0)
            return undefined;
        const why = "it is not found, yet may be in what cannot be read, which ?= does not forgive.";
        return new errors/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${why}${this.#shown(open)}`);
    }
    /** How to ask for this entry: by its path where that means it alone and fits one line, else by its id. */
    reference(entry) {
        const path = (field) => printReference({ source: { path: entry.path }, field, pointer: undefined });
        // A # in the name would part the path: with a field after it, it does not.
        const main = (0,entries_fields.mainField)(entry.type);
        for (const text of [path(), ...(main === undefined ? [] : [path(main)])]) {
            if (this.#byPath.get(normal(entry.path))?.length !== 1 || text_printable(text) !== text || text !== text.trim())
                break;
            const [parsed] = parseRequests(`NAME = ${text}`, []);
            if (parsed && "path" in parsed.source && parsed.source.path === entry.path)
                return text;
        }
        return entry.id;
    }
    #inFolder(at, folder, deep, excepted) {
        const path = normal(folder);
        const count = this.#folders.get(path) ?? 0;
        // The root is one, of however many datastores.
        if (count > 1 && path !== "") {
            const why = `${count} folders have this path, and one of them may be somebody else's share. Rename one, or ask by id.`;
            throw new errors/* ActionError */.l("AMBIGUOUS", `${at}: ${why}`);
        }
        const inside = (standing) => {
            const here = normal(standing.folder);
            return here === path || (deep && here.startsWith(`${path}/`));
        };
        const found = this.tree.entries.filter(inside);
        if (count === 0 && found.length === 0)
            throw this.#missing(at, `${folder}/`);
        const broken = this.tree.unreadable.filter((share) => inside(share) && (deep || !share.isFolder) && !excepted(share));
        if (broken.length > 0) {
            const why = "not all of the folder can be read, so not all of it can be taken.";
            const way = " Or name it in the input except.";
            throw new errors/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${why}${this.#shown(broken)}${way}`);
        }
        if (found.length === 0)
            throw new errors/* ActionError */.l("NO_SUCH_ENTRY", `${at}: the folder holds no entry.`);
        return found;
    }
    /** What cannot be read, and what to do about it. */
    #shown(open) {
        const shown = open.slice(0, SUGGESTIONS).map(({ path, why }) => `${text_printable(path)} ${why}`);
        const more = open.length > SUGGESTIONS ? "; …" : "";
        const which = this.#hints ? ` ${shown.join("; ")}${more}.` : "";
        return `${which} Accept the shares in Psono, ask for the right to read them, or delete what is left of them.`;
    }
    #perhaps() {
        return this.tree.unreadable.length > 0 ? " It may be in a share that the key's user cannot read." : "";
    }
    #ambiguous(found) {
        const shown = found
            .slice(0, SUGGESTIONS)
            .map(({ id, type }) => `${id}${this.#hints ? ` (${text_printable(type)})` : ""}`);
        const more = found.length > SUGGESTIONS ? ", …" : "";
        return `${found.length} entries have this path. Ask by id: ${shown.join(", ")}${more}.`;
    }
    /** Says what is known about a path that is not there. */
    #missing(at, path) {
        const folder = path.endsWith("/");
        const wanted = normal(folder ? path.slice(0, -1) : path);
        const none = folder ? "no folder has this path" : "no entry has this path";
        const error = (why) => new errors/* ActionError */.l(folder ? "NO_SUCH_FOLDER" : "NO_SUCH_ENTRY", `${at}: ${none}${why}`);
        const [unknown] = this.tree.nameless;
        if (unknown !== undefined) {
            return new errors/* ActionError */.l(unknown.code, `${at}: ${none}, unless it is one that could not be read. ${unknown.message}`);
        }
        const closed = this.tree.unreadable.find((share) => under(wanted, normal(share.path)));
        if (closed !== undefined) {
            const which = this.#hints ? text_printable(closed.path) : "a folder in it";
            const way = "Accept the share in Psono, ask for the right to read it, or delete what is left of it.";
            return new errors/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${none}: ${which} ${closed.why}. ${way}`);
        }
        if (!this.#hints) {
            return error(". Mind upper and lower case. Where everybody may read it, nothing more is said of the vault.");
        }
        if (this.tree.trashed.some((trashed) => under(wanted, normal(trashed)))) {
            return error(": it lies in Psono's trash. Restore it there.");
        }
        if (!folder && this.#folders.has(wanted))
            return error(`: it is a folder. Write * = ${text_printable(path)}/`);
        const other = folder ? this.#byPath.get(wanted) : undefined;
        if (other !== undefined)
            return error(": it is an entry. Leave out the / at its end.");
        const cut = this.#cutShort(wanted);
        if (cut !== undefined)
            return error(`, but ${cut} is one. A field follows a #: write /path#field.`);
        const names = wanted.split("/");
        let depth = names.length - 1;
        while (depth > 0 && !this.#folders.has(names.slice(0, depth).join("/")))
            depth--;
        const reached = names.slice(0, depth).join("/");
        const where = depth > 1 ? `: the folder ${text_printable(reached)} is there, but not “${text_printable(names[depth] ?? "")}” in it` : "";
        return error(`${where}.${this.#list(this.#similar(wanted, reached, names[depth] ?? ""))}`);
    }
    /** The entry that a path would mean without its end, as `/entry.field`, `/entry:field` and `/entry field` have it. */
    #cutShort(path) {
        for (const mark of [";", ":", ".", " ", "/"]) {
            const at = path.lastIndexOf(mark);
            const start = at > 0 ? path.slice(0, at) : "";
            if (this.#byPath.has(start))
                return text_printable(start);
        }
        return undefined;
    }
    /** Paths close to the one that is missing: first in the folder that was reached, then the same name elsewhere. */
    #similar(path, reached, name) {
        const here = new Set();
        for (const entry of this.tree.entries)
            if (normal(entry.folder) === reached)
                here.add(entry.name);
        const below = `${reached}/`;
        for (const folder of this.#folders.keys()) {
            if (folder.startsWith(below) && !folder.includes("/", below.length))
                here.add(folder.slice(below.length));
        }
        const near = nearest(name, here, 5).map((found) => `${below}${found}`);
        const last = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
        for (const entry of this.tree.entries) {
            if (near.length >= SUGGESTIONS)
                break;
            if (entry.name.toLowerCase() === last && !near.includes(entry.path))
                near.push(entry.path);
        }
        return near;
    }
    #list(paths) {
        if (paths.length === 0)
            return ` Nothing near it is in the key's reach: mode: list shows what is.${this.#perhaps()}`;
        return ` Near it: ${paths.slice(0, SUGGESTIONS).map(text_printable).join(", ")}.`;
    }
}

;// CONCATENATED MODULE: ./build/psono/direct.js


/**
 * Reads one secret that is attached to a restricted API key; decrypted here with the key's secret key (32 bytes). Where
 * the secret does not come or does not open, the error to tell; what concerns every other as well is thrown.
 */
async function readAttached(http, apiKeyId, secretKey, secretId) {
    const sent = http.send({
        method: "POST",
        path: "/api-key-access/secret/",
        body: JSON.stringify({ api_key_id: apiKeyId, secret_id: secretId }),
    });
    // While the server is waited for: what opens the answer takes some 6 ms to load.
    const loading = http.left().then(() => Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 966)));
    const [answer, crypto] = await Promise.all([sent, loading]);
    if (answer.status !== 200 && answer.status !== 400) {
        throw new errors/* ActionError */.l("SERVER_ANSWER", `The secret ${secretId}: status ${answer.status}. Is server-url the address of a Psono server (it often ends in /server)?`);
    }
    try {
        return direct_open(answer, crypto, secretKey, secretId);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.l)
            return error;
        throw error;
    }
}
function direct_open(answer, { openKey, openSecretBox }, secretKey, secretId) {
    const what = `The secret ${secretId}`;
    if (answer.status === 400) {
        // Errors of this endpoint are Python's text, not JSON: the status alone is used.
        throw new errors/* ActionError */.l("NO_SUCH_ENTRY", `${what} is not attached to this API key, or the key may not read, is inactive or unknown. Look at the key in Psono.`);
    }
    const body = (0,json/* parseObject */.lj)(answer.body, what);
    const key = openKey((0,json/* stringOf */.Je)(body, "secret_key", what), (0,json/* stringOf */.Je)(body, "secret_key_nonce", what), secretKey, `The key of ${secretId}`);
    return (0,json/* parseSecret */.o7)(openSecretBox((0,json/* stringOf */.Je)(body, "data", what), (0,json/* stringOf */.Je)(body, "data_nonce", what), key, what), what);
}
/**
 * Ids of the secrets that are attached to a restricted key. Throws `KEY_NOT_RESTRICTED` for another key: what it can
 * reach stands in the tree, which needs a session. The endpoint answers as text/html, so no Accept header is sent.
 */
async function listAttached(http, apiKeyId) {
    const answer = await http.send({
        method: "POST",
        path: "/api-key-access/inspect/",
        anyType: true,
        body: JSON.stringify({ api_key_id: apiKeyId }),
    });
    const what = "The list of the key's secrets";
    if (answer.status === 400) {
        throw new errors/* ActionError */.l("NO_SUCH_KEY", "The server knows no active API key with this api-key-id. Compare it with the ID in Psono, and look at Active there.");
    }
    if (answer.status !== 200)
        throw new errors/* ActionError */.l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
    const body = (0,json/* parseObject */.lj)(answer.body, what);
    if (!(0,json/* booleanOf */.SF)(body, "restrict_to_secrets", what)) {
        throw new errors/* ActionError */.l("KEY_NOT_RESTRICTED", "This API key is not restricted to secrets: asking by path needs api-key-private-key and server-signature.");
    }
    if (!(0,json/* booleanOf */.SF)(body, "read", what)) {
        throw new errors/* ActionError */.l("KEY_CANNOT_READ", "The API key may not read. Tick read in its settings in Psono.");
    }
    return (0,json/* objectsOf */.iZ)(body, "api_key_secrets").map((secret) => (0,json/* uuidOf */.pV)(secret, "secret_id", what));
}

;// CONCATENATED MODULE: ./build/vault/open.js



/** Opens a vault as far as these requests need it. */
function openFor(wanted, http, description) {
    // A refused id may also mean an unknown key: only the list tells that an entry alone is missing.
    const listed = wanted.requests.some(({ optional }) => optional);
    return open_openVault(wanted, http, description, scopeOf(wanted.requests), listed);
}
/**
 * Logs in where the keys for it are given, else reads what is attached to the key.
 * @param description what Psono's session list shows
 * @param listed whether all that is attached to a restricted key must be known, though only ids are asked for
 */
async function open_openVault(access, http, description, scope, listed) {
    if (access.session === undefined)
        return openAttached(access, http, scope, listed, undefined);
    const key = { id: access.apiKeyId, secretKey: access.secretKey, ...access.session };
    http.connect();
    // On demand, as direct access needs neither; in one chunk, as both need the same below them.
    const [{ Session }, { readSecrets, readTree }] = await Promise.all([
        Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 669)),
        Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 731)),
    ]);
    await new Promise((resolve) => setImmediate(resolve)); // the connection goes on before keys are made
    const session = await Session.open(http, key, description, access.timeout);
    try {
        const userKey = session.userSecretKey;
        if (userKey === undefined)
            return await openAttached(access, http, scope, listed, session);
        const tree = await readTree(session, userKey, scope);
        return {
            tree,
            key: { restricted: false, write: session.write },
            read: (entries) => readSecrets(session, entries, tree.entries),
            close: () => session.close(),
        };
    }
    catch (error) {
        await session.close();
        throw error;
    }
}
/**
 * A restricted key has no folders, and the titles that the server lists are sealed with a key that it never gets:
 * they are taken from the data of all that is attached. Where only ids are asked for, nothing is listed.
 */
async function openAttached(access, http, scope, all, session) {
    const secrets = new Map();
    const read = (id) => {
        let secret = secrets.get(id);
        if (secret === undefined) {
            secret = readAttached(http, access.apiKeyId, access.secretKey, id);
            secrets.set(id, secret);
        }
        return secret;
    };
    const listing = all || scope.within("", false) ? listAttached(http, access.apiKeyId) : undefined;
    // At once: an id need not wait for the list.
    for (const id of scope.ids)
        void read(id).catch(() => undefined);
    const listed = await listing;
    const nameless = [];
    const tree = { entries: [], folders: new Map([["", 1]]), trashed: [], unreadable: [], nameless };
    const entry = { folder: "", type: "", key: "" };
    if (listed === undefined) {
        for (const id of scope.ids)
            tree.entries.push({ ...entry, path: "", name: "", id });
    }
    else {
        const reading = Promise.all(listed.map(async (id) => ({ id, data: await read(id) })));
        const loading = http.left().then(() => Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 180)));
        const [found, { titleOf }] = await Promise.all([reading, loading]);
        for (const { id, data } of found) {
            if (data instanceof errors/* ActionError */.l)
                nameless.push(data);
            const name = data instanceof errors/* ActionError */.l ? "" : (titleOf(data) ?? "");
            tree.entries.push({ ...entry, path: name === "" ? "" : `/${name}`, name, id });
        }
    }
    return {
        tree,
        key: { restricted: true, write: session?.write },
        read: async (entries) => {
            const ids = [...new Set(entries.map(({ id }) => id))];
            return new Map(await Promise.all(ids.map(async (id) => [id, await read(id)])));
        },
        close: async () => session?.close(),
    };
}

;// CONCATENATED MODULE: ./build/vault/list.js






/** Everything that a key reaches, as lines for a log: path, type and id of each entry, and the request to paste. */
async function list(access, http, description) {
    const vault = await openVault(access, http, description, { ids: new Set(), within: () => true }, true);
    try {
        return linesOf(await reached(vault, vault.tree.entries), vault);
    }
    finally {
        await vault.close();
    }
}
/** Those of the vault's entries by path, with what is known of each. */
async function reached(vault, some) {
    const index = new Index(vault.tree, true);
    const collator = new Intl.Collator("en", { numeric: true });
    const entries = [...some].sort((a, b) => collator.compare(a.path, b.path) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1));
    // A restricted key's secrets are read already: only their data tells their types.
    const secrets = vault.key.restricted ? await vault.read(entries) : undefined;
    return entries.map((entry) => {
        const { path, name, id } = entry;
        const data = secrets?.get(id);
        if (data instanceof errors/* ActionError */.l)
            return { path, name, type: entry.type, id, reference: id, error: data };
        const type = data === undefined ? entry.type : (0,entries_fields.typeOf)(entry.type, data);
        const fields = data === undefined ? {} : { fields: (0,entries_fields.filledFields)(data, type) };
        return { path, name, type, id, reference: index.reference({ ...entry, type }), ...fields };
    });
}
function linesOf(entries, vault) {
    const lines = [];
    for (const { path, name, type, id, reference, fields, error } of entries) {
        if (error !== undefined) {
            lines.push(`${id} (cannot be read: ${error.code})`);
            continue;
        }
        const told = fields === undefined ? "" : `, fields: ${fields.map(printable).join(", ")}`;
        lines.push(`${printable(path) || id} (${printable(type) || "unknown type"}, ${id}${told})`);
        lines.push(`    ${requestLine(name, type, reference)}`);
    }
    const { length } = vault.tree.unreadable;
    if (length > 0)
        lines.push(`${length} share(s) cannot be read with this key.`);
    return lines;
}
/** What would be handed over, for a terminal: name, target and source, never a value. */
function checkLines(loaded, exportEnv) {
    const both = exportEnv ? "output and variable" : "output";
    const to = { env: "variable", output: "output", file: `file, ${both}`, default: both };
    return loaded.map(({ name, target, source }) => `${name} (${to[target]}) ← ${text_printable(source)}`);
}
function requestLine(entryName, type, reference) {
    const name = toName(entryName) ?? "SECRET";
    if (type === "environment_variables")
        return `* = ${reference}`;
    return `${name}${mainField(type) === undefined ? "_*" : ""} = ${reference}`;
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./build/connection/certificates.js


/** Bytes of a PEM file. */
const PEM_CAP = 1024 * 1024;
/**
 * PEM text, or that of the file which `text` is the path of; undefined where there is none. A file in the workspace is
 * refused: whoever opens a pull request could supply it.
 */
function readPem(input, text, variables, problem) {
    if (text === "")
        return undefined;
    if (text.includes("-----BEGIN "))
        return `${text}\n`;
    if (/[\r\n]/.test(text) || text.length > 4096) {
        problem(input, "is neither PEM (it begins with -----BEGIN) nor the path of a PEM file.");
        return undefined;
    }
    try {
        const path = (0,external_node_fs_namespaceObject.realpathSync)(text);
        const workspace = variables["GITHUB_WORKSPACE"];
        if (workspace !== undefined && (0,external_node_fs_namespaceObject.existsSync)(workspace)) {
            const inside = (0,external_node_path_namespaceObject.relative)((0,external_node_fs_namespaceObject.realpathSync)(workspace), path);
            // A folder may be called "..x"; on Windows another drive has no way there but its own path.
            if (inside.split(external_node_path_namespaceObject.sep)[0] !== ".." && !(0,external_node_path_namespaceObject.isAbsolute)(inside)) {
                problem(input, "lies in the workspace, where a pull request could change it. Give the PEM itself, from a secret or variable.");
                return undefined;
            }
        }
        const file = (0,external_node_fs_namespaceObject.statSync)(path);
        const pem = file.isFile() && file.size <= PEM_CAP ? (0,external_node_fs_namespaceObject.readFileSync)(path, "utf8") : "";
        if (pem.includes("-----BEGIN "))
            return `${pem}\n`;
        problem(input, "names a file that is no PEM.");
    }
    catch {
        problem(input, "is neither PEM (it begins with -----BEGIN) nor the path of a file that can be read.");
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/connection/headers.js
/** Headers that belong to HTTP, to Psono's session or to what stands before the server. */
const REFUSED = /^(?:authorization.*|host|content-.*|accept.*|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|proxy-.*|x-forwarded-.*|forwarded|via|cookie.*|set-cookie.*|user-agent)$/i;
/** Parses `extra-headers`: one `Name: value` a line (RFC 9110 §5). */
function parseHeaders(input, text, problem) {
    const headers = Object.create(null); // `__proto__` is a name like others
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = raw.trim();
        if (line === "")
            continue;
        const at = `${input}, line ${index + 1}`;
        const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/.exec(line) ?? [];
        if (name === "" || value === "")
            problem(at, "write Name: value.");
        else if (REFUSED.test(name))
            problem(at, `the header ${name} is the action's or the proxy's own.`);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
        else if (/[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\xff]/.test(value))
            problem(at, "the value holds characters that no header can.");
        else if (Object.keys(headers).some((other) => other.toLowerCase() === name.toLowerCase()))
            problem(at, `the header ${name} is given twice.`);
        else
            headers[name] = value;
    }
    return headers;
}

;// CONCATENATED MODULE: ./build/connection/settings.js



/**
 * Reads the inputs that reach a vault; undefined where the key to open it is missing.
 * @param problem takes every input that is wrong, and what is
 * @param missing why a required one may be empty: a blank and a sentence, or nothing
 */
function parseConnection(read, variables, problem, missing) {
    const required = (input) => {
        const value = read(input).trim();
        if (value === "")
            problem(input, `is missing.${missing}`);
        return value;
    };
    const hex = (input, value) => {
        if (value === "")
            return undefined;
        if (/^[0-9a-f]{64}$/i.test(value))
            return Uint8Array.from(Buffer.from(value, "hex"));
        problem(input, `must be 64 hex digits; it has ${value.length} characters.`);
        return undefined;
    };
    const serverUrl = parseUrl(required("server-url"), problem);
    const apiKeyId = required("api-key-id");
    if (apiKeyId !== "" && !(0,json/* isUuid */.O1)(apiKeyId))
        problem("api-key-id", "is no UUID. Copy the ID that Psono shows for the API key.");
    const secretKey = hex("api-key-secret-key", required("api-key-secret-key"));
    const privateText = read("api-key-private-key").trim();
    const signatureText = read("server-signature").trim();
    const privateKey = hex("api-key-private-key", privateText);
    const serverSignature = hex("server-signature", signatureText);
    if (privateText !== "" && signatureText === "")
        problem("server-signature", "is missing. With api-key-private-key it is required: it proves which server answers.");
    if (privateText === "" && signatureText !== "")
        problem("api-key-private-key", "is missing. server-signature is checked at a login, which needs this key.");
    if (privateText !== "" && privateText.toLowerCase() === read("api-key-secret-key").trim().toLowerCase()) {
        problem("api-key-private-key", "is the same as api-key-secret-key. Psono shows two different keys.");
    }
    const pem = (input) => readPem(input, read(input).trim(), variables, problem);
    const ca = pem("ca-certificate");
    const certificate = pem("client-certificate");
    const key = pem("client-key");
    if ((read("client-certificate").trim() === "") !== (read("client-key").trim() === ""))
        problem("client-certificate, client-key", "belong together: give both or neither.");
    const headers = parseHeaders("extra-headers", read("extra-headers"), problem);
    // They make Node print what it sends and receives, keys of TLS too. Node takes _ for -, and quotes.
    const options = (variables["NODE_OPTIONS"] ?? "").replace(/["\\]/g, "").replaceAll("_", "-");
    if ((variables["NODE_DEBUG"] ?? "") !== "" || /--(?:tls-keylog|trace-tls)/.test(options))
        problem("NODE_DEBUG, NODE_OPTIONS", "make Node print what is sent and received. Unset them for this step.");
    const timeoutText = read("timeout").trim() || "60";
    const timeout = /^\d{1,4}$/.test(timeoutText) ? Number(timeoutText) : 0;
    if (timeout < 1 || timeout > 3600)
        problem("timeout", "must be whole seconds from 1 to 3600.");
    if (secretKey === undefined)
        return undefined;
    return {
        serverUrl,
        apiKeyId: apiKeyId.toLowerCase(),
        secretKey,
        session: privateKey && serverSignature && { privateKey, serverSignature },
        certificates: { ca, client: certificate && key ? { certificate, key } : undefined },
        headers,
        timeout,
    };
}
function parseUrl(text, problem) {
    if (text === "")
        return "";
    let url;
    try {
        url = new URL(text);
    }
    catch {
        problem("server-url", "is no URL. Write it as https://psono.example.com/server");
        return "";
    }
    const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback))
        problem("server-url", "must begin with https:// (http:// is for loopback alone).");
    if (url.search !== "" || url.hash !== "")
        problem("server-url", "must have no query and no #. Is it the address of the web client?");
    if (/\.html?$/.test(url.pathname))
        problem("server-url", "is the address of the web client. The server's is shown at the login as server, and often ends in /server.");
    if (url.username !== "" || url.password !== "")
        problem("server-url", "must hold no user name and no password.");
    return url.origin + url.pathname.replace(/\/+$/, "");
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./vendor/tunnel/index.js
var tunnel = __nccwpck_require__(255);
;// CONCATENATED MODULE: ./vendor/undici/index.js
/**
 * Stands in for undici, which is four fifths of a plain bundle. http-client imports it for `getAgentDispatcher()`
 * alone, which nothing here calls; its own requests and proxies go through node:http and tunnel.
 */
class ProxyAgent {
  constructor() {
    throw new Error("undici is not part of this action");
  }
}

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel/* httpsOverHttps */.vX : tunnel/* httpsOverHttp */.I9;
            }
            else {
                tunnelAgent = overHttps ? tunnel/* httpOverHttps */.aQ : tunnel/* httpOverHttp */.xj;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./build/psono/retry.js
/** Statuses that pass: the server or what stands before it is busy or restarting. */
const BUSY = new Set([408, 429, 502, 503, 504]);
/** Tries of one request. Its waits add up to some 8 s, at most 16: a server that restarts is back by then. */
const TRIES = 6;
const FIRST_WAIT = 500;
function isBusy(status) {
    return BUSY.has(status);
}
/** Whether to try again after the `tried`th answer with this status. A 500 may have been chance, once. */
function isPassing(status, tried) {
    return BUSY.has(status) ? tried < TRIES : status === 500 && tried === 1;
}
/** Whether to try again after the `tried`th connection that broke. */
function isLeft(tried) {
    return tried < TRIES;
}
/** Ms to wait after the `tried`th try: exponential with full jitter, so that jobs that failed together part. */
function backoff(tried) {
    return Math.random() * FIRST_WAIT * 2 ** (tried - 1);
}
/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), as ms from `now`; undefined for anything else. */
function retryAfter(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(header))
        return Number(header) * 1000;
    // Date.parse takes "-1" and "7.5" for dates, too.
    const date = /^[A-Z][a-z]{2}/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/psono/http.js








/** Bytes of an answer. A datastore of 50,000 entries, hex inside of hex, has some 50 MB. */
const BODY_CAP = 64 * 1024 * 1024;
/** Requests at a time, and so connections. */
const SOCKETS = 32;
/** Ms without a byte after which a try is given up, or half of its time where that is more. */
const STALLED = 10_000;
/** Ms by which a timer may be late. What is more, this process computed or stood still: answers came no nearer. */
const LATE = 1000;
/** Ms that it then gets to look for them. */
const GRACE = 3000;
/** Ms that a login gets when all is abandoned. */
const LOGIN_GRACE = 3000;
/** One try takes at most this part of all the time there is, or this many ms: a drip of bytes cannot use it up. */
const TRY_PART = 1 / 3;
const TRY_LEAST = 5000;
/** Requests to one Psono server under one deadline. */
class Http {
    requests = 0;
    answers = 0;
    /** Settles when the first request begins. */
    begun;
    #begin;
    #client;
    #agent;
    #url;
    #host;
    #port;
    #options;
    #longest;
    #deadline;
    #cancelled = false;
    #last = false;
    #free = SOCKETS;
    /** While requests leave: settles when the last of them has. */
    #leaving;
    /** Requests whose turn has not come. The agent is given none to keep: it would count their time as the server's. */
    #queue = [];
    /** What ends the requests that were sent, and the waits; logins apart. */
    #underWay = new Set();
    #logins = new Set();
    /** How often all was abandoned: who began before that tries nothing again. */
    #abandoned = 0;
    /** The connection that was opened ahead. */
    #ahead;
    /**
     * @param base address of the server without a final slash
     * @param deadline ms of `Date.now()` after which nothing is tried any more
     * Throws `PROXY` where the variable that names a proxy is malformed.
     */
    constructor(base, deadline, options = {}) {
        const { promise, resolve } = Promise.withResolvers();
        this.begun = promise;
        this.#begin = resolve;
        this.#url = new URL(base);
        const { protocol, hostname, port } = this.#url;
        this.#host = hostname.replace(/^\[|\]$/g, ""); // around IPv6
        this.#port = Number(port) || (protocol === "https:" ? 443 : 80);
        this.#deadline = deadline;
        this.#longest = Math.max(TRY_LEAST, (deadline - Date.now()) * TRY_PART);
        this.#options = options;
        checkProxy(this.#url);
        this.#client = new HttpClient(undefined, [], { keepAlive: true, ignoreSslError: false });
        // http-client has no setting for them. It keeps its agent, and both kinds, direct and through a proxy, open
        // connections with what stands in `options`. Set to true, no NODE_TLS_REJECT_UNAUTHORIZED of an earlier step counts.
        this.#agent = this.#client.getAgent(base);
        Object.assign(this.#agent.options, {
            rejectUnauthorized: true,
            ...(options.secureContext && { secureContext: options.secureContext }),
        });
    }
    /** Waits `ms`, or throws `TIMEOUT` at once where the deadline comes first. */
    async wait(ms) {
        if (Date.now() + ms >= this.#deadline) {
            throw new errors/* ActionError */.l("TIMEOUT", `Waiting ${Math.ceil(ms / 1000)} s would pass the step's timeout. Raise it.`);
        }
        await this.#pause(ms);
    }
    /** Abandons what is under way, and refuses more, but for what `extend` grants time to. */
    cancel() {
        this.#cancelled = true;
        if (this.#last)
            return;
        this.#deadline = 0;
        this.abandon();
    }
    /** Ends what is under way, and what waits for its turn, with `CANCELLED`: a login in 3 s. None is tried again. */
    abandon() {
        this.#abandoned++;
        for (const turn of this.#queue.splice(0))
            turn.reject(cancelled());
        for (const end of this.#underWay)
            end(cancelled());
        setTimeout(() => this.#endLogins(), LOGIN_GRACE).unref();
    }
    #endLogins() {
        for (const end of this.#logins)
            end(cancelled());
    }
    /** Throws `CANCELLED` after `cancel`, also where nothing was under way. */
    throwIfCancelled() {
        if (this.#cancelled)
            throw cancelled();
    }
    /** Grants `ms` from now to whatever is sent, whatever was left and whoever cancels: to the logout, which comes last. */
    extend(ms) {
        this.#last = true;
        this.#deadline = Date.now() + ms;
    }
    /**
     * One request. Every one of ours may be repeated: reads change nothing but a counter, and a login whose
     * answer was lost leaves a session that ends by its own short duration.
     * Throws `NETWORK`, `DNS`, `CERTIFICATE`, `TLS`, `PROXY`, `TIMEOUT`, `RATE_LIMIT`, `REDIRECT`, `SERVER_LOCKED`,
     * `SERVER_ANSWER` or `CANCELLED`.
     */
    async send(call) {
        const abandoned = this.#abandoned;
        for (let tried = 1;; tried++) {
            let wait = backoff(tried);
            let error;
            try {
                const { answer, headers } = await this.#inTurn(call, tried > 1);
                if (answer.status >= 300 && answer.status < 400)
                    throw redirected(call, headers["location"]);
                if (answer.status === 423)
                    throw new errors/* ActionError */.l("SERVER_LOCKED", "The Psono server is disabled or under maintenance (423).");
                const passing = isPassing(answer.status, tried);
                if (!passing && !isBusy(answer.status))
                    return answer;
                const asked = retryAfter(headers["retry-after"], Date.now());
                error = busy(call, answer.status, asked);
                if (!passing)
                    throw error;
                if (asked !== undefined)
                    wait = asked;
            }
            catch (caught) {
                error = caught instanceof errors/* ActionError */.l ? caught : broken(call, caught);
                if (this.#abandoned === abandoned && (error.code !== "NETWORK" || !isLeft(tried)))
                    throw error;
            }
            if (this.#abandoned !== abandoned)
                throw cancelled();
            if (Date.now() + wait >= this.#deadline)
                throw error;
            this.#options.onRetry?.(`${error.message} Trying again in ${(wait / 1000).toFixed(1)} s.`);
            await this.#pause(wait);
        }
    }
    /** Lets go of all connections. What is still under way is of no interest any more, and ends without a word. */
    close() {
        this.#deadline = 0;
        this.abandon();
        this.#endLogins();
        this.#client.dispose();
        this.#ahead?.destroy();
        // http-client forgets the sockets of a proxy's agent.
        const { sockets } = this.#agent;
        if (Array.isArray(sockets))
            for (const socket of sockets)
                socket.destroy?.();
    }
    /**
     * Opens the connection that the first request takes, while that is still being made. A proxy's are left to it. Where
     * it has failed by then, the request opens its own, and tells of it.
     */
    connect() {
        const agent = this.#agent;
        if (agent.createConnection === undefined)
            return;
        const place = { host: this.#host, port: this.#port, servername: (0,external_node_net_namespaceObject.isIP)(this.#host) ? "" : this.#host };
        const options = { ...place, ...agent.options };
        // As the agent names it, so that TLS resumes this one's session in others.
        const ahead = agent.createConnection(Object.assign(options, { _agentKey: agent.getName(options) }));
        ahead?.on("error", () => undefined);
        this.#ahead = ahead;
        const create = agent.createConnection;
        agent.createConnection = (...given) => {
            agent.createConnection = create;
            return ahead?.destroyed === false ? ahead : create.apply(agent, given);
        };
    }
    /** Settles when what was to be sent by now, or will be in this turn of the event loop, has left. */
    async left() {
        await new Promise((resolve) => setImmediate(resolve));
        await this.#leaving?.promise;
    }
    #inTurn(call, again) {
        const { promise, resolve, reject } = Promise.withResolvers();
        // Called, not awaited: between its turn and its beginning nothing could end it.
        this.#queue.push({ start: () => resolve(this.#once(call, again)), reject });
        if (this.#leaving === undefined)
            this.#next();
        return promise;
    }
    /** One request leaves in each turn of the event loop: of many at once, none would before the last is made. */
    #next() {
        const turn = this.#free > 0 ? this.#queue.shift() : undefined;
        if (turn === undefined) {
            this.#leaving?.resolve();
            this.#leaving = undefined;
            return;
        }
        this.#leaving ??= Promise.withResolvers();
        this.#free--;
        turn.start();
        this.#begin();
        setImmediate(() => this.#next());
    }
    async #once(call, again) {
        try {
            // The connection may have been dead, and those that wait beside it as well: another try gets a new one.
            if (again)
                this.#dropIdle();
            return await this.#exchange(call);
        }
        finally {
            this.#free++;
            if (this.#leaving === undefined)
                this.#next();
        }
    }
    async #exchange(call) {
        const started = Date.now();
        const left = this.#deadline - started;
        if (left <= 0)
            throw this.#cancelled ? cancelled() : timeout(call);
        let sent;
        const { promise: ended, reject: end } = Promise.withResolvers();
        const whole = Math.min(left, this.#longest);
        const late = () => end(Date.now() >= this.#deadline ? timeout(call) : slow(call));
        const timer = alarm(whole, late);
        const stall = alarm(Math.min(Math.max(STALLED, whole / 2), whole + 1), late);
        const among = call.login ? this.#logins : this.#underWay;
        among.add(end);
        try {
            this.requests++;
            const exchange = async () => {
                const message = await this.#request(call, (request) => {
                    sent = request;
                });
                stall.refresh();
                const status = message.statusCode ?? 0;
                check(message, status, call);
                this.answers++;
                const body = await readBody(message, call, () => stall.refresh());
                this.#options.onAnswer?.(`${named(call)} ${status} ${Date.now() - started} ms`);
                return { answer: { status, body }, headers: message.headers };
            };
            return await Promise.race([exchange(), ended]);
        }
        catch (error) {
            sent?.destroy(); // else it would hold its connection, and with that the process
            throw error;
        }
        finally {
            timer.clear();
            stall.clear();
            among.delete(end);
        }
    }
    /** http-client's `request` would follow redirects, and has no way to end a request that is not answered. */
    async #request(call, take) {
        const { protocol, pathname } = this.#url;
        const options = {
            method: call.method,
            host: this.#host,
            port: this.#port,
            path: pathname.replace(/\/$/, "") + call.path,
            headers: {
                "User-Agent": "psono-secrets-action",
                ...this.#options.headers,
                "Content-Type": "application/json",
                ...call.headers,
            },
            agent: this.#agent,
        };
        const module = protocol === "https:" ? (external_node_https_default()) : (external_node_http_default());
        // Of the module it calls this one function. A signal would cost each request as much as its own making.
        const request = (given, onAnswer) => {
            const made = module.request(given, onAnswer);
            take(made);
            return made;
        };
        const info = { options, parsedUrl: this.#url, httpModule: { request } };
        return (await this.#client.requestRaw(info, call.body ?? "")).message;
    }
    #dropIdle() {
        for (const sockets of Object.values(this.#agent.freeSockets ?? {}))
            for (const socket of sockets ?? [])
                socket.destroy();
    }
    #pause(ms) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const timer = setTimeout(resolve, ms);
        this.#underWay.add(reject);
        return promise.finally(() => {
            clearTimeout(timer);
            this.#underWay.delete(reject);
        });
    }
}
/** Calls `ring` after `ms`, and where this process could not look for answers in between, once, a little later. */
function alarm(ms, ring) {
    let due = Date.now() + ms;
    let later;
    const refresh = () => {
        clearTimeout(later);
        due = Date.now() + ms;
        timer.refresh();
    };
    const timer = setTimeout(() => {
        if (Date.now() <= due + LATE)
            return ring();
        later = setTimeout(ring, Math.min(ms, GRACE));
        return undefined;
    }, ms);
    const clear = () => {
        clearTimeout(timer);
        clearTimeout(later);
    };
    return { refresh, clear };
}
/**
 * http-client goes without a proxy, or to another host, where the variable is malformed: `proxy.example:3128` is an
 * address with the scheme `proxy.example`.
 */
function checkProxy(server) {
    // http:// is for loopback alone, which no proxy stands before.
    const name = ["https_proxy", "HTTPS_PROXY"].find((one) => process.env[one]);
    if (name === undefined || checkBypass(server))
        return;
    let proxy;
    try {
        proxy = getProxyUrl(server);
    }
    catch {
        // Then it is none.
    }
    if (proxy?.hostname && /^https?:$/.test(proxy.protocol))
        return;
    throw new errors/* ActionError */.l("PROXY", `The environment variable ${name} is no address of a proxy. Write http://host:port, and %XX for what is special in a password; or unset it, or name the server in no_proxy.`);
}
/** What can be told before the body is read. */
function check(message, status, call) {
    const encoding = message.headers["content-encoding"] ?? "identity";
    // None was asked for, and unpacked bytes would pass the cap.
    if (encoding !== "identity")
        throw new errors/* ActionError */.l("SERVER_ANSWER", `The answer to ${named(call)} is compressed, which was not asked for.`);
    const type = message.headers["content-type"] ?? "";
    if (status === 200 && call.anyType !== true && !/^application\/json\b/i.test(type)) {
        throw new errors/* ActionError */.l("SERVER_ANSWER", `The answer to ${named(call)} is not JSON. Is server-url the address of a Psono server (it often ends in /server)?`);
    }
}
/** http-client's own readBody never settles when a body is cut off. An iterator would cost each answer some 0.2 ms. */
async function readBody(message, call, onChunk) {
    const what = `The answer to ${named(call)}`;
    const chunks = [];
    let size = 0;
    await new Promise((resolve, reject) => {
        // Asked first: to make an error of each answer that closes in time would cost as much as to open it.
        const cut = () => message.readableEnded || reject(new errors/* ActionError */.l("NETWORK", `${what} was cut off. Run the job again.`));
        message.on("data", (chunk) => {
            onChunk();
            size += chunk.length;
            chunks.push(chunk);
            if (size > BODY_CAP)
                reject(new errors/* ActionError */.l("SERVER_ANSWER", `${what} is larger than ${BODY_CAP} bytes.`));
        });
        message.on("end", resolve).on("error", cut).on("close", cut);
    });
    return (0,json/* decodeUtf8 */._6)(Buffer.concat(chunks), what);
}
/** How errors name a request: ids are no secrets, bodies are left out. */
function named(call) {
    return `${call.method} ${call.path}`;
}
function cancelled() {
    return new errors/* ActionError */.l("CANCELLED", "The step was cancelled. Nothing was exported.");
}
function timeout(call) {
    return new errors/* ActionError */.l("TIMEOUT", `The step's timeout ran out at ${named(call)}. Raise the input timeout, or look at the server.`);
}
function slow(call) {
    return new errors/* ActionError */.l("NETWORK", `The answer to ${named(call)} stalled. Look at the server and what stands before it.`);
}
/** Codes of OpenSSL and Node for certificates that are not trusted. */
const CERTIFICATE = /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_|INVALID_PURPOSE)/;
/** Why a connection failed, by Node's code for it: what a retry cannot cure has a code of its own. */
function broken(call, error) {
    const { code = "", message = "" } = error;
    const at = `No answer to ${named(call)}:`;
    if (CERTIFICATE.test(code)) {
        const why = code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "is for another host name" : "is not trusted";
        return new errors/* ActionError */.l("CERTIFICATE", `${at} the server's certificate ${why} (${code}). Check server-url, or give the CA that signed it as ca-certificate.`);
    }
    if (code.startsWith("HPE_"))
        return new errors/* ActionError */.l("SERVER_ANSWER", `The answer to ${named(call)} is no HTTP, or its headers are too large. Is server-url the address of a Psono server?`);
    if (code === "ENOTFOUND")
        return new errors/* ActionError */.l("DNS", `${at} the host of server-url has no address (${code}). Check its name and the runner's DNS.`);
    if (code === "EPROTO" || code.startsWith("ERR_SSL_")) {
        const why = "server and runner could not agree on TLS. Does the port of server-url speak TLS, and does the server ask for client-certificate?";
        return new errors/* ActionError */.l("TLS", `${at} ${why}`);
    }
    // The texts of the module tunnel, which has no codes of its own.
    const refused = /^tunneling socket could not be established, statusCode=(\d{3})/.exec(message)?.[1];
    if (refused !== undefined) {
        const why = refused === "407" ? "asks for a user name and a password" : "refused the connection";
        return new errors/* ActionError */.l(isBusy(Number(refused)) ? "NETWORK" : "PROXY", `${at} the proxy ${why} (${refused}). Check https_proxy and no_proxy of the runner.`);
    }
    const via = message.startsWith("tunneling socket") ? " Look at the proxy that https_proxy names, too." : "";
    const what = /^E[A-Z_]{2,30}$/.test(code) ? ` (${code})` : "";
    return new errors/* ActionError */.l("NETWORK", `${at} the server could not be reached${what}. Check server-url, proxy and firewall.${via}`);
}
function busy(call, status, asked) {
    const wait = asked === undefined ? "" : ` It asked to wait ${Math.ceil(asked / 1000)} s.`;
    return status === 429
        ? new errors/* ActionError */.l("RATE_LIMIT", `The server refused ${named(call)}: too many requests (429).${wait} Psono allows 60 API-key logins an hour and address by default.`)
        : new errors/* ActionError */.l("NETWORK", `The server answered ${named(call)} with status ${status}. Look at the server, and at what stands before it.${wait}`);
}
function redirected(call, location) {
    let host = "another address";
    try {
        if (location !== undefined)
            host = new URL(location, "http://same-host").host.slice(0, 100);
    }
    catch { }
    return new errors/* ActionError */.l("REDIRECT", `${named(call)} was redirected to ${host}. Redirects are not followed: give the final address as server-url.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
;// CONCATENATED MODULE: ./build/psono/tls.js



/**
 * What connections are opened with; undefined where nothing of its own is asked for. Made once: parsing some 150 roots
 * for each connection would cost more than the connection. Throws `INPUT` for PEM that OpenSSL does not read.
 */
function secureContext({ ca, client }) {
    if (ca === undefined && client === undefined)
        return undefined;
    try {
        // OpenSSL passes over what it cannot read among CAs.
        const blocks = ca?.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
        if (ca !== undefined && blocks.length === 0)
            throw new Error();
        for (const block of blocks)
            new external_node_crypto_.X509Certificate(block);
    }
    catch {
        throw new errors/* ActionError */.l("INPUT", "ca-certificate: holds no certificate in PEM that can be read.");
    }
    try {
        return (0,external_node_tls_namespaceObject.createSecureContext)({
            ...(ca !== undefined && { ca: [...(0,external_node_tls_namespaceObject.getCACertificates)("default"), ca] }),
            ...(client && { cert: client.certificate, key: client.key }),
        });
    }
    catch {
        const input = "client-certificate, client-key";
        throw new errors/* ActionError */.l("INPUT", `${input}: are no PEM that can be read, or do not belong together.`);
    }
}

;// CONCATENATED MODULE: ./build/entries/json-pointer.js

/**
 * What a JSON Pointer (RFC 6901) finds in `text`: a string as it is, anything else as compact JSON with numbers as
 * they were written. Undefined where `text` is no JSON, or nothing or null stands there.
 */
function readPointer(text, pointer) {
    let value;
    try {
        value = (0,json/* parseExact */.jM)(text);
    }
    catch {
        return undefined;
    }
    for (const raw of pointer.split("/").slice(1)) {
        const token = raw.replaceAll("~1", "/").replaceAll("~0", "~");
        if (Array.isArray(value))
            value = /^(?:0|[1-9]\d{0,9})$/.test(token) ? value[Number(token)] : undefined;
        else if ((0,json/* isObject */.Gv)(value))
            value = (0,json/* own */.ZV)(value, token);
        else
            return undefined;
    }
    return (0,json/* textOf */.b6)(value);
}

;// CONCATENATED MODULE: ./build/requests/excluded.js



/** Parses the `except` input: one name, path, folder or id a line. */
function parseExcept(text, problems) {
    const exceptions = [];
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const at = `except, line ${index + 1}`;
        const plain = line.replace(/\/\*\*?$/, "/").normalize("NFC");
        if ((0,json/* isUuid */.O1)(plain))
            exceptions.push({ at, text: plain.toLowerCase() });
        // A variable of an entry may have any name, one that could not be exported too.
        else if (plain.startsWith("/") || /^[^\s/=,*]+$/.test(plain))
            exceptions.push({ at, text: plain });
        else
            problems.push(new errors/* ActionError */.l("INPUT", `${at}: ${text_printable(line)} is no name, no path that begins with / and no id.`));
    }
    return exceptions;
}
/** Applies exceptions, and remembers which of them left out anything. */
class Except {
    #exceptions;
    #used = new Set();
    constructor(exceptions) {
        this.#exceptions = exceptions;
    }
    /** Whether to leave out what has this path, id or name. */
    has({ path, id, name }) {
        const here = path?.normalize("NFC");
        let found = false;
        for (const exception of this.#exceptions) {
            const { text } = exception;
            const below = text.endsWith("/") && `${here}/`.startsWith(text);
            if (!below && text !== here && text !== id && text.toUpperCase() !== name?.toUpperCase())
                continue;
            this.#used.add(exception);
            found = true;
        }
        return found;
    }
    /** An exception without effect is a slip that would export what was to stay: each is an error. */
    unused() {
        return this.#exceptions
            .filter((exception) => !this.#used.has(exception))
            .map(({ at }) => new errors/* ActionError */.l("EXCEPT", `${at}: no wildcard finds anything that goes by this. Correct it or delete it.`));
    }
}

;// CONCATENATED MODULE: ./build/vault/load.js









/**
 * Gives `use` the value of every request and what is known of the key, while the session is being ended. Throws one
 * array of all errors where a value is missing: there never is a part.
 * @param opening the vault, opened for these inputs (`openFor`); it is closed here
 */
async function load(inputs, http, opening, use) {
    const vault = await opening;
    let closed;
    try {
        const index = new Index(vault.tree, inputs.hints);
        const except = new Except(inputs.except);
        const excepted = (entry) => except.has(entry);
        const found = load_all(inputs.requests, (request) => {
            const omitted = request.many ? excepted : () => false;
            const why = () => index.hidden(request, omitted);
            return forgiving(request, () => index
                .find(request, omitted)
                .filter((entry) => !omitted(entry))
                .map((entry) => ({ request, entry })), why);
        }).flat();
        const secrets = await vault.read(found.map(({ entry }) => entry));
        const picks = load_all(found, ({ request, entry }) => {
            const data = secrets.get(entry.id);
            if (data instanceof errors/* ActionError */.l)
                throw new errors/* ActionError */.l(data.code, `${request.at}: ${data.message}`);
            return picksOf(request, entry, data ?? {}, inputs);
        }).flat();
        const kept = picks.filter(({ request, name }) => !request.many || !except.has({ name }));
        const named = kept.map(({ request, name, entry }) => ({
            ...request,
            name,
            ...(request.many && {
                origin: called(entry, inputs),
                bare: request.name === "",
                hidden: !inputs.hints,
            }),
        }));
        const problems = [...except.unused(), ...nameProblems(named, inputs.exportEnv)];
        if (problems.length > 0)
            throw problems;
        const loaded = await values(kept, inputs, http);
        closed = vault.close();
        return await use(loaded, vault.key);
    }
    finally {
        await (closed ?? vault.close());
    }
}
/** The fields that a request takes from an entry, under the name of each. */
function picksOf(request, entry, data, inputs) {
    const type = (0,entries_fields.typeOf)(entry.type, data);
    const pick = { request, entry, data, type };
    const { name, many, source, field } = request;
    if (!many)
        return [{ ...pick, name, field }];
    if ("folder" in source && type !== "environment_variables") {
        return [{ ...pick, name: prefixed(name, names_toName(entry.name)), field: field ?? (0,entries_fields.mainField)(type) }];
    }
    if ("folder" in source && field !== undefined) {
        return [{ ...pick, name: prefixed(name, names_toName(entry.name)), field }];
    }
    const fields = (0,entries_fields.wildcardFields)(data, type);
    if (fields.length === 0 && !request.optional) {
        throw new errors/* ActionError */.l("NO_SUCH_FIELD", `${request.at}: ${called(entry, inputs)} holds no value.`);
    }
    // A variable has its own name already; a field's is made one.
    const named = (field) => (type === "environment_variables" ? field : names_toName(field));
    return fields.map((field) => ({ ...pick, name: prefixed(name, named(field)), field }));
}
/** A prefix alone would be the name of whatever has none. */
function prefixed(prefix, name) {
    return name ? prefix + name : "";
}
/** Takes the fields asked for. A TOTP code that is about to die is no code: its next window is waited for. */
async function values(picks, inputs, http) {
    const wait = () => Math.max(0, ...picks.map(({ data, type, field }) => (0,entries_fields.totpWait)(data, type, field, Date.now())));
    // While one is waited out another may come to its end.
    if (inputs.mode === "load")
        for (let ms = wait(); ms > 0; ms = wait())
            await http.wait(ms);
    const now = Date.now();
    return load_all(picks, (pick) => forgiving(pick.request, () => [taken(pick, inputs, now)])).flat();
}
function taken({ request, name, entry, data, type, field }, inputs, now) {
    const { at, pointer, target } = request;
    const value = (0,entries_fields.readField)(data, type, field, at, now);
    if (value === undefined)
        throw noSuchField(at, entry, data, type, field, inputs);
    const text = pointer === undefined ? value.text : readPointer(value.text, pointer);
    if (text === undefined) {
        throw new errors/* ActionError */.l("NO_SUCH_FIELD", `${at}: the field is no JSON, or nothing stands in it at this pointer.`);
    }
    const username = (0,json/* textOf */.b6)((0,json/* own */.ZV)(data, `${type}_username`));
    // The path of a wildcard's entry is the vault's own word, not the workflow's.
    const byId = "id" in request.source || entry.path === "" || (request.many && !inputs.hints);
    const source = byId ? { id: entry.id } : { path: entry.path };
    return {
        name,
        target,
        value: text,
        ...(pointer === undefined && value.bytes && { bytes: value.bytes }),
        at,
        source: printReference({ source, field, pointer }),
        ...(username !== undefined && { username }),
    };
}
function noSuchField(at, entry, data, type, field, inputs) {
    const filled = (0,entries_fields.filledFields)(data, type).map(text_printable);
    const shown = filled.length === 0 ? "none" : `${filled.slice(0, 10).join(", ")}${filled.length > 10 ? ", …" : ""}`;
    const fields = inputs.hints ? ` Fields with a value: ${shown}.` : "";
    const main = (0,entries_fields.mainField)(type);
    const why = field === undefined && main !== undefined
        ? `its main field, ${main}, is empty.`
        : field === undefined
            ? `entries of ${inputs.hints ? `the type ${text_printable(type) || "unknown"}` : "its type"} have no main field. Name one after #, or take all with a * in the name.`
            : `the field ${inputs.hints ? `${text_printable(field)} ` : ""}is unknown or empty.`;
    return new errors/* ActionError */.l("NO_SUCH_FIELD", `${at}: ${why}${fields}${inputs.hints ? ` (${called(entry, inputs)})` : ""}`);
}
/** How an error names an entry. */
function called(entry, inputs) {
    return inputs.hints && entry.path !== "" ? text_printable(entry.path) : entry.id;
}
/**
 * The result, or nothing where an optional request finds no entry or no field.
 * @param hidden why it may be there all the same
 */
function forgiving(request, read, hidden) {
    try {
        return read();
    }
    catch (error) {
        const missing = error instanceof errors/* ActionError */.l && ["NO_SUCH_ENTRY", "NO_SUCH_FOLDER", "NO_SUCH_FIELD"].includes(error.code);
        if (!request.optional || !missing)
            throw error;
        const why = hidden?.();
        if (why !== undefined)
            throw why;
        return [];
    }
}
/** Maps every element and throws all errors together. */
function load_all(list, map) {
    const problems = [];
    const results = [];
    for (const element of list) {
        try {
            results.push(map(element));
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.l))
                throw error;
            problems.push(error);
        }
    }
    if (problems.length > 0)
        throw problems;
    return results;
}

;// CONCATENATED MODULE: ./build/cli/progress.js
/** Tells on a terminal, from the first second on, that something is under way. Call what comes back to wipe it off. */
function showProgress(requests) {
    const { stderr } = process;
    if (!stderr.isTTY)
        return () => undefined;
    const started = Date.now();
    let shown = false;
    const timer = setInterval(() => {
        shown = true;
        stderr.write(`\r\x1b[Kpsono-secrets: ${Math.round((Date.now() - started) / 1000)} s, ${requests()} requests`);
    }, 1000);
    return () => {
        clearInterval(timer);
        if (shown)
            stderr.write("\r\x1b[K");
    };
}

;// CONCATENATED MODULE: ./build/cli/connection.js








/** Flags of every command: all that reaches a vault, but for what must not stand among arguments. */
const FLAGS = {
    "server-url": { type: "string" },
    "server-signature": { type: "string" },
    "api-key-id": { type: "string" },
    "ca-certificate": { type: "string" },
    "client-certificate": { type: "string" },
    timeout: { type: "string" },
};
const FLAGS_HELP = `Connection, each by a variable or a flag (secrets by variables alone: everybody sees arguments):
  PSONO_SERVER_URL             --server-url        https://psono.example.com/server
  PSONO_API_KEY_ID             --api-key-id        UUID
  PSONO_API_KEY_SECRET_KEY                         64 hex digits
  PSONO_API_KEY_PRIVATE_KEY                        64 hex digits; leave out with a restricted key
  PSONO_SERVER_SIGNATURE       --server-signature  64 hex digits; required with the private key
  PSONO_CA_CERTIFICATE         --ca-certificate    PEM or the path of a PEM file, as the next two
  PSONO_CLIENT_CERTIFICATE     --client-certificate
  PSONO_CLIENT_KEY
  PSONO_EXTRA_HEADERS                              Name: value, one a line
  PSONO_TIMEOUT                --timeout           seconds, default 60`;
/** Inputs of the action as its messages name them. */
const INPUTS = /(?<![-\w])(?:server-url|server-signature|api-key-(?:id|secret-key|private-key)|ca-certificate|client-certificate|client-key|extra-headers)(?![-\w])/g;
/** The variable that stands for an input of the action. */
function variableOf(input) {
    return `PSONO_${input.toUpperCase().replaceAll("-", "_")}`;
}
/** What the core says of a step, as it is at a terminal. */
const STEP = [
    ["Where everybody may read it,", "Where stderr is no terminal,"],
    ["mode: list shows", "psono-secrets list shows"],
    ["The step's timeout ran out", "The time of PSONO_TIMEOUT ran out"],
    ["Raise the input timeout,", "Raise it,"],
    ["would pass the step's timeout.", "would pass PSONO_TIMEOUT."],
    ["The step was cancelled. Nothing was exported.", "Cancelled."],
];
/** Targets and exceptions, which `--env` does not have. */
const TARGETS = [
    [", and name it in except", ""],
    [", or make it an output with output:", ""],
    [" It may have the prefix env:, output: or file:.", ""],
    [" Or name it in the input except.", ""],
    ["a name has one prefix: write two lines.", "a name has no prefix here."],
];
/** A message of the core for a terminal. `ofVault`: it may hold names of the vault, so inputs are not looked for. */
function worded(message, ofVault = false) {
    const env = message.startsWith("--env, line ");
    const phrases = env ? [...STEP, ...TARGETS] : STEP;
    const said = phrases.reduce((text, [of, at]) => text.replace(of, () => at), message);
    return ofVault ? said : said.replace(INPUTS, variableOf);
}
/** Reads flags, and variables where there is none. Throws an array of `ActionError`. */
function readConnection(flags, variables) {
    const given = (input) => (Object.hasOwn(flags, input) ? flags[input] : undefined);
    const problems = [];
    const connection = parseConnection((input) => String(given(input) ?? variables[variableOf(input)] ?? ""), variables, (input, message) => {
        const label = (one) => (given(one) === undefined ? variableOf(one) : `--${one}`);
        const name = input === "timeout" ? label(input) : input.replace(INPUTS, label);
        problems.push(new errors/* ActionError */.l("INPUT", `${name}: ${message}`));
    }, " psono-secrets --help says how to set it.");
    if (problems.length > 0 || connection === undefined)
        throw problems;
    return connection;
}
/** The signal that came since the first connection. Before that signals end the process as ever. */
let stopped;
let heeding = false;
/** From now on SIGINT and SIGTERM are noted alone: there is a session to be ended, or a command to be told. */
function heedSignals() {
    if (heeding)
        return;
    heeding = true;
    for (const signal of ["SIGINT", "SIGTERM"]) {
        process.on(signal, () => {
            stopped = signal;
        });
    }
}
/** Does `work` with a connection that SIGINT and SIGTERM cut off, and shows on a terminal that it lasts. */
async function connected(connection, work) {
    const http = new Http(connection.serverUrl, Date.now() + connection.timeout * 1000, {
        secureContext: secureContext(connection.certificates),
        headers: connection.headers,
        onRetry: (line) => console.error(`${process.stderr.isTTY ? "\r\x1b[K" : ""}psono-secrets: ${worded(line)}`),
    });
    heedSignals();
    const cancel = () => http.cancel();
    process.on("SIGINT", cancel).on("SIGTERM", cancel);
    const done = showProgress(() => http.requests);
    try {
        const result = await work(http);
        http.throwIfCancelled();
        return result;
    }
    catch (error) {
        http.throwIfCancelled(); // also where it failed before: whoever asks to stop wants no further step
        throw error;
    }
    finally {
        done();
        http.close();
        process.off("SIGINT", cancel).off("SIGTERM", cancel);
    }
}
/** Reads what is wanted. Names of the vault are told on a terminal alone. */
function read(wanted) {
    const inputs = { ...wanted, hints: process.stderr.isTTY };
    return connected(wanted, (http) => load(inputs, http, openFor(inputs, http, description()), (all) => all));
}
/** What Psono's session list shows. */
function description() {
    return `psono-secrets on ${(0,external_node_os_namespaceObject.hostname)()}`.slice(0, 256);
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
;// CONCATENATED MODULE: ./build/cli/usage.js

/** The command was called in a wrong way: exit code 2. */
class UsageError extends Error {
}
/** `parseArgs` of Node, whose refusals become `UsageError`. */
function parse(config) {
    for (const argument of config.args ?? []) {
        if (/^--?(?:(?:api-key-)?(?:secret|private)-key|client-key|extra-headers)\b/.test(argument))
            throw new UsageError("everybody sees arguments: give secrets by variables, such as PSONO_API_KEY_SECRET_KEY");
    }
    try {
        return (0,external_node_util_namespaceObject.parseArgs)(config);
    }
    catch (error) {
        throw new UsageError(error instanceof Error ? error.message : "the arguments are not understood");
    }
}

;// CONCATENATED MODULE: ./build/cli/workflow.js



/**
 * The steps of a workflow that have both `server-url:` and `secrets:`, found by their indentation. This is no parser
 * of YAML: inputs stand one below the other, with texts of several lines as `|`; braces, anchors and quotes within
 * `secrets` are not understood. Errors name lines of the file.
 * @param problems takes every error found
 */
function parseWorkflow(text, file, problems) {
    const lines = text.split(/\r?\n/);
    const steps = [];
    for (const [at, line] of lines.entries()) {
        const indent = /^( +)secrets:/.exec(line)?.[1]?.length;
        if (indent === undefined)
            continue;
        const inputs = inputsAround(lines, at, indent);
        const secrets = inputs.get("secrets");
        if (!inputs.has("server-url") || secrets === undefined)
            continue;
        if (secrets.folded) {
            const why = "> makes one line of all. Write secrets: | (a bar).";
            problems.push(new errors/* ActionError */.l("REQUEST", `${file}, line ${at + 1}: ${why}`));
            continue;
        }
        steps.push({
            requests: parseRequests(secrets.text, problems, file),
            except: parseExcept(inputs.get("except")?.text ?? "", problems),
            exportEnv: inputs.get("export-env")?.text.trim() === "true",
        });
    }
    return steps;
}
/** The inputs of the mapping that line `at` is part of. */
function inputsAround(lines, at, indent) {
    const inside = (line) => line !== undefined && (line.trim() === "" || indentOf(line) >= indent);
    let [first, end] = [at, at + 1];
    while (inside(lines[first - 1]))
        first--;
    while (inside(lines[end]))
        end++;
    const inputs = new Map();
    for (let line = first; line < end; line++) {
        const text = lines[line] ?? "";
        const match = indentOf(text) === indent ? /^ +([\w-]+):(?:\s+(.*))?$/.exec(text) : null;
        if (match === null)
            continue;
        const [, name = "", value = ""] = match;
        const block = /^([|>])[-+0-9]*\s*(?:#.*)?$/.exec(value)?.[1];
        let next = line + 1;
        while (next < end && (lines[next]?.trim() === "" || indentOf(lines[next] ?? "") > indent))
            next++;
        const own = block === undefined ? [plain(value)] : ["", ...lines.slice(line + 1, next)];
        inputs.set(name, { text: "\n".repeat(line) + own.join("\n"), folded: block === ">" });
        line = next - 1;
    }
    return inputs;
}
/** A text of one line: without its quotes, or without a comment. */
function plain(value) {
    return /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value)?.[2] ?? value.replace(/\s#.*$/, "");
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}

;// CONCATENATED MODULE: ./build/cli/check.js









const help = `psono-secrets check FILE     try request lines against the vault, and print no value

FILE holds request lines (- reads them from stdin), or is a workflow (.yml, .yaml): then every secrets: | that stands
beside a server-url: is tried, one login for each, with except and export-env of the same step. Inputs must
stand one below the other: braces and anchors of YAML are not understood.

Examples:
  psono-secrets check .github/workflows/deploy.yml
  echo 'DB = /Production/Database' | psono-secrets check -

${FLAGS_HELP}`;
async function check_check(args, variables) {
    const { values, positionals } = parse({ args, options: FLAGS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
        throw new UsageError("check takes one file");
    const problems = [];
    const steps = parseSteps(file, problems);
    for (const { requests, exportEnv } of steps) {
        problems.push(...nameProblems(requests.filter(({ many }) => !many), exportEnv));
    }
    if (problems.length > 0)
        throw problems;
    const connection = readConnection(values, variables);
    for (const step of steps) {
        try {
            const loaded = await read({ ...connection, ...step, mode: "check" });
            for (const line of checkLines(loaded, step.exportEnv))
                console.log(line);
        }
        catch (error) {
            // Of every step: as many errors at once as there are. One alone ends it: most are the server's, and would come again.
            if (!Array.isArray(error))
                throw error instanceof errors/* ActionError */.l ? [...problems, error] : error;
            problems.push(...error);
        }
    }
    if (problems.length > 0)
        throw problems;
    return 0;
}
function parseSteps(file, problems) {
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(file === "-" ? 0 : file, "utf8");
    }
    catch {
        throw new errors/* ActionError */.l("FILE", `${text_printable(file)} cannot be read.`);
    }
    const name = file === "-" ? "stdin" : text_printable(file);
    const steps = /\.ya?ml$/i.test(file)
        ? parseWorkflow(text, name, problems)
        : [{ requests: parseRequests(text, problems, name), except: [], exportEnv: false }];
    if (problems.length === 0 && !steps.some(({ requests }) => requests.length > 0))
        problems.push(new errors/* ActionError */.l("REQUEST", `${name}: no request found. psono-secrets check --help says what is read.`));
    return steps;
}

;// CONCATENATED MODULE: ./build/cli/json.js
/** JSON that holds every text exactly, and nothing that moves a terminal's cursor or direction. */
function toJson(value) {
    return JSON.stringify(value, null, 2).replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, (character) => [...Array(character.length).keys()]
        .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
        .join(""));
}

;// CONCATENATED MODULE: ./build/cli/get.js





const get_help = `psono-secrets get REFERENCE[#FIELD]     print one value, byte for byte

  --json    the value and where it comes from; bytes as base64

Examples:
  psono-secrets get /Production/Database
  psono-secrets get '/Production/Database#username'
  psono-secrets get 0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55 > key.pem

${FLAGS_HELP}`;
async function get(args, variables) {
    const { values, positionals } = parse({
        args,
        options: { ...FLAGS, json: { type: "boolean" } },
        allowPositionals: true,
    });
    const [text, ...more] = positionals;
    if (text === undefined || more.length > 0)
        throw new UsageError("get takes one reference");
    const problems = [];
    const at = "REFERENCE";
    const reference = parseReference(text, (message) => problems.push(new errors/* ActionError */.l("REQUEST", `${at}: ${message}`)));
    if (reference !== undefined && "folder" in reference.source)
        problems.push(new errors/* ActionError */.l("REQUEST", `${at}: a folder is no value. Name one entry.`));
    if (reference === undefined || problems.length > 0)
        throw problems;
    const connection = readConnection(values, variables);
    const [value] = await read({
        ...connection,
        mode: "load",
        requests: [{ at, name: "VALUE", many: false, target: "output", optional: false, ...reference }],
        except: [],
        exportEnv: false,
    });
    if (value === undefined)
        throw new errors/* ActionError */.l("NO_SUCH_ENTRY", `${at}: nothing was read.`);
    if (values.json) {
        const { source, value: text, bytes } = value;
        console.log(toJson({ reference: source, encoding: bytes ? "base64" : "utf8", value: text }));
        return 0;
    }
    const bytes = value.bytes ?? Buffer.from(value.value);
    process.stdout.write(bytes);
    if (process.stdout.isTTY && bytes.at(-1) !== 10)
        process.stdout.write("\n");
    return 0;
}

;// CONCATENATED MODULE: ./build/cli/list.js









const list_help = `psono-secrets list [PATH]     what the key reaches: types and ids

On a terminal a tree; elsewhere a line for each entry: path, type and id, with a tab between.

  --json    path, name, type, id and the reference to ask for each entry

Examples:
  psono-secrets list
  psono-secrets list /Production
  psono-secrets list | grep -i token

${FLAGS_HELP}`;
async function list_list(args, variables) {
    const { values, positionals } = parse({
        args,
        options: { ...FLAGS, json: { type: "boolean" } },
        allowPositionals: true,
    });
    const [given = "/", ...more] = positionals;
    if (more.length > 0)
        throw new UsageError("list takes one path");
    if (!given.startsWith("/"))
        throw new UsageError("a path begins with /");
    const path = normal(given.replace(/\/+$/, ""));
    const connection = readConnection(values, variables);
    const { entries, unreadable } = await connected(connection, async (http) => {
        const scope = scopeOf([{ source: { folder: path, deep: true } }, { source: { path } }]);
        const vault = await open_openVault(connection, http, description(), scope, true);
        try {
            const inside = vault.tree.unreadable
                .filter((share) => under(normal(share.path), path))
                .map((share) => share.path);
            return {
                entries: await reached(vault, within(new Index(vault.tree, process.stderr.isTTY), path)),
                unreadable: inside,
            };
        }
        finally {
            await vault.close();
        }
    });
    if (values.json) {
        const plain = entries.map(({ error, ...entry }) => ({ ...entry, ...(error && { error: error.code }) }));
        console.log(toJson({ entries: plain, unreadable }));
        return 0;
    }
    const lines = process.stdout.isTTY ? tree(entries) : entries.map(line);
    for (const text of lines)
        console.log(text);
    if (unreadable.length > 0)
        console.error(`${unreadable.length} share(s) cannot be read with this key: ${unreadable.map(text_printable).join(", ")}`);
    return 0;
}
/** The entries at a path and below it; throws what the core says of one that is not there. */
function within(index, path) {
    if (path === "")
        return index.tree.entries;
    const found = index.tree.entries.filter((entry) => under(normal(entry.path), path));
    if (found.length > 0)
        return found;
    return index.find({ at: "PATH", source: { folder: path, deep: true } }, () => true);
}
function typeOf({ type, error }) {
    return error === undefined ? text_printable(type) || "unknown type" : `cannot be read: ${error.code}`;
}
function line(entry) {
    return [text_printable(entry.path) || entry.id, typeOf(entry), entry.id].join("\t");
}
function tree(entries) {
    const root = { folders: new Map(), entries: [] };
    for (const entry of entries) {
        let here = root;
        const folder = entry.path.slice(0, Math.max(0, entry.path.length - entry.name.length - 1));
        for (const name of folder.split("/").slice(1)) {
            const next = here.folders.get(name) ?? { folders: new Map(), entries: [] };
            here.folders.set(name, next);
            here = next;
        }
        here.entries.push(entry);
    }
    return ["/", ...branches(root, "")];
}
function branches({ folders, entries }, before) {
    const all = [...folders, ...entries.map((entry) => [entry.name, entry])];
    return all.flatMap(([name, what], at) => {
        const last = at === all.length - 1;
        const stem = before + (last ? "└── " : "├── ");
        if ("id" in what)
            return [`${stem}${text_printable(name) || what.id}  ${paint("dim", `${typeOf(what)}  ${what.id}`)}`];
        return [`${stem}${paint("blue", `${text_printable(name)}/`)}`, ...branches(what, before + (last ? "    " : "│   "))];
    });
}
/** Colour where the terminal has one and NO_COLOR (no-color.org) is not set. */
function paint(style, text) {
    return process.env["NO_COLOR"] || process.env["TERM"] === "dumb"
        ? text
        : (0,external_node_util_namespaceObject.styleText)(style, text, { validateStream: false });
}

// EXTERNAL MODULE: ./build/psono/datastores.js
var datastores = __nccwpck_require__(731);
// EXTERNAL MODULE: ./build/psono/info.js
var psono_info = __nccwpck_require__(777);
// EXTERNAL MODULE: ./build/psono/session.js
var psono_session = __nccwpck_require__(669);
;// CONCATENATED MODULE: ./build/cli/login-test.js








const login_test_help = `psono-secrets login-test     say step by step what works: address, signature, login, rights, datastores

Example:
  PSONO_SERVER_URL=https://psono.example.com/server psono-secrets login-test

${FLAGS_HELP}`;
async function loginTest(args, variables) {
    const { values } = parse({ args, options: FLAGS });
    const connection = readConnection(values, variables);
    say("address", connection.serverUrl);
    await connected(connection, (http) => steps(connection, http));
    return 0;
}
async function steps(connection, http) {
    const { session: keys, apiKeyId, secretKey, timeout } = connection;
    const info = await (0,psono_info/* readInfo */.LV)(http);
    const version = typeof info.version === "string" ? ` ${text_printable(info.version.slice(0, 100))}` : "";
    say("/info/", `Psono${version} answers`);
    if (keys === undefined) {
        say("signature", "not needed: without PSONO_API_KEY_PRIVATE_KEY there is no login", "-");
        say("login", "not needed", "-");
        return attached(http, apiKeyId);
    }
    if (!Buffer.from(keys.serverSignature).equals(info.verifyKey)) {
        const why = await (0,psono_info/* explainSignature */.KT)(http, keys.serverSignature);
        throw new errors/* ActionError */.l("SERVER_SIGNATURE", `server-signature is not the server's. ${why}`);
    }
    say("signature", "the server says the same one");
    const session = await psono_session.Session.open(http, { id: apiKeyId, secretKey, ...keys }, description(), timeout);
    try {
        say("login", "done, and signed by this server");
        say("rights", `may read, may ${session.write ? "" : "not "}write, ${session.restricted ? "restricted to secrets" : "not restricted to secrets"}`);
        const userKey = session.userSecretKey;
        if (userKey === undefined)
            return await attached(http, apiKeyId);
        // No share is read: they are many, and what cannot be read is no fault of the login.
        const tree = await (0,datastores.readTree)(session, userKey, { ids: new Set(), within: () => false });
        say("datastores", `${tree.folders.get("") ?? 0}, with ${tree.entries.length} entries outside of shares (psono-secrets list reads these too)`);
    }
    finally {
        await session.close();
    }
}
async function attached(http, apiKeyId) {
    const ids = await listAttached(http, apiKeyId);
    say("secrets", `${ids.length} attached to the key`);
}
function say(step, what, mark = "ok") {
    console.log(`${mark.padEnd(3)} ${step.padEnd(11)} ${what}`);
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: ./build/cli/run.js










const run_help = `psono-secrets run [--env NAME=REFERENCE]… [--file FILE] -- COMMAND…     run a command with secrets

The command gets the variables of --env, and those of the environment and of the file whose value begins with
psono://, filled in. It gets no PSONO_… variable. Its exit code is passed on: 128 + n after the signal n, 127 where
it is not found, 126 where it cannot be run.

  --env NAME=REFERENCE    also PREFIX_*=/folder/ and NAME?=REFERENCE, as in the action
  --file FILE             lines NAME=value, as of a .env file

Examples:
  psono-secrets run --env PGPASSWORD=/Production/Database -- psql
  DB_PASSWORD=psono:///Production/Database psono-secrets run -- ./migrate
  psono-secrets run --file .env -- npm start

${FLAGS_HELP}`;
/** Signals that a command is ended or told by. */
const PASSED = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"];
async function run(args, variables) {
    const end = args.indexOf("--");
    const { values } = parse({
        args: end === -1 ? args : args.slice(0, end),
        options: { ...FLAGS, env: { type: "string", multiple: true }, file: { type: "string", multiple: true } },
    });
    const [command, ...rest] = end === -1 ? [] : args.slice(end + 1);
    if (command === undefined)
        throw new UsageError("run needs -- and a command after it");
    const environment = { ...variables };
    for (const file of values.file ?? [])
        Object.assign(environment, readVariables(file));
    for (const name of Object.keys(environment))
        if (/^PSONO_/i.test(name))
            delete environment[name];
    const problems = [];
    const requests = parseRequests((values.env ?? []).map((text) => `env:${text}`).join("\n"), problems, "--env");
    for (const { name, many } of requests)
        if (!many)
            delete environment[name];
    requests.push(...parseReferences(environment, problems));
    const single = requests.filter(({ many }) => !many);
    problems.push(...nameProblems(single, true));
    if (problems.length > 0)
        throw problems;
    // What is not there (?=) stays away: a reference is no value.
    for (const { name } of single)
        delete environment[name];
    if (requests.length > 0) {
        const connection = readConnection(values, variables);
        const loaded = await read({ ...connection, mode: "load", requests, except: [], exportEnv: true });
        for (const { at, name, value } of loaded) {
            if (value.includes("\0"))
                throw new errors/* ActionError */.l("VALUE", `${at}: a value with a NUL is no variable.`);
            environment[name] = value;
        }
    }
    return await start(command, rest, environment);
}
/**
 * The variables of a file as Node reads them, but that `#` is part of a reference: there it names a field.
 * Throws `FILE` where it cannot be read.
 */
function readVariables(file) {
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(file, "utf8");
    }
    catch {
        throw new errors/* ActionError */.l("FILE", `${text_printable(file)} cannot be read.`);
    }
    const variables = (0,external_node_util_namespaceObject.parseEnv)(text);
    for (const line of text.split(/\r?\n/)) {
        const [, name = "", reference = ""] = /^\s*(?:export\s+)?(\w+)\s*=\s*(psono:\/\/.*?)\s*$/.exec(line) ?? [];
        const cut = Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (cut?.startsWith("psono://") && reference.startsWith(cut))
            variables[name] = reference;
    }
    return variables;
}
/** Runs a command on this terminal, and gives the exit code to end with. */
function start(command, args, env) {
    return new Promise((resolve) => {
        const failed = (error) => {
            const missing = error.code === "ENOENT";
            const why = missing
                ? "was not found"
                : `cannot be run${error.code === "E2BIG" ? ": its variables are too large" : ""}`;
            console.error(`psono-secrets: ${text_printable(command)} ${why} [${missing ? "COMMAND_NOT_FOUND" : "COMMAND"}]`);
            resolve(missing ? 127 : 126);
        };
        let child;
        // What is typed at a terminal reaches the command from there: passed on, it would come twice.
        const terminal = process.stdin.isTTY;
        // Before it is started: a signal that comes in between would leave it alone.
        for (const signal of PASSED) {
            process.on(signal, () => {
                if (!terminal || (signal !== "SIGINT" && signal !== "SIGQUIT"))
                    child?.kill(signal);
            });
        }
        try {
            child = (0,external_node_child_process_namespaceObject.spawn)(command, args, { env, stdio: "inherit" });
            child.on("error", failed);
            child.on("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : external_node_os_namespaceObject.constants.signals[signal])));
        }
        catch (error) {
            failed(error);
        }
    });
}

;// CONCATENATED MODULE: ./build/cli/main.js










const COMMANDS = {
    list: { help: list_help, start: list_list },
    get: { help: get_help, start: get },
    run: { help: run_help, start: run },
    check: { help: help, start: check_check },
    "login-test": { help: login_test_help, start: loginTest },
};
const HELP = `Reads secrets from a Psono server.

${Object.values(COMMANDS)
    .map(({ help }) => `  ${help.split("\n")[0]}`)
    .join("\n")}

psono-secrets COMMAND --help says more. Exit codes: 0; 1 for errors; 2 for wrong usage; that of the command for run.

${FLAGS_HELP}`;
/** Codes of errors that may hold names of the vault, which are not to be mistaken for inputs. */
const OF_THE_VAULT = /^(?:NO_SUCH_(?:ENTRY|FOLDER|FIELD)|AMBIGUOUS.*|UNREADABLE_SHARE|NAME|EXCEPT)$/;
async function main(args) {
    if (typeof JSON.isRawJSON !== "function")
        throw new UsageError("Node 24 is needed");
    const variables = { ...process.env };
    // Certificates are always checked, whatever the command to run thinks of them.
    delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    const [name = "--help", ...rest] = args;
    if (name === "--help" || name === "-h" || name === "help")
        return print(HELP);
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined)
        throw new UsageError(`${text_printable(name)} is no command`);
    const end = rest.indexOf("--");
    const before = end === -1 ? rest : rest.slice(0, end);
    if (before.includes("--help") || before.includes("-h"))
        return print(command.help);
    return command.start(rest, variables);
}
function print(text) {
    console.log(text);
    return 0;
}
function tell(error) {
    if (!(error instanceof errors/* ActionError */.l)) {
        // What was not foreseen may hold anything: nothing of it is printed.
        console.error("psono-secrets: this was not foreseen. Please report it. [INTERNAL]");
        return;
    }
    const { code, message } = error;
    console.error(`psono-secrets: ${worded(message, OF_THE_VAULT.test(code))} [${code}]`);
}
// The reader of a pipe may have seen enough.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
// Where nothing is left to wait for Node ends in peace, whatever was still to come.
process.once("beforeExit", () => {
    process.exitCode = 1;
    console.error("psono-secrets: this came to no end. Please report it. [INTERNAL]");
});
main(process.argv.slice(2))
    .then((code) => {
    process.exitCode = code;
}, (caught) => {
    if (caught instanceof UsageError) {
        process.exitCode = 2;
        return console.error(`psono-secrets: ${text_printable(caught.message)}. See psono-secrets --help [USAGE]`);
    }
    process.exitCode = stopped === undefined ? 1 : 128 + external_node_os_namespaceObject.constants.signals[stopped];
    for (const error of Array.isArray(caught) ? caught : [caught])
        tell(error);
})
    // When all that was printed is out, for a proxy that never answers would keep the process alive.
    .finally(() => process.stdout.write("", () => {
    const failed = process.stdout.errored;
    if (failed && failed.code !== "EPIPE") {
        process.exitCode = 1;
        console.error(`psono-secrets: not all could be printed (${text_printable(String(failed.code))}). [EXPORT_FAILED]`);
    }
    process.stderr.write("", () => process.exit());
}));

})();

module.exports = __webpack_exports__;
/******/ })()
;