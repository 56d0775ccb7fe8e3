/** TLS, proxies, gateways and retries, through the built action. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Certificate, issue } from "../fixtures/certificates.ts";
import { vault } from "../fixtures/demo-vault.ts";
import { type Fault, type Options, PsonoServer } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

const FAST = { NODE_OPTIONS: `--import=${resolve("__tests__/runner/fast-clock.mjs")}` };
const ca = issue("Test CA", []);
const leaf = issue("leaf", ["localhost", "psono.test"], ca);
const folder = mkdtempSync(join(tmpdir(), "network-"));

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function psono(options: Options = {}): Promise<PsonoServer> {
  const server = new PsonoServer(vault, options);
  await server.listen();
  closing.push(() => server.close());
  return server;
}

/** TLS before a server; counts connections. */
async function terminate(server: PsonoServer, certificate: Certificate, options: TlsOptions = {}) {
  const count = { connections: 0 };
  const front = createTlsServer({ cert: certificate.certificate, key: certificate.key, ...options }, (client) => {
    const behind = connect(Number(new URL(server.url).port), "127.0.0.1");
    client.pipe(behind).pipe(client);
    for (const socket of [client, behind]) socket.on("error", () => [client, behind].map((each) => each.destroy()));
  });
  front.on("connection", () => count.connections++);
  front.on("tlsClientError", () => undefined);
  return { port: await listen(front), count };
}

/** A proxy that knows one host, wherever that is. */
async function proxy(target: number, credentials?: string) {
  const seen: string[] = [];
  const server = createServer((client) => {
    client.on("error", () => undefined);
    client.once("data", (data) => {
      const head = data.toString();
      seen.push(head);
      const given = /^proxy-authorization: Basic (.+)\r$/im.exec(head)?.[1];
      if (credentials !== undefined && given !== Buffer.from(credentials).toString("base64")) {
        return client.end("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n");
      }
      const behind = connect(target, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        client.pipe(behind).pipe(client);
      });
      behind.on("error", () => client.destroy());
      client.on("close", () => behind.destroy());
      return undefined;
    });
  });
  return { port: await listen(server), seen };
}

