/** What the step does once its inputs are sound. Loaded on demand: a slip in the inputs is told without it. */
import { debug, group, info, notice, warning } from "./commands.ts";
import { type Exported, exportAll, validate } from "./exports.ts";
import type { Inputs } from "./inputs.ts";
import { list } from "./list.ts";
import { load } from "./load.ts";
import { prepareBoxes } from "./psono/crypto.ts";
import { Http } from "./psono/http.ts";
import { secureContext } from "./psono/tls.ts";
import { prepareMasks, registerMasks } from "./register.ts";
import { target, writeSummary } from "./summary.ts";
import { printable } from "./text.ts";

/** @throws an `ActionError`, or an array of them: all problems at once, and nothing was handed over */
export async function runStep(inputs: Inputs): Promise<void> {
  const started = Date.now();
  const http = new Http(inputs.serverUrl, started + inputs.timeout * 1000, {
    secureContext: secureContext(inputs.certificates),
    headers: inputs.headers,
    onRetry: info,
    ...(process.env["RUNNER_DEBUG"] === "1" && { onAnswer: debug }),
  });
  const cancel = () => http.cancel();
  process.once("SIGINT", cancel).once("SIGTERM", cancel);
  try {
    if (inputs.mode === "list") {
      for (const line of await list(inputs, http, description())) info(line);
      return;
    }
    // By then the first requests are on their way.
    setTimeout(prepare, 40).unref();
    const { loaded, key } = await load(inputs, http, description());
    http.throwIfCancelled();
    if (inputs.mode === "check") {
      group(`Psono: ${loaded.length} value(s) would be handed over`, linesOf(validate(loaded, inputs)));
      return;
    }
    const exported = exportAll(loaded, inputs, registerMasks);
    const cost = `${http.requests} request(s), ${Date.now() - started} ms`;
    group(`Psono: ${exported.length} value(s), ${cost}`, linesOf(exported));
    if (inputs.summary) summarize(exported);
    for (const { name, target: to, value } of loaded) {
      if (to === "file" && /-----END [A-Z ]*PRIVATE KEY-----$/.test(value))
        notice(`The file of ${name} has no line end after its key, which OpenSSH asks for. Add one in Psono.`);
    }
    advise(inputs, key);
    if (process.env["GITHUB_ACTION"]?.startsWith("__") && exported.some(({ variable }) => !variable))
      warning("This step has no id, so no later step can read its outputs. Give it one: id: secrets");
  } finally {
    http.close();
    process.off("SIGINT", cancel).off("SIGTERM", cancel);
  }
}

/** What came from where, and where it went. */
function linesOf(exported: readonly Exported[]): string[] {
  return exported.map((one) => `${one.name} ← ${printable(one.source)} → ${target(one)}`);
}

/** Compiles what is slow the first time, while the server is waited for anyway. */
function prepare(): void {
  prepareMasks();
  prepareBoxes();
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
function advise({ requests }: Inputs, key: { restricted: boolean; write: boolean | undefined }): void {
  if (key.write === true) notice("The API key may write. This action only reads: take the right to write from it.");
  if (!key.restricted && requests.every(({ source }) => "id" in source)) {
    notice("Only ids are asked for, yet the API key reaches all its user can read: restrict it to these secrets.");
  }
}

/** What Psono's list of sessions shows. */
function description(): string {
  const { GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_RUN_NUMBER = "" } = process.env;
  return `psono-secrets-action ${GITHUB_REPOSITORY} ${GITHUB_WORKFLOW} #${GITHUB_RUN_NUMBER}`.slice(0, 256);
}
