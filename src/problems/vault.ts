/** Problems with requests to a vault. */
import type { Id, None } from "./facts.ts";

/** A part of the vault that can't be read. */
export interface Unreadable {
  readonly path: string;
  readonly why: UnreadableWhy;
}
/** `depth`, `shares`: it's deeper than this number of folders, or of shares in one another. `name`, `path`: these have more than this number of characters. */
export type UnreadableWhy =
  | ("no-key" | "forbidden" | "not-decrypted" | "too-large" | "no-secret")
  | { readonly depth: number }
  | { readonly shares: number }
  | { readonly name: number }
  | { readonly path: number };

/** A path as in the request; a folder's path ends with a slash. */
interface Path {
  readonly path: string;
}

interface Attached {
  /** Whether the API key is restricted, and so has no folders. */
  readonly restricted: boolean;
}

/** A path that isn't found. */
export interface MissingPath {
  /** Nothing more of the vault must be shown. */
  readonly "path-hidden": Path & Attached;
  readonly "path-trashed": Path;
  /** The API key is restricted, and there is no session. `near`: titles that may be meant. */
  readonly "path-no-folders": Path & { readonly near: readonly string[] };
  readonly "path-is-folder": Path;
  readonly "path-is-entry": Path;
  /** The beginning of the path is an entry: `rest` follows it. */
  readonly "path-too-long": Path & { readonly entry: string; readonly rest: string };
  /** The path of the entry that may be meant holds a `#`. `field`: of the request. `reference`: what to write for the entry. */
  readonly "path-with-hash": Path & { readonly field?: string; readonly entry: string; readonly reference: string };
  readonly "path-double-slash": Path & { readonly correct: string };
  /** It contains a space other than U+0020. */
  readonly "path-space": Path & { readonly correct: string; readonly space: string };
  readonly "path-two-requests": Path;
  /** A `*` represents a part of a name. `folder`: the folder of the name. */
  readonly "path-wildcard": Path & { readonly folder: string };
  readonly "path-unknown": Path &
    Attached & {
      /** The last existing folder on the path, and the name that isn't in it. */
      readonly reached?: { readonly folder: string; readonly name: string };
      readonly near: readonly string[];
      /** Whether it may be in an unreadable share. */
      readonly unreadable: boolean;
      /** Some of the shared folders that weren't read. */
      readonly unsearched: readonly string[];
    };
}

/** A path that isn't found, unless it's that of an unreadable entry: the error's cause says why it's unreadable. */
export interface MaybeUnread {
  readonly "path-unread": Path;
}

/** A field without a value. Facts that must not be shown are left out. */
interface EmptyField {
  readonly entry?: string;
  /** Fields that have a value. Left out if names from the vault must not be shown. */
  readonly fields?: readonly string[];
}

/** Facts of the code `NO_SUCH_ENTRY`. */
export interface EntryProblems extends MissingPath, MaybeUnread {
  readonly id: Id & { readonly unreadable: boolean };
  readonly "empty-folder": Path;
  /** A wildcard that doesn't include files finds only files. `text`: it's a text in a format, which never does. */
  readonly "only-files": Path & { readonly text: boolean };
  readonly "not-attached": Id;
  readonly "nothing-read": None;
  /** The vault is empty or unreadable. `attached`: the key is restricted. */
  readonly "vault-empty": { readonly attached: boolean };
  readonly "vault-unread": { readonly attached: boolean };
}

/** Facts of the code `NO_SUCH_FIELD`. */
export interface FieldProblems {
  readonly "empty-entry": { readonly entry: string };
  /**
   * `field`: left out for the default one. `at`: how far the pointer goes, and `keys` what is there; left out if names
   * from the vault must not be shown.
   */
  readonly pointer: {
    readonly pointer: string;
    readonly field?: string;
    readonly at?: string;
    readonly keys?: readonly string[];
  };
  readonly "main-empty": EmptyField & { readonly main: string };
  /** `attachments`: names. Left out if names from the vault must not be shown. */
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
  /** Attachments with the same name, by their file IDs. */
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
  /** A path into a share that has the path of another folder because of `folder`. */
  readonly "shared-folder": Path & { readonly folder?: string };
  /** Entries with one id and different keys. `paths`: some of theirs, or nothing if they may not be said. */
  readonly keys: Id & { readonly paths?: readonly string[] };
}

/** Facts of the code `UNREADABLE_SHARE`. `unreadable` is left out if it may not be said. */
export interface ShareProblems {
  /** `path`: a path or an id. */
  readonly optional: Path & { readonly unreadable?: readonly Unreadable[] };
  readonly folder: Path & { readonly unreadable?: readonly Unreadable[] };
  /** `closed`: what of `path` can't be read. */
  readonly path: Path & { readonly closed?: string; readonly why: UnreadableWhy };
  /** Like `path`, if something else with this path can be read. */
  readonly rival: Path & { readonly closed?: string; readonly why: UnreadableWhy };
}
