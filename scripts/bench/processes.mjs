// Times processes. The scripts of the benchmark share one temporary folder.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const folder = mkdtempSync(join(tmpdir(), "bench-"));
/** The built action, as an argument of Node. */
export const MAIN = "dist/main/index.js";
export const bare = { PATH: process.env.PATH };

// Writes what the process used to the file that BENCH names.
const meter = join(folder, "meter.mjs");
writeFileSync(
  meter,
  'import { writeFileSync } from "node:fs";process.on("exit", () => writeFileSync(process.env.BENCH, JSON.stringify(process.resourceUsage())));',
);

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Wall time of a program in ms. Rejects with its output if it fails, unless `mayFail`. */
export function time(program, args, env, mayFail = false) {
  for (const name of ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE"]) if (env[name]) writeFileSync(env[name], "");
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0 || mayFail) resolve(performance.now() - start);
      else reject(new Error(`${program} ${args.join(" ").slice(0, 200)}: ${output.slice(0, 2000)}`));
    });
  });
}

/** Wall time of a script under this Node in ms. */
export const run = (args, env, mayFail) => time(process.execPath, args, env, mayFail);

/** CPU time in ms and peak memory in MB of a script. */
export async function usage(args, env, mayFail) {
  const file = join(folder, "usage");
  await run(["--import", meter, ...args], { ...env, BENCH: file }, mayFail);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, "utf8"));
  return { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
}

/** The environment of a step with these inputs. */
export function stepOf(inputs) {
  return {
    ...bare,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_ENV: join(folder, "env"),
    GITHUB_STATE: join(folder, "state"),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
}
