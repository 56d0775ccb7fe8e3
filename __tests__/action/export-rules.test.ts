/** What exports and files promise, one rule at a time. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ExportOptions, exportAll, heredoc, validate } from "../../src/action/exports.ts";
import { folderOf, makeFolder, removeFolder, writeNew } from "../../src/action/files.ts";
import type { ActionError } from "../../src/errors.ts";
import type { Loaded } from "../../src/vault/value.ts";
import { lineOf } from "../messages/worded.ts";

const NAMES = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE", "RUNNER_TEMP"] as const;
const before = NAMES.map((name) => [name, process.env[name]] as const);
let temp = "";
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "rules-"));
  for (const name of ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE"]) {
    process.env[name] = join(temp, name);
    writeFileSync(join(temp, name), "before\n");
  }
  process.env["RUNNER_TEMP"] = temp;
});
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(temp, { recursive: true, force: true });
});

const one = (name: string, target: Loaded["target"], value: string, bytes?: Uint8Array): Loaded => ({
  name,
  target,
  value,
  at: `line of ${name}`,
  source: `/${name}`,
  ...(bytes && { bytes }),
});
const options = (more: Partial<ExportOptions> = {}): ExportOptions => ({
  exportEnv: false,
  unmask: new Set(),
  requests: [],
  ...more,
});
const written = (name: string) => readFileSync(join(temp, name), "utf8").replace("before\n", "");
/** Names and values of a command file. */
const blocks = (name: string) =>
  Object.fromEntries(
    [...written(name).matchAll(/(.*)<<(psono_[0-9a-f]{32})\n([\s\S]*?)\n\2\n/g)].map(([, key, , value]) => [
      key,
      value,
    ]),
  );
const folders = () => readdirSync(temp).filter((name) => name.startsWith("psono-secrets-"));
function problems(work: () => unknown): string[] {
  try {
    work();
  } catch (caught) {
    return [caught].flat().map((error) => lineOf(error as ActionError));
  }
  return [];
}

describe("where a value goes", () => {
  test.each<[Loaded["target"], boolean, [boolean, boolean, boolean]]>([
    ["default", false, [false, true, false]],
    ["default", true, [false, true, true]],
    ["env", false, [false, false, true]],
    ["env", true, [false, false, true]],
    ["output", false, [false, true, false]],
    ["output", true, [false, true, false]],
    ["file", false, [true, true, false]],
    ["file", true, [true, true, true]],
  ])("%s with export-env %s", (target, exportEnv, [file, output, variable]) => {
    expect(validate([one("A", target, "value")], options({ exportEnv }))).toEqual([
      { name: "A", source: "/A", file, output, variable, masked: true },
    ]);
  });

  test("and whether it is masked", () => {
    const masks: string[][] = [];
    const loaded = [one("A", "output", "a"), one("B", "output", "b")];
    const exported = exportAll(loaded, options({ unmask: new Set(["A"]) }), (all) => {
      masks.push(all.map(({ name }) => name));
      expect(written("GITHUB_OUTPUT")).toBe("");
    });
    expect(exported.map(({ masked }) => masked)).toEqual([false, true]);
    expect(masks).toEqual([["B"]]);
  });

  test("unmask names values that are there, or were forgiven", () => {
    const unmask = new Set(["A", "B", "C"]);
    const loaded = [one("A", "output", "a"), one("X", "output", "x")];
    expect(problems(() => validate(loaded, options({ unmask, requests: [{ name: "X" }, { name: "B" }] })))).toEqual([
      "unmask: no value has the name C. Correct it or delete it. [INPUT]",
    ]);
  });
});

