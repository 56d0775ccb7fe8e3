import { type FieldName, printFieldName } from "../entries/field-name.ts";
import { fieldsOf } from "../entries/fields.ts";
import { readPointer } from "../entries/json-pointer.ts";
import { ActionError } from "../errors.ts";
import type { Http } from "../psono/http.ts";
import type { Located } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import { Except, type Exception } from "../requests/excluded.ts";
import { nameProblems } from "../requests/names.ts";
import { printReference, type Request } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";
import { Index } from "./lookup.ts";
import { noSuchField } from "./no-field.ts";
import type { Vault } from "./open.ts";
import { called, isGiven, isSure, namedOf, type Pick, picksOf, throwIfTooMany } from "./picks.ts";
import { isInFolder } from "./scope.ts";
import type { Loaded } from "./value.ts";

/** `check` reads all and exports nothing; `list` prints what the key reaches. */
export type Mode = "load" | "check" | "list";

/** What a caller wants from a vault. */
export interface Wanted {
  readonly mode: Mode;
  readonly requests: readonly Request[];
  readonly except: readonly Exception[];
  readonly exportEnv: boolean;
  /** Whether errors may tell names of the vault: not where everybody reads the log. */
  readonly hints: boolean;
}

/**
 * Gives `use` the value of every request and what is known of the key, while the session is being ended. Throws one
 * array of all errors where a value is missing: there never is a part.
 * @param opening the vault, opened for these inputs (`openFor`); it is closed here
 */
export async function load<T>(
  inputs: Wanted,
  http: Http,
  opening: Promise<Vault>,
  use: (loaded: Loaded[], key: Vault["key"]) => T,
): Promise<Awaited<T>> {
  const vault = await opening;
  let closed: Promise<void> | undefined;
  try {
    const { work } = vault;
    const index = await Index.of(vault.tree, inputs.hints, work);
    const except = new Except(inputs.except);
    const excepted = (place: Located) => {
      work.count(except.size);
      return except.hasPlace(place);
    };
    const found = (
      await all(
        inputs.requests,
        work,
        ({ subject }) => subject,
        (request) => {
          const omitted = request.many ? excepted : () => false;
          const read = async () => (await index.find(request, omitted)).map((entry) => ({ request, entry }));
          // Without a session there are no folders: such a path isn't missing, but the session's inputs are.
          const folders = vault.tree.direct === true && isInFolder(request.source);
          return folders ? read() : ifThere(request, read, () => index.hidden(request, omitted));
        },
      )
    ).flat();
    await throwIfTooMany(found, (one) => isSure(one, except), work);
    const secrets = await vault.read(found.map(({ entry }) => entry));
    const picks = (
      await all(found, work, ofRequest, async ({ request, entry }) => {
        const data = secrets.get(entry.id);
        if (data instanceof ActionError) throw data;
        return picksOf(request, entry, fieldsOf(data ?? {}, entry.type, work), inputs.hints);
      })
    ).flat();
    const kept = await without(except, picks, work);
    await throwIfTooMany(kept, isGiven, work);
    const named = kept.map((pick) => namedOf(pick, index));
    const problems = [...except.unused(), ...nameProblems(named, inputs.exportEnv)];
    if (problems.length > 0) throw problems;
    const loaded = await values(kept, inputs, http, work);
    closed = vault.close();
    return await use(loaded, vault.key);
  } finally {
    await (closed ?? vault.close());
  }
}

/** The values that are left where the exceptions leave out others. */
async function without(except: Except, picks: readonly Pick[], work: Work): Promise<Pick[]> {
  const kept: Pick[] = [];
  for (const pick of picks) {
    if (work.count(1 + except.size)) await work.pause();
    const { request, name, entry, fields, field } = pick;
    const means = (asked: FieldName) => field !== undefined && fields.means(asked, field);
    if (!request.many || !(except.hasName(name) || except.hasField(entry, means))) kept.push(pick);
  }
  return kept;
}

