import { type FieldReference, formatIn, parseFieldName, printField } from "../entries/field-name.ts";
import { ActionError } from "../errors.ts";
import { isUuid } from "../psono/json.ts";
import type { Lines, Subject } from "../subject.ts";
import type { Filter } from "./filters.ts";
import { asName, ID, isQuoted, isWords, mistaken, notAName, notAPlace, type Problem, unquoted } from "./mistakes.ts";
import { isName } from "./names.ts";

/** Where a value comes from: one entry, or all entries of a folder (`deep`: and of the folders below it). */
export type Source =
  | { readonly id: string }
  | { readonly path: string }
  /** Path without its final slash; the root is empty. */
  | { readonly folder: string; readonly deep: boolean };

/** What is requested: the entry, the field, and the part of it. */
export interface Reference extends FieldReference {
  readonly source: Source;
}

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
  let wrong = false;
  const parsed = parseLine(text, () => {
    wrong = true;
  });
  return parsed !== undefined && !wrong;
}

function isReference(text: string): boolean {
  let wrong = false;
  const parsed = parseReference(text, () => {
    wrong = true;
  });
  return parsed !== undefined && !wrong;
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

/** Whether a reference means many values, and not one text of them all. */
export function isNoValue(reference: Reference): boolean {
  return "folder" in reference.source && formatIn(reference) === undefined;
}

/** Parses the text after the `=`, with or without `psono://` before it. */
export function parseReference(given: string, problem: Problem): Reference | undefined {
  const text = given.replace(/^psono:\/\//, "");
  if (/^https?:/i.test(text)) {
    const id = new RegExp(ID, "i").exec(text)?.[0].toLowerCase();
    problem("web-address", { id }, id);
    return undefined;
  }
  if (isQuoted(text)) {
    problem("quoted-place", {}, unquoted(text));
    return undefined;
  }
  const hash = text.lastIndexOf("#");
  const before = hash === -1 ? text : text.slice(0, hash);
  const place = before.trimEnd();
  const part = hash === -1 ? undefined : text.slice(hash + 1);
  if (part?.trim() === "") {
    problem("no-field", {}, place);
    return undefined;
  }
  if (part !== undefined && /^\s/.test(part)) {
    problem("comment", {}, place);
    return undefined;
  }
  if (given !== text && place !== "" && !place.startsWith("/") && !isUuid(place)) {
    problem("reference-slashes", {}, `psono:///${text}`);
    return undefined;
  }
  const after = part === undefined ? "" : `#${part}`;
  const source = parseSource(place, (reason, details, candidate) =>
    problem(reason, details, candidate && candidate + after),
  );
  if (source === undefined) return undefined;
  // In a workflow without "|", YAML would treat it as a comment.
  if (before !== place) {
    problem("space-before-field", {}, `${place}#${part}`);
    return undefined;
  }
  const field = parseField(part ?? "", place, problem);
  return field && { source, ...field };
}

/** Parses what follows the last `#`; nothing is the default field. */
function parseField(part: string, place: string, problem: Problem): FieldReference | undefined {
  const slash = part.indexOf("/");
  const name = slash === -1 ? part : part.slice(0, slash);
  const pointer = slash === -1 ? undefined : part.slice(slash);
  if (pointer !== undefined && /~(?![01])/.test(pointer)) {
    problem("pointer-escape", {});
    return undefined;
  }
  if (name === "") return { field: undefined, pointer };
  const field = parseFieldName(name);
  if (field.kind === "format" && formatIn({ field, pointer }) === undefined) {
    problem("format", {}, `${place}#custom:${part}`);
    return undefined;
  }
  if (field.kind === "field" && field.name === "") {
    problem("no-field", {}, place);
    return undefined;
  }
  return { field, pointer };
}

function parseSource(place: string, problem: Problem): Source | undefined {
  if (isUuid(place)) return { id: place.toLowerCase() };
  if (place === "") problem("no-place", {});
  else if (place.endsWith("/**") && place.startsWith("/")) return { folder: place.slice(0, -3), deep: true };
  else if (place.endsWith("/*")) problem("folder-with-star", {}, place.slice(0, -1));
  else if (place.endsWith("/") && place.startsWith("/")) return { folder: place.slice(0, -1), deep: false };
  else if (place.startsWith("/")) return { path: place };
  else if (/^[a-z][a-z0-9+.-]{0,19}:\/\//i.test(place))
    problem("other-tool", { scheme: place.slice(0, place.indexOf(":")) });
  else {
    const [mistake, meant] = notAPlace(place);
    if (mistake === "place" && isWords(place)) problem(mistake, { place }, meant);
    else problem(mistake, {}, meant);
  }
  return undefined;
}

/** A reference as a user writes it; `parseReference` is the inverse. */
export function printReference({ source, field, pointer }: Reference): string {
  const place =
    "id" in source ? source.id : "path" in source ? source.path : `${source.folder}${source.deep ? "/**" : "/"}`;
  if (field === undefined && pointer === undefined) return place;
  return `${place}#${printField({ field, pointer })}`;
}
