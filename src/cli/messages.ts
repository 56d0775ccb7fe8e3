/** The words of a terminal. */
import type { ActionError } from "../errors.ts";
import type { Exposure } from "../masking/masks.ts";
import { many } from "../messages/lists.ts";
import { subjectText } from "../messages/subjects.ts";
import type { Terms } from "../messages/terms.ts";
import { messageOf, retryText, skippedText } from "../messages/words.ts";
import { NOTES } from "../messages/workflows.ts";
import type { Note, Notes } from "../problems/workflows.ts";
import type { Subject } from "../subject.ts";
import { variableOf } from "./families.ts";

export const TERMS: Terms = {
  input: (name) => variableOf(name) ?? name,
  missing: () => " See psono-secrets help connection.",
  noRequest: "See psono-secrets check --help.",
  folder: "the current folder",
  noFile: "There is no such file in the current folder. Check the path.",
  list: "psono-secrets list",
  hidden: "Suggestions are hidden because stderr isn't a terminal.",
  scope: "this command",
  timeout: "PSONO_TIMEOUT",
  timedOut: (request) => `PSONO_TIMEOUT expired while waiting for ${request}. Increase it, or check the server.`,
  cancelled: "Cancelled.",
  targets: true,
};

/** For `NAME=REFERENCE` as an argument, which has no targets. */
const ARGUMENT_TERMS: Terms = { ...TERMS, targets: false };

/** An error as one line, with its code. */
export function lineOf(error: ActionError): string {
  const { subject, code } = error;
  return `${messageOf(error, subject.kind === "argument" ? ARGUMENT_TERMS : TERMS)} [${code}]`;
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
  return `${subjectText(note.subject, TERMS)}: ${wordsOf(note)}`;
}

function wordsOf<N extends keyof Notes>({ note, details }: Note<N>): string {
  return NOTES[note](details);
}

/** What `run` says of masks, each as one line. */
export const MASKING = {
  off: "The output of the command isn't masked. Use --mask to mask it, or --no-mask to hide this line.",
  exposed: (subject: Subject, exposure: Exposure) =>
    `${subjectText(subject, TERMS)}: The output can show ${exposedText(exposure)}.`,
  incomplete: (subjects: readonly Subject[]) => {
    const named = [...new Set(subjects.map((subject) => subjectText(subject, TERMS)))].join(", ");
    return `These values are masked as they are, but not in every encoding, because they are long or many: ${named}.`;
  },
};

function exposedText(exposure: Exposure): string {
  if (exposure.reason === "many-lines") return `all lines of this value except the ${exposure.limit} longest`;
  return `this value, because ${exposure.reason === "value" ? "it's" : "its lines are"} too short or too common to mask`;
}
