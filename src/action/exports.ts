/**
 * Exports values: checks all of them, masks all, and exports all or nothing. @actions/core writes outputs and variables
 * name by name, which can't be undone, and changes this process's environment: command-files.ts does neither.
 */
import { join } from "node:path";
import { notice } from "@actions/core";
import { ActionError } from "../errors.ts";
import { type Names, nameProblems } from "../requests/names.ts";
import type { Asked } from "../vault/asked.ts";
import { unmaskProblems } from "../vault/unmask.ts";
import { fileContent, isTemplate, type Loaded } from "../vault/value.ts";
import { CommandFile, heredoc } from "./command-files.ts";
import { exportFailed, type Place } from "./export-failed.ts";
import { makeFolder, removeFolder, STATE, writeNew } from "./files.ts";
import { NOTICES } from "./messages.ts";
import { PrivateFolder } from "./private-folder.ts";
import { fitsLines, thisRunner } from "./runners.ts";
import { shownName } from "./shown.ts";

/** Where a value went. */
export interface Exported {
  readonly name: string;
  /** Text from the vault, as in `Loaded`. */
  readonly source: string;
  readonly file: boolean;
  readonly output: boolean;
  readonly variable: boolean;
  readonly masked: boolean;
  /** Of a template: the values in it. */
  readonly parts?: readonly Pick<Loaded, "subject" | "source">[] | undefined;
}

export interface ExportOptions extends Asked {
  readonly exportEnv: boolean;
  /** Names whose values are not masked. */
  readonly unmask: Names;
}

/** Largest `NAME=value` with its final NUL: bytes on Linux (MAX_ARG_STRLEN, limits.h), UTF-16 units on Windows. */
const VARIABLE_BYTES = 131_072;
const VARIABLE_UNITS = 32_767;
/** Largest total: macOS gives arguments and environment of a program 1 MiB (ARG_MAX), Linux mostly 2 MiB. */
const VARIABLES_BYTES = 524_288;

/** Errors of one value. */
type ValueProblem = "long-line" | "half-character" | "nul" | "expression" | "too-long";

/** The output that holds all outputs. No name can be the same: none has a hyphen. */
const JSON_OUTPUT = "secrets-json";

/**
 * Exports `loaded` to later steps. `mask` registers what must be masked: all values that `unmask` doesn't name, before
 * the first byte is written.
 * @param folder holds the files that were too large for a value
 * @throws an array of `ActionError`, all problems at once, or one `EXPORT_FAILED`; in both cases nothing is exported
 */
export function exportAll(
  loaded: readonly Loaded[],
  options: ExportOptions,
  mask: (loaded: readonly Loaded[]) => void,
  folder = new PrivateFolder(),
): Exported[] {
  const exported = validate(loaded, options);
  mask(loaded.filter(({ name }) => !options.unmask.has(name)));
  write(loaded, exported, folder, options);
  return exported;
}

/** Where all values would go. Throws what `exportAll` would before its first byte: all problems at once. */
export function validate(loaded: readonly Loaded[], options: ExportOptions): Exported[] {
  const { exportEnv, unmask } = options;
  const exported = loaded.map(({ name, source, target, ...one }) => ({
    name,
    source,
    file: target === "file",
    output: target !== "env",
    variable: target === "env" || (exportEnv && target !== "output"),
    masked: !unmask.has(name),
    parts: isTemplate(one) ? one.parts : undefined,
  }));
  const problems = check(loaded, exported, options);
  problems.push(...unmaskProblems(unmask, loaded, options, { kind: "input", name: "unmask" }));
  if (problems.length > 0) throw problems;
  return exported;
}

function variableBytes(name: string, value: string): number {
  return Buffer.byteLength(`${name}=${value}`) + 1;
}

/** Whether a program can be started with an environment variable of this name and value. */
export function fitsVariable(name: string, value: string): boolean {
  return process.platform === "win32"
    ? name.length + value.length + 2 <= VARIABLE_UNITS
    : variableBytes(name, value) <= VARIABLE_BYTES;
}

