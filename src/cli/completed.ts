import { type About, SETTINGS } from "./help.ts";

/** A command, as a shell completes it. */
export interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** What can follow the command; empty for files. */
  readonly words: readonly string[];
}

export interface Option {
  /** With its dashes. */
  readonly flag: string;
  /** What its value is; undefined if it takes none. */
  readonly value: string | undefined;
  readonly summary: string;
}

/** What the help says of a command. Its options are its own, those of the connection, and `--help`. */
export function completedOf(name: string, { summary, options = [], words }: About): Completed {
  const settings = SETTINGS.filter(([, option]) => option !== "" && words === undefined);
  const rows = [
    ...options,
    ...settings.map(([variable, option]) => [`${option} VALUE`, `Set ${variable}`] as const),
    ["--help", "Explain the command"] as const,
  ];
  return {
    name,
    summary,
    options: rows.map(([left, summary]) => {
      const [flag = "", value] = left.split(" ");
      return { flag, value, summary };
    }),
    words: words ?? [],
  };
}
