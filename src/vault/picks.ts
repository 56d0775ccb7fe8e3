/** Which fields requests read from entries, and under which names. */

import type { Field } from "../entries/field.ts";
import type { Fields } from "../entries/fields.ts";
import { ENV_TYPE, mainField } from "../entries/types.ts";
import { ActionError } from "../errors.ts";
import type { Entry } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import { type Exclusions, printExclusion } from "../requests/excluded.ts";
import { type Named, toName } from "../requests/names.ts";
import type { Request } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";
import { LONGEST_NAME } from "../text.ts";
import { CONTENT } from "./file-fields.ts";
import type { Index } from "./lookup.ts";
import { nearestOf } from "./suggestions.ts";
import { type PartsRequest, partsOf } from "./texts.ts";

/** Maximum number of values of a wildcard. More are a mistake, which would export a whole vault. */
const VALUES = 500;
/** Maximum number of entries that a wildcard reads to count its values. */
const ENTRIES = 10_000;

/** Names that an error suggests. */
const NEAR = 3;

/** A value to read from an entry. */
export interface Pick {
  readonly request: Request | PartsRequest;
  readonly name: string;
  readonly entry: Entry;
  readonly fields: Fields;
  /** Undefined if the entry has no such field. */
  readonly field: Field | undefined;
  /** Whether the name comes from the entry's field, not from its title. */
  readonly ofField: boolean;
}

/** How an error names an entry. */
export function called(entry: Entry, hints: boolean): string {
  return hints && entry.path !== "" ? entry.path : entry.id;
}

/**
 * The fields that a request takes from an entry, under the name of each.
 * Throws `AMBIGUOUS_FIELD`, `FORMAT`, or `NO_SUCH_FIELD` if a wildcard finds none.
 */
export async function picksOf(
  request: Request,
  entry: Entry,
  fields: Fields,
  hints: boolean,
  work: Work,
): Promise<Pick[]> {
  const format = request.many ? undefined : fields.format(request);
  if (format !== undefined) return picksOf(partsOf(request, format), entry, fields, hints, work);
  const pick = { request, entry, fields, ofField: false };
  const { name, many, source, field: asked } = request;
  if (entry.file !== undefined && many && !("folder" in source))
    return [{ ...pick, name: prefixed(name, toName(CONTENT)), field: undefined }];
  const variables = fields.type === ENV_TYPE;
  if (!many || ("folder" in source && (asked !== undefined || !variables))) {
    const field = asked === undefined ? fields.main : fields.find(asked);
    return [{ ...pick, name: many ? prefixed(name, toName(entry.name)) : name, field }];
  }
  const all = fields.wildcard();
  if (all.length === 0 && !(request.optional && "folder" in source)) {
    throw new ActionError("NO_SUCH_FIELD", "empty-entry", { entry: called(entry, hints) });
  }
  // A variable already has a name; a field's name is converted.
  const named = (field: Field) => (variables ? field.name : toName(field.name));
  const picks: Pick[] = [];
  for (const field of all) {
    // Some characters stand for eighteen.
    if (work.count(1 + 18 * Math.min(field.name.length, LONGEST_NAME))) await work.pause();
    picks.push({ ...pick, name: prefixed(name, named(field)), field, ofField: true });
  }
  return picks;
}

/** Something without a name would get just the prefix. */
function prefixed(prefix: string, name: string | undefined): string {
  return name ? prefix + name : "";
}

/** The errors for exclusions without effect, with what may be meant by them. */
export async function unusedExclusions(
  exclude: Exclusions,
  picks: readonly Pick[],
  hints: boolean,
  work: Work,
): Promise<ActionError[]> {
  const problems = [];
  for (const { subject, text } of exclude.unused()) {
    const found = picks.filter(({ request }) => request.many);
    const names = found.map(({ name, entry }) => (text.startsWith("/") ? entry.path : name));
    const near = hints && { near: await nearestOf(text, names, NEAR, work) };
    problems.push(new ActionError("EXCLUDE", "unused", { text, ...near }, subject));
  }
  return problems;
}

