import { printFieldName } from "../entries/field-name.ts";
import { readPointer } from "../entries/json-pointer.ts";
import { ActionError } from "../errors.ts";
import type { Files } from "../psono/files/files.ts";
import type { Http } from "../psono/http.ts";
import type { Secrets } from "../psono/secrets.ts";
import type { Entry } from "../psono/tree.ts";
import type { Work } from "../psono/work.ts";
import type { Request } from "../requests/parse.ts";
import { all, ifThere } from "./collect.ts";
import { askedFile } from "./file-fields.ts";
import { checked, claim, type FileValue, read } from "./file-values.ts";
import type { Loaded, Store } from "./value.ts";

/** A value that is asked for. */
interface Pick {
  readonly request: Request;
  readonly name: string;
  readonly entry: Entry;
}

interface Reading {
  readonly inputs: { readonly mode: string; readonly hints: boolean; readonly store?: Store };
  readonly http: Http;
  readonly secrets: Secrets;
  readonly vault: { readonly work: Work; readonly files: Files | undefined };
}

/**
 * Reads the files among the values that are asked for, one after another. Before the first download everything is
 * looked at that can be wrong without one, also in the other values.
 * @param describe gives what is known of a value without reading it
 * @param others reads a value that is no file
 */
export async function loadFiles<P extends Pick>(
  picks: readonly P[],
  { inputs, http, secrets, vault: { work, files } }: Reading,
  describe: (pick: P) => Omit<Loaded, "value">,
  others: (pick: P) => Promise<unknown>,
): Promise<Map<P, Loaded>> {
  const subjectOf = ({ request }: P) => request.subject;
  const claimed = (
    await all(picks, work, subjectOf, (pick) =>
      ifThere(pick.request, async () => {
        const data = secrets.get(pick.entry.id);
        const raw = data === undefined || data instanceof ActionError ? {} : data;
        const asked = askedFile(pick.entry, raw, pick.request.field, inputs.hints);
        return asked === undefined ? [] : [{ pick, asked, from: claim(files, asked, roomOf(pick)) }];
      }),
    )
  ).flat();
  if (claimed.length === 0) return new Map();
  const ours = new Set(claimed.map(({ pick }) => pick));
  const rest = picks.filter((pick) => !ours.has(pick));
  await all(rest, work, subjectOf, (pick) => ifThere(pick.request, async () => [await others(pick)]));
  const loaded = await all(
    claimed,
    work,
    ({ pick }) => subjectOf(pick),
    async ({ pick, asked, from }) => {
      const value =
        inputs.mode === "check"
          ? await checked(from, asked, roomOf(pick))
          : partOf(pick, await read(from, asked, pick.name, http, inputs.store));
      return [pick, { ...describe(pick), ...value }] as const;
    },
  );
  return new Map(loaded);
}

/** What a content needs room in: a part of it is taken in memory, also where that part goes to a file. */
function roomOf({ request }: Pick): Loaded["target"] {
  return request.pointer === undefined ? request.target : "output";
}

/** The part of a JSON file that the request asks for, or all of it. */
function partOf({ request: { pointer, field } }: Pick, value: FileValue): FileValue {
  if (pointer === undefined) return value;
  const { bytes, file } = value;
  const part = file?.text === true ? readPointer(Buffer.from(bytes ?? []).toString(), pointer) : undefined;
  if (part !== undefined) return { value: part };
  throw new ActionError("NO_SUCH_FIELD", "pointer", {
    pointer,
    ...(field !== undefined && { field: printFieldName(field) }),
  });
}
