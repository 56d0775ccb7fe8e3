import type { Work } from "../psono/work.ts";

/**
 * A sorted copy (bottom-up merge sort, Knuth, TAOCP vol. 3, 5.2.4): stable, and interrupted like all work on vault
 * data, which `Array.prototype.sort` can't be.
 * @param compare counts its own steps
 */
export async function sorted<T>(list: readonly T[], compare: (a: T, b: T) => number, work: Work): Promise<T[]> {
  let from = [...list];
  for (let width = 1; width < from.length; width *= 2) {
    const into: T[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(middle + width, from.length);
      let left = start;
      let right = middle;
      while (left < middle || right < end) {
        if (work.count(1)) await work.pause();
        const takeLeft = right === end || (left < middle && compare(from[left] as T, from[right] as T) <= 0);
        into.push(from[takeLeft ? left++ : right++] as T);
      }
    }
    from = into;
  }
  return from;
}
