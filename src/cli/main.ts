#!/usr/bin/env node
// The check of Node's version comes before every other module.
import "./node-version.ts";
import "../environment.ts";
import { constants } from "node:os";
import { environment } from "../environment.ts";
import { ActionError } from "../errors.ts";
import { printable } from "../text.ts";
import * as check from "./check.ts";
import { FLAGS_HELP, stopped } from "./connection.ts";
import { streaming, Unprinted } from "./destination.ts";
import * as get from "./get.ts";
import * as list from "./list.ts";
import * as loginTest from "./login-test.ts";
import { lineOf } from "./messages.ts";
import * as run from "./run.ts";
import { UsageError } from "./usage.ts";
import { VERSION } from "./version.ts";

interface Command {
  readonly help: string;
  readonly start: (args: string[], variables: NodeJS.ProcessEnv) => Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  list: { help: list.help, start: list.list },
  get: { help: get.help, start: get.get },
  run: { help: run.help, start: run.run },
  check: { help: check.help, start: check.check },
  "login-test": { help: loginTest.help, start: loginTest.loginTest },
};

const HELP = `Reads secrets from a Psono server.

${Object.values(COMMANDS)
  .map(({ help }) => `  ${help.split("\n")[0]}`)
  .join("\n")}

psono-secrets COMMAND --help says more, psono-secrets --version which release this is. Exit codes: 0; 1 for errors; 2 for wrong usage; that of the command for run.

${FLAGS_HELP}`;

async function main(args: string[]): Promise<number> {
  const variables = { ...environment };
  // Certificates are always checked, whatever the command to run thinks of them.
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  const [name = "--help", ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") return print(HELP);
  if (name === "--version") return print(VERSION);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`${printable(name)} is no command`);
  const end = rest.indexOf("--");
  const before = end === -1 ? rest : rest.slice(0, end);
  if (before.includes("--help") || before.includes("-h")) return print(command.help);
  return command.start(rest, variables);
}

function print(text: string): number {
  console.log(text);
  return 0;
}

function tell(error: unknown): void {
  if (!(error instanceof ActionError)) {
    // What was not foreseen may hold anything: nothing of it is printed.
    console.error("psono-secrets: this was not foreseen. Please report it. [INTERNAL]");
    return;
  }
  console.error(`psono-secrets: ${lineOf(error)}`);
}

// The reader of a pipe may have seen enough. While a file is written, its session is ended first.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (!streaming) process.exit(error.code === "EPIPE" ? 0 : 1);
});
// Where nothing is left to wait for Node ends in peace, whatever was still to come.
process.once("beforeExit", () => {
  process.exitCode = 1;
  console.error("psono-secrets: this came to no end. Please report it. [INTERNAL]");
});
main(process.argv.slice(2))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (caught: unknown) => {
      if (caught instanceof Unprinted) return undefined; // said below
      if (caught instanceof UsageError) {
        process.exitCode = 2;
        return console.error(`psono-secrets: ${printable(caught.message)}. See psono-secrets --help [USAGE]`);
      }
      process.exitCode = stopped === undefined ? 1 : 128 + constants.signals[stopped];
      for (const error of Array.isArray(caught) ? caught : [caught]) tell(error);
    },
  )
  // When all that was printed is out, for a proxy that never answers would keep the process alive.
  .finally(() =>
    process.stdout.write("", () => {
      const failed = process.stdout.errored as NodeJS.ErrnoException | null;
      if (failed && failed.code !== "EPIPE") {
        process.exitCode = 1;
        console.error(`psono-secrets: not all could be printed (${printable(String(failed.code))}). [EXPORT_FAILED]`);
      }
      process.stderr.write("", () => process.exit());
    }),
  );
