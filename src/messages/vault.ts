/** Problems with the vault's contents, or with what was requested from it. */

import type { Unreadable, UnreadableWhy } from "../problems/vault.ts";
import type { Details } from "../problems.ts";
import type { Subject } from "../subject.ts";
import { printable } from "../text.ts";
import { many, SHOWN, some } from "./lists.ts";
import { NO_SUCH_FOLDER, notFound } from "./paths.ts";
import type { Words } from "./terms.ts";

const MAYBE_IN_SHARE =
  " It may be inside a share that this user can't read: accept the share in Psono, or ask for read access.";
const ACCEPT =
  "Accept it in Psono (Pending Requests; for a group: Groups → Accept New Shares), ask for read access, or delete the link to it if the share no longer exists.";
const SHARE_AGAIN = "Delete this link in Psono, and ask the owner to share it again.";

export { NO_SUCH_FOLDER };

export const NO_SUCH_ENTRY: Words<"NO_SUCH_ENTRY"> = {
  ...NO_SUCH_FOLDER,
  "path-unread": unread,
  id: ({ id, unreadable }) =>
    `This API key can't read an entry with the ID ${printable(id)}. Check the ID (open the entry in Psono → Advanced → Link to the entry), and check that the entry is shared with the key's user.${unreadable ? MAYBE_IN_SHARE : ""}`,
  "empty-folder": ({ path }) => `The folder ${printable(path)} has no entries.`,
  "only-files": ({ path, text }, { targets }) =>
    `The folder ${printable(path)} has only entries of type File. ${targets && !text ? "To read them, write file: before the name." : "Request each by its path."}`,
  "not-attached": ({ id }) =>
    `Secret ${printable(id)} isn't attached to this API key. Attach it in Psono (Edit API Key → Secrets), or correct the ID.`,
  "nothing-read": () => "No value was read.",
  "vault-empty": ({ attached }) =>
    attached
      ? "No secret is attached to this API key. Add one in Psono under Edit API Key → Secrets."
      : "This API key's user has no entries. Share one with the user in Psono, and accept the share.",
  "vault-unread": ({ attached }) =>
    attached
      ? "This API key can't read any of the secrets that are attached to it. Check them in Psono under Edit API Key → Secrets."
      : "This API key's user can't read any entry. Accept the shares in Psono, or ask for read access.",
};

/** The words for the error's cause follow. */
export function unread({ path }: Details<"DECRYPTION", "path-unread">, _: unknown, subject: Subject): string {
  return `${notFound(path, subject)} It may exist but be unreadable, for this reason:`;
}

export const AMBIGUOUS: Words<"AMBIGUOUS"> = {
  entries: ({ path, count, found }) => {
    const ids = found.map(({ id, type }) => id + (type ? ` (${type})` : ""));
    return `${count} entries have the path ${printable(path)}. Use the secret ID of the one you want: ${some(ids, count)}.`;
  },
  folders: ({ path, count }) =>
    `${count} folders have the path ${printable(path)}, and one of them may be another user's share. Rename one in Psono, or use secret IDs.`,
  "shared-folder": ({ path, folder }) =>
    `${printable(path)} could be in a share or outside of it, because ${folder === undefined ? "a folder on its path" : printable(folder)} exists more than once. Rename one of them in Psono, or use secret IDs.`,
  keys: ({ id, paths }) =>
    `Several entries have the secret ID ${printable(id)} but different keys${paths === undefined ? "" : `: ${some(paths)}`}. Only one key belongs to the secret. Delete the other entries in Psono, and find out who created them.`,
};

export const UNREADABLE_SHARE: Words<"UNREADABLE_SHARE"> = {
  optional: ({ path, unreadable }, _, subject) =>
    `${notFound(path, subject)} It may be in a part of the vault that can't be read, so this optional request can't be skipped.${which(unreadable)} ${adviceOn(unreadable)} Or remove this request.`,
  folder: ({ path, unreadable }, { targets }) =>
    `Not everything in ${printable(path)} can be read, so it can't be exported as a whole.${which(unreadable)} ${adviceOn(unreadable)}${targets ? " Or list it in exclude." : ""}`,
  path: ({ path, closed, why }, _, subject) =>
    `${notFound(path, subject)} ${closed === undefined ? "Part of this path" : printable(closed)} ${whyText(why)}. ${advice(why)}`,
  rival: ({ path, closed, why }) =>
    `${printable(path)} was found, but there is another ${closed === undefined ? "place on its path" : printable(closed)} that ${whyText(why)}. ${advice(why)} Or use secret IDs.`,
};

