/** How tools encode the bytes of a text: base64 (RFC 4648) and hex. */

/** The number of bytes before the text in a longer input, modulo 3. */
export type Offset = 0 | 1 | 2;

/**
 * The base64 that the text determines, regardless of the text before and after it. It depends on the number of bytes
 * before it modulo 3 (RFC 4648 §4). Never includes the padding.
 */
export function base64(text: string, offset: Offset): string {
  return core(Buffer.from(text), offset);
}

/** The same of UTF-16LE, as PowerShell writes `[Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($text))`. */
export function base64OfUtf16(text: string, offset: Offset): string {
  return core(Buffer.from(text, "utf16le"), offset);
}

/** The same of Latin-1, if its bytes differ from those of UTF-8. Otherwise the text itself. */
export function base64OfLatin1(text: string, offset: Offset): string {
  const differs = /^[\0-\xff]*$/.test(text) && /[\x80-\xff]/.test(text);
  return differs ? core(Buffer.from(text, "latin1"), offset) : text;
}

/** Base64 of only the text, without padding. */
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

/** Lines of text that is wrapped after so many columns, including the last one. */
export function wrap(encoded: string, columns: number): string[] {
  return encoded.match(new RegExp(`.{1,${columns}}`, "g")) ?? [];
}

function core(bytes: Buffer, offset: Offset): string {
  return Buffer.concat([Buffer.alloc(offset), bytes])
    .toString("base64")
    .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}
