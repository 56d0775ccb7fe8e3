import { getInput } from "@actions/core";
import { collect } from "../connection/problem.ts";
import { type Connection, parseConnection } from "../connection/settings.ts";
import { ActionError } from "../errors.ts";
import type { JsonObject } from "../psono/json.ts";
import { parseExclude } from "../requests/excluded.ts";
import { parseReferences } from "../requests/links.ts";
import { type Names, nameProblems } from "../requests/names.ts";
import { parseRequests, type TemplateLine } from "../requests/parse.ts";
import type { Mode, Wanted } from "../vault/load.ts";
import { parseUnmask } from "../vault/unmask.ts";
import { readRequestFile, readTemplates } from "../workspace/requests.ts";
import { privacyOf, untrustedEvent, whyNoSecrets } from "./event.ts";

/** All inputs of the step. */
export interface Inputs extends Connection, Wanted {
  /** Names whose values are not masked. */
  readonly unmask: Names;
  readonly summary: boolean;
}

/** Inputs with several lines. Leading line breaks are kept, so that the line numbers in errors are right. */
const WITH_LINES = new Set(["secrets", "exclude", "extra-headers"]);
/** Inputs that are secret as a whole. */
const KEYS = ["api-key-secret-key", "api-key-private-key", "client-key"];

/** The only place that reads inputs. */
function readInput(name: string): string {
  return getInput(name, { trimWhitespace: !WITH_LINES.has(name) });
}

/** The secrets in the inputs: the keys, and the values of headers. A text can have several lines. */
export function secretTexts(): string[] {
  const headers = readInput("extra-headers").split(/[\r\n]+/);
  return [...KEYS.map(readInput), ...headers.map((line) => line.slice(line.indexOf(":") + 1))];
}

/**
 * Reads all inputs of the step, and from `variables` the references to Psono.
 * @param event payload of the event that started the workflow
 * @throws an array of `ActionError`: every problem at once, before the first request
 */
export function readInputs(variables: NodeJS.ProcessEnv, event: JsonObject): Inputs {
  return parseInputs(readInput, variables, event);
}

/**
 * Like `readInputs`.
 * @param read gives the text of an input; empty if it isn't set
 */
export function parseInputs(read: (name: string) => string, variables: NodeJS.ProcessEnv, event: JsonObject): Inputs {
  const problems: ActionError[] = [];
  const problem = collect(problems);
  const connection = parseConnection(read, variables, problems, whyNoSecrets(variables, event));
  const boolean = (input: string) => {
    const text = read(input).trim() || "false";
    // What `getBooleanInput` of @actions/core accepts (YAML's core schema). `getBooleanInput` throws at the first
    // invalid input.
    if (!/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) problem(input, "boolean", { text });
    return text.toLowerCase() === "true";
  };
  const privacy = privacyOf(event);
  const hints = privacy === true;
  const exportEnv = boolean("export-env");
  const summary = boolean("summary");
  const unmask = parseUnmask(read("unmask"));
  const modeText = read("mode").trim() || "load";
  if (!isMode(modeText)) problem("mode", "mode", { text: modeText });
  if (modeText === "list" && !hints) problem("mode", privacy === undefined ? "list-unknown" : "list-public", {});
  const mode = isMode(modeText) ? modeText : "load";
  const lines: TemplateLine[] = [];
  const requests = parseRequests(read("secrets"), problems, undefined, undefined, lines);
  const folder = { path: variables["GITHUB_WORKSPACE"] ?? "", untrusted: untrustedEvent(variables) };
  const file = read("secrets-file").trim();
  if (file !== "")
    requests.push(...readRequestFile(file, folder, { kind: "input", name: "secrets-file" }, problems, lines));
  const templates = readTemplates(lines, folder, problems);
  if (boolean("env-references")) requests.push(...parseReferences(variables, problems));
  const exclude = parseExclude(read("exclude"), problems);
  if (mode !== "list") {
    if (requests.length + lines.length === 0 && !problems.some(({ code }) => code === "REQUEST" || code === "FILE"))
      problems.push(new ActionError("REQUEST", "none", {}, { kind: "input", name: "secrets" }));
    problems.push(...nameProblems([...requests.filter(({ many }) => !many), ...lines], exportEnv));
  }
  for (const { references } of templates) requests.push(...references);
  if (problems.length > 0 || connection === undefined) throw problems;
  return { ...connection, mode, requests, templates, exclude, exportEnv, unmask, summary, hints };
}

function isMode(text: string): text is Mode {
  return text === "load" || text === "check" || text === "list";
}
