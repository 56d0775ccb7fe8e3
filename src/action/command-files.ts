/**
 * The files through which a step sets outputs, variables and state (FileCommandManager.cs of actions/runner).
 * `setOutput`, `exportVariable` and `saveState` of @actions/core write name by name, and what they wrote before a
 * failure remains (docs/decisions/core.md).
 */
import { randomBytes } from "node:crypto";
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { EOL } from "node:os";

/** An open command file. Until it is closed, what was appended can be undone. */
export class CommandFile {
  readonly #file: number;
  /** Its size in bytes when it was opened. */
  readonly #size: number;

  /**
   * Throws Node's error if the file doesn't exist: the runner wouldn't read one that is created here.
   * @param path absolute, from `GITHUB_OUTPUT` and the like
   */
  constructor(path: string) {
    this.#file = openSync(path, "r+");
    this.#size = fstatSync(this.#file).size;
  }

  /** Appends a text with one write. Throws Node's error, or one without a code if only a part could be written. */
  append(text: string): void {
    const bytes = Buffer.from(text);
    if (writeSync(this.#file, bytes, 0, bytes.length, this.#size) !== bytes.length) throw new Error();
  }

  /** Removes what was appended, even if it was only a part of a text. Throws Node's error. */
  undo(): void {
    ftruncateSync(this.#file, this.#size);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/**
 * A block of a command file. The runner reads what is between the first line and the line break before the delimiter,
 * byte for byte (EnvFileKeyValuePairs in FileCommandManager.cs). On Windows it reads CRLF as one line break, so a value
 * that ends in CR keeps its CR if this line break is CRLF.
 */
export function heredoc(name: string, value: string, eol: string = EOL): string {
  let delimiter: string;
  do delimiter = `psono_${randomBytes(16).toString("hex")}`;
  while (value.includes(delimiter));
  return `${name}<<${delimiter}${eol}${value}${eol}${delimiter}${eol}`;
}
