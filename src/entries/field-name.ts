/** How a request names a field: what follows its last `#`, up to a JSON Pointer. */

import { ActionError } from "../errors.ts";
import { isFormat } from "../formats/formats.ts";
import type { Format } from "../problems/formats.ts";
import { keyOf, LONGEST_NAME, normal } from "../text.ts";

/** The kinds of fields: those that Psono gives a type, those that a user adds, and environment variables. */
export type Kind = "field" | "custom" | "variable";
/** What a request can ask for: an attachment is a file, a format is a text of all values, and neither is a field. */
type AskedKind = Kind | "attachment" | "format";
const KINDS: readonly string[] = ["field", "custom", "variable", "attachment", "format"] satisfies AskedKind[];

/** A field as a request names it. */
export interface FieldName {
  /** Undefined if the name is enough to identify the field. */
  readonly kind: AskedKind | undefined;
  readonly name: string;
}

/** A field, and a part of it. */
export interface FieldReference {
  readonly field: FieldName | undefined;
  /** JSON Pointer (RFC 6901) into the field's text. */
  readonly pointer: string | undefined;
}

/** Parses `kind:name` or `name`, in which `~1` is `/`, `~2` is `#` and `~0` is `~`. */
export function parseFieldName(text: string): FieldName {
  const [, word = "", rest = ""] = /^([a-z]+):(.*)$/s.exec(text) ?? [];
  if (isKind(word)) return { kind: word, name: unescaped(rest) };
  return { kind: undefined, name: unescaped(text) };
}

/** A field's name as `parseFieldName` accepts it. */
export function printFieldName({ kind, name }: FieldName): string {
  return `${kind === undefined ? "" : `${kind}:`}${escaped(name)}`;
}

/** What follows the `#` of a request. */
export function printField({ field, pointer }: FieldReference): string {
  return `${field === undefined ? "" : printFieldName(field)}${pointer ?? ""}`;
}

/** Whether a plain name would be parsed as a kind and a name. */
export function needsKind(name: string): boolean {
  return isKind(name.slice(0, name.indexOf(":") + 1).slice(0, -1));
}

/**
 * The format that a request of one value asks for: after a folder for sure, and after an entry of environment variables.
 */
export function formatIn({ field, pointer }: FieldReference): Format | undefined {
  if (field === undefined || pointer !== undefined || !isFormat(field.name)) return undefined;
  return field.kind === undefined || field.kind === "format" ? field.name : undefined;
}

/** The form in which names are compared, also as the keys of maps. */
export function normalName(name: string): string {
  return keyOf(normal(name, LONGEST_NAME));
}

function isKind(word: string): word is AskedKind {
  return KINDS.includes(word);
}

const ESCAPES: Readonly<Record<string, string>> = { "~0": "~", "~1": "/", "~2": "#" };

function unescaped(text: string): string {
  return text.replace(/~[012]/g, (escaped) => ESCAPES[escaped] ?? escaped);
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("#", "~2");
}

/** Throws `AMBIGUOUS_FIELD` if a name is that of fields of several kinds. */
export function throwIfSeveral(name: string, all: readonly ("format" | Kind)[]): void {
  const kinds = [...new Set(all)];
  if (kinds.length < 2) return;
  const forms = kinds.map((kind) => ({ kind, form: printFieldName({ kind, name }) }));
  throw new ActionError("AMBIGUOUS_FIELD", "kinds", { name, forms });
}
