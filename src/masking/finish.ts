import type { Steps } from "./steps.ts";

/** Runs counted work to its end at once. */
export function finish<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