async function run(server: PsonoServer, inputs: Record<string, string>, environment: Record<string, string> = {}) {
  const { id = "", privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
  const result = await runAction(
    {
      "server-url": inputs["server-url"] ?? server.url,
      "server-signature": server.signature,
      "api-key-id": id,
      "api-key-private-key": privateKey,
      "api-key-secret-key": secretKey,
      secrets: "A = /Team/Registry",
      ...inputs,
    },
    environment,
  );
  const printed = result.raw.replace(/^::add-mask::.*$/gm, "");
  for (const secret of ["registry-token-value", privateKey, secretKey, "proxy-pass", "gateway-secret"]) {
    expect(printed).not.toContain(secret);
  }
  // A login whose answer was lost cannot be ended: its short duration bounds it.
  const lost = result.log.match(/The response to POST \/api-key\/login\/ was cut off/g)?.length ?? 0;
  expect(server.openSessions).toBe(lost);
  return result;
}

function loaded(result: Run) {
  expect(result).toMatchObject({ exitCode: 0, errors: [], outputs: { A: "registry-token-value" } });
}

function failed(result: Run, message: RegExp) {
  expect(result.errors).toHaveLength(1);
  expect(result.errors[0]).toMatch(message);
  expect(result).toMatchObject({ exitCode: 1, outputs: {}, env: {} });
}

describe("TLS", () => {
  test("a private CA is trusted as text, as a file, and through NODE_EXTRA_CA_CERTS", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const url = { "server-url": `https://localhost:${port}` };
    loaded(await run(server, { ...url, "ca-certificate": ca.certificate }));
    const file = join(folder, "ca.pem");
    writeFileSync(file, ca.certificate);
    loaded(await run(server, { ...url, "ca-certificate": file }));
    loaded(await run(server, url, { NODE_EXTRA_CA_CERTS: file }));
    const other = issue("Another CA", []).certificate;
    loaded(await run(server, { ...url, "ca-certificate": other }, { NODE_EXTRA_CA_CERTS: file }));
  });

  test("a file in the workspace is refused, behind a link too, and so is what is no PEM", async () => {
    const server = await psono();
    const workspace = mkdtempSync(join(folder, "workspace-"));
    const file = join(workspace, "ca.pem");
    writeFileSync(file, ca.certificate);
    const link = join(folder, `link-${Date.now()}`);
    symlinkSync(file, link);
    for (const path of [file, link]) {
      failed(
        await run(server, { "ca-certificate": path }, { GITHUB_WORKSPACE: workspace }),
        /ca-certificate: ".+" is in the workspace.*INPUT/,
      );
    }
    for (const wrong of ["/nowhere/ca.pem", "/dev/zero", "no\npem", "-----BEGIN CERTIFICATE-----\nxx\n"]) {
      failed(await run(server, { "ca-certificate": wrong }), /ca-certificate: .*INPUT/);
    }
    failed(await run(server, { "client-key": leaf.key }), /belong together/);
    expect(server.requests).toEqual([]);
  });

  const expired = issue("old", ["localhost"], ca, -5);
  const elsewhere = issue("other", ["elsewhere.test"], ca);
  test.each<[string, Certificate, Record<string, string>, RegExp]>([
    ["an unknown CA", leaf, {}, /isn't trusted \(UNABLE_TO_[A-Z_]+\).*ca-certificate.*CERTIFICATE/],
    ["a wrong host name", elsewhere, { "ca-certificate": ca.certificate }, /another host name.*CERTIFICATE/],
    ["an expired certificate", expired, { "ca-certificate": ca.certificate }, /CERT_HAS_EXPIRED.*CERTIFICATE/],
  ])(
    "%s ends the step at once, whatever NODE_TLS_REJECT_UNAUTHORIZED says",
    async (_, certificate, inputs, message) => {
      const server = await psono();
      const { port, count } = await terminate(server, certificate);
      const url = { "server-url": `https://localhost:${port}` };
      failed(await run(server, { ...url, ...inputs }), message);
      failed(await run(server, { ...url, ...inputs }, { NODE_TLS_REJECT_UNAUTHORIZED: "0" }), message);
      expect(count.connections).toBe(2);
      expect(server.requests).toEqual([]);
    },
  );

  test("a client certificate is shown where it is asked for", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf, { requestCert: true, rejectUnauthorized: true, ca: ca.certificate });
    const inputs = { "server-url": `https://localhost:${port}`, "ca-certificate": ca.certificate };
    const client = issue("client", [], ca);
    loaded(await run(server, { ...inputs, "client-certificate": client.certificate, "client-key": client.key }));
    failed(await run(server, inputs, FAST), /No response to POST \/api-key\/login\/.*\[(?:TLS|NETWORK)\]/);
  });

  test("a port that speaks no TLS is said to be one", async () => {
    const server = await psono();
    failed(
      await run(server, { "server-url": server.url.replace("http:", "https:").replace("127.0.0.1", "localhost") }),
      /\[TLS\]/,
    );
  });

  test("what makes Node print its traffic is refused", async () => {
    const server = await psono();
    failed(await run(server, {}, { NODE_DEBUG: "http" }), /NODE_DEBUG.*INPUT/);
    expect(server.requests).toEqual([]);
  });
});

