"use strict";
exports.id = 579;
exports.ids = [579,180];
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


/***/ }),

/***/ 579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ Index)
});

// EXTERNAL MODULE: ./build/entries/fields.js + 1 modules
var fields = __webpack_require__(180);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/psono/work.js
var psono_work = __webpack_require__(456);
// EXTERNAL MODULE: ./build/requests/parse.js
var parse = __webpack_require__(941);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(184);
// EXTERNAL MODULE: ./build/psono/tree.js
var tree = __webpack_require__(85);
// EXTERNAL MODULE: ./build/vault/scope.js
var vault_scope = __webpack_require__(840);
;// CONCATENATED MODULE: ./build/vault/suggestions.js

/** Comparisons of a search: bounded time among a million names. */
const BUDGET = 200_000;
/**
 * Those of `names` that somebody may have meant by `wanted`, best first, at most `count`: the same but for case and
 * blanks, then by few edits (insert, delete, replace, swap; Damerau 1964), one for every three letters.
 */
async function nearest(wanted, names, count, work = new psono_work/* Work */.Q()) {
    const goal = folded(wanted);
    const limit = Math.max(1, Math.floor(goal.length / 3));
    const found = [];
    const seen = new Set();
    let left = BUDGET;
    for (const name of names) {
        if (work.count(1))
            await work.pause();
        if (Math.abs(name.length - goal.length) > limit + 8 || seen.has(name))
            continue;
        if (left-- === 0)
            break;
        const candidate = folded(name);
        // Of a comparison, which has at most 100 × 100 steps.
        if (work.count(goal.length * candidate.length))
            await work.pause();
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

;// CONCATENATED MODULE: ./build/vault/missing.js
/** What errors say of an entry or a folder that is not found. */





/** Names and paths that one error tells. */
const SUGGESTIONS = 10;
/** The first texts of a list. */
function listed(texts, between = ", ") {
    return `${texts.slice(0, SUGGESTIONS).join(between)}${texts.length > SUGGESTIONS ? `${between}…` : ""}`;
}
/** What cannot be read, and what to do about it. */
function unreadable({ hints }, open) {
    const some = open.slice(0, SUGGESTIONS + 1).map(({ path, why }) => `${(0,build_text/* printable */.g)(path)} ${why}`);
    const which = hints ? ` ${listed(some, "; ")}.` : "";
    return `${which} Accept the shares in Psono, ask for the right to read them, or delete what is left of them.`;
}
function perhaps({ unreadable: { length } }) {
    return length > 0 ? " It may be in a share that the key's user cannot read." : "";
}
/** Says what is known about a path that is not there; a folder's ends in a slash. */
async function missingPath(reached, at, path) {
    const { tree, hints } = reached;
    const folder = path.endsWith("/");
    const wanted = (0,vault_scope/* normal */.qb)(folder ? path.slice(0, -1) : path);
    const none = folder ? "no folder has this path" : "no entry has this path";
    const error = (why) => new errors/* ActionError */.l(folder ? "NO_SUCH_FOLDER" : "NO_SUCH_ENTRY", `${at}: ${none}${why}`);
    const [unknown] = tree.nameless;
    if (unknown !== undefined) {
        return new errors/* ActionError */.l(unknown.code, "path-unread", { folder }, { kind: "text", text: at }, unknown);
    }
    const closed = await firstHolding(tree.unreadable, wanted, reached.work);
    if (closed !== undefined) {
        const which = hints ? (0,build_text/* printable */.g)(closed.path) : "a folder in it";
        const way = "Accept the share in Psono, ask for the right to read it, or delete what is left of it.";
        return new errors/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${none}: ${which} ${closed.why}. ${way}`);
    }
    if (!hints) {
        return error(". Mind upper and lower case. Where everybody may read it, nothing more is said of the vault.");
    }
    if ((await firstHolding(tree.trashed, wanted, reached.work)) !== undefined) {
        return error(": it lies in Psono's trash. Restore it there.");
    }
    if (!folder && tree.folders.has(wanted))
        return error(`: it is a folder. Write * = ${(0,build_text/* printable */.g)(path)}/`);
    if (folder && reached.at(wanted).length > 0)
        return error(": it is an entry. Leave out the / at its end.");
    const cut = cutShort(reached, wanted);
    if (cut !== undefined)
        return error(`, but ${cut} is one. A field follows a #: write /path#field.`);
    const names = wanted.split("/");
    let depth = names.length - 1;
    while (depth > 0 && !tree.folders.has(names.slice(0, depth).join("/")))
        depth--;
    const known = names.slice(0, depth).join("/");
    const name = names[depth] ?? "";
    const where = depth > 1 ? `: the folder ${(0,build_text/* printable */.g)(known)} is there, but not “${(0,build_text/* printable */.g)(name)}” in it` : "";
    const near = await similar(reached, wanted, known, name);
    if (near.length > 0)
        return error(`${where}. Near it: ${near.map(build_text/* printable */.g).join(", ")}.`);
    return error(`${where}. Nothing near it is in the key's reach: mode: list shows what is.${perhaps(tree)}`);
}
async function firstHolding(places, path, work) {
    for (const place of places) {
        if (work.count(1))
            await work.pause();
        if ((0,tree/* holds */.v)(place, path))
            return place;
    }
    return undefined;
}
/** The entry that a path would mean without its end, as `/entry.field`, `/entry:field` and `/entry field` have it. */
function cutShort(reached, path) {
    for (const mark of [";", ":", ".", " ", "/"]) {
        const at = path.lastIndexOf(mark);
        const start = at > 0 ? path.slice(0, at) : "";
        if (reached.at(start).length > 0)
            return (0,build_text/* printable */.g)(start);
    }
    return undefined;
}
/** Paths close to the one that is missing: first in the folder that is known, then the same name elsewhere. */
async function similar({ tree, work }, path, known, name) {
    const here = new Set();
    for (const entry of tree.entries) {
        if (work.count(1))
            await work.pause();
        if (entry.folder === known)
            here.add(entry.name);
    }
    const below = `${known}/`;
    for (const folder of tree.folders.keys()) {
        if (work.count(1))
            await work.pause();
        if (folder.startsWith(below) && !folder.includes("/", below.length))
            here.add(folder.slice(below.length));
    }
    const near = (await nearest(name, here, 5, work)).map((found) => `${below}${found}`);
    const last = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    for (const entry of tree.entries) {
        if (near.length >= SUGGESTIONS)
            break;
        if (work.count(1 + entry.name.length))
            await work.pause();
        if (entry.name.toLowerCase() === last && !near.includes(entry.path))
            near.push(entry.path);
    }
    return near;
}

;// CONCATENATED MODULE: ./build/vault/lookup.js







/** Looks entries up by id, by path and by folder. Paths are those of the tree, which is in Unicode's form NFC. */
class Index {
    tree;
    hints;
    work;
    /** By folder and by name, since a path for each entry would fill the memory. */
    #byFolder = new Map();
    #byId = new Map();
    /** Ids that entries with different keys have: the first of them, and some of the others. */
    #disputed = new Map();
    constructor(tree, hints, work) {
        this.tree = tree;
        this.hints = hints;
        this.work = work;
    }
    /** @param hints whether errors may tell names of the vault: in public repositories everybody reads them */
    static async of(tree, hints, work = new psono_work/* Work */.Q()) {
        const index = new Index(tree, hints, work);
        for (const entry of tree.entries) {
            if (work.count(1 + entry.name.length))
                await work.pause();
            index.#add(entry);
        }
        return index;
    }
    #add(entry) {
        if (entry.path !== "")
            this.#addPath(entry);
        const first = this.#byId.get(entry.id);
        if (first === undefined)
            this.#byId.set(entry.id, entry);
        else if (!haveOneKey(first, entry)) {
            const places = this.#disputed.get(entry.id);
            if (places === undefined)
                this.#disputed.set(entry.id, [first, entry]);
            else if (places.length < SUGGESTIONS)
                places.push(entry);
        }
    }
    #addPath(entry) {
        const { folder, name, id } = entry;
        const here = this.#byFolder.get(folder) ?? new Map();
        if (here.size === 0)
            this.#byFolder.set(folder, here);
        const same = here.get(name);
        if (same === undefined)
            here.set(name, entry);
        else if (!(same instanceof Map)) {
            if (same.id !== id)
                here.set(name, new Map([same, entry].map((one) => [one.id, one])));
        }
        else if (!same.has(id))
            same.set(id, entry);
    }
    /** The entries at a path, one for each id. */
    at(path) {
        const found = new Map();
        for (const entry of this.#at(path))
            if (!found.has(entry.id))
                found.set(entry.id, entry);
        return [...found.values()];
    }
    /** Whether a path means this entry and no other. */
    #isAlone({ path, id }) {
        for (const other of this.#at(path))
            if (other.id !== id)
                return false;
        return true;
    }
    /** A name may hold slashes, so each slash of a path may be where the folder ends. */
    *#at(path) {
        for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
            const named = this.#byFolder.get(path.slice(0, end))?.get(path.slice(end + 1));
            if (named instanceof Map)
                yield* named.values();
            else if (named !== undefined)
                yield named;
        }
    }
    /**
     * The entries that a request means, one or all of a folder, without those that are excepted.
     * Throws `NO_SUCH_ENTRY`, `NO_SUCH_FOLDER`, `AMBIGUOUS` or `UNREADABLE_SHARE`.
     */
    async find({ at, source }, excepted) {
        const found = "folder" in source
            ? await this.#inFolder(at, source, excepted)
            : [await this.#one(at, source)].filter((entry) => !excepted(entry));
        for (const { id } of found) {
            if (this.work.count(1))
                await this.work.pause();
            const places = this.#disputed.get(id);
            if (places !== undefined)
                throw new errors/* ActionError */.l("AMBIGUOUS", `${at}: ${this.#disputedBy(id, places)}`);
        }
        return found;
    }
    async #one(at, source) {
        if ("id" in source) {
            const entry = this.#byId.get(source.id);
            if (entry !== undefined)
                return entry;
            const why = `no entry with this id is in the key's reach.${perhaps(this.tree)}`;
            throw new errors/* ActionError */.l("NO_SUCH_ENTRY", `${at}: ${why}`);
        }
        const found = this.at((0,vault_scope/* normal */.qb)(source.path));
        if (found.length > 1)
            throw new errors/* ActionError */.l("AMBIGUOUS", `${at}: ${this.#ambiguous(found)}`);
        const [entry] = found;
        if (entry === undefined)
            throw await missingPath(this, at, source.path);
        return entry;
    }
    /**
     * Why something that is not found may be there all the same: it can be in a share that is not readable, whose name
     * may be another by now. Undefined where it surely is not there.
     */
    async hidden({ at, source }, excepted) {
        const scope = (0,vault_scope/* scopeOf */.Od)([{ source }]);
        const open = [];
        for (const one of this.tree.unreadable) {
            if (this.work.count(2))
                await this.work.pause();
            if (("id" in source || scope.within(one.folder, one.isFolder)) && !excepted(one))
                open.push(one);
        }
        if (open.length === 0)
            return undefined;
        const why = "it is not found, yet may be in what cannot be read, which ?= does not forgive.";
        return new errors/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${why}${unreadable(this, open)}`);
    }
    /** How to ask for this entry: by its path where that means it alone and fits one line, else by its id. */
    reference(entry) {
        if (entry.path === "" || entry.folder.length + entry.name.length > build_text/* LONGEST */.z || !this.#isAlone(entry))
            return entry.id;
        const path = (field) => (0,parse/* printReference */.nt)({ source: { path: entry.path }, field, pointer: undefined });
        // A # in the name would part the path: with a field after it, it does not.
        const main = (0,fields.mainField)(entry.type);
        for (const text of [path(), ...(main === undefined ? [] : [path(main)])]) {
            if ((0,build_text/* printable */.g)(text) !== text || text !== text.trim())
                break;
            const [parsed] = (0,parse/* parseRequests */.wO)(`NAME = ${text}`, []);
            if (parsed && "path" in parsed.source && parsed.source.path === entry.path)
                return text;
        }
        return entry.id;
    }
    async #inFolder(at, { folder, deep }, excepted) {
        const path = (0,vault_scope/* normal */.qb)(folder);
        const count = this.tree.folders.get(path) ?? 0;
        // The root is one, of however many datastores.
        if (count > 1 && path !== "") {
            const why = `${count} folders have this path, and one of them may be somebody else's share. Rename one, or ask by id.`;
            throw new errors/* ActionError */.l("AMBIGUOUS", `${at}: ${why}`);
        }
        const below = `${path}/`;
        const inside = (one) => one.folder === path || (deep && one.folder.startsWith(below));
        let any = false;
        // The same entry twice, as in a share that is linked twice, is one.
        const found = new Map();
        for (const entry of this.tree.entries) {
            if (this.work.count(1))
                await this.work.pause();
            if (!inside(entry))
                continue;
            any = true;
            const what = `${entry.id} ${entry.key} ${entry.name}`;
            if (!excepted(entry) && !found.has(what))
                found.set(what, entry);
        }
        if (count === 0 && !any)
            throw await missingPath(this, at, `${folder}/`);
        const broken = [];
        for (const one of this.tree.unreadable) {
            if (this.work.count(1))
                await this.work.pause();
            if (inside(one) && (deep || !one.isFolder) && !excepted(one))
                broken.push(one);
        }
        if (broken.length > 0) {
            const why = "not all of the folder can be read, so not all of it can be taken.";
            const way = " Or name it in the input except.";
            throw new errors/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${why}${unreadable(this, broken)}${way}`);
        }
        if (!any)
            throw new errors/* ActionError */.l("NO_SUCH_ENTRY", `${at}: the folder holds no entry.`);
        return [...found.values()];
    }
    #ambiguous(found) {
        const shown = found.map(({ id, type }) => `${id}${this.hints ? ` (${(0,build_text/* printable */.g)(type)})` : ""}`);
        return `${found.length} entries have this path. Ask by id: ${listed(shown)}.`;
    }
    /** Who lists the id of a secret with a key of their own could, together with the server, replace its value. */
    #disputedBy(id, places) {
        const where = this.hints ? `: ${listed(places.map(({ path }) => (0,build_text/* printable */.g)(path)))}` : "";
        return `entries with the id ${id} have different keys${where}. Only one key is the secret's own: delete the other entry in Psono, and ask who wrote it.`;
    }
}
function haveOneKey(one, other) {
    return (one.key === other.key || (one.key.length === other.key.length && one.key.toLowerCase() === other.key.toLowerCase()));
}


/***/ })

};
;