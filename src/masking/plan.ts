/** Which texts a step registers with the runner for all its values, within a bound that is shared fairly. */
import { textsOf } from "./masks.ts";
import { deal, type Queue, queueOf } from "./rounds.ts";
import { derivedByRunner } from "./runner-encodings.ts";
import type { Steps } from "./steps.ts";

/** A value that the log must not show. */
export interface Secret {
  readonly value: string;
  /** User name of the same entry: `username:value` in base64 is Basic authentication. */
  readonly username?: string | undefined;
  /** What asked for it, as notices name it: `secrets, line 3`. */
  readonly at: string;
}

export interface Options {
  /** Whether the runner derives what `derivedByRunner` says: then that is not registered. */
  readonly derives?: boolean;
  /** Commands that a text takes; 1 by default. */
  readonly commands?: (text: string) => number;
}

/** What a step registers. */
export interface Plan {
  /** Texts of one line, longer ones first. A runner that replaces one after another would otherwise show the rest. */
  readonly texts: readonly string[];
  /** What the log can still show of a value. */
  readonly unmasked: readonly { readonly at: string; readonly why: string }[];
  /** What asked for the values that are not hidden in every encoding. */
  readonly incomplete: readonly string[];
}

/**
 * The texts of each value, always; then their encodings, in rounds: the most important one of each value, then the
 * next, while there is room.
 */
export function* planMasks(secrets: readonly Secret[], options: Options = {}): Steps<Plan> {
  const { derives = false, commands = () => 1 } = options;
  const registered = new Set<string>();
  const derived = new Set<string>();
  const unmasked: { at: string; why: string }[] = [];
  const queues: Queue[] = [];
  for (const { value, username, at } of secrets) {
    yield;
    const { texts, forms, unmasked: why } = yield* textsOf(value, username);
    if (why !== undefined) unmasked.push({ at, why });
    for (const text of texts) registered.add(text);
    queues.push(queueOf(forms));
  }
  for (const text of derives ? registered : []) {
    yield;
    for (const form of derivedByRunner(text)) derived.add(form);
  }
  yield* deal(queues, {
    isKnown: (form) => registered.has(form) || derived.has(form),
    register: (form) => registered.add(form),
    commands,
  });
  const incomplete = new Set<string>();
  for (const [index, { at }] of secrets.entries()) if (queues[index]?.cut) incomplete.add(at);
  const texts = [...registered].sort((a, b) => b.length - a.length);
  return { texts, unmasked, incomplete: [...incomplete] };
}
