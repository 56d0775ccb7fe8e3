/** Requests under one deadline, where a step for each rule would take long. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ActionError } from "../../src/errors.ts";
import { type Call, Http, type HttpOptions } from "../../src/psono/http.ts";
import { lineOf, retryOf } from "../messages/worded.ts";

const LOGIN = { method: "POST", path: "/login/", login: true } as const;
const GET = { method: "GET", path: "/x/" } as const;
const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1"));
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let seen: IncomingMessage[] = [];
let sockets: Set<Socket> = new Set();
let url = "";
let http: Http | undefined;
const server = createServer((request, response) => {
  seen.push(request);
  answer(request, response);
});
server.keepAliveTimeout = 0; // only the client closes connections
server.on("connection", (socket) => {
  sockets.add(socket);
  socket.on("close", () => sockets.delete(socket));
});
const json = (response: ServerResponse, status = 200, body = "{}", headers = {}) =>
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(body);

beforeEach(async () => {
  seen = [];
  sockets = new Set();
  answer = (_, response) => json(response);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  http?.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const open = (ms = 60_000, options: HttpOptions = {}, base = url) => {
  http = new Http(base, Date.now() + ms, options);
  return http;
};
const failure = (work: Promise<unknown>) =>
  work.then(
    () => "nothing was wrong",
    (error: ActionError) => lineOf(error),
  );
/** Until the server has seen so many requests. */
const until = async (count: number) => {
  while (seen.length < count) await new Promise(setImmediate);
};

describe("what is sent", () => {
  test("the method, path, headers and body", async () => {
    let body = "";
    answer = (request, response) => {
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => json(response));
    };
    const lines: string[] = [];
    const sent = open(5000, { headers: { "X-Own": "1" }, onAnswer: (line) => lines.push(line) }, `${url}/base`);
    const call: Call = { method: "POST", path: "/x/?y", headers: { Authorization: "Token t" }, body: "{}" };
    expect(await sent.send(call)).toEqual({ status: 200, body: "{}" });
    expect(seen[0]).toMatchObject({
      method: "POST",
      url: "/base/x/?y",
      headers: {
        "user-agent": "psono-secrets-action",
        "content-type": "application/json",
        "x-own": "1",
        authorization: "Token t",
        host: url.slice("http://".length),
        "content-length": "2",
      },
    });
    expect(body).toBe("{}");
    expect(lines).toEqual([expect.stringMatching(/^POST \/x\/\?y 200 \d+ ms$/)]);
    expect([sent.requests, sent.answers]).toEqual([1, 1]);
  });

  test("reuses connections", async () => {
    const sent = open();
    for (let at = 0; at < 3; at++) await sent.send(GET);
    expect(sockets.size).toBe(1);
    expect(seen.map(({ url: path }) => path)).toEqual(["/x/", "/x/", "/x/"]);
  });

  test("at most 32 at a time, the others in order", async () => {
    const waiting: ServerResponse[] = [];
    answer = (_, response) => waiting.push(response);
    const sent = open();
    const all = Array.from({ length: 40 }, (_, at) => sent.send({ method: "GET", path: `/${at}/` }));
    await until(32);
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    expect(seen).toHaveLength(32);
    for (let at = 0; at < 40; at++) {
      while (waiting[at] === undefined) await new Promise(setImmediate);
      json(waiting[at]!);
    }
    await Promise.all(all);
    expect(seen.slice(32).map(({ url: path }) => path)).toEqual(
      [32, 33, 34, 35, 36, 37, 38, 39].map((at) => `/${at}/`),
    );
    // All turns are free again.
    waiting.length = 0;
    const again = Array.from({ length: 32 }, () => sent.send(GET));
    await until(72);
    for (const response of waiting) json(response);
    await Promise.all(again);
  });

  test("no header identifies the job, and a custom header keeps its name", async () => {
    process.env["ACTIONS_ORCHESTRATION_ID"] = "job-1";
    try {
      const headers = Object.fromEntries([
        ["X-Own-Name", "1"],
        ["__proto__", "2"],
      ]);
      await open(60_000, { headers }).send({ ...GET, headers: { Authorization: "Token t" } });
    } finally {
      delete process.env["ACTIONS_ORCHESTRATION_ID"];
    }
    expect(seen[0]?.headers["user-agent"]).toBe("psono-secrets-action");
    const names = seen[0]?.rawHeaders.filter((_, at) => at % 2 === 0);
    expect(names).toEqual(expect.arrayContaining(["X-Own-Name", "__proto__"]));
  });

  test.runIf(hasIpv6)("an IPv6 host has no brackets", async () => {
    const other = createServer((request, response) => json(response, 200, JSON.stringify(request.headers.host)));
    await new Promise<void>((ready) => other.listen(0, "::1", ready));
    const { port } = other.address() as AddressInfo;
    const { body } = await open(5000, {}, `http://[::1]:${port}`).send(GET);
    expect(JSON.parse(body)).toBe(`[::1]:${port}`);
    http?.close();
    await new Promise((done) => other.close(done));
  });
});

