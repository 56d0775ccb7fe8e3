/** What errors say of an entry or a folder that is not found. */
import { ActionError } from "../errors.ts";
import { type Entry, holds, type Tree, type Unreadable } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import { printable } from "../text.ts";
import { normal } from "./scope.ts";
import { nearest } from "./suggestions.ts";

/** Names and paths that one error tells. */
export const SUGGESTIONS = 10;

/** What a key reaches, as far as errors tell of it. */
export interface Reached {
  readonly tree: Tree;
  /** Whether errors may tell names of the vault. */
  readonly hints: boolean;
  readonly work: Work;
  /** The entries at a path. */
  at(path: string): readonly Entry[];
}

/** The first texts of a list. */
export function listed(texts: readonly string[], between = ", "): string {
  return `${texts.slice(0, SUGGESTIONS).join(between)}${texts.length > SUGGESTIONS ? `${between}…` : ""}`;
}

/** What cannot be read, and what to do about it. */
export function unreadable({ hints }: Reached, open: readonly Unreadable[]): string {
  const some = open.slice(0, SUGGESTIONS + 1).map(({ path, why }) => `${printable(path)} ${why}`);
  const which = hints ? ` ${listed(some, "; ")}.` : "";
  return `${which} Accept the shares in Psono, ask for the right to read them, or delete what is left of them.`;
}

export function perhaps({ unreadable: { length } }: Tree): string {
  return length > 0 ? " It may be in a share that the key's user cannot read." : "";
}

/** Says what is known about a path that is not there; a folder's ends in a slash. */
export async function missingPath(reached: Reached, at: string, path: string): Promise<ActionError> {
  const { tree, hints } = reached;
  const folder = path.endsWith("/");
  const wanted = normal(folder ? path.slice(0, -1) : path);
  const none = folder ? "no folder has this path" : "no entry has this path";
  const error = (why: string) => new ActionError(folder ? "NO_SUCH_FOLDER" : "NO_SUCH_ENTRY", `${at}: ${none}${why}`);
  const [unknown] = tree.nameless;
  if (unknown !== undefined) {
    return new ActionError(unknown.code, "path-unread", { folder }, { kind: "text", text: at }, unknown);
  }
  const closed = await firstHolding(tree.unreadable, wanted, reached.work);
  if (closed !== undefined) {
    const which = hints ? printable(closed.path) : "a folder in it";
    const way = "Accept the share in Psono, ask for the right to read it, or delete what is left of it.";
    return new ActionError("UNREADABLE_SHARE", `${at}: ${none}: ${which} ${closed.why}. ${way}`);
  }
  if (!hints) {
    return error(". Mind upper and lower case. Where everybody may read it, nothing more is said of the vault.");
  }
  if ((await firstHolding(tree.trashed, wanted, reached.work)) !== undefined) {
    return error(": it lies in Psono's trash. Restore it there.");
  }
  if (!folder && tree.folders.has(wanted)) return error(`: it is a folder. Write * = ${printable(path)}/`);
  if (folder && reached.at(wanted).length > 0) return error(": it is an entry. Leave out the / at its end.");
  const cut = cutShort(reached, wanted);
  if (cut !== undefined) return error(`, but ${cut} is one. A field follows a #: write /path#field.`);
  const names = wanted.split("/");
  let depth = names.length - 1;
  while (depth > 0 && !tree.folders.has(names.slice(0, depth).join("/"))) depth--;
  const known = names.slice(0, depth).join("/");
  const name = names[depth] ?? "";
  const where = depth > 1 ? `: the folder ${printable(known)} is there, but not “${printable(name)}” in it` : "";
  const near = await similar(reached, wanted, known, name);
  if (near.length > 0) return error(`${where}. Near it: ${near.map(printable).join(", ")}.`);
  return error(`${where}. Nothing near it is in the key's reach: mode: list shows what is.${perhaps(tree)}`);
}

async function firstHolding<T extends { folder: string; name: string }>(
  places: readonly T[],
  path: string,
  work: Work,
): Promise<T | undefined> {
  for (const place of places) {
    if (work.count(1)) await work.pause();
    if (holds(place, path)) return place;
  }
  return undefined;
}

/** The entry that a path would mean without its end, as `/entry.field`, `/entry:field` and `/entry field` have it. */
function cutShort(reached: Reached, path: string): string | undefined {
  for (const mark of [";", ":", ".", " ", "/"]) {
    const at = path.lastIndexOf(mark);
    const start = at > 0 ? path.slice(0, at) : "";
    if (reached.at(start).length > 0) return printable(start);
  }
  return undefined;
}

/** Paths close to the one that is missing: first in the folder that is known, then the same name elsewhere. */
async function similar({ tree, work }: Reached, path: string, known: string, name: string): Promise<string[]> {
  const here = new Set<string>();
  for (const entry of tree.entries) {
    if (work.count(1)) await work.pause();
    if (entry.folder === known) here.add(entry.name);
  }
  const below = `${known}/`;
  for (const folder of tree.folders.keys()) {
    if (work.count(1)) await work.pause();
    if (folder.startsWith(below) && !folder.includes("/", below.length)) here.add(folder.slice(below.length));
  }
  const near = (await nearest(name, here, 5, work)).map((found) => `${below}${found}`);
  const last = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  for (const entry of tree.entries) {
    if (near.length >= SUGGESTIONS) break;
    if (work.count(1 + entry.name.length)) await work.pause();
    if (entry.name.toLowerCase() === last && !near.includes(entry.path)) near.push(entry.path);
  }
  return near;
}
