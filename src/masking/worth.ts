/** Which texts are worth a mask: those that hide something, and don't make ordinary logs unreadable. */
import { areCommonWords, isCommonWord, isNoSecret } from "./common-words.ts";

/** A text found in a value, and the name before it; empty if there is none. */
export interface Setting {
  readonly name: string;
  readonly text: string;
  /** Whether it's a value of several lines in a text, which has these lines too. */
  readonly isBlock?: boolean;
}

/** Minimum length. Every log contains shorter texts by chance. */
export const MIN_LENGTH = 4;
/** Minimum length of a part of a value, under a name that doesn't sound secret. */
const MIN_PART = 6;
/** Maximum length of a line that is checked. Longer lines are data. */
const LINE = 100;
/** Maximum length of a text that could be public: no path, URL or number is longer. */
const PUBLIC = 2048;

/** Lines that most scripts have. */
const OF_SCRIPTS =
  /^(?:(?:exit|return) \d{1,3}|set [-+][a-z]{1,9}(?: pipefail)?|echo (?:""|'')|import [a-z]{1,10}|#!\s*\/[\w./ -]+);?$/;
/** RFC 7468, even if it's cut off or has quotes and backslashes around it. */
const PEM_HEADER = /^["'`]?-----(?:BEGIN|END)\b[A-Z0-9 ]*-*["'`\\]*$/;
const SECRET = /pass|pwd|secret|token|key|auth|cred|private|signature/i;
const SECRET_WORDS = new Set("pin pins pw psk otp totp cvc cvv puk tan salt seed jwt sas cookie session".split(" "));

/** Names of two words, neither of which sounds secret. */
export const SECRET_NAME = /(?:recovery|backup|security|access|scratch)[ _-]?codes?|security[ _-]?answer/i;

/** Words that contain one of these but aren't secret. */
const NOT_SECRET = new Set(
  `author authors authored authority authorities keyboard keyboards keyword keywords keynote monkey turkey hockey
  passenger passengers passive compass passage bypass`.split(/\s+/),
);
/** Last words of names whose values are about a secret: `JWT_TTL`, `session_timeout`, `secretName`. */
const ABOUT = new Set(
  `ttl name names timeout lifetime expiry expires expiration path type length size count algorithm
  version enabled required interval method driver guard`.split(/\s+/),
);

/** Whether a name says that its value is secret: `DB_PASSWORD`, `apiKey`, `pin`. When in doubt, it does. */
export function soundsSecret(name: string): boolean {
  const words = wordsOf(name);
  if (ABOUT.has(words.at(-1) ?? "")) return false;
  return (
    SECRET_NAME.test(name) ||
    words.some((word) => SECRET_WORDS.has(word) || (SECRET.test(word) && !NOT_SECRET.has(word)))
  );
}

/** The words of a name, in lower case and without digits: those of `apiKey_2` are `api` and `key`. */
function wordsOf(name: string): string[] {
  const apart = name.replace(/([a-z])(?=[A-Z])/g, "$1 ").toLowerCase();
  return apart.split(/[^a-z]+/).filter((word) => word !== "");
}

/** Whether masking the text leaves a log readable. */
export function isDistinct(text: string): boolean {
  return (
    text.length >= MIN_LENGTH &&
    text !== text.charAt(0).repeat(text.length) &&
    !isNoSecret(text) &&
    !/^(?:19|20)\d\d$/.test(text)
  );
}

/** Whether a line may be worth a mask: it's more than punctuation, a PEM header, a heading, or a key without value. */
export function isTelling(line: string): boolean {
  if (!isDistinct(line) || !/[\p{L}\p{N}]/u.test(line)) return false;
  if (line.length > LINE) return true;
  const bare = line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return (
    !isCommonWord(bare) &&
    !PEM_HEADER.test(line) &&
    !OF_SCRIPTS.test(line) &&
    !/^\[[\w .-]+\]$|^["']?[\w.-]+["']?\s*:\s*[[{|>]?[-+]?$/.test(line)
  );
}

/** A text without the brackets, separators and quotes of code and lists around it. */
function unwrapped(text: string): string {
  const alone = text.replace(/^[[({]|[\])};,&]$/g, "").trim();
  return unquoted(alone.replace(/^`(.+)`$/s, "$1"));
}

/** Whether a text found in a value is masked separately. */
export function isWorthMasking({ name, text }: Setting): boolean {
  if (soundsSecret(name)) return isDistinct(text) && !isCommonWord(unwrapped(text)) && !PEM_HEADER.test(text);
  return text.length >= MIN_PART && isTelling(text) && !isPublic(text);
}

/**
 * Whether a line of pretty-printed JSON shows only what isn't masked separately: `"port": 8080,`, `"ok": true`. As a
 * mask, it would hide the same line in every log.
 * @param isItem whether a line without a name is an item of a list that isn't secret
 */
export function isPublicMember(line: string, isItem: boolean): boolean {
  if (line.length > PUBLIC) return false;
  const [, name, scalar = ""] =
    /^(?:"((?:[^"\\]|\\.){0,200})"\s*:\s*)?("(?:[^"\\]|\\.)*"|[\w.+-]+),?$/.exec(line) ?? [];
  const text = unquoted(scalar);
  if (scalar === "" || (name === undefined && !isItem && !isPlainlyPublic(text))) return false;
  return soundsSecret(name ?? "") ? isCommonWord(text) : isPublic(text);
}

/**
 * Whether a text isn't secret, unless its name says otherwise: common words, an email address, a URL without
 * credentials, a UUID, a number, a version, a media type, a path or a host. When in doubt, it's secret.
 */
export function isPublic(text: string): boolean {
  if (text.length > PUBLIC) return false;
  const bare = unquoted(text);
  return areCommonWords(bare) || isNumber(bare) || UUID.test(bare) || isHost(bare) || isPlainlyPublic(bare);
}

/** Whether a text is public even in a list of secrets, which can be numbers, UUIDs and words with dots between them. */
export function isPlainlyPublic(text: string): boolean {
  return (
    VERSION.test(text) ||
    EMAIL.test(text) ||
    (MEDIA_TYPE.test(text) && !looksRandom(text)) ||
    isAddress(text) ||
    isPath(text)
  );
}

/** Whether an item of a list in quotes is common words, a host or a URL: the runner would mask it without quotes, too. */
export function isPublicItem(line: string): boolean {
  const [, text = ""] = /^"([^"]{1,2048})"$/.exec(line) ?? [];
  return text !== "" && (areCommonWords(text) || isHost(text) || isAddress(text));
}

