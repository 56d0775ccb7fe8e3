import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPointer } from "../../src/entries/json-pointer.ts";
import { ActionError } from "../../src/errors.ts";
import type { Entry, Tree } from "../../src/psono/tree.ts";
import { Except, parseExcept } from "../../src/requests/excluded.ts";
import { isName, nameProblems, toName } from "../../src/requests/names.ts";
import {
  collect,
  parseReference,
  parseReferences,
  parseRequests,
  printReference,
  type Request,
} from "../../src/requests/parse.ts";
import { printable } from "../../src/text.ts";
import { Index } from "../../src/vault/lookup.ts";
import { scopeOf } from "../../src/vault/scope.ts";
import { nearest } from "../../src/vault/suggestions.ts";
import { lineOf, placeOf as shown, worded } from "../messages/worded.ts";

const asked = (name: string) => ({ kind: "argument", name }) as const;
const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";

function parse(text: string): Request[] {
  const problems: ActionError[] = [];
  const requests = parseRequests(text, problems);
  expect(problems.map(worded)).toEqual([]);
  return requests;
}

describe("request lines", () => {
  test.each<[string, Partial<Request>]>([
    ["A = /a/b", { name: "A", target: "default", optional: false, source: { path: "/a/b" } }],
    ["A=/a/b#username", { source: { path: "/a/b" }, field: "username" }],
    [`A = ${ID.toUpperCase()}#url`, { source: { id: ID }, field: "url" }],
    ["env:A = /a", { name: "A", target: "env" }],
    ["output: A = /a", { name: "A", target: "output" }],
    ["file:A ?= /a", { name: "A", target: "file", optional: true }],
    ["A = psono:///a/b#c", { source: { path: "/a/b" }, field: "c" }],
    ["A = /a b = c/d", { source: { path: "/a b = c/d" } }],
    ["A = /a#b#c", { source: { path: "/a#b" }, field: "c" }],
    ["A = /a #b#c", { source: { path: "/a #b" }, field: "c" }],
    ["A = /a*b", { source: { path: "/a*b" } }],
    ["A = /a#notes/b/0", { source: { path: "/a" }, field: "notes", pointer: "/b/0" }],
    ["A = /a#/b~1c", { source: { path: "/a" }, field: undefined, pointer: "/b~1c" }],
    ["A = /a#in~1out~0", { source: { path: "/a" }, field: "in/out~", pointer: undefined }],
    ["* = /a", { name: "", many: true, source: { path: "/a" } }],
    ["A_* = /a/", { name: "A_", many: true, source: { folder: "/a", deep: false } }],
    ["env:* = /a/**", { target: "env", many: true, source: { folder: "/a", deep: true } }],
    ["* = /", { many: true, source: { folder: "", deep: false } }],
    ["* = /**", { many: true, source: { folder: "", deep: true } }],
    ["* = /a/#username", { many: true, source: { folder: "/a", deep: false }, field: "username" }],
    // What looks like a mistake is none where it is part of a path.
    ["A = /a - b", { source: { path: "/a - b" } }],
    ["A = /a export b", { source: { path: "/a export b" } }],
    ["A = /ENV:b", { source: { path: "/ENV:b" } }],
    ["A = /env:file:b", { source: { path: "/env:file:b" } }],
    ["A = /a b | C", { source: { path: "/a b | C" } }],
    ["A = /a psono://b", { source: { path: "/a psono://b" } }],
    ["A = /a/http://b", { source: { path: "/a/http://b" } }],
    [`A = /${ID} > b`, { source: { path: `/${ID} > b` } }],
    ["A = /'a'", { source: { path: "/'a'" } }],
    ["A = /$a", { source: { path: "/$a" } }],
    ["A = /{a}", { source: { path: "/{a}" } }],
    ["A = /B, /c", { source: { path: "/B, /c" } }],
    ["A = /B := c", { source: { path: "/B := c" } }],
    ["A = /B == c => d", { source: { path: "/B == c => d" } }],
    ["A = /B: c", { source: { path: "/B: c" } }],
  ])("%s", (line, expected) => expect(parse(line)).toMatchObject([expected]));

  test("blank lines, comments and CRLF are passed over, and lines keep their numbers", () => {
    expect(parse("\r\n# A = /x\r\n  A = /a  \r\n").map(({ subject }) => shown(subject))).toEqual(["secrets, line 3"]);
  });

  const FORM = "Write NAME = /path/to/entry#field or NAME = secret-id#field.";
  const NO_PLACE = 'What follows "=" isn\'t a path or a secret ID. A path starts with a slash: /path/to/entry';
  const RULES = "Use only letters, digits and underscores.";
  const FOLDER =
    "A folder holds several values, which need several names. Use a wildcard (* or PREFIX_*), or request one entry.";
  const FILE =
    "You can't choose where the file is written. Give it a name: the output of this name holds the file's path.";
  test.each<[string, string]>([
    ["A: /path", 'Replace ":" with "=". Write: A = /path'],
    ["DB:/Production/Deep/Database", 'Replace ":" with "=". Write: DB = /Production/Deep/Database'],
    ["A := /path", 'Replace ":=" with "=". Write: A = /path'],
    ["A == /path", 'Write a single "=". Write: A = /path'],
    ["A => /path", 'Write a single "=". Write: A = /path'],
    ["A, /path", 'Replace "," with "=". Write: A = /path'],
    ["A", `There is no "=" on this line. ${FORM}`],
    ["token:my-project/secret", `There is no "=" on this line. ${FORM}`],
    ["DB? = /Top", 'For an optional secret write "?=". Write: DB ?= /Top'],
    ["env:DB =? /Top", 'For an optional secret write "?=". Write: env:DB ?= /Top'],
    ["- A = /path", 'Remove the "-" at the beginning: requests aren\'t a YAML list. Write: A = /path'],
    ["export A=/path", 'Remove "export". Write: A=/path'],
    ['"A" = /path', "Remove the quotes. Write: A = /path"],
    ["'A' = '/path'", "Remove the quotes. Write: A = /path"],
    ['"A = /it\'s"', "Remove the quotes. Write: A = /it's"],
    ['A = "/path"', "Remove the quotes. Write: A = /path"],
    ["A = “/path”", "Remove the quotes. Write: A = /path"],
    ["$A = /path", 'Remove the "$" before the name. Write: A = /path'],
    ["$" + "{A} = /path", 'Remove the "$" before the name. Write: A = /path'],
    ["A = $PLACE", `Variables ($NAME) aren't expanded here. Write the path or the secret ID itself. ${FORM}`],
    ['{ "A": "/path" }', `This looks like JSON, which isn't supported here. ${FORM}`],
    ["ENV:A = /path", "Write the prefix in lower case. Write: env:A = /path"],
    ["var:DB = /path", 'Unknown prefix "var:". Use env:, output: or file:. Write: env:DB = /path'],
    ["vault:DB = /path", 'Unknown prefix "vault:". Use env:, output: or file:.'],
    ...["env:file:A", "env : output : A", "output:file :A", "file: env:A"].map((left): [string, string] => [
      `${left} = /path`,
      "A name can have only one prefix. Write one line for each of the two.",
    ]),
    ["file:~/.npmrc = /path", `${FILE} Write: file:NPMRC = /path`],
    ["file:/tmp/key ?= /path#x", `${FILE} Write: file:KEY ?= /path#x`],
    ["file:/tmp/ = /path", `${FILE} Write file:NAME = /path/to/entry`],
    [`${ID} > A`, `Put the name first. Write: A = ${ID}`],
    [`${ID.toUpperCase()}>A`, `Put the name first. Write: A = ${ID.toUpperCase()}`],
    ["/Prod/Database = DB", "Put the name first. Write: DB = /Prod/Database"],
    [`${ID}#user = env:DB`, `Put the name first. Write: env:DB = ${ID}#user`],
    ["/a/b field | TOKEN_2;", "Put the name first. Write: TOKEN_2 = /a/b#field"],
    ...["secret field |TOKEN_2;", "secret field |  TOKEN_2 ;", "secret/data/ci token | A ;"].map(
      (line): [string, string] => [line, `Put the name first. ${FORM}`],
    ),
    ["secret field | TOKEN and more", `There is no "=" on this line. ${FORM}`],
    ["secret field |2", `There is no "=" on this line. ${FORM}`],
    [
      "A = http://psono.example/",
      "This is an address of Psono's web client. Use the path or the secret ID of the entry.",
    ],
    [
      `A = https://psono.example/open-secret.html#!/secret/note/${ID}`,
      `This is an address of Psono's web client. Use the secret ID it contains: ${ID}. Write: A = ${ID}`,
    ],
    ...["* = path/", "* = path/**", "A = path/to", "A = vault:secret/data/x"].map((line): [string, string] => [
      line,
      NO_PLACE,
    ]),
    [
      "A = /path B = /other",
      'This line holds two requests. Write "secrets: |" (with a pipe, not ">") and one request per line.',
    ],
    [
      "A = /path#field env:B = /other",
      'This line holds two requests. Write "secrets: |" (with a pipe, not ">") and one request per line.',
    ],
    ["A =", 'Nothing follows "=". Add the path or the secret ID of an entry: NAME = /path/to/entry'],
    ["A = /path#", 'Nothing follows "#". Add a field, or remove the "#" to get the default field. Write: A = /path'],
    [
      "A = /path # the database",
      'A field follows "#" without a space, and a comment needs a line of its own. Write: A = /path',
    ],
    ["A = /a #c", 'Remove the space before "#". Write: A = /a#c'],
    ["A = \\path\\to", 'Separate folders with "/", not "\\", and start the path with "/". Write: A = /path/to'],
    [
      "A = op://vault/item/field",
      "References to other tools (op://) aren't supported. Use /path/to/entry#field or a secret ID.",
    ],
    [
      "A = psono://Prod/Database",
      "A psono:// reference to a path has three slashes. Write: A = psono:///Prod/Database",
    ],
    [`A = {${ID}}`, `A secret ID is a UUID with dashes and without brackets. Write: A = ${ID}`],
    [`A = ${ID.replaceAll("-", "")}`, `A secret ID is a UUID with dashes and without brackets. ${FORM}`],
    ["* = /path/*", 'To request all entries of a folder, end its path with "/". Write: * = /path/'],
    ["A = /path/*", 'To request all entries of a folder, end its path with "/". Write * = /folder/'],
    ["A = /path/", `${FOLDER} Write: A_* = /path/`],
    ["env:A = /path/**", `${FOLDER} Write: env:A_* = /path/**`],
    ["* = /path#field", 'One field is a single value, so it needs a name instead of "*". Write: FIELD = /path#field'],
    [
      "DB_* = /path#user name",
      'One field is a single value, so it needs a name instead of "*". Write: DB_USER_NAME = /path#user name',
    ],
    ["* = /path/#a/b", `One field is a single value, so it needs a name instead of "*". ${FORM}`],
    ["A-* = /path/", `The name "A-" can't contain "-". ${RULES} Write: A_* = /path/`],
    ["db-password = /path", `The name "db-password" can't contain "-". ${RULES} Write: DB_PASSWORD = /path`],
    ["a b = /path", `The name "a b" can't contain spaces. ${RULES} Write: A_B = /path`],
    ["env:2FA ?= /path", `The name "2FA" can't start with a digit. Write: env:_2FA ?= /path`],
    ["A\u200b = /path", `The name "A\\u{200b}" can't contain "\\u{200b}". ${RULES} Write: A = /path`],
    ["日本 = /path", `The name "日本" can't contain "日". ${RULES} ${FORM}`],
    ["= /path", `The name before "=" is missing. ${FORM}`],
    [`${"A".repeat(201)} = /path`, `The name "${"A".repeat(201)}" is longer than 200 characters. ${FORM}`],
    ["A = /path#a/~2", 'In a JSON Pointer, write "~0" for "~", and "~1" for "/" inside a key.'],
  ])("a mistake is named with what to write instead: %s", (line, message) => {
    const problems: ActionError[] = [];
    expect(parseRequests(line, problems)).toEqual([]);
    expect(problems.map(worded)).toEqual([`secrets, line 1: ${message}`]);
  });

  test.each([
    ...[
      "hunter2",
      "hunter2=",
      "hunter-2=",
      "hunter2==",
      "hunter2 = x",
      "hu/nter2= x",
      "$hunter2",
      "- hunter2",
      "'hunter2'",
    ],
    ...[
      "A = hunter2",
      "A: hunter2",
      "A = 'hunter2'",
      "A = $hunter2",
      "A = \\x hunter2:\\",
      "export hunter2",
      "var:hunter2 = x",
    ],
    ...[
      "file:/hunter2 = x",
      "hunter2 x | A",
      '{"a":"hunter2"}',
      "A = x#hunter2",
      "A? = hunter2",
      "A = (hunter2)",
      "A, hunter2",
    ],
  ])("what may be a secret that was pasted is not printed: %s", (line) => {
    const problems: ActionError[] = [];
    parseRequests(line, problems);
    expect(problems).toHaveLength(1);
    expect(problems.map(worded).join()).not.toMatch(/hunter|nter2/);
  });

  test("the correction is right, and doesn't take long", () => {
    for (const line of [
      "- ".repeat(200_000),
      `"${"'".repeat(200_000)}`,
      `/${" ".repeat(200_000)}= A`,
      "A? =".repeat(99_999),
    ]) {
      const problems: ActionError[] = [];
      parseRequests(line, problems);
      expect(problems).toHaveLength(1);
    }
    for (const line of ["- - A = /a", "export export A = /a", "- A: /a", "A: /a B = /b"]) {
      const problems: ActionError[] = [];
      parseRequests(line, problems);
      expect(problems.map(worded).join()).not.toContain("Write: ");
    }
  });

  test("too many lines are refused before they are read", () => {
    const problems: ActionError[] = [];
    parseRequests("A = /a\n".repeat(5001), problems);
    expect(problems.map(worded)).toEqual([
      expect.stringMatching(/^secrets: More than 5000 lines\. .* write \* = \/folder\/$/),
    ]);
    expect(parseRequests(`A = /a\n \t\n  # none${"\n".repeat(4997)}`, [])).toHaveLength(1);
  });

  test("a field is something", () => {
    const problems: ActionError[] = [];
    expect(parseReference("/a#  ", collect(problems, { kind: "nothing" }))).toBeUndefined();
    expect(problems.map(worded)).toEqual([expect.stringMatching(/^Nothing follows "#"\..* Write: \/a$/)]);
  });

  test("references in variables", () => {
    const problems: ActionError[] = [];
    const variables = { DB: "psono:///a/b#c", ID: `psono://${ID}`, INPUT_SECRETS: "psono:///x", PLAIN: "psono:latest" };
    expect(parseReferences(variables, problems)).toMatchObject([
      {
        subject: { kind: "variable", name: "DB", text: "psono:///a/b#c" },
        name: "DB",
        target: "env",
        source: { path: "/a/b" },
        field: "c",
      },
      { name: "ID", source: { id: ID } },
    ]);
    expect(problems).toEqual([]);
    expect(parseReferences({ A: "see psono:///x", B: "xpsono:///x" }, problems)).toEqual([]);
    expect(problems).toEqual([]);
    parseReferences({ "A-B": "psono:///x", C: "psono://x", D: "psono:///x/", E: " PSONO:/x" }, problems);
    expect(problems.map(worded)).toEqual([
      "environment variable A-B: The name can contain only letters, digits and underscores, and can't start with a digit. Rename it.",
      "environment variable C: A psono:// reference to a path has three slashes. Write: psono:///x",
      "environment variable D: This is a folder, which holds several values. Request one entry: remove the / at its end.",
      "environment variable E: A reference starts with psono:// in lower case, without spaces before it. Write: psono:///x",
    ]);
  });
});

