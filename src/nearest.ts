import { isAscii } from "./text.ts";

/** Characters of a name that are compared. */
const LONGEST = 100;
/** Characters of a name that are normalized for it: several can become one. */
const FOLDED = 3 * LONGEST;
/** Minimum length of a prefix that counts as similar. */
const BEGINNING = 2;

/**
 * The names that the user may have meant by `wanted`, best first: names that differ only in case, spaces and hyphens,
 * then names that begin with it, and those with few edits (insert, delete, replace, swap; Damerau 1964), one for every
 * three letters.
 */
export class Nearest {
  readonly #goal: string;
  readonly #limit: number;
  readonly #count: number;
  readonly #found: { readonly name: string; readonly edits: number }[] = [];

  /** @param count of the names that are kept */
  constructor(wanted: string, count: number) {
    this.#goal = folded(wanted);
    // One edit can turn any letter into any other.
    this.#limit = this.#goal.length < 2 ? 0 : Math.max(1, Math.floor(this.#goal.length / 3));
    this.#count = count;
  }

  /** Checks a name. Returns the number of steps that it took at most. */
  add(name: string): number {
    if (this.#found.some((one) => one.name === name)) return 1;
    const candidate = folded(name);
    const length = Math.min(name.length, FOLDED);
    const isFar = Math.abs(candidate.length - this.#goal.length) > this.#limit;
    // Outside of ASCII, one character can become eighteen, and their order can change.
    const steps = 1 + (isAscii(name) ? length : 10 * length) + (isFar ? 0 : this.#goal.length * candidate.length);
    const edits = this.#edits(candidate);
    if (edits > this.#limit) return steps;
    this.#found.push({ name, edits });
    this.#found.sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1)).splice(this.#count);
    return steps;
  }

  get names(): string[] {
    return this.#found.map(({ name }) => name);
  }

  #edits(candidate: string): number {
    if (candidate === this.#goal) return 0;
    const begins = this.#goal.length >= BEGINNING && candidate.startsWith(this.#goal);
    return begins ? 1 : distance(this.#goal, candidate, this.#limit);
  }
}

/** Like `Nearest`, for few names. */
export function nearest(wanted: string, names: Iterable<string>, count: number): string[] {
  const near = new Nearest(wanted, count);
  for (const name of names) near.add(name);
  return near.names;
}

function folded(text: string): string {
  return text
    .slice(0, FOLDED)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim()
    .slice(0, LONGEST);
}

/** Edits from `a` to `b`, or more than `limit` as soon as it's certain to be more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      }
      line.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    [before, last] = [last, line];
  }
  return last[b.length] ?? 0;
}
