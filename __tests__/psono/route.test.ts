/** TLS and proxies, for requests of `Http`: nothing of the action's start protects it here. */
import { createServer as createSecureServer, type Server as SecureServer } from "node:https";
import { syncBuiltinESMExports } from "node:module";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import tls, { createServer as createTlsServer, type TLSSocket } from "node:tls";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ActionError } from "../../src/errors.ts";
import { Http, type HttpOptions } from "../../src/psono/http.ts";
import { issue } from "../fixtures/certificates.ts";
import { lineOf, retryOf, thrown } from "../messages/worded.ts";

const GET = { method: "GET", path: "/x/" } as const;
const ca = issue("Test CA", []);
const leaf = issue("leaf", ["psono.test", "localhost"], ca);
const other = issue("other", ["127.0.0.1", "elsewhere.test"], ca);
const client = issue("client", [], ca);
const trusting = { ca: ca.certificate, client: undefined };

const before = { ...process.env };
const closing: (() => void)[] = [];
let http: Http | undefined;
let psono: SecureServer;
let port: number;

async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const open = new Set<Socket>();
  server.on("connection", (socket) => open.add(socket));
  closing.push(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

beforeEach(async () => {
  psono = createSecureServer({ cert: leaf.certificate, key: leaf.key }, (_, response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}"),
  );
  port = await listen(psono);
});
afterEach(() => {
  http?.close();
  for (const close of closing.splice(0)) close();
  process.env = { ...before };
});

/** What a proxy does once it has read a CONNECT. */
type Reply = (client: Socket, head: string) => void;
const tunnel: Reply = (client) => {
  const behind = connect(port, "127.0.0.1", () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    client.pipe(behind).pipe(client);
  });
  behind.on("error", () => client.destroy());
  client.on("close", () => behind.destroy());
};

/** A proxy, over TLS if it has a certificate; the process gets it as `https_proxy`. */
async function proxy(reply: Reply, certificate?: { certificate: string; key: string }, host = "127.0.0.1") {
  const clients: Socket[] = [];
  const heads: string[] = [];
  const serve = (socket: Socket) => {
    clients.push(socket);
    socket.on("error", () => undefined);
    socket.once("data", (data) => {
      heads.push(String(data));
      reply(socket, String(data));
    });
  };
  const server =
    certificate === undefined
      ? createServer(serve)
      : createTlsServer(
          {
            cert: certificate.certificate,
            key: certificate.key,
            ca: ca.certificate,
            requestCert: true,
            rejectUnauthorized: false,
          },
          serve,
        );
  server.on("tlsClientError", () => undefined);
  const at = await listen(server);
  process.env["https_proxy"] = `${certificate ? "https" : "http"}://user:p%40ss@${host}:${at}`;
  return { clients, heads };
}

const open = (options: HttpOptions = { certificates: trusting }, host = "psono.test", ms = 60_000) => {
  http = new Http(`https://${host}:${port}`, Date.now() + ms, options);
  return http;
};
const failure = (work: Promise<unknown>) =>
  work.then(
    () => "nothing was wrong",
    (error: unknown) => (error instanceof ActionError ? lineOf(error) : String(error)),
  );
const turns = async (count = 20) => {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
};

