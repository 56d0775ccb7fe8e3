/** Lists of secrets on one line, `API_KEYS=one,two`, or on several. Every expression is linear, as in key-values.ts. */
import { type Steps, stepsOf } from "./steps.ts";
import { isPlainlyPublic, SECRET_NAME, type Setting, soundsSecret } from "./worth.ts";

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
  return KEYS.test(list) && areWords(text.trim().replace(/^(["'])(.*)\1$/s, "$2"));
}

function areWords(text: string): boolean {
  return WORDS.test(text) && !RANDOM.test(text);
}

/** The line before a list: `tokens:`, `"api_keys": [`, `**Recovery codes**` or `## Recovery codes (GitHub)`. */
const OPENING =
  /^(?:#{1,6} )?["'`*_]{0,3}([\p{L}\p{N}][\p{L}\p{N}_ .-]{0,79})(?:\([^()]{1,50}\))?["'`*_]{0,3}\s?[:=]?["'`*_]{0,3}\s?([[(])?$/u;
const LONGEST_OPENING = 200;
/** The mark before an item. */
export const MARK = /^(?:[-*+•–]|\d{1,3}[.)])[ \xa0]+(?:\[[ xX]\] )?/;
/** An item of one word, or of a code in groups, maybe in quotes and with a comment behind it. */
const ITEM =
  /^(\*\*|["'`]?)([^\s"'`,:=]{4,200}={0,2}|[A-Za-z\d]{3,8}(?:[ -][A-Za-z\d]{3,8}){1,11})\1,?(?:\s+(?:#|\/\/|[-–(]).*)?$/;

/**
 * The items of lists of secrets on several lines, which tools print one by one. Words, settings and commands are left
 * out.
 */
export function* listsIn(text: string): Steps<Setting[]> {
  const found: Setting[] = [];
  let name = "";
  let isOpen = false; // by a bracket
  for (const raw of text.split(/[\r\n]+/)) {
    yield* stepsOf(raw.length + 1);
    const line = raw.trim();
    if (line === "" || (isOpen && /^(?:#|\/\/)/.test(line))) continue;
    const [mark = ""] = MARK.exec(line) ?? [];
    if (mark === "" && !(isOpen && /^["'`\w]/.test(line))) {
      const [, before = "", bracket] = (line.length <= LONGEST_OPENING && OPENING.exec(line)) || [];
      const begun = before.trim();
      const isList = KEYS.test(begun) || PASSWORDS.test(begun) || SECRET_NAME.test(begun);
      name = isList && soundsSecret(begun) ? begun : "";
      isOpen = bracket !== undefined;
      continue;
    }
    if (name === "") continue;
    const [, , item = ""] = ITEM.exec(line.slice(mark.length)) ?? [];
    // Groups with a space between them have the same length, and a digit.
    const groups = item.split(" ");
    const isCode = groups.length === 1 || (/\d/.test(item) && new Set(groups.map(({ length }) => length)).size === 1);
    if (item !== "" && isCode && !areWords(item) && !isPlainlyPublic(item)) found.push({ name, text: item });
  }
  return found;
}
