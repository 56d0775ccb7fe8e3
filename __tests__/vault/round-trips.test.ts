/** Requests and their order: what waits for what. No time is measured. */
import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Honest, Rewrite } from "../psono-server/hostile.ts";
import { type Node, type Options, PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const names = Array.from({ length: 20 }, (_, at) => `Secret ${at}`);
const entries = names.map((entry): Node => ({ entry, type: "note", data: { notes: `value of ${entry}` } }));
const half = (from: number) => entries.slice(from, from + 10);
const vault = {
  children: [
    { folder: "One", share: true, children: half(0) },
    { folder: "Two", share: true, children: half(10) },
    { folder: "Elsewhere", children: [{ folder: "Deep", share: true, children: [] }] },
  ] satisfies Node[],
  keys: { reader: {}, writer: { write: true }, restricted: { restricted: true, attached: names } },
};
const endpoint = (request: string) => request.replace(/[0-9a-f-]{36}/, "id");

async function run(
  name: string,
  secrets: (server: PsonoServer) => string[],
  options: Options = {},
  environment: Record<string, string> = {},
) {
  const server = new PsonoServer(vault, options);
  await server.listen();
  const key = server.keys[name];
  const result = await runAction(
    {
      "server-url": server.url,
      "api-key-id": key?.id ?? "",
      "api-key-secret-key": key?.secretKey ?? "",
      ...(name !== "restricted" && {
        "server-signature": server.signature,
        "api-key-private-key": key?.privateKey ?? "",
      }),
      secrets: secrets(server)
        .map((place, at) => `N${at} = ${place}`)
        .join("\n"),
      timeout: "20",
    },
    { GITHUB_ACTION: "secrets", ...environment },
  );
  server.close();
  expect(result.errors).toEqual([]);
  if (environment["GITHUB_OUTPUT"] === undefined)
    expect(Object.keys(result.outputs)).toHaveLength(secrets(server).length + 1);
  const requests = server.requests.map(endpoint);
  const steps = requests.filter((request, at) => request !== requests[at - 1]);
  return { requests, steps };
}

/** Answers requests to an endpoint only when so many of them are there: whoever asks one after another gets none. */
function together(at: string, count: number): Options {
  const waiting: (() => void)[] = [];
  return {
    hostile: (request): Rewrite | undefined => {
      if (endpoint(request) !== at) return undefined;
      return ({ status, body }: Honest, response) => {
        waiting.push(() => response.writeHead(status, { "Content-Type": "application/json" }).end(body));
        if (waiting.length === count) for (const answer of waiting) answer();
      };
    },
  };
}

const byPath = () => names.map((name, at) => `/${at < 10 ? "One" : "Two"}/${name}`);
const byId = (server: PsonoServer) => names.map((name) => server.idOf(name));
const SESSION = ["POST /api-key/login/", "GET /datastore/", "GET /datastore/id/", "GET /share/id/"];

describe("a session", () => {
  test("20 paths, shares one deep: only login, list, datastore, shares, reads, logout", async () => {
    const { steps, requests } = await run("reader", byPath);
    expect(steps).toEqual([...SESSION, "GET /secret/id/", "POST /authentication/logout/"]);
    expect(requests).toHaveLength(3 + 2 + 20 + 1); // the share in /Elsewhere cannot hold any of them
  });

  test("with write access, one request reads everything", async () => {
    const { steps, requests } = await run("writer", byPath);
    expect(steps).toEqual([...SESSION, "POST /bulk-secret-read/", "POST /authentication/logout/"]);
    expect(requests).toHaveLength(3 + 2 + 1 + 1);
  });

  test("without shares, the action doesn't wait for them", async () => {
    const { requests } = await run("reader", (server) => [`/Two/Secret 10`, server.idOf("Secret 10")]);
    expect(requests.filter((request) => request.startsWith("GET /secret/"))).toHaveLength(1);
  });

  test.each([
    ["GET /share/id/", 2],
    ["GET /secret/id/", 20],
  ])("all of %s are requested at once", async (at, count) => {
    await run("reader", byPath, together(at, count));
  });
});

test("values are exported while the session is being ended", async () => {
  const folder = mkdtempSync(join(tmpdir(), "round-trips-"));
  const output = join(folder, "output");
  writeFileSync(output, "");
  let handedOver: boolean | undefined;
  const options: Options = {
    hostile: (request) => {
      if (!request.endsWith("/logout/")) return undefined;
      return ({ status, body }: Honest, response) => {
        // Answered when the values are there; a step that waits for the answer first gives it up.
        const end = (seen: boolean) => {
          if (handedOver !== undefined) return;
          handedOver = seen;
          watcher.close();
          if (seen) response.writeHead(status, { "Content-Type": "application/json" }).end(body);
        };
        const look = () => readFileSync(output, "utf8").includes("value of Secret 1") && end(true);
        const watcher = watch(output, look);
        response.on("close", () => end(false));
        look();
      };
    },
  };
  await run("reader", () => ["/One/Secret 1"], options, { GITHUB_OUTPUT: output });
  rmSync(folder, { recursive: true });
  expect(handedOver).toBe(true);
});

describe("direct access", () => {
  test("20 IDs are only 20 requests, all at once", async () => {
    const { requests } = await run("restricted", byId, together("POST /api-key-access/secret/", 20));
    expect(new Set(requests)).toEqual(new Set(["POST /api-key-access/secret/"]));
    expect(requests).toHaveLength(20);
  });

  test("titles wait for the list of attached secrets; IDs don't", async () => {
    const { requests } = await run("restricted", (server) => ["/Secret 1", server.idOf("Secret 2")]);
    expect(requests.filter((request) => request.endsWith("/inspect/"))).toHaveLength(1);
    expect(requests.slice(0, 2).toSorted()).toEqual(["POST /api-key-access/inspect/", "POST /api-key-access/secret/"]);
  });
});
