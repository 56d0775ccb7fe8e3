/** The files of `file:`: private, new, and gone when the job ends. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { folderOf, makeFolder, removeFolder, writeNew } from "../../src/action/files.ts";
import { mutation } from "../runner/runner.ts";
import { preload, run, server, values } from "./step.ts";

beforeAll(() => server.listen());
afterAll(() => server.close());

let temp = "";
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "files-"));
});
afterEach(() => {
  rmSync(temp, { recursive: true, force: true });
});

const hex = "ab".repeat(16);
/** For root modes mean nothing: then the process of post becomes this user, to whom all in `temp` is given. */
const user = process.getuid?.() === 0 ? 65_534 : undefined;
const become = user === undefined ? "" : `process.setgroups([]); process.setgid(${user}); process.setuid(${user});`;

function give(path: string): void {
  if (user === undefined) return;
  lchownSync(path, user, user);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
}

/** @param code runs in the process before post does */
function postOfUser(state: string, temp: string, code = ""): { status: number | null; stdout: string; stderr: string } {
  // As text, since the other user may not be able to read it where it lies.
  return spawnSync(process.execPath, ["-e", `${become}${code};${readFileSync("dist/post/index.js", "utf8")}`], {
    cwd: "/",
    env: { STATE_folder: state, RUNNER_TEMP: temp, ...mutation() },
    encoding: "utf8",
  });
}

