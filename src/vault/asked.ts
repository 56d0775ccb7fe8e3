/** What a step asks for, as far as it decides what a log shows. */
import type { Request } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";

/** The requests of a step, and whether its log may show names from the vault. */
export interface Asked {
  readonly requests: readonly (Pick<Request, "name" | "many"> & { readonly subject?: Subject })[];
  readonly hints: boolean;
}

/** The wildcard that found a value; undefined if its request named it. */
export function wildcardOf(subject: Subject, { requests }: Asked): Asked["requests"][number] | undefined {
  return requests.find((request) => request.many && request.subject === subject);
}
