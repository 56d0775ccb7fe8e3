/** `psono-secrets check`: request lines and workflows, tried against the vault. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseWorkflow } from "../../src/cli/workflow.ts";
import type { ActionError } from "../../src/errors.ts";
import { folder, serve, server, start } from "./client.ts";

describe("check", () => {
  test("request lines of a file and of stdin, without a value", async () => {
    await serve();
    const file = join(folder, "requests");
    writeFileSync(file, "# mine\nA = /Top\nenv:B = /Team/Registry#username\n");
    const good = await start(["check", file]);
    expect(good).toMatchObject({
      code: 0,
      out: "A (output) ← /Top\nB (variable) ← /Team/Registry#username\n",
      err: "",
    });
    const bad = await start(["check", "-"], { input: "A = /Top\nB = /Nope\nC = /Top#nope\n" });
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/^psono-secrets: stdin, line 2: .*\[NO_SUCH_ENTRY\]/);
  });

  test("Ctrl-C while stdin is read ends it", async () => {
    await serve();
    // Node is deaf while it reads: what it would do later is no help to who waits.
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

  test("what cannot be tried is told before anybody is asked", async () => {
    await serve();
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const step = (request: string) => `    secrets: ${request}\n    server-url: x\n    export-env: true\n`;
    for (const [args, code, message] of [
      [["check", join(folder, "none")], 1, /^psono-secrets: \S+none cannot be read\. \[FILE\]\n$/],
      [["check", file("empty", "# none\n")], 1, /^psono-secrets: \S+empty: no request found\. .*\[REQUEST\]\n$/],
      [["check", file("wrong", "A: /a\n")], 1, /^psono-secrets: \S+wrong, line 1: .*no colon.*\[REQUEST\]\n$/],
      [["check", file("twins", "A = /Top\na = /Top\n")], 1, /twins, line 2: the name a is used.*\[NAME\]\n$/],
      [["check", file("path.yml", step("PATH = /Top"))], 1, /path.yml, line 1: the variable PATH.*\[NAME\]\n$/],
      [["check", file("none.YAML", "    secrets: inherit\n")], 1, /none.YAML: no request found/],
      [["check", file("a.yml.txt", step("A = /Top"))], 1, /a.yml.txt, line 1: /],
      [["check", "a", "b"], 2, /check takes one file/],
    ] as const) {
      const ended = await start([...args]);
      expect([ended.code, ended.out]).toEqual([code, ""]);
      expect(ended.err).toMatch(message);
    }
    expect(server.requests).toEqual([]);
  });

  test("errors of every step are told, and one of the server ends it", async () => {
    await serve();
    const file = join(folder, "steps.yml");
    const step = (request: string) => `  - with:\n      secrets: ${request}\n      server-url: x\n`;
    writeFileSync(file, step("A = /Nope") + step("* = /Team/Inner/") + step("B = /None"));
    const { code, out, err } = await start(["check", file]);
    expect({ code, out }).toEqual({ code: 1, out: `DEPLOY_KEY (output) ← ${server.idOf("Deploy key")}#private\n` });
    expect(err.split("\n").map((line) => line.replace(/^.*(line \d+).*(\[.*)$/, "$1 $2"))).toEqual([
      "line 2 [NO_SUCH_ENTRY]",
      "line 8 [NO_SUCH_ENTRY]",
      "",
    ]);
    const wrong = await start(["check", file], { env: { PSONO_SERVER_SIGNATURE: "0".repeat(64) } });
    expect(wrong.err).toMatch(/^psono-secrets: [^\n]*\[SERVER_SIGNATURE\]\n$/);
  });

  test("a workflow: every step of ours, by lines of the file", async () => {
    await serve();
    const file = join(folder, "ci.yml");
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
    writeFileSync(file, text("T_* = /Team/"));
    const good = await start(["check", file]);
    expect(good.err).toBe("");
    expect(good.out.split("\n")).toEqual([
      "A (output and variable) ← /Production/Deep/Database",
      "A (output) ← /Top",
      `T_REGISTRY (output) ← ${server.idOf("Registry")}#password`,
      "",
    ]);
    writeFileSync(file, text("B = /Nope"));
    const bad = await start(["check", file]);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain(`psono-secrets: ${file}, line 23: no entry has this path`);
    writeFileSync(file, "on: push\n");
    expect((await start(["check", file])).err).toMatch(/no request found.*REQUEST/);
  });

  test("forms of a with: block", () => {
    const problems: ActionError[] = [];
    const parsed = (text: string) => parseWorkflow(text, "f", problems);
    const one = parsed("    secrets: A = /a#b # why\n    server-url: x\n    except: |\n      /x\n\n      B\n");
    expect(one).toMatchObject([
      {
        requests: [{ at: "f, line 1", name: "A", field: "b" }],
        except: [{ text: "/x" }, { text: "B" }],
        exportEnv: false,
      },
    ]);
    expect(parsed("    secrets: |\n      A = /a\n").length).toBe(0);
    expect(problems).toEqual([]);
    parsed("    server-url: x\n    secrets: >\n      A = /a\n");
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^f, line 2: > makes one line/)]);
  });
});
