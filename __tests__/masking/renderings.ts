/**
 * How tools show a value: written down apart from src/, so that a mistake there is none here. Each takes the value and
 * the user name of its entry, and gives what is printed, of one line or more.
 */
import { inspect } from "node:util";

type Rendering = (value: string, username: string) => string;

const chars = (text: string, show: (char: string, at: number) => string) =>
  [...text].map((char, at) => show(char, at)).join("");
const isAscii = (char: string) => char >= " " && char <= "~";
const bytesOf = (char: string, show: (byte: number) => string) => [...Buffer.from(char)].map(show).join("");
const u16 = (char: string) =>
  chars("x".repeat(char.length), (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, "0")}`);
const base64 = (text: string) => Buffer.from(text).toString("base64");
const hex = (text: string) => Buffer.from(text).toString("hex");
const fold = (text: string, columns: number) => (text.match(new RegExp(`.{1,${columns}}`, "g")) ?? []).join("\n");
const json = (text: string) => JSON.stringify(text);
const jsonAscii = (text: string) => chars(json(text), (char) => (isAscii(char) ? char : u16(char)));
const strict = (text: string, keep = /[A-Za-z0-9._~-]/) =>
  chars(text, (char) =>
    keep.test(char) ? char : bytesOf(char, (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`),
  );
const lines = (text: string) => text.split(/\r\n|\r|\n/);
const C: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };
const ansi = (text: string, other: (char: string) => string) =>
  chars(text, (char) => {
    const known: Record<string, string> = { ...C, "'": "\\'", "\x07": "\\a", "\x1b": "\\E" };
    return known[char] ?? (isAscii(char) ? char : other(char));
  });
const yaml = (text: string, isKept: (char: string) => boolean) =>
  `"${chars(text, (char) => {
    const at = '\0\x07\b\t\n\v\f\r\x1b"\\\x85\xa0\u2028\u2029'.indexOf(char);
    if (at !== -1 && (at > 8 ? at < 11 || !isKept(char) : true)) return `\\${'0abtnvfre"\\N_LP'[at]}`;
    if (isKept(char)) return char;
    const point = char.codePointAt(0) ?? 0;
    const [mark, digits] = point > 0xffff ? ["U", 8] : point > 0xff ? ["u", 4] : ["x", 2];
    return `\\${mark}${point.toString(16).toUpperCase().padStart(Number(digits), "0")}`;
  })}"`;
