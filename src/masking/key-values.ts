/**
 * Values in a line of settings. A vault can be malicious: every scan here is linear, with regular expressions that are
 * anchored or can't backtrack.
 */
import { bare, DEFAULTS } from "./bare.ts";
import { isWordIn, itemsOf, MARK } from "./lists.ts";
import { namesIn } from "./names.ts";
import { queriesIn, withDecoded } from "./queries.ts";
import { closingQuote, meaningsOf, piecesOf } from "./quotes.ts";
import { isStrong, type Setting, soundsSecret } from "./worth.ts";

/** Maximum length of a name in a file of settings. */
const NAME = 200;

/**
 * Right sides of `NAME=value` and `name: value`, in lists, braces, and between semicolons, without quotes and comments.
 * @param line at most 65,536 characters
 * @param isInner whether the line is a part of another one, in which it is known as a whole
 * Yields undefined where a step of the search found nothing.
 */
export function* pairsOf(line: string, isInner: boolean): Generator<Setting | undefined> {
  const segments = [...new Set([line, ...line.split(";"), ...flow(line)])].map((segment) => segment.trim());
  for (const [segment, text] of segments.flatMap((one) => readingsOf(one).map((text) => [one, text] as const))) {
    yield;
    const isComment = segment.startsWith("#");
    // A name of a variable isn't an item.
    if (segment.startsWith("- ") && !/^(["'`])[A-Z]+(?:_[A-Z]+)*\1 ?[:=]/.test(text)) yield* named("", bare(text));
    // In notes, an item with another mark is often a word or a step.
    else if (MARK.test(segment)) {
      for (const one of bare(text)) if (isStrong(one)) yield { name: "", text: one };
    }
    for (const { name, mark, right } of namesIn(text)) {
      if (isComment && !soundsSecret(name)) continue;
      // The first setting of several: what follows it isn't its value.
      if (isInner && (name.includes(" ") || !soundsSecret(name)) && /[\s;][\w.-]+[=:]/.test(right)) continue;
      yield* named(name, bare(right));
      // In notes, something else follows.
      const [first = ""] = right.trim().split(FURTHER, 1);
      if (mark === ":" && soundsSecret(name) && !isWordIn(name, first)) yield* named(name, bare(first));
      for (const item of itemsOf(name, right)) yield* named(name, bare(item));
      const [, open] = /^\s*["'`]([^"'`]+)$/.exec(right) ?? [];
      if (open !== undefined) yield { name, text: open }; // it continues in the next line
    }
  }
  // Connection strings, URLs and commands have several on a line.
  for (const word of line.split(/\s+/)) {
    yield;
    if (!/[&?;]/.test(word)) continue;
    // zsh and printf %q escape URLs.
    for (const run of /\\[?&=;]/.test(word) ? [word, word.replace(/\\(.)/g, "$1")] : [word]) {
      yield* listedIn(run); // in libpq's, only a space ends a password
      if (/[&?]/.test(run)) yield* queriesIn(run);
    }
  }
  for (const token of line.split(/[\s&?;]+/)) {
    yield;
    if (/[,|]/.test(token)) yield* listedIn(token);
    const [, name = "", value = ""] = /^-*([\w.-]{1,200})=(.+)$/.exec(token) ?? [];
    if (!soundsSecret(name)) continue;
    for (const text of bare(value)) yield* withDecoded(name, text);
    if (/^[^"'`].*["'`]$/s.test(value)) yield* withDecoded(name, value.slice(0, -1)); // of quotes that begin before the name
  }
  for (const [, name = "", text = ""] of line.matchAll(DEFAULTS)) {
    yield;
    if (soundsSecret(name)) yield* named(name, bare(text));
  }
  yield* furtherOf(line);
  yield* quotedOf(line);
}

/** What separates settings on a line of a note. */
const FURTHER = /[,|;(]\s+|\s[-–/|]\s+|\t/;

/** Secrets behind something else on a line of a note: `User: bob, Password: …`. */
function* furtherOf(line: string): Generator<Setting | undefined> {
  for (const piece of line.split(FURTHER).slice(1)) {
    yield;
    if (!piece.includes(":")) continue;
    for (const text of readingsOf(piece)) {
      const [, name = "", right = ""] = /^([\p{L}\p{N}_ .-]{1,50}):\s+(\S.*)$/su.exec(text) ?? [];
      if (soundsSecret(name)) yield* named(name, bare(right));
    }
  }
}

/** Emphasis and code of Markdown: around a name, around what a line begins with, and around the whole line. */
const MARKS = [
  /^(\*{1,3}|_{1,3}|`)([^:=]{1,200}[:=]?)\1(?=[\s:=])/,
  /^(\*\*)([^*]{1,200})\1/,
  /^(\*{1,3}|_{1,3}|`{1,2})([^\s*_`](?:.*[^\s*_`])?)\1$/,
] as const;

/** What a line can mean: without marks of lists and commands; and if it's Markdown, without one or two marks of emphasis. */
function readingsOf(segment: string): string[] {
  const text = segment.replace(/^(?:(?:[-+*•–>]|#{1,6}|\d{1,3}[.)])[ \xa0]|#+(?=\w))/, "");
  const found = new Set([text]);
  for (let twice = 0; twice < 2; twice++)
    for (const one of [...found]) for (const marks of MARKS) found.add(one.replace(marks, "$2"));
  return [...found].map((one) => one.replace(/^(?:export |set |declare -x |\$env:)/i, "").trim());
}

/**
 * `host,password=…,ssl=true` of Redis and others, also with `|`. A password can contain the separator, so what comes
 * before the first one and before the next name are both yielded, and everything behind a name at the beginning.
 */
function* listedIn(token: string): Generator<Setting | undefined> {
  const found = [...token.matchAll(/(?:^-*|[,|])([\w.-]{1,200})=/g)];
  for (const [index, match] of found.entries()) {
    yield;
    const name = match[1] ?? "";
    if (!soundsSecret(name)) continue;
    const start = match.index + match[0].length;
    const text = token.slice(start, found[index + 1]?.index);
    const all = [text, text.split(/[,|]/, 1)[0] ?? "", ...(match.index === 0 ? [token.slice(start)] : [])];
    for (const one of new Set(all)) yield* named(name, bare(one));
  }
}

/**
 * `Name="a;b""c"` in connection strings: ADO.NET doubles quotes, ODBC closing braces, and libpq escapes quotes with
 * backslashes. Looks at each character a fixed number of times.
 */
function* quotedOf(line: string): Generator<Setting | undefined> {
  const unclosed = new Set<string>();
  let from = 0;
  for (let at = line.indexOf("="); at !== -1; at = line.indexOf("=", from)) {
    yield;
    const name = (
      line
        .slice(Math.max(from, at - NAME), at)
        .split(";")
        .at(-1) ?? ""
    ).trim();
    let start = at + 1;
    while (/[ \t]/.test(line[start] ?? "")) start++;
    from = start;
    const quote = line[start] ?? "";
    const isSecret = soundsSecret(name.split(/\s/).at(-1) ?? "");
    if (isSecret && start > at + 1) {
      // libpq: name = value name = value
      const [, text] = /^([^\s"'{]*[^\s"'{;])\s+\w+\s*=/.exec(line.slice(start, start + 3 * NAME)) ?? [];
      if (text !== undefined) yield { name: "password", text };
    }
    if (!/["'{]/.test(quote) || unclosed.has(quote)) continue;
    // A backslash before a semicolon belongs to a password of ADO.NET.
    const end = closingQuote(line, start, (next) => quote !== "{" && next !== undefined && next !== ";");
    if (end === -1) unclosed.add(quote);
    else {
      from = end + 1;
      const isLast = /^ *(?:;|$)/.test(line.slice(from, from + NAME));
      if (isLast || (isSecret && /\s/.test(line[from] ?? "")))
        yield* named(name, meaningsOf(quote === "{" ? "}" : quote, line.slice(start + 1, end)));
    }
  }
}

function named(name: string, texts: readonly string[]): Setting[] {
  return texts.map((text) => ({ name, text }));
}

/**
 * The elements of `{a: b}` and `[a, b]` in YAML and TOML, nested or not; those of a list as YAML writes them on lines of
 * their own.
 */
function* flow(line: string): Generator<string> {
  if (!/[[{]/.test(line)) return;
  // For each open bracket, whether it starts a list. At the start of a line, `[` starts a heading or JSON.
  const lists: boolean[] = [];
  let hasBegun = false;
  let hasText = false;
  for (const { text, mark } of piecesOf(line, /[[\]{},"']/g)) {
    const isEmpty = text.trim() === "";
    hasText ||= !isEmpty;
    if (hasBegun && !isEmpty) yield lists.at(-1) ? `- ${text.trim()}` : text;
    if (mark === "}" || mark === "]") lists.pop();
    else if (mark !== "," && mark !== "" && (hasBegun || /(?:^|[\s:=,])$/.test(text))) {
      lists.push(mark === "[" && hasText);
      hasBegun = true;
    }
  }
}
