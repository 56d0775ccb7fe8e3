/** Texts inside a text: the values of JSON, values of several lines, what base64 hides, and what backslash escapes mean. */
import { CONTAINERS, containersIn, type JsonObject, own, parseExact } from "../psono/json.ts";
import { blocksOf } from "./blocks.ts";
import { type Steps, stepsOf } from "./steps.ts";
import { type Setting, soundsSecret } from "./worth.ts";

/** Maximum nesting depth. */
const NESTED = 3;
/** The name of the value that it's another form of: it's as secret as that value. */
const WHOLE = "secret";

/**
 * Strings and numbers of a text that is JSON, or of its lines where each is JSON, and of the JSON in its strings; values of
 * several lines in other texts; what base64 in it hides; and all these with backslash escapes replaced by what they stand for. Yields undefined where a
 * step of the search found nothing.
 * @param setting the name of the setting whose text this is; without one, it is a whole value
 */
export function* nestedIn(text: string, setting?: string): Generator<Setting | undefined> {
  const queue: (Setting & { depth: number; plain?: boolean })[] = [{ text, depth: 0, name: WHOLE }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { text, depth, name, plain } = next;
    yield depth > 0 ? next : undefined;
    const decoded = decodeBase64(text.replace(/[\r\n]/g, ""), depth === 0 ? (setting ?? "") : name);
    if (decoded !== undefined) {
      yield { name, text: decoded };
      if (depth <= NESTED) queue.push({ text: decoded, depth: depth + 1, name });
      // .npmrc and Docker keep user name and password so.
      if (depth > 0 || setting !== undefined) yield { name, text: afterColon(decoded) };
    }
    if (depth > NESTED) continue;
    let json = false;
    for (const leaf of valuesOf(text)) {
      yield;
      if (leaf === undefined) continue;
      json = true;
      queue.push({ ...leaf, depth: depth + 1 });
    }
    for (const block of json || !/[\r\n]/.test(text) ? [] : blocksOf(text)) {
      yield;
      if (block !== undefined && /\n/.test(block.text.trim()))
        queue.push({ ...block, isBlock: true, depth: depth + 1 });
    }
    // Variants that many programs make of a password aren't unescaped again. In JSON, JSON itself escapes quotes and
    // backslashes.
    if (plain === true || (json && !/\\[nrt]/.test(text))) continue;
    for (const one of yield* unescaped(text, depth === 0))
      queue.push({ text: one, depth: depth + 1, name, plain: one.length <= PASSWORD });
  }
}

