/** What dist/ weighs, and what it does not hold. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the bundle holds the stand-in for undici and not undici itself", () => {
  const files = readdirSync("dist/main").filter((file) => file.endsWith(".js"));
  const bundle = files.map((file) => readFileSync(`dist/main/${file}`, "utf8")).join("");
  expect(bundle).toContain("undici is not part of this action");
  expect(bundle.length).toBeLessThan(350_000);
  expect(readFileSync("dist/post/index.js").length).toBeLessThan(20_000);
});