describe("Http checks certificates itself, regardless of NODE_TLS_REJECT_UNAUTHORIZED", () => {
  beforeEach(() => {
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
  });

  test("of the server", async () => {
    expect(await failure(open({}, "localhost").send(GET))).toMatch(/isn't trusted.*ca-certificate.*CERTIFICATE/);
    expect(await open(undefined, "localhost").send(GET)).toMatchObject({ status: 200 });
  });

  test("of the server behind a proxy", async () => {
    await proxy(tunnel);
    expect(await failure(open({}).send(GET))).toMatch(/isn't trusted.*ca-certificate.*CERTIFICATE/);
    expect(await failure(open(undefined, "wrong.test").send(GET))).toMatch(/another host name.*CERTIFICATE/);
    expect(await open().send(GET)).toMatchObject({ status: 200 });
  });

  test("of an https:// proxy, which gets no credentials before that", async () => {
    const { heads } = await proxy(tunnel, leaf, "localhost");
    expect(await failure(open({}).send(GET))).toMatch(/isn't trusted.*ca-certificate.*CERTIFICATE/);
    expect(heads).toEqual([]);
    expect(await open().send(GET)).toMatchObject({ status: 200 });
    expect(heads).toHaveLength(1);
    const wrong = await proxy(tunnel, other, "localhost");
    expect(await failure(open().send(GET))).toMatch(/another host name.*CERTIFICATE/);
    expect(wrong.heads).toEqual([]);
  });

  test("of a server that is an IP address: its own certificate must have it, not the proxy's name", async () => {
    psono.setSecureContext({ cert: other.certificate, key: other.key });
    for (const host of ["localhost", "127.0.0.1"]) {
      await proxy(tunnel, undefined, host);
      expect(await failure(open(undefined, "203.0.113.7").send(GET))).toMatch(/another host name.*CERTIFICATE/);
    }
    psono.setSecureContext({ cert: leaf.certificate, key: leaf.key });
    await proxy(tunnel, undefined, "localhost");
    expect(await failure(open(undefined, "203.0.113.7").send(GET))).toMatch(/another host name.*CERTIFICATE/);
  });
});

test.each([false, true])("a connection is reused for later requests (through a proxy: %s)", async (through) => {
  let connections = 0;
  psono.on("secureConnection", () => connections++);
  if (through) await proxy(tunnel);
  const sent = open(undefined, through ? "psono.test" : "localhost");
  for (let at = 0; at < 3; at++) await sent.send(GET);
  expect(connections).toBe(1);
});

test("certificates are parsed once, not for each connection", async () => {
  const made = vi.spyOn(tls, "createSecureContext");
  syncBuiltinESMExports();
  try {
    const sent = open(undefined, "localhost");
    made.mockClear();
    await Promise.all(Array.from({ length: 5 }, () => sent.send(GET)));
    await proxy(tunnel);
    const through = open();
    const parsed = made.mock.calls.length;
    await Promise.all(Array.from({ length: 5 }, () => through.send(GET)));
    expect(parsed).toBeLessThanOrEqual(1);
    expect(made).toHaveBeenCalledTimes(parsed);
  } finally {
    made.mockRestore();
    syncBuiltinESMExports();
  }
});

test("the client certificate is sent to the server, but not to the proxy", async () => {
  const shown: Record<string, unknown> = {};
  psono.setSecureContext({ cert: leaf.certificate, key: leaf.key, ca: ca.certificate });
  const asking = createSecureServer(
    { cert: leaf.certificate, key: leaf.key, ca: ca.certificate, requestCert: true },
    (request, response) => {
      shown["server"] = (request.socket as TLSSocket).getPeerCertificate().subject?.CN;
      response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
    },
  );
  port = await listen(asking);
  await proxy(
    (socket, head) => {
      shown["proxy"] = (socket as TLSSocket).getPeerCertificate().subject?.CN;
      tunnel(socket, head);
    },
    leaf,
    "localhost",
  );
  await open({ certificates: { ca: ca.certificate, client: client } }).send(GET);
  expect(shown).toEqual({ server: "client", proxy: undefined });
});

describe("a proxy", () => {
  test("gets one CONNECT with its credentials for consecutive requests", async () => {
    const { heads } = await proxy(tunnel);
    const sent = open({ certificates: trusting, headers: { "X-Own": "1" } });
    for (let at = 0; at < 3; at++) await sent.send(GET);
    const credentials = Buffer.from("user:p@ss").toString("base64");
    expect(heads).toEqual([expect.stringContaining(`CONNECT psono.test:${port} HTTP/1.1`)]);
    expect(heads[0]).toContain(`Proxy-Authorization: Basic ${credentials}\r\n`);
    expect(heads[0]).not.toContain("X-Own");
    sent.close();
    await turns();
  });

  test("gets only CONNECT, never the request, at any stack trace limit", async () => {
    const { heads } = await proxy(tunnel);
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      expect(await open().send(GET)).toMatchObject({ status: 200 });
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
    expect(heads).toHaveLength(1);
  });

  test.each([
    [302, "refused the connection \\(302\\).*PROXY"],
    [400, "refused the connection \\(400\\).*PROXY"],
    [401, "refused the connection \\(401\\).*PROXY"],
    [403, "refused the connection \\(403\\).*PROXY"],
    [404, "refused the connection \\(404\\).*PROXY"],
    [407, "requires a username and a password \\(407\\).*PROXY"],
    [408, "refused the connection \\(408\\).*PROXY"],
    [500, "refused the connection \\(500\\).*PROXY"],
    [201, "refused the connection \\(201\\).*PROXY"],
  ])("that responds to CONNECT with %i has refused it, regardless of the body", async (status, message) => {
    const body = JSON.stringify({ text: "00", nonce: "00" });
    const { heads } = await proxy((socket) =>
      socket.end(
        `HTTP/1.1 ${status} Its own words\r\nLocation: https://evil.example/\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      ),
    );
    const told = await failure(open().send(GET));
    expect(told).toMatch(new RegExp(message));
    expect(told).not.toMatch(/Its own words|evil/);
    expect(heads).toHaveLength(1);
  });

  test.each([429, 502, 503, 504])("that responds to CONNECT with %i is tried again", async (status) => {
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    let count = 0;
    const { heads } = await proxy((socket, head) => {
      if (count++ === 0) socket.end(`HTTP/1.1 ${status} Busy\r\n\r\n`);
      else tunnel(socket, head);
    });
    const lines: string[] = [];
    const sent = open({ certificates: trusting, onRetry: (error, wait) => lines.push(retryOf(error, wait)) });
    expect(await sent.send(GET)).toMatchObject({ status: 200 });
    random.mockRestore();
    expect(heads).toHaveLength(2);
    expect(lines).toEqual([expect.stringContaining(`the proxy refused the connection (${status})`)]);
  });

  test("that doesn't respond with HTTP is reported without its text", async () => {
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    await proxy((socket) => socket.end("its own words\r\n\r\n"));
    expect(await failure(open().send(GET))).toMatch(
      /^No response to GET \/x\/: the proxy refused the connection\. .*PROXY/,
    );
    await proxy((socket) => socket.end("HTTP/1.1 200 OK\r\nits own words\r\n\r\n"));
    const told = await failure(open().send(GET));
    expect(told).toMatch(/can't be reached.*the proxy that https_proxy names.*NETWORK/);
    expect(told).not.toContain("its own");
    await proxy((socket) => socket.destroy());
    expect(await failure(open().send(GET))).toMatch(/the proxy that https_proxy names.*NETWORK/);
    random.mockRestore();
  });

  test("that doesn't respond delays requests only until the deadline or cancel", async () => {
    const { heads, clients } = await proxy(() => undefined);
    const sent = open();
    const all = Array.from({ length: 40 }, () => failure(sent.send(GET)));
    while (heads.length < 32) await turns(1);
    sent.cancel();
    expect(new Set(await Promise.all(all))).toEqual(
      new Set(["The step was cancelled. Nothing was exported. [CANCELLED]"]),
    );
    expect(heads).toHaveLength(32);
    // Its connections are closed with the rest.
    const closed = Promise.all(clients.map((socket) => new Promise((done) => socket.on("close", done))));
    sent.close();
    await closed;
    const late = open(undefined, "psono.test", 200);
    expect(await failure(late.send(GET))).toMatch(/GET \/x\/.*TIMEOUT/);
  });

  test.each(["refuses", "accepts and resets", "accepts"])(
    "that %s after the request has ended causes no error",
    async (how) => {
      const waiting: Socket[] = [];
      await proxy((socket) => waiting.push(socket));
      const sent = open();
      const ended = failure(sent.send(GET));
      while (waiting.length === 0) await turns(1);
      sent.abandon();
      expect(await ended).toMatch(/CANCELLED/);
      const [socket] = waiting;
      if (how === "refuses") socket?.end("HTTP/1.1 403 No\r\n\r\n");
      else if (how === "accepts") tunnel(socket!, "");
      else socket?.write("HTTP/1.1 200 Yes\r\n\r\n", () => socket.resetAndDestroy());
      await new Promise((done) => socket?.on("close", done));
      await turns();
      await proxy(tunnel);
      expect(await open().send(GET)).toMatchObject({ status: 200 });
    },
  );

  test("gets an IPv6 address in brackets, and can have one itself", async () => {
    const { heads } = await proxy((socket) => socket.end("HTTP/1.1 403 No\r\n\r\n"));
    expect(await failure(open(undefined, "[2001:db8::7]").send(GET))).toMatch(/\(403\).*PROXY/);
    expect(heads[0]).toMatch(/^CONNECT \[2001:db8::7\]:\d+ HTTP\/1\.1\r\n/);
    process.env["https_proxy"] = "http://[::1]:1";
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    expect(await failure(open().send(GET))).toMatch(/\((?:ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH)\).*NETWORK/);
    random.mockRestore();
  });

  test("whose host has no IP address is reported", async () => {
    process.env["https_proxy"] = "http://nowhere.invalid:3128";
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    expect(await failure(open().send(GET))).toMatch(/the host of https_proxy has no address.*DNS|NETWORK/);
    random.mockRestore();
  });

  test.each(["https_proxy", "HTTPS_PROXY"])("%s must be a URL", (name) => {
    for (const wrong of ["not a url", "socks5://h:1", "proxy.test:3128", "http://", "http://h:99999"]) {
      process.env[name] = wrong;
      expect(thrown(() => new Http("https://psono.test", 0))).toMatch(`variable ${name} isn't the URL of a proxy`);
      expect(() => new Http("http://localhost:1", 0)).not.toThrow();
      process.env["no_proxy"] = "psono.test";
      expect(() => new Http("https://psono.test", 0)).not.toThrow();
      delete process.env["no_proxy"];
    }
    for (const right of ["h", "http://h:1", "https://u:p@h"]) {
      process.env[name] = right;
      expect(() => new Http("https://psono.test", 0)).not.toThrow();
    }
  });
});
