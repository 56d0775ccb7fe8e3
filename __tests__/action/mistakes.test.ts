/**
 * Mistakes that people make, and what the log says of them: each message quotes what was written, and says what to do and
 * where. The corrected lines that messages give are tried as well.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NONE } from "../none.ts";
import { type Fault, PsonoServer, type Vault } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

const login = (username: string) => ({ username, password: `${username}-value`, notes: "" });
const note = (entry: string, notes: string) => ({ entry, type: "note", data: { notes } });
const vault: Vault = {
  children: [
    note("Top", "top-note-value"),
    note("Prod#1", "hash-value"),
    { entry: "Registry", type: "application_password", data: { username: "robot", password: "registry-value" } },
    {
      folder: "Prod",
      children: [
        { entry: "Database", type: "website_password", data: login("deployer") },
        note("Data base", "spaced-value"),
        note("Json", '{"db":{"host":"db.example","password":"json-value"}}'),
        note("Text", "text-value"),
      ],
    },
    {
      folder: "Production",
      children: [{ folder: "Deep", children: [{ entry: "Database", type: "website_password", data: login("deep") }] }],
    },
    { folder: "Twins", children: [note("Database password", "twin-one"), note("database-password", "twin-two")] },
    { folder: "Wild", children: [note("PATH", "path-value"), note("NODE_OPTIONS", "node-value")] },
    { folder: "Nihongo", children: [note("日本", "nihon-value")] },
    { folder: "Stale", children: [{ folder: "stale name", share: "unreadable", children: [] }] },
    { entry: "Ticket #5", type: "website_password", data: login("ticket") },
    { entry: "Ticket #6", type: "identity", data: { first_name: "six" } },
    note("C# build", "build-value"),
    { entry: "None", type: "environment_variables", data: { variables: [] } },
    { link: "Team" },
    { link: "Ops" },
  ],
  shares: {
    Team: { content: { folder: "Team", children: [note("Token", "token-value"), note("Wide", "wide-value")] } },
    Ops: { content: { folder: "Ops", children: [] } },
  },
  keys: {
    reader: {},
    restricted: { restricted: true, attached: ["Registry", "Top"] },
    inactive: { restricted: true, active: false, attached: ["Registry", "Top"] },
    blind: { restricted: true, read: false, attached: ["Registry", "Top"] },
    open: { attached: ["Registry"] },
  },
};
let fault: Fault | undefined;
const server = new PsonoServer(vault, { fault: () => fault });
beforeAll(() => server.listen());
afterAll(() => server.close());

const members = { repository: { private: true } };
const everybody = { repository: { private: false } };
const CREDENTIALS = "Edit API Key → Details in Psono";

type Inputs = Record<string, string>;
function inputsOf(key = "reader"): Inputs {
  const { id = "", privateKey = "", secretKey = "" } = server.keys[key] ?? {};
  return {
    "server-url": server.url,
    "server-signature": server.signature,
    "api-key-id": id,
    "api-key-private-key": privateKey,
    "api-key-secret-key": secretKey,
  };
}

function run(secrets: string, inputs: Inputs = {}, key = "reader", event: object = members): Promise<Run> {
  const direct = key === "reader" ? {} : { "api-key-private-key": "", "server-signature": "" };
  return runAction(
    {
      ...inputsOf(key),
      secrets: secrets.replace(/\{(.+?)\}/g, (_, name: string) => server.idOf(name)),
      ...direct,
      ...inputs,
    },
    { GITHUB_ACTION: "secrets" },
    undefined,
    { event, here: "mostly" },
  );
}

/** A mistake: its line, what the message must contain, and the corrected line that it must give. */
type Row = readonly [mistake: string, line: string, says: readonly string[], correct?: string];

const referenceOf = (line: string) => line.slice(line.indexOf("= ") + 2);
const fieldOf = (line: string) => line.slice(line.indexOf("#") + 1);

/**
 * Runs the lines of all rows in one step, and the corrected lines in another.
 * @param given what of a corrected line the message must give
 */
