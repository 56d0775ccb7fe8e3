import type { Completed, Option } from "./completed.ts";

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
/** Without what separates the parts of a specification. */
const plain = (text: string) => text.replace(/[[\]:\\]/g, "\\$&");

function argument({ flag, value, summary }: Option): string {
  const end = value === undefined ? "" : `:${plain(value)}:_files`;
  return quoted(`*${flag}${value === undefined ? "" : "="}[${plain(summary)}]${end}`);
}

/** To source, or to put into a folder of `fpath` as `_psono-secrets`. */
export function zsh(commands: readonly Completed[]): string {
  const described = commands.map(({ name, summary }) => quoted(`${name}:${plain(summary)}`));
  const branches = commands.map(({ name, options, words }) => {
    const rest = words.length === 0 ? "*:file:_files" : `1:word:(${words.join(" ")})`;
    return `    ${name}) _arguments -S ${[...options.map(argument), quoted(rest)].join(" ")} ;;`;
  });
  return `#compdef psono-secrets
_psono_secrets() {
  if (( CURRENT == 2 )); then
    local -a commands=(${described.join(" ")})
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${branches.join("\n")}
  esac
}
case $funcstack[1] in
  _psono-secrets) _psono_secrets ;;
  *) compdef _psono_secrets psono-secrets ;;
esac`;
}
