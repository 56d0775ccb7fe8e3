/** Totals of what a key can read. */
import type { Unreadable } from "../problems/vault.ts";
import { many } from "./lists.ts";
import { placesText } from "./vault.ts";

/** How much a key can read, as numbers. */
export interface Reach {
  /** Entries that the key can read, and those that it can't. */
  readonly read: number;
  readonly unread: number;
  readonly unreadable: readonly Unreadable[];
  /** Undefined for a restricted key, which has none. */
  readonly datastores: { readonly saved: number; readonly unsaved: number } | undefined;
}

/** `write` is undefined if it isn't known. */
export function rightsText({ restricted, write }: { restricted: boolean; write: boolean | undefined }): string {
  const yes = (right: boolean) => (right ? "yes" : "no");
  const writing = write === undefined ? "" : `, right to write: ${yes(write)}`;
  return `right to read: yes${writing}, secret restriction: ${yes(restricted)}`;
}

/** `2 of 3 attached secrets can be read`, or `3 entries can be read` if all can. */
export function entriesText({ read, unread, datastores }: Reach): string {
  const count = read + unread;
  const all = datastores === undefined ? many(count, "attached secret") : many(count, "entry", "entries");
  return `${unread === 0 ? all : `${read} of ${all}`} can be read`;
}

/** `1 datastore, 1 more that was never saved`. */
export function datastoresText({ saved, unsaved }: NonNullable<Reach["datastores"]>): string {
  return `${many(saved, "datastore")}${unsaved === 0 ? "" : `, ${unsaved} more that ${unsaved === 1 ? "was" : "were"} never saved`}`;
}

/** The parts of the vault that can't be read, each with the reason; empty if there are none. */
export function unreadableText({ unreadable }: Reach): string {
  if (unreadable.length === 0) return "";
  return `${many(unreadable.length, "part")} of the vault can't be read: ${placesText(unreadable)}`;
}

/** All of this as sentences for a log. */
export function reachText(reach: Reach, key: Parameters<typeof rightsText>[0]): string[] {
  const stores = reach.datastores === undefined ? "" : ` (${datastoresText(reach.datastores)})`;
  const unreadable = unreadableText(reach);
  return [
    `${entriesText(reach)}${stores}.`,
    ...(unreadable === "" ? [] : [`${unreadable}.`]),
    `API key: ${rightsText(key)}.`,
  ];
}
