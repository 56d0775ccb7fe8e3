// Proves that dist/ is what the sources build, byte for byte.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";

const files = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dir.length))
    .sort();
execFileSync(process.execPath, ["scripts/build.mjs", "build/fresh"], { stdio: "inherit" });
const [kept, fresh] = [files("dist"), files("build/fresh")];
const same =
  kept.join() === fresh.join() &&
  kept.every((file) => readFileSync(`dist${file}`).equals(readFileSync(`build/fresh${file}`)));
rmSync("build", { recursive: true, force: true });
console.log(same ? "dist/ is fresh" : "dist/ is not what the sources build: run npm run build and commit it");
process.exit(same ? 0 : 1);
