/** `psono-secrets get`: one value, byte for byte except for the line ends of keys. */
import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newKey, publicKeyIn, publicKeyOf, STORED } from "../fixtures/ssh-keys.ts";
import { folder, node, REGISTRY, serve, server, start } from "./client.ts";

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

  describe("of an SSH key or a PEM block", () => {
    const { text, passphrase, publicKey } = newKey(["-t", "ed25519"], "some passphrase");
    const stored = Object.entries(STORED).map(([form, store]) => ({ form, key: store(text) }));
    const crlf = text.trimEnd().replaceAll("\n", "\r\n");
    const content = {
      children: [
        ...stored.map(({ form, key }) => ({ entry: form, type: "ssh_own_key", data: { private: key } })),
        { entry: "PuTTY", type: "ssh_own_key", data: { private: "Key-File-3: x\r\nLines: 2" } },
        { entry: "JSON", type: "note", data: { notes: JSON.stringify({ key: crlf, text: "a\r\nb" }) } },
      ],
      keys: { reader: {} },
    };

    test.each(stored)("prints what ssh-keygen reads, stored $form", async ({ form }) => {
      await serve({}, content);
      const { out, bytes } = await start(["get", `/${form}`]);
      expect(out).toBe(text);
      expect(publicKeyIn(bytes, passphrase)).toBe(publicKey);
    });

    test("--output replaces a file or a link, and nothing else", async () => {
      await serve({}, content);
      const file = join(folder, "old");
      writeFileSync(file, "old", { mode: 0o644 });
      expect((await start(["get", "/JSON#notes/key", "--output", file])).code).toBe(0);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      // A link is replaced itself, so that nothing is written where it leads.
      symlinkSync("/nowhere", join(folder, "link"));
      expect((await start(["get", "/JSON#notes/key", "--output", join(folder, "link")])).code).toBe(0);
      expect(lstatSync(join(folder, "link")).isFile()).toBe(true);
      execFileSync("mkfifo", [join(folder, "pipe")]);
      symlinkSync(join(folder, "pipe"), join(folder, "to-pipe"));
      for (const name of ["pipe", "to-pipe", "."]) {
        const path = join(folder, name);
        const before = lstatSync(path).ino;
        const { code, err } = await start(["get", "/JSON#notes/key", "--output", path]);
        expect([code, err]).toEqual([
          2,
          `psono-secrets: ${path} isn't a regular file. To write to it, redirect stdout. [USAGE]\n`,
        ]);
        expect(lstatSync(path).ino).toBe(before);
      }
    });

    test("writes it with --output, also at a terminal", async () => {
      await serve({}, content);
      for (const terminal of [false, true]) {
        const file = join(folder, `key-${terminal}`);
        const got = await start(["get", "/JSON#notes/key", "--output", file], { terminal });
        expect(got.code).toBe(0);
        expect(readFileSync(file, "utf8")).toBe(text);
        expect(publicKeyOf(file, passphrase)).toBe(publicKey);
      }
      expect((await start(["get", "/PuTTY"])).out).toBe("Key-File-3: x\nLines: 2\n");
    });

    test("shows it as it is at a terminal and in JSON, as every other value", async () => {
      await serve({}, content);
      const entry = "/with CRLF and without a final newline";
      expect((await start(["get", entry], { terminal: true })).out).toBe(`${crlf.replaceAll("\n", "\r\n")}\r\n`);
      expect(JSON.parse((await start(["get", entry, "--json"])).out)).toMatchObject({ value: crlf, encoding: "utf8" });
      expect((await start(["get", "/JSON#notes/text"])).out).toBe("a\r\nb");
    });
  });

  test.each([
    [
      "/Team/",
      "/Team/: This is a folder, which contains several values. To request one entry, remove the / at the end. [REQUEST]",
    ],
    [
      "/Top#",
      '/Top#: Nothing follows "#". Add a field, or remove the "#" to get the default field. Write: /Top [REQUEST]',
    ],
    [
      "",
      "psono-secrets: The path or the secret ID is missing. Write /path/to/entry#field or secret-id#field [REQUEST]",
    ],
  ])("refuses a reference that can't be a value before the first request: %s", async (reference, message) => {
    await serve();
    const { code, out, err } = await start(["get", reference]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^psono-secrets: [^\n]+\n$/);
    expect(err).toContain(message);
    expect(server.requests).toEqual([]);
  });

  test("JSON contains the exact value, without control characters", async () => {
    const value = "a\u202eb\u009bc\u{e0001}\nd";
    const entry = { entry: "Odd", type: "note", data: { notes: value } };
    await serve({}, { children: [entry], keys: { reader: {} } });
    const { out } = await start(["get", "--json", "/Odd"]);
    expect(out).not.toMatch(/(?!\n)\p{C}/u);
    expect(JSON.parse(out)).toMatchObject({ value, encoding: "utf8" });
  });

  test("adds a newline on a terminal if the value has none", async () => {
    await serve();
    expect((await start(["get", "/Team/Registry"], { terminal: true })).out).toBe(`${REGISTRY}\r\n`);
    expect((await start(["get", "/Top"], { terminal: true })).out).toBe(
      "first line of note\r\nsecond line of note\r\n",
    );
  });

  test.each(["\u001b[2J", "\u0007", "\u009b2J", "\u007f", "\b"])(
    "refuses %j on a terminal, which would interpret it, but not in a pipe",
    async (control) => {
      const notes = `a\t${control}\r\nb\n`;
      const entry = { entry: "Odd", type: "note", data: { notes } };
      await serve({}, { children: [entry], keys: { reader: {} } });
      for (const args of [["/Odd"], ["ODD=/Odd", "--format", "shell"]])
        expect(await start(["get", ...args], { terminal: true })).toMatchObject({
          code: 2,
          out: "psono-secrets: The text has control characters, which the terminal would interpret. Use --output FILE or --json. [USAGE]\r\n",
        });
      expect((await start(["get", "/Odd"])).out).toBe(notes);
    },
  );

  test("suggests similar paths only on a terminal", async () => {
    await serve();
    const piped = await start(["get", "/Team/Registri"]);
    expect(piped).toMatchObject({ code: 1, out: "" });
    expect(piped.err).toMatch(/^psono-secrets: \/Team\/Registri: Entry not found\. .* \[NO_SUCH_ENTRY\]\n$/);
    expect(piped.err).not.toContain("/Team/Registry");
    const shown = await start(["get", "/Team/Registri"], { terminal: true });
    expect(shown.code).toBe(1);
    expect(shown.out).toContain("Did you mean /Team/Registry?");
  });

  test("shows progress on a terminal, and clears it", async () => {
    await serve({ latency: 30 });
    const preload = "const real = setInterval; globalThis.setInterval = (f, ms) => real(f, ms === 1000 ? 1 : ms)";
    const env = { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(preload).toString("base64")}` };
    const { out } = await start(["get", "/Team/Registry"], { terminal: true, env });
    expect(out.replaceAll("\x1b", "ESC")).toMatch(/\rESC\[Kpsono-secrets: 0 s, \d requests/);
    expect(out).toMatch(/ s, 1 request\r/);
    expect(out.endsWith(`\r\x1b[K${REGISTRY}\r\n`)).toBe(true);
    expect((await start(["get", "/Team/Registry"], { env })).err).toBe("");
  });

  test("a restricted key needs no private key", async () => {
    await serve();
    const env = { PSONO_API_KEY_PRIVATE_KEY: "", PSONO_SERVER_SIGNATURE: "" };
    expect((await start(["get", server.idOf("Registry")], { key: "restricted", env })).out).toBe(REGISTRY);
    expect(server.requests).toEqual(["POST /api-key-access/secret/"]);
  });

  describe("of several names", () => {
    /** What is requested one after another, without the number of requests that are sent at once. */
    const stepsOf = (requests: readonly string[]) =>
      requests
        .map((request) => request.replace(/[0-9a-f-]{36}/, "id"))
        .filter((request, at, all) => request !== all[at - 1]);

    test("prints an object, with one login and the round trips of one", async () => {
      await serve();
      const one = await start(["get", "/Team/Registry"]);
      expect(one.code).toBe(0);
      const requests = stepsOf(server.requests);
      await serve();
      const args = ["PASSWORD=/Team/Registry", "USER=psono:///Team/Registry#username", "NONE?=/Nope", "V_*=/Variables"];
      const { code, out, err } = await start(["get", "--json", ...args]);
      expect([code, err]).toEqual([0, ""]);
      expect(JSON.parse(out)).toEqual({
        PASSWORD: { reference: "/Team/Registry", encoding: "utf8", value: REGISTRY },
        USER: { reference: "/Team/Registry#username", encoding: "utf8", value: "robot" },
        V_API_TOKEN: {
          reference: `${server.idOf("Variables")}#API_TOKEN`,
          encoding: "utf8",
          value: "token-in-a-variable",
        },
      });
      expect(stepsOf(server.requests)).toEqual(requests);
      expect(server.openSessions).toBe(0);
    });

    test("any name is fine, because it's not an environment variable", async () => {
      await serve();
      const { code, out } = await start(["get", "--json", "PATH=/Team/Registry", "KUBECONFIG=/Top"]);
      expect([code, Object.keys(JSON.parse(out))]).toEqual([0, ["PATH", "KUBECONFIG"]]);
    });

    test("a single name gives an object too, and __proto__ is a name like any other", async () => {
      await serve();
      const { out } = await start(["get", "--json", "__proto__=/Team/Registry"]);
      expect(Object.entries(JSON.parse(out))).toEqual([
        ["__proto__", { reference: "/Team/Registry", encoding: "utf8", value: REGISTRY }],
      ]);
    });

    test.each([
      [[], "A='it is'\nT_API_TOKEN='token-in-a-variable'\n"],
      [["--format", "dotenv"], "A='it is'\nT_API_TOKEN='token-in-a-variable'\n"],
      [["--format", "env-file"], "A=it is\nT_API_TOKEN=token-in-a-variable\n"],
      [["--format", "json"], '{"A":"it is","T_API_TOKEN":"token-in-a-variable"}'],
      [["--format", "shell"], "export A='it is'\nexport T_API_TOKEN='token-in-a-variable'\n"],
    ])("prints them with %j, or writes them to a file", async (args, text) => {
      const variables = { variables: [{ key: "API_TOKEN", value: "token-in-a-variable" }] };
      const children = [
        { entry: "Note", type: "note", data: { notes: "it is" } },
        { entry: "Vars", type: "environment_variables", data: variables },
      ];
      await serve({}, { children, keys: { reader: {} } });
      const pairs = ["A=/Note", "T_*=/Vars", "NONE?=/Nope"];
      expect(await start(["get", ...args, ...pairs])).toMatchObject({ code: 0, out: text, err: "" });
      const file = join(folder, "out");
      const written = await start(["get", ...args, ...pairs, "--output", file]);
      expect([written.code, written.out, readFileSync(file, "utf8")]).toEqual([0, "", text]);
      expect(server.openSessions).toBe(0);
    });

    test("prints nothing if the format can't represent a value, and names the formats that fit", async () => {
      const variables = { variables: [{ key: "HIDDEN_NAME", value: "b\r" }] };
      const children = [
        { entry: "Note", type: "note", data: { notes: "a\n\r" } },
        { entry: "Vars", type: "environment_variables", data: variables },
      ];
      await serve({}, { children, keys: { reader: {} } });
      const { code, out, err } = await start(["get", "A=/Note", "V_*=/Vars", "--format", "env-file"]);
      expect([code, out]).toEqual([1, ""]);
      expect(err.trim().split("\n")).toEqual([
        "psono-secrets: A: --format env-file can't represent A: docker run --env-file would read a different value. Instead, use --format json or --format shell, or request this value separately. [FORMAT]",
        expect.stringMatching(/^psono-secrets: V_\*: --format env-file can't represent .* \[FORMAT\]$/),
      ]);
      expect(err).not.toContain("HIDDEN_NAME");
    });

    test("the names of a shell's variables are checked like those of a job", async () => {
      await serve();
      const { code, out, err } = await start(["get", "--format", "shell", "LD_PRELOAD=/Team/Registry"]);
      expect([code, out, err]).toEqual([1, "", expect.stringMatching(/^psono-secrets: LD_PRELOAD: .*\[NAME\]\n$/)]);
    });

    test("reports all errors at once, by name, without what could be a secret", async () => {
      await serve();
      const wrong = ["A=/Nope", "B=/Top", "C_*=/Nope/"];
      const { code, out, err } = await start(["get", "--json", ...wrong]);
      expect([code, out]).toEqual([1, ""]);
      expect(err.trim().split("\n")).toEqual([
        expect.stringMatching(/^psono-secrets: A: Entry not found: \/Nope\./),
        expect.stringMatching(/^psono-secrets: C_\*: Folder not found/),
      ]);
      const names = await start(["get", "--json", "A=/Top", "A=/Team/Registry", "hunter2==", "file:B=/Top"]);
      expect([names.code, names.out]).toEqual([1, ""]);
      expect(names.err).toContain('psono-secrets: A: "A" is already used');
      expect(names.err).toContain("argument, number 3: ");
      expect(names.err).toContain("A name has no prefix here.");
      expect(names.err).not.toContain("hunter2");
    });
  });
});

