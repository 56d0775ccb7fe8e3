/** What a Node that is too old does: main says so first of all, post removes files, and both can be parsed. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, type Node as Syntax } from "acorn";
import { afterAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { NONE } from "../none.ts";
import { runAction } from "../runner/runner.ts";
import { BROUGHT, NODE_20, NODE_22, pretend, versionOf } from "./nodes.ts";

const folder = mkdtempSync(join(tmpdir(), "node-versions-"));
afterAll(() => rmSync(folder, { recursive: true }));

const messageOf = (found: string) =>
  `The action needs Node 22 or later. The runner started it with Node ${found}. Use a container image that has Node 22 or later. GitHub's runner has no Node 24 for 32-bit ARM. There, use a machine of another architecture. [NODE_VERSION]`;

test("npm ci installs Node 20 and Node 22 on Linux x64, where tests need them", () => {
  expect([existsSync(NODE_20), existsSync(NODE_22)]).toEqual([BROUGHT, BROUGHT]);
});

describe("main", () => {
  test.runIf(BROUGHT)("on Node 20 the step fails with one error, which gives both versions", async () => {
    // The inputs aren't valid either: nothing reads them.
    const run = await runAction({ "server-url": "none" }, {}, undefined, { node: NODE_20 });
    const message = messageOf(versionOf(NODE_20));
    expect(run).toMatchObject({
      exitCode: 1,
      raw: `::error::${message}\n`,
      errors: [message],
      outputs: NONE,
      env: NONE,
    });
  });

  test.each(["21.7.3", "20.20.2", "18.0.0", "16.20.2"])("Node %s is refused before any other module runs", (found) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [pretend(found), "dist/main/index.js"], {
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: `::error::${messageOf(found)}\n`, stderr: "" });
  });

  test.each(["22.0.0", "24.0.0", "26.1.0"])("Node %s runs the action", (found) => {
    const { stdout } = spawnSync(process.execPath, [pretend(found), "dist/main/index.js"], { encoding: "utf8" });
    expect(stdout).toContain("node:fs\n");
    expect(stdout).not.toContain("NODE_VERSION");
  });
});

test.runIf(BROUGHT)("post removes the files on Node 20", () => {
  const state = "0123456789abcdef".repeat(2);
  const files = join(folder, `psono-secrets-${state}`);
  mkdirSync(join(files, "inside"), { recursive: true });
  writeFileSync(join(files, "inside", "KEY"), "value");
  const env = { RUNNER_TEMP: folder, STATE_folder: state };
  const { status, stdout, stderr } = spawnSync(NODE_20, ["dist/post/index.js"], { encoding: "utf8", env });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  expect(existsSync(files)).toBe(false);
});

describe("Node 16 can parse the syntax of the bundles", () => {
  /** What of ECMAScript 2022 came within Node 16, not with its first release. */
  const late = (node: Syntax): boolean => {
    const inside = Object.values(node).flat() as (Syntax | null | undefined)[];
    if (node.type === "StaticBlock") return true;
    if (node.type === "BinaryExpression" && "left" in node && (node.left as Syntax).type === "PrivateIdentifier")
      return true;
    return inside.some((one) => typeof one?.type === "string" && late(one));
  };

  test.each(["main", "post", "cli"])("%s", (name) => {
    const code = readFileSync(`dist/${name}/index.js`, "utf8");
    const program = parse(code, { ecmaVersion: 2022, sourceType: "script", allowHashBang: true });
    expect(late(program)).toBe(false);
  });

  test("the check finds newer syntax", () => {
    const parsed = (code: string) => parse(code, { ecmaVersion: 2022, sourceType: "script" });
    for (const code of ["/[a]/v;", "using a = b;", "import x with { type: 'json' };"])
      expect(() => parsed(code), code).toThrow(SyntaxError);
    for (const code of ["class A { static { this.b = 1; } }", "class A { #a; b() { return #a in this; } }"])
      expect(late(parsed(code)), code).toBe(true);
    expect(late(parsed("class A { #a = 1; static #b = 2; #c() { return this.#a ?? A.#b; } }"))).toBe(false);
  });
});

test("action.yml, the package of the console client and the documents name the versions", () => {
  const action = parseYaml(readFileSync("action.yml", "utf8")) as { runs: { using: string } };
  expect(action.runs.using).toBe("node24");
  const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
  expect(engines.node).toBe(">=22");
  expect(readFileSync("scripts/pack-console.mjs", "utf8")).toContain('engines: { node: ">=22" }');
});
