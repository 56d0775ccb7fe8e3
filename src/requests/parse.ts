import { ActionError } from "../errors.ts";
import { isUuid } from "../psono/json.ts";
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
  /** How errors name it: `secrets, line 3` or `environment variable DB`. */
  readonly at: string;
  /** Name of the value; with `many` what stands before the names that the vault gives. */
  readonly name: string;
  /** `*` or `PREFIX_*`: as many values as the source holds. */
  readonly many: boolean;
  readonly target: "default" | "env" | "output" | "file";
  /** `?=`: a missing entry or field is no error; the line is then left out. */
  readonly optional: boolean;
}

type Problem = (message: string) => void;

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
 * @param what how errors name the text
 * @param first number of the first line
 */
export function parseRequests(text: string, problems: ActionError[], what = "secrets", first = 1): Request[] {
  const requests: Request[] = [];
  const lines = text.split(/\r?\n/);
  if (lines.length > LINES) {
    problems.push(new ActionError("REQUEST", `${what}: has more than ${LINES} lines. Use a folder: * = /folder/`));
    return requests;
  }
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const at = `${what}, line ${first + index}`;
    const request = parseLine(line, at, (message) => problems.push(new ActionError("REQUEST", `${at}: ${message}`)));
    if (request !== undefined) requests.push(request);
  }
  return requests;
}

/**
 * The `psono://` references among `variables`: each becomes a variable of its own name.
 * @param where what errors say before the variable's name
 */
