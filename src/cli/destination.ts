import { randomBytes } from "node:crypto";
import { closeSync, openSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { ActionError } from "../errors.ts";
import { printable } from "../text.ts";
import { UsageError } from "./usage.ts";

/** Where a value is written: a file, or stdout. */
export class Destination {
  readonly #file: string | undefined;
  readonly #way: string;
  readonly #replace: boolean;

  /**
   * @param file path; undefined for stdout
   * @param way how to get a text that a terminal doesn't get
   * @param replace whether to replace the file if it exists
   */
  constructor(file: string | undefined, way: string, replace = true) {
    this.#file = file;
    this.#way = way;
    this.#replace = replace;
  }

  /**
   * Writes a value as its parts come. A file is replaced only once all of it is written.
   * Throws `UsageError` if stdout is a terminal and the value isn't text or could control it, or if the file exists and
   * must not be replaced. Throws `FILE` if the file can't be written, and what `parts` throws.
   */
  async write(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    if (this.#file === undefined) await print(parts, this.#way);
    else await save(this.#file, parts, this.#replace);
  }
}

/** Escape sequences consist of these. Tabs and line ends are harmless. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Stdout didn't accept all of a file. The session has to be ended before the process exits. */
export class Unprinted extends Error {}

/** How many sources write their parts: while there are any, they get the errors of stdout. */
let sources = 0;
export const isStreaming = (): boolean => sources > 0;

/** Writes parts as they come. Throws `Unprinted` if they can't be written; their source is then closed. */
export async function stream(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  to: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  sources++;
  for await (const part of parts)
    await new Promise<void>((resolve, reject) => {
      to.write(part, (error) => (error ? reject(new Unprinted()) : resolve()));
    });
  sources--;
}

async function print(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, way: string): Promise<void> {
  const { stdout } = process;
  if (!stdout.isTTY) {
    // Without waiting: main waits for stdout.
    if (Array.isArray(parts)) for (const part of parts) stdout.write(part);
    else await stream(parts);
    return;
  }
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  const bytes = Buffer.concat(all);
  if (!isText(bytes)) throw new UsageError("The value isn't text.", "Use --output FILE, or redirect stdout.");
  if (CONTROL.test(bytes.toString()))
    throw new UsageError("The text has control characters, which the terminal would interpret.", `Use ${way}.`);
  stdout.write(bytes);
  if (bytes.at(-1) !== 10) stdout.write("\n");
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder("utf-8", { fatal: true }).decode(bytes).includes("\0");
  } catch {
    return false;
  }
}

async function save(
  file: string,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  replace: boolean,
): Promise<void> {
  // A link is replaced itself, but not one to a device or a pipe, such as /dev/stdout.
  const old = replace ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (old !== undefined && !old.isFile())
    throw new UsageError(`${printable(file)} isn't a regular file.`, "To write to it, redirect stdout.");
  // A rename would replace a file that another process creates in the meantime.
  const path = replace ? `${file}.${randomBytes(8).toString("hex")}.part` : file;
  const failed = (error: unknown) =>
    error instanceof ActionError ? error : new ActionError("FILE", "unwritable", {}, { kind: "file", name: file });
  let opened: number;
  try {
    opened = openSync(path, "wx", 0o600);
  } catch (error) {
    if (!replace && (error as NodeJS.ErrnoException).code === "EEXIST")
      throw new UsageError(`${printable(file)} already exists.`, "To replace it, add --force.");
    throw failed(error);
  }
  try {
    try {
      for await (const part of parts) writeFileSync(opened, part);
    } finally {
      closeSync(opened);
    }
    if (replace) renameSync(path, file);
  } catch (error) {
    unlinkSync(path);
    throw failed(error);
  }
}
