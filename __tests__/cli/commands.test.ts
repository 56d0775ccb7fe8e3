/** The console client as people run it: the built file, on a pipe and on a terminal (`script` of util-linux). */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseWorkflow } from "../../src/cli/workflow.ts";
import type { ActionError } from "../../src/errors.ts";
import { values, vault } from "../fixtures/demo-vault.ts";
import { type Options, PsonoServer, type Vault } from "../psono-server/server.ts";
import { needsProcess, runInProcess } from "../runner/in-process.ts";
import { mutation } from "../runner/runner.ts";

const CLI = "dist/cli/index.js";
const REGISTRY = "registry-token-value";

let server: PsonoServer;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true });
});

async function serve(options: Options = {}, content: Vault = vault): Promise<void> {
  server = new PsonoServer(content, options);
  await server.listen();
}

interface Ended {
  code: number | null;
  out: string;
  bytes: Buffer;
  err: string;
}

interface How {
  key?: string;
  env?: Record<string, string>;
  terminal?: boolean;
  input?: string;
  /** File that stdout is. */
  stdout?: string;
  /** Told at the start and then at every print: what was printed so far, and the process. */
  watch?: (out: string, child: ChildProcess) => void;
}

async function start(args: string[], how: How = {}): Promise<Ended> {
  const { key = "reader", env = {}, terminal = false, input, stdout, watch } = how;
  const { id = "", privateKey = "", secretKey = "" } = server?.keys[key] ?? {};
  const all: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    TERM: "xterm",
    ...mutation(),
    ...(server && {
      PSONO_SERVER_URL: server.url,
      PSONO_SERVER_SIGNATURE: server.signature,
      PSONO_API_KEY_ID: id,
      PSONO_API_KEY_PRIVATE_KEY: privateKey,
      PSONO_API_KEY_SECRET_KEY: secretKey,
    }),
    ...env,
  };
  const alone = ![terminal, input, stdout, watch].some(Boolean) && input !== "" && args[0] !== "run";
  if (process.env["MUTATION"] !== undefined && alone && !needsProcess(all)) {
    const printed: [Buffer[], Buffer[]] = [[], []];
    const print = (text: string | Uint8Array, err: boolean) => printed[err ? 1 : 0].push(Buffer.from(text as string));
    const { exitCode } = await runInProcess([resolve(CLI), ...args], all, print);
    const [bytes, err] = printed.map((all) => Buffer.concat(all)) as [Buffer, Buffer];
    return { code: exitCode, out: bytes.toString(), bytes, err: err.toString() };
  }
  const quoted = [process.execPath, CLI, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
  const [file, words] = terminal
    ? ["script", ["-qec", `exec ${quoted}`, "/dev/null"]]
    : [process.execPath, [CLI, ...args]];
  const child = spawn(file, words, {
    env: all,
    stdio: ["pipe", stdout === undefined ? "pipe" : openSync(stdout, "w"), "pipe"],
  });
  // A terminal's end of input would be typed to the command.
  if (!terminal) child.stdin?.end(input ?? "");
  watch?.("", child);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on("data", (chunk: Buffer) => {
    out.push(chunk);
    watch?.(Buffer.concat(out).toString(), child);
  });
  child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
  return new Promise((ended) =>
    child.on("close", (code) => {
      const bytes = Buffer.concat(out);
      ended({ code, out: bytes.toString(), bytes, err: Buffer.concat(err).toString() });
    }),
  );
}

/** A script for `run`, which prints what it sees. */
const node = (code: string) => ["--", process.execPath, "-e", code];

