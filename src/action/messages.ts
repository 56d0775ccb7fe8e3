/** The words of a workflow. */
import type { ActionError } from "../errors.ts";
import type { Exposure } from "../masking/masks.ts";
import { many } from "../messages/lists.ts";
import { subjectText } from "../messages/subjects.ts";
import type { Terms } from "../messages/terms.ts";
import { messageOf, retryText, skippedText } from "../messages/words.ts";
import type { NoSecrets } from "../problems/inputs.ts";
import type { Subject } from "../subject.ts";
import { privacyOf, readEvent } from "./event.ts";

export const TERMS: Terms = {
  input: (name) => name,
  missing: (cause) => ` ${cause === undefined ? UNSET : NO_SECRETS[cause]}`,
  noRequest: "Write one request per line: NAME = /path/to/entry",
  folder: "the workspace",
  noFile: "There is no such file in the workspace. Check the path, and that actions/checkout runs before this step.",
  list: "mode: list",
  /** Depends on the event of the run. */
  get hidden() {
    const isPublic = privacyOf(readEvent(process.env["GITHUB_EVENT_PATH"])) === false;
    const why = isPublic ? "anyone can read this log" : "this runner doesn't tell whether the repository is private";
    const docs = docsUrl() ?? "docs";
    return `Suggestions are hidden because ${why}. To see them, run psono-secrets check FILE on your own computer (${docs}/console.md).`;
  },
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
    "Dependabot started this run, so it gets only the secrets for Dependabot. Store the key under Settings → Secrets and variables → Dependabot, or skip this step with if: github.actor != 'dependabot[bot]'.",
  fork: "This pull request comes from a fork, so GitHub doesn't pass secrets to it. Skip this step with if: github.event.pull_request.head.repo.full_name == github.repository.",
};

/** An error as one line of the job's log, with its code. */
export function lineOf(error: ActionError): string {
  return `${messageOf(error, TERMS)} ${codeText(error.code)}`;
}

/** A code in brackets, with a link to its section where this release is known to be on GitHub. */
function codeText(code: string): string {
  const docs = docsUrl();
  return docs === undefined ? `[${code}]` : `[${code}] ${docs}/errors.md#${code.toLowerCase()}`;
}

/** The folder of documents of this release, where that is known to be on GitHub. */
function docsUrl(): string | undefined {
  const { GITHUB_SERVER_URL = "", GITHUB_ACTION_REPOSITORY = "", GITHUB_ACTION_REF = "" } = process.env;
  const known =
    GITHUB_SERVER_URL === "https://github.com" &&
    /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/.test(GITHUB_ACTION_REPOSITORY) &&
    /^[A-Za-z0-9][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/.test(GITHUB_ACTION_REF) &&
    GITHUB_ACTION_REF.length <= 100;
  return known ? `${GITHUB_SERVER_URL}/${GITHUB_ACTION_REPOSITORY}/blob/${GITHUB_ACTION_REF}/docs` : undefined;
}

/** A failed attempt, and when the next one follows. `wait`: ms until then. */
export function retryOf(error: ActionError, wait: number): string {
  return retryText(error, wait, TERMS);
}

/** Errors in the action itself. */
export const INTERNAL = {
  unexpected: `An unexpected error occurred. Details are suppressed because they could contain secrets. Please report it. ${codeText("INTERNAL")}`,
  unfinished: `The step ended before its work was done. Please report it. ${codeText("INTERNAL")}`,
};

/** Warnings and notices. */
export const NOTICES = {
  mayWrite:
    'The API key is allowed to write, but this action only reads. In Psono, turn off "Right to write" under Edit API Key.',
  notRestricted:
    'All requests name secrets by ID, but the API key can read everything that its user can read. In Psono, turn on "Secret Restriction" for the key and add these secrets to it.',
  noId: "This step has no id, so later steps can't read its outputs. Give it one, for example: id: secrets",
  noSummary: "Can't write the step summary.",
  longOutput: (subject: Subject, name: string) =>
    `${subjectText(subject, TERMS)}: the output ${name} is too long for an environment variable. A step that uses it in env: fails with "argument list too long". Write file:${name} instead.`,
  largeText: (subject: Subject) =>
    `${subjectText(subject, TERMS)}: the text of this file isn't masked, because it's larger than 1 MiB.`,
  skipped: (error: ActionError, name: string) => skippedText(error, name, TERMS),
  filesLeftOut: (subject: Subject, count: number) =>
    `${subjectText(subject, TERMS)}: ${many(count, "entry of type File was", "entries of type File were")} left out. Only a wildcard with file: before the name includes them.`,
  jsonLeftOut: (output: string) =>
    `The output ${output} is left out: it has a line that is longer than this runner can read (60,000 bytes).`,
  notMasked: (subject: Subject, exposure: Exposure) =>
    `${subjectText(subject, TERMS)}: the secret ${exposureText(exposure)}.`,
  notInEveryEncoding: (subjects: readonly Subject[]) =>
    `These secrets are masked as they are, but not in every encoding, because they are too long or too many: ${listed(subjects)}.`,
};

/** What isn't masked of a secret, as the end of a sentence. */
export function exposureText(exposure: Exposure): string {
  switch (exposure.reason) {
    case "value":
      return "is too short or too common to be masked";
    case "lines":
      return "has only lines that are too short or too common to be masked";
    case "many-lines":
      return `has more than ${exposure.limit} lines, of which only the ${exposure.limit} longest are masked`;
  }
}

/** The subjects of requests: `secrets, lines 1-3, 7; environment variable PW`. */
function listed(subjects: readonly Subject[]): string {
  const numbers = [...new Set(subjects.flatMap((subject) => lineOfSecrets(subject) ?? []))];
  const others = subjects.filter((subject) => lineOfSecrets(subject) === undefined);
  const lines = numbers.length === 1 ? `line ${numbers[0]}` : `lines ${ranges(numbers)}`;
  const texts = new Set(others.map((subject) => subjectText(subject, TERMS)));
  return [...(numbers.length > 0 ? [`${TERMS.input("secrets")}, ${lines}`] : []), ...texts].join("; ");
}

function lineOfSecrets(subject: Subject): number | undefined {
  return subject.kind === "input" && subject.name === "secrets" ? subject.line?.number : undefined;
}

/** Numbers in ascending order, consecutive ones as a range: `1-3, 7`. */
function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
