/** Runs what `action.yml` names as GitHub's runner does: inputs, command files, masks in the log. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";

interface Action {
  inputs: Record<string, { default?: string }>;
  runs: { main: string };
}

export interface Run {
  exitCode: number | null;
  outputs: Record<string, string>;
  env: Record<string, string>;
  /** Messages of the `::error` commands. */
  errors: string[];
  /** What the process wrote, before anything was masked. */
  raw: string;
  /** What a person sees. */
  log: string;
}

/** @param cancelled sends SIGINT to the step when it is settled, as the runner does first */
export async function runAction(
  inputs: Record<string, string>,
  environment: Record<string, string> = {},
  cancelled?: Promise<void>,
): Promise<Run> {
  const action = parse(readFileSync("action.yml", "utf8")) as Action;
  const folder = mkdtempSync(join(tmpdir(), "runner-"));
  const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_ENV: join(folder, "env") };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const env: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    ...files,
    RUNNER_TEMP: folder,
    GITHUB_REPOSITORY: "octo/demo",
    GITHUB_WORKFLOW: "CI",
    GITHUB_RUN_NUMBER: "7",
    ...environment,
  };
  for (const [name, { default: value = "" }] of Object.entries(action.inputs)) {
    env[`INPUT_${name.toUpperCase()}`] = inputs[name] ?? value;
  }
  const child = spawn(process.execPath, [action.runs.main], { env, stdio: ["ignore", "pipe", "pipe"] });
  void cancelled?.then(() => child.kill("SIGINT"));
  let raw = "";
  child.stdout.on("data", (chunk: Buffer) => (raw += chunk));
  child.stderr.on("data", (chunk: Buffer) => (raw += chunk));
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const outputs = parseFile(readFileSync(files.GITHUB_OUTPUT, "utf8"));
  const variables = parseFile(readFileSync(files.GITHUB_ENV, "utf8"));
  rmSync(folder, { recursive: true });
  return { exitCode, outputs, env: variables, raw, ...readLog(raw) };
}

/** `NAME=value` and `NAME<<DELIMITER` blocks of a command file. */
function parseFile(text: string): Record<string, string> {
  const result: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block === null) {
      if (line !== "") throw new Error("a command file line has no heredoc");
      continue;
    }
    const end = lines.indexOf(block[2] ?? "", at + 1);
    if (end === -1) throw new Error("a heredoc in a command file does not end");
    result[block[1] ?? ""] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return result;
}

function readLog(raw: string): { errors: string[]; log: string } {
  const masks = new Set<string>();
  const errors: string[] = [];
  const shown: string[] = [];
  for (const line of raw.split("\n")) {
    const command = /^::([a-z-]+)(?: [^:]*)?::(.*)$/s.exec(line);
    const text = (command?.[2] ?? "").replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
    if (command?.[1] === "add-mask") {
      masks.add(text);
      for (const part of text.split(/\r?\n/)) if (part !== "") masks.add(part);
      continue;
    }
    if (command?.[1] === "error") errors.push(text);
    let seen = command === null ? line : `${command[1]}: ${text}`;
    for (const mask of [...masks].sort((a, b) => b.length - a.length)) seen = seen.replaceAll(mask, "***");
    shown.push(seen);
  }
  return { errors, log: shown.join("\n") };
}
