import { addMask, error, readInput } from "./commands.ts";
import { ActionError } from "./error.ts";
import { readEvent } from "./event.ts";
import { parseInputs } from "./inputs.ts";

const SECRET_INPUTS = ["api-key-secret-key", "api-key-private-key"];

async function run(): Promise<void> {
  // An earlier step could have planted it in GITHUB_ENV; certificates are always checked.
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  for (const input of SECRET_INPUTS) {
    for (const line of readInput(input).split(/[\r\n]+/)) if (line.trim() !== "") addMask(line.trim());
  }
  const inputs = parseInputs(readInput, process.env, readEvent(process.env["GITHUB_EVENT_PATH"]));
  const { runStep } = await import("./step.ts");
  await runStep(inputs);
}

run().catch((caught: unknown) => {
  process.exitCode = 1;
  for (const one of Array.isArray(caught) ? caught : [caught]) {
    if (one instanceof ActionError) error(`${one.message} [${one.code}]`);
    // What was not foreseen may hold anything: nothing of it is printed.
    else error("The action failed in a way it did not foresee. Please report it. [INTERNAL]");
  }
});
