/** The console client as people run it: the built file, on a pipe and on a terminal (`script` of util-linux). */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { vault } from "../fixtures/demo-vault.ts";
import { type Options, PsonoServer, type Vault } from "../psono-server/server.ts";
import { needsProcess, runInProcess } from "../runner/in-process.ts";
import { COMPILED, mutation } from "../runner/runner.ts";

export const CLI = "dist/cli/index.js";
/** The password of the vault's entry /Team/Registry. */
export const REGISTRY = "registry-token-value";

/** The server that `serve` started last. */
export let server: PsonoServer;
/** An empty folder of each test. */
export let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

export async function serve(options: Options = {}, content: Vault = vault): Promise<void> {
  server = new PsonoServer(content, options);
  await server.listen();
}

export interface Ended {
  code: number | null;
  out: string;
  bytes: Buffer;
  err: string;
}

export interface How {
  key?: string;
  env?: Record<string, string>;
  terminal?: boolean;
  /** Path of the Node that runs the client; without it, the tests' own. */
  node?: string;
  input?: string;
  /** Where it runs; without it, the tests' own folder. */
  cwd?: string;
  /** File that stdout is. */
  stdout?: string;
  /** Called at the start and at every print: what was printed so far, and the process. */
  watch?: (out: string, child: ChildProcess) => void;
}

export async function start(args: string[], how: How = {}): Promise<Ended> {
  const { key = "reader", env = {}, terminal = false, input, cwd, stdout, watch, node = process.execPath } = how;
  const { id = "", privateKey = "", secretKey = "" } = server?.keys[key] ?? {};
  const all: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    TERM: "xterm",
    ...COMPILED,
    ...mutation(),
    ...(server && {
      PSONO_SERVER_URL: server.url,
      PSONO_SERVER_SIGNATURE: server.signature,
      PSONO_API_KEY_ID: id,
      PSONO_API_KEY_PRIVATE_KEY: privateKey,
      PSONO_API_KEY_SECRET_KEY: secretKey,
    }),
    ...env,
  };
  const alone =
    node === process.execPath &&
    ![terminal, input, cwd, stdout, watch].some(Boolean) &&
    input !== "" &&
    args[0] !== "run";
  if (process.env["MUTATION"] !== undefined && alone && !needsProcess(all)) {
    const printed: [Buffer[], Buffer[]] = [[], []];
    const print = (text: string | Uint8Array, err: boolean) => printed[err ? 1 : 0].push(Buffer.from(text as string));
    const { exitCode } = await runInProcess([resolve(CLI), ...args], all, print);
    const [bytes, err] = printed.map((all) => Buffer.concat(all)) as [Buffer, Buffer];
    return { code: exitCode, out: bytes.toString(), bytes, err: err.toString() };
  }
  const quoted = [node, resolve(CLI), ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
  const [file, words] = terminal
    ? ["script", ["-qec", `exec ${quoted}`, "/dev/null"]]
    : [node, [resolve(CLI), ...args]];
  const child = spawn(file, words, {
    env: all,
    cwd,
    stdio: ["pipe", stdout === undefined ? "pipe" : openSync(stdout, "w"), "pipe"],
  });
  // A terminal's end of input would be typed to the command.
  if (!terminal) child.stdin?.end(input ?? "");
  watch?.("", child);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on("data", (chunk: Buffer) => {
    out.push(chunk);
    watch?.(Buffer.concat(out).toString(), child);
  });
  child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
  return new Promise((ended) =>
    child.on("close", (code) => {
      const bytes = Buffer.concat(out);
      ended({ code, out: bytes.toString(), bytes, err: Buffer.concat(err).toString() });
    }),
  );
}

/** A script for `run`, which prints what it sees. */
export const node = (code: string) => ["--", process.execPath, "-e", code];
