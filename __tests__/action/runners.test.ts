/** Runners that differ from GitHub's: how they are told apart, and what the built action does there. */
import { spawnSync } from "node:child_process";
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runnerOf } from "../../src/action/runners.ts";
import { NONE } from "../none.ts";
import { PsonoServer } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

const OTHERS = ["GITEA_ACTIONS", "FORGEJO_ACTIONS", "ACT"];
const values = {
  PERCENT: "100%25 sure %0A%20 %zz",
  LONGER: "the-start-and-the-rest",
  SHORTER: "the-start",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
  EXPRESSION: "some ${{ secrets.X }} value",
  LINE: "l".repeat(60_001),
  FITS: "f".repeat(60_000),
  LINES: `${"x".repeat(50_000)}\n${"y".repeat(50_000)}`,
  QUOTES: '"'.repeat(40_000),
  COLONS: "Zk9::pw$Qx7 50%25",
  COLON: ":begins-with-it",
  DATABASE: "pa$$ \"w\\ord%0A::set-output'",
  ADDRESS: "postgres://app:s3cr3t-9K@[2001:db8::1]:5432/prod::x",
};
const server = new PsonoServer({
  children: Object.entries(values).map(([entry, notes]) => ({ entry, type: "note", data: { notes } })),
  keys: { reader: {} },
});
beforeAll(() => server.listen());
afterAll(() => server.close());

function run(secrets: string, env: Record<string, string> = {}, inputs: Record<string, string> = {}): Promise<Run> {
  const key = server.keys["reader"];
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
  );
}
const masksOf = ({ raw }: Run) =>
  raw.split("\n").flatMap((line) => (line.startsWith("::add-mask::") ? [line.slice("::add-mask::".length)] : []));
const decoded = (text: string) => text.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");