const segment = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((text) => !/[\r\n]/.test(text));
const source = fc.oneof(
  fc.uuid().map((id) => ({ id })),
  fc.array(segment, { minLength: 1, maxLength: 4 }).map((names) => ({ path: `/${names.join("/")}` })),
  fc.record({
    folder: fc.array(segment, { maxLength: 3 }).map((names) => names.map((name) => `/${name}`).join("")),
    deep: fc.boolean(),
  }),
);

test("parse(print(reference)) = reference, where it can be written at all", () => {
  let written = 0;
  const field = fc.option(fc.string({ unit: "grapheme", minLength: 1 }), { nil: undefined });
  const pointer = fc.option(fc.stringMatching(/^(\/[a-z0-9~1/ ]*)+$/), { nil: undefined });
  fc.assert(
    fc.property(source, field, pointer, (from, name, rest) => {
      const reference = { source: from, field: name, pointer: rest?.replace(/~(?!1)/g, "~0") };
      const text = printReference(reference);
      const problems: string[] = [];
      const parsed = parseReference(text, (reason) => problems.push(reason));
      const plain = !/[#*\s]/.test(JSON.stringify(from)) && !/#|^\s|\s$/.test(`${name ?? "x"}${rest ?? ""}`);
      const place = "path" in from ? !from.path.endsWith("/") : !("folder" in from) || !from.folder.endsWith("/");
      if (!plain || !place) return;
      written++;
      expect(problems).toEqual([]);
      expect(parsed).toEqual(reference);
    }),
    { numRuns: 500 },
  );
  expect(written).toBeGreaterThan(50);
});

test("the parser throws nothing, and each line gives a request or a problem", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom("A", "*", "=", "?=", " ", "/", "#", "**", "env:", "file:", ID, "psono://", "~", "|", ">", ","),
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(line, (text) => {
      const single = text.replace(/[\r\n]/g, " ");
      const problems: ActionError[] = [];
      const requests = parseRequests(single, problems);
      for (const problem of problems) expect(problem).toBeInstanceOf(ActionError);
      const holds = single.trim() !== "" && !single.trim().startsWith("#");
      expect(requests.length + Math.min(problems.length, 1)).toBe(holds ? 1 : 0);
    }),
    { numRuns: 1000 },
  );
});

