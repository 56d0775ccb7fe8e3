exports.id = 819;
exports.ids = [819];
exports.modules = {

/***/ 811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./build/commands.js
var commands = __webpack_require__(645);
// EXTERNAL MODULE: ./build/error.js
var build_error = __webpack_require__(293);
// EXTERNAL MODULE: ./build/names.js
var names = __webpack_require__(755);
// EXTERNAL MODULE: ./build/psono/json.js
var json = __webpack_require__(927);
;// CONCATENATED MODULE: ./build/totp.js

/** Characters of a secret: none has more than a few dozen. */
const LONGEST = 1000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** The code of RFC 6238 at `now` (ms since 1970). Throws `TOTP` for parameters out of range; `line` names the request. */
function totp({ secret, algorithm, digits, period }, now, line) {
    if (!["SHA1", "SHA256", "SHA512"].includes(algorithm)) {
        throw new build_error/* ActionError */.l("TOTP", `${line}: the entry's TOTP algorithm is none of SHA1, SHA256 and SHA512.`);
    }
    if (!Number.isInteger(digits) || digits < 6 || digits > 10) {
        throw new build_error/* ActionError */.l("TOTP", `${line}: the entry's TOTP digits are not from 6 to 10.`);
    }
    if (!Number.isInteger(period) || period < 10 || period > 300) {
        throw new build_error/* ActionError */.l("TOTP", `${line}: the entry's TOTP period is not from 10 to 300 seconds.`);
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
        throw new build_error/* ActionError */.l("TOTP", `${line}: the entry's TOTP secret is too long.`);
    const digits = text.replace(/[\s-]/g, "").replace(/=+$/, "").toUpperCase();
    let bits = 0;
    let held = 0;
    const bytes = [];
    for (const digit of digits) {
        const value = ALPHABET.indexOf(digit);
        if (value === -1)
            throw new build_error/* ActionError */.l("TOTP", `${line}: the entry's TOTP secret is not base32.`);
        held = ((held << 5) | value) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push((held >> bits) & 0xff);
        }
    }
    if (bytes.length === 0)
        throw new build_error/* ActionError */.l("TOTP", `${line}: the entry has no TOTP secret.`);
    return Buffer.from(bytes);
}

;// CONCATENATED MODULE: ./build/fields.js




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
 * fill in, with the name of each.
 */
function wildcardFields(data, type) {
    const variables = variablesOf(data);
    if (type === "environment_variables")
        return variables.map((name) => ({ name, field: name }));
    const hidden = new Set(["title", ...(entryType(type)?.more ?? [])]);
    return filledFields(data, type)
        .filter((field) => !hidden.has(field))
        .map((field) => ({ name: (0,names/* toName */.$C)(field) ?? "", field }));
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
        throw new build_error/* ActionError */.l("AMBIGUOUS_FIELD", `${at}: the entry has ${found.length} fields of this name. Rename one.`);
    }
    const text = found[0] && (0,json/* textOf */.b6)((0,json/* own */.ZV)(found[0], "value"));
    return text === undefined || (text === "" && list === "custom_fields") ? undefined : { text };
}
function fromBinary(hex, at) {
    // Node stops at the first character that is no hex digit, and before half a byte.
    const bytes = Buffer.from(hex, "hex");
    if (bytes.length * 2 !== hex.length) {
        throw new build_error/* ActionError */.l("FIELD_FORM", `${at}: the file in the entry is not stored as hex. Save it anew in Psono.`);
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

;// CONCATENATED MODULE: ./build/psono/turn.js
/** Settles when the event loop has gone round once: what was to be sent has left by then, if a connection is open. */
function nextTurn() {
    return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
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
    const loading = nextTurn().then(() => Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(544)]).then(__webpack_require__.bind(__webpack_require__, 544)));
    const [answer, crypto] = await Promise.all([sent, loading]);
    if (answer.status !== 200 && answer.status !== 400) {
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `The secret ${secretId}: status ${answer.status}. Is server-url the address of a Psono server (it often ends in /server)?`);
    }
    try {
        return direct_open(answer, crypto, secretKey, secretId);
    }
    catch (error) {
        if (error instanceof build_error/* ActionError */.l)
            return error;
        throw error;
    }
}
function direct_open(answer, { openKey, openSecretBox }, secretKey, secretId) {
    const what = `The secret ${secretId}`;
    if (answer.status === 400) {
        // Errors of this endpoint are Python's text, not JSON: the status alone is used.
        throw new build_error/* ActionError */.l("NO_SUCH_ENTRY", `${what} is not attached to this API key, or the key may not read, is inactive or unknown. Look at the key in Psono.`);
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
        throw new build_error/* ActionError */.l("NO_SUCH_KEY", "The server knows no active API key with this api-key-id. Compare it with the ID in Psono, and look at Active there.");
    }
    if (answer.status !== 200)
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
    const body = (0,json/* parseObject */.lj)(answer.body, what);
    if (!(0,json/* booleanOf */.SF)(body, "restrict_to_secrets", what)) {
        throw new build_error/* ActionError */.l("KEY_NOT_RESTRICTED", "This API key is not restricted to secrets: asking by path needs api-key-private-key and server-signature.");
    }
    if (!(0,json/* booleanOf */.SF)(body, "read", what)) {
        throw new build_error/* ActionError */.l("KEY_CANNOT_READ", "The API key may not read. Tick read in its settings in Psono.");
    }
    return (0,json/* objectsOf */.iZ)(body, "api_key_secrets").map((secret) => (0,json/* uuidOf */.pV)(secret, "secret_id", what));
}

