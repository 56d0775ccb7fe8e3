/** References that begin with `psono://`. */
import type { ActionError } from "../errors.ts";
import type { FileLine, Subject } from "../subject.ts";
import type { Problem } from "./mistakes.ts";
import { isName } from "./names.ts";
import { collect, type Request } from "./parse.ts";
import { isNoValue, parseReference, type Reference } from "./reference.ts";

/** Whether a variable is meant as a reference, even if the reference isn't valid. */
export function isMeantAsLink(value: string): boolean {
  return /^\s*psono:\//i.test(value);
}

/**
 * The `psono://` references among `variables`: each becomes a variable of its own name.
 * @param file the file and the line that give the variables, if one does
 */
export function parseReferences(variables: NodeJS.ProcessEnv, problems: ActionError[], file?: FileLine): Request[] {
  const requests: Request[] = [];
  for (const [name, value = ""] of Object.entries(variables)) {
    if (!isMeantAsLink(value) || name.startsWith("INPUT_")) continue;
    const subject: Subject = { kind: "variable", name, text: value, ...(file && { file }) };
    const problem = collect(problems, subject);
    if (!isName(name)) {
      problem("variable-name", {});
      continue;
    }
    const reference = parseLink(value, problem);
    if (reference) requests.push({ subject, name, many: false, target: "env", optional: false, ...reference });
  }
  return requests;
}

/** Parses a reference that must begin with `psono://`, to a single value. */
export function parseLink(value: string, collected: Problem): Reference | undefined {
  const problem: Problem = (reason, details, candidate) =>
    collected(reason, details, candidate?.replace(/^(?:psono:\/\/)?/, "psono://"));
  if (!value.startsWith("psono://")) {
    problem("reference-form", {}, value.trim().replace(/^psono:\/+(?=[0-9a-f-]{36}(?:#|$))|^psono:\/*(?=\/)/i, ""));
    return undefined;
  }
  const reference = parseReference(value, problem);
  if (reference === undefined || !isNoValue(reference)) return reference;
  problem("folder-is-no-value", {});
  return undefined;
}
