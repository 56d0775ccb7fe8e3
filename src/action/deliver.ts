/** What becomes of values that were read: they are checked, masked and handed over, and the log says so. */

import { printable } from "../text.ts";
import type { Loaded } from "../vault/value.ts";
import { group, notice, warning } from "./commands.ts";
import { type Exported, exportAll, validate } from "./exports.ts";
import type { Inputs } from "./inputs.ts";
import { findMasks, registerMasks } from "./register-masks.ts";
import { target, writeSummary } from "./summary.ts";

/**
 * Hands values over, or in `check` says where they would go.
 * @param key what is known of the API key
 * @param cost requests and ms so far, as the log tells them
 * @param pause is awaited within long work, and throws where the step must end
 * @throws an `ActionError`, or an array of them: all problems at once, and nothing was handed over
 */
export async function handOver(
  loaded: readonly Loaded[],
  key: { readonly restricted: boolean; readonly write: boolean | undefined },
  inputs: Inputs,
  cost: () => string,
  pause: () => Promise<void>,
): Promise<void> {
  if (inputs.mode === "check") {
    group(`Psono: ${loaded.length} value(s) would be handed over`, linesOf(validate(loaded, inputs)));
    return;
  }
  const masks = await findMasks(
    loaded.filter(({ name }) => !inputs.unmask.has(name)),
    pause,
  );
  const exported = exportAll(loaded, inputs, () => registerMasks(masks));
  group(`Psono: ${exported.length} value(s), ${cost()}`, linesOf(exported));
  if (inputs.summary) summarize(exported);
  for (const { name, target: to, value } of loaded) {
    if (to === "file" && /-----END [A-Z ]*PRIVATE KEY-----$/.test(value))
      notice(`The file of ${name} has no line end after its key, which OpenSSH asks for. Add one in Psono.`);
  }
  advise(inputs, key);
  if (process.env["GITHUB_ACTION"]?.startsWith("__") && exported.some(({ variable }) => !variable))
    warning("This step has no id, so no later step can read its outputs. Give it one: id: secrets");
}

/** What came from where, and where it went. */
function linesOf(exported: readonly Exported[]): string[] {
  return exported.map((one) => `${one.name} ← ${printable(one.source)} → ${target(one)}`);
}

/** The values are handed over by now: a summary that fails is no reason to stop the job. */
function summarize(exported: readonly Exported[]): void {
  try {
    writeSummary(exported);
  } catch {
    warning("The step summary could not be written.");
  }
}

/** Says where the key could do more than the step needs. */
function advise({ requests }: Inputs, key: Parameters<typeof handOver>[1]): void {
  if (key.write === true) notice("The API key may write. This action only reads: take the right to write from it.");
  if (!key.restricted && requests.every(({ source }) => "id" in source)) {
    notice("Only ids are asked for, yet the API key reaches all its user can read: restrict it to these secrets.");
  }
}
