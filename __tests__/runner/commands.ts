/** Workflow commands: src/Runner.Common/ActionCommand.cs and src/Runner.Worker/ActionCommandManager.cs. */
import type { Masker } from "./masker.ts";

export interface Command {
  readonly name: string;
  readonly properties: Record<string, string>;
  readonly data: string;
}

type Escapes = readonly (readonly [escaped: string, text: string])[];
const DATA: Escapes = [
  ["%0D", "\r"],
  ["%0A", "\n"],
  ["%25", "%"],
];
const PROPERTY: Escapes = [["%0D", "\r"], ["%0A", "\n"], ["%3A", ":"], ["%2C", ","], DATA[2]!];
const V1: Escapes = [["%3B", ";"], ["%0D", "\r"], ["%0A", "\n"], ["%5D", "]"], DATA[2]!];

const unescaped = (text: string, escapes: Escapes) =>
  escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);

/** `name key=value,…` as it stands between the marks. A key without a value is passed over. */
function parseInfo(info: string, separator: string, escapes: Escapes) {
  const space = info.indexOf(" ");
  const properties: Record<string, string> = {};
  for (const part of space > 0 ? info.slice(space + 1).split(separator) : []) {
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(part) ?? [];
    if (key !== undefined && value !== undefined) properties[key.toLowerCase()] = unescaped(value, escapes);
  }
  return { name: space === -1 ? info : info.slice(0, space), properties };
}

/** `::name key=value,…::data` at the start of a line, or `##[name key=value;…]data` anywhere in it. */
export function parseCommand(line: string, registered: (name: string) => boolean): Command | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith("::") ? trimmed.indexOf("::", 2) : -1;
  if (end !== -1) {
    const info = parseInfo(trimmed.slice(2, end), ",", PROPERTY);
    if (registered(info.name)) return { ...info, data: unescaped(trimmed.slice(end + 2), DATA) };
  }
  const start = line.indexOf("##[");
  const bracket = start === -1 ? -1 : line.indexOf("]", start);
  if (bracket === -1) return undefined;
  const info = parseInfo(line.slice(start + 3, bracket), ";", V1);
  return registered(info.name) ? { ...info, data: unescaped(line.slice(bracket + 1), V1) } : undefined;
}

const NAMES = [
  "stop-commands",
  "set-env",
  "set-output",
  "save-state",
  "add-mask",
  "add-path",
  "add-matcher",
  "remove-matcher",
  "debug",
  "warning",
  "error",
  "notice",
  "group",
  "endgroup",
  "echo",
];
/** The runner tells the server no longer messages. */
const MESSAGE_LIMIT = 4096;

/** The log of one step: lines go in, commands take effect, what a person sees comes out masked. */
export class StepLog {
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  readonly notices: string[] = [];
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  /** A command could not be processed: the step fails, whatever its exit code. */
  failed = false;
  readonly #masker: Masker;
  readonly #debug: boolean;
  readonly #shown: string[] = [];
  readonly #registered = new Set(NAMES);
  #echo: boolean;
  #stopToken: string | undefined;

  /** @param debug step debug logging, which sets RUNNER_DEBUG */
  constructor(masker: Masker, debug: boolean) {
    this.#masker = masker;
    this.#debug = debug;
    this.#echo = debug;
  }

  get text(): string {
    return this.#shown.join("\n");
  }

  line(line: string): void {
    if (!this.#command(line)) this.#show(line.replace(/##\[(?=(?:start|end)-action)/g, "##[\\"));
  }

  error(message: string): void {
    this.#issue("error", this.errors, message);
  }

  debug(message: string): void {
    if (this.#debug) for (const line of message.split(/\r?\n/)) this.#show(`##[debug]${line}`);
  }

  #show(text: string): void {
    this.#shown.push(this.#masker.mask(text));
  }

  #issue(kind: "error" | "warning" | "notice", list: string[], message: string): void {
    const told = this.#masker.mask(message).slice(0, MESSAGE_LIMIT);
    list.push(told);
    if (told !== "") this.#show(`##[${kind}]${told}`);
  }

  /** True when the line was a command and is not to be shown as it is. */
  #command(line: string): boolean {
    const command = parseCommand(line, (name) => this.#registered.has(name.toLowerCase()));
    if (command === undefined) return false;
    const name = command.name.toLowerCase();
    if (this.#stopToken !== undefined) {
      if (name !== this.#stopToken) return false;
      this.#show(line);
      this.#registered.delete(name);
      this.#stopToken = undefined;
      return true;
    }
    const quiet = ["add-mask", "debug", "warning", "error", "notice"].includes(name);
    if (this.#echo && !quiet && name !== "stop-commands") this.#show(line);
    try {
      if (name === "stop-commands") this.#stop(line, command.data);
      else this.#process(name, command);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.error(`Unable to process command '${quiet ? name : line}' successfully.`);
      this.error(error.message);
      this.failed = true;
    }
    return true;
  }

  #stop(line: string, token: string): void {
    const lower = token.toLowerCase();
    if (lower === "" || lower === "pause-logging" || this.#registered.has(lower))
      throw new Refusal("This end token is not allowed.");
    this.#stopToken = lower;
    this.#registered.add(lower);
    if (token.length > 6) this.#masker.add(token);
    this.#show(line);
  }

  #process(name: string, { properties, data }: Command): void {
    if (name === "add-mask") {
      if (!this.#masker.addLines(data))
        this.#issue("warning", this.warnings, "Can't add secret mask for empty string in ##[add-mask] command.");
      else if (this.#echo) this.#show("::add-mask::***");
    } else if (name === "error") this.error(data);
    else if (name === "warning") this.#issue("warning", this.warnings, data);
    else if (name === "notice") this.#issue("notice", this.notices, data);
    else if (name === "debug") this.debug(data);
    else if (name === "group") this.#show(`##[group]${data}`);
    else if (name === "endgroup") this.#show("##[endgroup]");
    else if (name === "set-env" || name === "add-path") throw new Refusal(`The \`${name}\` command is disabled.`);
    else if (name === "set-output" || name === "save-state") {
      if (!properties["name"]) throw new Refusal(`Required field 'name' is missing in ##[${name}] command.`);
      (name === "set-output" ? this.outputs : this.state)[properties["name"]] = data;
    } else if (name === "echo") {
      const value = data.trim().toLowerCase();
      if (value !== "on" && value !== "off") throw new Refusal("Invalid echo command value.");
      this.#echo = value === "on";
    }
  }
}

class Refusal extends Error {}
