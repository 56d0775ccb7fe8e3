"use strict";
exports.id = 685;
exports.ids = [685];
exports.modules = {

/***/ 685:
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

// EXTERNAL MODULE: ./build/action/runners.js
var runners = __webpack_require__(417);
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
    const runner = (0,runners/* thisRunner */.bw)();
    let sum = 0;
    for (const [index, { name, value, bytes, at }] of loaded.entries()) {
        const problem = (message) => problems.push(new errors/* ActionError */.l("VALUE", `${at}: ${message}`));
        const { file = false, variable = false } = exported[index] ?? {};
        if (!file && !(0,runners/* fitsLines */.my)(value, runner))
            problem(`a line of the value of ${name} is longer than this runner can read (60,000 bytes). Use file:${name}.`);
        if (!(file && bytes !== undefined) && !value.isWellFormed())
            problem(`the value of ${name} holds half a character, which no UTF-8 can. Correct it in Psono.`);
        if (!variable || file)
            continue; // a path is short, and holds what RUNNER_TEMP holds
        if (value.includes("\0"))
            problem(`the value of ${name} holds a NUL, which no variable can. Use file:${name}.`);
        if (runner.evaluatesVariables && value.includes("${{"))
            problem(`the value of ${name} holds \${{, which this runner evaluates in variables. Use output:${name} or file:${name}.`);
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
    if (!(0,runners/* fitsLines */.my)(all, (0,runners/* thisRunner */.bw)()))
        (0,commands/* notice */.lm)(`The output ${JSON_OUTPUT} is left out: it has a longer line than this runner can read (60,000 bytes).`);
    else if (outputs.length > 0)
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

;// CONCATENATED MODULE: ./build/masking/binary-encodings.js
/** How tools write the bytes of a text: base64 (RFC 4648) and hex. */
/**
 * The base64 that the text determines, whatever stands before and behind it: the same for every third length of what is
 * before it (RFC 4648 §4). Never the padding.
 */
function base64(text, offset) {
    return core(Buffer.from(text), offset);
}
/** The same of UTF-16LE, as PowerShell writes `[Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($text))`. */
function base64OfUtf16(text, offset) {
    return core(Buffer.from(text, "utf16le"), offset);
}
/** Base64 of the text alone, without its padding. */
function unpadded(text) {
    return Buffer.from(text).toString("base64").replace(/=+$/, "");
}
/** The other alphabet (RFC 4648 §5). */
function urlSafe(encoded) {
    return encoded.replaceAll("+", "-").replaceAll("/", "_");
}
function hex(text) {
    return Buffer.from(text).toString("hex");
}
/** Lines of what is wrapped after so many columns, the last one too. */
function wrap(encoded, columns) {
    return encoded.match(new RegExp(`.{1,${columns}}`, "g")) ?? [];
}
function core(bytes, offset) {
    return Buffer.concat([Buffer.alloc(offset), bytes])
        .toString("base64")
        .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

;// CONCATENATED MODULE: ./build/masking/escapes.js
/** ECMA-262 `JSON.stringify`. */
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
/** `bash -x` and `sh`. */
const quoted = (text) => text.replaceAll("'", "'\\''");
/** The others, those that tools use most first. */
const escapes = [
    ascii, // Python
    (text) => lower(json(text), /[<>&\u2028\u2029]/g), // Go
    (text) => lower(json(text), /[<>&'\u0085\u2028\u2029]/g), // Windows PowerShell, Jinja
    (text) => json(text).replaceAll("/", "\\/"),
    (text) => ascii(text).replaceAll("/", "\\/"), // PHP
    dotnet,
    table(markup),
    table({ ...markup, '"': "&quot;" }),
    table({ ...markup, '"': "&quot;", "'": "&#39;" }),
    table({ ...markup, '"': "&quot;", "'": "&#039;" }),
    table({ ...markup, '"': "&quot;", "'": "&#x27;" }),
    table({ ...markup, '"': "&quot;", "'": "&apos;" }),
    table({ ...markup, '"': "&#34;", "'": "&#39;" }),
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

;// CONCATENATED MODULE: ./build/masking/percent-encodings.js
const hexOf = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
const bytesOf = (text) => [...Buffer.from(text)].map(hexOf).join("");
/** @param keep characters that stay, beside letters and digits */
const keeping = (keep) => {
    const others = new RegExp(`[^A-Za-z0-9${keep}]+`, "gu");
    return (text) => text.replace(others, bytesOf);
};
const lowerCase = (encode) => (text) => encode(text).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
const plus = (encode) => (text) => encode(text).replaceAll("%20", "+");
/** ECMA-262 `encodeURIComponent`. */
const component = keeping("_.!~*'()\\-");
const tools = [
    keeping("_.~\\-"), // RFC 3986 unreserved alone: Python's quote(safe=''), .NET, jq
    plus(keeping("*_.\\-")), // forms: URLSearchParams, Java
    plus(keeping("_.~\\-")), // Go's QueryEscape, Python's quote_plus
    plus(keeping("_.\\-")), // PHP
    keeping("_.~/\\-"), // Python's quote
    keeping(";,/?:@&=+$\\-_.!~*'()#"), // encodeURI
    keeping("_.~$&+,;=\\-"), // Go's user names and passwords
];
/** @param set characters of ASCII that are encoded, beside control characters and what isn't ASCII */
const encoding = (set) => {
    const some = new RegExp(`[\0-\x1f\x7f-\u{10ffff}${set.replace(/[\\\]^]/g, "\\$&")}]+`, "gu");
    return (text) => text.replace(some, bytesOf);
};
/** The parser and the setters of path, query and fragment take these out first. */
const stripped = (encode) => (text) => encode(text.replace(/[\t\n\r]/g, ""));
const FRAGMENT = ' "<>`';
const QUERY = ' "#<>';
const PATH = `${QUERY}?\`{}`;
const USERINFO = `${PATH}/:;=@[\\]^|`;
const path = encoding(`${PATH}^`);
const olderPath = encoding(PATH);
/**
 * The percent-encode sets of the URL Standard (https://url.spec.whatwg.org/#percent-encoded-bytes): `new URL(…)` in
 * JavaScript, and what is built on ada or whatwg-url. `^` is in the set of paths since 2023 only. In the URLs of the
 * web, a backslash in a path is a slash, and a query encodes apostrophes.
 */
const whatwg = [
    encoding(USERINFO), // the setter
    stripped((text) => path(text.replaceAll("\\", "/"))),
    stripped(encoding(`${QUERY}'`)),
    stripped(encoding(FRAGMENT)),
];
/** The same with tabs taken out by the parser, in URLs of other schemes, and by older libraries. */
const rareWhatwg = [
    stripped(encoding(USERINFO)),
    stripped(path),
    stripped(encoding(QUERY)),
    stripped((text) => olderPath(text.replaceAll("\\", "/"))),
    stripped(olderPath),
];
/** All but `encodeURIComponent`, those that tools use most first. */
const percentEncodings = [
    ...tools.slice(0, 2),
    ...whatwg,
    ...tools.slice(2),
    ...tools.slice(0, 1).map(lowerCase),
];
/** What few tools write, such as hex digits in lower case in forms; WHATWG's are upper case everywhere. */
const rarePercentEncodings = [
    ...rareWhatwg,
    ...[component, ...tools.slice(1, 3)].map(lowerCase),
];

;// CONCATENATED MODULE: ./build/masking/encodings.js
/** Every way of writing that is promised to be hidden, by importance. */



/** Whether only opaque encodings change the text. */
function isPlain(text) {
    return !/[^A-Za-z0-9_.-]/.test(text);
}
const OFFSETS = [0, 1, 2];
const opaque = (write) => ({ write, opaque: true });
const legible = (write) => ({ write, opaque: false });
/** What scripts do most: base64 of a value and of `user:value`, JSON, URLs, the trace of a shell, and hex. */
const common = [
    opaque((text) => base64(text, 0)),
    legible(json),
    legible(component),
    opaque((text) => base64(text, 1)),
    opaque((text) => base64(text, 2)),
    legible(quoted),
    opaque(hex),
];
/** The others, those that tools use most first. */
const others = [
    ...OFFSETS.map((offset) => opaque((text) => urlSafe(base64(text, offset)))),
    ...percentEncodings.map(legible),
    opaque((text) => hex(text).toUpperCase()),
    ...escapes.map(legible),
];
/** Base64 of UTF-16LE, as PowerShell writes it. */
const powerShell = OFFSETS.map((offset) => opaque((text) => base64OfUtf16(text, offset)));
/** What few tools write, and what hides one last character more than the encodings above. */
const rare = [...rarePercentEncodings.map(legible), opaque(unpadded)];

;// CONCATENATED MODULE: ./build/masking/forms.js
/** Which texts of a value are written in which encodings, the most important first. */


/** Lines of a value whose lines are encoded each: those of a key have no meaning alone. */
const FEW = 20;
/**
 * The forms of a value, the most important first: the value and what it holds in common encodings and in others; wrapped
 * as tools wrap base64 and hex; then its lines, in opaque encodings only where there are few.
 */
function* formsOf(contents) {
    const { lines } = contents;
    const main = mainOf(contents);
    yield* written(main, common);
    yield* written(main, [...others, ...powerShell]);
    yield* wrappedOf(contents);
    const known = new Set(main);
    yield* written(lines.filter((line) => !known.has(line)), ofLines(lines, [...common, ...others]));
}
/** The forms that are left out first: rare encodings, and the value with other line ends than it has. */
function* rareFormsOf(contents) {
    const { value, username, wholes, lines, parts } = contents;
    yield* wrappedAt(64, basicOf(value, username), 1);
    yield* wrappedHex(basicOf(value, username));
    const all = [...common, ...others, ...powerShell, ...rare];
    const main = mainOf(contents);
    const known = new Set(main);
    yield* written(main, rare);
    const variants = new Set([...parts, ...wholes.flatMap(lineEnds)]);
    yield* written([...variants].filter((text) => !known.has(text)), all);
    yield* written(lines.filter((line) => !known.has(line)), ofLines(lines, [...powerShell, ...rare]));
}
function ofLines(lines, ways) {
    return lines.length <= FEW ? ways : ways.filter(({ opaque }) => !opaque);
}
/** The value and what it holds. What is hidden without its quotes is hidden with them. */
function mainOf({ wholes, parts }) {
    const all = new Set(wholes);
    const found = new Set([...wholes, ...parts]);
    for (const part of parts)
        if (!/^(["'`]).*\1$/s.test(part) || !found.has(part.slice(1, -1)))
            all.add(part);
    return [...all];
}
/** Tools begin to wrap where their input begins: with the blanks around the value. */
function* wrappedOf({ value, username, wholes: [text = ""] }) {
    const inputs = value.startsWith(text) ? [value] : [text, value];
    const least = value === text ? 1 : 0;
    yield* wrappedAt(76, [...inputs, ...basicOf(value, username)], least); // MIME and coreutils
    yield* wrappedAt(64, inputs, least); // PEM
    yield* wrappedHex(inputs);
}
/** What Basic authentication encodes (RFC 7617). */
function basicOf(value, username) {
    return username ? [`${username}:${value}`] : [];
}
/** What fits on one line is hidden by its encodings already, but for the blanks around it. */
function* wrappedAt(columns, inputs, least) {
    for (const input of inputs)
        yield { size: input.length, make: () => moreThan(least, wrap(aligned(input), columns)) };
}
/** As `xxd -p` does. */
function* wrappedHex(inputs) {
    for (const input of inputs)
        yield { size: 2 * input.length, make: () => moreThan(1, wrap(hex(input), 60)) };
}
function moreThan(least, lines) {
    return lines.length > least ? lines : [];
}
function* written(texts, ways) {
    const odd = texts.filter((text) => !isPlain(text));
    for (const { write, opaque } of ways)
        for (const text of opaque ? texts : odd)
            yield { size: text.length, make: () => [write(text)] };
}
/** Base64 of an input that goes on. */
function aligned(input) {
    return unpadded(input).slice(0, Math.floor((Buffer.byteLength(input) * 8) / 6));
}
/** A text of more than one line with each kind of line end. */
function lineEnds(text) {
    const lf = text.replace(/\r\n?/g, "\n");
    return lf.includes("\n") ? [lf, lf.replaceAll("\n", "\r\n")] : [];
}

// EXTERNAL MODULE: ./build/psono/json.js
var psono_json = __webpack_require__(927);
;// CONCATENATED MODULE: ./build/masking/nested.js
/** Texts inside a text: the values of JSON, what base64 hides, and what backslashes stand for. */

/** How often one can stand inside another. */
const NESTED = 3;
/** The name of what a value is another form of: it is as secret as the value. */
const WHOLE = "secret";
/**
 * Strings and numbers of a text that is JSON, or of its lines where each is JSON, and of the JSON in its strings; what
 * base64 in it hides; and all these with backslash escapes replaced by what they stand for. Yields undefined where a
 * step of the search found nothing.
 */
function* nestedIn(text) {
    const queue = [{ text, depth: 0, name: WHOLE }];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        const { text, depth, name } = next;
        yield depth > 0 ? { name, text } : undefined;
        const decoded = decodeBase64(text.replace(/[\r\n]/g, ""));
        if (decoded !== undefined) {
            yield { name, text: decoded };
            if (depth > 0)
                yield { name, text: afterColon(decoded) };
        }
        if (depth > NESTED)
            continue;
        for (const leaf of valuesOf(text)) {
            yield;
            if (leaf !== undefined)
                queue.push({ ...leaf, depth: depth + 1 });
        }
        for (const plain of unescaped(text))
            queue.push({ text: plain, depth: depth + 1, name });
    }
}
/** The values of JSON, or of newline-delimited JSON. */
function* valuesOf(text) {
    if (!/^\s*[[{"]/.test(text))
        return;
    const whole = parse(text);
    if (whole !== undefined)
        return yield* leavesOf(whole);
    if (!/[\r\n]/.test(text))
        return;
    for (const line of text.split(/[\r\n]+/)) {
        yield;
        const value = /^\s*[[{"]/.test(line) ? parse(line) : undefined;
        if (value !== undefined)
            yield* leavesOf(value);
    }
}
/** What the text is as JSON, its numbers as they were written; undefined where it isn't JSON. */
function parse(text) {
    try {
        return (0,psono_json/* parseExact */.jM)(text);
    }
    catch { }
    try {
        return JSON.parse(text); // what is nested deeper than parseExact can go
    }
    catch {
        return undefined;
    }
}
/** Strings and numbers, each under the name of the member that it or its array is. */
function* leavesOf(value) {
    const queue = [{ name: "", node: value }];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        yield;
        const { name, node } = next;
        if (JSON.isRawJSON(node)) {
            yield { name, text: node.rawJSON };
            yield { name, text: `${Number(node.rawJSON)}` }; // what a tool prints that reads it as a double
        }
        else if (Array.isArray(node)) {
            for (const child of node) {
                yield;
                queue.push({ name, node: child });
            }
        }
        else if (typeof node === "object" && node !== null) {
            for (const [key, child] of Object.entries(node)) {
                yield;
                queue.push({ name: key, node: child });
            }
        }
        else if (typeof node === "string" || typeof node === "number")
            yield { name, text: `${node}`.toWellFormed() };
    }
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
/** The password of `user:password`; empty where there is no colon. */
function afterColon(text) {
    const colon = text.indexOf(":");
    return colon === -1 ? "" : text.slice(colon + 1);
}
const ESCAPES = { n: "\n", r: "\r", t: "\t", a: "\x07", b: "\b", f: "\f", v: "\v", e: "\x1b" };
/**
 * A text that has line breaks or tabs as backslash and letter, with what they stand for: line breaks alone, as dotenv
 * and many programs replace them, and all escapes, as `echo -e` and `printf '%b'` do. Nothing where there are none.
 */
function unescaped(text) {
    if (!/\\[nrt]/.test(text))
        return [];
    const breaks = text.replace(/\\+([nr])/g, (_, letter) => ESCAPES[letter] ?? "");
    const all = text.replace(/\\([\\nrtabfve"'])/g, (_, letter) => ESCAPES[letter] ?? letter);
    return [...new Set([breaks, all])].filter((one) => one !== text);
}

;// CONCATENATED MODULE: ./build/masking/common-words.js
/** Words that logs are full of. Masking one of them would blank logs and hide nothing. */
const COMMON = new Set(`true false null none nil undefined yes enable enabled disable disabled active inactive auto automatic always never
  admin administrator root user users username guest owner member team group groups role roles robot nobody someone
  test tests testing tested demo demos example examples sample samples dummy placeholder changeme
  default defaults password passwd passphrase secret secrets token tokens credential credentials private public login
  localhost 127.0.0.1 0.0.0.0 main master develop development staging production prod stage live local remote global
  release releases released latest stable beta alpha nightly canary preview current previous next final snapshot
  info debug trace verbose quiet silent warn warning warnings error errors fatal critical notice
  success successful succeeded failure failures failed fail pass passed skipped skip cancelled canceled pending queued
  running started starting stopped stopping finished completed complete done ready waiting unknown healthy unhealthy
  open opened closed created updated deleted changed unchanged added removed valid invalid missing found
  http https ssh sftp smtp imap ldap oauth oidc saml basic bearer digest
  node nodejs deno npm npx yarn pnpm bundle bundler pip pipx pipenv poetry conda python python3 java javac kotlin scala
  ruby rails rake perl php composer golang rust cargo rustc swift dotnet nuget maven gradle gradlew ant make cmake
  ninja bazel bash zsh powershell pwsh cmd
  docker podman container containers image images compose kubernetes kubectl helm terraform ansible vagrant packer
  github gitlab gitea forgejo bitbucket jenkins travis git svn commit commits branch branches checkout clone fetch pull
  push merge rebase tag tags
  ubuntu debian alpine fedora centos redhat arch linux windows macos darwin android ios unix posix x86_64 amd64 arm64
  aarch64 x64 arm
  postgres postgresql mysql mariadb sqlite mongodb mongo redis memcached rabbitmq kafka elasticsearch nginx apache
  tomcat aws azure gcp google cloud
  name names value values data type types string strings number numbers integer float boolean object objects array
  list lists item items key keys config configs configuration settings setting environment env variable
  variables version versions file files folder folders directory directories path paths home temp cache caches log
  logs output outputs input inputs source sources target targets result results status state
  server servers client clients service services worker workers runner runners host hosts port ports network networks
  proxy database databases schema table tables index queue backend frontend webapp website application applications
  app apps api web site project projects package packages module modules library libraries plugin plugins component
  components workspace repository repositories registry registries
  install installed installing uninstall update updating upgrade build builds building built compile compiling deploy
  deploys deployed deploying deployment deployments publish publishing published run start stop restart reload watch
  serve lint format check checks verify validate clean init setup migrate migration migrations seed backup restore
  download downloads upload uploads create delete remove list show help exec execute command commands script scripts
  task tasks job jobs step steps stage stages pipeline pipelines workflow workflows action actions
  cluster clusters region zone instance instances node nodes replica primary secondary
  read write readonly readwrite all any and not for with from into the
  service_account authorized_user utf utf-8 utf8 ascii json yaml yml xml csv toml html text plain binary base64
  ubuntu-latest windows-latest macos-latest self-hosted frozen-lockfile --frozen-lockfile --if-present read-only
  read-write service-account 1234 3000 3306 5000 5432 6379 8000 8080 8443 9000`.split(/\s+/));
/** Whether the text is one word of the list, in upper or lower case. */
function isCommonWord(text) {
    return COMMON.has(text.toLowerCase());
}
/** Whether the text consists of words of the list alone, with blanks between them: `npm install`. */
function areCommonWords(text) {
    return text.split(/[\s,;]+/).every((word) => word === "" || isCommonWord(word));
}

;// CONCATENATED MODULE: ./build/masking/worth.js
/** Which texts are worth a mask: what hides something, and doesn't blank ordinary logs. */

/** Characters. Every log contains shorter texts by chance. */
const MIN_LENGTH = 4;
/** Characters of a text that is only a part of a value, under a name that doesn't sound secret. */
const MIN_PART = 6;
/** Characters of a line that are looked at. Longer lines are data. */
const LINE = 100;
/** Characters of a text that could be public: no path, address or number is longer. */
const PUBLIC = 2048;
/** RFC 7468, also cut off or with quotes and backslashes around it. */
const PEM_HEADER = /^["'`]?-----(?:BEGIN|END)\b[A-Z0-9 ]*-*["'`\\]*$/;
const SECRET = /pass|pwd|secret|token|key|auth|cred|private|signature/i;
const SECRET_WORDS = new Set("pin pins pw psk otp totp cvc cvv puk tan salt seed jwt sas cookie session".split(" "));
/** Whether a name says that its value is secret: `DB_PASSWORD`, `apiKey`, `pin`. */
function soundsSecret(name) {
    if (SECRET.test(name))
        return true;
    const words = name.replace(/([a-z])(?=[A-Z])/g, "$1 ").split(/[^A-Za-z]+/);
    return words.some((word) => SECRET_WORDS.has(word.toLowerCase()));
}
/** Whether hiding the text leaves a log readable. */
function isDistinct(text) {
    return (text.length >= MIN_LENGTH &&
        text !== text.charAt(0).repeat(text.length) &&
        !isCommonWord(text) &&
        !/^(?:19|20)\d\d$/.test(text));
}
/** Whether a line may be worth hiding: it is more than punctuation, a PEM header, a heading, or a key without value. */
function isTelling(line) {
    if (!isDistinct(line) || !/[\p{L}\p{N}]/u.test(line))
        return false;
    if (line.length > LINE)
        return true;
    const bare = line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    return (!isCommonWord(bare) && !PEM_HEADER.test(line) && !/^\[[\w .-]+\]$|^["']?[\w.-]+["']?\s*:\s*[[{|>]?[-+]?$/.test(line));
}
/** Whether a text found in a value gets a mask of its own. */
function isWorthMasking({ name, text }) {
    if (soundsSecret(name))
        return isDistinct(text) && !PEM_HEADER.test(text);
    return text.length >= MIN_PART && isTelling(text) && !isPublic(text);
}
/**
 * Whether a line of pretty-printed JSON shows only what gets no mask of its own: `"port": 8080,`, `"ok": true`. As a
 * mask it would blank the same line in every log.
 */
function isPublicMember(line) {
    if (line.length > PUBLIC)
        return false;
    const [, name = "", scalar = ""] = /^(?:"((?:[^"\\]|\\.){0,200})"\s*:\s*)?("(?:[^"\\]|\\.)*"|[\w.+-]+),?$/.exec(line) ?? [];
    if (scalar === "")
        return false;
    const text = unquoted(scalar);
    return soundsSecret(name) ? isCommonWord(text) : isPublic(text);
}
/**
 * Whether a text says nothing secret, where its name doesn't say otherwise: common words, an e-mail address, a URL
 * without credentials, a UUID, a number, a path or a host. In doubt it does.
 */
function isPublic(text) {
    if (text.length > PUBLIC)
        return false;
    const bare = unquoted(text);
    return (areCommonWords(bare) ||
        isNumber(bare) ||
        UUID.test(bare) ||
        EMAIL.test(bare) ||
        isAddress(bare) ||
        isPath(bare) ||
        isHost(bare));
}
function unquoted(text) {
    const quote = text[0];
    const quoted = text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote);
    return quoted ? text.slice(1, -1) : text;
}
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const EMAIL = /^[\w.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/;
/** Up to 15 digits. More are an identifier, which a double can't hold exactly. */
function isNumber(text) {
    return /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d{1,3})?$/i.test(text) && text.replace(/e.*$|\D/gi, "").length <= 15;
}
/** A URL without a user name or password, and without a part that looks like a token, as those of webhooks have. */
function isAddress(text) {
    if (!/^[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i.test(text))
        return false;
    return (!text.includes("@") &&
        !looksRandom(text) &&
        !/[?&#;][^=&]*(?:sig|pass|secret|token|key|auth|cred|code)[^=&]*=/i.test(text));
}
function isPath(text) {
    return /^(?:\/|\.\/|~\/|[A-Za-z]:[\\/])[^+=]*$/.test(text) && !looksRandom(text);
}
/** Letters and digits mixed over 16 characters and more, as in tokens and in base64 with slashes. */
function looksRandom(text) {
    return (text.match(/\w{16,}/g) ?? []).some((run) => /\d/.test(run) && /[A-Za-z]/.test(run));
}
/** Two labels or more, in lower case, none longer than 20 characters or mixing letters and digits. */
function isHost(text) {
    const labels = text.split(".");
    return (labels.length > 1 &&
        /^[a-z]+$/.test(labels.at(-1) ?? "") &&
        labels.every((label) => /^[a-z0-9-]{1,20}$/.test(label) && !(/[a-z]/.test(label) && /\d/.test(label))));
}

;// CONCATENATED MODULE: ./build/masking/credentials.js
/** Credentials in a line, by the formats that hold them. Every scan is linear, as in key-values.ts. */

/** URLs of a line, and characters of user name and password in each. */
const URLS = 100;
const credentials_USERINFO = 2048;
/** Characters of the name of an XML element. */
const NAME = 200;
const NETRC = new Set(["machine", "login", "password", "account", "user"]);
/** Passwords in URLs, `.netrc`, `.pgpass` and XML. Yields undefined where a step of the search found nothing. */
function* credentialsOf(line) {
    yield* addressesOf(line);
    yield* elementsOf(line);
    yield* netrcOf(line);
    const fields = line.split(":");
    if (fields.length >= 5 && /^(?:\d{1,5}|\*)$/.test(fields[1] ?? "")) {
        const password = fields.slice(4).join(":");
        yield { name: "password", text: password };
        yield { name: "password", text: password.replaceAll("\\:", ":") };
    }
}
function* netrcOf(line) {
    const words = line.replace(/^default\s/, "").split(/\s+/);
    if (words.length % 2 === 1)
        return;
    for (let at = 0; at < words.length; at += 2) {
        if (!NETRC.has(words[at] ?? ""))
            return;
        yield;
    }
    for (let at = 0; at < words.length; at += 2) {
        const [name = "", text = ""] = words.slice(at, at + 2);
        yield name === "machine" ? undefined : { name, text };
    }
}
/** Passwords of URLs. One may hold an @ of its own. */
function* addressesOf(line) {
    let at = line.indexOf("://");
    for (let count = 0; at !== -1 && count < URLS; count++) {
        yield;
        const [rest = ""] = /^[^\s"'<>]*/.exec(line.slice(at + 3, at + 3 + credentials_USERINFO)) ?? [];
        const authority = rest.slice(0, rest.indexOf("/") === -1 ? rest.length : rest.indexOf("/"));
        const colon = rest.indexOf(":");
        for (const end of [rest.indexOf("@"), authority.lastIndexOf("@")]) {
            if (colon === -1 || end <= colon || rest.slice(0, colon).includes("/"))
                continue;
            const password = rest.slice(colon + 1, end);
            yield { name: "password", text: password };
            yield { name: "password", text: decoded(password) };
        }
        at = line.indexOf("://", at + 3);
    }
}
/** Texts and attributes of XML whose names sound secret, and attributes that are called `value`. */
function* elementsOf(line) {
    if (!line.includes("<"))
        return;
    const pieces = line.split(/[<>]/);
    for (let at = 1; at < pieces.length; at += 2) {
        yield;
        const piece = pieces[at] ?? "";
        const name = (piece.split(/\s/, 1)[0] ?? "").slice(0, NAME);
        if (soundsSecret(name))
            yield { name, text: pieces[at + 1] ?? "" };
        let key = "";
        for (const [, attribute = "", , text = ""] of piece.matchAll(/([\w:.-]{1,200})=(["'])([^"']*)\2/g)) {
            yield;
            // <add key="ApiKey" value="…"/>: the name is a value itself.
            if (attribute === "key" || attribute === "name")
                key = text.slice(0, NAME);
            if (soundsSecret(attribute))
                yield { name: attribute, text };
            else if (soundsSecret(name))
                yield { name, text };
            else if (attribute === "value")
                yield { name: key, text };
        }
    }
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/masking/key-values.js
/**
 * Values in a line of settings. Vaults are hostile: every scan here is linear, with regular expressions that are
 * anchored or have nothing to go back to.
 */

/** Characters of a name in a file of settings. */
const key_values_NAME = 200;
/**
 * Right sides of `NAME=value` and `name: value`, in lists, braces, and between semicolons, without quotes and comments.
 * @param line at most 65,536 characters. Yields undefined where a step of the search found nothing.
 */
function* pairsOf(line) {
    for (const segment of new Set([line, ...line.split(";"), ...flow(line)])) {
        yield;
        const text = segment
            .trim()
            .replace(/^- /, "")
            .replace(/^(?:export |set |declare -x |\$env:)/i, "")
            .trim();
        if (segment.trimStart().startsWith("- "))
            yield* key_values_named("", bare(text));
        for (const [mark, grammar] of [
            ["=", /^["']?[\w .:/@-]{1,200}["']?$/],
            [":", /^["']?[\w ./-]{1,200}["']?$/],
        ]) {
            const at = text.slice(0, key_values_NAME + 2).indexOf(mark);
            const name = text.slice(0, Math.max(0, at)).trim();
            if (at === -1 || !grammar.test(name))
                continue;
            // A colon is also part of a sentence, a time or an address. A name that sounds secret says that it isn't, and so
            // does one word with a blank behind the colon.
            const word = /^[^ /]+$/.test(name) && /^\s/.test(text.slice(at + 1, at + 2));
            if (mark === ":" && !word && (!soundsSecret(name) || text.startsWith("//", at + 1)))
                continue;
            const right = text.slice(at + 1);
            yield* key_values_named(name, bare(right));
            const [, open] = /^\s*["'`]([^"'`]+)$/.exec(right) ?? [];
            if (open !== undefined)
                yield { name, text: open }; // it goes on in the next line
        }
    }
    // Connection strings, URLs and commands have several on a line.
    for (const token of line.split(/[\s&?;]+/)) {
        yield;
        const [, name = "", value = ""] = /^-*([\w.-]{1,200})=(.+)$/.exec(token) ?? [];
        if (soundsSecret(name))
            yield* key_values_named(name, bare(value));
    }
}
function key_values_named(name, texts) {
    return texts.map((text) => ({ name, text }));
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
        const ends = [whole.indexOf(quote, 1), whole.lastIndexOf(quote)].filter((end) => end > 0);
        for (const end of ends)
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
    return found;
}

;// CONCATENATED MODULE: ./build/masking/settings.js
/** What tools take out of a line and print alone. */



/** Characters of a line that is looked into. Longer ones are data, not settings. */
const settings_LINE = 65_536;
/** Settings and credentials in a line. Yields undefined where a step of the search found nothing. */
function* settingsOf(line) {
    if (line.length > settings_LINE)
        return;
    for (const find of [pairsOf, credentialsOf]) {
        for (const setting of find(line)) {
            yield setting;
            if (setting !== undefined)
                yield* within(setting);
        }
    }
    // The last line of a quoted value that has several.
    const [, text] = /^([^"'`]+)["'`],?$/.exec(line) ?? [];
    if (text !== undefined)
        yield { name: "", text };
}
/** What stands behind an HTTP scheme, and in base64: `.npmrc` and Docker keep user name and password so. */
function* within({ name, text }) {
    const [, scheme] = /^(?:Bearer|Basic|Token|ApiKey) (.+)$/i.exec(text) ?? [];
    if (scheme !== undefined)
        yield { name: "credentials", text: scheme.trim() };
    const secret = scheme === undefined ? name : "credentials";
    const decoded = decodeBase64(scheme?.trim() ?? text);
    if (decoded === undefined)
        return;
    yield { name: secret, text: decoded };
    yield { name: secret, text: afterColon(decoded) };
}

;// CONCATENATED MODULE: ./build/masking/masks.js
/** What to register with the runner for one value: its texts always, and its encodings as far as there is room. */




/** Lines and parts of one value. The runner searches each line of the log for each text, so they are not free. */
const MAX_TEXTS = 500;
/**
 * The texts that the log must not show of a value: its lines, the values in it where it is JSON, those of its settings,
 * passwords in URLs, the text that it is the base64 of, and the lines that it has where `\n` in it is a line break.
 *
 * No text has a line end: the runner would register each line of it, `}` too. Lines and parts that are blank, short,
 * punctuation, PEM headers, common words or plainly public are left out.
 * @param username of the same entry: tools write `username:value`
 */
function* textsOf(value, username) {
    const text = value.toWellFormed().trim();
    if (text === "" && value === "")
        return nothing(undefined);
    if (!isDistinct(text))
        return nothing("is too short or too common to be hidden in the log");
    const nested = new Set();
    for (const found of nestedIn(text)) {
        yield;
        if (found === undefined)
            continue;
        const setting = { ...found, text: found.text.trim() };
        if (setting.text !== text && isWorthMasking(setting))
            nested.add(setting.text);
    }
    const wholes = [text, ...(yield* longest(nested))];
    const cuts = [nested.size > MAX_TEXTS];
    const lines = new Set();
    const parts = new Set();
    // Settings that hold line breaks as \n are texts of several lines themselves, and are looked into as such.
    for (let at = 0, given = wholes.length; at < wholes.length; at++) {
        const whole = wholes[at] ?? "";
        const all = yield* linesOf(whole);
        cuts.push(all.size > MAX_TEXTS);
        for (const line of yield* longest(all)) {
            lines.add(line);
            for (const found of settingsOf(line)) {
                yield;
                const part = found?.text.trim() ?? "";
                if (found === undefined || /[\r\n]/.test(part) || !isWorthMasking({ ...found, text: part }))
                    continue;
                parts.add(part);
                if (at < given && wholes.length < given + MAX_TEXTS)
                    wholes.push(...unescaped(part));
            }
        }
    }
    const candidates = new Set([...lines, ...parts]);
    if (candidates.size === 0)
        return nothing("has only lines that are too short or too common to be hidden");
    const texts = yield* longest(candidates);
    const cut = cuts.includes(true) || candidates.size > MAX_TEXTS;
    const unmasked = cut
        ? `has more than ${MAX_TEXTS} lines, of which the log hides the ${MAX_TEXTS} longest alone`
        : undefined;
    const contents = {
        value: value.toWellFormed(),
        username,
        wholes,
        lines: texts.filter((one) => lines.has(one)),
        parts: texts.filter((one) => parts.has(one)),
    };
    return { texts, unmasked, forms: [formsOf(contents), rareFormsOf(contents)] };
}
function nothing(unmasked) {
    return { texts: [], unmasked, forms: [none(), none()] };
}
function* none() { }
/** The lines of a text. Of several, alike or not, each has to be worth it; a text of one is worth it already. */
function* linesOf(whole) {
    const several = /[\r\n]/.test(whole);
    const json = /^[[{]/.test(whole);
    const lines = new Set();
    for (const raw of whole.split(/[\r\n]+/)) {
        yield;
        const line = raw.trim();
        if (line !== "" && (!several || (isTelling(line) && !(json && isPublicMember(line)))))
            lines.add(line);
    }
    return lines;
}
/** The 500 longest of the texts, in their order. */
function* longest(texts) {
    if (texts.size <= MAX_TEXTS)
        return [...texts];
    const counts = new Map();
    for (const { length } of texts) {
        yield;
        counts.set(length, (counts.get(length) ?? 0) + 1);
    }
    const kept = [];
    let room = MAX_TEXTS;
    let least = Number.POSITIVE_INFINITY;
    let ofLeast = 0;
    for (const [length, count] of [...counts].toSorted(([a], [b]) => b - a)) {
        if (room === 0)
            break;
        least = length;
        ofLeast = Math.min(room, count);
        room -= ofLeast;
    }
    for (const text of texts) {
        yield;
        if (text.length > least || (text.length === least && ofLeast-- > 0))
            kept.push(text);
    }
    return kept;
}

;// CONCATENATED MODULE: ./build/masking/rounds.js

/** Commands of a step for encodings. The runner derives up to ten texts of each, and searches them in each line. */
const MAX_COMMANDS = 4_000;
/** Characters of the encodings of one value that are registered, and that are made to find them. */
const MAX_CHARACTERS = 1_000_000;
const MAX_WORK = 4_000_000;
/** The same for all values of a step. */
const ALL_CHARACTERS = 16_000_000;
const ALL_WORK = 64_000_000;
function queueOf([first, last]) {
    const rank = (forms) => ({ forms, made: [] });
    return { ranks: [rank(first), rank(last)], taken: 0, characters: MAX_CHARACTERS, work: MAX_WORK, cut: false };
}
/**
 * Registers forms in rounds: the most important one of each value, then the next. Each value can have an equal share of
 * the room, which no other value uses up; what is left of the shares is dealt in further rounds.
 */
function* deal(queues, registry) {
    const room = { commands: MAX_COMMANDS, characters: ALL_CHARACTERS, work: ALL_WORK };
    for (const share of [Math.floor(MAX_COMMANDS / Math.max(1, queues.length)), Number.POSITIVE_INFINITY]) {
        for (const rank of [0, 1]) {
            let round = [...queues];
            while (round.length > 0) {
                const next = [];
                for (const queue of round)
                    if (queue.taken < share && (yield* takeOne(queue, rank, room, registry)))
                        next.push(queue);
                round = next;
            }
        }
    }
}
/** Registers the next form of a value. False where there is none, or no room for it. */
function* takeOne(queue, rank, room, { isKnown, register, commands }) {
    const form = yield* nextForm(queue, rank, room, isKnown);
    if (form === undefined)
        return false;
    const cost = commands(form);
    if (cost > room.commands || form.length > Math.min(room.characters, queue.characters)) {
        queue.cut = true;
        return form.length > queue.characters; // shorter ones may still fit
    }
    room.commands -= cost;
    room.characters -= form.length;
    queue.taken += cost;
    queue.characters -= form.length;
    register(form);
    return true;
}
/** The next form of a value that the runner doesn't know; undefined where there is none. */
function* nextForm(queue, rank, room, isKnown) {
    const { forms, made } = queue.ranks[rank];
    for (;;) {
        for (let form = made.pop(); form !== undefined; form = made.pop()) {
            yield;
            if (form.length >= MIN_LENGTH && !/[\r\n]/.test(form) && !isKnown(form))
                return form;
        }
        const making = forms.next();
        if (making.done === true)
            return undefined;
        const { size, make } = making.value;
        if (size > Math.min(queue.work, queue.characters, room.work)) {
            yield;
            queue.cut = true;
            if (size <= Math.min(queue.work, room.work))
                continue; // shorter ones may still fit
            return undefined;
        }
        made.push(...make().toReversed());
        // Each counts, however short it is.
        const cost = made.reduce((sum, form) => sum + form.length + 1, 0);
        queue.work -= cost;
        room.work -= cost;
    }
}

;// CONCATENATED MODULE: ./build/masking/runner-encodings.js
/**
 * What GitHub's runner itself derives from each text that it is told to mask: the encoders that HostContext.cs of
 * actions/runner adds, as ValueEncoders.cs has them. Those are left out here that cut a text at `&` or at its quotes.
 */
const XML = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" };
/** Characters of a text that is looked at. What a longer one becomes is registered. */
const LONGEST = 10_000;
/** The texts that the runner masks too when it masks `text`. */
function derivedByRunner(text) {
    if (text.length > LONGEST)
        return [];
    const bytes = Buffer.from(text);
    return [
        bytes.toString("base64"),
        bytes.subarray(bytes.length > 1 ? 1 : 0).toString("base64"),
        bytes.subarray(bytes.length > 2 ? 2 : 0).toString("base64"),
        text.replaceAll('"', '\\"'), // CommandLineArgumentEscape
        text.replaceAll("'", "''"), // ExpressionStringEscape
        // Newtonsoft.Json escapes three line ends that JSON.stringify leaves.
        JSON.stringify(text)
            .slice(1, -1)
            .replace(/[\u0085\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
        // Uri.EscapeDataString
        encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
        text.replace(/[<>"'&]/g, (char) => XML[char] ?? char),
    ];
}

;// CONCATENATED MODULE: ./build/masking/plan.js
/** Which texts a step registers with the runner for all its values, within a bound that is shared fairly. */



/**
 * The texts of each value, always; then their encodings, in rounds: the most important one of each value, then the
 * next, while there is room.
 */
function* planMasks(secrets, options = {}) {
    const { derives = false, commands = () => 1 } = options;
    const registered = new Set();
    const derived = new Set();
    const unmasked = [];
    const queues = [];
    for (const { value, username, at } of secrets) {
        yield;
        const { texts, forms, unmasked: why } = yield* textsOf(value, username);
        if (why !== undefined)
            unmasked.push({ at, why });
        for (const text of texts)
            registered.add(text);
        queues.push(queueOf(forms));
    }
    for (const text of derives ? registered : []) {
        yield;
        for (const form of derivedByRunner(text))
            derived.add(form);
    }
    yield* deal(queues, {
        isKnown: (form) => registered.has(form) || derived.has(form),
        register: (form) => registered.add(form),
        commands,
    });
    const incomplete = new Set();
    for (const [index, { at }] of secrets.entries())
        if (queues[index]?.cut)
            incomplete.add(at);
    const texts = [...registered].sort((a, b) => b.length - a.length);
    return { texts, unmasked, incomplete: [...incomplete] };
}

;// CONCATENATED MODULE: ./build/masking/steps.js
/** Steps from one pause to the next. */
const STEPS = 10_000;
/**
 * Runs counted work to its end, and waits for `pause` after each 10,000 steps.
 * @throws what `pause` throws; the work is then abandoned
 */
async function runSteps(work, pause) {
    for (let count = 1;; count++) {
        const step = work.next();
        if (step.done === true)
            return step.value;
        if (count % STEPS === 0)
            await pause();
    }
}
/** Runs counted work to its end at once. */
function finish(work) {
    for (;;) {
        const step = work.next();
        if (step.done === true)
            return step.value;
    }
}

;// CONCATENATED MODULE: ./build/action/register-masks.js




/**
 * Finds what the log must not show of the values. Prints nothing.
 * @param pause is awaited at least every 10,000 steps of the work, and once at its end; what it throws ends the work
 */
async function findMasks(loaded, pause) {
    const secrets = loaded.flatMap(({ at, value, bytes, username }) => {
        const secret = { value, username, at };
        // A file holds other bytes than the value's: a step that prints it prints their text.
        return bytes === undefined ? [secret] : [secret, { ...secret, value: Buffer.from(bytes).toString() }];
    });
    const plan = await runSteps(planMasks(secrets, { derives: (0,runners/* thisRunner */.bw)().github, commands: commands/* maskCommands */.vu }), pause);
    await pause();
    return plan;
}
/**
 * Registers masks, before anything else is printed. Then notices name the requests whose values the log can still show,
 * and those whose values aren't hidden in every encoding.
 */
function registerMasks(plan) {
    (0,commands/* addMasks */.dQ)(plan.texts);
    for (const text of noticesOf(plan))
        (0,commands/* notice */.lm)(text);
}
function noticesOf({ unmasked, incomplete }) {
    const notices = unmasked.map(({ at, why }) => `${at}: the value ${why}.`);
    if (incomplete.length === 0)
        return notices;
    const all = "The log hides these values as they are, but not in every encoding, since they are long or many";
    return [...notices, `${all}: ${ranges(incomplete).join("; ")}.`];
}
/** `secrets, line 3` to `secrets, line 5` as `secrets, lines 3-5`; the rest as it is. */
function ranges(places) {
    const numbers = places.map((at) => Number(/^secrets, line (\d+)$/.exec(at)?.[1])).filter((line) => line > 0);
    const lines = [];
    for (const line of numbers.toSorted((a, b) => a - b)) {
        const last = lines.at(-1);
        if (last !== undefined && line <= last[1] + 1)
            last[1] = line;
        else
            lines.push([line, line]);
    }
    const shown = lines.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
    const label = numbers.length === 1 ? "line" : "lines";
    const others = places.filter((at) => !/^secrets, line \d+$/.test(at));
    return [...(numbers.length > 0 ? [`secrets, ${label} ${shown}`] : []), ...others];
}
/** Makes masks of something, so that what makes them is compiled when values come. */
function prepareMasks() {
    for (let round = 0; round < 12; round++)
        finish(planMasks([{ value: `Some text, as good as any: ${round}`, username: "name", at: "" }]));
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
        const cells = [`<code>${one.name}</code>`, `<code>${escaped(one.source)}</code>`, target(one), masked(one)];
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
function escaped(text) {
    return (0,build_text/* printable */.g)(text).replace(/[^\p{L}\p{N} /-]/gu, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./build/action/deliver.js
/** What becomes of values that were read: they are checked, masked and handed over, and the log says so. */





/**
 * Hands values over, or in `check` says where they would go.
 * @param key what is known of the API key
 * @param cost requests and ms so far, as the log tells them
 * @param pause is awaited within long work, and throws where the step must end
 * @throws an `ActionError`, or an array of them: all problems at once, and nothing was handed over
 */
async function handOver(loaded, key, inputs, cost, pause) {
    if (inputs.mode === "check") {
        (0,commands/* group */.Os)(`Psono: ${loaded.length} value(s) would be handed over`, deliver_linesOf(validate(loaded, inputs)));
        return;
    }
    const masks = await findMasks(loaded.filter(({ name }) => !inputs.unmask.has(name)), pause);
    const exported = exportAll(loaded, inputs, () => registerMasks(masks));
    (0,commands/* group */.Os)(`Psono: ${exported.length} value(s), ${cost()}`, deliver_linesOf(exported));
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
function deliver_linesOf(exported) {
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