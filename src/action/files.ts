/**
 * Files of `file:`: a private folder in RUNNER_TEMP that the step's post removes. Imports only Node's modules, to keep
 * post small.
 */
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, isAbsolute, join } from "node:path";

/** Flags that Windows lacks are 0. */
const { O_WRONLY, O_CREAT, O_EXCL, O_RDONLY, O_NOFOLLOW = 0, O_DIRECTORY = 0 } = constants;
/** On Linux (fcntl.h, the same on every architecture with runners). Node has no name for it. */
const O_PATH = 0x200000;

/**
 * Name of the saved state, which the runner passes to post as the variable `STATE_folder`. Its value must be 32 hex
 * digits, so that a forged state can't name anything else.
 */
export const STATE = "folder";

/** Path of the folder that a state names; undefined if state or RUNNER_TEMP isn't valid. */
export function folderOf(state: string, temp: string | undefined): string | undefined {
  if (!/^[0-9a-f]{32}$/.test(state) || temp === undefined || !isAbsolute(temp)) return undefined;
  return join(temp, `psono-secrets-${state}`);
}

/** Creates the folder, with access only for the step's user. Throws Node's error if anything with this path exists. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Writes a new file from parts, with access only for the step's user. Throws Node's error if anything with this path
 * exists, even a link, and what the parts throw.
 */
export async function writeParts(path: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    for await (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a new file, with access only for the step's user. Throws Node's error if anything with this path exists, even
 * a link.
 */
export function writeNew(path: string, content: string | Uint8Array): void {
  const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
}

/**
 * Removes the folder and everything in it, links as links. It resets the modes of this user's folders, and continues
 * after an error, so that one item doesn't keep the rest. A folder at this path that isn't this user's, or anything
 * that isn't a folder, wasn't created by this action, and remains.
 * @returns the paths of what is left, relative to RUNNER_TEMP; empty if nothing is. Other users may have chosen the
 * names in them.
 */
export function removeFolder(folder: string): string[] {
  const name = basename(folder);
  try {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return [];
    return found.isDirectory() && isMine(found) ? removeDirectory(folder, name) : [name];
  } catch {
    return [name];
  }
}

function isMine({ uid }: { readonly uid: number }): boolean {
  return process.getuid === undefined || uid === process.getuid();
}

/** @param name what `path` is called in the list of what is left */
function remove(path: string, name: string): string[] {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return [];
    if (found.isDirectory()) return removeDirectory(path, name);
    unlinkSync(path);
    return [];
  } catch (error) {
    return isGone(error) ? [] : [name];
  }
}

function removeDirectory(path: string, name: string): string[] {
  let left: string[] = [];
  try {
    left = removeContents(path, name);
  } catch {
    // The next call shows whether it's empty.
  }
  try {
    rmdirSync(path);
    return [];
  } catch (error) {
    if (isGone(error)) return [];
    return left.length > 0 ? left : [name];
  }
}

function removeContents(path: string, name: string): string[] {
  const removeIn = (place: string) =>
    readdirSync(place).flatMap((entry) => remove(join(place, entry), `${name}/${entry}`));
  // Windows has no such modes, and its links to folders aren't folders for lstat.
  if (process.platform === "win32") return removeIn(path);
  const folder = openFolder(path);
  try {
    if (isMine(fstatSync(folder))) fchmodSync(folder, 0o700);
    // On Linux the descriptor leads to the opened folder, even if the path leads elsewhere by now.
    const place = `/proc/self/fd/${folder}`;
    return removeIn(existsSync(place) ? place : path);
  } finally {
    closeSync(folder);
  }
}

/** Opens a folder, never through a link. Throws Node's error. */
function openFolder(path: string): number {
  const flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;
  try {
    return openSync(path, flags);
  } catch (error) {
    if (codeOf(error) !== "EACCES" || process.platform !== "linux") throw error;
  }
  // Without read permission, the folder can't be opened for fchmod. O_PATH needs no permission, and /proc leads to it.
  const folder = openSync(path, O_PATH | O_DIRECTORY | O_NOFOLLOW);
  try {
    if (isMine(fstatSync(folder))) chmodSync(`/proc/self/fd/${folder}`, 0o700);
  } finally {
    closeSync(folder);
  }
  return openSync(path, flags);
}

function isGone(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
