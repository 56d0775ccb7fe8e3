/** The package of the console client: what it holds, and that it installs and runs without a network. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BROUGHT, NODE_20, pretend, versionOf } from "./nodes.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const folder = mkdtempSync(join(tmpdir(), "console-package-"));
const installed = join(folder, "node_modules", "psono-secrets");
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  const archive = execFileSync(process.execPath, ["scripts/pack-console.mjs", folder], { encoding: "utf8" }).trim();
  writeFileSync(join(folder, "package.json"), "{}");
  const npm = process.env["npm_execpath"];
  const args = ["install", "--offline", "--no-audit", "--no-fund", archive];
  const [program, words] = npm ? [process.execPath, [npm, ...args]] : ["npm", args];
  // An empty cache: what the package needs from a registry can't be there.
  const env = { ...process.env, npm_config_cache: join(folder, "cache") };
  execFileSync(program, words, { cwd: folder, env, stdio: "pipe", shell: !npm && process.platform === "win32" });
});

/** Runs the installed client on a Node. */
const run = (node: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(node, [join(installed, "index.js"), ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
};

test("it contains the bundle, its licenses and its own manifest, without dependencies and scripts", () => {
  expect(readdirSync(installed).toSorted()).toEqual(["LICENSE", "index.js", "licenses.txt", "package.json"]);
  for (const file of ["index.js", "licenses.txt"])
    expect(readFileSync(join(installed, file)).equals(readFileSync(join("dist/cli", file)))).toBe(true);
  expect(JSON.parse(readFileSync(join(installed, "package.json"), "utf8"))).toEqual({
    name: "psono-secrets",
    version,
    description: expect.any(String),
    license: "Apache-2.0",
    type: "commonjs",
    bin: { "psono-secrets": "index.js" },
    engines: { node: ">=22" },
  });
  expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["psono-secrets"]);
});

test("psono-secrets --version prints the version of package.json", () => {
  expect(run(process.execPath, ["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  const command = join(folder, "node_modules", ".bin", "psono-secrets");
  const windows = process.platform === "win32";
  // Its first line asks for the node that PATH finds.
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}` };
  const options = { encoding: "utf8", env, shell: windows } as const;
  const printed = spawnSync(windows ? `"${command}"` : command, ["--version"], options);
  expect(printed).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
});

const tooOld = (found: string) => ({
  status: 2,
  stdout: "",
  stderr: `psono-secrets: Node 22 or later is needed. This is Node ${found}. [USAGE]\n`,
});
test.runIf(BROUGHT)("on Node 20 every command prints one error, which gives both versions", () => {
  const found = versionOf(NODE_20);
  expect(found).toMatch(/^20\./);
  for (const args of [["--version"], [], ["--help"], ["get", "/Top"]])
    expect(run(NODE_20, args)).toEqual(tooOld(found));
});

test.each(["21.7.3", "20.20.2", "18.0.0"])(
  "a Node that says it is %s is refused before any other module runs",
  (found) => {
    const args = [pretend(found), join(installed, "index.js"), "--version"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect({ status, stdout, stderr }).toEqual(tooOld(found));
  },
);
