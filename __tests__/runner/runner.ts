/**
 * Runs what `action.yml` names as GitHub's runner does (src/Runner.Worker of actions/runner): `main`, then `post` in a
 * process of its own, with inputs, command files, workflow commands, and masks in the log.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { parse } from "yaml";
import { createFiles, FOLDER, readFiles } from "./command-files.ts";
import { StepLog } from "./commands.ts";
import { needsProcess, runInProcess } from "./in-process.ts";
import { Masker } from "./masker.ts";

interface Action {
  inputs?: Record<string, { default?: unknown }>;
  runs: { main: string; post?: string; "post-if"?: string };
}

/** What one process, `main` or `post`, came to. */
export interface Step {
  exitCode: number | null;
  /** `failure` after an exit code other than 0, and after a command or command file that made no sense. */
  outcome: "success" | "failure" | "cancelled";
  outputs: Record<string, string>;
  env: Record<string, string>;
  /** Folders that GITHUB_PATH puts before PATH. */
  path: string[];
  state: Record<string, string>;
  /** The summary as GitHub shows it, masked. */
  summary: string;
  /** Messages of the `::error`, `::warning` and `::notice` commands, masked as annotations are. */
  errors: string[];
  warnings: string[];
  notices: string[];
  /** What the process wrote, before anything was masked. */
  raw: string;
  /** What a person sees. */
  log: string;
  /** Files in RUNNER_TEMP when the process had ended, relative, without the runner's own. */
  files: string[];
}

/** The step of `main`. */
export interface Run extends Step {
  /** RUNNER_TEMP. It is removed when `runAction` returns. */
  temp: string;
  /** What a later step's line looks like in the log. */
  mask: (line: string) => string;
  /** Where action.yml names `post` and `post-if` lets it run. */
  post: Step | undefined;
}

export interface Options {
  /** Where action.yml lies. */
  folder?: string;
  /** The steps between `main` and `post`, which can read what files and variables name. */
  next?: (run: Run) => void | Promise<void>;
  /** The event's payload, which GITHUB_EVENT_PATH names. */
  event?: object;
  /** Milliseconds from SIGINT to SIGTERM, and from there to SIGKILL. */
  grace?: { sigterm: number; sigkill: number };
  /** Sent first to a step that is cancelled; the runner sends SIGINT. */
  signal?: NodeJS.Signals;
  /** Another than the runner's own, or one that holds masks already. */
  masker?: Masker;
  /** Path of the Node that runs the action; without it, the tests' own. */
  node?: string;
  /** `false` leaves `post` out, for many steps that differ in `main` alone. */
  post?: boolean;
  /**
   * Runs the action in this process, in a tenth of the time: for most cases of a matrix, and never for all. `mostly`: all
   * but each fifth action of a test file.
   */
  here?: boolean | "mostly";
}

/** Lets Node keep the compiled bundles: the tests start thousands of processes, and half of a start is compiling. */
export const COMPILED = { NODE_COMPILE_CACHE: resolve("node_modules/.cache/compiled") };

