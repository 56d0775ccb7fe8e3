/** More requests than connections, on servers and proxies that leave some without an answer. */
import { createServer } from "node:net";
import { resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Fault, type Node, type Options, PsonoServer } from "../psono-server/server.ts";
import { type Options as RunOptions, runAction } from "../runner/runner.ts";

const COUNT = 80;
const names = Array.from({ length: COUNT }, (_, at) => `Secret ${at}`);
const vault = {
  children: names.map((entry): Node => ({ entry, type: "note", data: { notes: `value of ${entry}` } })),
  keys: { reader: {}, restricted: { restricted: true, attached: names } },
};
const FAST = { NODE_OPTIONS: `--import=${resolve("__tests__/runner/fast-clock.mjs")}` };

let server: PsonoServer | undefined;
afterEach(() => server?.close());

interface Settings {
  options?: Options;
  inputs?: Record<string, string>;
  environment?: Record<string, string>;
  cancelled?: Promise<void>;
  run?: RunOptions;
}

async function run(key: "reader" | "restricted", direct: boolean, settings: Settings = {}) {
  const { options = {}, inputs = {}, environment = FAST, cancelled, run } = settings;
  server = new PsonoServer(vault, options);
  await server.listen();
  const { id = "", privateKey = "", secretKey = "" } = server.keys[key] ?? {};
  const place = (name: string) => (key === "restricted" ? server?.idOf(name) : `/${name}`);
  const result = await runAction(
    {
      "server-url": server.url,
      "api-key-id": id,
      "api-key-secret-key": secretKey,
      ...(!direct && { "api-key-private-key": privateKey, "server-signature": server.signature }),
      secrets: names.map((name, at) => `N${at} = ${place(name)}`).join("\n"),
      timeout: "120",
      ...inputs,
    },
    environment,
    cancelled,
    run,
  );
  return { result, requests: server.requests, openSessions: server.openSessions };
}

/** Every value under the name that asked for it. */
const exact = Object.fromEntries(names.map((name, at) => [`N${at}`, `value of ${name}`]));
const isRead = (request: string) => request.includes("/secret/");

/** The first `count` reads, whichever they are. */
function first(count: number, fault: Fault): Options {
  let seen = 0;
  return { fault: (request) => (isRead(request) && seen++ < count ? fault : undefined) };
}

test.each([
  ["reader", false],
  ["restricted", false],
  ["restricted", true],
] as const)("the first 60 reads of a %s key that stall are retried on new connections", async (key, direct) => {
  const { result } = await run(key, direct, { options: first(60, "stall") });
  expect(result.errors).toEqual([]);
  const { "secrets-json": _, ...outputs } = result.outputs;
  expect(outputs).toEqual(exact);
});

test("reads can wait for their turn until the timeout: their own time starts when they're sent", async () => {
  // 80 reads, 32 at a time, 5 s each: the last are answered after 15 s.
  const options: Options = { latency: 5000 / 10 };
  const { result, requests } = await run("restricted", true, { options, environment: { ...FAST, FASTER: "10" } });
  expect(result.errors).toEqual([]);
  expect(requests).toHaveLength(COUNT);
  const { "secrets-json": _, ...outputs } = result.outputs;
  expect(outputs).toEqual(exact);
});

test.each([
  ["reader", "SIGINT"],
  ["restricted", "SIGTERM"],
] as const)("a %s key's session ends on %s even if every connection is in use", async (key, signal) => {
  let reached = () => {};
  const cancelled = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let reads = 0;
  const fault = (request: string): Fault | undefined => {
    if (!isRead(request)) return undefined;
    if (++reads === 32) reached();
    return "stall";
  };
  const { result, openSessions, requests } = await run(key, false, { options: { fault }, cancelled, run: { signal } });
  expect(result.errors).toEqual(["The step was cancelled. Nothing was exported. [CANCELLED]"]);
  expect(openSessions).toBe(0);
  expect(requests.filter(isRead)).toHaveLength(32);
});

test("an error that fails the step ends the other reads, even those not sent yet", async () => {
  let reads = 0;
  const fault = () => (++reads === 32 ? "redirect" : "stall");
  const { result, requests } = await run("restricted", true, { options: { fault } });
  expect(result.errors).toHaveLength(1);
  expect(result.errors[0]).toMatch(/REDIRECT/);
  expect(result.log).not.toContain("Trying again");
  expect(requests).toHaveLength(32);
});

test("if idle connections close, no value is lost, and the session is ended", async () => {
  // A front that forgets each connection after its first request, without a word.
  let cut = 0;
  const hostile: Options["hostile"] = (request) => (honest, response) => {
    const socket = response.socket as (typeof response.socket & { used?: boolean }) | null;
    if (socket?.used && (isRead(request) || request.includes("logout"))) {
      cut++;
      return socket.destroy();
    }
    if (socket) socket.used = true;
    return response.writeHead(honest.status, { "Content-Type": "application/json" }).end(honest.body);
  };
  const { result, openSessions } = await run("reader", false, { options: { hostile } });
  expect(result.errors).toEqual([]);
  const { "secrets-json": _, ...outputs } = result.outputs;
  expect(outputs).toEqual(exact);
  expect(openSessions).toBe(0);
  expect(cut).toBeGreaterThan(0);
});

test("a second signal doesn't end the process before its session", async () => {
  let reached = () => {};
  const cancelled = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const again = () => {};
  const hostile: Options["hostile"] = (request) => {
    if (isRead(request)) return () => reached();
    // The logout is answered when the second signal is out.
    if (request.includes("logout"))
      return (honest, response) => {
        again();
        setImmediate(() => response.writeHead(honest.status, { "Content-Type": "application/json" }).end(honest.body));
      };
    return undefined;
  };
  const grace = { sigterm: 1, sigkill: 60_000 };
  const { result, openSessions } = await run("reader", false, { options: { hostile }, cancelled, run: { grace } });
  again();
  expect(result.errors).toEqual(["The step was cancelled. Nothing was exported. [CANCELLED]"]);
  expect(result.exitCode).toBe(1);
  expect(openSessions).toBe(0);
});

test("a proxy that accepts connections but doesn't respond doesn't delay the end of the step", async () => {
  let connections = 0;
  const silent = createServer((client) => {
    connections++;
    client.on("error", () => undefined);
  });
  await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : 0;
  const { result } = await run("restricted", true, {
    inputs: { "server-url": "https://psono.test", timeout: "30" },
    environment: { ...FAST, https_proxy: `http://127.0.0.1:${port}` },
  });
  silent.close();
  expect(result.exitCode).toBe(1);
  expect(result.errors.join()).toMatch(/\[(?:TIMEOUT|NETWORK)\]/);
  expect(connections).toBeGreaterThan(0);
}, 20_000);
