/** What is wrong with what the vault holds, or with what it was asked for. */
import type { Details, Unreadable, UnreadableWhy } from "../problems.ts";
import { printable } from "../text.ts";
import type { Terms, Words } from "./terms.ts";

/** Paths of one message. */
const SHOWN = 10;

const NO_ENTRY = "no entry has this path";
const NO_FOLDER = "no folder has this path";
const IN_SHARE = " It may be in a share that the key's user cannot read.";

type Missing = Words<"NO_SUCH_FOLDER">;

export const NO_SUCH_FOLDER: Missing = {
  "path-hidden": (_, { hidden }) => `${NO_FOLDER}${hiddenText(hidden)}`,
  "path-trashed": () => `${NO_FOLDER}: it lies in Psono's trash. Restore it there.`,
  "path-is-folder": ({ path }) => `${NO_FOLDER}: it is a folder. Write * = ${printable(path)}/`,
  "path-is-entry": () => `${NO_FOLDER}: it is an entry. Leave out the / at its end.`,
  "path-too-long": ({ entry }) => `${NO_FOLDER}${tooLong(entry)}`,
  "path-unknown": (details, terms) => `${NO_FOLDER}${unknown(details, terms)}`,
};

export const NO_SUCH_ENTRY: Words<"NO_SUCH_ENTRY"> = {
  "path-hidden": (_, { hidden }) => `${NO_ENTRY}${hiddenText(hidden)}`,
  "path-trashed": () => `${NO_ENTRY}: it lies in Psono's trash. Restore it there.`,
  "path-is-folder": ({ path }) => `${NO_ENTRY}: it is a folder. Write * = ${printable(path)}/`,
  "path-is-entry": () => `${NO_ENTRY}: it is an entry. Leave out the / at its end.`,
  "path-too-long": ({ entry }) => `${NO_ENTRY}${tooLong(entry)}`,
  "path-unknown": (details, terms) => `${NO_ENTRY}${unknown(details, terms)}`,
  "path-unread": unread,
  id: ({ unreadable }) => `no entry with this id is in the key's reach.${unreadable ? IN_SHARE : ""}`,
  "empty-folder": () => "the folder holds no entry.",
  "not-attached": ({ id }) =>
    `The secret ${printable(id)} is not attached to this API key, or the key may not read, is inactive or unknown. Look at the key in Psono.`,
  "nothing-read": () => "nothing was read.",
};

/** The words for the error's cause follow. */
export function unread({ folder }: { readonly folder: boolean }): string {
  return `${folder ? NO_FOLDER : NO_ENTRY}, unless it is one that could not be read.`;
}

function hiddenText(hidden: string): string {
  return `. Mind upper and lower case. ${hidden} nothing more is said of the vault.`;
}

function tooLong(entry: string): string {
  return `, but ${printable(entry)} is one. A field follows a #: write /path#field.`;
}

function unknown({ reached, near, unreadable }: Details<"NO_SUCH_ENTRY", "path-unknown">, { list }: Terms): string {
  const where = reached
    ? `: the folder ${printable(reached.folder)} is there, but not “${printable(reached.name)}” in it`
    : "";
  if (near.length > 0) return `${where}. Near it: ${near.slice(0, SHOWN).map(printable).join(", ")}.`;
  return `${where}. Nothing near it is in the key's reach: ${list} shows what is.${unreadable ? IN_SHARE : ""}`;
}

export const AMBIGUOUS: Words<"AMBIGUOUS"> = {
  entries: ({ count, found }) => {
    const shown = found
      .slice(0, SHOWN)
      .map(({ id, type }) => `${printable(id)}${type === undefined ? "" : ` (${printable(type)})`}`);
    return `${count} entries have this path. Ask by id: ${shown.join(", ")}${count > shown.length ? ", …" : ""}.`;
  },
  folders: ({ count }) =>
    `${count} folders have this path, and one of them may be somebody else's share. Rename one, or ask by id.`,
};

export const UNREADABLE_SHARE: Words<"UNREADABLE_SHARE"> = {
  optional: ({ unreadable }) =>
    `it is not found, yet may be in what cannot be read, which ?= does not forgive.${which(unreadable)}`,
  folder: ({ unreadable }, { targets }) =>
    `not all of the folder can be read, so not all of it can be taken.${which(unreadable)}${targets ? " Or name it in the input except." : ""}`,
  path: ({ folder, path, why }) =>
    `${folder ? NO_FOLDER : NO_ENTRY}: ${path === undefined ? "a folder in it" : printable(path)} ${whyText(why)}. Accept the share in Psono, ask for the right to read it, or delete what is left of it.`,
};

function which(unreadable: readonly Unreadable[] | undefined): string {
  const shown = unreadable?.slice(0, SHOWN).map(({ path, why }) => `${printable(path)} ${whyText(why)}`);
  const more = (unreadable?.length ?? 0) > SHOWN ? "; …" : "";
  return `${shown ? ` ${shown.join("; ")}${more}.` : ""} Accept the shares in Psono, ask for the right to read them, or delete what is left of them.`;
}

/** Why something cannot be read, as the end of a sentence about it. */
export function whyText(why: UnreadableWhy): string {
  if (typeof why === "object") return `stands deeper than ${why.depth} folders, which is not read`;
  return {
    "no-secret": "is an entry without its secret",
    "no-key": "is a share without its key",
    forbidden: "is a share that the key's user cannot read",
    "not-decrypted": "is a share that does not open with its key",
  }[why];
}

export const SECRET_GONE: Words<"SECRET_GONE"> = {
  "not-returned": ({ id }) =>
    `secret ${printable(id)} did not come back: it was deleted, or the user lost the right to read it.`,
};

export const SHARED_KEY: Words<"SHARED_KEY"> = {
  secrets: ({ ids: [one, other] }) =>
    `the secrets ${printable(one)} and ${printable(other)} have one key, so one could be given for the other. Make one of them anew in Psono.`,
};

export const VAULT_SIZE: Words<"VAULT_SIZE"> = {
  entries: ({ limit }) => `The vault has more than ${limit} entries.`,
};