describe("the response", () => {
  test.each<[number, string]>([
    [200, "{}"],
    [400, "no"],
    [401, ""],
    [403, "\u00e9\u{1f511}"],
    [404, "x".repeat(100_000)],
  ])("%i is a response", async (status, body) => {
    answer = (_, response) => json(response, status, body);
    expect(await open().send(GET)).toEqual({ status, body, ...(status !== 200 && { by: "other" }) });
  });

  test("a second 500 is a response", async () => {
    answer = (_, response) => json(response, 500, "x", { "Retry-After": "0" });
    expect(await open().send(GET)).toEqual({ status: 500, body: "x", by: "other" });
    expect(seen).toHaveLength(2);
  });

  test.each<[string, (response: ServerResponse) => void, RegExp]>([
    [
      "302",
      (response) => json(response, 302, "", { Location: "https://a.example:8443/b?c" }),
      /to a\.example:8443\. .*REDIRECT/,
    ],
    ["300", (response) => json(response, 300), /to another URL\. .*REDIRECT/],
    ["399", (response) => json(response, 399, "", { Location: "/here" }), /to same-host\. .*REDIRECT/],
    ["307", (response) => json(response, 307, "", { Location: "http://[" }), /to another URL\. .*REDIRECT/],
    [
      "308",
      (response) => json(response, 308, "", { Location: `https://${"a".repeat(200)}.x/` }),
      /to a{100}\. .*REDIRECT/,
    ],
    [
      "423",
      (response) => json(response, 423, '{"non_field_errors":["MAINTENANCE_MODE_ACTIVE"]}'),
      /\(423\).*SERVER_LOCKED/,
    ],
    ["gzip", (response) => json(response, 200, "x", { "Content-Encoding": "gzip" }), /is compressed.*SERVER_ANSWER/],
    [
      "text",
      (response) => response.writeHead(200, { "Content-Type": "text/plain" }).end("{}"),
      /isn't JSON.*server-url.*SERVER_ANSWER/,
    ],
    ["no type", (response) => response.writeHead(200).end("{}"), /isn't JSON.*server-url.*SERVER_ANSWER/],
    [
      "JSON that isn't an object",
      (response) => json(response, 200, "{}", { "Content-Type": "application/jsonx" }),
      /isn't JSON/,
    ],
    [
      "invalid UTF-8",
      (response) => json(response, 200, Buffer.from([0xff]) as unknown as string),
      /isn't valid UTF-8.*SERVER_ANSWER/,
    ],
    [
      "429",
      (response) => json(response, 429, '{"detail":"x"}', { "Retry-After": "3600" }),
      /429\)\. It requested a wait of 3,600 seconds\. By default, Psono allows 86,400 requests per day and user.*RATE_LIMIT/,
    ],
    [
      "429 of a gateway",
      (response) => json(response, 429, "", { "Retry-After": "3600" }),
      /429\)\. It requested a wait of 3,600 seconds\. The limit doesn't come from Psono.*RATE_LIMIT/,
    ],
    [
      "503",
      (response) => json(response, 503, "", { "Retry-After": "3600" }),
      /status 503.* It requested a wait of 3,600 seconds\..*NETWORK/,
    ],
  ])("%s isn't a response", async (_, spoil, message) => {
    answer = (_request, response) => spoil(response);
    expect(await failure(open().send(GET))).toMatch(message);
    expect(seen).toHaveLength(1);
  });

  test("a body has a maximum size", async () => {
    const chunk = Buffer.alloc(8 * 1024 * 1024, " ");
    answer = (request, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      for (let at = 0; at < 8; at++) response.write(chunk);
      response.end(request.url === "/x/" ? undefined : "x");
    };
    expect((await open().send(GET)).body).toHaveLength(64 * 1024 * 1024);
    expect(await failure(open().send({ method: "GET", path: "/y/" }))).toMatch(/larger than 64 MiB.*SERVER_ANSWER/);
  });

  test("a body without an end is read only up to the maximum size", async () => {
    const chunk = Buffer.alloc(8 * 1024 * 1024, " ");
    answer = (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const more = () => response.write(chunk, (error) => error ?? more());
      more();
    };
    expect(await failure(open().send(GET))).toMatch(/larger than 64 MiB.*SERVER_ANSWER/);
    while (sockets.size > 0) await new Promise(setImmediate);
  });

  test("a body whose header says that it is larger isn't read", async () => {
    answer = (_, response) => {
      const headers = { "Content-Type": "application/json", "Content-Length": 64 * 1024 * 1024 + 1 };
      response.writeHead(200, headers).flushHeaders();
    };
    expect(await failure(open().send(GET))).toMatch(/larger than 64 MiB.*SERVER_ANSWER/);
    while (sockets.size > 0) await new Promise(setImmediate);
  });

  describe("large bodies", () => {
    /** More than the buffers of a connection take, so that the server sees whether it is read. */
    const LENGTH = 24 * 1024 * 1024;
    const part = Buffer.alloc(LENGTH, " ");
    const read: string[] = [];
    const done: string[] = [];
    let last: ServerResponse | undefined;
    const begin: typeof answer = (request, response) => {
      if (request.url === "/small/") return void json(response);
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write(part, () => {
        read.push(request.url ?? "");
        if (request.url === "/first/") last = response;
        else response.end();
      });
    };
    const get = async (sent: Http, name: string) => {
      const { body } = await sent.send({ method: "GET", path: `/${name}/` });
      done.push(name);
      return body.length;
    };
    beforeEach(() => {
      read.length = 0;
      done.length = 0;
      last = undefined;
      answer = begin;
    });

    test("are read one at a time, while small ones continue", async () => {
      const sent = open();
      const first = get(sent, "first");
      while (last === undefined) await new Promise(setImmediate);
      const others = ["a", "b", "c"].map((name) => get(sent, name));
      await until(4);
      await get(sent, "small");
      for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
      expect(read).toEqual(["/first/"]);
      last.end();
      expect(await Promise.all([first, ...others])).toEqual([LENGTH, LENGTH, LENGTH, LENGTH]);
      expect(done.slice(0, 2)).toEqual(["small", "first"]);
    });

    test("aren't read completely if their turn comes when nobody wants them any more", async () => {
      const sent = open();
      const first = get(sent, "first");
      while (last === undefined) await new Promise(setImmediate);
      let isWanted = true;
      const other = failure(sent.send({ method: "GET", path: "/a/", isWanted: () => isWanted }));
      await until(2);
      isWanted = false;
      last.end();
      expect(await first).toBe(LENGTH);
      expect(await other).toMatch(/larger than .*SERVER_ANSWER/);
      expect(read).toEqual(["/first/"]);
    });

    test.each([1, 1000, 200_000])("that wait to be read end silently (%i bytes left)", async (more) => {
      const sent = open();
      const first = failure(get(sent, "first"));
      while (last === undefined) await new Promise(setImmediate);
      const body = Buffer.alloc(1024 * 1024 + more, " ");
      let came = false;
      answer = (_, response) => {
        response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length });
        response.end(body, () => {
          came = true;
        });
      };
      const waiting = failure(get(sent, "a"));
      while (!came) await new Promise(setImmediate);
      for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
      sent.abandon();
      expect([await waiting, await first]).toEqual(Array(2).fill(expect.stringMatching(/CANCELLED/)));
      sent.close();
      while (sockets.size > 0) await new Promise(setImmediate);
    });

    test("let the next one start when their attempt ends", async () => {
      const sent = open();
      const first = failure(get(sent, "first"));
      while (last === undefined) await new Promise(setImmediate);
      const second = get(sent, "a");
      await until(2);
      last.destroy();
      answer = (_, response) => json(response, 404);
      expect(await second).toBe(LENGTH);
      expect(await first).toBe("nothing was wrong");
    });

    test("that wait for their turn haven't stalled, and end when everything is abandoned", async () => {
      const sent = open();
      const first = failure(get(sent, "first"));
      while (last === undefined) await new Promise(setImmediate);
      const ring: (() => void)[] = [];
      const real = globalThis.setTimeout;
      const spy = vi.spyOn(globalThis, "setTimeout").mockImplementation(((callback: () => void) => {
        ring.push(callback);
        return real(() => undefined, 1_000_000).unref();
      }) as typeof setTimeout);
      const waiting = failure(get(sent, "a"));
      spy.mockRestore();
      await until(2);
      for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate);
      expect(ring).toHaveLength(2);
      ring[1]?.(); // the alarm of a stall
      sent.abandon();
      expect(await waiting).toMatch(/CANCELLED/);
      expect(await first).toMatch(/CANCELLED/);
      expect(seen).toHaveLength(2);
    });
  });

  test.each(["application/json", "Application/JSON; charset=utf-8"])("%s is JSON", async (type) => {
    answer = (_, response) => json(response, 200, "{}", { "Content-Type": type, "Content-Encoding": "identity" });
    expect(await open().send(GET)).toEqual({ status: 200, body: "{}" });
  });

  test("any content type is accepted if the call allows it, or if the status isn't a success", async () => {
    answer = (request, response) =>
      response.writeHead(request.url === "/x/" ? 200 : 404, { "Content-Type": "text/html" }).end("x");
    expect(await open().send({ ...GET, anyType: true })).toEqual({ status: 200, body: "x" });
    expect(await open().send({ method: "GET", path: "/y/" })).toEqual({ status: 404, body: "x", by: "web-server" });
  });
});

