// tsc, then ncc on its output: what main and post run. An argument names another folder than dist/.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";

const out = process.argv[2] ?? "dist";
rmSync("build", { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"], { stdio: "inherit" });
for (const name of ["main", "post"]) {
  execFileSync(
    process.execPath,
    [
      "node_modules/@vercel/ncc/dist/ncc/cli.js",
      "build",
      `build/${name}.js`,
      "-o",
      `${out}/${name}`,
      "--license",
      "licenses.txt",
      "-q",
    ],
    { stdio: "inherit" },
  );
}
