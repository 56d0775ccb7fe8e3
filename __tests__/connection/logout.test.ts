/** What a step and the console client say of a session that could not be ended, and how they describe theirs. */
import { afterEach, describe, expect, test } from "vitest";
import { start } from "../cli/client.ts";
import { vault } from "../fixtures/demo-vault.ts";
import { type Options, PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const LOGOUT = "POST /authentication/logout/";
const TIME = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/.source;
const failed = (why: string) =>
  new RegExp(`^The logout failed: ${why}\\. The session on the Psono server expires at ${TIME}\\.$`);

let server: PsonoServer;
afterEach(() => server.close());

async function serve(options: Options = {}) {
  server = new PsonoServer(vault, options);
  await server.listen();
}

const keyOf = (name: string) => server.keys[name] ?? { id: "", privateKey: "", secretKey: "" };

function run(inputs: Record<string, string> = {}, env: Record<string, string> = {}, name = "reader") {
  const { id, privateKey, secretKey } = keyOf(name);
  const all = {
    "server-url": server.url,
    "server-signature": server.signature,
    "api-key-id": id,
    "api-key-private-key": privateKey,
    "api-key-secret-key": secretKey,
    secrets: "A = /Team/Registry",
    ...inputs,
  };
  return runAction(all, { GITHUB_ACTION: "secrets", ...env });
}

/** `psono-secrets get`, which prints the lines of stderr. */
async function get(url: string) {
  const { id, privateKey, secretKey } = keyOf("reader");
  const env = {
    PSONO_SERVER_URL: url,
    PSONO_SERVER_SIGNATURE: server.signature,
    PSONO_API_KEY_ID: id,
    PSONO_API_KEY_PRIVATE_KEY: privateKey,
    PSONO_API_KEY_SECRET_KEY: secretKey,
  };
  return start(["get", "/Team/Registry"], { env });
}

describe("if the logout fails, one notice says when the session expires", () => {
  test("with URL_PREFIX, where a read-only key can't log out", async () => {
    await serve({ settings: { URL_PREFIX: "server/" } });
    const inputs = { "server-url": `${server.url}/server` };
    const step = await run(inputs);
    expect(step).toMatchObject({ exitCode: 0, outputs: { A: "registry-token-value" }, warnings: [] });
    expect(step.notices).toEqual([expect.stringMatching(failed("the server responded with status 403"))]);
    expect(server.openSessions).toBe(1);
    const client = await get(inputs["server-url"]);
    expect(client).toMatchObject({ code: 0, out: "registry-token-value" });
    expect(client.err.replace("psono-secrets: ", "").trimEnd()).toMatch(failed("the server responded with status 403"));
    const writer = await run(inputs, {}, "writer");
    expect(writer.notices.join("\n")).not.toContain("logout");
  });

  test("if the response doesn't arrive in time", async () => {
    await serve({ fault: (request) => (request === LOGOUT ? "stall" : undefined) });
    const step = await run();
    expect(step).toMatchObject({ exitCode: 0, outputs: { A: "registry-token-value" } });
    expect(step.notices).toEqual([expect.stringMatching(failed("there was no response"))]);
  });

  test("in a step that fails, and in the mode list", async () => {
    await serve({ settings: { URL_PREFIX: "server/" } });
    const missing = await run({ "server-url": `${server.url}/server`, secrets: "A = /Nope" });
    expect(missing).toMatchObject({ exitCode: 1, notices: [expect.stringMatching(failed(".*403"))] });
    expect(missing.errors).toEqual([expect.stringContaining("[NO_SUCH_ENTRY]")]);
    const listed = await run({ "server-url": `${server.url}/server`, secrets: "", mode: "list" });
    expect(listed).toMatchObject({ exitCode: 0, notices: [expect.stringMatching(failed(".*403"))] });
  });

  test("no notice if the session has ended", async () => {
    await serve();
    expect((await run()).notices).toEqual([]);
    expect((await get(server.url)).err).toBe("");
    expect(server.openSessions).toBe(0);
  });
});

test.each([0, 1])("a workflow name that is cut inside an emoji can log in (%i more characters)", async (more) => {
  await serve();
  const GITHUB_WORKFLOW = "x".repeat(more) + "\u{1f511}".repeat(200);
  expect(await run({}, { GITHUB_WORKFLOW })).toMatchObject({ exitCode: 0, outputs: { A: "registry-token-value" } });
});
