import { ActionError } from "../errors.ts";
import type { Part } from "../problems.ts";

export type JsonObject = { readonly [key: string]: unknown };

declare global {
  // Of Node 21 and newer (ECMAScript proposal "JSON.parse source text access"); TypeScript's own types lack them.
  interface JSON {
    rawJSON(text: string): object;
    isRawJSON(value: unknown): value is { readonly rawJSON: string };
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes to text. Throws `SERVER_ANSWER` if they aren't UTF-8. */
export function decodeUtf8(bytes: Uint8Array, part: Part): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new ActionError("SERVER_ANSWER", "not-utf8", { part });
  }
}

/**
 * Maximum number of values in one JSON text: our function is called for each, which takes some 3 µs, and nothing can
 * interrupt the calls.
 */
export const VALUES = 200_000;

/**
 * Parses JSON whose numbers keep their digits: if a double would print another text, the number becomes `JSON.rawJSON`.
 * Throws `SyntaxError`, or `RangeError` for JSON that is nested too deeply or has more than 200,000 values.
 * @param onRaw called for each such number: it's an object, which takes much more memory than a double
 */
export function parseExact(text: string, onRaw: () => void = () => undefined): unknown {
  // Each value takes at least two characters, including the separator.
  if (text.length > 2 * VALUES && (containersIn(text, VALUES + 1) > VALUES + 1 || !hasFewValues(JSON.parse(text))))
    throw new RangeError("too many values");
  return JSON.parse(text, (_, value: unknown, context?: { source?: string }) => {
    const source = context?.source;
    if (typeof value !== "number" || source === undefined || String(value) === source) return value;
    onRaw();
    return JSON.rawJSON(source);
  });
}

function hasFewValues(whole: unknown): boolean {
  const stack = [whole];
  let count = 0;
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const inside: unknown[] = Array.isArray(value) ? value : Object.values(value);
    count += inside.length;
    if (count > VALUES) return false;
    for (const one of inside) stack.push(one);
  }
  return true;
}

/** A value of JSON as text: a string as it is, anything else as compact JSON; undefined for null and undefined. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return undefined;
  try {
    return JSON.stringify(value);
  } catch {
    return undefined; // nested too deep
  }
}

/**
 * A name, title or type as text. Scripts also write them as numbers and booleans (repair_datastore_names.py of
 * psono-server's examples). A number reads as Psono's client shows it. Empty for anything else.
 */
export function labelOf(value: unknown): string {
  if (JSON.isRawJSON(value)) return String(Number(value.rawJSON));
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/**
 * The contents of a secret, with numbers as they were written. Throws `SECRET_FORM` if it isn't a JSON object.
 * @param onRaw as for `parseExact`
 */
export function parseSecret(text: string, part: Part, onRaw?: () => void): JsonObject {
  let value: unknown;
  try {
    value = parseExact(text, onRaw);
  } catch (error) {
    if (error instanceof RangeError) throw new ActionError("SECRET_FORM", "too-many-values", { part, limit: VALUES });
  }
  if (isObject(value)) return value;
  throw new ActionError("SECRET_FORM", "not-object", { part });
}

/**
 * Maximum number of objects and arrays in one response or datastore. Each can take some 400 bytes of memory, for 7
 * characters of text (`{"34":`).
 */
export const CONTAINERS = 2_000_000;

/** Maximum length of a name that is an index of an array (ECMAScript, "array index": up to 2^32 - 2). */
const INDEX = 10;
/** The same with each digit as an escape. */
const ESCAPED = 6 * INDEX;
/** Names of an object that count as nothing more. Entries and folders have fewer. */
const NAMES = 16;

/**
 * The number of objects and arrays, and of what can take as much memory or time: names that could be array indexes, for
 * which V8 reserves up to 280 bytes each (it ends the process if it can't reserve those of one object), names beyond the
 * 16th of an object, for which V8 can take 800 bytes and 3 µs each, and texts of digits: V8 before Node 24.14.1 hashes
 * them without a seed, so that anyone can find many with the same hash. Beyond the limit, it counts only one more.
 */
export function containersIn(text: string, limit: number): number {
  let count = 0;
  /** Names of the object; below it those of the objects and arrays around it. */
  const names = [0];
  for (let at = 0; at < text.length && count <= limit; at++) {
    const char = text.charCodeAt(at);
    if (char === BRACE || char === BRACKET) {
      count++;
      names.push(0);
    } else if ((char === BRACE_END || char === BRACKET_END) && names.length > 1) names.pop();
    if (char !== QUOTE) continue;
    const start = at + 1;
    let isEscaped = false; // escapes can stand for digits
    for (at = start; at < text.length && text.charCodeAt(at) !== QUOTE; at++) {
      if (text.charCodeAt(at) !== BACKSLASH) continue;
      at++;
      isEscaped = true;
    }
    const first = text.charCodeAt(start);
    const isDigit = (first >= ZERO && first <= NINE) || text.startsWith("\\u", start);
    const isIndex = isDigit && at - start <= (isEscaped ? ESCAPED : INDEX);
    if (!isName(text, at)) {
      if (isIndex) count++;
      continue;
    }
    const known = names.pop() ?? 0;
    names.push(known + 1);
    if (isIndex || known >= NAMES) count++;
  }
  return count;
}

/** Whether the string that ends at a quote is the name of a member. */
function isName(text: string, quote: number): boolean {
  let at = quote + 1;
  while (at < text.length && text.charCodeAt(at) <= SPACE) at++;
  return text.charCodeAt(at) === COLON;
}

const [QUOTE, BACKSLASH, BRACE, BRACKET] = ['"', "\\", "{", "["].map((char) => char.charCodeAt(0));
const [BRACE_END, BRACKET_END, COLON] = ["}", "]", ":"].map((char) => char.charCodeAt(0));
const [ZERO = 0, NINE = 0, SPACE = 0] = ["0", "9", " "].map((char) => char.charCodeAt(0));

/** Text to a JSON object. Throws `SERVER_ANSWER` for anything else. */
export function parseObject(text: string, part: Part): JsonObject {
  throwIfTooMany(text, part);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ActionError("SERVER_ANSWER", "not-json", { part });
  }
  return asObject(value, part);
}

