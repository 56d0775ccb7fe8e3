import { Work } from "../psono/work.ts";

/** Comparisons of a search: bounded time among a million names. */
const BUDGET = 200_000;

/**
 * Those of `names` that somebody may have meant by `wanted`, best first, at most `count`: the same but for case and
 * blanks, then by few edits (insert, delete, replace, swap; Damerau 1964), one for every three letters.
 */
export async function nearest(
  wanted: string,
  names: Iterable<string>,
  count: number,
  work: Work = new Work(),
): Promise<string[]> {
  const goal = folded(wanted);
  const limit = Math.max(1, Math.floor(goal.length / 3));
  const found: { name: string; edits: number }[] = [];
  const seen = new Set<string>();
  let left = BUDGET;
  for (const name of names) {
    if (work.count(1)) await work.pause();
    if (Math.abs(name.length - goal.length) > limit + 8 || seen.has(name)) continue;
    if (left-- === 0) break;
    const candidate = folded(name);
    // Of a comparison, which has at most 100 × 100 steps.
    if (work.count(goal.length * candidate.length)) await work.pause();
    const edits = candidate === goal ? 0 : distance(goal, candidate, limit);
    if (edits > limit) continue;
    seen.add(name);
    found.push({ name, edits });
  }
  return found
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim()
    .slice(0, 100);
}

/** Edits from `a` to `b`, or more than `limit` as soon as it is sure to be more. */
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
