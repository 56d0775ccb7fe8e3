/** Every encoding that is promised to be masked, by importance. */
import { base64, base64OfLatin1, base64OfUtf16, hex, type Offset, unpadded, urlSafe } from "./binary-encodings.ts";
import {
  backslashes,
  type Escape,
  escapes,
  everyChar,
  json,
  jsonInJson,
  lastEscapes,
  quoted,
  regularExpression,
  tracedWords,
  words,
} from "./escapes.ts";
import {
  component,
  form,
  goEncodings,
  lastPercentEncodings,
  percentEncodings,
  rarePercentEncodings,
} from "./percent-encodings.ts";

export interface Encoding {
  readonly write: Escape;
  /**
   * Whether no part of the text is readable in the encoding. Other encodings leave most letters and digits as they are.
   */
  readonly opaque: boolean;
  /** Whether it changes text in which only spaces are odd, and not as another one does. */
  readonly spaces: boolean;
}

/** Whether only opaque encodings change the text. */
export function isPlain(text: string): boolean {
  return !/[^A-Za-z0-9_.-]/.test(text);
}

/** Whether no encoding but those with `spaces` changes the text differently. */
export function isWords(text: string): boolean {
  return !/[^\w. -]/.test(text);
}

const OFFSETS: readonly Offset[] = [0, 1, 2];
const SPACES: ReadonlySet<Escape> = new Set([component, form, backslashes, words]);
const opaque = (write: Escape): Encoding => ({ write, opaque: true, spaces: true });
const legible = (write: Escape): Encoding => ({ write, opaque: false, spaces: SPACES.has(write) });

/**
 * The most frequent encodings in scripts: base64 of a value and of `user:value`, JSON, URLs, the trace of a shell, and
 * hex.
 */
export const common: readonly Encoding[] = [
  opaque((text) => base64(text, 0)),
  legible(json),
  legible(component),
  opaque((text) => base64(text, 1)),
  opaque((text) => base64(text, 2)),
  legible(quoted),
  opaque(hex),
];

/** The others, the most frequent first. */
export const others: readonly Encoding[] = [
  ...OFFSETS.map((offset) => opaque((text) => urlSafe(base64(text, offset)))),
  ...percentEncodings.map(legible),
  opaque((text) => hex(text).toUpperCase()),
  ...escapes.map(legible),
  ...goEncodings.map(legible),
];

/** Base64 of UTF-16LE, as PowerShell writes it. */
export const powerShell: readonly Encoding[] = OFFSETS.map((offset) => opaque((text) => base64OfUtf16(text, offset)));

/** Rare encodings, and those that mask one last character more than the encodings above. */
export const rare: readonly Encoding[] = [legible(jsonInJson), ...rarePercentEncodings.map(legible), opaque(unpadded)];

/** Those of tools that fewer jobs use. They take no room from any encoding above. */
export const last: readonly Encoding[] = [
  opaque(everyChar),
  // `btoa` in JavaScript, and Basic authentication of Python's requests.
  ...OFFSETS.map((offset) => opaque((text) => base64OfLatin1(text, offset))),
  ...[tracedWords, ...lastPercentEncodings, ...lastEscapes].map(legible),
  opaque(regularExpression), // also of text in which only dots are odd
];
