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
  /** The values in it, of a text or a template. Their masks, and whether they may be shown, apply to it. */
  readonly parts?: readonly Loaded[];
  /** What a filter of a template wrote for it, if this isn't an encoding that is masked anyway. */
  readonly written?: string;
  /** Username of the same entry, which tools print together with a password. */
  readonly username?: string;
}

/** Whether a value is a rendered template: its own text and its references are public. Other texts are of the vault. */
export function isTemplate({ file, parts }: Pick<Loaded, "file" | "parts">): boolean {
  return file !== undefined && parts !== undefined;
}

/** Why the log must never show a value, regardless of the workflow, and where an error says that it is. */
interface Hidden {
  readonly why: "hidden" | "pem";
  readonly from: Loaded["from"];
}

/** Undefined if the log may show a value, and all values in it. */
export function whySecret(one: Loaded): Hidden | undefined {
  const { value, bytes, file, from, parts = [] } = one;
  const [found] = parts.flatMap((part) => whySecret(part) ?? []);
  if (isTemplate(one)) return found;
  if (found !== undefined) return { ...found, from };
  if (from.hidden) return { why: "hidden", from };
  return holdsPem(file?.text && bytes ? Buffer.from(bytes).toString() : value) ? { why: "pem", from } : undefined;
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
export type Store = (
  of: Pick<Loaded, "name" | "subject">,
  extension: string,
  chunks: AsyncIterable<Uint8Array>,
) => Promise<void>;

/**
 * What `file:` writes, a text as UTF-8. Only an SSH key and a PEM block differ from the value: in their line endings.
 */
export function fileContent({ value, bytes, sshKey, parts }: Loaded): string | Uint8Array {
  return bytes ?? (parts === undefined && (sshKey || isPem(value)) ? withLineEnds(value) : value);
}

/** What the log must not show of the values: each as it is exported, and the text of a file or of bytes. */
export function secretsOf(loaded: readonly Loaded[]): Secret<Subject>[] {
  const known = new Set<string>();
  // A source alone isn't enough: the title of an entry can look like a field of another one.
  const isNew = ({ source, value, written = "" }: Loaded) => {
    const key = `${source}\0${value}\0${written}`;
    return !known.has(key) && known.add(key);
  };
  // Templates and texts can contain the same value more than once.
  const valuesIn = (one: Loaded): Loaded[] => [
    ...(isTemplate(one) ? [] : [one]),
    ...(one.parts ?? []).filter(isNew).flatMap(valuesIn),
  ];
  return loaded.flatMap(valuesIn).flatMap((one) => {
    const { subject, value, bytes, username, file, target, parts, written } = one;
    const secret = { value, username, at: subject, parts };
    if (file?.stored) return [];
    const all = written === undefined ? [secret] : [secret, { ...secret, value: written }];
    // What a step prints of a binary file can't be known: only its base64 can be an output.
    if (file && !file.text) return all;
    if (bytes === undefined && target !== "file") return all;
    // A step that prints a file prints this text. Then the value itself isn't exported, unless it's the base64.
    const content = { ...secret, value: Buffer.from(fileContent(one)).toString() };
    return bytes === undefined ? [...all.slice(1), content] : [...all, content];
  });
}
