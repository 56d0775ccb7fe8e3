import fc from "fast-check";
import nacl from "tweetnacl";
import { expect, test, vi } from "vitest";
import { isPrivate, whyNoSecrets } from "../src/action/event.ts";
import { totpWait } from "../src/entries/fields.ts";
import { totp } from "../src/entries/totp.ts";
import { ActionError } from "../src/errors.ts";
import { fromHex, isSigned, openBox, openSecretBox, sealSecretBox, signText } from "../src/psono/crypto.ts";
import { isUuid, type JsonObject, parseExact, textOf } from "../src/psono/json.ts";
import { backoff, isBusy, isLeft, isPassing, retryAfter } from "../src/psono/retry.ts";
import { parseRequests } from "../src/requests/parse.ts";
import { printable } from "../src/text.ts";
import vectors from "./fixtures/vectors.json" with { type: "json" };
import { worded } from "./messages/worded.ts";
import { runAction } from "./runner/runner.ts";

const part = { kind: "share", id: "x" } as const;
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const { message, nonce, sign, box, secretbox } = vectors;

test("known answers of libsodium: signature, box, secretbox", () => {
  expect(signText(message, bytes(sign.seed))).toBe(sign.signature);
  expect(isSigned(message, bytes(sign.signature), bytes(sign.verifyKey))).toBe(true);
  expect(isSigned(`${message} `, bytes(sign.signature), bytes(sign.verifyKey))).toBe(false);
  expect(openBox(box.text, nonce, bytes(box.theirPublic), bytes(box.mySecret), part)).toBe(message);
  expect(openSecretBox(secretbox.text, nonce, bytes(secretbox.key), part)).toBe(message);
});

test("RFC 8032 §7.1, test 1", () => {
  const seed = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  expect(signText("", seed)).toBe(
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155" +
      "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  );
});

test("a changed secretbox never opens, and what is sealed opens to itself", () => {
  const key = bytes(secretbox.key);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, at) => {
      const sealed = sealSecretBox(text, key);
      expect(openSecretBox(sealed.text, sealed.nonce, key, part)).toBe(text);
      const changed = bytes(sealed.text);
      changed[at % changed.length]! ^= 1;
      expect(() => openSecretBox(Buffer.from(changed).toString("hex"), sealed.nonce, key, part)).toThrow(ActionError);
    }),
  );
});

test("what tweetnacl seals opens, and no part of it does", () => {
  const key = bytes(secretbox.key);
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.nat(), (text, cut) => {
      const sealed = Buffer.from(nacl.secretbox(Buffer.from(text), bytes(nonce), key));
      expect(openSecretBox(sealed.toString("hex"), nonce, key, part)).toBe(text);
      for (const part of [sealed.subarray(0, cut % sealed.length), sealed.subarray((cut % sealed.length) + 1)]) {
        expect(() => openSecretBox(part.toString("hex"), nonce, key, part)).toThrow("DECRYPTION: mac");
      }
    }),
  );
});

test.each(["0", "0g", " 00", "00\n", "zz", "6\u0161", "\u0161\u0161"])("hex refuses %j", (text) => {
  expect(() => fromHex(text, part)).toThrow(ActionError);
});

test("the request parser never throws, and gives a request or a problem for each line that holds something", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const problems: ActionError[] = [];
      const requests = parseRequests(text, problems);
      const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
      expect(requests.length + problems.length).toBe(lines.length);
      for (const problem of problems) expect(problem).toBeInstanceOf(ActionError);
    }),
  );
});

const seeds = {
  SHA1: "12345678901234567890",
  SHA256: "12345678901234567890123456789012",
  SHA512: "1234567890123456789012345678901234567890123456789012345678901234",
};
const base32 = (text: string) => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
};
test.each<[number, string, string, string]>([
  [59, "94287082", "46119246", "90693936"],
  [1111111109, "07081804", "68084774", "25091201"],
  [1111111111, "14050471", "67062674", "99943326"],
  [1234567890, "89005924", "91819424", "93441116"],
  [2000000000, "69279037", "90698825", "38618901"],
  [20000000000, "65353130", "77737706", "47863826"],
])("RFC 6238 appendix B at %i s", (seconds, ...codes) => {
  for (const [index, algorithm] of (["SHA1", "SHA256", "SHA512"] as const).entries()) {
    const parameters = { secret: base32(seeds[algorithm]), algorithm, digits: 8, period: 30 };
    expect(totp(parameters, seconds * 1000)).toBe(codes[index]);
  }
});

test.each([
  { digits: 5 },
  { digits: 11 },
  { period: 9 },
  { period: 301 },
  { algorithm: "MD5" },
  { secret: "A1" },
  { secret: `${"=".repeat(1_000_000)}A` },
  { secret: "" },
  { secret: "GE=ZDGNBV" },
  { secret: "A".repeat(1001) },
  { digits: 6.5 },
  { period: 29.5 },
])("TOTP refuses %j", (wrong) => {
  const good = { secret: "GEZDGNBV", algorithm: "SHA1", digits: 6, period: 30 };
  expect(totp(good, 0)).toMatch(/^\d{6}$/);
  expect(() => totp({ ...good, ...wrong }, 0)).toThrow(ActionError);
});

