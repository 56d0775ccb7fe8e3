"use strict";
exports.id = 180;
exports.ids = [180];
exports.modules = {

/***/ 180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __webpack_require__(927);
;// CONCATENATED MODULE: ./build/entries/totp.js

/** Characters of a secret: none has more than a few dozen. */
const LONGEST = 1000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/**
 * The code of RFC 6238 at `now` (ms since 1970). Throws `TOTP` for parameters out of range.
 * @param at TRANSITIONAL: how errors name the request
 */
function totp({ secret, algorithm, digits, period }, now, at) {
    const failed = (reason) => new errors/* ActionError */.l("TOTP", reason, {}, at === undefined ? undefined : { kind: "text", text: at });
    if (!["SHA1", "SHA256", "SHA512"].includes(algorithm))
        throw failed("algorithm");
    if (!Number.isInteger(digits) || digits < 6 || digits > 10)
        throw failed("digits");
    if (!Number.isInteger(period) || period < 10 || period > 300)
        throw failed("period");
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(now / 1000 / period)));
    // Only a code needs it, and it takes some 5 ms to load.
    const { createHmac } = process.getBuiltinModule("node:crypto");
    const mac = createHmac(algorithm.toLowerCase(), fromBase32(secret, failed)).update(counter).digest();
    const offset = (mac[mac.length - 1] ?? 0) & 0xf;
    const number = mac.readUInt32BE(offset) & 0x7fffffff; // RFC 4226 §5.3
    return String(number % 10 ** digits).padStart(digits, "0");
}
function fromBase32(text, failed) {
    if (text.length > LONGEST)
        throw failed("long-secret");
    const digits = text.replace(/[\s-]/g, "").replace(/=+$/, "").toUpperCase();
    let bits = 0;
    let held = 0;
    const bytes = [];
    for (const digit of digits) {
        const value = ALPHABET.indexOf(digit);
        if (value === -1)
            throw failed("secret-form");
        held = ((held << 5) | value) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push((held >> bits) & 0xff);
        }
    }
    if (bytes.length === 0)
        throw failed("no-secret");
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


/***/ })

};
;