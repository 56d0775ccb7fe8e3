import { escapes, isPlain } from "./encodings.ts";
import { partsOf, stringsOf } from "./settings.ts";

export interface Masks {
  /** Texts of one line, to be registered with the runner one by one. */
  readonly forms: readonly string[];
  /** What the log can still show of the value, to be told the user; a sentence's end: `is too short …`. */
  readonly unmasked: string | undefined;
}

/** Characters. What is shorter stands in every log by chance. */
const MIN_LENGTH = 4;
/** Characters of a text that is only a part of a value: a JSON string, the right side of `NAME=…`. */
const MIN_PART = 6;
/** Lines and parts of one value. The runner searches each line of the log for each form, so they are not free. */
const MAX_TEXTS = 500;
/** Lines of a value whose lines are encoded each: those of a key have no meaning alone. */
const FEW = 20;
/** Forms of one value beyond its texts; their characters in all; and those that are made to find them. */
const MAX_FORMS = 800;
const MAX_CHARACTERS = 1_000_000;
const MAX_WORK = 4_000_000;

/** Masking these would blank logs and hide nothing. */
const COMMON = new Set(
  `true false null none undefined admin administrator root user users username guest test tests testing demo example
  default password passwd secret secrets token localhost 127.0.0.1 0.0.0.0 main master develop development staging
  prod production release latest stable public private info debug warn warning error http https node docker github
  ubuntu linux windows macos name value values data type string config enabled disabled server client local remote
  postgres postgresql mysql redis mongodb service_account utf-8 1234 3000 3306 5000 5432 6379 8000 8080 8443 9000`.split(
    /\s+/,
  ),
);

/**
 * The texts to register with the runner for a value, so that the log shows it neither as it is nor in the forms that
 * tools print: its lines, the strings in it where it is JSON, values of its settings, passwords in addresses, the text it
 * is the base64 of; and all these escaped for JSON, URLs, shells, XML, YAML, SQL and C. The value, what stands in it by
 * itself, such parts, and lines where there are few, also in base64 and in hex.
 *
 * No form has a line end: the runner would register each line of it, `}` too. Lines and parts that are blank, short,
 * punctuation, PEM headers or common words are left out. Case, order and parts of a text are not hidden.
 * @param username of the same entry: `username:value` in base64 is Basic authentication
 */
export function masksOf(value: string, username?: string): Masks {
  const text = value.toWellFormed().trim();
  if (text === "" && value === "") return { forms: [], unmasked: undefined };
  if (!isDistinct(text)) return { forms: [], unmasked: "is too short or too common to be hidden in the log" };
  let cut = false;
  const longest = (texts: Iterable<string>) => {
    const every = [...texts];
    if (every.length <= MAX_TEXTS) return every;
    cut = true;
    return every.toSorted((a, b) => b.length - a.length).slice(0, MAX_TEXTS);
  };
  const strings = stringsOf(text).filter((part) => part.length >= MIN_PART && isDistinct(part));
  const wholes = [text, ...longest(strings)];
  const lines = longest(
    new Set(
      wholes.flatMap((whole) => {
        const all = new Set(splitLines(whole));
        // Of several lines, alike or not, each has to be worth it; a text of one was asked already.
        return /[\r\n]/.test(whole) ? longest(all).filter(isTelling) : [...all];
      }),
    ),
  );
  const parts = lines
    .flatMap(partsOf)
    .map((part) => part.trim())
    .filter((part) => part.length >= MIN_PART && isTelling(part) && !/[\r\n]/.test(part));
  const texts = new Set([...lines, ...parts]);
  if (texts.size === 0) return { forms: [], unmasked: "has only lines that are too short or too common to be hidden" };
  const kept = longest(texts);
  const forms = new Set(kept);
  const room = { forms: MAX_FORMS, characters: MAX_CHARACTERS, work: MAX_WORK };
  const given = value.toWellFormed();
  // Tools begin to wrap where their input begins: with the blanks around the value, with the user name before it.
  const inputs = [...(given.startsWith(text) ? [] : [text]), given, ...(username ? [`${username}:${given}`] : [])];
  const whole = wholes.flatMap(lineEnds);
  const fits = [
    addForms(forms, room, encoded([...new Set([...whole, ...parts, ...(lines.length <= FEW ? lines : [])])])),
    addForms(forms, room, escaped(whole.filter((one) => /[\r\n]/.test(one)))),
    addForms(forms, room, escaped(kept)),
    addForms(
      forms,
      room,
      inputs.map((input) => ({ text: input, make: () => wrapped(input) })),
    ),
  ];
  const unmasked = cut
    ? `has more than ${MAX_TEXTS} lines, of which the log hides the ${MAX_TEXTS} longest alone`
    : fits.includes(false)
      ? "is so long that the log hides it as it is, but not in every encoding"
      : undefined;
  return { forms: [...forms], unmasked };
}

