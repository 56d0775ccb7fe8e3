/** `psono-secrets check`: request lines and workflows, tried against the vault. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folder, serve, server, start } from "./client.ts";
import { step, workflow } from "./workflow-text.ts";

/** A file of the test's folder. */
const file = (name: string, text: string | Buffer) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
/** What was printed to stderr, without the name of the program and of the folder. */
const lines = (err: string) =>
  err
    .replaceAll("psono-secrets: ", "")
    .replaceAll(`${folder}/`, "")
    .split("\n")
    .filter((line) => line !== "");

describe("check", () => {
  test("tries request lines of a file and of stdin, and prints no value", async () => {
    await serve();
    const good = await start(["check", file("requests", "# mine\nA = /Top\nenv:B = /Team/Registry#username\n")]);
    expect(good).toMatchObject({
      code: 0,
      out: "A (output) ← /Top\nB (environment variable) ← /Team/Registry#username\n2 of 2 requests OK\n",
      err: "",
    });
    const bad = await start(["check", "-"], { input: "A = /Top\nB = /Nope\nC = /Top#nope\n" });
    expect(bad).toMatchObject({ code: 1, out: "A (output) ← /Top\n1 of 3 requests OK\n" });
    expect(bad.err).toMatch(
      /^psono-secrets: stdin, line 2: .*\[NO_SUCH_ENTRY\]\n.*stdin, line 3: .*\[NO_SUCH_FIELD\]\n$/,
    );
  });

  test("Ctrl-C ends it while it reads stdin", async () => {
    await serve();
    // Node runs no signal handler during a synchronous read, so the default action has to end the process.
    const preload = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      const real = fs.readFileSync;
      fs.readFileSync = (file, ...how) => {
        if (file === 0) process.kill(process.pid, "SIGINT");
        return real(file, ...how);
      };
      syncBuiltinESMExports();`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(preload).toString("base64")}` };
    expect(await start(["check", "-"], { input: "A = /Top\n", env })).toMatchObject({ code: null, out: "" });
    expect(server.requests).toEqual([]);
  });

  test("reports what it can't try before the first request", async () => {
    await serve();
    const bad = (request: string) => workflow(step(`secrets: ${request}`, "export-env: true"));
    for (const [args, code, message] of [
      [["check", join(folder, "none")], 1, /^psono-secrets: \S+none: Can't read this file\. .*\[FILE\]\n$/],
      [["check", file("empty", "# none\n")], 1, /^psono-secrets: \S+empty: No request found\. .*\[REQUEST\]\n$/],
      [
        ["check", file("wrong", "A: /a\n")],
        1,
        /^psono-secrets: \S+wrong, line 1: Replace ":".* Write: A = \/a \[REQUEST\]\n$/,
      ],
      [
        ["check", file("twins", "A = /Top\na = /Top\n")],
        1,
        /twins, line 2: "a" is already used by \S+twins, line 1 .*\[NAME\]\n$/,
      ],
      [
        ["check", file("path.yml", bad("PATH = /Top"))],
        1,
        /path.yml, line 7: .*environment variable "PATH".*\[NAME\]\n$/,
      ],
      [
        ["check", file("none.YAML", "    secrets: inherit\n")],
        1,
        /none.YAML: No step in this file uses this action.*REQUEST/,
      ],
      [
        ["check", file("yaml.yml", "a: [1\n")],
        1,
        /yaml.yml, line 2: This isn't valid YAML at column \d+\. .*\[FILE\]\n$/,
      ],
      [
        ["check", file("latin", Buffer.from("A = /Caf\xe9", "latin1"))],
        1,
        /latin: The file isn't encoded as UTF-8\. .*\[FILE\]\n$/,
      ],
      [["check", file("large", "#".repeat(1024 * 1024 + 1))], 1, /large: The file is larger than 1 MiB\. \[FILE\]\n$/],
      [["check", file("a.yml.txt", bad("A = /Top"))], 1, /a.yml.txt, line 1: /],
      [["check", "a", "b"], 2, /Unexpected argument "b"/],
    ] as const) {
      const ended = await start([...args]);
      expect([ended.code, ended.out]).toEqual([code, ""]);
      expect(ended.err).toMatch(message);
    }
    expect(server.requests).toEqual([]);
  });

  test("reports the errors of every step, and stops at an error of the server", async () => {
    await serve();
    const ci = file(
      "steps.yml",
      workflow(step("secrets: A = /Nope"), step("secrets: '* = /Team/Inner/'"), step("secrets: B = /None")),
    );
    const { code, out, err } = await start(["check", ci]);
    expect({ code, out }).toEqual({
      code: 1,
      out: `DEPLOY_KEY (output) ← ${server.idOf("Deploy key")}#private\n1 of 3 requests OK\n`,
    });
    expect(lines(err).map((line) => line.replace(/^.*(line \d+).*(\[.*)$/, "$1 $2"))).toEqual([
      "line 7 [NO_SUCH_ENTRY]",
      "line 13 [NO_SUCH_ENTRY]",
    ]);
    const wrong = await start(["check", ci], { env: { PSONO_SERVER_SIGNATURE: "0".repeat(64) } });
    expect(wrong.err).toMatch(/^psono-secrets: [^\n]*\[SERVER_SIGNATURE\]\n$/);
  });

  test("prints and counts the good lines of a step that has bad ones", async () => {
    await serve();
    const requests = ["  A = /Top", "  B = /Nope", "  C = /Top#nope", "  D_* = /Team/", "  E ?= /None"];
    const { code, out, err } = await start(["check", file("ci.yml", workflow(step("secrets: |", ...requests)))]);
    expect({ code, out }).toEqual({
      code: 1,
      out: `A (output) ← /Top\nD_REGISTRY (output) ← ${server.idOf("Registry")}#password\n3 of 5 requests OK\n`,
    });
    expect(lines(err)).toEqual([
      expect.stringMatching(
        /^ci.yml, line 12: Entry not found: \/None\..* This request is optional, so E won't be set\.$/,
      ),
      expect.stringMatching(/^ci.yml, line 9: .*\[NO_SUCH_ENTRY\]$/),
      expect.stringMatching(/^ci.yml, line 10: .*\[NO_SUCH_FIELD\]$/),
    ]);
    expect(server.openSessions).toBe(0);
  });

  test("reports names in unmask that no secret has, and values that must stay masked", async () => {
    await serve();
    const checked = async (...inputs: string[]) => {
      const { code, out, err } = await start(["check", file("ci.yml", workflow(step(...inputs)))]);
      return { code, total: out.split("\n").at(-2), err: lines(err) };
    };
    const requests = ["secrets: |", "  USER = /Team/Registry#username", "  PASS = /Team/Registry", "  OFF ?= /None"];
    expect(await checked(...requests, "unmask: user, OFF")).toMatchObject({ code: 0, total: "3 of 3 requests OK" });
    expect(await checked(...requests, "unmask: USR PASS")).toEqual({
      code: 1,
      total: "3 of 3 requests OK",
      err: [
        expect.stringMatching(/^ci.yml, line 10: Entry not found/),
        expect.stringMatching(
          /^ci.yml, line 11: unmask: "PASS" can't be unmasked: the field "password" of .*\[INPUT\]$/,
        ),
        expect.stringMatching(
          /^ci.yml, line 11: unmask: No secret has the name "USR". Did you mean "USER"\? .*\[INPUT\]$/,
        ),
      ],
    });
    // The names of a wildcard that failed aren't known.
    const failed = await checked("secrets: |", "  A = /Top", "  B_* = /Nope/", "unmask: B_USER");
    expect(failed.err).toEqual([expect.stringMatching(/^ci.yml, line 9: .*\[NO_SUCH_FOLDER\]$/)]);
    const unknown = await checked("secrets: A = /Top", `unmask: ${"$"}{{ vars.NAMES }}`);
    expect(unknown).toMatchObject({
      code: 0,
      err: [
        expect.stringMatching(/^ci.yml, line 8: unmask: Not checked, because an expression .* uses the default\.$/),
      ],
    });
    expect((await checked("mode: list", "unmask: NONE")).code).toBe(0);
  });

  test("reports a timeout that isn't valid, and names inputs that the action doesn't have", async () => {
    await serve();
    const bad = file("ci.yml", workflow(step("secrets: A = /Top", "timeout: 1h")));
    expect(await start(["check", bad])).toMatchObject({ code: 1, out: "" });
    expect(lines((await start(["check", bad])).err)).toEqual([
      'ci.yml, line 8: timeout: must be a whole number of seconds from 1 to 3600, not "1h". [INPUT]',
    ]);
    expect(server.requests).toEqual([]);
    const odd = workflow(step("secrets: A = /Top", "timeout: 90", "api-key: x", "Unmasked: A"));
    const { code, err } = await start(["check", file("odd.yml", odd)]);
    expect({ code, err: lines(err) }).toEqual({
      code: 0,
      err: [
        'odd.yml, line 9: This action has no input "api-key", so it ignores this line. Did you mean "api-key-id"?',
        'odd.yml, line 10: This action has no input "unmasked", so it ignores this line. Did you mean "unmask"?',
      ],
    });
    const { inputs } = parse(readFileSync("action.yml", "utf8")) as { inputs: Record<string, object> };
    const all = workflow(step("secrets: A = /Top", ...Object.keys(inputs).map((name) => `${name.toUpperCase()}: ""`)));
    expect((await start(["check", file("all.yml", all)])).err).not.toContain("has no input");
  });

  test("doesn't call an exclusion unused because its wildcard fails", async () => {
    await serve();
    const text = workflow(step("secrets: |", "  A = /Top", "  B_* = /Nope/", "exclude: /Nope/Never"));
    const { out, err } = await start(["check", file("ci.yml", text)]);
    expect(out).toBe("0 of 2 requests OK\n");
    expect(lines(err)).toEqual([expect.stringMatching(/^ci.yml, line 9: .*\[NO_SUCH_FOLDER\]$/)]);
  });

  test.each<[string, string[], string]>([
    ["secrets without a pipe", ["secrets: USER = /Team/Registry #username"], '" #" starts a YAML comment here.'],
    ["secrets as a list", ["secrets:", "  - A = /Nope"], "secrets is a list, but inputs must be text."],
    ["secrets as a mapping", ["secrets: { A: /Nope }"], "secrets is a mapping, but inputs must be text."],
    ["empty secrets", ["secrets:"], "This step requests no secrets."],
    ["no secrets", [], "This step requests no secrets."],
    ["a key in quotes", ['"secrets": A /Nope'], 'This line has no "=".'],
    ["a folded text", ["secrets: >", "  A = /Nope"], '">" joins all lines into one.'],
  ])("reports a bad step next to a good one: %s", async (_, inputs, message) => {
    await serve();
    const text = workflow(step("secrets: |", "  A = /Top", "server-url: x"), step("server-url: x", ...inputs));
    const { code, err } = await start(["check", file("ci.yml", text)]);
    expect(code).toBe(1);
    expect(lines(err)).toEqual([expect.stringMatching(/^ci\.yml, line 1[0-3]: /)]);
    expect(err).toContain(`: ${message}`);
  });

  test.each([
    ["secrets: A = /Team/Registry #username", "line 7"],
    ["secrets: 'A = /Team/Registry' #username", "line 7"],
    ["secrets: |\n            A = /Team/Registry #username", "line 8"],
    ["env-references: true\n        env: { A: psono:///Team/Registry #username\n          }", "line 8"],
    ["env-references: true\n        env: { A: 'psono:///Team/Registry #username' }", "line 8"],
  ])("finds a field after a space: %j", async (input, line) => {
    await serve();
    const { code, err } = await start(["check", file("ci.yml", workflow(step(input)))]);
    expect(code).toBe(1);
    expect(lines(err)).toEqual([expect.stringMatching(new RegExp(`^ci\\.yml, ${line}[:,].* \\[REQUEST\\]$`))]);
    expect(server.requests).toEqual([]);
  });

  test("names lines with expressions, and tries the others", async () => {
    await serve();
    const expression = `\${{ matrix.x }}`;
    const some = workflow(step("secrets: |", "  A = /Top", `  B = /${expression}`));
    expect(await start(["check", file("some.yml", some)])).toMatchObject({
      code: 0,
      out: "A (output) ← /Top\n1 of 1 request OK, 1 not checked\n",
      err: `psono-secrets: ${folder}/some.yml, line 9: Not checked, because an expression gets its value when the workflow runs.\n`,
    });
    const none = await start(["check", file("none.yml", workflow(step(`secrets: ${expression}`)))]);
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(lines(none.err)).toEqual([
      "none.yml, line 7: Not checked, because an expression gets its value when the workflow runs.",
      "none.yml: No request can be checked before the workflow runs. [REQUEST]",
    ]);
  });

  test("tries a composite action with references in env, and has nothing to try for mode: list", async () => {
    await serve();
    const action = [
      "runs:",
      "  using: composite",
      "  steps:",
      "    - uses: ./",
      "      with: { server-url: x, api-key-id: y, env-references: true }",
      "      env:",
      "        A: psono:///Team/Registry#username",
      "        B: psono:///Nope",
    ].join("\n");
    const { code, out, err } = await start(["check", file("action.yml", action)]);
    expect({ code, out }).toEqual({
      code: 1,
      out: "A (environment variable) ← /Team/Registry#username\n1 of 2 requests OK\n",
    });
    expect(lines(err)).toEqual([
      expect.stringMatching(/^action\.yml, line 8, environment variable B: .*\[NO_SUCH_ENTRY\]$/),
    ]);
    const list = await start(["check", file("list.yml", workflow(step("mode: list")))]);
    expect(list).toMatchObject({ code: 0, out: "0 of 0 requests OK\n", err: "" });
  });

  test("ignores a byte order mark, and accepts CRLF", async () => {
    await serve();
    const text = `\ufeff${workflow(step("secrets: |", "  A = /Top", "  B = /Nope"))}`.replaceAll("\n", "\r\n");
    const marked = await start(["check", file("ci.yml", text)]);
    expect(marked).toMatchObject({ code: 1, out: "A (output) ← /Top\n1 of 2 requests OK\n" });
    expect(lines(marked.err)).toEqual([expect.stringMatching(/^ci.yml, line 9: /)]);
    expect((await start(["check", file("requests", "\ufeffA = /Top\r\n")])).out).toContain("1 of 1 request OK");
  });

  test("tries every step that uses this action, and names lines of the file", async () => {
    await serve();
    const ci = join(folder, "ci.yml");
    const text = (second: string) => `on: push
jobs:
  a:
    uses: x/y/.github/workflows/z.yml@v1
    secrets: inherit
  b:
    steps:
      - uses: docker/build-push-action@v6
        with:
          secrets: |
            "token=abc"
      - uses: org/psono-secrets-action@v1
        with:
          server-url: https://psono.example.com
          export-env: true
          secrets: |
            # the database
            A = /Production/Deep/Database
      - uses: org/psono-secrets-action@v1
        with:
          secrets: |-
            A = /Top
            ${second}
          server-url: https://psono.example.com
`;
    writeFileSync(ci, text("T_* = /Team/"));
    const good = await start(["check", ci]);
    expect(good.err).toBe("");
    expect(good.out.split("\n")).toEqual([
      "A (output and environment variable) ← /Production/Deep/Database",
      "A (output) ← /Top",
      `T_REGISTRY (output) ← ${server.idOf("Registry")}#password`,
      "3 of 3 requests OK",
      "",
    ]);
    writeFileSync(ci, text("B = /Nope"));
    const bad = await start(["check", ci]);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain(`psono-secrets: ${ci}, line 23: Entry not found: /Nope.`);
    writeFileSync(ci, "on: push\n");
    expect((await start(["check", ci])).err).toMatch(/No step in this file uses this action.*REQUEST/);
  });
});
