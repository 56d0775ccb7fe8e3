/** Keys and certificates as text: PEM (RFC 7468). PGP's armor looks like PEM, but GnuPG takes any line ends. */

/** Whether a text is one PEM block, with nothing but white space around it. */
export function isPem(text: string): boolean {
  // Not by one expression: what repeats a group as often as a hostile value asks for overflows the stack.
  const [before, begin = "", , end, after, more] = text.trim().split("-----", 6);
  const label = /^BEGIN ((?!PGP )[A-Z0-9 ]+)$/.exec(begin)?.[1];
  return label !== undefined && before === "" && end === `END ${label}` && after === "" && more === undefined;
}

/** Whether a text holds a block of PEM or of PGP that isn't a public key. */
export function holdsPem(text: string): boolean {
  return /-----BEGIN (?![A-Z0-9 ]*PUBLIC KEY)[A-Z0-9 ]+-----/.test(text);
}

/** The text with LF line ends and one at its end: OpenSSH can't read a key with CR or without a final LF. */
export function withLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?<!\n)\n*$/, "\n");
}