describe("a runner is known to be GitHub's", () => {
  test.each([
    "/home/runner/actions-runner/externals/node24/bin/node",
    "/home/runner/actions-runner/cached/externals/node24/bin/node",
    "/actions-runner/externals.2.336.0/externals/node24/bin/node",
    "C:\\actions-runner\\externals\\node24\\bin\\node.exe",
    "/__e/node24/bin/node",
    "/__e/node24_alpine/bin/node",
  ])("by its Node at %s", (node) => {
    expect(runnerOf({}, node).github).toBe(true);
    for (const name of OTHERS) expect(runnerOf({ [name]: "true" }, node).github).toBe(false);
  });

  test.each([
    "/usr/bin/node",
    "/opt/hostedtoolcache/node/24.19.0/x64/bin/node",
    "/opt/acttoolcache/node/24.19.0/x64/bin/node",
    "/home/me/externals/node24/bin/node-wrapper",
    "/home/me/externals/node24/bin/node/x",
    "/home/me/my-externals-node24/bin/node",
    "",
  ])("and not by a Node at %j", (node) => expect(runnerOf({}, node).github).toBe(false));

  test("and not by an environment variable, because an earlier step can set it through GITHUB_ENV", () => {
    const variables = {
      GITHUB_ACTIONS: "true",
      GITHUB_SERVER_URL: "https://github.com",
      RUNNER_ENVIRONMENT: "github-hosted",
      ACTIONS_RUNTIME_TOKEN: "x",
      _: "/__e/node24/bin/node",
    };
    expect(runnerOf(variables, "/usr/bin/node").github).toBe(false);
  });

  test("by the path that Node itself reports, regardless of environment variables", () => {
    const folder = mkdtempSync(join(tmpdir(), "externals-"));
    try {
      const node = join(folder, "externals", "node24", "bin", "node");
      mkdirSync(dirname(node), { recursive: true });
      try {
        linkSync(process.execPath, node);
      } catch {
        copyFileSync(process.execPath, node);
      }
      const module = JSON.stringify(resolve("src/action/runners.ts"));
      const code = `import { thisRunner } from ${module}; console.log(thisRunner().github)`;
      const github = (path: string, env: Record<string, string>) =>
        spawnSync(path, ["--input-type=module", "--eval", code], {
          env,
          encoding: "utf8",
          argv0: "node",
        }).stdout.trim();
      expect(github(node, {})).toBe("true");
      expect(github(process.execPath, { PATH: dirname(node), _: node, NODE: node })).toBe("false");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("what differs, by environment variable", () => {
  expect(runnerOf({}, "")).toEqual({
    github: false,
    rawMasks: false,
    act: false,
    evaluatesVariables: false,
    lineBytes: Number.POSITIVE_INFINITY,
  });
  expect(runnerOf({ ACT: "", GITEA_ACTIONS: "" }, "")).toEqual(runnerOf({}, ""));
  // Gitea's and Forgejo's runners are made from act.
  expect(runnerOf({ ACT: "true", GITEA_ACTIONS: "true" }, "").act).toBe(false);
  for (const name of OTHERS) {
    expect(runnerOf({ [name]: "true" }, "")).toEqual({
      github: false,
      rawMasks: name !== "ACT",
      act: name === "ACT",
      evaluatesVariables: true,
      lineBytes: name === "ACT" ? Number.POSITIVE_INFINITY : 60_000,
    });
  }
});

describe("masks", () => {
  test.each(["GITEA_ACTIONS", "FORGEJO_ACTIONS"])("with %s, text with % is also registered unescaped", async (name) => {
    const result = await run("A = /PERCENT\nB = /SHORTER", { [name]: "true" });
    expect(result.errors).toEqual([]);
    const masks = masksOf(result);
    expect(masks).toContain(values.PERCENT);
    expect(masks).toContain(values.PERCENT.replaceAll("%", "%25"));
    for (let at = 0; at < masks.length; at++) {
      const text = decoded(masks[at] ?? "");
      if (text.includes("%")) expect(masks[++at]).toBe(text); // each behind the command that escapes it
    }
    expect(masks.filter((text) => text === values.SHORTER)).toHaveLength(1);
  });

  test("on other runners it isn't: GitHub's runner would mask the pieces", async () => {
    const masks = masksOf(await run("A = /PERCENT"));
    expect(masks).toContain(values.PERCENT.replaceAll("%", "%25"));
    expect(masks).not.toContain(values.PERCENT);
    for (const text of masks) expect(text).not.toMatch(/%(?!25|0[AD])/);
  });

  test("longer masks come first, for runners that replace one mask after another", async () => {
    const result = await run("A = /SHORTER\nB = /LONGER\nC = /PERCENT", { ACT: "true" });
    const masks = masksOf(result);
    const first = masks.indexOf(values.LONGER);
    expect(first).toBeGreaterThan(-1);
    expect(masks.indexOf(values.SHORTER)).toBeGreaterThan(first);
    // act: strings.ReplaceAll with each mask, in the order in which they came (pkg/runner/logger.go).
    const shown = masks.reduce((line, mask) => line.replaceAll(mask, "***"), `A=${values.LONGER}`);
    expect(shown).toBe("A=***");
  });
});

describe("masks on act, which ends a command at the last :: of the line", () => {
  /** What act prints of a log, and the texts that it masks (pkg/runner/command.go). It decodes escapes in some order. */
  function act({ raw }: Run, order = ["%25", "%0D", "%0A"]): { masks: string[]; printed: string[] } {
    const masks: string[] = [];
    const printed: string[] = [];
    const meanings: Record<string, string> = { "%25": "%", "%0D": "\r", "%0A": "\n" };
    for (const line of raw.split("\n")) {
      const [, command, , , text = ""] =
        /^::([^ ]+)( (.+))?::([^\r\n]*)$/.exec(line) ?? /^##\[([^ ]+)( (.+))?\]([^\r\n]*)$/.exec(line) ?? [];
      if (command !== "add-mask") printed.push(line);
      else masks.push(order.reduce((decoded, code) => decoded.replaceAll(code, meanings[code] ?? ""), text));
    }
    return { masks, printed };
  }

  test("a value with %0A is masked regardless of the order in which act decodes it", async () => {
    const result = await run("A = /DATABASE\nB = /PERCENT", { ACT: "true" });
    for (const order of [
      ["%25", "%0D", "%0A"],
      ["%0A", "%25", "%0D"],
      ["%0D", "%0A", "%25"],
    ]) {
      const { masks } = act(result, order);
      const shown = [values.DATABASE, values.PERCENT].map((line) =>
        masks.reduce((text, mask) => text.replaceAll(mask, "***"), line),
      );
      expect([order, shown.join("\n")]).not.toEqual([order, expect.stringMatching(/w\\ord|set-output|sure/)]);
    }
  });

  test("no mask is printed, and values with :: are masked", async () => {
    const result = await run("A = /COLONS\nB = /COLON\nC = /SHORTER", { ACT: "true" });
    expect(result.errors).toEqual([]);
    const { masks, printed } = act(result);
    expect(printed.join("\n")).not.toMatch(/add-mask|pw\$Qx7|begins-with-it/);
    expect(masks).toEqual(expect.arrayContaining([values.COLONS, values.COLON, values.SHORTER]));
  });

  test("a value with :: and ] is masked part by part", async () => {
    const { masks, printed } = act(await run("A = /ADDRESS", { ACT: "true" }));
    expect(printed.join("\n")).not.toMatch(/add-mask|s3cr3t-9K/);
    expect(masks).toEqual(expect.arrayContaining(["postgres://app:s3cr3t-9K@[2001:db8", "1]:5432/prod", "s3cr3t-9K"]));
    expect(masks).not.toContain("x");
  });

  test.each([{}, { GITEA_ACTIONS: "true" }, { GITEA_ACTIONS: "true", ACT: "true" }])(
    "on other runners (%j) it is masked as a whole",
    async (env) => {
      const masks = masksOf(await run("A = /ADDRESS\nB = /COLON", env));
      expect(masks).toEqual(expect.arrayContaining([values.ADDRESS, values.COLON]));
    },
  );
});

describe("environment variables with ${{", () => {
  test.each(OTHERS)("are refused with %s, with a suggestion", async (name) => {
    for (const [lines, inputs] of [
      ["env:A = /EXPRESSION", {}],
      ["A = /EXPRESSION", { "export-env": "true" }],
    ] as const) {
      const result = await run(lines, { [name]: "true" }, inputs);
      expect(result.errors.join()).toMatch(/line 1: The value of A contains "\$\{\{".*output:A or file:A.*\[VALUE\]/);
      expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE });
    }
    const { errors, outputs, env } = await run("output:A = /EXPRESSION\nfile:B = /EXPRESSION", { [name]: "true" });
    expect(errors).toEqual([]);
    expect(outputs["A"]).toBe(values.EXPRESSION);
    expect(env).toEqual({});
  });

  test("are exported on GitHub's runner", async () => {
    expect((await run("env:A = /EXPRESSION")).env["A"]).toBe(values.EXPRESSION);
  });
});

describe("lines of command files", () => {
  test.each(["GITEA_ACTIONS", "FORGEJO_ACTIONS"])("of over 60,000 bytes are refused with %s", async (name) => {
    for (const prefix of ["", "env:", "output:"]) {
      const result = await run(`${prefix}A = /LINE\nB = /SHORTER`, { [name]: "true" });
      expect(result.errors.join()).toMatch(
        /line 1: The value of A has a line that is longer.*60,000 bytes.*file:A.*\[VALUE\]/,
      );
      expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE });
    }
    const { errors, outputs } = await run("file:A = /LINE\nB = /SHORTER", { [name]: "true" });
    expect(errors).toEqual([]);
    expect(outputs["B"]).toBe(values.SHORTER);
  });

  test.each(["GITEA_ACTIONS", "FORGEJO_ACTIONS"])("with %s, secrets-json is left out with a notice", async (name) => {
    for (const lines of ["A = /FITS\nB = /SHORTER", "A = /LINES", "A = /QUOTES"]) {
      const { errors, outputs, notices } = await run(lines, { [name]: "true" });
      expect(errors).toEqual([]);
      expect(Object.keys(outputs)).toEqual(lines.split("\n").map((line) => line[0]));
      expect(notices.join()).toMatch(/secrets-json is left out/);
    }
    const { outputs, notices } = await run("A = /SHORTER", { [name]: "true" });
    expect(outputs["secrets-json"]).toBe(JSON.stringify({ A: values.SHORTER }));
    expect(notices.join()).not.toMatch(/secrets-json/);
  });

  test.each([{}, { ACT: "true" }])("have any length with %j", async (env) => {
    const { errors, outputs } = await run("A = /LINE\nB = /LINES", env);
    expect(errors).toEqual([]);
    expect(outputs["A"]).toBe(values.LINE);
    expect(JSON.parse(outputs["secrets-json"] ?? "")).toEqual({ A: values.LINE, B: values.LINES });
  });
});
