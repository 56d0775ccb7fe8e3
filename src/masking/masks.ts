/** What to register with the runner for one value: always its texts, and its encodings as long as there is room. */
import { withoutPublicEnd } from "./ampersand.ts";
import { unfolded } from "./folds.ts";
import { formsOf, lastFormsOf, type Making, rareFormsOf, withLf } from "./forms.ts";
import { listsIn } from "./lists.ts";
import { isJson, nestedIn } from "./nested.ts";
import { settingsOf } from "./settings.ts";
import { type Steps, stepsOf } from "./steps.ts";
import {
  isDistinct,
  isMachine,
  isPublic,
  isPublicItem,
  isPublicMember,
  isTelling,
  isWorthMasking,
  soundsSecret,
} from "./worth.ts";

/** Why the log can still show a value or a part of it. */
export type Exposure =
  /** The value is too short or too common. */
  | { readonly reason: "value" }
  /** All of its lines are. */
  | { readonly reason: "lines" }
  /** Only its `limit` longest lines are masked. */
  | { readonly reason: "many-lines"; readonly limit: number };

/** Encodings, rare ones, and those for which there is room once every value has these. */
export type Forms = readonly [Generator<Making>, Generator<Making>, Generator<Making>];

/** What the log must not show of one value. */
export interface Texts {
  /** Texts of one line, which are always registered: at most 500. */
  readonly texts: readonly string[];
  readonly exposure: Exposure | undefined;
  /** The encodings of the value, by rank, in each the most important first. */
  readonly forms: Forms;
}

/** Lines and parts of one value. The runner searches each line of the log for each text, so each one costs time. */
const MAX_TEXTS = 500;

/**
 * The texts that the log must not show of a value: its lines, its strings and numbers if it's JSON, the values of its
 * settings, passwords in URLs, the text if it's base64, and its lines if they're separated by literal `\n`.
 *
 * No text has a line break: the runner would register each line of it, `}` too. Lines and parts that are blank, short,
 * punctuation, PEM headers, common words or plainly public are left out.
 * @param username of the same entry: tools write `username:value`
 */
export function* textsOf(value: string, username?: string): Steps<Texts> {
  const text = value.toWellFormed().trim();
  if (text === "" && value === "") return nothing(undefined);
  if (!isDistinct(text)) return nothing({ reason: "value" });
  yield* stepsOf(text.length);
  const known = new Set([withLf(text)]);
  const nested = new Set<string>();
  const blocks = new Set<string>();
  for (const found of nestedIn(text)) {
    yield* stepsOf(1 + (found?.text.length ?? 0));
    if (found === undefined) continue;
    const setting = { ...found, text: found.text.trim() };
    const lf = withLf(setting.text);
    if ((setting.isBlock ? known.has(lf) : setting.text === text) || !isWorthMasking(setting)) continue;
    known.add(lf);
    nested.add(setting.text);
    if (setting.isBlock) blocks.add(setting.text);
  }
  const wholes = [text, ...(yield* longest(nested))];
  const cuts: boolean[] = [nested.size > MAX_TEXTS];
  const lines = new Set<string>();
  const parts = new Set<string>();
  // Settings that contain line breaks as \n are texts of several lines themselves, and are searched as such.
  for (let at = 0, given = wholes.length; at < wholes.length; at++) {
    const whole = wholes[at] ?? "";
    const { telling, others } = yield* linesOf(whole, blocks.has(whole));
    cuts.push(telling.size > MAX_TEXTS);
    const own = yield* longest(telling);
    // A value of one line is always masked as a whole.
    for (const line of own) {
      const shown = /[\r\n]/.test(whole) ? withoutPublicEnd(line) : line;
      if (shown === line || isTelling(shown)) lines.add(shown);
    }
    for (const line of [...own, ...(yield* longest(others)), ...(yield* foldedIn(whole))]) {
      yield* stepsOf(line.length);
      for (const found of settingsOf(line)) {
        yield* stepsOf(1 + (found?.text.length ?? 0));
        const part = found?.text.trim() ?? "";
        if (found === undefined || !isWorthMasking({ ...found, text: part })) continue;
        if (!/[\r\n]/.test(part)) {
          const shown = soundsSecret(found.name) ? part : withoutPublicEnd(part);
          if (shown === part || isWorthMasking({ ...found, text: shown })) parts.add(shown);
        } else if (at < given && wholes.length < given + MAX_TEXTS) wholes.push(part);
      }
    }
    for (const found of yield* listsIn(whole)) {
      yield* stepsOf(1 + found.text.length);
      if (isWorthMasking(found)) parts.add(found.text);
    }
  }
  const candidates = new Set([...lines, ...parts]);
  if (candidates.size === 0) return nothing({ reason: "lines" });
  const texts = yield* longest(candidates);
  const cut = cuts.includes(true) || candidates.size > MAX_TEXTS;
  const exposure = cut ? ({ reason: "many-lines", limit: MAX_TEXTS } as const) : undefined;
  const contents = {
    value: value.toWellFormed(),
    username,
    wholes,
    lines: texts.filter((one) => lines.has(one)),
    parts: texts.filter((one) => parts.has(one)),
  };
  return { texts, exposure, forms: [formsOf(contents), rareFormsOf(contents), lastFormsOf(contents)] };
}

