/** What dist/ and package.json hold, and what they don't. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runAction } from "../runner/runner.ts";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const modulesOf = (name: string) =>
  readdirSync(`dist/${name}`).filter((file) => !/^(?:licenses\.txt|package\.json)$/.test(file));

test("main, post and the console client are one file each, and no module is loaded on demand", () => {
  for (const name of ["main", "post", "cli"]) expect(modulesOf(name)).toEqual(["index.js"]);
  for (const file of sources) expect(readFileSync(`src/${file}`, "utf8"), file).not.toMatch(/\bimport\(/);
});

test("the YAML parser is only part of the console client", () => {
  const code = "YAMLParseError"; // a class of the package yaml
  expect(readFileSync("dist/cli/index.js", "utf8")).toContain(code);
  expect(readFileSync("dist/cli/licenses.txt", "utf8")).toMatch(/^yaml \d\S*\nISC$/m);
  for (const folder of ["dist/main", "dist/post"]) {
    for (const file of readdirSync(folder)) expect(readFileSync(`${folder}/${file}`, "utf8")).not.toContain(code);
  }
});

test("the bundles have a maximum size", () => {
  expect(statSync("dist/main/index.js").size).toBeLessThan(640_000);
  expect(statSync("dist/post/index.js").size).toBeLessThan(20_000);
});

test("these packages are used, in exact versions, and only undici is overridden", () => {
  const { dependencies, overrides } = manifest;
  expect(dependencies).toMatchObject({
    "@actions/core": "3.0.1",
    "@actions/http-client": "4.0.1",
    "https-proxy-agent": "7.0.6",
    tweetnacl: "1.0.3",
    "tweetnacl-util": "0.15.1",
  });
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(overrides).toEqual({ undici: "$undici" });
  expect(readdirSync("vendor")).toEqual(["undici"]);
});

describe("the replacement for undici", () => {
  test("has a version that says what it is, in the range that http-client requires", () => {
    const { version } = JSON.parse(readFileSync("vendor/undici/package.json", "utf8"));
    const client = JSON.parse(readFileSync("node_modules/@actions/http-client/package.json", "utf8"));
    expect([version, client.dependencies.undici]).toEqual(["6.23.0+stand-in", "^6.23.0"]);
  });

  test.each(["main", "cli"])(
    "is in the bundle %s instead of undici, and nothing calls the imported function",
    (name) => {
      const bundle = readFileSync(`dist/${name}/index.js`, "utf8");
      expect(bundle).toContain("undici is not part of this action");
      // Its one use is in a function of http-client whose one call is in `getAgentDispatcher`, which has none.
      expect(bundle.match(/\bnew (?:\w+\.)?ProxyAgent\(/g)).toHaveLength(1);
      expect(bundle.match(/_getProxyAgentDispatcher\(/g)).toHaveLength(2);
      expect(bundle.match(/^\s+getAgentDispatcher\(/gm)).toHaveLength(1);
      expect(bundle).not.toMatch(/[.["]getAgentDispatcher\b/);
    },
  );
});

const login = {
  "server-url": "http://127.0.0.1:1",
  "api-key-id": "00000000-0000-4000-8000-000000000000",
  "api-key-secret-key": "5".repeat(64),
  "api-key-private-key": "6".repeat(64),
  "server-signature": "7".repeat(64),
  secrets: "A = /A",
  timeout: "1",
};
const preload = (code: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
});

test("an error that nobody waits for ends the step, and none of it is printed", async () => {
  const late = 'setTimeout(() => void Promise.reject(new Error("secret-in-an-error")), 0);';
  const result = await runAction({ ...login, timeout: "60" }, preload(late));
  expect([result.exitCode, result.outputs]).toEqual([1, {}]);
  expect(result.errors).toEqual([expect.stringMatching(/^An unexpected error occurred\..*\[INTERNAL\]$/)]);
  expect(result.raw).not.toMatch(/secret-in-an-error|\n {4}at /);
  const env = { ...process.env, ...preload(late) };
  const cli = spawnSync(process.execPath, ["dist/cli/index.js", "list"], { encoding: "utf8", env });
  expect([cli.status, cli.stdout]).toEqual([expect.any(Number), ""]);
  expect(cli.stderr).not.toMatch(/secret-in-an-error|\n {4}at /);
});

test("a step fails if nothing is pending before it has values", async () => {
  // Requests that never end, and timers that nobody waits for.
  const nothing = `import http from "node:http"; import { EventEmitter } from "node:events";
    const real = setTimeout; globalThis.setTimeout = (...given) => real(...given).unref();
    http.request = () => Object.assign(new EventEmitter(), { end() {}, write() {}, destroy() {} });`;
  const { "api-key-private-key": _, "server-signature": __, ...direct } = login;
  const result = await runAction({ ...direct, secrets: `A = ${login["api-key-id"]}`, timeout: "60" }, preload(nothing));
  expect([result.exitCode, result.outputs]).toEqual([1, {}]);
  expect(result.errors).toEqual(["The step ended before its work was done. Please report it. [INTERNAL]"]);
});
