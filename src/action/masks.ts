/** Registers masks with the runner. */
import { EOL } from "node:os";
import { setSecret } from "@actions/core";
import { thisRunner } from "./runners.ts";

/**
 * Hides texts of one line in everything that is printed from here on, by this step and by later ones. Longer ones come
 * first: a runner that replaces one after another would otherwise show the rest of them.
 */
export function addMasks(texts: Iterable<string>): void {
  const { rawMasks } = thisRunner();
  for (const text of [...texts].sort((a, b) => b.length - a.length)) {
    setSecret(text);
    // `setSecret` escapes %, which these runners don't undo. GitHub's would take %0A for a line break, and mask the pieces.
    if (rawMasks && text.includes("%")) process.stdout.write(`::add-mask::${text}${EOL}`);
  }
}

/** How many commands `addMasks` writes for a text. */
export function maskCommands(text: string): number {
  return text.includes("%") && thisRunner().rawMasks ? 2 : 1;
}
