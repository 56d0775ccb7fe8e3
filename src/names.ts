import { ActionError } from "./error.ts";

/** Names that would take over later steps. */
const REFUSED =
  /^(?:GITHUB_|RUNNER_|ACTIONS_|INPUT_|STATE_|LD_|DYLD_|BASH_FUNC_)|^(?:PATH|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|CI|HOME|BASH_ENV|ENV|PS4|PERL5OPT|PYTHONSTARTUP|PYTHONPATH|RUBYOPT|JAVA_TOOL_OPTIONS|GIT_SSH_COMMAND|GIT_SSH)$/i;

export function isName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,199}$/.test(text);
}

export function isRefusedVariable(name: string): boolean {
  return REFUSED.test(name);
}

/** A name made of a vault title; undefined where nothing of it is left. */
export function toName(title: string): string | undefined {
  const name = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toUpperCase();
  if (name === "") return undefined;
  return (/^\d/.test(name) ? `_${name}` : name).slice(0, 200);
}

/** A name that is to be handed over. */
interface Named {
  /** How errors name the request: `secrets, line 3`. */
  readonly at: string;
  readonly name: string;
  readonly target: "default" | "env" | "output" | "file";
  /** The entry that gave the name, where a wildcard asked for it. */
  readonly origin?: string;
}

/** Errors of all names: unusable ones, variables that would take over later steps, and two of one name. */
export function nameProblems(all: readonly Named[], exportEnv: boolean): ActionError[] {
  const problems: ActionError[] = [];
  const before = new Map<string, Named>();
  for (const named of all) {
    const { at, name, target, origin } = named;
    const problem = (why: string) => problems.push(new ActionError("NAME", `${at}: ${why}`));
    const of = origin === undefined ? "" : ` of ${origin}`;
    const way = origin === undefined ? "Choose another" : "Ask for it by a name of its own, and name it in except";
    const twin = before.get(name.toUpperCase());
    if (!isName(name)) {
      problem(`the name${of} would not be letters, digits and _ alone. ${way}.`);
    } else if ((target === "env" || (target !== "output" && exportEnv)) && isRefusedVariable(name)) {
      problem(`the variable ${name}${of} would change how later steps run. ${way}, or make it an output with output:.`);
    } else if (twin !== undefined) {
      problem(`the name ${name}${of} is used at ${twin.at} already (upper and lower case count as one). ${way}.`);
    }
    before.set(name.toUpperCase(), named);
  }
  return problems;
}