/** A space and a sentence about each, or nothing. */
function which(unreadable: readonly Unreadable[] | undefined): string {
  return unreadable === undefined ? "" : ` ${placesText(unreadable)}.`;
}

/** The first parts of the vault that can't be read, each with the reason. */
export function placesText(unreadable: readonly Unreadable[]): string {
  const places = unreadable.slice(0, SHOWN).map(({ path, why }) => `${printable(path)} ${whyText(why)}`);
  return `${places.join("; ")}${unreadable.length > SHOWN ? "; …" : ""}`;
}

/** Why something can't be read, as the end of a sentence about it. */
function whyText(why: UnreadableWhy): string {
  if (typeof why === "string") {
    return {
      "no-secret": "is an entry without a secret",
      "no-key": "is a share without a key",
      forbidden: "is a share that this user can't read",
      "not-decrypted": "is a share that its key can't decrypt",
      "too-large": "is a share that is too large to read",
    }[why];
  }
  if ("depth" in why) return `is more than ${many(why.depth, "folder")} deep`;
  if ("shares" in why) return `is more than ${many(why.shares, "share")} deep`;
  return "name" in why
    ? `has a name of more than ${many(why.name, "character")}`
    : `has a path of more than ${many(why.path, "character")}`;
}

/** What to do about something that can't be read. */
function advice(why: UnreadableWhy): string {
  if (typeof why !== "string")
    return "depth" in why || "shares" in why ? "Move it up in Psono." : "Shorten the name in Psono.";
  return {
    "no-secret": "Delete it in Psono.",
    "no-key": SHARE_AGAIN,
    forbidden: ACCEPT,
    "not-decrypted": SHARE_AGAIN,
    "too-large": "Ask the owner to split it, or delete this link in Psono.",
  }[why];
}

/** The same about several, without repetition. */
function adviceOn(unreadable: readonly Unreadable[] | undefined): string {
  if (unreadable === undefined) return ACCEPT;
  return [...new Set(unreadable.slice(0, SHOWN).map(({ why }) => advice(why)))].join(" ");
}

export const SECRET_GONE: Words<"SECRET_GONE"> = {
  "not-returned": ({ id }) =>
    `The server didn't return secret ${printable(id)}: it was deleted, or this user lost access to it. Check the entry in Psono.`,
};

export const SHARED_KEY: Words<"SHARED_KEY"> = {
  "path-unread": unread,
  secrets: ({ ids }) =>
    `The secrets ${ids.map(printable).join(" and ")} have the same key, so the server could swap them. Create one of them again in Psono, and find out who changed it.`,
};

export const VAULT_SIZE: Words<"VAULT_SIZE"> = {
  entries: ({ limit }) =>
    `The vault has more than ${many(limit, "entry or folder", "entries and folders")}, which is too large. Use an API key restricted to secrets, or a user who can read fewer entries.`,
  paths: ({ limit }) =>
    `The folders of the vault have paths of more than ${many(limit, "character")} in total, which is too large. Use an API key restricted to secrets, or shorten the folders' names.`,
  attached: ({ bytes }) =>
    `The secrets that are attached to this API key have more than ${bytes / 1024 / 1024} MiB in total, and all of them are read to find a title or an optional secret. Use secret IDs without ?=.`,
  secrets: ({ bytes }) =>
    `The requested secrets have more than ${bytes / 1024 / 1024} MiB in total. Request fewer of them at once.`,
  objects: ({ limit }) =>
    `The JSON of the requested secrets has more than ${many(limit, "object or array", "objects and arrays")} in total, which would take too much memory. Request fewer of them at once.`,
  "attached-objects": ({ limit }) =>
    `The JSON of the secrets that are attached to this API key has more than ${many(limit, "object or array", "objects and arrays")} in total, and all of them are read to find a title or an optional secret. Use secret IDs without ?=.`,
};
