/** What tools extract from a line and print by itself. */
import { credentialsOf } from "./credentials.ts";
import { pairsOf } from "./key-values.ts";
import { nestedIn } from "./nested.ts";
import { closingQuote, meaningsOf } from "./quotes.ts";
import type { Setting } from "./worth.ts";

/** Maximum length of a line that is searched. Longer ones are data, not settings. */
const LINE = 65_536;

/** How often the search continues in what it found, and in how many characters for each one of the line. */
const DEPTH = 2;
const INNER = 8;

/**
 * Settings and credentials in a line, and in what these, quotes, JSON and base64 contain. Yields undefined where a step
 * of the search found nothing.
 */
export function* settingsOf(line: string): Generator<Setting | undefined> {
  const seen = new Set([line]);
  const known = new Set<string>(); // a name can say that a text is base64
  let room = INNER * line.length;
  let texts = line.length > LINE ? [] : [line];
  for (let depth = 0; texts.length > 0; depth++) {
    const inner: string[] = [];
    const add = (found: string): void => {
      const text = found.trim();
      if (depth === DEPTH || seen.has(text) || text.length > room || !/[=:\s]/.test(text) || /[\r\n]/.test(text))
        return;
      seen.add(text);
      room -= text.length;
      inner.push(text);
    };
    for (const text of texts) {
      for (const found of foundIn(text, depth > 0)) {
        yield found;
        const key = `${found?.name}=${found?.text}`;
        if (found === undefined || known.has(key)) continue;
        known.add(key);
        add(found.text);
        for (const nested of nestedIn(found.text.trim(), found.name)) {
          yield nested;
          if (nested !== undefined) add(nested.text);
        }
      }
      // Commands and lists quote whole settings.
      for (const quoted of quotedIn(text)) {
        yield;
        for (const one of quoted) add(one);
      }
    }
    texts = inner;
  }
}

/** What quotes and code spans in a line contain, also between escaped quotes: `"{\"a\":\"b\"}"`. */
function* quotedIn(line: string): Generator<string[]> {
  for (const [found] of line.matchAll(/"[^"]+"|'[^']+'|`[^`]+`/g)) yield [found.slice(1, -1)];
  if (!line.includes('\\"')) return;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) {
    const end = closingQuote(line, at, () => true);
    if (end === -1) return;
    yield meaningsOf('"', line.slice(at + 1, end));
    at = end;
  }
}

function* foundIn(line: string, isInner: boolean): Generator<Setting | undefined> {
  if (/^[[{]/.test(line)) yield* nestedIn(line);
  for (const find of [pairsOf, credentialsOf]) {
    for (const setting of find(line, isInner)) {
      yield setting;
      const [, scheme] = /^(?:Bearer|Basic|Token|ApiKey) (.+)$/i.exec(setting?.text ?? "") ?? [];
      if (scheme !== undefined) yield { name: "credentials", text: scheme.trim() };
    }
  }
  // An element of a list on a line of its own, and the first or last line of a quoted value that has several.
  const item = line.endsWith(",") ? line.slice(0, -1) : line;
  const [quote = ""] = /^["'](?=.)/.exec(item) ?? [];
  if (quote !== "" && closingQuote(item, 0, () => quote === '"') === item.length - 1) {
    for (const text of meaningsOf(quote, item.slice(1, -1))) yield { name: "", text };
  } else if (item !== line && !/[\s"'`]/.test(item)) yield { name: "", text: item };
  const [, first, text = first] = /^["']([^"'`]+)$|^([^"'`]+)["'`]{1,3},?$/.exec(line) ?? [];
  if (text !== undefined) yield { name: "", text };
}
