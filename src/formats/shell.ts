import type { Reader } from "../problems/formats.ts";

/**
 * Variables that dash, bash or zsh keep for themselves: they refuse them, or read something else than was set. Not here:
 * what no variable of a wildcard can be called.
 */
const OWN =
  /^(?:_|ARGC|BASHPID|COLUMNS|DIRSTACK|EPOCH(?:REALTIME|SECONDS)|ERRNO|E?[GU]ID|FUNC(?:NAME|NEST)|GROUPS|HIST(?:CHARS|CMD|SIZE)|KEY(?:BOARD_HACK|TIMEOUT)|LINENO|LINES|LISTMAX|MAILCHECK|OPTIND|PPID|S?RANDOM|SAVEHIST|SECONDS|SHLVL|TRY_BLOCK_(?:ERROR|INTERRUPT)|TTYIDLE|USERNAME|WATCH|ZSH_(?:EVAL_CONTEXT|SUBSHELL)|(?:dis_)?(?:[gs]?aliases|builtins|functions(?:_source)?|patchars|reswords)|argv|commands|dirstack|fignore|func(?:stack|(?:file|source)?trace)|histchars|history(?:words)?|job(?:dirs|states|texts)|keymaps|(?:mail|man)path|modules|nameddirs|parameters|pipestatus|psvar|signals|status|user(?:dirs|groups)|watch|widgets|zsh_(?:eval_context|scheduled_events))$/;

/** A command that exports a variable. */
export function shellLine(name: string, value: string): string | readonly Reader[] {
  if (OWN.test(name) || value.includes("\0") || !value.isWellFormed()) return ["sh"];
  return `export ${name}='${value.replaceAll("'", "'\\''")}'\n`;
}
