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
export function partsOf(line: string): string[] {
  if (line.length > LINE) return [];
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
    if (text !== undefined) found.push(text, afterColon(text));
  }
  return found;
}

/** Strings and long numbers of a text that is JSON, and of the JSON in its strings; and what base64 in it hides. */
export function stringsOf(text: string): string[] {
  const found: string[] = [];
  const queue: { text: string; depth: number }[] = [{ text, depth: 0 }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const inside = /^\s*[[{"]/.test(next.text) && next.depth <= NESTED ? leavesOf(next.text) : [];
    for (const leaf of inside) queue.push({ text: leaf, depth: next.depth + 1 });
    if (next.depth > 0) found.push(next.text.trim());
    const decoded = decodeBase64(next.text.replace(/[\r\n]/g, ""));
    if (decoded !== undefined) found.push(decoded.trim(), ...(next.depth > 0 ? [afterColon(decoded)] : []));
  }
  return found;
}

function leavesOf(text: string): string[] {
  const leaves: string[] = [];
  const queue: unknown[] = [];
  try {
    queue.push(JSON.parse(text));
  } catch {
    return leaves; // then it is no JSON
  }
  while (queue.length > 0) {
    const node = queue.pop();
    // One by one: a call takes no hundred thousand arguments.
    if (typeof node === "object" && node !== null) for (const child of Object.values(node)) queue.push(child);
    else if (typeof node === "string" || typeof node === "number") leaves.push(`${node}`.toWellFormed());
  }
  return leaves;
}

/** The text that this is the base64 of, where that is text. */
function decodeBase64(text: string): string | undefined {
  // A regular expression that counts would run out of its stack on megabytes.
  const end = text.indexOf("=");
  if (text.length < 16 || /[^A-Za-z0-9+/_=-]/.test(text) || (end !== -1 && !/^==?$/.test(text.slice(end)))) {
    return undefined;
  }
  const decoded = Buffer.from(text, "base64").toString();
  return /[^\P{C}\r\n\t]|\ufffd/u.test(decoded) ? undefined : decoded;
}

function afterColon(text: string): string {
  const colon = text.indexOf(":");
  return colon === -1 ? "" : text.slice(colon + 1);
}

function pairsOf(line: string): string[] {
  const found: string[] = [];
  for (const segment of new Set([line, ...line.split(";"), ...flow(line)])) {
    const text = segment
      .trim()
      .replace(/^- /, "")
      .replace(/^(?:export |set |declare -x |\$env:)/i, "")
      .trim();
    if (segment.trimStart().startsWith("- ")) found.push(...bare(text));
    for (const [mark, key] of [
      ["=", /^["']?[\w .:/@-]{1,200}["']?$/],
      [":", /^["']?[\w ./-]{1,200}["']?$/],
    ] as const) {
      const at = text.slice(0, KEY + 2).indexOf(mark);
      const name = text.slice(0, Math.max(0, at)).trim();
      if (at === -1 || !key.test(name)) continue;
      // A colon is part of a sentence, a time or an address, too: a name that tells, or one word and a blank, says it is not.
      const word = /^[^ /]+$/.test(name) && /^\s/.test(text.slice(at + 1, at + 2));
      if (mark === ":" && !word && (!SECRET.test(name) || text.startsWith("//", at + 1))) continue;
      found.push(...bare(text.slice(at + 1)));
    }
  }
  // Connection strings, addresses and commands have several on a line.
  for (const token of line.split(/[\s&?;]+/)) {
    const [, name = "", value = ""] = /^-*([\w.-]{1,200})=(.+)$/.exec(token) ?? [];
    if (SECRET.test(name)) found.push(...bare(value));
  }
  return found;
}

/** The elements of `{a: b}` and `[a, b]` in YAML and TOML; those of a list as YAML writes them on lines of their own. */
function flow(line: string): string[] {
  const at = line.search(/[[{]/);
  if (at === -1) return [];
  const list = line[at] === "[" && at > 0;
  const items = line
    .slice(at)
    .replace(/[[\]{}]/g, "")
    .split(",");
  return list ? items.map((item) => `- ${item.trim()}`) : items;
}

/** A right side, and what is left of it without a comma, quotes, braces, a comment, YAML's tags and HTTP's schemes. */
function bare(right: string): string[] {
  const text = right.trim().replace(/^[!&]\S*\s+/, "");
  const whole = text.endsWith(",") ? text.slice(0, -1) : text;
  const found = [whole];
  const quote = whole[0];
  if (quote === '"' || quote === "'" || quote === "`") {
    for (const end of [whole.indexOf(quote, 1), whole.lastIndexOf(quote)]) if (end > 0) found.push(whole.slice(1, end));
    const inside = found.at(-1) ?? "";
    found.push(quote === "'" ? inside.replaceAll("''", "'") : inside.replaceAll(`\\${quote}`, quote));
  } else {
    if (whole.startsWith("{") && whole.endsWith("}")) found.push(whole.slice(1, -1));
    for (const mark of [" #", "\t#", " ;", " //"]) {
      const at = whole.indexOf(mark);
      if (at > 0) found.push(whole.slice(0, at).trim());
    }
  }
  return found.flatMap((one) => [one, /^(?:Bearer|Basic|Token|ApiKey) (.+)$/i.exec(one)?.[1]?.trim() ?? ""]);
}

/** Passwords of addresses. One may hold an @ of its own. */
function addressesOf(line: string): string[] {
  const found: string[] = [];
  let at = line.indexOf("://");
  for (let count = 0; at !== -1 && count < URLS; count++) {
    const [rest = ""] = /^[^\s"'<>]*/.exec(line.slice(at + 3, at + 3 + USERINFO)) ?? [];
    const authority = rest.slice(0, rest.indexOf("/") === -1 ? rest.length : rest.indexOf("/"));
    const colon = rest.indexOf(":");
    for (const end of [rest.indexOf("@"), authority.lastIndexOf("@")]) {
      if (colon === -1 || end <= colon || rest.slice(0, colon).includes("/")) continue;
      const password = rest.slice(colon + 1, end);
      found.push(password, decoded(password));
    }
    at = line.indexOf("://", at + 3);
  }
  return found;
}

/** Texts and attributes of XML whose names are those of secrets. */
function elementsOf(line: string): string[] {
  if (!line.includes("<")) return [];
  const found: string[] = [];
  const pieces = line.split(/[<>]/);
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 0) continue;
    const [name = ""] = piece.split(/\s/, 1);
    if (SECRET.test(name.slice(0, KEY))) found.push(pieces[at + 1] ?? "");
    for (const [, attribute = "", , value = ""] of piece.matchAll(/([\w:.-]{1,200})=(["'])([^"']*)\2/g))
      if (SECRET.test(attribute) || SECRET.test(name) || attribute === "value") found.push(value);
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