/** Takes the fields asked for. A TOTP code that is about to die is no code: its next window is waited for. */
async function values(picks: readonly Pick[], inputs: Wanted, http: Http, work: Work): Promise<Loaded[]> {
  const wait = () =>
    picks.reduce((most, { fields, field }) => Math.max(most, field ? fields.wait(field, Date.now()) : 0), 0);
  // While one is waited out another may come to its end.
  if (inputs.mode === "load") for (let ms = wait(); ms > 0; ms = wait()) await http.wait(ms);
  const now = Date.now();
  return (
    await all(picks, work, ofRequest, (pick) =>
      ifThere(pick.request, async () => [await taken(pick, inputs, now, work)]),
    )
  ).flat();
}

async function taken(pick: Pick, inputs: Wanted, now: number, work: Work): Promise<Loaded> {
  const { request, name, entry, fields, field } = pick;
  const { subject, pointer, target, many } = request;
  const value = field && fields.read(field, now);
  if (field === undefined || value === undefined) {
    const known = inputs.hints ? called(entry, true) : undefined;
    throw await noSuchField({ fields, asked: request.field, exists: field !== undefined, known, many }, work);
  }
  const text = pointer === undefined ? value.text : readPointer(value.text, pointer);
  if (text === undefined) {
    const named = request.field === undefined ? {} : { field: printFieldName(request.field) };
    throw new ActionError("NO_SUCH_FIELD", "pointer", { pointer: pointer ?? "", ...named });
  }
  const { username } = fields;
  // The path of a wildcard's entry is the vault's own word, not the workflow's.
  const byId = "id" in request.source || entry.path === "" || (many && !inputs.hints);
  const source = byId ? { id: entry.id } : { path: entry.path };
  const part = many ? fields.referenceTo(field) : { field: request.field, pointer };
  return {
    name,
    target,
    value: text,
    ...(pointer === undefined && value.bytes && { bytes: value.bytes }),
    subject,
    source: printReference({ source, ...part }),
    ...(username !== undefined && { username }),
  };
}

const ofRequest = ({ request }: { readonly request: Request }): Subject => request.subject;

/**
 * The result, or nothing where an optional request finds no entry or no field.
 * @param hidden why it may be there, although it wasn't found
 */
async function ifThere<T>(
  request: Request,
  read: () => Promise<T[]>,
  hidden?: () => Promise<ActionError | undefined>,
): Promise<T[]> {
  try {
    return await read();
  } catch (error) {
    if (!request.optional || !(error instanceof ActionError) || !isMissing(error)) throw error;
    const why = await hidden?.();
    if (why !== undefined) throw why;
    return [];
  }
}

/** Errors of what isn't there. */
const MISSING: readonly string[] = ["NO_SUCH_ENTRY", "NO_SUCH_FOLDER", "NO_SUCH_FIELD"];
/**
 * Reasons of these codes that are mistakes in the request, or where an entry that can't be read may be what is asked
 * for.
 */
const MISTAKES: readonly string[] = ["path-unread", "path-two-requests", "no-main"];

/** Whether an entry, a field or what a pointer asks for is missing: that is all that an optional request tolerates. */
function isMissing({ code, reason }: ActionError): boolean {
  return MISSING.includes(code) && !MISTAKES.includes(reason);
}

/**
 * Maps one element after another and throws all errors together, each about its element's subject. What ends the whole
 * step is thrown at once.
 */
async function all<T, U>(
  list: readonly T[],
  work: Work,
  subjectOf: (element: T) => Subject,
  map: (element: T) => Promise<U>,
): Promise<U[]> {
  const problems: ActionError[] = [];
  const results: U[] = [];
  for (const element of list) {
    if (work.count(10)) await work.pause();
    try {
      results.push(await map(element));
    } catch (error) {
      if (!(error instanceof ActionError) || ["TIMEOUT", "CANCELLED"].includes(error.code)) throw error;
      problems.push(error.about(subjectOf(element)));
    }
  }
  if (problems.length > 0) throw problems;
  return results;
}
