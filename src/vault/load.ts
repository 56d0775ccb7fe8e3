import { mainField, readField, totpWait, typeOf, usernameOf, wildcardFields } from "../entries/fields.ts";
import { readPointer } from "../entries/json-pointer.ts";
import { ActionError } from "../errors.ts";
import type { Http } from "../psono/http.ts";
import type { JsonObject } from "../psono/json.ts";
import type { Entry, Located } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import { Except, type Exception } from "../requests/excluded.ts";
import { nameProblems, toName } from "../requests/names.ts";
import { printReference, type Request } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";
import { Index } from "./lookup.ts";
import { noSuchField } from "./no-field.ts";
import type { Vault } from "./open.ts";
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

/** A value that is to be taken from data already read. */
interface Pick {
  readonly request: Request;
  readonly name: string;
  readonly entry: Entry;
  readonly data: JsonObject;
  readonly type: string;
  readonly field: string | undefined;
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
          return forgiving(request, read, () => index.hidden(request, omitted));
        },
      )
    ).flat();
    const secrets = await vault.read(found.map(({ entry }) => entry));
    const picks = (
      await all(found, work, ofRequest, async ({ request, entry }) => {
        const data = secrets.get(entry.id);
        if (data instanceof ActionError) throw data;
        return picksOf(request, entry, data ?? {}, inputs);
      })
    ).flat();
    const kept = picks.filter(({ request, name }) => !request.many || !except.hasName(name));
    const named = kept.map(({ request, name, entry }) => ({
      ...request,
      name,
      ...(request.many && {
        origin: called(entry, inputs),
        bare: request.name === "",
        hidden: !inputs.hints,
      }),
    }));
    const problems = [...except.unused(), ...nameProblems(named, inputs.exportEnv)];
    if (problems.length > 0) throw problems;
    const loaded = await values(kept, inputs, http, work);
    closed = vault.close();
    return await use(loaded, vault.key);
  } finally {
    await (closed ?? vault.close());
  }
}

/** The fields that a request takes from an entry, under the name of each. */
function picksOf(request: Request, entry: Entry, data: JsonObject, inputs: Wanted): Pick[] {
  const type = typeOf(entry.type, data);
  const pick = { request, entry, data, type };
  const { name, many, source, field } = request;
  if (!many) return [{ ...pick, name, field }];
  if ("folder" in source && type !== "environment_variables") {
    return [{ ...pick, name: prefixed(name, toName(entry.name)), field: field ?? mainField(type) }];
  }
  if ("folder" in source && field !== undefined) {
    return [{ ...pick, name: prefixed(name, toName(entry.name)), field }];
  }
  const fields = wildcardFields(data, type);
  if (fields.length === 0 && !request.optional) {
    throw new ActionError("NO_SUCH_FIELD", "empty-entry", { entry: called(entry, inputs) });
  }
  // A variable has its own name already; a field's is made one.
  const named = (field: string) => (type === "environment_variables" ? field : toName(field));
  return fields.map((field) => ({ ...pick, name: prefixed(name, named(field)), field }));
}

/** A prefix alone would be the name of whatever has none. */
function prefixed(prefix: string, name: string | undefined): string {
  return name ? prefix + name : "";
}

/** Takes the fields asked for. A TOTP code that is about to die is no code: its next window is waited for. */
async function values(picks: readonly Pick[], inputs: Wanted, http: Http, work: Work): Promise<Loaded[]> {
  const wait = () =>
    picks.reduce((most, { data, type, field }) => Math.max(most, totpWait(data, type, field, Date.now())), 0);
  // While one is waited out another may come to its end.
  if (inputs.mode === "load") for (let ms = wait(); ms > 0; ms = wait()) await http.wait(ms);
  const now = Date.now();
  return (
    await all(picks, work, ofRequest, (pick) =>
      forgiving(pick.request, async () => [await taken(pick, inputs, now, work)]),
    )
  ).flat();
}

async function taken(pick: Pick, inputs: Wanted, now: number, work: Work): Promise<Loaded> {
  const { request, name, entry, data, type, field } = pick;
  const { subject, pointer, target } = request;
  const value = readField(data, type, field, now);
  if (value === undefined)
    throw await noSuchField(
      { ...pick, asked: request.field, known: inputs.hints ? called(entry, inputs) : undefined },
      work,
    );
  const text = pointer === undefined ? value.text : readPointer(value.text, pointer);
  if (text === undefined) {
    const named = request.field === undefined ? {} : { field: request.field };
    throw new ActionError("NO_SUCH_FIELD", "pointer", { pointer: pointer ?? "", ...named });
  }
  const username = usernameOf(data, type);
  // The path of a wildcard's entry is the vault's own word, not the workflow's.
  const byId = "id" in request.source || entry.path === "" || (request.many && !inputs.hints);
  const source = byId ? { id: entry.id } : { path: entry.path };
  return {
    name,
    target,
    value: text,
    ...(pointer === undefined && value.bytes && { bytes: value.bytes }),
    subject,
    source: printReference({ source, field, pointer }),
    ...(username !== undefined && { username }),
  };
}

const ofRequest = ({ request }: { readonly request: Request }): Subject => request.subject;

/** How an error names an entry. */
function called(entry: Entry, inputs: Wanted): string {
  return inputs.hints && entry.path !== "" ? entry.path : entry.id;
}

/**
 * The result, or nothing where an optional request finds no entry or no field.
 * @param hidden why it may be there all the same
 */
async function forgiving<T>(
  request: Request,
  read: () => Promise<T[]>,
  hidden?: () => Promise<ActionError | undefined>,
): Promise<T[]> {
  try {
    return await read();
  } catch (error) {
    // A path that an entry which can't be read may have isn't missing.
    const missing =
      error instanceof ActionError &&
      error.reason !== "path-unread" &&
      ["NO_SUCH_ENTRY", "NO_SUCH_FOLDER", "NO_SUCH_FIELD"].includes(error.code);
    if (!request.optional || !missing) throw error;
    const why = await hidden?.();
    if (why !== undefined) throw why;
    return [];
  }
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