/** The values of JSON, or of newline-delimited JSON, and what base64 on lines of another text contains. */
function* valuesOf(text: string): Generator<Setting | undefined> {
  if (!/^\s*[[{"]/.test(text)) return yield* wrappedIn(text);
  const whole = parse(text);
  if (whole !== undefined) return yield* leavesOf(whole);
  if (!/[\r\n]/.test(text)) return;
  for (const line of text.split(/[\r\n]+/)) {
    yield;
    const value = /^\s*[[{"]/.test(line) ? parse(line) : undefined;
    if (value !== undefined) yield* leavesOf(value);
  }
}

/** What the text is as JSON, its numbers as they were written; undefined if it isn't JSON. */
function parse(text: string): unknown {
  try {
    return parseExact(text);
  } catch {
    // It can be nested deeper, or have more values, than parseExact allows.
    return parsePlain(text);
  }
}

/** The same with all numbers as doubles. */
function parsePlain(text: string): unknown {
  try {
    return containersIn(text, CONTAINERS) <= CONTAINERS ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is JSON, whose strings and numbers are found as such. */
export function isJson(text: string): boolean {
  return parsePlain(text) !== undefined;
}

/** Members that name the value beside them. */
const NAMES = ["name", "Name", "NAME", "key", "Key", "KEY"];

/**
 * Strings and numbers, each under the name of its member, or of the member with its array. `{"name": "TOKEN", "value":
 * "…"}` and `{"token": {"value": "…"}}` name the value.
 */
function* leavesOf(value: unknown): Generator<Setting | undefined> {
  const queue: { name: string; node: unknown }[] = [{ name: "", node: value }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    yield;
    const { name, node } = next;
    if (JSON.isRawJSON(node)) {
      yield { name, text: node.rawJSON };
      // What a tool prints if it reads the number as a double.
      const double = Number(node.rawJSON);
      if (Number.isFinite(double)) yield { name, text: `${double}` };
    } else if (Array.isArray(node)) {
      for (const child of node) {
        yield;
        queue.push({ name, node: child });
      }
    } else if (typeof node === "object" && node !== null) {
      const beside = NAMES.map((key) => own(node as JsonObject, key));
      const owner = [...beside, name].find((one) => typeof one === "string" && soundsSecret(one));
      for (const [key, child] of Object.entries(node)) {
        yield;
        queue.push({ name: typeof owner === "string" && /^value$/i.test(key) ? owner : key, node: child });
      }
    } else if (typeof node === "string" || typeof node === "number") yield { name, text: `${node}`.toWellFormed() };
  }
}

/**
 * Minimum length of text that counts as base64 only by its looks, and of padded base64 under a name that sounds secret.
 */
const BASE64 = 16;
const SHORT = 8;

/** What base64 on lines of a text contains, as blocks of YAML have it. */
function* wrappedIn(text: string): Generator<Setting | undefined> {
  if (!/[\r\n]/.test(text)) return;
  const block: string[] = [];
  for (const line of `${text}\n `.split(/[\r\n]+/)) {
    yield;
    const part = line.trim();
    if (/^[\w+/=-]+$/.test(part)) block.push(part);
    else {
      const decoded = decodeBase64(block.splice(0).join(""), "");
      if (decoded !== undefined) yield { name: WHOLE, text: decoded };
    }
  }
}

/** The text that this is the base64 of, where that is text. */
function decodeBase64(text: string, name: string): string | undefined {
  const isShort = text.length < BASE64;
  if (isShort && (text.length < SHORT || text.length % 4 !== 0 || !soundsSecret(name))) return undefined;
  // A regular expression with a counter would overflow its stack on megabytes.
  const end = text.indexOf("=");
  if (/[^A-Za-z0-9+/_=-]/.test(text) || (end !== -1 && !/^==?$/.test(text.slice(end)))) {
    return undefined;
  }
  const decoded = Buffer.from(text, "base64").toString();
  return /(?![\r\n\t])\p{Cc}|\ufffd/u.test(decoded) ? undefined : decoded.replace(/^\ufeff/, "");
}

/** The password of `user:password`; empty where there is no colon. */
function afterColon(text: string): string {
  const colon = text.indexOf(":");
  return colon === -1 ? "" : text.slice(colon + 1);
}

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", a: "\x07", b: "\b", f: "\f", v: "\v", e: "\x1b" };
/** Maximum length of a password. */
const PASSWORD = 200;
/** Characters that are replaced without a pause. */
const CHUNK = 65_536;
/** A run of backslashes is tried from its beginning only. */
const BREAKS = /(?<!\\)\\+([nr])/g;
const ALL = /\\([\\nrtabfve"'])/g;
/** The escapes that `echo` of sh and bash and many programs replace. */
const FEWER = [/\\([\\nrtabfv])/g, /\\([\\nrtabfve])/g, /\\([\\nrt])/g];

/**
 * Text with line breaks or tabs as a backslash and a letter, with these replaced: only line breaks, as dotenv and many
 * programs do, and all escapes, as `echo -e` and `printf '%b'` do. Text like a password, which has other escapes by
 * chance, is also unescaped as programs that replace fewer escapes do. Nothing if there are no escapes.
 * @param isWhole whether the text is a whole value, which could be a password
 */
function* unescaped(text: string, isWhole: boolean): Steps<string[]> {
  const short = isWhole && text.length <= PASSWORD;
  // Settings on several lines escape quotes themselves.
  const known = /[\r\n]/.test(text) ? /\\[\\nrt]/ : /\\[\\nrtabfve"']/;
  if (!(short ? known : /\\[nrt]/).test(text)) return [];
  const found = new Set<string>();
  for (const set of short ? [BREAKS, ALL, ...FEWER] : [BREAKS, ALL]) {
    let plain = "";
    for (let from = 0; from < text.length; ) {
      let end = from + CHUNK;
      while (end < from + 2 * CHUNK && text[end - 1] === "\\") end++;
      const chunk = text.slice(from, end);
      yield* stepsOf(chunk.length);
      plain += chunk.replace(set, (_, letter: string) => ESCAPES[letter] ?? letter);
      from = end;
    }
    found.add(plain);
  }
  found.delete(text);
  return [...found];
}