;// CONCATENATED MODULE: ./build/access.js




/**
 * Logs in where the keys for it are given, else reads what is attached to the key.
 * @param description what Psono's session list shows
 * @param listed whether all that is attached to a restricted key must be known, though only ids are asked for
 */
async function openVault(access, http, description, scope, listed) {
    if (access.session === undefined)
        return openAttached(access, http, scope, listed, undefined);
    const key = { id: access.apiKeyId, secretKey: access.secretKey, ...access.session };
    // A key that is read directly needs neither, and a login only the first.
    const { Session } = await Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 716));
    const opening = Session.open(http, key, description, access.timeout);
    const loading = nextTurn().then(() => Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 805)));
    loading.catch(() => undefined); // told below, if the login comes to it
    const session = await opening;
    try {
        const userKey = session.userSecretKey;
        if (userKey === undefined)
            return await openAttached(access, http, scope, listed, session);
        const { readSecrets, readTree } = await loading;
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
        const found = await Promise.all(listed.map(async (id) => ({ id, data: await read(id) })));
        for (const { id, data } of found) {
            if (data instanceof build_error/* ActionError */.l)
                nameless.push(data);
            const name = data instanceof build_error/* ActionError */.l ? "" : (titleOf(data) ?? "");
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

;// CONCATENATED MODULE: ./build/nearest.js
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

// EXTERNAL MODULE: ./build/requests.js
var requests = __webpack_require__(165);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(184);
;// CONCATENATED MODULE: ./build/resolve.js





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
        for (const entry of tree.entries) {
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
        for (const [path, count] of tree.folders) {
            this.#folders.set(normal(path), (this.#folders.get(normal(path)) ?? 0) + count);
        }
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
            throw new build_error/* ActionError */.l("AMBIGUOUS", `${at}: ${this.#ambiguous(found)}`);
        const [entry] = found;
        if (entry !== undefined)
            return [entry];
        if ("id" in source) {
            throw new build_error/* ActionError */.l("NO_SUCH_ENTRY", `${at}: no entry with this id is in the key's reach.${this.#perhaps()}`);
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
        return new build_error/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${why}${this.#shown(open)}`);
    }
    /** How to ask for this entry: by its path where that means it alone and fits one line, else by its id. */
    reference(entry) {
        const path = (field) => (0,requests/* printReference */.nt)({ source: { path: entry.path }, field, pointer: undefined });
        // A # in the name would part the path: with a field after it, it does not.
        const main = mainField(entry.type);
        for (const text of [path(), ...(main === undefined ? [] : [path(main)])]) {
            if (this.#byPath.get(normal(entry.path))?.length !== 1 || (0,build_text/* printable */.g)(text) !== text || text !== text.trim())
                break;
            const [parsed] = (0,requests/* parseRequests */.wO)(`NAME = ${text}`, []);
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
            throw new build_error/* ActionError */.l("AMBIGUOUS", `${at}: ${why}`);
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
            throw new build_error/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${why}${this.#shown(broken)}${way}`);
        }
        if (found.length === 0)
            throw new build_error/* ActionError */.l("NO_SUCH_ENTRY", `${at}: the folder holds no entry.`);
        return found;
    }
    /** What cannot be read, and what to do about it. */
    #shown(open) {
        const shown = open.slice(0, SUGGESTIONS).map(({ path, why }) => `${(0,build_text/* printable */.g)(path)} ${why}`);
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
            .map(({ id, type }) => `${id}${this.#hints ? ` (${(0,build_text/* printable */.g)(type)})` : ""}`);
        const more = found.length > SUGGESTIONS ? ", …" : "";
        return `${found.length} entries have this path. Ask by id: ${shown.join(", ")}${more}.`;
    }
    /** Says what is known about a path that is not there. */
    #missing(at, path) {
        const folder = path.endsWith("/");
        const wanted = normal(folder ? path.slice(0, -1) : path);
        const none = folder ? "no folder has this path" : "no entry has this path";
        const error = (why) => new build_error/* ActionError */.l(folder ? "NO_SUCH_FOLDER" : "NO_SUCH_ENTRY", `${at}: ${none}${why}`);
        const [unknown] = this.tree.nameless;
        if (unknown !== undefined) {
            return new build_error/* ActionError */.l(unknown.code, `${at}: ${none}, unless it is one that could not be read. ${unknown.message}`);
        }
        const closed = this.tree.unreadable.find((share) => under(wanted, normal(share.path)));
        if (closed !== undefined) {
            const which = this.#hints ? (0,build_text/* printable */.g)(closed.path) : "a folder in it";
            const way = "Accept the share in Psono, ask for the right to read it, or delete what is left of it.";
            return new build_error/* ActionError */.l("UNREADABLE_SHARE", `${at}: ${none}: ${which} ${closed.why}. ${way}`);
        }
        if (!this.#hints) {
            return error(". Mind upper and lower case. Where everybody may read it, nothing more is said of the vault.");
        }
        if (this.tree.trashed.some((trashed) => under(wanted, normal(trashed)))) {
            return error(": it lies in Psono's trash. Restore it there.");
        }
        if (!folder && this.#folders.has(wanted))
            return error(`: it is a folder. Write * = ${(0,build_text/* printable */.g)(path)}/`);
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
        const where = depth > 1 ? `: the folder ${(0,build_text/* printable */.g)(reached)} is there, but not “${(0,build_text/* printable */.g)(names[depth] ?? "")}” in it` : "";
        return error(`${where}.${this.#list(this.#similar(wanted, reached, names[depth] ?? ""))}`);
    }
    /** The entry that a path would mean without its end, as `/entry.field`, `/entry:field` and `/entry field` have it. */
    #cutShort(path) {
        for (const mark of [";", ":", ".", " ", "/"]) {
            const at = path.lastIndexOf(mark);
            const start = at > 0 ? path.slice(0, at) : "";
            if (this.#byPath.has(start))
                return (0,build_text/* printable */.g)(start);
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
        return ` Near it: ${paths.slice(0, SUGGESTIONS).map(build_text/* printable */.g).join(", ")}.`;
    }
}
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
/** Whether a path is another one or below it. */
function under(path, other) {
    return path === other || path.startsWith(`${other}/`);
}
/** Psono's clients store names as they were typed: the same letters can have two forms. */
function normal(path) {
    return path.normalize("NFC");
}

;// CONCATENATED MODULE: ./build/list.js






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
        if (data instanceof build_error/* ActionError */.l)
            return { path, name, type: entry.type, id, reference: id, error: data };
        const type = data === undefined ? entry.type : typeOf(entry.type, data);
        const fields = data === undefined ? {} : { fields: filledFields(data, type) };
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
        const told = fields === undefined ? "" : `, fields: ${fields.map(build_text/* printable */.g).join(", ")}`;
        lines.push(`${(0,build_text/* printable */.g)(path) || id} (${(0,build_text/* printable */.g)(type) || "unknown type"}, ${id}${told})`);
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
    return loaded.map(({ name, target, source }) => `${name} (${to[target]}) ← ${printable(source)}`);
}
function requestLine(entryName, type, reference) {
    const name = (0,names/* toName */.$C)(entryName) ?? "SECRET";
    if (type === "environment_variables")
        return `* = ${reference}`;
    return `${name}${mainField(type) === undefined ? "_*" : ""} = ${reference}`;
}

// EXTERNAL MODULE: ./build/except.js
var build_except = __webpack_require__(838);
;// CONCATENATED MODULE: ./build/pointer.js

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

;// CONCATENATED MODULE: ./build/load.js










/**
 * Gives `use` the value of every request and what is known of the key, while the session is being ended. Throws one
 * array of all errors where a value is missing: there never is a part.
 */
async function load(inputs, http, description, use) {
    const { requests } = inputs;
    // A refused id may also mean an unknown key: only the list tells that an entry alone is missing.
    const listed = requests.some(({ optional }) => optional);
    const vault = await openVault(inputs, http, description, scopeOf(requests), listed);
    let closed;
    try {
        const index = new Index(vault.tree, inputs.hints);
        const except = new build_except/* Except */.E(inputs.except);
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
            if (data instanceof build_error/* ActionError */.l)
                throw new build_error/* ActionError */.l(data.code, `${request.at}: ${data.message}`);
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
        const problems = [...except.unused(), ...(0,names/* nameProblems */.W1)(named, inputs.exportEnv)];
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
    const type = typeOf(entry.type, data);
    const pick = { request, entry, data, type };
    const { name, many, source, field } = request;
    if (!many)
        return [{ ...pick, name, field }];
    if ("folder" in source && type !== "environment_variables") {
        return [{ ...pick, name: prefixed(name, (0,names/* toName */.$C)(entry.name)), field: field ?? mainField(type) }];
    }
    if ("folder" in source && field !== undefined) {
        return [{ ...pick, name: prefixed(name, (0,names/* toName */.$C)(entry.name)), field }];
    }
    const fields = wildcardFields(data, type);
    if (fields.length === 0 && !request.optional) {
        throw new build_error/* ActionError */.l("NO_SUCH_FIELD", `${request.at}: ${called(entry, inputs)} holds no value.`);
    }
    return fields.map((found) => ({ ...pick, name: prefixed(name, found.name), field: found.field }));
}
/** A prefix alone would be the name of whatever has none. */
function prefixed(prefix, name) {
    return name ? prefix + name : "";
}
/** Takes the fields asked for. A TOTP code that is about to die is no code: its next window is waited for. */
async function values(picks, inputs, http) {
    const wait = () => Math.max(0, ...picks.map(({ data, type, field }) => totpWait(data, type, field, Date.now())));
    // While one is waited out another may come to its end.
    if (inputs.mode === "load")
        for (let ms = wait(); ms > 0; ms = wait())
            await http.wait(ms);
    const now = Date.now();
    return load_all(picks, (pick) => forgiving(pick.request, () => [taken(pick, inputs, now)])).flat();
}
function taken({ request, name, entry, data, type, field }, inputs, now) {
    const { at, pointer, target } = request;
    const value = readField(data, type, field, at, now);
    if (value === undefined)
        throw noSuchField(at, entry, data, type, field, inputs);
    const text = pointer === undefined ? value.text : readPointer(value.text, pointer);
    if (text === undefined) {
        throw new build_error/* ActionError */.l("NO_SUCH_FIELD", `${at}: the field is no JSON, or nothing stands in it at this pointer.`);
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
        source: (0,requests/* printReference */.nt)({ source, field, pointer }),
        ...(username !== undefined && { username }),
    };
}
function noSuchField(at, entry, data, type, field, inputs) {
    const filled = filledFields(data, type).map(build_text/* printable */.g);
    const shown = filled.length === 0 ? "none" : `${filled.slice(0, 10).join(", ")}${filled.length > 10 ? ", …" : ""}`;
    const fields = inputs.hints ? ` Fields with a value: ${shown}.` : "";
    const main = mainField(type);
    const why = field === undefined && main !== undefined
        ? `its main field, ${main}, is empty.`
        : field === undefined
            ? `entries of ${inputs.hints ? `the type ${(0,build_text/* printable */.g)(type) || "unknown"}` : "its type"} have no main field. Name one after #, or take all with a * in the name.`
            : `the field ${inputs.hints ? `${(0,build_text/* printable */.g)(field)} ` : ""}is unknown or empty.`;
    return new build_error/* ActionError */.l("NO_SUCH_FIELD", `${at}: ${why}${fields}${inputs.hints ? ` (${called(entry, inputs)})` : ""}`);
}
/** How an error names an entry. */
function called(entry, inputs) {
    return inputs.hints && entry.path !== "" ? (0,build_text/* printable */.g)(entry.path) : entry.id;
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
        const missing = error instanceof build_error/* ActionError */.l && ["NO_SUCH_ENTRY", "NO_SUCH_FOLDER", "NO_SUCH_FIELD"].includes(error.code);
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
            if (!(error instanceof build_error/* ActionError */.l))
                throw error;
            problems.push(error);
        }
    }
    if (problems.length > 0)
        throw problems;
    return results;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js
var lib = __webpack_require__(779);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __webpack_require__(783);
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
/** One try takes at most this part of all the time there is, or this many ms: a drip of bytes cannot use it up. */
const TRY_PART = 1 / 3;
const TRY_LEAST = 5000;
/** Requests to one Psono server under one deadline. */
class Http {
    requests = 0;
    answers = 0;
    #client;
    #agent;
    #url;
    #options;
    #longest;
    #deadline;
    #cancelled = false;
    #last = false;
    #free = SOCKETS;
    /** Requests whose turn has not come. The agent is given none to keep: it would count their time as the server's. */
    #queue = [];
    /** What ends the requests that were sent, and the waits. */
    #underWay = new Set();
    /**
     * @param base address of the server without a final slash
     * @param deadline ms of `Date.now()` after which nothing is tried any more
     * Throws `PROXY` where the variable that names a proxy is malformed.
     */
    constructor(base, deadline, options = {}) {
        this.#url = new URL(base);
        this.#deadline = deadline;
        this.#longest = Math.max(TRY_LEAST, (deadline - Date.now()) * TRY_PART);
        this.#options = options;
        checkProxy(this.#url);
        this.#client = new lib/* HttpClient */.Qq(undefined, [], { keepAlive: true, ignoreSslError: false });
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
            throw new build_error/* ActionError */.l("TIMEOUT", `Waiting ${Math.ceil(ms / 1000)} s would pass the step's timeout. Raise it.`);
        }
        await this.#pause(ms);
    }
    /** Ends what is under way with `CANCELLED`, and refuses more, but for what `extend` grants time to. */
    cancel() {
        this.#cancelled = true;
        if (this.#last)
            return;
        this.#deadline = 0;
        this.abandon();
    }
    /** Ends what is under way, and what waits for its turn, with `CANCELLED`. */
    abandon() {
        for (const turn of this.#queue.splice(0))
            turn.reject(cancelled());
        for (const end of this.#underWay)
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
        for (let tried = 1;; tried++) {
            let wait = backoff(tried);
            let error;
            try {
                const { answer, headers } = await this.#inTurn(call, tried > 1);
                if (answer.status >= 300 && answer.status < 400)
                    throw redirected(call, headers["location"]);
                if (answer.status === 423)
                    throw new build_error/* ActionError */.l("SERVER_LOCKED", "The Psono server is disabled or under maintenance (423).");
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
                error = caught instanceof build_error/* ActionError */.l ? caught : broken(call, caught);
                if (error.code !== "NETWORK" || !isLeft(tried))
                    throw error;
            }
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
        this.#client.dispose();
        // http-client forgets the sockets of a proxy's agent.
        const { sockets } = this.#agent;
        if (Array.isArray(sockets))
            for (const socket of sockets)
                socket.destroy?.();
    }
    async #inTurn(call, again) {
        if (this.#free > 0)
            this.#free--;
        else {
            const turn = Promise.withResolvers();
            this.#queue.push(turn);
            await turn.promise;
        }
        try {
            // The connection may have been dead, and those that wait beside it as well: another try gets a new one.
            if (again)
                this.#dropIdle();
            return await this.#once(call);
        }
        finally {
            const next = this.#queue.shift();
            if (next === undefined)
                this.#free++;
            else
                next.resolve();
        }
    }
    async #once(call) {
        const started = Date.now();
        const left = this.#deadline - started;
        if (left <= 0)
            throw this.#cancelled ? cancelled() : timeout(call);
        const abort = new AbortController();
        const { promise: ended, reject: end } = Promise.withResolvers();
        const whole = Math.min(left, this.#longest);
        const late = () => end(Date.now() >= this.#deadline ? timeout(call) : slow(call));
        const timer = alarm(whole, late);
        const stall = alarm(Math.min(Math.max(STALLED, whole / 2), whole + 1), late);
        this.#underWay.add(end);
        try {
            this.requests++;
            const exchange = async () => {
                const message = await this.#request(call, abort.signal);
                stall.refresh();
                const status = message.statusCode ?? 0;
                check(message, status, call);
                this.answers++;
                const body = await readBody(message, call, () => stall.refresh());
                this.#options.onAnswer?.(`${http_named(call)} ${status} ${Date.now() - started} ms`);
                return { answer: { status, body }, headers: message.headers };
            };
            return await Promise.race([exchange(), ended]);
        }
        catch (error) {
            abort.abort(); // else it would hold its connection, and with that the process
            throw error;
        }
        finally {
            timer.clear();
            stall.clear();
            this.#underWay.delete(end);
        }
    }
    /** http-client's `request` would follow redirects, and has no way to end a request that is not answered. */
    async #request(call, signal) {
        const { protocol, hostname, port, pathname } = this.#url;
        const secure = protocol === "https:";
        const options = {
            method: call.method,
            host: hostname.replace(/^\[|\]$/g, ""), // around IPv6
            port: port === "" ? (secure ? 443 : 80) : Number(port),
            path: pathname.replace(/\/$/, "") + call.path,
            headers: {
                "User-Agent": "psono-secrets-action",
                ...this.#options.headers,
                "Content-Type": "application/json",
                ...call.headers,
            },
            agent: this.#agent,
            signal,
        };
        const info = { options, parsedUrl: this.#url, httpModule: secure ? (external_node_https_default()) : (external_node_http_default()) };
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
    if (name === undefined || (0,lib_proxy/* checkBypass */.H)(server))
        return;
    let proxy;
    try {
        proxy = (0,lib_proxy/* getProxyUrl */.s)(server);
    }
    catch {
        // Then it is none.
    }
    if (proxy?.hostname && /^https?:$/.test(proxy.protocol))
        return;
    throw new build_error/* ActionError */.l("PROXY", `The environment variable ${name} is no address of a proxy. Write http://host:port, and %XX for what is special in a password; or unset it, or name the server in no_proxy.`);
}
/** What can be told before the body is read. */
function check(message, status, call) {
    const encoding = message.headers["content-encoding"] ?? "identity";
    // None was asked for, and unpacked bytes would pass the cap.
    if (encoding !== "identity")
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `The answer to ${http_named(call)} is compressed, which was not asked for.`);
    const type = message.headers["content-type"] ?? "";
    if (status === 200 && call.anyType !== true && !/^application\/json\b/i.test(type)) {
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `The answer to ${http_named(call)} is not JSON. Is server-url the address of a Psono server (it often ends in /server)?`);
    }
}
/** http-client's own readBody never settles when a body is cut off. An iterator would cost each answer some 0.2 ms. */
async function readBody(message, call, onChunk) {
    const what = `The answer to ${http_named(call)}`;
    const chunks = [];
    let size = 0;
    await new Promise((resolve, reject) => {
        // Asked first: to make an error of each answer that closes in time would cost as much as to open it.
        const cut = () => message.readableEnded || reject(new build_error/* ActionError */.l("NETWORK", `${what} was cut off. Run the job again.`));
        message.on("data", (chunk) => {
            onChunk();
            size += chunk.length;
            chunks.push(chunk);
            if (size > BODY_CAP)
                reject(new build_error/* ActionError */.l("SERVER_ANSWER", `${what} is larger than ${BODY_CAP} bytes.`));
        });
        message.on("end", resolve).on("error", cut).on("close", cut);
    });
    return (0,json/* decodeUtf8 */._6)(Buffer.concat(chunks), what);
}
/** How errors name a request: ids are no secrets, bodies are left out. */
function http_named(call) {
    return `${call.method} ${call.path}`;
}
function cancelled() {
    return new build_error/* ActionError */.l("CANCELLED", "The step was cancelled. Nothing was exported.");
}
function timeout(call) {
    return new build_error/* ActionError */.l("TIMEOUT", `The step's timeout ran out at ${http_named(call)}. Raise the input timeout, or look at the server.`);
}
function slow(call) {
    return new build_error/* ActionError */.l("NETWORK", `The answer to ${http_named(call)} stalled. Look at the server and what stands before it.`);
}
/** Codes of OpenSSL and Node for certificates that are not trusted. */
const CERTIFICATE = /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_|INVALID_PURPOSE)/;
/** Why a connection failed, by Node's code for it: what a retry cannot cure has a code of its own. */
function broken(call, error) {
    const { code = "", message = "" } = error;
    const at = `No answer to ${http_named(call)}:`;
    if (CERTIFICATE.test(code)) {
        const why = code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "is for another host name" : "is not trusted";
        return new build_error/* ActionError */.l("CERTIFICATE", `${at} the server's certificate ${why} (${code}). Check server-url, or give the CA that signed it as ca-certificate.`);
    }
    if (code.startsWith("HPE_"))
        return new build_error/* ActionError */.l("SERVER_ANSWER", `The answer to ${http_named(call)} is no HTTP, or its headers are too large. Is server-url the address of a Psono server?`);
    if (code === "ENOTFOUND")
        return new build_error/* ActionError */.l("DNS", `${at} the host of server-url has no address (${code}). Check its name and the runner's DNS.`);
    if (code === "EPROTO" || code.startsWith("ERR_SSL_")) {
        const why = "server and runner could not agree on TLS. Does the port of server-url speak TLS, and does the server ask for client-certificate?";
        return new build_error/* ActionError */.l("TLS", `${at} ${why}`);
    }
    // The texts of the module tunnel, which has no codes of its own.
    const refused = /^tunneling socket could not be established, statusCode=(\d{3})/.exec(message)?.[1];
    if (refused !== undefined) {
        const why = refused === "407" ? "asks for a user name and a password" : "refused the connection";
        return new build_error/* ActionError */.l(isBusy(Number(refused)) ? "NETWORK" : "PROXY", `${at} the proxy ${why} (${refused}). Check https_proxy and no_proxy of the runner.`);
    }
    const via = message.startsWith("tunneling socket") ? " Look at the proxy that https_proxy names, too." : "";
    const what = /^E[A-Z_]{2,30}$/.test(code) ? ` (${code})` : "";
    return new build_error/* ActionError */.l("NETWORK", `${at} the server could not be reached${what}. Check server-url, proxy and firewall.${via}`);
}
function busy(call, status, asked) {
    const wait = asked === undefined ? "" : ` It asked to wait ${Math.ceil(asked / 1000)} s.`;
    return status === 429
        ? new build_error/* ActionError */.l("RATE_LIMIT", `The server refused ${http_named(call)}: too many requests (429).${wait} Psono allows 60 API-key logins an hour and address by default.`)
        : new build_error/* ActionError */.l("NETWORK", `The server answered ${http_named(call)} with status ${status}. Look at the server, and at what stands before it.${wait}`);
}
function redirected(call, location) {
    let host = "another address";
    try {
        if (location !== undefined)
            host = new URL(location, "http://same-host").host.slice(0, 100);
    }
    catch { }
    return new build_error/* ActionError */.l("REDIRECT", `${http_named(call)} was redirected to ${host}. Redirects are not followed: give the final address as server-url.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(311);
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
        throw new build_error/* ActionError */.l("INPUT", "ca-certificate: holds no certificate in PEM that can be read.");
    }
    try {
        return (0,external_node_tls_.createSecureContext)({
            ...(ca !== undefined && { ca: [...(0,external_node_tls_.getCACertificates)("default"), ca] }),
            ...(client && { cert: client.certificate, key: client.key }),
        });
    }
    catch {
        const input = "client-certificate, client-key";
        throw new build_error/* ActionError */.l("INPUT", `${input}: are no PEM that can be read, or do not belong together.`);
    }
}

;// CONCATENATED MODULE: ./build/step.js
/** What the step does once its inputs are sound. Loaded on demand: a slip in the inputs is told without it. */






/** @throws an `ActionError`, or an array of them: all problems at once, and nothing was handed over */
async function runStep(inputs) {
    const started = Date.now();
    const http = new Http(inputs.serverUrl, started + inputs.timeout * 1000, {
        secureContext: secureContext(inputs.certificates),
        headers: inputs.headers,
        onRetry: commands/* info */.pq,
        ...(process.env["RUNNER_DEBUG"] === "1" && { onAnswer: commands/* debug */.Yz }),
    });
    const cancel = () => http.cancel();
    // Each time: a second signal would else end the process before the session.
    process.on("SIGINT", cancel).on("SIGTERM", cancel);
    try {
        if (inputs.mode === "list") {
            const lines = await list(inputs, http, description());
            http.throwIfCancelled();
            for (const line of lines)
                (0,commands/* info */.pq)(line);
            return;
        }
        // The first requests leave before what serves their answers is loaded.
        const loading = nextTurn().then(() => Promise.all(/* import() */[__webpack_require__.e(668), __webpack_require__.e(885)]).then(__webpack_require__.bind(__webpack_require__, 885)));
        const ahead = ({ prepare }) => {
            // A session compiles what it needs by its use, and masks while it ends; so does an answer that is here already.
            if (inputs.session === undefined)
                setTimeout(() => http.answers === 0 && prepare(), 20).unref();
        };
        void loading.then(ahead, () => undefined); // told below
        const cost = () => `${http.requests} request(s), ${Date.now() - started} ms`;
        await load(inputs, http, description(), async (loaded, key) => {
            const [{ handOver }] = await Promise.all([loading, nextTurn()]); // the logout leaves before masks are made
            http.throwIfCancelled();
            handOver(loaded, key, inputs, cost);
        });
    }
    finally {
        http.close();
        process.off("SIGINT", cancel).off("SIGTERM", cancel);
    }
}
/** What Psono's list of sessions shows. */
function description() {
    const { GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_RUN_NUMBER = "" } = process.env;
    return `psono-secrets-action ${GITHUB_REPOSITORY} ${GITHUB_WORKFLOW} #${GITHUB_RUN_NUMBER}`.slice(0, 256);
}


/***/ }),

/***/ 255:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

/**
 * Stands before tunnel, which http-client imports at its start: only a step with a proxy loads it, and the node:assert
 * that nothing else here needs.
 */
exports.xj = (options) => (__webpack_require__(591).httpOverHttp)(options);
exports.I9 = (options) => (__webpack_require__(591).httpsOverHttp)(options);
exports.aQ = (options) => (__webpack_require__(591).httpOverHttps)(options);
exports.vX = (options) => (__webpack_require__(591).httpsOverHttps)(options);


/***/ }),

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/**
 * Stands in for undici, which is four fifths of a plain bundle. http-client imports it for `getAgentDispatcher()`
 * alone, which nothing here calls; its own requests and proxies go through node:http and tunnel.
 */
class ProxyAgent {
  constructor() {
    throw new Error("undici is not part of this action");
  }
}


/***/ })

};
;