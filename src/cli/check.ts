import { readFileSync } from "node:fs";
import { ActionError } from "../errors.ts";
import { nameProblems } from "../requests/names.ts";
import { parseRequests } from "../requests/parse.ts";
import { printable } from "../text.ts";
import { checkLines } from "../vault/list.ts";
import { FLAGS, FLAGS_HELP, read, readConnection } from "./connection.ts";
import { parse, UsageError } from "./usage.ts";
import { parseWorkflow, type Step } from "./workflow.ts";

export const help = `psono-secrets check FILE     try request lines against the vault, and print no value

FILE holds request lines (- reads them from stdin), or is a workflow (.yml, .yaml): then every secrets: | that stands
beside a server-url: is tried, one login for each, with except and export-env of the same step. Inputs must
stand one below the other: braces and anchors of YAML are not understood.

Examples:
  psono-secrets check .github/workflows/deploy.yml
  echo 'DB = /Production/Database' | psono-secrets check -

${FLAGS_HELP}`;

export async function check(args: string[], variables: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parse({ args, options: FLAGS, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("check takes one file");
  const problems: ActionError[] = [];
  const steps = parseSteps(file, problems);
  for (const { requests, exportEnv } of steps) {
    problems.push(
      ...nameProblems(
        requests.filter(({ many }) => !many),
        exportEnv,
      ),
    );
  }
  if (problems.length > 0) throw problems;
  const connection = readConnection(values, variables);
  for (const step of steps) {
    try {
      const loaded = await read({ ...connection, ...step, mode: "check" });
      for (const line of checkLines(loaded, step.exportEnv)) console.log(line);
    } catch (error) {
      // Of every step: as many errors at once as there are. One alone ends it: most are the server's, and would come again.
      if (!Array.isArray(error)) throw error instanceof ActionError ? [...problems, error] : error;
      problems.push(...error);
    }
  }
  if (problems.length > 0) throw problems;
  return 0;
}

function parseSteps(file: string, problems: ActionError[]): Step[] {
  let text: string;
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    throw new ActionError("FILE", `${printable(file)} cannot be read.`);
  }
  const name = file === "-" ? "stdin" : printable(file);
  const steps = /\.ya?ml$/i.test(file)
    ? parseWorkflow(text, name, problems)
    : [{ requests: parseRequests(text, problems, name), except: [], exportEnv: false }];
  if (problems.length === 0 && !steps.some(({ requests }) => requests.length > 0))
    problems.push(
      new ActionError("REQUEST", `${name}: no request found. psono-secrets check --help says what is read.`),
    );
  return steps;
}
