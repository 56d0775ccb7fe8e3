/** Credentials in a line, by format. Every scan is linear, as in key-values.ts. */
import { meaningsOf, piecesOf } from "./quotes.ts";
import { isToken, type Setting, soundsSecret } from "./worth.ts";

/** Maximum number of URLs in a line, and of characters of username and password in each. */
const URLS = 100;
const USERINFO = 2048;
/** Minimum length of a username without a password that is a token. */
const TOKEN = 20;
/** Maximum length of the name of an XML element. */
const NAME = 200;

const NETRC = new Set(["machine", "login", "password", "account", "user"]);

/**
 * Passwords in URLs, data source names, `.netrc`, `.pgpass` and XML. Yields undefined if a step of the search found
 * nothing.
 */
export function* credentialsOf(line: string): Generator<Setting | undefined> {
  yield* addressesOf(line);
  yield* sourcesOf(line);
  const [, oracle] = /jdbc:oracle:\w{1,20}:[^\s/@"']{1,128}\/([^\s"']{1,2048})@/.exec(line) ?? [];
  if (oracle !== undefined) yield { name: "password", text: oracle };
  yield* elementsOf(line);
  yield* netrcOf(line);
  const fields = line.split(":");
  if (fields.length >= 5 && /^(?:\d{1,5}|\*)$/.test(fields[1] ?? "")) {
    const password = fields.slice(4).join(":");
    yield { name: "password", text: password };
    yield { name: "password", text: password.replaceAll("\\:", ":") };
  }
}

function* netrcOf(line: string): Generator<Setting | undefined> {
  const text = line.replace(/^default\s/, "").trim();
  if (!NETRC.has(text.split(/\s/, 1)[0] ?? "")) return;
  const words = [...piecesOf(text, /[\s"']/g)].map((piece) => piece.text).filter((word) => word !== "");
  const comment = words.findIndex((word, at) => at % 2 === 0 && word.startsWith("#"));
  if (comment !== -1) words.length = comment;
  if (words.length % 2 === 1) return;
  for (let at = 0; at < words.length; at += 2) {
    if (!NETRC.has(words[at] ?? "")) return;
    yield;
  }
  for (let at = 0; at < words.length; at += 2) {
    const [name = "", text = ""] = words.slice(at, at + 2);
    if (name === "machine") continue;
    yield { name, text };
    if (/^".*"$/.test(text)) for (const meaning of meaningsOf('"', text.slice(1, -1))) yield { name, text: meaning };
  }
}

/** `user:password@tcp(host)/database` of Go's driver for MySQL, also without `tcp`, `(host)`, or both. The password can have any character. */
function* sourcesOf(line: string): Generator<Setting | undefined> {
  let from = 0;
  let count = 0;
  for (const { index } of line.matchAll(/@(?:[a-z\d-]{0,20}\(|(?:tcp|unix)?\/)/g)) {
    yield;
    if (count++ === URLS) return;
    const before = line.slice(Math.max(from, index - USERINFO), index);
    from = index + 1;
    const [, password] = /(?:^|[\s"'`=])[^\s"'`=:/]{1,100}:(?!\/\/)(\S.*)$/.exec(before) ?? [];
    if (password !== undefined) yield { name: "password", text: password };
  }
}

/** Passwords of URLs, tokens in place of a username, and tokens in the path or the fragment. */
function* addressesOf(line: string): Generator<Setting | undefined> {
  let at = line.indexOf("://");
  for (let count = 0; at !== -1 && count < URLS; count++) {
    yield;
    const start = at + 3;
    const text = line.slice(start, start + USERINFO);
    // An apostrophe ends a URL in quotes, and is part of another.
    for (const part of [/^[^\s"'<>]*/, /^[^\s"<>]*/, /^[^\s"'<>:/@]*:\S*/])
      yield* userInfoOf(part.exec(text)?.[0] ?? "");
    at = line.indexOf("://", start);
    // The next URL of a list is searched by itself.
    const own = at === -1 ? text : text.slice(0, at - start).replace(/[a-z][a-z\d+.-]{0,30}$/i, "");
    yield* segmentsOf(/^[^\s"'<>`\\]*/.exec(own)?.[0] ?? "");
  }
}

const BRACKETS = /[,;|()[\]{}*]+/;

/** Text without the punctuation that ends a sentence. */
export function unpunctuated(text: string): string {
  let end = text.length;
  while (end > 0 && ".,:;!?)".includes(text[end - 1] ?? " ")) end--;
  return text.slice(0, end);
}

/**
 * Tokens in the path and the fragment of the text after `://`: those of webhooks. HTTP clients print the path without the
 * host.
 */
function* segmentsOf(rest: string): Generator<Setting | undefined> {
  const [, path = "", fragment = ""] = /^[^/?#]*([^?#]*)(?:\?[^#]*)?#?(.*)$/.exec(rest) ?? [];
  for (const whole of `${path}/${fragment}`.split(/[/?&=]/)) {
    yield;
    // The URL can be in a list, in brackets, or at the end of a sentence.
    for (const segment of new Set([whole, unpunctuated(whole), ...whole.split(BRACKETS).map(unpunctuated)])) {
      if (!isToken(segment, decoded(segment))) continue;
      yield { name: "token", text: segment };
      yield { name: "token", text: decoded(segment) };
    }
  }
}

/** The password in the text after `://`. A password can contain an @. */
function* userInfoOf(rest: string): Generator<Setting | undefined> {
  const authority = rest.slice(0, rest.indexOf("/") === -1 ? rest.length : rest.indexOf("/"));
  for (const end of [rest.indexOf("@"), (authority.includes("@") ? authority : rest).lastIndexOf("@")]) {
    yield;
    const user = rest.slice(0, Math.max(0, end));
    const colon = user.indexOf(":");
    if (user === "" || user.slice(0, colon === -1 ? undefined : colon).includes("/")) continue;
    const password = user.slice(colon + 1);
    // GitHub and others accept a token as the username, with this password or none.
    if (colon === -1 && user.length < TOKEN) continue;
    const token = colon === -1 || password === "" || password === "x-oauth-basic";
    const secret = token ? user.slice(0, colon === -1 ? undefined : colon) : password;
    yield { name: "password", text: secret };
    yield { name: "password", text: decoded(secret) };
  }
}

/** Text that can be a connection string or a URL. */
const HOLDS = /=|:\/\//;

/** Texts and attributes of XML whose names sound secret or that can hold a secret, and attributes that are called `value`. */
function* elementsOf(line: string): Generator<Setting | undefined> {
  for (const { tag: piece, content } of tagsOf(line)) {
    yield;
    const name = (piece.split(/\s/, 1)[0] ?? "").slice(0, NAME);
    if (soundsSecret(name)) yield* withEntities(name, content);
    else if (name !== "" && HOLDS.test(content)) yield* withEntities("", content);
    let key = "";
    for (const found of attributesOf(piece)) {
      yield;
      if (found === undefined) continue;
      const { name: attribute, text } = found;
      // <add key="ApiKey" value="…"/>: the name is a value itself.
      if (attribute === "key" || attribute === "name") key = text.slice(0, NAME);
      if (soundsSecret(attribute)) yield* withEntities(attribute, text);
      else if (soundsSecret(name)) yield* withEntities(name, text);
      else if (attribute === "value") yield* withEntities(key, text);
      else if (HOLDS.test(text)) yield* withEntities("", text);
    }
    // <property name="password">…</property>
    if (soundsSecret(key)) yield* withEntities(key, content);
  }
}

/** Each tag, and what follows it up to the next one; also those in comments. A `>` can be in text and in quotes. */
function* tagsOf(line: string): Generator<{ readonly tag: string; readonly content: string }> {
  for (let at = line.indexOf("<"); at !== -1; ) {
    const next = line.indexOf("<", at + 1);
    const text = line.slice(at + 1, next === -1 ? undefined : next);
    const [tag] = /^(?:[^"'>]|"[^"]*"|'[^']*')*(?=>)/.exec(text) ?? /^[^>]*(?=>)/.exec(text) ?? [];
    // Without a >, the tag continues in the next line.
    yield tag === undefined ? { tag: text, content: "" } : { tag, content: text.slice(tag.length + 1) };
    at = next;
  }
}

/** `name="text"` in a tag. Looks at each character a fixed number of times. */
function* attributesOf(piece: string): Generator<Setting | undefined> {
  const ended = new Set<string>();
  let from = 0;
  for (let at = piece.indexOf("="); at !== -1; at = piece.indexOf("=", from)) {
    yield;
    let start = at;
    while (start > Math.max(from, at - NAME) && /[\w:.-]/.test(piece[start - 1] ?? "")) start--;
    const quote = piece[at + 1] ?? "";
    from = at + 1;
    if (start === at || (quote !== '"' && quote !== "'") || ended.has(quote)) continue;
    const end = piece.indexOf(quote, at + 2);
    if (end === -1) ended.add(quote);
    else {
      yield { name: piece.slice(start, at), text: piece.slice(at + 2, end) };
      from = end + 1;
    }
  }
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML, and its meaning if it has entities. */
function* withEntities(name: string, text: string): Generator<Setting> {
  yield { name, text };
  const plain = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, ten, named) => {
    if (named !== undefined) return ENTITIES[`${named}`.toLowerCase()] ?? all;
    const point = hex === undefined ? Number(ten) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
  if (plain !== text) yield { name, text: plain.toWellFormed() };
}

/** Text without percent-encoding; the text itself if the encoding isn't valid. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
