/** Templates and request files through the built action. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates can have expressions of GitHub's
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { NONE } from "../none.ts";
import { type Options, PsonoServer, type Vault } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

const PEM = "-----BEGIN PRIVATE KEY-----\r\nMC4CAQAwBQYDK2VwBCIEIDiZ5Sk9wq3JtYx7vLmNp2Rf\r\n-----END PRIVATE KEY-----";
const ODD = `it's <odd> & "quoted" \\ $HOME 100%`;
const ID = "11111111-2222-4333-8444-555555555555";
const note = (entry: string, notes: string) => ({ entry, type: "note", data: { notes } });
const vault: Vault = {
  children: [
    { entry: "Database", type: "website_password", data: { username: "robot-user", password: ODD } },
    note("Lines", "first-line-value\nsecond-line-value\n"),
    note("Odd JSON", "Kq7wZr2mXc9v\u009fPb4nTy8sLd3f\u00e9 and\ufeffmore\u{1f511}"),
    note("Tabs", "before\ttabbed\rcarried\u2028parted\u007fdeleted\nand-a-second-line"),
    note("Nested", "{{ psono:///Database }} ${{ secrets.X }} $& {{ x }}"),
    note("Json", '{"db":{"host":"db.example"}}'),
    { ...note("By ID", "by-id-value"), id: ID },
    note("Key", PEM),
    note("Nul", "with\0nul-value"),
    note("Half", "half \ud800 value"),
    note("Twin", "twin-one"),
    note("Twin", "twin-two"),
    { entry: "Certificate", type: "elster_certificate", data: { file_content: "00ff0d0a80", password: "pin-value" } },
    { file: "kube.config", text: "token: kube-token-value\n" },
    { folder: "Settings", children: [note("Robot", "robot-one-value"), note("Port Name", "port-one-value")] },
    { folder: "Odd", children: [note("Lines", "first-line-value\nsecond-line-value\n")] },
    {
      folder: "Logins",
      children: [
        {
          entry: "Login",
          type: "website_password",
          data: { username: "login-user", password: `login-value-${"0f1e2d3c4b5a".repeat(6)}` },
        },
      ],
    },
    { folder: "Team", children: [note("One", "one-value"), { folder: "Closed", share: "unreadable", children: [] }] },
  ],
  keys: { reader: {}, restricted: { restricted: true, attached: ["Database", "Lines"] } },
};

let server: PsonoServer;
let workspace = "";
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "workspace-"));
});
afterEach(async () => {
  await server?.close();
  rmSync(workspace, { recursive: true, force: true });
});
const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
afterAll(() => rmSync(elsewhere, { recursive: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), content);
}

interface Read extends Run {
  /** Contents of the files that outputs name, while the job runs. */
  read: Record<string, string>;
}

async function run(
  secrets: string,
  {
    inputs = {},
    environment = {},
    key: name = "reader",
    direct = false,
    event = { repository: { private: true } },
    ...options
  }: {
    inputs?: Record<string, string>;
    environment?: Record<string, string>;
    key?: string;
    direct?: boolean;
    event?: object;
  } & Options = {},
): Promise<Read> {
  await server?.close();
  server = new PsonoServer(vault, options);
  await server.listen();
  const { id = "", privateKey = "", secretKey = "" } = server.keys[name] ?? {};
  const session = { "server-signature": server.signature, "api-key-private-key": privateKey };
  const read: Record<string, string> = {};
  const result = await runAction(
    {
      ...{ "server-url": server.url, "api-key-id": id, "api-key-secret-key": secretKey, secrets },
      ...(!direct && session),
      ...inputs,
    },
    { GITHUB_ACTION: "secrets", GITHUB_WORKSPACE: workspace, ...environment },
    undefined,
    {
      event,
      here: "mostly",
      next: ({ outputs }) => {
        for (const [output, path] of Object.entries(outputs)) {
          if (!path.startsWith("/") || !statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
          read[output] = readFileSync(path, "utf8");
          expect(statSync(path).mode & 0o777).toBe(0o600);
        }
      },
    },
  );
  expect(server.openSessions).toBe(0);
  expect(result.raw.replace(/^::add-mask::.*$/gm, "")).not.toMatch(/(?:line|nul|one|token|pin)-value|odd> &/);
  return { ...result, read };
}

function failed(result: Run, ...messages: string[]) {
  expect(result.errors).toEqual(messages);
  expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE, files: [] });
}

