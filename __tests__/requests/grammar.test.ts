/** The grammar of requests, through the built action. */
import { afterEach, describe, expect, test } from "vitest";
import { NONE } from "../none.ts";
import { type Options, PsonoServer, type Vault } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

const ODD = "odd ‮name\n::add-mask::x";
const note = (entry: string, notes: string) => ({ entry, type: "note", data: { notes } });
const vault: Vault = {
  children: [
    note("Plain", "plain-value"),
    note("C# key", "hash-value"),
    note(ODD, "odd-value"),
    note("a=b*c", "signs-value"),
    note("Pa/th", "slash-value"),
    note("Cafe\u0301", "nfd-value"),
    note("0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55", "uuid-named-value"),
    note("Json", '{"db":{"host":"db.example","port":5432,"big":12345678901234567890}}'),
    {
      entry: "Login",
      type: "website_password",
      data: { username: "robot", password: "login-value", url: "", notes: "" },
    },
    {
      entry: "Variables",
      type: "environment_variables",
      data: {
        variables: [
          { key: "API_TOKEN", value: "token-value" },
          { key: "EMPTY", value: "" },
        ],
      },
    },
    { entry: "Hostile", type: "environment_variables", data: { variables: [{ key: "NODE_OPTIONS", value: "--x" }] } },
    { entry: "Me", type: "identity", data: { email: "me@example.com" } },
    {
      folder: "Team",
      children: [
        note("One", "one-value"),
        note("Two", "two-value"),
        { folder: "Inner", share: true, children: [note("Three", "three-value")] },
        { ...note("Four", "four-value"), share: true },
        { ...note("Old", "old-value"), deleted: true },
      ],
    },
    { folder: "Same", children: [note("X", "same-one-value")] },
    { folder: "Same", children: [note("Y", "same-two-value")] },
    { folder: "Elsewhere", share: true, children: [note("Z", "elsewhere-value")] },
    { folder: "Part", children: [note("Seen", "seen-value"), { folder: "Closed", share: "unreadable", children: [] }] },
  ],
  keys: {
    reader: {},
    restricted: { restricted: true, attached: ["Plain", "Login", "Variables"] },
  },
};

let server: PsonoServer | undefined;
afterEach(() => server?.close());

async function run(
  secrets: string,
  inputs: Record<string, string> = {},
  environment: Record<string, string> = {},
  {
    key: name = "reader",
    direct = false,
    from = vault,
    ...options
  }: Options & { key?: string; direct?: boolean; from?: Vault } = {},
) {
  await server?.close();
  server = new PsonoServer(from, options);
  await server.listen();
  const key = server.keys[name];
  const session = { "server-signature": server.signature, "api-key-private-key": key?.privateKey ?? "" };
  const result = await runAction(
    {
      "server-url": server.url,
      "api-key-id": key?.id ?? "",
      "api-key-secret-key": key?.secretKey ?? "",
      ...(!direct && session),
      secrets,
      ...inputs,
    },
    environment,
    undefined,
    { post: false, here: "mostly" },
  );
  const printed = result.raw.replace(/^::add-mask::.*$/gm, "");
  expect(printed).not.toMatch(/(?:plain|login|token|one|three|odd|old|seen)-value/);
  return { ...result, requests: server.requests, openSessions: server.openSessions };
}

function failed(result: Run, ...messages: RegExp[]) {
  expect(result.errors).toHaveLength(messages.length);
  for (const [index, message] of messages.entries()) expect(result.errors[index]).toMatch(message);
  expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE });
}

