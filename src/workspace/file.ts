/** Files in the workspace. Anyone who can push to the repository writes them, and so can earlier steps of the job. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  type Stats,
} from "node:fs";
import { join } from "node:path";
import { ActionError } from "../errors.ts";
import type { Subject } from "../subject.ts";

/** Largest file, in bytes. */
const LARGEST = 1024 * 1024;

/** Where files are read from. */
export interface Folder {
  /** Absolute. */
  readonly path: string;
  /** The event that started the run, if the author of a pull request could have written the files. */
  readonly untrusted?: string | undefined;
}

/** Reasons by Node's codes. */
const REASONS: Readonly<Record<string, "missing" | "link" | "not-utf8">> = {
  ENOENT: "missing",
  ELOOP: "link",
  ERR_ENCODING_INVALID_ENCODED_DATA: "not-utf8",
};

/**
 * The text of a regular file below the folder: strict UTF-8, at most 1 MiB. A byte order mark stays. Undefined if the
 * file can't be read, also if its path has `..` or goes through a link.
 * @param path relative, with slashes
 * @param subject what names the file, for errors
 * @param problems takes the error, with the code `FILE`
 */
export function readFile(folder: Folder, path: string, subject: Subject, problems: ActionError[]): string | undefined {
  let file: number | undefined;
  try {
    const whole = join(realpathSync(folder.path), ...namesIn(path, folder));
    // For reading, without waiting for a pipe. Windows lacks these flags.
    file = openSync(whole, constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = fstatSync(file);
    if (!found.isFile() || !isAt(file, found, whole)) throw new ActionError("FILE", "link", {});
    const bytes = found.size > LARGEST ? undefined : readFileSync(file);
    if (bytes === undefined || bytes.length > LARGEST) throw new ActionError("FILE", "too-large", { bytes: LARGEST });
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const known =
      error instanceof ActionError ? error : new ActionError("FILE", REASONS[`${code}`] ?? "unreadable", {});
    problems.push(known.about(subject));
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The names on the way to a file. */
function namesIn(path: string, { untrusted: event }: Folder): string[] {
  if (event !== undefined) throw new ActionError("FILE", "event", { event });
  const windows = process.platform === "win32";
  const names = path.split(windows ? /[\\/]/ : "/");
  if (names[0] !== "" && !names.includes("..") && !(windows && path.includes(":"))) return names;
  throw new ActionError("FILE", "outside", {});
}

/** Whether an open file is at this path, which has no link then. */
function isAt(file: number, { dev, ino }: Stats, path: string): boolean {
  // The kernel knows where a file is that is open.
  if (process.platform === "linux") return readlinkSync(`/proc/self/fd/${file}`) === path;
  // Elsewhere, somebody who exchanges folders and links at the right moments isn't noticed.
  const found = lstatSync(path);
  return realpathSync(path) === path && found.dev === dev && found.ino === ino;
}
