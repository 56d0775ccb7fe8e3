/**
 * What psono-server 7.2.3 refuses or crashes on, beyond the recordings that are replayed: each answer is one that it was
 * seen to give, or its source is named.
 */
import nacl from "tweetnacl";
import { afterEach, describe, expect, test } from "vitest";
import { vault } from "../fixtures/demo-vault.ts";
import type { Settings } from "./api.ts";
import { bytes, hex, open, seal } from "./crypto.ts";
import { PsonoServer } from "./server.ts";

let server: PsonoServer;
afterEach(() => server.close());

async function serve(settings: Settings = {}) {
  server = new PsonoServer(vault, { settings });
  await server.listen();
}

async function send(method: string, path: string, authorization?: string, body?: unknown) {
  const headers = { "Content-Type": "application/json", ...(authorization && { Authorization: authorization }) };
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(server.url + path, { method, headers, ...text });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
}

/** A login, with these changes in what is signed. */
async function login(change: object = {}, prefix = "", name = "reader", authorization?: string) {
  const key = server.keys[name];
  const pair = nacl.box.keyPair();
  const info = JSON.stringify({ api_key_id: key?.id, session_public_key: hex(pair.publicKey), ...change });
  const signer = nacl.sign.keyPair.fromSeed(bytes(key?.privateKey));
  const signature = hex(nacl.sign.detached(Buffer.from(info), signer.secretKey));
  const answer = await send("POST", `${prefix}/api-key/login/`, authorization, { info, signature });
  return { answer, pair };
}

async function session(prefix: string, name: string) {
  const { answer, pair } = await login({}, prefix, name);
  const body = JSON.parse(answer.body) as Record<string, string>;
  const box = [bytes(body["login_info"]), bytes(body["login_info_nonce"])] as const;
  const plain = nacl.box.open(...box, bytes(body["server_session_public_key"]), pair.secretKey);
  const { token, session_secret_key: secret } = JSON.parse(Buffer.from(plain ?? []).toString());
  return { authorization: `Token ${token}`, secret: secret as string };
}

const CRASHED = { status: 500, type: "text/html; charset=utf-8" };

describe("a login", () => {
  // Seen: 256 and 257 characters, a number. The others: PostgreSQL's varchar(256), which counts code points
  // (restapi/models.py), takes no NUL, and psycopg can't write half of a surrogate pair as UTF-8.
  test.each<[string, unknown, object]>([
    ["256 characters", "d".repeat(256), { status: 200 }],
    ["256 code points", "\u{1f511}".repeat(256), { status: 200 }],
    ["a number", 5, { status: 200 }],
    ["null", null, { status: 200 }],
    ["257 characters", "d".repeat(257), CRASHED],
    ["257 code points", `${"\u{1f511}".repeat(256)}d`, CRASHED],
    ["NUL", "a\0b", CRASHED],
    ["half of a surrogate pair", "a\ud83d", CRASHED],
  ])("with a description of %s", async (_, device_description, expected) => {
    await serve();
    expect((await login({ device_description })).answer).toMatchObject(expected);
  });

  // Seen: all zero. The point of order 8 is the next that libsodium's crypto_scalarmult refuses.
  test.each(["0".repeat(64), "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"])(
    "with the session key %s crashes, and leaves a session (views/api_key_login.py)",
    async (session_public_key) => {
      await serve();
      expect((await login({ session_public_key })).answer).toMatchObject(CRASHED);
      expect(server.openSessions).toBe(1);
    },
  );
});

describe("Authorization: Basic", () => {
  const refused = { status: 403, type: "application/json", body: '{"detail":"Invalid username/password."}' };
  const plain = { status: 403, type: "application/json; charset=utf-8", body: "403 Forbidden" };

  test("is refused at every public endpoint", async () => {
    await serve();
    const basic = "Basic eHg6eXk=";
    expect((await login({}, "", "reader", basic)).answer).toEqual(refused);
    expect(await send("GET", "/info/", basic)).toEqual(refused);
    expect(await send("POST", "/api-key-access/secret/", basic, {})).toEqual(plain);
    const type = "text/html; charset=utf-8";
    expect(await send("POST", "/api-key-access/inspect/", basic, {})).toEqual({ ...plain, type });
    expect(await send("GET", "/datastore/", basic)).toMatchObject({ status: 401 });
  });

  test("in a wrong form is refused with a reason (rest_framework/authentication.py)", async () => {
    await serve();
    for (const [header, why] of [
      ["basic", "No credentials provided."],
      ["Basic a b", "Credentials string should not contain spaces."],
      ["BASIC eHg6e", "Credentials not correctly base64 encoded."],
    ] as const) {
      const body = JSON.stringify({ detail: `Invalid basic header. ${why}` });
      expect(await send("GET", "/info/", header)).toEqual({ ...refused, body });
    }
  });

  test("is refused, and no other scheme", async () => {
    await serve();
    for (const header of ["Token abc", "Bearer abc", "Basicly abc"])
      expect(await send("GET", "/info/", header)).toMatchObject({ status: 200 });
  });
});

describe("URL_PREFIX", () => {
  const prefix = "/server";
  const denied = '{"detail":"You do not have permission to perform this action."}';

  /** Status and decrypted body of a request in a session. */
  async function inside(name: string, method: string, path: string, body: unknown) {
    const { authorization, secret } = await session(prefix, name);
    const answer = await send(method, prefix + path, authorization, body && seal(JSON.stringify(body), secret));
    return [answer.status, open(JSON.parse(answer.body), secret)];
  }

  test("every endpoint is below the prefix, and none outside of it", async () => {
    await serve({ URL_PREFIX: "server/" });
    expect(await send("GET", "/server/info/")).toMatchObject({ status: 200 });
    expect(await send("GET", "/info/")).toMatchObject({ status: 404, type: "text/html; charset=utf-8" });
    expect((await inside("reader", "GET", "/datastore/", undefined))[0]).toBe(200);
  });

  test("a key without write access can't log out or read in bulk", async () => {
    await serve({ URL_PREFIX: "server/" });
    expect(await inside("reader", "POST", "/authentication/logout/", {})).toEqual([403, denied]);
    expect(await inside("reader", "POST", "/bulk-secret-read/", { secret_ids: [] })).toEqual([403, denied]);
    expect(server.openSessions).toBe(2);
  });

  test("a key with write access can", async () => {
    await serve({ URL_PREFIX: "server/" });
    expect((await inside("writer", "POST", "/authentication/logout/", {}))[0]).toBe(200);
    expect(server.openSessions).toBe(0);
  });
});
