import { ActionError } from "../errors.ts";
import type { Details, Reason } from "../problems.ts";
import type { Line, Subject } from "../subject.ts";

/** Takes what is wrong with an input, or with one of its lines. */
export type Problem = <R extends Reason<"INPUT">>(
  input: string,
  reason: R,
  details: Details<"INPUT", R>,
  line?: Line,
) => void;

/** Puts what is wrong with inputs among `problems`. */
export function collect(problems: ActionError[]): Problem {
  return (name, reason, details, line) => {
    const subject: Subject = { kind: "input", name, ...(line && { line }) };
    problems.push(new ActionError("INPUT", reason, details, subject));
  };
}
