/** What the log says of the values that a step exports, one rule at a time. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { exportValues } from "../../src/action/export-values.ts";
import { parseInputs } from "../../src/action/inputs.ts";
import type { Loaded } from "../../src/vault/value.ts";

const id = (digit: number) => `${`${digit}`.repeat(8)}-1111-4111-8111-111111111111`;

describe("what the log says", () => {
  const temp = mkdtempSync(join(tmpdir(), "list-"));
  afterAll(() => rmSync(temp, { recursive: true }));
  const loaded = (more: Partial<Loaded> = {}): Loaded => ({
    name: "A",
    target: "output",
    value: "some-value",
    subject: { kind: "input", name: "secrets", line: { number: 1 } },
    source: "/A::x",
    from: { entry: "/A::x" },
    ...more,
  });

  async function said(
    loaded: Loaded[],
    given: Record<string, string> = {},
    key: Parameters<typeof exportValues>[1] = { restricted: true, write: undefined },
    environment: Record<string, string> = { GITHUB_ACTION: "secrets" },
  ): Promise<string[]> {
    const inputs: Record<string, string> = {
      "server-url": "https://psono.test",
      "api-key-id": id(1),
      "api-key-secret-key": "ab".repeat(32),
      secrets: "A = /A",
      ...given,
    };
    const variables: Record<string, string> = { RUNNER_TEMP: temp, ...environment };
    for (const name of ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"]) {
      variables[name] ??= join(temp, name);
      writeFileSync(join(temp, name), "");
    }
    const before = { ...process.env };
    const written: string[] = [];
    const spy = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => written.push(String(chunk)) > 0);
    try {
      delete process.env["GITHUB_ACTION"];
      Object.assign(process.env, variables);
      await exportValues(
        { loaded, skipped: [] },
        key,
        parseInputs((name) => inputs[name] ?? "", {}, { repository: { private: true } }),
        () => "cost",
        async () => undefined,
      );
    } finally {
      spy.mockRestore();
      process.env = before;
    }
    return written
      .join("")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("::add-mask::"));
  }

  const group = ["::group::Psono: 1 secret, cost", "A ← /A\\u{3a}:x → output", "::endgroup::"];

  test("on a good day: one group", async () => {
    expect(await said([loaded()])).toEqual(group);
    expect(await said([loaded()], {}, { restricted: true, write: false })).toEqual(group);
    expect(await said([loaded()], { secrets: `A = ${id(1)}` })).toEqual(group);
  });

  test("in columns, which a long path doesn't move", async () => {
    const all = [loaded({ source: `/${"x".repeat(99)}` }), loaded({ name: "LONG", source: "/B" })];
    expect((await said(all)).slice(1, 3)).toEqual([
      `A    ← /${"x".repeat(99)} → output`,
      `LONG ← ${"/B".padEnd(60)} → output`,
    ]);
  });

  test("in check: where values would go", async () => {
    expect(await said([loaded()], { mode: "check" })).toEqual([
      "::group::Psono: dry run, would export 1 secret",
      "A ← /A\\u{3a}:x → output",
      "::endgroup::",
    ]);
  });

  test("of keys that could do more than they must", async () => {
    expect(await said([loaded()], {}, { restricted: false, write: true })).toEqual([
      ...group,
      expect.stringMatching(/^::notice::The API key is allowed to write/),
    ]);
    const ids = { secrets: `A = ${id(1)}` };
    expect(await said([loaded()], ids, { restricted: false, write: false })).toEqual([
      ...group,
      expect.stringMatching(/^::notice::All requests name secrets by ID/),
    ]);
    expect(await said([loaded()], { secrets: `A = ${id(1)}\nB = /B` }, { restricted: false, write: false })).toEqual(
      group,
    );
    expect(await said([loaded()], ids, { restricted: true, write: undefined })).toEqual(group);
  });

  describe("of outputs that no step can take as an environment variable", () => {
    const notice =
      '::notice::secrets, line 1: the output A is too long for an environment variable. A step that uses it in env: fails with "argument list too long". Write file:A instead.';
    const lines = async (value: string, more: Partial<Loaded> = {}, mode = "load") =>
      (await said([loaded({ value, ...more })], { mode })).filter((line) => line.includes("too long"));
    const starts = (value: string) => spawnSync("true", { env: { PATH: process.env["PATH"], A: value } }).status === 0;
    const [fits, long] = ["x".repeat(131_069), "x".repeat(131_070)];

    test.each(["load", "check"])("in %s", async (mode) => {
      expect(await lines(fits, {}, mode)).toEqual([]);
      expect(await lines(long, {}, mode)).toEqual([notice]);
      expect(await lines(long, { target: "default" }, mode)).toEqual([notice]);
      expect(await lines("\u00e9".repeat(65_535), {}, mode)).toEqual([notice]);
      expect(await lines(long, { target: "file" }, mode)).toEqual([]);
    });

    test.runIf(process.platform === "linux")("as Linux counts", () => {
      expect([starts(fits), starts(long)]).toEqual([true, false]);
    });

    test("on Windows", async () => {
      const spy = vi.spyOn(process, "platform", "get").mockReturnValue("win32");
      try {
        expect(await lines("x".repeat(32_764))).toEqual([]);
        expect(await lines("x".repeat(32_765))).toEqual([notice]);
      } finally {
        spy.mockRestore();
      }
    });
  });

  test("of outputs that no later step can read", async () => {
    const warning = expect.stringMatching(/^::warning::This step has no id/);
    const lines = async (all: Loaded[], action: Record<string, string>) =>
      (await said(all, {}, undefined, action)).slice(2 + all.length);
    expect(await lines([loaded()], { GITHUB_ACTION: "__self" })).toEqual([warning]);
    expect(await lines([loaded()], { GITHUB_ACTION: "secrets__2" })).toEqual([]);
    expect(await lines([loaded()], {})).toEqual([]);
    expect(await lines([loaded({ target: "env" })], { GITHUB_ACTION: "__self" })).toEqual([]);
    expect(await lines([loaded({ target: "env" }), loaded({ name: "B" })], { GITHUB_ACTION: "__self" })).toEqual([
      warning,
    ]);
  });
});
