import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("__tests__", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

test("no test compares with {} in toMatchObject, which any object matches", () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => {
    const [, ...compared] = readFileSync(`__tests__/${file}`, "utf8").split("toMatchObject(");
    return compared.filter((text) => /^[^;]*: \{\}[^;]*;/.test(text)).map((text) => `${file}: ${text.slice(0, 80)}`);
  });
  expect(found).toEqual([]);
});