describe("get", () => {
  test("prints the value and nothing else", async () => {
    await serve();
    expect(await start(["get", "/Production/Deep/Database"])).toMatchObject({
      code: 0,
      out: "pa$$ \"w\\ord%0A::set-output'",
      err: "",
    });
    expect((await start(["get", "/Team/Registry#username"])).out).toBe("robot");
    expect((await start(["get", `psono://${server.idOf("Top")}`])).out).toBe(
      "first line of note\nsecond line of note\n",
    );
    expect(server.openSessions).toBe(0);
  });

  test("prints the bytes of a binary field, and base64 in JSON", async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 128, 0]);
    const entry = { entry: "P12", type: "elster_certificate", data: { file_content: bytes.toString("hex") } };
    await serve({}, { children: [entry], keys: { reader: {} } });
    expect((await start(["get", "/P12"])).bytes).toEqual(bytes);
    expect(JSON.parse((await start(["get", "--json", "/P12"])).out)).toEqual({
      reference: "/P12",
      encoding: "base64",
      value: bytes.toString("base64"),
    });
  });

  test.each([
    ["/Team/", "REFERENCE: a folder is no value. Name one entry. [REQUEST]"],
    ["/Top#", "REFERENCE: nothing stands after #."],
    ["", "REFERENCE: nothing stands after =."],
  ])("asks nobody for what is no value: %s", async (reference, message) => {
    await serve();
    const { code, out, err } = await start(["get", reference]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^psono-secrets: [^\n]+\n$/);
    expect(err).toContain(message);
    expect(server.requests).toEqual([]);
  });

  test("JSON moves no cursor and holds the value exactly", async () => {
    const value = "a\u202eb\u009bc\u{e0001}\nd";
    const entry = { entry: "Odd", type: "note", data: { notes: value } };
    await serve({}, { children: [entry], keys: { reader: {} } });
    const { out } = await start(["get", "--json", "/Odd"]);
    expect(out).not.toMatch(/(?!\n)\p{C}/u);
    expect(JSON.parse(out)).toMatchObject({ value, encoding: "utf8" });
  });

  test("ends the line on a terminal, where the value does not", async () => {
    await serve();
    expect((await start(["get", "/Team/Registry"], { terminal: true })).out).toBe(`${REGISTRY}\r\n`);
    expect((await start(["get", "/Top"], { terminal: true })).out).toBe(
      "first line of note\r\nsecond line of note\r\n",
    );
  });

  test("suggests what is near on a terminal alone", async () => {
    await serve();
    const piped = await start(["get", "/Team/Registri"]);
    expect(piped).toMatchObject({ code: 1, out: "" });
    expect(piped.err).toMatch(/^psono-secrets: REFERENCE: no entry has this path.* \[NO_SUCH_ENTRY\]\n$/);
    expect(piped.err).not.toContain("/Team/Registry");
    const shown = await start(["get", "/Team/Registri"], { terminal: true });
    expect(shown.code).toBe(1);
    expect(shown.out).toContain("Near it: /Team/Registry");
  });

  test("tells on a terminal that it lasts, and wipes it off", async () => {
    await serve({ latency: 30 });
    const preload = "const real = setInterval; globalThis.setInterval = (f, ms) => real(f, ms === 1000 ? 1 : ms)";
    const env = { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(preload).toString("base64")}` };
    const { out } = await start(["get", "/Team/Registry"], { terminal: true, env });
    expect(out.replaceAll("\x1b", "ESC")).toMatch(/\rESC\[Kpsono-secrets: 0 s, \d requests/);
    expect(out.endsWith(`\r\x1b[K${REGISTRY}\r\n`)).toBe(true);
    expect((await start(["get", "/Team/Registry"], { env })).err).toBe("");
  });

  test("a restricted key needs no private key", async () => {
    await serve();
    const env = { PSONO_API_KEY_PRIVATE_KEY: "", PSONO_SERVER_SIGNATURE: "" };
    expect((await start(["get", server.idOf("Registry")], { key: "restricted", env })).out).toBe(REGISTRY);
    expect(server.requests).toEqual(["POST /api-key-access/secret/"]);
  });
});

describe("connection", () => {
  test("errors name the variable or the flag, all at once and before any request", async () => {
    await serve();
    const env = { PSONO_API_KEY_SECRET_KEY: "12", PSONO_SERVER_SIGNATURE: "" };
    const { code, err } = await start(["get", "/Top", "--server-url", "psono"], { env });
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([
      expect.stringMatching(/^psono-secrets: --server-url: is no URL.* \[INPUT\]$/),
      expect.stringMatching(/^psono-secrets: PSONO_API_KEY_SECRET_KEY: must be 64 hex digits.* \[INPUT\]$/),
      expect.stringMatching(/^psono-secrets: PSONO_SERVER_SIGNATURE: is missing. With PSONO_API_KEY_PRIVATE_KEY /),
    ]);
    expect(server.requests).toEqual([]);
  });

  test("what gets to the server is named alike", async () => {
    await serve();
    const env = { PSONO_EXTRA_HEADERS: "Host: x", PSONO_CLIENT_KEY: "nowhere" };
    const { err } = await start(["get", "/Top", "--ca-certificate", "nowhere", "--timeout", "0"], { env });
    for (const name of ["--ca-certificate", "PSONO_CLIENT_KEY", "PSONO_EXTRA_HEADERS, line 1", "--timeout"])
      expect(err).toContain(`psono-secrets: ${name}: `);
    expect(err).toContain("PSONO_CLIENT_CERTIFICATE, PSONO_CLIENT_KEY: belong together");
    expect(server.requests).toEqual([]);
  });

  test("a broken answer is tried again, and told", async () => {
    await serve({ fault: (request, count) => (request === "GET /datastore/" && count === 1 ? "cut" : undefined) });
    const { code, out, err } = await start(["get", "/Team/Registry"]);
    expect({ code, out }).toEqual({ code: 0, out: REGISTRY });
    expect(err).toMatch(/^psono-secrets: .* Trying again in/);
  });

  test("flags go before variables", async () => {
    await serve();
    const env = { PSONO_SERVER_URL: "https://nowhere.invalid", PSONO_API_KEY_ID: "x", PSONO_SERVER_SIGNATURE: "y" };
    const flags = ["--server-url", server.url, "--api-key-id", server.keys["reader"]?.id ?? ""];
    const { out } = await start(["get", ...flags, "--server-signature", server.signature, "/Team/Registry"], { env });
    expect(out).toBe(REGISTRY);
  });

  test("keys are refused as arguments, and not repeated", async () => {
    await serve();
    const { code, err } = await start(["get", "/Top", `--api-key-secret-key=${"ab".repeat(32)}`]);
    expect(code).toBe(2);
    expect(err).toContain("PSONO_API_KEY_SECRET_KEY");
    expect(err).not.toContain("abab");
  });
});

describe("usage", () => {
  test.each([
    ["nonsense"],
    ["get"],
    ["get", "/a", "/b"],
    ["get", "/a", "--nope"],
    ["list", "Team"],
    ["list", "/a", "/b"],
    ["run", "true"],
    ["run", "--"],
    ["check"],
    ["login-test", "x"],
  ])("exit code 2: %s %s %s", async (...args) => {
    await serve();
    const { code, out, err } = await start(args.filter(Boolean));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^psono-secrets: .+ \[USAGE\]\n$/);
    expect(server.requests).toEqual([]);
  });

  test.each([[[]], [["--help"]], [["-h"]], [["help"]], [["help", "get"]]])("all is told by %j", async (args) => {
    await serve();
    const { code, out, err } = await start(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^Reads secrets from a Psono server\.\n\n {2}psono-secrets list \[PATH\] .*\n {2}psono-secrets get /,
    );
  });

  test("help goes before all else that was asked for, but for the words of a command to run", async () => {
    await serve();
    for (const args of [
      ["get", "/a", "-h"],
      ["get", "--help", "/a", "/b"],
      ["get", "-h", "--", "x"],
    ])
      expect((await start(args)).out).toMatch(/^psono-secrets get REFERENCE/);
    expect((await start(["run", "-h", "--", "true"])).out).toMatch(/^psono-secrets run/);
    expect(await start(["run", "--", "echo", "--help", "-h"])).toMatchObject({ code: 0, out: "--help -h\n" });
    expect((await start(["constructor"])).err).toBe(
      "psono-secrets: constructor is no command. See psono-secrets --help [USAGE]\n",
    );
  });

  test.each(["list", "get", "run", "check", "login-test"])("%s --help", async (command) => {
    await serve();
    const { code, out } = await start([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^psono-secrets ${command}.*Example.*PSONO_SERVER_URL`, "s"));
    expect((await start([])).out).toContain(out.split("\n")[0]);
  });
});

