/** A vault of values that are hard to export, and a step that reads from it. */
import { expect } from "vitest";
import { NONE } from "../none.ts";
import { PsonoServer } from "../psono-server/server.ts";
import { type Options, type Run, runAction } from "../runner/runner.ts";

const MEGABYTE = Array.from(
  { length: 16_384 },
  (_, at) => `line ${String(at).padStart(8, "0")} ${"x".repeat(49)}\n`,
).join("");
const PEM = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----";
export const values = {
  CRLF: "first-line\r\nsecond-line\r\n",
  CR: "carriage-one\rcarriage-two\r",
  NEWLINES: "\n\nsurrounded by lines\n\n",
  BLANK: " \t ",
  HEREDOC: "NAME<<EOF\nvalue-inside\nEOF\nA=b\n::set-output name=x::y\n",
  UNICODE: "p\u00e4ssw\u00f6rd \ud83d\udd11 \u202e",
  MEGABYTE,
  PEM,
  NUL: "with\0nul-value",
  SURROGATE: "half \ud800 value",
  LONG: "l".repeat(140_000),
};
export const server = new PsonoServer({
  children: [
    ...Object.entries(values).map(([entry, notes]) => ({ entry, type: "note", data: { notes } })),
    { entry: "<b>|*Odd*\u202e\n\ud83d\udd11", type: "note", data: { notes: "odd-value" } },
    { entry: "Login", type: "website_password", data: { username: "robot-user", password: "login-value" } },
    { entry: "Certificate", type: "elster_certificate", data: { file_content: "00ff0d0a80", password: "pin-value" } },
    { entry: "Variables", type: "environment_variables", data: { variables: [{ key: "EMPTY", value: "" }] } },
  ],
  keys: { reader: {}, writer: { write: true } },
});

interface Given extends Options {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  key?: string;
}

export async function run(
  secrets: string,
  { inputs, env, key: name = "reader", ...options }: Given = {},
): Promise<Run> {
  const key = server.keys[name];
  return runAction(
    {
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": key?.id ?? "",
      "api-key-private-key": key?.privateKey ?? "",
      "api-key-secret-key": key?.secretKey ?? "",
      secrets,
      ...inputs,
    },
    { GITHUB_ACTION: "secrets", ...env },
    undefined,
    options,
  );
}

/** Code that runs in the step before the action does. */
export function preload(code: string): Record<string, string> {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`import fs from "node:fs";${code}`)}` };
}

export function nothing(result: Run, message: RegExp) {
  expect(result.errors.join("\n")).toMatch(message);
  expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE, files: [], summary: "" });
}
