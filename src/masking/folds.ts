/** Texts that a value has on several lines: scalars that YAML folds, and lines that a backslash continues. */
import { closingQuote } from "./quotes.ts";
import { stepsOf } from "./steps.ts";

/** Maximum length and number of lines of one folded text. A longer one isn't a password. */
const FOLDED = 2048;
const LINES = 50;

/** What precedes a scalar in YAML, and the scalar: `key: text`, `- text`, `- key: text`, `{key: text`, `"text`. */
const SCALAR = /^(\s*(?:- +)*)((?:"[^"]{1,200}"|'[^']{1,200}'|[\p{L}\p{N}_./-]{1,200}):\s+)?(\S.*)$/su;
/** How no line of a plain scalar begins: with an item, a comment or a key. */
const OTHER = /^(?:-\s|#|[\p{L}\p{N}_.-]+:(?:\s|$))/u;
/** How a line endings: in an escape, or in quotes that aren't escaped. */
const ESCAPE = /(?<!\\)(?:\\\\)*\\$/;
const CLOSING: Record<string, RegExp> = { '"': /(?<!\\)(?:\\\\)*",?$/, "'": /(?<!')(?:'')*',?$/ };

/** Each folded line of a text, joined as YAML joins it. Yields undefined if a step of the search found nothing. */
export function* unfolded(text: string): Generator<string | undefined> {
  const lines = text.split(/\r\n|[\r\n]/);
  for (let at = 0; at < lines.length; ) {
    let last = lines[at++] ?? "";
    yield* stepsOf(last.length);
    const scalar = scalarOf(last, at === 1);
    // In YAML, only double quotes have escapes.
    const hasEscapes = scalar === undefined || scalar.quote === '"' || scalar.isFlow;
    const joined = [last.trim().replace(/:\s>[-+\d]*$/, ":")];
    let characters = last.length;
    for (let blank = 0; at + blank < lines.length; ) {
      yield;
      const next = lines[at + blank] ?? "";
      const text = next.trim();
      const isContinued = hasEscapes && blank === 0 && last.endsWith("\\") && ESCAPE.test(last);
      if (isContinued) joined.push((joined.pop() ?? "").slice(0, -1), text);
      else if (scalar === undefined) break;
      else if (text === "") {
        blank++;
        continue;
      } else if (next.search(/\S/) > scalar.column && (scalar.isFlow || scalar.quote !== "" || !OTHER.test(text)))
        joined.push("\n".repeat(blank) || " ", text);
      else break;
      at += blank + 1;
      blank = 0;
      last = next;
      characters += next.length;
      if (joined.length > 2 * LINES || characters > FOLDED || CLOSING[scalar?.quote ?? ""]?.test(text)) break;
    }
    yield joined.length > 1 && joined.length <= 2 * LINES && characters <= FOLDED ? joined.join("") : undefined;
  }
}

interface Scalar {
  /** All other lines begin to the right of this column. */
  readonly column: number;
  /** `"`, `'`, or the `>` of a block. Lines of a scalar without one can't look like items, comments or keys. */
  readonly quote: string;
  readonly isFlow: boolean;
}

/** The scalar that begins in a line and can continue in the next one. Quotes around a whole text aren't YAML's. */
function scalarOf(line: string, isFirst: boolean): Scalar | undefined {
  if (line.length > FOLDED) return undefined;
  const [, before = "", key, scalar = ""] = SCALAR.exec(line.trimEnd()) ?? [];
  const [quote = ""] = /^["'>]/.exec(scalar) ?? [];
  const isFlow = /^[{[]/.test(scalar);
  if ((quote === '"' || quote === "'") && !(isFirst && key === undefined && before === "")) {
    if (closingQuote(scalar, 0, () => quote === '"') !== -1) return undefined;
  } else if (key === undefined && !before.includes("-") && !isFlow) return undefined;
  // A mapping or a list follows, or lines that YAML doesn't fold.
  else if (/^[!&]\S*$|^\|/.test(scalar) || (isFlow && /[[\]{}]$/.test(scalar))) return undefined;
  // Lines of an item can begin below its text; lines of a value begin to the right of its key.
  return { column: before.length - (key === undefined && !isFlow ? 1 : 0), quote, isFlow };
}
