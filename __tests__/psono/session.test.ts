/** Logins, encrypted requests and direct reads, one rule at a time, against answers that are made here. */
import nacl from "tweetnacl";
import { describe, expect, test } from "vitest";
import type { ActionError } from "../../src/errors.ts";
import { ActionError as Failure } from "../../src/errors.ts";
import { listAttached, readAttached, SecretKeys } from "../../src/psono/direct.ts";
import type { Answer, Call, Http, OpenSession } from "../../src/psono/http.ts";
import { explainSignature, isPsono, readInfo } from "../../src/psono/info.ts";
import type { ApiKey } from "../../src/psono/login.ts";
import { TotalSize } from "../../src/psono/secrets.ts";
import { Session } from "../../src/psono/session.ts";
import { Work } from "../../src/psono/work.ts";
import { lineOf, worded } from "../messages/worded.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));
const uuid = (at: number) => `${String(at).padStart(8, "0")}-1111-4111-8111-111111111111`;
const signing = nacl.sign.keyPair();
const theirs = nacl.sign.keyPair();
const secretKey = nacl.randomBytes(32);
const userKey = nacl.randomBytes(32);
const sessionKey = nacl.randomBytes(32);
const key: ApiKey = {
  id: uuid(1),
  privateKey: signing.secretKey.slice(0, 32),
  secretKey,
  serverSignature: theirs.publicKey,
};
const sealed = (text: string, under: Uint8Array) => {
  const nonce = nacl.randomBytes(24);
  return { text: hex(nacl.secretbox(Buffer.from(text), nonce, under)), nonce: hex(nonce) };
};
const opened = (body: string, under: Uint8Array) => {
  const { text, nonce } = JSON.parse(body) as { text: string; nonce: string };
  return Buffer.from(nacl.secretbox.open(bytes(text), bytes(nonce), under) ?? []).toString();
};
const failure = (work: Promise<unknown>) =>
  work.then(
    () => "nothing was wrong",
    (error: ActionError) => lineOf(error),
  );

type Reply = Partial<Answer> | Error | ((call: Call) => Partial<Answer>);
/** An Http that answers paths by what is written down, the last of a list again and again. */
function httpOf(replies: Record<string, Reply[]>) {
  const calls: Call[] = [];
  const events: string[] = [];
  const http = {
    servers: { main: { base: "https://psono.example/server" } },
    send: async (call: Call): Promise<Answer> => {
      calls.push(call);
      events.push(call.path);
      const list = replies[call.path] ?? [{ status: call.path === LOGOUT ? 200 : 404 }];
      const reply = list.length > 1 ? list.shift() : list[0];
      if (reply instanceof Error) throw reply;
      return { status: 200, body: "{}", by: "psono", ...(typeof reply === "function" ? reply(call) : reply) };
    },
    left: async () => undefined,
    throwIfCancelled: () => {
      if (replies["cancelled"]) throw new Failure("CANCELLED", "x");
    },
    extend: (ms: number) => events.push(`extend ${ms}`),
    abandon: () => events.push("abandon"),
    reportOpenSession: ({ ends, status }: OpenSession) => events.push(`open until ${ends.toISOString()}, ${status}`),
  };
  return { http: http as unknown as Http, calls, events };
}

const LOGIN = "/api-key/login/";
const LOGOUT = "/authentication/logout/";
interface Change {
  inner?: Record<string, unknown>;
  outer?: Record<string, unknown>;
  signer?: nacl.SignKeyPair;
}
/** What a server answers to a login. */
const login =
  ({ inner = {}, outer = {}, signer = theirs }: Change = {}) =>
  (call: Call): Partial<Answer> => {
    const { info } = JSON.parse(call.body ?? "") as { info: string };
    const { session_public_key } = JSON.parse(info) as { session_public_key: string };
    const box = sealed(hex(userKey), secretKey);
    const text = JSON.stringify({
      token: "some-token",
      session_secret_key: hex(sessionKey),
      api_key_restrict_to_secrets: false,
      api_key_read: true,
      api_key_write: false,
      user: { secret_key: box.text, secret_key_nonce: box.nonce },
      ...inner,
    });
    const pair = nacl.box.keyPair();
    const nonce = nacl.randomBytes(24);
    const login_info = hex(nacl.box(Buffer.from(text), nonce, bytes(session_public_key), pair.secretKey));
    return {
      body: JSON.stringify({
        login_info,
        login_info_nonce: hex(nonce),
        login_info_signature: hex(nacl.sign.detached(Buffer.from(login_info), signer.secretKey)),
        server_session_public_key: hex(pair.publicKey),
        ...outer,
      }),
    };
  };