test.each([
  { digits: 10 },
  { period: 10 },
  { period: 300 },
  { secret: "A".repeat(1000) },
  { secret: "ge-zd gnbv======" },
])("TOTP takes %j", (right) => {
  const good = { secret: "GEZDGNBV", algorithm: "SHA1", digits: 6, period: 30 };
  expect(totp({ ...good, ...right }, 0)).toMatch(/^\d{6,10}$/);
});

test("base32 is read with blanks, dashes, padding and in lower case alike", () => {
  const code = (secret: string) => totp({ secret, algorithm: "SHA1", digits: 6, period: 30 }, 0);
  for (const secret of ["gezdgnbv", "GE ZD-GNBV", "GEZDGNBV=", "GEZDGNBV======"])
    expect(code(secret)).toBe(code("GEZDGNBV"));
});

test("busy servers are tried six times, broken ones twice, others once", () => {
  for (const status of [408, 429, 502, 503, 504]) {
    expect(isBusy(status)).toBe(true);
    expect([1, 5, 6].map((tried) => isPassing(status, tried))).toEqual([true, true, false]);
  }
  expect([1, 2].map((tried) => isPassing(500, tried))).toEqual([true, false]);
  for (const status of [200, 400, 401, 403, 404, 423, 500, 501]) expect(isBusy(status)).toBe(false);
  for (const status of [200, 400, 401, 403, 404, 423, 501]) expect(isPassing(status, 1)).toBe(false);
  expect([1, 5, 6].map(isLeft)).toEqual([true, true, false]);
});

test("waits double, with full jitter", () => {
  const spy = vi.spyOn(Math, "random").mockReturnValue(0.5);
  try {
    expect([1, 2, 3, 5].map(backoff)).toEqual([250, 500, 1000, 4000]);
    spy.mockReturnValue(0);
    expect(backoff(6)).toBe(0);
  } finally {
    spy.mockRestore();
  }
});

test("Retry-After is seconds or a date, and nothing else", () => {
  const now = Date.UTC(2026, 0, 1);
  expect(["0", "7", "3600", "999999999"].map((text) => retryAfter(text, now))).toEqual([0, 7e3, 36e5, 999999999e3]);
  expect(retryAfter("Thu, 01 Jan 2026 00:00:09 GMT", now)).toBe(9000);
  expect(retryAfter("Wed, 31 Dec 2025 23:59:59 GMT", now)).toBe(0);
  for (const text of [undefined, "", "x7", "7x", "7.5", "-1", "1000000000", "soon", "Soon"])
    expect(retryAfter(text, now)).toBeUndefined();
});

test("logs are for members alone where the event says so", () => {
  expect(isPrivate({ repository: { private: true } })).toBe(true);
  for (const event of [{}, { repository: { private: false } }, { repository: {} }, { repository: { private: "true" } }])
    expect(isPrivate(event)).toBe(false);
  expect(isPrivate({ repository: [{ private: true }] })).toBe(false);
});

test("who gets no secrets is told why", () => {
  const head = (repository: unknown) => ({ pull_request: { head: { repo: repository } } });
  const by = (GITHUB_EVENT_NAME: string, event: object) =>
    whyNoSecrets({ GITHUB_EVENT_NAME, GITHUB_REPOSITORY: "octo/demo" }, event as JsonObject);
  const fork = head({ full_name: "someone/demo" });
  for (const name of ["pull_request", "pull_request_review"]) expect(by(name, fork)).toBe("fork");
  expect(by("pull_request", head(null))).toBe("fork");
  expect(by("pull_request", head({ full_name: "octo/demo" }))).toBeUndefined();
  for (const name of ["push", "pull_request_target", "x_pull_request"]) expect(by(name, fork)).toBeUndefined();
  for (const event of [{}, { pull_request: 1 }, { pull_request: { head: 1 } }])
    expect(by("pull_request", event)).toBeUndefined();
  expect(whyNoSecrets({ GITHUB_ACTOR: "dependabot[bot]" }, {})).toBe("dependabot");
  expect(whyNoSecrets({ GITHUB_ACTOR: "dependabot" }, {})).toBeUndefined();
  const said = (cause: "fork" | "dependabot") => worded(new ActionError("INPUT", "missing", { cause }));
  expect(said("fork")).toContain("comes from a fork");
  expect(said("dependabot")).toContain("Dependabot started this run");
});

test("a code with less than 5 seconds left is waited out", () => {
  const data = { totp_code: "GEZDGNBV" };
  expect(totpWait(data, "totp", undefined, 24_999)).toBe(0);
  expect(totpWait(data, "totp", undefined, 25_001)).toBe(4_999);
  expect(totpWait(data, "totp", "notes", 29_999)).toBe(0);
});

test("an id is a UUID and nothing else", () => {
  const id = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
  for (const right of [id, id.toUpperCase()]) expect(isUuid(right)).toBe(true);
  for (const wrong of ["", `x${id}`, `${id}x`, `${id}\n`, id.slice(1), id.replaceAll("-", ""), id.replace("0", "g")])
    expect(isUuid(wrong)).toBe(false);
});

