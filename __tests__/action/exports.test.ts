/** What is exported: each value byte for byte, all of them or nothing, by rules and through the built action. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type ExportOptions, exportAll, validate } from "../../src/action/exports.ts";
import type { ActionError } from "../../src/errors.ts";
import { Names } from "../../src/requests/names.ts";
import type { Loaded } from "../../src/vault/value.ts";
import { lineOf } from "../messages/worded.ts";
import { nothing, preload, run, server, values } from "./step.ts";

beforeAll(() => server.listen());
afterAll(() => server.close());

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
  subject: { kind: "argument", name: `line of ${name}` },
  source: `/${name}`,
  from: { entry: `/${name}` },
  ...(bytes && { bytes }),
});
const options = (more: Partial<ExportOptions> = {}): ExportOptions => ({
  exportEnv: false,
  unmask: new Names([]),
  requests: [],
  hints: true,
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

  test("whether a value is masked", () => {
    const masks: string[][] = [];
    const loaded = [one("A", "output", "a"), one("B", "output", "b")];
    const exported = exportAll(loaded, options({ unmask: new Names(["A"]) }), (all) => {
      masks.push(all.map(({ name }) => name));
      expect(written("GITHUB_OUTPUT")).toBe("");
    });
    expect(exported.map(({ masked }) => masked)).toEqual([false, true]);
    expect(masks).toEqual([["B"]]);
  });

  test("unmask accepts names of values and of skipped optional requests", () => {
    const unmask = new Names(["a", "b", "C"]);
    const loaded = [one("A", "output", "a"), one("X", "output", "x")];
    expect(
      problems(() =>
        validate(
          loaded,
          options({
            unmask,
            requests: [
              { name: "X", many: false },
              { name: "B", many: false },
            ],
          }),
        ),
      ),
    ).toEqual(['unmask: No secret has the name "C". Correct or remove it. [INPUT]']);
  });
});

describe("what can be exported", () => {
  const env = (value: string, name = "A") => problems(() => validate([one(name, "env", value)], options()));

  test("environment variables can't contain NUL, and their length is limited", () => {
    expect(env("a\0b")).toEqual([
      "line of A: The value of A has a NUL character, which an environment variable can't contain. Write file:A instead. [VALUE]",
    ]);
    expect(env("a\0b", "B")[0]).toContain("file:B");
    expect(env("x".repeat(131_069))).toEqual([]);
    expect(env("x".repeat(131_070))).toEqual([
      "line of A: The value of A is too long for an environment variable. Write file:A instead. [VALUE]",
    ]);
    expect(env("\u00e9".repeat(65_534))).toEqual([]);
    expect(env("\u00e9".repeat(65_535))).toHaveLength(1);
    for (const target of ["output", "file"] as const)
      expect(problems(() => validate([one("A", target, `\0${"x".repeat(200_000)}`)], options()))).toEqual([]);
    expect(problems(() => validate([one("A", "file", "a\0b")], options({ exportEnv: true })))).toEqual([]);
  });

  test("on Windows the limit is in UTF-16 units", () => {
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

  test("the total length of environment variables is limited", () => {
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
    expect(all([quarter, quarter, quarter, quarter, 0])[0]).toMatch(
      /^Together, the environment variables are too long.*VALUE/,
    );
    // Said of each that is too long, not of all.
    expect(all([quarter + 1, quarter, quarter, quarter, 1])).toEqual([expect.stringContaining("The value of A0")]);
    const outputs = [1, 2, 3, 4, 5].map((at) => one(`A${at}`, "output", "x".repeat(quarter)));
    expect(problems(() => validate(outputs, options()))).toEqual([]);
  });

  test("text must be valid UTF-8, but binary files needn't", () => {
    const half = "a\ud800";
    for (const target of ["default", "env", "output", "file"] as const)
      expect(problems(() => validate([one("A", target, half)], options()))[0]).toMatch(
        /^line of A: .*unpaired surrogate/,
      );
    expect(problems(() => validate([one("A", "file", half, Uint8Array.of(1))], options()))).toEqual([]);
    expect(problems(() => validate([one("A", "output", half, Uint8Array.of(1))], options()))).toHaveLength(1);
  });

  test("every name is checked", () => {
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
  test("outputs, secrets-json, environment variables and files", () => {
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

  test("nothing without requests: command files that aren't needed can be missing", () => {
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
    ["no output", () => rmSync(join(temp, "GITHUB_OUTPUT")), /^Can't write GITHUB_OUTPUT \(ENOENT\)\. Nothing/],
    ["no env", () => rmSync(join(temp, "GITHUB_ENV")), /^Can't write GITHUB_ENV \(ENOENT\)\. Nothing/],
    ["no state", () => rmSync(join(temp, "GITHUB_STATE")), /^Can't write GITHUB_STATE \(ENOENT\)\. Nothing/],
    [
      "no folder",
      () => {
        process.env["RUNNER_TEMP"] = "relative";
      },
      /^Can't write the folder for files in RUNNER_TEMP\. Nothing/,
    ],
    [
      "a path that isn't a folder",
      () => {
        process.env["RUNNER_TEMP"] = join(temp, "GITHUB_ENV");
      },
      /^Can't write the folder for files in RUNNER_TEMP \(ENOTDIR\)/,
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

  test("the state is undone if its folder can't be created", () => {
    process.env["RUNNER_TEMP"] = join(temp, "GITHUB_ENV");
    expect(problems(() => exportAll([one("F", "file", "f")], options(), () => undefined))).toHaveLength(1);
    expect(readFileSync(join(temp, "GITHUB_STATE"), "utf8")).toBe("before\n");
  });

  test("what was written is undone if a file can't be written", () => {
    const loaded = [one("E", "env", "e"), one("F", "file", "f"), one("F2", "file", "\ud800", Uint8Array.of(1))];
    Object.defineProperty(loaded[2], "bytes", { value: 7 }); // no bytes: Node refuses them
    const [found = ""] = problems(() => exportAll(loaded, options(), () => undefined));
    expect(found).toMatch(/^Can't write the file F2 \(ERR_INVALID_ARG_TYPE\)|^Can't write the file F2\./);
    expect(found).toContain("Nothing was exported");
    expect(written("GITHUB_ENV")).toBe("");
    expect(folders()).toEqual([]);
  });
});

describe("bytes", () => {
  const exact = ["CRLF", "CR", "NEWLINES", "BLANK", "HEREDOC", "UNICODE", "MEGABYTE"] as const;

  test("outputs, environment variables and files contain values byte for byte", async () => {
    const seen: Record<string, string> = {};
    const small = exact.filter((name) => name !== "MEGABYTE");
    const lines = [
      ...exact.map((name) => `O_${name} = /${name}`),
      ...small.map((name) => `env:E_${name} = /${name}`),
      ...exact.map((name) => `file:F_${name} = /${name}`),
      "env:EMPTY = /Variables#EMPTY",
    ];
    const result = await run(lines.join("\n"), {
      next: ({ outputs }) => {
        for (const name of exact) seen[name] = readFileSync(outputs[`F_${name}`] ?? "", "utf8");
      },
    });
    expect(result.errors).toEqual([]);
    for (const name of exact) {
      expect(result.outputs[`O_${name}`], name).toBe(values[name]);
      expect(seen[name], name).toBe(values[name]);
    }
    for (const name of small) expect(result.env[`E_${name}`], name).toBe(values[name]);
    expect(result.env["EMPTY"]).toBe("");
  });

  test("binary fields are base64 as text and bytes as a file", async () => {
    let bytes: Buffer | undefined;
    const { outputs, errors } = await run("A = /Certificate\nfile:B = /Certificate", {
      next: (main) => {
        bytes = readFileSync(main.outputs["B"] ?? "");
      },
    });
    expect(errors).toEqual([]);
    expect(outputs["A"]).toBe("AP8NCoA=");
    expect(bytes?.toString("hex")).toBe("00ff0d0a80");
  });

  test("values that can't be exported are refused all at once, in check too, with a suggestion", async () => {
    const lines = "env:A = /NUL\nenv:B = /LONG\nC = /SURROGATE\nD = /Login";
    for (const mode of ["load", "check"]) {
      const result = await run(lines, { inputs: { mode } });
      nothing(
        result,
        /line 1: .*A has a NUL.*file:A.*\n.*line 2: .*too long.*file:B.*\n.*line 3: .*unpaired surrogate/,
      );
    }
    const { outputs, errors } = await run("A = /NUL\nB = /LONG");
    expect(errors).toEqual([]);
    expect(outputs).toMatchObject({ A: values.NUL, B: values.LONG });
  });
});

describe("all or nothing", () => {
  const lines = "file:KEY = /PEM\nenv:B = /Login\nC = /Login#username";
  const full = (at: number) =>
    preload(
      `const write = fs.writeSync; let n = 0; fs.writeSync = (fd, bytes, offset, length, ...rest) => { if (++n !== ${at}) return write(fd, bytes, offset, length, ...rest); write(fd, bytes, offset, Math.ceil(length / 2), ...rest); throw Object.assign(new Error("secret text"), { code: "ENOSPC" }); };`,
    );

  test.each([
    [1, /Can't write GITHUB_STATE \(ENOSPC\)/],
    [2, /Can't write GITHUB_ENV \(ENOSPC\)/],
    [3, /Can't write GITHUB_OUTPUT \(ENOSPC\)/],
  ])("if the disk is full at write %i, no output, environment variable or file remains", async (at, message) => {
    const result = await run(lines, { env: full(at) });
    nothing(result, message);
    expect(result.errors.join()).toMatch(/Nothing was exported.*EXPORT_FAILED/);
    expect(result.raw).not.toContain("secret text");
  });

  test("a disk that writes only half of the data without an error", async () => {
    const short = `const write = fs.writeSync; let n = 0; fs.writeSync = (fd, bytes, offset, length, ...rest) => write(fd, bytes, offset, ++n === 3 ? 5 : length, ...rest);`;
    nothing(await run(lines, { env: preload(short) }), /Can't write GITHUB_OUTPUT/);
  });

  test("a file that can't be written", async () => {
    const fails = `fs.writeFileSync = () => { throw Object.assign(new Error(), { code: "EIO" }); };`;
    nothing(await run(lines, { env: preload(fails) }), /Can't write the file KEY \(EIO\)/);
  });

  test.each(["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE"])("no %s", async (variable) => {
    for (const path of ["", "/nowhere/at/all"]) {
      const result = await run(lines, { env: { [variable]: path } });
      nothing(result, new RegExp(`Can't write ${variable}`));
    }
  });

  test("no RUNNER_TEMP", async () => {
    nothing(await run(lines, { env: { RUNNER_TEMP: "" } }), /EXPORT_FAILED/);
  });
});
