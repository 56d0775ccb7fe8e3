/** Errors about an entry or a folder that isn't found. */
import type { FieldName } from "../entries/field-name.ts";
import { ActionError } from "../errors.ts";
import type { Details, Reason } from "../problems.ts";
import { type Entry, holds, type Located, type Tree, type Unreadable } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import { FILTERS } from "../requests/filters.ts";
import { ID } from "../requests/mistakes.ts";
import { keyOf, normal } from "../text.ts";
import { hasStepsLeft, nearestOf } from "./suggestions.ts";

/** Maximum number of names and paths in one error. */
export const SUGGESTIONS = 10;
/** Shared folders that one error tells, and one more, so that messages can say that there are more. */
const UNSEARCHED = 4;

/** A second request after a path: YAML has joined two lines. */
const TWO = new RegExp(`\\s(?:(?:env|output|file):)?[A-Za-z_*][A-Za-z0-9_*]*\\s*\\??=\\s*(?:/|${ID})`, "i");

/** Spaces that look like U+0020. */
const OTHER_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const OTHER_SPACE_ALL = new RegExp(OTHER_SPACE, "g");

const FILTER_NAMES = Object.keys(FILTERS).filter((name) => name !== "");
/** Text that follows the path of an entry only by mistake. */
const END = new RegExp(String.raw`(?:;|::[^/:]+|\?field=[^/]+|(?<!\s)\|\s*(?:${FILTER_NAMES.join("|")}))$`);

/** What a key can read, as far as errors need it. */
export interface Reached {
  readonly tree: Tree;
  /** Whether errors may show names from the vault. */
  readonly hints: boolean;
  readonly work: Work;
  /** The entries at a path. */
  at(path: string): readonly Entry[];
  /** How to request an entry. */
  reference(entry: Entry): string;
}

/** What can't be read, if it can be shown. One more than is shown, so that messages can say that there are more. */
export function unreadable(
  { hints }: Reached,
  path: string,
  open: readonly Unreadable[],
): Details<"UNREADABLE_SHARE", "folder"> {
  if (!hints) return { path };
  return { path, unreadable: open.slice(0, SUGGESTIONS + 1).map(({ path, why }) => ({ path, why })) };
}

/**
 * What is known about a path that isn't found; a folder's path ends with a slash.
 * @param asked the field that the request names
 * @param many whether the request takes all fields of an entry
 */
export async function missingPath(
  reached: Reached,
  path: string,
  asked?: FieldName,
  many?: boolean,
): Promise<ActionError> {
  const { tree, hints } = reached;
  const folder = path.endsWith("/");
  const wanted = normal(folder ? path.slice(0, -1) : path);
  const error = <R extends Reason<"NO_SUCH_FOLDER">>(reason: R, details: Details<"NO_SUCH_FOLDER", R>) =>
    new ActionError(folder ? "NO_SUCH_FOLDER" : "NO_SUCH_ENTRY", reason, details);
  const [unknown] = tree.nameless;
  if (unknown !== undefined) {
    // The codes that reading an entry can have all have this reason.
    return new ActionError(unknown.code as "DECRYPTION", "path-unread", { path }, undefined, unknown);
  }
  const closed = await firstHolding(tree.unreadable, wanted, reached.work);
  if (closed !== undefined) {
    const { why } = closed;
    return new ActionError("UNREADABLE_SHARE", "path", { path, why, ...(hints && { closed: closed.path }) });
  }
  if (TWO.test(path)) return error("path-two-requests", { path });
  // In a public log, the action doesn't check whether the correction exists.
  const isThere = (other: string) => !hints || isKnown(reached, normal(other));
  const single = path.replace(/\/{2,}/g, "/");
  if (single !== path && isThere(single)) return error("path-double-slash", { path, correct: single });
  const [space] = OTHER_SPACE.exec(path) ?? [];
  const spaced = path.replaceAll(OTHER_SPACE_ALL, " ");
  if (space !== undefined && isThere(spaced)) return error("path-space", { path, correct: spaced, space });
  if (path.includes("*")) {
    const above = path.slice(0, path.lastIndexOf("/", path.indexOf("*")));
    return error("path-wildcard", { path, folder: `${above}/` });
  }
  const needsSession = tree.direct === true && wanted.lastIndexOf("/") > (folder ? -1 : 0);
  if (!hints) {
    if (needsSession) return error("path-no-folders", { path, near: [] });
    const [rest] = END.exec(path) ?? [];
    if (rest !== undefined) return error("path-too-long", { path, entry: path.slice(0, -rest.length), rest });
    return error("path-hidden", { path, restricted: tree.restricted });
  }
  const field = asked && (asked.kind === undefined ? asked.name : `${asked.kind}:${asked.name}`);
  const titled = `${wanted}#${field}`;
  const [hashed] = field === undefined ? [] : reached.at(titled);
  const withHash = (entry: Entry) =>
    error("path-with-hash", {
      ...{ path, ...(field !== undefined && { field }), entry: entry.path },
      reference: many ? entry.id : reached.reference(entry),
    });
  if (hashed !== undefined) return withHash(hashed);
  const unopened = await firstHolding(tree.unopened, wanted, reached.work);
  if (!folder && (tree.folders.has(wanted) || unopened?.path === wanted)) return error("path-is-folder", { path });
  if (folder && reached.at(wanted).length > 0) return error("path-is-entry", { path });
  const known = firstFolderAbove(tree, wanted);
  // Entries and folders outside of the trash take precedence over those in it with the same name.
  const trashed = await firstHolding(tree.trashed, wanted, reached.work);
  const inTrash = trashed === undefined ? 0 : trashed.folder.length + 1 + trashed.name.length;
  if (inTrash === wanted.length && trashed !== undefined) return error("path-trashed", { path });
  const entry = cutShort(reached, wanted);
  if (entry !== undefined) return error("path-too-long", { path, entry, rest: wanted.slice(entry.length) });
  if (inTrash > known.length) return error("path-trashed", { path });
  const [name = ""] = wanted.slice(known.length + 1).split("/", 1);
  const found = await similar(reached, wanted, known, name, field);
  // A # would end the path.
  const near = found.map((one) => one.path).filter((one) => !one.includes("#"));
  if (needsSession) return error("path-no-folders", { path, near });
  const [best] = found;
  if (!folder && best !== undefined && "id" in best && best.path.includes("#")) return withHash(best);
  return error("path-unknown", {
    ...{ path, near, unreadable: tree.unreadable.length > 0, restricted: tree.restricted },
    unsearched: tree.unopened.slice(0, UNSEARCHED).map((one) => one.path),
    ...(known !== "" && { reached: { folder: known, name } }),
  });
}

