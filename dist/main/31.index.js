export const id = 31;
export const ids = [31];
export const modules = {

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStep: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./build/commands.js
var commands = __webpack_require__(864);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./build/error.js
var build_error = __webpack_require__(602);
;// CONCATENATED MODULE: ./build/files.js
/** Files of `file:`: a private folder below RUNNER_TEMP that the step's post removes. No import but Node's: post is tiny. */


/**
 * Name of the saved state, which the runner hands to post as the variable `STATE_folder`. Its value is 32 hex digits and
 * nothing else, so that a planted one can name nothing else.
 */
const STATE = "folder";
/** Path of the folder that a state names; undefined where state or RUNNER_TEMP have a wrong form. */
function folderOf(state, temp) {
    if (!/^[0-9a-f]{32}$/.test(state) || temp === undefined || !(0,external_node_path_.isAbsolute)(temp))
        return undefined;
    return (0,external_node_path_.join)(temp, `psono-secrets-${state}`);
}
/** Makes the folder, for the step's user alone. Throws Node's error where anything is there already. */
function makeFolder(folder) {
    (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
}
/** Writes a new file for the step's user alone. Throws Node's error where anything is there already, a link too. */
function writeNew(path, content) {
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = external_node_fs_.constants; // Windows has no O_NOFOLLOW
    const file = (0,external_node_fs_.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    try {
        (0,external_node_fs_.writeFileSync)(file, content);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/**
 * Removes the folder and all below it, links as links. False where it is there but no folder of this user's: then it
 * is not what this action made, and stays. Its mode is not asked for: a step may have opened it to others, and the
 * secrets in it go all the same. Throws Node's error where it cannot be removed.
 */
function removeFolder(folder) {
    const found = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
    if (found === undefined)
        return true;
    const mine = process.getuid === undefined || found.uid === process.getuid();
    if (!found.isDirectory() || !mine)
        return false;
    (0,external_node_fs_.rmSync)(folder, { recursive: true });
    return true;
}

// EXTERNAL MODULE: ./build/names.js
var names = __webpack_require__(700);
// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(977);
;// CONCATENATED MODULE: ./build/exports.js
/**
 * Hands values over: checks all, masks all, exports all, or nothing at all. The texts of the command files are composed
 * here: `setOutput` and `exportVariable` of @actions/core write name by name, with names unchecked, and what they wrote
 * before a failure stays. The environment of this process is not changed either.
 */








/** Largest `NAME=value` with its final NUL: bytes on Linux (MAX_ARG_STRLEN, limits.h), UTF-16 units on Windows. */
const VARIABLE_BYTES = 131_072;
const VARIABLE_UNITS = 32_767;
/** Largest sum of all: macOS gives arguments and environment of a program 1 MiB (ARG_MAX), Linux mostly 2 MiB. */
const VARIABLES_BYTES = 524_288;
/** The output that holds all outputs. No name can be the same: none has a hyphen. */
const JSON_OUTPUT = "secrets-json";
/**
 * Hands `loaded` to the next steps. `mask` registers what is to be hidden; it gets all values that `unmask` does not
 * name, before the first byte is written.
 * @throws an array of `ActionError`, all problems at once, or one `EXPORT_FAILED`; either way nothing is handed over
 */
function exportAll(loaded, options, mask) {
    const exported = validate(loaded, options);
    mask(loaded.filter(({ name }) => !options.unmask.has(name)));
    write(loaded, exported);
    return exported;
}
/** Where all values would go. Throws what `exportAll` would before its first byte: all problems at once. */
function validate(loaded, { exportEnv, unmask, requests }) {
    const exported = loaded.map(({ name, source, target }) => ({
        name,
        source,
        file: target === "file",
        output: target !== "env",
        variable: target === "env" || (exportEnv && target !== "output"),
        masked: !unmask.has(name),
    }));
    const problems = check(loaded, exported, exportEnv);
    for (const name of unmask) {
        // A line that was forgiven has its name still.
        if (exported.some((one) => one.name === name) || requests.some((request) => request.name === name))
            continue;
        const why = `unmask: no value has the name ${(0,build_text/* printable */.g)(name)}. Correct it or delete it.`;
        problems.push(new build_error/* ActionError */.l("INPUT", why));
    }
    if (problems.length > 0)
        throw problems;
    return exported;
}
function check(loaded, exported, exportEnv) {
    const problems = (0,names/* nameProblems */.W1)(loaded, exportEnv);
    let sum = 0;
    for (const [index, { name, value, bytes, at }] of loaded.entries()) {
        const problem = (message) => problems.push(new build_error/* ActionError */.l("VALUE", `${at}: ${message}`));
        const { file = false, variable = false } = exported[index] ?? {};
        if (!(file && bytes !== undefined) && !value.isWellFormed())
            problem(`the value of ${name} holds half a character, which no UTF-8 can. Correct it in Psono.`);
        if (!variable || file)
            continue; // a path is short, and holds what RUNNER_TEMP holds
        if (value.includes("\0"))
            problem(`the value of ${name} holds a NUL, which no variable can. Use file:${name}.`);
        const size = Buffer.byteLength(`${name}=${value}`) + 1;
        sum += size;
        const tooLong = process.platform === "win32" ? name.length + value.length + 2 > VARIABLE_UNITS : size > VARIABLE_BYTES;
        if (tooLong)
            problem(`the value of ${name} is too long for a variable. Use file:${name}.`);
    }
    if (sum > VARIABLES_BYTES && problems.length === 0) {
        problems.push(new build_error/* ActionError */.l("VALUE", "The variables are too long together: later steps could start no program. Use file: or output: for long values."));
    }
    return problems;
}
function write(loaded, exported) {
    const state = (0,external_node_crypto_.randomBytes)(16).toString("hex");
    const folder = folderOf(state, process.env["RUNNER_TEMP"]);
    const files = loaded.filter((_, index) => exported[index]?.file);
    const handed = loaded.map(({ name, value }, index) => ({
        ...exported[index],
        name,
        value: exported[index]?.file ? (0,external_node_path_.join)(folder ?? "", name) : value,
    }));
    const outputs = handed.filter(({ output }) => output);
    const all = JSON.stringify(Object.fromEntries(outputs.map(({ name, value }) => [name, value])));
    if (outputs.length > 0)
        outputs.push({ name: JSON_OUTPUT, value: all });
    const blocks = (list) => list.map(({ name, value }) => heredoc(name, value)).join("");
    const undo = [];
    const close = [];
    let what = "";
    /** Opens a command file that is there (one that had to be made would be read by nobody); appends with one write. */
    const open = (variable, text) => {
        if (text === "")
            return () => { };
        what = variable;
        const file = (0,external_node_fs_.openSync)(process.env[variable] ?? "", "r+");
        close.push(() => (0,external_node_fs_.closeSync)(file));
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const bytes = Buffer.from(text);
        return () => {
            what = variable;
            undo.push(() => (0,external_node_fs_.ftruncateSync)(file, size));
            if ((0,external_node_fs_.writeSync)(file, bytes, 0, bytes.length, size) !== bytes.length)
                throw new Error(); // the disk is full
        };
    };
    try {
        const saveState = open("GITHUB_STATE", files.length > 0 ? heredoc(STATE, state) : "");
        const exportVariables = open("GITHUB_ENV", blocks(handed.filter(({ variable }) => variable)));
        const setOutputs = open("GITHUB_OUTPUT", blocks(outputs));
        saveState();
        if (files.length > 0) {
            what = "The folder of the files, below RUNNER_TEMP,";
            if (folder === undefined)
                throw new Error();
            makeFolder(folder);
            // From here on the state stays, whatever happens: if this process cannot remove the folder, post will try.
            undo.splice(0, 1, () => {
                if (!removeFolder(folder))
                    throw new Error();
            });
            for (const { name, value, bytes } of files) {
                what = `The file ${name}`;
                writeNew((0,external_node_path_.join)(folder, name), bytes ?? value);
            }
        }
        exportVariables();
        setOutputs();
    }
    catch (error) {
        throw failure(what, error, undo.map(succeeds).every(Boolean));
    }
    finally {
        close.map(succeeds);
    }
}
/** Whether a step of tidying up worked: none may keep the others from being tried. */
function succeeds(step) {
    try {
        step();
        return true;
    }
    catch {
        return false;
    }
}
function failure(what, error, undone) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = /^E[A-Z0-9]{2,20}$/.test(code) ? ` (${code})` : "";
    const left = undone
        ? "Nothing was handed over."
        : "What was written before could not all be taken back: let no later step of this job run.";
    return new build_error/* ActionError */.l("EXPORT_FAILED", `${what} could not be written${why}. ${left} Check that the runner's disk has room and that its temporary folder is whole.`);
}
/**
 * A block of a command file. The runner takes what stands between the first line and the line break before the
 * delimiter, byte for byte (EnvFileKeyValuePairs in FileCommandManager.cs). On Windows it takes CRLF for one line
 * break: written as such, a value that ends in CR keeps it.
 */
function heredoc(name, value, eol = external_node_os_.EOL) {
    let delimiter;
    do
        delimiter = `psono_${(0,external_node_crypto_.randomBytes)(16).toString("hex")}`;
    while (value.includes(delimiter));
    return `${name}<<${delimiter}${eol}${value}${eol}${delimiter}${eol}`;
}

// EXTERNAL MODULE: ./build/psono/json.js
var json = __webpack_require__(834);
;// CONCATENATED MODULE: ./build/totp.js


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
    const mac = (0,external_node_crypto_.createHmac)(algorithm.toLowerCase(), fromBase32(secret, line)).update(counter).digest();
    const at = (mac[mac.length - 1] ?? 0) & 0xf;
    const number = mac.readUInt32BE(at) & 0x7fffffff; // RFC 4226 §5.3
    return String(number % 10 ** digits).padStart(digits, "0");
}
function fromBase32(text, line) {
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
    if (!/^(?:[0-9a-f]{2})+$/i.test(hex)) {
        throw new build_error/* ActionError */.l("FIELD_FORM", `${at}: the file in the entry is not stored as hex. Save it anew in Psono.`);
    }
    const bytes = Buffer.from(hex, "hex");
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

// EXTERNAL MODULE: ./node_modules/tweetnacl/nacl-fast.js
var nacl_fast = __webpack_require__(668);
;// CONCATENATED MODULE: ./build/psono/crypto.js




const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex"); // RFC 8410 §7
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex"); // RFC 8410 §4
const PKCS8_X25519 = Buffer.from("302e020100300506032b656e04220420", "hex"); // RFC 8410 §7
const SPKI_X25519 = Buffer.from("302a300506032b656e032100", "hex"); // RFC 8410 §4
/** Strict lower- or upper-case hex of an exact length in bytes (any length where none is given). */
function fromHex(hex, what, bytes) {
    if (!/^(?:[0-9a-fA-F]{2})*$/.test(hex) || (bytes !== undefined && hex.length !== bytes * 2)) {
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `${what} is not hex${bytes === undefined ? "" : ` of ${bytes} bytes`}.`);
    }
    return Uint8Array.from(Buffer.from(hex, "hex"));
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
    const opened = nacl_fast.box.open.after(fromHex(text, what), fromHex(nonce, `The nonce of ${what}`, 24), boxKey(theirs, mine, what));
    if (opened === null)
        throw failed(what);
    return (0,json/* decodeUtf8 */._6)(opened, what);
}
/** Key of a NaCl box: HSalsa20 of what X25519 agrees on. tweetnacl's own X25519 takes some 10 ms when it is cold. */
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
    const key = new Uint8Array(32);
    const { lowlevel } = nacl_fast;
    lowlevel.crypto_core_hsalsa20(key, new Uint8Array(16), shared, Buffer.from("expand 32-byte k"));
    return key;
}
/** Opens a NaCl secretbox under a key of 32 bytes. Throws `DECRYPTION` when its MAC does not hold. */
function openSecretBox(text, nonce, key, what) {
    const opened = nacl_fast.secretbox.open(fromHex(text, what), fromHex(nonce, `The nonce of ${what}`, 24), key);
    if (opened === null)
        throw failed(what);
    return (0,json/* decodeUtf8 */._6)(opened, what);
}
/** Psono's envelope of a text: hex of the secretbox, and of its fresh nonce. */
function sealSecretBox(text, key) {
    const nonce = nacl_fast.randomBytes(24);
    return { text: toHex(nacl_fast.secretbox(Buffer.from(text), nonce, key)), nonce: toHex(nonce) };
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
    return new build_error/* ActionError */.l("DECRYPTION", `${what} could not be opened: it was changed on its way, or api-key-secret-key is not the secret key of this API key.`);
}

;// CONCATENATED MODULE: ./build/psono/direct.js



/** Reads one secret that is attached to a restricted API key; decrypted here with the key's secret key (32 bytes). */
async function readAttached(http, apiKeyId, secretKey, secretId) {
    const answer = await http.send({
        method: "POST",
        path: "/api-key-access/secret/",
        body: JSON.stringify({ api_key_id: apiKeyId, secret_id: secretId }),
    });
    const what = `The secret ${secretId}`;
    if (answer.status === 400) {
        // Errors of this endpoint are Python's text, not JSON: the status alone is used.
        throw new build_error/* ActionError */.l("NO_SUCH_ENTRY", `${what} is not attached to this API key, or the key may not read, is inactive or unknown.`);
    }
    if (answer.status !== 200) {
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `${what}: status ${answer.status}. Is server-url the address of a Psono server (it often ends in /server)?`);
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
        throw new build_error/* ActionError */.l("NO_SUCH_KEY", "The server knows no active API key with this api-key-id.");
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

;// CONCATENATED MODULE: ./build/psono/info.js



/** Asks a server what it is. Throws `SERVER_ANSWER` where it does not sign its answer with the key that it names. */
async function readInfo(http) {
    const what = "/info/";
    const answer = await http.send({ method: "GET", path: "/info/" });
    const outer = (0,json/* parseObject */.lj)(answer.body, what);
    const verifyKey = fromHex((0,json/* stringOf */.Je)(outer, "verify_key", what), what, 32);
    const text = (0,json/* stringOf */.Je)(outer, "info", what);
    if (!isSigned(text, fromHex((0,json/* stringOf */.Je)(outer, "signature", what), what, 64), verifyKey))
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
    catch {
        return "Compare server-signature with the signature that Psono's client shows for this server.";
    }
}
/** Whether a Psono server answers at this address. */
async function isPsono(http) {
    try {
        const answer = await http.send({ method: "GET", path: "/info/" });
        return typeof (0,json/* own */.ZV)((0,json/* parseObject */.lj)(answer.body, "/info/"), "verify_key") === "string";
    }
    catch {
        return false;
    }
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
    /** Ends the session; a failure is of no consequence to the values read, so it is left to the short duration. */
    async close() {
        await logout(this.#http, this.#login.token, this.#login.sessionKey);
    }
    async #send(login, method, path, body) {
        const what = `The answer to ${method} ${path}`;
        const answer = await this.#http.send({
            method,
            path,
            headers: { Authorization: `Token ${login.token}` },
            ...(body && { body: JSON.stringify(sealSecretBox(JSON.stringify(body), login.sessionKey)) }),
        });
        if (answer.status === 401)
            return { status: 401, data: undefined };
        if (![200, 400, 403, 404].includes(answer.status)) {
            throw new build_error/* ActionError */.l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
        }
        const envelope = (0,json/* parseObject */.lj)(answer.body, what);
        const text = openSecretBox((0,json/* stringOf */.Je)(envelope, "text", what), (0,json/* stringOf */.Je)(envelope, "nonce", what), login.sessionKey, what);
        try {
            return { status: answer.status, data: JSON.parse(text) };
        }
        catch {
            throw new build_error/* ActionError */.l("SERVER_ANSWER", `${what} is not JSON.`);
        }
    }
}
async function login(http, key, description, seconds) {
    const pair = sessionKeyPair();
    const info = JSON.stringify({
        api_key_id: key.id,
        session_public_key: toHex(pair.publicKey),
        session_duration: seconds,
        device_description: description.slice(0, 256),
    });
    const answer = await http.send({
        method: "POST",
        path: "/api-key/login/",
        body: JSON.stringify({ info, signature: signText(info, key.privateKey) }),
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
    const signature = fromHex((0,json/* stringOf */.Je)(outer, "login_info_signature", what), "The login signature", 64);
    if (!isSigned(sealed, signature, key.serverSignature)) {
        throw new build_error/* ActionError */.l("SERVER_SIGNATURE", `The login answer is not signed by the server that server-signature names. ${await explainSignature(http, key.serverSignature)}`);
    }
    const serverKey = fromHex((0,json/* stringOf */.Je)(outer, "server_session_public_key", what), "The server's session key", 32);
    const inner = (0,json/* parseObject */.lj)(openBox(sealed, (0,json/* stringOf */.Je)(outer, "login_info_nonce", what), serverKey, pair.secretKey, what), what);
    const token = (0,json/* stringOf */.Je)(inner, "token", what);
    if (!/^[\x21-\x7e]{1,512}$/.test(token))
        throw new build_error/* ActionError */.l("SERVER_ANSWER", "The session token has a wrong form.");
    const sessionKey = fromHex((0,json/* stringOf */.Je)(inner, "session_secret_key", what), "The session key", 32);
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
                : openKey((0,json/* stringOf */.Je)(user, "secret_key", what), (0,json/* stringOf */.Je)(user, "secret_key_nonce", what), key.secretKey, "The user's secret key"),
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
    const body = JSON.stringify(sealSecretBox("{}", sessionKey));
    await http.send({ method: "POST", path: "/authentication/logout/", headers, body }).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/psono/vault.js



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
    const list = (0,json/* asObject */.eB)(expect200(await session.request("GET", "/datastore/"), what), what);
    const stores = (0,json/* objectsOf */.iZ)(list, "datastores").filter((store) => (0,json/* own */.ZV)(store, "type") === "password");
    const walk = new Walk(session, scope);
    const roots = await Promise.all(stores.map((store) => readDatastore(session, store, userKey)));
    let links = walk.folders(roots.flatMap((content) => (content ? [{ content, path: "", depth: 0, above: [], index: {} }] : [])));
    while (links.length > 0)
        links = walk.folders(await walk.follow(links));
    return walk.tree;
}
async function readDatastore(session, store, userKey) {
    const id = (0,json/* uuidOf */.pV)(store, "id", "A datastore");
    const what = `Datastore ${id}`;
    const answer = (0,json/* asObject */.eB)(expect200(await session.request("GET", `/datastore/${id}/`), what), what);
    const data = (0,json/* stringOf */.Je)(answer, "data", what);
    if (data === "")
        return undefined; // never written to
    const key = openKey((0,json/* stringOf */.Je)(answer, "secret_key", what), (0,json/* stringOf */.Je)(answer, "secret_key_nonce", what), userKey, `The key of ${what}`);
    return (0,json/* parseObject */.lj)(openSecretBox(data, (0,json/* stringOf */.Je)(answer, "data_nonce", what), key, what), what);
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
            const ownIndex = (0,json/* own */.ZV)(content, "share_index");
            const index = (0,json/* isObject */.Gv)(ownIndex) ? ownIndex : place.index;
            for (const kind of ["folders", "items"]) {
                for (const child of (0,json/* objectsOf */.iZ)(content, kind)) {
                    if (++this.#nodes > NODES)
                        throw new build_error/* ActionError */.l("VAULT_SIZE", `The vault has more than ${NODES} entries.`);
                    const shareId = (0,json/* own */.ZV)(child, "share_id");
                    const within = { path, depth, above, index };
                    if ((0,json/* own */.ZV)(child, "deleted") === true)
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
            else if ((0,json/* own */.ZV)(content, "deleted") === true)
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
        const [id, key, type] = [(0,json/* own */.ZV)(content, "secret_id"), (0,json/* own */.ZV)(content, "secret_key"), (0,json/* own */.ZV)(content, "type")];
        if (typeof id !== "string" || !(0,json/* isUuid */.O1)(id) || typeof key !== "string") {
            // A file has no secret; anything else without one is broken.
            if ((0,json/* own */.ZV)(content, "file_id") === undefined)
                this.#unreadable(name, folder, false, "is an entry without its secret");
            return;
        }
        const entry = { path: `${folder}/${name}`, name, folder, id: id.toLowerCase(), key };
        this.#wanted.delete(entry.id);
        this.tree.entries.push({ ...entry, type: typeof type === "string" ? type : String((0,json/* own */.ZV)(child, "type") ?? "") });
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
    const indexed = (0,json/* own */.ZV)(index, shareId);
    const key = (0,json/* own */.ZV)(child, "share_secret_key") ?? ((0,json/* isObject */.Gv)(indexed) ? (0,json/* own */.ZV)(indexed, "secret_key") : undefined);
    if (!(0,json/* isUuid */.O1)(shareId) || typeof key !== "string")
        return "is a share without its key";
    const what = `Share ${shareId}`;
    const { status, data } = await session.request("GET", `/share/${shareId}/`);
    if (status !== 200)
        return "is a share that the key's user cannot read";
    const answer = (0,json/* asObject */.eB)(data, what);
    try {
        const opened = fromHex(key, `The key of ${what}`, 32);
        return (0,json/* parseObject */.lj)(openSecretBox((0,json/* stringOf */.Je)(answer, "data", what), (0,json/* stringOf */.Je)(answer, "data_nonce", what), opened, what), what);
    }
    catch {
        return "is a share that does not open with its key"; // other entries are none the worse for it
    }
}
/**
 * Decrypted data of secrets by id, each read once; where a secret does not come back or does not open, the error to
 * tell. What concerns the whole session is thrown.
 */
async function readSecrets(session, entries) {
    const wanted = new Map(entries.map((entry) => [entry.id, entry]));
    const found = new Map();
    const take = (answer, entry) => {
        try {
            found.set(entry.id, vault_open(answer, entry));
        }
        catch (error) {
            if (!(error instanceof build_error/* ActionError */.l))
                throw error;
            found.set(entry.id, error);
        }
    };
    if (session.write && wanted.size > 1) {
        const what = "The answer with the secrets";
        const answer = await session.request("POST", "/bulk-secret-read/", { secret_ids: [...wanted.keys()] });
        for (const secret of (0,json/* objectsOf */.iZ)((0,json/* asObject */.eB)(expect200(answer, what), what), "secrets")) {
            const entry = wanted.get(String((0,json/* own */.ZV)(secret, "id")).toLowerCase());
            if (entry !== undefined)
                take(secret, entry);
        }
    }
    else {
        const queue = [...wanted.values()];
        const worker = async () => {
            for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
                const { status, data } = await session.request("GET", `/secret/${entry.id}/`);
                if (status === 200)
                    take((0,json/* asObject */.eB)(data, `Secret ${entry.id}`), entry);
            }
        };
        await Promise.all(Array.from({ length: Math.min(32, queue.length) }, worker));
    }
    for (const id of wanted.keys()) {
        if (!found.has(id)) {
            const why = `secret ${id} did not come back: it was deleted, or the user lost the right to read it.`;
            found.set(id, new build_error/* ActionError */.l("SECRET_GONE", why));
        }
    }
    return found;
}
function vault_open(answer, entry) {
    const what = `Secret ${entry.id}`;
    const key = fromHex(entry.key, `The key of ${what}`, 32);
    const text = openSecretBox((0,json/* stringOf */.Je)(answer, "data", what), (0,json/* stringOf */.Je)(answer, "data_nonce", what), key, what);
    return (0,json/* parseSecret */.o7)(text, what);
}
/** Empty where there is none: what stands below is found by its id. */
function nameOf(object) {
    const name = (0,json/* own */.ZV)(object, "name");
    return typeof name === "string" ? name : "";
}
function expect200(answer, what) {
    if (answer.status === 403)
        throw new build_error/* ActionError */.l("FORBIDDEN", `${what} was refused (403). The user may have to change the password in Psono first.`);
    if (answer.status !== 200)
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `${what} has status ${answer.status}.`);
    return answer.data;
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
    const session = await Session.open(http, key, description, access.timeout);
    try {
        const userKey = session.userSecretKey;
        if (userKey === undefined)
            return await openAttached(access, http, scope, listed, session);
        return {
            tree: await readTree(session, userKey, scope),
            key: { restricted: false, write: session.write },
            read: (entries) => readSecrets(session, entries),
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
            secret = readAttached(http, access.apiKeyId, access.secretKey, id).catch((error) => {
                if (error instanceof build_error/* ActionError */.l)
                    return error;
                throw error;
            });
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
var requests = __webpack_require__(872);
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
        if (!this.#hints || paths.length === 0)
            return "";
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
var build_except = __webpack_require__(207);
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










/** The value of every request and what is known of the key, or one array of all errors: never a part. */
async function load(inputs, http, description) {
    const { requests } = inputs;
    // A refused id may also mean an unknown key: only the list tells that an entry alone is missing.
    const listed = requests.some(({ optional }) => optional);
    const vault = await openVault(inputs, http, description, scopeOf(requests), listed);
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
        return { loaded: await values(kept, inputs, http), key: vault.key };
    }
    finally {
        await vault.close();
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
    if (inputs.mode === "load") {
        const wait = Math.max(0, ...picks.map(({ data, type, field }) => totpWait(data, type, field, Date.now())));
        if (wait > 0)
            await http.wait(wait);
    }
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
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/psono/http.js





/** Bytes of an answer. A datastore of 50,000 entries, hex inside of hex, has some 50 MB. */
const BODY_CAP = 64 * 1024 * 1024;
/** Connections at a time, and so requests. */
const SOCKETS = 32;
/** Ms without a byte after which a try is given up. */
const STALLED = 10_000;
/** One try takes at most this part of all the time there is, or this many ms: a drip of bytes cannot use it up. */
const TRY_PART = 1 / 3;
const TRY_LEAST = 5000;
/** Requests to one Psono server under one deadline. */
class Http {
    requests = 0;
    #client;
    #agent;
    #base;
    #options;
    #longest;
    #deadline;
    #cancelled = false;
    #waiting = new Set();
    /**
     * @param base address of the server without a final slash
     * @param deadline ms of `Date.now()` after which nothing is tried any more
     * Throws `PROXY` where the variable that names a proxy is malformed.
     */
    constructor(base, deadline, options = {}) {
        this.#base = base;
        this.#deadline = deadline;
        this.#longest = Math.max(TRY_LEAST, (deadline - Date.now()) * TRY_PART);
        this.#options = options;
        checkProxy(new URL(base));
        this.#client = new lib/* HttpClient */.Qq("psono-secrets-action", [], {
            allowRedirects: false,
            allowRetries: false,
            keepAlive: true,
            maxSockets: SOCKETS,
            ignoreSslError: false,
        });
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
    /** Ends every request and wait with `CANCELLED`, and refuses more until `extend`. */
    cancel() {
        this.#cancelled = true;
        this.#deadline = 0;
        for (const reject of this.#waiting)
            reject(cancelled());
    }
    /** Throws `CANCELLED` after `cancel`, also where nothing was under way. */
    throwIfCancelled() {
        if (this.#cancelled)
            throw cancelled();
    }
    /** Grants `ms` from now whatever was left: for the logout. */
    extend(ms) {
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
                const { answer, headers } = await this.#once(call);
                if (answer.status >= 300 && answer.status < 400)
                    throw redirected(call, headers["location"]);
                if (answer.status === 423)
                    throw new build_error/* ActionError */.l("SERVER_LOCKED", "The Psono server is disabled or under maintenance (423).");
                const asked = retryAfter(headers["retry-after"], Date.now());
                error = busy(call, answer.status, asked);
                if (!isPassing(answer.status, tried)) {
                    if (isBusy(answer.status))
                        throw error;
                    return answer;
                }
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
        this.cancel();
        this.#client.dispose();
        // http-client forgets the sockets of a proxy's agent.
        const { sockets } = this.#agent;
        if (Array.isArray(sockets))
            for (const socket of sockets)
                socket.destroy?.();
    }
    async #once(call) {
        const started = Date.now();
        const left = this.#deadline - started;
        if (left <= 0)
            throw this.#cancelled ? cancelled() : timeout(call);
        let message;
        let stop = () => undefined;
        const stopped = new Promise((_, reject) => {
            stop = (error) => {
                message?.destroy();
                reject(error);
            };
        });
        const whole = Math.min(left, this.#longest);
        const timer = setTimeout(() => stop(whole === left ? timeout(call) : slow(call)), whole);
        const stall = setTimeout(() => stop(slow(call)), Math.min(STALLED, whole + 1));
        this.#waiting.add(stop);
        try {
            this.requests++;
            const exchange = async () => {
                const headers = { ...this.#options.headers, "Content-Type": "application/json", ...call.headers };
                const response = await this.#client.request(call.method, this.#base + call.path, call.body ?? "", headers);
                message = response.message;
                stall.refresh();
                const status = message.statusCode ?? 0;
                http_check(message, status, call);
                const body = await readBody(message, call, () => stall.refresh());
                this.#options.onAnswer?.(`${http_named(call)} ${status} ${Date.now() - started} ms`);
                return { answer: { status, body }, headers: message.headers };
            };
            return await Promise.race([exchange(), stopped]);
        }
        catch (error) {
            message?.destroy();
            throw error;
        }
        finally {
            clearTimeout(timer);
            clearTimeout(stall);
            this.#waiting.delete(stop);
        }
    }
    #pause(ms) {
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => {
                this.#waiting.delete(stop);
                resolve();
            }, ms);
            const stop = (error) => {
                clearTimeout(timer);
                this.#waiting.delete(stop);
                reject(error);
            };
            this.#waiting.add(stop);
        });
    }
}
/**
 * http-client goes without a proxy, or to another host, where the variable is malformed: `proxy.example:3128` is an
 * address with the scheme `proxy.example`.
 */
function checkProxy(server) {
    const names = server.protocol === "https:" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"];
    const name = names.find((one) => process.env[one]);
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
function http_check(message, status, call) {
    const encoding = message.headers["content-encoding"] ?? "identity";
    // None was asked for, and unpacked bytes would pass the cap.
    if (encoding !== "identity")
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `The answer to ${http_named(call)} is compressed, which was not asked for.`);
    const type = message.headers["content-type"] ?? "";
    if (status === 200 && call.anyType !== true && !/^application\/json\b/i.test(type)) {
        throw new build_error/* ActionError */.l("SERVER_ANSWER", `The answer to ${http_named(call)} is not JSON. Is server-url the address of a Psono server (it often ends in /server)?`);
    }
}
/** http-client's own readBody never settles when a body is cut off. */
async function readBody(message, call, onChunk) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of message) {
            onChunk();
            size += chunk.length;
            if (size > BODY_CAP) {
                throw new build_error/* ActionError */.l("SERVER_ANSWER", `The answer to ${http_named(call)} is larger than ${BODY_CAP} bytes.`);
            }
            chunks.push(chunk);
        }
    }
    catch (error) {
        if (error instanceof build_error/* ActionError */.l)
            throw error;
        throw new build_error/* ActionError */.l("NETWORK", `The answer to ${http_named(call)} was cut off. Run the job again.`);
    }
    return (0,json/* decodeUtf8 */._6)(Buffer.concat(chunks), `The answer to ${http_named(call)}`);
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
        return new build_error/* ActionError */.l("PROXY", `${at} the proxy ${why} (${refused}). Check https_proxy and no_proxy of the runner.`);
    }
    const via = message.startsWith("tunneling socket") ? " Look at the proxy that https_proxy names, too." : "";
    const what = /^E[A-Z_]{2,30}$/.test(code) ? ` (${code})` : "";
    return new build_error/* ActionError */.l("NETWORK", `${at} the server could not be reached${what}. Check server-url, proxy and firewall.${via}`);
}
function busy(call, status, asked) {
    const wait = asked === undefined ? "" : ` It asked to wait ${Math.ceil(asked / 1000)} s.`;
    return status === 429
        ? new build_error/* ActionError */.l("RATE_LIMIT", `The server refused ${http_named(call)}: too many requests (429).${wait} Psono allows 60 API-key logins an hour and address by default.`)
        : new build_error/* ActionError */.l("NETWORK", `The server answered ${http_named(call)} with status ${status}.${wait}`);
}
function redirected(call, location) {
    let host = "another address";
    try {
        if (location !== undefined)
            host = new URL(location, "http://same-host").host;
    }
    catch { }
    return new build_error/* ActionError */.l("REDIRECT", `${http_named(call)} was redirected to ${host}. Redirects are not followed: give the final address as server-url.`);
}

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

;// CONCATENATED MODULE: ./build/escapes.js
/** Whether no way of writing changes the text. */
function isPlain(text) {
    return !/[^A-Za-z0-9_.-]/.test(text);
}
const escapes_json = (text) => JSON.stringify(text).slice(1, -1);
const code = (char, digits) => (char.codePointAt(0) ?? 0).toString(16).padStart(digits, "0");
const lower = (text, chars) => text.replace(chars, (char) => `\\u${code(char, 4)}`);
const upper = (text, chars) => text.replace(chars, (char) => `\\u${code(char, 4).toUpperCase()}`);
/** .NET names neither quotes nor what is outside of ASCII, and writes hex in upper case. */
const dotnet = (text) => [...escapes_json(text).matchAll(/\\u[0-9a-f]{4}|\\.|[^\\]/gs)]
    .map(([unit]) => (unit.startsWith("\\u") ? `\\u${unit.slice(2).toUpperCase()}` : unit === '\\"' ? "\\u0022" : unit))
    .map((unit) => upper(unit, /[&'<>+`\u007f-\uffff]/g))
    .join("");
const ascii = (text) => lower(escapes_json(text), /[\u007f-\uffff]/g);
/** @param keep characters that stay, beside letters and digits */
const percent = (keep) => {
    const others = new RegExp(`[^A-Za-z0-9${keep}]`, "gu");
    const one = (char) => encodeURIComponent(char).replace(/[!'()*~._-]/g, (plain) => `%${code(plain, 2).toUpperCase()}`);
    return (text) => text.replace(others, one);
};
const small = (encode) => (text) => encode(text).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
const plus = (encode) => (text) => encode(text).replaceAll("%20", "+");
const urls = [
    percent("_.!~*'()\\-"), // encodeURIComponent
    percent("_.~\\-"), // RFC 3986 unreserved alone: Python's quote(safe=''), .NET, jq
    plus(percent("*_.\\-")), // forms: URLSearchParams, Java
    plus(percent("_.~\\-")), // Go's QueryEscape, Python's quote_plus
    plus(percent("_.\\-")), // PHP
    percent("_.~/\\-"), // Python's quote
    percent(";,/?:@&=+$\\-_.!~*'()#"), // encodeURI
    percent("_.~$&+,;=\\-"), // Go's user names and passwords
];
const table = (replacements) => {
    const chars = new RegExp(`[${Object.keys(replacements).join("")}]`, "g");
    return (text) => text.replace(chars, (char) => replacements[char] ?? char);
};
const markup = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** Backslashes before what has a name in C, and before a backslash. */
const NAMED = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const SHELL = { "\x07": "\\a", "\b": "\\b", "\f": "\\f", "\v": "\\v", "\x1b": "\\E", "'": "\\'" };
const escapes_named = (extra) => {
    const all = { ...NAMED, ...extra };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
    return (text) => text.replace(/[\\\n\r\t\x07\b\f\v\x1b'"]/g, (char) => all[char] ?? char);
};
const bytes = (text, one) => text.replace(/[^ -~]/gu, (char) => [...Buffer.from(char)].map(one).join(""));
const octal = (text) => bytes(text, (byte) => `\\${byte.toString(8).padStart(3, "0")}`);
const hexadecimal = (text) => bytes(text, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`);
const shell = escapes_named(SHELL);
const single = escapes_named({ "'": "\\'" });
const plain = escapes_named({});
/** Every way of writing that is promised to be hidden, those that tools use most first. */
const escapes = [
    escapes_json,
    ascii, // Python
    (text) => lower(escapes_json(text), /[<>&\u2028\u2029]/g), // Go
    (text) => lower(escapes_json(text), /[<>&'\u0085\u2028\u2029]/g), // Windows PowerShell, Jinja
    (text) => escapes_json(text).replaceAll("/", "\\/"),
    (text) => ascii(text).replaceAll("/", "\\/"), // PHP
    dotnet,
    ...urls,
    ...urls.map(small),
    table(markup),
    table({ ...markup, '"': "&quot;" }),
    table({ ...markup, '"': "&quot;", "'": "&#39;" }),
    table({ ...markup, '"': "&quot;", "'": "&#039;" }),
    table({ ...markup, '"': "&quot;", "'": "&#x27;" }),
    table({ ...markup, '"': "&quot;", "'": "&apos;" }),
    table({ ...markup, '"': "&#34;", "'": "&#39;" }),
    (text) => text.replaceAll("'", "'\\''"), // bash -x, sh
    (text) => text.replaceAll("'", `'"'"'`), // Python's shlex, dash -x
    (text) => text.replaceAll("'", "''"), // SQL, YAML, PowerShell
    (text) => text.replaceAll('"', '""'), // CSV
    (text) => text.replaceAll('"', '\\"'), // docker's command line
    (text) => text.replace(/[\\"$`]/g, "\\$&"), // within "…" of a shell
    (text) => text.replace(/["$`]/g, "`$&"), // within "…" of PowerShell
    (text) => text.replace(/[ !"$&'()*;<>?[\\\]^`{|},]|^#|(?:^|(?<=[:=]))~/g, "\\$&"), // printf %q
    (text) => text.replaceAll("$", "$$$$"), // make
    (text) => escapes_json(text).replaceAll("$", "$$$$"), // docker compose config
    shell, // $'…'
    single, // Python's repr
    plain,
    (text) => octal(shell(text)), // $'…' without a UTF-8 locale
    (text) => octal(plain(text).replaceAll('"', '\\"')), // git
    (text) => hexadecimal(single(text)), // Python's bytes
    // Python's ascii()
    (text) => single(text).replace(/[\u007f-\u{10ffff}]/gu, (char) => {
        const digits = char.length > 1 ? 8 : char > "\u00ff" ? 4 : 2;
        return `\\${{ 2: "x", 4: "u", 8: "U" }[digits]}${code(char, digits)}`;
    }),
    (text) => hexadecimal(plain(text)),
    (text) => escapes_json(text).replace(/#(?=[{$@])/g, "\\#"), // Ruby
    // YAML's double quotes, as PyYAML writes them
    (text) => escapes_json(text).replace(/[\u007f-\u{10ffff}]/gu, (char) => {
        const digits = char > "\uffff" || char.length > 1 ? 8 : char > "\u00ff" ? 4 : 2;
        return `\\${{ 2: "x", 4: "u", 8: "U" }[digits]}${code(char, digits).toUpperCase()}`;
    }),
    (text) => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n"), // .env
    (text) => text.replaceAll('"', '\\"').replaceAll("\r", "\\r").replaceAll("\n", "\\n"),
    (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"), // workflow commands
];

;// CONCATENATED MODULE: ./build/parts.js
/**
 * What tools take out of a text and print alone. Vaults are hostile: every scan here is linear, with regular
 * expressions that are anchored or have nothing to go back to.
 */
/** Characters of a line that is looked into. Longer ones are data, not settings. */
const LINE = 65_536;
/** Characters of a key, of a name in a file of settings. */
const KEY = 200;
/** Addresses of a line, and characters of user name and password in each. */
const URLS = 100;
const USERINFO = 2048;
/** How often JSON may stand in strings of JSON. */
const NESTED = 3;
const NETRC = new Set(["machine", "login", "password", "account", "user", "default"]);
const SECRET = /pass|pwd|secret|token|key|auth|cred/i;
/**
 * Values in a line of settings or of credentials: right sides of `NAME=value` and `name: value`, in lists, braces, and
 * between semicolons, without quotes and comments; passwords of addresses, of `.netrc`, `.pgpass`, XML and HTTP.
 */
function partsOf(line) {
    if (line.length > LINE)
        return [];
    const found = [...pairsOf(line), ...addressesOf(line), ...elementsOf(line)];
    const words = line.split(/\s+/);
    if (words.length % 2 === 0 && words.every((word, at) => at % 2 === 1 || NETRC.has(word)))
        found.push(...words.filter((_, at) => at % 2 === 1 && words[at - 1] !== "machine"));
    const fields = line.split(":");
    if (fields.length >= 5 && /^(?:\d{1,5}|\*)$/.test(fields[1] ?? ""))
        found.push(fields.slice(4).join(":"));
    // .npmrc and Docker keep user name and password so.
    for (const part of [...found]) {
        const text = decodeBase64(part);
        if (text !== undefined)
            found.push(text, afterColon(text));
    }
    return found;
}
/** Strings and long numbers of a text that is JSON, and of the JSON in its strings; and what base64 in it hides. */
function stringsOf(text) {
    const found = [];
    const queue = [{ text, depth: 0 }];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        const inside = /^\s*[[{"]/.test(next.text) && next.depth <= NESTED ? leavesOf(next.text) : [];
        for (const leaf of inside)
            queue.push({ text: leaf, depth: next.depth + 1 });
        if (next.depth > 0)
            found.push(next.text.trim());
        const decoded = decodeBase64(next.text.replace(/[\r\n]/g, ""));
        if (decoded !== undefined)
            found.push(decoded.trim(), ...(next.depth > 0 ? [afterColon(decoded)] : []));
    }
    return found;
}
function leavesOf(text) {
    const leaves = [];
    const queue = [];
    try {
        queue.push(JSON.parse(text));
    }
    catch {
        return leaves; // then it is no JSON
    }
    while (queue.length > 0) {
        const node = queue.pop();
        // One by one: a call takes no hundred thousand arguments.
        if (typeof node === "object" && node !== null)
            for (const child of Object.values(node))
                queue.push(child);
        else if (typeof node === "string" || typeof node === "number")
            leaves.push(`${node}`.toWellFormed());
    }
    return leaves;
}
/** The text that this is the base64 of, where that is text. */
function decodeBase64(text) {
    // A regular expression that counts would run out of its stack on megabytes.
    const end = text.indexOf("=");
    if (text.length < 16 || /[^A-Za-z0-9+/_=-]/.test(text) || (end !== -1 && !/^==?$/.test(text.slice(end)))) {
        return undefined;
    }
    const decoded = Buffer.from(text, "base64").toString();
    return /[^\P{C}\r\n\t]|\ufffd/u.test(decoded) ? undefined : decoded;
}
function afterColon(text) {
    const colon = text.indexOf(":");
    return colon === -1 ? "" : text.slice(colon + 1);
}
function pairsOf(line) {
    const found = [];
    for (const segment of new Set([line, ...line.split(";"), ...flow(line)])) {
        const text = segment
            .trim()
            .replace(/^- /, "")
            .replace(/^(?:export|set|declare -x) /, "")
            .trim();
        if (segment.trimStart().startsWith("- "))
            found.push(...bare(text));
        for (const [mark, key] of [
            ["=", /^["']?[\w .:/@-]{1,200}["']?$/],
            [":", /^["']?[\w.-]{1,200}["']?$/],
        ]) {
            const at = text.slice(0, KEY + 2).indexOf(mark);
            if (at === -1 || !key.test(text.slice(0, at).trim()))
                continue;
            // A colon without a blank is part of the value, as in times and addresses.
            if (mark === ":" && !/^\s/.test(text.slice(at + 1, at + 2)))
                continue;
            found.push(...bare(text.slice(at + 1)));
        }
    }
    return found;
}
/** The elements of YAML's `{a: b}` and `[a, b]`. */
function flow(line) {
    const text = line.slice(line.search(/[[{]/)).trim();
    return /^[[{]/.test(text) ? text.replace(/[[\]{}]/g, "").split(",") : [];
}
/** A right side, and what is left of it without a comma, quotes, a comment and the scheme of an HTTP header. */
function bare(right) {
    const text = right.trim();
    const whole = text.endsWith(",") ? text.slice(0, -1) : text;
    const found = [whole];
    const quote = whole[0];
    if (quote === '"' || quote === "'" || quote === "`") {
        for (const end of [whole.indexOf(quote, 1), whole.lastIndexOf(quote)])
            if (end > 0)
                found.push(whole.slice(1, end));
    }
    else {
        for (const mark of [" #", "\t#", " ;", " //"]) {
            const at = whole.indexOf(mark);
            if (at > 0)
                found.push(whole.slice(0, at).trim());
        }
    }
    return found.flatMap((one) => [one, /^(?:Bearer|Basic|Token|ApiKey) (.+)$/i.exec(one)?.[1]?.trim() ?? ""]);
}
/** Passwords of addresses. One may hold an @ of its own. */
function addressesOf(line) {
    const found = [];
    let at = line.indexOf("://");
    for (let count = 0; at !== -1 && count < URLS; count++) {
        const [rest = ""] = /^[^\s"'<>]*/.exec(line.slice(at + 3, at + 3 + USERINFO)) ?? [];
        const authority = rest.slice(0, rest.indexOf("/") === -1 ? rest.length : rest.indexOf("/"));
        const colon = rest.indexOf(":");
        for (const end of [rest.indexOf("@"), authority.lastIndexOf("@")]) {
            if (colon === -1 || end <= colon || rest.slice(0, colon).includes("/"))
                continue;
            const password = rest.slice(colon + 1, end);
            found.push(password, decoded(password));
        }
        at = line.indexOf("://", at + 3);
    }
    return found;
}
/** Texts and attributes of XML whose names are those of secrets. */
function elementsOf(line) {
    if (!line.includes("<"))
        return [];
    const found = [];
    const pieces = line.split(/[<>]/);
    for (const [at, piece] of pieces.entries()) {
        if (at % 2 === 0)
            continue;
        const [name = ""] = piece.split(/\s/, 1);
        if (SECRET.test(name.slice(0, KEY)))
            found.push(pieces[at + 1] ?? "");
        for (const [, attribute = "", value = ""] of piece.matchAll(/([\w:.-]{1,200})="([^"]*)"/g))
            if (SECRET.test(attribute) || SECRET.test(name) || attribute === "value")
                found.push(value);
    }
    return found;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/masks.js


/** Characters. What is shorter stands in every log by chance. */
const MIN_LENGTH = 4;
/** Characters of a text that is only a part of a value: a JSON string, the right side of `NAME=…`. */
const MIN_PART = 6;
/** Lines and parts of one value. The runner searches each line of the log for each form, so they are not free. */
const MAX_TEXTS = 500;
/** Forms of one value beyond its texts; their characters in all; and those that are made to find them. */
const MAX_FORMS = 800;
const MAX_CHARACTERS = 1_000_000;
const MAX_WORK = 4_000_000;
/** Masking these would blank logs and hide nothing. */
const COMMON = new Set(`true false null none undefined admin administrator root user users username guest test tests testing demo example
  default password passwd secret secrets token localhost 127.0.0.1 0.0.0.0 main master develop development staging
  prod production release latest stable public private info debug warn warning error http https node docker github
  ubuntu linux windows macos name value values data type string config enabled disabled server client local remote
  postgres postgresql mysql redis mongodb service_account utf-8 1234 3000 3306 5000 5432 6379 8000 8080 8443 9000`.split(/\s+/));
/**
 * The texts to register with the runner for a value, so that the log shows it neither as it is nor in the forms that
 * tools print: its lines, the strings in it where it is JSON, values of its settings, passwords in addresses, the text it
 * is the base64 of; and all these escaped for JSON, URLs, shells, XML, YAML, SQL and C. The value, what stands in it by
 * itself and such parts also in base64 and in hex.
 *
 * No form has a line end: the runner would register each line of it, `}` too. Lines and parts that are blank, short,
 * punctuation, PEM headers or common words are left out. Case, order and parts of a text are not hidden.
 * @param username of the same entry: `username:value` in base64 is Basic authentication
 */
function masksOf(value, username) {
    const text = value.toWellFormed().trim();
    if (text === "" && value === "")
        return { forms: [], unmasked: undefined };
    if (!isDistinct(text))
        return { forms: [], unmasked: "is too short or too common to be hidden in the log" };
    let cut = false;
    const longest = (texts) => {
        const every = [...texts];
        if (every.length <= MAX_TEXTS)
            return every;
        cut = true;
        return every.toSorted((a, b) => b.length - a.length).slice(0, MAX_TEXTS);
    };
    const strings = stringsOf(text).filter((part) => part.length >= MIN_PART && isDistinct(part));
    const wholes = [text, ...longest(strings)];
    const lines = longest(new Set(wholes.flatMap((whole) => {
        const all = new Set(splitLines(whole));
        return all.size === 1 ? [...all] : longest(all).filter(isTelling);
    })));
    const parts = lines
        .flatMap(partsOf)
        .map((part) => part.trim())
        .filter((part) => part.length >= MIN_PART && isTelling(part) && !/[\r\n]/.test(part));
    const texts = new Set([...lines, ...parts]);
    if (texts.size === 0)
        return { forms: [], unmasked: "has only lines that are too short or too common to be hidden" };
    const kept = longest(texts);
    const forms = new Set(kept);
    const room = { forms: MAX_FORMS, characters: MAX_CHARACTERS, work: MAX_WORK };
    const given = value.toWellFormed();
    // Tools begin to wrap where their input begins: with the blanks around the value, with the user name before it.
    const inputs = [...(given.startsWith(text) ? [] : [text]), given, ...(username ? [`${username}:${given}`] : [])];
    const whole = wholes.flatMap(lineEnds);
    const fits = [
        addForms(forms, room, encoded([...whole, ...new Set(parts)])),
        addForms(forms, room, escaped(whole.filter((one) => /[\r\n]/.test(one)))),
        addForms(forms, room, escaped(kept)),
        addForms(forms, room, inputs.map((input) => ({ text: input, make: () => wrapped(input) }))),
    ];
    const unmasked = cut
        ? `has more than ${MAX_TEXTS} lines, of which the log hides the ${MAX_TEXTS} longest alone`
        : fits.includes(false)
            ? "is so long that the log hides it as it is, but not in every encoding"
            : undefined;
    return { forms: [...forms], unmasked };
}
/** Adds forms while there is room; false when one had to be left out. */
function addForms(forms, room, more) {
    for (const { text, make } of more) {
        if (text.length > room.work || text.length > room.characters)
            return false;
        for (const form of make()) {
            room.work -= form.length;
            if (form.length < MIN_LENGTH || forms.has(form) || /[\r\n]/.test(form))
                continue;
            if (room.forms === 0 || form.length > room.characters)
                return false;
            room.forms--;
            room.characters -= form.length;
            forms.add(form);
        }
    }
    return true;
}
/** A text, and one of more than one line with each kind of line end. */
function lineEnds(text) {
    const lf = text.replace(/\r\n?/g, "\n");
    return lf.includes("\n") ? [...new Set([text, lf, lf.replaceAll("\n", "\r\n")])] : [text];
}
/** Each text in every way of writing; those that tools use most first. */
function* escaped(texts) {
    const odd = texts.filter((text) => !isPlain(text));
    for (const write of escapes)
        for (const text of odd)
            yield { text, make: () => [write(text)] };
}
function* encoded(texts) {
    for (const text of texts) {
        yield { text, make: () => base64(text) };
        yield { text, make: () => hex(text) };
    }
}
/**
 * Base64 of the text at the start of an input, and of what it determines after one and two bytes of something else
 * (RFC 4648 §4): the same for every third length before it. The other alphabet (§5) too. Never the padding.
 */
function base64(text) {
    const bytes = Buffer.from(text);
    const cores = [0, 1, 2].map((offset) => Buffer.concat([Buffer.alloc(offset), bytes])
        .toString("base64")
        .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)));
    const all = [bytes.toString("base64").replace(/=+$/, ""), ...cores];
    return [...all, ...all.map((core) => core.replaceAll("+", "-").replaceAll("/", "_"))];
}
function hex(text) {
    const lower = Buffer.from(text).toString("hex");
    return [lower, lower.toUpperCase()];
}
/** Lines of base64 of 76 (MIME, coreutils) and 64 columns (PEM), and of hex of 60 (`xxd -p`). */
function* wrapped(input) {
    const bytes = Buffer.from(input);
    const encoded = bytes.toString("base64").slice(0, Math.floor((bytes.length * 8) / 6));
    yield* encoded.match(/.{1,76}/g) ?? [];
    yield* encoded.match(/.{1,64}/g) ?? [];
    if (bytes.length > 30)
        yield* bytes.toString("hex").match(/.{1,60}/g) ?? [];
}
const splitLines = (text) => text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
/** Whether hiding the text leaves a log readable. */
function isDistinct(text) {
    return (text.length >= MIN_LENGTH &&
        text !== text.charAt(0).repeat(text.length) &&
        !COMMON.has(text.toLowerCase()) &&
        !/^(?:19|20)\d\d$/.test(text));
}
/** Whether a line may be worth hiding: it is more than punctuation, a PEM header, a heading, or a key without value. */
function isTelling(line) {
    if (!isDistinct(line) || !/[\p{L}\p{N}]/u.test(line))
        return false;
    if (line.length > 100)
        return true;
    const bare = line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    return (!COMMON.has(bare.toLowerCase()) &&
        !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$|^\[[\w .-]+\]$|^["']?[\w.-]+["']?\s*:\s*[[{|>]?[-+]?$/.test(line));
}

;// CONCATENATED MODULE: ./build/register.js


/**
 * Registers what the log must not show of the values, before anything else is printed. Then a notice names the lines
 * of `secrets` whose values it cannot hide.
 */
function registerMasks(loaded) {
    const forms = new Set();
    const notices = [];
    for (const { at, value, bytes, username } of loaded) {
        const masks = masksOf(value, username);
        for (const form of masks.forms)
            forms.add(form);
        if (masks.unmasked !== undefined)
            notices.push(`${at}: the value ${masks.unmasked}.`);
        // A file holds other bytes than the value's: a step that prints it prints their text.
        if (bytes !== undefined)
            for (const form of masksOf(Buffer.from(bytes).toString(), username).forms)
                forms.add(form);
    }
    (0,commands/* addMasks */.dQ)(forms);
    for (const text of notices)
        (0,commands/* notice */.lm)(text);
}
/** Makes masks of something, so that what makes them is compiled when values come. */
function prepareMasks() {
    for (let round = 0; round < 12; round++)
        masksOf(`Some text, as good as any: ${round}`, "name");
}

;// CONCATENATED MODULE: ./build/summary.js
/** The table of the step summary: what was read, and where it went. */


/** Bytes of a step's summary; the runner drops a longer one whole (CreateStepSummaryCommand, FileCommandManager.cs). */
const LIMIT = 1_048_576;
/** Appends the table to GITHUB_STEP_SUMMARY. Throws Node's error where it cannot. */
function writeSummary(exported) {
    const file = (0,external_node_fs_.openSync)(process.env["GITHUB_STEP_SUMMARY"] ?? "", "r+");
    try {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const text = Buffer.from(summaryOf(exported, LIMIT - size));
        if ((0,external_node_fs_.writeSync)(file, text, 0, text.length, size) !== text.length)
            throw new Error(); // the disk is full
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/**
 * Names, sources and targets as a table of at most `limit` bytes: never a value, nor anything made of one. What does not
 * fit is cut off, and a line says so. It is HTML in one block, so that nothing in it is read as Markdown.
 */
function summaryOf(exported, limit) {
    const head = "### Psono secrets\n\n<table>\n<tr><th>Name</th><th>Source</th><th>Target</th><th>Masked</th></tr>\n";
    const foot = "</table>\n";
    const rest = (rows) => `<tr><td colspan="4">${rows} more did not fit the summary.</td></tr>\n`;
    let room = limit - head.length - foot.length - rest(exported.length).length;
    if (room < 0)
        return "";
    const rows = [];
    for (const [index, one] of exported.entries()) {
        const cells = [`<code>${one.name}</code>`, `<code>${summary_escaped(one.source)}</code>`, target(one), masked(one)];
        const row = `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
        room -= Buffer.byteLength(row);
        if (room < 0) {
            rows.push(rest(exported.length - index));
            break;
        }
        rows.push(row);
    }
    return head + rows.join("") + foot;
}
/** Where a value went, in words: `file, output and variable`. */
function target({ file, output, variable }) {
    const places = [output ? "output" : "", variable ? "variable" : ""].filter((place) => place !== "").join(" and ");
    return file ? `file, ${places}` : places;
}
function masked(exported) {
    return exported.masked ? "yes" : "no";
}
/** Text of the vault for HTML and Markdown: whatever is neither letter, digit, blank, `/` nor `-` becomes a reference. */
function summary_escaped(text) {
    return (0,build_text/* printable */.g)(text).replace(/[^\p{L}\p{N} /-]/gu, (character) => `&#${character.codePointAt(0)};`);
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
    process.once("SIGINT", cancel).once("SIGTERM", cancel);
    try {
        if (inputs.mode === "list") {
            for (const line of await list(inputs, http, description()))
                (0,commands/* info */.pq)(line);
            return;
        }
        // By then the first requests are on their way.
        setTimeout(prepare, 40).unref();
        const { loaded, key } = await load(inputs, http, description());
        http.throwIfCancelled();
        if (inputs.mode === "check") {
            (0,commands/* group */.Os)(`Psono: ${loaded.length} value(s) would be handed over`, step_linesOf(validate(loaded, inputs)));
            return;
        }
        const exported = exportAll(loaded, inputs, registerMasks);
        const cost = `${http.requests} request(s), ${Date.now() - started} ms`;
        (0,commands/* group */.Os)(`Psono: ${exported.length} value(s), ${cost}`, step_linesOf(exported));
        if (inputs.summary)
            summarize(exported);
        for (const { name, target: to, value } of loaded) {
            if (to === "file" && /-----END [A-Z ]*PRIVATE KEY-----$/.test(value))
                (0,commands/* notice */.lm)(`The file of ${name} has no line end after its key, which OpenSSH asks for. Add one in Psono.`);
        }
        advise(inputs, key);
        if (process.env["GITHUB_ACTION"]?.startsWith("__") && exported.some(({ variable }) => !variable))
            (0,commands/* warning */.$e)("This step has no id, so no later step can read its outputs. Give it one: id: secrets");
    }
    finally {
        http.close();
        process.off("SIGINT", cancel).off("SIGTERM", cancel);
    }
}
/** What came from where, and where it went. */
function step_linesOf(exported) {
    return exported.map((one) => `${one.name} ← ${(0,build_text/* printable */.g)(one.source)} → ${target(one)}`);
}
/** Compiles what is slow the first time, while the server is waited for anyway. */
function prepare() {
    prepareMasks();
    prepareBoxes();
}
/** The values are handed over by now: a summary that fails is no reason to stop the job. */
function summarize(exported) {
    try {
        writeSummary(exported);
    }
    catch {
        (0,commands/* warning */.$e)("The step summary could not be written.");
    }
}
/** Says where the key could do more than the step needs. */
function advise({ requests }, key) {
    if (key.write === true)
        (0,commands/* notice */.lm)("The API key may write. This action only reads: take the right to write from it.");
    if (!key.restricted && requests.every(({ source }) => "id" in source)) {
        (0,commands/* notice */.lm)("Only ids are asked for, yet the API key reaches all its user can read: restrict it to these secrets.");
    }
}
/** What Psono's list of sessions shows. */
function description() {
    const { GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_RUN_NUMBER = "" } = process.env;
    return `psono-secrets-action ${GITHUB_REPOSITORY} ${GITHUB_WORKFLOW} #${GITHUB_RUN_NUMBER}`.slice(0, 256);
}


/***/ }),

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
