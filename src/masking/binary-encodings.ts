/** How tools write the bytes of a text: base64 (RFC 4648) and hex. */

/** What comes before a text in an input of which it is a part, in bytes, modulo 3. */
export type Offset = 0 | 1 | 2;

/**
 * The base64 that the text determines, whatever stands before and behind it: the same for every third length of what is
 * before it (RFC 4648 §4). Never the padding.
 */
export function base64(text: string, offset: Offset): string {
  return core(Buffer.from(text), offset);
}

/** The same of UTF-16LE, as PowerShell writes `[Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($text))`. */
export function base64OfUtf16(text: string, offset: Offset): string {
  return core(Buffer.from(text, "utf16le"), offset);
}

/** Base64 of the text alone, without its padding. */
export function unpadded(text: string): string {
  return Buffer.from(text).toString("base64").replace(/=+$/, "");
}

/** The other alphabet (RFC 4648 §5). */
export function urlSafe(encoded: string): string {
  return encoded.replaceAll("+", "-").replaceAll("/", "_");
}

export function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}

/** Lines of what is wrapped after so many columns, the last one too. */
export function wrap(encoded: string, columns: number): string[] {
  return encoded.match(new RegExp(`.{1,${columns}}`, "g")) ?? [];
}

function core(bytes: Buffer, offset: Offset): string {
  return Buffer.concat([Buffer.alloc(offset), bytes])
    .toString("base64")
    .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}
