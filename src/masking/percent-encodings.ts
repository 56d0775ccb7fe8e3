/** How tools encode text in a URL. */
import type { Escape } from "./escapes.ts";

const hexOf = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
const bytesOf = (text: string) => [...Buffer.from(text)].map(hexOf).join("");

/** @param keep characters that aren't encoded, in addition to letters and digits */
const keeping = (keep: string): Escape => {
  // Both halves of a surrogate pair are in a run. With the flag `u`, compiling all of these would take several ms.
  const others = new RegExp(`[^A-Za-z0-9${keep}]+`, "g");
  return (text) => text.replace(others, bytesOf);
};
const lowerCase =
  (encode: Escape): Escape =>
  (text) =>
    encode(text).replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
const plus =
  (encode: Escape): Escape =>
  (text) =>
    encode(text).replaceAll("%20", "+");

/** ECMA-262 `encodeURIComponent`. */
export const component = keeping("_.!~*'()\\-");

/** Forms: URLSearchParams, Java. */
export const form = plus(keeping("*_.\\-"));

const tools: readonly Escape[] = [
  keeping("_.~\\-"), // only RFC 3986 unreserved: Python's quote(safe=''), .NET, jq
  form,
  plus(keeping("_.~\\-")), // Go's QueryEscape, Python's quote_plus
  plus(keeping("_.\\-")), // PHP
  keeping("_.~/\\-"), // Python's quote
  keeping(";,/?:@&=+$\\-_.!~*'()#"), // encodeURI
  keeping("_.~$&+,;=\\-"), // Go's user names and passwords
];
/** @param set ASCII characters that are encoded, in addition to control characters and non-ASCII characters */
const encoding = (set: string): Escape => {
  const some = new RegExp(`[\0-\x1f\x7f-\uffff${set.replace(/[\\\]^]/g, "\\$&")}]+`, "g");
  return (text) => text.replace(some, bytesOf);
};
/** The parser and the setters of path, query and fragment remove these first. */
const stripped =
  (encode: Escape): Escape =>
  (text) =>
    encode(text.replace(/[\t\n\r]/g, ""));

const FRAGMENT = ' "<>`';
const QUERY = ' "#<>';
const PATH = `${QUERY}?\`{}`;
const USERINFO = `${PATH}/:;=@[\\]^|`;

const path = encoding(`${PATH}^`);
const olderPath = encoding(PATH);

/**
 * The percent-encode sets of the URL Standard (https://url.spec.whatwg.org/#percent-encoded-bytes): `new URL(…)` in
 * JavaScript, and what is built on ada or whatwg-url. `^` is in the set of paths since 2023 only. In the URLs of the
 * web, a backslash in a path is a slash, and a query encodes apostrophes.
 */
const whatwg: readonly Escape[] = [
  encoding(USERINFO), // the setter
  stripped((text) => path(text.replaceAll("\\", "/"))),
  stripped(encoding(`${QUERY}'`)),
  stripped(encoding(FRAGMENT)),
];
/** The same with tabs removed by the parser, in URLs of other schemes, and by older libraries. */
const rareWhatwg: readonly Escape[] = [
  stripped(encoding(USERINFO)),
  stripped(path),
  stripped(encoding(QUERY)),
  stripped((text) => olderPath(text.replaceAll("\\", "/"))),
  stripped(olderPath),
];

/** Go's PathEscape, and the path and the fragment of its URLs (net/url, `shouldEscape`). */
export const goEncodings: readonly Escape[] = [
  keeping("_.~$&+=:@\\-"),
  keeping("_.~$&+,/:;=@\\-"),
  keeping("_.~!$&()*+,/:;=?@\\-"),
];

/** All but `encodeURIComponent` and Go's, those that tools use most first. */
export const percentEncodings: readonly Escape[] = [
  ...tools.slice(0, 2),
  ...whatwg,
  ...tools.slice(2),
  ...tools.slice(0, 1).map(lowerCase),
];

/** Rare encodings, such as lower-case hex digits in forms; WHATWG's are upper case everywhere. */
export const rarePercentEncodings: readonly Escape[] = [
  ...rareWhatwg,
  ...[component, ...tools.slice(1, 3)].map(lowerCase),
];

/** .NET's UrlEncode. Its hex digits are in either case. */
const dotnet = plus(keeping("_.!*()\\-"));
/** Tools that fewer jobs use, as long as there is room. */
export const lastPercentEncodings: readonly Escape[] = [
  plus(keeping("_.!~*'():$,\\-")), // axios
  dotnet,
  lowerCase(dotnet),
  plus(keeping("_.!~*'():$,[\\]\\-")), // axios before 1.7
  plus(keeping("_.!~*():$,\\-")), // axios and new URL()
  plus(component), // jQuery
  keeping(";,/?:@&=+$\\-_.!~*'()[\\]"), // Ruby's URI.escape
  keeping(";,/?:@&=+$\\-_.!~*'()[\\]\x80-\uffff"), // Java's URI
  keeping(";,/?:@&=+$\\-_.!~*'()[\\]#"), // .NET's EscapeUriString, requests
  keeping(";,/?:@&=+$\\-_.!~*'()[\\]#%"), // requests, for a URL that seems to be encoded
  keeping("-_.~!$'()*,;&=:@+"), // Guava's path segments
  keeping("-_.~!$'()*+,;:@/?"), // Spring's query parameters
  keeping("-_.~!$&'()*+,;=:@/?"), // Swift's queries
  keeping("-_.~/?"), // Alamofire
  keeping("-_.~!$&'()*+,;=:"), // user names and passwords of Java's URI, Spring
  keeping("-_.~!$&'()*+,;="), // and Swift
  keeping("-_.!~*'():@&=+$,;/\x80-\uffff"), // paths of Java's URI
];