const answer = (data: unknown, status = 200, under = sessionKey): Partial<Answer> => ({
  status,
  body: JSON.stringify(sealed(typeof data === "string" ? data : JSON.stringify(data), under)),
});
const open = (http: Http, description = "who") => Session.open(http, key, description, 60);

describe("a login", () => {
  test("sends the key's ID, a new session key, the duration and the description, and signs them", async () => {
    const { http, calls } = httpOf({ [LOGIN]: [login()] });
    const session = await open(http, "d".repeat(300));
    const [call] = calls;
    const { info, signature } = JSON.parse(call?.body ?? "") as { info: string; signature: string };
    expect(call).toMatchObject({ method: "POST", path: LOGIN });
    expect(JSON.parse(info)).toEqual({
      api_key_id: uuid(1),
      session_public_key: expect.stringMatching(/^[0-9a-f]{64}$/),
      session_duration: 60,
      device_description: "d".repeat(256),
    });
    expect(nacl.sign.detached.verify(Buffer.from(info), bytes(signature), signing.publicKey)).toBe(true);
    expect(session.userSecretKey).toEqual(Buffer.from(userKey));
    expect([session.restricted, session.write]).toEqual([false, false]);
    await open(http);
    const again = JSON.parse(JSON.parse(calls[1]?.body ?? "").info) as { session_public_key: string };
    expect(again.session_public_key).not.toBe(JSON.parse(info).session_public_key);
  });

  test.each([
    ["d".repeat(257), "d".repeat(256)],
    [`${"d".repeat(255)}\u{1f511}`, `${"d".repeat(255)}\u{1f511}`],
    [`${"d".repeat(255)}\u{1f511}x`, `${"d".repeat(255)}\u{1f511}`],
    ["\u{1f511}".repeat(300), "\u{1f511}".repeat(256)],
    ["a\0b\0", "ab"],
    [`\0${"d".repeat(256)}`, "d".repeat(256)],
    ["a\ud83db\udd11", "a\ufffdb\ufffd"],
  ])("has a description that the server's database accepts (%j)", async (given, sent) => {
    const { http, calls } = httpOf({ [LOGIN]: [login()] });
    await open(http, given);
    const { info } = JSON.parse(calls[0]?.body ?? "") as { info: string };
    expect(JSON.parse(info)).toMatchObject({ device_description: sent });
  });

  test("of a restricted key returns no key of the user", async () => {
    const inner = { api_key_restrict_to_secrets: true, api_key_write: true, user: {} };
    const session = await open(httpOf({ [LOGIN]: [login({ inner })] }).http);
    expect([session.restricted, session.write, session.userSecretKey]).toEqual([true, true, undefined]);
  });

  const info = (pair = theirs, more: Record<string, unknown> = {}) => {
    const text = JSON.stringify({ public_key: "p", version: "7", ...more });
    return {
      body: JSON.stringify({
        info: text,
        signature: hex(nacl.sign.detached(Buffer.from(text), pair.secretKey)),
        verify_key: hex(pair.publicKey),
      }),
    };
  };

  test.each<[string, Record<string, Reply[]>, RegExp]>([
    ["400", { [LOGIN]: [{ status: 400 }] }, /^The server refused the login\. .*LOGIN_REFUSED/],
    [
      "404 of no Psono",
      { [LOGIN]: [{ status: 404 }] },
      /^No Psono server responded to the login \(status 404\)\. Check server-url \(https:\/\/psono\.example\/server\)\. .*SERVER_URL.*SERVER_ANSWER/,
    ],
    [
      "403 before one",
      { [LOGIN]: [{ status: 403 }], "/info/": [info()] },
      /status 403\. A Psono server responds at this URL.*SERVER_ANSWER/,
    ],
    ["no JSON", { [LOGIN]: [{ body: "x" }] }, /^The login response isn't valid JSON.*SERVER_ANSWER/],
    [
      "no signature",
      { [LOGIN]: [login({ outer: { login_info_signature: 1 } })] },
      /has no text in "login_info_signature"/,
    ],
    [
      "half a signature",
      { [LOGIN]: [login({ outer: { login_info_signature: "ab" } })] },
      /^The signature of the login response isn't hexadecimal text of 64 bytes/,
    ],
    [
      "another signer",
      { [LOGIN]: [login({ signer: signing })], "/info/": [info()] },
      /changed the response\. Nothing was decrypted\. \[SERVER_SIGNATURE\]/,
    ],
    [
      "another key",
      { [LOGIN]: [login({ outer: { server_session_public_key: "ab" } })] },
      /session key isn't hexadecimal text of 32/,
    ],
    [
      "a changed box",
      { [LOGIN]: [login({ outer: { login_info_nonce: "00".repeat(24) } })] },
      /^Can't decrypt the .*response.*DECRYPTION/,
    ],
    ["no token", { [LOGIN]: [login({ inner: { token: 1 } })] }, /has no text in "token"/],
    [
      "an odd token",
      { [LOGIN]: [login({ inner: { token: "a b" } })] },
      /session token contains characters that can't be sent.*SERVER_ANSWER/,
    ],
    [
      "a token of two lines",
      { [LOGIN]: [login({ inner: { token: "a\nb" } })] },
      /session token contains characters that can't be sent/,
    ],
    [
      "an empty token",
      { [LOGIN]: [login({ inner: { token: "" } })] },
      /session token contains characters that can't be sent/,
    ],
    [
      "a long token",
      { [LOGIN]: [login({ inner: { token: "a".repeat(513) } })] },
      /session token contains characters that can't be sent/,
    ],
    [
      "a short key",
      { [LOGIN]: [login({ inner: { session_secret_key: "ab" } })] },
      /^The session key isn't hexadecimal text of 32/,
    ],
  ])("that gets %s as a response", async (_, replies, message) => {
    const { http, events } = httpOf(replies);
    expect(await failure(open(http))).toMatch(message);
    expect(events).not.toContain(LOGOUT);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["without read access", { api_key_read: false }, /has no read access.*Right to read.*KEY_CANNOT_READ/],
    ["of no rights", { api_key_read: "yes" }, /has neither true nor false in "api_key_read"/],
    ["of no kind", { api_key_restrict_to_secrets: 1 }, /has neither true nor false in "api_key_restrict_to_secrets"/],
    ["of no user", { user: 1 }, /^The user in the login response isn't a JSON object/],
    [
      "of another secret key",
      { user: { secret_key: "ab", secret_key_nonce: "00".repeat(24) } },
      /^api-key-secret-key doesn't match this API key.*API_KEY_SECRET_KEY.*DECRYPTION/,
    ],
    ["without word on writing", { api_key_write: null }, /"api_key_write"/],
  ])("of a key %s is ended", async (_, inner, message) => {
    const { http, events, calls } = httpOf({ [LOGIN]: [login({ inner })] });
    expect(await failure(open(http))).toMatch(message);
    expect(events).toEqual([LOGIN, "extend 3000", LOGOUT]);
    expect(calls[1]).toMatchObject({ method: "POST", headers: { Authorization: "Token some-token" } });
    expect(opened(calls[1]?.body ?? "", sessionKey)).toBe("{}");
  });

  test("whose response arrives after a cancel is ended too", async () => {
    const { http, events, calls } = httpOf({ [LOGIN]: [login()], cancelled: [{}] });
    expect(await failure(open(http))).toMatch(/CANCELLED/);
    expect(events).toEqual([LOGIN, "extend 3000", LOGOUT]);
    expect(calls[0]).toMatchObject({ login: true });
  });

  test("a token can have 512 characters", async () => {
    const { http } = httpOf({ [LOGIN]: [login({ inner: { token: "!~".repeat(256) } })] });
    expect((await open(http)).restricted).toBe(false);
  });

  test("the server's information explains a signature error, but isn't trusted", async () => {
    const explained = async (reply: Reply, signature = theirs.publicKey) => {
      const why = await explainSignature(httpOf({ "/info/": [reply] }).http, signature);
      return worded(new Failure("SERVER_SIGNATURE", "info", { why }));
    };
    expect(await explained(info())).toMatch(
      /^The login response isn't signed with the key in server-signature, although/,
    );
    expect(await explained(info(), signing.publicKey)).toMatch(
      /^The server's signature doesn't match server-signature\. Compare.*SERVER_SIGNATURE/,
    );
    const pasted = info(theirs, { public_key: hex(signing.publicKey) });
    expect(await explained(pasted, signing.publicKey)).toMatch(
      /^server-signature contains the server's public key\. Copy SERVER_SIGNATURE/,
    );
    for (const broken of [{ status: 500, body: "x" }, new Failure("NETWORK", "x"), new Error("x")])
      expect(await explained(broken)).toMatch(
        /^The login response isn't signed with the key in server-signature\. Compare/,
      );
    for (const code of ["CANCELLED", "TIMEOUT"])
      expect(await failure(explained(new Failure(code, "over")))).toBe(`over [${code}]`);
  });

  test("whether a Psono server is there", async () => {
    const there = (reply: Reply) => isPsono(httpOf({ "/info/": [reply] }).http);
    expect(await there(info())).toBe(true);
    for (const other of [{ body: "{}" }, { body: "x" }, { body: '{"verify_key":1}' }, new Failure("NETWORK", "x")])
      expect(await there(other)).toBe(false);
    for (const code of ["CANCELLED", "TIMEOUT"])
      expect(await failure(there(new Failure(code, "over")))).toBe(`over [${code}]`);
  });

  test("its information is signed with the key that it contains", async () => {
    const read = (reply: Reply) => readInfo(httpOf({ "/info/": [reply] }).http);
    expect(await read(info())).toEqual({ verifyKey: Buffer.from(theirs.publicKey), publicKey: "p", version: "7" });
    const other = JSON.parse(info(signing).body) as Record<string, string>;
    const body = JSON.stringify({ ...other, verify_key: hex(theirs.publicKey) });
    expect(await failure(read({ body }))).toMatch(/isn't signed with the key that it contains.*SERVER_ANSWER/);
  });
});

describe("a session", () => {
  const session = async (replies: Record<string, Reply[]>, logins: Reply[] = [login()]) => {
    const made = httpOf({ [LOGIN]: logins, ...replies });
    return { ...made, session: await open(made.http) };
  };

  test("sends its encrypted token, and decrypts the responses", async () => {
    const { session: one, calls } = await session({ "/a/": [answer({ b: 1 })], "/c/": [answer([2], 400)] });
    expect(await one.request("GET", "/a/")).toEqual({ status: 200, data: { b: 1 } });
    expect(calls[1]).toEqual({ method: "GET", path: "/a/", headers: { Authorization: "Token some-token" } });
    expect(await one.request("POST", "/c/", { d: "e" })).toEqual({ status: 400, data: [2] });
    expect(opened(calls[2]?.body ?? "", sessionKey)).toBe('{"d":"e"}');
  });

  test.each([400, 403, 404])("returns %i to the caller", async (status) => {
    const { session: one } = await session({ "/a/": [answer({}, status)] });
    expect(await one.request("GET", "/a/")).toEqual({ status, data: {} });
  });

  test.each<[string, Reply, RegExp]>([
    [
      "500",
      { status: 500 },
      /^Can't read the response to GET \/a\/: the server responded with status 500\..*SERVER_ANSWER/,
    ],
    ["201", answer({}, 201), /responded with status 201/],
    ["no encryption", { body: '{"a":1}' }, /has no text in "text"/],
    ["another key", answer({}, 200, nacl.randomBytes(32)), /^Can't decrypt the .*response.*DECRYPTION/],
    ["no JSON", { body: "x" }, /^The response to GET \/a\/ isn't valid JSON\. Check server-url\. .*SERVER_ANSWER/],
    [
      "no JSON inside",
      answer("x"),
      /^The response to GET \/a\/ isn't valid JSON\. Check the server, .*\[SERVER_ANSWER\]/,
    ],
  ])("doesn't accept %s", async (_, reply, message) => {
    const { session: one } = await session({ "/a/": [reply] });
    expect(await failure(one.request("GET", "/a/"))).toMatch(message);
  });

  test("that the server ended is replaced once, for all callers", async () => {
    const second = nacl.randomBytes(32);
    const again = login({ inner: { token: "second", session_secret_key: hex(second) } });
    const gone = { status: 401 };
    const { session: one, calls } = await session(
      { "/a/": [gone, answer("1", 200, second)], "/b/": [gone, answer("2", 200, second)] },
      [login(), again],
    );
    const both = await Promise.all([one.request("GET", "/a/"), one.request("GET", "/b/")]);
    expect(both.map(({ data }) => data)).toEqual([1, 2]);
    expect(calls.filter(({ path }) => path === LOGIN)).toHaveLength(2);
    expect(calls.slice(-2).map(({ headers }) => headers?.["Authorization"])).toEqual(["Token second", "Token second"]);
  });

  test("that is ended twice in a row is an error; later it can be replaced again", async () => {
    const gone = { status: 401 };
    const { session: one } = await session({ "/a/": [gone, gone, gone, answer("1")] });
    expect(await failure(one.request("GET", "/a/"))).toMatch(
      /ended the session, and then the session of a second login too.*SESSION_ENDED/,
    );
    expect(await one.request("GET", "/a/")).toEqual({ status: 200, data: 1 });
  });

  test("ends the session of a new login, and the one that it replaces", async () => {
    const again = login({ inner: { token: "second", session_secret_key: hex(nacl.randomBytes(32)) } });
    const { session: one, calls } = await session({ "/a/": [{ status: 401 }] }, [login(), again]);
    const read = failure(one.request("GET", "/a/"));
    while (calls.length < 3) await Promise.resolve();
    await one.close();
    expect(calls.filter(({ path }) => path === LOGOUT).map(({ headers }) => headers?.["Authorization"])).toEqual([
      "Token second",
      "Token some-token",
    ]);
    await read;
  });

  const ends = "2026-11-23T18:11:21.674Z";
  const till = login({ inner: { session_valid_till: "2026-11-23T18:11:21.674472+00:00" } });
  test.each<[string, Reply, string[]]>([
    ["200", answer({}), []],
    ["401, which says that it is gone", { status: 401 }, []],
    ["403", answer({}, 403), [`open until ${ends}, 403`]],
    ["500", { status: 500 }, [`open until ${ends}, 500`]],
    ["nothing", new Failure("NETWORK", "x"), [`open until ${ends}, undefined`]],
  ])(
    "ends other sessions, then itself, and says if it stays open: the server responds with %s",
    async (_, reply, said) => {
      const { session: one, events } = await session({ [LOGOUT]: [reply] }, [till]);
      await one.close();
      expect(events).toEqual([LOGIN, "abandon", "extend 3000", LOGOUT, ...said]);
    },
  );

  test.each([undefined, null, 5, "", "soon", "9".repeat(400)])(
    "counts as ended if the server says %j",
    async (session_valid_till) => {
      const before = Date.now();
      const inner = { session_valid_till };
      const { session: one, events } = await session({ [LOGOUT]: [{ status: 500 }] }, [login({ inner })]);
      await one.close();
      const told = Date.parse(/open until (\S+),/.exec(events.at(-1) ?? "")?.[1] ?? "");
      expect(told).toBeGreaterThanOrEqual(before + 60_000);
      expect(told).toBeLessThanOrEqual(Date.now() + 60_000);
    },
  );

  test("of a key without read access says so too", async () => {
    const inner = { api_key_read: false, session_valid_till: ends };
    const { http, events } = httpOf({ [LOGIN]: [login({ inner })], [LOGOUT]: [{ status: 500 }] });
    expect(await failure(open(http))).toMatch(/KEY_CANNOT_READ/);
    expect(events.at(-1)).toBe(`open until ${ends}, 500`);
  });
});

describe("direct access", () => {
  const SECRET = "/api-key-access/secret/";
  const INSPECT = "/api-key-access/inspect/";
  const own = nacl.randomBytes(32);
  const secret = (change: Record<string, unknown> = {}, text = '{"note_notes":"x"}') => {
    const [data, box] = [sealed(text, own), sealed(hex(own), secretKey)];
    const all = { data: data.text, data_nonce: data.nonce, secret_key: box.text, secret_key_nonce: box.nonce };
    return { body: JSON.stringify({ ...all, ...change }) };
  };
  const read = (reply: Reply, total = new TotalSize(), work = new Work()) => {
    const { http, calls } = httpOf({ [SECRET]: [reply] });
    return { calls, found: readAttached(http, uuid(1), secretKey, uuid(2), new SecretKeys(), total, work) };
  };

  test("reads a secret with its key", async () => {
    const { calls, found } = read(secret());
    expect(await found).toEqual({ note_notes: "x" });
    expect(calls).toEqual([
      { method: "POST", path: SECRET, body: JSON.stringify({ api_key_id: uuid(1), secret_id: uuid(2) }) },
    ]);
  });

  test.each<[string, Reply, string]>([
    ["400", { status: 400 }, "NO_SUCH_ENTRY"],
    ["no JSON", { body: "x" }, "SERVER_ANSWER"],
    ["no key", secret({ secret_key: 1 }), "SERVER_ANSWER"],
    ["another nonce", secret({ data_nonce: "00".repeat(24) }), "DECRYPTION"],
    ["no object", secret({}, "[1]"), "SECRET_FORM"],
  ])("reports an error of one secret only for this secret: %s", async (_, reply, code) => {
    expect(await read(reply).found).toMatchObject({ code });
  });

  test.each<[string, Reply, RegExp]>([
    [
      "404",
      { status: 404 },
      /^Can't read secret 0.* status 404\. Check server-url \(https:\/\/psono\.example\/server\)\. .*SERVER_ANSWER/,
    ],
    ["500", { status: 500 }, /status 500/],
    ["no network", new Failure("NETWORK", "x"), /^x \[NETWORK\]/],
  ])("reports an error of all secrets for the step: %s", async (_, reply, message) => {
    expect(await failure(read(reply).found)).toMatch(message);
  });

  test("pauses before it parses a large secret, so that the timeout takes effect", async () => {
    const work = new Work(() => {
      throw new Failure("TIMEOUT", "reading-vault", {});
    });
    expect(await read(secret(), new TotalSize(), work).found).toEqual({ note_notes: "x" });
    const large = secret({}, JSON.stringify({ note_notes: "x".repeat(5000) }));
    expect(await failure(read(large, new TotalSize(), work).found)).toMatch(/TIMEOUT/);
  });

  test("adds up the sizes of all secrets", async () => {
    const total = new TotalSize();
    total.add(128 * 1024 * 1024 - 100);
    expect(await failure(read(secret(), total).found)).toMatch(/more than 128 MiB in total.*\[VAULT_SIZE\]/);
    const attached = new TotalSize("attached");
    attached.add(128 * 1024 * 1024 - 100);
    expect(await failure(read(secret(), attached).found)).toMatch(
      /attached to this API key have more than 128 MiB in total.*Use secret IDs without \?=\. \[VAULT_SIZE\]/,
    );
  });

  test("adds up the objects of all secrets", async () => {
    const lists = (count: number) => `{"a":[${Array.from({ length: count }, () => "[]").join()}]}`;
    for (const [reason, message] of [
      ["secrets", /requested secrets has more than 600,000 objects.*\[VAULT_SIZE\]/],
      [
        "attached",
        /attached to this API key has more than 600,000 objects.*Use secret IDs without \?=\. \[VAULT_SIZE\]/,
      ],
    ] as const) {
      const total = new TotalSize(reason);
      for (const count of [199_998, 199_998, 199_997]) total.parse(lists(count), { kind: "secrets" });
      expect(await read(secret(), total).found).toEqual({ note_notes: "x" });
      expect(await failure(read(secret(), total).found)).toMatch(message);
    }
  });

  test("adds nothing of a secret with too many objects by itself", async () => {
    const total = new TotalSize("attached");
    for (const text of ["[".repeat(600_001), `{"a":[${Array.from({ length: 600_000 }, () => "[]").join()}]}`])
      expect(await read(secret({}, text), total).found).toMatchObject({ code: "SECRET_FORM" });
    expect(await read(secret(), total).found).toEqual({ note_notes: "x" });
  });

  const list = (reply: Reply) => listAttached(httpOf({ [INSPECT]: [reply] }).http, uuid(1));
  const inspected = (change: Record<string, unknown> = {}) => ({
    body: JSON.stringify({ restrict_to_secrets: true, read: true, write: false, api_key_secrets: [], ...change }),
  });

  test("lists at most 10,000 attached secrets", async () => {
    const secrets = (length: number) => Array.from({ length }, () => ({ secret_id: uuid(2) }));
    expect((await list(inspected({ api_key_secrets: secrets(10_000) }))).ids).toHaveLength(10_000);
    expect(await failure(list(inspected({ api_key_secrets: secrets(10_001) })))).toMatch(
      /more than 10,000 .*SERVER_ANSWER/,
    );
  });

  test("lists the attached secrets", async () => {
    const api_key_secrets = [{ secret_id: uuid(2).replace("1111", "ABCD") }, { secret_id: uuid(3) }];
    const ids = [uuid(2).replace("1111", "abcd"), uuid(3)];
    expect(await list(inspected({ api_key_secrets }))).toEqual({ ids, write: false });
    expect(await list(inspected({ write: true }))).toEqual({ ids: [], write: true });
    const { http, calls } = httpOf({ [INSPECT]: [inspected()] });
    await listAttached(http, uuid(1));
    expect(calls).toEqual([
      { method: "POST", path: INSPECT, anyType: true, body: JSON.stringify({ api_key_id: uuid(1) }) },
    ]);
  });

  test.each<[string, Reply, RegExp]>([
    ["400", { status: 400 }, /knows no active API key.*NO_SUCH_KEY/],
    [
      "403",
      { status: 403 },
      /^Can't read the list of secrets attached to this API key: .* status 403.*SERVER_URL.*SERVER_ANSWER/,
    ],
    [
      "a key for all",
      inspected({ restrict_to_secrets: false }),
      /isn't restricted to secrets.*api-key-private-key.*KEY_NOT_RESTRICTED/,
    ],
    ["a key of no kind", inspected({ restrict_to_secrets: 1 }), /has neither true nor false/],
    ["a key without read access", inspected({ read: false }), /has no read access.*Right to read.*KEY_CANNOT_READ/],
    ["no list", inspected({ api_key_secrets: undefined }), /has no list in "api_key_secrets".*SERVER_ANSWER/],
    ["null for the list", inspected({ api_key_secrets: null }), /has no list in "api_key_secrets".*SERVER_ANSWER/],
    ["null in the list", inspected({ api_key_secrets: [null] }), /isn't a JSON object.*SERVER_ANSWER/],
    ["no ids", inspected({ api_key_secrets: [{ secret_id: "../x" }] }), /ID that isn't a UUID/],
  ])("lists nothing for %s", async (_, reply, message) => {
    expect(await failure(list(reply))).toMatch(message);
  });
});
