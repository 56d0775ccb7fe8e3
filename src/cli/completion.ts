import { type Completed, completedOf } from "./completed.ts";
import { bash } from "./completion-bash.ts";
import { fish } from "./completion-fish.ts";
import { zsh } from "./completion-zsh.ts";
import type { About } from "./help.ts";
import { parse, single, UsageError } from "./usage.ts";

const SHELLS: Readonly<Record<string, (commands: readonly Completed[]) => string>> = { bash, zsh, fish };

export const about: About = {
  usage: "completion SHELL",
  summary: "Print the completion script for a shell: bash, zsh or fish",
  details: "The script completes commands and options. It doesn't complete paths in the vault.",
  examples: [
    'eval "$(psono-secrets completion bash)" # in ~/.bashrc',
    "source <(psono-secrets completion zsh) # in ~/.zshrc, after compinit",
    "psono-secrets completion fish > ~/.config/fish/completions/psono-secrets.fish",
  ],
  words: Object.keys(SHELLS),
};

/** @param commands everything to complete, by name */
export async function completion(args: string[], commands: Readonly<Record<string, About>>): Promise<number> {
  const { positionals } = await parse({ args, allowPositionals: true });
  const shell = single("completion", positionals);
  const write = shell !== undefined && Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
  if (write === undefined) throw new UsageError(`Name a shell: ${Object.keys(SHELLS).join(", ")}.`);
  console.log(write(Object.entries(commands).map(([name, about]) => completedOf(name, about))));
  return 0;
}