describe("what can be handed over", () => {
  const env = (value: string, name = "A") => problems(() => validate([one(name, "env", value)], options()));

  test("variables have no NUL, and a length", () => {
    expect(env("a\0b")).toEqual(["line of A: the value of A holds a NUL, which no variable can. Use file:A. [VALUE]"]);
    expect(env("a\0b", "B")[0]).toContain("file:B");
    expect(env("x".repeat(131_069))).toEqual([]);
    expect(env("x".repeat(131_070))).toEqual([
      "line of A: the value of A is too long for a variable. Use file:A. [VALUE]",
    ]);
    expect(env("\u00e9".repeat(65_534))).toEqual([]);
    expect(env("\u00e9".repeat(65_535))).toHaveLength(1);
    for (const target of ["output", "file"] as const)
      expect(problems(() => validate([one("A", target, `\0${"x".repeat(200_000)}`)], options()))).toEqual([]);
    expect(problems(() => validate([one("A", "file", "a\0b")], options({ exportEnv: true })))).toEqual([]);
  });

  test("and on Windows units for bytes", () => {
    const spy = vi.spyOn(process, "platform", "get").mockReturnValue("win32");
    try {
      expect(env("\u00e9".repeat(32_764))).toEqual([]);
      expect(env("\u00e9".repeat(32_765))).toHaveLength(1);
      expect(env("x".repeat(32_763), "AB")).toEqual([]);
      expect(env("x".repeat(32_764), "AB")).toHaveLength(1);
    } finally {
      spy.mockRestore();
    }
  });

  test("variables have a length together", () => {
    const all = (sizes: number[]) =>
      problems(() =>
        validate(
          sizes.map((size, at) => one(`A${at}`, "env", "x".repeat(size))),
          options(),
        ),
      );
    const quarter = 131_072 - "A0=".length - 1;
    expect(all([quarter, quarter, quarter, quarter])).toEqual([]);
    expect(all([quarter, quarter, quarter, quarter - 5, 1])).toEqual([]);
    expect(all([quarter, quarter, quarter, quarter - 5, 2])).toHaveLength(1);
    expect(all([quarter, quarter, quarter, quarter, 0])[0]).toMatch(/^The variables are too long together.*VALUE/);
    // Said of each that is too long, not of all.
    expect(all([quarter + 1, quarter, quarter, quarter, 1])).toEqual([expect.stringContaining("the value of A0")]);
    const outputs = [1, 2, 3, 4, 5].map((at) => one(`A${at}`, "output", "x".repeat(quarter)));
    expect(problems(() => validate(outputs, options()))).toEqual([]);
  });

  test("texts are UTF-8, files that are bytes need not be", () => {
    const half = "a\ud800";
    for (const target of ["default", "env", "output", "file"] as const)
      expect(problems(() => validate([one("A", target, half)], options()))[0]).toMatch(
        /^line of A: .*half a character/,
      );
    expect(problems(() => validate([one("A", "file", half, Uint8Array.of(1))], options()))).toEqual([]);
    expect(problems(() => validate([one("A", "output", half, Uint8Array.of(1))], options()))).toHaveLength(1);
  });

  test("names are checked, all of them", () => {
    const loaded = [
      one("PATH", "env", "a"),
      one("A-B", "output", "b"),
      one("C", "output", "c"),
      one("c", "output", "d"),
    ];
    expect(problems(() => validate(loaded, options()))).toHaveLength(3);
    expect(problems(() => validate([one("PATH", "default", "a")], options({ exportEnv: true })))).toHaveLength(1);
  });
});

