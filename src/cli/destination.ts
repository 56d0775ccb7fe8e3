import { randomBytes } from "node:crypto";
import { closeSync, openSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { ActionError } from "../errors.ts";
import { UsageError } from "./usage.ts";

/** Where `get` writes a value: a file, or stdout. */
export class Destination {
  readonly #file: string | undefined;

  /** @param file path; undefined for stdout */
  constructor(file: string | undefined) {
    this.#file = file;
  }

  /**
   * Writes a value as its parts come. A file exists only once all of it is written.
   * Throws `UsageError` if the value isn't text and stdout is a terminal, `FILE` if the file can't be written, and what
   * `parts` throws.
   */
  async write(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    if (this.#file === undefined) await print(parts);
    else await save(this.#file, parts);
  }
}

/** Stdout didn't accept all of a file. The session has to be ended before the process exits. */
export class Unprinted extends Error {}

/** Whether parts are being written: then their source gets the errors of stdout. */
export let streaming = false;

/** Writes parts as they come. Throws `Unprinted` if they can't be written; their source is then closed. */
export async function stream(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  to: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  streaming = true;
  for await (const part of parts)
    await new Promise<void>((resolve, reject) => {
      to.write(part, (error) => (error ? reject(new Unprinted()) : resolve()));
    });
  streaming = false;
}

async function print(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
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

async function save(file: string, parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const temporary = `${file}.${randomBytes(8).toString("hex")}.part`;
  const failed = (error: unknown) =>
    error instanceof ActionError ? error : new ActionError("FILE", "unwritable", {}, { kind: "file", name: file });
  let opened: number;
  try {
    opened = openSync(temporary, "wx", 0o600);
  } catch (error) {
    throw failed(error);
  }
  try {
    try {
      for await (const part of parts) writeFileSync(opened, part);
    } finally {
      closeSync(opened);
    }
    renameSync(temporary, file);
  } catch (error) {
    unlinkSync(temporary);
    throw failed(error);
  }
}
