/** What is said of everything that a key reaches. */
import type { Unreadable } from "../problems/vault.ts";
import { printable } from "../text.ts";
import { many, SHOWN } from "./lists.ts";
import { whyText } from "./vault.ts";

/** How much a key reaches, as numbers. */
export interface Reach {
  /** Entries that the key can read, and those that it can't. */
  readonly read: number;
  readonly unread: number;
  readonly unreadable: readonly Unreadable[];
  /** Undefined for a restricted key: it has none. */
  readonly datastores: { readonly saved: number; readonly unsaved: number } | undefined;
}

/** `write` is undefined where it isn't known. */
export function rightsText({ restricted, write }: { restricted: boolean; write: boolean | undefined }): string {
  const yes = (right: boolean) => (right ? "yes" : "no");
  const writing = write === undefined ? "" : `, right to write: ${yes(write)}`;
  return `right to read: yes${writing}, secret restriction: ${yes(restricted)}`;
}

/** `2 of 3 secrets`, or `3 entries` where all can be read. */
export function entriesText({ read, unread, datastores }: Reach): string {
  const words = datastores === undefined ? (["attached secret"] as const) : (["entry", "entries"] as const);
  const [one, more = `${one}s`] = words;
  const all = many(read + unread, one, more);
  return `${unread === 0 ? all : `${read} of ${all}`} can be read`;
}

/** `1 datastore, 1 more that was never saved`. */
export function datastoresText({ saved, unsaved }: NonNullable<Reach["datastores"]>): string {
  return `${many(saved, "datastore")}${unsaved === 0 ? "" : `, ${unsaved} more that ${unsaved === 1 ? "was" : "were"} never saved`}`;
}

/** The parts of the vault that can't be read, each with the reason; empty where there are none. */
export function unreadableText({ unreadable }: Reach): string {
  if (unreadable.length === 0) return "";
  const places = unreadable.slice(0, SHOWN).map(({ path, why }) => `${printable(path)} ${whyText(why)}`);
  return `${many(unreadable.length, "part")} of the vault can't be read: ${places.join("; ")}${unreadable.length > SHOWN ? "; …" : ""}`;
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
