import * as core from "@actions/core";
import { ActionError } from "./error.ts";
import { isPrivate, readEvent } from "./event.ts";
import { parseInputs } from "./inputs.ts";
import { checkLines, list } from "./list.ts";
import { load } from "./load.ts";
import { masksOf } from "./masks.ts";
import { Http } from "./psono/http.ts";

const SECRET_INPUTS = ["api-key-secret-key", "api-key-private-key"];

async function run(): Promise<void> {
  // An earlier step could have planted it in GITHUB_ENV; certificates are always checked.
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  for (const input of SECRET_INPUTS) {
    const value = core.getInput(input);
    if (value !== "") core.setSecret(value);
  }
  const hints = isPrivate(readEvent(process.env["GITHUB_EVENT_PATH"]));
  const inputs = parseInputs((name) => core.getInput(name, { trimWhitespace: false }), process.env, hints);
  const started = Date.now();
  const http = new Http(inputs.serverUrl, started + inputs.timeout * 1000);
  const cancel = () => http.cancel();
  process.once("SIGINT", cancel).once("SIGTERM", cancel);
  try {
    if (inputs.mode === "list") return print(await list(inputs, http, description()));
    const loaded = await load(inputs, http, description());
    for (const { value } of loaded) for (const mask of masksOf(value)) core.setSecret(mask);
    if (loaded.some(({ target }) => target === "file")) throw new ActionError("FILE", "file: is not built yet.");
    if (inputs.mode === "check") return print(checkLines(loaded, inputs.exportEnv));
    for (const { name, target, value } of loaded) {
      const env = target === "env" || (target === "default" && inputs.exportEnv);
      if (target !== "env") core.setOutput(name, value);
      if (env) core.exportVariable(name, value);
    }
    core.info(
      `Read ${loaded.length} value(s) with ${http.requests} requests in ${Date.now() - started} ms: ${loaded.map(({ name }) => name).join(", ")}`,
    );
  } finally {
    http.close();
    process.off("SIGINT", cancel).off("SIGTERM", cancel);
  }
}

function print(lines: readonly string[]): void {
  for (const line of lines) core.info(line);
}

function description(): string {
  const { GITHUB_REPOSITORY = "", GITHUB_WORKFLOW = "", GITHUB_RUN_NUMBER = "" } = process.env;
  return `psono-secrets-action ${GITHUB_REPOSITORY} ${GITHUB_WORKFLOW} #${GITHUB_RUN_NUMBER}`.slice(0, 256);
}

run().catch((caught: unknown) => {
  process.exitCode = 1;
  for (const error of Array.isArray(caught) ? caught : [caught]) {
    if (error instanceof ActionError) core.error(`${error.message} [${error.code}]`);
    // What was not foreseen may hold anything: nothing of it is printed.
    else core.error("The action failed in a way it did not foresee. Please report it. [INTERNAL]");
  }
});
