/** What the step says of masks, and when it lets other things happen. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { findMasks, registerMasks } from "../../src/action/register-masks.ts";
import type { Loaded } from "../../src/vault/value.ts";
import { NONE } from "../none.ts";
import { PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

afterEach(() => vi.restoreAllMocks());

/** A value that a line of `secrets` asks for, or an environment variable. */
const loaded = (at: number | string, value: string, bytes?: Uint8Array): Loaded => ({
  name: "A",
  target: "output",
  value,
  subject:
    typeof at === "number" ? { kind: "input", name: "secrets", line: { number: at } } : { kind: "variable", name: at },
  source: "/A",
  from: { entry: "/A" },
  ...(bytes && { bytes }),
});
const odd = (at: number) => `'${at * 7919}" & <'${at}'> $x/\u00e9`;
const long = (seed: number) => Array.from({ length: 200 }, (_, at) => odd(seed * 1000 + at)).join("\n");

async function printed(all: readonly Loaded[]): Promise<{ masks: string[]; rest: string[] }> {
  const written: string[] = [];
  const plan = await findMasks(all, async () => undefined);
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => written.push(String(chunk)) > 0);
  registerMasks(plan);
  const lines = written.join("").split("\n").slice(0, -1);
  const isMask = (line: string) => line.startsWith("::add-mask::");
  expect(lines.findLastIndex(isMask)).toBe(lines.filter(isMask).length - 1); // masks come first
  return { masks: lines.filter(isMask), rest: lines.filter((line) => !isMask(line)) };
}

test("values with one source are masked apart: a title can look like a field of another entry", async () => {
  const text = (name: string, value: string): Loaded => ({
    ...loaded(1, `text of ${name}`),
    name,
    parts: [{ ...loaded(1, value), source: "/F/A#password" }],
  });
  const { texts } = await findMasks([text("A", "first-value"), text("B", "second-value")], async () => undefined);
  for (const value of ["first-value", "second-value"]) expect([...texts]).toContain(value);
});

test("one notice lists the requests whose values aren't masked in every encoding", async () => {
  const { rest } = await printed([
    loaded(7, long(7)),
    loaded(1, long(1)),
    loaded(2, long(2)),
    loaded(2, long(22)),
    loaded(3, long(3)),
    loaded(5, "plain-value"),
    loaded("PW", long(9)),
  ]);
  expect(rest).toEqual([
    "::notice::These secrets are masked as they are, but not in every encoding, because they are too long or too many: secrets, lines 1-3, 7; environment variable PW.",
  ]);
  const [one = ""] = (await printed([loaded(4, long(4))])).rest;
  expect(one).toMatch(/: secrets, line 4\.$/);
  const wildcard = await printed([loaded(4, long(4)), loaded(4, long(5))]);
  expect(wildcard.rest).toEqual([expect.stringMatching(/: secrets, line 4\.$/)]);
});

test("there is no notice about values that are masked in every encoding", async () => {
  const { masks, rest } = await printed(Array.from({ length: 20 }, (_, at) => loaded(at, odd(at))));
  expect(rest).toEqual([]);
  expect(masks.length).toBeGreaterThan(400);
});

test("the bytes of a file are masked like its value", async () => {
  const { masks } = await printed([loaded(1, "QUJDREVGRw==", Buffer.from("first-of-file\nsecond-of-file"))]);
  for (const text of ["QUJDREVGRw==", "first-of-file", "second-of-file"])
    expect(masks).toContain(`::add-mask::${text}`);
});

test("nothing is printed if the step is cancelled during the work or at its end", async () => {
  const write = vi.spyOn(process.stdout, "write");
  let pauses = 0;
  const all = [loaded(1, "first line\nsecond line\n".repeat(20_000))];
  const cancelled = async () => {
    if (++pauses > 2) throw new Error("cancelled");
  };
  await expect(findMasks(all, cancelled)).rejects.toThrow("cancelled");
  const atEnd = async () => {
    throw new Error("cancelled");
  };
  await expect(findMasks([loaded(1, "some-value")], atEnd)).rejects.toThrow("cancelled");
  expect(write).not.toHaveBeenCalled();
});

