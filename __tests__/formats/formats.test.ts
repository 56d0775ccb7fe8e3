/** Every format is read exactly by the programs that it is for: these here, the others by `npm run readers`. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entryIn, FORMATS, joined } from "../../src/formats/formats.ts";
import { READERS } from "../../src/messages/formats.ts";
import type { Format } from "../../src/problems/formats.ts";
import { OWN, proveExact, proveNames } from "./readers.ts";

describe.each(OWN)("$name", (reader) => {
  test(`reads #${reader.format} exactly`, () => proveExact(reader, 10));
});

test.each(OWN.filter(({ format }) => format === "shell"))(
  "$name reads variables exactly that it has itself",
  proveNames,
);

test("each value is written in the first way that all readers read exactly", () => {
  const written = (value: string) => entryIn("dotenv", "A", value);
  expect(written("")).toBe("A=''\n");
  expect(written('say "$HOME" #1\n\\n')).toBe("A='say \"$HOME\" #1\n\\n'\n");
  expect(written("it's\n #1")).toBe('A="it\'s\n #1"\n');
  expect(written("C:\\dir\\")).toBe("A=C:\\dir\\\n");
  expect(written(`it's "5$"`)).toBe(`A=it's "5$"\n`);
  expect(entryIn("env-file", "A", " 'x' # \r y ")).toBe("A= 'x' # \r y \n");
  expect(entryIn("shell", "A", "it's\r\n$(x)")).toBe("export A='it'\\''s\r\n$(x)'\n");
  expect(entryIn("json", "A", "\0\u2028")).toBe('"A":"\\u0000\u2028"');
});

test.each([
  ["\r", ["node", "npm", "python"]],
  ["\0", ["node", "npm", "python", "compose"]],
  ["\ud800", ["node", "npm", "python", "compose"]],
  [`a\${B}c`, ["python"]],
  [`a\${B:-c}`, ["python"]],
  ["\\\\host\n", ["python"]],
  [`it's\n"x"`, ["node", "npm", "python", "compose"]],
  [`it's "$x"`, ["compose"]],
  ["`it's\" x", ["node", "npm"]],
])("#dotenv can't represent %j, and the error lists the readers that would misread it", (value, readers) => {
  expect(entryIn("dotenv", "A", value)).toEqual(readers);
});

test("values that python-dotenv doesn't change are written", () => {
  for (const value of [`\${`, `\${a:b}`, `}\${`, `\${a:b:-c}`])
    expect(entryIn("dotenv", "A", value)).toBe(`A='${value}'\n`);
});

test("the other formats report what they can't represent, too", () => {
  for (const value of ["a\nb", "a\r", "a\0", "\udc00", "x".repeat(65_534)])
    expect(entryIn("env-file", "A", value)).toEqual(["docker"]);
  expect(entryIn("env-file", "A", "x".repeat(65_533))).toHaveLength(65_536);
  for (const value of ["a\0", "\udc00"]) expect(entryIn("shell", "A", value)).toEqual(["sh"]);
  for (const name of ["UID", "options", "module_path"]) expect(entryIn("shell", name, "1")).toEqual(["sh"]);
  expect(entryIn("json", "A", "\udc00")).toEqual(["jq"]);
  expect(entryIn("dotenv", "__proto__", "x")).toEqual(["npm"]);
});

test("every reader can read a text without values", () => {
  expect(FORMATS.map((format) => [format, joined(format, [])])).toEqual([
    ["dotenv", ""],
    ["env-file", ""],
    ["json", "{}"],
    ["shell", ""],
  ]);
});

test("a long value takes time in proportion to its length", () => {
  for (const piece of [`\${`, `\${:`, "'\\", "\\\\", "\u2028", " #"])
    expect(entryIn("dotenv", "A", piece.repeat(500_000))).toBeDefined();
});

test("docs/formats.md says which format can represent which value, and which readers would misread it", () => {
  const rows = [...readFileSync("docs/formats.md", "utf8").matchAll(/^\| `(".*?")` \| (.*) \| .*? \|$/gm)];
  expect(rows.length).toBeGreaterThan(10);
  for (const [, text = "", cells = ""] of rows) {
    const value: string = JSON.parse(text);
    const told = cells.split(" | ").slice(0, 4);
    const cell = (format: Format) => {
      const entry = entryIn(format, "A", value);
      if (typeof entry !== "string") return `no: ${entry.map((one) => READERS[one]).join(", ")}`;
      return format === "dotenv" && !value.includes("\n") ? `\`${entry.trimEnd()}\`` : "yes";
    };
    expect([text, ...told]).toEqual([text, cell("dotenv"), cell("env-file"), cell("shell"), cell("json")]);
  }
});
