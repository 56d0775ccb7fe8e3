/** Values of several lines in a text of settings. Tools print and encode them by themselves. */
import { meaningsOf } from "./quotes.ts";
import { type Steps, stepsOf } from "./steps.ts";
import type { Setting } from "./worth.ts";

/** Maximum length of a line that opens a value. */
const LINE = 500;
/** Number of quotes and words without an end after which the search ends: it looks for each in all lines. */
const UNCLOSED = 20;
/** `key: |` of YAML, and `- |`. */
const BLOCK =
  /^(\s*(?:- +)*)(?:(?:"([^"]+)"|'([^']+)'|([^\s"'#[\]{}](?:[^:#]|:(?!\s)|(?<!\s)#)*)):\s+|(?<=- ))(?:[!&]\S+\s+)*\|[-+\d]{0,2}\s*(?:#.*)?$/;
/** `NAME="` of `.env`, and `name = """` of TOML. */
const QUOTED = /^\s*(?:- +)?(?:(?:export|declare -x|const|let|var)\s+)?([\w.-]+)\s*[=:]\s*("""|'''|["'`])(.*)$/;
/** `name = <<EOT` of HCL, and `command <<EOF` of shells, with or without more behind it. */
const HEREDOC = /^(?:\s*([\w.-]+)\s*=\s*)?[^<]*<<[-~]?\s*\\?(["']?)(\w+)\2(?:[\s;&|)<>]|$)/;
/** RFC 7468. */
const [BEGIN, END] = [/-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----\s*$/, /-----END [A-Z0-9 ]+-----/];
/** A quote that no backslash escapes. */
const UNESCAPED = /(?<!\\)(?:\\\\)*"/;

/** A value that a line opens. */
interface Opening {
  readonly name: string;
  /** What of the value is in this line. Undefined where it begins in the next line, and is indented. */
  readonly first: string | undefined;
  /** What closes it: quotes, or a word on a line of its own. A block of YAML ends where the indentation does. */
  readonly mark: string;
  /** Where in a line the value ends; -1 where it doesn't. */
  readonly endIn: (line: string) => number;
}

/**
 * Each value of several lines, without the indentation of a YAML block or a heredoc, and each private key. Yields
 * undefined if a step of the search found nothing. The search doesn't continue in a value.
 */
export function* blocksOf(text: string): Generator<Setting | undefined> {
  const lines = text.split(/\r\n|[\r\n]/);
  const unclosed = new Set<string>();
  for (let at = 0; at < lines.length && unclosed.size < UNCLOSED; at++) {
    const line = lines[at] ?? "";
    yield* stepsOf(line.length + 1);
    const opening = line.length > LINE ? undefined : openingsOf(line).find(({ mark }) => !unclosed.has(mark));
    if (opening === undefined) continue;
    const { name, first, mark } = opening;
    let end = at + 1;
    for (; end < lines.length && opening.endIn(lines[end] ?? "") === -1; end++)
      yield* stepsOf((lines[end] ?? "").length + 1);
    const last = lines[end];
    if (mark !== "" && last === undefined) {
      unclosed.add(mark);
      at--; // the line can open another value
      continue;
    }
    const inside = lines.slice(at + 1, end);
    if (first !== undefined) {
      inside.push((last ?? "").slice(0, opening.endIn(last ?? "")));
      if (first !== "") inside.unshift(first);
    }
    if (inside.length > 1) {
      const isPem = BEGIN.test(first ?? "");
      const found = isPem
        ? inside.map((one) => one.replace(/^(?:\s|[>#*|;!%]|--? |\/\/ )+/, "").trimEnd()).join("\n") // quoted, or in a comment
        : first === undefined
          ? yield* dedented(inside)
          : inside.join("\n");
      for (const one of mark === '"' ? new Set([found, ...meaningsOf(mark, found)]) : [found])
        yield { name, text: one };
    }
    // The line that closes a value can open the next one.
    at = first === undefined && mark !== "" ? end : end - 1;
  }
}

/** What a line can open, the outer value first: quotes can contain several keys. */
function openingsOf(line: string): Opening[] {
  const [, name = "", quotes, open = ""] = QUOTED.exec(line) ?? [];
  const endIn = (next: string) => (quotes === '"' ? lastOf(UNESCAPED.exec(next)) : next.indexOf(quotes ?? ""));
  const openings: Opening[] = [];
  if (quotes !== undefined && endIn(open) < 0) openings.push({ name, first: open, mark: quotes, endIn });
  const begin = BEGIN.exec(line)?.index ?? -1;
  if (begin !== -1) {
    const first = line.slice(begin).trim();
    openings.push({ name: "", first, mark: "-----END", endIn: (next) => lastOf(END.exec(next)) + 1 || -1 });
  }
  if (openings.length > 0 || quotes !== undefined) return openings;
  const [, before, double, single, key = double ?? single ?? ""] = BLOCK.exec(line) ?? [];
  if (before !== undefined) {
    // Lines of an item can begin below its text; lines of a value begin to the right of its key.
    const column = key === "" ? before.lastIndexOf("-") : before.length;
    const endIn = (next: string) => (next.trim() !== "" && next.search(/\S/) <= column ? 0 : -1);
    return [{ name: key, first: undefined, mark: "", endIn }];
  }
  const [, variable = "", , word] = HEREDOC.exec(line) ?? [];
  if (word === undefined) return [];
  return [{ name: variable, first: undefined, mark: word, endIn: (next) => (next.trim() === word ? 0 : -1) }];
}

/** Where the last character of what was found is; -1 if nothing was found. */
function lastOf(found: RegExpExecArray | null): number {
  return found === null ? -1 : found.index + found[0].length - 1;
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
