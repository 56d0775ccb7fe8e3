import { ActionError } from "./error.ts";
import { isUuid } from "./psono/json.ts";

export interface Request {
  /** Line number in the input, from 1. */
  readonly line: number;
  readonly name: string;
  readonly target: "default" | "env" | "output";
  readonly source: { readonly id: string } | { readonly path: string };
  readonly field: string | undefined;
  /** `?=`: a missing entry or field is no error; the line is then left out. */
  readonly optional: boolean;
}

/** Names that would take over later steps. */
const REFUSED =
  /^(?:GITHUB_|RUNNER_|ACTIONS_|INPUT_|STATE_|LD_|DYLD_|BASH_FUNC_)|^(?:PATH|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|CI|HOME|BASH_ENV|ENV|PS4|PERL5OPT|PYTHONSTARTUP|PYTHONPATH|RUBYOPT|JAVA_TOOL_OPTIONS|GIT_SSH_COMMAND|GIT_SSH)$/i;

/**
 * Parses the `secrets` input: one `NAME = /path#field` or `NAME = id#field` a line. Blank lines and lines that
 * begin with `#` are passed over.
 * @param problems takes every error found
 */
export function parseRequests(text: string, exportEnv: boolean, problems: ActionError[]): Request[] {
  const requests: Request[] = [];
  const names = new Map<string, number>();
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const trimmed = raw.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const line = index + 1;
    const problem = (message: string) => problems.push(new ActionError("REQUEST", `secrets, line ${line}: ${message}`));
    const equals = trimmed.indexOf("=");
    if (equals === -1) {
      problem("no = found. Write NAME = /path/to/entry or NAME = id.");
      continue;
    }
    const optional = trimmed[equals - 1] === "?";
    const left = trimmed.slice(0, optional ? equals - 1 : equals).trim();
    const right = trimmed.slice(equals + 1).trim();
    const match = /^(?:(env|output):)?([A-Za-z_][A-Za-z0-9_]{0,199})$/.exec(left);
    if (match === null) {
      problem(
        left.startsWith("file:") || left.includes("*")
          ? "file: and wildcards are not built yet."
          : "the name before = must be letters, digits and _, not begin with a digit, and may have the prefix env: or output:.",
      );
      continue;
    }
    const target = (match[1] ?? "default") as Request["target"];
    const name = match[2] ?? "";
    if ((target === "env" || (target === "default" && exportEnv)) && REFUSED.test(name)) {
      problem(`the variable ${name} would change how later steps run. Choose another name, or output:${name}.`);
    }
    const before = names.get(name.toUpperCase());
    if (before !== undefined)
      problem(`the name ${name} is used on line ${before} already (upper and lower case count as one).`);
    names.set(name.toUpperCase(), line);
    const source = parseSource(right, problem);
    if (source !== undefined) requests.push({ line, name, target, optional, ...source });
  }
  if (requests.length === 0 && problems.length === 0) {
    problems.push(new ActionError("REQUEST", "secrets: no request found. Write one a line: NAME = /path/to/entry"));
  }
  return requests;
}

function parseSource(text: string, problem: (message: string) => void): Pick<Request, "source" | "field"> | undefined {
  const hash = text.lastIndexOf("#");
  const place = hash === -1 ? text : text.slice(0, hash).trimEnd();
  const field = hash === -1 ? undefined : text.slice(hash + 1).trim();
  if (field === "") problem("nothing stands after #. Name a field, or leave # out for the main one.");
  else if (isUuid(place)) return { source: { id: place.toLowerCase() }, field };
  else if (!place.startsWith("/"))
    problem("the place after = is neither a path that begins with / nor an id (a UUID).");
  else if (place.endsWith("/") || place.includes("*"))
    problem("whole folders and wildcards are not built yet. Name one entry.");
  else return { source: { path: place }, field };
  return undefined;
}
