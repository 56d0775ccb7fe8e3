/** The encodings of each text of a value, the most important first. */
import { withoutPublicLastEnd } from "./ampersand.ts";
import { hex, unpadded, wrap } from "./binary-encodings.ts";
import { common, type Encoding, isPlain, isWords, last, others, powerShell, rare } from "./encodings.ts";

/** One value, as masks.ts has searched it. */
export interface Contents {
  /** The value as it is, with the spaces around it. */
  readonly value: string;
  readonly username: string | undefined;
  /** The value without these spaces, and what is nested in it: texts of one line or more. */
  readonly wholes: readonly string[];
  readonly lines: readonly string[];
  /** Settings and credentials. Like the lines, they are among the texts that are registered as they are. */
  readonly parts: readonly string[];
}

/** Encodings that are still to be made. */
export interface Making {
  /** Length of the text that they're made from. */
  readonly size: number;
  readonly make: () => readonly string[];
}

/** Maximum number of lines of a value whose lines are encoded separately: single lines of a key have no meaning. */
const FEW = 20;

/**
 * The encodings of a value, the most important first: the value and its parts in common encodings and in others;
 * wrapped as tools wrap base64 and hex; then its lines, in opaque encodings only if there are few.
 */
export function* formsOf(contents: Contents): Generator<Making> {
  const { lines } = contents;
  const main = mainOf(contents);
  yield* written(main, common);
  yield* written(main, [...others, ...powerShell]);
  yield* wrappedOf(contents);
  const known = new Set(main);
  yield* written(
    lines.filter((line) => !known.has(line)),
    ofLines(lines, [...common, ...others]),
  );
}

/** The encodings that are left out first: rare ones, the value with other line endings, and its parts wrapped. */
export function* rareFormsOf(contents: Contents): Generator<Making> {
  const { value, username, wholes, lines, parts } = contents;
  yield* wrappedAt(64, basicOf(value, username), 1);
  yield* wrappedHex(basicOf(value, username));
  const main = mainOf(contents);
  const all = [...common, ...others, ...powerShell, ...rare];
  const known = new Set(main);
  yield* written(main, rare);
  const variants = new Set([...parts, ...wholes.flatMap(lineEnds)]);
  yield* written(
    [...variants].filter((text) => !known.has(text)),
    all,
  );
  yield* written(
    lines.filter((line) => !known.has(line)),
    ofLines(lines, [...powerShell, ...rare]),
  );
  const inner = innerOf(contents, main);
  for (const columns of [76, 64]) yield* wrappedAt(columns, inner, 1);
  yield* wrappedHex(inner);
}

/** The encodings for which there is room once every value has all of the above. */
export function* lastFormsOf(contents: Contents): Generator<Making> {
  const main = mainOf(contents);
  const known = new Set(main);
  yield* written([...main, ...contents.lines.filter((line) => !known.has(line))], last);
  yield* wrappedAt(60, [contents.value], 1); // Ruby
}

function ofLines(lines: readonly string[], ways: readonly Encoding[]): readonly Encoding[] {
  return lines.length <= FEW ? ways : ways.filter(({ opaque }) => !opaque);
}

/** The value and its parts. Text that is masked without its quotes is masked with them too. */
function mainOf({ wholes, parts }: Contents): string[] {
  const all = new Set(wholes);
  const found = new Set([...wholes, ...parts]);
  for (const part of parts) if (!/^(["'`]).*\1$/s.test(part) || !found.has(part.slice(1, -1))) all.add(part);
  return [...all];
}

/** Tools begin to wrap where their input begins: with the spaces around the value. */
function* wrappedOf({ value, username, wholes: [text = ""] }: Contents): Generator<Making> {
  const inputs = value.startsWith(text) ? [value] : [text, value];
  const least = value === text ? 1 : 0;
  yield* wrappedAt(76, [...inputs, ...basicOf(value, username)], least); // MIME and coreutils
  yield* wrappedAt(64, inputs, least); // PEM
  yield* wrappedHex(inputs);
}

/** The parts of a value, which tools print and encode by themselves. */
function innerOf({ value, wholes: [text] }: Contents, main: readonly string[]): string[] {
  return main.filter((part) => part !== value && part !== text);
}

/** What Basic authentication encodes (RFC 7617). */
function basicOf(value: string, username: string | undefined): string[] {
  return username ? [`${username}:${value}`] : [];
}

/** Text that fits on one line is already masked by its encodings, except for the spaces around it. */
function* wrappedAt(columns: number, inputs: readonly string[], least: number): Generator<Making> {
  for (const input of inputs) yield { size: input.length, make: () => moreThan(least, wrap(aligned(input), columns)) };
}

/** As `xxd -p` does. */
function* wrappedHex(inputs: readonly string[]): Generator<Making> {
  for (const input of inputs) yield { size: 2 * input.length, make: () => moreThan(1, wrap(hex(input), 60)) };
}

function moreThan(least: number, lines: readonly string[]): readonly string[] {
  return lines.length > least ? lines : [];
}

function* written(texts: readonly string[], ways: readonly Encoding[]): Generator<Making> {
  const spaced = texts.filter((text) => !isPlain(text));
  const odd = spaced.filter((text) => !isWords(text));
  for (const { write, opaque, spaces } of ways)
    for (const text of opaque ? texts : spaces ? spaced : odd)
      yield { size: text.length, make: () => [write(opaque ? text : withoutPublicLastEnd(text))] };
}

/** Base64 of an input that continues. */
function aligned(input: string): string {
  return unpadded(input).slice(0, Math.floor((Buffer.byteLength(input) * 8) / 6));
}

/** A text with line ends of Unix. */
export function withLf(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** A text of more than one line with each kind of line end. */
function lineEnds(text: string): string[] {
  const lf = withLf(text);
  return lf.includes("\n") ? [lf, lf.replaceAll("\n", "\r\n")] : [];
}
