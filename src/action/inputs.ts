import { collect } from "../connection/problem.ts";
import { type Connection, parseConnection } from "../connection/settings.ts";
import { ActionError } from "../errors.ts";
import type { JsonObject } from "../psono/json.ts";
import { parseExcept } from "../requests/excluded.ts";
import { nameProblems } from "../requests/names.ts";
import { parseReferences, parseRequests } from "../requests/parse.ts";
import type { Mode, Wanted } from "../vault/load.ts";
import { privacyOf, whyNoSecrets } from "./event.ts";

/** All inputs of the step. */
export interface Inputs extends Connection, Wanted {
  /** Names whose values are not masked. */
  readonly unmask: ReadonlySet<string>;
  readonly summary: boolean;
}

/**
 * Reads all inputs, and from `variables` the references to Psono. Throws an array of `ActionError`: every problem at
 * once, before the first request.
 * @param event payload of the event that started the workflow
 */
export function parseInputs(read: (name: string) => string, variables: NodeJS.ProcessEnv, event: JsonObject): Inputs {
  const problems: ActionError[] = [];
  const problem = collect(problems);
  const connection = parseConnection(read, variables, problems, whyNoSecrets(variables, event));
  const boolean = (input: string) => {
    const text = read(input).trim() || "false";
    // As `getBooleanInput` of @actions/core: YAML's core schema.
    if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) problem(input, "boolean", { text });
    return text.toLowerCase() === "true";
  };
  const privacy = privacyOf(event);
  const hints = privacy === true;
  const exportEnv = boolean("export-env");
  const summary = boolean("summary");
  const unmask = new Set(
    read("unmask")
      .split(/[\s,]+/)
      .filter((name) => name !== ""),
  );
  const modeText = read("mode").trim() || "load";
  if (!isMode(modeText)) problem("mode", "mode", { text: modeText });
  if (modeText === "list" && !hints) problem("mode", privacy === undefined ? "list-unknown" : "list-public", {});
  const mode = isMode(modeText) ? modeText : "load";
  const requests = parseRequests(read("secrets"), problems);
  if (boolean("env-references")) requests.push(...parseReferences(variables, problems));
  const except = parseExcept(read("except"), problems);
  if (mode !== "list") {
    if (requests.length === 0 && !problems.some(({ code }) => code === "REQUEST"))
      problems.push(new ActionError("REQUEST", "none", {}, { kind: "input", name: "secrets" }));
    problems.push(
      ...nameProblems(
        requests.filter(({ many }) => !many),
        exportEnv,
      ),
    );
  }
  if (problems.length > 0 || connection === undefined) throw problems;
  return { ...connection, mode, requests, except, exportEnv, unmask, summary, hints };
}

function isMode(text: string): text is Mode {
  return text === "load" || text === "check" || text === "list";
}
