// tsc, then ncc on its output, formatted like src/: what main, post and the console client run. An argument names another folder than dist/.
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { addVersions } from "./licenses.mjs";

const out = process.argv[2] ?? "dist";
rmSync("build", { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"], { stdio: "inherit" });
// tsc indents by four spaces.
const format = ["format", "--write", "--vcs-use-ignore-file=false", "build"];
execFileSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", ...format], { stdio: "ignore" });
// Without a type, ncc makes CommonJS of them: it starts faster than modules, and loads its chunks at once.
writeFileSync("build/package.json", "{}");
for (const [name, file] of [
  ["main", "main"],
  ["post", "post"],
  ["cli", "cli/main"],
]) {
  execFileSync(
    process.execPath,
    [
      "node_modules/@vercel/ncc/dist/ncc/cli.js",
      "build",
      `build/${file}.js`,
      "-o",
      `${out}/${name}`,
      "--license",
      "licenses.txt",
      "--stats-out",
      `build/${name}.stats.json`,
      "-q",
    ],
    { stdio: "inherit" },
  );
  addVersions(`build/${name}.stats.json`, `${out}/${name}/licenses.txt`);
  writeFileSync(`${out}/${name}/package.json`, '{ "type": "commonjs" }\n');
}
