import { Nearest } from "../nearest.ts";
import { Work } from "../psono/work.ts";

/** Maximum number of comparisons of a search: limited time among a million names. */
const COMPARISONS = 200_000;
/** Maximum number of steps of all searches of a vault. Many requests can miss a place that is full of others' names. */
const STEPS = 200_000_000;

const spent = new WeakMap<Work, number>();

/** Like `nearest`, for any number of names from the vault. Finds less once the searches have taken too many steps. */
export async function nearestOf(
  wanted: string,
  names: Iterable<string>,
  count: number,
  work: Work = new Work(),
): Promise<string[]> {
  const near = new Nearest(wanted, count);
  let left = COMPARISONS;
  let steps = spent.get(work) ?? 0;
  for (const name of names) {
    if (left-- === 0 || steps > STEPS) break;
    const taken = near.add(name);
    steps += taken;
    if (work.count(taken)) await work.pause();
  }
  spent.set(work, steps);
  return near.names;
}
