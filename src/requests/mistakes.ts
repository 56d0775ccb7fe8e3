/** Syntax of other tools, and typos: what is wrong with a line, and the correction. */
import { nearest } from "../nearest.ts";
import type { Details, Plain, Reason } from "../problems.ts";
import { toName } from "./names.ts";

/** The form of an ID. */
export const ID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";

/** Reports a problem with a reference or a line. `candidate`: a possible correction, which may be wrong too. */
export type Problem = <R extends Reason<"REQUEST">>(
  reason: R,
  details: Details<"REQUEST", R>,
  candidate?: string,
) => void;

/** A reason that needs no facts. */
type Mistake = Plain<"REQUEST">;
/** The problem, and a possible correction, which must still be checked. */
export type Found = readonly [mistake: Mistake, candidate?: string | undefined];

/**
 * The beginning of a valid line, which skips the dozen cold expressions of `mistakenForm`: no rule there may match such
 * a line.
 */
const PLAIN = /^(?!export\s)(?:(?:env|output|file):)?[A-Za-z_*][A-Za-z0-9_*]* *\??= *[^=>?\s]/;
/** A second request after the first. */
const TWO = new RegExp(`\\s(?:env:|output:|file:)?[A-Z_*][A-Z0-9_*]*\\s*\\??=\\s*(?:\\.?/|${ID})`);

/** The same in a field, whose names have no slash. In a path, a name in lower case can be part of a title. */
export function hasSecondRequest(field: string): boolean {
  return field.includes("=") && new RegExp(TWO, "i").test(field);
}

const NAME = "[A-Za-z_][A-Za-z0-9_]*";
const OPEN = "[\"'“‘]";
const CLOSE = "[\"'”’]";
/** All entries of a folder, as other tools write it, and perhaps their field. */
const STAR = new RegExp(
  `^((?:(?:env|output|file):)?(?:${NAME})?)\\*?(\\s*\\??=\\s*(?:psono://)?/(?:[^*]*/)?)\\*(#[^#]*)?$`,
);
const OPTIONAL = /^((?:(?:env|output|file):)?\s*[A-Za-z0-9_]*\*?)\s*(?:\?\s+=|=\s*\?)\s*/;

/** What is wrong with a line, before its parts are checked. */
export function mistaken(line: string): Found | undefined {
  const mistake = PLAIN.test(line) ? undefined : mistakenForm(line);
  if (mistake !== undefined) return mistake;
  if (TWO.test(line.slice(line.indexOf("=")))) return ["two-requests"];
  const [, name = "", place = "", field = ""] = STAR.exec(line) ?? [];
  return place === "" ? undefined : ["folder-with-star", `${name.replace(/[^:_]$/, "$&_")}*${place}${field}`];
}

