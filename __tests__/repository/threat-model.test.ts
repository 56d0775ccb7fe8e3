/** All that docs/threat-model.md and the other documents name is there. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const text = readFileSync("docs/threat-model.md", "utf8");
const rows = text
  .split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:Promise|---)/.test(line))
  .map((line) => line.slice(2, -2).split(" | "));

test("the threat model has promises, each with code and a test", () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect([row, row.length]).toEqual([row, 3]);
});

describe.each(rows)("%s", (_, code = "", tests = "") => {
  test("the code exists", () => {
    let file = "";
    for (const [, name = ""] of code.matchAll(/`([^`]+)`/g)) {
      if (existsSync(name)) file = readFileSync(name, "utf8");
      else expect([name, file.includes(name)]).toEqual([name, true]);
    }
    expect(file).not.toBe("");
  });

  test("a test with this title exists", () => {
    let file = "";
    for (const [, name, title = ""] of tests.matchAll(/`([\w/-]+\.test\.ts)`|“([^”]+)”/g)) {
      if (name !== undefined) file = readFileSync(`__tests__/${name}`, "utf8");
      else expect([title, file.includes(title)]).toEqual([title, true]);
    }
    expect(file !== "" || /^(?:none|in `)/.test(tests)).toBe(true);
  });
});

/** Without the examples, whose paths are those of another repository. */
const prose = (path: string) => readFileSync(path, "utf8").replace(/```[\s\S]*?```/g, "");
/** Headings as GitHub makes addresses of them. */
const anchors = (path: string) =>
  [...prose(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );

test.each(globSync("{*.md,docs/**/*.md,.github/*.md}"))("links and paths of %s lead somewhere", (path) => {
  for (const [, file = "", anchor] of prose(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)) {
    const target = file === "" ? path : join(dirname(path), file);
    expect([target, existsSync(target)]).toEqual([target, true]);
    if (anchor !== undefined) expect(anchors(target)).toContain(anchor);
  }
  for (const [, picture = ""] of prose(path).matchAll(/\bsrc(?:set)?="([^"]+)"/g))
    expect([picture, existsSync(join(dirname(path), picture))]).toEqual([picture, true]);
  for (const [, name = ""] of prose(path).matchAll(/`((?:src|scripts|__tests__|docs|vendor)\/[\w./-]+)`/g))
    expect([name, existsSync(name)]).toEqual([name, true]);
});

test("ARCHITECTURE.md has a paragraph for each folder of src/", () => {
  const architecture = readFileSync("ARCHITECTURE.md", "utf8");
  for (const folder of globSync("src/*/")) expect(architecture).toContain(`- **\`${folder.slice("src/".length)}/\`**`);
});
