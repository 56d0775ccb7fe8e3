/** Where everybody reads the log, lines about requests have short ids. */
import { resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { shortenIds } from "../../src/action/short-ids.ts";
import { vault } from "../fixtures/demo-vault.ts";
import { type Fault, PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

let server: PsonoServer | undefined;
afterEach(() => server?.close());

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

test.each([
  [`GET /datastore/${ID}/ 200 12 ms`, "GET /datastore/0b2bd3a4…/ 200 12 ms"],
  [`No response to GET /share/${ID.toUpperCase()}/: x`, "No response to GET /share/0B2BD3A4…/: x"],
  [`Datastore ${ID} isn't JSON. The key of share ${ID}`, "Datastore 0b2bd3a4… isn't JSON. The key of share 0b2bd3a4…"],
  [`POST /bulk-secret-read/ 200`, "POST /bulk-secret-read/ 200"],
  // What the reader is to write, or needs to find an entry.
  [`Use the secret ID: ${ID}, ${ID}.`, `Use the secret ID: ${ID}, ${ID}.`],
  [`didn't return secret ${ID}:`, `didn't return secret ${ID}:`],
  [`/${ID}0`, `/${ID}0`],
])("%s", (text, shown) => {
  expect(shortenIds(text)).toBe(shown);
});

const run = async (event: object, fault?: (request: string, count: number) => Fault | undefined) => {
  server = new PsonoServer(vault, { ...(fault && { fault }) });
  await server.listen();
  const { id = "", privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
  return runAction(
    {
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": id,
      "api-key-private-key": privateKey,
      "api-key-secret-key": secretKey,
      secrets: "A = /Team/Registry",
    },
    { RUNNER_DEBUG: "1", NODE_OPTIONS: `--import=${resolve("__tests__/runner/fast-clock.mjs")}` },
    undefined,
    { event },
  );
};
const isStore = (request: string) => /^GET \/datastore\/[0-9a-f]/.test(request);

test.each([{ repository: { private: false } }, {}])("in debug lines and retries of a run of %j", async (event) => {
  const { raw, errors, outputs } = await run(event, (request, count) =>
    isStore(request) && count < 4 ? "unavailable" : undefined,
  );
  expect(errors).toEqual([]);
  expect(outputs["A"]).toBe("registry-token-value");
  expect(raw).toMatch(/^::debug::GET \/datastore\/[0-9a-f]{8}…\/ 200 \d+ ms$/m);
  expect(raw).toMatch(/^::debug::GET \/share\/[0-9a-f]{8}…\/ 200 \d+ ms$/m);
  expect(raw).toMatch(/^::debug::GET \/secret\/[0-9a-f]{8}…\/ 200 \d+ ms$/m);
  expect(raw).toMatch(/^The server responded to GET \/datastore\/[0-9a-f]{8}…\/ with status 503\..* Trying again in/m);
  expect(raw).not.toMatch(UUID);
});

test("in errors", async () => {
  for (const kind of ["unavailable", "html", "tampered"] as const) {
    const { errors, raw } = await run({}, (request) => (isStore(request) ? kind : undefined));
    expect(errors.join()).toMatch(/datastore[/ ][0-9a-f]{8}…/i);
    expect(raw).not.toMatch(UUID);
  }
});

test("but not in a private repository", async () => {
  const event = { repository: { private: true } };
  const { raw } = await run(event);
  expect(raw).toMatch(/^::debug::GET \/datastore\/[0-9a-f-]{36}\/ 200 \d+ ms$/m);
  const { errors } = await run(event, (request) => (isStore(request) ? "unavailable" : undefined));
  expect(errors.join()).toMatch(UUID);
});
