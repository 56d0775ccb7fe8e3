import type { Scope } from "../psono/tree.ts";
import type { Source } from "../requests/reference.ts";
import { normal } from "../text.ts";

/** Which parts of the vault can matter to these requests: other shares needn't be read. */
export function scopeOf(requests: readonly { readonly source: Source }[]): Scope {
  const ids = new Set<string>();
  // Folders in which a share can matter: one that could be an entry, and one that could be a folder.
  const entries = new Set<string>();
  const folders = new Set<string>();
  const deep: string[] = [];
  for (const { source } of requests) {
    if ("id" in source) ids.add(source.id);
    else if ("path" in source) {
      // The name of a share is known only after reading it.
      const above = foldersAbove(normal(source.path));
      for (const path of above) entries.add(path);
      for (const path of above.slice(0, -1)) folders.add(path);
    } else {
      const path = normal(source.folder);
      for (const above of foldersAbove(path)) {
        entries.add(above);
        folders.add(above);
      }
      entries.add(path);
      if (source.deep) deep.push(path);
    }
  }
  const within = (at: string, isFolder: boolean) =>
    (isFolder ? folders : entries).has(at) || deep.some((path) => under(at, path));
  return { ids, within, steps: deep.length + 1 };
}

/** Whether a source is a folder other than the root, or in one. */
export function isInFolder(source: Source): boolean {
  return "folder" in source ? source.folder !== "" : "path" in source && source.path.lastIndexOf("/") > 0;
}

/** Every part of a path before a slash, from the root on. */
function foldersAbove(path: string): string[] {
  const above: string[] = [];
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) above.push(path.slice(0, at));
  return above;
}

/** Whether a path equals another one or is below it; both are normalized. */
export function under(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}
