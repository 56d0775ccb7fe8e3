#!/usr/bin/env node
// The check of Node's version comes before every other module.
import "./node-version.ts";
import "../environment.ts";
import { constants } from "node:os";
import { environment } from "../environment.ts";
import { ActionError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { printable } from "../text.ts";
import * as check from "./check.ts";
import * as completion from "./completion.ts";
import { stopped } from "./connection.ts";
import { isStreaming, Unprinted } from "./destination.ts";
import * as get from "./get.ts";
import { type About, CONNECTION_HELP, commandHelp, mainHelp } from "./help.ts";
import * as inject from "./inject.ts";
import * as list from "./list.ts";
import * as loginTest from "./login-test.ts";
import { lineOf } from "./messages.ts";
import * as run from "./run.ts";
import { Asked, parse, refuseSecrets, single, throwIfAsked, UsageError } from "./usage.ts";
import { VERSION } from "./version.ts";

interface Command {
  readonly about: About;
  readonly start: (args: string[], variables: NodeJS.ProcessEnv) => Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  list: { about: list.about, start: list.list },
  get: { about: get.about, start: get.get },
  inject: { about: inject.about, start: inject.inject },
  run: { about: run.about, start: run.run },
  check: { about: check.about, start: check.check },
  "login-test": { about: loginTest.about, start: loginTest.loginTest },
  completion: { about: completion.about, start: (args) => completion.completion(args, { ...ABOUT, help: ABOUT_HELP }) },
};

const ABOUT = Object.fromEntries(Object.entries(COMMANDS).map(([name, { about }]) => [name, about]));
const ABOUT_HELP: About = {
  usage: "help TOPIC",
  summary: "Explain a command, or the connection settings",
  examples: [],
  words: [...Object.keys(COMMANDS), "connection"],
};
const HELP = mainHelp(ABOUT);

async function main(args: string[]): Promise<number> {
  const variables = { ...environment };
  // A command of `run` may need this variable. Here certificates are always checked.
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  const [name = "help", ...rest] = args;
  let asked = HELP;
  try {
    throwIfAsked(name);
    if (name === "help") return print(await helpOf(rest));
    const { about, start } = await commandOf(name);
    asked = commandHelp(about);
    return await start(rest, variables);
  } catch (error) {
    if (error instanceof Asked) return print(error.version ? VERSION : asked);
    throw error;
  }
}

async function commandOf(name: string): Promise<Command> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command;
  refuseSecrets([name]);
  if (name.startsWith("-"))
    throw new UsageError("The command is missing.", "Options follow it: psono-secrets COMMAND [options]");
  const [near] = await nearest(name, [...Object.keys(COMMANDS), "help"], 1);
  throw new UsageError(`Unknown command "${printable(name)}".`, near && `Did you mean ${near}?`);
}

/** The text of `help`, `help COMMAND` or `help connection`. */
async function helpOf(args: string[]): Promise<string> {
  const { positionals } = await parse({ args, allowPositionals: true });
  const topic = single("help", positionals) ?? "help";
  if (topic === "connection") return CONNECTION_HELP;
  return topic === "help" ? HELP : commandHelp((await commandOf(topic)).about);
}

function print(text: string): number {
  console.log(text);
  return 0;
}

/** Prints an error. The text of an unexpected one could contain anything, so none of it is printed. */
function report(error: unknown): void {
  const line =
    error instanceof ActionError
      ? lineOf(error)
      : "An unexpected error occurred. Details are suppressed because they could contain secrets. Please report it. [INTERNAL]";
  console.error(`psono-secrets: ${line}`);
}

/** Says where to find the help after a usage error. */
function seeHelp(): string {
  const [name = ""] = process.argv.slice(2);
  return `See psono-secrets ${Object.hasOwn(COMMANDS, name) ? `${name} ` : ""}--help.`;
}

// The reader of a pipe can close it early. While a file is being written, the session is ended first.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (!isStreaming()) process.exit(error.code === "EPIPE" ? 0 : 1);
});
// Node would print the error, with all that it contains.
process.once("unhandledRejection", (error) => {
  report(error);
  process.exit(1);
});
// Node exits with 0 when nothing is left to wait for, even if the work isn't done.
process.once("beforeExit", () => {
  process.exitCode = 1;
  console.error("psono-secrets: The program stopped before its work was done. Please report it. [INTERNAL]");
});
main(process.argv.slice(2))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (caught: unknown) => {
      if (caught instanceof Unprinted) return undefined; // reported below
      if (caught instanceof UsageError) {
        process.exitCode = 2;
        return console.error(`psono-secrets: ${caught.message} ${caught.advice ?? seeHelp()} [USAGE]`);
      }
      process.exitCode = stopped === undefined ? 1 : 128 + constants.signals[stopped];
      for (const error of Array.isArray(caught) ? caught : [caught]) report(error);
    },
  )
  // Exits once everything is printed: a proxy that never responds would keep the process alive.
  .finally(() =>
    process.stdout.write("", () => {
      const failed = process.stdout.errored as NodeJS.ErrnoException | null;
      if (failed && failed.code !== "EPIPE") {
        process.exitCode = 1;
        console.error(`psono-secrets: Can't write to stdout (${printable(String(failed.code))}). [EXPORT_FAILED]`);
      }
      process.stderr.write("", () => process.exit());
    }),
  );