describe("list", () => {
  test("gives lines to a pipe and a tree to a terminal", async () => {
    await serve();
    const piped = await start(["list"]);
    expect(piped.code).toBe(0);
    expect(piped.out.split("\n")).toContain(`/Team/Registry\tapplication_password\t${server.idOf("Registry")}`);
    expect(piped.err).toMatch(/1 share\(s\) cannot be read/);
    const { out } = await start(["list"], { terminal: true, env: { NO_COLOR: "1" } });
    expect(out).not.toContain("\x1b[");
    expect(out).toContain(`├── Production/\r\n│   └── Deep/\r\n│       └── Database  website_password`);
    expect(out).toContain(server.idOf("Registry"));
    expect((await start(["list"], { terminal: true })).out).toContain("\x1b[34mProduction/");
    for (const value of values) expect(piped.out + out).not.toContain(value);
    expect(server.openSessions).toBe(0);
  });

  test("a path narrows it, and JSON has all", async () => {
    await serve();
    const { out } = await start(["list", "--json", "/Team/"]);
    const { entries } = JSON.parse(out) as { entries: { path: string }[] };
    expect(entries.map(({ path }) => path)).toEqual(["/Team/Inner/Deploy key", "/Team/Registry"]);
    expect(entries[1]).toEqual({
      path: "/Team/Registry",
      name: "Registry",
      type: "application_password",
      id: server.idOf("Registry"),
      reference: "/Team/Registry",
    });
    expect((await start(["list", "/Team/Registry"])).out).toMatch(/^\/Team\/Registry\t.*\n$/);
    const missing = await start(["list", "/Teem"]);
    expect(missing.code).toBe(1);
    expect(missing.err).toMatch(/PATH: no folder has this path.*\[NO_SUCH_FOLDER\]/);
  });

  test("names of the vault write no lines and colours of their own", async () => {
    const entry = { entry: "a\u001b[2J\nb\u202e", type: "note", data: { notes: "x" } };
    await serve({}, { children: [entry], keys: { reader: {} } });
    for (const terminal of [false, true]) {
      const { out } = await start(["list"], { terminal, env: { NO_COLOR: "1" } });
      expect(out).toContain("a\\u{1b}[2J\\u{a}b\\u{202e}");
      for (const bad of ["\u001b", "\u202e"]) expect(out).not.toContain(bad);
    }
    const { out } = await start(["list", "--json"]);
    for (const bad of ["\u001b", "\u202e"]) expect(out).not.toContain(bad);
    expect(JSON.parse(out)).toMatchObject({ entries: [{ name: entry.entry }] });
  });

  test("a restricted key lists what is attached", async () => {
    await serve();
    const { out } = await start(["list"], { key: "restricted" });
    expect(out.trim().split("\n")).toHaveLength(2);
    await serve({
      fault: (request, count) =>
        request.startsWith("POST /api-key-access/secret/") && count % 2 === 0 ? "tampered" : undefined,
    });
    const ids = ["Registry", "Top"].map((name) => server.idOf(name));
    const { entries } = JSON.parse((await start(["list", "--json"], { key: "restricted" })).out) as {
      entries: { id: string; error?: string }[];
    };
    const broken = entries.find(({ error }) => error !== undefined);
    expect(broken).toEqual({
      path: "",
      name: "",
      type: "",
      id: broken?.id,
      reference: broken?.id,
      error: "DECRYPTION",
    });
    expect(entries.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(entries.filter((entry) => "error" in entry)).toHaveLength(1);
    const lines = (await start(["list"], { key: "restricted" })).out.split("\n");
    expect(lines.filter((one) => /^(\S+)\tcannot be read: DECRYPTION\t\1$/.test(one))).toHaveLength(1);
  });

  test("what cannot be read is told for the path alone, and nothing else is", async () => {
    await serve();
    const all = await start(["list", "--json", "//"]);
    expect(JSON.parse(all.out)).toMatchObject({ unreadable: ["/stale name"] });
    expect(await start(["list", "/Production//"])).toMatchObject({
      code: 0,
      out: `/Production/Deep/Database\twebsite_password\t${server.idOf("Database")}\n`,
      err: "",
    });
    const broken: Vault = {
      children: [{ entry: "A", type: "note", data: { notes: "x" } }],
      keys: { restricted: { restricted: true, attached: ["A"] }, reader: {} },
    };
    await serve({}, broken);
    expect(await start(["list"])).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse((await start(["list", "--json"])).out)).toEqual({
      entries: [{ path: "/A", name: "A", type: "note", id: server.idOf("A"), reference: "/A" }],
      unreadable: [],
    });
  });

  test("a terminal without colours gets none", async () => {
    await serve();
    expect((await start(["list"], { terminal: true, env: { TERM: "dumb" } })).out).not.toContain("\x1b");
  });
});

