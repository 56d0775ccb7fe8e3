/** Names of values: how they are made, and which are refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isName, nameProblems, toName } from "../../src/requests/names.ts";
import { lineOf, worded } from "../messages/worded.ts";
import { runAction } from "../runner/runner.ts";

const asked = (name: string) => ({ kind: "argument", name }) as const;

describe("names", () => {
  test.each<[string, string | undefined]>([
    ["Database", "DATABASE"],
    ["npm token (CI)", "NPM_TOKEN_CI"],
    ["Zürich", "ZURICH"],
    ["2nd", "_2ND"],
    ["---", undefined],
    ["日本", undefined],
  ])("%s becomes %s", (title, name) => expect(toName(title)).toBe(name));

  test("any title gives a valid name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
        const name = toName(title);
        if (name !== undefined) expect(isName(name)).toBe(true);
      }),
    );
  });

  test("duplicate names and refused environment variables", () => {
    const named = (name: string, target: "env" | "output" | "default" | "file") => ({
      subject: asked("x"),
      name,
      target,
    });
    const codes = (exportEnv: boolean, ...all: ReturnType<typeof named>[]) => nameProblems(all, exportEnv).length;
    expect(codes(false, named("A", "env"), named("a", "output"))).toBe(1);
    expect(codes(false, named("PATH", "output"), named("NODE_OPTIONS", "default"))).toBe(0);
    expect(codes(true, named("PATH", "output"), named("NODE_OPTIONS", "default"), named("LD_PRELOAD", "file"))).toBe(2);
    expect(codes(false, named("Path", "env"))).toBe(1);
    for (const name of "RM TARGET_ARCH ZIPOPT LEX ANSIBLE_PIPELINING CC_x86_64_unknown_linux_gnu HOST_CC".split(" ")) {
      expect(codes(false, named(name, "env")), name).toBe(1);
    }
    for (const name of "ANSIBLE_VAULT_PASSWORD CC_TEST_REPORTER_ID KUBECONFIG LOG_PATH".split(" ")) {
      expect(codes(false, named(name, "env")), name).toBe(0);
      expect(nameProblems([{ ...named(name, "output"), origin: "x", bare: true }], false)).toEqual([]);
    }
    for (const name of ["KUBECONFIG", "LOG_PATH", "my_editor", "JVM_ARGS"]) {
      expect(nameProblems([{ ...named(name, "env"), origin: "x", bare: true }], false), name).toHaveLength(1);
      expect(nameProblems([{ ...named(name, "env"), origin: "x", bare: false }], false), name).toHaveLength(0);
    }
  });
});

describe("edge cases of names", () => {
  const told = (named: Partial<Parameters<typeof nameProblems>[0][number]>, exportEnv = false) =>
    nameProblems([{ subject: asked("line 1"), name: "A", target: "default", ...named }], exportEnv).map(lineOf);

  test.each<[string, string | undefined]>([
    ["ÆŒØĐÐŁÞĦ", "AEOEODDLTHH"],
    ["æœøđðłþħ", "AEOEODDLTHH"],
    ["a1b2", "A1B2"],
    ["1a", "_1A"],
    ["_a_", "A"],
    ["a--__b", "A_B"],
    ["x".repeat(200), "X".repeat(200)],
    ["x".repeat(201), undefined],
    ["", undefined],
  ])("%s becomes %s", (title, name) => expect(toName(title)).toBe(name));

  test.each(["CON", "con", "PRN", "AUX", "NUL", "COM0", "COM9", "LPT1"])("no file can be called %s", (name) => {
    expect(told({ name, target: "file" })).toEqual([
      `line 1: On Windows "${name}" is the name of a device, so no file can have this name. Choose another name. [NAME]`,
    ]);
    for (const target of ["default", "env", "output"] as const) expect(told({ name, target })).toEqual([]);
  });

  test.each(["CONS", "XCON", "COM", "COMX", "COM10", "LPTX"])("a file can be called %s", (name) => {
    expect(told({ name, target: "file" })).toEqual([]);
  });

  test("errors say what is wrong and what to do", () => {
    expect(told({ name: "PATH", target: "env" })).toEqual([
      'line 1: The environment variable "PATH" controls how later steps run, so it can\'t be set. Choose another name, or make it an output with output:. [NAME]',
    ]);
    expect(told({ name: "PATH", target: "env", origin: "/E" })).toEqual([
      'line 1: /E can\'t become the environment variable "PATH", which controls how later steps run. Give the wildcard a prefix of your own (APP_* = …), or list it in exclude, and request it by a name of your own if you need it, or make it an output with output:. [NAME]',
    ]);
    expect(told({ name: "PATH", target: "env", origin: "/E", hidden: true })).toEqual([
      expect.stringMatching(/^line 1: \/E can't become the environment variable of this name, which controls/),
    ]);
    expect(told({ name: "a-b", origin: "/E" })).toEqual([
      'line 1: /E would get "a-b", which doesn\'t consist of letters, digits and underscores. List it in exclude, and request it by a name of your own if you need it. [NAME]',
    ]);
    expect(told({ name: "" })).toEqual([
      expect.stringMatching(/^line 1: The name isn't a valid name: use only letters/),
    ]);
    expect(told({ name: "MY_PATH", target: "env", bare: true, origin: "/E" })).toEqual([
      'line 1: /E can\'t become the environment variable "MY_PATH", which may control how later steps run. The vault chose this name. Add a prefix to the wildcard (PREFIX_* = …), or list it in exclude, and request it by a name of your own if you need it. [NAME]',
    ]);
    for (const free of [
      { target: "output" as const, bare: true },
      { target: "env" as const, bare: false },
    ])
      expect(told({ name: "MY_PATH", ...free })).toEqual([]);
    expect(told({ name: "my_path", bare: true }, true)).toHaveLength(1);
    expect(told({ name: "my_path", bare: true }, false)).toEqual([]);
  });

  test("an error for two entries with the same name gives both", () => {
    const named = (origin: string) => ({ subject: asked("line 1"), name: "DB", target: "output" as const, origin });
    expect(nameProblems([named("/a/DB"), named("/b/db")], false).map(worded)).toEqual([
      'line 1: /a/DB (line 1) and /b/db would both get "DB" (case is ignored). List it in exclude, and request it by a name of your own if you need it.',
    ]);
  });

  test("duplicate names are an error, and case is ignored", () => {
    const named = (at: string, name: string) => ({ subject: asked(at), name, target: "output" as const });
    const found = nameProblems([named("line 1", "Ab"), named("line 2", "aB"), named("line 3", "c")], false);
    expect(found.map(worded)).toEqual([
      'line 2: "aB" is already used by line 1 (case is ignored). Choose another name.',
    ]);
  });
});

test("names that would hijack a later step, and similar names", async () => {
  const refused = [
    "RUNNER_X",
    "BASH_ENV",
    "GIT_CONFIG_COUNT",
    "GIT_TRACE2",
    "PERL5OPT",
    "PYTHONPATH",
    "LUA_INIT_5_4",
    "LUA_PATH",
    "LUA_CPATH_5_4",
    "COR_PROFILER",
    "CC_X86_64",
    "CXX_I686_x",
    "CFLAGS_ARMV7",
    "CXXFLAGS_AARCH64",
    "TARGET_CC",
    "HOST_CFLAGS",
    "https_proxy",
    "MY_PROXY",
    "GITHUB_X",
    "LD_X",
    "PIP_X",
    "UV_X",
    "CI",
    "_LINK_",
    "HOME",
    "TS_NODE_X",
  ];
  const free = [
    "MY_RUNNER_X",
    "MY_GITHUB_X",
    "MY_LD_X",
    "XLUA_PATH",
    "LUA_XPATH",
    "PYTHON_X",
    "CC_X87",
    "MY_TARGET_CC",
    "TARGET_CCX",
    "C_I386",
    "TARGET_CXX_X",
    "HTTP_PROXY_X",
    "GITHUB_TOKEN",
    "PIP_PASSWORD",
    "MY_CI",
    "CFLAGS_Z80",
    "I386",
    "CC_I786",
  ];
  const errors = async (names: string[]) => {
    const secrets = names.map((name) => `env:${name} = /a`).join("\n");
    const run = await runAction({ "server-url": "x", secrets });
    return run.errors
      .flatMap((error) => /line (\d+): The environment variable/.exec(error)?.[1] ?? [])
      .map((line) => names[Number(line) - 1]);
  };
  expect(await errors(refused)).toEqual(refused);
  expect(await errors(free)).toEqual([]);
  expect(await errors(["PIP_TOKEN_X", "PIP_TOKEN"])).toEqual(["PIP_TOKEN_X"]);
});
