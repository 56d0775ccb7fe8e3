/** How JSON, shells, markup, YAML, SQL and C escape text, without the quotes around it. */
export type Escape = (text: string) => string;

/** ECMA-262 `JSON.stringify`. */
export const json: Escape = (text) => JSON.stringify(text).slice(1, -1);
const code = (char: string, digits: number) => (char.codePointAt(0) ?? 0).toString(16).padStart(digits, "0");
const lower = (text: string, chars: RegExp) => text.replace(chars, (char) => `\\u${code(char, 4)}`);
const upper = (text: string, chars: RegExp) => text.replace(chars, (char) => `\\u${code(char, 4).toUpperCase()}`);
/** .NET names neither quotes nor what is outside of ASCII, and writes hex in upper case. */
const dotnet: Escape = (text) =>
  [...json(text).matchAll(/\\u[0-9a-f]{4}|\\.|[^\\]/gs)]
    .map(([unit]) => (unit.startsWith("\\u") ? `\\u${unit.slice(2).toUpperCase()}` : unit === '\\"' ? "\\u0022" : unit))
    .map((unit) => upper(unit, /[&'<>+`\u007f-\uffff]/g))
    .join("");
const ascii: Escape = (text) => lower(json(text), /[\u007f-\uffff]/g);

/** Characters outside of ASCII as decimal references. */
const references: Escape = (text) => text.replace(/[^\0-\x7e]/gu, (char) => `&#${char.codePointAt(0)};`);
const table = (replacements: Record<string, string>): Escape => {
  const chars = new RegExp(`[${Object.keys(replacements).join("")}]`, "g");
  return (text) => text.replace(chars, (char) => replacements[char] ?? char);
};
const markup = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Backslashes for characters that have a name in C, and for a backslash. */
const NAMED: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const SHELL = { "\x07": "\\a", "\b": "\\b", "\f": "\\f", "\v": "\\v", "\x1b": "\\E", "'": "\\'" };
const named = (extra: Record<string, string>): Escape => {
  const all: Record<string, string> = { ...NAMED, ...extra };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
  return (text) => text.replace(/[\\\n\r\t\x07\b\f\v\x1b'"]/g, (char) => all[char] ?? char);
};
const bytes = (text: string, one: (byte: number) => string) =>
  text.replace(/[^ -~]+/g, (run) => [...Buffer.from(run)].map(one).join(""));
const octal = (text: string) => bytes(text, (byte) => `\\${byte.toString(8).padStart(3, "0")}`);
const hexadecimal = (text: string) => bytes(text, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`);
const shell = named(SHELL);
const single = named({ "'": "\\'" });
const plain = named({});
const properties = (text: string) => plain(text).replace(/[:=#!]/g, "\\$&");

/**
 * YAML's double quotes (YAML 1.2, §5.7), with the names that its libraries write.
 * @param keep characters outside of ASCII that aren't escaped
 */
const yaml = (keep: string): Escape => {
  const chars = new RegExp(`[^ -~${keep}]|["\\\\]`, "gu");
  const short: Record<string, string> = {
    ...{ "\0": "0", "\x07": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e" },
    ...{ '"': '"', "\\": "\\", "\x85": "N", "\xa0": "_", "\u2028": "L", "\u2029": "P" },
  };
  return (text) => text.replace(chars, (char) => `\\${short[char] ?? numbered(char, true)}`);
};

/** `xE9`, `u20AC` or `U0001F511`: the number of a character in as many digits as it needs. */
function numbered(char: string, isUpper: boolean): string {
  const point = char.codePointAt(0) ?? 0;
  const [letter, digits] = point > 0xffff ? ["U", 8] : point > 0xff ? ["u", 4] : ["x", 2];
  return letter + (isUpper ? code(char, digits).toUpperCase() : code(char, digits));
}

const unprintable: Escape = (text) => text.replace(/(?! )[\p{C}\p{Z}]/gu, (char) => `\\${numbered(char, false)}`);

/** `bash -x` and `sh`. */
export const quoted: Escape = (text) => text.replaceAll("'", "'\\''");

/** `printf %q` */
export const backslashes: Escape = (text) => text.replace(/[ !"$&'()*;<>?[\\\]^`{|},]|^#|(?:^|(?<=[:=]))~/g, "\\$&");
/** A shell's words: `echo $X` */
export const words: Escape = (text) => text.replace(/[ \t]+/g, " ");
/** The same in the trace of `bash -x`, which quotes each word that a shell would read differently. */
export const tracedWords: Escape = (text) =>
  text
    .split(/[ \t]+/)
    .map(traced)
    .join(" ");
const traced: Escape = (word) => (/['"\\|&;()<>!{}*[?\]^$`]|^[~#]|[=:]~/.test(word) ? `'${quoted(word)}'` : word);
/** A quoted right side of `[[ … == … ]]` in the trace of `bash -x`. */
export const everyChar: Escape = (text) => text.replace(/[\s\S]/gu, "\\$&");
/** A quoted right side of `[[ … =~ … ]]` there. */
export const regularExpression: Escape = (text) => text.replace(/[.[\\()*+?{|^$]/g, "\\$&");

/** The others, the most frequent first. */
export const escapes: readonly Escape[] = [
  ascii, // Python
  (text) => lower(json(text), /[<>&\u2028\u2029]/g), // Go
  (text) => lower(json(text), /[<>&'\u0085\u2028\u2029]/g), // Windows PowerShell
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
  (text) => text.replace(/['!]/g, "'\\$&'"), // git's trace
  (text) => text.replaceAll("'", "''"), // SQL, YAML, PowerShell
  (text) => text.replaceAll('"', '""'), // CSV
  (text) => text.replaceAll('"', '\\"'), // docker's command line
  (text) => text.replace(/[\\"$`]/g, "\\$&"), // within "…" of a shell
  (text) => text.replace(/["$`]/g, "`$&"), // within "…" of PowerShell
  backslashes,
  (text) => text.replace(/[ !"$&'()*;<>?[\\\]^`{|},]|(?<=[:=])~/g, "\\$&"), // the same after a space
  (text) => text.replaceAll("$", "$$$$"), // make
  (text) => json(text).replaceAll("$", "$$$$"), // docker compose config
  shell, // $'…'
  single, // Python's repr, and the same of text with characters that can't be printed, in either kind of quotes
  (text) => unprintable(single(text)),
  (text) => unprintable(plain(text)),
  plain,
  (text) => octal(shell(text)), // $'…' without a UTF-8 locale
  (text) => octal(plain(text).replaceAll('"', '\\"')), // git
  (text) => octal(plain(text).replace(/["$@]/g, "\\$&")), // Perl
  (text) => hexadecimal(single(text)), // Python's bytes
  // Python's ascii()
  (text) =>
    single(text).replace(/[\ud800-\udbff][\udc00-\udfff]|[\u007f-\uffff]/g, (char) => `\\${numbered(char, false)}`),
  (text) => hexadecimal(plain(text)),
  (text) => json(text).replace(/#(?=[{$@])/g, "\\#"), // Ruby
  yaml(""), // PyYAML, Ruby
  yaml("\xa0-\u2027\u202a-\ufefe\uff00-\ufffd"), // go-yaml: kubectl, Helm
  yaml("\xa1-\u2027\u202a-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}"), // js-yaml
  (text) => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n"), // .env
  (text) => text.replaceAll('"', '\\"').replaceAll("\r", "\\r").replaceAll("\n", "\\n"),
  (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"), // workflow commands
  words,
];

/** Those of tools that fewer jobs use, as long as there is room. */
export const lastEscapes: readonly Escape[] = [
  table({ ...markup, '"': "&#34;", "'": "&#39;", "+": "&#43;" }), // Go's html/template
  (text) => references(table(markup)(text)), // Python's ElementTree
  (text) => references(table({ ...markup, '"': "&quot;" })(text)),
  (text) => text.replace(/'+/g, (quotes) => `'"${quotes}"'`), // dash
  (text) => (text.length < 16 ? text : text.replace(/={1,2}$/, "")), // without its padding: some tools escape =
  (text) => lower(json(text), /[<>&='\u2028\u2029]/g), // Gson
  table({ ...markup, '"': "&quot;", "'": "&#x27;", "`": "&#x60;", "=": "&#x3D;" }), // Handlebars
  table({ ...markup, '"': "&quot;", "'": "&#39;", "/": "&#x2F;", "`": "&#x60;", "=": "&#x3D;" }), // Mustache
  (text) => text.replaceAll("\\", "\\\\").replaceAll("'", "''"), // PostgreSQL's E'…'
  (text) => upper(text.replace(/[\\'"]/g, "\\$&"), /[<>&=]/g), // Go's JSEscapeString
  (text) => lower(json(text), /[<>&'\u007f-\uffff]/g), // Jinja's tojson
  (text) => upper(properties(text), /[^ -~]/g), // Java's Properties
];

/** JSON inside JSON, such as `secrets-json` as a string. */
export const jsonInJson: Escape = (text) => json(json(text));