/** The path of the deepest folder above a path; that of the root is empty. */
function firstFolderAbove({ folders }: Tree, path: string): string {
  let end = path.lastIndexOf("/");
  while (end > 0 && !folders.has(path.slice(0, end))) end = path.lastIndexOf("/", end - 1);
  return path.slice(0, Math.max(0, end));
}

/** Whether there is an entry or, if it ends with a slash, a folder at a path. */
function isKnown(reached: Reached, path: string): boolean {
  return path.endsWith("/") ? reached.tree.folders.has(path.slice(0, -1)) : reached.at(path).length > 0;
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

/** The entry that a path means without its end, as in `/entry.field`, `/entry::field`, `/entry;` and `/entry|filter`. */
function cutShort(reached: Reached, path: string): string | undefined {
  for (const mark of ["|", ";", "::", "?", ":", ".", " ", "/"]) {
    const at = path.lastIndexOf(mark);
    const start = at > 0 ? path.slice(0, at) : "";
    if (reached.at(start).length > 0) return start;
  }
  return undefined;
}

/**
 * What is close to the path that is missing: first in the folder that is known, then the same name elsewhere. Paths of
 * folders end in a slash.
 * @param field of the request: with the name before it, it may be meant as a title
 */
async function similar(
  { tree, work }: Reached,
  path: string,
  known: string,
  name: string,
  field: string | undefined,
): Promise<(Entry | Pick<Located, "path">)[]> {
  const here = new Map<string, Entry | Pick<Located, "path">>();
  const hashed: string[] = [];
  for (const entry of tree.entries) {
    if (work.count(1)) await work.pause();
    if (entry.folder !== known || entry.name === "") continue;
    here.set(keyOf(entry.name), entry);
    if (entry.name.includes("#")) hashed.push(entry.name);
  }
  const below = `${known}/`;
  const add = (last: string) => {
    if (!last.includes("/") && !here.has(keyOf(last))) here.set(keyOf(last), { path: `${below}${last}/` });
  };
  for (const folder of tree.folders.keys()) {
    if (work.count(1)) await work.pause();
    if (folder.startsWith(below)) add(folder.slice(below.length));
  }
  // By folder and name: looking into the path of each would keep a copy of it.
  for (const one of tree.unopened) {
    if (work.count(1)) await work.pause();
    if (one.folder === known) add(one.name);
  }
  const titles = field === undefined ? [] : await nearestOf(`${name}#${field}`, hashed, 1, work);
  const names = new Set([...titles.map(keyOf), ...(await nearestOf(keyOf(name), here.keys(), 5, work))]);
  const near = [...names].flatMap((found) => here.get(found) ?? []);
  const last = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  for (const entry of tree.entries) {
    const steps = 1 + entry.name.length;
    if (near.length >= SUGGESTIONS || !hasStepsLeft(steps, work)) break;
    if (work.count(steps)) await work.pause();
    if (entry.name.toLowerCase() !== last) continue;
    const isSame = (one: object) =>
      "folder" in one && one.folder === entry.folder && "name" in one && one.name === entry.name;
    if (!near.some(isSame)) near.push(entry);
  }
  return near;
}
