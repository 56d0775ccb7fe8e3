/** Lists of secrets on one line: `API_KEYS=one,two`. Every expression is linear, as in key-values.ts. */
import { soundsSecret } from "./worth.ts";

/** Names of lists. A word can be a password, but not a key. */
const KEYS = /(?:key|token|secret)s["']?$/i;
const PASSWORDS = /(?:password|passphrase|credential|pin)s["']?$/i;

/** Maximum number of values in a list. */
const ITEMS = 100;

/** A word, in camel case or not. */
const WORD = "[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,})*";
/** Names of variables, of fields and of owners, and remarks. */
const WORDS = new RegExp(`^(?:[A-Z]+(?:_[A-Z]+)+|${WORD}(?:[ _-](?:${WORD}|[A-Z]?[A-Za-z]|\\d{1,4}))*)$`);
/** What words don't have: many letters, many consonants in a row, or only consonants. */
const RANDOM = /[a-z]{17}|[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{6}|^[^AEIOUYaeiouy]{6,}$/;

/** The items of a list of secrets that are worth a closer look; none if the name isn't that of a list. */
export function itemsOf(name: string, right: string): string[] {
  if (!(KEYS.test(name) || PASSWORDS.test(name)) || !soundsSecret(name)) return [];
  const [, , quoted = ""] = /^\s*(["'])((?:(?!\1).)*)\1/.exec(right) ?? [];
  const text = right.trim().replace(/[,;]$/, "").trimEnd();
  const bare = /^[[({]/.test(text) && /[\])}]$/.test(text) ? text.slice(1, -1) : text;
  const items = (/[,;]/.test(quoted) ? quoted : bare).split(/[,;]/, ITEMS);
  return items.filter((item) => !isWordIn(name, item));
}

/** Whether a text in a list of keys is a name or a remark, and no key. */
export function isWordIn(list: string, text: string): boolean {
  const item = text.trim().replace(/^(["'])(.*)\1$/s, "$2");
  return KEYS.test(list) && WORDS.test(item) && !RANDOM.test(item);
}
