/** Parts of the console client by themselves: words, arguments, variables, workflows. `cli.test.ts` runs the whole. */
import { describe, expect, test } from "vitest";
import { readConnection, worded } from "../../src/cli/connection.ts";
import { parse, UsageError } from "../../src/cli/usage.ts";
import { parseWorkflow } from "../../src/cli/workflow.ts";
import type { ActionError } from "../../src/errors.ts";

describe("messages of the action, worded for a terminal", () => {
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
    ["--env, line 1: choose another, and name it in except.", "--env, line 1: choose another."],
    ["--env, line 1: another, or make it an output with output:.", "--env, line 1: another."],
    ["--env, line 1: no name. It may have the prefix env:, output: or file:.", "--env, line 1: no name."],
    ["--env, line 1: no. Or name it in the input except.", "--env, line 1: no."],
    ["--env, line 1: a name has one prefix: write two lines.", "--env, line 1: a name has no prefix here."],
    ["stdin, line 1: choose another, and name it in except.", "stdin, line 1: choose another, and name it in except."],
  ])("%s", (message, said) => expect(worded(message)).toBe(said));

  test("what is named in a vault stays as it is", () => {
    expect(worded("no entry api-key-id. mode: list shows all.", true)).toBe(
      "no entry api-key-id. psono-secrets list shows all.",
    );
  });
});

describe("arguments", () => {
  test.each([
    "--api-key-secret-key",
    "--api-key-private-key=ab",
    "-api-key-secret-key",
    "--secret-key",
    "-private-key=ab",
    "--client-key=ab",
    "--extra-headers",
  ])("%s is refused, for all see it", (argument) => {
    expect(() => parse({ args: ["/x", argument], strict: false, allowPositionals: true })).toThrow(
      new UsageError("everybody sees arguments: give secrets by variables, such as PSONO_API_KEY_SECRET_KEY"),
    );
  });

  test.each(["/my--client-key", "--client-keys", "--my-secret-key", "client-key"])("%s is none of them", (argument) => {
    expect(() => parse({ args: [argument], strict: false, allowPositionals: true })).not.toThrow();
  });

  test("what Node refuses is wrong usage", () => {
    expect(() => parse({ args: ["--nope"] })).toThrow(UsageError);
    expect(() => parse({ args: ["--nope"] })).toThrow("--nope");
    expect(parse({ args: ["--url=x"], options: { url: { type: "string" } } }).values).toEqual({ url: "x" });
  });
});

describe("the connection", () => {
  const variables = {
    PSONO_SERVER_URL: "https://psono.example/server",
    PSONO_API_KEY_ID: "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55",
    PSONO_API_KEY_SECRET_KEY: "ab".repeat(32),
  };
  const problems = (flags: Record<string, string>, more: Record<string, string> = {}) => {
    try {
      readConnection(flags, { ...variables, ...more });
    } catch (errors) {
      return (errors as ActionError[]).map(({ message, code }) => `${message} [${code}]`);
    }
    return [];
  };

  test("flags stand before variables", () => {
    expect(readConnection({}, variables)).toMatchObject({ serverUrl: "https://psono.example/server", timeout: 60 });
    expect(
      readConnection({ "server-url": "https://other.example", timeout: "7" }, { ...variables, PSONO_TIMEOUT: "9" }),
    ).toMatchObject({ serverUrl: "https://other.example", timeout: 7 });
    expect(readConnection({}, { ...variables, PSONO_TIMEOUT: "9" })).toMatchObject({ timeout: 9 });
  });

  test("what is wrong is told by the name that it has here, all at once", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ "api-key-id": "x" })).toEqual([expect.stringMatching(/^--api-key-id: .* \[INPUT\]$/)]);
    expect(problems({ timeout: "x" })).toEqual([expect.stringMatching(/^--timeout: /)]);
    expect(problems({}, { PSONO_TIMEOUT: "x", PSONO_API_KEY_ID: "" })).toEqual([
      expect.stringMatching(/^PSONO_API_KEY_ID: .* psono-secrets --help says how to set it\./),
      expect.stringMatching(/^PSONO_TIMEOUT: /),
    ]);
    expect(problems(Object.create({ timeout: "x" }) as Record<string, string>)).toEqual([]);
  });
});

