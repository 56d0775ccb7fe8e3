/** Runs work for many requests, and collects all errors. */
import { ActionError } from "../errors.ts";
import type { Work } from "../psono/work.ts";
import type { Request } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";

/**
 * The result, or nothing if an optional request finds no entry or field.
 * @param missed takes the error in this case
 * @param hidden why it may exist, although it wasn't found
 */
export async function ifThere<T>(
  request: Request,
  read: () => Promise<T[]>,
  missed: (error: ActionError) => void,
  hidden?: () => Promise<ActionError | undefined>,
): Promise<T[]> {
  try {
    return await read();
  } catch (error) {
    if (!request.optional || !(error instanceof ActionError) || !isMissing(error)) throw error;
    const why = await hidden?.();
    if (why !== undefined) throw why;
    missed(error);
    return [];
  }
}

/** Codes for something that doesn't exist. */
const MISSING: readonly string[] = ["NO_SUCH_ENTRY", "NO_SUCH_FOLDER", "NO_SUCH_FIELD"];
/** Reasons of these codes that are mistakes in the request, or if an unreadable entry may be the requested one. */
const MISTAKES: readonly string[] = ["path-unread", "path-two-requests", "no-main"];

/** Whether an entry, a field or the target of a pointer is missing: an optional request tolerates only that. */
function isMissing({ code, reason }: ActionError): boolean {
  return MISSING.includes(code) && !MISTAKES.includes(reason);
}

/**
 * Maps one element after another and throws all errors together, each about its element's subject. Errors that end the
 * whole step are thrown at once.
 */
export async function all<T, U>(
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
      const several: unknown[] = Array.isArray(error) ? error : [error];
      for (const one of several) {
        if (!(one instanceof ActionError) || ["TIMEOUT", "CANCELLED", "VAULT_SIZE"].includes(one.code)) throw error;
        problems.push(one.about(subjectOf(element)));
      }
    }
  }
  if (problems.length > 0) throw problems;
  return results;
}