function table(name: string, rows: readonly Row[], key = "reader", event: object = members, given = referenceOf) {
  describe(name, () => {
    let errors: string[] = [];
    beforeAll(async () => {
      const result = await run(rows.map(([, line]) => line).join("\n"), {}, key, event);
      expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE });
      errors = result.errors;
    });

    test.each(rows.map(([mistake, , says, correct], at) => [mistake, at, says, correct] as const))(
      "%s",
      (_, at, says, correct) => {
        const found = errors.filter((error) => error.startsWith(`secrets, line ${at + 1}: `));
        expect(found).toHaveLength(1);
        for (const text of says) expect(found[0]).toContain(text);
        if (correct !== undefined) expect(found[0]).toContain(given(correct));
      },
    );

    const corrected = rows.flatMap(([, , , correct]) => correct ?? []);
    if (corrected.length === 0) return;
    test("the corrected lines work", async () => {
      const result = await run(corrected.join("\n"), {}, key, event);
      expect(result.errors).toEqual([]);
      const names = corrected.map((line) => /^(?:\w+:)?(\w+\*?)/.exec(line)?.[1] ?? "");
      const { "secrets-json": _, ...values } = { ...result.outputs, ...result.env };
      const lineOf = (key: string) =>
        names.find((name) => (name.endsWith("*") ? key.startsWith(name.slice(0, -1)) : key === name));
      expect([...new Set(Object.keys(values).map(lineOf))].toSorted()).toEqual(names.toSorted());
    });
  });
}

table("lines that aren't valid", [
  ["a space before the field", "A1 = /Registry #username", ['Remove the space before "#"'], "A1 = /Registry#username"],
  ["a reference with two slashes", "A2 = psono://Prod/Database", ["three slashes"], "A2 = psono:///Prod/Database"],
  [
    "no leading slash",
    "A3 = Production/Deep/Database#username",
    ['"Production/Deep/Database" isn\'t a path or a secret ID', "Paths start with a slash"],
    "A3 = /Production/Deep/Database#username",
  ],
  [
    "backslashes",
    "A4 = \\Production\\Deep\\Database#username",
    ['Separate folders with "/", not "\\"'],
    "A4 = /Production/Deep/Database#username",
  ],
  [
    "backslashes, none leading",
    "A5 = Production\\Deep\\Database",
    ["start the path"],
    "A5 = /Production/Deep/Database",
  ],
  ["quotes around the path", 'A6 = "/Prod/Database#username"', ["Remove the quotes"], "A6 = /Prod/Database#username"],
  [
    "quotes only around the path",
    "A7 = '/Prod/Database'#username",
    ["Remove the quotes"],
    "A7 = /Prod/Database#username",
  ],
  ["quotes around the name", '"A8" = /Top', ["Remove the quotes"], "A8 = /Top"],
  ["quotes around the line", "'A9 = /Top'", ["Remove the quotes"], "A9 = /Top"],
  ["typographic quotes", "B1 = “/Prod/Database”", ["Remove the quotes"], "B1 = /Prod/Database"],
  ["a colon", "B2:/Prod/Database", ['Replace ":" with "="'], "B2 = /Prod/Database"],
  ["the path first", "/Prod/Database = B3", ["Put the name first"], "B3 = /Prod/Database"],
  ["an unknown prefix", "var:B4 = /Top", ['Unknown prefix "var:"', "Use env:, output: or file:"], "env:B4 = /Top"],
  ["a misspelled prefix", "evn:B5 = /Top", ['Unknown prefix "evn:"'], "env:B5 = /Top"],
  ["another misspelled prefix", "outptu:B6 = /Top", ['Unknown prefix "outptu:"'], "output:B6 = /Top"],
  [
    "a place for a file",
    "file:~/.npmrc = /Top",
    ["You can't choose where the file is written", "output"],
    "file:NPMRC = /Top",
  ],
  ["another place for a file", "file:/etc/key = /Top", ["You can't choose where"], "file:KEY = /Top"],
  [
    "a hyphen in a name",
    "db-password = /Top",
    ['"db-password" can\'t contain "-"', "Use only letters"],
    "DB_PASSWORD = /Top",
  ],
  ["a digit first", "2FA = /Top", ['"2FA" can\'t start with a digit'], "_2FA = /Top"],
  ["a mark after the name", "B7? = /Top", ['For an optional secret, write "?="'], "B7 ?= /Top"],
  ["a mark after the equals sign", "B8 =? /Top", ['For an optional secret, write "?="'], "B8 ?= /Top"],
  ["the form of Google's action", "token:my-project/secret", ['Replace ":" with "="', "token = /my-project/secret"]],
  ["no equals sign", "B9", ['This line has no "="', "A prefix (env:, output: or file:) goes before the name"]],
  ["all entries of a folder, with one name", "D1 = /Twins/*", ['end its path with "/"', "Write: D1_* = /Twins/"]],
  ["all entries of a folder, with a field", "D2_* = /Team/*#notes", ["end its path"], "D2_* = /Team/#notes"],
  ["a pipe before the name", "/Team/Token | D3", ["Put the name first"], "D3 = /Team/Token"],
  ["a pipe without spaces", "/Team/Token|D4", ["Put the name first"], "D4 = /Team/Token"],
  [
    "lines that YAML joined",
    "D5 = /Top env:D6 ?= /Prod/Database#username D7 = {Top}",
    [
      "This line contains 3 requests",
      '"secrets: |" (with a pipe, not ">") and one request per line: "D5 = /Top", "env:D6 ?= /Prod/Database#username", "D7 = ',
    ],
  ],
  [
    "a title with a hash and a space",
    "D8 = /C# build",
    ["D8 = /C#build or D8 = /C# build#password", 'If "#" is part of the title, add the field at the end'],
  ],
  [
    "another tool's reference",
    "C1 = op://vault/item/field",
    ["(op://) aren't supported", "/path/to/entry#field or a secret ID"],
  ],
]);

