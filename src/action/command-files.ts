/**
 * The files by which a step gives outputs, variables and state to the runner (FileCommandManager.cs of actions/runner).
 * `setOutput` and `exportVariable` of @actions/core write name by name, without a check of the names, and what they
 * wrote before a failure stays.
 */
import { randomBytes } from "node:crypto";
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { EOL } from "node:os";

/** A command file, opened. What is appended can be undone until it is closed. */
export class CommandFile {
  readonly #file: number;
  /** Bytes that it had when it was opened. */
  readonly #size: number;

  /**
   * Throws Node's error where the file isn't there: nobody would read one that had to be created.
   * @param path absolute, from `GITHUB_OUTPUT` and the like
   */
  constructor(path: string) {
    this.#file = openSync(path, "r+");
    this.#size = fstatSync(this.#file).size;
  }

  /** Appends a text with one write. Throws Node's error, or one without a code where the disk takes only a part. */
  append(text: string): void {
    const bytes = Buffer.from(text);
    if (writeSync(this.#file, bytes, 0, bytes.length, this.#size) !== bytes.length) throw new Error();
  }

  /** Takes back what was appended, also a part of it. Throws Node's error. */
  undo(): void {
    ftruncateSync(this.#file, this.#size);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/**
 * A block of a command file. The runner takes what stands between the first line and the line break before the
 * delimiter, byte for byte (EnvFileKeyValuePairs in FileCommandManager.cs). On Windows it takes CRLF for one line
 * break: written as such, a value that ends in CR keeps it.
 */
export function heredoc(name: string, value: string, eol: string = EOL): string {
  let delimiter: string;
  do delimiter = `psono_${randomBytes(16).toString("hex")}`;
  while (value.includes(delimiter));
  return `${name}<<${delimiter}${eol}${value}${eol}${delimiter}${eol}`;
}
