import type { ActionError } from "../errors.ts";
import type { UnreadableWhy } from "../problems/vault.ts";
import type { JsonObject } from "./json.ts";

/** Something with a path: the folder's path, a slash, and the name. Paths and names are normalized (NFC). */
export interface Located {
  /** Names from the root, each after a slash; a name can contain slashes. */
  readonly path: string;
  readonly name: string;
  /** Path of the folder that contains it; the root is empty. */
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

/** An entry of the tree: its place, and the key of its secret. */
export interface Entry extends Located {
  /** As in the tree: may be unknown or empty. */
  readonly type: string;
  readonly id: string;
  /** Hex in lower case, not parsed before the secret is read, so that a broken entry doesn't affect others. */
  readonly key: string;
  /** As the tree has them, not parsed. */
  readonly tags?: unknown;
  /** The folder that holds it; undefined without a session. */
  readonly at?: Folder;
  /** The share that it is, or is in: its members can choose its name, and those of its folders up to the share. */
  readonly share?: string | undefined;
  /** For an entry of type File, which has no secret: `id` and `key` are its file's, or empty for an empty file. */
  readonly file?: FileItem;
}

/** The description of a file in the tree. */
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
  /** Unreadable parts of the vault: an entry that isn't found may be in one. */
  readonly unreadable: Unreadable[];
  /** Shared folders that weren't read, by the names of the links to them. */
  readonly unopened: Located[];
  /** Why the names of some entries aren't known: an entry that isn't found may be one of them. */
  readonly nameless: readonly ActionError[];
  /** The number of datastores that were never saved, which are empty. */
  readonly unsaved: number;
  /** Whether it's the list of secrets attached to a restricted API key, which has no folders. */
  readonly restricted: boolean;
  /** Whether it was read without a session. */
  readonly direct?: boolean;
}

/** A share, a folder or an entry that can't be read, under the name at its place. */
export interface Unreadable extends Located {
  readonly isFolder: boolean;
  readonly why: UnreadableWhy;
}

/** What a walk searches for: shares that can't contain it aren't read. */
export interface Scope {
  /** Whether a folder (`isFolder`) or an entry in the folder at this path can matter. */
  within(folder: string, isFolder: boolean): boolean;
  /** IDs to search for everywhere: every share is read, because any may list one with another key. */
  readonly ids: ReadonlySet<string>;
  /** Steps of work of one call of `within`; default: 1. */
  readonly steps?: number;
}

/**
 * Whether something is at `path` or below it. This doesn't use its full path: a separate string for each of many
 * entries in a folder with a long path would fill the memory.
 */
export function isWithin({ folder, name }: Omit<Located, "path">, path: string): boolean {
  if (path.length <= folder.length)
    return folder.startsWith(path) && (path.length === folder.length || folder[path.length] === "/");
  if (!path.startsWith(folder) || path[folder.length] !== "/") return false;
  const rest = path.slice(folder.length + 1);
  return name.startsWith(rest) && (name.length === rest.length || name[rest.length] === "/");
}

/** Whether `path` is the path of something, or below it. */
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

/** Whether a folder is this one or below it, by what they hold. */
export function within({ content }: Folder): (folder: Folder | undefined) => boolean {
  const known = new Map<Folder, boolean>();
  return (folder) => {
    const passed: Folder[] = [];
    let is: boolean | undefined;
    for (let at = folder; is === undefined; at = at.above) {
      is = at === undefined ? false : at.content === content || known.get(at);
      if (at === undefined) break;
      passed.push(at);
    }
    for (const one of passed) known.set(one, is === true);
    return is === true;
  };
}