table("two requests on a line, after a field", [
  ["in lower case", "x3 ?= /Prod/Database#username x4 = /Top", ["contains 2 requests"]],
  ["with a pointer", "x5 ?= /Top#notes/a x6 = 0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55", ["contains 2 requests"]],
]);

const NOT_FOUND = "Entry not found: ";
table("paths that aren't found", [
  [
    "two requests on a line",
    "x1 = /Prod/Database x2 = /Top",
    [
      `${NOT_FOUND}/Prod/Database x2 = /Top.`,
      "seems to contain 2 requests",
      'Write "secrets: |"',
      '"x1 = /Prod/Database", "x2 = /Top"',
    ],
  ],
  [
    "a title with a hash",
    "A1 = /Prod#1",
    [`${NOT_FOUND}/Prod.`, 'field ("1")', 'Did you mean the entry "/Prod#1"?'],
    "A1 = /Prod#1#notes",
  ],
  [
    "a field after colons",
    "A2 = /Prod/Database::username",
    ["To read a field of /Prod/Database"],
    "A2 = /Prod/Database#username",
  ],
  ["a field as a query", "A3 = /Prod/Database?field=username", ["To read a field of"], "A3 = /Prod/Database#username"],
  ["a field after a dot", "A4 = /Prod/Database.username", ["To read a field of"], "A4 = /Prod/Database#username"],
  [
    "part of a name",
    "A5_* = /Prod/Data*",
    [`${NOT_FOUND}/Prod/Data*.`, "Wildcards can't match part of a name", "Write A5_* = /Prod/ and list", "exclude"],
  ],
  [
    "the wrong case",
    "A6 = /production/deep/database",
    [`${NOT_FOUND}/production/deep/database.`, "Paths are case-sensitive", "Did you mean"],
    "A6 = /Production/Deep/Database",
  ],
  [
    "a typo",
    "A7 = /Prod/Databse",
    [`${NOT_FOUND}/Prod/Databse.`, 'folder /Prod contains no "Databse"', "Did you mean"],
    "A7 = /Prod/Database",
  ],
  [
    "a semicolon",
    "A8 = /Prod/Database;",
    [`${NOT_FOUND}/Prod/Database;`, 'Remove ";" at the end'],
    "A8 = /Prod/Database",
  ],
  [
    "a non-breaking space",
    "A9 = /Prod/Data\u00a0base",
    ["a non-breaking space (U+00A0)", "Retype the space"],
    "A9 = /Prod/Data base",
  ],
  [
    "a double slash",
    "B1 = /Prod//Database",
    [`${NOT_FOUND}/Prod//Database.`, "Remove the double slash"],
    "B1 = /Prod/Database",
  ],
  [
    "an optional entry near a share that can't be read",
    "B2 ?= /Stale/Inner/Database",
    [
      `${NOT_FOUND}/Stale/Inner/Database.`,
      "/Stale/stale name is a share that this user can't read",
      "Accept it in Psono",
      "delete the link to it",
      "Or remove this request",
    ],
  ],
  ["the beginning of a folder", "B3_* = /Produc/", ["Folder not found: /Produc/.", "Did you mean /Production/"]],
]);

