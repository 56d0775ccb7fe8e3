/** Distributes the room for encodings to the values of a step. */
import type { Making } from "./forms.ts";
import type { Forms } from "./masks.ts";
import type { Steps } from "./steps.ts";
import { MIN_LENGTH } from "./worth.ts";

/** Commands of a step for encodings. The runner derives up to ten texts from each, and searches each line for them. */
export const MAX_COMMANDS = 4_000;
/** Characters of the encodings of one value that are registered, and that are made to find them. */
const MAX_CHARACTERS = 1_000_000;
const MAX_WORK = 4_000_000;
/** The same for all values of a step. */
const ALL_CHARACTERS = 16_000_000;
const ALL_WORK = 64_000_000;

/** The encodings of one value. */
export interface Queue {
  /** As in `Forms`. */
  readonly ranks: readonly [Rank, Rank, Rank];
  /** Commands that were used. */
  taken: number;
  /** Characters that can still be registered, and made. */
  characters: number;
  work: number;
  /** Whether a form had to be left out, other than one of the last rank. */
  cut: boolean;
}

interface Rank {
  readonly forms: Generator<Making>;
  /** Encodings that were made but aren't registered yet, the next one last. */
  readonly made: string[];
}

/** What the distribution needs to know. */
export interface Registry {
  /** Whether the runner has the text already. */
  readonly isKnown: (form: string) => boolean;
  readonly register: (form: string) => void;
  /** The number of commands for a text. */
  readonly commands: (form: string) => number;
}

export function queueOf([main, rare, last]: Forms): Queue {
  const rank = (forms: Generator<Making>): Rank => ({ forms, made: [] });
  return {
    ranks: [rank(main), rank(rare), rank(last)],
    taken: 0,
    characters: MAX_CHARACTERS,
    work: MAX_WORK,
    cut: false,
  };
}

/** What is left for all values, and the steps of work since the last pause. */
interface Room {
  commands: number;
  characters: number;
  work: number;
  steps: number;
}

/** The rank that no notice mentions: it's only promised as long as there is room. */
const LAST = 2;
/**
 * A share that has room for every encoding of a password. Of values with smaller shares, no encoding of the last rank
 * takes room from another one.
 */
const WHOLE = 100;

/** Encodings that are tried without a pause. */
const TRIED = 100;

/**
 * Registers encodings in rounds: the most important one of each value, then the next. Each value gets an equal share of
 * the room, which no other value uses up; the rest of the shares is distributed in further rounds.
 */
export function* deal(queues: readonly Queue[], registry: Registry): Steps<void> {
  const room: Room = { commands: MAX_COMMANDS, characters: ALL_CHARACTERS, work: ALL_WORK, steps: 0 };
  const fair = Math.floor(MAX_COMMANDS / Math.max(1, queues.length));
  for (const [share, ranks] of [
    [fair, fair < WHOLE ? [0, 1] : [0, 1, LAST]],
    [Number.POSITIVE_INFINITY, [0, 1, LAST]],
  ] as [number, (0 | 1 | 2)[]][]) {
    for (const rank of ranks) {
      let round = [...queues];
      while (round.length > 0) {
        const next: Queue[] = [];
        for (const queue of round) {
          if (queue.taken >= share) continue;
          let took: boolean | undefined;
          do {
            took = takeOne(queue, rank, room, registry);
            for (; room.steps > 0; room.steps--) yield;
          } while (took === undefined);
          if (took) next.push(queue);
        }
        round = next;
      }
    }
  }
}

/**
 * Registers the next encoding of a value. False if there is none, or no room for it; undefined if it isn't known yet.
 */
function takeOne(
  queue: Queue,
  rank: 0 | 1 | 2,
  room: Room,
  { isKnown, register, commands }: Registry,
): boolean | undefined {
  const form = nextForm(queue, rank, room, isKnown);
  if (typeof form !== "string") return form;
  const cost = commands(form);
  if (cost > room.commands || form.length > Math.min(room.characters, queue.characters)) {
    queue.cut ||= rank < LAST;
    return form.length > queue.characters; // shorter ones may still fit
  }
  room.commands -= cost;
  room.characters -= form.length;
  queue.taken += cost;
  queue.characters -= form.length;
  register(form);
  return true;
}

/** The next encoding of a value that the runner doesn't have; false if there is none, undefined after 100 attempts. */
function nextForm(
  queue: Queue,
  rank: 0 | 1 | 2,
  room: Room,
  isKnown: (form: string) => boolean,
): string | false | undefined {
  const { forms, made } = queue.ranks[rank];
  for (let tried = 0; tried < TRIED; tried++) {
    for (let form = made.pop(); form !== undefined; form = made.pop()) {
      room.steps++;
      if (form.length >= MIN_LENGTH && !/[\r\n]/.test(form) && !isKnown(form)) return form;
    }
    const making = forms.next();
    if (making.done === true) return false;
    const { size, make } = making.value;
    if (size > Math.min(queue.work, queue.characters, room.work)) {
      room.steps++;
      queue.cut ||= rank < LAST;
      if (size <= Math.min(queue.work, room.work)) continue; // shorter ones may still fit
      return false;
    }
    // Each counts, no matter how short it is.
    let cost = 0;
    for (const form of make().toReversed()) {
      cost += form.length + 1;
      made.push(form);
    }
    queue.work -= cost;
    room.work -= cost;
    room.steps += Math.ceil(cost / 100);
  }
  return undefined;
}
