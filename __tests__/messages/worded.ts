/** What a job's log says of an error: tests of the core check facts by their words. */
import { lineOf, retryOf, TERMS } from "../../src/action/messages.ts";
import { ActionError } from "../../src/errors.ts";
import { subjectText } from "../../src/messages/subjects.ts";
import type { Subject } from "../../src/subject.ts";

// Why suggestions are hidden depends on the event of the run, and here there is none.
delete process.env["GITHUB_EVENT_PATH"];

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