describe("a template", () => {
  test("is rendered to a private file with its extension, which post removes", async () => {
    put("deploy/app.tpl.yml", "user: {{ psono:///Database#username }}\npassword: {{ psono:///Database | yaml }}\n");
    const result = await run("file:APP_CONFIG = ./deploy/app.tpl.yml");
    expect(result.errors).toEqual([]);
    expect(result.read["APP_CONFIG"]).toBe(`user: robot-user\npassword: ${JSON.stringify(ODD)}\n`);
    expect(basename(result.outputs["APP_CONFIG"] ?? "")).toBe("APP_CONFIG.yml");
    expect(result.log).toContain("APP_CONFIG ← ./deploy/app.tpl.yml → file, output\n");
    expect(result.post?.files).toEqual([]);
  });

  test.each([
    ["A", { outputs: { A: "a: robot-user" }, env: {} }],
    ["output:A", { outputs: { A: "a: robot-user" }, env: {} }],
    ["env:A", { outputs: {}, env: { A: "a: robot-user" } }],
  ])("goes to every target: %s", async (name, expected) => {
    put("t", "a: {{ psono:///Database#username }}");
    expect(await run(`${name} = ./t`)).toMatchObject({ errors: [], ...expected });
  });

  test("is written by each filter", async () => {
    put(
      "t",
      ["json", "yaml", "toml", "xml", "url", "shell", "base64", "raw"]
        .map((filter) => `${filter} {{ psono:///Database | ${filter} }}\n`)
        .join(""),
    );
    const { outputs } = await run("A = ./t");
    expect(outputs["A"]?.split("\n")).toEqual([
      ...["json", "yaml", "toml"].map((filter) => `${filter} ${JSON.stringify(ODD)}`),
      "xml it&apos;s &lt;odd&gt; &amp; &quot;quoted&quot; \\ $HOME 100%",
      "url it%27s%20%3Codd%3E%20%26%20%22quoted%22%20%5C%20%24HOME%20100%25",
      `shell 'it'\\''s <odd> & "quoted" \\ $HOME 100%'`,
      `base64 ${Buffer.from(ODD).toString("base64")}`,
      `raw ${ODD}`,
      "",
    ]);
  });

  test("keeps every other byte, and what a value contains isn't read as a template", async () => {
    const rest = "\ufeff{{ .Values.a }}\r\n{% x %} ${{ psono:///Nope }} ${{ secrets.A }}\t}} {{ \0ä🔑\r";
    put("t", `${rest}{{ psono:///Nested }}${rest}`);
    const result = await run("file:A = ./t");
    expect(result.errors).toEqual([]);
    expect(result.read["A"]).toBe(`${rest}{{ psono:///Database }} \${{ secrets.X }} $& {{ x }}${rest}`);
  });

  test("of nothing but a key has the key's own line ends", async () => {
    put("t", "{{ psono:///Key | raw }}");
    expect((await run("file:A = ./t\nfile:B = /Key")).read).toEqual({ A: PEM, B: `${PEM.replaceAll("\r", "")}\n` });
  });

  test("takes parts of JSON, IDs, files and bytes as a line does, and base64 never twice", async () => {
    put(
      "t",
      "{{ psono:///Json#notes/db/host }} {{ psono:///kube.config }} {{ psono:///kube.config | base64 }} {{ psono:///Certificate | base64 }}",
    );
    const kube = Buffer.from("token: kube-token-value\n").toString("base64");
    expect((await run("A = ./t")).outputs["A"]).toBe(`db.example ${kube} ${kube} AP8NCoA=`);
    put("t", `{{ psono://${ID.toUpperCase()} }}`);
    expect((await run("A = ./t")).outputs["A"]).toBe("by-id-value");
  });
});

