import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable } from "node:stream";
import { printable } from "../text.ts";
import type { Automaton } from "./automaton.ts";
import { stream } from "./destination.ts";
import { Masker } from "./masker.ts";

/** Signals that are passed on to the command. */
const PASSED = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"] as const;

/**
 * Runs a command with this process's stdin, stdout and stderr. Resolves to the exit code to end with.
 * @param masks what to hide in its output; undefined to leave the output alone
 */
export function runCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  masks: Automaton | undefined,
): Promise<number> {
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
    // A terminal sends the signals of its keys to the command too: passed on, they would arrive twice.
    const terminal = process.stdin.isTTY;
    // Before the start: a signal that comes in between would end this process and leave the command running.
    for (const signal of PASSED) {
      process.on(signal, () => {
        if (child !== undefined && hasEnded(child)) stopReading(child);
        else if (!terminal || (signal !== "SIGINT" && signal !== "SIGQUIT")) child?.kill(signal);
      });
    }
    try {
      const piped = masks === undefined ? "inherit" : "pipe";
      child = spawn(command, args, { env, stdio: ["inherit", piped, piped] });
      const copied = masks === undefined ? undefined : copyOutput(child, masks);
      child.on("error", failed);
      child.on("exit", async (code, signal) => {
        await copied;
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    } catch (error) {
      failed(error as NodeJS.ErrnoException);
    }
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Ends the wait for what the command started and left running, which can keep its output open. */
function stopReading({ stdout, stderr }: ChildProcess): void {
  stdout?.destroy();
  stderr?.destroy();
}

/** Copies the output of a command. If nobody reads it any more, the command can't write any more either. */
async function copyOutput({ stdout, stderr }: ChildProcess, masks: Automaton): Promise<void> {
  process.stderr.on("error", () => undefined); // `stream` gets it too
  const copies = [stdout && stream(masked(stdout, masks)), stderr && stream(masked(stderr, masks), process.stderr)];
  await Promise.allSettled(copies);
}

async function* masked(output: Readable, masks: Automaton): AsyncGenerator<Buffer> {
  const masker = new Masker(masks);
  try {
    for await (const bytes of output) yield masker.push(bytes as Buffer);
  } catch {
    // Destroyed above: nothing more comes.
  }
  yield masker.end();
}