table("titles with a hash", [
  [
    "the space before it is missing",
    "A1 = /Ticket#5",
    [`${NOT_FOUND}/Ticket.`, 'field ("5")', 'Did you mean the entry "/Ticket #5"?', "write A1 = /Ticket #5#password"],
    "A1 = /Ticket #5#password",
  ],
  [
    "the space after it is missing",
    "A2 = /C#build",
    [`${NOT_FOUND}/C.`, 'Did you mean the entry "/C# build"?', "write A2 = /C# build#notes"],
    "A2 = /C# build#notes",
  ],
  [
    "the hash is missing",
    "output:A3 = /Ticket 5",
    ['Did you mean the entry "/Ticket #5"?', "write output:A3 = /Ticket #5#password"],
    "output:A3 = /Ticket #5#password",
  ],
]);

test("a title with a hash, of an entry without a default field or for a wildcard: the ID", async () => {
  const { errors } = await run("A = /Ticket#6\nB_* = /Ticket 6");
  expect(errors[0]).toContain('Did you mean the entry "/Ticket #6"?');
  expect(errors[0]).toContain(`write A = ${server.idOf("Ticket #6")} `);
  expect(errors[1]).toContain(`write B_* = ${server.idOf("Ticket #6")} `);
  const { outputs } = await run("B_* = {Ticket #6}");
  expect(outputs).toMatchObject({ B_FIRST_NAME: "six" });
});

/** No request of these opens a share. */
const folders: readonly Row[] = [
  ["a shared folder", "A1 = /Team", ["/Team is a folder", "write A1_* = /Team/"], "A1_* = /Team/"],
  [
    "a shared folder, with a prefix and a field",
    "output:A2 = /Team#notes",
    ["/Team is a folder", "write output:A2_* = /Team/#notes"],
    "output:A2_* = /Team/#notes",
  ],
  ["a folder with a format", "A3 = /Team#json", ["/Team is a folder", "write A3 = /Team/#json"], "A3 = /Team/#json"],
  ["a wildcard without a slash", "A4_* = /Team", ["/Team is a folder", "write A4_* = /Team/"], "A4_* = /Team/"],
  ["a JSON Pointer", "A5 = /Team#notes/x", ["/Team is a folder", "write A5_* = /Team/"], "A5_* = /Team/"],
  ["a typo in a folder", "A6 = /Wil", [`${NOT_FOUND}/Wil.`, "Did you mean A6_* = /Wild/?"], "A6_* = /Wild/"],
  ["a typo in a shared folder", "A7_* = /Taem", ["Did you mean A7_* = /Team/?"], "A7_* = /Team/"],
  [
    "an entry of a share",
    "A8 = /Token",
    [
      "The shared folders /Team, /Ops and /Stale/stale name weren't searched. If it's in one of them, write its whole path",
      "mode: list",
    ],
  ],
];
table("folders and shares that weren't searched", folders);

test("shares that weren't searched cost no request, and in public repositories nothing is said of them", async () => {
  const lines = folders.map(([, line]) => line).join("\n");
  const before = server.requests.length;
  const { errors } = await run(lines, {}, "reader", everybody);
  expect(server.requests.slice(before).filter((request) => request.includes("/share/"))).toEqual([]);
  expect(errors).toHaveLength(folders.length);
  for (const error of errors) expect(error).not.toMatch(/is a folder|Did you mean|searched|Ops/);
});

table(
  "fields that aren't there",
  [
    ["the beginning of a field", "A1 = /Prod/Database#user", ['Unknown field "user"'], "A1 = /Prod/Database#username"],
    [
      "a field in capitals",
      "A2 = /Prod/Database#Password",
      ['Unknown field "Password"', "Field names are case-sensitive", 'Did you mean "password"?'],
      "A2 = /Prod/Database#password",
    ],
    [
      "a short form",
      "A3 = /Prod/Database#pass",
      [
        'Unknown field "pass"',
        'Did you mean "password"?',
        "Fields with a value in /Prod/Database: password, username, title.",
      ],
      "A3 = /Prod/Database#password",
    ],
    [
      "another word",
      "A4 = /Prod/Database#api_token",
      ['Unknown field "api_token"', "Fields with a value in /Prod/Database: password, username, title."],
    ],
    ["an empty field", "A5 = /Prod/Database#notes", ['Field "notes" exists but is empty', "Enter a value in Psono"]],
    [
      "dots for JSON",
      "A6 = /Prod/Json#notes.db.password",
      ['Unknown field "notes.db.password"', "For a value inside JSON"],
      "A6 = /Prod/Json#notes/db/password",
    ],
    [
      "a typo in a pointer",
      "A7 = /Prod/Json#notes/db/pasword",
      ['Field "notes" has no value at /db/pasword', "Keys at /db: host, password."],
    ],
    [
      "a typo at the top of a pointer",
      "A8 = /Prod/Json#notes/bd",
      ['Field "notes" has no value at /bd', "Keys at the top: db."],
    ],
    ["a pointer into text", "A9 = /Prod/Text#notes/db", ['Field "notes" isn\'t valid JSON', 'Remove "/db"']],
  ],
  "reader",
  members,
  fieldOf,
);

