import { parseTimeout } from "../connection/settings.ts";
import { ActionError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import type { Note } from "../problems/workflows.ts";
import type { Details, Reason } from "../problems.ts";
import { type Exclusion, parseExclude } from "../requests/excluded.ts";
import { parseReferences } from "../requests/links.ts";
import type { Names } from "../requests/names.ts";
import { parseRequests, type Request, type TemplateLine } from "../requests/parse.ts";
import type { Template } from "../requests/template.ts";
import type { Subject } from "../subject.ts";
import { parseUnmask } from "../vault/unmask.ts";
import { readRequestFile, readTemplates } from "../workspace/requests.ts";
import type { FoundStep } from "./steps.ts";
import type { Text } from "./yaml.ts";

/** What one step of a workflow requests. */
export interface Step {
  readonly requests: readonly Request[];
  /** Their references are among the requests. */
  readonly templates: readonly Template[];
  readonly exclude: readonly Exclusion[];
  readonly exportEnv: boolean;
  /** Names of values that aren't masked, and the input that contains them. */
  readonly unmask: Names;
  readonly unmaskSubject: Subject;
  /** How many requests contain an expression, which gets its value when the workflow runs. */
  readonly unchecked: number;
}

/** The inputs in action.yml. */
const INPUTS = [
  ...["server-url", "server-signature", "api-key-id", "api-key-private-key", "api-key-secret-key"],
  ...["secrets", "secrets-file", "mode", "exclude", "env-references", "export-env", "unmask", "summary"],
  ...["ca-certificate", "client-certificate", "client-key", "extra-headers", "timeout"],
];

type BooleanInput = "export-env" | "env-references" | "summary";

/** Texts of an input, each with the line of the file where it starts. */
type Lines = readonly { readonly line: number; readonly text: string }[];

/**
 * Reads what a step requests from its inputs. Everything that would make the step fail is an error.
 * @param problems takes every error found
 * @param notes takes what can't be checked before the workflow runs
 */
export function readStep(step: FoundStep, file: string, problems: ActionError[], notes: Note[]): Step {
  return new StepReader(step, file, problems, notes).read();
}

class StepReader {
  readonly #step: FoundStep;
  readonly #file: string;
  readonly #problems: ActionError[];
  readonly #notes: Note[];
  #unchecked = 0;

  constructor(step: FoundStep, file: string, problems: ActionError[], notes: Note[]) {
    this.#step = step;
    this.#file = file;
    this.#problems = problems;
    this.#notes = notes;
  }

  read(): Step {
    const problems = this.#problems.length;
    for (const [name, { line, value }] of this.#step.inputs) {
      if (!INPUTS.includes(name)) {
        const details = { input: name, near: nearest(name, INPUTS, 1) };
        this.#notes.push({ note: "unknown-input", details, subject: this.#at(line) });
      }
      if (value.kind !== "text") this.#problem(line, "not-text", { input: name, is: value.kind });
    }
    const mode = this.#choice("mode", ["load", "check", "list"]);
    const exportEnv = this.#boolean("export-env");
    const references = this.#boolean("env-references");
    this.#boolean("summary"); // a wrong one makes the step fail
    this.#timeout();
    const [secrets, exclude] = [this.#lines("secrets", true), this.#lines("exclude", false)];
    const of = { kind: "file", name: this.#file } as const;
    const lines: TemplateLine[] = [];
    const requests = secrets.flatMap(({ line, text }) => parseRequests(text, this.#problems, of, line, lines));
    requests.push(...this.#requestFile(lines));
    if (references) requests.push(...this.#references());
    const exclusions = exclude.flatMap(({ line, text }) => parseExclude(text, this.#problems, of, line));
    const unmask = this.#unmask();
    if (mode === "list") return { requests: [], templates: [], exclude: [], exportEnv, ...unmask, unchecked: 0 };
    const templates = readTemplates(lines, { path: process.cwd() }, this.#problems);
    for (const { references: found } of templates) requests.push(...found);
    if (requests.length === 0 && this.#unchecked === 0 && this.#problems.length === problems)
      this.#problem(this.#step.inputs.get("secrets")?.line ?? this.#step.line, "asks-nothing", {});
    return { requests, templates, exclude: exclusions, exportEnv, ...unmask, unchecked: this.#unchecked };
  }

  /** The requests of the file that the step names. */
  #requestFile(templates: TemplateLine[]): Request[] {
    const value = this.#step.inputs.get("secrets-file")?.value;
    if (value?.kind !== "text" || value.text.trim() === "") return [];
    const { line, text } = value;
    if (!text.includes("${{"))
      return readRequestFile(text.trim(), { path: process.cwd() }, this.#at(line), this.#problems, templates);
    this.#unknown(line);
    this.#unchecked++;
    return [];
  }

  #at(line: number): Subject {
    return { kind: "file", name: this.#file, line: { number: line } };
  }

  #problem<R extends Reason<"REQUEST">>(line: number, reason: R, details: Details<"REQUEST", R>): void {
    this.#problems.push(new ActionError("REQUEST", reason, details, this.#at(line)));
  }

  #unknown(line: number): void {
    this.#notes.push({ note: "expression", details: { assumed: false }, subject: this.#at(line) });
  }

  /** The word that an input is, or empty if the input is empty, isn't one of the words, or is an expression. */
  #choice(name: "mode" | BooleanInput, words: readonly string[]): string {
    const { text, subject } = this.#text(name);
    if (text === "" || words.includes(text)) return text;
    const reason = name === "mode" ? "mode" : "boolean";
    this.#problems.push(new ActionError("INPUT", reason, { text }, subject));
    return "";
  }

  #timeout(): void {
    const { text, subject } = this.#text("timeout");
    if (text !== "" && parseTimeout(text) === undefined)
      this.#problems.push(new ActionError("INPUT", "timeout", { text }, subject));
  }

  #unmask(): Pick<Step, "unmask" | "unmaskSubject"> {
    const { text, subject } = this.#text("unmask");
    return { unmask: parseUnmask(text), unmaskSubject: subject };
  }

  /** The text of an input without the spaces around it; empty if it isn't set, or contains an expression. */
  #text(name: string): { readonly text: string; readonly subject: Subject } {
    const value = this.#step.inputs.get(name)?.value;
    const line = value?.line ?? this.#step.line;
    const subject = { kind: "file", name: this.#file, line: { number: line }, input: name } as const;
    const text = value?.kind === "text" ? value.text.trim() : "";
    if (!text.includes("${{")) return { text, subject };
    this.#notes.push({ note: "expression", details: { assumed: true }, subject });
    return { text: "", subject };
  }

  /** As YAML's core schema writes booleans. */
  #boolean(name: BooleanInput): boolean {
    return this.#choice(name, ["true", "True", "TRUE", "false", "False", "FALSE"]).toLowerCase() === "true";
  }

  /** An input of several lines, without those that contain an expression. */
  #lines(name: string, counted: boolean): Lines {
    const value = this.#step.inputs.get(name)?.value;
    if (value?.kind !== "text") return [];
    if (value.style === "folded") {
      this.#problem(value.line, "folded", { input: name });
      return [];
    }
    if (value.commented) {
      this.#problem(value.line, "commented", { input: name });
      return [];
    }
    const lines = value.text.split("\n");
    const unknown = expressionLines(value.text);
    // Lines of a literal block are lines of the file. Quoted text can have several lines on one line of the file.
    const lineOf = (index: number) => (value.style === "literal" ? value.line + 1 + index : value.line);
    const kept = lines.map((text, index) => {
      if (!unknown.has(index) || text.trim() === "" || text.trim().startsWith("#")) return text;
      this.#unknown(lineOf(index));
      if (counted) this.#unchecked++;
      return "";
    });
    if (value.style === "literal") return [{ line: value.line + 1, text: kept.join("\n") }];
    return kept.map((text, index) => ({ line: lineOf(index), text }));
  }

  /** The `psono://` references in the variables that the file sets for the step. */
  #references(): Request[] {
    const variables = new Map<string, { readonly line: number; readonly value: Text }>();
    for (const { line, value } of this.#step.environments) {
      if (value.kind !== "mapping") {
        this.#notes.push({ note: "env", details: {}, subject: this.#at(line) });
        continue;
      }
      for (const [name, { value: text }] of value.entries)
        if (text.kind === "text") variables.set(name, { line: text.line, value: text });
    }
    return [...variables].flatMap(([name, { line, value }]) => {
      if (!/^\s*psono:\//i.test(value.text)) return [];
      if (value.commented) {
        this.#problem(line, "commented-variable", {});
        return [];
      }
      if (value.text.includes("${{")) {
        this.#unknown(line);
        this.#unchecked++;
        return [];
      }
      return parseReferences({ [name]: value.text }, this.#problems, { name: this.#file, line });
    });
  }
}

/** Numbers of the lines, from 0, that contain an expression or a part of one. */
function expressionLines(text: string): Set<number> {
  const lines = new Set<number>();
  for (const { index, 0: match } of text.matchAll(/\$\{\{.*?(?:\}\}|$)/gs)) {
    const first = text.slice(0, index).split("\n").length - 1;
    const last = first + match.split("\n").length - 1;
    for (let line = first; line <= last; line++) lines.add(line);
  }
  return lines;
}
