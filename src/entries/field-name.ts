/** How a request names a field: what follows its last `#`, up to a JSON Pointer. */
import { LONGEST_NAME, normal } from "../text.ts";

/** The kinds of fields: those that Psono gives a type, those that a user adds, and environment variables. */
export type Kind = "field" | "custom" | "variable";
/** What a request can ask for: an attachment is a file, and no field. */
type AskedKind = Kind | "attachment";
const KINDS: readonly string[] = ["field", "custom", "variable", "attachment"] satisfies AskedKind[];
/** Kinds that mean something later on, so that no plain name may begin with them today. */
const RESERVED: readonly string[] = ["format"];

/** A field as a request names it. */
export interface FieldName {
  /** Undefined where the name alone says which field is meant. */
  readonly kind: AskedKind | undefined;
  readonly name: string;
}

/** A field, and a part of it. */
export interface FieldReference {
  readonly field: FieldName | undefined;
  /** JSON Pointer (RFC 6901) into the field's text. */
  readonly pointer: string | undefined;
}

/**
 * Parses `kind:name` or `name`, in which `~1` is `/`, `~2` is `#` and `~0` is `~`.
 * @returns the reserved kind that the text begins with, if it begins with one
 */
export function parseFieldName(text: string): FieldName | { readonly reserved: string } {
  const [, word = "", rest = ""] = /^([a-z]+):(.*)$/s.exec(text) ?? [];
  if (RESERVED.includes(word)) return { reserved: word };
  if (isKind(word)) return { kind: word, name: unescaped(rest) };
  return { kind: undefined, name: unescaped(text) };
}

/** A field's name as `parseFieldName` takes it. */
export function printFieldName({ kind, name }: FieldName): string {
  return `${kind === undefined ? "" : `${kind}:`}${escaped(name)}`;
}

/** What follows the `#` of a request. */
export function printField({ field, pointer }: FieldReference): string {
  return `${field === undefined ? "" : printFieldName(field)}${pointer ?? ""}`;
}

/** Whether a plain name would be taken for a kind and a name. */
export function needsKind(name: string): boolean {
  const word = name.slice(0, name.indexOf(":") + 1).slice(0, -1);
  return isKind(word) || RESERVED.includes(word);
}

/** The form in which names are compared. */
export function normalName(name: string): string {
  return normal(name, LONGEST_NAME);
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
