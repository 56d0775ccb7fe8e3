/** What a job's log says of an error: tests of the core check facts by their words. */
import { lineOf, retryOf, TERMS } from "../../src/action/messages.ts";
import { ActionError } from "../../src/errors.ts";
import { subjectText } from "../../src/messages/subjects.ts";
import type { Subject } from "../../src/subject.ts";

/** The message of an error, without its code. */
export function worded(error: ActionError): string {
  return lineOf(error).replace(/ \[[A-Z_]+\]$/, "");
}

/** How messages name a subject. */
export function placeOf(subject: Subject): string {
  return subjectText(subject, TERMS);
}

/** The message of the error that `work` throws. */
export function thrown(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ActionError) return worded(error);
    throw error;
  }
  throw new Error("nothing was thrown");
}

export { lineOf, retryOf };