describe("a proxy", () => {
  const url = (port: number) => ({ "server-url": `https://psono.test:${port}`, "ca-certificate": ca.certificate });

  test("is gone through with its credentials, which no log shows; the CA holds there too", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port, "user:proxy-pass");
    const environment = { https_proxy: `http://user:proxy-pass@127.0.0.1:${gate.port}` };
    const result = await run(server, { ...url(port), "extra-headers": "X-Gateway: gateway-secret" }, environment);
    loaded(result);
    expect(result.raw).toContain("::add-mask::proxy-pass");
    expect(gate.seen.every((head) => head.startsWith(`CONNECT psono.test:${port} `))).toBe(true);
    expect(gate.seen.join("")).not.toContain("gateway-secret");
    const untrusted = await run(server, { "server-url": `https://psono.test:${port}` }, environment);
    failed(untrusted, /isn't trusted.*ca-certificate.*CERTIFICATE/);
  });

  test("that asks for credentials is named", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port, "user:proxy-pass");
    failed(
      await run(server, url(port), { HTTPS_PROXY: `http://127.0.0.1:${gate.port}` }),
      /requires a user name and a password \(407\).*PROXY/,
    );
    expect(gate.seen).toHaveLength(1);
  });

  test.each(["", "?"])(
    "that refuses the connection is told for an id too, and no optional line hides it (A %s= id)",
    async (optional) => {
      const server = await psono();
      const { id = "", secretKey = "" } = server.keys["restricted"] ?? {};
      const secrets = `A ${optional}= ${server.idOf("Registry")}`;
      const direct = {
        "api-key-id": id,
        "api-key-secret-key": secretKey,
        "api-key-private-key": "",
        "server-signature": "",
      };
      for (const status of [302, 400, 401, 403, 407, 502]) {
        const body = JSON.stringify({ data: "00", data_nonce: "00", secret_key: "00", secret_key_nonce: "00" });
        let connections = 0;
        const gate = createServer((client) => {
          connections++;
          client.on("error", () => undefined);
          client.once("data", () =>
            client.end(
              `HTTP/1.1 ${status} Its own words\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
            ),
          );
        });
        const environment = { ...FAST, https_proxy: `http://127.0.0.1:${await listen(gate)}` };
        const result = await run(server, { ...direct, ...url(1), secrets }, environment);
        failed(result, new RegExp(`the proxy .*\\(${status}\\).*\\[${status === 502 ? "NETWORK" : "PROXY"}\\]$`));
        expect(result.raw).not.toContain("Its own words");
        // An optional line also asks what is attached to the key.
        if (status === 502) expect(connections).toBeGreaterThanOrEqual(6);
        else expect(connections).toBe(optional === "" ? 1 : 2);
      }
    },
  );

  test("prints neither its password nor keys of TLS where an earlier step set DEBUG", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port, "user:proxy-pass");
    const environment = { DEBUG: "*", https_proxy: `http://user:proxy-pass@127.0.0.1:${gate.port}` };
    const result = await run(server, url(port), environment);
    loaded(result);
    expect(result.raw).not.toContain("https-proxy-agent");
  });

  test("gets a password with special characters as it is, and Node says nothing of it", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port, "us:er:proxy-pass@#%");
    const environment = { https_proxy: `http://us%3Aer:proxy-pass%40%23%25@127.0.0.1:${gate.port}` };
    const result = await run(server, url(port), environment);
    loaded(result);
    expect(result.raw).not.toMatch(/DEP0005|Deprecat/i);
    for (const form of ["proxy-pass@#%25", "proxy-pass%2540%2523%2525"])
      expect(result.raw).toContain(`::add-mask::${form}`);
  });

  test.each([
    "not a url proxy-pass",
    "http://user:proxy-pass%@127.0.0.1:1",
    "socks5://user:proxy-pass@127.0.0.1:1",
    "proxy.test:3128",
    "user:proxy-pass@proxy.test:3128",
    "http://",
    "http://127.0.0.1:99999",
  ])("whose address is %j is an error that names the variable, where it would be used", async (address) => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    for (const name of ["https_proxy", "HTTPS_PROXY"]) {
      failed(
        await run(server, url(port), { [name]: address }),
        new RegExp(`variable ${name} isn't the URL of a proxy.*PROXY`),
      );
    }
    loaded(await run(server, {}, { https_proxy: address, http_proxy: address }));
    const away = await run(server, url(port), { https_proxy: address, no_proxy: "psono.test", ...FAST });
    failed(away, /\[(?:DNS|NETWORK)\]/);
  });

  test("is passed by where no_proxy says so", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port);
    const environment = { https_proxy: `http://127.0.0.1:${gate.port}`, no_proxy: "psono.test" };
    failed(await run(server, url(port), { ...environment, ...FAST }), /\[(?:DNS|NETWORK)\]/);
    expect(gate.seen).toEqual([]);
  });
});

describe("extra headers", () => {
  test("reach the server with every request, and are masked", async () => {
    const server = await psono();
    const headers = "X-Gateway: gateway-secret\nCF-Access-Client-Id: some-id: with colon";
    const result = await run(server, { "extra-headers": headers });
    loaded(result);
    expect(result.raw).toContain("::add-mask::gateway-secret");
    for (const sent of server.headers) {
      expect(sent).toMatchObject({ "x-gateway": "gateway-secret", "cf-access-client-id": "some-id: with colon" });
    }
  });

  test.each([
    ...["Authorization: x", "authorization-x: x", "Host: x", "Content-Length: 1", "Accept: x", "Connection: x"],
    ...["Transfer-Encoding: x", "Upgrade: x", "Proxy-Authorization: x", "X-Forwarded-For: x", "Cookie: x"],
    ...["no colon", "X:", "X Y: z", "X: some\nx: other", "X: \u0007", "X: \u20ac"],
  ])("%j is refused", async (headers) => {
    const server = await psono();
    failed(await run(server, { "extra-headers": headers }), /extra-headers, line \d: .*INPUT/);
    expect(server.requests).toEqual([]);
  });
});

