import type { Subject } from "../subject.ts";

/** One value that was asked for and read, ready to be handed over. */
export interface Loaded {
  /** Name of the output, variable or file; its grammar was checked. */
  readonly name: string;
  /** `default`: an output, and with `export-env` a variable too. `file`: written to a file, whose path is handed over as `default` would be. */
  readonly target: "default" | "env" | "output" | "file";
  readonly value: string;
  /** What `file:` writes where it is not the UTF-8 of `value`. */
  readonly bytes?: Uint8Array;
  /** Of a value that is the content of a file. */
  readonly file?: LoadedFile;
  /** What asked for it. */
  readonly subject: Subject;
  /** Entry and field it comes from, `/path#field` or `id#field`: text of the vault, never to be printed as it is. */
  readonly source: string;
  /** User name of the same entry, which tools print together with a password. */
  readonly username?: string;
}

/** What is known of a file's content. */
export interface LoadedFile {
  /** A harmless one, with its dot; empty where the file has none. */
  readonly extension: string;
  /** Bytes. */
  readonly size: number;
  /** Whether the content was stored as it came, and isn't in `bytes`. */
  readonly stored: boolean;
  /** Whether it is UTF-8 without NUL; undefined where it wasn't read. */
  readonly text: boolean | undefined;
}

/** Takes the content of a file that is too large for a value, as it comes. */
export type Store = (name: string, extension: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;
