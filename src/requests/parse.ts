import { ActionError } from "../errors.ts";
import type { Lines, Subject } from "../subject.ts";
import type { Filter } from "./filters.ts";
import { asName, mistaken, notAName, type Problem } from "./mistakes.ts";
import { isName } from "./names.ts";
import { isNoValue, parseReference, type Reference } from "./reference.ts";

export interface Request extends Reference {
  /** The line, variable or argument of the request. */
  readonly subject: Subject;
  /** Name of the value; with `many`, the prefix of the names from the vault. */
  readonly name: string;
  /** `*` or `PREFIX_*`: all values of the source. */
  readonly many: boolean;
  readonly target: "default" | "env" | "output" | "file";
  /** `?=`: a missing entry or field isn't an error; then the line is skipped. */
  readonly optional: boolean;
  /** Of a reference in a template: what writes its value there. Its name is the template's. */
  readonly filter?: Filter;
}

/** A line that requests a template. */
export interface TemplateLine extends Pick<Request, "subject" | "name" | "target"> {
  /** Path of the file as the line has it, from `./` on. */
  readonly template: string;
}

const LINES = 5000;

/**
 * Parses the `secrets` input: one `NAME = /path#field` or `NAME = id#field` per line. Blank lines and lines that start
 * with `#` are ignored.
 * @param problems takes every error found
 * @param of the text that contains the lines, as the subject of errors
 * @param first number of the first line
 * @param templates takes the lines that request templates; without it, they are errors
 */
export function parseRequests(
  text: string,
  problems: ActionError[],
  of: Lines = { kind: "input", name: "secrets" },
  first = 1,
  templates?: TemplateLine[],
): Request[] {
  const requests: Request[] = [];
  const lines = text.split(/\r?\n/);
  if (lines.length > LINES) {
    problems.push(new ActionError("REQUEST", "too-many", { limit: LINES }, of));
    return requests;
  }
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const subject: Subject = { ...of, line: { number: first + index, text: line } };
    const problem = collect(problems, subject, isLine);
    const request = parseLine(line, problem);
    if (request === undefined) continue;
    if (!("template" in request)) requests.push({ subject, ...request });
    else if (templates === undefined) problem("place", {});
    else templates.push({ subject, ...request });
  }
  return requests;
}

/**
 * Adds problems to `problems`, as errors about `subject`. A candidate becomes part of an error only if it's valid, and
 * so contains a path or an ID. Other texts may be pasted secrets.
 */
export function collect(problems: ActionError[], subject: Subject, isRight = isReference): Problem {
  return (reason, details, candidate) => {
    const correct = candidate !== undefined && isRight(candidate) && { correct: candidate };
    problems.push(new ActionError("REQUEST", reason, { ...details, ...correct }, subject));
  };
}

function isLine(text: string): boolean {
  return parseLine(text, () => undefined) !== undefined;
}

function isReference(text: string): boolean {
  return parseReference(text, () => undefined) !== undefined;
}

function parseLine(
  line: string,
  problem: Problem,
): Omit<Request, "subject"> | Omit<TemplateLine, "subject"> | undefined {
  const [mistake, meant] = mistaken(line) ?? [];
  if (mistake !== undefined) {
    problem(mistake, {}, meant);
    return undefined;
  }
  const equals = line.indexOf("=");
  const optional = line[equals - 1] === "?";
  const left = line.slice(0, optional ? equals - 1 : equals).trim();
  const right = line.slice(equals + 1).trim();
  const lineOf = (before: string, reference: string) => `${before} ${optional ? "?=" : "="} ${reference}`;
  const match = /^(?:(env|output|file):)?\s*(.*?)(\*?)$/s.exec(left);
  const [, target = "default", name = "", star = ""] = match ?? [];
  const many = star === "*";
  const prefix = target === "default" ? "" : `${target}:`;
  if (!isName(name) && !(many && name === "")) {
    const take: Problem = (reason, details, before) => problem(reason, details, before && lineOf(before, right));
    notAName({ prefix, name, many, named: isReference(right) || right.startsWith("./") }, take);
    return undefined;
  }
  if (right.startsWith("./")) {
    if (!many && !optional) return { name, target: target as Request["target"], template: right };
    problem("template-name", {});
    return undefined;
  }
  const reference = parseReference(right, (reason, details, candidate) =>
    problem(reason, details, candidate && lineOf(left, candidate)),
  );
  if (reference === undefined) return undefined;
  const { source, field, pointer } = reference;
  if (isNoValue(reference) && !many) {
    problem("folder-without-wildcard", {}, lineOf(`${prefix}${name}_*`, right));
    return undefined;
  }
  if (many && (pointer !== undefined || field?.kind === "format" || (!("folder" in source) && field !== undefined))) {
    const own = asName(field?.name ?? "", false);
    problem("wildcard-of-field", {}, own && lineOf(`${prefix}${name}${own}`, right));
    return undefined;
  }
  return { name, many, target: target as Request["target"], optional, ...reference };
}
