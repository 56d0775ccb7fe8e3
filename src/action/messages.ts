/** The words of a workflow. */
import type { ActionError } from "../errors.ts";
import type { Terms } from "../messages/terms.ts";
import { messageOf } from "../messages/words.ts";
import type { NoSecrets } from "../problems/inputs.ts";

const TERMS: Terms = {
  input: (name) => name,
  missing: (cause) => ` ${cause === undefined ? UNSET : NO_SECRETS[cause]}`,
  noRequest: "Write one request per line: NAME = /path/to/entry",
  list: "mode: list",
  hidden: "Where everybody may read it,",
  scope: "this step",
  timeout: "the step's timeout",
  timedOut: (request) => `The step's timeout ran out at ${request}. Raise the input timeout, or look at the server.`,
  cancelled: "The step was cancelled. Nothing was exported.",
  targets: true,
};

const UNSET =
  "Check that the secret or variable it comes from is set for this repository and environment (Settings → Secrets and variables → Actions).";

const NO_SECRETS: Readonly<Record<NoSecrets, string>> = {
  dependabot:
    "Dependabot started this run, and it gets only Dependabot's own secrets. Store the key under Settings → Secrets and variables → Dependabot, or skip this step with if: github.actor != 'dependabot[bot]'.",
  fork: "This pull request comes from a fork, and GitHub gives it no secrets. Skip this step with if: github.event.pull_request.head.repo.full_name == github.repository.",
};

/** An error as one line of the job's log, with its code. */
export function lineOf(error: ActionError): string {
  return `${messageOf(error, TERMS)} [${error.code}]`;
}
