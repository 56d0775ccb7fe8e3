/** What a job's log says of an error: tests of the core check facts by their words. */
import { lineOf, placeOf, retryOf } from "../../src/action/messages.ts";
import { ActionError } from "../../src/errors.ts";

/** The message of an error, without its code. */
export function worded(error: ActionError): string {
  return lineOf(error).replace(/ \[[A-Z_]+\]$/, "");
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

export { lineOf, placeOf, retryOf };
