import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CommandFile, heredoc } from "../../src/action/command-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "command-files-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("text is appended as UTF-8, and undoing it restores every byte of the file", () => {
  const path = join(folder, "file");
  writeFileSync(path, "before\u00e9\n");
  const file = new CommandFile(path);
  file.append("after\u00e9\n");
  expect(readFileSync(path, "utf8")).toBe("before\u00e9\nafter\u00e9\n");
  file.undo();
  expect(readFileSync(path, "utf8")).toBe("before\u00e9\n");
  file.close();
  expect(() => file.undo()).toThrow(/EBADF/);
});

test("a missing command file isn't created", () => {
  for (const path of [join(folder, "file"), ""]) expect(() => new CommandFile(path)).toThrow(/ENOENT/);
  expect(existsSync(join(folder, "file"))).toBe(false);
});

test("a value cannot end its own block", () => {
  const text = heredoc("A", "x\npsono_\nA<<B", "\r\n");
  const [, delimiter = ""] = /^A<<(psono_[0-9a-f]{32})\r\n/.exec(text) ?? [];
  expect(text).toBe(`A<<${delimiter}\r\nx\npsono_\nA<<B\r\n${delimiter}\r\n`);
  expect(heredoc("A", "x", "\n")).not.toBe(heredoc("A", "x", "\n"));
});
