// Builds dist/ from sources that hold every change of a mutation run, and has it tell which of them a test passes by.
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";

symlinkSync("../../node_modules", "node_modules"); // the copy of Stryker stands two folders down
await import("../build.mjs");

const tell = `const { appendFileSync: tellMutation } = require("node:fs");
if (process.env.MUTATION_COVERAGE) process.on("exit", () => tellMutation(process.env.MUTATION_COVERAGE, JSON.stringify(globalThis.__stryker__?.mutantCoverage?.static ?? {}) + "\\n"));
`;
for (const name of ["main", "post", "cli"]) {
  const file = `dist/${name}/index.js`;
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/^(#!.*\n)?/, (first) => first + tell),
  );
}