const entryOf = (path: readonly string[], index: number, type = "note"): Entry => {
  const names = path.map((name) => `/${name.normalize("NFC")}`);
  return {
    path: names.join(""),
    folder: names.slice(0, -1).join(""),
    name: names.at(-1)?.slice(1) ?? "",
    type,
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    key: "",
  };
};
const treeOf = (entries: Entry[]): Tree => {
  const folders = new Map([["", 1]]);
  for (const { folder } of entries) if (folder !== "") folders.set(folder, 1);
  return { entries, folders, trashed: [], unreadable: [], nameless: [] };
};
const find = (index: Index, text: string) => {
  const [request] = parse(text);
  return index.find(request as Request, () => false);
};
const failing = async (index: Index, text: string) => {
  try {
    await find(index, text);
  } catch (error) {
    if (error instanceof ActionError) return lineOf(error);
    throw error;
  }
  throw new Error("it was found");
};

test("for any tree, the listed reference resolves to its entry and to no other", async () => {
  const odd = fc.oneof(
    segment,
    fc.constantFrom(
      "a",
      "A",
      "é",
      "é",
      "a/b",
      "a#b",
      "#",
      "*",
      "**",
      "a*",
      " a",
      "a ",
      "a\nb",
      "=",
      "a B=",
      "::x::",
      ID,
      "‮x",
      "/",
    ),
  );
  const path = fc.array(odd, { minLength: 1, maxLength: 3 });
  const types = fc.constantFrom("note", "identity", "website_password", "what");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(path, types), { minLength: 1, maxLength: 12 }), async (list) => {
      const entries = list.map(([names, type], at) => entryOf(names, at, type));
      const index = await Index.of(treeOf(entries), true);
      for (const entry of entries) {
        const reference = index.reference(entry);
        expect(reference).not.toMatch(/[\r\n]/);
        expect(await find(index, `A = ${reference}`)).toEqual([entry]);
      }
    }),
    { numRuns: 500 },
  );
});

