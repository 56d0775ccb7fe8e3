/** The words of a terminal. */
import type { ActionError } from "../errors.ts";
import { subjectText } from "../messages/subjects.ts";
import type { Terms } from "../messages/terms.ts";
import { messageOf } from "../messages/words.ts";
import { NOTES } from "../messages/workflows.ts";
import type { Note } from "../problems/workflows.ts";

/** Inputs of the action that are variables here. */
const INPUTS: ReadonlySet<string> = new Set([
  ...["server-url", "server-signature", "api-key-id", "api-key-secret-key", "api-key-private-key"],
  ...["ca-certificate", "client-certificate", "client-key", "extra-headers", "timeout"],
]);

export const TERMS: Terms = {
  input: (name) => (INPUTS.has(name) ? variableOf(name) : name),
  missing: () => " See psono-secrets --help for how to set it.",
  noRequest: "See psono-secrets check --help for what it reads.",
  list: "psono-secrets list",
  hidden: "Where stderr is no terminal,",
  scope: "this command",
  timeout: "PSONO_TIMEOUT",
  timedOut: (request) => `The time of PSONO_TIMEOUT ran out at ${request}. Raise it, or look at the server.`,
  cancelled: "Cancelled.",
  targets: true,
};

/** `--env` gives names to variables alone. */
const ENV_TERMS: Terms = { ...TERMS, targets: false };

/** The variable that stands for an input of the action. */
export function variableOf(input: string): string {
  return `PSONO_${input.toUpperCase().replaceAll("-", "_")}`;
}

/** An error as one line of a terminal, with its code. */
export function lineOf(error: ActionError): string {
  const { subject, text, code } = error;
  const ofEnv = subject.kind === "argument" && subject.name === "--env";
  const message = messageOf(error, ofEnv ? ENV_TERMS : TERMS);
  return `${text === undefined ? message : worded(message, OF_THE_VAULT.test(code))} [${code}]`;
}

/** What can't be checked, as one line of a terminal. */
export function noteOf(note: Note): string {
  const words = note.note === "env" ? NOTES.env(note.details) : NOTES.expression(note.details);
  return `${subjectText(note.subject, TERMS)}: ${words}`;
}

// TRANSITIONAL from here on: rewrites the words of errors that have no facts yet.

/** Codes of errors that may hold names of the vault, which are not to be mistaken for inputs. */
const OF_THE_VAULT = /^(?:NO_SUCH_(?:ENTRY|FOLDER|FIELD)|AMBIGUOUS.*|UNREADABLE_SHARE|NAME|EXCEPT)$/;

/** Inputs of the action as its messages name them. */
const NAMED =
  /(?<![-\w])(?:server-url|server-signature|api-key-(?:id|secret-key|private-key)|ca-certificate|client-certificate|client-key|extra-headers)(?![-\w])/g;

/** What the core says of a step, as it is at a terminal. */
const STEP: readonly (readonly [string, string])[] = [
  ["Where everybody may read it,", "Where stderr is no terminal,"],
  ["mode: list shows", "psono-secrets list shows"],
  ["The step's timeout ran out", "The time of PSONO_TIMEOUT ran out"],
  ["Raise the input timeout,", "Raise it,"],
  ["would pass the step's timeout.", "would pass PSONO_TIMEOUT."],
  ["The step was cancelled. Nothing was exported.", "Cancelled."],
];

/** A message of the core for a terminal. `ofVault`: it may hold names of the vault, so inputs are not looked for. */
export function worded(message: string, ofVault = false): string {
  const env = message.startsWith("--env, line ");
  const phrases = env ? [...STEP, [" Or name it in the input except.", ""] as const] : STEP;
  const said = phrases.reduce((text, [of, at]) => text.replace(of, () => at), message);
  return ofVault ? said : said.replace(NAMED, variableOf);
}
