/** What tools extract from a line and print by itself. */
import { credentialsOf } from "./credentials.ts";
import { pairsOf } from "./key-values.ts";
import { afterColon, decodeBase64 } from "./nested.ts";
import { closingQuote, meaningsOf } from "./quotes.ts";
import type { Setting } from "./worth.ts";

/** Maximum length of a line that is searched. Longer ones are data, not settings. */
const LINE = 65_536;

/** Settings and credentials in a line. Yields undefined if a step of the search found nothing. */
export function* settingsOf(line: string): Generator<Setting | undefined> {
  if (line.length > LINE) return;
  for (const find of [pairsOf, credentialsOf]) {
    for (const setting of find(line)) {
      yield setting;
      if (setting !== undefined) yield* within(setting);
    }
  }
  // An element of a list on a line of its own, and the first or last line of a quoted value that has several.
  const item = line.endsWith(",") ? line.slice(0, -1) : line;
  const [quote = ""] = /^["'](?=.)/.exec(item) ?? [];
  if (quote !== "" && closingQuote(item, 0, () => quote === '"') === item.length - 1) {
    for (const text of meaningsOf(quote, item.slice(1, -1))) yield { name: "", text };
  } else if (item !== line && !/[\s"'`]/.test(item)) yield { name: "", text: item };
  const [, first, text = first] = /^["']([^"'`]+)$|^([^"'`]+)["'`],?$/.exec(line) ?? [];
  if (text !== undefined) yield { name: "", text };
}

/** Text after an HTTP scheme, and in base64: `.npmrc` and Docker store username and password like this. */
function* within({ name, text }: Setting): Generator<Setting> {
  const [, scheme] = /^(?:Bearer|Basic|Token|ApiKey) (.+)$/i.exec(text) ?? [];
  if (scheme !== undefined) yield { name: "credentials", text: scheme.trim() };
  const secret = scheme === undefined ? name : "credentials";
  const decoded = decodeBase64(scheme?.trim() ?? text, secret);
  if (decoded === undefined) return;
  yield { name: secret, text: decoded };
  yield { name: secret, text: afterColon(decoded) };
}
