import { ActionError } from "../errors.ts";
import type { Details, Plain, Reason } from "../problems.ts";
import { isUuid } from "../psono/json.ts";
import type { FileLine, Lines, Subject } from "../subject.ts";
import { printable } from "../text.ts";
import { isName } from "./names.ts";

/** Where a value comes from: one entry, or all entries of a folder (`deep`: and of the folders below it). */
export type Source =
  | { readonly id: string }
  | { readonly path: string }
  /** Path without its final slash; the root is empty. */
  | { readonly folder: string; readonly deep: boolean };

/** What is asked for, of which field, and which part of it. */
export interface Reference {
  readonly source: Source;
  readonly field: string | undefined;
  /** JSON Pointer (RFC 6901) into the field's text. */
  readonly pointer: string | undefined;
}

export interface Request extends Reference {
  /** TRANSITIONAL, until all take `subject`: how errors name it, `secrets, line 3` or `environment variable DB`. */
  readonly at: string;
  /** The line, variable or argument that asks for it. */
  readonly subject: Subject;
  /** Name of the value; with `many` what stands before the names that the vault gives. */
  readonly name: string;
  /** `*` or `PREFIX_*`: as many values as the source holds. */
  readonly many: boolean;
  readonly target: "default" | "env" | "output" | "file";
  /** `?=`: a missing entry or field is no error; the line is then left out. */
  readonly optional: boolean;
}

/** Takes what is wrong with a reference or a line. */
type Problem = <R extends Reason<"REQUEST">>(reason: R, details: Details<"REQUEST", R>) => void;
/** A mistake that needs no facts. */
type Mistake = Plain<"REQUEST">;

const LINES = 5000;
const ID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";
/**
 * The beginning of a line of the right form, which spares it the dozen cold expressions of `mistakenForm`: no rule there
 * may match what this takes.
 */
const PLAIN = /^(?!export\s)(?:(?:env|output|file):)?[A-Za-z_*][A-Za-z0-9_*]* *\??= *[^=>\s]/;
/** A second request after the first. */
const TWO = new RegExp(`\\s(?:env:|output:|file:)?[A-Z_*][A-Z0-9_*]*\\s*\\??=\\s*(?:/|${ID})`);

/**
 * Parses the `secrets` input: one `NAME = /path#field` or `NAME = id#field` a line. Blank lines and lines that
 * begin with `#` are passed over.
 * @param problems takes every error found
 * @param of the text that holds the lines, as the subject of errors
 * @param first number of the first line
 */
export function parseRequests(
  text: string,
  problems: ActionError[],
  of: Lines = { kind: "input", name: "secrets" },
  first = 1,
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
    const request = parseLine(line, collect(problems, subject));
    if (request !== undefined) requests.push({ at: `${of.name}, line ${first + index}`, subject, ...request });
  }
  return requests;
}

/** Puts what is wrong among `problems`, as errors about `subject`. */
export function collect(problems: ActionError[], subject: Subject): Problem {
  return (reason, details) => {
    problems.push(new ActionError("REQUEST", reason, details, subject));
  };
}

/**
 * The `psono://` references among `variables`: each becomes a variable of its own name.
 * @param file the file and the line that give the variables, if one does
 */
