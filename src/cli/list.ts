import { styleText } from "node:util";
import { ActionError } from "../errors.ts";
import { reachText } from "../messages/listing.ts";
import { type Entry, isWithin } from "../psono/tree.ts";
import { isSameName, LONGEST_NAME, normal, printable } from "../text.ts";
import { listingOf, type Reached, reachOf, shownFiles, shownPath, throwIfNothing } from "../vault/list.ts";
import { Index } from "../vault/lookup.ts";
import { openVault, type Vault } from "../vault/open.ts";
import { scopeOf } from "../vault/scope.ts";
import { connected, description, FLAGS, readConnection } from "./connection.ts";
import type { About } from "./help.ts";
import { toJson } from "./json.ts";
import { parse, quoted, single, UsageError } from "./usage.ts";

type Style = Parameters<typeof styleText>[0];

export const about: About = {
  usage: "list [PATH] [options]",
  summary: "List the entries that the API key can read",
  details: `PATH is an entry or a folder (default: everything). No values are printed. On a terminal, the output
is a tree (set NO_COLOR to turn off colors). Otherwise it is one line per entry: path, type, ID and,
if known, the file's size or a list of the attachments, separated by tabs. Totals and the rights of
the API key go to stderr.`,
  options: [
    ["--tag TAG", "List only the entries that have this tag"],
    ["--type TYPE", "List only the entries of this type, such as website_password"],
    ["--json", "Print JSON: the details of each entry, including its tags, and the API key's rights"],
  ],
  examples: [
    "psono-secrets list",
    "psono-secrets list /Production",
    "psono-secrets list --type website_password",
    "psono-secrets list --tag deploy --json",
  ],
};

const OPTIONS = {
  ...FLAGS,
  json: { type: "boolean" },
  tag: { type: "string" },
  type: { type: "string" },
} as const;

export async function list(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = await parse({ args, options: OPTIONS, allowPositionals: true });
  const given = single("list", positionals) ?? "/";
  if (!given.startsWith("/"))
    throw new UsageError("A path starts with a slash.", `Write: psono-secrets list ${quoted(`/${given}`)}`);
  const path = normal(given.replace(/\/+$/, ""));
  const connection = readConnection(values, variables);
  const listing = await connected(connection, async (http) => {
    const scope = scopeOf([{ source: { folder: path, deep: true } }, { source: { path } }]);
    const vault = await openVault(connection, http, description(), scope, true);
    try {
      const unreadable = await below(vault.tree.unreadable, path, vault);
      return await listingOf(vault, await within(vault, path), unreadable);
    } finally {
      await vault.close();
    }
  });
  const { tag, type } = values;
  const entries = listing.entries.filter(
    (entry) =>
      (type === undefined || entry.type === type) &&
      (tag === undefined || tagsOf(entry).some((one) => isSameName(one, normal(tag)))),
  );
  if (values.json) {
    const { restricted, write = null } = listing.key;
    const rights = { read: true, write, restricted };
    const unreadable = listing.unreadable.map((part) => part.path);
    console.log(toJson({ rights, entries: entries.map(jsonOf), unreadable }));
  } else {
    for (const text of process.stdout.isTTY ? tree(entries) : entries.map(line)) console.log(text);
    for (const text of reachText(reachOf({ ...listing, entries }), listing.key)) console.error(text);
  }
  throwIfNothing(listing);
  return 0;
}

/** Maximum number of tags of an entry, and of characters of a tag. */
const TAGS = 100;

/** Psono's tags are texts. Others aren't Psono's. */
function tagsOf({ tags }: Reached): string[] {
  const some: unknown[] = Array.isArray(tags) ? tags.slice(0, TAGS) : [];
  return some.filter((tag) => typeof tag === "string").map((tag) => tag.slice(0, LONGEST_NAME));
}

/** What JSON says of an entry. */
function jsonOf(entry: Reached) {
  const { error, folder: _, ...known } = entry;
  return { ...known, tags: tagsOf(entry), readable: error === undefined, ...(error && { error: error.code }) };
}

/** The entries at a path and below it. Throws the core's error for a path that doesn't exist. */
async function within(vault: Vault, path: string): Promise<readonly Entry[]> {
  if (path === "") return vault.tree.entries;
  const found = await below(vault.tree.entries, path, vault);
  if (found.length > 0) return found;
  const index = await Index.of(vault.tree, process.stderr.isTTY, vault.work);
  try {
    return await index.find({ source: { folder: path, deep: true } }, () => true);
  } catch (error) {
    throw error instanceof ActionError ? error.about({ kind: "reference", text: path }) : error;
  }
}

async function below<T extends { folder: string; name: string }>(
  list: readonly T[],
  path: string,
  { work }: Vault,
): Promise<T[]> {
  const found: T[] = [];
  for (const one of list) {
    if (work.count(1)) await work.pause();
    if (path === "" || isWithin(one, path)) found.push(one);
  }
  return found;
}

function typeOf({ type, error }: Reached): string {
  return error === undefined ? printable(type) || "unknown type" : `can't be read: ${error.code}`;
}

/** The size of a file, and the attachments of another entry if they're known. */
function sizeOf(entry: Reached): string[] {
  const text = shownFiles(entry).slice(2);
  return text === "" ? [] : [text];
}

function line(entry: Reached): string {
  return [shownPath(entry) || entry.id, typeOf(entry), entry.id, ...sizeOf(entry)].join("\t");
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly entries: Reached[];
}

function tree(entries: readonly Reached[]): string[] {
  const root: Folder = { folders: new Map(), entries: [] };
  for (const entry of entries) {
    let here = root;
    for (const name of entry.folder.split("/").slice(1)) {
      const next = here.folders.get(name) ?? { folders: new Map(), entries: [] };
      here.folders.set(name, next);
      here = next;
    }
    here.entries.push(entry);
  }
  return ["/", ...branches(root, "")];
}

function branches({ folders, entries }: Folder, before: string): string[] {
  const all = [...folders, ...entries.map((entry) => [entry.name, entry] as const)];
  return all.flatMap(([name, what], at) => {
    const last = at === all.length - 1;
    const stem = before + (last ? "└── " : "├── ");
    if ("id" in what)
      return [
        `${stem}${printable(name) || what.id}  ${paint("dim", [typeOf(what), what.id, ...sizeOf(what)].join("  "))}`,
      ];
    return [`${stem}${paint(FOLDER, `${printable(name)}/`)}`, ...branches(what, before + (last ? "    " : "│   "))];
  });
}

/** Bold blue, like `ls`: terminals show it brighter, so that it can be read on black and on white. */
const FOLDER: Style = ["bold", "blue"];

/** Colors a text, unless the terminal has no colors or NO_COLOR is set (no-color.org). */
function paint(style: Style, text: string): string {
  return process.env["NO_COLOR"] || process.env["TERM"] === "dumb"
    ? text
    : styleText(style, text, { validateStream: false });
}
