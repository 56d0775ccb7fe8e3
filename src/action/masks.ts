/** Registers masks with the runner. */
import { EOL } from "node:os";
import { setSecret } from "@actions/core";
import { thisRunner } from "./runners.ts";

/**
 * Hides texts of one line in everything that is printed from here on, by this step and by later ones. Longer ones come
 * first: a runner that replaces one after another would otherwise show the rest of them.
 */
export function addMasks(texts: Iterable<string>): void {
  const { rawMasks, lastColons } = thisRunner();
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    if (lastColons && `:${text}`.includes("::")) {
      addMaskWithColons(text);
      continue;
    }
    setSecret(text);
    // `setSecret` escapes %, which these runners don't undo. GitHub's would take %0A for a line break, and mask the pieces.
    if (rawMasks && text.includes("%")) process.stdout.write(`::add-mask::${text}${EOL}`);
  }
}

/** Characters from which a part of a text is hidden by itself. */
const SHORTEST_PART = 6;

/**
 * act would take the beginning of such a text for the name of a command that it doesn't know, and print the line. It also
 * takes commands in another form, which ends at the last `]`. A text with both is hidden part by part.
 */
function addMaskWithColons(text: string): void {
  if (!text.includes("]")) process.stdout.write(`##[add-mask]${text.replaceAll("%", "%25")}${EOL}`);
  else for (const part of text.split(/:{2,}|^:/)) if (part.length >= SHORTEST_PART) setSecret(part);
}

/** How many commands `addMasks` writes for a text. */
export function maskCommands(text: string): number {
  return text.includes("%") && thisRunner().rawMasks ? 2 : 1;
}
