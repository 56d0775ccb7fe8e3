import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { ActionError } from "../errors.ts";
import { CommandFile, heredoc } from "./command-files.ts";
import { exportFailed } from "./export-failed.ts";
import { folderOf, makeFolder, removeFolder, STATE, writeParts } from "./files.ts";

/** The folder of a step's files. It's created for the first file, after the state for post is saved. */
export class PrivateFolder {
  readonly state = randomBytes(16).toString("hex");
  /** Undefined if RUNNER_TEMP isn't a folder. */
  readonly path = folderOf(this.state, process.env["RUNNER_TEMP"]);
  #made = false;

  /** Whether it exists and post knows its name. */
  get made(): boolean {
    return this.#made;
  }

  /**
   * Writes a file as its parts arrive, before anything is exported. Throws `EXPORT_FAILED`, and what the parts throw.
   * @param name of the file, which has no folder in it
   * @param shown the name for errors
   */
  async write(name: string, parts: AsyncIterable<Uint8Array>, shown: string): Promise<void> {
    try {
      this.#make();
      await writeParts(join(this.path ?? "", name), parts);
    } catch (error) {
      throw error instanceof ActionError ? error : exportFailed({ file: shown }, error, this.remove());
    }
  }

  #make(): void {
    if (this.#made) return;
    if (this.path === undefined) throw exportFailed("folder", undefined, true);
    try {
      const file = new CommandFile(process.env["GITHUB_STATE"] ?? "");
      try {
        file.append(heredoc(STATE, this.state));
      } finally {
        file.close();
      }
    } catch (error) {
      throw exportFailed({ variable: "GITHUB_STATE" }, error, true);
    }
    try {
      makeFolder(this.path);
      this.#made = true;
    } catch (error) {
      throw exportFailed("folder", error, true);
    }
  }

  /** Returns whether it was removed completely. */
  remove(): boolean {
    return !this.#made || this.path === undefined || removeFolder(this.path).length === 0;
  }
}
