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
  /** What asked for it. */
  readonly subject: Subject;
  /** Entry and field it comes from, `/path#field` or `id#field`: text of the vault, never to be printed as it is. */
  readonly source: string;
  /** User name of the same entry, which tools print together with a password. */
  readonly username?: string;
}