describe("names of all kinds", () => {
  test.each<[string, string]>([
    ["/a=b*c", "signs-value"],
    ["/Pa/th", "slash-value"],
    ["/Caf\u00e9", "nfd-value"],
    ["/Cafe\u0301", "nfd-value"],
    ["/C# key#notes", "hash-value"],
    ["/0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55", "uuid-named-value"],
    ["/Team/Inner/Three", "three-value"],
    ["/Same/X", "same-one-value"],
    ["/Same/Y", "same-two-value"],
    ["/Json#notes/db/host", "db.example"],
    ["/Json#/db/port", "5432"],
    ["/Json#/db/big", "12345678901234567890"],
  ])("%s", async (reference, value) => {
    expect(await run(`A = ${reference}`)).toMatchObject({ exitCode: 0, errors: [], outputs: { A: value } });
  });
});

describe("wildcards", () => {
  const values = ({ errors, outputs }: Run) => ({ errors, ...outputs });

  test("an entry of environment variables, under their own names", async () => {
    expect(values(await run("* = /Variables"))).toMatchObject({ errors: [], API_TOKEN: "token-value", EMPTY: "" });
    const prefixed = await run("env:CI_* = /Variables");
    expect(prefixed).toMatchObject({ errors: [], env: { CI_API_TOKEN: "token-value", CI_EMPTY: "" } });
  });

  test("an entry of another type, field by field", async () => {
    const result = await run("DB_* = /Login");
    expect(values(result)).toMatchObject({ errors: [], DB_PASSWORD: "login-value", DB_USERNAME: "robot" });
    expect(Object.keys(result.outputs).filter((name) => name.startsWith("DB_"))).toHaveLength(2);
  });

  test("a folder, with item shares and without trash", async () => {
    const result = await run("* = /Team/");
    expect(values(result)).toMatchObject({ errors: [], ONE: "one-value", TWO: "two-value", FOUR: "four-value" });
    expect(result.outputs).not.toHaveProperty("THREE");
    expect(result.outputs).not.toHaveProperty("OLD");
    // The folder's item share, and the root's share, whose real name could be Team; no share below.
    expect(result.requests.filter((request) => request.includes("/share/"))).toHaveLength(2);
  });

  test("a folder and its subfolders, with a prefix", async () => {
    const { outputs, errors } = await run("T_* = /Team/**");
    expect(errors).toEqual([]);
    const expected = { T_ONE: "one-value", T_TWO: "two-value", T_THREE: "three-value", T_FOUR: "four-value" };
    expect(outputs).toMatchObject(expected);
  });

  test("one field of all entries of a folder", async () => {
    expect(values(await run("* = /Team/#title"))).toMatchObject({ errors: [], ONE: "One", TWO: "Two" });
  });

  test("the root of a restricted key contains its attached secrets", async () => {
    for (const direct of [true, false]) {
      for (const line of ["* = /", "* = /**"]) {
        const result = await run(line, {}, {}, { key: "restricted", direct });
        const expected = { errors: [], PLAIN: "plain-value", LOGIN: "login-value", API_TOKEN: "token-value" };
        expect(values(result)).toMatchObject(expected);
      }
    }
  });

  test("exclude leaves out names, paths, folders and IDs; an exclusion without effect is an error", async () => {
    const exclude = "two\n/Team/Four\n/Team/Inner/";
    const { outputs, errors } = await run("* = /Team/**", { exclude });
    expect(errors).toEqual([]);
    expect(outputs).toMatchObject({ ONE: "one-value" });
    for (const name of ["TWO", "THREE", "FOUR"]) expect(outputs).not.toHaveProperty(name);
    failed(
      await run("* = /Team/", { exclude: "TOW" }),
      /exclude, line 1: No wildcard finds "TOW".* Correct or remove it/,
    );
  });

  test("names from the vault are checked like names in requests", async () => {
    failed(
      await run("env:* = /Hostile"),
      /line 1: \/Hostile#NODE_OPTIONS can't become the environment variable "NODE_OPTIONS", which controls.*NAME/,
    );
    failed(await run("ONE = /Plain\n* = /Team/"), /line 2: "ONE" of \/Team\/One is already used by secrets, line 1/);
    failed(
      await run("* = /Part/**"),
      /Not everything in \/Part\/ can be read.*\/Part\/stale name is a share.*UNREADABLE_SHARE/,
    );
    expect(await run("* = /Part/**", { exclude: "/Part/stale name/" })).toMatchObject({ errors: [], exitCode: 0 });
    failed(await run("* = /Same/"), /2 folders have the path \/Same\/.*AMBIGUOUS/);
    failed(await run("M_* = /Team/#nope"), /line 1/, /line 1/, /line 1/);
  });
});

