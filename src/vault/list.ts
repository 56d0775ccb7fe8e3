import { filledFields, mainField, typeOf } from "../entries/fields.ts";
import { ActionError } from "../errors.ts";
import type { Http } from "../psono/http.ts";
import type { Entry } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import { toName } from "../requests/names.ts";
import { LONGEST, printable } from "../text.ts";
import { Index } from "./lookup.ts";
import { type Access, openVault, type Vault } from "./open.ts";
import { sorted } from "./sorted.ts";
import type { Loaded } from "./value.ts";

/** An entry that a key reaches. */
export interface Reached {
  /** Text of the vault, as `name` and `type`; empty where a restricted key's entry has no title. */
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly type: string;
  readonly id: string;
  /** What to write after the `=` of a request. */
  readonly reference: string;
  /** Known of a restricted key's entries alone. */
  readonly fields?: readonly string[];
  /** Why the entry cannot be read. */
  readonly error?: ActionError;
}

/** Everything that a key reaches, as lines for a log: path, type and id of each entry, and the request to paste. */
export async function list(access: Access, http: Http, description: string): Promise<string[]> {
  const vault = await openVault(access, http, description, { ids: new Set(), within: () => true }, true);
  try {
    return await linesOf(await reached(vault, vault.tree.entries), vault);
  } finally {
    await vault.close();
  }
}

/** Those of the vault's entries by path, with what is known of each. */
export async function reached(vault: Vault, some: readonly Entry[]): Promise<Reached[]> {
  const { work } = vault;
  const index = await Index.of(vault.tree, true, work);
  const entries = await sorted(some, byPath(work), work);
  // A restricted key's secrets are read already: only their data tells their types.
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
    const type = data === undefined ? entry.type : typeOf(entry.type, data);
    const fields = data === undefined ? {} : { fields: filledFields(data, type) };
    all.push({ path, folder, name, type, id, reference: index.reference({ ...entry, type }), ...fields });
  }
  return all;
}

/** Compares by path, and where that is one, by id. */
function byPath(work: Work): (a: Entry, b: Entry) => number {
  const collator = new Intl.Collator("en", { numeric: true });
  const compare = (a: string, b: string) => {
    work.count(a.length + b.length);
    return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
  };
  // Strings of their own: those of the entries would be kept as they are compared, in memory for each entry's path.
  const path = ({ folder, name }: Entry) => `${folder}/${name}`;
  return (a, b) =>
    (a.folder === b.folder ? compare(a.name, b.name) : compare(path(a), path(b))) || (a.id < b.id ? -1 : 1);
}

/** The path of an entry, as a line of the log shows it; empty where it has none. */
export function shownPath({ path, folder }: Pick<Reached, "path" | "folder">): string {
  // What is cut off at its end needs no end.
  return printable(folder.length > LONGEST ? folder : path);
}

async function linesOf(entries: readonly Reached[], vault: Vault): Promise<string[]> {
  const lines: string[] = [];
  for (const entry of entries) {
    if (vault.work.count(1 + entry.name.length)) await vault.work.pause();
    const { name, type, id, reference, fields, error } = entry;
    if (error !== undefined) {
      lines.push(`${id} (cannot be read: ${error.code})`);
      continue;
    }
    const told = fields === undefined ? "" : `, fields: ${fields.map(printable).join(", ")}`;
    lines.push(`${shownPath(entry) || id} (${printable(type) || "unknown type"}, ${id}${told})`);
    lines.push(`    ${requestLine(name, type, reference)}`);
  }
  const { length } = vault.tree.unreadable;
  if (length > 0) lines.push(`${length} share(s) cannot be read with this key.`);
  return lines;
}

/** What would be handed over, for a terminal: name, target and source, never a value. */
export function checkLines(loaded: readonly Loaded[], exportEnv: boolean): string[] {
  const both = exportEnv ? "output and variable" : "output";
  const to = { env: "variable", output: "output", file: `file, ${both}`, default: both };
  return loaded.map(({ name, target, source }) => `${name} (${to[target]}) ← ${printable(source)}`);
}

function requestLine(entryName: string, type: string, reference: string): string {
  const name = toName(entryName) ?? "SECRET";
  if (type === "environment_variables") return `* = ${reference}`;
  return `${name}${mainField(type) === undefined ? "_*" : ""} = ${reference}`;
}