export function parseReferences(variables: NodeJS.ProcessEnv, problems: ActionError[], where = ""): Request[] {
  const requests: Request[] = [];
  for (const [name, value = ""] of Object.entries(variables)) {
    if (!/^\s*psono:\//i.test(value) || name.startsWith("INPUT_")) continue;
    const at = `${where}environment variable ${printable(name)}`;
    const problem = (message: string) => problems.push(new ActionError("REQUEST", `${at}: ${message}`));
    if (!isName(name)) {
      problem("its name must be letters, digits and _, and not begin with a digit.");
      continue;
    }
    if (!value.startsWith("psono://")) {
      problem("a reference begins with psono:// in lower case, and without blanks before it.");
      continue;
    }
    const reference = parseReference(value, problem);
    if (reference === undefined) continue;
    if ("folder" in reference.source) problem("a folder is no value. Name one entry.");
    else requests.push({ at, name, many: false, target: "env", optional: false, ...reference });
  }
  return requests;
}

function parseLine(line: string, at: string, problem: Problem): Request | undefined {
  const mistake = mistaken(line);
  if (mistake !== undefined) {
    problem(mistake);
    return undefined;
  }
  const equals = line.indexOf("=");
  const optional = line[equals - 1] === "?";
  const left = line.slice(0, optional ? equals - 1 : equals).trim();
  const match = /^(?:(env|output|file):)?\s*(.*?)(\*?)$/s.exec(left);
  const [, target = "default", name = "", star = ""] = match ?? [];
  const many = star === "*";
  if (!isName(name) && !(many && name === "")) {
    problem(
      "the name before = must be letters, digits and _, not begin with a digit, and be no longer than 200. It may have the prefix env:, output: or file:.",
    );
    return undefined;
  }
  const reference = parseReference(line.slice(equals + 1).trim(), problem);
  if (reference === undefined) return undefined;
  const { source, field, pointer } = reference;
  if ("folder" in source && !many) {
    problem("a folder holds more than one value. Write * or PREFIX_* before the =, or name one entry.");
    return undefined;
  }
  if (many && (pointer !== undefined || (!("folder" in source) && field !== undefined))) {
    problem("one field is one value: give it a name instead of *.");
    return undefined;
  }
  return { at, name, many, target: target as Request["target"], optional, ...reference };
}

/** Parses what stands after the `=`, with or without `psono://` before it. */
export function parseReference(given: string, problem: Problem): Reference | undefined {
  const text = given.replace(/^psono:\/\//, "");
  if (/^https?:/i.test(text)) {
    const id = new RegExp(ID, "i").exec(text)?.[0].toLowerCase();
    const instead = id === undefined ? "Write the path or the id of the entry." : `Write the id that it holds: ${id}`;
    problem(`an address of the web client is no path. ${instead}`);
    return undefined;
  }
  const hash = text.lastIndexOf("#");
  const place = hash === -1 ? text : text.slice(0, hash).trimEnd();
  const part = hash === -1 ? undefined : text.slice(hash + 1);
  if (part?.trim() === "") {
    problem("nothing stands after #. Name a field, or leave # out for the main one.");
    return undefined;
  }
  if (part !== undefined && /^\s/.test(part)) {
    problem("a field follows # without a blank. A comment needs a line of its own.");
    return undefined;
  }
  const source = parseSource(place, problem);
  if (source === undefined) return undefined;
  const slash = part?.indexOf("/") ?? -1;
  const field = slash === -1 ? part : part?.slice(0, slash);
  const pointer = slash === -1 ? undefined : part?.slice(slash);
  if (pointer !== undefined && /~(?![01])/.test(pointer)) {
    problem("in a JSON Pointer ~ is written ~0, and / inside a key ~1.");
    return undefined;
  }
  return { source, field: field === undefined || field === "" ? undefined : unescaped(field), pointer };
}

function parseSource(place: string, problem: Problem): Source | undefined {
  if (isUuid(place)) return { id: place.toLowerCase() };
  if (place === "") problem("nothing stands after =. Name an entry by its path or its id.");
  else if (place.endsWith("/**") && place.startsWith("/")) return { folder: place.slice(0, -3), deep: true };
  else if (place.endsWith("/*")) problem("a whole folder is written with a final slash, as in * = /folder/");
  else if (place.endsWith("/") && place.startsWith("/")) return { folder: place.slice(0, -1), deep: false };
  else if (place.startsWith("/")) return { path: place };
  else problem(notAPlace(place));
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
function mistaken(line: string): string | undefined {
  const mistake = PLAIN.test(line) ? undefined : mistakenForm(line);
  if (mistake !== undefined) return mistake;
  if (TWO.test(line.slice(line.indexOf("="))))
    return "two requests stand on one line. Keep the lines apart with secrets: | (a bar, not > and not nothing).";
  return undefined;
}

/** A form of another tool, or a slip, that `PLAIN` does not take. */
function mistakenForm(line: string): string | undefined {
  const form = "Write NAME = /path/to/entry#field or NAME = id#field.";
  if (/^-\s/.test(line)) return `a line is no list element: leave out the - at its beginning. ${form}`;
  if (/^export\s/.test(line)) return `leave out export. ${form}`;
  if (/^["'“‘]/.test(line)) return `no quotes are needed, around names or paths. ${form}`;
  if (/^\$/.test(line)) return `the name stands without $. ${form}`;
  if (/^[{[]/.test(line)) return `JSON is not understood here. ${form}`;
  if (/^(?:ENV|OUTPUT|FILE|Env|Output|File):/.test(line)) return "env:, output: and file: are written in lower case.";
  if (/^(?:env|output|file)\s*:\s*(?:env|output|file)\s*:/.test(line)) return "a name has one prefix: write two lines.";
  if (new RegExp(`^${ID}\\s*>`, "i").test(line)) return "the name stands first: write NAME = id instead of id > NAME.";
  if (/^[^=]*\s\|\s*[A-Za-z_][A-Za-z0-9_]*\s*;?$/.test(line)) {
    return "the name stands first: write NAME = /path#field instead of path field | NAME.";
  }
  if (/^[A-Za-z_][A-Za-z0-9_]*\s*,\s*\S/.test(line) && !line.includes("="))
    return "write = between name and path, no comma.";
  if (/^[A-Za-z_][A-Za-z0-9_]*\s*:=/.test(line)) return `write = instead of :=. ${form}`;
  if (/^[A-Za-z_][A-Za-z0-9_]*\s*(?:==|=>)/.test(line)) return `write one = between name and path. ${form}`;
  if (/^(?!(?:env|output|file)\s*:)[A-Za-z_][A-Za-z0-9_]*\s*:\s/.test(line))
    return `write = between name and path, no colon. ${form}`;
  if (!line.includes("=")) return `no = found. ${form}`;
  return undefined;
}

/** Why what stands after `=` is neither a path nor an id. */
function notAPlace(place: string): string {
  if (/^["'“‘]/.test(place)) return "no quotes are needed, around names or paths.";
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place)) {
    return "references of other tools are not understood. Write /path/to/entry#field or an id.";
  }
  if (/^[{(<]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[})>]?$/i.test(place)) {
    return "an id is written as a UUID with dashes and without brackets.";
  }
  if (place.includes("\\")) return "folders are parted by /, and a path begins with one.";
  if (place.startsWith("$")) return "variables are not filled in here. Write the path or the id itself.";
  return "the place is neither a path that begins with / nor an id (a UUID).";
}