describe("run", () => {
  test("fills variables in, keeps secrets out of arguments, and PSONO_… out of the environment", async () => {
    await serve();
    const file = join(folder, ".env");
    writeFileSync(
      file,
      'PLAIN=1\nUSER=psono:///Team/Registry#username\nQUOTED="psono:///Variables#API_TOKEN"\nPSONO_X=1\n',
    );
    const code =
      'const fs = require("fs"); console.log(JSON.stringify({ env: process.env, ' +
      'mine: fs.readFileSync("/proc/self/cmdline", "utf8"), above: fs.readFileSync("/proc/" + process.ppid + "/cmdline", "utf8") }))';
    const { code: exit, out } = await start(
      ["run", "--env", "A=/Team/Registry", "--env", "P_*=/Variables", "--file", file, ...node(code)],
      { env: { B: "psono:///Team/Registry" } },
    );
    expect(exit).toBe(0);
    const { env, mine, above } = JSON.parse(out) as { env: Record<string, string>; mine: string; above: string };
    expect(env).toMatchObject({ A: REGISTRY, B: REGISTRY, USER: "robot", PLAIN: "1", QUOTED: "token-in-a-variable" });
    expect(env).toMatchObject({ P_API_TOKEN: "token-in-a-variable", PATH: process.env["PATH"] });
    expect(Object.keys(env).filter((name) => name.startsWith("PSONO_"))).toEqual([]);
    for (const value of [...values, server.keys["reader"]?.secretKey]) expect(mine + above).not.toContain(value);
    expect(server.openSessions).toBe(0);
  });

  test.each([
    [0, node("process.exit(0)")],
    [3, node("process.exit(3)")],
    [137, node('process.kill(process.pid, "SIGKILL")')],
    [143, node('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1e6)')],
    [127, ["--", "/no/such/command"]],
    [126, ["--", "./README.md"]],
  ])("ends with %i", async (expected, args) => {
    await serve();
    expect((await start(["run", "--env", "A=/Top", ...args])).code).toBe(expected);
  });

  test.each([["SIGTERM"], ["SIGINT"], ["SIGHUP"]] as const)("passes %s on", async (signal) => {
    await serve();
    const code = `process.on("${signal}", () => { console.log("told"); process.exit(7); }); console.log("ready"); setInterval(() => {}, 1e6)`;
    let sent = false;
    const watch = (out: string, child: ChildProcess) => {
      if (sent || !out.includes("ready")) return;
      sent = true;
      child.kill(signal);
    };
    const { code: exit, out } = await start(["run", ...node(code)], { watch });
    expect({ exit, out }).toEqual({ exit: 7, out: "ready\ntold\n" });
  });

  test("the command has the terminal", async () => {
    await serve();
    const { code, out } = await start(
      [
        "run",
        "--env",
        "A=/Top",
        ...node("console.log([process.stdin.isTTY, process.stdout.isTTY].join()); process.exit(4)"),
      ],
      {
        terminal: true,
      },
    );
    expect(code).toBe(4);
    expect(out).toContain("true,true");
  });

  test.each([
    ["A=/Nope", /--env, line 1: no entry.*NO_SUCH_ENTRY/],
    ["PATH=/Top", /the variable PATH would change.*NAME/],
    ["A", /--env, line 1: no = found.*REQUEST/],
  ])("starts nothing where a value is missing: %s", async (env, message) => {
    await serve();
    const { code, out, err } = await start(["run", "--env", env, ...node('console.log("ran")')]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
  });

  test.each([
    [["run", "--env", "A=/Nope"], "Where stderr is no terminal, nothing more is said"],
    [["run", "--env", "PATH=/Top"], "Choose another. [NAME]"],
    [["run", "--env", "A_*=/"], "Ask for it by a name of its own. [NAME]"],
    [["run", "--env", "A 1=/Top"], "no longer than 200. [REQUEST]"],
    [["run", "--env", "file:A=/Top"], "a name has no prefix here. [REQUEST]"],
    [["get", "Top"], "REFERENCE: the place is neither a path that begins with / nor an id (a UUID). [REQUEST]"],
  ])("says nothing of what is not at a terminal: %j", async (args, message) => {
    await serve();
    const { err } = await start(args[0] === "run" ? [...args, "--", "true"] : args);
    expect(err).toContain(message);
    expect(err).not.toMatch(/except|output:|the input|everybody/);
  });

  test("lines of a file as Node reads them, with the # of a reference", async () => {
    await serve();
    const file = join(folder, ".env");
    const lines = [
      "A=psono:///Team/Registry#username",
      "export B = psono:///Team/Registry#username",
      "  C=psono:///Team/Registry # why",
      "D='psono:///Team/Registry'",
      "E=plain # why",
      "F=x psono:///Team/Registry#username",
      "export   G=psono:///Team/Registry#username",
      "MY_PSONO_H=kept",
      "psono_i=lost",
    ];
    writeFileSync(file, lines.join("\r\n").replaceAll("C=psono:///Team/Registry # why", "C=psono:///Team/Registry"));
    const code =
      "const { A, B, C, D, E, F, G, MY_PSONO_H, psono_i = 'none', X } = process.env; console.log([A, B, C, D, E, F, G, MY_PSONO_H, psono_i, X].join())";
    const { out, err } = await start(["run", "--file", file, ...node(code)], { env: { X: "kept", PSONO_X: "1" } });
    expect(err).toBe("");
    expect(out).toBe(`robot,robot,${REGISTRY},${REGISTRY},plain,x psono:///Team/Registry,robot,kept,none,kept\n`);
    expect(await start(["run", "--file", join(folder, "none"), ...node("")])).toMatchObject({
      code: 1,
      err: `psono-secrets: ${join(folder, "none")} cannot be read. [FILE]\n`,
    });
  });

  test("without a reference nobody is asked", async () => {
    await serve();
    const env = { PSONO_SERVER_URL: "" };
    expect(await start(["run", ...node('console.log("ran")')], { env })).toMatchObject({ code: 0, out: "ran\n" });
    expect(await start(["run", "--env", "A=/Top", ...node("")], { env })).toMatchObject({ code: 1, out: "" });
    expect(server.requests).toEqual([]);
  });

  test("says why a command does not start, and lets no NUL into a variable", async () => {
    await serve({}, { children: [{ entry: "Odd", type: "note", data: { notes: "a\0b" } }], keys: { reader: {} } });
    expect((await start(["run", "--", "/no/such/command"])).err).toBe(
      "psono-secrets: /no/such/command was not found [COMMAND_NOT_FOUND]\n",
    );
    expect((await start(["run", "--", "./README.md"])).err).toBe(
      "psono-secrets: ./README.md cannot be run [COMMAND]\n",
    );
    const many = join(folder, "many");
    writeFileSync(many, Array.from({ length: 60 }, (_, at) => `V${at}=${"x".repeat(100_000)}`).join("\n"));
    expect(await start(["run", "--file", many, "--", "true"])).toMatchObject({
      code: 126,
      err: "psono-secrets: true cannot be run: its variables are too large [COMMAND]\n",
    });
    expect(await start(["run", "--env", "A=/Odd", ...node('console.log("ran")')])).toMatchObject({
      code: 1,
      out: "",
      err: "psono-secrets: --env, line 1: a value with a NUL is no variable. [VALUE]\n",
    });
  });

  test("what ?= forgives is not there", async () => {
    await serve();
    const args = ["run", "--env", "A?=/Nope", ...node("console.log(process.env.A)")];
    expect((await start(args, { env: { A: "psono:///Top" } })).out).toBe("undefined\n");
  });

  test("what is typed at the terminal reaches the command once", async () => {
    await serve();
    const code =
      'let told = 0; process.on("SIGINT", () => console.log("told", String(++told))); ' +
      'process.stdin.on("data", () => process.exit(told + 10)); console.log("ready")';
    const typed = new Set<string>();
    const watch = (out: string, child: ChildProcess) => {
      for (const [seen, keys] of [
        ["ready", "\x03"],
        ["told", "\n"],
      ] as const) {
        if (typed.has(seen) || !out.includes(seen)) continue;
        typed.add(seen);
        child.stdin?.write(keys);
      }
    };
    const { code: exit, out } = await start(["run", ...node(code)], { terminal: true, watch });
    expect(exit, out).toBe(11);
  });

  test("a signal that comes after the read, and before the command, is not lost", async () => {
    await serve();
    // When the command is about to be started.
    const preload = `import child from "node:child_process"; import { syncBuiltinESMExports } from "node:module";
      const real = child.spawn;
      child.spawn = (...given) => { process.kill(process.pid, "SIGTERM"); return real(...given); };
      syncBuiltinESMExports();`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(preload).toString("base64")}` };
    const { code } = await start(["run", "--env", "A=/Top", ...node("setInterval(() => {}, 1000)")], { env });
    expect(code).toBe(143);
  });

  test("a cancelled read starts nothing, ends by the signal and closes the session", async () => {
    let child: ChildProcess | undefined;
    await serve({
      fault: (request) => {
        if (request !== "GET /datastore/") return undefined;
        child?.kill("SIGINT");
        return "stall";
      },
    });
    const { code, out, err } = await start(["run", "--env", "A=/Top", ...node('console.log("ran")')], {
      watch: (_, started) => {
        child = started;
      },
    });
    expect({ code, out }).toEqual({ code: 130, out: "" });
    expect(err).toContain("[CANCELLED]");
    expect(server.openSessions).toBe(0);
  });
});

describe("check", () => {
  test("request lines of a file and of stdin, without a value", async () => {
    await serve();
    const file = join(folder, "requests");
    writeFileSync(file, "# mine\nA = /Top\nenv:B = /Team/Registry#username\n");
    const good = await start(["check", file]);
    expect(good).toMatchObject({
      code: 0,
      out: "A (output) ← /Top\nB (variable) ← /Team/Registry#username\n",
      err: "",
    });
    const bad = await start(["check", "-"], { input: "A = /Top\nB = /Nope\nC = /Top#nope\n" });
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/^psono-secrets: stdin, line 2: .*\[NO_SUCH_ENTRY\]/);
  });

  test("what cannot be printed is no success", async () => {
    await serve();
    for (const args of [["get", "/Top"], ["list"]]) {
      const { code, err } = await start(args, { stdout: "/dev/full" });
      expect(code).toBe(1);
      expect(err).toContain("psono-secrets: not all could be printed (ENOSPC). [EXPORT_FAILED]\n");
    }
  });

  test("Ctrl-C while stdin is read ends it", async () => {
    await serve();
    // Node is deaf while it reads: what it would do later is no help to who waits.
    const preload = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      const real = fs.readFileSync;
      fs.readFileSync = (file, ...how) => {
        if (file === 0) process.kill(process.pid, "SIGINT");
        return real(file, ...how);
      };
      syncBuiltinESMExports();`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(preload).toString("base64")}` };
    expect(await start(["check", "-"], { input: "A = /Top\n", env })).toMatchObject({ code: null, out: "" });
    expect(server.requests).toEqual([]);
  });

  test("what cannot be tried is told before anybody is asked", async () => {
    await serve();
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const step = (request: string) => `    secrets: ${request}\n    server-url: x\n    export-env: true\n`;
    for (const [args, code, message] of [
      [["check", join(folder, "none")], 1, /^psono-secrets: \S+none cannot be read\. \[FILE\]\n$/],
      [["check", file("empty", "# none\n")], 1, /^psono-secrets: \S+empty: no request found\. .*\[REQUEST\]\n$/],
      [["check", file("wrong", "A: /a\n")], 1, /^psono-secrets: \S+wrong, line 1: .*no colon.*\[REQUEST\]\n$/],
      [["check", file("twins", "A = /Top\na = /Top\n")], 1, /twins, line 2: the name a is used.*\[NAME\]\n$/],
      [["check", file("path.yml", step("PATH = /Top"))], 1, /path.yml, line 1: the variable PATH.*\[NAME\]\n$/],
      [["check", file("none.YAML", "    secrets: inherit\n")], 1, /none.YAML: no request found/],
      [["check", file("a.yml.txt", step("A = /Top"))], 1, /a.yml.txt, line 1: /],
      [["check", "a", "b"], 2, /check takes one file/],
    ] as const) {
      const ended = await start([...args]);
      expect([ended.code, ended.out]).toEqual([code, ""]);
      expect(ended.err).toMatch(message);
    }
    expect(server.requests).toEqual([]);
  });

  test("errors of every step are told, and one of the server ends it", async () => {
    await serve();
    const file = join(folder, "steps.yml");
    const step = (request: string) => `  - with:\n      secrets: ${request}\n      server-url: x\n`;
    writeFileSync(file, step("A = /Nope") + step("* = /Team/Inner/") + step("B = /None"));
    const { code, out, err } = await start(["check", file]);
    expect({ code, out }).toEqual({ code: 1, out: `DEPLOY_KEY (output) ← ${server.idOf("Deploy key")}#private\n` });
    expect(err.split("\n").map((line) => line.replace(/^.*(line \d+).*(\[.*)$/, "$1 $2"))).toEqual([
      "line 2 [NO_SUCH_ENTRY]",
      "line 8 [NO_SUCH_ENTRY]",
      "",
    ]);
    const wrong = await start(["check", file], { env: { PSONO_SERVER_SIGNATURE: "0".repeat(64) } });
    expect(wrong.err).toMatch(/^psono-secrets: [^\n]*\[SERVER_SIGNATURE\]\n$/);
  });

  test("a workflow: every step of ours, by lines of the file", async () => {
    await serve();
    const file = join(folder, "ci.yml");
    const text = (second: string) => `on: push
jobs:
  a:
    uses: x/y/.github/workflows/z.yml@v1
    secrets: inherit
  b:
    steps:
      - uses: docker/build-push-action@v6
        with:
          secrets: |
            "token=abc"
      - uses: org/psono-secrets-action@v1
        with:
          server-url: https://psono.example.com
          export-env: true
          secrets: |
            # the database
            A = /Production/Deep/Database
      - uses: org/psono-secrets-action@v1
        with:
          secrets: |-
            A = /Top
            ${second}
          server-url: https://psono.example.com
`;
    writeFileSync(file, text("T_* = /Team/"));
    const good = await start(["check", file]);
    expect(good.err).toBe("");
    expect(good.out.split("\n")).toEqual([
      "A (output and variable) ← /Production/Deep/Database",
      "A (output) ← /Top",
      `T_REGISTRY (output) ← ${server.idOf("Registry")}#password`,
      "",
    ]);
    writeFileSync(file, text("B = /Nope"));
    const bad = await start(["check", file]);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain(`psono-secrets: ${file}, line 23: no entry has this path`);
    writeFileSync(file, "on: push\n");
    expect((await start(["check", file])).err).toMatch(/no request found.*REQUEST/);
  });

  test("forms of a with: block", () => {
    const problems: ActionError[] = [];
    const parsed = (text: string) => parseWorkflow(text, "f", problems);
    const one = parsed("    secrets: A = /a#b # why\n    server-url: x\n    except: |\n      /x\n\n      B\n");
    expect(one).toMatchObject([
      {
        requests: [{ at: "f, line 1", name: "A", field: "b" }],
        except: [{ text: "/x" }, { text: "B" }],
        exportEnv: false,
      },
    ]);
    expect(parsed("    secrets: |\n      A = /a\n").length).toBe(0);
    expect(problems).toEqual([]);
    parsed("    server-url: x\n    secrets: >\n      A = /a\n");
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^f, line 2: > makes one line/)]);
  });
});

