import { notice } from "@actions/core";
import { type Plan, planMasks } from "../masking/plan.ts";
import { runSteps } from "../masking/steps.ts";
import type { Subject } from "../subject.ts";
import { type Loaded, secretsOf } from "../vault/value.ts";
import { addMasks, maskCommands } from "./masks.ts";
import { NOTICES } from "./messages.ts";
import { thisRunner } from "./runners.ts";

/**
 * Finds what must be masked of the values. Prints nothing.
 * @param pause is awaited at least every 10,000 steps of the work, and once at its end; what it throws ends the work
 */
export async function findMasks(loaded: readonly Loaded[], pause: () => Promise<void>): Promise<Plan<Subject>> {
  const plan = await runSteps(
    planMasks(secretsOf(loaded), { derives: thisRunner().github, commands: maskCommands }),
    pause,
  );
  await pause();
  return plan;
}

/**
 * Registers masks, before anything else is printed. Then notices list the requests whose values the log can still show,
 * and those whose values aren't masked in every encoding.
 */
export function registerMasks(plan: Plan<Subject>): void {
  addMasks(plan.texts);
  for (const text of noticesOf(plan)) notice(text);
}

function noticesOf({ exposed, incomplete }: Plan<Subject>): string[] {
  const notices = exposed.map(({ at, exposure }) => NOTICES.notMasked(at, exposure));
  return incomplete.length === 0 ? notices : [...notices, NOTICES.notInEveryEncoding(incomplete)];
}
