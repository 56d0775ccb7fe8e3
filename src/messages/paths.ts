/** What is wrong with a path that isn't found. */
import type { Details } from "../problems.ts";
import type { Subject } from "../subject.ts";
import { printable } from "../text.ts";
import { requestsIn, textOf, withFolder, withPath } from "./lines.ts";
import { many, oneOf, some } from "./lists.ts";
import { isInTemplate } from "./subjects.ts";
import type { Terms, Words } from "./terms.ts";

/** `Entry not found: /path.` If a reference was given by itself, the message already begins with it. */
export function notFound(path: string, subject: Subject): string {
  const what = path.endsWith("/") ? "Folder" : "Entry";
  return `${what} not found${subject.kind === "reference" ? "" : `: ${printable(path)}`}.`;
}

/** Paths of entries and of folders alike. */
export const NO_SUCH_FOLDER: Words<"NO_SUCH_FOLDER"> = {
  "path-hidden": ({ path, restricted }, { hidden }, subject) =>
    restricted && path.lastIndexOf("/") === 0
      ? `${notAttached(path)} Titles are case-sensitive. ${ATTACH} ${hidden}`
      : `${notFound(path, subject)} Paths are case-sensitive. ${hidden}`,
  "path-trashed": ({ path }, _, subject) => `${notFound(path, subject)} It's in Psono's trash. Restore it there.`,
  "path-no-folders": ({ path, near }, { input }, subject) =>
    `${notFound(path, subject)} A restricted API key has no folders: write a slash and the title.${near.length > 0 ? ` Did you mean ${oneOf(near)}?` : ""} To read by path, use a key without the restriction, and set ${input("api-key-private-key")} and ${input("server-signature")}.`,
  "path-is-folder": ({ path }, _, subject) => {
    const line = withFolder(subject, path, `${path}/`);
    const what =
      line === undefined ? "Request one of its entries." : `To request all of its entries, write ${printable(line)}`;
    return `${printable(path)} is a folder. ${what}`;
  },
  "path-is-entry": ({ path }, _, subject) =>
    `${printable(path)} is an entry, not a folder. Remove the "/" at the end: ${printable(withPath(subject, path, path.slice(0, -1), ""))}`,
  "path-too-long": (details, _, subject) => `${notFound(details.path, subject)} ${tooLong(details, subject)}`,
  "path-with-hash": ({ path, field, entry, reference }, _, subject) =>
    `${notFound(path, subject)}${field === undefined ? "" : ` What follows the last "#" is a field ("${printable(field)}").`} Did you mean the entry "${printable(entry)}"? Its path contains "#", so write ${printable(withPath(subject, path, reference, ""))}`,
  "path-double-slash": ({ path, correct }, _, subject) =>
    `${notFound(path, subject)} Remove the double slash: ${printable(correct)}`,
  "path-space": ({ path, correct, space }, _, subject) => {
    const code = `U+${space.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
    const kind = code === "U+00A0" || code === "U+202F" ? "a non-breaking space" : "an unusual space";
    return `${notFound(path, subject)} It contains ${kind} (${code}). Retype the space: ${printable(correct)}`;
  },
  "path-two-requests": ({ path }, _, subject) =>
    `${notFound(path, subject)} This line seems to contain ${oneEach(subject)}`,
  "path-wildcard": ({ path, folder }, { targets }, subject) =>
    `${notFound(path, subject)} Wildcards can't match part of a name. Write ${printable(withFolder(subject, path, folder) ?? "the path of one entry")}${targets ? " and list what you don't need in exclude." : ""}`,
  "path-unknown": unknown,
};

/** The end of a sentence about a line that holds several requests, and what to write. */
export function oneEach(subject: Subject): string {
  const lines = requestsIn(textOf(subject)).map((line) => `"${line}"`);
  const what = lines.length < 2 ? "two requests" : many(lines.length, "request");
  return `${what}. Write "secrets: |" (with a pipe, not ">") and one request per line${lines.length < 2 ? "." : `: ${some(lines)}`}`;
}

/** `No secret titled "Title" is attached to this API key.` */
function notAttached(path: string): string {
  return `No secret titled "${printable(path.slice(1))}" is attached to this API key.`;
}

const ATTACH =
  "Attach it in Psono (Edit API Key → Secrets). An entry of type File can't be attached to a restricted API key.";

function tooLong({ entry, rest }: Details<"NO_SUCH_FOLDER", "path-too-long">, subject: Subject): string {
  const [, field = ""] = /^(?:::?|[.;/ ]|\?field=)\s*([^\s.;:/?=]+)$/.exec(rest) ?? [];
  if (field !== "") return `To read a field of ${printable(entry)}, write ${printable(entry)}#${printable(field)}`;
  const [, filter] = /^\|\s*([\w-]+)$/.exec(rest) ?? [];
  if (filter !== undefined && isInTemplate(subject))
    return `Put a space before the filter: {{ psono://${printable(entry)} | ${printable(filter)} }}`;
  return `Remove "${printable(rest)}" at the end: ${printable(entry)}`;
}

function unknown(details: Details<"NO_SUCH_FOLDER", "path-unknown">, { list }: Terms, subject: Subject): string {
  const { path, reached, near, unreadable, restricted, unsearched } = details;
  const texts = [restricted && path.lastIndexOf("/") === 0 ? notAttached(path) : notFound(path, subject)];
  if (reached !== undefined)
    texts.push(`The folder ${printable(reached.folder)} contains no "${printable(reached.name)}".`);
  const folded = (text: string) => text.replace(/\/$/, "").toLowerCase();
  const same = near.filter((one) => folded(one) === folded(path));
  if (same.length > 0) texts.push("Paths are case-sensitive.");
  if (restricted && path.lastIndexOf("/") > 0)
    texts.push("A restricted API key has no folders: write a slash and the title.");
  // A request of an entry becomes that of a folder.
  const written = (one: string) =>
    one.endsWith("/") && !path.endsWith("/") ? ((textOf(subject) && withFolder(subject, path, one)) ?? one) : one;
  if (near.length > 0) texts.push(`Did you mean ${oneOf((same.length > 0 ? same : near).map(written))}?`);
  else if (restricted) texts.push(`${ATTACH} ${list} shows what is attached.`);
  else if (unsearched.length > 0)
    texts.push(`${notSearched(unsearched)}, write its whole path. ${list} shows everything this API key can read.`);
  else {
    const share = unreadable ? "; it may be inside a share that this user can't read" : "";
    texts.push(`Check that it's shared with the key's user${share}. ${list} shows everything this API key can read.`);
  }
  return texts.join(" ");
}

/** Sentences about shared folders, the last without its end. */
function notSearched(folders: readonly string[]): string {
  if (folders.length === 1) return `The shared folder ${some(folders)} wasn't searched. If it's in there`;
  const shown = folders.slice(0, 3);
  const names = shown.length < folders.length ? some(shown, folders.length) : oneOf(shown, "", " and ");
  return `The shared folders ${names} weren't searched. If it's in one of them`;
}
