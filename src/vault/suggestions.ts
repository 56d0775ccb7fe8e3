import { Nearest } from "../nearest.ts";
import { Work } from "../psono/work.ts";

/** Maximum number of comparisons of a search: limited time among a million names. */
const COMPARISONS = 200_000;
/** Maximum number of steps of all searches of a vault. Many requests can miss a place that is full of others' names. */
const STEPS = 200_000_000;

const spent = new WeakMap<Work, number>();

/** Counts steps of a search. Returns whether searches may take more. */
export function hasStepsLeft(taken: number, work: Work): boolean {
  const all = (spent.get(work) ?? 0) + taken;
  spent.set(work, all);
  return all <= STEPS;
}

/** Like `nearest`, for any number of names from the vault. Finds less once the searches have taken too many steps. */
export async function nearestOf(
  wanted: string,
  names: Iterable<string>,
  count: number,
  work: Work = new Work(),
): Promise<string[]> {
  const near = new Nearest(wanted, count);
  let left = COMPARISONS;
  let taken = 0;
  for (const name of names) {
    if (left-- === 0 || !hasStepsLeft(taken, work)) break;
    taken = near.add(name);
    if (work.count(taken)) await work.pause();
  }
  hasStepsLeft(taken, work);
  return near.names;
}
