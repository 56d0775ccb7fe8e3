/** All that docs/threat-model.md and the other documents name is there. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const text = readFileSync("docs/threat-model.md", "utf8");
const rows = text
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:promise|---)/.test(line))
  .map((line) => line.slice(2, -2).split(" | "));

test("the threat model has promises, each with code and test", () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect([row, row.length]).toEqual([row, 3]);
});

describe.each(rows)("%s", (_, code = "", tests = "") => {
  test("the code is where it says", () => {
    let file = "";
    for (const [, name = ""] of code.matchAll(/`([^`]+)`/g)) {
      if (existsSync(name)) file = readFileSync(name, "utf8");
      else expect([name, file.includes(name)]).toEqual([name, true]);
    }
    expect(file).not.toBe("");
  });

  test("the test has this title", () => {
    let file = "";
    for (const [, name, title = ""] of tests.matchAll(/`([\w-]+\.test\.ts)`|“([^”]+)”/g)) {
      if (name !== undefined) file = readFileSync(`__tests__/${name}`, "utf8");
      else expect([title, file.includes(title)]).toEqual([title, true]);
    }
    expect(file !== "" || /^(?:none|in `)/.test(tests)).toBe(true);
  });
});

test.each(globSync("{*.md,docs/**/*.md,.github/*.md}"))("links and paths of %s lead somewhere", (path) => {
  const document = readFileSync(path, "utf8").replace(/```[\s\S]*?```/g, "");
  for (const [, link = ""] of document.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
    expect([link, existsSync(join(dirname(path), link))]).toEqual([link, true]);
  for (const [, name = ""] of document.matchAll(/`((?:src|scripts|__tests__|docs|vendor|\.github)\/[\w./-]+)`/g))
    expect([name, existsSync(name)]).toEqual([name, true]);
});

test("every source file has a room in ARCHITECTURE.md", () => {
  const architecture = readFileSync("ARCHITECTURE.md", "utf8");
  for (const file of globSync("src/{,psono/}*.ts")) {
    const name = file.slice(file.lastIndexOf("/") + 1);
    if (name !== "loaded.ts") expect([name, architecture.includes(name)]).toEqual([name, true]);
  }
});
