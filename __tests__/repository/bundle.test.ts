/** What dist/ weighs, and what it does not hold. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runAction } from "../runner/runner.ts";

test("the bundle holds the stand-in for undici and not undici itself", () => {
  const files = readdirSync("dist/main").filter((file) => file.endsWith(".js"));
  const bundle = files.map((file) => readFileSync(`dist/main/${file}`, "utf8")).join("");
  expect(bundle).toContain("undici is not part of this action");
  expect(bundle.length).toBeLessThan(350_000);
  expect(readFileSync("dist/post/index.js").length).toBeLessThan(20_000);
});

test("the YAML parser is part of the console client alone", () => {
  const code = "TAB_AS_INDENT"; // of an error that only the package yaml has
  expect(readFileSync("dist/cli/index.js", "utf8")).toContain(code);
  expect(readFileSync("dist/cli/licenses.txt", "utf8")).toMatch(/^yaml\nISC$/m);
  for (const folder of ["dist/main", "dist/post"]) {
    for (const file of readdirSync(folder)) expect(readFileSync(`${folder}/${file}`, "utf8")).not.toContain(code);
  }
});

test("without a proxy a step loads neither tunnel nor the node:assert that only tunnel needs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  const teller = join(folder, "teller.cjs");
  const told = join(folder, "told");
  // What of Node the step has loaded at its end.
  writeFileSync(
    teller,
    `if (/main.index\\.js$/.test(process.argv[1]))
      process.on("exit", () => require("node:fs").writeFileSync(process.env.TOLD, process.moduleLoadList.join("\\n")));`,
  );
  const load = async (environment: Record<string, string>) => {
    const result = await runAction(
      {
        "server-url": "https://psono.test",
        "api-key-id": "00000000-0000-4000-8000-000000000000",
        "api-key-secret-key": "5".repeat(64),
        secrets: "A = 00000000-0000-4000-8000-000000000000",
        timeout: "1",
      },
      { NODE_OPTIONS: `--require=${teller}`, TOLD: told, ...environment },
    );
    expect(result.errors.join()).toMatch(/\[(?:DNS|NETWORK|TIMEOUT)\]$/);
    return readFileSync(told, "utf8").split("\n");
  };
  const direct = await load({});
  expect(direct).toContain("NativeModule https");
  expect(direct).not.toContain("NativeModule assert");
  expect(await load({ https_proxy: "http://127.0.0.1:1" })).toContain("NativeModule assert");
  rmSync(folder, { recursive: true });
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

test("a session's connection is opened before its keys are made", async () => {
  const tell = `import crypto from "node:crypto"; import net from "node:net"; import { writeSync } from "node:fs";
    for (const [where, name] of [[net.Socket.prototype, "connect"], [crypto, "generateKeyPairSync"], [crypto, "sign"]]) {
      const real = where[name];
      where[name] = function (...given) { writeSync(1, "did " + name + "\\n"); return real.apply(this, given); };
    }`;
  const { raw } = await runAction(login, preload(tell));
  const did = [...raw.matchAll(/did (\w+)/g)].map(([, name]) => name);
  expect(did.slice(0, 3)).toEqual(["connect", "generateKeyPairSync", "sign"]);
});

test("a step that has nothing more to wait for, and no values, is no green one", async () => {
  // Requests that never end, and timers that nobody waits for.
  const nothing = `import http from "node:http"; import { EventEmitter } from "node:events";
    const real = setTimeout; globalThis.setTimeout = (...given) => real(...given).unref();
    http.request = () => Object.assign(new EventEmitter(), { end() {}, write() {}, destroy() {} });`;
  const { "api-key-private-key": _, "server-signature": __, ...direct } = login;
  const result = await runAction({ ...direct, secrets: `A = ${login["api-key-id"]}`, timeout: "60" }, preload(nothing));
  expect([result.exitCode, result.outputs]).toEqual([1, {}]);
  expect(result.errors).toEqual(["The action came to no end. Please report it. [INTERNAL]"]);
});
