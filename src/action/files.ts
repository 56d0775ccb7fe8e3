/**
 * Files of `file:`: a private folder below RUNNER_TEMP that the step's post removes. No import but Node's: post is tiny.
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
/** Of Linux (fcntl.h, the same on every architecture of its runners); Node has no name for it. */
const O_PATH = 0x200000;

/**
 * Name of the saved state, which the runner passes to post as the variable `STATE_folder`. Its value is 32 hex digits and
 * nothing else, so that a planted one can name nothing else.
 */
export const STATE = "folder";

/** Path of the folder that a state names; undefined where state or RUNNER_TEMP have a wrong form. */
export function folderOf(state: string, temp: string | undefined): string | undefined {
  if (!/^[0-9a-f]{32}$/.test(state) || temp === undefined || !isAbsolute(temp)) return undefined;
  return join(temp, `psono-secrets-${state}`);
}

/** Makes the folder, with access for the step's user only. Throws Node's error if anything with this path exists. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Writes a new file of what comes in parts, with access for the step's user only. Throws Node's error if anything with
 * this path exists, also a link, and what the parts throw.
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
 * Writes a new file, with access for the step's user only. Throws Node's error if anything with this path exists, also a
 * link.
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
 * Removes the folder and everything below it, links as links. What can't be removed keeps nothing else: the modes of
 * this user's folders are reset, and the rest goes on after an error. A folder at this path that isn't this user's, or
 * anything that isn't a folder, is not what this action made, and stays.
 * @returns the paths of what is left, from RUNNER_TEMP on; empty where everything is gone. Strangers can have chosen
 * the names in them.
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

/** @param name what `path` is called where it is left */
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
    // Whether it is empty shows below.
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
    // Linux finds by the descriptor what was opened, also if the path leads somewhere else by now.
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
  // Without the right to read it, it can't be opened for fchmod. O_PATH asks for no right, and /proc leads to it.
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
