/** Checks, masks and exports the values that were read, and prints where they went. */
import { endGroup, info, notice, startGroup, warning } from "@actions/core";
import { many } from "../messages/lists.ts";
import { subjectText } from "../messages/subjects.ts";
import { printable } from "../text.ts";
import type { Loaded, Skipped } from "../vault/value.ts";
import { type Exported, exportAll, fitsVariable, validate } from "./exports.ts";
import type { Inputs } from "./inputs.ts";
import { NOTICES, TERMS } from "./messages.ts";
import type { PrivateFolder } from "./private-folder.ts";
import { findMasks, registerMasks } from "./register-masks.ts";
import { shownRows } from "./shown.ts";
import { target, writeSummary } from "./summary.ts";

/** What was read. */
interface Read {
  readonly loaded: readonly Loaded[];
  readonly skipped: readonly Skipped[];
}

/**
 * Exports values, or in `check` says where they would go.
 * @param key what is known about the API key
 * @param cost requests and ms so far, as the log shows them
 * @param pause is awaited during long work, and throws if the step must end
 * @param folder holds the files that were too large for a value
 * @throws an `ActionError`, or an array of them: all problems at once, and nothing was exported
 */
export async function exportValues(
  { loaded, skipped }: Read,
  key: { readonly restricted: boolean; readonly write: boolean | undefined },
  inputs: Inputs,
  cost: () => string,
  pause: () => Promise<void>,
  folder: PrivateFolder,
): Promise<void> {
  const subjects = loaded.map(({ subject }) => subject);
  const shown = (exported: readonly Exported[]) => shownRows(exported, subjects, inputs);
  const missing = shownRows(
    skipped,
    skipped.map(({ error }) => error.subject),
    inputs,
  );
  if (inputs.mode === "check") {
    const planned = validate(loaded, inputs);
    printGroup(`Psono: dry run, would export ${many(loaded.length, "secret")}`, shown(planned), missing);
    for (const { error, name } of missing) notice(NOTICES.skipped(error, name));
    adviseFiles(loaded, inputs);
    return;
  }
  const masks = await findMasks(
    loaded.filter(({ name }) => !inputs.unmask.has(name)),
    pause,
  );
  const exported = exportAll(loaded, inputs, () => registerMasks(masks), folder);
  printGroup(`Psono: ${many(exported.length, "secret")}, ${cost()}`, shown(exported), missing);
  if (inputs.summary) await summarize(shown(exported));
  for (const { name, file, subject } of loaded) {
    if (file?.stored === true && file.text === true && !inputs.unmask.has(name)) notice(NOTICES.largeText(subject));
  }
  adviseFiles(loaded, inputs);
  advise(inputs, key);
  if (hasNoId(process.env) && exported.some(({ variable }) => !variable)) warning(NOTICES.noId);
}

/**
 * Whether it is certain that the step has no id. GitHub names such a step `__self` or `__owner_name`. In a composite
 * action the variable keeps the name of the outer step (StepsRunner.cs of actions/runner sets it, CompositeActionHandler.cs
 * doesn't), but GITHUB_ACTION_PATH is set there.
 */
function hasNoId(variables: NodeJS.ProcessEnv): boolean {
  return (variables["GITHUB_ACTION"] ?? "").startsWith("__") && (variables["GITHUB_ACTION_PATH"] ?? "") === "";
}

/** Widest column, in characters: a longer text doesn't move the others. */
const WIDTH = 60;

/** Where each value comes from, and where it goes, in columns. */
function printGroup(title: string, exported: readonly Exported[], skipped: readonly Skipped[]): void {
  const rows = [
    ...exported.map((one) => ({ ...one, to: target(one) })),
    ...skipped.map((one) => ({ ...one, parts: undefined, to: "not found (optional)" })),
  ].map((row) => ({ ...row, source: printable(row.source) }));
  const width = (column: "name" | "source") =>
    rows.reduce((most, row) => Math.min(Math.max(most, row[column].length), WIDTH), 0);
  const [names, sources] = [width("name"), width("source")];
  startGroup(title);
  for (const { name, source, to, parts = [] } of rows) {
    info(`${name.padEnd(names)} ← ${source.padEnd(sources)} → ${to}`);
    for (const part of parts) info(`    ${subjectText(part.subject, TERMS)} ← ${printable(part.source)}`);
  }
  endGroup();
}

/** Writes the summary. The values are already exported, so a failure is only a warning. */
async function summarize(exported: readonly Exported[]): Promise<void> {
  try {
    await writeSummary(exported);
  } catch {
    warning(NOTICES.noSummary);
  }
}

/**
 * Suggests a file for each output that is too long for an environment variable. Variables of this length are errors.
 */
function adviseFiles(loaded: readonly Loaded[], inputs: Inputs): void {
  const long = loaded.filter(({ name, target, value }) => target !== "file" && !fitsVariable(name, value));
  const subjects = long.map(({ subject }) => subject);
  for (const { name, subject } of shownRows(long, subjects, inputs)) notice(NOTICES.longOutput(subject, name));
}

/** Suggests restricting a key that can do more than the step needs. */
function advise({ requests }: Inputs, key: Parameters<typeof exportValues>[1]): void {
  if (key.write === true) notice(NOTICES.mayWrite);
  if (!key.restricted && requests.every(({ source }) => "id" in source)) notice(NOTICES.notRestricted);
}
