/** What messages are made of. */
import type { NoSecrets } from "../problems/inputs.ts";
import type { Code, Details, Reason } from "../problems.ts";
import type { Subject } from "../subject.ts";

/** What differs between a workflow and a terminal. */
export interface Terms {
  /** How an input of the action is named. */
  readonly input: (name: string) => string;
  /** Why a required input may be empty: a space and a sentence. */
  readonly missing: (cause: NoSecrets | undefined) => string;
  /** What to do if no request is found. */
  readonly noRequest: string;
  /** What the paths of templates and request files are relative to. */
  readonly folder: string;
  /** A whole message: a file isn't there. */
  readonly noFile: string;
  /** What shows everything that a key can read, as the beginning of a sentence. */
  readonly list: string;
  /** Why names from the vault are hidden: a sentence. */
  readonly hidden: string;
  /** What settings apply to. */
  readonly scope: string;
  readonly timeout: string;
  /** A whole message: the timeout expired during `request`. */
  readonly timedOut: (request: string) => string;
  readonly cancelled: string;
  /** Whether requests have targets (`env:`, `output:`, `file:`) and wildcards have exclusions (`exclude`). */
  readonly targets: boolean;
}

/** The words for every reason of a code. */
export type Words<C extends Code> = {
  readonly [R in Reason<C>]: (details: Details<C, R>, terms: Terms, subject: Subject) => string;
};
