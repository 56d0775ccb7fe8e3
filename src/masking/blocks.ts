/** Values of several lines in a text of settings. Tools print and encode them by themselves. */
import { type Steps, stepsOf } from "./steps.ts";
import type { Setting } from "./worth.ts";

/** Maximum length of a line that opens a value. */
const LINE = 500;
/** Number of quotes and words without an end after which the search ends: it looks for each in all lines. */
const UNCLOSED = 20;
/** `key: |` of YAML. */
const BLOCK = /^(\s*(?:- +)*)(?:"([^"]+)"|'([^']+)'|([\w./-]+)):\s+(?:[!&]\S+\s+)*\|[-+\d]{0,2}\s*(?:#.*)?$/;
/** `NAME="` of `.env`, and `name = """` of TOML. */
const QUOTED = /^\s*(?:export\s+)?([\w.-]+)\s*[=:]\s*("""|'''|["'`])((?:(?!\2).)*)$/;
/** `name = <<EOT` of HCL, and `command <<EOF` of shells. */
const HEREDOC = /^(?:\s*([\w.-]+)\s*=\s*)?[^<]*<<[-~]?\s*(["']?)(\w+)\2\s*$/;

/** A value that a line opens. */
interface Opening {
  readonly name: string;
  /** What of the value is in this line. Undefined where it begins in the next line, and is indented. */
  readonly first: string | undefined;
  /** The quotes, or the word on a line of its own, that close it. A block of YAML ends where the indentation does. */
  readonly mark: string;
  /** Whether a line isn't part of the value, or not all of it. */
  readonly ends: (line: string) => boolean;
}

/**
 * Each value of several lines, without the indentation of a YAML block or a heredoc. Yields undefined if a step of the
 * search found nothing. The search doesn't continue in a value.
 */
export function* blocksOf(text: string): Generator<Setting | undefined> {
  const lines = text.split(/\r\n|[\r\n]/);
  const unclosed = new Set<string>();
  for (let at = 0; at < lines.length && unclosed.size < UNCLOSED; at++) {
    const line = lines[at] ?? "";
    yield* stepsOf(line.length + 1);
    const opening = line.length > LINE ? undefined : (blockIn(line) ?? quotedIn(line) ?? heredocIn(line));
    if (opening === undefined || unclosed.has(opening.mark)) continue;
    const { name, first, mark } = opening;
    let end = at + 1;
    for (; end < lines.length && !opening.ends(lines[end] ?? ""); end++) yield* stepsOf((lines[end] ?? "").length + 1);
    if (mark !== "" && end === lines.length) {
      unclosed.add(mark);
      continue;
    }
    const inside = lines.slice(at + 1, end);
    if (first !== undefined) {
      const last = lines[end] ?? "";
      inside.push(last.slice(0, last.indexOf(mark)));
      if (first !== "") inside.unshift(first);
    }
    if (inside.length > 1) yield { name, text: first === undefined ? yield* dedented(inside) : inside.join("\n") };
    at = mark === "" ? end - 1 : end;
  }
}

function blockIn(line: string): Opening | undefined {
  const [, before, double, single, name = double ?? single ?? ""] = BLOCK.exec(line) ?? [];
  if (before === undefined) return undefined;
  const ends = (next: string) => next.trim() !== "" && next.search(/\S/) <= before.length;
  return { name, first: undefined, mark: "", ends };
}

function quotedIn(line: string): Opening | undefined {
  const [, name = "", mark, first = ""] = QUOTED.exec(line) ?? [];
  return mark === undefined ? undefined : { name, first, mark, ends: (next) => next.includes(mark) };
}

function heredocIn(line: string): Opening | undefined {
  const [, name = "", , mark] = HEREDOC.exec(line) ?? [];
  return mark === undefined ? undefined : { name, first: undefined, mark, ends: (next) => next.trim() === mark };
}

/** Lines without the indentation that all of them have. */
function* dedented(lines: readonly string[]): Steps<string> {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    yield;
    if (line.trim() !== "") least = Math.min(least, line.search(/\S/));
  }
  return lines.map((line) => line.slice(least)).join("\n");
}
