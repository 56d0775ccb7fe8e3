import { ActionError } from "../errors.ts";
import { type Exception, parseExcept } from "../requests/excluded.ts";
import { parseRequests, type Request } from "../requests/parse.ts";

/** What one step of a workflow asks for. */
export interface Step {
  readonly requests: readonly Request[];
  readonly except: readonly Exception[];
  readonly exportEnv: boolean;
}

/**
 * The steps of a workflow that have both `server-url:` and `secrets:`, found by their indentation. This is no parser
 * of YAML: inputs stand one below the other, with texts of several lines as `|`; braces, anchors and quotes within
 * `secrets` are not understood. Errors name lines of the file.
 * @param problems takes every error found
 */
export function parseWorkflow(text: string, file: string, problems: ActionError[]): Step[] {
  const lines = text.split(/\r?\n/);
  const steps: Step[] = [];
  for (const [at, line] of lines.entries()) {
    const indent = /^( +)secrets:/.exec(line)?.[1]?.length;
    if (indent === undefined) continue;
    const inputs = inputsAround(lines, at, indent);
    const secrets = inputs.get("secrets");
    if (!inputs.has("server-url") || secrets === undefined) continue;
    if (secrets.folded) {
      const why = "> makes one line of all. Write secrets: | (a bar).";
      problems.push(new ActionError("REQUEST", `${file}, line ${at + 1}: ${why}`));
      continue;
    }
    steps.push({
      requests: parseRequests(secrets.text, problems, file),
      except: parseExcept(inputs.get("except")?.text ?? "", problems),
      exportEnv: inputs.get("export-env")?.text.trim() === "true",
    });
  }
  return steps;
}

interface Input {
  /** With as many empty lines before it as the file has lines. */
  readonly text: string;
  readonly folded: boolean;
}

/** The inputs of the mapping that line `at` is part of. */
function inputsAround(lines: readonly string[], at: number, indent: number): Map<string, Input> {
  const inside = (line: string | undefined) => line !== undefined && (line.trim() === "" || indentOf(line) >= indent);
  let [first, end] = [at, at + 1];
  while (inside(lines[first - 1])) first--;
  while (inside(lines[end])) end++;
  const inputs = new Map<string, Input>();
  for (let line = first; line < end; line++) {
    const text = lines[line] ?? "";
    const match = indentOf(text) === indent ? /^ +([\w-]+):(?:\s+(.*))?$/.exec(text) : null;
    if (match === null) continue;
    const [, name = "", value = ""] = match;
    const block = /^([|>])[-+0-9]*\s*(?:#.*)?$/.exec(value)?.[1];
    let next = line + 1;
    while (next < end && (lines[next]?.trim() === "" || indentOf(lines[next] ?? "") > indent)) next++;
    const own = block === undefined ? [plain(value)] : ["", ...lines.slice(line + 1, next)];
    inputs.set(name, { text: "\n".repeat(line) + own.join("\n"), folded: block === ">" });
    line = next - 1;
  }
  return inputs;
}

/** A text of one line: without its quotes, or without a comment. */
function plain(value: string): string {
  return /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value)?.[2] ?? value.replace(/\s#.*$/, "");
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
