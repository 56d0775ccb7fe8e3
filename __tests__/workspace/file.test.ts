/** Files in the workspace: which are read, and which aren't. */
import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ActionError } from "../../src/errors.ts";
import { readFile } from "../../src/workspace/file.ts";

let root = "";
let outside = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "workspace-"));
  outside = mkdtempSync(join(tmpdir(), "outside-"));
  mkdirSync(join(root, "deploy", "deep"), { recursive: true });
  writeFileSync(join(root, "deploy", "deep", "a.yml"), "inside");
  writeFileSync(join(outside, "a.yml"), "outside");
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
});

/** The text, or the reason of the error. */
function read(path: string, untrusted?: string): string {
  const problems: ActionError[] = [];
  const subject = { kind: "input", name: "secrets-file" } as const;
  const text = readFile({ path: root, untrusted }, path, subject, problems);
  expect(problems.length).toBe(text === undefined ? 1 : 0);
  for (const problem of problems) expect(problem).toMatchObject({ code: "FILE", subject });
  return text ?? `(${problems[0]?.reason})`;
}

/** How the system of another runner finds where an open file is. */
const systems = process.platform === "linux" ? (["linux", "darwin"] as const) : [process.platform];
describe.each(systems)("on %s", (system) => {
  beforeEach(() => {
    const own = Object.create(process, { platform: { value: system } });
    vi.stubGlobal("process", own);
  });

  test("a file below the folder is read, with and without ./", () => {
    for (const path of ["deploy/deep/a.yml", "./deploy/deep/a.yml", "./deploy//deep/./a.yml"])
      expect(read(path)).toBe("inside");
  });

  test("the folder itself can be behind a link", () => {
    const link = join(outside, "workspace");
    symlinkSync(root, link);
    root = link;
    expect(read("./deploy/deep/a.yml")).toBe("inside");
    root = realpathSync(link);
  });

  test("nothing outside of it is, by .. or by an absolute path", () => {
    for (const path of [
      "../x",
      "./deploy/../deploy/deep/a.yml",
      "..",
      join(root, "deploy/deep/a.yml"),
      "/etc/hostname",
      "",
    ])
      expect([path, read(path)]).toEqual([path, "(outside)"]);
    writeFileSync(join(root, "..a"), "dots");
    expect(read("./..a")).toBe("dots");
  });

  test("a link isn't followed, wherever it is on the way and wherever it leads", () => {
    symlinkSync(join(outside, "a.yml"), join(root, "file"));
    symlinkSync(outside, join(root, "folder"));
    symlinkSync("deep/a.yml", join(root, "deploy", "near"));
    symlinkSync("deploy", join(root, "same"));
    symlinkSync(join(outside, "none"), join(root, "dangling"));
    for (const path of ["./file", "./folder/a.yml", "./deploy/near", "./same/deep/a.yml", "./dangling"])
      expect([path, read(path)]).toEqual([path, "(link)"]);
  });

  test("only a regular file is", () => {
    execFileSync("mkfifo", [join(root, "pipe")]);
    for (const path of [".", "./deploy", "./pipe"]) expect([path, read(path)]).toEqual([path, "(link)"]);
    for (const path of ["./none", "./none/a", "./deploy/deep/b"])
      expect([path, read(path)]).toEqual([path, "(missing)"]);
    for (const path of ["./deploy/deep/a.yml/x", "./a\0b"]) expect([path, read(path)]).toEqual([path, "(unreadable)"]);
  });

  test("it has at most 1 MiB", () => {
    writeFileSync(join(root, "most"), "a".repeat(2 ** 20));
    writeFileSync(join(root, "more"), "a".repeat(2 ** 20 + 1));
    expect(read("./most")).toHaveLength(2 ** 20);
    expect(read("./more")).toBe("(too-large)");
  });

  test("it is UTF-8, byte for byte", () => {
    writeFileSync(join(root, "bom"), "\ufeffä\r\n🔑\0");
    expect(read("./bom")).toBe("\ufeffä\r\n🔑\0");
    for (const [name, bytes] of Object.entries({ latin: [0xe4], cut: [0xe2, 0x82], half: [0xed, 0xa0, 0x80] })) {
      writeFileSync(join(root, name), Buffer.from(bytes));
      expect([name, read(`./${name}`)]).toEqual([name, "(not-utf8)"]);
    }
  });

  test("none is read in a run whose files a stranger can have written", () => {
    expect(read("./deploy/deep/a.yml", "workflow_run")).toBe("(event)");
  });
});

test.runIf(process.platform === "linux")(
  "elsewhere, a path that leads to another file than the one opened is noticed",
  async () => {
    // A hard link has the same inode, and a copy another one.
    vi.resetModules();
    vi.doMock("node:fs", async (original) => {
      const fs = await original<typeof import("node:fs")>();
      return { ...fs, openSync: (_: string, flags: number) => fs.openSync(join(outside, "a.yml"), flags) };
    });
    vi.stubGlobal("process", Object.create(process, { platform: { value: "darwin" } }));
    const { readFile: mocked } = await import("../../src/workspace/file.ts");
    const reasons = () => {
      const problems: ActionError[] = [];
      const text = mocked({ path: root }, "./deploy/deep/a.yml", { kind: "nothing" }, problems);
      return text ?? problems.map(({ reason }) => reason);
    };
    expect(reasons()).toEqual(["link"]);
    rmSync(join(root, "deploy", "deep", "a.yml"));
    linkSync(join(outside, "a.yml"), join(root, "deploy", "deep", "a.yml"));
    expect(reasons()).toBe("outside");
    vi.doUnmock("node:fs");
  },
);