describe("a workflow", () => {
  const parsed = (...lines: string[]) => {
    const problems: ActionError[] = [];
    const steps = parseWorkflow(lines.join("\n"), "f", problems);
    expect(problems.map(({ message }) => message)).toEqual([]);
    return steps.map(({ requests, except, exportEnv }) => ({
      requests: requests.map(({ at, name, field }) => [at, name, field].join(" ").trim()),
      except: except.map(({ text }) => text),
      exportEnv,
    }));
  };
  const step = (request: string, more = {}) => ({ requests: [request], except: [], exportEnv: false, ...more });

  test.each<[string, string[], ReturnType<typeof step>[]]>([
    ["a line", ["  secrets: A = /a", "  server-url: x"], [step("f, line 1 A")]],
    ["no blank before it", ["secrets: A = /a", "server-url: x"], []],
    ["not first on its line", ["  - secrets: A = /a", "    server-url: x"], []],
    ["no address beside it", ["  secrets: A = /a", "   server-url: x"], []],
    ["an address further out", ["  server-url: x", "    secrets: A = /a"], []],
    ["an address of another step", ["  - with:", "      secrets: A = /a", "  - with:", "      server-url: x"], []],
    ["another word before it", ["  my secrets: A = /a", "  server-url: x"], []],
    ["an input whose name ends so", ["  my-secrets: A = /a", "  server-url: x"], []],
    ["empty lines between", ["  secrets: A = /a", "", "   ", "  server-url: x"], [step("f, line 1 A")]],
    ["after the address", ["  server-url: x", "  # why", "  secrets: A = /a"], [step("f, line 3 A")]],
    ["several blanks", ["  secrets:    A = /a", "  server-url:"], [step("f, line 1 A")]],
    ["a bar", ["  secrets: |", "    A = /a", "  server-url: x"], [step("f, line 2 A")]],
    ["a bar and marks", ["  secrets: |2-   # why", "    A = /a", "  server-url: x"], [step("f, line 2 A")]],
    ["a bar and a mark", ["  secrets: |+", "", "    A = /a#b", "", "  server-url: x"], [step("f, line 3 A b")]],
    ["the last line", ["  server-url: x", "  secrets: |", "    A = /a"], [step("f, line 3 A")]],
    ["deeper lines", ["  server-url: x", "  secrets: |", "      A = /a"], [step("f, line 3 A")]],
    ["a text between two bars", ["  secrets: A = /a|b", "  server-url: x"], [step("f, line 1 A")]],
    ["quotes", ["  secrets: 'A = /a'", "  server-url: x"], [step("f, line 1 A")]],
    ["quotes and a comment", ['  secrets: "A = /a#b"  # why', "  server-url: x"], [step("f, line 1 A b")]],
    ["quotes and an empty comment", ['  secrets: "A = /a#b" #', "  server-url: x"], [step("f, line 1 A b")]],
    ["a comment", ["  secrets: A = /a#b # why # more", "  server-url: x"], [step("f, line 1 A b")]],
    ["CRLF", ["  secrets: A = /a#b\r", "  server-url: x\r", ""], [step("f, line 1 A b")]],
    [
      "other inputs",
      ["  except: /x", "  export-env: true # yes", "  secrets: A = /a", "  server-url: x"],
      [step("f, line 3 A", { except: ["/x"], exportEnv: true })],
    ],
    [
      "a list of exceptions",
      ["  secrets: A = /a", "  except: |", "    /x", "", "    B", "  export-env: 'false'", "  server-url: x"],
      [step("f, line 1 A", { except: ["/x", "B"] })],
    ],
    [
      "two steps",
      [
        "  - with:",
        "      secrets: A = /a",
        "      server-url: x",
        "  - with:",
        "      server-url: x",
        "      secrets: B = /b",
      ],
      [step("f, line 2 A"), step("f, line 6 B")],
    ],
    [
      "deeper inputs are not its own",
      ["  secrets: A = /a", "  server-url: x", "    export-env: true", "    except: /x"],
      [step("f, line 1 A")],
    ],
  ])("with %s", (_, lines, steps) => expect(parsed(...lines)).toEqual(steps));

  test("a folded text is refused, and others are read on", () => {
    const problems: ActionError[] = [];
    const text = [
      "  - w:",
      "    secrets: >-",
      "      A = /a",
      "    server-url: x",
      "  - w:",
      "    secrets: B = /b",
      "    server-url: y",
    ];
    expect(parseWorkflow(text.join("\n"), "f", problems)).toHaveLength(1);
    expect(problems.map(({ message, code }) => `${message} [${code}]`)).toEqual([
      "f, line 2: > makes one line of all. Write secrets: | (a bar). [REQUEST]",
    ]);
  });

  test("what is wrong in it is told by its line of the file", () => {
    const problems: ActionError[] = [];
    const text = ["  secrets: |", "", "    A: /a", "  except: |", "    what is it", "  server-url: x"];
    parseWorkflow(text.join("\n"), "f", problems);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^f, line 3: .*no colon/),
      "except, line 5: what is it is no name, no path that begins with / and no id.",
    ]);
  });
});
