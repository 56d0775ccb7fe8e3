/** How the console client words errors: by its own names for the inputs of the action. */
import { describe, expect, test } from "vitest";
import { lineOf as inWorkflow } from "../../src/action/messages.ts";
import { lineOf, noteOf, retryOf } from "../../src/cli/messages.ts";
import { ActionError } from "../../src/errors.ts";
import { nameProblems } from "../../src/requests/names.ts";
import { parseRequests } from "../../src/requests/parse.ts";
import type { Subject } from "../../src/subject.ts";

const env: Subject = { kind: "argument", name: "--env", line: { number: 1 } };

test.each<[ActionError, string]>([
  [
    new ActionError("INPUT", "url-scheme", { origin: "http://h" }, { kind: "input", name: "server-url" }),
    "PSONO_SERVER_URL: must start with https://, but it is http://h. Plain http:// is only allowed for localhost. [INPUT]",
  ],
  [
    new ActionError("INPUT", "no-pair", {}, { kind: "inputs", names: ["--client-certificate", "client-key"] }),
    "--client-certificate, PSONO_CLIENT_KEY: belong together. Set both or neither. [INPUT]",
  ],
  [
    new ActionError("INPUT", "header-form", {}, { kind: "input", name: "extra-headers", line: { number: 2 } }),
    "PSONO_EXTRA_HEADERS, line 2: Write each header on a line of its own, as Name: value [INPUT]",
  ],
  [
    new ActionError("INPUT", "exclusion", { text: "?" }, { kind: "input", name: "exclude", line: { number: 2 } }),
    'exclude, line 2: "?" isn\'t a name, a path that starts with / or a secret ID. Correct it, put it in double quotes, or remove it. [INPUT]',
  ],
  [
    new ActionError("INPUT", "prints-traffic", {}),
    "NODE_DEBUG or NODE_OPTIONS makes Node print what is sent and received, including keys. Unset them for this command. [INPUT]",
  ],
  [
    new ActionError("LOGIN_REFUSED", "refused", {}),
    "The server refused the login. Check PSONO_API_KEY_ID and PSONO_API_KEY_PRIVATE_KEY (make sure the private key and the secret key aren't swapped), and that the API key and its user are active. [LOGIN_REFUSED]",
  ],
  [
    new ActionError(
      "NO_SUCH_ENTRY",
      "path-hidden",
      { path: "/a", restricted: false },
      { kind: "reference", text: "/a" },
    ),
    "/a: Entry not found. Paths are case-sensitive. Suggestions are hidden because stderr isn't a terminal. [NO_SUCH_ENTRY]",
  ],
  [
    new ActionError(
      "NO_SUCH_ENTRY",
      "path-unknown",
      { path: "/a", near: [], unreadable: false, restricted: false, unsearched: [] },
      { kind: "file", name: "stdin" },
    ),
    "stdin: Entry not found: /a. Check that it's shared with the key's user. psono-secrets list shows everything this API key can read. [NO_SUCH_ENTRY]",
  ],
  [
    new ActionError("TIMEOUT", "ran-out", { request: "GET /info/" }),
    "PSONO_TIMEOUT expired while waiting for GET /info/. Increase it, or check the server. [TIMEOUT]",
  ],
  [
    new ActionError("TIMEOUT", "wait", { seconds: 5 }),
    "Waiting 5 seconds would exceed PSONO_TIMEOUT. Increase it. [TIMEOUT]",
  ],
  [new ActionError("CANCELLED", "cancelled", {}), "Cancelled. [CANCELLED]"],
  [
    new ActionError("REQUEST", "none", {}, { kind: "file", name: "f" }),
    "f: No request found. See psono-secrets check --help. [REQUEST]",
  ],
])("%o", (error, line) => expect(lineOf(error)).toBe(line));

test("a reference is quoted, and no other text, because that could be a pasted secret", () => {
  const said = (text: string) => lineOf(new ActionError("REQUEST", "place", {}, { kind: "reference", text }));
  const id = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
  for (const text of ["/a/b#c", "psono:///a", id, `${id}#x`]) expect(said(text).startsWith(`${text}: `)).toBe(true);
  for (const text of ["hunter2", "", "a/b", `x${id}`, `${id}x`]) expect(said(text)).toMatch(/^This isn't a path /);
});

test("a note names what can't be checked", () => {
  const subject: Subject = { kind: "file", name: "a\nb", line: { number: 2 }, input: "mode" };
  expect(noteOf({ note: "expression", details: { assumed: true }, subject })).toBe(
    "a\\u{a}b, line 2: mode: Not checked, because an expression gets its value when the workflow runs. The check uses the default.",
  );
});

test("a name of the vault that looks like an input stays as it is", () => {
  const error = new ActionError("NO_SUCH_ENTRY", "path-too-long", {
    path: "/api-key-id;",
    entry: "/api-key-id",
    rest: ";",
  });
  expect(lineOf(error)).toContain('Remove ";" at the end: /api-key-id');
  const file = new ActionError("REQUEST", "comma", {}, { kind: "file", name: "server-url", line: { number: 1 } });
  expect(lineOf(file)).toMatch(/^server-url, line 1: /);
});

describe("--env has no targets and no exclusions", () => {
  const file: Subject = { kind: "file", name: "stdin", line: { number: 1 } };
  const both = (named: object) =>
    [env, file].map((subject) => {
      const [error] = nameProblems([{ name: "PATH", target: "env", subject, ...named }], true);
      return error === undefined ? "" : lineOf(error);
    });

  test("errors of names don't mention them", () => {
    expect(both({})).toEqual([
      '--env, number 1: The environment variable "PATH" controls how later steps run, so it can\'t be set. Choose another name. [NAME]',
      'stdin, line 1: The environment variable "PATH" controls how later steps run, so it can\'t be set. Choose another name, or make it an output with output:. [NAME]',
    ]);
    expect(both({ name: "a-b", origin: "/E" })).toEqual([
      '--env, number 1: /E would get "a-b", which doesn\'t consist of letters, digits and underscores. Request it by a name of your own. [NAME]',
      'stdin, line 1: /E would get "a-b", which doesn\'t consist of letters, digits and underscores. List it in exclude, and request it by a name of your own if you need it. [NAME]',
    ]);
  });

  test("errors of requests don't mention them", () => {
    const said = (line: string) => {
      const problems: ActionError[] = [];
      parseRequests(line, problems, { kind: "argument", name: "--env" });
      return problems.map(lineOf);
    };
    expect(said("env:env:A = /a")).toEqual(["--env, number 1: A name has no prefix here. [REQUEST]"]);
    expect(said("env:var:B = /a")).toEqual(["--env, number 1: A name has no prefix here. [REQUEST]"]);
    expect(said("env:A-B = /a")).toEqual([
      '--env, number 1: The name "A-B" can\'t contain "-". Use only letters, digits and underscores. Write: A_B = /a [REQUEST]',
    ]);
  });

  test("errors of shares don't mention them", () => {
    const error = new ActionError("UNREADABLE_SHARE", "folder", { path: "/a/" }, env);
    expect(lineOf(error)).not.toContain("exclude");
    expect(inWorkflow(error)).toContain(" Or list it in exclude.");
  });
});

test("a failed try says when the next one follows", () => {
  expect(retryOf(new ActionError("NETWORK", "cut-off", { request: "GET /info/" }), 1500)).toBe(
    "The response to GET /info/ was cut off. Check the server, and any proxy in front of it. Trying again in 1.5 s.",
  );
});
