/**
 * Runs a bundle in this process, with a `process` of its own: for mutation runs, in which ten thousands of steps would
 * take days to start, and for most cases of a matrix. Other tests start a process, as the runner does.
 */
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compileFunction } from "node:vm";

/** Ms after which a step is given up, as one whose process had to be killed. A mutant can make it hang. */
const LIMIT = process.env["MUTATION"] === undefined ? 120_000 : 8000;
const NAMES = ["require", "module", "exports", "__dirname", "process", "console", "setTimeout", "Date"];
const compiled = new Map<string, (...values: unknown[]) => void>();

function compile(file: string) {
  let known = compiled.get(file);
  if (known === undefined) {
    known = compileFunction(readFileSync(file, "utf8").replace(/^#!.*/, ""), NAMES, { filename: file }) as (
      ...values: unknown[]
    ) => void;
    compiled.set(file, known);
  }
  return known;
}

/** What needs a process: variables that Node itself reads, but for the fast clock. */
export function needsProcess(env: Record<string, string>): boolean {
  const options = env["NODE_OPTIONS"] ?? "";
  return (
    options.replace(/--import=\S+fast-clock\S*/, "").trim() !== "" ||
    env["NODE_EXTRA_CA_CERTS"] !== undefined ||
    env["NODE_TLS_REJECT_UNAUTHORIZED"] !== undefined
  );
}

/**
 * @param print takes what is written, `err` where it is to stderr
 * @param cancelled sends `signal` once it is settled
 */
export function runInProcess(
  [script = "", ...args]: readonly string[],
  env: Record<string, string>,
  print: (text: string | Uint8Array, err: boolean) => void,
  signal: NodeJS.Signals = "SIGINT",
  cancelled?: Promise<void>,
): Promise<{ exitCode: number | null; signalled: boolean }> {
  return new Promise((resolve) => {
    let ended = false;
    let signalled = false;
    const end = (exitCode: number | null) => {
      if (ended) return;
      ended = true;
      clearTimeout(limit);
      resolve({ exitCode, signalled });
    };
    const limit = setTimeout(() => end(null), LIMIT);
    const stream = (err: boolean) => ({
      write: (text: string | Uint8Array, done?: () => void) => {
        if (!ended) print(text, err);
        if (done) setImmediate(done);
        return true;
      },
      on: () => undefined,
    });
    const [stdout, stderr] = [stream(false), stream(true)];
    const printer = {
      log: (text: string) => stdout.write(`${text}\n`),
      error: (text: string) => stderr.write(`${text}\n`),
    };
    const own = Object.assign(new EventEmitter(), {
      env: { ...env },
      argv: [process.execPath, script, ...args],
      platform: process.platform,
      versions: process.versions,
      getuid: () => process.getuid?.(),
      noDeprecation: false,
      exitCode: undefined as number | undefined,
      exit: (code?: number) => end(code ?? own.exitCode ?? 0),
      stdout,
      stderr,
    });
    void cancelled?.then(() => {
      if (ended) return;
      signalled = true;
      if (!own.emit(signal)) end(null);
    });
    const fast = env["NODE_OPTIONS"]?.includes("fast-clock");
    const faster = Number(env["FASTER"] ?? 50);
    const start = Date.now();
    const timer = fast ? (run: () => void, ms: number) => setTimeout(run, ms / faster) : setTimeout;
    const clock = fast
      ? class extends Date {
          static override now = () => start + (Date.now() - start) * faster;
        }
      : Date;
    const folder = dirname(script);
    const native = createRequire(script);
    const load = (file: string) => {
      const module = { exports: {} };
      const require = (id: string) => (id.startsWith("./") ? load(join(folder, id)) : native(id));
      compile(file)(require, module, module.exports, folder, own, printer, timer, clock);
      return module.exports;
    };
    try {
      load(script);
      if (dirname(script).endsWith("post")) end(own.exitCode ?? 0); // it does all at once
    } catch {
      end(1);
    }
  });
}
