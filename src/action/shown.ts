/** What the log and the summary show of values. */
import { many } from "../messages/lists.ts";
import { printReference, type Request } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";

/** A value, or what would have been one, as its request names it. */
interface Row {
  readonly name: string;
  readonly source: string;
}

/**
 * Rows for a log. Where everybody can read it, one row stands for all values of a wildcard, since the vault chose their
 * names, and those of their fields.
 * @param subjects what asked for each row
 */
export function shownRows<T extends Row>(
  rows: readonly T[],
  subjects: readonly Subject[],
  { requests, hints }: { readonly requests: readonly Request[]; readonly hints: boolean },
): readonly T[] {
  if (hints) return rows;
  const wildcards = new Map(requests.filter((request) => request.many).map((request) => [request.subject, request]));
  const counts = new Map<Request, { readonly row: T; count: number }>();
  const shown: T[] = [];
  for (const [at, row] of rows.entries()) {
    const request = wildcards.get(subjects[at] as Subject);
    const known = request && counts.get(request);
    if (request === undefined) shown.push(row);
    else if (known === undefined) counts.set(request, { row, count: 1 });
    else known.count++;
  }
  for (const [request, { row, count }] of counts)
    shown.push({ ...row, name: `${request.name}*`, source: `${printReference(request)} (${many(count, "secret")})` });
  return shown;
}
