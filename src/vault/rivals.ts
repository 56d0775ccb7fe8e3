/** Whether a path means what was found, and nothing else: who writes a share names it, also like another folder. */
import { ActionError } from "../errors.ts";
import { type Entry, holds, type Located, type Tree } from "../psono/tree.ts";
import { normal } from "../text.ts";
import type { Reached } from "./missing.ts";

/**
 * Throws `UNREADABLE_SHARE` where something that can't be read has the path of an entry too, and `AMBIGUOUS` where a share
 * gave the entry the path of another folder.
 * @param path as the request has it
 */
export async function throwIfRivalled(reached: Reached, path: string, entry: Entry): Promise<void> {
  await throwIfUnread(reached, path);
  const folder = entry.shared === true ? sharedFolder(reached.tree, entry) : undefined;
  if (folder !== undefined) throw sharedPath(reached, path, folder);
}

/** As `throwIfRivalled`, for a folder: its path as the request has it, with a slash at its end. */
export async function throwIfFolderRivalled(
  reached: Reached,
  path: string,
  deep: boolean,
  excluded: (place: Located) => boolean,
): Promise<void> {
  await throwIfUnread(reached, path);
  if (!deep) return;
  const below = normal(path);
  for (const share of reached.tree.slashed) {
    if (reached.work.count(1)) await reached.work.pause();
    // The share is beside the folder, and its name begins like the folder's path.
    if (share.folder.length + 1 < below.length && share.path.startsWith(below) && !excluded(share))
      throw sharedPath(reached, path, share.path);
  }
}

/** The folder on the way to a shared entry that could be another one of this path. */
export function sharedFolder({ folders, slashed }: Tree, entry: Entry): string | undefined {
  const { path, folder } = entry;
  for (let end = path.indexOf("/", 1); end !== -1; end = path.indexOf("/", end + 1)) {
    const above = path.slice(0, end);
    const count = folders.get(above) ?? 0;
    const inName = () =>
      end > folder.length ||
      slashed.some((one) => end > one.folder.length && end < one.path.length && holds(one, path));
    if (count > 1 || (count === 1 && inName())) return above;
  }
  return undefined;
}

function sharedPath({ hints }: Reached, path: string, folder: string): ActionError {
  return new ActionError("AMBIGUOUS", "shared-folder", { path, ...(hints && { folder }) });
}

async function throwIfUnread({ tree, hints, work }: Reached, path: string): Promise<void> {
  const wanted = normal(path.endsWith("/") ? path.slice(0, -1) : path);
  for (const place of tree.unreadable) {
    if (work.count(1)) await work.pause();
    // An entry has nothing below it.
    const same = place.isFolder ? holds(place, wanted) : place.path === wanted && !path.endsWith("/");
    if (!same) continue;
    throw new ActionError("UNREADABLE_SHARE", "rival", { path, why: place.why, ...(hints && { closed: place.path }) });
  }
}