/** Forms of a text that are still to be made. */
interface Making {
  readonly text: string;
  readonly make: () => Iterable<string>;
}

/** Adds forms while there is room; false when one had to be left out. */
function addForms(
  forms: Set<string>,
  room: { forms: number; characters: number; work: number },
  more: Iterable<Making>,
): boolean {
  for (const { text, make } of more) {
    if (text.length > room.work || text.length > room.characters) return false;
    for (const form of make()) {
      room.work -= form.length;
      if (form.length < MIN_LENGTH || forms.has(form) || /[\r\n]/.test(form)) continue;
      if (room.forms === 0 || form.length > room.characters) return false;
      room.forms--;
      room.characters -= form.length;
      forms.add(form);
    }
  }
  return true;
}
/** A text, and one of more than one line with each kind of line end. */
function lineEnds(text: string): string[] {
  const lf = text.replace(/\r\n?/g, "\n");
  return lf.includes("\n") ? [...new Set([text, lf, lf.replaceAll("\n", "\r\n")])] : [text];
}

/** Each text in every way of writing; those that tools use most first. */
function* escaped(texts: readonly string[]): Generator<Making> {
  const odd = texts.filter((text) => !isPlain(text));
  for (const write of escapes) for (const text of odd) yield { text, make: () => [write(text)] };
}

function* encoded(texts: readonly string[]): Generator<Making> {
  for (const text of texts) {
    yield { text, make: () => base64(text) };
    yield { text, make: () => hex(text) };
  }
}

/**
 * Base64 of the text at the start of an input, and of what it determines after one and two bytes of something else
 * (RFC 4648 §4): the same for every third length before it. The other alphabet (§5) too. Never the padding.
 */
function base64(text: string): string[] {
  const bytes = Buffer.from(text);
  const cores = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)),
  );
  const all = [bytes.toString("base64").replace(/=+$/, ""), ...cores];
  return [...all, ...all.map((core) => core.replaceAll("+", "-").replaceAll("/", "_"))];
}

function hex(text: string): string[] {
  const lower = Buffer.from(text).toString("hex");
  return [lower, lower.toUpperCase()];
}

/** Lines of base64 of 76 (MIME, coreutils) and 64 columns (PEM), and of hex of 60 (`xxd -p`). */
function* wrapped(input: string): Generator<string> {
  const bytes = Buffer.from(input);
  const encoded = bytes.toString("base64").slice(0, Math.floor((bytes.length * 8) / 6));
  yield* encoded.match(/.{1,76}/g) ?? [];
  yield* encoded.match(/.{1,64}/g) ?? [];
  if (bytes.length > 30) yield* bytes.toString("hex").match(/.{1,60}/g) ?? [];
}

const splitLines = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Whether hiding the text leaves a log readable. */
function isDistinct(text: string): boolean {
  return (
    text.length >= MIN_LENGTH &&
    text !== text.charAt(0).repeat(text.length) &&
    !COMMON.has(text.toLowerCase()) &&
    !/^(?:19|20)\d\d$/.test(text)
  );
}

/** Whether a line may be worth hiding: it is more than punctuation, a PEM header, a heading, or a key without value. */
function isTelling(line: string): boolean {
  if (!isDistinct(line) || !/[\p{L}\p{N}]/u.test(line)) return false;
  if (line.length > 100) return true;
  const bare = line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return (
    !COMMON.has(bare.toLowerCase()) &&
    !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$|^\[[\w .-]+\]$|^["']?[\w.-]+["']?\s*:\s*[[{|>]?[-+]?$/.test(line)
  );
}