/** Syntax of another tool, or a typo, that `PLAIN` doesn't match. */
function mistakenForm(line: string): Found | undefined {
  if (/^-\s/.test(line)) return ["list-element", line.replace(/^-\s+/, "")];
  if (/^export\s/.test(line)) return ["export", line.replace(/^export\s+/, "")];
  if (isQuoted(line)) return ["quoted", unquoted(line)];
  if (/^\$/.test(line)) return ["dollar", line.replace(/^\$\{?([^}=\s]*)\}?/, "$1")];
  if (/^[{[]/.test(line)) return ["json"];
  if (/^(?:ENV|OUTPUT|FILE|Env|Output|File):/.test(line))
    return ["prefix-case", line.replace(/^[^:]*/, (prefix) => prefix.toLowerCase())];
  if (/^(?:env|output|file)\s*:\s*(?:env|output|file)\s*:/.test(line)) return ["two-prefixes"];
  if (new RegExp(`^${ID}\\s*>`, "i").test(line)) return ["id-arrow", swapped(line, line.indexOf(">"))];
  if (new RegExp(`^[^=]*\\|\\s*${NAME}\\s*;?$`).test(line)) return ["field-pipe", unpiped(line)];
  if (new RegExp(`^${NAME}\\s*,\\s*\\S`).test(line) && !line.includes("="))
    return ["comma", line.replace(/\s*,\s*/, " = ")];
  if (new RegExp(`^${NAME}\\s*:=`).test(line)) return ["colon-equals", line.replace(/\s*:=\s*/, " = ")];
  if (new RegExp(`^${NAME}\\s*(?:==|=>)`).test(line)) return ["double-equals", line.replace(/\s*(?:==+|=>)\s*/, " = ")];
  if (new RegExp(`^(?!(?:env|output|file)\\s*:)${NAME}\\s*:(?:\\s|/(?!/)|${ID})`, "i").test(line))
    return ["colon", line.replace(/\s*:\s*/, " = ")];
  const [, name, place = ""] = new RegExp(`^(?!(?:env|output|file):)(${NAME}):(.*)$`).exec(line) ?? [];
  if (name !== undefined && isWords(place)) return ["colon", `${name} = /${place}`];
  if (OPTIONAL.test(line)) return ["optional-mark", line.replace(OPTIONAL, "$1 ?= ")];
  const equals = line.lastIndexOf("=");
  if (equals === -1) return ["no-equals"];
  if (
    new RegExp(`^(?:/|${ID})`, "i").test(line) &&
    new RegExp(`^(?:(?:env|output|file):)?${NAME}$`).test(line.slice(equals + 1).trim())
  )
    return ["path-first", swapped(line, equals)];
  return undefined;
}

/** Whether a text begins with a quotation mark. */
export function isQuoted(text: string): boolean {
  return /^["'“‘]/.test(text);
}

/** A line or a reference without quotes around it, its name, its reference or its path. */
export function unquoted(text: string): string {
  const bare = (part: string) => part.replace(new RegExp(`^${OPEN}(.*?)${CLOSE}(#.*)?$`, "s"), "$1$2");
  const [, name, equals = "", rest = ""] = new RegExp(`^${OPEN}([^=]*?)${CLOSE}(\\s*\\??=\\s*)(.*)$`).exec(text) ?? [];
  return name === undefined ? bare(text) : `${name}${equals}${bare(rest)}`;
}

/** `reference ? NAME` as a line. */
function swapped(line: string, at: number): string {
  return `${line.slice(at + 1).trim()} = ${line.slice(0, at).trim()}`;
}

/** `path field | NAME;` of HashiCorp's action as a line, and the same without a field. */
function unpiped(line: string): string | undefined {
  const [, path, field, name] = /^(\S+?)(?:\s+(\S+))?\s*\|\s*(\w+)\s*;?$/.exec(line) ?? [];
  return path && `${name} = ${path}${field === undefined ? "" : `#${field}`}`;
}

const TARGETS = ["env", "output", "file"];
/** Prefixes that users write instead of ours. */
const PREFIXES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  ...{ var: "env", variable: "env", environment: "env", out: "output", outputs: "output", files: "file" },
});

/** A valid name that may be meant by an invalid one; with its star, if it has one. */
export function asName(text: string, many: boolean): string | undefined {
  const name = toName(text);
  if (name === undefined) return many ? "*" : undefined;
  return many ? `${name}_*` : name;
}

/** An invalid name before the `=`. */
interface NotAName {
  /** `env:`, `output:`, `file:` or nothing. */
  readonly prefix: string;
  readonly name: string;
  /** Whether a star follows the name. */
  readonly many: boolean;
  /** Whether a reference follows the `=`: then this is meant as a name. Otherwise the `=` may be part of a secret. */
  readonly named: boolean;
}

/** Says why a name isn't one. Candidates are what to write before the `=`. */
export function notAName({ prefix, name, many, named }: NotAName, problem: Problem): void {
  const [, other, rest = ""] = /^([A-Za-z]{1,20})\s*:\s*([A-Za-z_][A-Za-z0-9_]*)?$/.exec(name) ?? [];
  if (prefix === "file:" && /[/\\~]/.test(name)) {
    const own = asName(name.replace(/^.*[/\\~]/s, ""), many);
    problem("file-location", {}, own && `${prefix}${own}`);
  } else if (other !== undefined && named) {
    const known = PREFIXES[other.toLowerCase()] ?? nearest(other, TARGETS, 1)[0];
    problem("prefix", { prefix: other }, known && `${known}:${rest}${many ? "*" : ""}`);
  } else {
    const own = asName(name, many);
    problem("name", named ? { name } : {}, own && `${prefix}${own}`);
  }
}

/**
 * Whether a text is a path of words without the first slash. Anything else may be a pasted secret: keys and tokens have
 * digits and capitals within words, or no slash.
 */
export function isWords(text: string): boolean {
  // Each word starts with a separator, or the expression could match in too many ways.
  const words = "[A-Z]?[a-z]{2,}(?:(?:[ _.-][A-Z]?|[A-Z])[a-z]{2,})*[0-9]{0,2}";
  return text.length <= 100 && new RegExp(`^${words}(?:/${words})+$`).test(text);
}

/** Why the text after `=` is neither a path nor an ID. */
export function notAPlace(place: string): Found {
  // Without dashes it could be a key.
  if (/^[{(<]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[})>]?$/i.test(place))
    return ["id-form", place.replace(/[{(<>)}]/g, "")];
  const slashes = place.replaceAll("\\", "/");
  const meant = isWords(slashes) ? `/${slashes}` : slashes;
  if (slashes !== place) return ["backslash", meant];
  if (place.startsWith("$")) return ["dollar-in-place"];
  return ["place", meant];
}
