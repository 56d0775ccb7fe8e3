import { printFieldName } from "../entries/field-name.ts";
import { readPointer } from "../entries/json-pointer.ts";
import { ActionError } from "../errors.ts";
import type { Files } from "../psono/files/files.ts";
import type { Http } from "../psono/http.ts";
import { nameOf, type Secrets } from "../psono/secrets.ts";
import type { Entry } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import type { Request } from "../requests/parse.ts";
import { all, ifThere } from "./collect.ts";
import { askedFile } from "./file-fields.ts";
import { checked, claim, type FileValue, read } from "./file-values.ts";
import { noValueAt } from "./no-field.ts";
import type { Loaded, Store } from "./value.ts";

/** A requested value. */
interface Pick {
  readonly request: Request;
  readonly name: string;
  readonly entry: Entry;
}

interface Reading<P> {
  /** Returns a function that takes the error of an optional value that isn't found. */
  readonly missed: (pick: P) => (error: ActionError) => void;
  readonly inputs: { readonly mode: string; readonly hints: boolean; readonly store?: Store };
  readonly http: Http;
  readonly secrets: Secrets;
  readonly vault: { readonly work: Work; readonly files: Files | undefined };
}

/**
 * Reads the files among the requested values, one after another. Before the first download, it checks everything that
 * can be checked without one, also in the other values.
 * @param describe returns what is known about a value without reading it
 * @param others reads a value that isn't a file
 */
export async function loadFiles<P extends Pick>(
  picks: readonly P[],
  { inputs, http, secrets, vault: { work, files }, missed }: Reading<P>,
  describe: (pick: P) => Omit<Loaded, "value">,
  others: (pick: P) => Promise<unknown>,
): Promise<Map<P, Loaded>> {
  const subjectOf = ({ request }: P) => request.subject;
  const claimed = (
    await all(picks, work, subjectOf, (pick) =>
      ifThere(
        pick.request,
        async () => {
          const data = secrets.get(nameOf(pick.entry));
          const raw = data === undefined || data instanceof ActionError ? {} : data;
          const asked = askedFile(pick.entry, raw, pick.request.field, inputs.hints);
          return asked === undefined ? [] : [{ pick, asked, from: claim(files, asked, roomOf(pick)) }];
        },
        missed(pick),
      ),
    )
  ).flat();
  if (claimed.length === 0) return new Map();
  const ours = new Set(claimed.map(({ pick }) => pick));
  const rest = picks.filter((pick) => !ours.has(pick));
  await all(rest, work, subjectOf, (pick) => ifThere(pick.request, async () => [await others(pick)], missed(pick)));
  const loaded = await all(
    claimed,
    work,
    ({ pick }) => subjectOf(pick),
    async ({ pick, asked, from }) => {
      const value =
        inputs.mode === "check"
          ? await checked(from, asked, roomOf(pick))
          : partOf(
              pick,
              await read(from, asked, { name: pick.name, subject: subjectOf(pick) }, http, inputs.store),
              inputs.hints,
            );
      return [pick, { ...describe(pick), ...value }] as const;
    },
  );
  return new Map(loaded);
}

/** Where content needs memory: a part of JSON is extracted in memory, even if that part goes to a file. */
function roomOf({ request }: Pick): Loaded["target"] {
  return request.pointer === undefined ? request.target : "output";
}

/** The requested part of a JSON file, or all of it. */
function partOf({ request }: Pick, value: FileValue, hints: boolean): FileValue {
  const { pointer, field } = request;
  if (pointer === undefined) return value;
  const { bytes, file } = value;
  // What isn't text isn't JSON.
  const text = file?.text === true ? Buffer.from(bytes ?? []).toString() : "";
  const part = readPointer(text, pointer, field && printFieldName(field));
  if (part === undefined) throw noValueAt(request, text, hints);
  return { value: part };
}