describe("files", () => {
  const state = "0123456789abcdef0123456789abcdef";

  test("are in a folder that the state names", () => {
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

  test("are removed with their folder, and nothing else is", () => {
    const folder = join(temp, "folder");
    expect(removeFolder(folder)).toEqual([]);
    makeFolder(folder);
    mkdirSync(join(folder, "below"));
    writeNew(join(folder, "below", "a"), "a");
    chmodSync(folder, 0o777);
    const other = join(temp, "other");
    mkdirSync(other);
    writeFileSync(join(other, "kept"), "kept");
    symlinkSync(other, join(folder, "link"));
    expect(removeFolder(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    expect(readFileSync(join(other, "kept"), "utf8")).toBe("kept");
    symlinkSync(other, folder);
    expect(removeFolder(folder)).toEqual(["folder"]);
    expect(removeFolder(join(other, "kept"))).toEqual(["kept"]);
    expect(readFileSync(join(other, "kept"), "utf8")).toBe("kept");
  });

  test("of another user remain", () => {
    const folder = join(temp, "folder");
    makeFolder(folder);
    const { getuid } = process;
    try {
      process.getuid = () => (getuid?.() ?? 0) + 1;
      expect(removeFolder(folder)).toEqual(["folder"]);
      // Windows has no users of this kind.
      Object.assign(process, { getuid: undefined });
      expect(removeFolder(folder)).toEqual([]);
    } finally {
      Object.assign(process, { getuid });
    }
  });
});

describe("file:", () => {
  test("is private, named after its request, readable in a later step, and removed by post", async () => {
    let seen: { mode: number; folder: number; content: string } | undefined;
    const result = await run("file:KEY = /PEM\nA = /Login", {
      inputs: { "export-env": "true" },
      next: ({ outputs, env, temp }) => {
        const path = outputs["KEY"] ?? "";
        expect(env["KEY"]).toBe(path);
        expect(path.startsWith(temp)).toBe(true);
        expect(path).toMatch(/psono-secrets-[0-9a-f]{32}\/KEY$/);
        seen = {
          mode: statSync(path).mode & 0o777,
          folder: statSync(join(path, "..")).mode & 0o777,
          content: readFileSync(path, "utf8"),
        };
      },
    });
    expect(result.errors).toEqual([]);
    expect(seen).toEqual({ mode: 0o600, folder: 0o700, content: `${values.PEM}\n` });
    expect(result.post).toMatchObject({ exitCode: 0, files: [], warnings: [], raw: "" });
    expect(result.notices).toEqual([]);
  });

  test("post removes files after main failed or was killed", async () => {
    const killed = preload(
      `const write = fs.writeSync; let n = 0; fs.writeSync = (...a) => { if (++n === 2) process.kill(process.pid, "SIGKILL"); return write(...a); };`,
    );
    let left: string[] = [];
    const result = await run("file:KEY = /PEM\nenv:A = /Login", {
      env: killed,
      next: ({ files }) => {
        left = files;
      },
    });
    expect(left.join()).toMatch(/psono-secrets-[0-9a-f]{32}/);
    expect(result.exitCode).not.toBe(0);
    expect(result.post?.files).toEqual([]);
  });

  describe("post accepts a state only if its form is valid", () => {
    const post = (state: string, temp: string) =>
      spawnSync(process.execPath, ["dist/post/index.js"], {
        env: { STATE_folder: state, RUNNER_TEMP: temp, ...mutation() },
        encoding: "utf8",
      });
    test.each(["../outside", `${hex}/../../outside`, "AB".repeat(16), `${hex}0`, "/tmp", `${hex}\n`])("%j", (state) => {
      const temp = mkdtempSync(join(tmpdir(), "post-"));
      mkdirSync(join(temp, "outside"));
      mkdirSync(join(temp, "in"));
      const { stdout } = post(state, join(temp, "in"));
      expect(existsSync(join(temp, "outside"))).toBe(true);
      expect(stdout).toContain("::warning::");
      rmSync(temp, { recursive: true });
    });

    test("a link in place of the folder remains, with its target; links in the folder are removed as links", () => {
      const temp = mkdtempSync(join(tmpdir(), "post-"));
      mkdirSync(join(temp, "outside"));
      writeFileSync(join(temp, "outside", "file"), "x");
      const place = join(temp, `psono-secrets-${hex}`);
      symlinkSync(join(temp, "outside"), place);
      expect(post(hex, temp).stdout).toContain("::warning::");
      expect(readdirSync(join(temp, "outside"))).toEqual(["file"]);
      rmSync(place);
      mkdirSync(place);
      symlinkSync(join(temp, "outside"), join(place, "link"));
      expect(post(hex, temp).stdout).toBe("");
      expect(existsSync(place)).toBe(false);
      expect(readdirSync(join(temp, "outside"))).toEqual(["file"]);
      rmSync(temp, { recursive: true });
    });

    test("without a state, post does nothing", () => {
      expect(post("", "/nowhere")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    });
  });
});

// Windows has neither such modes nor users.
describe.runIf(process.platform !== "win32")("post removes everything that it can", () => {
  const linux = process.platform === "linux";
  const KEYS = Array.from({ length: 30 }, (_, at) => `KEY${at}`);
  const folder = () => join(temp, `psono-secrets-${hex}`);
  const below = (...names: string[]) => join(folder(), ...names);
  const warned = (...left: string[]) =>
    new RegExp(
      `^::warning::Files with secrets may remain in RUNNER_TEMP: ${left.map((name) => `psono-secrets-${hex}${name}`).join(", ")}\\. .* \\[FILES_LEFT\\]\\r?\\n$`,
    );

  beforeEach(() => {
    makeFolder(folder());
    mkdirSync(below("first"));
    writeNew(below("first", "SECRET"), "first-value");
    for (const key of KEYS) writeNew(below(key), "secret-value");
    mkdirSync(below("last"));
    writeNew(below("last", "SECRET"), "last-value");
  });
  afterEach(() => {
    // So that the test's own user can remove what is left.
    for (const path of [temp, folder(), below("first"), below("last")]) if (existsSync(path)) chmodSync(path, 0o700);
  });

  test("in folders without write, read or execute permission, in read-only files, and at any depth", () => {
    mkdirSync(below("last", "a", "b", "c"), { recursive: true });
    writeNew(below("last", "a", "b", "c", "SECRET"), "deep-value");
    give(temp);
    chmodSync(below("KEY0"), 0o400);
    chmodSync(below("KEY1"), 0);
    chmodSync(below("last", "a", "b", "c"), linux ? 0 : 0o400);
    chmodSync(below("last", "a", "b"), linux ? 0o300 : 0o500);
    chmodSync(below("last", "a"), 0o600);
    chmodSync(below("last"), 0o400);
    chmodSync(below("first"), linux ? 0 : 0o500);
    chmodSync(folder(), 0o500);
    expect(postOfUser(hex, temp)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(readdirSync(temp)).toEqual([]);
  });

  // Other systems than Linux open no folder without the right to read it.
  test.each(linux ? ["0", "100", "300", "400", "600"] : ["400", "600"])("in a folder of mode %s", (mode) => {
    give(temp);
    chmodSync(folder(), Number.parseInt(mode, 8));
    expect(postOfUser(hex, temp)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(readdirSync(temp)).toEqual([]);
  });

  test("and doesn't change the target of a link", () => {
    const outside = join(temp, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "kept"), "kept");
    symlinkSync(outside, below("link"));
    symlinkSync(join(outside, "kept"), below("last", "link"));
    symlinkSync("/nowhere", below("broken"));
    give(temp);
    chmodSync(join(outside, "kept"), 0o440);
    chmodSync(outside, 0o500);
    chmodSync(folder(), 0o500);
    expect(postOfUser(hex, temp)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(readdirSync(temp)).toEqual(["outside"]);
    expect(statSync(outside).mode & 0o777).toBe(0o500);
    expect(statSync(join(outside, "kept")).mode & 0o777).toBe(0o440);
    chmodSync(outside, 0o700);
  });

  test("if the folder was replaced by a link, whose target keeps its files and its mode", () => {
    const outside = join(temp, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "kept"), "kept");
    renameSync(folder(), join(temp, "moved"));
    symlinkSync(outside, folder());
    give(temp);
    chmodSync(outside, 0o500);
    expect(postOfUser(hex, temp).stdout).toMatch(warned(""));
    expect(statSync(outside).mode & 0o777).toBe(0o500);
    expect(readFileSync(join(outside, "kept"), "utf8")).toBe("kept");
    chmodSync(outside, 0o700);
  });

  test("if a pipe or a folder replaced a file", () => {
    for (const name of ["KEY0", "KEY1"]) rmSync(below(name));
    execFileSync("mkfifo", [below("KEY0")]);
    mkdirSync(below("KEY1"));
    writeNew(below("KEY1", "SECRET"), "moved-value");
    give(temp);
    chmodSync(below("KEY1"), 0o500);
    expect(postOfUser(hex, temp)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(readdirSync(temp)).toEqual([]);
  });

  test("and continues after an error, and names the remaining files without their contents", () => {
    writeNew(below("first", "FIRST"), "other-value");
    writeNew(below("odd\n::error::%name\u202e"), "odd-value");
    give(temp);
    const fails = `const fs = require("node:fs"); const { unlinkSync } = fs;
      fs.unlinkSync = (path) => {
        if (/KEY(?:0|7|29)$|odd|FIRST$/.test(path)) throw Object.assign(new Error("secret-text"), { code: "EIO" });
        return unlinkSync(path);
      };`;
    const { status, stdout, stderr } = postOfUser(hex, temp, fails);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const left = ["/KEY0", "/KEY29", "/KEY7", "/first/FIRST", "/odd"];
    expect(stdout.match(/psono-secrets-[0-9a-f]{32}\/(?:KEY\d+|first\/FIRST|odd)/g)?.toSorted()).toEqual(
      left.map((name) => `psono-secrets-${hex}${name}`),
    );
    expect(stdout).toMatch(/^::warning::.* \[FILES_LEFT\]\r?\n$/);
    expect(stdout).not.toMatch(/-value|secret-text|\u202e|.::error/);
    expect(readdirSync(folder()).toSorted()).toEqual(["KEY0", "KEY29", "KEY7", "first", "odd\n::error::%name\u202e"]);
    expect(existsSync(below("last"))).toBe(false);
  });

  test("and gives the number of remaining files if there are many", () => {
    give(temp);
    const fails = `require("node:fs").unlinkSync = () => { throw Object.assign(new Error(), { code: "EIO" }); };`;
    expect(postOfUser(hex, temp, fails).stdout).toMatch(/: (?:psono-secrets-[^,]+, ){19}[^,]+ and 12 more\. /);
  });

  test("and counts files that vanish meanwhile as removed", () => {
    give(temp);
    const vanishes = `const fs = require("node:fs"); const { lstatSync, readdirSync, unlinkSync, rmdirSync, openSync } = fs;
      const gone = (work, pattern) => (path, ...more) => {
        if (pattern.test(path)) fs.rmSync(fs.realpathSync(path.replace(/[^/]*$/, "")) + path.slice(path.lastIndexOf("/")), { recursive: true, force: true });
        return work(path, ...more);
      };
      fs.lstatSync = gone(lstatSync, /KEY1$/); fs.unlinkSync = gone(unlinkSync, /KEY2$/);
      fs.openSync = gone(openSync, /first$/); fs.rmdirSync = gone(rmdirSync, /last$/);
      const unlink = fs.unlinkSync; fs.unlinkSync = (path) => { if (/KEY29$/.test(path)) throw new Error(); return unlink(path); };`;
    expect(postOfUser(hex, temp, vanishes).stdout).toMatch(warned("/KEY29"));
    expect(readdirSync(folder())).toEqual(["KEY29"]);
  });

  // Only Linux finds a folder by its descriptor.
  test.runIf(linux).each([
    ["before it is opened", "openSync", "last", 1, "before"],
    ["before its mode is changed", "openSync", "last", 1, "after"],
    ["before it is opened to change its mode", "openSync", "last", 2, "before"],
    ["before it is listed", "readdirSync", "", 1, "before"],
  ])("and doesn't follow a link that replaces a folder %s", (_, work, name, call, when) => {
    const outside = join(temp, "outside");
    mkdirSync(outside);
    for (const kept of ["SECRET", "KEY0", "KEY29"]) writeFileSync(join(outside, kept), "kept");
    give(temp);
    chmodSync(outside, 0o500);
    if (call > 1) chmodSync(below(name), 0);
    const moved = join(below(name), "..", "moved");
    const swaps = `const fs = require("node:fs"); const { ${work} } = fs; let calls = 0;
      fs.${work} = (path, ...more) => {
        const opened = ${when === "after"} && ${work}(path, ...more);
        if ((path.endsWith("/${name}") || "${name}" === "") && ++calls === ${call}) {
          fs.renameSync(${JSON.stringify(below(name))}, ${JSON.stringify(moved)});
          fs.symlinkSync(${JSON.stringify(outside)}, ${JSON.stringify(below(name).replace(/\/$/, ""))});
        }
        return opened || ${work}(path, ...more);
      };`;
    expect(postOfUser(hex, temp, swaps).stdout).toContain("[FILES_LEFT]");
    expect(lstatSync(join(moved, "..", basename(below(name)))).isSymbolicLink()).toBe(true);
    expect(readdirSync(outside).toSorted()).toEqual(["KEY0", "KEY29", "SECRET"]);
    expect(statSync(outside).mode & 0o777).toBe(0o500);
    // What was opened is emptied, wherever it is by now.
    if (name === "") expect(readdirSync(moved)).toEqual([]);
  });

  test("if the folder itself can't be removed, the secrets in it are", () => {
    give(temp);
    chmodSync(temp, 0o500);
    expect(postOfUser(hex, temp).stdout).toMatch(warned(""));
    expect(readdirSync(folder())).toEqual([]);
  });

  test("and says so if it can't read the folder", () => {
    give(temp);
    chmodSync(temp, 0);
    expect(postOfUser(hex, temp).stdout).toMatch(warned(""));
  });

  // Only root can make what belongs to somebody else.
  test.runIf(user !== undefined)("next to files of another user", () => {
    give(temp);
    for (const name of ["first", "last"]) {
      for (const path of [below(name, "SECRET"), below(name)]) lchownSync(path, 0, 0);
      chmodSync(below(name), 0o755);
    }
    const { stdout } = postOfUser(hex, temp);
    expect(stdout).toContain("/first/SECRET");
    expect(stdout).toContain("/last/SECRET");
    expect(readdirSync(folder()).toSorted()).toEqual(["first", "last"]);
  });
});
