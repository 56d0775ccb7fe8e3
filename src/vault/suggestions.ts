import { Nearest } from "../nearest.ts";
import { Work } from "../psono/work.ts";

/** Maximum number of comparisons of a search: limited time among a million names. */
const BUDGET = 200_000;

/** Like `nearest`, for any number of names from the vault. */
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