describe("what is written", () => {
  test("outputs, all of them once more as JSON, variables and files", () => {
    const loaded = [
      one("O", "output", "out\nput"),
      one("E", "env", "en\nv"),
      one("D", "default", ""),
      one("F", "file", "text"),
      one("B", "file", "AQI=", Uint8Array.of(1, 2)),
    ];
    exportAll(loaded, options({ exportEnv: true }), () => undefined);
    const [folder = ""] = folders();
    const [f, b] = [join(temp, folder, "F"), join(temp, folder, "B")];
    expect(blocks("GITHUB_OUTPUT")).toEqual({
      O: "out\nput",
      D: "",
      F: f,
      B: b,
      "secrets-json": JSON.stringify({ O: "out\nput", D: "", F: f, B: b }),
    });
    expect(blocks("GITHUB_ENV")).toEqual({ E: "en\nv", D: "", F: f, B: b });
    expect(blocks("GITHUB_STATE")).toEqual({ folder: folder.replace("psono-secrets-", "") });
    expect(readFileSync(f, "utf8")).toBe("text");
    expect([...readFileSync(b)]).toEqual([1, 2]);
    expect(statSync(f).mode & 0o777).toBe(0o600);
    expect(statSync(join(temp, folder)).mode & 0o777).toBe(0o700);
    for (const name of ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE"])
      expect(readFileSync(join(temp, name), "utf8")).toMatch(/^before\n/);
  });

  test("nothing where nothing is asked: files that are not needed need not be there", () => {
    for (const name of ["GITHUB_ENV", "GITHUB_STATE", "RUNNER_TEMP"]) delete process.env[name];
    exportAll([one("A", "output", "a")], options(), () => undefined);
    expect(blocks("GITHUB_OUTPUT")).toMatchObject({ A: "a" });
    process.env["GITHUB_ENV"] = join(temp, "GITHUB_ENV");
    delete process.env["GITHUB_OUTPUT"];
    exportAll([one("A", "env", "a")], options(), () => undefined);
    expect(blocks("GITHUB_ENV")).toEqual({ A: "a" });
    expect(folders()).toEqual([]);
    exportAll([], options(), () => undefined);
  });

  test.each<[string, () => void, RegExp]>([
    [
      "no output",
      () => rmSync(join(temp, "GITHUB_OUTPUT")),
      /^GITHUB_OUTPUT could not be written \(ENOENT\)\. Nothing/,
    ],
    ["no env", () => rmSync(join(temp, "GITHUB_ENV")), /^GITHUB_ENV could not be written \(ENOENT\)\. Nothing/],
    ["no state", () => rmSync(join(temp, "GITHUB_STATE")), /^GITHUB_STATE could not be written \(ENOENT\)\. Nothing/],
    [
      "no folder",
      () => {
        process.env["RUNNER_TEMP"] = "relative";
      },
      /^The folder of the files, below RUNNER_TEMP, could not be written\. Nothing/,
    ],
    [
      "a folder that is none",
      () => {
        process.env["RUNNER_TEMP"] = join(temp, "GITHUB_ENV");
      },
      /^The folder of the files, below RUNNER_TEMP, could not be written \(ENOTDIR\)/,
    ],
  ])("all or nothing: %s", (_, spoil, message) => {
    const loaded = [one("O", "output", "o"), one("E", "env", "e"), one("F", "file", "f")];
    const kept = ["GITHUB_OUTPUT", "GITHUB_ENV"].map((name) => join(temp, name));
    spoil();
    const found = problems(() => exportAll(loaded, options(), () => undefined));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
    expect(found[0]).toMatch(/EXPORT_FAILED/);
    for (const file of kept) if (existsSync(file)) expect(readFileSync(file, "utf8")).toBe("before\n");
    expect(folders()).toEqual([]);
  });

  test("what was written is taken back when a file of the step cannot be", () => {
    const loaded = [one("E", "env", "e"), one("F", "file", "f"), one("F2", "file", "\ud800", Uint8Array.of(1))];
    Object.defineProperty(loaded[2], "bytes", { value: 7 }); // no bytes: Node refuses them
    const [found = ""] = problems(() => exportAll(loaded, options(), () => undefined));
    expect(found).toMatch(
      /^The file F2 could not be written \(ERR_INVALID_ARG_TYPE\)|^The file F2 could not be written\./,
    );
    expect(found).toContain("Nothing was handed over");
    expect(written("GITHUB_ENV")).toBe("");
    expect(folders()).toEqual([]);
  });

  test("a value cannot end its own block", () => {
    const text = heredoc("A", "x\npsono_\nA<<B", "\r\n");
    const [, delimiter = ""] = /^A<<(psono_[0-9a-f]{32})\r\n/.exec(text) ?? [];
    expect(text).toBe(`A<<${delimiter}\r\nx\npsono_\nA<<B\r\n${delimiter}\r\n`);
    expect(heredoc("A", "x", "\n")).not.toBe(heredoc("A", "x", "\n"));
  });
});

describe("files", () => {
  const state = "0123456789abcdef0123456789abcdef";

  test("are in a folder that a state names", () => {
    expect(folderOf(state, temp)).toBe(join(temp, `psono-secrets-${state}`));
    for (const wrong of [`${state}0`, `0${state}`, state.slice(1), state.toUpperCase(), `${state}\n`, "", "../x"])
      expect(folderOf(wrong, temp)).toBeUndefined();
    for (const wrong of [undefined, "", "relative"]) expect(folderOf(state, wrong)).toBeUndefined();
  });

  test("are new", () => {
    const folder = join(temp, "folder");
    makeFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(() => makeFolder(folder)).toThrow(/EEXIST/);
    writeNew(join(folder, "a"), "a");
    expect(() => writeNew(join(folder, "a"), "b")).toThrow(/EEXIST/);
    symlinkSync(join(temp, "elsewhere"), join(folder, "link"));
    expect(() => writeNew(join(folder, "link"), "b")).toThrow(/EEXIST|ELOOP/);
    expect(existsSync(join(temp, "elsewhere"))).toBe(false);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("a");
  });

  test("go with their folder, and nothing else does", () => {
    const folder = join(temp, "folder");
    expect(removeFolder(folder)).toBe(true);
    makeFolder(folder);
    mkdirSync(join(folder, "below"));
    writeNew(join(folder, "below", "a"), "a");
    chmodSync(folder, 0o777);
    const other = join(temp, "other");
    mkdirSync(other);
    writeFileSync(join(other, "kept"), "kept");
    symlinkSync(other, join(folder, "link"));
    expect(removeFolder(folder)).toBe(true);
    expect(existsSync(folder)).toBe(false);
    expect(readFileSync(join(other, "kept"), "utf8")).toBe("kept");
    symlinkSync(other, folder);
    expect(removeFolder(folder)).toBe(false);
    expect(removeFolder(join(other, "kept"))).toBe(false);
    expect(readFileSync(join(other, "kept"), "utf8")).toBe("kept");
  });

  test("of somebody else stay", () => {
    const folder = join(temp, "folder");
    makeFolder(folder);
    const { getuid } = process;
    try {
      process.getuid = () => (getuid?.() ?? 0) + 1;
      expect(removeFolder(folder)).toBe(false);
      // Windows has no users of this kind.
      Object.assign(process, { getuid: undefined });
      expect(removeFolder(folder)).toBe(true);
    } finally {
      Object.assign(process, { getuid });
    }
  });
});
