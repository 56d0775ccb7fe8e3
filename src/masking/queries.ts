/** Secrets in queries of URLs and in forms. Every scan is linear, as in key-values.ts. */
import { bare } from "./bare.ts";
import { decoded, unpunctuated } from "./credentials.ts";
import { isToken, looksRandom, type Setting, soundsSecret } from "./worth.ts";

/** Minimum length of random text that is a secret under any name, and without one. */
const RANDOM = 16;
/** Maximum number of question marks in a part that may begin a query. */
const QUERIES = 8;

/** What precedes the next URL of a list. */
const NEXT = /[,|](?=[a-z][a-z\d+.-]{0,30}:\/\/)/i;
/** What follows a URL in a list, in brackets, in quotes, and in Markdown. */
const AFTER = /[,|)\]}*"'<>`“”«»’…。]/;
/** What follows random text in a query, and can be a part of a password. */
const END = /[;?\\]/;
/** Rails and PHP have brackets in names. */
const NAMED = /^["'`]?-{0,2}([^=?/\s"'`{},]{1,200})=(.+)$/s;

/**
 * Secrets in the query of a URL or in a form. A password can contain a semicolon or a question mark: only & ends it.
 * @param run text without whitespace
 */
export function* queriesIn(run: string): Generator<Setting | undefined> {
  for (const text of run.split(NEXT)) {
    const isUrl = text.includes("://");
    for (const [index, part] of text.split(/&(?:amp;)?/).entries()) {
      // A name before the URL isn't in its query.
      if (index > 0 || !part.includes("://")) yield* settingIn(part);
      let isQuery = index > 0 && isUrl;
      let at = -1;
      for (let count = 0; count < QUERIES; count++) {
        if (isQuery) yield* tokenIn(part.slice(at + 1));
        at = part.indexOf("?", at + 1);
        if (at === -1) break;
        yield* settingIn(part.slice(at + 1));
        isQuery = isUrl;
      }
    }
  }
}

/** `name=value` of a secret name, and random text under any name. */
function* settingIn(part: string): Generator<Setting | undefined> {
  yield;
  const [, encoded = "", value = ""] = NAMED.exec(part) ?? [];
  const name = decoded(encoded);
  const isSecret = soundsSecret(name);
  const isRandom = (text: string) => text.length >= RANDOM && looksRandom(decoded(text));
  const all = isSecret ? endsOf(value) : shortest(endsOf(value).filter(isRandom));
  for (const text of all) yield* withDecoded(name, text);
}

/** A token that is the query, or a part of it, without a name: `https://example.com/feed?token`. */
function* tokenIn(part: string): Generator<Setting | undefined> {
  yield;
  const unpadded = (text: string) => text.replace(/={1,2}$/, "");
  const found = endsOf(part).filter((text) => {
    const plain = unpadded(text);
    return !plain.includes("=") && plain.length >= RANDOM && isToken(plain, decoded(plain));
  });
  for (const text of shortest(found)) for (const one of [text, unpadded(text)]) yield* withDecoded("token", one);
}

/**
 * What a value can be without what is around it: the fragment isn't sent, and the URL can be in a list, in brackets, in
 * quotes, or at the end of a sentence.
 */
function endsOf(value: string): string[] {
  const found = new Set([value]);
  for (const text of bare(value)) {
    const [sent = ""] = text.split("#", 1);
    const [alone = ""] = sent.split(AFTER, 1);
    const unquoted = text.replace(/["'`]$/, ""); // of quotes that begin before the name
    for (const one of [text, unquoted, sent, alone]) {
      const [first = ""] = one.split(END, 1);
      for (const end of [one, first]) found.add(end).add(unpunctuated(end));
    }
  }
  return [...found];
}

/** Random texts without those that only punctuation is added to: a mask for each would take the room of others. */
function shortest(texts: readonly string[]): string[] {
  const adds = (text: string, to: string) =>
    text !== to && text.startsWith(to) && !/[\p{L}\p{N}]/u.test(text.slice(to.length));
  return texts.filter((text) => !texts.some((other) => adds(text, other)));
}

/** In a query, a value is percent-encoded; in a form, also with + for a space. */
export function* withDecoded(name: string, text: string): Generator<Setting> {
  yield { name, text };
  if (!/[%+]/.test(text)) return;
  for (const one of [text, text.replaceAll("+", " ")]) yield { name, text: decoded(one) };
}
