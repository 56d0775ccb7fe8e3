/** Maximum length of printed text, in characters; the rest is cut off. */
export const LONGEST = 300;

/** Maximum length of a name in the vault, and of a path: longer ones aren't read. */
export const LONGEST_NAME = 1024;
export const LONGEST_PATH = 8192;

/**
 * A name or a path in the form NFC, for comparisons: the same letters have two forms in Unicode. Longer text stays as
 * it is, because normalization takes quadratic time on malicious text.
 */
export function normal(text: string, longest = LONGEST_PATH): string {
  return text.length > longest ? text : text.normalize("NFC");
}

/** Steps of work that `normal` takes: outside of ASCII, their number grows with the square of the length. */
export function normalSteps(text: string, longest = LONGEST_PATH): number {
  const { length } = text;
  return length > longest || isAscii(text) ? length : length + length ** 2 / 64;
}

export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** Whether the normalized form of a name is `wanted`. Normalizing makes a text at most four times shorter. */
export function isSameName(name: string, wanted: string): boolean {
  return name.length <= 4 * wanted.length && normal(name, LONGEST_NAME) === wanted;
}

/**
 * Text from the vault (a path, a title, a field) made safe for one line of the log: no line breaks, no control,
 * direction-changing or invisible characters, no command of the runner (`::` and `##[`, ActionCommand.cs), at most 300
 * characters. Replaced characters are shown as `\u{hex}`.
 */
export function printable(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
  return cut
    .replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escaped)
    .replace(/:(?=:)/g, escaped)
    .replace(/#(?=#\[)/g, escaped);
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * A name from the vault as the key of a map. V8 before Node 24.14.1 hashes texts of digits without a seed: the members of
 * a share could choose thousands with the same hash.
 */
export function keyOf(name: string): string {
  return /^[\d/]/.test(name) ? `/${name}` : name;
}