function check(loaded: readonly Loaded[], exported: readonly Exported[], options: ExportOptions): ActionError[] {
  const problems = nameProblems(loaded, options.exportEnv);
  const runner = thisRunner();
  let sum = 0;
  for (const [index, { name, value, bytes, subject }] of loaded.entries()) {
    const shown = () => shownName({ name, subject }, options);
    const problem = (reason: ValueProblem) =>
      problems.push(new ActionError("VALUE", reason, { name: shown() }, subject));
    const { file = false, variable = false } = exported[index] ?? {};
    if (!file && !fitsLines(value, runner)) problem("long-line");
    if (!(file && bytes !== undefined) && !value.isWellFormed()) problem("half-character");
    if (!variable || file) continue; // a path is short, and contains only what RUNNER_TEMP contains
    if (value.includes("\0")) problem("nul");
    if (runner.evaluatesVariables && value.includes("${{")) problem("expression");
    sum += variableBytes(name, value);
    if (!fitsVariable(name, value)) problem("too-long");
  }
  if (sum > VARIABLES_BYTES && problems.length === 0) problems.push(new ActionError("VALUE", "sum-too-long", {}));
  return problems;
}

function write(
  loaded: readonly Loaded[],
  exported: readonly Exported[],
  folder: PrivateFolder,
  options: ExportOptions,
): void {
  const { path, state, made } = folder;
  const files = loaded.filter((_, index) => exported[index]?.file);
  const pathOf = ({ name, file }: Loaded) => join(path ?? "", name + (file?.extension ?? ""));
  const values = loaded.map((one, index) => ({
    ...exported[index],
    name: one.name,
    value: exported[index]?.file ? pathOf(one) : one.value,
  }));
  const outputs = values.filter(({ output }) => output);
  const all = JSON.stringify(Object.fromEntries(outputs.map(({ name, value }) => [name, value])));
  if (!fitsLines(all, thisRunner())) notice(NOTICES.jsonLeftOut(JSON_OUTPUT));
  else if (outputs.length > 0) outputs.push({ name: JSON_OUTPUT, value: all });
  const blocks = (list: typeof values) => list.map(({ name, value }) => heredoc(name, value)).join("");

  const undo: (() => void)[] = [];
  const close: (() => void)[] = [];
  let what: Place = "folder";
  /** Opens a command file, and returns a function that appends the text to it. */
  const open = (variable: string, text: string): (() => void) => {
    if (text === "") return () => {};
    what = { variable };
    const file = new CommandFile(process.env[variable] ?? "");
    close.push(() => file.close());
    return () => {
      what = { variable };
      undo.push(() => file.undo());
      file.append(text);
    };
  };
  try {
    const saveState = open("GITHUB_STATE", files.length > 0 && !made ? heredoc(STATE, state) : "");
    const exportVariables = open("GITHUB_ENV", blocks(values.filter(({ variable }) => variable)));
    const setOutputs = open("GITHUB_OUTPUT", blocks(outputs));
    saveState();
    if (files.length > 0) {
      what = "folder";
      if (path === undefined) throw new Error();
      if (!made) makeFolder(path);
      // From here on the state remains: if this process can't remove the folder, post tries to.
      undo.splice(0, 1, () => {
        if (removeFolder(path).length > 0) throw new Error();
      });
      for (const one of files) {
        what = { file: shownName(one, options) };
        if (one.file?.stored !== true) writeNew(pathOf(one), fileContent(one));
      }
    }
    exportVariables();
    setOutputs();
  } catch (error) {
    throw exportFailed(what, error, undo.map(succeeds).every(Boolean));
  } finally {
    close.map(succeeds);
  }
}

/** Runs a step of the clean-up. Returns whether it succeeded; it doesn't throw, so that the other steps run too. */
function succeeds(step: () => unknown): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