describe("what is not there", () => {
  const building = Index.of(
    {
      ...treeOf([
        entryOf(["Production", "Database"], 1),
        entryOf(["Production", "Databases", "Main"], 2),
        entryOf(["Staging", "Database"], 3),
        entryOf(["Staging", "Registry"], 4),
        entryOf(["C#", "Key"], 5),
      ]),
      folders: new Map([
        ["", 2],
        ["/Production", 1],
        ["/Production/Databases", 1],
        ["/Staging", 1],
        ["/C#", 1],
        ["/Empty", 1],
        ["/Twin", 2],
      ]),
      trashed: [
        { path: "/Production/Old", folder: "/Production", name: "Old" },
        { path: "/Attic", folder: "", name: "Attic" },
      ],
      unreadable: [{ path: "/Closed", folder: "", name: "Closed", isFolder: true, why: "no-key" }],
      restricted: false,
    },
    true,
  );

  test.each<[string, RegExp]>([
    [
      "A = /Production/Databse",
      /folder \/Production contains no "Databse"\. Did you mean \/Production\/Database.*NO_SUCH_ENTRY/,
    ],
    ["A = /production/Database", /Paths are case-sensitive\. Did you mean \/Production\/Database\?/],
    ["A = /Production/Registry", /Did you mean \/Staging\/Registry\?/],
    ["A = /Production/Old", /trash/],
    ["A = /Attic/Box/Key", /trash/],
    ["A = /Closed/Key", /\/Closed is a share without a key\..*UNREADABLE_SHARE/],
    ["A = /Production", /^\/Production is a folder\. .* write \* = \/Production\//],
    ["* = /Staging/Registry/", /^\/Staging\/Registry\/ is an entry, not a folder\. .*: \/Staging\/Registry \[/],
    ["A = /Staging/Registry.username", /To read a field of \/Staging\/Registry, write \/Staging\/Registry#username/],
    ["A = /Staging/Registry username", /write \/Staging\/Registry#username/],
    ["A = /Staging/Registry/username", /write \/Staging\/Registry#username/],
    ["A = /Staging/Registry;", /Remove ";" at the end: \/Staging\/Registry \[/],
    ["* = /Produktion/", /^Folder not found: \/Produktion\/\. Did you mean \/Production\?.*NO_SUCH_FOLDER/],
    ["* = /Empty/", /^The folder \/Empty\/ has no entries.*NO_SUCH_ENTRY/],
    ["* = /Twin/", /^2 folders have the path \/Twin\/.*AMBIGUOUS/],
    ["* = /**", /Not everything in this folder can be read.*\/Closed is a share without a key.*UNREADABLE_SHARE/],
    [
      "A = 11111111-1111-4111-8111-111111111111",
      /entry with the ID 1{8}-.*inside a share that this user can't read.*NO_SUCH_ENTRY/,
    ],
  ])("%s", async (line, message) => {
    const index = await building;
    expect(await failing(index, line)).toMatch(message);
    // A public repository's log says nothing of the vault beyond what the request said.
    const silent = await Index.of(index.tree, false);
    expect(await failing(silent, line)).not.toMatch(
      /Did you mean|contains no|trash|\/Closed(?!\/Key)|Registry(?:#| \[)|is a folder|is an entry/,
    );
    const hidden = await silent.hidden(parse("A ?= /Nope/Key")[0] as Request, () => false);
    expect(hidden && worded(hidden)).toMatch(
      /^Entry not found, but it may be in a part of the vault that can't be read(?!.*\/Closed)/,
    );
    expect(await silent.hidden(parse("A ?= /Nope")[0] as Request, () => false)).toBeUndefined();
  });

  test("never more than ten suggestions, in bounded time among a million names", async () => {
    const many = Array.from({ length: 1_000_000 }, (_, at) => `Name ${at}`);
    expect((await nearest("Name 10", many, 10)).length).toBeLessThanOrEqual(10);
    expect(await nearest("Nmae 10", many, 10)).toContain("Name 10");
    expect(await nearest("ame-10", many, 10)).toContain("Name 10");
    expect(await nearest("nothing like it", many, 10)).toEqual([]);
    const index = await Index.of(treeOf(many.slice(0, 30).map((_, at) => entryOf([`F${at}`, "Same"], at))), true);
    expect((await failing(index, "A = /X/Same")).match(/\/F\d+\/Same/g)).toHaveLength(10);
  });
});

test("shares that cannot hold what is asked for are not read", () => {
  const scope = scopeOf(parse("A = /a/b/c\n* = /d/\n* = /e/**"));
  const read = (folder: string, isFolder = true) => scope.within(folder, isFolder);
  expect([read(""), read("/a"), read("/a/b", false), read("/d", false), read("/e/f")]).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect([read("/a/b"), read("/a/c"), read("/a/b/c"), read("/d"), read("/d/x"), read("/ee")]).toEqual(
    Array(6).fill(false),
  );
});

describe("JSON Pointers", () => {
  const text =
    '{"a":{"b":["x",12345678901234567890,1.50,true,null,{"c":"é"}]},"m~n":"tilde","a/b":"slash","":"empty","__proto__":"own","long":["a","b","c","d","e","f","g","h","i","j","k","l"]}';
  test.each<[string, string | undefined]>([
    ["/a/b/0", "x"],
    ["/a/b/1", "12345678901234567890"],
    ["/a/b/2", "1.50"],
    ["/a/b/3", "true"],
    ["/a/b/4", undefined],
    ["/a/b/5", '{"c":"é"}'],
    ["/a/b", '["x",12345678901234567890,1.50,true,null,{"c":"é"}]'],
    ["/m~0n", "tilde"],
    ["/a~1b", "slash"],
    ["/", "empty"],
    ["/__proto__", "own"],
    ["/constructor", undefined],
    ["/a/b/00", undefined],
    ["/a/b/12", undefined],
    ["/long/11", "l"],
    ["/a/b/-", undefined],
    ["/a/b/length", undefined],
    ["/nope", undefined],
    ["/a/b/0/length", undefined],
  ])("%s", (pointer, value) => expect(readPointer(text, pointer)).toBe(value));

  test("what is no JSON has no parts", () => {
    expect(readPointer("no json", "/a")).toBeUndefined();
    expect(readPointer("[".repeat(200_000), "/0")).toBeUndefined();
  });
});

describe("names", () => {
  test.each<[string, string | undefined]>([
    ["Database", "DATABASE"],
    ["npm token (CI)", "NPM_TOKEN_CI"],
    ["Zürich", "ZURICH"],
    ["2nd", "_2ND"],
    ["---", undefined],
    ["日本", undefined],
  ])("%s becomes %s", (title, name) => expect(toName(title)).toBe(name));

  test("whatever a title is, its name is a name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
        const name = toName(title);
        if (name !== undefined) expect(isName(name)).toBe(true);
      }),
    );
  });

  test("twins and refused variables", () => {
    const named = (name: string, target: "env" | "output" | "default" | "file") => ({
      subject: asked("x"),
      name,
      target,
    });
    const codes = (exportEnv: boolean, ...all: ReturnType<typeof named>[]) => nameProblems(all, exportEnv).length;
    expect(codes(false, named("A", "env"), named("a", "output"))).toBe(1);
    expect(codes(false, named("PATH", "output"), named("NODE_OPTIONS", "default"))).toBe(0);
    expect(codes(true, named("PATH", "output"), named("NODE_OPTIONS", "default"), named("LD_PRELOAD", "file"))).toBe(2);
    expect(codes(false, named("Path", "env"))).toBe(1);
    for (const name of "RM TARGET_ARCH ZIPOPT LEX ANSIBLE_PIPELINING CC_x86_64_unknown_linux_gnu HOST_CC".split(" ")) {
      expect(codes(false, named(name, "env")), name).toBe(1);
    }
    for (const name of "ANSIBLE_VAULT_PASSWORD CC_TEST_REPORTER_ID KUBECONFIG LOG_PATH".split(" ")) {
      expect(codes(false, named(name, "env")), name).toBe(0);
      expect(nameProblems([{ ...named(name, "output"), origin: "x", bare: true }], false)).toEqual([]);
    }
    for (const name of ["KUBECONFIG", "LOG_PATH", "my_editor", "JVM_ARGS"]) {
      expect(nameProblems([{ ...named(name, "env"), origin: "x", bare: true }], false), name).toHaveLength(1);
      expect(nameProblems([{ ...named(name, "env"), origin: "x", bare: false }], false), name).toHaveLength(0);
    }
  });
});

const placeOf = (path: string) => {
  const end = Math.max(0, path.lastIndexOf("/"));
  return { folder: path.slice(0, end), name: path.slice(end + 1) };
};

test("what an exception leaves out", () => {
  const except = new Except(parseExcept(`  a  \n/f/\n/p\n/d/**\n/star/*x\n${ID}`, []));
  const has = ({ path = "", id = "", name }: { path?: string; id?: string; name?: string }) =>
    name === undefined ? except.hasPlace({ ...placeOf(path), id }) : except.hasName(name);
  for (const one of [{ name: "A" }, { path: "/f/x/y" }, { path: "/f" }, { path: "/p" }, { path: "/d/x" }, { id: ID }])
    expect([one, has(one)]).toEqual([one, true]);
  for (const one of [
    { name: "AB" },
    { path: "/fx" },
    { path: "/p/x" },
    { id: ID.replace("0", "f") },
    { path: "/star/x" },
    {},
    // The title of an entry is another thing than the name of a value.
    { path: "/x/A" },
  ])
    expect([one, has(one)]).toEqual([one, false]);
  expect(except.unused().map(worded)).toEqual([
    'except, line 5: No wildcard finds "/star/*x", so this exception has no effect. Correct or remove it.',
  ]);
  expect(has({ path: "/star/*x" })).toBe(true);
  expect(except.unused()).toEqual([]);
});

test("the except input", () => {
  const problems: ActionError[] = [];
  const exceptions = parseExcept(
    `A\n# c\n/a/b\n/a/\n/a/**\n${ID.toUpperCase()}\nMY-VAR\nwhat is it\na/b\nA = b`,
    problems,
  );
  expect(exceptions.map(({ text }) => text)).toEqual(["A", "/a/b", "/a/", "/a/", ID, "MY-VAR"]);
  expect(problems.map(worded)).toEqual([
    'except, line 8: "what is it" isn\'t a name, a path that starts with / or a secret ID. Correct or remove it.',
    'except, line 9: "a/b" isn\'t a name, a path that starts with / or a secret ID. Correct or remove it.',
    'except, line 10: "A = b" isn\'t a name, a path that starts with / or a secret ID. Correct or remove it.',
  ]);
});

test("vault text cannot forge lines or commands of a log", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(shown.trimStart()).not.toMatch(/^::/);
      expect(shown).not.toContain("##[");
    }),
  );
  expect(printable("::add-mask::x")).toBe("\\u{3a}:add-mask\\u{3a}:x");
  expect(printable("a\nb‮")).toBe("a\\u{a}b\\u{202e}");
});

