/** What can be wrong with a request, with a name, or with an exception. */
import type { Subject } from "../subject.ts";
import type { None } from "./facts.ts";
import type { WorkflowProblems } from "./workflows.ts";

/** The line or reference as it should be. Left out where it isn't known, or could be a secret that was pasted. */
interface Corrected {
  readonly correct?: string;
}
type Corrigible<R extends string> = Readonly<Record<R, Corrected>>;

type EqualsMistake = "comma" | "colon" | "colon-equals" | "double-equals" | "optional-mark";
type OrderMistake = "id-arrow" | "field-pipe" | "path-first";
type LineMistake = "two-requests" | "list-element" | "export" | "quoted" | "dollar" | "json" | "no-equals";
type PlaceMistake = "place" | "no-place" | "quoted-place" | "id-form" | "backslash" | "dollar-in-place";
type ReferenceMistake = "reference-form" | "reference-slashes";
type FieldMistake = "no-field" | "comment" | "space-before-field" | "pointer-escape" | "wildcard-of-field";
type FolderMistake = "folder-with-star" | "folder-is-no-value" | "folder-without-wildcard";

/** Facts of the code `REQUEST`. */
export interface RequestProblems
  extends WorkflowProblems,
    Corrigible<EqualsMistake | OrderMistake | LineMistake | PlaceMistake | ReferenceMistake>,
    Corrigible<FieldMistake | FolderMistake | "prefix-case" | "two-prefixes" | "file-location"> {
  readonly none: None;
  readonly "too-many": { readonly limit: number };
  /** The name of an output, variable or file, without its prefix. Left out where it could be a secret. */
  readonly name: Corrected & { readonly name?: string };
  readonly "variable-name": None;
  readonly prefix: Corrected & { readonly prefix: string };
  /** The address of an entry in the web client holds its id. */
  readonly "web-address": Corrected & { readonly id: string | undefined };
  /** `scheme`: such as `op`. */
  readonly "other-tool": Corrected & { readonly scheme: string };
}

/** A name that a value can't have. */
interface Name {
  /** Left out where everybody reads the log and the vault chose the name, or where there is none. */
  readonly name?: string;
  /** The entry that gave the name, where a wildcard asked for it. */
  readonly origin?: string;
}

/** Facts of the code `NAME`. */
export interface NameProblems {
  readonly form: Name;
  readonly "takes-over": Name;
  readonly "may-take-over": Name;
  readonly device: Name;
  /** `otherOrigin`: the entry that gave the name before. */
  readonly twin: Name & { readonly other: Subject; readonly otherOrigin?: string };
}

/** Facts of the code `EXCEPT`. */
export interface ExceptProblems {
  readonly unused: { readonly text: string };
}