const HIDDEN = "Suggestions are hidden because anyone can read this log.";
const RUN = "To see them, run psono-secrets check FILE on your own computer (docs/console.md).";
table(
  "a public repository, paths",
  [
    ["a typo", "A1 = /Prod/Databse", [`${NOT_FOUND}/Prod/Databse.`, "Paths are case-sensitive", HIDDEN, RUN]],
    [
      "a field after colons",
      "A2 = /Prod/Database::username",
      ["To read a field of /Prod/Database"],
      "A2 = /Prod/Database#username",
    ],
    ["a semicolon", "A3 = /Prod/Database;", ['Remove ";" at the end'], "A3 = /Prod/Database"],
  ],
  "reader",
  everybody,
);
table(
  "a public repository, fields",
  [["a short form", "A1 = /Prod/Database#pass", ['Unknown field "pass"', "Fields", "README", HIDDEN, RUN]]],
  "reader",
  everybody,
);

test("a runner that doesn't tell whether the repository is private", async () => {
  const { errors } = await run("A = /Prod/Databse", {}, "reader", {});
  expect(errors[0]).toContain(
    `Suggestions are hidden because this runner doesn't tell whether the repository is private. ${RUN}`,
  );
});

test("the hint links to the documents of this release", async () => {
  const known = { GITHUB_ACTION_REPOSITORY: "octo/psono-secrets-action", GITHUB_ACTION_REF: "v1.2.3" };
  const { errors } = await runAction(
    { ...inputsOf(), secrets: "A = /Prod/Databse" },
    { GITHUB_ACTION: "secrets", ...known },
    undefined,
    { event: everybody },
  );
  expect(errors[0]).toContain(
    "(https://github.com/octo/psono-secrets-action/blob/v1.2.3/docs/console.md). [NO_SUCH_ENTRY] https://github.com/",
  );
});

table("wildcards: one name twice", [
  [
    "two titles",
    "* = /Twins/",
    [
      "/Twins/Database password",
      "/Twins/database-password",
      '"DATABASE_PASSWORD"',
      "exclude (/Twins/database-password)",
      "NAME = /Twins/database-password",
    ],
  ],
]);
table("wildcards: a name without Latin letters", [
  [
    "Japanese",
    "* = /Nihongo/",
    ["/Nihongo/日本 can't be turned into a name", "exclude (/Nihongo/日本)", "NAME = /Nihongo/日本"],
  ],
]);

describe("wildcards and the environment", () => {
  test("a name that could hijack later steps", async () => {
    const { errors } = await run("* = /Wild/", { "export-env": "true" });
    expect(errors[0]).toContain('/Wild/PATH can\'t become the environment variable "PATH", which controls');
    expect(errors[0]).toContain("Give the wildcard a prefix of your own (APP_* = …)");
    expect(errors[0]).toContain("list it in exclude (/Wild/PATH)");
    expect((await run("APP_* = /Wild/", { "export-env": "true" })).env).toMatchObject({ APP_PATH: "path-value" });
  });
});

table(
  "a restricted key",
  [
    [
      "a path",
      "A1 = /Team/Registry",
      [`${NOT_FOUND}/Team/Registry.`, "A restricted API key has no folders"],
      "A1 = /Registry",
    ],
    [
      "a title that isn't attached",
      "A2 = /Code",
      ['No secret titled "Code" is attached to this API key', "Edit API Key → Secrets", "mode: list"],
    ],
    ["a typo in a title", "A3 = /Regsitry", ['No secret titled "Regsitry"', "Did you mean"], "A3 = /Registry"],
  ],
  "restricted",
);

/** One error, about no line. */
function one({ errors, outputs }: Run, ...says: string[]) {
  expect(outputs).toEqual({});
  expect(errors).toHaveLength(1);
  expect(errors[0]).not.toMatch(/^secrets, line/);
  for (const text of says) expect(errors[0]).toContain(text);
}

