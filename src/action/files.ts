/** Files of `file:`: a private folder below RUNNER_TEMP that the step's post removes. No import but Node's: post is tiny. */
import { closeSync, constants, lstatSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";

/**
 * Name of the saved state, which the runner hands to post as the variable `STATE_folder`. Its value is 32 hex digits and
 * nothing else, so that a planted one can name nothing else.
 */
export const STATE = "folder";

/** Path of the folder that a state names; undefined where state or RUNNER_TEMP have a wrong form. */
export function folderOf(state: string, temp: string | undefined): string | undefined {
  if (!/^[0-9a-f]{32}$/.test(state) || temp === undefined || !isAbsolute(temp)) return undefined;
  return join(temp, `psono-secrets-${state}`);
}

/** Makes the folder, for the step's user alone. Throws Node's error where anything is there already. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
}

/** Writes a new file for the step's user alone. Throws Node's error where anything is there already, a link too. */
export function writeNew(path: string, content: string | Uint8Array): void {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants; // Windows has no O_NOFOLLOW
  const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
}

/**
 * Removes the folder and all below it, links as links. False where it is there but no folder of this user's: then it
 * is not what this action made, and stays. Its mode is not asked for: a step may have opened it to others, and the
 * secrets in it go all the same. Throws Node's error where it cannot be removed.
 */
export function removeFolder(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return true;
  const mine = process.getuid === undefined || found.uid === process.getuid();
  if (!found.isDirectory() || !mine) return false;
  rmSync(folder, { recursive: true });
  return true;
}
