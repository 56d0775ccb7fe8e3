import { ActionError } from "../errors.ts";
import type { Files } from "../psono/files/files.ts";
import type { Http } from "../psono/http.ts";
import type { AskedFile } from "./file-fields.ts";
import { extensionOf } from "./file-fields.ts";
import type { Loaded, Store } from "./value.ts";

/** Maximum bytes of a file as a value: its base64 is an output or a variable, and its text is masked. */
export const VALUE_BYTES = 1024 * 1024;

export type FileValue = Pick<Loaded, "value" | "bytes" | "file">;

/** Whether the content goes to a file, and so isn't limited by the size of a value. */
const toFile = (target: Loaded["target"]) => target === "file";

/**
 * Counts a file to read, and checks that it isn't too large for its target. Throws `FILE_SIZE`, and `FILE_ACCESS`
 * without a login.
 */
export function claim(files: Files | undefined, { file }: AskedFile, target: Loaded["target"]): Files {
  if (files === undefined) throw new ActionError("FILE_ACCESS", "no-session", {});
  files.claim(file);
  if (file.size > VALUE_BYTES && !toFile(target))
    throw new ActionError("FILE_SIZE", "value", { size: file.size, limit: VALUE_BYTES });
  return files;
}

/** Checks that a file can be read, and returns a value of its length. Downloads nothing. */
export async function checked(
  files: Files,
  { file, filename }: AskedFile,
  target: Loaded["target"],
): Promise<FileValue> {
  await files.check(file);
  const known = { extension: extensionOf(filename), size: file.size, stored: false, text: undefined };
  return { value: toFile(target) ? "" : "A".repeat(Math.ceil(file.size / 3) * 4), file: known };
}

/**
 * Reads a file: into memory if it's small, otherwise to `store` as it arrives. Throws what `Files.read` throws.
 * @param store takes large files under the name of the value
 */
export async function read(
  files: Files,
  { file, filename }: AskedFile,
  of: Parameters<Store>[0],
  http: Http,
  store: Store | undefined,
): Promise<FileValue> {
  const extension = extensionOf(filename);
  const { size } = file;
  const check = new TextCheck();
  if (size > VALUE_BYTES && store !== undefined) {
    await store(of, extension, observed(files.read(file), check, http));
    return { value: "", file: { extension, size, stored: true, text: check.isText() } };
  }
  const parts: Uint8Array[] = [];
  for await (const part of observed(files.read(file), check, http)) parts.push(part);
  const bytes = Buffer.concat(parts);
  return { value: bytes.toString("base64"), bytes, file: { extension, size, stored: false, text: check.isText() } };
}

async function* observed(chunks: AsyncIterable<Uint8Array>, check: TextCheck, http: Http): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    http.throwIfOver();
    check.take(chunk);
    yield chunk;
  }
}

/** Whether bytes are UTF-8 without NUL, in parts of any size. */
class TextCheck {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #text = true;

  take(part: Uint8Array): void {
    // A large part isn't decoded as a whole: its text would take twice the memory.
    for (let at = 0; this.#text && at < part.length; at += VALUE_BYTES) {
      const piece = part.subarray(at, at + VALUE_BYTES);
      this.#text = !piece.includes(0) && this.#decodes(piece, true);
    }
  }

  isText(): boolean {
    return this.#text && this.#decodes(new Uint8Array(), false);
  }

  #decodes(piece: Uint8Array, stream: boolean): boolean {
    try {
      this.#decoder.decode(piece, { stream });
      return true;
    } catch {
      return false;
    }
  }
}