export function parseReferences(variables: NodeJS.ProcessEnv, problems: ActionError[], file?: FileLine): Request[] {
  const requests: Request[] = [];
  for (const [name, value = ""] of Object.entries(variables)) {
    if (!/^\s*psono:\//i.test(value) || name.startsWith("INPUT_")) continue;
    const at = `${file ? `${file.name}, line ${file.line}, ` : ""}environment variable ${printable(name)}`;
    const subject: Subject = { kind: "variable", name, text: value, ...(file && { file }) };
    const problem = collect(problems, subject);
    if (!isName(name)) {
      problem("variable-name", {});
      continue;
    }
    if (!value.startsWith("psono://")) {
      problem("reference-form", {});
      continue;
    }
    const reference = parseReference(value, problem);
    if (reference === undefined) continue;
    if ("folder" in reference.source) problem("folder-is-no-value", {});
    else requests.push({ at, subject, name, many: false, target: "env", optional: false, ...reference });
  }
  return requests;
}

function parseLine(line: string, problem: Problem): Omit<Request, "at" | "subject"> | undefined {
  const mistake = mistaken(line);
  if (mistake !== undefined) {
    problem(mistake, {});
    return undefined;
  }
  const equals = line.indexOf("=");
  const optional = line[equals - 1] === "?";
  const left = line.slice(0, optional ? equals - 1 : equals).trim();
  const match = /^(?:(env|output|file):)?\s*(.*?)(\*?)$/s.exec(left);
  const [, target = "default", name = "", star = ""] = match ?? [];
  const many = star === "*";
  if (!isName(name) && !(many && name === "")) {
    problem("name", {});
    return undefined;
  }
  const reference = parseReference(line.slice(equals + 1).trim(), problem);
  if (reference === undefined) return undefined;
  const { source, field, pointer } = reference;
  if ("folder" in source && !many) {
    problem("folder-without-wildcard", {});
    return undefined;
  }
  if (many && (pointer !== undefined || (!("folder" in source) && field !== undefined))) {
    problem("wildcard-of-field", {});
    return undefined;
  }
  return { name, many, target: target as Request["target"], optional, ...reference };
}

/** Parses what stands after the `=`, with or without `psono://` before it. */
export function parseReference(given: string, problem: Problem): Reference | undefined {
  const text = given.replace(/^psono:\/\//, "");
  if (/^https?:/i.test(text)) {
    const id = new RegExp(ID, "i").exec(text)?.[0].toLowerCase();
    problem("web-address", { id });
    return undefined;
  }
  const hash = text.lastIndexOf("#");
  const place = hash === -1 ? text : text.slice(0, hash).trimEnd();
  const part = hash === -1 ? undefined : text.slice(hash + 1);
  if (part?.trim() === "") {
    problem("no-field", {});
    return undefined;
  }
  if (part !== undefined && /^\s/.test(part)) {
    problem("blank-before-field", {});
    return undefined;
  }
  const source = parseSource(place, problem);
  if (source === undefined) return undefined;
  const slash = part?.indexOf("/") ?? -1;
  const field = slash === -1 ? part : part?.slice(0, slash);
  const pointer = slash === -1 ? undefined : part?.slice(slash);
  if (pointer !== undefined && /~(?![01])/.test(pointer)) {
    problem("pointer-escape", {});
    return undefined;
  }
  return { source, field: field === undefined || field === "" ? undefined : unescaped(field), pointer };
}

function parseSource(place: string, problem: Problem): Source | undefined {
  if (isUuid(place)) return { id: place.toLowerCase() };
  if (place === "") problem("no-place", {});
  else if (place.endsWith("/**") && place.startsWith("/")) return { folder: place.slice(0, -3), deep: true };
  else if (place.endsWith("/*")) problem("folder-with-star", {});
  else if (place.endsWith("/") && place.startsWith("/")) return { folder: place.slice(0, -1), deep: false };
  else if (place.startsWith("/")) return { path: place };
  else problem(notAPlace(place), {});
  return undefined;
}

/** A reference as a user writes it; `parseReference` gives it back. */
export function printReference({ source, field, pointer }: Reference): string {
  const place =
    "id" in source ? source.id : "path" in source ? source.path : `${source.folder}${source.deep ? "/**" : "/"}`;
  if (field === undefined && pointer === undefined) return place;
  return `${place}#${(field ?? "").replaceAll("~", "~0").replaceAll("/", "~1")}${pointer ?? ""}`;
}

function unescaped(text: string): string {
  return text.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Forms of other tools, and slips: what to write instead. */
function mistaken(line: string): Mistake | undefined {
  const mistake = PLAIN.test(line) ? undefined : mistakenForm(line);
  if (mistake !== undefined) return mistake;
  return TWO.test(line.slice(line.indexOf("="))) ? "two-requests" : undefined;
}

/** A form of another tool, or a slip, that `PLAIN` does not take. */
function mistakenForm(line: string): Mistake | undefined {
  if (/^-\s/.test(line)) return "list-element";
  if (/^export\s/.test(line)) return "export";
  if (/^["'“‘]/.test(line)) return "quoted";
  if (/^\$/.test(line)) return "dollar";
  if (/^[{[]/.test(line)) return "json";
  if (/^(?:ENV|OUTPUT|FILE|Env|Output|File):/.test(line)) return "prefix-case";
  if (/^(?:env|output|file)\s*:\s*(?:env|output|file)\s*:/.test(line)) return "two-prefixes";
  if (new RegExp(`^${ID}\\s*>`, "i").test(line)) return "id-arrow";
  if (/^[^=]*\s\|\s*[A-Za-z_][A-Za-z0-9_]*\s*;?$/.test(line)) return "field-pipe";
  if (/^[A-Za-z_][A-Za-z0-9_]*\s*,\s*\S/.test(line) && !line.includes("=")) return "comma";
  if (/^[A-Za-z_][A-Za-z0-9_]*\s*:=/.test(line)) return "colon-equals";
  if (/^[A-Za-z_][A-Za-z0-9_]*\s*(?:==|=>)/.test(line)) return "double-equals";
  if (/^(?!(?:env|output|file)\s*:)[A-Za-z_][A-Za-z0-9_]*\s*:\s/.test(line)) return "colon";
  if (!line.includes("=")) return "no-equals";
  return undefined;
}

/** Why what stands after `=` is neither a path nor an id. */
function notAPlace(place: string): Mistake {
  if (/^["'“‘]/.test(place)) return "quoted-place";
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place)) return "other-tool";
  if (/^[{(<]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[})>]?$/i.test(place)) return "id-form";
  if (place.includes("\\")) return "backslash";
  if (place.startsWith("$")) return "dollar-in-place";
  return "place";
}