function nothing(exposure: Exposure | undefined): Texts {
  return { texts: [], exposure, forms: [none(), none(), none()] };
}

function* none(): Generator<Making> {}

/**
 * The lines of a text: if there are several, those that are worth a mask (a text of one line is worth it already), and
 * others, whose settings may be worth one.
 * @param isBlock whether the value has these lines too: a rest of one that is public isn't masked separately
 */
function* linesOf(whole: string, isBlock: boolean): Steps<{ telling: Set<string>; others: Set<string> }> {
  const several = /[\r\n]/.test(whole);
  // Headings in brackets, sections and comments aren't JSON.
  const likeJson = /^[[{]/.test(whole);
  const json = several && likeJson && isJson(whole);
  const [telling, others] = [new Set<string>(), new Set<string>()];
  let inList = false; // of a name that doesn't sound secret
  let isHosts = false; // as sections of an inventory have them
  const isWorth = (line: string, isItem: boolean) =>
    isTelling(line) && !(likeJson && isPublicMember(line, json || isItem)) && !(isBlock && isPublic(line));
  for (const raw of whole.split(/[\r\n]+/)) {
    yield* stepsOf(raw.length + 1);
    const line = raw.trim();
    const isItem = inList;
    const [, section] = (likeJson && /^\[([\w.:-]{1,200})\]$/.exec(line)) || [];
    isHosts = section === undefined ? isHosts && isMachine(line.split(" ", 1)[0] ?? "") : !soundsSecret(section);
    const isPublicLine = (isItem && isPublicItem(line)) || (isHosts && isMachine(line));
    const [, , quoted, name = quoted] = /^(?:(["'])(.{1,200})\1|([\w.-]{1,200}))\s*[=:]\s*\[$/.exec(line) ?? [];
    if (name !== undefined) inList = !soundsSecret(name);
    else if (!(line.startsWith('"') || (likeJson && /^[\w.+-]+,?$/.test(line)))) inList = false;
    if (line !== "" && (!several || (isWorth(line, isItem) && !isPublicLine))) telling.add(line);
    else if (/[=:]/.test(line)) others.add(line);
  }
  return { telling, others };
}

/** The 500 longest folded lines of a text, each joined. */
function* foldedIn(whole: string): Steps<string[]> {
  const all = new Set<string>();
  for (const line of /[\r\n]/.test(whole) ? unfolded(whole) : []) {
    yield* stepsOf(1 + (line?.length ?? 0));
    if (line !== undefined) all.add(line);
  }
  return yield* longest(all);
}

/** The 500 longest of the texts, in their order. */
function* longest(texts: ReadonlySet<string>): Steps<string[]> {
  if (texts.size <= MAX_TEXTS) return [...texts];
  const counts = new Map<number, number>();
  for (const { length } of texts) {
    yield;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const kept: string[] = [];
  let room = MAX_TEXTS;
  let least = Number.POSITIVE_INFINITY;
  let ofLeast = 0;
  for (const [length, count] of [...counts].toSorted(([a], [b]) => b - a)) {
    if (room === 0) break;
    least = length;
    ofLeast = Math.min(room, count);
    room -= ofLeast;
  }
  for (const text of texts) {
    yield;
    if (text.length > least || (text.length === least && ofLeast-- > 0)) kept.push(text);
  }
  return kept;
}
