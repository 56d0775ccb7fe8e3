/** Requests for one text with many values. */
import { formatIn } from "../entries/field-name.ts";
import { exactIn, joined } from "../formats/formats.ts";
import type { Format } from "../problems/formats.ts";
import type { Work } from "../psono/work.ts";
import type { Request } from "../requests/parse.ts";
import { printReference } from "../requests/reference.ts";
import { all } from "./collect.ts";
import type { Loaded } from "./value.ts";

/** A request for the values of a text, like a wildcard's. */
export interface PartsRequest extends Request {
  /** The request of the text. */
  readonly text: Request;
  readonly format: Format;
}

/** A value that was read. */
interface Read {
  readonly request: Request | PartsRequest;
  readonly name: string;
  readonly entry: { readonly id: string };
  readonly loaded: Loaded;
}

/** Whether a request is for the values of a text. */
export function isParts(request: Request | PartsRequest): request is PartsRequest {
  return "format" in request;
}

/** What to look up in a folder if a text of it is requested. */
export function partsOfFolder(request: Request): Request | PartsRequest {
  const format = "folder" in request.source && !request.many && formatIn(request);
  return format ? partsOf(request, format) : request;
}

export function partsOf(text: Request, format: Format): PartsRequest {
  // A shell that runs the text sets these variables: their names are checked like those of a job.
  const target = format === "shell" ? "env" : "output";
  return { ...text, name: "", many: true, field: undefined, target, text, format };
}

/**
 * Combines values in the requested texts, and leaves other values as they are. Throws an array of errors `FORMAT`.
 * @param texts the requested texts, whether or not values were found
 * @param hints whether errors may show names from the vault
 */
export async function withTexts(
  requests: readonly Request[],
  texts: readonly PartsRequest[],
  values: readonly Read[],
  hints: boolean,
  work: Work,
): Promise<Loaded[]> {
  const found = Map.groupBy(values, ({ request }) => (isParts(request) ? request.text : request));
  const formats = new Map(texts.map(({ text, format }) => [text, format]));
  const loaded = await all(
    requests,
    work,
    ({ subject }) => subject,
    async (request) => {
      const read = found.get(request) ?? [];
      const parts = read.map((one) => one.loaded);
      const format = formats.get(request);
      if (format === undefined || (parts.length === 0 && request.optional)) return parts;
      const entries = await all(
        read,
        work,
        () => request.subject,
        async ({ name, entry, loaded: { value } }) => {
          if (work.count(value.length)) await work.pause();
          return exactIn(format, name, value, hints ? name : entry.id);
        },
      );
      const source = printReference(request);
      return [{ ...request, value: joined(format, entries), source, from: { entry: source }, parts }];
    },
  );
  return loaded.flat();
}
