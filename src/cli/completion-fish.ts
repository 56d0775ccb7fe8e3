import type { Completed } from "./completed.ts";

const quoted = (text: string) => `'${text.replace(/['\\]/g, "\\$&")}'`;

/** Where it has no words, fish completes files. */
export function fish(commands: readonly Completed[]): string {
  const line = (...words: string[]) => ["complete -c psono-secrets", ...words].join(" ");
  return commands
    .flatMap(({ name, summary, options, words }) => {
      const after = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
      return [
        line("-f -n __fish_use_subcommand", `-a ${name}`, `-d ${quoted(summary)}`),
        ...options.map(({ flag, value, summary }) =>
          line(after, `-l ${flag.slice(2)}`, ...(value === undefined ? [] : ["-r"]), `-d ${quoted(summary)}`),
        ),
        ...(words.length > 0 ? [line("-f", after, `-a ${quoted(words.join(" "))}`)] : []),
      ];
    })
    .join("\n");
}
