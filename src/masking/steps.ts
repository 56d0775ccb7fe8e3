/**
 * Counted work on vault data: a generator that yields once for each step. The caller can let other things happen
 * between two steps, such as a timer or a signal.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Characters that are one step. */
const CHARACTERS = 100;

/** The steps that work on a text of this many characters counts as. */
export function* stepsOf(characters: number): Steps<void> {
  for (let left = characters; left > 0; left -= CHARACTERS) yield;
}

/** Steps from one pause to the next. */
const STEPS = 10_000;

/**
 * Runs counted work to its end, and waits for `pause` after each 10,000 steps.
 * @throws what `pause` throws; the work is then abandoned
 */
export async function runSteps<Result>(work: Steps<Result>, pause: () => Promise<void>): Promise<Result> {
  for (let count = 1; ; count++) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (count % STEPS === 0) await pause();
  }
}
