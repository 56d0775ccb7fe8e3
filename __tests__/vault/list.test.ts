/** Lists of what a key reaches, and what the log says of what was handed over. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { exportValues } from "../../src/action/export-values.ts";
import { parseInputs } from "../../src/action/inputs.ts";
import { ActionError } from "../../src/errors.ts";
import type { JsonObject } from "../../src/psono/json.ts";
import type { Entry } from "../../src/psono/tree.ts";
import { Work } from "../../src/psono/work.ts";
import { reached } from "../../src/vault/list.ts";
import type { Vault } from "../../src/vault/open.ts";
import type { Loaded } from "../../src/vault/value.ts";

const id = (digit: number) => `${`${digit}`.repeat(8)}-1111-4111-8111-111111111111`;
const entry = (path: string, digit: number, type = "note"): Entry => ({
  path,
  name: path.slice(path.lastIndexOf("/") + 1),
  folder: path.slice(0, path.lastIndexOf("/")),
  type,
  id: id(digit),
  key: "",
});
const vaultOf = (entries: Entry[], data?: Record<string, JsonObject | ActionError>): Vault => ({
  tree: { entries, folders: new Map([["", 1]]), slashed: [], trashed: [], unreadable: [], nameless: [], unsaved: 0 },
  work: new Work(),
  key: { restricted: data !== undefined, write: false },
  read: async (wanted) => {
    if (data === undefined) throw new Error("what is listed with a session is not read");
    return new Map(wanted.flatMap((one) => (data[one.id] === undefined ? [] : [[one.id, data[one.id]!] as const])));
  },
  close: async () => undefined,
});

describe("what a key reaches", () => {
  test("is in order: numbers as numbers, capitals beside small letters, then by id", async () => {
    const paths = ["/b10", "/b9", "/B9", "/a", "/A", "/é", "/z", "/a/x"];
    const entries = [...paths.map((path, at) => entry(path, at)), entry("/b9", 9), entry("/b9", 8)];
    const found = await reached(vaultOf(entries), entries);
    expect(found.map(({ path }) => path)).toEqual(["/a", "/A", "/a/x", "/b9", "/b9", "/b9", "/B9", "/b10", "/é", "/z"]);
    expect(found.filter(({ path }) => path === "/b9").map((one) => one.id[0])).toEqual(["1", "8", "9"]);
    const reversed = await reached(vaultOf(entries), entries.toReversed());
    expect(reversed).toEqual(found);
    expect(entries[0]?.path).toBe("/b10"); // what was given stays as it is
  });

  test("is in order where the collator sees no difference", async () => {
    const entries = [entry("/a\u0000b", 1), entry("/ab", 2), entry("/a\u0000b", 3), entry("/ab", 0)];
    const order = async (list: Entry[]) => (await reached(vaultOf(list), list)).map((one) => one.id[0]).join("");
    expect(await order(entries)).toBe("1302");
    expect(await order(entries.toReversed())).toBe("1302");
  });

  test("has references that mean it, and of a restricted key fields and errors", async () => {
    const entries = [
      entry("/A", 1, "website_password"),
      entry("/A", 2),
      entry("/B#c", 3),
      entry("", 4),
      entry("/D", 5),
    ];
    const plain = await reached(vaultOf(entries), entries);
    expect(plain.map(({ reference }) => reference)).toEqual([id(4), id(1), id(2), "/B#c#notes", "/D"]);
    for (const one of plain) expect(Object.keys(one)).toEqual(["path", "folder", "name", "type", "id", "reference"]);
    const gone = new ActionError("SECRET_FORM", "x");
    const found = await reached(
      vaultOf(entries, { [id(5)]: { note_notes: "x", note_title: "D" }, [id(4)]: gone }),
      entries,
    );
    expect(found.find((one) => one.id === id(5))).toEqual({
      path: "/D",
      folder: "",
      name: "D",
      type: "note",
      id: id(5),
      reference: "/D",
      fields: ["notes", "title"],
    });
    expect(found.find((one) => one.id === id(4))).toMatchObject({ error: gone, reference: id(4), type: "note" });
  });
});

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
      expect.stringMatching(/^::notice::The API key may write/),
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
      '::notice::secrets, line 1: the output A is too long for an environment variable. A step that takes it with env: fails with "argument list too long". Write file:A instead.';
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
