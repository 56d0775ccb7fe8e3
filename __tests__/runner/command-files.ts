/** The files a step writes for the runner: src/Runner.Worker/FileCommandManager.cs, as on Linux and macOS. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "./decode.ts";
import type { Masker } from "./masker.ts";

/** More than this, in bytes, is no summary. */
const SUMMARY_LIMIT = 1024 * 1024;

const PREFIXES = {
  GITHUB_OUTPUT: "set_output_",
  GITHUB_ENV: "set_env_",
  GITHUB_STATE: "save_state_",
  GITHUB_PATH: "add_path_",
  GITHUB_STEP_SUMMARY: "step_summary_",
};
export type CommandFile = keyof typeof PREFIXES;

/** Folder of the command files in RUNNER_TEMP. */
export const FOLDER = "_runner_file_commands";

/** Makes the empty files of one step. Variable to path. */
export function createFiles(temp: string, suffix: string): Record<CommandFile, string> {
  mkdirSync(join(temp, FOLDER), { recursive: true });
  const files = Object.entries(PREFIXES).map(([variable, prefix]) => [variable, join(temp, FOLDER, prefix + suffix)]);
  for (const [, path = ""] of files) writeFileSync(path, "");
  return Object.fromEntries(files) as Record<CommandFile, string>;
}

export interface Written {
  outputs: Record<string, string>;
  env: Record<string, string>;
  state: Record<string, string>;
  path: string[];
  /** As GitHub shows it: masked line by line. */
  summary: string;
  errors: string[];
  /** One of the files could not be read: the step fails. */
  failed: boolean;
}

/** Reads what a step wrote, and removes the files. */
export function readFiles(files: Record<CommandFile, string>, masker: Masker): Written {
  const written: Written = { outputs: {}, env: {}, state: {}, path: [], summary: "", errors: [], failed: false };
  const pairs = (variable: CommandFile, take: (name: string, value: string) => void) => {
    try {
      for (const [name, value] of parsePairs(decode(readFileSync(files[variable])))) take(name, value);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
      const name = variable.slice("GITHUB_".length).toLowerCase();
      written.errors.push(`Unable to process file command '${name}' successfully.`, (error as Error).message);
      written.failed = true;
    }
  };
  pairs("GITHUB_OUTPUT", (name, value) => {
    written.outputs[name] = value;
  });
  pairs("GITHUB_STATE", (name, value) => {
    written.state[name] = value;
  });
  pairs("GITHUB_ENV", (name, value) => {
    if (name.toUpperCase() !== "NODE_OPTIONS") written.env[name] = value;
    else written.errors.push("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  });
  for (const line of readLines(files.GITHUB_PATH)) {
    if (line !== "") written.path = [...written.path.filter((other) => other !== line), line];
  }
  const size = statSync(files.GITHUB_STEP_SUMMARY, { throwIfNoEntry: false })?.size ?? 0;
  if (size > SUMMARY_LIMIT)
    written.errors.push(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(size / 1024)}k.`,
    );
  else
    written.summary = readLines(files.GITHUB_STEP_SUMMARY)
      .map((line) => `${masker.mask(line)}\n`)
      .join("");
  for (const file of Object.values(files)) rmSync(file, { force: true });
  return written;
}

function readLines(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
  const lines = decode(readFileSync(path)).split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** `NAME=value` lines and `NAME<<DELIMITER` blocks, one after the other, up to the first that is neither. */
export function* parsePairs(text: string): Generator<[name: string, value: string]> {
  let at = 0;
  /** A carriage return is no line end here, but part of the line. */
  const readLine = () => {
    if (at >= text.length) return undefined;
    const end = text.indexOf("\n", at);
    const line = { text: text.slice(at, end === -1 ? undefined : end), ended: end !== -1 };
    at = end === -1 ? text.length : end + 1;
    return line;
  };
  for (let line = readLine(); line !== undefined; line = readLine()) {
    if (line.text === "") continue;
    const equals = line.text.indexOf("=");
    const heredoc = line.text.indexOf("<<");
    if (equals !== -1 && (heredoc === -1 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
      continue;
    }
    if (heredoc === -1) throw new Error(`Invalid format '${line.text}'`);
    const name = line.text.slice(0, heredoc);
    const delimiter = line.text.slice(heredoc + 2);
    if (name === "" || delimiter === "")
      throw new Error(`Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`);
    const start = at;
    let end = at;
    for (let next = readLine(); next?.text !== delimiter; next = readLine()) {
      if (next === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      if (!next.ended) throw new Error("Invalid value. EOF marker missing new line.");
      end = at - 1;
    }
    yield [name, text.slice(start, end)];
  }
}
