/**
 * Finds any number of texts in bytes that come one after another, each byte in constant time on average (Aho and
 * Corasick, "Efficient string matching", 1975).
 *
 * A state is the longest beginning of a text that the last bytes form; 0 is the empty one. States are numbers, and what
 * is known of them is in typed arrays, because there can be millions.
 */
export class Automaton {
  readonly #bytes: Uint8Array;
  /** The states that are one byte longer, as a list: the first, and of each the next one. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  /** Those of state 0, by that byte. */
  readonly #starts = new Int32Array(256);
  /** The longest other state that the state ends with. */
  readonly #shorter: Int32Array;
  readonly #depths: Int32Array;
  readonly #longest: Int32Array;
  #size = 1;

  /** @param texts none of them empty */
  constructor(texts: Iterable<Uint8Array>) {
    const all = [...texts];
    const most = all.reduce((sum, { length }) => sum + length, 1);
    this.#bytes = new Uint8Array(most);
    this.#first = new Int32Array(most);
    this.#next = new Int32Array(most);
    this.#shorter = new Int32Array(most);
    this.#depths = new Int32Array(most);
    this.#longest = new Int32Array(most);
    for (const text of all) this.#add(text);
    this.#link();
  }

  /** How many states there are. */
  get size(): number {
    return this.#size;
  }

  /** The state after one more byte. */
  step(state: number, byte: number): number {
    for (let from = state; from !== 0; from = this.#shorter[from] as number) {
      const to = this.#child(from, byte);
      if (to !== 0) return to;
    }
    return this.#starts[byte] as number;
  }

  /** How many of the last bytes could be the beginning of a text. */
  depth(state: number): number {
    return this.#depths[state] as number;
  }

  /** The length of the longest text that ends here; 0 where none does. */
  longest(state: number): number {
    return this.#longest[state] as number;
  }

  #child(state: number, byte: number): number {
    if (state === 0) return this.#starts[byte] as number;
    let child = this.#first[state] as number;
    while (child !== 0 && this.#bytes[child] !== byte) child = this.#next[child] as number;
    return child;
  }

  #add(text: Uint8Array): void {
    let state = 0;
    for (const byte of text) {
      let child = this.#child(state, byte);
      if (child === 0) {
        child = this.#size++;
        this.#bytes[child] = byte;
        this.#depths[child] = this.depth(state) + 1;
        if (state === 0) this.#starts[byte] = child;
        this.#next[child] = this.#first[state] as number;
        this.#first[state] = child;
      }
      state = child;
    }
    this.#longest[state] = text.length;
  }

  /** Fills in the shorter states, those of short states first. */
  #link(): void {
    const queue = new Int32Array(this.#size);
    for (let read = 0, written = 1; read < written; read++) {
      const state = queue[read] as number;
      for (let child = this.#first[state] as number; child !== 0; child = this.#next[child] as number) {
        queue[written++] = child;
        if (state === 0) continue;
        const shorter = this.step(this.#shorter[state] as number, this.#bytes[child] as number);
        this.#shorter[child] = shorter;
        this.#longest[child] ||= this.longest(shorter);
      }
    }
  }
}
