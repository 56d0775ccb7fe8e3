import { notice } from "@actions/core";
import { type Plan, planMasks, type Secret } from "../masking/plan.ts";
import { runSteps } from "../masking/steps.ts";
import type { Loaded } from "../vault/value.ts";
import { addMasks, maskCommands } from "./masks.ts";
import { NOTICES, placeOf } from "./messages.ts";
import { thisRunner } from "./runners.ts";

/**
 * Finds what the log must not show of the values. Prints nothing.
 * @param pause is awaited at least every 10,000 steps of the work, and once at its end; what it throws ends the work
 */
export async function findMasks(loaded: readonly Loaded[], pause: () => Promise<void>): Promise<Plan> {
  const secrets = loaded.flatMap(({ subject, value, bytes, username }): Secret[] => {
    const secret = { value, username, at: placeOf(subject) };
    // A file holds other bytes than the value's: a step that prints it prints their text.
    return bytes === undefined ? [secret] : [secret, { ...secret, value: Buffer.from(bytes).toString() }];
  });
  const plan = await runSteps(planMasks(secrets, { derives: thisRunner().github, commands: maskCommands }), pause);
  await pause();
  return plan;
}

/**
 * Registers masks, before anything else is printed. Then notices name the requests whose values the log can still show,
 * and those whose values aren't hidden in every encoding.
 */
export function registerMasks(plan: Plan): void {
  addMasks(plan.texts);
  for (const text of noticesOf(plan)) notice(text);
}

function noticesOf({ unmasked, incomplete }: Plan): string[] {
  const notices = unmasked.map(({ at, why }) => NOTICES.notMasked(at, why));
  return incomplete.length === 0 ? notices : [...notices, NOTICES.notInEveryEncoding(ranges(incomplete))];
}

/** `secrets, line 3` to `secrets, line 5` as `secrets, lines 3-5`; the rest as it is. */
function ranges(places: readonly string[]): string[] {
  const numbers = places.map((at) => Number(/^secrets, line (\d+)$/.exec(at)?.[1])).filter((line) => line > 0);
  const lines: [number, number][] = [];
  for (const line of numbers.toSorted((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else lines.push([line, line]);
  }
  const shown = lines.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
  const label = numbers.length === 1 ? "line" : "lines";
  const others = places.filter((at) => !/^secrets, line \d+$/.test(at));
  return [...(numbers.length > 0 ? [`secrets, ${label} ${shown}`] : []), ...others];
}
