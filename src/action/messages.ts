/** The words of a workflow. */
import type { ActionError } from "../errors.ts";
import { subjectText } from "../messages/subjects.ts";
import type { Terms } from "../messages/terms.ts";
import { messageOf, retryText } from "../messages/words.ts";
import type { NoSecrets } from "../problems/inputs.ts";
import type { Subject } from "../subject.ts";

const TERMS: Terms = {
  input: (name) => name,
  missing: (cause) => ` ${cause === undefined ? UNSET : NO_SECRETS[cause]}`,
  noRequest: "Write one request per line: NAME = /path/to/entry",
  list: "mode: list",
  hidden:
    "Suggestions are hidden because everybody can read this log. Run the console client on your own computer to see them.",
  scope: "this step",
  timeout: "the input timeout",
  timedOut: (request) =>
    `The step exceeded its timeout while waiting for ${request}. Increase the input timeout, or check the server.`,
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

/** A try that failed, and when the next one follows. `wait`: ms until then. */
export function retryOf(error: ActionError, wait: number): string {
  return retryText(error, wait, TERMS);
}

/** How a notice names what asked for a value: `secrets, line 3`. */
export function placeOf(subject: Subject): string {
  return subjectText(subject, TERMS);
}

/** What isn't an error, but worth a look. */
export const NOTICES = {
  mayWrite:
    'The API key may write, but this action only reads. In Psono, turn off "Right to write" under Edit API Key.',
  notRestricted:
    'All requests name secrets by ID, but the API key can read everything that its user can read. In Psono, turn on "Secret Restriction" for the key and add these secrets to it.',
  noId: "This step has no id, so later steps can't read its outputs. Give it one, for example: id: secrets",
  noSummary: "Can't write the step summary.",
  noLineEnd: (name: string) =>
    `The key in the file of ${name} has no final line end, which OpenSSH needs. Add one in Psono.`,
  jsonLeftOut: (output: string) =>
    `The output ${output} is left out: it has a line that is longer than this runner can read (60,000 bytes).`,
  notMasked: (place: string, why: string) => `${place}: the value ${why}.`,
  notInEveryEncoding: (places: readonly string[]) =>
    `The log hides these values as they are, but not in every encoding, since they are long or many: ${places.join("; ")}.`,
};
