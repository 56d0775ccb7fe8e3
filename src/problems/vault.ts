/** What can be wrong with what a vault is asked for. */
import type { Id, None } from "./facts.ts";

/** Something of the vault that can't be read. */
export interface Unreadable {
  readonly path: string;
  readonly why: UnreadableWhy;
}
/** `depth`: it is deeper than so many folders. `name`, `path`: these have more than so many characters. */
export type UnreadableWhy =
  | ("no-key" | "forbidden" | "not-decrypted" | "too-large" | "no-secret")
  | { readonly depth: number }
  | { readonly name: number }
  | { readonly path: number };

/** A path as the request has it; a folder's ends in a slash. */
interface Path {
  readonly path: string;
}

interface Attached {
  /** Whether the API key is restricted: then there are no folders. */
  readonly restricted: boolean;
}

/** A path that isn't found. */
export interface MissingPath {
  /** Nothing more may be said of the vault. */
  readonly "path-hidden": Path & Attached;
  readonly "path-trashed": Path;
  /** The API key is restricted, and no session was asked for. `near`: titles that may be meant. */
  readonly "path-no-folders": Path & { readonly near: readonly string[] };
  readonly "path-is-folder": Path;
  readonly "path-is-entry": Path;
  /** The beginning of the path is an entry: `rest` follows it. */
  readonly "path-too-long": Path & { readonly entry: string; readonly rest: string };
  /** The request has a field, and an entry's title is the name, a `#` and this field. `reference`: what to write for it. */
  readonly "path-with-hash": Path & { readonly field: string; readonly entry: string; readonly reference: string };
  readonly "path-double-slash": Path & { readonly correct: string };
  /** It holds a space of another kind than U+0020. */
  readonly "path-space": Path & { readonly correct: string; readonly space: string };
  readonly "path-two-requests": Path;
  /** A `*` stands for a part of a name. `folder`: the one that the name is in. */
  readonly "path-wildcard": Path & { readonly folder: string };
  readonly "path-unknown": Path &
    Attached & {
      /** The last folder on the way that is there, and the name that isn't in it. */
      readonly reached?: { readonly folder: string; readonly name: string };
      readonly near: readonly string[];
      /** Whether it may be in a share that can't be read. */
      readonly unreadable: boolean;
    };
}

/** A path that isn't found, unless an entry that can't be read has it: the error's cause says why it can't. */
export interface MaybeUnread {
  readonly "path-unread": Path;
}

/** A field without a value. What is left out may not be said. */
interface EmptyField {
  readonly entry?: string;
  /** Fields that have a value. Left out where nothing may be said of the vault. */
  readonly fields?: readonly string[];
}

/** Facts of the code `NO_SUCH_ENTRY`. */
export interface EntryProblems extends MissingPath, MaybeUnread {
  readonly id: Id & { readonly unreadable: boolean };
  readonly "empty-folder": Path;
  /** A wildcard that takes no files finds nothing else in the folder. `text`: a text in a format, which takes none, does. */
  readonly "only-files": Path & { readonly text: boolean };
  readonly "not-attached": Id;
  readonly "nothing-read": None;
  /** The key reaches nothing, or nothing that it can read. `attached`: it is a restricted key. */
  readonly "vault-empty": { readonly attached: boolean };
  readonly "vault-unread": { readonly attached: boolean };
}

/** Facts of the code `NO_SUCH_FIELD`. */
export interface FieldProblems {
  readonly "empty-entry": { readonly entry: string };
  /**
   * `field`: left out for the default one. `at`: how far the pointer goes, and `keys` what is there; left out where nothing
   * may be said of the vault.
   */
  readonly pointer: {
    readonly pointer: string;
    readonly field?: string;
    readonly at?: string;
    readonly keys?: readonly string[];
  };
  readonly "main-empty": EmptyField & { readonly main: string };
  /** `attachments`: names. Left out where nothing may be said of the vault. */
  readonly attachment: { readonly name: string; readonly attachments?: readonly string[] };
  /** `wildcard`: one for a folder found the entry. */
  readonly "no-main": EmptyField & { readonly type?: string; readonly wildcard: boolean };
  /** The type has this field. */
  readonly empty: EmptyField & { readonly field: string };
  readonly unknown: EmptyField & { readonly field?: string; readonly near: readonly string[] };
}

/** Facts of the code `AMBIGUOUS_FIELD`. */
export interface AmbiguousFieldProblems {
  readonly fields: { readonly name: string; readonly count: number };
  /** Attachments with one name, by the ids of their files. */
  readonly attachments: { readonly name: string; readonly ids: readonly string[] };
  /** Fields of several kinds have the name. `form`: what to write after the `#`, from the request's own words. */
  readonly kinds: {
    readonly name: string;
    readonly forms: readonly { readonly kind: "field" | "custom" | "variable" | "format"; readonly form: string }[];
  };
}

/** Facts of the code `AMBIGUOUS`. */
export interface AmbiguityProblems {
  /** `found`: some of them. */
  readonly entries: Path & { readonly count: number; readonly found: readonly (Id & { readonly type?: string })[] };
  readonly folders: Path & { readonly count: number };
  /** A path into a share, which `folder` has given the path of another folder. */
  readonly "shared-folder": Path & { readonly folder?: string };
  /** Entries with one id and different keys. `paths`: some of theirs, or nothing where they may not be said. */
  readonly keys: Id & { readonly paths?: readonly string[] };
}

/** Facts of the code `UNREADABLE_SHARE`. `unreadable` is left out where it may not be said. */
export interface ShareProblems {
  /** `path`: a path or an id. */
  readonly optional: Path & { readonly unreadable?: readonly Unreadable[] };
  readonly folder: Path & { readonly unreadable?: readonly Unreadable[] };
  /** `closed`: what of `path` can't be read. */
  readonly path: Path & { readonly closed?: string; readonly why: UnreadableWhy };
  /** As `path`, where something else of this path can be read. */
  readonly rival: Path & { readonly closed?: string; readonly why: UnreadableWhy };
}
