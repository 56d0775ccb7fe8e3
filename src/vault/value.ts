import { holdsPem, isPem, withLineEnds } from "../entries/pem.ts";
import type { ActionError } from "../errors.ts";
import type { Secret } from "../masking/plan.ts";
import type { Subject } from "../subject.ts";

/** One requested value that was read and can be exported. */
export interface Loaded {
  /** Name of the output, variable or file; its grammar was checked. */
  readonly name: string;
  /**
   * `default`: an output, and with `export-env` a variable too. `file`: written to a file, whose path is exported like
   * `default`.
   */
  readonly target: "default" | "env" | "output" | "file";
  readonly value: string;
  /** The bytes, if `value` is their base64. */
  readonly bytes?: Uint8Array;
  /** Whether it's a key for OpenSSH, as Psono stores it: often with CRLF, and usually without a final newline. */
  readonly sshKey?: boolean;
  /** Details of the file, if the value is its content. */
  readonly file?: LoadedFile;
  /** The subject of its request. */
  readonly subject: Subject;
  /** Its entry and field, `/path#field` or `id#field`: text from the vault, never to be printed as it is. */
  readonly source: string;
  /** The same for an error: the entry, its field, and whether Psono hides the field. A file's content isn't a field. */
  readonly from: { readonly entry: string; readonly field?: string; readonly hidden?: boolean };
  /** The values that it is the text of. */
  readonly parts?: readonly Loaded[];
  /** Username of the same entry, which tools print together with a password. */
  readonly username?: string;
}

/** Why the log must never show a value, regardless of the workflow. Undefined if it can. */
export function whySecret({ value, bytes, file, from, parts = [] }: Loaded): "hidden" | "pem" | undefined {
  const [why] = parts.flatMap((part) => whySecret(part) ?? []);
  if (why !== undefined) return why;
  if (from.hidden) return "hidden";
  return holdsPem(file?.text && bytes ? Buffer.from(bytes).toString() : value) ? "pem" : undefined;
}

/** An optional request, or a value of one, that wasn't found. */
export interface Skipped {
  /** As in `Loaded`. */
  readonly name: string;
  readonly source: string;
  /** The reason, as an error about the request. */
  readonly error: ActionError;
}

/** What is known about a file's content. */
export interface LoadedFile {
  /** A safe extension, with its dot; empty if the file has none. */
  readonly extension: string;
  /** Bytes. */
  readonly size: number;
  /** Whether the content was stored as it arrived, and isn't in `bytes`. */
  readonly stored: boolean;
  /** Whether it is UTF-8 without NUL; undefined if it wasn't read. */
  readonly text: boolean | undefined;
}

/** Takes the content of a file that is too large for a value, as it arrives. */
export type Store = (name: string, extension: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * What `file:` writes, a text as UTF-8. Only an SSH key and a PEM block differ from the value: in their line endings.
 */
export function fileContent({ value, bytes, sshKey }: Loaded): string | Uint8Array {
  return bytes ?? (sshKey || isPem(value) ? withLineEnds(value) : value);
}

/** What the log must not show of the values: each as it is exported, and the text of a file or of bytes. */
export function secretsOf(loaded: readonly Loaded[]): Secret<Subject>[] {
  const all = loaded.flatMap((one) => [one, ...(one.parts ?? [])]);
  return all.flatMap((one) => {
    const { subject, value, bytes, username, file, target, parts } = one;
    const secret = { value, username, at: subject, parts };
    if (file?.stored) return [];
    // What a step prints of a binary file can't be known: only its base64 can be an output.
    if (file && !file.text) return [secret];
    if (bytes === undefined && target !== "file") return [secret];
    // A step that prints a file prints this text. Then the value itself isn't exported, unless it's the base64.
    const content = { ...secret, value: Buffer.from(fileContent(one)).toString() };
    return bytes === undefined ? [content] : [secret, content];
  });
}
