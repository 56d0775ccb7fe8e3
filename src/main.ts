// The check of Node's version comes before every other module.
import "./action/node-version.ts";
import "./environment.ts";
import { setFailed } from "@actions/core";
import { isPrivate, readEvent } from "./action/event.ts";
import { readInputs, secretTexts } from "./action/inputs.ts";
import { addMasks } from "./action/masks.ts";
import { INTERNAL, lineOf } from "./action/messages.ts";
import { runStep } from "./action/run.ts";
import { shortenIds } from "./action/short-ids.ts";
import { proxySecrets } from "./connection/proxy.ts";
import { ActionError } from "./errors.ts";

/** Separators of the lines of a PEM file, which can be on one line, with line breaks written as `\n`. */
const PEM_BREAK = /[\r\n]+|(?:\\+[rn])+|-----(?:BEGIN|END)[A-Z0-9 ]*-----/;

const event = readEvent(process.env["GITHUB_EVENT_PATH"]);

async function run(): Promise<void> {
  // First of all: anything that is printed from here on could contain them.
  const texts = [...secretTexts(), ...proxySecrets(process.env)];
  const pieces = texts.flatMap((text) => [...text.split(/[\r\n]+/), ...text.split(PEM_BREAK)]);
  addMasks(new Set(pieces.map((piece) => piece.trim()).filter(isWorthMasking)));
  // Users of the action can't do anything about deprecated calls in libraries.
  process.noDeprecation = true;
  // Node prints a warning about this variable, although route.ts overrides it.
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  await runStep(readInputs(process.env, event));
}

/** A text of up to three characters occurs in every log, and the first and last line of a PEM file are known. */
function isWorthMasking(line: string): boolean {
  return line.length >= 4 && !/^-----(?:BEGIN|END)[A-Z0-9 ]*-----$/.test(line);
}

function fail(error: unknown): void {
  // Any other error could contain anything, so no part of it is printed.
  if (!(error instanceof ActionError)) setFailed(INTERNAL.unexpected);
  else setFailed(isPrivate(event) ? lineOf(error) : shortenIds(lineOf(error)));
}

// Node would print the error, with all that it contains.
process.once("unhandledRejection", (error) => {
  fail(error);
  process.stdout.write("", () => process.exit(1));
});
// Node exits with 0 when it has nothing left to wait for, even if `run` is still pending.
process.once("beforeExit", () => setFailed(INTERNAL.unfinished));
run()
  .catch((caught: unknown) => {
    for (const error of Array.isArray(caught) ? caught : [caught]) fail(error);
  })
  // Ends the process once all output is written. A connection to a silent proxy would keep it running.
  .finally(() => process.stdout.write("", () => process.exit()));