describe("what is near", () => {
  test.each<[string, string[], string[]]>([
    ["abc", ["abd", "acb", "ab", "abcd", "xbc", "cab", "axyc", "abc"], ["abc", "ab", "abcd", "abd", "acb", "xbc"]],
    ["ab", ["ba", "a", "b", "cd", "abc"], ["a", "abc", "b", "ba"]],
    ["abcdef", ["abcxyf", "abxyzf", "badcef", "fedcba"], ["abcxyf", "badcef"]],
    ["abcdefghi", ["abcxyzghi", "abcwxyzhi", "bacdfeghi"], ["bacdfeghi", "abcxyzghi"]],
    [
      "Data_base",
      ["data base", "DATA-BASE", "data  _base", "database", " Data base "],
      [" Data base ", "DATA-BASE", "data  _base", "data base", "database"],
    ],
    ["\uff21\uff22\uff23", ["abc", "abx"], ["abc", "abx"]],
    ["abc", ["abc", "abc", "ABC"], ["ABC", "abc"]],
    ["abc", ["abcdefghijklm", "x".repeat(200)], []],
    ["", ["", "a", "ab"], ["", "a"]],
    // Two letters that changed places are one edit, and nothing less is.
    ["xab", ["xca", "xbc", "xba"], ["xba"]],
    // Nobody reads more than a hundred letters.
    [
      "x".repeat(101),
      [`${"x".repeat(100)}yyyy`, `${"x".repeat(99)}y`],
      [`${"x".repeat(100)}yyyy`, `${"x".repeat(99)}y`],
    ],
  ])("%j among %j", async (wanted, names, found) => {
    expect(await nearest(wanted, names, 10)).toEqual(found);
    expect(await nearest(wanted, names, 2)).toEqual(found.slice(0, 2));
  });

  test("only so many are compared", async () => {
    const many = function* () {
      for (let at = 0; at < 200_000; at++)
        yield `zz${String.fromCharCode(0x4e00 + (at % 20_000), 0x4e00 + Math.floor(at / 20_000))}`;
      yield "abcd";
    };
    expect(await nearest("abcd", many(), 10)).toEqual([]);
    expect(await nearest("abcd", [...many()].slice(1), 10)).toEqual(["abcd"]);
  });
});

