/** What the log and the summary show of values. */
import { many } from "../messages/lists.ts";
import type { Request } from "../requests/parse.ts";
import { printReference } from "../requests/reference.ts";
import type { Subject } from "../subject.ts";
import { type Asked, wildcardOf } from "../vault/asked.ts";

/** A value, or an optional one that wasn't found, under the name in its request. */
interface Row {
  readonly name: string;
  readonly source: string;
  readonly masked?: boolean;
}

/** A value's name as a log may show it: for a wildcard in a public log, only what the request says of it. */
export function shownName(
  { name, subject }: { readonly name: string; readonly subject: Subject },
  asked: Asked,
): string {
  const wildcard = wildcardOf(subject, asked);
  return asked.hints || wildcard === undefined ? name : `${wildcard.name}*`;
}

/**
 * Rows for a log. In a public log, one row represents all masked values of a wildcard, and one all others, because their
 * names and fields come from the vault.
 * @param subjects the subject of each row's request
 */
export function shownRows<T extends Row>(
  rows: readonly T[],
  subjects: readonly Subject[],
  { requests, hints }: { readonly requests: readonly Request[]; readonly hints: boolean },
): readonly T[] {
  if (hints) return rows;
  const wildcards = new Map(requests.filter((request) => request.many).map((request) => [request.subject, request]));
  const counts = new Map<string, { readonly request: Request; readonly row: T; count: number }>();
  const shown: T[] = [];
  for (const [at, row] of rows.entries()) {
    const request = wildcards.get(subjects[at] as Subject);
    const key = `${request && requests.indexOf(request)} ${row.masked}`;
    const known = counts.get(key);
    if (request === undefined) shown.push(row);
    else if (known === undefined) counts.set(key, { request, row, count: 1 });
    else known.count++;
  }
  for (const { request, row, count } of counts.values())
    shown.push({ ...row, name: `${request.name}*`, source: `${printReference(request)} (${many(count, "secret")})` });
  return shown;
}