describe("names that come from the vault", () => {
  const variables = (...keys: string[]) => ({
    entry: "App",
    type: "environment_variables",
    data: { variables: keys.map((key) => ({ key, value: `value of ${key}` })) },
  });

  test("aren't environment variables if they look like a program's setting, unless there is a prefix or a separate line", async () => {
    const from = { children: [variables("UPLOAD_PATH", "DB_URL"), note("🙂", "face-value")], keys: { reader: {} } };
    failed(
      await run("env:* = /App", {}, {}, { from }),
      /\/App#UPLOAD_PATH can't become the environment variable "UPLOAD_PATH", which may control.*PREFIX_\*.*\[NAME\]/,
    );
    failed(await run("* = /App", { "export-env": "true" }, {}, { from }), /variable "UPLOAD_PATH"/);
    const lines = "* = /App\nenv:APP_* = /App\nenv:UPLOAD_PATH = /App#UPLOAD_PATH";
    failed(await run(lines, {}, {}, { from }), /"UPLOAD_PATH" is already used by/);
    const result = await run(lines, { exclude: "UPLOAD_PATH" }, {}, { from });
    expect(result.env).toEqual({
      APP_UPLOAD_PATH: "value of UPLOAD_PATH",
      APP_DB_URL: "value of DB_URL",
      UPLOAD_PATH: "value of UPLOAD_PATH",
    });
    failed(await run("A_* = /", {}, {}, { from }), /\/🙂 can't be turned into a name of letters/);
  });

  test("may not be valid, and exclude can leave them out", async () => {
    const from = { children: [variables("MY-VAR", "DB_URL")], keys: { reader: {} } };
    failed(
      await run("* = /App", {}, {}, { from }),
      /\/App#MY-VAR would get "MY-VAR", which doesn't consist of letters.*exclude/,
    );
    const { outputs } = await run("* = /App", { exclude: "MY-VAR" }, {}, { from });
    expect(outputs).toMatchObject({ DB_URL: "value of DB_URL" });
    expect(outputs).not.toHaveProperty("MY-VAR");
  });
});

describe("?= doesn't skip a value that may exist", () => {
  const id = "11111111-1111-4111-8111-111111111111";
  const deep = (levels: number): Vault["children"] =>
    levels === 0 ? [note("Bottom", "deep-value")] : [{ folder: "f", children: deep(levels - 1) ?? [] }];
  const closed = { folder: "Closed", share: "unreadable" as const, children: [] };
  const folder = { folder: "Team", children: [note("One", "one-value"), closed] };
  const shared = { folder: "Team", share: true, children: [note("One", "one-value")] };
  const broken: Options = { shareText: () => "no json" };

  test.each<[string, Vault["children"], string, RegExp, Options?]>([
    ["an id in an unreadable share", [folder], `A ?= ${id}`, /\/Team\/stale name is a share that this user can't read/],
    ["a path through a share of another name", [folder], "A ?= /Team/Renamed/X", /\/Team\/stale name/],
    ["a folder of another name", [folder], "* ?= /Team/Renamed/", /\/Team\/stale name/],
    [
      "a path in a broken share",
      [shared],
      "A ?= /Team/One",
      /\/stale name is a share that its key can't decrypt/,
      broken,
    ],
    ["an id in a broken share", [shared], `A ?= ${id}`, /\/stale name is a share that its key can't decrypt/, broken],
    ["an id too deep", deep(258), `A ?= ${id}`, /is more than 256 folders deep/],
    ["a path too deep", deep(258), `A ?= ${"/f".repeat(258)}/Bottom`, /is more than 256 folders deep/],
    [
      "an entry without its secret",
      [{ ...note("Half", "x"), item: { secret_key: null } }],
      "A ?= /Half",
      /\/Half is an entry without a secret/,
    ],
  ])("%s", async (_, children, line, message, options = {}) => {
    const from = { children: children ?? [], keys: { reader: {} } };
    const result = await run(line, {}, {}, { from, ...options });
    failed(result, message);
    expect(result.errors[0]).toMatch(/\[UNREADABLE_SHARE\]$/);
    expect(result.openSessions).toBe(0);
  });

  test("an entry whose secret can't be decrypted isn't skipped", async () => {
    const wrong = { ...note("Other", "x"), item: { secret_key: "ab".repeat(32) } };
    for (const key of [{}, { write: true }]) {
      const from = { children: [wrong, note("Plain", "plain-value")], keys: { reader: key } };
      failed(await run("A ?= /Other\nB = /Plain", {}, {}, { from }), /line 1: .*DECRYPTION/);
    }
  });

  test("a missing entry is skipped if no share can contain it, and if its neighbors are files or have no name", async () => {
    const children = [
      folder,
      { ...note("", "nameless-value"), id },
      { ...note("File", "x"), item: { secret_id: null, file_id: id.replace(/^./, "f") } },
    ];
    const from = { children, keys: { reader: {} } };
    const { errors, outputs } = await run("A ?= /Team/Nope\nB ?= /Nope\nC ?= /Team/One#nope", {}, {}, { from });
    expect(errors).toEqual([]);
    expect(outputs).toEqual({});
    expect(await run(`A = ${id}`, {}, {}, { from })).toMatchObject({ errors: [], outputs: { A: "nameless-value" } });
  });
});

test("an empty default field differs from a type without one", async () => {
  const login = { entry: "Login", type: "website_password", data: { username: "robot", password: "" } };
  const from = { children: [login], keys: { reader: {} } };
  failed(
    await run("A = /Login", {}, {}, { from }),
    /default field of this entry, "password", exists but is empty\..* Fields with a value in \/Login: username/,
  );
  failed(await run("A = /Me"), /have no default field/);
});

describe("references in environment variables", () => {
  test("are replaced for the next steps, and other variables aren't", async () => {
    const result = await run(
      "",
      { "env-references": "true" },
      { DB: "psono:///Login#password", PLAIN: "psono:///Plain", OTHER: "https://psono.example" },
    );
    expect(result).toMatchObject({ errors: [], env: { DB: "login-value", PLAIN: "plain-value" } });
    expect(result.env).not.toHaveProperty("OTHER");
  });

  test("are ignored without env-references, and errors name the environment variable", async () => {
    const off = await run("A = /Plain", {}, { DB: "psono:///Login" });
    expect(off).toMatchObject({ errors: [], env: NONE });
    const wrong = await run("", { "env-references": "true" }, { DB: "psono:///Lgoin", LD_X: "psono:///Plain" });
    failed(wrong, /environment variable LD_X: The environment variable "LD_X" controls/);
    for (const value of [" psono:///Login", "PSONO:///Login", "psono:/Login", "\tpsono:///Login"]) {
      failed(
        await run("", { "env-references": "true" }, { DB: value }),
        /variable DB: A reference starts with psono:\/\/.* Write: psono:\/\/\/Login /,
      );
    }
    failed(
      await run("", { "env-references": "true" }, { DB: "psono:///Lgoin" }),
      /environment variable DB: Entry not found: \/Lgoin\. Did you mean \/Login\?/,
    );
  });
});

describe("mode: check", () => {
  test("reads everything, says where values would go, and exports nothing", async () => {
    const lines = "A = /Login\nenv:B = /Team/Inner/Three\n* = /Variables";
    const result = await run(lines, { mode: "check" });
    expect(result).toMatchObject({ exitCode: 0, errors: [], outputs: NONE, env: NONE, openSessions: 0 });
    expect(result.log).toContain("A         ← /Login               → output\n");
    expect(result.log).toContain("B         ← /Team/Inner/Three    → environment variable\n");
    expect(result.log).toContain("API_TOKEN ← /Variables#API_TOKEN → output\n");
    expect(result.requests.filter((request) => request.startsWith("GET /secret/"))).toHaveLength(3);
  });

  test("fails on anything missing", async () => {
    failed(await run("A = /Login\nB = /Nope", { mode: "check" }), /line 2: Entry not found: \/Nope/);
  });
});

describe("mode: list", () => {
  const list = { mode: "list" };

  test("prints every path with type, ID and the line to paste, in natural order", async () => {
    const { exitCode, errors, log, outputs, requests } = await run("", list);
    expect({ exitCode, errors, outputs }).toEqual({ exitCode: 0, errors: [], outputs: {} });
    const id = server?.idOf("Login");
    expect(log).toContain(`/Login (website_password, ${id})\n    LOGIN = /Login\n`);
    expect(log).toContain("    * = /Variables\n");
    expect(log).toContain("    ME_* = /Me\n");
    expect(log).toContain("    C_KEY = /C# key#notes\n");
    expect(log).toContain(`    ODD_NAME_ADD_MASK_X = ${server?.idOf(ODD)}\n`);
    expect(log).toContain("odd \\u{202e}name\\u{a}\\u{3a}:add-mask\\u{3a}:x");
    expect(log).toContain("1 part of the vault can't be read: /Part/stale name is a share that this user can't read.");
    expect(log).not.toContain("Old");
    expect(log.indexOf("/Team/One")).toBeLessThan(log.indexOf("/Team/Two"));
    expect(requests.filter((request) => request.startsWith("GET /secret/"))).toEqual([]);
  });

  test("with direct access prints the attached IDs, with type and fields of each", async () => {
    const { errors, log } = await run("", list, {}, { key: "restricted", direct: true });
    expect(errors).toEqual([]);
    const id = server?.idOf("Login");
    expect(log).toContain(`/Login (website_password, ${id}, fields: password, username, title)\n    LOGIN = /Login\n`);
    expect(log).toContain("fields: API_TOKEN, EMPTY, title");
  });

  test("is refused if the log is public", async () => {
    const result = await run("", list, { GITHUB_EVENT_PATH: "" });
    failed(result, /mode: list prints the names in the vault/);
    expect(result.requests).toEqual([]);
  });

  test("is refused with a reason if the event doesn't say whether the log is public", async () => {
    const result = await run("", list, { GITHUB_EVENT_PATH: "" });
    failed(result, /mode: list prints the names in the vault.*repository\.private is missing.*docs\/console\.md/);
    expect(result.requests).toEqual([]);
  });
});

test("in a public repository errors contain no names from the vault", async () => {
  const lines = "A = /Lgoin\nB = /Login#nope\nC = /Part/Closed/x\nD = /Team/Old";
  const result = await run(lines, {}, { GITHUB_EVENT_PATH: "" });
  expect(result.exitCode).toBe(1);
  expect(result.errors.join("\n")).not.toMatch(/Near|username|Psono's trash|Login/);
  for (const wild of ["env:* = /Hostile", "ONE = /Plain\n* = /Team/", "A = /Me"]) {
    const { errors, exitCode } = await run(wild, {}, { GITHUB_EVENT_PATH: "" });
    expect(exitCode).toBe(1);
    expect(errors.join("\n")).not.toMatch(/NODE_OPTIONS|ONE|One|identity/);
  }
});

test("a share that can't contain a requested entry isn't read", async () => {
  const result = await run("A = /Plain");
  expect(result.errors).toEqual([]);
  expect(result.requests.filter((request) => request.includes("/share/"))).toEqual([]);
});
