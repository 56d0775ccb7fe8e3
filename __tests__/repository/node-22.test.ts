/**
 * The built action and console client on Node 22, which job images have: each target, each kind of key, a proxy, each
 * command of the client. All other tests run on Node 24.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { folder, REGISTRY, serve, server, start } from "../cli/client.ts";
import { step, workflow } from "../cli/workflow-text.ts";
import { issue } from "../fixtures/certificates.ts";
import { vault } from "../fixtures/demo-vault.ts";
import { NONE } from "../none.ts";
import { PsonoServer } from "../psono-server/server.ts";
import { type Options, runAction } from "../runner/runner.ts";
import { BROUGHT, NODE_22 } from "./nodes.ts";

describe.runIf(BROUGHT)("the action", () => {
  const psono = new PsonoServer(vault);
  beforeAll(() => psono.listen());
  afterAll(() => psono.close());

  const run = (secrets: string, inputs: Record<string, string> = {}, key = "reader", options: Options = {}) => {
    const { id = "", privateKey = "", secretKey = "" } = psono.keys[key] ?? {};
    const all = {
      "server-url": psono.url,
      "server-signature": psono.signature,
      "api-key-id": id,
      "api-key-private-key": privateKey,
      "api-key-secret-key": secretKey,
      secrets,
      ...inputs,
    };
    return runAction(all, {}, undefined, { node: NODE_22, ...options });
  };

  test("sets outputs, environment variables and files, masks them, and post removes the files", async () => {
    const lines = "A = /Team/Registry\nenv:B = /Production/Deep/Database#username\nfile:C = /Team/Inner/Deploy key";
    let content = "";
    const result = await run(lines, { summary: "true" }, "reader", {
      next: ({ outputs, mask }) => {
        content = readFileSync(outputs["C"] ?? "", "utf8");
        expect(mask(`x ${REGISTRY}`)).toBe("x ***");
      },
    });
    expect(result).toMatchObject({ exitCode: 0, errors: [], outputs: { A: REGISTRY }, env: { B: "deploy-user" } });
    expect(content).toContain("-----BEGIN KEY-----\nAbCdEf0123\n");
    expect(result.summary).toContain("/Team/Registry");
    expect(result.post).toMatchObject({ exitCode: 0, files: [], raw: "" });
    expect(psono.openSessions).toBe(0);
  });

  test("reads wildcards, a TOTP code and exact numbers", async () => {
    const result = await run("* = /Variables\nV_* = /Production/Deep/Database\nOTP = /Code\nPIN = /Card#pin");
    expect(result).toMatchObject({ exitCode: 0, outputs: { API_TOKEN: "token-in-a-variable", PIN: "7431" } });
    expect(result.outputs["OTP"]).toMatch(/^\d{6}$/);
    expect(result.outputs["V_USERNAME"]).toBe("deploy-user");
  });

  test.each(["reader", "writer", "restricted"])("reads with a session of the key %s", async (key) => {
    const result = await run(`A = ${psono.idOf("Registry")}`, {}, key);
    expect(result).toMatchObject({ exitCode: 0, outputs: { A: REGISTRY } });
  });

  test("reads with a restricted key without a session", async () => {
    const logins = psono.requests.filter((request) => request.includes("login")).length;
    const inputs = { "server-signature": "", "api-key-private-key": "" };
    const result = await run(`A = ${psono.idOf("Registry")}`, inputs, "restricted");
    expect(result).toMatchObject({ exitCode: 0, outputs: { A: REGISTRY } });
    expect(psono.requests.filter((request) => request.includes("login"))).toHaveLength(logins);
  });

  test("reports what is missing", async () => {
    const result = await run("A = /Team/Registri");
    expect(result).toMatchObject({ exitCode: 1, outputs: NONE });
    expect(result.errors).toEqual([expect.stringMatching(/\/Team\/Registry.*\[NO_SUCH_ENTRY\]$/)]);
  });

  test.each(["check", "list"])("runs in the mode %s", async (mode) => {
    const result = await run(mode === "check" ? "A = /Team/Registry" : "", { mode });
    expect(result).toMatchObject({ exitCode: 0, errors: [], outputs: NONE });
    expect(result.log).toContain("/Team/Registry");
  });

  describe("over TLS through a proxy", () => {
    const ca = issue("Test CA", []);
    const leaf = issue("leaf", ["psono.test"], ca);
    const heads: string[] = [];
    const front = createTlsServer({ cert: leaf.certificate, key: leaf.key }, (client) => {
      const behind = connect(Number(new URL(psono.url).port), "127.0.0.1");
      client.pipe(behind).pipe(client);
      for (const socket of [client, behind]) socket.on("error", () => [client, behind].map((each) => each.destroy()));
    });
    front.on("tlsClientError", () => undefined);
    const proxy = createServer((client) => {
      client.on("error", () => undefined);
      client.once("data", (data) => {
        heads.push(data.toString());
        const behind = connect((front.address() as AddressInfo).port, "127.0.0.1");
        behind.on("error", () => client.destroy());
        client.write("HTTP/1.1 200 OK\r\n\r\n");
        client.pipe(behind).pipe(client);
      });
    });
    beforeAll(async () => {
      for (const one of [front, proxy]) await new Promise<void>((ready) => one.listen(0, "127.0.0.1", ready));
    });
    afterAll(() => {
      for (const one of [front, proxy]) one.close();
    });
    const through = (inputs: Record<string, string>, env: Record<string, string>) => {
      const { id = "", privateKey = "", secretKey = "" } = psono.keys["reader"] ?? {};
      const all = {
        "server-url": "https://psono.test",
        "server-signature": psono.signature,
        "api-key-id": id,
        "api-key-private-key": privateKey,
        "api-key-secret-key": secretKey,
        secrets: "A = /Team/Registry",
        ...inputs,
      };
      const https_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
      return runAction(all, { https_proxy, ...env }, undefined, { node: NODE_22 });
    };

    test("with a certificate of its own", async () => {
      const result = await through({ "ca-certificate": ca.certificate }, {});
      expect(result).toMatchObject({ exitCode: 0, outputs: { A: REGISTRY } });
      expect(heads[0]).toMatch(/^CONNECT psono\.test:443 HTTP\/1\.1\r\n/);
    });

    test("an untrusted certificate is refused", async () => {
      const result = await through({}, {});
      expect(result).toMatchObject({ exitCode: 1, errors: [expect.stringContaining("[CERTIFICATE]")] });
    });

    describe("if Node can't list the certificates that it trusts, as before 22.15", () => {
      const before = `--import=data:text/javascript,${encodeURIComponent('import tls from "node:tls"; delete tls.getCACertificates;')}`;
      const other = issue("Other CA", []);
      const trust = (text: string) => {
        const file = join(folder, "extra.pem");
        writeFileSync(file, text);
        return { NODE_OPTIONS: before, NODE_EXTRA_CA_CERTS: file };
      };

      test("ca-certificate is trusted", async () => {
        const result = await through({ "ca-certificate": ca.certificate }, { NODE_OPTIONS: before });
        expect(result).toMatchObject({ exitCode: 0, outputs: { A: REGISTRY } });
      });

      test("NODE_EXTRA_CA_CERTS is trusted in addition to another one", async () => {
        const result = await through({ "ca-certificate": other.certificate }, trust(ca.certificate));
        expect(result).toMatchObject({ exitCode: 0, outputs: { A: REGISTRY } });
      });

      test.each(["", "no PEM"])("a file for NODE_EXTRA_CA_CERTS that has %j adds nothing", async (text) => {
        const result = await through({ "ca-certificate": other.certificate }, trust(text));
        expect(result).toMatchObject({ exitCode: 1, errors: [expect.stringContaining("[CERTIFICATE]")] });
      });
    });
  });
});

describe.runIf(BROUGHT)("the console client", () => {
  beforeEach(() => serve());
  const on22 = (args: string[], how: Parameters<typeof start>[1] = {}) => start(args, { node: NODE_22, ...how });

  test("list", async () => {
    const { code, out } = await on22(["list"]);
    expect(code).toBe(0);
    expect(out).toContain(`/Team/Registry\tapplication_password\t${server.idOf("Registry")}`);
    expect((await on22(["list"], { terminal: true })).out).toContain("\x1b[34mProduction/");
  });

  test("get", async () => {
    expect(await on22(["get", "/Team/Registry"])).toMatchObject({ code: 0, out: REGISTRY, err: "" });
  });

  test("run", async () => {
    const command = ["run", "--env", "A=/Team/Registry", "--", process.execPath, "-p", "process.env.A"];
    expect(await on22(command)).toMatchObject({ code: 0, out: `${REGISTRY}\n` });
  });

  test("check", async () => {
    const file = join(folder, "workflow.yml");
    writeFileSync(file, workflow(step("secrets: |", "  A = /Team/Registry")));
    expect(await on22(["check", file])).toMatchObject({ code: 0, err: "" });
  });

  test("login-test", async () => {
    const { code, out } = await on22(["login-test"]);
    expect(code).toBe(0);
    expect(out).toContain("right to read: yes, right to write: no, secret restriction: no");
    expect(server.openSessions).toBe(0);
  });
});