describe("what passes is tried again", () => {
  let done = false;
  beforeEach(() => {
    done = false;
  });
  const once = (fault: Fault, at: string): Options => ({
    fault: (name) => {
      if (done || !name.includes(at)) return undefined;
      done = true;
      return fault;
    },
  });
  const always = (fault: Fault, at: string): Options => ({
    fault: (name) => (name.includes(at) ? fault : undefined),
  });
  const places = ["login", "GET /datastore/", "GET /secret/"];

  test.each(
    places.flatMap((at) =>
      (["busy", "busy-date", "unavailable", "error", "cut", "stall", "drip"] as const).map(
        (fault) => [fault, at] as const,
      ),
    ),
  )("%s once at %s", async (fault, at) => {
    const server = await psono(once(fault, at));
    const result = await run(server, { timeout: "120" }, FAST);
    loaded(result);
    expect(result.log.match(/Trying again in \d+\.\d s\./g)).toHaveLength(1);
    if (fault === "busy") expect(result.log).toMatch(/It asked to wait 7 seconds\. Trying again in 7\.0 s\./);
  });

  test.each<[Fault, number, RegExp]>([
    ["busy", 6, /status 503.*NETWORK/],
    ["error", 2, /status 500/],
    ["gzip", 1, /compressed.*SERVER_ANSWER/],
    ["throttled", 1, /asked to wait 3,000 seconds.*60 API key logins.*RATE_LIMIT/],
    ["redirect", 1, /elsewhere\.example.*REDIRECT/],
    ["cut", 6, /cut off.*NETWORK/],
  ])("%s always ends after %i tries", async (fault, tries, message) => {
    const server = await psono(always(fault, "login"));
    failed(await run(server, { timeout: "120" }, FAST), message);
    expect(server.requests.filter((name) => name.includes("login"))).toHaveLength(tries);
  });

  test("a wait that the timeout does not allow is not begun", async () => {
    const server = await psono(always("busy", "login"));
    failed(await run(server, { timeout: "5" }), /asked to wait 7 seconds.*NETWORK/);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ["no HTTP", "HELLO, THIS IS NOT HTTP\r\n\r\n"],
    ["headers without end", `HTTP/1.1 200 OK\r\nX-Long: ${"x".repeat(100_000)}\r\n\r\n`],
  ])("%s is not", async (_, answer) => {
    const server = await psono();
    let connections = 0;
    const other = createServer((client) => {
      connections++;
      client.on("error", () => undefined).once("data", () => client.end(answer));
    });
    const port = await listen(other);
    failed(await run(server, { "server-url": `http://127.0.0.1:${port}` }, FAST), /isn't valid HTTP.*SERVER_ANSWER/);
    expect(connections).toBe(1);
  });

  test("what is decided is not: reads under way end without a word", async () => {
    const server = await psono({ fault: (name) => (name.includes("secret") ? "cut" : undefined) });
    const ids = [1, 2, 3].map((at) => `A${at} ?= 11111111-1111-4111-8111-11111111111${at}`).join("\n");
    const unknown = "22222222-2222-4222-8222-222222222222";
    const restricted = { "api-key-id": unknown, "api-key-private-key": "", "server-signature": "", secrets: ids };
    const result = await run(server, restricted);
    failed(result, /NO_SUCH_KEY/);
    expect(result.log.match(/Trying again/g)?.length ?? 0).toBeLessThanOrEqual(3);
  });

  test("nobody at the port", async () => {
    const server = await psono();
    const url = server.url;
    server.close();
    failed(await run(server, { "server-url": url }, FAST), /can't be reached \(ECONNREFUSED\).*NETWORK/);
  });

  test("an IPv6 address is an address, not a name to look up", async () => {
    const server = await psono();
    // No privileged port has a server here; where there is no IPv6 it is another NETWORK error.
    failed(await run(server, { "server-url": "http://[::1]:1" }, FAST), /can't be reached.*NETWORK/);
  });
});

test("RUNNER_DEBUG=1 shows method, path, status and time of each request, and no more", async () => {
  const server = await psono();
  const result = await run(server, {}, { RUNNER_DEBUG: "1" });
  loaded(result);
  const lines = result.raw.match(/^::debug::.*$/gm) ?? [];
  expect(lines).toHaveLength(server.requests.length);
  for (const line of lines) expect(line).toMatch(/^::debug::(?:GET|POST) \/[\w/-]+ (?:200|400) \d+ ms$/);
  expect((await run(server, {})).raw).not.toContain("::debug::");
});

process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
