import { styleText } from "node:util";
import { ActionError } from "../errors.ts";
import { type Entry, isWithin } from "../psono/tree.ts";
import { printable } from "../text.ts";
import { type Reached, reached, shownPath } from "../vault/list.ts";
import { Index } from "../vault/lookup.ts";
import { openVault, type Vault } from "../vault/open.ts";
import { normal, scopeOf } from "../vault/scope.ts";
import { connected, description, FLAGS, FLAGS_HELP, readConnection } from "./connection.ts";
import { toJson } from "./json.ts";
import { parse, UsageError } from "./usage.ts";

export const help = `psono-secrets list [PATH]     what the key reaches: types and ids

On a terminal a tree; elsewhere a line for each entry: path, type and id, with a tab between.

  --json    path, name, type, id and the reference to ask for each entry

Examples:
  psono-secrets list
  psono-secrets list /Production
  psono-secrets list | grep -i token

${FLAGS_HELP}`;

export async function list(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parse({
    args,
    options: { ...FLAGS, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const [given = "/", ...more] = positionals;
  if (more.length > 0) throw new UsageError("list takes one path");
  if (!given.startsWith("/")) throw new UsageError("a path begins with /");
  const path = normal(given.replace(/\/+$/, ""));
  const connection = readConnection(values, variables);
  const { entries, unreadable } = await connected(connection, async (http) => {
    const scope = scopeOf([{ source: { folder: path, deep: true } }, { source: { path } }]);
    const vault = await openVault(connection, http, description(), scope, true);
    try {
      const inside = await below(vault.tree.unreadable, path, vault);
      return {
        entries: await reached(vault, await within(vault, path)),
        unreadable: inside.map((share) => share.path),
      };
    } finally {
      await vault.close();
    }
  });
  if (values.json) {
    const plain = entries.map(({ error, folder: _, ...entry }) => ({ ...entry, ...(error && { error: error.code }) }));
    console.log(toJson({ entries: plain, unreadable }));
    return 0;
  }
  const lines = process.stdout.isTTY ? tree(entries) : entries.map(line);
  for (const text of lines) console.log(text);
  if (unreadable.length > 0)
    console.error(
      `${unreadable.length} ${unreadable.length === 1 ? "share" : "shares"} can't be read with this key: ${unreadable.map(printable).join(", ")}`,
    );
  return 0;
}

/** The entries at a path and below it; throws what the core says of one that is not there. */
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
  return error === undefined ? printable(type) || "unknown type" : `cannot be read: ${error.code}`;
}

function line(entry: Reached): string {
  return [shownPath(entry) || entry.id, typeOf(entry), entry.id].join("\t");
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
    if ("id" in what) return [`${stem}${printable(name) || what.id}  ${paint("dim", `${typeOf(what)}  ${what.id}`)}`];
    return [`${stem}${paint("blue", `${printable(name)}/`)}`, ...branches(what, before + (last ? "    " : "│   "))];
  });
}

/** Colour where the terminal has one and NO_COLOR (no-color.org) is not set. */
function paint(style: "dim" | "blue", text: string): string {
  return process.env["NO_COLOR"] || process.env["TERM"] === "dumb"
    ? text
    : styleText(style, text, { validateStream: false });
}