/** Decrypted text to a value of JSON. Throws `SERVER_ANSWER` for anything else. */
export function parseDecrypted(text: string, part: Part): unknown {
  throwIfTooMany(text, part);
  try {
    return JSON.parse(text);
  } catch {
    throw new ActionError("SERVER_ANSWER", "decrypted-not-json", { part });
  }
}

function throwIfTooMany(text: string, part: Part): void {
  if (text.length > 2 * CONTAINERS && containersIn(text, CONTAINERS) > CONTAINERS)
    throw new ActionError("SERVER_ANSWER", "too-many-values", { part, limit: CONTAINERS });
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
}

export function asObject(value: unknown, part: Part): JsonObject {
  if (!isObject(value)) throw new ActionError("SERVER_ANSWER", "not-object", { part });
  return value;
}

/** An own property, so that `__proto__` and `constructor` from a vault have no effect. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function stringOf(object: JsonObject, key: string, part: Part): string {
  const value = own(object, key);
  if (typeof value !== "string") throw new ActionError("SERVER_ANSWER", "no-text", { part, key });
  return value;
}

export function booleanOf(object: JsonObject, key: string, part: Part): boolean {
  const value = own(object, key);
  if (typeof value !== "boolean") throw new ActionError("SERVER_ANSWER", "no-boolean", { part, key });
  return value;
}

/**
 * A list of objects that the protocol promises. Throws `SERVER_ANSWER` for anything else: a missing list isn't an empty
 * one.
 * @param most elements: the action sends a request for each
 */
export function listOf(object: JsonObject, key: string, part: Part, most = CONTAINERS): JsonObject[] {
  const value = own(object, key);
  if (!Array.isArray(value)) throw new ActionError("SERVER_ANSWER", "no-list", { part, key });
  if (value.length > most) throw new ActionError("SERVER_ANSWER", "too-many-values", { part, limit: most });
  return value.map((element) => asObject(element, part));
}

/** The elements of an array of any type; anything else counts as empty. */
export function elementsOf(object: JsonObject, key: string): readonly unknown[] {
  const value = own(object, key);
  return Array.isArray(value) ? value : [];
}

/** An array of objects; missing or null counts as empty, and elements that aren't objects are left out. */
export function objectsOf(object: JsonObject, key: string): JsonObject[] {
  return elementsOf(object, key).filter(isObject);
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

/** An ID in lower case. Throws `SERVER_ANSWER` for anything else. */
export function uuidOf(object: JsonObject, key: string, part: Part): string {
  const id = stringOf(object, key, part);
  if (!isUuid(id)) throw new ActionError("SERVER_ANSWER", "not-uuid", { part });
  return id.toLowerCase();
}