test("numbers keep the digits that they were written with, where others would be printed", () => {
  const text = (json: string) => textOf(parseExact(json));
  for (const json of ["1.50", "12345678901234567890", "1e3", "-0", '[1.0,{"a":1E2}]']) expect(text(json)).toBe(json);
  expect([text("1.5"), text('"x"'), text("true"), text("null"), textOf(undefined)]).toEqual([
    "1.5",
    "x",
    "true",
    undefined,
    undefined,
  ]);
});

test("what is printed has three hundred characters, and no half of one", () => {
  expect(printable("x".repeat(300))).toBe("x".repeat(300));
  expect(printable("x".repeat(301))).toBe(`${"x".repeat(299)}…`);
  expect(printable(`${"x".repeat(298)}\u{1f511}yy`)).toBe(`${"x".repeat(298)}…`);
  expect(printable(`${"x".repeat(296)}\u{1f511}y\u{1f511}`)).toBe(`${"x".repeat(296)}\u{1f511}y…`);
  expect(printable(`\u{1f511}${"x".repeat(400)}`)).toBe(`\u{1f511}${"x".repeat(297)}…`);
});

test("names that would take over a later step, and names like them", async () => {
  const refused = [
    "RUNNER_X",
    "BASH_ENV",
    "GIT_CONFIG_COUNT",
    "GIT_TRACE2",
    "PERL5OPT",
    "PYTHONPATH",
    "LUA_INIT_5_4",
    "LUA_PATH",
    "LUA_CPATH_5_4",
    "COR_PROFILER",
    "CC_X86_64",
    "CXX_I686_x",
    "CFLAGS_ARMV7",
    "CXXFLAGS_AARCH64",
    "TARGET_CC",
    "HOST_CFLAGS",
    "https_proxy",
    "MY_PROXY",
    "GITHUB_X",
    "LD_X",
    "PIP_X",
    "UV_X",
    "CI",
    "_LINK_",
    "HOME",
    "TS_NODE_X",
  ];
  const free = [
    "MY_RUNNER_X",
    "MY_GITHUB_X",
    "MY_LD_X",
    "XLUA_PATH",
    "LUA_XPATH",
    "PYTHON_X",
    "CC_X87",
    "MY_TARGET_CC",
    "TARGET_CCX",
    "C_I386",
    "TARGET_CXX_X",
    "HTTP_PROXY_X",
    "GITHUB_TOKEN",
    "PIP_PASSWORD",
    "MY_CI",
    "CFLAGS_Z80",
    "I386",
    "CC_I786",
  ];
  const errors = async (names: string[]) => {
    const secrets = names.map((name) => `env:${name} = /a`).join("\n");
    const run = await runAction({ "server-url": "x", secrets });
    return run.errors
      .flatMap((error) => /line (\d+): The environment variable/.exec(error)?.[1] ?? [])
      .map((line) => names[Number(line) - 1]);
  };
  expect(await errors(refused)).toEqual(refused);
  expect(await errors(free)).toEqual([]);
  expect(await errors(["PIP_TOKEN_X", "PIP_TOKEN"])).toEqual(["PIP_TOKEN_X"]);
});

test("what is secret in the inputs is masked before anything else is printed", async () => {
  const run = await runAction(
    {
      "api-key-secret-key": " first-secret \r\n\nsecond-secret\nabc",
      "api-key-private-key": "third-secret",
      "client-key": "-----BEGIN KEY-----\n  line-of-a-key\n-----END KEY-----",
      "extra-headers": "One: header-value\n\nTwo:four:five\r\nno-colon",
      secrets: "nothing",
    },
    { https_proxy: "http://someone:proxy%2Dpass@proxy.example:1" },
  );
  const masked = run.raw.split("\n").flatMap((line) => /^::add-mask::(.*)$/.exec(line)?.[1] ?? []);
  for (const text of [
    "first-secret",
    "second-secret",
    "third-secret",
    "line-of-a-key",
    "header-value",
    "four:five",
    "no-colon",
    "proxy-pass",
  ])
    expect(masked).toContain(text);
  for (const text of [
    "abc",
    "",
    " first-secret ",
    "One",
    "One: header-value",
    "-----BEGIN KEY-----",
    "  line-of-a-key",
    "-----END KEY-----",
  ])
    expect(masked).not.toContain(text);
  expect(run.raw.startsWith("::add-mask::")).toBe(true);
  expect(run.raw.lastIndexOf("::add-mask::")).toBeLessThan(run.raw.indexOf("::error::"));
  expect(run.exitCode).toBe(1);
});

test("a value of four characters is masked, as is a header of as many", async () => {
  const run = await runAction({ "api-key-secret-key": "abcd", "extra-headers": "A: efgh\nB: ijk" });
  for (const [text, masked] of [
    ["abcd", true],
    ["efgh", true],
    ["ijk", false],
  ] as const)
    expect(run.raw.includes(`::add-mask::${text}`)).toBe(masked);
});
