/**
 * Commands to the runner, as lines of standard output (ActionCommand.cs of actions/runner). @actions/core writes the
 * same, and a test holds it against these; it brings an OIDC client, a process runner and their imports into every
 * start, for four lines that are needed here.
 */
import { EOL } from "node:os";
import { thisRunner } from "./runners.ts";

/** An input of the step, as it was given; empty where it was not. */
export function readInput(name: string): string {
  return process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "";
}

/**
 * Hides texts of one line in all that is printed from here on, by this step and by later ones. Longer ones come first:
 * a runner that replaces one after another would otherwise show the rest of them.
 */
export function addMasks(texts: Iterable<string>): void {
  const { rawMasks } = thisRunner();
  const sorted = [...texts].sort((a, b) => b.length - a.length);
  const lines = sorted.map((text) => {
    const command = lineOf("add-mask", text);
    // GitHub's runner would take %0A in it for a line break, and mask the pieces.
    return rawMasks && text.includes("%") ? `${command}::add-mask::${text}${EOL}` : command;
  });
  if (lines.length > 0) process.stdout.write(lines.join("")); // at once: a write each would cost more than the masks
}

/** How many commands `addMasks` writes for a text. */
export function maskCommands(text: string): number {
  return text.includes("%") && thisRunner().rawMasks ? 2 : 1;
}

export function error(message: string): void {
  command("error", message);
}

export function warning(message: string): void {
  command("warning", message);
}

export function notice(message: string): void {
  command("notice", message);
}

/** A line that is shown with RUNNER_DEBUG=1 alone. */
export function debug(message: string): void {
  command("debug", message);
}

/** Lines under a title that opens and closes. */
export function group(title: string, lines: readonly string[]): void {
  process.stdout.write(lineOf("group", title) + lines.map((line) => line + EOL).join("") + lineOf("endgroup", ""));
}

export function info(line: string): void {
  process.stdout.write(line + EOL);
}

function command(name: string, message: string): void {
  process.stdout.write(lineOf(name, message));
}

function lineOf(name: string, message: string): string {
  const data = message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return `::${name}::${data}${EOL}`;
}