describe("the edges of names", () => {
  const told = (named: Partial<Parameters<typeof nameProblems>[0][number]>, exportEnv = false) =>
    nameProblems([{ subject: asked("line 1"), name: "A", target: "default", ...named }], exportEnv).map(lineOf);

  test.each<[string, string | undefined]>([
    ["ÆŒØĐÐŁÞĦ", "AEOEODDLTHH"],
    ["æœøđðłþħ", "AEOEODDLTHH"],
    ["a1b2", "A1B2"],
    ["1a", "_1A"],
    ["_a_", "A"],
    ["a--__b", "A_B"],
    ["x".repeat(200), "X".repeat(200)],
    ["x".repeat(201), undefined],
    ["", undefined],
  ])("%s becomes %s", (title, name) => expect(toName(title)).toBe(name));

  test.each(["CON", "con", "PRN", "AUX", "NUL", "COM0", "COM9", "LPT1"])("no file is called %s", (name) => {
    expect(told({ name, target: "file" })).toEqual([
      `line 1: On Windows "${name}" is a device, so no file can have it. Choose another name. [NAME]`,
    ]);
    for (const target of ["default", "env", "output"] as const) expect(told({ name, target })).toEqual([]);
  });

  test.each(["CONS", "XCON", "COM", "COMX", "COM10", "LPTX"])("a file may be called %s", (name) => {
    expect(told({ name, target: "file" })).toEqual([]);
  });

  test("what is wrong is told with what can be done", () => {
    expect(told({ name: "PATH", target: "env" })).toEqual([
      'line 1: The environment variable "PATH" controls how later steps run, so it can\'t be set. Choose another name, or make it an output with output:. [NAME]',
    ]);
    expect(told({ name: "PATH", target: "env", origin: "/E" })).toEqual([
      'line 1: /E can\'t become the environment variable "PATH", which controls how later steps run. Exclude it with except, or request it by a name of your own, or make it an output with output:. [NAME]',
    ]);
    expect(told({ name: "PATH", target: "env", origin: "/E", hidden: true })).toEqual([
      expect.stringMatching(/^line 1: \/E can't become the environment variable of this name, which controls/),
    ]);
    expect(told({ name: "a-b", origin: "/E" })).toEqual([
      'line 1: /E would get "a-b", which isn\'t made of letters, digits and underscores. Exclude it with except, or request it by a name of your own. [NAME]',
    ]);
    expect(told({ name: "" })).toEqual([
      expect.stringMatching(/^line 1: The name isn't a valid name: use only letters/),
    ]);
    expect(told({ name: "MY_PATH", target: "env", bare: true, origin: "/E" })).toEqual([
      'line 1: /E can\'t become the environment variable "MY_PATH", which may control how later steps run. The vault chose this name. Add a prefix to the wildcard (PREFIX_* = …), or exclude it with except, or request it by a name of your own. [NAME]',
    ]);
    for (const free of [
      { target: "output" as const, bare: true },
      { target: "env" as const, bare: false },
    ])
      expect(told({ name: "MY_PATH", ...free })).toEqual([]);
    expect(told({ name: "my_path", bare: true }, true)).toHaveLength(1);
    expect(told({ name: "my_path", bare: true }, false)).toEqual([]);
  });

  test("two entries of one name are both named", () => {
    const named = (origin: string) => ({ subject: asked("line 1"), name: "DB", target: "output" as const, origin });
    expect(nameProblems([named("/a/DB"), named("/b/db")], false).map(worded)).toEqual([
      'line 1: /a/DB (line 1) and /b/db would both get "DB" (case is ignored). Exclude it with except, or request it by a name of your own.',
    ]);
  });

  test("two of one name are told, in any case", () => {
    const named = (at: string, name: string) => ({ subject: asked(at), name, target: "output" as const });
    const found = nameProblems([named("line 1", "Ab"), named("line 2", "aB"), named("line 3", "c")], false);
    expect(found.map(worded)).toEqual([
      'line 2: "aB" is already used at line 1 (case is ignored). Choose another name.',
    ]);
  });
});
