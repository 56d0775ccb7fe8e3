import { filledFields, mainField, typeOf } from "../entries/fields.ts";
import { ActionError } from "../errors.ts";
import type { Entry } from "../psono/datastores.ts";
import type { Http } from "../psono/http.ts";
import { toName } from "../requests/names.ts";
import { printable } from "../text.ts";
import { Index } from "./lookup.ts";
import { type Access, openVault, type Vault } from "./open.ts";
import type { Loaded } from "./value.ts";

/** An entry that a key reaches. */
export interface Reached {
  /** Text of the vault, as `name` and `type`; empty where a restricted key's entry has no title. */
  readonly path: string;
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
    return linesOf(await reached(vault, vault.tree.entries), vault);
  } finally {
    await vault.close();
  }
}

/** Those of the vault's entries by path, with what is known of each. */
export async function reached(vault: Vault, some: readonly Entry[]): Promise<Reached[]> {
  const index = new Index(vault.tree, true);
  const collator = new Intl.Collator("en", { numeric: true });
  const entries = [...some].sort(
    (a, b) => collator.compare(a.path, b.path) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1),
  );
  // A restricted key's secrets are read already: only their data tells their types.
  const secrets = vault.key.restricted ? await vault.read(entries) : undefined;
  return entries.map((entry) => {
    const { path, name, id } = entry;
    const data = secrets?.get(id);
    if (data instanceof ActionError) return { path, name, type: entry.type, id, reference: id, error: data };
    const type = data === undefined ? entry.type : typeOf(entry.type, data);
    const fields = data === undefined ? {} : { fields: filledFields(data, type) };
    return { path, name, type, id, reference: index.reference({ ...entry, type }), ...fields };
  });
}

function linesOf(entries: readonly Reached[], vault: Vault): string[] {
  const lines: string[] = [];
  for (const { path, name, type, id, reference, fields, error } of entries) {
    if (error !== undefined) {
      lines.push(`${id} (cannot be read: ${error.code})`);
      continue;
    }
    const told = fields === undefined ? "" : `, fields: ${fields.map(printable).join(", ")}`;
    lines.push(`${printable(path) || id} (${printable(type) || "unknown type"}, ${id}${told})`);
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
