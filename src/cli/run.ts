import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { parseEnv } from "node:util";
import { ActionError } from "../errors.ts";
import { ID } from "../requests/mistakes.ts";
import { nameProblems } from "../requests/names.ts";
import { parseReferences, parseRequests, type Request } from "../requests/parse.ts";
import type { Subject } from "../subject.ts";
import { printable } from "../text.ts";
import { FLAGS, read, readConnection } from "./connection.ts";
import type { About } from "./help.ts";
import { parse, quoted, type Unexpected, UsageError } from "./usage.ts";

export const about: About = {
  usage: "run [options] -- COMMAND [arguments]",
  summary: "Run a command with secrets in its environment variables",
  details: `The command gets the environment, and the variables of --env and --file. In the environment and in
--file, a value that starts with psono:// is replaced by the secret that it refers to. The command
doesn't get the PSONO_… variables. Its output isn't masked.`,
  options: [
    ["--env NAME=REFERENCE", "Set a variable (NAME?= if it's optional, PREFIX_*=/folder/ for a folder)"],
    ["--file FILE", "Read variables from FILE, which is a .env file"],
  ],
  examples: [
    "psono-secrets run --env PGPASSWORD=/Production/Database -- psql",
    "DB_PASSWORD=psono:///Production/Database psono-secrets run -- ./migrate",
    "psono-secrets run --file .env -- npm start",
  ],
  exitCodes: [
    ["1", "Error: a secret couldn't be read, so the command didn't start"],
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
} as const;

/** Signals that are passed on to the command. */
const PASSED = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"] as const;

export async function run(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const end = args.indexOf("--");
  const { values } = await parse({ args: end === -1 ? args : args.slice(0, end), options: OPTIONS }, misplaced(end));
  const [command, ...rest] = end === -1 ? [] : args.slice(end + 1);
  if (command === undefined)
    throw new UsageError("The command is missing.", "Write it after --: psono-secrets run [options] -- COMMAND");
  const environment: NodeJS.ProcessEnv = { ...variables };
  for (const file of values.file ?? []) Object.assign(environment, readVariables(file));
  for (const name of Object.keys(environment)) if (/^PSONO_/i.test(name)) delete environment[name];
  const problems: ActionError[] = [];
  const requests = readRequests(values.env ?? [], problems);
  // If `?=` finds nothing, the variable stays unset, even if the environment has one with this name.
  for (const { name, many } of requests) if (!many) delete environment[name];
  requests.push(...parseReferences(environment, problems));
  const single = requests.filter(({ many }) => !many);
  problems.push(...nameProblems(single, true));
  if (problems.length > 0) throw problems;
  if (requests.length > 0) {
    const connection = readConnection(values, variables);
    const loaded = await read({ ...connection, mode: "load", requests, exclude: [], exportEnv: true });
    for (const { subject, name, value } of loaded) {
      if (value.includes("\0")) throw new ActionError("VALUE", "nul-in-variable", {}, subject);
      environment[name] = value;
    }
  }
  return await start(command, rest, environment);
}

/** `NAME=REFERENCE`. Without the form of a reference, what looks like a name could be part of a pasted secret. */
const ENV = new RegExp(`^\\s*([A-Za-z_]\\w*\\*?|\\*)\\s*\\??=\\s*(?:psono://)?(?:/|${ID})`, "i");

/** The requests of `--env`. Errors name the variable, such as `--env A`, or the number of the argument. */
function readRequests(given: readonly string[], problems: ActionError[]): Request[] {
  return given.flatMap((text, index) => {
    const [, name] = ENV.exec(text) ?? [];
    const subject: Subject = { kind: "argument", name: name === undefined ? "--env" : `--env ${name}` };
    const ofText: ActionError[] = [];
    const requests = parseRequests(`env:${text}`, ofText, subject, index + 1);
    const about = <T extends { readonly subject: Subject }>(one: T) => (name === undefined ? one.subject : subject);
    problems.push(...ofText.map((problem) => problem.about(about(problem))));
    return requests.map((request) => ({ ...request, subject: about(request) }));
  });
}

/** The error for an argument that should be a command after `--`. `end`: index of the `--`, or -1. */
function misplaced(end: number): Unexpected {
  return (args, index) => {
    const command = args[index] ?? "";
    const unexpected = `Unexpected argument "${printable(command)}"${end === -1 ? "" : ' before "--"'}.`;
    // Other values could contain a secret.
    const shown = args
      .slice(0, index)
      .map((word) => (/^--[a-z-]+$/.test(word) || ENV.test(word.replace(/^--env=/, "")) ? quoted(word) : "…"));
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
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new ActionError("FILE", "unreadable", {}, { kind: "file", name: file });
  }
  const variables: NodeJS.ProcessEnv = parseEnv(text);
  for (const line of text.split(/\r?\n/)) {
    const [, name = "", reference = ""] = /^\s*(?:export\s+)?(\w+)\s*=\s*(psono:\/\/.*?)\s*$/.exec(line) ?? [];
    const cut = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (cut?.startsWith("psono://") && reference.startsWith(cut)) variables[name] = reference;
  }
  return variables;
}

/** Runs a command with this process's stdin, stdout and stderr. Resolves to the exit code to end with. */
function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      const missing = error.code === "ENOENT";
      const name = printable(command);
      const why =
        error.code === "E2BIG"
          ? "Together, its arguments and environment variables are too large."
          : "Check that it's a program, and that you have permission to run it.";
      console.error(
        missing
          ? `psono-secrets: Command not found: ${name}. [COMMAND_NOT_FOUND]`
          : `psono-secrets: Can't run ${name}. ${why} [COMMAND]`,
      );
      resolve(missing ? 127 : 126);
    };
    let child: ChildProcess | undefined;
    // A terminal also sends its keyboard signals to the command: if they were passed on, they would arrive twice.
    const terminal = process.stdin.isTTY;
    // Before the start: a signal that comes in between would end this process and leave the command running.
    for (const signal of PASSED) {
      process.on(signal, () => {
        if (!terminal || (signal !== "SIGINT" && signal !== "SIGQUIT")) child?.kill(signal);
      });
    }
    try {
      child = spawn(command, args, { env, stdio: "inherit" });
      child.on("error", failed);
      child.on("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    } catch (error) {
      failed(error as NodeJS.ErrnoException);
    }
  });
}
