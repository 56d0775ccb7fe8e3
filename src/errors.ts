import type { Code, Details, Reason } from "./problems.ts";
import type { Subject } from "./subject.ts";

/**
 * An error for the user, as facts: a stable code, a reason, its details, and its subject. It contains neither secrets
 * nor text from the server. `src/messages/` has the words for it: `message` is only for debugging. The parameters `C`
 * and `R` serve the constructor, which checks that the details match the reason.
 */
export class ActionError<C extends Code = Code, R extends Reason<C> = Reason<C>> extends Error {
  readonly code: Code;
  readonly reason: Reason;
  /** What `Problems` has for this code and reason. */
  readonly details: object;
  readonly subject: Subject;
  /** Another error that explains this one. */
  declare readonly cause?: ActionError;

  constructor(code: C, reason: R, details: Details<C, R>, subject?: Subject, cause?: ActionError) {
    super(`${code}: ${reason}`, cause && { cause });
    this.name = "ActionError";
    this.code = code;
    this.reason = reason as Reason;
    this.details = details;
    this.subject = subject ?? { kind: "nothing" };
  }

  /**
   * The same error about another subject: the core knows what is wrong, and its caller knows which request it belongs
   * to.
   */
  about(subject: Subject): ActionError {
    return new ActionError(this.code, this.reason, this.details as never, subject, this.cause);
  }
}
