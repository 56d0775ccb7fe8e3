import type { Connection } from "../connection/settings.ts";
import { ActionError } from "../errors.ts";
import { many } from "../messages/lists.ts";
import { subjectText } from "../messages/subjects.ts";
import type { Note } from "../problems/workflows.ts";
import { nameProblems } from "../requests/names.ts";
import type { TemplateLine } from "../requests/parse.ts";
import { printable } from "../text.ts";
import { parseUnmask, unmaskProblems } from "../vault/unmask.ts";
import { isTemplate, type Loaded } from "../vault/value.ts";
import { parseRequestFile, readTemplates } from "../workspace/requests.ts";
import { FLAGS, read, readConnection } from "./connection.ts";
import { nameOf, readText } from "./file.ts";
import type { About } from "./help.ts";
import { noteOf, skippedOf, TERMS } from "./messages.ts";
import type { Step } from "./step-inputs.ts";
import { parse, single, UsageError } from "./usage.ts";
import { parseWorkflow } from "./workflow.ts";

export const about: About = {
  usage: "check FILE [options]",
  summary: "Dry run: try the requests of a workflow or a file without printing values",
  details: `FILE is a workflow or a composite action (.yml or .yaml), or a text file with one request per line
(- for stdin). In a workflow, check tries the requests of every step that uses this action. It also
checks the step's exclude, export-env, mode, env-references, unmask, summary and timeout, and the
names of its inputs. It lists lines with \${{ … }} but doesn't try them, because they get their
values when the workflow runs.

If you set a private key, the command logs in once per step. If some of the step's requests fail, it
logs in again, several times if necessary, to try the others.`,
  examples: [
    "psono-secrets check .github/workflows/deploy.yml",
    "echo 'DB = /Production/Database' | psono-secrets check -",
  ],
};

export async function check(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = await parse({ args, options: FLAGS, allowPositionals: true });
  const file = single("check", positionals);
  if (file === undefined) throw new UsageError("The file is missing.");
  const steps = parseSteps(file);
  const connection = readConnection(values, variables);
  const problems: ActionError[] = [];
  let good = 0;
  for (const step of steps) {
    if (step.requests.length > 0) good += await tryStep(step, connection, problems);
  }
  const sum = (count: (step: Step) => number) => steps.reduce((total, step) => total + count(step), 0);
  const unchecked = sum((step) => step.unchecked);
  const rest = unchecked > 0 ? `, ${unchecked} not checked` : "";
  const requests = many(
    sum((step) => step.requests.length),
    "request",
  );
  console.log(`${good} of ${requests} OK${rest}`);
  if (problems.length > 0) throw problems;
  return 0;
}

/**
 * Reads what a step requests, prints what can be read, and returns how many requests that is. If some fail, it reads the
 * others again without them.
 * @param problems takes the errors of requests
 */
async function tryStep(step: Step, connection: Connection, problems: ActionError[]): Promise<number> {
  let { requests } = step;
  while (requests.length > 0) {
    try {
      const templates = step.templates.filter(({ references }) => references.every((one) => requests.includes(one)));
      const loaded = await read({ ...connection, ...step, requests, templates, mode: "check" }, ({ error, name }) =>
        console.error(`psono-secrets: ${skippedOf(error, name)}`),
      );
      for (const line of linesOf(loaded, step.exportEnv)) console.log(line);
      // The values of a wildcard that failed may have the names that the step unmasks.
      if (step.requests.every((request) => requests.includes(request) || !request.many))
        problems.push(
          ...unmaskProblems(
            step.unmask,
            loaded,
            { requests: step.requests, hints: process.stderr.isTTY },
            step.unmaskSubject,
          ),
        );
      return requests.length;
    } catch (error) {
      // An error that isn't about a request, usually the server's, would occur again.
      if (!Array.isArray(error)) throw error instanceof ActionError ? [...problems, error] : error;
      problems.push(...error);
      const failed = new Set(requests.filter(({ subject }) => error.some((one) => one.subject === subject)));
      // Without its wildcard, an exclusion would match nothing, which is an error.
      const wildcard = step.exclude.length > 0 && [...failed].some(({ many }) => many);
      if (failed.size === 0 || wildcard) return 0;
      requests = requests.filter((request) => !failed.has(request));
    }
  }
  return 0;
}

/** The source of each value, and its target. */
function linesOf(loaded: readonly Loaded[], exportEnv: boolean): string[] {
  const both = exportEnv ? "output and environment variable" : "output";
  const to = { env: "environment variable", output: "output", file: `file, ${both}`, default: both };
  return loaded.flatMap((one) => [
    `${one.name} (${to[one.target]}) ← ${printable(one.source)}`,
    ...((isTemplate(one) && one.parts) || []).map(
      ({ subject, source }) => `    ${subjectText(subject, TERMS)} ← ${printable(source)}`,
    ),
  ]);
}

/** The steps of a workflow, or the requests of a file as one step. Throws `ActionError`, or an array of them. */
function parseSteps(file: string): Step[] {
  const [text, name] = [readText(file), nameOf(file)];
  const problems: ActionError[] = [];
  const notes: Note[] = [];
  const workflow = /\.ya?ml$/i.test(file);
  const steps = workflow ? parseWorkflow(text, name, problems, notes) : [parseFile(text, name, problems)];
  for (const note of notes) console.error(`psono-secrets: ${noteOf(note)}`);
  for (const { requests, templates, exportEnv } of steps) {
    const single = requests.filter(({ many, filter }) => !many && filter === undefined);
    problems.push(...nameProblems([...single, ...templates], exportEnv));
  }
  if (problems.length === 0 && !steps.some(({ requests }) => requests.length > 0)) {
    const reason = !workflow
      ? "none"
      : steps.length === 0
        ? "no-step"
        : steps.some(({ unchecked }) => unchecked > 0)
          ? "unchecked"
          : undefined;
    if (reason !== undefined) problems.push(new ActionError("REQUEST", reason, {}, { kind: "file", name }));
  }
  if (problems.length > 0) throw problems;
  return steps;
}

/** A request file as a step. */
function parseFile(text: string, name: string, problems: ActionError[]): Step {
  const lines: TemplateLine[] = [];
  const requests = parseRequestFile(text, name, problems, lines);
  const templates = readTemplates(lines, { path: process.cwd() }, problems);
  for (const { references } of templates) requests.push(...references);
  const none = { unmask: parseUnmask(""), unmaskSubject: { kind: "nothing" } } as const;
  return { requests, templates, exclude: [], exportEnv: false, ...none, unchecked: 0 };
}
