/** The runner's secret masker: src/Sdk/DTLogging/Logging/SecretMasker.cs, with the encoders of HostContext.cs. */

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** Base64 of the text without its first bytes; of all of it where that leaves nothing. */
const shifted = (value: string, shift: number) => {
  const bytes = Buffer.from(value);
  return base64(bytes.length > shift ? bytes.subarray(shift) : bytes);
};

const XML: Record<string, string> = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" };

/** Newtonsoft's, which leaves all but control characters, quotes, backslashes and three line ends as it is. */
const json = (value: string) =>
  JSON.stringify(value)
    .slice(1, -1)
    .replace(/[\u0085\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);

const uri = (value: string) =>
  encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** PowerShell colours what follows the last `&`, or one character after the first `&+`. */
const ampersand = (value: string, before: boolean) => {
  const plus = value.indexOf("&+");
  const end = plus === -1 ? value.lastIndexOf("&") + 1 : plus + 2;
  if (!value.includes("&")) return "";
  const part = before ? value.slice(0, end) : value.slice(plus === -1 ? end : end + 1);
  return part.length >= 6 ? part : "";
};

const ENCODERS: readonly ((value: string) => string)[] = [
  (value) => base64(Buffer.from(value)),
  (value) => shifted(value, 1),
  (value) => shifted(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  json,
  uri,
  (value) => value.replace(/[<>"'&]/g, (char) => XML[char] ?? char),
  (value) => (value.length > 8 && /^".*"$/s.test(value) ? value.slice(1, -1) : ""),
  (value) => ampersand(value, true),
  (value) => ampersand(value, false),
];

export class Masker {
  readonly #encoders: readonly ((value: string) => string)[];
  readonly #added = new Set<string>();
  readonly #secrets = new Set<string>();

  /** @param encoders none for runners that mask only what they are told, as other makes do */
  constructor(encoders = ENCODERS) {
    this.#encoders = encoders;
  }

  /** How many texts are searched for in each line of the log. */
  get size(): number {
    return this.#secrets.size;
  }

  add(value: string): void {
    if (value === "" || this.#added.has(value)) return;
    this.#added.add(value);
    for (const form of [value, ...this.#encoders.map((encode) => encode(value))])
      if (form !== "") this.#secrets.add(form);
  }

  /** What `::add-mask::` does: the value, and each of its lines, trimmed. False for a blank one. */
  addLines(value: string): boolean {
    if (value.trim() === "") return false;
    this.add(value);
    for (const line of value.split(/[\r\n]/)) this.add(line.trim());
    return true;
  }

  /** Each run of characters that overlapping or touching secrets cover becomes one `***`. */
  mask(text: string): string {
    const found: [number, number][] = [];
    for (const secret of this.#secrets) {
      for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1))
        found.push([at, at + secret.length]);
    }
    found.sort(([a], [b]) => a - b);
    let masked = "";
    let end = 0;
    let covered = -1;
    for (const [from, to] of found) {
      if (from > covered) masked += `${text.slice(end, from)}***`;
      covered = Math.max(covered, to);
      end = covered;
    }
    return masked + text.slice(end);
  }
}
