import { printField } from "../entries/field-name.ts";
import { type Fields, fieldsOf } from "../entries/fields.ts";
import { mainField } from "../entries/types.ts";
import { ActionError } from "../errors.ts";
import type { Http } from "../psono/http.ts";
import { type JsonObject, own } from "../psono/json.ts";
import type { Session } from "../psono/session.ts";
import type { Entry, Unreadable } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import { toName } from "../requests/names.ts";
import { LONGEST, printable } from "../text.ts";
import { type ShownFile, shownAttachments, sizeOf } from "./file-fields.ts";
import { Index } from "./lookup.ts";
import { type Access, logIn, openWith, type Vault } from "./open.ts";
import { sorted } from "./sorted.ts";

/** An entry that a key can list. */
export interface Reached {
  /** Text from the vault, like `name` and `type`; empty if a restricted key's entry has no title. */
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly type: string;
  readonly id: string;
  /** What to write after the `=` of a request. */
  readonly reference: string;
  /** As the tree has them, or an entry of a restricted key. Not parsed. */
  readonly tags?: unknown;
  /** Known only for entries of a restricted key. */
  readonly fields?: readonly string[];
  /** Bytes of a File entry's file. */
  readonly size?: number;
  /** Attachments, known for the same entries as fields. */
  readonly attachments?: readonly ShownFile[];
  /** Why the entry can't be read. */
  readonly error?: ActionError;
}

/** What a key can list, and what it can't read. */
export interface Listing {
  readonly entries: readonly Reached[];
  readonly unreadable: readonly Unreadable[];
  /** Datastores with content, and those that were never saved; undefined for a restricted key. */
  readonly datastores: { readonly saved: number; readonly unsaved: number } | undefined;
  readonly key: Vault["key"];
}

/**
 * Lists everything that a key can read. Throws an `ActionError`. @param description what Psono's list of sessions shows
 */
export async function list(access: Access, http: Http, description: string): Promise<Listing> {
  return listWith(await logIn(access, http, description), access, http);
}

/** Like `list`, in a session that is already open and is ended here. */
export async function listWith(session: Session | undefined, access: Access, http: Http): Promise<Listing> {
  const vault = await openWith(session, access, http, { ids: new Set(), within: () => true }, true);
  try {
    return await listingOf(vault, vault.tree.entries, vault.tree.unreadable);
  } finally {
    await vault.close();
  }
}

/** The listing of some entries and unreadable places of a vault. */
export async function listingOf(
  vault: Vault,
  entries: readonly Entry[],
  unreadable: readonly Unreadable[],
): Promise<Listing> {
  const { folders, unsaved } = vault.tree;
  const datastores = vault.key.restricted ? undefined : { saved: folders.get("")?.contents.size ?? 0, unsaved };
  return { entries: await reached(vault, entries), unreadable, datastores, key: vault.key };
}

/** Totals of what can be read. */
export function reachOf({ entries, unreadable, datastores }: Listing) {
  const unread = entries.filter(({ error }) => error !== undefined).length;
  return { read: entries.length - unread, unread, unreadable, datastores };
}

/** Throws `NO_SUCH_ENTRY` if none of it can be read. */
export function throwIfNothing(listing: Listing): void {
  const { read, unread, unreadable } = reachOf(listing);
  if (read > 0) return;
  const empty = unread === 0 && unreadable.length === 0;
  throw new ActionError("NO_SUCH_ENTRY", empty ? "vault-empty" : "vault-unread", { attached: listing.key.restricted });
}

/** Entries of the vault sorted by path, with what is known about each. */
export async function reached(vault: Vault, some: readonly Entry[]): Promise<Reached[]> {
  const { work } = vault;
  const index = await Index.of(vault.tree, true, work);
  const entries = await sorted(some, byPath(work), work);
  // A restricted key's secrets are already read: only their data contains their types.
  const secrets = vault.key.restricted ? await vault.read(entries) : undefined;
  const all: Reached[] = [];
  for (const entry of entries) {
    if (work.count(1 + entry.path.length)) await work.pause();
    const { path, folder, name, id } = entry;
    const data = secrets?.get(id);
    if (data instanceof ActionError) {
      all.push({ path, folder, name, type: entry.type, id, reference: id, error: data });
      continue;
    }
    const held = data && fieldsOf(data, entry.type, work);
    const type = held?.type ?? entry.type;
    const shown = held && { fields: await referencesIn(held, work) };
    const tags = data ? own(data, "tags") : entry.tags;
    const known = data ? { ...shown, ...attachmentsIn(data) } : sizeIn(entry);
    all.push({ path, folder, name, type, id, reference: index.reference({ ...entry, type }), tags, ...known });
  }
  return all;
}

async function referencesIn(fields: Fields, work: Work): Promise<string[]> {
  const references: string[] = [];
  for (const field of fields.filled()) {
    if (work.count(1 + field.name.length)) await work.pause();
    references.push(printField(fields.referenceTo(field)));
  }
  return references;
}

function sizeIn({ file }: Entry): Pick<Reached, "size"> {
  return file === undefined ? {} : sizeOf(file.item);
}

function attachmentsIn(data: JsonObject): Pick<Reached, "attachments"> {
  const attachments = shownAttachments(data);
  return attachments.length === 0 ? {} : { attachments };
}

/** Names and sizes of attachments, and the size of a file, for a line of the log: a comma before each, or nothing. */
export function shownFiles({ size, attachments = [] }: Reached): string {
  const sizeText = (bytes: number | undefined) => (bytes === undefined ? "unknown size" : `${bytes} B`);
  const files = attachments.map((one) => `${printable(one.filename) || "no name"} (${sizeText(one.size)})`);
  const attached = files.length === 0 ? "" : `, attachments: ${files.join(", ")}`;
  return `${size === undefined ? "" : `, ${size} B`}${attached}`;
}

/** Compares by path, and if that is the same, by ID. */
function byPath(work: Work): (a: Entry, b: Entry) => number {
  const collator = new Intl.Collator("en", { numeric: true });
  const compare = (a: string, b: string) => {
    work.count(a.length + b.length);
    return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
  };
  // Separate strings: comparing those of the entries would keep a string in memory for each entry's path.
  const path = ({ folder, name }: Entry) => `${folder}/${name}`;
  return (a, b) =>
    (a.folder === b.folder ? compare(a.name, b.name) : compare(path(a), path(b))) || (a.id < b.id ? -1 : 1);
}

/** The path of an entry, as a line of the log shows it; empty if it has none. */
export function shownPath({ path, folder }: Pick<Reached, "path" | "folder">): string {
  // A path that will be cut off doesn't need its end.
  return printable(folder.length > LONGEST ? folder : path);
}

/** The request that reads an entry, or all its fields if its type has no default field. */
export function requestLine({ name, type, reference }: Pick<Reached, "name" | "type" | "reference">): string {
  if (type === "file") return `file:${toName(name) ?? "SECRET"} = ${reference}`;
  if (type === "environment_variables") return `* = ${reference}`;
  return `${toName(name) ?? "SECRET"}${mainField(type) === undefined ? "_*" : ""} = ${reference}`;
}
