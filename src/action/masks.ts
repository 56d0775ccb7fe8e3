/** Registers masks with the runner. */
import { EOL } from "node:os";
import { setSecret } from "@actions/core";
import { thisRunner } from "./runners.ts";

/**
 * Masks one-line texts in everything that this step and later steps print from here on. Longer texts come first: a
 * runner that replaces one mask after another would otherwise show parts of them.
 */
export function addMasks(texts: Iterable<string>): void {
  const { rawMasks, act } = thisRunner();
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    if (act) addMaskOnAct(text);
    else setSecret(text);
    // `setSecret` escapes %, which these runners don't undo. GitHub's runner would read %0A as a line break, and mask
    // the pieces.
    if (rawMasks && text.includes("%")) process.stdout.write(`::add-mask::${text}${EOL}`);
  }
}

/** Minimum length of a part that is masked separately. */
const SHORTEST_PART = 6;

/**
 * act ends the name of a command at the last `::` of its line, and prints a line whose command it doesn't know. It also
 * takes commands in another form, which ends at the last `]`. It decodes %25, %0D and %0A one after another in a random
 * order, so that a text with %0A could become two lines. Text that act can't mask as a whole is masked part by part.
 */
function addMaskOnAct(text: string): void {
  const hasColons = `:${text}`.includes("::");
  if (!hasColons) setSecret(text);
  else if (!text.includes("]")) process.stdout.write(`##[add-mask]${text.replaceAll("%", "%25")}${EOL}`);
  for (const breaks of [/%0[AD]/, ...(hasColons && text.includes("]") ? [/:{2,}|^:/] : [])]) {
    const parts = text.split(breaks);
    if (parts.length > 1) for (const part of parts) if (part.length >= SHORTEST_PART) addMaskOnAct(part);
  }
}

/** How many commands `addMasks` usually writes for a text. */
export function maskCommands(text: string): number {
  return text.includes("%") && thisRunner().rawMasks ? 2 : 1;
}
