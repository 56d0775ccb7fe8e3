import { hostname } from "node:os";
import type { ParseArgsOptionsConfig } from "node:util";
import { type Connection, parseConnection } from "../connection/settings.ts";
import type { ActionError } from "../errors.ts";
import { openSession } from "../messages/sessions.ts";
import { Http } from "../psono/http.ts";
import type { Subject } from "../subject.ts";
import { load, type Wanted } from "../vault/load.ts";
import { openFor } from "../vault/open.ts";
import type { Loaded, Skipped } from "../vault/value.ts";
import { chooseFamily, readVariable } from "./families.ts";
import { filesLeftOut, retryOf } from "./messages.ts";
import { showProgress } from "./progress.ts";

/** Options of every command: the connection's settings, except secrets. */
export const FLAGS = {
  "server-url": { type: "string" },
  "server-signature": { type: "string" },
  "api-key-id": { type: "string" },
  "ca-certificate": { type: "string" },
  "client-certificate": { type: "string" },
  timeout: { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

/** Reads the connection from options, and from variables where an option isn't given. Throws an array of `ActionError`. */
export function readConnection(flags: { readonly [flag: string]: unknown }, variables: NodeJS.ProcessEnv): Connection {
  const given = (input: string) => (Object.hasOwn(flags, input) ? flags[input] : undefined);
  const problems: ActionError[] = [];
  chooseFamily(variables);
  const connection = parseConnection(
    (input) => String(given(input) ?? readVariable(input, variables) ?? ""),
    variables,
    problems,
    undefined,
  );
  if (problems.length > 0 || connection === undefined) {
    const named = (input: string) => (given(input) === undefined ? input : `--${input}`);
    throw problems.map((problem) => problem.about(asGiven(problem.subject, named)));
  }
  return connection;
}

/** The subject with each input named as it was given: by its option or its variable. */
function asGiven(subject: Subject, named: (input: string) => string): Subject {
  if (subject.kind === "input") return { ...subject, name: named(subject.name) };
  return subject.kind === "inputs" ? { ...subject, names: subject.names.map(named) } : subject;
}

/** Signals that ask the process to end. */
const ENDING = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/** The signal that the process received since the first connection. Before that, signals end the process. */
export let stopped: (typeof ENDING)[number] | undefined;
let handled = false;

/** From now on, these signals are only noted: a session has to be ended first, or a command gets the signal. */
function handleSignals(): void {
  if (handled) return;
  handled = true;
  // Once a terminal is closed, it takes no more output.
  process.stderr.on("error", () => undefined);
  for (const signal of ENDING) {
    process.on(signal, () => {
      stopped = signal;
    });
  }
}

/** Does `work` with a connection that signals cancel, and shows progress on a terminal. */
export async function connected<T>(connection: Connection, work: (http: Http) => Promise<T>): Promise<T> {
  const say = (line: string) => console.error(`${process.stderr.isTTY ? "\r\x1b[K" : ""}psono-secrets: ${line}`);
  const http = new Http(connection.serverUrl, Date.now() + connection.timeout * 1000, {
    certificates: connection.certificates,
    headers: connection.headers,
    onRetry: (error, wait) => say(retryOf(error, wait)),
    onOpenSession: (session) => say(openSession(session)),
  });
  handleSignals();
  const cancel = () => http.cancel();
  for (const signal of ENDING) process.on(signal, cancel);
  const done = showProgress(() => http.requests);
  try {
    const result = await work(http);
    http.throwIfCancelled();
    return result;
  } catch (error) {
    http.throwIfCancelled(); // even after another error: the user asked to stop
    throw error;
  } finally {
    done();
    http.close();
    for (const signal of ENDING) process.off(signal, cancel);
  }
}

/**
 * Loads values. Errors suggest names from the vault only if stderr is a terminal.
 * @param onSkipped takes optional requests that found nothing
 */
export function read(
  wanted: Connection & Omit<Wanted, "hints">,
  onSkipped: (skipped: Skipped) => void = () => undefined,
): Promise<Loaded[]> {
  const onFilesLeftOut = (subject: Subject, count: number) =>
    console.error(`psono-secrets: ${filesLeftOut(subject, count)}`);
  const inputs = { onFilesLeftOut, ...wanted, hints: process.stderr.isTTY };
  return connected(wanted, (http) =>
    load(inputs, http, openFor(inputs, http, description()), (all, _, skipped) => {
      skipped.forEach(onSkipped);
      return all;
    }),
  );
}

/** What Psono's session list shows. */
export function description(): string {
  return `psono-secrets on ${hostname()}`;
}
