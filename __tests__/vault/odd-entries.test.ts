/** Entries as imports, scripts and psonoci leave them, read by the built action. Advice in errors is followed. */
import { afterAll, describe, expect, test } from "vitest";
import { toName } from "../../src/requests/names.ts";
import { type Node, PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const OTP = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const servers: PsonoServer[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A vault, and a function that runs a step against it: with a session, or with a restricted key where any are attached. */
async function serving(children: Node[], { attached }: { attached?: string[] } = {}) {
  const server = new PsonoServer({
    children,
    keys: { reader: {}, restricted: { restricted: true, attached: attached ?? [] } },
  });
  await server.listen();
  servers.push(server);
  const key = server.keys[attached === undefined ? "reader" : "restricted"];
  const run = async (secrets: string, inputs: Record<string, string> = {}, event?: object) => {
    const result = await runAction(
      {
        "server-url": server.url,
        "api-key-id": key?.id ?? "",
        "api-key-secret-key": key?.secretKey ?? "",
        ...(attached === undefined && {
          "server-signature": server.signature,
          "api-key-private-key": key?.privateKey ?? "",
        }),
        secrets,
        ...inputs,
      },
      {},
      undefined,
      // Every fourth is a process of its own.
      { ...(event && { event }), post: false, here: "mostly" },
    );
    const { "secrets-json": _, ...outputs } = result.outputs;
    return { ...result, outputs };
  };
  /** Outputs and variables of a step that must not fail. */
  const values = async (secrets: string, inputs?: Record<string, string>) => {
    const { errors, outputs, env } = await run(secrets, inputs);
    expect(errors).toEqual([]);
    return { ...outputs, ...env };
  };
  /** The errors of a step that must fail. */
  const errors = async (secrets: string, inputs?: Record<string, string>) => {
    const result = await run(secrets, inputs);
    expect(result.outputs).toEqual({});
    expect(result.errors).not.toEqual([]);
    return result.errors.join("\n");
  };
  return { server, run, values, errors };
}

const custom = (name: unknown, value: unknown) => ({ name, type: "text", value });
const login = (data: Record<string, unknown>, entry = "Login") => ({ entry, type: "website_password", data });
const variables = (...rows: unknown[]) => ({ entry: "Vars", type: "environment_variables", data: { variables: rows } });

describe("a custom field that has the name of a built-in one", () => {
  const fields = [
    custom("totp", "custom-totp-value"),
    custom("url-filter", "custom-filter-value"),
    custom("title", "custom-title-value"),
    custom("website_password_notes", "custom-notes-value"),
    custom("custom:x", "custom-colon-value"),
    custom("a/b#c~d", "custom-escape-value"),
  ];
  const building = serving([
    login({ password: "main-password", url_filter: "built-in-filter", custom_fields: fields }),
    login({ password: "", custom_fields: [custom("password", "custom-password")] }, "Empty"),
    variables({ key: "notes", value: "variable-notes" }, { key: "DB", value: "variable-db" }),
  ]);

  test("is exported by a wildcard with its own value", async () => {
    const { values } = await building;
    const all = {
      L_PASSWORD: "main-password",
      L_TOTP: "custom-totp-value",
      L_URL_FILTER: "custom-filter-value",
      L_TITLE: "custom-title-value",
      L_WEBSITE_PASSWORD_NOTES: "custom-notes-value",
      L_CUSTOM_X: "custom-colon-value",
      L_A_B_C_D: "custom-escape-value",
    };
    expect(await values("L_* = /Login")).toEqual(all);
    expect(await values("L_* ?= /Login")).toEqual(all);
  });

  test.each([
    ["totp", "totp"],
    ["url-filter", "url-filter"],
    ["title", "title"],
    ["website_password_notes", "website_password_notes"],
  ])("is ambiguous by the name %s, regardless of values, and the advice works", async (name) => {
    const { values, errors } = await building;
    for (const equals of ["=", "?="]) {
      expect(await errors(`A ${equals} /Login#${name}`)).toBe(
        `secrets, line 1: "${name}" is the name of a built-in field and of a custom field of this entry. Write #field:${name} for the built-in field, or #custom:${name} for the custom field. [AMBIGUOUS_FIELD]`,
      );
    }
    const value = fields.find((field) => field.name === name)?.value;
    expect(await values(`A = /Login#custom:${name}\nB ?= /Login#field:${name}`)).toMatchObject({ A: value });
  });

  test("and its kinds", async () => {
    const { values, errors } = await building;
    const lines = ["A = /Login#custom:custom:x", "B = /Login#a~1b~2c~0d", "C = /Login#field:url-filter"];
    expect(await values([...lines, "D = /Vars#variable:notes", "E = /Vars#DB"].join("\n"))).toEqual({
      A: "custom-colon-value",
      B: "custom-escape-value",
      C: "built-in-filter",
      D: "variable-notes",
      E: "variable-db",
    });
    expect(await errors("A = /Vars#notes")).toMatch(/Write #field:notes .*, or #variable:notes for the environment/);
    expect(await errors("A = /Login#custom:none")).toMatch(/Unknown field "custom:none".*custom:totp.*NO_SUCH_FIELD/);
    expect(await errors("A = /Login#format:x")).toMatch(/Write: A = \/Login#custom:format:x/);
  });

  test("is never the default field", async () => {
    const { errors, values } = await building;
    expect(await errors("A = /Empty")).toMatch(/default field of this entry, "password", exists but is empty/);
    expect(await values("A = /Empty#custom:password")).toEqual({ A: "custom-password" });
  });

  test("of two entries with one path collides, and the error names each by its ID; its advice works", async () => {
    const one = (value: string) => ({ entry: "Twin#x", type: "note", data: { notes: value } });
    const { errors, values } = await serving([{ folder: "F", children: [one("first"), one("second")] }]);
    const message = await errors("F_* = /F/");
    const found =
      /^secrets, line 1: (\S{36}) \(secrets, line 1\) and (\S{36}) would both get "F_TWIN_X"/.exec(message) ?? [];
    const [, , exclude = ""] = found;
    const advice = `List it in exclude (${exclude}), and request it by a name of your own (NAME = ${exclude}) if you need it.`;
    expect(message).toContain(advice.slice(0, -1));
    const read = await values(`F_* = /F/\nMINE = ${exclude}`, { exclude });
    expect(Object.keys(read).sort()).toEqual(["F_TWIN_X", "MINE"]);
    expect(Object.values(read).sort()).toEqual(["first", "second"]);
  });

  test("collides with it in a wildcard, and the error gives both; its advice works", async () => {
    const { errors, values } = await serving([
      login({ totp_code: OTP, custom_fields: [custom("totp", "x-totp"), custom("TWO", "two"), custom("two", "Two")] }),
    ]);
    const message = await errors("L_* = /Login");
    expect(message).toMatch(/\/Login#field:totp \(secrets, line 1\) and \/Login#custom:totp would both get "L_TOTP"/);
    expect(message).toMatch(/\/Login#TWO \(secrets, line 1\) and \/Login#two would both get "L_TWO"/);
    const [, exclude = "", request = ""] = /exclude \((\/Login#custom:totp)\), .* \(NAME = (\S+)\)/.exec(message) ?? [];
    expect(await values(`L_* = /Login\nMINE = ${request}`, { exclude: `${exclude}\n/Login#two` })).toMatchObject({
      MINE: "x-totp",
      L_TOTP: expect.stringMatching(/^\d{6}$/),
      L_TWO: "two",
    });
  });
});

describe("names that are numbers", () => {
  const numbers = (id: number) => [
    { entry: "Note", type: "note", raw: { note_title: id, note_notes: 42 }, item: { name: id } },
    { entry: "Flag", type: "note", raw: { note_title: true, note_notes: false }, item: { name: true, type: "note" } },
    {
      entry: "Null",
      type: "note",
      raw: { note_title: null, note_notes: "null-value" },
      item: { name: null },
    },
    {
      entry: "Numbered",
      type: "environment_variables",
      data: {
        variables: [
          { key: "A", value: 1 },
          { key: "B", value: null },
          { key: "B2", value: true },
        ],
      },
    },
  ];
  // The embedded server takes the names of folders as they are.
  const folder = { folder: 2024 as unknown as string, children: numbers(12345) };

  test("are paths of entries and folders", async () => {
    const { values, server } = await serving([
      { folder: "Numbers", children: numbers(12345).filter(({ entry }) => entry !== "Null") },
      folder,
    ]);
    expect(await values("A = /Numbers/12345\nB = /2024/12345\nC = /Numbers/true")).toEqual({
      A: "42",
      B: "42",
      C: "false",
    });
    expect(await values("N_* = /2024/", { exclude: `${server.idOf("Null")}\nN_A` })).toEqual({
      N__12345: "42",
      N_TRUE: "false",
      N_B2: "true",
    });
    expect(await values("N_* = /Numbers/Numbered")).toEqual({ N_A: "1", N_B2: "true" });
  });

  test("are titles of a restricted key, and names of custom fields", async () => {
    const note = { entry: "N", type: "note", raw: { note_title: 12345, note_notes: 7, custom_fields: [custom(1, 2)] } };
    const { values } = await serving([note], { attached: ["N"] });
    expect(await values("A = /12345\nB = /12345#1\nC_* = /12345\nD_* = /")).toEqual({
      A: "7",
      B: "2",
      C__1: "2",
      C_NOTES: "7",
      D__12345: "7",
    });
  });
});

describe("names that an environment variable can't have", () => {
  const odd = [
    "A B",
    "a/b",
    "TOKEN ",
    "#x",
    "~1",
    'quo"te"',
    '"',
    "new\nline",
    "a::b",
    "ünï",
    "C,D",
    "x=y",
    "\u202e",
    "/**",
  ];

  test.each(odd)("the error for %j gives its entry, and exclude accepts what the message shows", async (key) => {
    const from = [variables({ key, value: "odd-value" }, { key: "GOOD", value: "good-value" })];
    const { values, errors } = await serving(from);
    for (const prefix of ["", "P_"]) {
      const message = await errors(`${prefix}* = /Vars`);
      const [, origin = "", name = "", exclude = "", request = ""] =
        /^secrets, line 1: (.*) would get "(.*)", which doesn't consist of .*in exclude \((.*)\), .*\(NAME = (.*)\) if you need it/.exec(
          message,
        ) ?? [];
      expect(origin).toContain("/Vars#");
      expect(exclude).toBe(origin);
      const good = { [`${prefix}GOOD`]: "good-value" };
      expect(await values(`${prefix}* = /Vars\nMINE = ${request}`, { exclude })).toEqual({
        ...good,
        MINE: "odd-value",
      });
      expect(await values(`${prefix}* = /Vars`, { exclude: `"${name}"` })).toEqual(good);
    }
  });

  test.each(["日本", "—", "🙂"])("the custom field %s too", async (name) => {
    const { values, errors, run } = await serving([
      login({ password: "pass-value", custom_fields: [custom(name, "odd-value")] }),
    ]);
    const message = await errors("P_* = /Login");
    expect(message).toContain(`/Login#${name} can't be turned into a name of letters`);
    expect(await values(`P_* = /Login\nMINE = /Login#${name}`, { exclude: `/Login#${name}` })).toEqual({
      P_PASSWORD: "pass-value",
      MINE: "odd-value",
    });
    // Where everybody reads the log, the entry alone is named, by its id.
    const hidden = await run("P_* = /Login", {}, { repository: { private: false } });
    expect(hidden.errors.join()).not.toContain(name);
    expect(hidden.errors.join()).toMatch(/line 1: [0-9a-f-]{36} can't be turned into a name/);
  });

  test.each(["/**", "b/", " lead", "trail ", "日本", 'q"'])("the entry %j too", async (entry) => {
    const note = { entry, type: "note", data: { notes: "odd-value" } };
    const other = { entry: "Good", type: "note", data: { notes: "good-value" } };
    const { values, errors } = await serving([{ folder: "F", children: [note, other] }]);
    const name = toName(entry) ?? "UNNAMED";
    const message = await errors(`${name} = /F/Good\n* = /F/`);
    const [, exclude = "", request = ""] = /in exclude \((.*)\), .*\(NAME = (.*)\) if you need it/.exec(message) ?? [];
    expect(await values(`${name} = /F/Good\n* = /F/\nMINE = ${request}`, { exclude })).toEqual({
      [name]: "good-value",
      GOOD: "good-value",
      MINE: "odd-value",
    });
  });
});

describe("rows without a name", () => {
  test("and without a value are ignored; with a value they are an error that gives the row", async () => {
    const blank = { key: "", value: "" };
    const { values, errors } = await serving([
      variables(blank, { key: "A", value: "a-value" }, { key: " ", value: null }, { key: null }, {}),
      { ...variables(blank, { key: "A", value: "a-value" }, { key: "", value: "lost-value" }), entry: "Lost" },
      login({ password: "pass-value", custom_fields: [custom("", ""), custom(null, null)] }),
      login({ password: "pass-value", custom_fields: [custom(null, "lost-value")] }, "Import"),
    ]);
    for (const equals of ["=", "?="]) {
      expect(await values(`* ${equals} /Vars\nP_* ${equals} /Login`)).toEqual({
        A: "a-value",
        P_PASSWORD: "pass-value",
      });
      expect(await errors(`* ${equals} /Lost`)).toBe(
        "secrets, line 1: Row 3 of the variables of /Lost has a value but no name. Give it a name in Psono. Or list it in exclude (/Lost#variable:), and request it by a name of your own (NAME = /Lost#variable:) if you need it. [NAME]",
      );
      expect(await errors(`* ${equals} /Import`)).toMatch(
        /Row 1 of the custom fields of \/Import .*\(\/Import#custom:\)/,
      );
    }
    expect(await values("* = /Lost\nB = /Lost#variable:", { exclude: "/Lost#variable:" })).toEqual({
      A: "a-value",
      B: "lost-value",
    });
  });
});

describe("empty fields", () => {
  test("exist but are empty, by every name, in a public log too", async () => {
    const { errors, run, values } = await serving([
      login({ username: "", password: "pass-value", custom_fields: [custom("Own", "")] }),
      variables({ key: "GONE", value: null }, { key: "KEPT", value: "" }),
    ]);
    for (const line of ["/Login#username", "/Login#website-password-username", "/Login#Own", "/Vars#GONE"]) {
      const field = line.slice(line.indexOf("#") + 1);
      expect(await errors(`A = ${line}`)).toContain(`Field "${field}" exists but is empty. Enter a value in Psono`);
      const hidden = await run(`A = ${line}`, {}, { repository: { private: false } });
      expect(hidden.errors).toEqual([
        `secrets, line 1: Field "${field}" exists but is empty. Enter a value in Psono, or choose another field. [NO_SUCH_FIELD]`,
      ]);
      expect(await values(`A ?= ${line}`)).toEqual({});
    }
    expect(await values("A = /Vars#KEPT\nB_* = /Vars")).toEqual({ A: "", B_KEPT: "" });
  });
});

describe("entries that psonoci wrote", () => {
  const nulls = {
    website_password_title: null,
    website_password_password: null,
    website_password_notes: null,
    note_title: null,
    totp_code: null,
    environment_variables_variables: null,
  };
  const raw = { ...nulls, application_password_title: "t", application_password_password: "pw-value" };
  const untitled = { ...nulls, ssh_own_key_title: null, ssh_own_key_private: "ssh-value" };

  test("have the type whose fields have values: by title, by ID, by wildcard", async () => {
    const all = [
      { entry: "Ci", type: "application_password", raw },
      { entry: "Key", type: "ssh_own_key", raw: untitled },
    ];
    const { values, errors, server } = await serving(all, { attached: ["Ci", "Key"] });
    const [id, key] = [server.idOf("Ci"), server.idOf("Key")];
    expect(await values(`A = /t\nB = ${id}\nC = ${id}#password\nD = ${key}\nE_* = ${id}`)).toEqual({
      A: "pw-value",
      B: "pw-value",
      C: "pw-value",
      D: "ssh-value",
      E_PASSWORD: "pw-value",
    });
    expect(await values("* = /", { exclude: key })).toEqual({ T: "pw-value" });
    // Nothing is left out of the sentence, and no path is empty.
    for (const path of ["/nowhere", "/a", "/T"]) {
      const message = await errors(`A = ${path}`);
      expect(message).toMatch(/^secrets, line 1: No secret titled "\w+" is attached to this API key\. [^ ]/);
      expect(message).not.toMatch(/ {2}|Did you mean \/\?|\/ or |or \/\?/);
    }
  });
});

describe("what is refused, and limits", () => {
  const notes = (names: string[]): Node[] =>
    names.map((entry) => ({ entry, type: "note", data: { notes: `${entry}-value` } }));

  test("a wildcard sets no variable called USER, GITHUB_… or PSONO_…; a line can set those that aren't the runner's", async () => {
    const vault = [
      { folder: "F", children: notes(["USER", "GITHUB_TOKEN", "PSONO_API_TOKEN"]) },
      variables({ key: "user", value: "user-value" }),
      { folder: "G", children: notes(["TOKEN", "ER"]) },
    ];
    const { values, errors } = await serving(vault);
    const reason = /can't become the environment variable "(\w+)": a wildcard can't set/g;
    const refused = async (line: string, inputs?: Record<string, string>) =>
      [...(await errors(line, inputs)).matchAll(reason)].map(([, name]) => name);
    expect(await refused("env:* = /F/")).toEqual(["USER", "GITHUB_TOKEN", "PSONO_API_TOKEN"]);
    expect(await refused("* = /F/", { "export-env": "true" })).toHaveLength(3);
    expect(await refused("env:* = /Vars")).toEqual(["user"]);
    expect(await refused("env:US* = /G/")).toEqual(["USER"]);
    expect(await refused("env:GITHUB_* = /G/", { exclude: "/G/ER" })).toEqual(["GITHUB_TOKEN"]);
    expect(await values("* = /F/")).toMatchObject({ USER: "USER-value", GITHUB_TOKEN: "GITHUB_TOKEN-value" });
    const message = await errors("env:* = /F/", { exclude: "USER\nPSONO_API_TOKEN" });
    const [, exclude = "", request = ""] = /in exclude \((.*)\), .*on a line of its own \((.*)\)/.exec(message) ?? [];
    expect(await values(`env:* = /F/\nenv:${request}`, { exclude: `${exclude}\nUSER\nPSONO_API_TOKEN` })).toEqual({
      GITHUB_TOKEN: "GITHUB_TOKEN-value",
    });
    expect(await values("env:USER = /F/USER\nenv:PSONO_API_TOKEN = /F/PSONO_API_TOKEN")).toHaveProperty("USER");
    for (const name of ["GITHUB_PATH", "PSONO_SERVER_URL", "PSONO_X", "GITHUB_SHA", "RUNNER_TOKEN"])
      expect(await errors(`env:${name} = /F/USER`)).toMatch(/controls how later steps run.*NAME/);
    expect(await values("PSONO_SERVER_URL = /F/USER\nGITHUB_PATH = /F/USER")).toHaveProperty("GITHUB_PATH");
  });

  test("a wildcard returns at most 500 values", async () => {
    const names = Array.from({ length: 502 }, (_, at) => `N${at}`);
    const rows = (count: number) => names.slice(0, count).map((key) => ({ key, value: `value-${key}` }));
    const { values, errors } = await serving([
      { folder: "F", children: notes(names) },
      { ...variables(...rows(500)), entry: "Most" },
      { ...variables(...rows(501)), entry: "Many" },
    ]);
    expect(await errors("* = /F/")).toBe(
      "secrets, line 1: This request gives 502 values, and at most 500 values are exported. Write the path of a smaller folder, list what you don't need in exclude, or request each value by a name of your own. [WILDCARD]",
    );
    expect(await errors("* ?= /F/")).toContain("gives 502 values");
    expect(await errors("A = /F/N1\n* = /F/", { exclude: "N0" })).toMatch(/^secrets, line 2: .* gives 501 values/);
    expect(await errors("* = /Many")).toContain("gives 501 values");
    expect(await errors("* = /**", { exclude: "/Most" })).toContain("gives at least 502 values");
    expect(Object.keys(await values("* = /F/", { exclude: "N0\n/F/N1" }))).toHaveLength(500);
    expect(Object.keys(await values("* = /Most\nP_* = /Most"))).toHaveLength(1000);
  });
});

test("a code from an otpauth:// URL uses its parameters", async () => {
  const sha512 = "GEZDGNBVGY3TQOJQ".repeat(6).slice(0, 103);
  const url = `otpauth://totp/Ex:me?secret=${OTP.toLowerCase()}&issuer=Ex&algorithm=SHA1&digits=8&period=60`;
  const { values, errors } = await serving([
    { entry: "Url", type: "totp", data: { code: url, algorithm: "SHA1", digits: 6, period: 30 } },
    {
      entry: "Plain",
      type: "totp",
      data: { code: OTP.match(/.{4}/g)?.join(" ").toLowerCase(), digits: "8", period: 60 },
    },
    login({
      totp_code: ` ${url.toUpperCase().replace("SECRET", "secret").replace("DIGITS", "digits").replace("PERIOD", "period")}`,
    }),
    { entry: "Counter", type: "totp", data: { code: `otpauth://hotp/x?secret=${sha512}&counter=1` } },
    { entry: "None", type: "totp", data: { code: "otpauth://totp/x" } },
    { entry: "Period", type: "totp", data: { code: OTP, period: 3 } },
  ]);
  const codes = await values("A = /Url\nB = /Plain\nC = /Login#totp\nD = /Url#totp-code");
  expect(codes).toMatchObject({ A: expect.stringMatching(/^\d{8}$/), D: url });
  expect(codes["B"]).toBe(codes["A"]);
  expect(codes["C"]).toBe(codes["A"]);
  expect(await errors("A = /Counter")).toMatch(/is a URL, but not one of a time-based code.*TOTP/);
  expect(await errors("A = /None")).toMatch(/has no TOTP secret/);
  // The wait for a fresh code has an end.
  expect(await errors("A = /Period", { timeout: "20" })).toMatch(/period must be from 10 to 300/);
});

test("existing entries take precedence over those in the trash", async () => {
  const note = (entry: string, more: object = {}) => ({ entry, type: "note", data: { notes: "live-value" }, ...more });
  const { errors, values } = await serving([
    note("Entry"),
    note("Entry", { deleted: true }),
    { folder: "Live", children: [note("Inside")] },
    { folder: "Live", deleted: true, children: [note("Old")] },
    note("Gone", { deleted: true }),
  ]);
  expect(await errors("A = /Entry/notes")).toMatch(/To read a field of \/Entry, write \/Entry#notes \[/);
  expect(await errors("A = /Entry.notes")).toMatch(/write \/Entry#notes \[/);
  expect(await values("A = /Entry#notes")).toEqual({ A: "live-value" });
  expect(await errors("A = /Live/Insid")).toMatch(/Did you mean \/Live\/Inside\?/);
  expect(await errors("* = /Entry/")).toMatch(/is an entry, not a folder/);
  expect(await errors("A = /Gone\nB = /Gone/notes")).toMatch(/line 1: .*trash.*\n.*line 2: .*trash/);
});