describe("a format in a template", () => {
  const SETTINGS = '{"ROBOT":"robot-one-value","PORT_NAME":"port-one-value"}';

  test("is the text of a folder as its filter writes it, with each value masked", async () => {
    put(
      "t",
      "settings: {{ psono:///Settings/#json | yaml }}\n{{ psono:///Nope/#json ? | json }}\n{{ psono:///Settings/#json }}",
    );
    const { outputs, mask, errors } = await run("A = ./t\nB = /Settings/#json");
    expect(errors).toEqual([]);
    expect(outputs["A"]).toBe(`settings: ${JSON.stringify(SETTINGS)}\n""\n${SETTINGS}`);
    expect(mask(outputs["A"] ?? "")).toMatch(/^settings: /);
    expect(mask(outputs["A"] ?? "")).not.toContain("one-value");
    expect(mask("robot-one-value, port-one-value")).toBe("***, ***");
  });

  test("masks each value as if it were requested by itself", async () => {
    put("t", "{{ psono:///Logins/#json }}");
    // Without the keys of the session, which are new each time.
    const masks = async (secrets: string) =>
      (await run(secrets)).raw.match(/^::add-mask::(?![0-9a-f]{64}$).*$/gm) ?? [];
    const alone = await masks("A = /Logins/Login");
    expect(alone.length).toBeGreaterThan(10);
    expect(await masks("A = ./t")).toEqual(expect.arrayContaining(alone));
  });

  test("shows no names from the vault in a public log", async () => {
    put("t", "{{ psono:///Settings/#json | yaml }}");
    for (const inputs of [{}, { mode: "check" }, { summary: "true" }, { unmask: "A" }]) {
      const result = await run("A = ./t", { inputs, event: { repository: { private: false } } });
      expect(result.log).toContain("A ← ./t → output\n    ./t, line 1, column 1 ← /Settings/#json\n");
      expect(result.raw.replace(/^::add-mask::.*$/gm, "") + result.summary).not.toMatch(/ROBOT|Robot|PORT|Port/);
    }
  });

  test("that can't hold a value is an error about the reference", async () => {
    put("t", "{{ psono:///Lines/#shell }} {{ psono:///Settings/ }}");
    expect((await run("A = ./t")).errors).toEqual([
      expect.stringMatching(/^\.\/t, line 1, column 29: This is a folder/),
    ]);
    put("t", "{{ psono:///Settings/#json }} {{ psono:///Odd/#env-file }}");
    expect((await run("A = ./t")).errors).toEqual([
      expect.stringMatching(
        /^\.\/t, line 1, column 31: #env-file can't represent LINES: .* or request this value separately\. \[FORMAT\]$/,
      ),
    ]);
  });
});

describe("an optional reference", () => {
  test("without a value is the empty text as its filter writes it", async () => {
    put(
      "t",
      "{{ psono:///Nope ? }},{{ psono:///Nope ? | json }},{{ psono:///Nope ? | shell }},{{ psono:///Database#notes ? | url }},{{ psono:///Database#username ? }}",
    );
    expect(await run("A = ./t")).toMatchObject({ errors: [], outputs: { A: ",\"\",'',,robot-user" } });
  });

  test("still fails where a share that can't be read may have it", async () => {
    put("t", "{{ psono:///Team/Closed/X ? }}");
    const result = await run("A = ./t");
    expect(result.errors).toEqual([expect.stringMatching(/^\.\/t, line 1, column 1: .*\[UNREADABLE_SHARE\]$/)]);
  });
});

