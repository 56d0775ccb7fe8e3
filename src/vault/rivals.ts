/** Whether a path means what was found, and nothing else: the members of a share name it, also like another folder. */
import { ActionError } from "../errors.ts";
import { type Entry, type Folder, holds, type Tree } from "../psono/tree.ts";
import { normal } from "../text.ts";
import type { Reached } from "./missing.ts";

/**
 * Throws `UNREADABLE_SHARE` if something that can't be read has the path of an entry too, and `AMBIGUOUS` where a share
 * gave the entry the path of a folder that others write in.
 * @param path as in the request
 */
export async function throwIfRivalled(reached: Reached, path: string, entry: Entry): Promise<void> {
  await throwIfUnread(reached, path);
  throwIfShared(reached, path, rivalOf(reached.tree, entry));
}

/** Like `throwIfRivalled`, for a folder: its path as in the request, with a final slash. */
export async function throwIfFolderRivalled(reached: Reached, path: string, folder: Folder): Promise<void> {
  await throwIfUnread(reached, path);
  throwIfShared(reached, path, rivalOf(reached.tree, asPlace(folder)));
}

/** What has a path: its name is what follows the folder's path and a slash. */
type Place = Pick<Entry, "path" | "folder" | "at" | "share">;

function asPlace({ path, above, share }: Folder): Place {
  return { path, folder: above?.path ?? "", ...(above && { at: above }), share };
}

/**
 * The path of a folder that something in a share could be in too. Each part of a path is in one name on the way to it, and
 * the members of a share chose that name. The user's own names are as they should be.
 */
export function rivalOf({ folders }: Tree, place: Place): string | undefined {
  let part: Place | undefined = place;
  for (let end = place.path.lastIndexOf("/"); end > 0; end = place.path.lastIndexOf("/", end - 1)) {
    while (part !== undefined && end <= part.folder.length) part = part.at && asPlace(part.at);
    if (part?.share === undefined) return undefined;
    const above = place.path.slice(0, end);
    for (const share of folders.get(above)?.shares ?? []) if (share !== part.share) return above;
  }
  return undefined;
}

function throwIfShared({ hints }: Reached, path: string, folder: string | undefined): void {
  if (folder !== undefined) throw new ActionError("AMBIGUOUS", "shared-folder", { path, ...(hints && { folder }) });
}

async function throwIfUnread({ tree, hints, work }: Reached, path: string): Promise<void> {
  const isFolder = path.endsWith("/");
  const wanted = normal(isFolder ? path.slice(0, -1) : path);
  for (const place of tree.unreadable) {
    if (work.count(1)) await work.pause();
    // A folder of an entry's path isn't above it, and an entry has nothing below it.
    const same = place.path === wanted ? place.isFolder === isFolder : place.isFolder && holds(place, wanted);
    if (!same) continue;
    throw new ActionError("UNREADABLE_SHARE", "rival", { path, why: place.why, ...(hints && { closed: place.path }) });
  }
}
