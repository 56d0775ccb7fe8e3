/** The names of folders and entries in a tree. */
import type { UnreadableWhy } from "../problems/vault.ts";
import { LONGEST_NAME, LONGEST_PATH, normal } from "../text.ts";
import { type JsonObject, labelOf, own } from "./json.ts";

/**
 * In the form NFC, if it is short enough to be read, and cut if it isn't. Empty if there is none: such an entry is found
 * by its id.
 */
export function nameOf(object: JsonObject): string {
  return normal(labelOf(own(object, "name")).slice(0, LONGEST_NAME + 1), LONGEST_NAME);
}

/** Why a place can't be read because of the length of its name or path. */
export function tooLong(folder: string, name: string): UnreadableWhy | undefined {
  if (name.length > LONGEST_NAME) return { name: LONGEST_NAME };
  return folder.length + 1 + name.length > LONGEST_PATH ? { path: LONGEST_PATH } : undefined;
}
