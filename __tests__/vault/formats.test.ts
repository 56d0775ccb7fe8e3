/** All values of an entry or a folder as one text, through the built action. */
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NONE } from "../none.ts";
import { type Node, PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const note = (entry: string, notes: string): Node => ({ entry, type: "note", data: { notes } });
const variables = (entry: string, all: Record<string, string>, more: object = {}): Node => ({
  entry,
  type: "environment_variables",
  data: { variables: Object.entries(all).map(([key, value]) => ({ key, value })), ...more },
});
const custom = (name: string, value = "custom-value") => ({ custom_fields: [{ name, type: "text", value }] });
const BACKEND = {
  DB_URL: "postgres://app:p'ss@db/app",
  MOTD: 'first "line"\nsecond line',
  PORT: "",
  lower: "lower-value",
  CODE: "w4x9",
};
const PRODUCTION = { DATABASE_PASSWORD: "database-value", ...BACKEND };
const DEEP = { ...PRODUCTION, LOGIN: "login-value" };

const server = new PsonoServer({
  children: [
    {
      folder: "Production",
      children: [
        note("Database password", "database-value"),
        variables("Backend", BACKEND),
        {
          folder: "Deep",
          children: [
            { entry: "Login", type: "website_password", data: { username: "robot", password: "login-value" } },
          ],
        },
      ],
    },
    { folder: "Odd", children: [variables("Names", { "MY-VAR": "my-value", OK: "ok-value" })] },
    { folder: "Twins", children: [note("A b", "twin-one"), note("a-B", "twin-two")] },
    {
      folder: "Most",
      children: [
        variables("Many", Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`N${at}`, `value-${at}`]))),
      ],
    },
    {
      folder: "Shown",
      children: [{ entry: "Link", type: "bookmark", data: { url: "https://shown.example/link-value" } }],
    },
    { folder: "None", children: [variables("Empty", {})] },
    variables("Both", { json: "variable-value", DB: "db-value" }),
    variables("Custom", { DB: "db-value" }, custom("dotenv", "")),
    { entry: "Plain", type: "note", data: { notes: "plain-value", ...custom("json") } },
    variables("Expanded", { TPL: `x \${HOME} y`, CRLF: "a\r\nb", FINE: "fine-value" }),
    variables("Shell", { LD_PRELOAD: "preload-value", OK: "ok-value" }),
    variables("Own", { USERNAME: "robot-user" }),
  ],
  keys: { reader: {}, restricted: { restricted: true, attached: ["Backend", "Plain"] } },
});
beforeAll(() => server.listen());
afterAll(() => server.close());

async function run(secrets: string, inputs: Record<string, string> = {}, env = {}, name = "reader") {
  const { id = "", secretKey = "", privateKey = "" } = server.keys[name] ?? {};
  const before = server.requests.length;
  let file = "";
  const result = await runAction(
    {
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": id,
      "api-key-private-key": privateKey,
      "api-key-secret-key": secretKey,
      secrets,
      ...inputs,
    },
    { GITHUB_ACTION: "secrets", ...env },
    undefined,
    {
      here: "mostly",
      next: ({ outputs }) => {
        if (outputs["FILE"] !== undefined) file = readFileSync(outputs["FILE"], "utf8");
      },
    },
  );
  const { "secrets-json": json, ...outputs } = result.outputs;
  return { ...result, outputs, json, file, requests: server.requests.slice(before) };
}

/** The outputs of a step that must not fail. */
async function outputs(secrets: string, inputs?: Record<string, string>, name?: string) {
  const { errors, outputs } = await run(secrets, inputs, {}, name);
  expect(errors).toEqual([]);
  return outputs;
}

/** The errors of a step that must fail, and export nothing. */
async function errors(secrets: string, inputs?: Record<string, string>, env?: object) {
  const result = await run(secrets, inputs, env);
  expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE, files: [] });
  return result.errors;
}

