/** What the step does once its inputs are sound. Loaded on demand: a slip in the inputs is told without it. */

import { setImmediate } from "node:timers/promises";
import { ActionError } from "../errors.ts";
import { Http } from "../psono/http.ts";
import { secureContext } from "../psono/tls.ts";
import { openFor } from "../vault/open.ts";
import { debug, info } from "./commands.ts";
import type { Inputs } from "./inputs.ts";

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
  // Each time: a second signal would else end the process before the session.
  process.on("SIGINT", cancel).on("SIGTERM", cancel);
  try {
    if (inputs.mode === "list") {
      const { list } = await import("../vault/list.ts");
      const lines = await list(inputs, http, description());
      http.throwIfCancelled();
      for (const line of lines) info(line);
      return;
    }
    const opening = openFor(inputs, http, description());
    opening.catch(() => undefined); // told by load
    // The first requests leave (over TLS: their connections begin) before what serves the answers is loaded.
    await Promise.race([http.begun, opening]);
    await http.left();
    const loading = Promise.all([import("../vault/load.ts"), import("./deliver.ts")]);
    const [{ load }, { handOver, prepare }] = await loading.catch(async (error: unknown) => {
      await opening.then((vault) => vault.close()).catch(() => undefined);
      throw error;
    });
    // A session compiles what it needs by its use, and masks while it ends; so does an answer that is here already.
    const early = () => http.answers === 0 && prepare().catch(() => undefined);
    if (inputs.session === undefined) setTimeout(early, 20).unref();
    const pause = async () => {
      await setImmediate();
      http.throwIfCancelled();
      if (Date.now() >= started + inputs.timeout * 1000)
        throw new ActionError("TIMEOUT", "Masking the values would pass the step's timeout. Raise it.");
    };
    const cost = () => `${http.requests} request(s), ${Date.now() - started} ms`;
    await load(inputs, http, opening, async (loaded, key) => {
      await http.left(); // the logout leaves before masks are made
      http.throwIfCancelled();
      await handOver(loaded, key, inputs, cost, pause);
    });
  } finally {
    http.close();
    process.off("SIGINT", cancel).off("SIGTERM", cancel);
  }
}

/** What Psono's list of sessions shows. */
function description(): string {
  const { GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_RUN_NUMBER = "" } = process.env;
  return `psono-secrets-action ${GITHUB_REPOSITORY} ${GITHUB_WORKFLOW} #${GITHUB_RUN_NUMBER}`.slice(0, 256);
}
