/** What can be wrong with a request, with a name, or with an exclusion. */
import type { Subject } from "../subject.ts";
import type { Causes, None } from "./facts.ts";
import type { WorkflowProblems } from "./workflows.ts";

/** The line or reference as it should be. Left out if it isn't known, or could be a pasted secret. */
interface Corrected {
  readonly correct?: string;
}
type Corrigible<R extends string> = Readonly<Record<R, Corrected>>;

type EqualsMistake = "comma" | "colon" | "colon-equals" | "double-equals" | "optional-mark";
type OrderMistake = "id-arrow" | "field-pipe" | "path-first";
type LineMistake = "two-requests" | "list-element" | "export" | "quoted" | "dollar" | "json" | "no-equals";
type PlaceMistake = "no-place" | "quoted-place" | "id-form" | "backslash" | "dollar-in-place";
type ReferenceMistake = "reference-form" | "reference-slashes";
type FieldMistake = "no-field" | "comment" | "space-before-field" | "pointer-escape" | "wildcard-of-field";
/** `template-filter`: it has another form than ` ? | filter`, or isn't a filter. */
type TemplateMistake = "template-name" | "template-unclosed" | "template-filter" | "template-empty";
type FolderMistake = "folder-with-star" | "folder-is-no-value" | "folder-without-wildcard";

/** Facts of the code `REQUEST`. */
export interface RequestProblems
  extends WorkflowProblems,
    Corrigible<EqualsMistake | OrderMistake | LineMistake | PlaceMistake | ReferenceMistake>,
    Corrigible<FieldMistake | FolderMistake | "prefix-case" | "two-prefixes" | "file-location">,
    Causes<TemplateMistake> {
  readonly none: None;
  readonly "too-many": { readonly limit: number };
  /** The path has more than this number of characters. */
  readonly "long-path": { readonly limit: number };
  /** The name of an output, variable or file, without its prefix. Left out if it could be a secret. */
  readonly name: Corrected & { readonly name?: string };
  /** Left out if it could be a secret. */
  readonly place: Corrected & { readonly place?: string };
  readonly "variable-name": None;
  readonly prefix: Corrected & { readonly prefix: string };
  /** What follows `format:` is no format. */
  readonly format: Corrected;
  /** The URL of an entry in the web client contains its ID. */
  readonly "web-address": Corrected & { readonly id: string | undefined };
  /** `scheme`: such as `op`. */
  readonly "other-tool": Corrected & { readonly scheme: string };
}

/** A name that a value can't have. */
interface Name {
  /** How to request the source of the name, such as `/path#field`, if another name can be chosen. */
  readonly request?: string;
  /** Left out if the log is public and the name comes from the vault, or if there is none. */
  readonly name?: string;
  /** The source of a wildcard's name, as `exclude` accepts it: an entry, or a field of one. */
  readonly origin?: string;
}

/** Facts of the code `NAME`. */
export interface NameProblems {
  readonly form: Name;
  readonly "takes-over": Name;
  readonly "may-take-over": Name;
  /** A wildcard can't set a variable with this name, but a request can. */
  readonly reserved: Name;
  /** A variable or custom field that has a value but no name. `row`: from 1. */
  readonly nameless: Name & { readonly entry: string; readonly row: number; readonly kind: "custom" | "variable" };
  readonly device: Name;
  /** `otherOrigin`: the entry that gave the name before. */
  readonly twin: Name & { readonly other: Subject; readonly otherOrigin?: string };
}

/** Facts of the code `WILDCARD`. */
export interface WildcardProblems {
  /** More entries than `limit`, whose values aren't counted before they're read. */
  readonly entries: { readonly limit: number };
  /** `more`: there may be more than `count`. */
  readonly "too-many": { readonly count: number; readonly limit: number; readonly more: boolean };
}

/** Facts of the code `EXCLUDE`. */
export interface ExcludeProblems {
  /** `near`: what may be meant. Left out if names from the vault must not be shown. */
  readonly unused: { readonly text: string; readonly near?: readonly string[] };
}
