/** A server behind TLS, proxies and gateways, and steps that go through them. */
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import { afterEach, expect } from "vitest";
import { type Certificate, issue } from "../fixtures/certificates.ts";
import { vault } from "../fixtures/demo-vault.ts";
import { NONE } from "../none.ts";
import { type Options, PsonoServer } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

export const FAST = { NODE_OPTIONS: `--import=${resolve("__tests__/runner/fast-clock.mjs")}` };
export const ca = issue("Test CA", []);
export const leaf = issue("leaf", ["localhost", "psono.test"], ca);
export const folder = mkdtempSync(join(tmpdir(), "network-"));
export const closing: (() => void)[] = [];
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

export async function psono(options: Options = {}): Promise<PsonoServer> {
  const server = new PsonoServer(vault, options);
  await server.listen();
  closing.push(() => server.close());
  return server;
}

/** TLS before a server; counts connections. */
export async function terminate(server: PsonoServer, certificate: Certificate, options: TlsOptions = {}) {
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
export async function proxy(target: number, credentials?: string) {
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

export async function run(
  server: PsonoServer,
  inputs: Record<string, string>,
  environment: Record<string, string> = {},
) {
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
    undefined,
    { post: false },
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

export function loaded(result: Run) {
  expect(result).toMatchObject({ exitCode: 0, errors: [], outputs: { A: "registry-token-value" } });
}

export function failed(result: Run, message: RegExp) {
  expect(result.errors).toHaveLength(1);
  expect(result.errors[0]).toMatch(message);
  expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE });
}

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
