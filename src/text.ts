/** Longest text that is printed, in characters; more of it is cut off. */
export const LONGEST = 300;

/** Characters of a name in the vault, and of a path: longer ones aren't read. */
export const LONGEST_NAME = 1024;
export const LONGEST_PATH = 8192;

/**
 * The form NFC of a name or a path, in which these are compared: the same letters have two forms in Unicode. A longer text
 * stays as it is, since normalising takes quadratic time on text that is made for it.
 */
export function normal(text: string, longest = LONGEST_PATH): string {
  return text.length > longest ? text : text.normalize("NFC");
}

/**
 * Text of the vault (a path, a title, a field) made safe for one line of the log: no line breaks, no control,
 * direction-changing or invisible characters, no command of the runner (`::` and `##[`, ActionCommand.cs), at most 300
 * characters. What is replaced is shown as `\u{hex}`.
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
