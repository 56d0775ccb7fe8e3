/** The texts that a step registers with the runner for all its values, within a limit that is shared fairly. */
import { type Exposure, textsOf } from "./masks.ts";
import { deal, type Queue, queueOf } from "./rounds.ts";
import { derivedByRunner } from "./runner-encodings.ts";
import { type Steps, stepsOf } from "./steps.ts";

/** A value that the log must not show. `At` identifies the value for the caller. */
export interface Secret<At = unknown> {
  readonly value: string;
  /** User name of the same entry: `username:value` in base64 is Basic authentication. */
  readonly username?: string | undefined;
  /** What it is made of, if these are secrets of their own: what the log can still show is said of them. */
  readonly parts?: readonly unknown[] | undefined;
  /** The subject of its request. The plan returns it. */
  readonly at: At;
}

export interface Options {
  /** Whether the runner derives the encodings of `derivedByRunner`: then they aren't registered. */
  readonly derives?: boolean;
  /** The number of commands for a text; 1 by default. */
  readonly commands?: (text: string) => number;
}

/** What a step registers. */
export interface Plan<At = unknown> {
  /** One-line texts, longer ones first. A runner that replaces one mask after another would otherwise show parts. */
  readonly texts: readonly string[];
  /** Those of them that the values contain; the others are encodings of these. */
  readonly contained: readonly string[];
  /** The subjects of values that the log can still show, completely or in part. */
  readonly exposed: readonly { readonly at: At; readonly exposure: Exposure }[];
  /** The subjects of values that aren't masked in every encoding. */
  readonly incomplete: readonly At[];
}

/**
 * The texts of each value, always; then their encodings, in rounds: the most important one of each value, then the
 * next, as long as there is room.
 */
export function* planMasks<At>(secrets: readonly Secret<At>[], options: Options = {}): Steps<Plan<At>> {
  const { derives = false, commands = () => 1 } = options;
  const registered = new Set<string>();
  const derived = new Set<string>();
  const exposed: { at: At; exposure: Exposure }[] = [];
  const queues: Queue[] = [];
  for (const { value, username, parts, at } of secrets) {
    yield;
    const { texts, forms, exposure } = yield* textsOf(value, username);
    if (exposure !== undefined && !parts) exposed.push({ at, exposure });
    for (const text of texts) registered.add(text);
    queues.push(queueOf(forms));
  }
  const contained = [...registered];
  for (const text of derives ? contained : []) {
    yield* stepsOf(text.length);
    for (const form of derivedByRunner(text)) derived.add(form);
  }
  yield* deal(queues, {
    isKnown: (form) => registered.has(form) || derived.has(form),
    register: (form) => registered.add(form),
    commands,
  });
  const incomplete = new Set<At>();
  for (const [index, { at }] of secrets.entries()) if (queues[index]?.cut) incomplete.add(at);
  const texts = [...registered].sort((a, b) => b.length - a.length);
  return { texts, contained, exposed, incomplete: [...incomplete] };
}