describe("a text of all values", () => {
  test("of an entry of environment variables, under their own names", async () => {
    const {
      A = "",
      B = "",
      C,
      D,
    } = await outputs(
      "A = /Production/Backend#dotenv\nB = /Production/Backend#json\nC = /Production/Backend#shell\nD = /Production/Backend#format:json",
    );
    expect(parseEnv(A)).toEqual(BACKEND);
    expect(JSON.parse(B)).toEqual(BACKEND);
    expect(D).toBe(B);
    expect(C).toBe(
      `export DB_URL='postgres://app:p'\\''ss@db/app'\nexport MOTD='first "line"\nsecond line'\nexport PORT=''\nexport lower='lower-value'\nexport CODE='w4x9'\n`,
    );
    expect(await outputs("A = /Both#env-file")).toEqual({ A: "json=variable-value\nDB=db-value\n" });
    const id = server.idOf("Backend");
    expect(await outputs(`A = ${id}#json`)).toEqual({ A: B });
  });

  test("of a folder and its subfolders, under the names of a wildcard", async () => {
    const { A = "", B = "" } = await outputs("A = /Production/#json\nB = /Production/**#json");
    expect(JSON.parse(A)).toEqual(PRODUCTION);
    expect(JSON.parse(B)).toEqual(DEEP);
  });

  test("goes to the target of its line, under the line's name", async () => {
    const all =
      "file:FILE = /Production/#dotenv\nenv:B = /Production/#json\nC = /Plain\noutput:D = /Production/Deep/#dotenv";
    const { errors, file, outputs, env, json } = await run(all, { "export-env": "true" });
    expect(errors).toEqual([]);
    expect(parseEnv(file)).toEqual(PRODUCTION);
    expect(JSON.parse(env["B"] ?? "")).toEqual(PRODUCTION);
    expect(Object.keys(env).toSorted()).toEqual(["B", "C", "FILE"]);
    expect(outputs).toEqual({ FILE: expect.stringMatching(/FILE$/), C: "plain-value", D: "LOGIN='login-value'\n" });
    expect(JSON.parse(json ?? "")).toEqual(outputs);
    expect(Object.keys(outputs)).toEqual(["FILE", "C", "D"]);
    const references = await run("", { "env-references": "true" }, { CONFIG: "psono:///Production/**#json" });
    expect(JSON.parse(references.env["CONFIG"] ?? "")).toEqual(DEEP);
  });

  test("leaves out what exclude lists", async () => {
    const exclude = "PORT\n/Production/Database password\n/Production/Deep/\n/Production/Backend#lower";
    const { A = "", B = "" } = await outputs("A = /Production/**#json\nB = /Production/Backend#json", { exclude });
    const { DB_URL, MOTD, CODE } = BACKEND;
    expect([A, B].map((text) => JSON.parse(text))).toEqual([
      { DB_URL, MOTD, CODE },
      { DB_URL, MOTD, CODE },
    ]);
    // What the log can still show is said of the values, of which there are none.
    expect(await run("A = /Production/#json\nB = /Production/#dotenv", { exclude: "/Production/" })).toMatchObject({
      ...{ errors: [], notices: [], outputs: { A: "{}", B: "" } },
    });
    expect(await errors("A = /Production/#json", { exclude: "PROT" })).toEqual([
      expect.stringMatching(/"PROT".*EXCLUDE/),
    ]);
  });

  test("works with a restricted key, with and without a session", async () => {
    for (const inputs of [{}, { "api-key-private-key": "", "server-signature": "" }]) {
      const { A = "", B = "" } = await outputs("A = /#json\nB = /Backend#dotenv", inputs, "restricted");
      expect(JSON.parse(A)).toEqual({ ...BACKEND, PLAIN: "plain-value" });
      expect(parseEnv(B)).toEqual(BACKEND);
    }
  });

  test("takes as many requests as a wildcard", async () => {
    const wildcard = await run("* = /Production/**");
    const text = await run("A = /Production/**#json");
    expect(text.errors).toEqual([]);
    // Ids and nonces apart, they are the same.
    const plain = (all: readonly string[]) => all.toSorted();
    expect(plain(text.requests)).toEqual(plain(wildcard.requests));
  });

  test("can be missing only with ?=", async () => {
    expect(await outputs("A ?= /Nope/#json\nB ?= /None/#dotenv\nC ?= /None/Empty#json\nD = /Plain")).toEqual({
      D: "plain-value",
    });
    expect(await errors("A = /Nope/#json\nB = /None/#dotenv\nC = /None/Empty#json")).toEqual([
      expect.stringMatching(/line 1: .*NO_SUCH_FOLDER/),
    ]);
    expect(await errors("B = /None/#dotenv\nC = /None/Empty#json")).toEqual([
      expect.stringMatching(/line 1: .*no field with a value.*NO_SUCH_FIELD/),
      expect.stringMatching(/line 2: .*no field with a value.*NO_SUCH_FIELD/),
    ]);
  });
});

