/** Text of a vault or a user so that it can be printed in a log: no line, command or direction of its own. */
export function printable(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/^(\s*):(?=:)/, "$1\\u{3a}")
    .replaceAll("##[", "##\\u{5b}");
}
