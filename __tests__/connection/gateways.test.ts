/** What stands before a server doesn't speak for it, and what the server says is told apart. Through the built action. */
import { describe, expect, test } from "vitest";
import type { Fault, Vault } from "../psono-server/server.ts";
import { PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";
import { closing, FAST, failed } from "./network.ts";

const note = { entry: "Note", id: "11111111-1111-4111-8111-111111111111", type: "note", data: { notes: "note-value" } };
const vault: Vault = {
  children: [note, { link: "team", name: "Team" }],
  shares: { team: { content: { folder: "Team", children: [] } } },
  keys: { reader: {}, restricted: { restricted: true, attached: ["Note"] }, off: { active: false } },
};

interface Case {
  readonly fault?: Fault;
  readonly at?: string;
  readonly key?: string;
  readonly secrets?: string;
  readonly content?: Vault;
  readonly inputs?: Record<string, string>;
}

async function run({ fault, at = "", key = "reader", secrets = "A = /Note", content = vault, inputs }: Case) {
  const server = new PsonoServer(content, { fault: (name) => (name.includes(at) ? fault : undefined) });
  await server.listen();
  closing.push(() => server.close());
  const { id = "", privateKey = "", secretKey = "" } = server.keys[key] ?? {};
  const session = key !== "restricted" && { "server-signature": server.signature, "api-key-private-key": privateKey };
  const own = { "server-url": server.url, "api-key-id": id, "api-key-secret-key": secretKey, ...session, secrets };
  return runAction({ ...own, ...inputs }, FAST, undefined, { post: false });
}

const CERTIFICATE = /requires a client certificate\. Set client-certificate and client-key\. \[SERVER_ANSWER\]$/;
const GATEWAY = /extra-headers and client-certificate\. Check server-url.*\[SERVER_ANSWER\]$/;
const answers: [Fault, number, RegExp][] = [
  ["certificate", 400, CERTIFICATE],
  ["headers", 400, /headers of the request as too large\. Check extra-headers\. \[SERVER_ANSWER\]$/],
  ["refusedJson", 400, /doesn't come from Psono\. It seems to come from a gateway\..*\[SERVER_ANSWER\]$/],
  ["basic", 401, GATEWAY],
  ["forbidden", 403, /come from a CDN or load balancer\. .*extra-headers.*\[SERVER_ANSWER\]$/],
  ["missing404", 404, /another web server or a gateway.*SERVER_URL.*\[SERVER_ANSWER\]$/],
  ["notAllowed", 405, /another web server or a gateway.*SERVER_URL.*\[SERVER_ANSWER\]$/],
  ["gateway423", 423, GATEWAY],
  ["page500", 500, /The page comes from the Psono server itself\. Check the server's log\..*\[SERVER_ANSWER\]$/],
];
const places: [string, Case][] = [
  ["a login", { at: "/api-key/login/" }],
  ["the list of datastores", { at: "GET /datastore/" }],
  ["a share", { at: "/share/", secrets: "A = /Team/X" }],
  ["a secret", { at: "GET /secret/" }],
  ["an attached secret by ID", { at: "/api-key-access/secret/", key: "restricted", secrets: `A = ${note.id}` }],
  ["an optional one", { at: "/api-key-access/secret/", key: "restricted", secrets: `A ?= ${note.id}` }],
  ["the list of attached secrets", { at: "/api-key-access/inspect/", key: "restricted" }],
];

describe.each(answers)("%s (status %i)", (fault, status, message) => {
  test.each(places)("at %s doesn't count as Psono's response", async (_, given) => {
    const result = await run({ fault, ...given });
    failed(result, message);
    expect(result.errors[0]).toContain(`status ${status}`);
    expect(result.raw).not.toMatch(/nginx|No required SSL|Bad Request|Locked/);
  });
});

describe("a login that the server refuses says why", () => {
  const user = (more: object): Vault => ({ ...vault, ...more });
  test.each<[string, Case, RegExp]>([
    ["a deleted or inactive key", { key: "off" }, /no active API key with the ID in api-key-id/],
    [
      "another key's private key",
      { inputs: { "api-key-private-key": "ab".repeat(32) } },
      /swapped with api-key-secret-key/,
    ],
    ["a disabled user", { content: user({ active: false }) }, /the user of this API key is disabled/],
    ["an unverified email address", { content: user({ emailActive: false }) }, /email address .* isn't verified/],
  ])("%s", async (_, given, message) => {
    const result = await run(given);
    failed(result, message);
    expect(result.errors[0]).toMatch(/\[LOGIN_REFUSED\]$/);
    expect(result.raw).not.toMatch(/Signature invalid|NO_PERMISSION|has been disabled|not yet verified/);
  });

  test("swapped keys", async () => {
    const keys = { reader: { privateKey: "ab".repeat(32), secretKey: "cd".repeat(32) } };
    const inputs = { "api-key-private-key": "cd".repeat(32), "api-key-secret-key": "ab".repeat(32) };
    failed(await run({ content: { ...vault, keys }, inputs }), /It may be swapped.*\[LOGIN_REFUSED\]$/);
  });
});

describe("the error names the rate limit", () => {
  test.each<[string, Fault, Case, RegExp]>([
    ["of logins", "throttled", { at: "login" }, /60 API key logins per hour and IP address/],
    ["of a user", "throttled", { at: "GET /secret/" }, /86,400 requests per day and user/],
    ["of requests without a session", "throttled", { at: "inspect", key: "restricted" }, /14,400 .*Use secret IDs/],
    ["of a gateway", "gateway429", { at: "login" }, /doesn't come from Psono/],
  ])("%s", async (_, fault, given, message) => {
    const result = await run({ fault, ...given });
    failed(result, message);
    expect(result.errors[0]).toMatch(/\[RATE_LIMIT\]$/);
  });
});
