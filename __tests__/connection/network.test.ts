/** TLS, gateways and retries, through the built action. */
import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type Certificate, issue } from "../fixtures/certificates.ts";
import type { Fault, Options } from "../psono-server/server.ts";
import { ca, FAST, failed, folder, leaf, listen, loaded, psono, run, terminate } from "./network.ts";

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

  test("a file in the workspace is refused, even through a link, and so is a file that isn't PEM", async () => {
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
    [
      "an expired certificate",
      expired,
      { "ca-certificate": ca.certificate },
      /has expired \(CERT_HAS_EXPIRED\): it is valid from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\. .*local clock.*CERTIFICATE/,
    ],
    ["a certificate without its intermediate", leaf, {}, /Add the intermediate certificate on the server.*CERTIFICATE/],
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

  test("a client certificate is sent if the server requests it", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf, { requestCert: true, rejectUnauthorized: true, ca: ca.certificate });
    const inputs = { "server-url": `https://localhost:${port}`, "ca-certificate": ca.certificate };
    const client = issue("client", [], ca);
    loaded(await run(server, { ...inputs, "client-certificate": client.certificate, "client-key": client.key }));
    failed(await run(server, inputs, FAST), /No response to POST \/api-key\/login\/.*\[(?:TLS|NETWORK)\]/);
  });

  test("the error says that a port doesn't use TLS", async () => {
    const server = await psono();
    failed(
      await run(server, { "server-url": server.url.replace("http:", "https:").replace("127.0.0.1", "localhost") }),
      /\[TLS\]/,
    );
  });

  test("settings that make Node print its traffic are refused", async () => {
    const server = await psono();
    failed(await run(server, {}, { NODE_DEBUG: "http" }), /NODE_DEBUG.*INPUT/);
    expect(server.requests).toEqual([]);
  });
});

describe("temporary failures are retried", () => {
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
    if (fault === "busy") expect(result.log).toMatch(/It requested a wait of 7 seconds\. Trying again in 7\.0 s\./);
  });

  test.each<[Fault, string, number, RegExp]>([
    // A login that may have reached the server costs one of the 60 an hour.
    ["busy", "login", 3, /status 503.*NETWORK/],
    ["unavailable", "login", 3, /status 503.*NETWORK/],
    ["cut", "login", 3, /cut off.*NETWORK/],
    ["stall", "login", 3, /stalled.*NETWORK|TIMEOUT/],
    ["error", "login", 2, /status 500/],
    ["gzip", "login", 1, /compressed.*SERVER_ANSWER/],
    ["throttled", "login", 1, /requested a wait of 3,000 seconds.*60 API key logins.*RATE_LIMIT/],
    ["redirect", "login", 1, /elsewhere\.example.*REDIRECT/],
    ["busy", "GET /datastore/", 6, /status 503.*NETWORK/],
    ["error", "GET /datastore/", 2, /status 500/],
    ["cut", "GET /datastore/", 6, /cut off.*NETWORK/],
  ])("%s every time at %s ends after %i tries", async (fault, at, tries, message) => {
    const server = await psono(always(fault, at));
    failed(await run(server, { timeout: "240" }, FAST), message);
    const asked = server.requests.filter((name) => name.includes(at));
    expect(at.startsWith("GET") ? asked.filter((name) => name === asked[0]) : asked).toHaveLength(tries);
  });

  test.each([1, 2])("a login whose response is lost %i times logs in", async (times) => {
    const server = await psono({
      fault: (name, count) => (name.includes("login") && count <= times ? "cut" : undefined),
    });
    loaded(await run(server, { timeout: "120" }, FAST));
    expect(server.requests.filter((name) => name.includes("login"))).toHaveLength(times + 1);
  });

  test("connections that never opened don't count as logins", async () => {
    const server = await psono();
    const url = server.url;
    server.close();
    const refused = await run(server, { "server-url": url, timeout: "600" }, FAST);
    // A login that was sent is tried 3 times. How many fit into the timeout is up to the machine.
    expect(refused.log.match(/Trying again/g)?.length).toBeGreaterThan(2);
    let connections = 0;
    const closes = createServer((client) => {
      connections++;
      client.on("error", () => undefined).destroy();
    });
    const handshake = { timeout: "600", "server-url": `https://localhost:${await listen(closes)}` };
    failed(await run(server, handshake, FAST), /NETWORK/);
    expect(connections).toBeGreaterThan(3);
  });

  test("the action doesn't start a wait that would exceed the timeout", async () => {
    const server = await psono(always("busy", "login"));
    failed(await run(server, { timeout: "5" }), /requested a wait of 7 seconds.*NETWORK/);
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

  test("permanent failures aren't retried: pending reads end silently", async () => {
    const server = await psono({ fault: (name) => (name.includes("secret") ? "cut" : undefined) });
    const ids = [1, 2, 3].map((at) => `A${at} ?= 11111111-1111-4111-8111-11111111111${at}`).join("\n");
    const unknown = "22222222-2222-4222-8222-222222222222";
    const restricted = { "api-key-id": unknown, "api-key-private-key": "", "server-signature": "", secrets: ids };
    const result = await run(server, restricted);
    failed(result, /NO_SUCH_KEY/);
    expect(result.log.match(/Trying again/g)?.length ?? 0).toBeLessThanOrEqual(3);
  });

  test("no server at the port", async () => {
    const server = await psono();
    // No privileged port has a server here. Another test could take a port that this one closed.
    failed(
      await run(server, { "server-url": "http://127.0.0.1:1" }, FAST),
      /can't be reached \(ECONNREFUSED\).*NETWORK/,
    );
  });

  test("an IPv6 address isn't looked up as a name", async () => {
    const server = await psono();
    // Where there is no IPv6 it is another NETWORK error.
    failed(await run(server, { "server-url": "http://[::1]:1" }, FAST), /can't be reached.*NETWORK/);
  });
});

test("RUNNER_DEBUG=1 shows only method, path, status and time of each request", async () => {
  const server = await psono();
  const result = await run(server, {}, { RUNNER_DEBUG: "1" });
  loaded(result);
  const lines = result.raw.match(/^::debug::.*$/gm) ?? [];
  expect(lines).toHaveLength(server.requests.length);
  for (const line of lines) expect(line).toMatch(/^::debug::(?:GET|POST) \/[\w/-]+ (?:200|400) \d+ ms$/);
  expect((await run(server, {})).raw).not.toContain("::debug::");
});
