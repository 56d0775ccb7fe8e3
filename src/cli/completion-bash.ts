import type { Completed } from "./completed.ts";

/** For bash 3.2 and later. Where it has no words, bash completes files. */
export function bash(commands: readonly Completed[]): string {
  const branches = commands.map(({ name, options, words }) => {
    const flags = options.map(({ flag }) => flag).join(" ");
    return `    ${name}) options='${flags}' words='${words.join(" ")}' ;;`;
  });
  return `_psono_secrets() {
  local word=\${COMP_WORDS[COMP_CWORD]} command='' options='' words='' at
  COMPREPLY=()
  for ((at = 2; at < COMP_CWORD; at++)); do
    [[ \${COMP_WORDS[at]} == -- ]] && return
  done
  ((COMP_CWORD > 1)) && command=\${COMP_WORDS[1]}
  case $command in
    '') options='--help --version' words='${commands.map(({ name }) => name).join(" ")}' ;;
${branches.join("\n")}
  esac
  [[ $word == -* ]] && words=$options
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o bashdefault -o default -F _psono_secrets psono-secrets`;
}
