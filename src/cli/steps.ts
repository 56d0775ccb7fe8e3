import { ActionError } from "../errors.ts";
import type { Details, Reason } from "../problems.ts";
import type { Entry, Mapping, Value, Yaml } from "./yaml.ts";

/** A step that uses this action. */
export interface FoundStep {
  readonly line: number;
  /** The inputs in `with:`, by name in lower case, since GitHub's runner ignores case. */
  readonly inputs: ReadonlyMap<string, Entry>;
  /** Each `env:` that applies to the step, the outermost first. */
  readonly environments: readonly Entry[];
}

/** Reports an error in a line. */
type Problem = <R extends Reason<"REQUEST">>(line: number, reason: R, details: Details<"REQUEST", R>) => void;

/** Maximum number of steps in a file: with aliases, a small file can have millions. */
const MOST = 10_000;

/** Inputs that few other actions have, so they identify a step of this one. */
const TYPICAL = new Set([
  "server-url",
  "server-signature",
  "api-key-id",
  "api-key-private-key",
  "api-key-secret-key",
  "env-references",
]);

/**
 * The steps of a workflow (`jobs.*.steps`) or of a composite action (`runs.steps`) that use this action.
 * @param problems takes every place that may have such a step but isn't understood
 */
export function findSteps({ root, mappings }: Yaml, file: string, problems: ActionError[]): FoundStep[] {
  const problem: Problem = (line, reason, details) => {
    problems.push(new ActionError("REQUEST", reason, details, { kind: "file", name: file, line: { number: line } }));
  };
  const found: FoundStep[] = [];
  const seen = new Set<Value>();
  let count = 0;
  const walk = (steps: Entry | undefined, environments: readonly (Entry | undefined)[]) => {
    if (steps === undefined) return;
    if (steps.value.kind !== "list") {
      problem(steps.line, "not-list", { key: "steps" });
      return;
    }
    for (const step of steps.value.items) {
      if (++count > MOST) return;
      if (step.kind !== "mapping") {
        problem(step.line, "not-mapping", { key: "step" });
        continue;
      }
      seen.add(step);
      if (isOurs(step)) found.push(stepOf(step, environments, problem));
    }
  };
  if (root.kind === "mapping") {
    const jobs = root.entries.get("jobs");
    if (jobs !== undefined && jobs.value.kind !== "mapping") problem(jobs.line, "not-mapping", { key: "jobs" });
    for (const job of jobs?.value.kind === "mapping" ? jobs.value.entries.values() : []) {
      if (job.value.kind !== "mapping") problem(job.line, "not-mapping", { key: "job" });
      else walk(job.value.entries.get("steps"), [root.entries.get("env"), job.value.entries.get("env")]);
    }
    const runs = root.entries.get("runs")?.value;
    if (runs?.kind === "mapping") walk(runs.entries.get("steps"), []);
  }
  if (count > MOST)
    problems.push(new ActionError("REQUEST", "too-many-steps", { limit: MOST }, { kind: "file", name: file }));
  else
    for (const mapping of mappings) {
      if (!seen.has(mapping) && isOurs(mapping)) problem(mapping.line, "misplaced-step", {});
    }
  return found;
}

/** Whether a mapping is a step that uses this action: by the name of its repository, or by its inputs. */
function isOurs({ entries }: Mapping): boolean {
  const uses = entries.get("uses")?.value;
  const name = uses?.kind === "text" ? uses.text : "";
  if (/\.ya?ml(?:@|$)/i.test(name)) return false; // a reusable workflow, whose inputs have names of their own
  if (/\/psono-secrets-action(?:@|$)/i.test(name) && !name.startsWith("docker://")) return true;
  const given = entries.get("with")?.value;
  if (given?.kind !== "mapping") return false;
  const names = [...given.entries.keys()].map((key) => key.toLowerCase());
  const typical = names.filter((key) => TYPICAL.has(key)).length;
  return typical > 1 || (typical === 1 && (names.includes("secrets") || name.startsWith("./")));
}

function stepOf({ line, entries }: Mapping, outer: readonly (Entry | undefined)[], problem: Problem): FoundStep {
  const given = entries.get("with");
  const inputs = new Map<string, Entry>();
  if (!entries.has("uses")) problem(line, "no-uses", {});
  if (given?.value.kind === "mapping")
    for (const [name, entry] of given.value.entries) inputs.set(name.toLowerCase(), entry);
  else if (given !== undefined) problem(given.line, "not-mapping", { key: "with" });
  const environments = [...outer, entries.get("env")].filter((entry) => entry !== undefined);
  return { line, inputs, environments };
}
