/** Problems with values that are written as one text. */
import type { None } from "./facts.ts";

/** A format of one text with many values. */
export type Format = "dotenv" | "env-file" | "json" | "shell";
/** A program that reads a format. `node`: its `--env-file`, `docker`: `docker run --env-file`, `sh`: dash, bash and zsh. */
export type Reader = "node" | "npm" | "python" | "compose" | "docker" | "jq" | "sh";

/** Facts of the code `FORMAT`. */
export interface FormatProblems {
  /** `#format:` after an entry that has no environment variables. */
  readonly type: None;
  /** `name`: of the value, or the ID of its entry if the log is public. */
  readonly value: {
    readonly name: string;
    readonly format: Format;
    /** Whether an option of a command names the format. */
    readonly option?: boolean;
    /** Readers that would read a different value. */
    readonly readers: readonly Reader[];
    /** Formats that can represent the value. */
    readonly others: readonly Format[];
  };
}
