/**
 * Packs the console client for a registry: its bundle, the licences, and a manifest of its own, since the repository's
 * asks for what builds and tests it. Prints the path of the archive. Argument: the folder that gets it (default: build).
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const out = resolve(process.argv[2] ?? "build");
const { version, license } = JSON.parse(readFileSync("package.json", "utf8"));
const manifest = {
  name: "psono-secrets",
  version,
  description: "Console client that loads secrets from a Psono server",
  license,
  type: "commonjs",
  bin: { "psono-secrets": "index.js" },
  engines: { node: ">=22" },
};

const folder = mkdtempSync(join(tmpdir(), "pack-console-"));
try {
  for (const file of ["index.js", "licenses.txt"]) cpSync(join("dist/cli", file), join(folder, file));
  cpSync("LICENSE", join(folder, "LICENSE"));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  mkdirSync(out, { recursive: true });
  // npm names its own file to the scripts that it runs; elsewhere it is found by its name, which is a batch file on Windows.
  const npm = process.env["npm_execpath"];
  const args = ["pack", "--ignore-scripts", "--silent", "--pack-destination", out];
  const options = { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] };
  const name = npm
    ? execFileSync(process.execPath, [npm, ...args], options)
    : execFileSync("npm", args, { ...options, shell: process.platform === "win32" });
  console.log(join(out, name.trim()));
} finally {
  rmSync(folder, { recursive: true });
}
