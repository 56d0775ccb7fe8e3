/** The runner double against what the tests of actions/runner (src/Test/L0) hold to be true. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFiles, parsePairs, readFiles } from "./command-files.ts";
import { parseCommand, StepLog } from "./commands.ts";
import { decode } from "./decode.ts";
import { Masker } from "./masker.ts";
import { runAction } from "./runner.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "double-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("masker (HostContextL0)", () => {
  const masker = new Masker();
  for (const secret of [
    "Password123!",
    'Pass"word"123!',
    "Pass word 123!",
    "Pass<word>123!",
    "Pass'word'123!",
    '"Password123!!"',
    '"short"',
  ])
    masker.add(secret);
  const base64 = (text: string) => Buffer.from(text).toString("base64");

  test.each([
    ["123Password123!123", "123***123"],
    ["password123", "password123"],
    ['123Pass\\"word\\"123!123', "123***123"],
    ["123Pass%20word%20123%21123", "123***123"],
    ["123Pass&lt;word&gt;123!123", "123***123"],
    ["123Pass''word''123!123", "123***123"],
    [base64(":Password123!"), "OlBh***"],
    [base64("a:Password123!"), "YTpQ***"],
    [base64("ab:Password123!"), "YWI6***"],
    [base64("abc:Password123!"), "YWJjOlBh***"],
    [base64("abcd:Password123!"), "YWJjZDpQ***"],
    [base64("abcde:Password123!"), "YWJjZGU6***"],
    ["123Password123!!123", "123***123"],
    ["123short123", "123short123"],
    ['123"short"123', "123***123"],
  ])("%s", (line, shown) => expect(masker.mask(line)).toBe(shown));

  test.each([
    ["secret&secret&secret", "secret&secret&\x1b[96msecret\x1b[0m", "***\x1b[96m***\x1b[0m"],
    ["secret&secret+secret", "secret&\x1b[96msecret+secret\x1b[0m", "***\x1b[96m***\x1b[0m"],
    ["secret&secret&+secretsecret", "secret&secret&+\x1b[96ms\x1b[0mecretsecret", "***\x1b[96ms\x1b[0m***"],
    ["secret&+secret&secret", "secret&+\x1b[96ms\x1b[0mecret&secret", "***\x1b[96ms\x1b[0m***"],
    ["secret&secret&+", "secret&secret&+\x1b[96m\x1b[0m", "***\x1b[96m\x1b[0m"],
  ])("PowerShell colors a part of %s", (secret, line, shown) => {
    const one = new Masker();
    one.add(secret);
    expect(one.mask(line)).toBe(shown);
  });

  test("overlapping and touching secrets become one mask (SecretMaskerL0)", () => {
    const one = new Masker();
    for (const secret of ["abc", "bcd", "efgh"]) one.add(secret);
    expect(one.mask("x abcdefgh y abab abc")).toBe("x *** y abab ***");
  });
});

describe("commands (ActionCommandL0)", () => {
  const parsed = (line: string) => parseCommand(line, (name) => name === "do-something");
  test.each<[string, object, string]>([
    ["##[do-something k1=v1;]msg", { k1: "v1" }, "msg"],
    ["##[do-something]", {}, ""],
    ["##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D", { k1: ";=\r=\n=]" }, ";-\r-\n-]"],
    [
      "##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D",
      { k1: "%3B=%0D=%0A=%5D" },
      "%3B-%0D-%0A-%5D",
    ],
    ["##[do-something k1=;k2=;]", {}, ""],
    [">>>   ##[do-something k1=v1;]msg", { k1: "v1" }, "msg"],
    ["::do-something k1=v1,::msg", { k1: "v1" }, "msg"],
    ["::do-something::", {}, ""],
    ["::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,", { k1: ";=,=\r=\n=]=:" }, ";-\r-\n-]-:-,"],
    [
      "::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,",
      { k1: ";=%2C=%0D=%0A=]=%3A" },
      ";-%0D-%0A-]-:-,",
    ],
    ["::do-something k1=,k2=,::", {}, ""],
    ["   ::do-something k1=v1,::msg", { k1: "v1" }, "msg"],
  ])("%s", (line, properties, data) => expect(parsed(line)).toEqual({ name: "do-something", properties, data }));

  test.each(["   >>>   ::do-something k1=v1,::msg", "::do-something", "::other::msg", "##[do-something"])(
    "%s isn't a command",
    (line) => expect(parsed(line)).toBeUndefined(),
  );
});

describe("the log of a step (ActionCommandManagerL0)", () => {
  const logOf = (lines: string[], debug = false) => {
    const masker = new Masker();
    const log = new StepLog(masker, debug);
    for (const line of lines) log.line(line);
    return { log, masker };
  };

  test("stop-commands stops every command except its token, which is masked", () => {
    const { log } = logOf(["::stop-commands::let-me-go", "::error::x", "::let-me-go::", "::error::y"]);
    expect(log.errors).toEqual(["y"]);
    expect(log.text).toBe("::stop-commands::***\n::error::x\n::***::\n##[error]y");
  });

  test.each(["", "pause-logging", "stop-commands", "add-mask"])("%j isn't a token", (token) => {
    const { log } = logOf([`::stop-commands::${token}`, "::notice::still heard"]);
    expect(log.failed).toBe(true);
    expect(log.notices).toEqual(["still heard"]);
  });

  test("add-mask masks the value and each of its lines, from then on", () => {
    const { log, masker } = logOf(["abc", "::add-mask::abc%0Ddef%0Aghi%0D%0Ajkl", "abc def ghi jkl"]);
    expect(log.text).toBe("abc\n*** *** *** ***");
    expect(masker.mask("abc\rdef\nghi\r\njkl")).toBe("***");
    const blank = logOf(["::add-mask:: %0D  %0A   %0D%0A    %0D", "a    b"]);
    expect(blank.log.warnings).toHaveLength(1);
    expect(blank.log.text).toContain("a    b");
  });

  test("messages are masked, even across lines, and cut at 4096 characters", () => {
    const { log } = logOf([
      "::add-mask::top-secret",
      "::error file=a::top-secret%0Aof 100%25",
      `::warning::${"x".repeat(5000)}`,
    ]);
    expect(log.errors).toEqual(["***\nof 100%"]);
    expect(log.warnings[0]).toHaveLength(4096);
  });

  test("debug lines and echoed commands appear only with step debug logging", () => {
    const lines = ["::debug::d", "::save-state name=a::b", "::group::g", "::endgroup::"];
    expect(logOf(lines).log.text).toBe("##[group]g\n##[endgroup]");
    expect(logOf(lines, true).log.text).toBe(
      "##[debug]d\n::save-state name=a::b\n::group::g\n##[group]g\n::endgroup::\n##[endgroup]",
    );
    expect(logOf(["::echo::on", "::add-mask::top-secret", "::echo::Off   ", "::echo::x"]).log).toMatchObject({
      text: "::add-mask::***\n::echo::Off   \n##[error]Unable to process command '::echo::x' successfully.\n##[error]Invalid echo command value.",
      failed: true,
    });
  });

  test("a disabled command fails the step", () => {
    expect(logOf(["::set-env name=A::b"]).log).toMatchObject({ failed: true });
    expect(logOf(["::set-output name=A::b"]).log).toMatchObject({ failed: false, outputs: { A: "b" } });
  });
});

describe("command files (SetEnvFileCommandL0, CreateStepSummaryCommandL0)", () => {
  const pairs = (text: string) => [...parsePairs(text)];
  test.each<[string, [string, string][]]>([
    ["", []],
    ["\n", []],
    ["A=MY VALUE\n", [["A", "MY VALUE"]]],
    [
      "\nA=1\n\nB=2",
      [
        ["A", "1"],
        ["B", "2"],
      ],
    ],
    ["A=", [["A", ""]]],
    [
      "A==abc\nB=def=ghi\nC=jkl=\n",
      [
        ["A", "=abc"],
        ["B", "def=ghi"],
        ["C", "jkl="],
      ],
    ],
    ["=x\n", [["", "x"]]],
    ["A<<EOF\nline one\nline two\nEOF\n", [["A", "line one\nline two"]]],
    ["A<<EOF\nEOF", [["A", ""]]],
    [
      "A<<=EOF\none\n=EOF\nB<<<EOF\ntwo\n<EOF\n",
      [
        ["A", "one"],
        ["B", "two"],
      ],
    ],
    [
      "A<<EOF\n\nthree\n\nEOF\nB<<EOF\n EOF\nEOF\n",
      [
        ["A", "\nthree\n"],
        ["B", " EOF"],
      ],
    ],
    ["A<<EOF\r\nb\r\nEOF\r\n", [["A", "b\r"]]],
  ])("%j", (text, expected) => expect(pairs(text)).toEqual(expected));

  test.each([
    ["A", /Invalid format/],
    ["<<EOF\nEOF\n", /must not be empty/],
    ["A<<\n\n", /must not be empty/],
    ["A<<EOF\nx\n", /delimiter not found/],
    ["A<<EOF\nx", /missing new line/],
    ["A<<EOF ", /delimiter not found/],
  ])("%j is refused", (text, message) => expect(() => pairs(text)).toThrow(message));

  test("NODE_OPTIONS is kept out of GITHUB_ENV; a broken file fails the step and keeps what came before", () => {
    const files = createFiles(folder, "1");
    writeFileSync(files.GITHUB_ENV, "node_options=x\nA=1\n");
    writeFileSync(files.GITHUB_OUTPUT, "B=2\nbroken\nC=3\n");
    writeFileSync(files.GITHUB_PATH, "/a\n/b\n/a\n");
    const written = readFiles(files, new Masker());
    expect(written).toMatchObject({ env: { A: "1" }, outputs: { B: "2" }, path: ["/b", "/a"], failed: true });
    expect(written.errors).toHaveLength(3);
    expect(existsSync(files.GITHUB_ENV)).toBe(false);
  });

  test("the summary is masked line by line, and refused above 1 MiB", () => {
    const masker = new Masker();
    masker.add("ThisIsMySecretPassword!");
    const files = createFiles(folder, "2");
    writeFileSync(files.GITHUB_STEP_SUMMARY, "# a\r\nThisIsMySecretPassword!\n");
    expect(readFiles(files, masker).summary).toBe("# a\n***\n");
    const [full, over] = [createFiles(folder, "3"), createFiles(folder, "4")];
    writeFileSync(full.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024));
    expect(readFiles(full, masker)).toMatchObject({ errors: [], summary: expect.stringMatching(/^x{1048576}\n$/) });
    writeFileSync(over.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024 + 1));
    expect(readFiles(over, masker)).toMatchObject({ errors: [expect.stringContaining("1024k")], summary: "" });
  });

  test.each<[string, number[]]>([
    ["UTF-8", [0x41, 0xc3, 0xa9]],
    ["UTF-8 with mark", [0xef, 0xbb, 0xbf, 0x41, 0xc3, 0xa9]],
    ["UTF-16 LE", [0xff, 0xfe, 0x41, 0, 0xe9, 0]],
    ["UTF-16 BE", [0xfe, 0xff, 0, 0x41, 0, 0xe9]],
    ["UTF-32 LE", [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0xe9, 0, 0, 0]],
    ["UTF-32 BE", [0, 0, 0xfe, 0xff, 0, 0, 0, 0x41, 0, 0, 0, 0xe9]],
  ])("%s is read as .NET reads it", (_, bytes) => expect(decode(Uint8Array.from(bytes))).toBe("Aé"));
});

describe("an action", () => {
  const action = (main: string, post = "") => {
    const home = mkdtempSync(join(folder, "action-"));
    const inputs = "inputs:\n  my name:\n    default: a b\n  other:\n    default: true\n";
    writeFileSync(join(home, "action.yml"), `${inputs}runs:\n  using: node24\n  main: main.mjs\n  post: post.mjs\n`);
    const lib =
      'import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";\nconst { env } = process;\n';
    writeFileSync(join(home, "main.mjs"), lib + main);
    writeFileSync(join(home, "post.mjs"), lib + post);
    return home;
  };

  test("gets its inputs, with defaults, and the event", async () => {
    const home = action(
      "console.log(JSON.stringify([env['INPUT_MY_NAME'], env.INPUT_OTHER, env.GITHUB_ACTION, JSON.parse(readFileSync(env.GITHUB_EVENT_PATH))]))",
    );
    const event = { repository: { private: false } };
    const run = await runAction({ other: "x" }, { GITHUB_ACTION: "one" }, undefined, { folder: home, event });
    expect(JSON.parse(run.log)).toEqual(["a b", "x", "one", event]);
  });

  test("main, next steps and post, in this order, with state, variables, masks and files", async () => {
    const home = action(
      [
        "writeFileSync(env.RUNNER_TEMP + '/secret', 'top-secret');",
        "appendFileSync(env.GITHUB_STATE, 'file=secret\\n');",
        "appendFileSync(env.GITHUB_ENV, 'A=1\\n');",
        "appendFileSync(env.GITHUB_PATH, '/somewhere\\n');",
        "console.log('::add-mask::top-secret'); process.exitCode = 3;",
      ].join("\n"),
      [
        "console.log(existsSync(env.RUNNER_TEMP + '/seen'), env.STATE_file, env.A, env.PATH.startsWith('/somewhere:'));",
        "console.error('top-secret');",
        "(await import('node:fs')).rmSync(env.RUNNER_TEMP + '/' + env.STATE_file);",
      ].join("\n"),
    );
    const run = await runAction({}, {}, undefined, {
      folder: home,
      next: ({ temp, mask }) => {
        expect(mask(readFileSync(join(temp, "secret"), "utf8"))).toBe("***");
        writeFileSync(join(temp, "seen"), "");
      },
    });
    expect(run).toMatchObject({ exitCode: 3, outcome: "failure", state: { file: "secret" }, files: ["secret"] });
    expect(run.post).toMatchObject({ outcome: "success", files: ["seen"] });
    expect(run.post?.log.split("\n").toSorted()).toEqual(["***", "true secret 1 true"]);
    expect(existsSync(run.temp)).toBe(false);
  });

  test("a step that ends on SIGINT is cancelled, and post runs", async () => {
    const home = action(
      "process.on('SIGINT', () => { console.log('int'); process.exit(1) }); setInterval(() => {}, 1000); console.log('ready'); writeFileSync(env.READY, '');",
      "console.log('cleaned')",
    );
    const run = await runAction({}, { READY: join(home, "ready") }, ready(join(home, "ready")), { folder: home });
    expect(run).toMatchObject({ exitCode: 1, outcome: "cancelled", log: "ready\nint", post: { log: "cleaned" } });
  });

  test("a step that doesn't end gets SIGTERM, then SIGKILL", async () => {
    const home = action(
      "process.on('SIGINT', () => {}); process.on('SIGTERM', () => console.log('term')); setInterval(() => {}, 1000); writeFileSync(env.READY, '');",
    );
    const grace = { sigterm: 20, sigkill: 800 };
    const run = await runAction({}, { READY: join(home, "r") }, ready(join(home, "r")), { folder: home, grace });
    expect(run).toMatchObject({ exitCode: null, outcome: "cancelled", log: "term" });
  });

  test("lines end with \\n, \\r\\n and \\r, and the bytes of a character can be split", async () => {
    const home = action(
      "const say = (b) => new Promise((r) => process.stdout.write(b, r)); await say('a\\r'); await say('\\nb\\rc\\r\\n'); await say(Buffer.from([0xc3])); await say(Buffer.from([0xa9])); ",
    );
    expect((await runAction({}, {}, undefined, { folder: home })).log).toBe("a\nb\nc\né");
  });
});

/** Settles when the file is there. */
async function ready(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise(setImmediate);
}
