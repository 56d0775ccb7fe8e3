import type { Reader } from "../problems/formats.ts";

/**
 * Variables that dash, bash or zsh reserve: they refuse them, or read a different value. Names that a wildcard's
 * variable can't have aren't listed.
 */
const OWN =
  /^(?:_|ARGC|BASHPID|COLUMNS|DIRSTACK|EPOCH(?:REALTIME|SECONDS)|ERRNO|E?[GU]ID|FUNC(?:NAME|NEST)|GROUPS|HIST(?:CHARS|CMD|SIZE)|KEY(?:BOARD_HACK|TIMEOUT)|LINENO|LINES|LISTMAX|MAILCHECK|OPTIND|PPID|S?RANDOM|SAVEHIST|SECONDS|SHLVL|TRY_BLOCK_(?:ERROR|INTERRUPT)|TTYIDLE|USERNAME|WATCH|ZSH_(?:EVAL_CONTEXT|SUBSHELL)|(?:dis_)?(?:[gs]?aliases|builtins|functions(?:_source)?|patchars|reswords)|argv|commands|dirstack|fignore|func(?:stack|(?:file|source)?trace)|histchars|history(?:words)?|job(?:dirs|states|texts)|keymaps|(?:mail|man)path|module(?:s|_path)|nameddirs|options|parameters|pipestatus|psvar|signals|status|user(?:dirs|groups)|watch|widgets|zsh_(?:eval_context|scheduled_events))$/;

/** A command that exports a variable. */
export function shellLine(name: string, value: string): string | readonly Reader[] {
  if (OWN.test(name) || value.includes("\0") || !value.isWellFormed()) return ["sh"];
  return `export ${name}='${value.replaceAll("'", "'\\''")}'\n`;
}
