/** The names of settings in a line. Every expression is anchored, as in key-values.ts. */
import { isStrong, soundsSecret } from "./worth.ts";

/** Maximum length of a name in a file of settings. */
const NAME = 200;
/** Words of a name before `=`: code has more. */
const WORDS = 3;

/** Names before `=`; those of other characters are in code, too. */
const PLAIN = /^["']?[\p{L}\p{N}_ .:/@-]{1,200}["']?$/u;
const VARIABLE = /^["']?[\p{L}\p{N}_ .:/@$#'()[\]-]{1,200}["']?$/u;
/** Names before a colon with a space behind it, and without one. */
const SPACED = /^(?:[^\s{}[\]"'][^{}]{0,199}|"[^"]{1,200}"|'[^']{1,200}')$/u;
const KEY = /^(?:["']?[\p{L}\p{N}_ ./()[\]-]{1,200}["']?|"[^"]{1,200}"|'[^']{1,200}')$/u;

/** What a line can be: a name, `=` or a colon, and the rest of the line. */
export interface Named {
  readonly name: string;
  readonly mark: "=" | ":";
  readonly right: string;
}

/** The names that a line can begin with. */
export function namesIn(text: string): Named[] {
  return [...marksOf(text)].flatMap((at) => {
    const mark = text[at] === "=" ? "=" : ":";
    const right = text.slice(at + 1);
    const name = text
      .slice(0, at)
      .replace(/^:+|(?: ?[?+:])$/g, "") // Make's ?=, symbols of Ruby
      .trim();
    return (mark === "=" ? isVariable(name) : isKey(name, right)) ? [{ name, mark, right }] : [];
  });
}

/** At the first `=`, at the first colon, and at the first and the last one with a space behind it. */
function marksOf(text: string): Set<number> {
  const start = text.slice(0, NAME + 2);
  const lead = /^:*/.exec(text)?.[0].length ?? 0;
  const spaced = [...start.matchAll(/:(?=\s|$)/g)].map(({ index }) => index).filter((index) => index >= lead);
  const [first = -1, last = spaced.at(-1) ?? -1] = [spaced[0]];
  const isQuoted = /["'`]/.test(text.slice(first, last)); // the last one is in the value
  const all = [start.indexOf("="), start.indexOf(":", lead), first, isQuoted ? -1 : last];
  return new Set(all.filter((at) => at !== -1));
}

function isVariable(name: string): boolean {
  if (PLAIN.test(name)) return true;
  return VARIABLE.test(name) && (!name.includes(" ") || (soundsSecret(name) && name.split(" ").length <= WORDS));
}

/**
 * A colon is also part of a sentence, a time or an address. A name that sounds secret says that it isn't, and so do one
 * word with a space after the colon, and a few words before a token: `Docker Hub: dckr_pat_…`.
 */
function isKey(name: string, right: string): boolean {
  const isSpaced = /^\s/.test(right);
  if (!(isSpaced || right === "" ? SPACED : KEY).test(name)) return false;
  if (isSpaced && /^(?:[^\s']+|'[^\s']+')$/.test(name) && !name.includes("//")) return true;
  if (isSpaced && name.split(" ").length <= WORDS && isStrong(right.trim().replace(/^(["'])(.*)\1,?$/, "$2")))
    return true;
  return soundsSecret(name) && !right.startsWith("//");
}