describe("temporary failures", () => {
  test.each([408, 429, 502, 503, 504])("%i is retried after the time that the server requests", async (status) => {
    answer = (_, response) => (seen.length === 1 ? json(response, status, "", { "Retry-After": "0" }) : json(response));
    const lines: string[] = [];
    expect(await open(60_000, { onRetry: (error, wait) => lines.push(retryOf(error, wait)) }).send(GET)).toEqual({
      status: 200,
      body: "{}",
    });
    expect(lines).toEqual([expect.stringMatching(/ It requested a wait of 0 seconds\..*Trying again in 0\.0 s\.$/)]);
  });

  test("a body or a connection that is cut off", async () => {
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    try {
      answer = (_, response) => {
        if (seen.length === 1) response.destroy();
        else if (seen.length === 2) {
          response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 10 });
          response.write("{", () => response.destroy());
        } else json(response);
      };
      const lines: string[] = [];
      expect(
        await open(60_000, { onRetry: (error, wait) => lines.push(retryOf(error, wait)) }).send(GET),
      ).toMatchObject({ status: 200 });
      expect(lines).toEqual([
        expect.stringMatching(/^No response to GET \/x\/: the server can't be reached \(ECONNRESET\)/),
        expect.stringMatching(/^The response to GET \/x\/ was cut off/),
      ]);
      seen = [];
      answer = (_, response) => response.destroy();
      expect(await failure(open().send(GET))).toMatch(/ECONNRESET.*NETWORK/);
      expect(seen).toHaveLength(6);
    } finally {
      random.mockRestore();
    }
  });

  test("any number of idle connections that closed cost one attempt", async () => {
    const sent = open();
    const held: ServerResponse[] = [];
    answer = (_, response) => held.push(response);
    const first = Array.from({ length: 20 }, () => sent.send(GET));
    await until(20);
    for (const response of held) json(response);
    await Promise.all(first);
    const old = new Set(sockets);
    expect(old.size).toBe(20);
    // What stands before the server has forgotten them: whoever sends on one is cut off.
    answer = (request, response) => (old.has(request.socket) ? request.socket.destroy() : json(response));
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    seen = [];
    expect(await sent.send(GET)).toMatchObject({ status: 200 });
    random.mockRestore();
    expect(seen).toHaveLength(2);
  });

  test("a wait that exceeds the deadline isn't started", async () => {
    answer = (_, response) => json(response, 503, "", { "Retry-After": "60" });
    expect(await failure(open(59_000).send(GET))).toMatch(/60 s.*NETWORK/);
    expect(seen).toHaveLength(1);
    expect(await failure(open(1000).wait(1000))).toMatch(
      /^Waiting 1 second would exceed the input timeout\. Increase it.*TIMEOUT/,
    );
    expect(await failure(open(1000).wait(1))).toBe("nothing was wrong");
  });
});

