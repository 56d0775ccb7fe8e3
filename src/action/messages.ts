/** The words of a workflow. */
import type { ActionError } from "../errors.ts";
import type { Terms } from "../messages/terms.ts";
import { messageOf } from "../messages/words.ts";
import type { NoSecrets } from "../problems.ts";

const TERMS: Terms = {
  input: (name) => name,
  missing: (cause) => ` ${cause === undefined ? UNSET : NO_SECRETS[cause]}`,
  noRequest: "Write one a line: NAME = /path/to/entry",
  list: "mode: list",
  hidden: "Where everybody may read it,",
  scope: "this step",
  timeout: "the step's timeout",
  timedOut: (request) => `The step's timeout ran out at ${request}. Raise the input timeout, or look at the server.`,
  cancelled: "The step was cancelled. Nothing was exported.",
  targets: true,
};

const UNSET = "Is the secret or variable that it comes from set, for this repository and environment?";

const NO_SECRETS: Readonly<Record<NoSecrets, string>> = {
  dependabot:
    "Dependabot started this run, and it gets Dependabot's secrets alone: store the key under Settings, Secrets and variables, Dependabot, or skip this step with if: github.actor != 'dependabot[bot]'.",
  fork: "This pull request comes from a fork, and GitHub hands it no secrets: skip this step with if: github.event.pull_request.head.repo.full_name == github.repository.",
};

/** An error as one line of the job's log, with its code. */
export function lineOf(error: ActionError): string {
  return `${messageOf(error, TERMS)} [${error.code}]`;
}