describe("a format", () => {
  const children = [
    {
      folder: "App",
      children: [
        { entry: "Key", type: "note", data: { notes: "it's" } },
        {
          entry: "Vars",
          type: "environment_variables",
          data: { variables: [{ key: "B", value: "\r" }] },
        },
      ],
    },
  ];

  test("of a folder or an entry is one value", async () => {
    await serve({}, { children, keys: { reader: {} } });
    expect(await start(["get", "/App/#json"])).toMatchObject({ code: 0, out: '{"KEY":"it\'s","B":"\\r"}', err: "" });
    expect((await start(["get", "/App/**#shell"])).out).toBe("export KEY='it'\\''s'\nexport B='\r'\n");
    const { out } = await start(["get", "--json", "psono:///App/Vars#json"]);
    expect(JSON.parse(out)).toEqual({ reference: "/App/Vars#json", encoding: "utf8", value: '{"B":"\\r"}' });
    const environment = ["run", "--env", "CONFIG=/App/#json", ...node("console.log(process.env.CONFIG)")];
    expect((await start(environment)).out).toBe('{"KEY":"it\'s","B":"\\r"}\n');
  });

  test("that can't represent a value is an error in the terms of a terminal", async () => {
    await serve({}, { children, keys: { reader: {} } });
    const { code, out, err } = await start(["get", "/App/#dotenv"], { terminal: true });
    expect({ code, out: out + err }).toEqual({
      code: 1,
      out: expect.stringContaining(
        "/App/#dotenv: #dotenv can't represent B: Node, dotenv of npm or python-dotenv would read a different value. Instead, use #json or #shell, or request this value separately. [FORMAT]",
      ),
    });
  });

  test("is tried by check", async () => {
    await serve({}, { children, keys: { reader: {} } });
    const input = "A = /App/#json\nB = /App/Vars#dotenv";
    const { code, out, err } = await start(["check", "-"], { input });
    expect(code).toBe(1);
    expect(out).toContain("A (output) ← /App/#json\n");
    expect(out).toContain("1 of 2 requests OK");
    expect(err).toMatch(/line 2: #dotenv can't represent/);
  });
});