describe("a restricted key: one error for all lines", () => {
  const lines = "A = {Registry}\nB = {Top}";

  test.each(["{Registry}", "/Registry"])("an ID that isn't attached, beside %s", async (other) => {
    const { errors } = await run(`A = ${other}\nB = {Data base}`, {}, "restricted");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`secrets, line 2: Secret ${server.idOf("Data base")} isn't attached to this API key.`);
    expect(errors[0]).toContain("Edit API Key → Secrets");
  });

  test.each(["inactive", "none"])("a key that is inactive or unknown: %s", async (key) => {
    const id = { "api-key-id": "11111111-1111-4111-8111-111111111111" };
    const result = await run(lines, key === "none" ? id : {}, key === "none" ? "restricted" : key);
    one(result, "no active API key", "api-key-id", "API_KEY_ID", CREDENTIALS);
  });

  test("a key without the right to read", async () => {
    one(await run(lines, {}, "blind"), '"Right to read"', "Edit");
  });

  test.each([
    ["by title", "A = /Registry\nB = /Top"],
    ["by ID", lines],
    ["by ID, one of them not attached", `${lines}\nC = {Json}`],
  ])("the private key as the secret key, %s", async (_, secrets) => {
    const { privateKey = "" } = server.keys["restricted"] ?? {};
    one(
      await run(secrets, { "api-key-secret-key": privateKey }, "restricted"),
      "api-key-secret-key doesn't match this API key",
      "Copy API_KEY_SECRET_KEY (not API_KEY_PRIVATE_KEY)",
      CREDENTIALS,
    );
  });

  test.each([
    ["by title", "A = /Registry\nB = /Top"],
    ["by ID", lines],
  ])("the web client's URL, %s", async (_, secrets) => {
    fault = "notAllowed";
    try {
      one(
        await run(secrets, {}, "restricted"),
        `No Psono server responded at server-url (${server.url}), but another web server or a gateway (status 405)`,
        "usually ends in /server, not the web client's",
        `Copy SERVER_URL from ${CREDENTIALS}`,
      );
    } finally {
      fault = undefined;
    }
  });
});