describe("the end", () => {
  test("cancel ends pending, waiting and future requests at once", async () => {
    answer = () => undefined;
    const sent = open();
    const all = Array.from({ length: 40 }, () => failure(sent.send(GET)));
    const pause = failure(sent.wait(10_000));
    await until(32);
    expect(sent.throwIfCancelled()).toBeUndefined();
    sent.cancel();
    expect(new Set([...(await Promise.all(all)), await pause, await failure(sent.send(GET))])).toEqual(
      new Set(["The step was cancelled. Nothing was exported. [CANCELLED]"]),
    );
    expect(() => sent.throwIfCancelled()).toThrow(/cancelled/);
    expect(seen).toHaveLength(32);
    while (sockets.size > 0) await new Promise(setImmediate);
  });

  test("abandon ends pending and waiting requests; later ones are sent", async () => {
    answer = () => undefined;
    const sent = open();
    const all = Array.from({ length: 40 }, () => failure(sent.send(GET)));
    await until(32);
    sent.abandon();
    for (const end of await Promise.all(all)) expect(end).toMatch(/CANCELLED/);
    answer = (_, response) => json(response);
    expect(await sent.send(GET)).toMatchObject({ status: 200 });
    expect(seen).toHaveLength(33);
  });

  test("close closes idle connections", async () => {
    const sent = open();
    await sent.send(GET);
    expect(sockets.size).toBe(1);
    sent.close();
    while (sockets.size > 0) await new Promise(setImmediate);
  });

  test.each(["cancel", "abandon"] as const)(
    "%s leaves a login 3 s, because only its response allows ending the session",
    async (end) => {
      const sent = open();
      const waiting: ServerResponse[] = [];
      answer = (_, response) => waiting.push(response);
      const [one, other, read] = [LOGIN, LOGIN, GET].map((call) => sent.send(call));
      await until(3);
      const timers: [() => void, number][] = [];
      const spy = vi.spyOn(globalThis, "setTimeout").mockImplementation(((callback: () => void, ms: number) => {
        timers.push([callback, ms]);
        return { unref: () => undefined };
      }) as unknown as typeof setTimeout);
      sent[end]();
      spy.mockRestore();
      expect(await failure(read!)).toMatch(/CANCELLED/);
      json(waiting[0]!);
      expect(await one).toEqual({ status: 200, body: "{}" });
      expect(timers.map(([, ms]) => ms)).toEqual([3000]);
      timers[0]?.[0]();
      expect(await failure(other!)).toMatch(/CANCELLED/);
    },
  );

  test("a login isn't retried then, and close ends it at once", async () => {
    for (const end of ["abandon", "cancel"] as const) {
      const sent = open();
      answer = (_, response) => {
        sent[end]();
        json(response, 503);
      };
      expect(await failure(sent.send(LOGIN))).toMatch(/CANCELLED/);
    }
    answer = () => undefined;
    const other = open();
    const one = failure(other.send(LOGIN));
    await until(seen.length + 1);
    other.close();
    expect(await one).toMatch(/CANCELLED/);
  });

  test.each(["abandon", "close", "cancel"] as const)(
    "%s ends a request that has just started, and its retries",
    async (end) => {
      const sent = open();
      const begun = failure(sent.send(GET));
      sent[end]();
      sent.extend(3000);
      expect(await begun).toMatch(/CANCELLED/);
      // An answer that is there already, and would be asked for again.
      const tried = open();
      answer = (_, response) => json(response, 503);
      vi.spyOn(Math, "random").mockReturnValueOnce(0);
      const again = failure(tried.send(GET));
      while (tried.answers === 0) await Promise.resolve().then(() => new Promise(setImmediate));
      tried[end]();
      tried.extend(3000);
      expect(await again).toMatch(/CANCELLED/);
    },
  );

  test("a logout after extend isn't cancelled or late, and nothing else is sent", async () => {
    const sent = open(-1);
    expect(await failure(sent.send(GET))).toMatch(
      /^The step exceeded its timeout while waiting for GET \/x\/\..*TIMEOUT/,
    );
    expect(seen).toHaveLength(0);
    sent.cancel();
    sent.extend(3000);
    let response: ServerResponse | undefined;
    answer = (_, asked) => {
      response = asked;
    };
    const logout = sent.send({ ...GET, logout: true });
    expect(await failure(sent.send(GET))).toMatch(/CANCELLED/);
    await until(1);
    sent.cancel();
    json(response!);
    expect(await logout).toEqual({ status: 200, body: "{}" });
    expect(() => sent.throwIfCancelled()).toThrow(/cancelled/);
  });

  test("a request that waits for its retry isn't sent after extend", async () => {
    const sent = open();
    answer = (_, asked) => {
      asked.writeHead(503).end();
    };
    const read = sent.send(GET);
    await until(1);
    sent.extend(3000);
    expect(await failure(read)).toMatch(/CANCELLED/);
    expect(seen).toHaveLength(1);
  });

  test("close ends all requests without a retry", async () => {
    answer = () => undefined;
    const lines: string[] = [];
    const sent = open(60_000, { onRetry: (error, wait) => lines.push(retryOf(error, wait)) });
    const one = failure(sent.send(GET));
    await until(1);
    sent.close();
    expect(await one).toMatch(/CANCELLED/);
    expect(await failure(sent.send(GET))).toMatch(/TIMEOUT/);
    expect(lines).toEqual([]);
  });

  /** The timers of one request, to be rung by hand: of the whole, and of a stall. */
  async function timers(
    ms: number,
    act: (ring: (() => void)[], lengths: number[], sent: Promise<string>) => Promise<void>,
    reply: typeof answer = () => undefined,
  ) {
    answer = reply;
    await new Promise(setImmediate); // what runs the tests has set its own
    const ring: (() => void)[] = [];
    const lengths: number[] = [];
    const real = globalThis.setTimeout;
    const spy = vi.spyOn(globalThis, "setTimeout").mockImplementation(((callback: () => void, length: number) => {
      ring.push(callback);
      lengths.push(length);
      return real(() => undefined, 1_000_000).unref();
    }) as typeof setTimeout);
    let sent: Promise<string>;
    try {
      sent = failure(open(ms).send(GET));
      await new Promise(setImmediate); // it has left
    } finally {
      spy.mockRestore();
    }
    await until(1);
    await act(ring, lengths, sent);
  }

  test.each([
    [3000, 3000, 3001],
    [6000, 5000, 5001],
    [30_000, 10_000, 10_000],
    [60_000, 20_000, 10_000],
    [180_000, 60_000, 30_000],
  ])("of %i ms, an attempt gets %i, and a stall %i", async (ms, whole, stall) => {
    await timers(ms, async (_, lengths) => {
      expect(lengths[0]! - whole).toBeLessThanOrEqual(0);
      expect(lengths[0]! - whole).toBeGreaterThan(-500);
      expect(lengths[1]! - stall).toBeLessThanOrEqual(0);
      expect(lengths[1]! - stall).toBeGreaterThan(-500);
    });
  });

  test("the deadline is TIMEOUT, a stall is NETWORK", async () => {
    await timers(3000, async ([whole], _, sent) => {
      // As if it fired a little before the clock gets there, which Node's timers can.
      whole?.();
      expect(await sent).toMatch(/^The step exceeded its timeout while waiting for GET \/x\/.*TIMEOUT/);
      expect(seen).toHaveLength(1);
    });
    seen = [];
    await timers(3000, async ([, stall], _, sent) => {
      const spy = vi.spyOn(Math, "random").mockReturnValue(1);
      stall?.();
      // No wait of half a second would help: the next try comes, or the end.
      http?.cancel();
      expect(await sent).toMatch(/stalled.*NETWORK|CANCELLED/);
      spy.mockRestore();
    });
  });

  test("a stalled body ends like stalled headers, and the connection is closed", async () => {
    const begin: typeof answer = (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": 100 }).write("{");
    };
    await timers(
      3000,
      async ([whole], _, sent) => {
        whole?.();
        expect(await sent).toMatch(/^The step exceeded its timeout while waiting for GET \/x\/.*TIMEOUT/);
        while (sockets.size > 0) await new Promise(setImmediate);
      },
      begin,
    );
  });

  test("requests in the queue end with the deadline, like requests in flight", async () => {
    answer = () => undefined;
    await new Promise(setImmediate);
    const ring: (() => void)[] = [];
    const real = globalThis.setTimeout;
    const spy = vi.spyOn(globalThis, "setTimeout").mockImplementation(((callback: () => void) => {
      ring.push(callback);
      return real(() => undefined, 1_000_000).unref();
    }) as typeof setTimeout);
    const sent = open(3000);
    const all = Array.from({ length: 40 }, () => failure(sent.send(GET)));
    await until(32);
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3000);
    for (const one of ring.filter((_, at) => at % 2 === 0)) one();
    const ends = await Promise.all(all);
    clock.mockRestore();
    spy.mockRestore();
    for (const end of ends) expect(end).toMatch(/TIMEOUT/);
    expect(seen).toHaveLength(32);
  });

  test("a timer that fires late because the process was suspended extends the deadline once", async () => {
    await timers(6000, async ([, stall], _, sent) => {
      const now = Date.now();
      const clock = vi.spyOn(Date, "now").mockReturnValue(now + 6000 + 1500);
      const again: [() => void, number][] = [];
      const real = globalThis.setTimeout;
      const spy = vi.spyOn(globalThis, "setTimeout").mockImplementation(((callback: () => void, ms: number) => {
        again.push([callback, ms]);
        return real(() => undefined, 1_000_000).unref();
      }) as typeof setTimeout);
      stall?.();
      spy.mockRestore();
      await new Promise(setImmediate);
      expect(await Promise.race([sent, Promise.resolve("still under way")])).toBe("still under way");
      expect(again.map(([, ms]) => ms)).toEqual([3000]);
      again[0]?.[0]();
      // The step's own time is over by then, whatever rang.
      expect(await sent).toMatch(/TIMEOUT/);
      clock.mockRestore();
    });
  });
});
