/** Quoted texts: where they end, and what they mean. Every search is linear, as in key-values.ts. */

/**
 * Where the quotes that open at `start` close; -1 where they don't. A doubled quote doesn't close them.
 * @param escapes whether a backslash before a quote escapes it, if `next` follows the quote
 */
export function closingQuote(text: string, start: number, escapes: (next: string | undefined) => boolean): number {
  const quote = text[start] === "{" ? "}" : (text[start] ?? "");
  for (let at = text.indexOf(quote, start + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    const next = text[at + 1];
    if (isEscaped(text, at, start) && escapes(next)) continue;
    if (next !== quote) return at;
    at++;
  }
  return -1;
}

/** Whether an odd number of backslashes precedes a character. */
function isEscaped(text: string, at: number, from: number): boolean {
  let first = at;
  while (first > from && text[first - 1] === "\\") first--;
  return (at - first) % 2 === 1;
}

/** A text up to the mark that separates it from the next one. */
export interface Piece {
  readonly text: string;
  readonly mark: string;
}

/**
 * Divides a text at marks that aren't in quotes, as YAML and .netrc quote.
 * @param marks a global expression for one character: the marks, `"` and `'`
 */
export function* piecesOf(text: string, marks: RegExp): Generator<Piece> {
  const unclosed = new Set<string>();
  let from = 0;
  let quoted = -1;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (index <= quoted) continue;
    if (mark !== '"' && mark !== "'") {
      yield { text: text.slice(from, index), mark };
      from = index + 1;
    } else if (!unclosed.has(mark) && (index === 0 || /[\s:=,{[]/.test(text[index - 1] ?? ""))) {
      quoted = closingQuote(text, index, () => mark === '"');
      if (quoted === -1) unclosed.add(mark);
    }
  }
  yield { text: text.slice(from), mark: "" };
}

const NAMED: Record<string, string> = {
  ...{ 0: "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b" },
  ...{ N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029" },
};

/** What quoted text means in the formats with such quotes, if escapes change it. */
export function meaningsOf(quote: string, inside: string): string[] {
  const doubled = inside.replaceAll(quote + quote, quote);
  if (quote === "}" || !inside.includes("\\")) return [doubled];
  if (quote === "'") return [doubled, inside.replaceAll("'\\''", "'"), inside.replace(/\\(['\\])/g, "$1")];
  return [
    doubled,
    inside.replaceAll(`\\${quote}`, quote),
    inside.replace(/\\([\\"$`])/g, "$1"),
    // YAML 1.2 (§5.7) and TOML
    inside
      .replace(/\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))/g, (_, x, u, U, char) => {
        if (char !== undefined) return NAMED[char] ?? char;
        const point = Number.parseInt(x ?? u ?? U, 16);
        return point > 0x10ffff ? "" : String.fromCodePoint(point);
      })
      .toWellFormed(),
  ];
}

const WORD_PART = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/suy;

/** What a shell makes of a word whose parts have quotes of their own, such as `'it'"'"'s'`. Undefined for other words. */
export function shellWord(text: string): string | undefined {
  let word = "";
  let parts = 0;
  WORD_PART.lastIndex = 0;
  for (; WORD_PART.lastIndex < text.length && !/\s/.test(text[WORD_PART.lastIndex] ?? ""); parts++) {
    const found = WORD_PART.exec(text);
    if (found === null) return undefined;
    const [, single, double, escaped, plain] = found;
    word += single ?? double?.replace(/\\([\\"$`])/g, "$1") ?? escaped ?? plain ?? "";
  }
  return parts > 1 ? word : undefined;
}