const xml = (text: string, quote: string, apostrophe: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', quote)
    .replaceAll("'", apostrophe);

const utf16 = (text: string) => Buffer.from(text, "utf16le").toString("base64");
/** A URL of the web after one of its parts was set: what encodes, normalises and strips is Node's own. */
const url = (set: (parts: URL) => void) => {
  const parts = new URL("https://host.example/");
  set(parts);
  return parts.href;
};
/** A path resolves these, so nobody can know what is left of the rest. */
const hasDotSegments = (text: string) => /(?:^|[/\\])(?:\.|%2e){1,2}(?:$|[/\\])/i.test(text.replace(/[\t\r\n]/g, ""));

/** What is promised. */
export const promised: Record<string, Rendering> = {
  "as it is": (value) => value,
  trimmed: (value) => value.trim(),
  "indented lines": (value) => lines(value).join("\n      "),
  "on one line": (value) => lines(value).join(" "),
  "LF for CRLF": (value) => value.replace(/\r\n?/g, "\n"),
  "CRLF for LF": (value) => value.replace(/\r\n?|\n/g, "\r\n"),
  "env dump": (value) => `NAME=${value}`,
  "git credential": (value, username) => `username=${username}\npassword=${value}`,
  "JSON, JavaScript": json,
  "JSON, Python": jsonAscii,
  "JSON, Go": (value) => chars(json(value), (char) => ("<>&".includes(char) ? u16(char) : char)),
  "JSON, PHP": (value) => jsonAscii(value).replaceAll("/", "\\/"),
  "JSON, Windows PowerShell": (value) => chars(json(value), (char) => ("<>&'".includes(char) ? u16(char) : char)),
  "JSON, .NET": (value) =>
    chars(value, (char) => {
      const named: Record<string, string> = { ...C, "\b": "\\b", "\f": "\\f" };
      if (named[char] !== undefined) return named[char];
      if (isAscii(char) && !"\"&'<>+`".includes(char)) return char;
      return u16(char).replace(/[a-f0-9]{4}/g, (digits) => digits.toUpperCase());
    }),
  "docker inspect": (value) => `"Env": [\n    ${json(`NAME=${value}`)},\n`,
  "docker compose config": (value) => `NAME: ${json(value.replaceAll("$", "$$$$"))}`,
  "docker's command line": (value) => `-e "NAME=${value.replaceAll('"', '\\"')}"`,
  "URL, encodeURIComponent": (value) => `?x=${encodeURIComponent(value)}&y`,
  "URL, RFC 3986": (value) => `?x=${strict(value)}&y`,
  "URL, lower case": (value) => `?x=${strict(value).replace(/%../g, (code) => code.toLowerCase())}&y`,
  "URL, Python quote": (value) => strict(value, /[A-Za-z0-9._~/-]/),
  "URL, encodeURI": (value) => encodeURI(value),
  "URL, form": (value) => `${new URLSearchParams({ x: value })}`,
  "URL, Go and Python form": (value) => `x=${strict(value).replaceAll("%20", "+")}`,
  "URL, user:pass@": (value, username) => `https://${username}:${encodeURIComponent(value)}@host.example/x`,
  "URL, Go user:pass@": (value, username) =>
    `https://${username}:${strict(value, /[A-Za-z0-9._~$&+,;=-]/)}@host.example`,
  "URL, Go PathEscape": (value) => strict(value, /[A-Za-z0-9._~$&+=:@-]/),
  "URL, Go path": (value) => `https://host.example/x${strict(value, /[A-Za-z0-9._~$&+=:@,/;-]/)}`,
  "URL, Go fragment": (value) => `https://host.example/#${strict(value, /[A-Za-z0-9._~$&+=:@,/;!()*?-]/)}`,
  "URL, new URL() user info": (value, username) =>
    url((parts) => {
      parts.username = username;
      parts.password = value;
    }),
  "URL, new URL() path": (value) =>
    url((parts) => {
      parts.pathname = `/x/${hasDotSegments(value) ? "" : value}`;
    }),
  "URL, new URL() query": (value) =>
    url((parts) => {
      parts.search = `?x=${value}`;
    }),
  "URL, new URL() fragment": (value) =>
    url((parts) => {
      parts.hash = `#x=${value}`;
    }),
  "line breaks and tabs unescaped": (value) =>
    value.replace(/\\([\\nrt])/g, (_, letter: string) => ({ n: "\n", r: "\r", t: "\t" })[letter] ?? "\\"),
  "line breaks unescaped": (value) => value.replaceAll("\\r\\n", "\r\n").replaceAll("\\n", "\n"),
  base64,
  // The blanks around it are twice as long as in UTF-8, and no secret.
  "base64, PowerShell": (value) => utf16(value.trim()),
  "base64, PowerShell, behind 1": (value) => utf16(`x${value.trim()}`),
  "base64, PowerShell, behind 2": (value) => utf16(`xx${value.trim()}`),
  "base64, url-safe": (value) => Buffer.from(value).toString("base64url"),
  "base64 of a line": (value) => base64(`${value}\n`),
  "base64, Basic": (value, username) => `Authorization: Basic ${base64(`${username}:${value}`)}`,
  "base64, behind 1": (value) => base64(`x${value.trim()}`),
  "base64, behind 2": (value) => base64(`xx${value.trim()}`),
  "base64, behind 3": (value) => base64(`xxx${value.trim()}`),
  "base64, 76 columns": (value) => fold(base64(`${value}\n`), 76),
  "base64, 64 columns": (value) => fold(base64(value), 64),
  "base64, Basic, 76 columns": (value, username) => fold(base64(`${username}:${value}\n`), 76),
  hex,
  "hex, upper case": (value) => hex(value).toUpperCase(),
  "hex, xxd -p": (value) => fold(hex(value), 60),
  "shell, '…'": (value) => `'${value.replaceAll("'", "'\\''")}'`,
  "shell, bash -x": (value) => `+ NAME='${value.replaceAll("'", "'\\''")}'`,
  "shell, dash -x and shlex": (value) => `+ NAME='${value.replaceAll("'", `'"'"'`)}'`,
  "shell, git's trace": (value) => `trace: git x '${value.replace(/['!]/g, "'\\$&'")}'`,
  "shell, echo $X": (value) => value.replace(/[ \t\n]+/g, " ").trim(),
  'shell, "…"': (value) => `"${chars(value, (char) => ('\\"$`'.includes(char) ? `\\${char}` : char))}"`,
  "shell, printf %q": (value) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: bash takes another way for them
    /[\x00-\x1f\x7f]/.test(value)
      ? `$'${ansi(value, (char) => (char >= "\x80" ? char : bytesOf(char, (byte) => `\\${byte.toString(8).padStart(3, "0")}`)))}'`
      : chars(value, (char, at) => {
          const first = at === 0 || /[:=]/.test([...value][at - 1] ?? "");
          const quoted =
            " !\"$&'()*;<>?[\\]^`{|},".includes(char) || (char === "~" && first) || (char === "#" && at === 0);
          return quoted ? `\\${char}` : char;
        }),
  "shell, $'…' in ASCII": (value) =>
    `$'${ansi(value, (char) => bytesOf(char, (byte) => `\\${byte.toString(8).padStart(3, "0")}`))}'`,
  "PowerShell, '…'": (value) => `'${value.replaceAll("'", "''")}'`,
  'PowerShell, "…"': (value) => `"${chars(value, (char) => ('"$`'.includes(char) ? `\`${char}` : char))}"`,
  XML: (value) => `<a>${xml(value, "&quot;", "&apos;")}</a>`,
  "XML text": (value) => `<a>${xml(value, '"', "'")}</a>`,
  "HTML, JavaScript": (value) => xml(value, "&quot;", "&#39;"),
  "HTML, PHP": (value) => xml(value, "&quot;", "&#039;"),
  "HTML, Python": (value) => xml(value, "&quot;", "&#x27;"),
  "HTML, Go": (value) => xml(value, "&#34;", "&#39;"),
  'YAML, "…"': (value) => yaml(value, (char) => isAscii(char)),
  'YAML, "…", kubectl': (value) => yaml(value, (char) => isAscii(char) || /^[\xa0-\u2027\u202a-\ufffd]$/.test(char)),
  'YAML, "…", js-yaml': (value) => yaml(value, (char) => isAscii(char) || /^(?!\u2028|\u2029)[^\0-\xa0]+$/.test(char)),
  "YAML, '…'": (value) => `'${value.replaceAll("'", "''")}'`,
  "YAML, block": (value) => `secret: |\n${lines(value).map((line) => `    ${line}\n`)}`,
  ".env": (value) => `NAME="${value.replaceAll("\r", "\\r").replaceAll("\n", "\\n").replaceAll('"', '\\"')}"`,
  "C string": (value) =>
    `"${chars(value, (char) => (char === '"' ? '\\"' : (C[char] ?? (isAscii(char) ? char : bytesOf(char, (byte) => `\\${byte.toString(8).padStart(3, "0")}`)))))}"`,
  "Perl, Dumper": (value) =>
    `"${chars(value, (char) => ('"$@'.includes(char) ? `\\${char}` : (C[char] ?? (isAscii(char) ? char : bytesOf(char, (byte) => `\\${byte.toString(8).padStart(3, "0")}`)))))}"`,
  "Python, bytes": (value) =>
    `b'${chars(value, (char) => (char === "'" ? "\\'" : (C[char] ?? (isAscii(char) ? char : bytesOf(char, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`)))))}'`,
  "Python, ascii()": (value) =>
    `'${chars(value, (char) => {
      const point = char.codePointAt(0) ?? 0;
      if (char === "'" || isAscii(char)) return char === "'" ? "\\'" : (C[char] ?? char);
      const [mark, digits] = point > 0xffff ? ["U", 8] : point > 0xff ? ["u", 4] : ["x", 2];
      return C[char] ?? `\\${mark}${point.toString(16).padStart(Number(digits), "0")}`;
    })}'`,
  // It writes control characters as \x1B, which nothing else does.
  "Node, inspect": (value) =>
    /[^\P{Cc}\r\n\t]/u.test(value) ? json(value) : inspect({ value }, { breakLength: Number.POSITIVE_INFINITY }),
  SQL: (value) => `VALUES ('${value.replaceAll("'", "''")}')`,
  CSV: (value) => `1,"${value.replaceAll('"', '""')}",2`,
  "workflow command": (value) => `::x::${value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}`,
};

