"use strict";
exports.id = 560;
exports.ids = [560];
exports.modules = {

/***/ 560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handOver: () => (/* binding */ handOver),
  prepare: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/text.js
var build_text = __webpack_require__(184);
// EXTERNAL MODULE: ./build/action/commands.js
var commands = __webpack_require__(354);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(984);
// EXTERNAL MODULE: ./build/requests/names.js
var names = __webpack_require__(206);
;// CONCATENATED MODULE: ./build/action/files.js
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

;// CONCATENATED MODULE: ./build/action/exports.js
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
        problems.push(new errors/* ActionError */.l("INPUT", why));
    }
    if (problems.length > 0)
        throw problems;
    return exported;
}
function check(loaded, exported, exportEnv) {
    const problems = (0,names/* nameProblems */.W1)(loaded, exportEnv);
    let sum = 0;
    for (const [index, { name, value, bytes, at }] of loaded.entries()) {
        const problem = (message) => problems.push(new errors/* ActionError */.l("VALUE", `${at}: ${message}`));
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
        problems.push(new errors/* ActionError */.l("VALUE", "The variables are too long together: later steps could start no program. Use file: or output: for long values."));
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
    return new errors/* ActionError */.l("EXPORT_FAILED", `${what} could not be written${why}. ${left} Check that the runner's disk has room and that its temporary folder is whole.`);
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

;// CONCATENATED MODULE: ./build/masking/encodings.js
/** Whether no way of writing changes the text. */
function isPlain(text) {
    return !/[^A-Za-z0-9_.-]/.test(text);
}
const json = (text) => JSON.stringify(text).slice(1, -1);
const code = (char, digits) => (char.codePointAt(0) ?? 0).toString(16).padStart(digits, "0");
const lower = (text, chars) => text.replace(chars, (char) => `\\u${code(char, 4)}`);
const upper = (text, chars) => text.replace(chars, (char) => `\\u${code(char, 4).toUpperCase()}`);
/** .NET names neither quotes nor what is outside of ASCII, and writes hex in upper case. */
const dotnet = (text) => [...json(text).matchAll(/\\u[0-9a-f]{4}|\\.|[^\\]/gs)]
    .map(([unit]) => (unit.startsWith("\\u") ? `\\u${unit.slice(2).toUpperCase()}` : unit === '\\"' ? "\\u0022" : unit))
    .map((unit) => upper(unit, /[&'<>+`\u007f-\uffff]/g))
    .join("");
const ascii = (text) => lower(json(text), /[\u007f-\uffff]/g);
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
const named = (extra) => {
    const all = { ...NAMED, ...extra };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
    return (text) => text.replace(/[\\\n\r\t\x07\b\f\v\x1b'"]/g, (char) => all[char] ?? char);
};
const bytes = (text, one) => text.replace(/[^ -~]/gu, (char) => [...Buffer.from(char)].map(one).join(""));
const octal = (text) => bytes(text, (byte) => `\\${byte.toString(8).padStart(3, "0")}`);
const hexadecimal = (text) => bytes(text, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`);
const shell = named(SHELL);
const single = named({ "'": "\\'" });
const plain = named({});
/** Every way of writing that is promised to be hidden, those that tools use most first. */
const escapes = [
    json,
    ascii, // Python
    (text) => lower(json(text), /[<>&\u2028\u2029]/g), // Go
    (text) => lower(json(text), /[<>&'\u0085\u2028\u2029]/g), // Windows PowerShell, Jinja
    (text) => json(text).replaceAll("/", "\\/"),
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
    (text) => json(text).replaceAll("$", "$$$$"), // docker compose config
    shell, // $'…'
    single, // Python's repr
    plain,
    (text) => octal(shell(text)), // $'…' without a UTF-8 locale
    (text) => octal(plain(text).replaceAll('"', '\\"')), // git
    (text) => octal(plain(text).replace(/["$@]/g, "\\$&")), // Perl
    (text) => hexadecimal(single(text)), // Python's bytes
    // Python's ascii()
    (text) => single(text).replace(/[\u007f-\u{10ffff}]/gu, (char) => {
        const digits = char.length > 1 ? 8 : char > "\u00ff" ? 4 : 2;
        return `\\${{ 2: "x", 4: "u", 8: "U" }[digits]}${code(char, digits)}`;
    }),
    (text) => hexadecimal(plain(text)),
    (text) => json(text).replace(/#(?=[{$@])/g, "\\#"), // Ruby
    // YAML's double quotes, as PyYAML writes them
    (text) => json(text).replace(/[\u007f-\u{10ffff}]/gu, (char) => {
        const digits = char > "\uffff" || char.length > 1 ? 8 : char > "\u00ff" ? 4 : 2;
        return `\\${{ 2: "x", 4: "u", 8: "U" }[digits]}${code(char, digits).toUpperCase()}`;
    }),
    (text) => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n"), // .env
    (text) => text.replaceAll('"', '\\"').replaceAll("\r", "\\r").replaceAll("\n", "\\n"),
    (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"), // workflow commands
];

;// CONCATENATED MODULE: ./build/masking/settings.js
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
const NETRC = new Set(["machine", "login", "password", "account", "user"]);
const SECRET = /pass|pwd|secret|token|key|auth|cred/i;
/**
 * Values in a line of settings or of credentials: right sides of `NAME=value` and `name: value`, in lists, braces, and
 * between semicolons, without quotes and comments; passwords of addresses, of `.netrc`, `.pgpass`, XML and HTTP.
 */
function partsOf(line) {
    if (line.length > LINE)
        return [];
    const found = [...pairsOf(line), ...addressesOf(line), ...elementsOf(line)];
    const words = line.replace(/^default\s/, "").split(/\s+/);
    if (words.length % 2 === 0 && words.every((word, at) => at % 2 === 1 || NETRC.has(word)))
        found.push(...words.filter((_, at) => at % 2 === 1 && words[at - 1] !== "machine"));
    const fields = line.split(":");
    if (fields.length >= 5 && /^(?:\d{1,5}|\*)$/.test(fields[1] ?? "")) {
        const password = fields.slice(4).join(":");
        found.push(password, password.replaceAll("\\:", ":"));
    }
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
            .replace(/^(?:export |set |declare -x |\$env:)/i, "")
            .trim();
        if (segment.trimStart().startsWith("- "))
            found.push(...bare(text));
        for (const [mark, key] of [
            ["=", /^["']?[\w .:/@-]{1,200}["']?$/],
            [":", /^["']?[\w ./-]{1,200}["']?$/],
        ]) {
            const at = text.slice(0, KEY + 2).indexOf(mark);
            const name = text.slice(0, Math.max(0, at)).trim();
            if (at === -1 || !key.test(name))
                continue;
            // A colon is part of a sentence, a time or an address, too: a name that tells, or one word and a blank, says it is not.
            const word = /^[^ /]+$/.test(name) && /^\s/.test(text.slice(at + 1, at + 2));
            if (mark === ":" && !word && (!SECRET.test(name) || text.startsWith("//", at + 1)))
                continue;
            found.push(...bare(text.slice(at + 1)));
        }
    }
    // Connection strings, addresses and commands have several on a line.
    for (const token of line.split(/[\s&?;]+/)) {
        const [, name = "", value = ""] = /^-*([\w.-]{1,200})=(.+)$/.exec(token) ?? [];
        if (SECRET.test(name))
            found.push(...bare(value));
    }
    return found;
}
/** The elements of `{a: b}` and `[a, b]` in YAML and TOML; those of a list as YAML writes them on lines of their own. */
function flow(line) {
    const at = line.search(/[[{]/);
    if (at === -1)
        return [];
    const list = line[at] === "[" && at > 0;
    const items = line
        .slice(at)
        .replace(/[[\]{}]/g, "")
        .split(",");
    return list ? items.map((item) => `- ${item.trim()}`) : items;
}
/** A right side, and what is left of it without a comma, quotes, braces, a comment, YAML's tags and HTTP's schemes. */
function bare(right) {
    const text = right.trim().replace(/^[!&]\S*\s+/, "");
    const whole = text.endsWith(",") ? text.slice(0, -1) : text;
    const found = [whole];
    const quote = whole[0];
    if (quote === '"' || quote === "'" || quote === "`") {
        for (const end of [whole.indexOf(quote, 1), whole.lastIndexOf(quote)])
            if (end > 0)
                found.push(whole.slice(1, end));
        const inside = found.at(-1) ?? "";
        found.push(quote === "'" ? inside.replaceAll("''", "'") : inside.replaceAll(`\\${quote}`, quote));
    }
    else {
        if (whole.startsWith("{") && whole.endsWith("}"))
            found.push(whole.slice(1, -1));
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
        for (const [, attribute = "", , value = ""] of piece.matchAll(/([\w:.-]{1,200})=(["'])([^"']*)\2/g))
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

;// CONCATENATED MODULE: ./build/masking/masks.js


/** Characters. What is shorter stands in every log by chance. */
const MIN_LENGTH = 4;
/** Characters of a text that is only a part of a value: a JSON string, the right side of `NAME=…`. */
const MIN_PART = 6;
/** Lines and parts of one value. The runner searches each line of the log for each form, so they are not free. */
const MAX_TEXTS = 500;
/** Lines of a value whose lines are encoded each: those of a key have no meaning alone. */
const FEW = 20;
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
 * itself, such parts, and lines where there are few, also in base64 and in hex.
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
        // Of several lines, alike or not, each has to be worth it; a text of one was asked already.
        return /[\r\n]/.test(whole) ? longest(all).filter(isTelling) : [...all];
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
        addForms(forms, room, encoded([...new Set([...whole, ...parts, ...(lines.length <= FEW ? lines : [])])])),
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

;// CONCATENATED MODULE: ./build/action/register-masks.js


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

;// CONCATENATED MODULE: ./build/action/summary.js
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

;// CONCATENATED MODULE: ./build/action/deliver.js
/** What becomes of values that were read: they are checked, masked and handed over, and the log says so. */





/**
 * Hands values over, or in `check` says where they would go.
 * @param key what is known of the API key
 * @param cost requests and ms so far, as the log tells them
 * @throws an `ActionError`, or an array of them: all problems at once, and nothing was handed over
 */
function handOver(loaded, key, inputs, cost) {
    if (inputs.mode === "check") {
        (0,commands/* group */.Os)(`Psono: ${loaded.length} value(s) would be handed over`, linesOf(validate(loaded, inputs)));
        return;
    }
    const exported = exportAll(loaded, inputs, registerMasks);
    (0,commands/* group */.Os)(`Psono: ${exported.length} value(s), ${cost()}`, linesOf(exported));
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
/** What came from where, and where it went. */
function linesOf(exported) {
    return exported.map((one) => `${one.name} ← ${(0,build_text/* printable */.g)(one.source)} → ${target(one)}`);
}
/** Compiles what is slow the first time, while the server is waited for anyway. */
async function prepare() {
    prepareMasks();
    const { prepareBoxes } = await __webpack_require__.e(/* import() */ 966).then(__webpack_require__.bind(__webpack_require__, 966)); // on demand, as direct.ts has it: a session has its own
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


/***/ })

};
;