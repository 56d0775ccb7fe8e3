import type { ActionError } from "../errors.ts";
import type { Note } from "../problems/workflows.ts";
import { readStep, type Step } from "./step-inputs.ts";
import { findSteps } from "./steps.ts";
import { parseYaml } from "./yaml.ts";

/**
 * The steps of a workflow or a composite action that use this action. Errors name lines of the file.
 * Throws `ActionError` with the code `FILE` if the text isn't YAML as GitHub reads it.
 * @param problems takes every error found in a step
 * @param notes takes what can't be checked before the workflow runs
 */
export function parseWorkflow(text: string, file: string, problems: ActionError[], notes: Note[]): Step[] {
  return findSteps(parseYaml(text, file), file, problems).map((step) => readStep(step, file, problems, notes));
}
