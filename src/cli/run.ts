import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { parseEnv } from "node:util";
import { ActionError } from "../errors.ts";
import { nameProblems } from "../requests/names.ts";
import { parseReferences, parseRequests } from "../requests/parse.ts";
import { printable } from "../text.ts";
import { FLAGS, FLAGS_HELP, read, readConnection } from "./connection.ts";
import { parse, UsageError } from "./usage.ts";

export const help = `psono-secrets run [--env NAME=REFERENCE]… [--file FILE] -- COMMAND…     run a command with secrets

The command gets the variables of --env, and those of the environment and of the file whose value begins with
psono://, filled in. It gets no PSONO_… variable. Its exit code is passed on: 128 + n after the signal n, 127 where
it is not found, 126 where it cannot be run.

  --env NAME=REFERENCE    also PREFIX_*=/folder/ and NAME?=REFERENCE, as in the action
  --file FILE             lines NAME=value, as of a .env file

Examples:
  psono-secrets run --env PGPASSWORD=/Production/Database -- psql
  DB_PASSWORD=psono:///Production/Database psono-secrets run -- ./migrate
  psono-secrets run --file .env -- npm start

${FLAGS_HELP}`;

/** Signals that a command is ended or told by. */
const PASSED = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"] as const;

export async function run(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const end = args.indexOf("--");
  const { values } = parse({
    args: end === -1 ? args : args.slice(0, end),
    options: { ...FLAGS, env: { type: "string", multiple: true }, file: { type: "string", multiple: true } },
  });
  const [command, ...rest] = end === -1 ? [] : args.slice(end + 1);
  if (command === undefined) throw new UsageError("run needs -- and a command after it");
  const environment: NodeJS.ProcessEnv = { ...variables };
  for (const file of values.file ?? []) Object.assign(environment, readVariables(file));
  for (const name of Object.keys(environment)) if (/^PSONO_/i.test(name)) delete environment[name];
  const problems: ActionError[] = [];
  const requests = parseRequests((values.env ?? []).map((text) => `env:${text}`).join("\n"), problems, {
    kind: "argument",
    name: "--env",
  });
  // A variable that `?=` does not find stays unset, also where the environment has one of this name.
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

/**
 * The variables of a file as Node reads them, but that `#` is part of a reference: there it names a field.
 * Throws `FILE` where it cannot be read.
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

/** Runs a command on this terminal, and gives the exit code to end with. */
function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      const missing = error.code === "ENOENT";
      const why = missing
        ? "was not found"
        : `cannot be run${error.code === "E2BIG" ? ": its variables are too large" : ""}`;
      console.error(`psono-secrets: ${printable(command)} ${why} [${missing ? "COMMAND_NOT_FOUND" : "COMMAND"}]`);
      resolve(missing ? 127 : 126);
    };
    let child: ChildProcess | undefined;
    // What is typed at a terminal reaches the command from there: passed on, it would come twice.
    const terminal = process.stdin.isTTY;
    // Before it is started: a signal that comes in between would leave it alone.
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
