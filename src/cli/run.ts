import { parseEnv } from "node:util";
import { ActionError } from "../errors.ts";
import { isMeantAsLink, parseReferences } from "../requests/links.ts";
import { nameProblems } from "../requests/names.ts";
import type { TemplateLine } from "../requests/parse.ts";
import { printable } from "../text.ts";
import type { Loaded } from "../vault/value.ts";
import { readTemplates } from "../workspace/requests.ts";
import { Automaton } from "./automaton.ts";
import { runCommand } from "./command.ts";
import { FLAGS, read, readConnection } from "./connection.ts";
import { readText } from "./file.ts";
import type { About } from "./help.ts";
import { planFor, textsToMask } from "./mask-texts.ts";
import { MASKING } from "./messages.ts";
import { nameIn, parsePairs } from "./pairs.ts";
import { parse, quoted, type Unexpected, UsageError } from "./usage.ts";

export const about: About = {
  usage: "run [options] -- COMMAND [arguments]",
  summary: "Run a command with secrets in its environment variables",
  details: `The command inherits the environment, plus the variables of --env and --file, but not the PSONO_…
variables. In the environment and in --file, a value that starts with psono:// is replaced by the
secret that it refers to. In --env, a reference that starts with ./ is a template in the current
folder.

With --mask, run replaces the secrets in the command's output with ***, including the encodings that
the action masks. Output that could be the beginning of a secret is held back until later output
rules that out, or until the command ends. With --mask, the command's stdout and stderr aren't
terminals.`,
  options: [
    ["--env NAME=REFERENCE", "Set a variable (NAME?= if it's optional, PREFIX_*=/folder/ for a folder)"],
    ["--file FILE", "Read variables from FILE, which has the form of a .env file"],
    ["--mask", "Mask the secrets in the output of the command"],
    ["--no-mask", "Don't mask (the default). Also hides the notice that run prints in CI"],
    ["--clear-env", "Pass on only basic variables, such as PATH and HOME, and those you request"],
    ["--keep NAME", "With --clear-env, also pass on this variable"],
  ],
  examples: [
    "psono-secrets run --env PGPASSWORD=/Production/Database -- psql",
    "DB_PASSWORD=psono:///Production/Database psono-secrets run -- ./migrate",
    "psono-secrets run --file .env -- npm start",
    "psono-secrets run --mask --env TOKEN=/Registry -- ./deploy.sh",
    "psono-secrets run --clear-env --keep KUBECONFIG --env TOKEN=/Registry -- ./deploy.sh",
  ],
  exitCodes: [
    ["1", "An error, such as a secret that couldn't be read, so the command didn't start"],
    ["2", "Incorrect usage"],
    ["126, 127", "The command can't be run, or isn't found"],
    ["128 + n", "Signal n ended the command"],
    ["other", "The exit code of the command, which can also be one of the above"],
  ],
};

const OPTIONS = {
  ...FLAGS,
  env: { type: "string", multiple: true },
  file: { type: "string", multiple: true },
  mask: { type: "boolean" },
  "no-mask": { type: "boolean" },
  "clear-env": { type: "boolean" },
  keep: { type: "string", multiple: true },
} as const;

/** What a command needs to start and to print, on Windows also to start programs of its own. In upper case. */
const BASIC: ReadonlySet<string> = new Set([
  ...["PATH", "HOME", "TERM", "LANG"],
  ...(process.platform === "win32" ? ["SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT", "TEMP", "TMP"] : []),
]);

