/** What follows the `=` of a request: an entry or a folder, its field, and a part of it. */
import { type FieldReference, formatIn, parseFieldName, printField } from "../entries/field-name.ts";
import { isUuid } from "../psono/json.ts";
import { LONGEST_PATH } from "../text.ts";
import { hasSecondRequest, ID, isQuoted, isWords, notAPlace, type Problem, unquoted } from "./mistakes.ts";

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
  // In a name, `~1` stands for a slash.
  if (hasSecondRequest(part)) {
    problem("two-requests", {});
    return undefined;
  }
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
  else if (place.length > LONGEST_PATH) problem("long-path", { limit: LONGEST_PATH });
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
