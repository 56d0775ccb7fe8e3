/** Steps between two pauses. A step is a place, an entry, a comparison or a character, and takes less than 1 µs. */
const STEPS = 10_000;

/**
 * Counts the steps of our own loops over vault data. A loop without interruptions would keep timers and signals from
 * running, so it pauses every 10,000 steps:
 *
 *     if (work.count(1)) await work.pause();
 *
 * One library call on one response (hex, secretbox, `JSON.parse`) can't be interrupted: the cap of a response limits
 * it.
 */
export class Work {
  /** Steps in all. */
  total = 0;
  readonly #check: () => void;
  #since = 0;
  #turn: Promise<void> = Promise.resolve();

  /** @param check throws if the work must end: `http.throwIfOver()` */
  constructor(check: () => void = () => undefined) {
    this.#check = check;
  }

  /** Adds steps, and returns whether it's time to pause. */
  count(steps: number): boolean {
    this.total += steps;
    this.#since += steps;
    return this.#since >= STEPS;
  }

  /** Lets pending tasks run, also between two loops that pause at the same time, then throws what `check` throws. */
  async pause(): Promise<void> {
    this.#since = 0;
    this.#turn = this.#turn.then(() => new Promise((resolve) => setImmediate(resolve)));
    await this.#turn;
    this.#check();
  }
}
