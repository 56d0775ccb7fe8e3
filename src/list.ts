import { type Access, openVault, type Vault } from "./access.ts";
import { ActionError } from "./error.ts";
import { filledFields, mainField, typeOf } from "./fields.ts";
import type { Loaded } from "./loaded.ts";
import { toName } from "./names.ts";

import type { Http } from "./psono/http.ts";
import { Index } from "./resolve.ts";
import { printable } from "./text.ts";

/** Everything that a key reaches, as lines for a log: path, type and id of each entry, and the request to paste. */
export async function list(access: Access, http: Http, description: string): Promise<string[]> {
  const vault = await openVault(access, http, description, { ids: new Set(), within: () => true }, true);
  try {
    return await linesOf(vault);
  } finally {
    await vault.close();
  }
}

async function linesOf(vault: Vault): Promise<string[]> {
  const index = new Index(vault.tree, true);
  const collator = new Intl.Collator("en", { numeric: true });
  const entries = [...vault.tree.entries].sort(
    (a, b) => collator.compare(a.path, b.path) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1),
  );
  // A restricted key's secrets are read already: only their data tells their types.
  const secrets = vault.key.restricted ? await vault.read(entries) : undefined;
  const lines: string[] = [];
  for (const entry of entries) {
    const data = secrets?.get(entry.id);
    if (data instanceof ActionError) {
      lines.push(`${entry.id} (cannot be read: ${data.code})`);
      continue;
    }
    const type = data === undefined ? entry.type : typeOf(entry.type, data);
    const fields = data === undefined ? "" : `, fields: ${filledFields(data, type).map(printable).join(", ")}`;
    lines.push(`${printable(entry.path) || entry.id} (${printable(type) || "unknown type"}, ${entry.id}${fields})`);
    lines.push(`    ${requestLine(entry.name, type, index.reference({ ...entry, type }))}`);
  }
  const { length } = vault.tree.unreadable;
  if (length > 0) lines.push(`${length} share(s) cannot be read with this key.`);
  return lines;
}

/** What would be handed over, for a log: name, target and source, never a value. */
export function checkLines(loaded: readonly Loaded[], exportEnv: boolean): string[] {
  const to = { env: "variable", output: "output", file: "file", default: exportEnv ? "output and variable" : "output" };
  return loaded.map(({ name, target, source }) => `${name} (${to[target]}) ← ${printable(source)}`);
}

function requestLine(entryName: string, type: string, reference: string): string {
  const name = toName(entryName) ?? "SECRET";
  if (type === "environment_variables") return `* = ${reference}`;
  return `${name}${mainField(type) === undefined ? "_*" : ""} = ${reference}`;
}
