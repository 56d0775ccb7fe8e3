/** Lists and numbers in a sentence. */
import { printable } from "../text.ts";

/** Maximum number of elements in a list. */
export const SHOWN = 10;

/** The first texts of a list, made safe. @param count how many there are, if the list isn't complete */
export function some(texts: readonly string[], count = texts.length): string {
  const shown = texts.slice(0, SHOWN).map(printable);
  return `${shown.join(", ")}${count > shown.length ? ", …" : ""}`;
}

/** `a`, `a or b`, `a, b or c`, made safe. @param quote around each */
export function oneOf(texts: readonly string[], quote = "", or = " or "): string {
  const shown = texts.slice(0, SHOWN).map((text) => quote + printable(text) + quote);
  return [shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter((part) => part !== "").join(or);
}

/** A space and a question, or nothing. */
export function didYouMean(texts: readonly string[]): string {
  return texts.length === 0 ? "" : ` Did you mean ${oneOf(texts, '"')}?`;
}

/** `1 share`, `2 shares`, `1,000 shares`. */
export function many(count: number, one: string, more = `${one}s`): string {
  // `toLocaleString` would load the data of all languages, which takes 15 ms.
  const digits = String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${digits} ${count === 1 ? one : more}`;
}

/** `0 bytes`, `1,000 bytes`, `20 MiB`: exact below 1 MiB, and from there with at most one decimal, rounded up. */
export function bytes(count: number): string {
  const mebibyte = 1024 * 1024;
  if (count < mebibyte) return many(count, "byte");
  return `${Math.ceil((count * 10) / mebibyte) / 10} MiB`;
}
