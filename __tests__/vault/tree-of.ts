/** Trees of made-up entries, and what a request finds in them. */
import { ActionError } from "../../src/errors.ts";
import type { Entry, Folder, Tree } from "../../src/psono/tree.ts";
import type { Request } from "../../src/requests/parse.ts";
import type { Index } from "../../src/vault/lookup.ts";
import { lineOf } from "../messages/worded.ts";
import { parse } from "../requests/parsed.ts";

export const entryOf = (path: readonly string[], index: number, type = "note"): Entry => {
  const names = path.map((name) => `/${name.normalize("NFC")}`);
  return {
    path: names.join(""),
    folder: names.slice(0, -1).join(""),
    name: names.at(-1)?.slice(1) ?? "",
    type,
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    key: "",
  };
};

/** Folders of the user's own datastores, as many of each path as it says, each in the one that its path begins with. */
export function foldersOf(paths: Iterable<readonly [string, number]>): Tree["folders"] {
  const folders: Tree["folders"] = new Map();
  for (const [path, count] of [...paths].sort(([a], [b]) => a.length - b.length)) {
    const contents = new Set(Array.from({ length: count }, () => ({})));
    let above: Folder | undefined;
    for (const { first } of folders.values()) if (path.startsWith(`${first.path}/`)) above = first;
    const first = { path, above, share: undefined, content: [...contents][0] ?? {} };
    folders.set(path, { first, contents, shares: new Set([undefined]) });
  }
  return folders;
}

/** Each folder has one place, which its entries are at. */
export const withFolders = (entries: readonly Entry[], folders: Tree["folders"]): Entry[] =>
  entries.map((entry) => ({ ...entry, at: folders.get(entry.folder)?.first }) as Entry);

export const treeOf = (entries: Entry[]): Tree => {
  const paths = new Map([["", 1]]);
  for (const { folder } of entries) paths.set(folder, 1);
  const folders = foldersOf(paths);
  const tree = {
    entries: withFolders(entries, folders),
    folders,
    trashed: [],
    unreadable: [],
    unopened: [],
    nameless: [],
  };
  return { ...tree, unsaved: 0, restricted: false };
};

export const find = (index: Index, text: string) => {
  const [request] = parse(text);
  return index.find(request as Request, () => false);
};

export const failing = async (index: Index, text: string) => {
  try {
    await find(index, text);
  } catch (error) {
    if (error instanceof ActionError) return lineOf(error);
    throw error;
  }
  throw new Error("it was found");
};