export async function run(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const end = args.indexOf("--");
  const { values } = await parse({ args: end === -1 ? args : args.slice(0, end), options: OPTIONS }, misplaced(end));
  const [command, ...rest] = end === -1 ? [] : args.slice(end + 1);
  if (command === undefined)
    throw new UsageError("The command is missing.", "Write it after --: psono-secrets run [options] -- COMMAND");
  if (values.mask && values["no-mask"]) throw new UsageError("Use either --mask or --no-mask.");
  if (values.keep !== undefined && !values["clear-env"]) throw new UsageError("--keep needs --clear-env.");
  const environment = values["clear-env"] ? clearedOf(variables, values.keep ?? []) : { ...variables };
  for (const file of values.file ?? []) Object.assign(environment, readVariables(file));
  for (const name of Object.keys(environment)) if (/^PSONO_/i.test(name)) delete environment[name];
  const problems: ActionError[] = [];
  const lines: TemplateLine[] = [];
  const requests = parsePairs(values.env ?? [], "env", problems, lines);
  // If `?=` finds nothing, the variable stays unset, even if the environment has one with this name.
  for (const { name, many } of requests) if (!many) delete environment[name];
  for (const { name } of lines) delete environment[name];
  requests.push(...parseReferences(environment, problems));
  const single = requests.filter(({ many }) => !many);
  problems.push(...nameProblems([...single, ...lines], true));
  const templates = readTemplates(lines, { path: process.cwd() }, problems);
  if (problems.length > 0) throw problems;
  for (const { references } of templates) requests.push(...references);
  let loaded: Loaded[] = [];
  if (requests.length > 0) {
    const connection = readConnection(values, variables);
    loaded = await read({ ...connection, mode: "load", requests, templates, exclude: [], exportEnv: true });
    for (const { subject, name, value } of loaded) {
      if (value.includes("\0")) throw new ActionError("VALUE", "nul-in-variable", {}, subject);
      environment[name] = value;
    }
  }
  if (variables["CI"] && !values.mask && !values["no-mask"]) console.error(`psono-secrets: ${MASKING.off}`);
  return await runCommand(command, rest, environment, values.mask ? masksFor(loaded) : undefined);
}

/** What to hide in the output of the command. Says on stderr what the output can still show. */
function masksFor(loaded: readonly Loaded[]): Automaton {
  const plan = planFor(loaded);
  for (const { at, exposure } of plan.exposed) console.error(`psono-secrets: ${MASKING.exposed(at, exposure)}`);
  if (plan.incomplete.length > 0) console.error(`psono-secrets: ${MASKING.incomplete(plan.incomplete)}`);
  return new Automaton(textsToMask(plan));
}

/** The variables that pass on with `--clear-env`: the basic ones, those to keep, and references. */
function clearedOf(variables: NodeJS.ProcessEnv, keep: readonly string[]): NodeJS.ProcessEnv {
  // On Windows, the case of a name doesn't matter.
  const same = (name: string) => (process.platform === "win32" ? name.toUpperCase() : name);
  const kept = new Set([...BASIC, ...keep.map(same)]);
  return Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => kept.has(same(name)) || isMeantAsLink(value ?? "")),
  );
}

/** The error for an argument that should be a command after `--`. `end`: index of the `--`, or -1. */
function misplaced(end: number): Unexpected {
  return (args, index) => {
    const command = args[index] ?? "";
    const unexpected = `Unexpected argument "${printable(command)}"${end === -1 ? "" : ' before "--"'}.`;
    // Other values could contain a secret.
    const shown = args
      .slice(0, index)
      .map((word) =>
        /^--[a-z-]+$/.test(word) || nameIn(word.replace(/^--env=/, "")) !== undefined ? quoted(word) : "…",
      );
    const more = args.length > index + 1 || end !== -1 ? " …" : "";
    const line = [...["psono-secrets", "run"], ...shown, "--", quoted(command)].join(" ");
    return new UsageError(unexpected, `Write "--" before the command: ${line}${more}`);
  };
}

/**
 * The variables of a file as Node reads them, except that `#` in a reference starts a field, not a comment.
 * Throws `FILE` if it can't be read.
 */
function readVariables(file: string): NodeJS.ProcessEnv {
  const text = readText(file);
  const variables: NodeJS.ProcessEnv = parseEnv(text);
  for (const line of text.split(/\r?\n/)) {
    const [, name = "", reference = ""] = /^\s*(?:export\s+)?(\w+)\s*=\s*(psono:\/\/.*?)\s*$/.exec(line) ?? [];
    const cut = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (cut?.startsWith("psono://") && reference.startsWith(cut)) variables[name] = reference;
  }
  return variables;
}
