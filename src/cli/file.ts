import { readFileSync, statSync } from "node:fs";
import { ActionError } from "../errors.ts";
import { printable } from "../text.ts";

/** Largest file, in bytes. */
const LARGEST = 1024 * 1024;

/**
 * The text of a file, or of stdin for `-`: strict UTF-8 without a byte order mark, at most 1 MiB.
 * Throws `ActionError` with the code `FILE`.
 */
export function readText(file: string): string {
  const fail = (why: string) => new ActionError("FILE", `${nameOf(file)} ${why}.`);
  let bytes: Buffer;
  try {
    if (file !== "-" && statSync(file).size > LARGEST) throw fail("is larger than 1 MiB");
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw error instanceof ActionError ? error : fail("cannot be read");
  }
  if (bytes.length > LARGEST) throw fail("is larger than 1 MiB");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw fail("isn't UTF-8");
  }
}

/** How errors name the file. */
export function nameOf(file: string): string {
  return file === "-" ? "stdin" : printable(file);
}
