import type { ActionError } from "../errors.ts";
import { ID } from "../requests/mistakes.ts";
import { parseRequests, type Request, type TemplateLine } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";

/** `NAME=REFERENCE`. Without the form of a reference, what looks like a name could be part of a pasted secret. */
const PAIR = new RegExp(`^\\s*([A-Za-z_]\\w*\\*?|\\*)\\s*\\??=\\s*(?:psono://)?(?:\\.?/|${ID})`, "i");

/** The name in `NAME=REFERENCE`; undefined where the text doesn't have this form. */
export function nameIn(text: string): string | undefined {
  return PAIR.exec(text)?.[1];
}

/**
 * The requests of arguments of the form `NAME=REFERENCE`. Errors name the argument by its name, or by its number.
 * @param target what the names are: environment variables, which `--env` sets, or names of an output
 * @param problems takes every error found
 * @param templates takes the lines that request templates; without it they are errors
 */
export function parsePairs(
  given: readonly string[],
  target: "env" | "output",
  problems: ActionError[],
  templates?: TemplateLine[],
): Request[] {
  const option = target === "env" ? "--env" : "";
  return given.flatMap((text, index) => {
    const name = nameIn(text);
    const subject: Subject = { kind: "argument", name: `${option} ${name ?? ""}`.trim() || "argument" };
    const ofText: ActionError[] = [];
    const ofLine: TemplateLine[] = [];
    const requests = parseRequests(`${target}:${text}`, ofText, subject, index + 1, templates && ofLine);
    const about = <T extends { readonly subject: Subject }>(one: T) => (name === undefined ? one.subject : subject);
    problems.push(...ofText.map((problem) => problem.about(about(problem))));
    templates?.push(...ofLine.map((line) => ({ ...line, subject: about(line) })));
    return requests.map((request) => ({ ...request, subject: about(request) }));
  });
}