/** What a name is checked for, and how an error shows its source. */
export function namedOf({ request, name, entry, fields, field, ofField }: Pick, index: Index): Named {
  if (!request.many) return { ...request, name };
  const { hints } = index;
  const of = ofField ? field : undefined;
  const shown = of && fields.nameOf(of);
  // By its path, an exclusion would match other entries with this path too.
  const place = index.isAlone(entry) ? entry : { id: entry.id, path: "" };
  return {
    ...{ subject: request.subject, target: request.target, name },
    origin: hints ? printExclusion(place, shown) : entry.id,
    bare: request.name === "",
    hidden: !hints,
    ...(hints && { request: () => index.reference(entry, of && fields.referenceTo(of)) }),
    ...(of?.row !== undefined &&
      of.kind !== "field" &&
      of.name.trim() === "" && { nameless: { entry: called(entry, hints), row: of.row, kind: of.kind } }),
  };
}

/** A request, and an entry that it finds. */
interface Found {
  readonly request: Request;
  readonly entry: Entry;
}

/** Whether something will certainly become a value. Undefined if that is known only after reading more. */
type Certainty = boolean | undefined;

/**
 * Whether a request gives a value of an entry that isn't read yet. The number of an entry's variables, and the result
 * of an optional request, aren't known.
 */
export function isSure({ request, entry }: Found, exclude: Exclusions): Certainty {
  const { source, field, optional, name } = request;
  if (!("folder" in source) || optional || exclude.hasFields) return undefined;
  if (field === undefined && mainField(entry.type) === undefined) return undefined;
  return !exclude.hasName(prefixed(name, toName(entry.name)));
}

/**
 * Keeps the values of each wildcard up to their maximum number, and counts the others: the members of a share can list
 * one entry with many variables thousands of times.
 */
export class Limited {
  readonly #counts = new Map<Pick["request"], number>();

  /** Those of the values that are kept. */
  take(picks: readonly Pick[]): readonly Pick[] {
    return picks.filter(({ request, field }) => {
      // An optional request skips a value that isn't there.
      if (!request.many || (request.optional && field?.text === undefined)) return true;
      const count = (this.#counts.get(request) ?? 0) + 1;
      this.#counts.set(request, count);
      return count <= VALUES;
    });
  }

  /** Throws an array of errors if wildcards gave too many values. */
  throwIfTooMany(): void {
    const problems = [...this.#counts].flatMap(([{ subject }, count]) => tooMany(subject, count, false));
    if (problems.length > 0) throw problems;
  }
}

/** @param more whether there may be more than were counted */
function tooMany(subject: Subject, count: number, more: boolean): ActionError[] {
  return count > VALUES ? [new ActionError("WILDCARD", "too-many", { count, limit: VALUES, more }, subject)] : [];
}

/**
 * Throws an array of errors if wildcards certainly give too many values, or cover too many entries.
 * @param counts whether one of `all` is a value
 */
export async function throwIfTooMany<T extends Found>(
  all: readonly T[],
  counts: (one: T) => Certainty,
  work: Work,
): Promise<void> {
  const found = new Map<Request, { count: number; more: boolean; entries: number }>();
  for (const one of all) {
    if (work.count(1)) await work.pause();
    const { request } = one;
    if (!request.many) continue;
    const sum = found.get(request) ?? { count: 0, more: false, entries: 0 };
    sum.entries++;
    const certainty = counts(one);
    if (certainty === undefined) sum.more = true;
    else if (certainty) sum.count++;
    found.set(request, sum);
  }
  const problems = [...found].flatMap(([{ subject }, { count, more, entries }]) => {
    const problems = tooMany(subject, count, more);
    if (problems.length > 0 || entries <= ENTRIES) return problems;
    return [new ActionError("WILDCARD", "entries", { limit: ENTRIES }, subject)];
  });
  if (problems.length > 0) throw problems;
}

/** The place in the inputs that asks for a pick. */
export const ofRequest = ({ request }: { readonly request: Request }): Subject => request.subject;