/** What is promised as long as the step has room for it. */
export const promisedLast: Record<string, Rendering> = {
  "shell, bash -x of echo $X": (value) =>
    `+ echo ${value
      .split(/[ \t\r\n]+/)
      .map((word) => (/^[#~]|[=:]~|[|&;()<>!{}*[\]?^$`'"\\]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : word))
      .join(" ")}`,
  "shell, bash -x of [[ == ]]": (value) => `+ [[ x == ${chars(value, (char) => `\\${char}`)} ]]`,
  "base64, Latin-1": (value, username) =>
    /^[\0-\xff]*$/.test(value) ? Buffer.from(`${username}:${value}`, "latin1").toString("base64") : "",
  "URL, axios": (value) => `params?x=${strict(value, /[A-Za-z0-9._!~*'():$,-]/).replaceAll("%20", "+")}`,
  "URL, axios before 1.7": (value) => `?x=${strict(value, /[A-Za-z0-9._!~*'():$,[\]-]/).replaceAll("%20", "+")}`,
  "URL, axios and new URL()": (value) => `?x=${strict(value, /[A-Za-z0-9._!~*():$,-]/).replaceAll("%20", "+")}`,
  "URL, jQuery": (value) => `?x=${encodeURIComponent(value).replaceAll("%20", "+")}`,
  "URL, .NET WebUtility": (value) => `?x=${strict(value, /[A-Za-z0-9._!*()-]/).replaceAll("%20", "+")}`,
  "URL, .NET HttpUtility": (value) =>
    `?x=${strict(value, /[A-Za-z0-9._!*()-]/)
      .replaceAll("%20", "+")
      .replace(/%../g, (code) => code.toLowerCase())}`,
  "URL, .NET EscapeUriString": (value) => strict(value, /[A-Za-z0-9._~!*'();,/?:@&=+$#[\]-]/),
  "URL, Java URI": (value) => strict(value, /[A-Za-z0-9._~!*'();,/?:@&=+$[\]-]|[\u0080-\u{10ffff}]/u),
  "URL, Ruby URI.escape": (value) => strict(value, /[A-Za-z0-9._~!*'();,/?:@&=+$[\]-]/),
  "URL, requests": (value) => strict(value, /[A-Za-z0-9._~!*'();,/?:@&=+$#[\]%-]/),
  "URL, Guava path": (value) => strict(value, /[A-Za-z0-9._~!$'()*,;&=@:+-]/),
  "URL, Spring query": (value) => strict(value, /[A-Za-z0-9._~!$'()*+,;:@/?-]/),
  "URL, Swift query": (value) => strict(value, /[A-Za-z0-9._~!$&'()*+,;=:@/?-]/),
  "URL, Alamofire": (value) => strict(value, /[A-Za-z0-9._~/?-]/),
  "JSON, Gson": (value) => chars(json(value), (char) => ("<>&='".includes(char) ? u16(char) : char)),
  "JavaScript, Go's JSEscapeString": (value) =>
    chars(value, (char) => {
      if ("\\'\"".includes(char)) return `\\${char}`;
      return "<>&=".includes(char) ? `\\u${u16(char).slice(2).toUpperCase()}` : char;
    }),
  "base64, 60 columns": (value) => fold(base64(value), 60),
  "shell, bash -x of [[ =~ ]]": (value) =>
    `+ [[ x =~ ${chars(value, (char) => ("[\\.()*+?{|^$".includes(char) ? `\\${char}` : char))} ]]`,
  "JSON, Jinja's tojson": (value) => chars(jsonAscii(value), (char) => ("<>&'".includes(char) ? u16(char) : char)),
  "Java, Properties": (value) =>
    chars(value, (char) => {
      if (":=#!".includes(char)) return `\\${char}`;
      if (C[char] !== undefined) return C[char];
      return isAscii(char) ? char : u16(char).replace(/[a-f0-9]{4}/g, (digits) => digits.toUpperCase());
    }),
  "HTML, Go's html/template": (value) => xml(value, "&#34;", "&#39;").replaceAll("+", "&#43;"),
  "XML, Python's ElementTree": (value) =>
    chars(xml(value, '"', "'"), (char) => (char > "~" ? `&#${char.codePointAt(0)};` : char)),
  "XML, Python's ElementTree, attribute": (value) =>
    chars(xml(value, "&quot;", "'"), (char) => (char > "~" ? `&#${char.codePointAt(0)};` : char)),
  "shell, dash's export -p": (value) => `export NAME='${value.replace(/'+/g, (quotes) => `'"${quotes}"'`)}'`,
  "URL, Java user info": (value, username) =>
    `https://${username}:${strict(value, /[A-Za-z0-9._~!$&'()*+,;=:-]/)}@host.example`,
  "URL, Swift user info": (value, username) =>
    `https://${username}:${strict(value, /[A-Za-z0-9._~!$&'()*+,;=-]/)}@host.example`,
  "URL, Java path": (value) => strict(value, /[A-Za-z0-9._~!*'():@&=+$,;/-]|[\u0080-\u{10ffff}]/u),
  "HTML, Handlebars": (value) => xml(value, "&quot;", "&#x27;").replaceAll("=", "&#x3D;").replaceAll("`", "&#x60;"),
  "HTML, Mustache": (value) =>
    xml(value, "&quot;", "&#39;").replaceAll("/", "&#x2F;").replaceAll("=", "&#x3D;").replaceAll("`", "&#x60;"),
  "SQL, PostgreSQL's E'…'": (value) => `E'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`,
};

/** What nobody can promise, for comparison. */
export const unpromised: Record<string, Rendering> = {
  "upper case": (value) => value.toUpperCase(),
  reversed: (value) => [...value].reverse().join(""),
  "in pieces": (value) => value.match(/.{1,3}/gsu)?.join("\n") ?? "",
  "hex with blanks": (value) => hex(value).replace(/../g, "$& "),
  "base64 twice": (value) => base64(base64(`x${value}`)),
};
