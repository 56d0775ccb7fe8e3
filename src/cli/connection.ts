import { hostname } from "node:os";
import type { ParseArgsOptionsConfig } from "node:util";
import { type Connection, parseConnection } from "../connection/settings.ts";
import type { ActionError } from "../errors.ts";
import { openSession } from "../messages/sessions.ts";
import { Http } from "../psono/http.ts";
import type { Subject } from "../subject.ts";
import { load, type Wanted } from "../vault/load.ts";
import { openFor } from "../vault/open.ts";
import type { Loaded } from "../vault/value.ts";
import { filesLeftOut, retryOf, variableOf } from "./messages.ts";
import { showProgress } from "./progress.ts";

/** Flags of every command: all that reaches a vault, but for what must not stand among arguments. */
export const FLAGS = {
  "server-url": { type: "string" },
  "server-signature": { type: "string" },
  "api-key-id": { type: "string" },
  "ca-certificate": { type: "string" },
  "client-certificate": { type: "string" },
  timeout: { type: "string" },
} as const satisfies ParseArgsOptionsConfig;

export const FLAGS_HELP = `Connection, each by a variable or a flag (secrets by variables alone: everybody sees arguments):
  PSONO_SERVER_URL             --server-url        https://psono.example.com/server
  PSONO_API_KEY_ID             --api-key-id        UUID
  PSONO_API_KEY_SECRET_KEY                         64 hex digits
  PSONO_API_KEY_PRIVATE_KEY                        64 hex digits; leave out with a restricted key
  PSONO_SERVER_SIGNATURE       --server-signature  64 hex digits; required with the private key
  PSONO_CA_CERTIFICATE         --ca-certificate    PEM or the path of a PEM file, as the next two
  PSONO_CLIENT_CERTIFICATE     --client-certificate
  PSONO_CLIENT_KEY
  PSONO_EXTRA_HEADERS                              Name: value, one a line
  PSONO_TIMEOUT                --timeout           seconds, default 60`;

/** Reads flags, and variables where there is none. Throws an array of `ActionError`. */
export function readConnection(flags: { readonly [flag: string]: unknown }, variables: NodeJS.ProcessEnv): Connection {
  const given = (input: string) => (Object.hasOwn(flags, input) ? flags[input] : undefined);
  const problems: ActionError[] = [];
  const connection = parseConnection(
    (input) => String(given(input) ?? variables[variableOf(input)] ?? ""),
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

/** Inputs as the command line gave them: by a flag or by a variable. */
function asGiven(subject: Subject, named: (input: string) => string): Subject {
  if (subject.kind === "input") return { ...subject, name: named(subject.name) };
  return subject.kind === "inputs" ? { ...subject, names: subject.names.map(named) } : subject;
}

/** The signal that came since the first connection. Before that signals end the process as ever. */
export let stopped: "SIGINT" | "SIGTERM" | undefined;
let heeding = false;

/** From now on SIGINT and SIGTERM are noted alone: there is a session to be ended, or a command to be told. */
function heedSignals(): void {
  if (heeding) return;
  heeding = true;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      stopped = signal;
    });
  }
}

/** Does `work` with a connection that SIGINT and SIGTERM cut off, and shows on a terminal that it lasts. */
export async function connected<T>(connection: Connection, work: (http: Http) => Promise<T>): Promise<T> {
  const say = (line: string) => console.error(`${process.stderr.isTTY ? "\r\x1b[K" : ""}psono-secrets: ${line}`);
  const http = new Http(connection.serverUrl, Date.now() + connection.timeout * 1000, {
    certificates: connection.certificates,
    headers: connection.headers,
    onRetry: (error, wait) => say(retryOf(error, wait)),
    onOpenSession: (session) => say(openSession(session)),
  });
  heedSignals();
  const cancel = () => http.cancel();
  process.on("SIGINT", cancel).on("SIGTERM", cancel);
  const done = showProgress(() => http.requests);
  try {
    const result = await work(http);
    http.throwIfCancelled();
    return result;
  } catch (error) {
    http.throwIfCancelled(); // also where it failed before: whoever asks to stop wants no further step
    throw error;
  } finally {
    done();
    http.close();
    process.off("SIGINT", cancel).off("SIGTERM", cancel);
  }
}

/** Reads what is wanted. Names of the vault are told on a terminal alone. */
export function read(wanted: Connection & Omit<Wanted, "hints">): Promise<Loaded[]> {
  const onFilesLeftOut = (subject: Subject, count: number) =>
    console.error(`psono-secrets: ${filesLeftOut(subject, count)}`);
  const inputs = { onFilesLeftOut, ...wanted, hints: process.stderr.isTTY };
  return connected(wanted, (http) => load(inputs, http, openFor(inputs, http, description()), (all) => all));
}

/** What Psono's session list shows. */
export function description(): string {
  return `psono-secrets on ${hostname()}`;
}
