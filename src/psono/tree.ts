import type { ActionError } from "../errors.ts";
import type { UnreadableWhy } from "../problems/vault.ts";
import type { JsonObject } from "./json.ts";

/** What has a path: the folder's path, a slash, and the name. Paths and names are in Unicode's form NFC. */
export interface Located {
  /** Names from the root, each after a slash; a name may itself hold slashes. */
  readonly path: string;
  readonly name: string;
  /** Path of the folder that holds it; the root is empty. */
  readonly folder: string;
}

/** A folder of the tree. Its root is one too. */
export interface Folder {
  readonly path: string;
  /** Undefined of a root. */
  readonly above: Folder | undefined;
  /** The share whose members write in it; undefined for the user's own datastores. */
  readonly share: string | undefined;
  /** What it holds: the same object where the same share is linked twice. */
  readonly content: JsonObject;
}

/** The folders of one path. */
export interface Folders {
  readonly first: Folder;
  /** What they hold: several of one path in one share or datastore have different contents. */
  readonly contents: Set<JsonObject>;
  /** Their shares. */
  readonly shares: Set<string | undefined>;
}

/** One folder of a path. */
export function onlyFolder(first: Folder): Folders {
  return { first, contents: new Set([first.content]), shares: new Set([first.share]) };
}

/** An entry of the tree: where it is and how its secret is opened. */
export interface Entry extends Located {
  /** As the tree says: may be unknown or empty. */
  readonly type: string;
  readonly id: string;
  /** Hex in lower case, not parsed before the secret is read, so that a broken neighbor breaks nothing. */
  readonly key: string;
  /** The folder that holds it; undefined without a session. */
  readonly at?: Folder;
  /** The share that it is, or is in: its members can choose its name, and those of its folders up to the share. */
  readonly share?: string | undefined;
  /** Of an entry of type File, which has no secret: `id` and `key` are its file's, or empty ones of an empty file. */
  readonly file?: FileItem;
}

/** What the tree says of a file. */
export interface FileItem {
  /** Not parsed before the file is read. */
  readonly item: JsonObject;
  /** Ids of the place in the tree, which Psono shows as the link to the entry; in lower case. */
  readonly ids: readonly string[];
  /** The same for files that are the same: chunks, size and where they are. */
  readonly content: string;
  /** Whether it has no chunks, so that the server knows nothing of it. */
  readonly empty: boolean;
}

export interface Tree {
  readonly entries: Entry[];
  /** By path. The root is there, unless there was no session. */
  readonly folders: Map<string, Folders>;
  /** Entries and folders in the trash. */
  readonly trashed: Located[];
  /** What of the vault stays unknown: what is not found may be in it. */
  readonly unreadable: Unreadable[];
  /** Why the names of some entries are not known: what is not found may be one of them. */
  readonly nameless: readonly ActionError[];
  /** How many datastores no client has ever saved: they are empty. */
  readonly unsaved: number;
  /** Whether it is what is attached to a restricted API key: then there are no folders. */
  readonly restricted: boolean;
  /** Whether it was read without a session. */
  readonly direct?: boolean;
}

/** A share, a folder or an entry that can't be read, by the name that its place has. */
export interface Unreadable extends Located {
  readonly isFolder: boolean;
  readonly why: UnreadableWhy;
}

/** What a walk looks for: shares that can't hold it are not read. */
export interface Scope {
  /** Whether a folder (`isFolder`) or an entry in the folder at this path can matter. */
  within(folder: string, isFolder: boolean): boolean;
  /** Ids that are looked for in every place: every share is read, since any may list one with another key. */
  readonly ids: ReadonlySet<string>;
  /** Steps of work of one call of `within`; 1 without. */
  readonly steps?: number;
}

/**
 * Whether something is at `path` or below it. Its own path isn't used: a string of its own for each of many entries in
 * a folder with a long path would fill the memory.
 */
export function isWithin({ folder, name }: Omit<Located, "path">, path: string): boolean {
  if (path.length <= folder.length)
    return folder.startsWith(path) && (path.length === folder.length || folder[path.length] === "/");
  if (!path.startsWith(folder) || path[folder.length] !== "/") return false;
  const rest = path.slice(folder.length + 1);
  return name.startsWith(rest) && (name.length === rest.length || name[rest.length] === "/");
}

/** Whether `path` is that of something, or below it. */
export function holds({ folder, name }: Omit<Located, "path">, path: string): boolean {
  const end = folder.length + 1 + name.length;
  return (
    path.length >= end &&
    path.startsWith(folder) &&
    path[folder.length] === "/" &&
    path.startsWith(name, folder.length + 1) &&
    (path.length === end || path[end] === "/")
  );
}
