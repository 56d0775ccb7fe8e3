/** Filters of templates: how a value is written into the syntax around it. */

/** A filter by its name; the empty name is that of a reference without a filter. */
export type Filter = "" | "raw" | "json" | "yaml" | "toml" | "xml" | "url" | "shell" | "base64";

/** Takes well-formed text. Undefined where the syntax can't hold the text. */
type Write = (text: string) => string | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A string between double quotes that JSON, YAML 1.1 and 1.2, and TOML read alike: the last two refuse some characters. */
const doubleQuoted: Write = (text) =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

export const FILTERS: Readonly<Record<Filter, Write>> = {
  "": (text) => (/[\p{Cc}\u2028\u2029]/u.test(text) ? undefined : text),
  raw: (text) => text,
  json: doubleQuoted,
  yaml: doubleQuoted,
  toml: doubleQuoted,
  // For elements and attributes. A parser would turn a tab or a line end of an attribute into a space.
  xml: (text) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no form for these
    /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/.test(text)
      ? undefined
      : text.replace(/[&<>"'\t\n\r\x7f-\x9f\u2028\u2029]/g, (char) => ENTITIES[char] ?? `&#${char.charCodeAt(0)};`),
  // RFC 3986: everything but the unreserved characters.
  url: (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
  shell: (text) => (text.includes("\0") ? undefined : `'${text.replaceAll("'", "'\\''")}'`),
  base64: (text) => Buffer.from(text).toString("base64"),
};

export function isFilter(word: string): word is Filter {
  return Object.hasOwn(FILTERS, word);
}
