/** A value without what formats and people write around it. Every search is linear, as in key-values.ts. */
import { closingQuote, meaningsOf, shellWord } from "./quotes.ts";

/** The beginning of `${NAME:-value}` and `${NAME:=value}` of shells and Compose, and of `${NAME:value}` of Spring. */
const DEFAULTED = String.raw`\$\{([\w.]{1,100}(?=:?[-=])|[\w.-]{1,100}(?=:))(?::[-=]|[-=]|:(?![?+]|-?\d+(?::-?\d+)?\}))`;
/** Defaults anywhere in a line: the name, and the default. */
export const DEFAULTS = new RegExp(`${DEFAULTED}([^{}]{1,2048})\\}`, "g");
const DEFAULT = new RegExp(`^${DEFAULTED}(.+)\\}$`, "s");
/** How deep defaults in defaults are searched. */
const NESTED = 3;
/** Maximum length of a default. */
const LONGEST = 2048;

/** A right side, and the same without a comma, quotes, braces, a comment, YAML tags and HTTP schemes. */
export function bare(right: string, depth = 0): string[] {
  const text = right.trim();
  const whole = text.endsWith(",") ? text.slice(0, -1) : text;
  const found = [whole];
  const [tags = ""] = depth < NESTED ? (/^(?:[!&]\S*\s+){1,2}/.exec(text) ?? []) : [];
  if (tags !== "") found.push(...bare(text.slice(tags.length), depth + 1));
  const [, , strong] = depth < NESTED ? (/^(\*{1,3}|_{1,3}|`{1,3}|~~|==)(.+)\1$/.exec(whole) ?? []) : [];
  if (strong !== undefined) found.push(...bare(strong, depth + 1));
  const quote = whole[0];
  if (quote === '"' || quote === "'" || quote === "`") {
    const word = /'"|"'/.test(whole) ? shellWord(whole) : undefined;
    if (word !== undefined) found.push(word);
    // Quotes can be escaped or not, and a comment behind them can have its own.
    for (const end of [whole.indexOf(quote, 1), closingQuote(whole, 0, () => quote === '"'), whole.lastIndexOf(quote)])
      if (end > 0) found.push(whole.slice(1, end), ...meaningsOf(quote, whole.slice(1, end)));
  } else {
    if (whole.startsWith("{") && whole.endsWith("}")) found.push(whole.slice(1, -1));
    // What people and editors write around a password.
    found.push(whole.replace(/(?:<br ?\/?>|\\)$/i, "").trim());
    for (const [open, close] of ["()", "[]"])
      if (whole.endsWith(close ?? "")) found.push(whole.slice(0, Math.max(0, whole.lastIndexOf(` ${open}`))).trim());
    found.push(whole.replace(/^[“‘„«‹<(](.+)[”’“»›>)]$/s, "$1"), whole.replace(/[.,]$/, ""));
    // A shell's word; bash's printf %q escapes a comma.
    if (whole.includes("\\")) found.push(...[whole, text].map((one) => one.replace(/\\(.)/g, "$1")));
    for (const mark of [" #", "\t#", " ;", " //"]) {
      const at = whole.indexOf(mark);
      if (at > 0) found.push(whole.slice(0, at).trim());
    }
  }
  const [otherwise] = found.flatMap((one) => (one.length <= LONGEST && DEFAULT.exec(one)?.[2]) || []);
  if (otherwise !== undefined && depth < NESTED) found.push(...bare(otherwise, depth + 1));
  return [...new Set(found)];
}
