/** Which values the log may show because the input `unmask` names them. */
import { ActionError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { Names } from "../requests/names.ts";
import type { Subject } from "../subject.ts";
import { type Asked, wildcardOf } from "./asked.ts";
import { type Loaded, whySecret } from "./value.ts";

/** Names that an error suggests. */
const NEAR = 3;

/** The names in the input. */
export function parseUnmask(text: string): Names {
  return new Names(text.split(/[\s,]+/).filter((name) => name !== ""));
}

/**
 * Names of values that must stay masked, and names that no value has.
 * @param subject the input
 */
export function unmaskProblems(
  unmask: Names,
  loaded: readonly Loaded[],
  asked: Asked,
  subject: Subject,
): ActionError[] {
  const { requests, hints } = asked;
  const problems: ActionError[] = [];
  for (const one of loaded) {
    const secret = unmask.has(one.name) ? whySecret(one) : undefined;
    if (secret === undefined) continue;
    const details = { name: one.name, ...fromOf(one, secret.from, asked) };
    problems.push(new ActionError("INPUT", `unmask-${secret.why}`, details, subject));
  }
  // An optional request that found nothing keeps its name.
  const own = requests.filter(({ many }) => !many).map(({ name }) => name);
  const known = new Names([...own, ...loaded.map(({ name }) => name)]);
  for (const name of unmask) {
    if (known.has(name)) continue;
    const near = nearest(name, hints ? known : own, NEAR);
    const hidden = !hints && requests.some(({ many }) => many);
    problems.push(new ActionError("INPUT", "unmask", { name, near, hidden }, subject));
  }
  return problems;
}

/** Where a value comes from; for a wildcard in a public log without the field, which the vault named. */
function fromOf({ subject }: Loaded, from: Loaded["from"], asked: Asked): Pick<Loaded["from"], "entry" | "field"> {
  return asked.hints || wildcardOf(subject, asked) === undefined ? from : { entry: from.entry };
}
