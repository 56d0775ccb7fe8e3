/** The values of the fields that were picked. */
import { printFieldName } from "../entries/field-name.ts";
import { readPointer } from "../entries/json-pointer.ts";
import type { ActionError } from "../errors.ts";
import { fileOfItem } from "../psono/files/stored-file.ts";
import type { Http } from "../psono/http.ts";
import { type Secrets, TotalSize } from "../psono/secrets.ts";
import type { Work } from "../psono/work.ts";
import { printReference } from "../requests/reference.ts";
import { all, ifThere } from "./collect.ts";
import { loadFiles } from "./load-files.ts";
import { noSuchField, noValueAt } from "./no-field.ts";
import type { Vault } from "./open.ts";
import { called, ofRequest, type Pick } from "./picks.ts";
import type { Loaded, Store } from "./value.ts";

/** Steps that the parameters of a code take, which can be a URL. */
const CODE = 1000;

/** What of a caller's wishes matters for values. */
interface Inputs {
  readonly mode: string;
  readonly hints: boolean;
  readonly store?: Store;
}

/**
 * Reads the requested fields. If the current TOTP code is about to expire, waits for the next one.
 * @param missed returns a function that takes the error of an optional value that isn't found
 */
export async function readValues(
  picks: readonly Pick[],
  inputs: Inputs,
  http: Http,
  vault: Vault,
  secrets: Secrets,
  missed: (pick: Pick) => (error: ActionError) => void,
): Promise<(Pick & { loaded: Loaded })[]> {
  const { work } = vault;
  const [total, checked] = [new TotalSize(), new TotalSize()];
  const others = (pick: Pick) => taken(pick, inputs, Date.now(), work, checked);
  const files = await loadFiles(
    picks,
    { inputs, http, vault, secrets, missed },
    (pick) => described(pick, inputs),
    others,
  );
  const wait = async () => {
    let most = 0;
    for (const { fields, field } of picks) {
      if (work.count(field?.totp === undefined ? 1 : CODE)) await work.pause();
      most = Math.max(most, field ? fields.wait(field, Date.now()) : 0);
    }
    return most;
  };
  // During the wait, another code may be about to expire.
  if (inputs.mode === "load") for (let ms = await wait(); ms > 0; ms = await wait()) await http.wait(ms);
  const now = Date.now();
  const field = async (pick: Pick) => {
    await confirm(pick, vault);
    return taken(pick, inputs, now, work, total);
  };
  return (
    await all(picks, work, ofRequest, (pick) =>
      ifThere(pick.request, async () => [{ ...pick, loaded: files.get(pick) ?? (await field(pick)) }], missed(pick)),
    )
  ).flat();
}

/**
 * Checks that a file in another user's share is there, if its ID is requested: the members of the share choose that ID, and
 * could give a file the ID of a secret that was deleted.
 */
async function confirm({ request, entry: { file, share } }: Pick, { files }: Vault): Promise<void> {
  if (file !== undefined && share !== undefined && "id" in request.source) await files?.check(fileOfItem(file.item));
}

/** @param total gets the size of the value: wildcards can find one entry many times */
async function taken(pick: Pick, inputs: Inputs, now: number, work: Work, total: TotalSize): Promise<Loaded> {
  const { request, entry, fields, field } = pick;
  if (work.count(field?.text?.length ?? 0)) await work.pause();
  const { pointer, many } = request;
  const value = field && fields.read(field, now);
  if (field === undefined || value === undefined) {
    const known = inputs.hints ? called(entry, true) : undefined;
    throw await noSuchField({ fields, asked: request.field, exists: field !== undefined, known, many }, work);
  }
  const asked = request.field && printFieldName(request.field);
  const text = pointer === undefined ? value.text : readPointer(value.text, pointer, asked);
  if (text === undefined) throw noValueAt(request, value.text, inputs.hints);
  total.add(text.length);
  const { username } = fields;
  return {
    ...described(pick, inputs),
    value: text,
    ...(pointer === undefined && value.bytes && { bytes: value.bytes }),
    ...(pointer === undefined && value.sshKey && { sshKey: true }),
    ...(username !== undefined && { username }),
  };
}

/** What is known about a value without reading it. */
export function described({ request, name, entry, fields, field }: Pick, inputs: Inputs): Omit<Loaded, "value"> {
  const { subject, pointer, target, many } = request;
  // The path of a wildcard's entry comes from the vault, not from the workflow.
  const byId = "id" in request.source || entry.path === "" || (many && !inputs.hints);
  const source = byId ? { id: entry.id } : { path: entry.path };
  const part = many && field !== undefined ? fields.referenceTo(field) : { field: request.field, pointer };
  const from = {
    entry: printReference({ source, field: undefined, pointer: undefined }),
    ...(field !== undefined && { field: printFieldName(fields.nameOf(field)), hidden: field.hidden }),
  };
  return { name, target, subject, source: printReference({ source, ...part }), from };
}
