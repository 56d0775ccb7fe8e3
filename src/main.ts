// The check of Node's version comes before every other module.
import "./action/node-version.ts";
import "./environment.ts";
import { getInput, setFailed } from "@actions/core";
import { isPrivate, readEvent } from "./action/event.ts";
import { parseInputs } from "./action/inputs.ts";
import { addMasks } from "./action/masks.ts";
import { lineOf } from "./action/messages.ts";
import { runStep } from "./action/run.ts";
import { shortenIds } from "./action/short-ids.ts";
import { proxySecrets } from "./connection/proxy.ts";
import { ActionError } from "./errors.ts";

/** Inputs of several lines, whose numbers errors name. */
const LINES = new Set(["secrets", "except", "extra-headers"]);
const readInput = (name: string) => getInput(name, { trimWhitespace: !LINES.has(name) });

const event = readEvent(process.env["GITHUB_EVENT_PATH"]);

const SECRET_INPUTS = ["api-key-secret-key", "api-key-private-key", "client-key"];

async function run(): Promise<void> {
  const texts = [...SECRET_INPUTS.map(readInput), ...headerValues(), ...proxySecrets(process.env)];
  const lines = texts.flatMap((text) => text.split(/[\r\n]+/)).map((line) => line.trim());
  // A text of few characters stands in every log by chance.
  addMasks(lines.filter((line) => line.length >= 4 && !line.startsWith("-----")));
  // Deprecated calls in libraries are ours to mend: nobody who reads the log can.
  process.noDeprecation = true;
  // Node warns of it, though it counts for nothing here: route.ts sets the opposite.
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  const inputs = parseInputs(readInput, process.env, event);
  await runStep(inputs);
}

function shown(message: string): string {
  return isPrivate(event) ? message : shortenIds(message);
}

function headerValues(): string[] {
  return readInput("extra-headers")
    .split(/[\r\n]+/)
    .map((line) => line.slice(line.indexOf(":") + 1));
}

// Where nothing is left to wait for Node ends in peace, whatever was still to come.
process.once("beforeExit", () => {
  setFailed("The action came to no end. Please report it. [INTERNAL]");
});
run()
  .catch((caught: unknown) => {
    for (const one of Array.isArray(caught) ? caught : [caught]) {
      if (one instanceof ActionError) setFailed(shown(lineOf(one)));
      // What was not foreseen may hold anything: nothing of it is printed.
      else setFailed("The action failed in a way it did not foresee. Please report it. [INTERNAL]");
    }
  })
  // When all that was printed is out, for a proxy that never answers would keep the process alive.
  .finally(() => process.stdout.write("", () => process.exit()));