describe("a plain name that could be a field, too", () => {
  test("is an error that lists the kinds, whether or not there are values", async () => {
    expect(await errors("A = /Both#json\nB = /Custom#dotenv")).toEqual([
      'secrets, line 1: "json" is the name of an environment variable and of a format of this entry. Write #variable:json for the environment variable, or #format:json for the format. [AMBIGUOUS_FIELD]',
      'secrets, line 2: "dotenv" is the name of a custom field and of a format of this entry. Write #custom:dotenv for the custom field, or #format:dotenv for the format. [AMBIGUOUS_FIELD]',
    ]);
    expect(await outputs("A = /Both#variable:json\nB = /Both#format:json\nC = /Custom#format:dotenv")).toEqual({
      A: "variable-value",
      B: '{"json":"variable-value","DB":"db-value"}',
      C: "DB='db-value'\n",
    });
  });

  test("has its kind if an error lists fields", async () => {
    expect(await errors("A = /Both#nope")).toEqual([expect.stringContaining("variable:json, DB")]);
  });

  test("is a field of other entries, of a wildcard, and before a JSON Pointer", async () => {
    expect(await outputs("A = /Plain#json")).toEqual({ A: "custom-value" });
    expect(await errors("A = /Plain#dotenv")).toEqual([
      expect.stringMatching(/line 1: Unknown field "dotenv".*NO_SUCH_FIELD/),
    ]);
    expect(await errors("A ?= /Plain#format:json")).toEqual([
      "secrets, line 1: Only an entry of environment variables or a folder (/folder/#json) can be read in a format. [FORMAT]",
    ]);
    expect(await errors("X_* = /Odd/#json")).toEqual([expect.stringMatching(/Unknown field "json".*NO_SUCH_FIELD/)]);
    expect(await errors("A = /Both#json/0")).toEqual([
      expect.stringMatching(/Field "json" isn't valid JSON.*FIELD_FORM/),
    ]);
  });
});

describe("values that no format can represent", () => {
  test("are reported all at once, with the readers and a suggestion", async () => {
    const all = await errors("A = /Expanded#dotenv\nB = /Own#shell\nC = /Expanded#env-file\nD = /Expanded#json");
    expect(all).toEqual([
      "secrets, line 1: #dotenv can't represent TPL: python-dotenv would read a different value. Instead, use #env-file, #json or #shell, or request this value separately with file:. [FORMAT]",
      "secrets, line 1: #dotenv can't represent CRLF: Node, dotenv of npm or python-dotenv would read a different value. Instead, use #json or #shell, or request this value separately with file:. [FORMAT]",
      "secrets, line 2: #shell can't represent USERNAME: dash, bash or zsh would read a different value. Instead, use #dotenv, #env-file or #json, or request this value separately with file:. [FORMAT]",
      "secrets, line 3: #env-file can't represent CRLF: docker run --env-file would read a different value. Instead, use #json or #shell, or request this value separately with file:. [FORMAT]",
    ]);
    expect(await errors("A = /Expanded#dotenv", { mode: "check" })).toHaveLength(2);
    const exclude = "TPL, CRLF";
    expect(await outputs("A = /Expanded#dotenv", { exclude })).toEqual({ A: "FINE='fine-value'\n" });
  });

  test("are reported without names from the vault in a public log", async () => {
    const [error = ""] = await errors("A = /Expanded#dotenv", {}, { GITHUB_EVENT_PATH: "" });
    expect(error).toContain(`#dotenv can't represent ${server.idOf("Expanded")}: python-dotenv`);
    expect(error).not.toContain("TPL");
  });

  test("have invalid names, the same name, or in a shell script the name of a program's setting", async () => {
    expect(await errors("A = /Odd/#json")).toEqual([
      expect.stringMatching(/\/Odd\/Names#MY-VAR would get "MY-VAR".*NAME/),
    ]);
    expect(await errors("A = /Twins/#dotenv")).toEqual([expect.stringMatching(/would both get "A_B".*NAME/)]);
    expect(await errors("A = /Shell#shell")).toEqual([
      expect.stringMatching(/\/Shell#LD_PRELOAD can't become the environment variable "LD_PRELOAD".*NAME/),
    ]);
    expect(await outputs("A = /Shell#env-file\nLD_PRELOAD = /Plain\nOK = /Plain")).toMatchObject({
      A: "LD_PRELOAD=preload-value\nOK=ok-value\n",
    });
    expect(await errors("A = /Plain\nA = /Production/#json")).toEqual([expect.stringMatching(/"A" is already used/)]);
  });

  test("are more than 500 values", async () => {
    expect(await errors("A = /Most/#json")).toEqual([expect.stringMatching(/gives 501 values.*WILDCARD/)]);
    expect(JSON.parse((await outputs("A = /Most/Many#json", { exclude: "N7" }))["A"] ?? "")).toHaveProperty("N500");
  });
});

describe("the log", () => {
  test("masks each value of the text like one that is exported separately, and the text like a value", async () => {
    const { mask, outputs, json, raw } = await run("A = /Production/**#dotenv\nfile:FILE = /Production/#json");
    const alone = await run("* = /Production/**");
    const masksOf = (printed: string) => printed.split("\n").filter((line) => line.startsWith("::add-mask::"));
    expect(masksOf(raw)).toEqual(expect.arrayContaining(masksOf(alone.raw)));
    expect(masksOf(raw)).toContain("::add-mask::DATABASE_PASSWORD='database-value'");
    const hidden = /database-value|p'ss|second line|lower-value/;
    for (const text of [outputs["A"] ?? "", json ?? "", JSON.stringify({ json })])
      expect(mask(text)).not.toMatch(hidden);
    expect(mask("p'ss, second line, lower-value, w4x9")).toBe("***, ***, ***, ***");
    const encoded = Buffer.from(outputs["A"] ?? "").toString("base64");
    expect(mask(encoded)).not.toContain(encoded.slice(20, 60));
  });

  test("shows a text in unmask, unless Psono hides one of its values", async () => {
    const shown = await run("A = /Shown/#json", { unmask: "A" });
    expect(shown.errors).toEqual([]);
    expect(shown.mask(shown.outputs["A"] ?? "")).toBe('{"LINK":"https://shown.example/link-value"}');
    expect(await errors("A = /Production/#json", { unmask: "A" })).toEqual([
      expect.stringMatching(/^unmask: "A" can't be unmasked: .*\/Production\/#json.*INPUT/),
    ]);
  });

  test("says where each text goes", async () => {
    const { log, summary, errors } = await run("A = /Production/#json", { summary: "true" });
    expect(errors).toEqual([]);
    expect(log).toMatch(/^A +← \/Production\/#json +→ output$/m);
    expect(summary).toContain("<code>A</code>");
    const { log: tried, outputs } = await run("file:A = /Production/**#json", { mode: "check" });
    expect(outputs).toEqual({});
    expect(tried).toMatch(/^A +← \/Production\/\*\*#json +→ file, output$/m);
  });
});