/** Whether a text can be the name or IPv4 address of a machine. */
export function isMachine(text: string): boolean {
  return isHost(text) || VERSION.test(text);
}

/** Whether a text is only common words, or ends a script. */
export function isOrdinary(text: string): boolean {
  return /[a-z]/i.test(text) && (areCommonWords(text) || /^(?:exit|return) \d{1,3}$/.test(text));
}

function unquoted(text: string): string {
  const quote = text[0];
  const quoted = text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote);
  return quoted ? text.slice(1, -1) : text;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Also an IPv4 address. */
const VERSION = /^(?:v\d{1,5}(?:\.\d{1,5}){0,3}|\d{1,5}(?:\.\d{1,5}){2,3})$/;
const MEDIA_TYPE = /^(?:application|text|image|audio|video|font|multipart)\/[a-z+.-]{1,40}(?:; ?charset=[\w-]{1,20})?$/;
const EMAIL = /^[\w.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}$/;

/** Up to 15 digits. More digits are an identifier, which a double can't represent exactly. */
function isNumber(text: string): boolean {
  return /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d{1,3})?$/i.test(text) && text.replace(/e.*$|\D/gi, "").length <= 15;
}

/** A URL of a host and a path, without a user name, password or query, and without a part that looks like a token. */
function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,30}:\/\/[\w.-]+(?::\d+)?(?:\/[\w./~-]*)?$/i.test(text) && !looksRandom(text);
}

/** Only of characters that paths usually have: a password can begin with a slash, too. */
function isPath(text: string): boolean {
  return /^(?:\/|\.\/|~\/|[A-Za-z]:[\\/])[\w. /\\@~-]*$/.test(text) && !looksRandom(text);
}

/**
 * Whether a part without slashes or dots looks like a token: 16 characters and more that mix letters and digits, or upper
 * and lower case; or 8 characters and more that mix all three.
 */
export function looksRandom(text: string): boolean {
  return text.split(/[/\\.@:~ ]+/).some((part) => {
    const mixed = [/\d/, /[a-z]/, /[A-Z]/].filter((kind) => kind.test(part)).length;
    return (mixed > 1 && part.length >= 16) || (mixed > 2 && part.length >= 8);
  });
}

/** Whether a word can only be a password or a token: it looks random, or has letters, digits and a symbol of passwords. */
export function isStrong(word: string): boolean {
  if (word.length < 8 || word.length > PUBLIC || /\s/.test(word) || isPublic(word)) return false;
  return isToken(word, word) || [/\p{L}/u, /\d/, /[!#$%^*+~|<>]/].every((kind) => kind.test(word));
}

/**
 * Whether a part of a URL looks random, as it is or decoded: it isn't an email address, and doesn't consist of words,
 * numbers and versions, such as `api-server-v2-2026` or `CustomerPortal`.
 */
export function isToken(text: string, decoded: string): boolean {
  const isRandom = (one: string) => looksRandom(one) && !one.split(/[-_.:~@+]/).every(isWord);
  return !EMAIL.test(decoded) && (isRandom(text) || isRandom(decoded));
}

/** A word, a number, or several words of three letters or more in camel case. */
function isWord(part: string): boolean {
  if (/^(?:[a-z]*|[A-Z][a-z]*|[A-Z]+)\d{0,4}[a-z]{0,3}$|^\d+$/.test(part)) return true;
  const words = part
    .replace(/\d{1,4}$/, "")
    .replace(/([a-z])(?=[A-Z][a-z])|([A-Z])(?=[A-Z][a-z])/g, "$& ")
    .split(" ");
  return words.every((word) => /^(?:[A-Z]?[a-z]{3,}|[A-Z][a-z]{2}|[A-Z]{2,})$/.test(word));
}

/** Two labels or more, in lower case, none longer than 20 characters or mixing letters and digits. */
function isHost(text: string): boolean {
  const labels = text.split(".");
  return (
    labels.length > 1 &&
    /^[a-z]+$/.test(labels.at(-1) ?? "") &&
    labels.every((label) => /^[a-z0-9-]{1,20}$/.test(label) && !(/[a-z]/.test(label) && /\d/.test(label)))
  );
}