describe("between two pieces of the work", () => {
  const server = new PsonoServer({
    children: [{ entry: "Note", type: "note", data: { notes: "first line\nsecond line" } }],
    keys: { reader: {} },
  });
  beforeAll(() => server.listen());
  afterAll(() => server.close());

  /** The built action, with this as what happens in its pauses. */
  const paused = (code: string) => {
    const key = server.keys["reader"];
    const preload = `import timers from "node:timers/promises"; timers.setImmediate = async () => { ${code} };`;
    const inputs = {
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": key?.id ?? "",
      "api-key-private-key": key?.privateKey ?? "",
      "api-key-secret-key": key?.secretKey ?? "",
      secrets: "A = /Note\nfile:B = /Note\nenv:C = /Note",
    };
    const options = `--import=data:text/javascript,${encodeURIComponent(preload)}`;
    return runAction(inputs, { GITHUB_ACTION: "secrets", NODE_OPTIONS: options });
  };

  test.each([
    ["the timeout ends the step", "const { now } = Date; Date.now = () => now() + 1e9;", /timeout.*\[TIMEOUT\]/],
    ["a signal ends the step", 'process.emit("SIGTERM", "SIGTERM");', /\[CANCELLED\]/],
  ])("%s, and nothing is exported", async (_, code, message) => {
    const result = await paused(code);
    expect(result.errors.join()).toMatch(message);
    expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE, files: [] });
    expect(result.raw).not.toMatch(/first line|second line/);
  });

  test("nothing else changes", async () => {
    const { errors, outputs } = await paused("");
    expect(errors).toEqual([]);
    expect(outputs["A"]).toBe("first line\nsecond line");
  });
});

test("secrets in the inputs are masked before anything else is printed", async () => {
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

test("a value of four characters is masked, and so is such a header", async () => {
  const run = await runAction({ "api-key-secret-key": "abcd", "extra-headers": "A: efgh\nB: ijk" });
  for (const [text, masked] of [
    ["abcd", true],
    ["efgh", true],
    ["ijk", false],
  ] as const)
    expect(run.raw.includes(`::add-mask::${text}`)).toBe(masked);
});

test("keys, headers and passwords of proxies are masked before anything is read", async () => {
  const result = await runAction(
    {
      "api-key-secret-key": " secret-key-text\n",
      "api-key-private-key": "private-key-text",
      "client-key": "-----BEGIN KEY-----\r\n  first-line\r\n\r\nsecond-line\nend\n-----END KEY-----\n",
      "extra-headers": "X-One: header-one:more\nX-Two:abcd\nX-Three: abc\nno header at all",
    },
    { https_proxy: "http://user:proxy%2Dpass@127.0.0.1:1" },
  );
  expect(result.exitCode).toBe(1);
  const masks = result.raw.match(/^::add-mask::.*$/gm)?.map((line) => line.slice("::add-mask::".length));
  expect(masks).toEqual([
    // longer ones first
    ...["private-key-text", "no header at all", "secret-key-text", "header-one:more", "proxy%252Dpass"],
    ...["second-line", "first-line", "proxy-pass", "abcd"],
  ]);
  expect(result.raw.lastIndexOf("::add-mask::")).toBeLessThan(result.raw.indexOf("::error::"));
});

test("a client key on one line is masked as a whole, and so is what is between its header and footer", async () => {
  const key = "-----BEGIN KEY-----first-of-key\\nsecond-of-key-----END KEY-----";
  const { raw } = await runAction({ "client-key": key });
  for (const text of [key, "first-of-key", "second-of-key"]) expect(raw).toContain(`::add-mask::${text}\n`);
  expect(raw).not.toContain("::add-mask::-----BEGIN KEY-----\n");
});
