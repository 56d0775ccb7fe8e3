import { resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { totp } from "../../src/entries/totp.ts";
import { values, vault } from "../fixtures/demo-vault.ts";
import { NONE } from "../none.ts";
import { type Fault, type Options, PsonoServer } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

let server: PsonoServer | undefined;
afterEach(() => server?.close());

async function run(
  key: string,
  secrets: string,
  inputs: Record<string, string> = {},
  { signal, faster = 50, ...options }: Options & { signal?: NodeJS.Signals; faster?: number } = {},
  cancelled?: Promise<void>,
) {
  server = new PsonoServer(vault, options);
  await server.listen();
  const { id = "", privateKey = "", secretKey = "" } = server.keys[key] ?? {};
  const ids = secrets.replace(/\{(.+?)\}/g, (_, name: string) => server?.idOf(name) ?? "");
  const result = await runAction(
    {
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": id,
      "api-key-private-key": privateKey,
      "api-key-secret-key": secretKey,
      timeout: "120",
      secrets: ids,
      ...inputs,
    },
    options.fault && {
      NODE_OPTIONS: `--import=${resolve("__tests__/runner/fast-clock.mjs")}`,
      FASTER: `${faster}`,
    },
    cancelled,
    signal && { signal },
  );
  // What holds for every run, good or bad.
  const printed = result.raw.replace(/^::add-mask::.*$/gm, "");
  for (const value of [...values, privateKey, secretKey]) expect(printed).not.toContain(value);
  // What all outputs are, once more as JSON.
  const { "secrets-json": json, ...outputs } = result.outputs;
  expect(JSON.parse(json ?? "{}")).toEqual(outputs);
  return { ...result, outputs, requests: server.requests, openSessions: server.openSessions };
}

function failed(result: Run, ...messages: (string | RegExp)[]) {
  expect(result.exitCode).toBe(1);
  expect(result.outputs).toEqual({});
  expect(result.env).toEqual({});
  expect(result.errors).toHaveLength(messages.length);
  for (const [index, message] of messages.entries()) expect(result.errors[index]).toMatch(message);
}

const direct = { "api-key-private-key": "", "server-signature": "" };

describe("a session", () => {
  const wanted = [
    "DB = /Production/Deep/Database",
    "DB_USER = /Production/Deep/Database#username",
    "REGISTRY = /Team/Registry",
    "DEPLOY_KEY = /Team/Inner/Deploy key",
    "TOKEN = /Variables#API_TOKEN",
    "NOTE = /Top",
    "LINK = {Link}",
  ].join("\n");
  const expected = {
    DB: "pa$$ \"w\\ord%0A::set-output'",
    DB_USER: "deploy-user",
    REGISTRY: "registry-token-value",
    DEPLOY_KEY: "-----BEGIN KEY-----\nAbCdEf0123\n-----END KEY-----\n",
    TOKEN: "token-in-a-variable",
    NOTE: "first line of note\nsecond line of note\n",
    LINK: "https://intranet.example/path",
  };

  test.each(["reader", "writer"])(
    "reads deep, shared, nested and item-shared entries byte for byte (%s)",
    async (key) => {
      const result = await run(key, wanted);
      expect(result.errors).toEqual([]);
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toEqual(expected);
      expect(result.env).toEqual({});
      expect(result.openSessions).toBe(0);
      const reads = result.requests.filter((request) => request.includes("secret"));
      expect(reads).toHaveLength(key === "writer" ? 1 : 6); // Database is asked for twice and read once
      expect(result.requests[0]).toBe("POST /api-key/login/");
      expect(result.requests.at(-1)).toBe("POST /authentication/logout/");
    },
  );

  test("export-env, env: and output: choose where a value goes", async () => {
    const lines = "A = /Team/Registry\nenv:B = /Team/Registry\noutput:C = /Team/Registry";
    const result = await run("reader", lines, { "export-env": "true" });
    const value = "registry-token-value";
    expect(result.outputs).toEqual({ A: value, C: value });
    expect(result.env).toEqual({ A: value, B: value });
  });

  test("masks every line of a value before anything else is printed", async () => {
    const { raw, log } = await run("reader", "KEY = /Team/Inner/Deploy key");
    expect(raw).toContain("::add-mask::AbCdEf0123");
    expect(log).not.toContain("AbCdEf0123");
  });

  test("reads cards, identities, GPG keys and custom fields", async () => {
    const lines =
      "A = /Card\nB = /Card#pin\nC = /Card#Bank PIN\nD = /Me#email\nE = /Signing\nF = /Signing#mail_gpg_own_key_public";
    const result = await run("reader", lines);
    expect(result.errors).toEqual([]);
    expect(Object.values(result.outputs)).toEqual([
      "4111111111111111",
      "7431",
      "bank-pin-value",
      "someone@example.com",
      "gpg-private-value",
      "gpg-public-value",
    ]);
  });

  test("computes the current TOTP code", async () => {
    const code = () =>
      totp({ secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", algorithm: "SHA1", digits: 6, period: 30 }, Date.now());
    const before = code();
    const result = await run("reader", "A = /Code");
    expect([before, code()]).toContain(result.outputs["A"]);
  });

  test("logs in once more when the server ended the session", async () => {
    const fault = (name: string, count: number): Fault | undefined =>
      name === "GET /datastore/" && count === 1 ? "unauthorized" : undefined;
    const result = await run("reader", "A = /Team/Registry", {}, { fault });
    expect(result.outputs).toEqual({ A: "registry-token-value" });
    expect(result.requests.filter((request) => request.includes("login"))).toHaveLength(2);
  });
});

describe("a restricted key", () => {
  test("reads by ID without a private key, with one request per secret and no session", async () => {
    const result = await run("restricted", "A = {Registry}\nB = {Registry}#username\nC = {Top}", direct);
    expect(result.outputs).toEqual({
      A: "registry-token-value",
      B: "robot",
      C: "first line of note\nsecond line of note\n",
    });
    expect(result.requests).toEqual(["POST /api-key-access/secret/", "POST /api-key-access/secret/"]);
  });

  test.each<Record<string, string>>([{}, direct])(
    "reads by title and id, with and without a private key",
    async (inputs) => {
      const result = await run("restricted", "A = /Registry\nB = {Top}", inputs);
      expect(result.outputs["A"]).toBe("registry-token-value");
      expect(result.outputs["B"]).toContain("second line");
      expect(result.openSessions).toBe(0);
    },
  );

  test("an unrestricted key without its private key is told what is missing", async () => {
    failed(await run("reader", "A = /Top", direct), /set api-key-private-key and server-signature.*KEY_NOT_RESTRICTED/);
  });

  test("can't read a secret that isn't attached to it", async () => {
    failed(await run("restricted", "A = {Link}", direct), /isn't attached to this API key.*NO_SUCH_ENTRY/);
    failed(
      await run("restricted", "A = /Link"),
      /line 1: No secret titled "Link" is attached to this API key\. .*NO_SUCH_ENTRY/,
    );
  });
});

describe("bad input ends the step before the first request", () => {
  const ok = "A = /Top";
  test.each<[string, string, Record<string, string>, RegExp]>([
    [
      "URL with query",
      ok,
      { "server-url": "https://psono.example/server?x=1" },
      /server-url: can't contain "\?" or "#"/,
    ],
    [
      "http to a real host",
      ok,
      { "server-url": "http://psono.example/server" },
      /server-url: must start with https:\/\/, but it is http:\/\/psono\.example\./,
    ],
    ["web client", ok, { "server-url": "https://psono.example/index.html" }, /server-url: is the web client's URL/],
    ["not a URL", ok, { "server-url": "psono" }, /server-url: isn't a URL/],
    [
      "63 digits",
      ok,
      { "api-key-secret-key": "a".repeat(63) },
      /api-key-secret-key: must be 64 hexadecimal characters, but it has 63/,
    ],
    [
      "65 digits",
      ok,
      { "api-key-private-key": "a".repeat(65) },
      /api-key-private-key: must be 64 hexadecimal characters, but it has 65/,
    ],
    ["id", ok, { "api-key-id": "123" }, /api-key-id: isn't a UUID/],
    ["no signature", ok, { "server-signature": "" }, /server-signature: is required with api-key-private-key/],
    ["timeout", ok, { timeout: "0" }, /timeout: must be/],
    ["export-env", ok, { "export-env": "yes" }, /export-env: must be true or false, not "yes"/],
    ["no =", "A", {}, /secrets, line 1: This line has no "="/],
    ["no request", "# nothing", {}, /secrets: No request found/],
    ["an ID that isn't a UUID", "A = 1234", {}, /secrets, line 1: .* isn't a path or a secret ID/],
    ["name", "1A = /Top", {}, /secrets, line 1: The name "1A" can't start with a digit.* Write: _1A = \/Top/],
    ["injected name", "A%0AB = /Top", {}, /secrets, line 1: The name "A%0AB" can't contain/],
    ["dangerous variable", "env:NODE_OPTIONS = /Top", {}, /line 1: The environment variable "NODE_OPTIONS"/],
    ["case twins", "A = /Top\na = /Top", {}, /line 2: "a" is already used by secrets, line 1/],
    ["folder without a wildcard", "A = /Team/", {}, /line 1: A folder contains several values/],
  ])("%s", async (_, secrets, inputs, message) => {
    const result = await run("reader", secrets, inputs);
    failed(result, message);
    expect(result.requests).toEqual([]);
  });

  test("all problems are reported at once", async () => {
    const result = await run("reader", "A\nB = x", { "api-key-id": "1", timeout: "x" });
    failed(result, /api-key-id/, /timeout/, /line 1/, /line 2/);
  });
});

describe("what the vault doesn't contain", () => {
  test("all missing entries are reported at once, and the session is ended", async () => {
    const lines = "A = /Nope\nB = /Gone\nC = /Twin\nD = 11111111-1111-4111-8111-111111111111\nE = /Top";
    const result = await run("reader", lines);
    failed(
      result,
      /line 1: Entry not found/,
      /line 2: Entry not found/,
      /line 3: 2 entries.*AMBIGUOUS/,
      /line 4: This API key can't read an entry with the ID 1{8}-/,
    );
    expect(result.openSessions).toBe(0);
  });

  test("the error for an unknown or empty field lists the fields with a value", async () => {
    const result = await run("reader", "A = /Production/Deep/Database#nope\nB = /Production/Deep/Database#url");
    const fields = /Fields with a value in \/[^:]+: password, username, title\..*\[NO_SUCH_FIELD\]/;
    failed(result, fields, fields);
  });
});

describe("?=", () => {
  const id = "11111111-1111-4111-8111-111111111111";

  test("skips a missing entry and a missing field, and exports nothing for them", async () => {
    const result = await run("reader", "A ?= /Nope\nB ?= /Top#nope\nD ?= /Team/Registry");
    expect(result.errors).toEqual([]);
    expect(result.outputs).toEqual({ D: "registry-token-value" });
  });

  test("skips a secret that isn't attached to a restricted key", async () => {
    const result = await run("restricted", `A ?= ${id}\nB ?= /Nope\nC ?= {Registry}`, direct);
    expect(result.errors).toEqual([]);
    expect(result.outputs).toEqual({ C: "registry-token-value" });
  });

  test("skips only what is missing, even if everything is", async () => {
    expect(await run("reader", "A ?= /Nope")).toMatchObject({ exitCode: 0, outputs: NONE, errors: [] });
  });

  test("doesn't skip an ambiguous path, a wrong key, a changed response or a lost secret", async () => {
    failed(await run("reader", "A ?= /Twin"), /AMBIGUOUS/);
    failed(await run("restricted", `A ?= {Top}`, { ...direct, "api-key-id": id }), /NO_SUCH_KEY/);
    const at = (fault: Fault) => ({
      fault: (name: string): Fault | undefined => (name.startsWith("GET /secret/") ? fault : undefined),
    });
    failed(await run("reader", "A ?= /Top", {}, at("tampered")), /DECRYPTION/);
    failed(await run("reader", "A ?= /Top", {}, at("missing")), /SECRET_GONE/);
  });
});

describe("a wrong key", () => {
  test("private and secret key swapped", async () => {
    const { privateKey = "", secretKey = "" } = new PsonoServer(vault).keys["reader"] ?? {};
    const swapped = { "api-key-private-key": secretKey, "api-key-secret-key": privateKey };
    failed(await run("reader", "A = /Top", swapped), /LOGIN_REFUSED/);
  });

  test("another secret key", async () => {
    const result = await run("reader", "A = /Top", { "api-key-secret-key": "ab".repeat(32) });
    failed(result, /DECRYPTION/);
    expect(result.openSessions).toBe(0);
  });

  test("another server's signature", async () => {
    failed(await run("reader", "A = /Top", { "server-signature": "cd".repeat(32) }), /SERVER_SIGNATURE/);
  });

  test("the server's public key instead of its signature", async () => {
    const server = new PsonoServer(vault);
    await server.listen();
    const key = server.keys["reader"];
    const result = await runAction({
      "server-url": server.url,
      "server-signature": server.publicKey,
      "api-key-id": key?.id ?? "",
      "api-key-private-key": key?.privateKey ?? "",
      "api-key-secret-key": key?.secretKey ?? "",
      secrets: "A = /Top",
    });
    server.close();
    failed(result, /contains the server's public key.*SERVER_SIGNATURE/);
  });

  test("a key without read access, whose session is ended too", async () => {
    const result = await run("blind", "A = /Top");
    failed(result, /KEY_CANNOT_READ/);
    expect(result.openSessions).toBe(0);
  });
});

describe("no step succeeds with a malicious or broken server", () => {
  const two = "A = /Top\nB = /Team/Registry";
  const cases: [Fault, string, RegExp][] = [
    ["wrong-signature", "login", /SERVER_SIGNATURE/],
    ["tampered", "login", /SERVER_SIGNATURE/],
    ...["GET /datastore/", "GET /share/", "GET /secret/"].flatMap<[Fault, string, RegExp]>((at) => [
      ["tampered", at, /DECRYPTION/],
      ["unencrypted", at, /SERVER_ANSWER/],
    ]),
    ...["login", "GET /datastore/", "GET /secret/"].flatMap<[Fault, string, RegExp]>((at) => [
      ["cut", at, /cut off.*NETWORK/],
      ["html", at, /isn't JSON.*SERVER_ANSWER/],
      ["redirect", at, /elsewhere\.example\. .*REDIRECT/],
      ["throttled", at, /3,000 seconds.*RATE_LIMIT/],
    ]),
    ["unauthorized", "GET /datastore/", /SESSION_ENDED/],
  ];
  test.each(cases)("%s at %s", async (fault, at, message) => {
    failed(await run("reader", two, {}, { fault: (name) => (name.includes(at) ? fault : undefined) }), message);
  });

  test("every secret that isn't returned is reported", async () => {
    const fault = (name: string): Fault | undefined => (name.startsWith("GET /secret/") ? "missing" : undefined);
    const gone = (line: number) => new RegExp(`line ${line}: The server didn't return secret .*SECRET_GONE`);
    failed(await run("reader", two, {}, { fault }), gone(1), gone(2));
  });

  test("an ID missing from the bulk response", async () => {
    const fault = (name: string): Fault | undefined => (name.includes("bulk") ? "missing" : undefined);
    failed(await run("writer", two, {}, { fault }), /The server didn't return secret .*SECRET_GONE/);
  });

  test.each<Fault>(["tampered", "cut", "html", "redirect"])("direct: %s", async (fault) => {
    failed(await run("restricted", "A = {Top}", direct, { fault: () => fault }), /\[[A-Z_]+\]$/);
  });

  const signals = ["SIGINT", "SIGTERM"] as const;
  const cancelledAt = (at: string, kind: Fault) => {
    let reached = () => {};
    const cancelled = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const fault = (name: string): Fault | undefined => {
      if (!name.startsWith(at)) return undefined;
      reached();
      return kind;
    };
    return { cancelled, fault };
  };

  test.each(
    ["POST /api-key/login/", "GET /datastore/", "GET /secret/"].flatMap((at) =>
      (["stall", "busy", "drip"] as const).flatMap((kind) => signals.map((signal) => [signal, kind, at] as const)),
    ),
  )("%s during a %s at %s ends the session, exports nothing and leaves no file", async (signal, kind, at) => {
    const { cancelled, fault } = cancelledAt(at, kind);
    const result = await run("reader", `${two}\nfile:F = /Top`, {}, { fault, signal }, cancelled);
    failed(result, /CANCELLED/);
    expect(result.files).toEqual([]);
    expect(result.openSessions).toBe(0);
  });

  // Values are handed over while the session is being ended: what a signal finds is all of them or none.
  test.each(
    (["stall", "drip", "unavailable"] as const).flatMap((kind) => signals.map((signal) => [signal, kind] as const)),
  )(
    "%s during a %s at the logout leaves everything exported or nothing, and post leaves no file",
    async (signal, kind) => {
      const { cancelled, fault } = cancelledAt("POST /authentication/logout/", kind);
      const result = await run("reader", `${two}\nfile:F = /Top`, {}, { fault, signal }, cancelled);
      if (result.exitCode !== 0) failed(result, /CANCELLED/);
      else expect(result).toMatchObject({ errors: [], outputs: { F: expect.any(String) } });
      expect(result.post?.files ?? []).toEqual([]);
    },
  );

  test("a server that never responds ends with the timeout, and the session is ended", async () => {
    const fault = (name: string): Fault | undefined => (name.startsWith("GET /secret/") ? "stall" : undefined);
    // Slower, so that a busy machine has time for the logout.
    const result = await run("reader", two, { timeout: "10" }, { fault, faster: 5 });
    failed(result, /(?:TIMEOUT|stalled.*NETWORK)\]?/);
    expect(result.openSessions).toBe(0);
  });

  test("one 503 is retried", async () => {
    const fault = (_: string, count: number): Fault | undefined => (count === 1 ? "unavailable" : undefined);
    const result = await run("restricted", "A = {Registry}", direct, { fault });
    expect(result.outputs).toEqual({ A: "registry-token-value" });
  });
});