describe("errors come together, and nothing is exported", () => {
  test("of the syntax, in lines and in templates, before the first request", async () => {
    put("a.txt", "x {{ psono:///Database | upper }}\n{{ psono:///Database");
    put("b.txt", "nothing");
    put("latin", Buffer.from([0xe4]));
    failed(
      await run(
        "A = ./a.txt\nB: /x\nC = ./b.txt\nD = ./none\nE = ./../e\nF = ./latin\n* = ./a.txt\nG ?= ./a.txt\nenv:PATH = ./b.txt",
      ),
      'secrets, line 2: Replace ":" with "=". Write: B = /x [REQUEST]',
      ...[7, 8].map(
        (line) =>
          `secrets, line ${line}: A template is one value, so its name can't have "*" or "?=". A reference in it can be optional: {{ psono:///path/to/entry ? }} [REQUEST]`,
      ),
      './a.txt, line 1, column 3: Write one filter at the end, and "?" before it: {{ psono:///path/to/entry ? | json }}. Filters: json, yaml, toml, xml, url, shell, base64, raw. If the path itself ends like this, use the secret ID. [REQUEST]',
      './a.txt, line 2, column 1: This reference has no "}}" on its line. [REQUEST]',
      "secrets, line 3: This template has no reference. Write {{ psono:///path/to/entry }} where a value belongs. [REQUEST]",
      "secrets, line 4: There is no such file in the workspace. Check the path, and that actions/checkout runs before this step. [FILE]",
      'secrets, line 5: The path must be relative to the workspace, without "..". [FILE]',
      "secrets, line 6: The file isn't encoded as UTF-8. Save it as UTF-8. [FILE]",
      "secrets, line 9: This template has no reference. Write {{ psono:///path/to/entry }} where a value belongs. [REQUEST]",
      expect.stringMatching(/^secrets, line 9: The environment variable "PATH" controls how later steps run/) as never,
    );
    expect(server.requests).toEqual([]);
  });

  test("a filter without a space before it is part of the path, and the error says so", async () => {
    put("t", "{{ psono:///Team/One|base64 }}{{psono:///Database| json}}");
    const { errors } = await run("A = ./t\nB = /Team/One|base64");
    expect(errors).toEqual([
      'secrets, line 2: Entry not found: /Team/One|base64. Remove "|base64" at the end: /Team/One [NO_SUCH_ENTRY]',
      "./t, line 1, column 1: Entry not found: /Team/One|base64. Put a space before the filter: {{ psono:///Team/One | base64 }} [NO_SUCH_ENTRY]",
      "./t, line 1, column 31: Entry not found: /Database| json. Put a space before the filter: {{ psono:///Database | json }} [NO_SUCH_ENTRY]",
    ]);
  });

  test("in a public log, only the name of a filter right behind a path is a mistake", async () => {
    const lines = "A = /CI | prod\nB = /CI|prod\nC = /CI|json";
    const { errors } = await run(lines, { event: { repository: { private: false } } });
    expect(errors.map((error) => /Remove "[^"]*"/.exec(error)?.[0])).toEqual([undefined, undefined, 'Remove "|json"']);
  });

  test("of the vault, in lines and in templates, with line and column", async () => {
    put("t", "a\n  {{ psono:///Nope }} {{ psono:///Database#nope }}\n{{ psono:///Twin }}{{ psono:///Team/One }}");
    const result = await run("A = ./t\nB = /Missing");
    expect(result.errors.map((error) => error.replace(/: .*(\[.*)/, " $1"))).toEqual([
      "secrets, line 2 [NO_SUCH_ENTRY]",
      "./t, line 2, column 3 [NO_SUCH_ENTRY]",
      "./t, line 3, column 1 [AMBIGUOUS]",
    ]);
    expect(result.outputs).toEqual({});
  });

  test("of values that their place can't hold, with the way out", async () => {
    put(
      "t",
      "{{ psono:///Lines }} {{ psono:///Lines | raw }}\n{{ psono:///Nul | xml }}{{ psono:///Nul | shell }}{{ psono:///Half | json }}{{ psono:///Nul | json }}",
    );
    const CONTROL = (filter: string) =>
      `The value has a control character, which the filter ${filter} can't write. Use base64, or correct the entry in Psono. [VALUE]`;
    failed(
      await run("file:A = ./t"),
      "./t, line 1, column 1: The value has a line break or a control character. Add a filter (json, yaml, toml, xml, url, shell or base64), or raw to insert it as it is: {{ psono:///path/to/entry | json }} [VALUE]",
      `./t, line 2, column 1: ${CONTROL("xml")}`,
      `./t, line 2, column 25: ${CONTROL("shell")}`,
      "./t, line 2, column 51: The value of A has an unpaired surrogate, which isn't valid Unicode. Correct the entry in Psono. [VALUE]",
    );
  });

  test("of names that a line, a wildcard or another template has", async () => {
    put("t", "{{ psono:///Database }}");
    failed(
      await run("A = ./t\na = /Database\nB = ./t\nb = ./t"),
      expect.stringMatching(/^secrets, line 1: "A" is already used by secrets, line 2/) as never,
      expect.stringMatching(/^secrets, line 4: "b" is already used by secrets, line 3/) as never,
    );
    const wild = await run("DB_USERNAME = ./t\nDB_* = /Database");
    expect(wild.errors).toEqual([expect.stringMatching(/^secrets, line 2: .*DB_USERNAME.*secrets, line 1/)]);
  });
});

describe("requests and round trips", () => {
  const kinds = () => server.requests.map((one) => one.replace(/[0-9a-f-]{36}/, "id"));

  test("an entry is read once, however often lines and templates name it", async () => {
    put("t", "{{ psono:///Database }}{{ psono:///Database#username }}{{ psono:///Database | json }}");
    expect((await run("A = ./t\nB = ./t\nC = /Database")).errors).toEqual([]);
    const withTemplates = kinds();
    expect(withTemplates.filter((one) => one === "GET /secret/id/")).toHaveLength(1);
    await run("C = /Database");
    expect(withTemplates).toEqual(kinds());
  });

  test("a restricted key reads by ID without a login", async () => {
    put("t", "{{ psono:///Database#username }}");
    expect(await run("A = ./t", { key: "restricted", direct: true })).toMatchObject({ outputs: { A: "robot-user" } });
  });
});

describe("masks", () => {
  test("hide the values as if each were exported by itself, and nothing else of the text", async () => {
    put("t", "host: db.internal.example\nuser: {{ psono:///Database#username }}\npassword: {{ psono:///Database }}\n");
    const { raw, mask, errors } = await run("A = ./t");
    expect(errors).toEqual([]);
    // Without the keys of the session, which are new each time.
    const masks = (text: string) => text.match(/^::add-mask::(?![0-9a-f]{64}$).*$/gm) ?? [];
    expect(mask("host: db.internal.example")).toBe("host: db.internal.example");
    const alone = await run("A = /Database#username\nB = /Database");
    expect(masks(raw).toSorted()).toEqual(masks(alone.raw).toSorted());
  });

  test.each(["json", "yaml", "toml", "xml", "url", "shell", "base64", "raw"])("hide what %s writes", async (filter) => {
    put("t", `{{ psono:///Database | ${filter} }}\n{{ psono:///Lines | ${filter} }}`);
    const { outputs, mask, errors } = await run("A = ./t");
    expect(errors).toEqual([]);
    const [first = "", ...rest] = (outputs["A"] ?? "").split("\n");
    expect(mask(first)).toMatch(/^["']?\*\*\*["']?$/);
    for (const line of rest) expect(mask(line)).not.toMatch(/line-value|Zmlyc3Q/);
    expect(mask(outputs["secrets-json"] ?? "")).not.toMatch(/odd|quoted|line-value/);
  });

  test.each(["A", "file:A"])("hide what xml writes for tabs and line breaks (%s)", async (name) => {
    put("t", "<a>{{ psono:///Tabs | xml }}</a>\n{{ psono:///Tabs | raw }}");
    const { outputs, read, mask } = await run(`${name} = ./t`);
    const [first = "", ...rest] = (read["A"] ?? outputs["A"] ?? "").split(/\r|\n/);
    expect(mask(first)).toBe("<a>***</a>");
    for (const line of rest) expect(mask(line).replaceAll("***", "")).toBe("");
  });

  test.each(["json", "yaml", "toml"])("hide what %s writes for rare characters", async (filter) => {
    put("t", `{{ psono:///Odd JSON | ${filter} }}`);
    const { outputs, mask } = await run("A = ./t");
    expect(outputs["A"]).toContain("\\u009f");
    expect(mask(outputs["A"] ?? "")).toBe('"***"');
  });

  test("of 1 MiB, full of references, are rendered, even if there are three", async () => {
    const reference = "{{psono:///Lines}}".replace("Lines", "Odd/B");
    const text = reference.repeat(Math.floor((1024 * 1024) / reference.length));
    for (const name of ["a", "b", "c"]) put(name, text);
    const { errors } = await run("file:A = ./a\nfile:B = ./b\nfile:C = ./c");
    expect(errors.join()).not.toContain("INTERNAL");
  });

  test("unmask is refused while one of the values is hidden in Psono", async () => {
    put("secret", "{{ psono:///Database#username }} {{ psono:///Database }}");
    put("public", "{{ psono:///Database#username }}");
    const refused = await run("A = ./secret", { inputs: { unmask: "A" } });
    failed(
      refused,
      expect.stringMatching(/^unmask: "A" can't be unmasked: the field "password" of \/Database is secret/) as never,
    );
    const { mask, outputs } = await run("A = ./public", { inputs: { unmask: "A" } });
    expect([outputs["A"], mask("robot-user")]).toEqual(["robot-user", "robot-user"]);
  });
});

test("check lists the references, renders, and exports nothing", async () => {
  put("t", "{{ psono:///Database#username }}\n {{ psono:///Nope ? }} {{ psono:///kube.config | base64 }}");
  const result = await run("file:A = ./t", { inputs: { mode: "check" } });
  expect(result).toMatchObject({ errors: [], outputs: NONE, files: [] });
  expect(result.log).toContain(
    "A ← ./t   → file, output\n    ./t, line 1, column 1 ← /Database#username\n    ./t, line 2, column 24 ← /kube.config\nA ← /Nope → not found (optional)\n",
  );
  expect(result.notices).toEqual([
    expect.stringMatching(
      /^\.\/t, line 2, column 2: Entry not found: \/Nope\..* This reference is optional, so its value is empty\.$/,
    ),
  ]);
  expect(server.fileserver.requests).toEqual([]);
  put("t", "{{ psono:///Lines }}");
  expect((await run("A = ./t", { inputs: { mode: "check" } })).errors).toEqual([expect.stringMatching(/\[VALUE\]$/)]);
});

describe("a request file", () => {
  test("adds its lines, in the forms of a .env file", async () => {
    put(
      ".github/psono.env",
      [
        "\ufeff# references for local tools",
        "USER_A = /Database#username",
        "export USER_B=psono:///Database#username",
        'USER_C="psono:///Database#username"',
        "  export file:USER_D = '/Database#username'  ",
        'USER_E ?= "/Nope"',
        "T = './t'",
        "",
      ].join("\r\n"),
    );
    put("t", "{{ psono:///Database#username }}!");
    const result = await run("USER_F = /Database#username", { inputs: { "secrets-file": ".github/psono.env" } });
    expect(result.errors).toEqual([]);
    expect(result.outputs).toMatchObject({ USER_A: "robot-user", USER_B: "robot-user", USER_C: "robot-user" });
    expect(result.outputs).toMatchObject({ USER_F: "robot-user", T: "robot-user!" });
    expect(result.outputs).not.toHaveProperty("USER_E");
    expect(result.read).toEqual({ USER_D: "robot-user" });
    const alone = await run("", { inputs: { "secrets-file": "./.github/psono.env" } });
    expect(alone).toMatchObject({ errors: [], outputs: { USER_A: "robot-user" } });
  });

  test("with anything else is an error with file and line, which doesn't show the text", async () => {
    put("r", "PORT=8080\nexport A\nTOKEN='plain-secret'\nB=\nC=\"/a\nD=/x # y\nok = /Database\nE = /y");
    const result = await run("e = /Database", { inputs: { "secrets-file": "r" } });
    expect(result.errors.map((error) => error.replace(/: .*(\[.*)/, " $1"))).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((line) => `r, line ${line} [REQUEST]`),
      "r, line 8 [NAME]",
    ]);
    expect(result.errors[6]).toContain("is already used by secrets, line 1");
    expect(result.raw).not.toMatch(/8080|plain-secret/);
    expect(server.requests).toEqual([]);
  });

  test("with a million spaces in a line is read at once", async () => {
    // A regular expression that tries each of them would take an hour.
    put("r", `A=${" ".repeat(1_000_000)}x\u2028y`);
    const result = await run("", { inputs: { "secrets-file": "r" } });
    failed(result, expect.stringMatching(/^r, line 1: .*\[REQUEST\]$/) as never);
  });

  test("with a path longer than any in Psono is refused before a request", async () => {
    put("r", `A = ${"/a".repeat(250_000)}\nB = ${"/a".repeat(250_000)}/#json`);
    const result = await run("", { inputs: { "secrets-file": "r" } });
    const message = "The path has more than 8,192 characters, so no path in Psono can match it. [REQUEST]";
    failed(result, `r, line 1: ${message}`, `r, line 2: ${message}`);
  });

  test("that isn't there or has no request is an error", async () => {
    failed(
      await run("", { inputs: { "secrets-file": "none" } }),
      "secrets-file: There is no such file in the workspace. Check the path, and that actions/checkout runs before this step. [FILE]",
    );
    put("empty", "# nothing\n");
    failed(
      await run("", { inputs: { "secrets-file": "empty" } }),
      expect.stringMatching(/^secrets: No request found/) as never,
    );
  });

  test("links and paths outside of the workspace are refused", async () => {
    writeFileSync(join(elsewhere, "r"), "A = /Database");
    symlinkSync(join(elsewhere, "r"), join(workspace, "link"));
    symlinkSync(elsewhere, join(workspace, "folder"));
    for (const path of ["link", "folder/r"])
      failed(
        await run(`A = ./${path}`, { inputs: { "secrets-file": path } }),
        ...["secrets-file", "secrets, line 1"].map(
          (at) => `${at}: This isn't a regular file, or its path goes through a symbolic link. [FILE]`,
        ),
      );
    for (const path of ["../r", join(elsewhere, "r")])
      failed(
        await run("", { inputs: { "secrets-file": path } }),
        'secrets-file: The path must be relative to the workspace, without "..". [FILE]',
      );
  });
});

test.each(["pull_request_target", "workflow_run", "issue_comment"])(
  "in %s no file in the workspace is read",
  async (name) => {
    put("r", "A = /Database");
    put("t", "{{ psono:///Database }}");
    const refused = `Files in the workspace aren't read in runs of ${name}: the author of a pull request could have written them. Write the requests in secrets instead. [FILE]`;
    const environment = { GITHUB_EVENT_NAME: name };
    failed(
      await run("B = ./t", { inputs: { "secrets-file": "r" }, environment }),
      `secrets-file: ${refused}`,
      `secrets, line 1: ${refused}`,
    );
    expect(await run("B = /Database#username", { environment })).toMatchObject({
      errors: [],
      outputs: { B: "robot-user" },
    });
  },
);
