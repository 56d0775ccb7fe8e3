import type { Automaton } from "./automaton.ts";

const MASK = Buffer.from("***");

/**
 * Hides texts in bytes that come in pieces, as GitHub's runner does in a line of the log: texts that overlap or touch
 * become one `***`. Holds back what could be the beginning of a text until the next bytes decide it, and nothing else.
 */
export class Masker {
  readonly #automaton: Automaton;
  #state = 0;
  /** Bytes that were taken. All offsets count from the first one. */
  #taken = 0;
  /** The last ones of them, which are held back. */
  #held: Uint8Array = new Uint8Array();
  /** Where the last `***` that was given ends in what was taken. */
  #hidden = 0;
  /** What to hide after that, in order and apart. */
  readonly #found: { from: number; to: number }[] = [];

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  /** Takes bytes, and gives those that are decided. */
  push(bytes: Uint8Array): Buffer {
    const automaton = this.#automaton;
    this.#held = Buffer.concat([this.#held, bytes]);
    let state = this.#state;
    let taken = this.#taken;
    for (const byte of bytes) {
      state = automaton.step(state, byte);
      taken++;
      const length = automaton.longest(state);
      if (length > 0) this.#hide(taken - length, taken);
    }
    this.#state = state;
    this.#taken = taken;
    return this.#give(taken - automaton.depth(state));
  }

  /** Gives what is held back. */
  end(): Buffer {
    return this.#give(this.#taken);
  }

  /** Notes a text that was found. It ends where everything that was found before ends, or after it. */
  #hide(from: number, to: number): void {
    const found = this.#found;
    let start = from;
    for (let last = found.at(-1); last !== undefined && last.to >= start; last = found.at(-1)) {
      start = Math.min(start, last.from);
      found.pop();
    }
    if (start <= this.#hidden && this.#hidden > 0) this.#hidden = to;
    else found.push({ from: start, to });
  }

  /** What comes before an offset from which on nothing is decided: a text that is found later begins there or after it. */
  #give(end: number): Buffer {
    const given: Uint8Array[] = [];
    const base = this.#taken - this.#held.length;
    let at = base;
    const show = (to: number) => {
      const from = Math.max(at, this.#hidden);
      if (to > from) given.push(this.#held.subarray(from - base, to - base));
      at = Math.max(at, to);
    };
    while (this.#found[0] !== undefined && this.#found[0].from <= end) {
      const { from, to } = this.#found[0];
      this.#found.shift();
      show(from);
      given.push(MASK);
      this.#hidden = to;
    }
    show(end);
    this.#held = this.#held.subarray(end - base);
    return Buffer.concat(given);
  }
}
