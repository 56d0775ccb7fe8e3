/** From an error to its message, in the terms of a front end. */
import type { ActionError } from "../errors.ts";
import type { Code } from "../problems.ts";
import type { Subject } from "../subject.ts";
import { printable } from "../text.ts";
import { DECRYPTION, FORBIDDEN, SECRET_FORM, SERVER_ANSWER } from "./answers.ts";
import { AMBIGUOUS_FIELD, FIELD_FORM, NO_SUCH_FIELD, TOTP } from "./entries.ts";
import { EXPORT_FAILED, VALUE } from "./exports.ts";
import { FILE_ACCESS, FILE_CONTENT, FILE_HOST, FILE_SIZE } from "./files.ts";
import { FORMAT } from "./formats.ts";
import { INPUT } from "./inputs.ts";
import {
  KEY_CANNOT_READ,
  KEY_NOT_RESTRICTED,
  LOGIN_REFUSED,
  NO_SUCH_KEY,
  SERVER_LOCKED,
  SERVER_SIGNATURE,
  SESSION_ENDED,
} from "./keys.ts";
import { CANCELLED, CERTIFICATE, DNS, NETWORK, PROXY, RATE_LIMIT, REDIRECT, TIMEOUT, TLS } from "./network.ts";
import { EXCLUDE, NAME, REQUEST, WILDCARD } from "./requests.ts";
import { isInTemplate, subjectText } from "./subjects.ts";
import type { Terms, Words } from "./terms.ts";
import {
  AMBIGUOUS,
  NO_SUCH_ENTRY,
  NO_SUCH_FOLDER,
  SECRET_GONE,
  SHARED_KEY,
  UNREADABLE_SHARE,
  VAULT_SIZE,
} from "./vault.ts";
import { FILE } from "./workflows.ts";

/** The words for every reason of every code. */
export const WORDS: { readonly [C in Code]: Words<C> } = {
  ...{ INPUT, REQUEST, NAME, EXCLUDE, WILDCARD, FILE },
  ...{ NO_SUCH_ENTRY, NO_SUCH_FOLDER, NO_SUCH_FIELD, AMBIGUOUS, AMBIGUOUS_FIELD, UNREADABLE_SHARE },
  ...{ SECRET_GONE, SHARED_KEY, SECRET_FORM, FIELD_FORM, FORMAT, TOTP, VALUE, VAULT_SIZE },
  ...{ FILE_ACCESS, FILE_HOST, FILE_CONTENT, FILE_SIZE },
  ...{ KEY_CANNOT_READ, KEY_NOT_RESTRICTED, NO_SUCH_KEY, LOGIN_REFUSED, SERVER_SIGNATURE, SESSION_ENDED },
  ...{ DECRYPTION, FORBIDDEN, SERVER_LOCKED, SERVER_ANSWER, EXPORT_FAILED },
  ...{ NETWORK, DNS, CERTIFICATE, TLS, PROXY, REDIRECT, RATE_LIMIT, TIMEOUT, CANCELLED },
};

/** One line for a log: the subject, the problem, and what to do about it. */
export function messageOf(error: ActionError, terms: Terms): string {
  const subject = subjectText(error.subject, terms);
  return `${subject === "" ? "" : `${subject}: `}${wordsOf(error, terms)}`;
}

/** One line for a log: what went wrong, and that it's retried after `wait` ms. */
export function retryText(error: ActionError, wait: number, terms: Terms): string {
  return `${messageOf(error, terms)} Trying again in ${(wait / 1000).toFixed(1)} s.`;
}

/** One line for a log: why an optional request sets nothing. @param name what it would set */
export function skippedText(error: ActionError, name: string, terms: Terms): string {
  const effect = isInTemplate(error.subject)
    ? "reference is optional, so its value is empty"
    : `request is optional, so ${printable(name)} won't be set`;
  return `${messageOf(error, terms)} This ${effect}.`;
}

function wordsOf({ code, reason, details, cause, subject }: ActionError, terms: Terms): string {
  // The constructor of the error has checked that code, reason and details belong together.
  const all: { readonly [reason: string]: (details: never, terms: Terms, subject: Subject) => string } = WORDS[code];
  const words = all[reason]?.(details as never, terms, subject) ?? reason;
  return cause === undefined ? words : `${words} ${wordsOf(cause, terms)}`;
}