describe("login-test", () => {
  const steps = (out: string) => out.split("\n").map((line) => line.slice(0, 15).trim());

  test("says each step", async () => {
    await serve();
    const { code, out } = await start(["login-test"]);
    expect(code).toBe(0);
    expect(steps(out)).toEqual(
      ["address", "/info/", "signature", "login", "rights", "datastores"].map((step) => `ok  ${step}`).concat(""),
    );
    expect(out).toContain("may read, may not write, not restricted");
    expect(out).toMatch(/\nok {2}\/info\/ {6}Psono \d\S* .*answers\n/);
    expect(out).toMatch(/\nok {2}datastores +1, with 10 entries outside of shares/);
    expect(server.openSessions).toBe(0);
  });

  test("a restricted key, with and without a login", async () => {
    await serve();
    expect((await start(["login-test"], { key: "restricted" })).out).toMatch(
      /restricted to secrets\nok {2}secrets +2 /,
    );
    const env = { PSONO_API_KEY_PRIVATE_KEY: "", PSONO_SERVER_SIGNATURE: "" };
    expect((await start(["login-test"], { key: "restricted", env })).out).toMatch(/- {3}login.*\nok {2}secrets +2 /);
  });

  test("stops where something does not work, and says why", async () => {
    await serve();
    const wrong = await start(["login-test"], { env: { PSONO_SERVER_SIGNATURE: "0".repeat(64) } });
    expect(wrong.code).toBe(1);
    expect(steps(wrong.out)).toEqual(["ok  address", "ok  /info/", ""]);
    expect(wrong.err).toMatch(/PSONO_SERVER_SIGNATURE is not the server's.*\[SERVER_SIGNATURE\]/);
    const key = await start(["login-test"], { env: { PSONO_API_KEY_PRIVATE_KEY: "1".repeat(64) } });
    expect(steps(key.out)).toEqual(["ok  address", "ok  /info/", "ok  signature", ""]);
    expect(key.err).toMatch(/check PSONO_API_KEY_ID and PSONO_API_KEY_PRIVATE_KEY.*\[LOGIN_REFUSED\]/);
    expect((await start(["login-test"], { key: "blind" })).err).toContain("[KEY_CANNOT_READ]");
  });
});

test("the action knows nothing of the console's variables, and the console client asks for no @actions/core", () => {
  expect(readFileSync("dist/main/index.js", "utf8")).not.toContain("PSONO_SERVER");
  expect(readFileSync(CLI, "utf8")).not.toContain("@actions/core");
});
