/** How the console client words errors: by its own names for what a workflow has inputs for. */
import { describe, expect, test } from "vitest";
import { lineOf as inWorkflow } from "../../src/action/messages.ts";
import { lineOf, worded } from "../../src/cli/messages.ts";
import { ActionError } from "../../src/errors.ts";
import { nameProblems } from "../../src/requests/names.ts";
import { parseRequests } from "../../src/requests/parse.ts";
import type { Subject } from "../../src/subject.ts";

const env: Subject = { kind: "argument", name: "--env", line: { number: 1 } };

test.each<[ActionError, string]>([
  [
    new ActionError("INPUT", "url-scheme", {}, { kind: "input", name: "server-url" }),
    "PSONO_SERVER_URL: must begin with https:// (http:// is for loopback alone). [INPUT]",
  ],
  [
    new ActionError("INPUT", "no-pair", {}, { kind: "inputs", names: ["--client-certificate", "client-key"] }),
    "--client-certificate, PSONO_CLIENT_KEY: belong together: give both or neither. [INPUT]",
  ],
  [
    new ActionError("INPUT", "header-form", {}, { kind: "input", name: "extra-headers", line: { number: 2 } }),
    "PSONO_EXTRA_HEADERS, line 2: write Name: value. [INPUT]",
  ],
  [
    new ActionError("INPUT", "exception", { text: "?" }, { kind: "input", name: "except", line: { number: 2 } }),
    "except, line 2: ? is no name, no path that begins with / and no id. [INPUT]",
  ],
  [
    new ActionError("INPUT", "prints-traffic", {}),
    "NODE_DEBUG, NODE_OPTIONS: make Node print what is sent and received. Unset them for this command. [INPUT]",
  ],
  [
    new ActionError("LOGIN_REFUSED", "refused", {}),
    "The server refused the login: check PSONO_API_KEY_ID and PSONO_API_KEY_PRIVATE_KEY, and that key and user are active. [LOGIN_REFUSED]",
  ],
  [
    new ActionError("NO_SUCH_ENTRY", "path-hidden", {}, { kind: "reference", text: "/a" }),
    "REFERENCE: no entry has this path. Mind upper and lower case. Where stderr is no terminal, nothing more is said of the vault. [NO_SUCH_ENTRY]",
  ],
  [
    new ActionError("NO_SUCH_ENTRY", "path-unknown", { near: [], unreadable: false }, { kind: "file", name: "stdin" }),
    "stdin: no entry has this path. Nothing near it is in the key's reach: psono-secrets list shows what is. [NO_SUCH_ENTRY]",
  ],
  [
    new ActionError("TIMEOUT", "ran-out", { request: "GET /info/" }),
    "The time of PSONO_TIMEOUT ran out at GET /info/. Raise it, or look at the server. [TIMEOUT]",
  ],
  [new ActionError("TIMEOUT", "wait", { seconds: 5 }), "Waiting 5 s would pass PSONO_TIMEOUT. Raise it. [TIMEOUT]"],
  [new ActionError("CANCELLED", "cancelled", {}), "Cancelled. [CANCELLED]"],
  [
    new ActionError("REQUEST", "none", {}, { kind: "file", name: "f" }),
    "f: no request found. psono-secrets check --help says what is read. [REQUEST]",
  ],
])("%o", (error, line) => expect(lineOf(error)).toBe(line));

test("what is named in a vault stays as it is", () => {
  const error = new ActionError("NO_SUCH_ENTRY", "path-too-long", { entry: "/api-key-id" });
  expect(lineOf(error)).toContain("but /api-key-id is one");
  const file = new ActionError("REQUEST", "comma", {}, { kind: "file", name: "server-url", line: { number: 1 } });
  expect(lineOf(file)).toMatch(/^server-url, line 1: /);
});

describe("--env has no targets and no exceptions", () => {
  const file: Subject = { kind: "file", name: "stdin", line: { number: 1 } };
  const both = (named: object) =>
    [env, file].map((subject) => {
      const [error] = nameProblems([{ at: "", name: "PATH", target: "env", subject, ...named }], true);
      return error === undefined ? "" : lineOf(error);
    });

  test("nothing about them is said of a name", () => {
    expect(both({})).toEqual([
      "--env, line 1: the variable PATH would change how later steps run. Choose another. [NAME]",
      "stdin, line 1: the variable PATH would change how later steps run. Choose another, or make it an output with output:. [NAME]",
    ]);
    expect(both({ name: "a-b", origin: "/E" })).toEqual([
      "--env, line 1: the name a-b of /E would not be letters, digits and _ alone. Ask for it by a name of its own. [NAME]",
      "stdin, line 1: the name a-b of /E would not be letters, digits and _ alone. Ask for it by a name of its own, and name it in except. [NAME]",
    ]);
  });

  test("nor of a request", () => {
    const said = (line: string) => {
      const problems: ActionError[] = [];
      parseRequests(line, problems, { kind: "argument", name: "--env" });
      return problems.map(lineOf);
    };
    expect(said("env:env:A = /a")).toEqual(["--env, line 1: a name has no prefix here. [REQUEST]"]);
    expect(said("env:A-B = /a")).toEqual([
      "--env, line 1: the name before = must be letters, digits and _, not begin with a digit, and be no longer than 200. [REQUEST]",
    ]);
  });

  test("nor of a share", () => {
    const error = new ActionError("UNREADABLE_SHARE", "folder", {}, env);
    expect(lineOf(error)).not.toContain("except");
    expect(inWorkflow(error)).toContain(" Or name it in the input except.");
  });
});

// TRANSITIONAL: as long as errors have words instead of facts.
describe("words of the action, for a terminal", () => {
  test.each([
    ["server-url: must be https", "PSONO_SERVER_URL: must be https"],
    ["check api-key-id and api-key-private-key.", "check PSONO_API_KEY_ID and PSONO_API_KEY_PRIVATE_KEY."],
    ["api-key-secret-key, client-key", "PSONO_API_KEY_SECRET_KEY, PSONO_CLIENT_KEY"],
    ["extra-headers, ca-certificate", "PSONO_EXTRA_HEADERS, PSONO_CA_CERTIFICATE"],
    ["my-server-url and server-urls and client-key-2", "my-server-url and server-urls and client-key-2"],
    ["Where everybody may read it, nothing.", "Where stderr is no terminal, nothing."],
    ["mode: list shows what is.", "psono-secrets list shows what is."],
    ["The step's timeout ran out.", "The time of PSONO_TIMEOUT ran out."],
    ["Raise the input timeout, or wait.", "Raise it, or wait."],
    ["It would pass the step's timeout.", "It would pass PSONO_TIMEOUT."],
    ["The step was cancelled. Nothing was exported.", "Cancelled."],
    ["--env, line 1: no. Or name it in the input except.", "--env, line 1: no."],
  ])("%s", (message, said) => expect(worded(message)).toBe(said));

  test("what is named in a vault stays as it is", () => {
    expect(worded("no entry api-key-id. mode: list shows all.", true)).toBe(
      "no entry api-key-id. psono-secrets list shows all.",
    );
  });
});
