import { setImmediate } from "node:timers/promises";
import { debug, info, notice } from "@actions/core";
import { ignoredProxySettings } from "../connection/proxy.ts";
import { ActionError } from "../errors.ts";
import { many } from "../messages/lists.ts";
import { openSession } from "../messages/sessions.ts";
import { Http } from "../psono/http.ts";
import type { Subject } from "../subject.ts";
import { list } from "../vault/list.ts";
import { load } from "../vault/load.ts";
import { openFor } from "../vault/open.ts";
import type { Store } from "../vault/value.ts";
import { exportValues } from "./export-values.ts";
import type { Inputs } from "./inputs.ts";
import { printListing } from "./list.ts";
import { addMasks } from "./masks.ts";
import { NOTICES, retryOf } from "./messages.ts";
import { PrivateFolder } from "./private-folder.ts";
import { shortenIds } from "./short-ids.ts";
import { shownName } from "./shown.ts";

/**
 * What the step does once its inputs are valid.
 * @throws an `ActionError`, or an array of them: all problems at once, and nothing was exported
 */
export async function runStep(inputs: Inputs): Promise<void> {
  const started = Date.now();
  const forLog = (line: string) => (inputs.hints ? line : shortenIds(line));
  const http = new Http(inputs.serverUrl, started + inputs.timeout * 1000, {
    certificates: inputs.certificates,
    headers: inputs.headers,
    onRetry: (error, wait) => info(forLog(retryOf(error, wait))),
    onCredential: (text) => addMasks([text]),
    onOpenSession: (session) => notice(openSession(session)),
    ...(process.env["RUNNER_DEBUG"] === "1" && { onAnswer: (line) => debug(forLog(line)) }),
  });
  if (process.env["RUNNER_DEBUG"] === "1")
    for (const line of ignoredProxySettings(process.env, inputs.serverUrl)) debug(line);
  const folder = new PrivateFolder();
  const cancel = () => http.cancel();
  // For every signal: without a handler, a second one would end the process before the action has logged out.
  process.on("SIGINT", cancel).on("SIGTERM", cancel);
  try {
    if (inputs.mode === "list") {
      const listing = await list(inputs, http, description());
      http.throwIfCancelled();
      printListing(listing, info);
      return;
    }
    const pause = async () => {
      await setImmediate();
      http.throwIfCancelled();
      if (Date.now() >= started + inputs.timeout * 1000) throw new ActionError("TIMEOUT", "masking", {});
    };
    const cost = () => `${many(http.requests, "request")}, ${Date.now() - started} ms`;
    const wanted = {
      ...inputs,
      store: ((one, extension, chunks) =>
        folder.write(one.name + extension, chunks, shownName(one, inputs))) satisfies Store,
      onFilesLeftOut: (subject: Subject, count: number) => info(NOTICES.filesLeftOut(subject, count)),
    };
    await load(wanted, http, openFor(inputs, http, description()), async (loaded, key, skipped) => {
      http.throwIfCancelled();
      await exportValues({ loaded, skipped }, key, inputs, cost, pause, folder);
    });
  } catch (error) {
    // No part of the values remains, and post tries again if this fails.
    folder.remove();
    throw error;
  } finally {
    http.close();
    process.off("SIGINT", cancel).off("SIGTERM", cancel);
  }
}

/** What Psono's list of sessions shows. */
function description(): string {
  const { GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_RUN_NUMBER = "" } = process.env;
  return `psono-secrets-action ${GITHUB_REPOSITORY} ${GITHUB_WORKFLOW} #${GITHUB_RUN_NUMBER}`;
}
