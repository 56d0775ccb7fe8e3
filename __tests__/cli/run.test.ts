/** `psono-secrets run`: a command with secrets in its environment. */
import type { ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { values } from "../fixtures/demo-vault.ts";
import { folder, node, REGISTRY, serve, server, start } from "./client.ts";

describe("run", () => {
  test("sets variables, keeps secrets out of arguments, and PSONO_… out of the environment", async () => {
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

  test("passes DEBUG to the command, but doesn't let libraries see it, because one would print keys", async () => {
    await serve();
    const code = "console.log(process.env.DEBUG)";
    const { out, err } = await start(["run", "--env", "A=/Team/Registry", ...node(code)], { env: { DEBUG: "*" } });
    expect([out, err]).toEqual(["*\n", ""]);
  });

  test.each([
    [0, node("process.exit(0)")],
    [3, node("process.exit(3)")],
    [137, node('process.kill(process.pid, "SIGKILL")')],
    [143, node('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1e6)')],
    [127, ["--", "/no/such/command"]],
    [126, ["--", "./README.md"]],
  ])("exits with %i", async (expected, args) => {
    await serve();
    expect((await start(["run", "--env", "A=/Top", ...args])).code).toBe(expected);
  });

  test.each([["SIGTERM"], ["SIGINT"], ["SIGHUP"]] as const)("passes %s on to the command", async (signal) => {
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

  test("gives the terminal to the command", async () => {
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
    ["A=/Nope", /--env A: Entry not found: \/Nope\. .*NO_SUCH_ENTRY/],
    ["PATH=/Top", /environment variable "PATH" controls how later steps run.*NAME/],
    ["A", /--env, number 1: This line has no "=".*REQUEST/],
  ])("doesn't start the command if a value is missing: %s", async (env, message) => {
    await serve();
    const { code, out, err } = await start(["run", "--env", env, ...node('console.log("ran")')]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
  });

  test.each([
    [["A=/Top", "B=/Nope"], ["--env B: Entry not found: /Nope."]],
    [["A=/Top#nope", "B=/Top", "C_*=/Nope/"], ["--env C_*: Folder not found"]],
    [
      ["A=/Top#nope", "B=/Top#none"],
      ["--env A: ", "--env B: "],
    ],
    [["A=/Top", "a=/Top"], ['--env a: "a" is already used by --env A ']],
    // Without a reference, what looks like a name could be part of a secret.
    [
      ["A=/Top", "hunter2==", "2=/Top"],
      ["--env, number 2: ", "--env, number 3: "],
    ],
  ])("names the variable of each --env that is wrong: %j", async (requests, messages) => {
    await serve();
    const { code, err } = await start(["run", ...requests.flatMap((text) => ["--env", text]), "--", "true"]);
    expect([code, err.trim().split("\n")]).toEqual([
      1,
      messages.map((message) => expect.stringContaining(`psono-secrets: ${message}`)),
    ]);
    expect(err).not.toContain("hunter2");
  });

  test.each([
    [["run", "--env", "A=/Nope"], "Suggestions are hidden because stderr isn't a terminal."],
    [["run", "--env", "PATH=/Top"], "Choose another name. [NAME]"],
    [["run", "--env", "A_*=/"], "Request it by a name of your own. [NAME]"],
    [
      ["run", "--env", "A 1=/Top"],
      'The name "A 1" can\'t contain spaces. Use only letters, digits and underscores. Write: A_1 = /Top [REQUEST]',
    ],
    [["run", "--env", "file:A=/Top"], "A name has no prefix here. [REQUEST]"],
    [
      ["get", "Top"],
      "psono-secrets: This isn't a path or a secret ID. A path starts with a slash: /path/to/entry [REQUEST]",
    ],
  ])("uses only terms that exist at a terminal: %j", async (args, message) => {
    await serve();
    const { err } = await start(args[0] === "run" ? [...args, "--", "true"] : args);
    expect(err).toContain(message);
    expect(err).not.toMatch(/exclude|output:|the input|everybody/);
  });

  test("reads files as Node does, except that # is part of a reference", async () => {
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
      err: `psono-secrets: ${join(folder, "none")}: Can't read this file. Check its path and permissions. [FILE]\n`,
    });
  });

  test("sends no request without a reference", async () => {
    await serve();
    const env = { PSONO_SERVER_URL: "" };
    expect(await start(["run", ...node('console.log("ran")')], { env })).toMatchObject({ code: 0, out: "ran\n" });
    expect(await start(["run", "--env", "A=/Top", ...node("")], { env })).toMatchObject({ code: 1, out: "" });
    expect(server.requests).toEqual([]);
  });

  test("says why a command doesn't start, and refuses NUL in a variable", async () => {
    await serve({}, { children: [{ entry: "Odd", type: "note", data: { notes: "a\0b" } }], keys: { reader: {} } });
    expect((await start(["run", "--", "/no/such/command"])).err).toBe(
      "psono-secrets: Command not found: /no/such/command. [COMMAND_NOT_FOUND]\n",
    );
    expect((await start(["run", "--", "./README.md"])).err).toBe(
      "psono-secrets: Can't run ./README.md. Check that it's a program, and that you have permission to run it. [COMMAND]\n",
    );
    const large = Array.from({ length: 6 }, (_, part) => {
      const path = join(folder, `large-${part}`);
      writeFileSync(path, Array.from({ length: 10 }, (_, at) => `V${part}${at}=${"x".repeat(100_000)}`).join("\n"));
      return ["--file", path];
    });
    expect(await start(["run", ...large.flat(), "--", "true"])).toMatchObject({
      code: 126,
      err: "psono-secrets: Can't run true. Together, its arguments and environment variables are too large. [COMMAND]\n",
    });
    expect(await start(["run", "--env", "A=/Odd", ...node('console.log("ran")')])).toMatchObject({
      code: 1,
      out: "",
      err: "psono-secrets: --env A: The value has a NUL character, which an environment variable can't contain. [VALUE]\n",
    });
  });

  test.each([
    ["isn't UTF-8", Buffer.from("A=caf\xe9\n", "latin1"), "The file isn't encoded as UTF-8. Save it as UTF-8."],
    ["is too large", Buffer.alloc(1024 * 1024 + 1, "x"), "The file is larger than 1 MiB."],
  ])("refuses a file of variables that %s", async (_, content, problem) => {
    await serve();
    const file = join(folder, "odd.env");
    writeFileSync(file, content);
    const { code, out, err } = await start(["run", "--file", file, ...node('console.log("ran")')]);
    expect({ code, out, err }).toEqual({ code: 1, out: "", err: `psono-secrets: ${file}: ${problem} [FILE]\n` });
    expect(server.requests).toEqual([]);
  });

  test("leaves an optional variable unset if its entry is missing", async () => {
    await serve();
    const args = ["run", "--env", "A?=/Nope", ...node("console.log(process.env.A)")];
    expect((await start(args, { env: { A: "psono:///Top" } })).out).toBe("undefined\n");
  });

  test("the command gets Ctrl-C from the terminal only once", async () => {
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

  test("passes on a signal that arrives just before the command starts", async () => {
    await serve();
    // Just before the command starts.
    const preload = `import child from "node:child_process"; import { syncBuiltinESMExports } from "node:module";
      const real = child.spawn;
      child.spawn = (...given) => { process.kill(process.pid, "SIGTERM"); return real(...given); };
      syncBuiltinESMExports();`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(preload).toString("base64")}` };
    const { code } = await start(["run", "--env", "A=/Top", ...node("setInterval(() => {}, 1000)")], { env });
    expect(code).toBe(143);
  });

  test("when cancelled, ends the session, starts nothing and exits by the signal", async () => {
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

  describe("--clear-env", () => {
    const names = "console.log(Object.keys(process.env).sort().join())";
    const env = {
      HOME: "/h",
      LANG: "C",
      LANGUAGE: "x",
      SECRET: "x",
      KEPT: "x",
      REF: "psono:///Top",
      TEMP: "x",
      ComSpec: "x",
    };

    test("passes on the basic variables, and what is requested", async () => {
      await serve();
      const file = join(folder, ".env");
      writeFileSync(file, "FILE=1\n");
      const args = ["--clear-env", "--env", "A=/Top", "--file", file, "--keep", "KEPT", "--keep", "NOWHERE"];
      const { code, out, err } = await start(["run", ...args, ...node(names)], { env });
      expect({ code, out, err }).toEqual({ code: 0, out: "A,FILE,HOME,KEPT,LANG,PATH,REF,TERM\n", err: "" });
      const all = await start(["run", ...node(names)], { env: { ...env, REF: "" } });
      expect(all.out.trim().split(",")).toEqual(expect.arrayContaining(Object.keys(env)));
    });

    test("reports a variable that is meant as a reference, as without the option", async () => {
      await serve();
      const given = { env: { REF: " PSONO:/Top" } };
      const plain = await start(["run", ...node(names)], given);
      expect(plain).toMatchObject({ code: 1, out: "", err: expect.stringContaining("REF") });
      expect(await start(["run", "--clear-env", ...node(names)], given)).toEqual(plain);
    });

    test("on Windows passes on what programs need to start, in any case", async () => {
      await serve();
      const preload =
        'Object.defineProperty(process, "platform", { value: process.argv.includes("--clear-env") ? "win32" : process.platform })';
      const given = {
        ...{ Path: "p", SystemRoot: "x", ComSpec: "x", PATHEXT: "x", windir: "x", TMP: "x", kept: "x", other: "x" },
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}`,
      };
      const { out } = await start(["run", "--clear-env", "--keep", "KEPT", ...node(names)], { env: given });
      // Of PATH and Path, which differ here, Node passes on one.
      expect(out.trim().toUpperCase().split(",").sort().join()).toBe(
        "COMSPEC,KEPT,PATH,PATHEXT,SYSTEMROOT,TERM,TMP,WINDIR",
      );
    });
  });
});
