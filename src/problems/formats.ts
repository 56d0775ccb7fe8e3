/** What can be wrong with values that are to be written as one text. */
import type { None } from "./facts.ts";

/** A form in which many values are one text. */
export type Format = "dotenv" | "env-file" | "json" | "shell";
/** A program that reads a format. `node`: its `--env-file`, `docker`: `docker run --env-file`, `sh`: dash, bash and zsh. */
export type Reader = "node" | "npm" | "python" | "compose" | "docker" | "jq" | "sh";

/** Facts of the code `FORMAT`. */
export interface FormatProblems {
  /** `#format:` after an entry that has no environment variables. */
  readonly type: None;
  /** `name`: of the value, or the id of its entry where everybody reads the log. */
  readonly value: {
    readonly name: string;
    readonly format: Format;
    /** Those that would read something else. */
    readonly readers: readonly Reader[];
    /** Formats that can hold the value. */
    readonly others: readonly Format[];
  };
}
