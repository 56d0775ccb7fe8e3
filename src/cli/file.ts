import { readFileSync, statSync } from "node:fs";
import { ActionError } from "../errors.ts";

/** Largest file, in bytes. */
const LARGEST = 1024 * 1024;

/**
 * The text of a file, or of stdin for `-`: strict UTF-8, at most 1 MiB.
 * @param mark whether a byte order mark stays
 * Throws `ActionError` with the code `FILE`.
 */
export function readText(file: string, mark = false): string {
  const subject = { kind: "file", name: nameOf(file) } as const;
  const tooLarge = () => new ActionError("FILE", "too-large", { bytes: LARGEST }, subject);
  let bytes: Buffer;
  try {
    if (file !== "-" && statSync(file).size > LARGEST) throw tooLarge();
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw error instanceof ActionError ? error : new ActionError("FILE", "unreadable", {}, subject);
  }
  if (bytes.length > LARGEST) throw tooLarge();
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: mark }).decode(bytes);
  } catch {
    throw new ActionError("FILE", "not-utf8", {}, subject);
  }
}

/** How errors name the file. */
export function nameOf(file: string): string {
  return file === "-" ? "stdin" : file;
}