describe("an unrestricted key without a login", () => {
  test.each(["A = {Top}", "A ?= {Top}\nB = {Json}"])("IDs of which none is attached: %s", async (secrets) => {
    one(
      await run(secrets, {}, "open"),
      "isn't restricted to secrets",
      "set api-key-private-key and server-signature",
      'turn on "Secret Restriction" for the key in Psono, and attach the secrets (Edit API Key → Secrets). [KEY_NOT_RESTRICTED]',
    );
  });

  test("an ID that isn't attached beside one that is", async () => {
    const { errors } = await run("A = {Registry}\nB = {Top}", {}, "open");
    expect(errors).toEqual([
      expect.stringMatching(/^secrets, line 2: Secret .* isn't attached to this API key\. Attach it in Psono/),
    ]);
  });
});

describe("a wrong server-url", () => {
  test.each<[string, Fault | undefined, string]>([
    ["a page of Psono's web framework", undefined, "reader"],
    ["404 of another web server", "missing404", "reader"],
    ["another page", "html", "reader"],
    ["404 of another web server, restricted key", "missing404", "restricted"],
  ])("%s", async (_, what, key) => {
    fault = what;
    try {
      const { errors } = await run("A = /Registry", { "server-url": `${server.url}/wrong` }, key);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(`server-url (${server.url}/wrong)`);
      expect(errors[0]).toContain(`Copy SERVER_URL from ${CREDENTIALS}`);
      const [check = 0, log = 0] = ["server-url", "log:"].map((text) => errors[0]?.indexOf(text));
      if (what === undefined) expect(log).toBeGreaterThan(check);
      else expect(log).toBe(-1);
    } finally {
      fault = undefined;
    }
  });
});

describe("a session: one error of all lines", () => {
  const lines = "A = /Registry\nB = /Top";
  const { privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
  test.each<[string, Inputs, string[]]>([
    [
      "private and secret key swapped",
      { "api-key-private-key": secretKey, "api-key-secret-key": privateKey },
      ["api-key-private-key isn't the private key of this API key", "swapped with api-key-secret-key", CREDENTIALS],
    ],
    [
      "another secret key",
      { "api-key-secret-key": "ab".repeat(32) },
      [
        "api-key-secret-key doesn't match this API key",
        "Copy API_KEY_SECRET_KEY (not API_KEY_PRIVATE_KEY)",
        CREDENTIALS,
      ],
    ],
    [
      "another signature",
      { "server-signature": "cd".repeat(32) },
      [
        "doesn't match server-signature",
        "SERVER_SIGNATURE",
        CREDENTIALS,
        "Account → Server Info",
        "Nothing was decrypted",
      ],
    ],
  ])("%s", async (_, inputs, says) => one(await run(lines, inputs), ...says));

  test("the web client's URL", async () => {
    fault = "notAllowed";
    try {
      one(
        await run(lines),
        `No Psono server responded at server-url (${server.url}), but another web server or a gateway (status 405)`,
        `Copy SERVER_URL from ${CREDENTIALS}`,
      );
    } finally {
      fault = undefined;
    }
  });
});

describe("inputs", () => {
  const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
  const HEX = "ab".repeat(32);
  test.each<[string, Inputs, string, string[]]>([
    [
      "a key in quotes",
      { "api-key-secret-key": `"${HEX}"` },
      "api-key-secret-key: ",
      ["starts with a quotation mark", "without quotes"],
    ],
    [
      "an ID in quotes",
      { "api-key-id": `'${ID}'` },
      "api-key-id: ",
      ["starts with a quotation mark", "without quotes"],
    ],
    [
      "a URL in quotes",
      { "server-url": '"https://psono.example.com/server"' },
      "server-url: ",
      ["starts with a quotation mark", "without quotes"],
    ],
    [
      "ID and secret key swapped",
      { "api-key-id": HEX, "api-key-secret-key": ID },
      "api-key-id, api-key-secret-key: ",
      ["look swapped", "Swap them back"],
    ],
    [
      "ID and private key swapped",
      { "api-key-id": HEX, "api-key-private-key": ID },
      "api-key-id, api-key-private-key: ",
      ["look swapped", "Swap them back"],
    ],
    [
      "the web client's URL",
      { "server-url": "https://psono.example.com/index.html#!/datastore" },
      "server-url: ",
      ["is the web client's URL", "usually ends in /server", `Copy SERVER_URL from ${CREDENTIALS}`],
    ],
    [
      "a signature without a private key",
      { "api-key-private-key": "" },
      "api-key-private-key: ",
      ["is empty, but server-signature is set", "Add the private key, or remove server-signature"],
    ],
    [
      "a private key without a signature",
      { "server-signature": "" },
      "server-signature: ",
      ["is required with api-key-private-key", `Copy SERVER_SIGNATURE from ${CREDENTIALS}`],
    ],
    [
      "plain http",
      { "server-url": "http://psono.example.com" },
      "server-url: ",
      ["must start with https://", "http://psono.example.com", "only allowed for localhost"],
    ],
    ["a word for a boolean", { "export-env": "yes" }, "export-env: ", ['must be true or false, not "yes"']],
    ["a misspelled mode", { mode: "chekc" }, "mode: ", ['not "chekc"', 'Did you mean "check"?']],
    ...["dry-run", "dryrun", "Dry run"].map((mode): [string, Inputs, string, string[]] => [
      `mode: ${mode}`,
      { mode },
      "mode: ",
      [`not "${mode}"`, 'Did you mean "check"?'],
    ]),
    [
      "one key twice",
      { "api-key-secret-key": HEX, "api-key-private-key": HEX },
      "api-key-private-key: ",
      [
        "is the same as api-key-secret-key, so one of them is wrong",
        `Copy both again from ${CREDENTIALS}: API_KEY_PRIVATE_KEY and API_KEY_SECRET_KEY.`,
      ],
    ],
    [
      "a certificate that isn't there",
      { "ca-certificate": "./ca.pem" },
      "ca-certificate: ",
      ['Can\'t read "./ca.pem"', "Provide PEM text", "outside the workspace"],
    ],
    [
      "a key without a value",
      { "api-key-id": "" },
      "api-key-id: ",
      ["is missing", "Settings → Secrets and variables → Actions"],
    ],
  ])("%s", async (_, inputs, begin, says) => {
    const { errors } = await run("A = /Top", inputs);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(begin);
    expect(errors[0]?.startsWith(begin)).toBe(true);
    for (const text of says) expect(errors[0]).toContain(text);
  });

  test("booleans of any case, several exclusions on a line, and unmask without case", async () => {
    const result = await run("* = /Wild/\nTOP = /Top", {
      "env-references": "True",
      summary: "FALSE",
      exclude: "path, node_options",
      unmask: "top",
    });
    expect(result.errors).toEqual([]);
    expect(result.outputs).toMatchObject({ TOP: "top-note-value" });
    expect(result.mask("top-note-value")).toBe("top-note-value");
  });

  test("typos in exclude and unmask", async () => {
    const inputs = { exclude: "NODE_OPTION\n/Wild/PTAH\nnothing-near", unmask: "" };
    const { errors } = await run("* = /Wild/", inputs);
    expect(errors).toHaveLength(3);
    expect(errors[0]).toMatch(/^exclude, line 1: No wildcard finds "NODE_OPTION".* Did you mean "NODE_OPTIONS"\?/);
    expect(errors[1]).toMatch(/^exclude, line 2: No wildcard finds "\/Wild\/PTAH".* Did you mean "\/Wild\/PATH"\?/);
    expect(errors[2]).toMatch(/^exclude, line 3: No wildcard finds "nothing-near", so .*\. Correct or remove it\. \[/);
    const own = await run("DATABASE = /Top\n* = /Wild/", { unmask: "DATABSE, NODE_OPTION" });
    expect(own.errors[0]).toMatch(/^unmask: No secret has the name "DATABSE"\. Did you mean "DATABASE"\?/);
    expect(own.errors[1]).toMatch(/^unmask: No secret has the name "NODE_OPTION"\. Did you mean "NODE_OPTIONS"\?/);
  });

  test("in public repositories a typo is compared only with names in the workflow", async () => {
    const lines = "DATABASE = /Top\n* = /Wild/";
    const { errors } = await run(lines, { exclude: "NODE_OPTION" }, "reader", everybody);
    expect(errors.join()).toContain(HIDDEN);
    expect(errors.join()).not.toContain("NODE_OPTIONS");
    const { errors: unmask } = await run(lines, { unmask: "DATABSE, NODE_OPTION" }, "reader", everybody);
    expect(unmask[0]).toContain('Did you mean "DATABASE"?');
    expect(unmask[1]).toContain(HIDDEN);
    expect(unmask[1]).not.toContain("NODE_OPTIONS");
  });
});

describe("optional requests that aren't found", () => {
  const lines = "DB ?= /Prod/Databse\nUSER = /Prod/Database#username\nF ?= /Top#nope";

  test("the log lists them without a notice", async () => {
    const { log, notices, outputs } = await run(lines);
    expect(log).toContain("DB   ← /Prod/Databse           → not found (optional)");
    expect(log).toContain("USER ← /Prod/Database#username → output");
    expect(log).toContain("F    ← /Top#nope               → not found (optional)");
    expect(notices).toEqual([]);
    expect(outputs).toMatchObject({ USER: "deployer" });
    expect(outputs).not.toHaveProperty("DB");
  });

  test("a dry run says why, with suggestions", async () => {
    const { log, notices, exitCode } = await run(lines, { mode: "check" });
    expect(exitCode).toBe(0);
    expect(log).toContain("DB   ← /Prod/Databse           → not found (optional)");
    expect(notices).toEqual([
      'secrets, line 1: Entry not found: /Prod/Databse. The folder /Prod contains no "Databse". Did you mean /Prod/Database or /Prod/Data base? This request is optional, so DB won\'t be set.',
      'secrets, line 3: Unknown field "nope". Fields with a value in /Top: notes, title. This request is optional, so F won\'t be set.',
    ]);
  });

  test("the log lists a wildcard and a format of an entry without variables", async () => {
    const { log, exitCode } = await run("A ?= /None#dotenv\nB_* ?= /None\nUSER = /Prod/Database#username");
    expect(exitCode).toBe(0);
    expect(log).toContain("A    ← /None#dotenv            → not found (optional)");
    expect(log).toContain("B_*  ← /None                   → not found (optional)");
  });

  test("in public repositories without suggestions", async () => {
    const { notices } = await run(lines, { mode: "check" }, "reader", everybody);
    expect(notices).toHaveLength(2);
    expect(notices[0]).toContain(HIDDEN);
    expect(notices.join()).not.toMatch(/Did you mean|title/);
  });
});

test("the error ends with its code and a link to its section in this release", async () => {
  const { errors } = await runAction(
    { secrets: "A" },
    { GITHUB_ACTION_REPOSITORY: "octo/psono-secrets-action", GITHUB_ACTION_REF: "v1.2.3" },
  );
  expect(errors.length).toBeGreaterThan(1);
  for (const error of errors)
    expect(error).toMatch(
      /\. \[([A-Z]+)\] https:\/\/github\.com\/octo\/psono-secrets-action\/blob\/v1\.2\.3\/docs\/errors\.md#[a-z]+$/,
    );
});
