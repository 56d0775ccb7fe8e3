import { Nearest } from "../nearest.ts";
import { Work } from "../psono/work.ts";

/** Comparisons of a search: bounded time among a million names. */
const BUDGET = 200_000;

/** As `nearest`, for any number of names of the vault. */
export async function nearestOf(
  wanted: string,
  names: Iterable<string>,
  count: number,
  work: Work = new Work(),
): Promise<string[]> {
  const near = new Nearest(wanted, count);
  let left = BUDGET;
  for (const name of names) {
    if (work.count(near.cost(name))) await work.pause();
    if (left-- === 0) break;
    near.add(name);
  }
  return near.names;
}
