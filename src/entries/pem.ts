/** Keys and certificates as text: PEM (RFC 7468). PGP's armor looks like PEM, but GnuPG accepts any line endings. */

/** Whether a text is one PEM block, with only white space around it. */
export function isPem(text: string): boolean {
  // Not with one expression: a malicious value could repeat a group until the stack overflows.
  const [before, begin = "", , end, after, more] = text.trim().split("-----", 6);
  const label = /^BEGIN ((?!PGP )[A-Z0-9 ]+)$/.exec(begin)?.[1];
  return label !== undefined && before === "" && end === `END ${label}` && after === "" && more === undefined;
}

/** Whether a text contains a PEM or PGP block that isn't a public key. */
export function holdsPem(text: string): boolean {
  return /-----BEGIN (?![A-Z0-9 ]*PUBLIC KEY)[A-Z0-9 ]+-----/.test(text);
}

/** The text with LF line endings and a final LF: OpenSSH can't read a key with CR or without a final LF. */
export function withLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?<!\n)\n*$/, "\n");
}
