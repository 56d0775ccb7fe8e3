import { ActionError } from "../errors.ts";
import type { Details, Reason } from "../problems.ts";
import type { Line, Subject } from "../subject.ts";

/** Reports a problem with an input or one of its lines. */
export type Problem = <R extends Reason<"INPUT">>(
  input: string,
  reason: R,
  details: Details<"INPUT", R>,
  line?: Line,
) => void;

/** Adds problems with inputs to `problems`. */
export function collect(problems: ActionError[]): Problem {
  return (name, reason, details, line) => {
    const subject: Subject = { kind: "input", name, ...(line && { line }) };
    problems.push(new ActionError("INPUT", reason, details, subject));
  };
}