/** What a mutation run tells the processes that tests start (`scripts/mutation`). */
export function mutation(): Record<string, string> {
  return Object.fromEntries(
    ["__STRYKER_ACTIVE_MUTANT__", "MUTATION_COVERAGE"].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * @param environment wins over all that the runner sets; RUNNER_DEBUG=1 is step debug logging, GITHUB_ACTION the step's id
 * @param cancelled sends SIGINT to `main` when it is settled, and harder signals where that does not end it
 */
export async function runAction(
  inputs: Record<string, string>,
  environment: Record<string, string> = {},
  cancelled?: Promise<void>,
  options: Options = {},
): Promise<Run> {
  const { folder: home = "." } = options;
  const action = parse(readFileSync(join(home, "action.yml"), "utf8")) as Action;
  const temp = mkdtempSync(join(tmpdir(), "runner-"));
  const workspace = mkdtempSync(join(tmpdir(), "workspace-"));
  try {
    const job = new Job(action, temp, workspace, inputs, environment, options);
    const main = await job.run(join(home, action.runs.main), {}, cancelled);
    const run: Run = { ...main, temp, mask: (line) => job.masker.mask(line), post: undefined };
    await options.next?.(run);
    const { post } = action.runs;
    if (post !== undefined && options.post !== false && applies(action.runs["post-if"], main.outcome))
      run.post = await job.run(join(home, post), main.state);
    return run;
  } finally {
    for (const folder of [temp, workspace]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The conditions that make sense for `post-if`. */
function applies(condition = "always()", outcome: Step["outcome"]): boolean {
  if (condition === "always()") return true;
  if (condition === "!cancelled()") return outcome !== "cancelled";
  if (condition === `${outcome}()`) return true;
  if (["success()", "failure()", "cancelled()"].includes(condition)) return false;
  throw new Error(`post-if: ${condition} is not known here`);
}

let jobs = 0;

class Job {
  readonly masker: Masker;
  readonly #temp: string;
  readonly #workspace: string;
  readonly #runner: Record<string, string>;
  readonly #inputs: Record<string, string>;
  readonly #environment: Record<string, string>;
  readonly #grace: { sigterm: number; sigkill: number };
  readonly #signal: NodeJS.Signals;
  readonly #node: string;
  readonly #here: boolean;
  /** What GITHUB_ENV and GITHUB_PATH left for later steps. */
  #env: Record<string, string> = {};
  #path: string[] = [];
  #steps = 0;

  constructor(
    action: Action,
    temp: string,
    workspace: string,
    inputs: Record<string, string>,
    environment: Record<string, string>,
    {
      event = { repository: { private: true } },
      grace = { sigterm: 7500, sigkill: 2500 },
      signal = "SIGINT",
      masker,
      node = process.execPath,
      here = false,
    }: Options,
  ) {
    this.masker = masker ?? new Masker();
    this.#temp = temp;
    this.#workspace = workspace;
    this.#environment = environment;
    this.#grace = grace;
    this.#signal = signal;
    this.#node = node;
    this.#here = (here === "mostly" ? ++jobs % 5 !== 0 : here) || process.env["MUTATION"] !== undefined;
    mkdirSync(join(temp, "_github_workflow"));
    const eventPath = join(temp, "_github_workflow", "event.json");
    writeFileSync(eventPath, JSON.stringify(event));
    this.#inputs = Object.fromEntries(
      Object.entries({
        ...Object.fromEntries(
          Object.entries(action.inputs ?? {}).map(([name, input]) => [name, `${input.default ?? ""}`]),
        ),
        ...inputs,
      }).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
    );
    this.#runner = {
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION: "__self",
      GITHUB_ACTOR: "octocat",
      GITHUB_API_URL: "https://api.github.com",
      GITHUB_EVENT_NAME: "push",
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_JOB: "build",
      GITHUB_REF: "refs/heads/main",
      GITHUB_REPOSITORY: "octo/demo",
      GITHUB_REPOSITORY_OWNER: "octo",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_RUN_ID: "1658821493",
      GITHUB_RUN_NUMBER: "7",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_SHA: "ffac537e6cbbf934b08745a378932722df287a53",
      GITHUB_WORKFLOW: "CI",
      GITHUB_WORKSPACE: workspace,
      RUNNER_ARCH: "X64",
      RUNNER_ENVIRONMENT: "github-hosted",
      RUNNER_NAME: "runner",
      RUNNER_OS: "Linux",
      RUNNER_TEMP: temp,
      RUNNER_TOOL_CACHE: join(temp, "..", "tools"),
    };
  }

  /** @param state what `main` left for `post` */
  async run(script: string, state: Record<string, string>, cancelled?: Promise<void>): Promise<Step> {
    const files = createFiles(this.#temp, `${++this.#steps}`);
    const env: Record<string, string> = {
      HOME: this.#workspace,
      ...COMPILED,
      ...this.#env,
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ...this.#inputs,
      PATH: [...this.#path.toReversed(), process.env["PATH"] ?? ""].join(":"),
      ...this.#runner,
      ...files,
      ...this.#environment,
      ...mutation(),
    };
    const log = new StepLog(this.masker, env["RUNNER_DEBUG"] === "1");
    const { exitCode, signalled, raw } = await this.#spawn(script, env, log, cancelled);
    const written = readFiles(files, this.masker);
    for (const error of written.errors) log.error(error);
    this.#env = { ...this.#env, ...written.env };
    this.#path = [...this.#path.filter((folder) => !written.path.includes(folder)), ...written.path];
    const failed = exitCode !== 0 || log.failed || written.failed;
    return {
      exitCode,
      outcome: signalled ? "cancelled" : failed ? "failure" : "success",
      outputs: { ...log.outputs, ...written.outputs },
      env: written.env,
      path: written.path,
      state: { ...log.state, ...written.state },
      summary: written.summary,
      errors: log.errors,
      warnings: log.warnings,
      notices: log.notices,
      raw,
      log: log.text,
      files: this.#files(),
    };
  }

  async #spawn(script: string, env: Record<string, string>, log: StepLog, cancelled?: Promise<void>) {
    if (this.#here && this.#node === process.execPath && !needsProcess(env)) {
      let raw = "";
      const print = (text: string | Uint8Array) => {
        raw += text;
      };
      const ended = await runInProcess([resolve(script)], env, print, this.#signal, cancelled);
      for (const line of raw.split(/\r\n|\n|\r/)) if (line !== "") log.line(line);
      return { ...ended, raw };
    }
    const child = spawn(this.#node, [resolve(script)], {
      cwd: this.#workspace,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const timers: NodeJS.Timeout[] = [];
    let signalled = false;
    void cancelled?.then(() => {
      if (child.exitCode !== null) return;
      signalled = true;
      child.kill(this.#signal);
      const { sigterm, sigkill } = this.#grace;
      timers.push(setTimeout(() => child.kill("SIGTERM"), sigterm));
      timers.push(setTimeout(() => child.kill("SIGKILL"), sigterm + sigkill));
    });
    let raw = "";
    for (const stream of [child.stdout, child.stderr]) {
      const decoder = new StringDecoder();
      let rest = "";
      const take = (text: string, ended: boolean) => {
        raw += text;
        // A carriage return ends a line too; one at the end of a chunk may be half of a line end.
        const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
        rest = lines.pop() ?? "";
        if (ended && rest !== "") lines.push(rest.replace(/\r$/, ""));
        for (const line of lines) log.line(line);
      };
      stream.on("data", (chunk: Buffer) => take(decoder.write(chunk), false));
      stream.on("end", () => take(decoder.end(), true));
    }
    const exitCode = await new Promise<number | null>((done, failed) => child.on("close", done).on("error", failed));
    for (const timer of timers) clearTimeout(timer);
    return { exitCode, signalled, raw };
  }

  #files(): string[] {
    return readdirSync(this.#temp, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.#temp, join(entry.parentPath, entry.name)))
      .filter((file) => !file.startsWith(FOLDER) && !file.startsWith("_github_workflow"))
      .sort();
  }
}
