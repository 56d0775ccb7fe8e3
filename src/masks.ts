import { type Escape, escapes } from "./escapes.ts";

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
/** Forms of one value beyond its texts, and their characters in all. */
const MAX_FORMS = 800;
const MAX_CHARACTERS = 4_000_000;

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
 * tools print: its lines, the strings in it where it is JSON, the right sides of `NAME=value`, passwords in URLs, the
 * text it is the base64 of; and all these escaped for JSON, URLs, shells, XML, YAML, SQL and C, in base64 and in hex.
 *
 * No form has a line end: the runner would register each line of it, `}` too. Lines and parts that are blank, short,
 * punctuation, PEM headers or common words are left out. Case, order and parts of a text are not hidden.
 * @param username of the same entry: `username:value` in base64 is Basic authentication
 */
export function masksOf(value: string, username?: string): Masks {
  const text = value.toWellFormed().trim();
  if (text === "" && value === "") return { forms: [], unmasked: undefined };
  if (!isDistinct(text)) return { forms: [], unmasked: "is too short or too common to be hidden in the log" };
  const wholes = [text, ...embedded(text)];
  const lines = wholes.flatMap((whole) => {
    const all = splitLines(whole);
    return all.length === 1 ? all : all.filter(isTelling);
  });
  const texts = [...new Set([...lines, ...parts(lines)])];
  if (texts.length === 0)
    return { forms: [], unmasked: "has only lines that are too short or too common to be hidden" };
  const kept = texts.length <= MAX_TEXTS ? texts : texts.toSorted((a, b) => b.length - a.length).slice(0, MAX_TEXTS);
  const forms = new Set(kept);
  const fits = addForms(forms, [...wholeForms(value.toWellFormed(), wholes, username)]);
  if (fits) addForms(forms, formsOfEach(kept));
  const unmasked =
    kept.length < texts.length
      ? `has more than ${MAX_TEXTS} lines, of which the log hides the ${MAX_TEXTS} longest alone`
      : fits
        ? undefined
        : "is so long that the log hides it as it is, but not in every encoding";
  return { forms: [...forms], unmasked };
}

/** Adds forms up to the caps; false when one had to be left out. */
function addForms(forms: Set<string>, more: Iterable<() => Iterable<string>>): boolean {
  let characters = 0;
  for (const make of more) {
    for (const form of make()) {
      if (form.length < MIN_LENGTH || /[\r\n]/.test(form) || forms.has(form)) continue;
      if (forms.size >= MAX_TEXTS + MAX_FORMS || characters + form.length > MAX_CHARACTERS) return false;
      characters += form.length;
      forms.add(form);
    }
  }
  return true;
}

function* wholeForms(value: string, wholes: readonly string[], username?: string): Generator<() => Iterable<string>> {
  const breaks = wholes.flatMap((whole) => {
    const lf = whole.replace(/\r\n?/g, "\n");
    return lf.includes("\n") ? [lf, lf.replaceAll("\n", "\r\n")] : [whole];
  });
  for (const whole of breaks) {
    for (const write of escapes) yield () => [write(whole)];
    yield () => base64(whole);
    yield () => hex(whole);
  }
  // Wrapped output begins where the tool's input does: with the blanks around the value, with the user name before it.
  const inputs = new Set([...breaks, value, ...(username ? [`${username}:${value}`] : [])]);
  for (const input of inputs) yield () => wrapped(input);
}

function* formsOfEach(texts: readonly string[]): Generator<() => Iterable<string>> {
  const each = (write: Escape) => texts.map(write);
  for (const write of escapes) yield () => each(write);
  for (const text of texts) {
    yield () => base64(text);
    yield () => hex(text);
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

/** Texts that tools take out of the value as a whole: strings and long numbers of JSON, and what base64 hides. */
function embedded(text: string): string[] {
  const found: string[] = [];
  if (/^[[{"]/.test(text)) {
    let queue: unknown[] = [];
    try {
      queue = [JSON.parse(text)];
    } catch {
      // Then it is no JSON.
    }
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (typeof node === "object" && node !== null)
        queue.push(...Object.values(node).filter((child) => child !== null));
      else if (typeof node === "string" || typeof node === "number") found.push(`${node}`.toWellFormed().trim());
    }
  }
  const packed = text.replace(/[\r\n]/g, "");
  if (/^[A-Za-z0-9+/]{16,}={0,2}$/.test(packed) && packed.length % 4 === 0) {
    const decoded = Buffer.from(packed, "base64").toString();
    if (!/[^\P{C}\r\n\t]|\ufffd/u.test(decoded)) found.push(decoded.trim());
  }
  return found.filter((part) => part.length >= MIN_PART && isDistinct(part));
}

/** Right sides of `NAME=value` and `name: value`, also between semicolons, and passwords of URLs. */
function parts(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    for (const segment of line.includes(";") ? [line, ...line.split(";")] : [line]) {
      const pair =
        /^\s*(?:export\s+)?["']?[\w .:/@-]{1,200}["']?\s*=\s*(.+)$/.exec(segment) ??
        /^\s*(?:- )?["']?[\w.-]{1,200}["']?\s*:\s+(.+)$/.exec(segment);
      const right = pair?.[1]?.trim().replace(/,$/, "") ?? "";
      found.push(right, /^(["'])(.*)\1$/.exec(right)?.[2] ?? "");
    }
    const [, rest] = /:\/\/[^\s:/@]*:(\S+)/.exec(line) ?? [];
    // A password may hold an @ of its own.
    for (const [, password = ""] of [/^(.*?)@/.exec(rest ?? ""), /^([^/]*)@/.exec(rest ?? "")].filter(
      (m) => m !== null,
    )) {
      found.push(password, decoded(password));
    }
  }
  return found.map((part) => part.trim()).filter((part) => part.length >= MIN_PART && isTelling(part));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
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
    new Set(text).size > 1 &&
    !COMMON.has(text.toLowerCase()) &&
    !/^(?:19|20)\d\d$/.test(text)
  );
}

/** Whether a line may be worth hiding: it is more than punctuation, a PEM header, a heading, or a key without value. */
function isTelling(line: string): boolean {
  const bare = line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return (
    isDistinct(line) &&
    bare !== "" &&
    !COMMON.has(bare.toLowerCase()) &&
    !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$|^\[[\w .-]+\]$|^["']?[\w.-]+["']?\s*:\s*[[{|>]?[-+]?$/.test(line)
  );
}
