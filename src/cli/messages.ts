/** The words of a terminal. */
import type { ActionError } from "../errors.ts";
import { many } from "../messages/lists.ts";
import { subjectText } from "../messages/subjects.ts";
import type { Terms } from "../messages/terms.ts";
import { messageOf, retryText, skippedText } from "../messages/words.ts";
import { NOTES } from "../messages/workflows.ts";
import type { Note } from "../problems/workflows.ts";
import type { Subject } from "../subject.ts";

/** Inputs of the action that are environment variables here. */
const INPUTS: ReadonlySet<string> = new Set([
  ...["server-url", "server-signature", "api-key-id", "api-key-secret-key", "api-key-private-key"],
  ...["ca-certificate", "client-certificate", "client-key", "extra-headers", "timeout"],
]);

export const TERMS: Terms = {
  input: (name) => (INPUTS.has(name) ? variableOf(name) : name),
  missing: () => " See psono-secrets help connection.",
  noRequest: "See psono-secrets check --help.",
  list: "psono-secrets list",
  hidden: "Suggestions are hidden because stderr isn't a terminal.",
  scope: "this command",
  timeout: "PSONO_TIMEOUT",
  timedOut: (request) => `PSONO_TIMEOUT expired while waiting for ${request}. Increase it, or check the server.`,
  cancelled: "Cancelled.",
  targets: true,
};

/** For `--env`, which sets nothing but environment variables. */
const ENV_TERMS: Terms = { ...TERMS, targets: false };

/** The environment variable for an input of the action. */
export function variableOf(input: string): string {
  return `PSONO_${input.toUpperCase().replaceAll("-", "_")}`;
}

/** An error as one line, with its code. */
export function lineOf(error: ActionError): string {
  const { subject, code } = error;
  const ofEnv = subject.kind === "argument" && subject.name.startsWith("--env");
  return `${messageOf(error, ofEnv ? ENV_TERMS : TERMS)} [${code}]`;
}

/** A failed attempt, and when the next one follows. `wait`: ms until then. */
export function retryOf(error: ActionError, wait: number): string {
  return retryText(error, wait, TERMS);
}

/** An optional request that found nothing, as one line of a terminal. */
export function skippedOf(error: ActionError, name: string): string {
  return skippedText(error, name, TERMS);
}

/** How many entries of type File a wildcard left out, as one line. */
export function filesLeftOut(subject: Subject, count: number): string {
  const files = many(count, "entry of type File was", "entries of type File were");
  return `${subjectText(subject, TERMS)}: ${files} left out. Read each with psono-secrets get.`;
}

/** What can't be checked, as one line. */
export function noteOf(note: Note): string {
  const words = note.note === "env" ? NOTES.env(note.details) : NOTES.expression(note.details);
  return `${subjectText(note.subject, TERMS)}: ${words}`;
}
