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
import { lineOf, worded } from "../messages/worded.ts";

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
    ["A = /a #c", { source: { path: "/a" }, field: "c" }],
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
    expect(parse("\r\n# A = /x\r\n  A = /a  \r\n").map(({ at }) => at)).toEqual(["secrets, line 3"]);
  });

  test.each<[string, RegExp]>([
    ["A: /path", /no colon/],
    ["A := /path", /instead of :=/],
    ["A == /path", /one =/],
    ["A => /path", /one =/],
    ["- A = /path", /no list element/],
    ["export A=/path", /leave out export/],
    ['"A" = /path', /no quotes/],
    ['A = "/path"', /no quotes/],
    ["A = “/path”", /no quotes/],
    ["$A = /path", /without \$/],
    ["A = $PLACE", /not filled in/],
    ['{ "A": "/path" }', /JSON is not/],
    ["ENV:A = /path", /lower case/],
    ["env:file:A = /path", /one prefix/],
    ["env : output : A = /path", /one prefix/],
    ["output:file :A = /path", /one prefix/],
    ["file: env:A = /path", /one prefix/],
    [`${ID} > A`, /instead of id > NAME/],
    [`${ID.toUpperCase()}>A`, /instead of id > NAME/],
    ["secret field |TOKEN_2;", /instead of path field \| NAME/],
    ["secret field |  TOKEN_2 ;", /instead of path field \| NAME/],
    ["secret field | TOKEN and more", /no = found/],
    ["secret field |2", /no = found/],
    ["A-* = /path/", /letters, digits and _/],
    ["A = http://psono.example/", /address of the web client is no path\. Write the path or the id/],
    ["* = path/", /neither a path/],
    ["* = path/**", /neither a path/],
    ["secret/data/ci token | A ;", /instead of path field \| NAME/],
    ["A, /path", /no comma/],
    ["A", /no = found/],
    ["A = /path B = /other", /two requests.*secrets: \|/],
    ["A = /path#field env:B = /other", /two requests/],
    ["A =", /nothing stands after =/],
    ["A = /path#", /nothing stands after #/],
    ["A = /path # the database", /comment needs a line/],
    ["A = path/to", /neither a path/],
    ["A = \\path\\to", /parted by \//],
    ["A = op://vault/item/field", /other tools/],
    ["A = vault:secret/data/x", /neither a path/],
    [`A = https://psono.example/open-secret.html#!/secret/note/${ID}`, new RegExp(`the id that it holds: ${ID}`)],
    ["A = https://psono.example/", /address of the web client/],
    [`A = {${ID}}`, /UUID with dashes/],
    [`A = ${ID.replaceAll("-", "")}`, /UUID with dashes/],
    ["A = /path/*", /final slash/],
    ["A = /path/", /more than one value/],
    ["* = /path#field", /one value/],
    ["* = /path/#a/b", /one value/],
    ["A-B = /path", /letters, digits and _/],
    ["1A = /path", /letters, digits and _/],
    ["A\u200b = /path", /letters, digits and _/],
    [`${"A".repeat(201)} = /path`, /no longer than 200/],
    ["A = /path#a/~2", /~0/],
  ])("what people bring along: %s", (line, message) => {
    const problems: ActionError[] = [];
    expect(parseRequests(line, problems)).toEqual([]);
    expect(problems).toHaveLength(1);
    const [said = ""] = problems.map(worded);
    expect(said).toMatch(/^secrets, line 1: /);
    expect(said).toMatch(message);
  });

  test("too many lines are refused before they are read", () => {
    const problems: ActionError[] = [];
    parseRequests("A = /a\n".repeat(5001), problems);
    expect(problems.map(worded)).toEqual([expect.stringMatching(/more than 5000 lines/)]);
    expect(parseRequests(`A = /a\n \t\n  # none${"\n".repeat(4997)}`, [])).toHaveLength(1);
  });

  test("a field is something", () => {
    const problems: ActionError[] = [];
    expect(parseReference("/a#  ", collect(problems, { kind: "nothing" }))).toBeUndefined();
    expect(problems.map(worded)).toEqual([expect.stringMatching(/^nothing stands after #/)]);
  });

  test("references in variables", () => {
    const problems: ActionError[] = [];
    const variables = { DB: "psono:///a/b#c", ID: `psono://${ID}`, INPUT_SECRETS: "psono:///x", PLAIN: "psono:latest" };
    expect(parseReferences(variables, problems)).toMatchObject([
      { at: "environment variable DB", name: "DB", target: "env", source: { path: "/a/b" }, field: "c" },
      { name: "ID", source: { id: ID } },
    ]);
    expect(problems).toEqual([]);
    expect(parseReferences({ A: "see psono:///x", B: "xpsono:///x" }, problems)).toEqual([]);
    expect(problems).toEqual([]);
    parseReferences({ "A-B": "psono:///x", C: "psono://x", D: "psono:///x/", E: " PSONO:/x" }, problems);
    expect(problems.map(worded)).toEqual([
      expect.stringMatching(/^environment variable A-B: its name/),
      expect.stringMatching(/^environment variable C: the place/),
      expect.stringMatching(/^environment variable D: a folder/),
      expect.stringMatching(/^environment variable E: a reference begins with psono:\/\//),
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
      unreadable: [{ path: "/Closed", folder: "", name: "Closed", isFolder: true, why: "is not readable" }],
    },
    true,
  );

  test.each<[string, RegExp]>([
    [
      "A = /Production/Databse",
      /folder \/Production is there, but not “Databse”.*Near it: \/Production\/Database.*NO_SUCH_ENTRY/,
    ],
    ["A = /production/Database", /Near it: \/Production, \/Production\/Database/],
    ["A = /Production/Registry", /Near it: \/Staging\/Registry/],
    ["A = /Production/Old", /trash/],
    ["A = /Attic/Box/Key", /trash/],
    ["A = /Closed/Key", /\/Closed is not readable\..*UNREADABLE_SHARE/],
    ["A = /Production", /it is a folder\. Write \* = \/Production\//],
    ["* = /Staging/Registry/", /it is an entry/],
    ["A = /Staging/Registry.username", /but \/Staging\/Registry is one\. A field follows a #/],
    ["A = /Staging/Registry username", /but \/Staging\/Registry is one/],
    ["A = /Staging/Registry/username", /but \/Staging\/Registry is one/],
    ["A = /Staging/Registry;", /but \/Staging\/Registry is one/],
    ["* = /Produktion/", /Near it: \/Production.*NO_SUCH_FOLDER/],
    ["* = /Empty/", /holds no entry.*NO_SUCH_ENTRY/],
    ["* = /Twin/", /2 folders have this path.*AMBIGUOUS/],
    ["* = /**", /not all of the folder can be read.*\/Closed is not readable.*UNREADABLE_SHARE/],
    ["A = 11111111-1111-4111-8111-111111111111", /no entry with this id.*share.*NO_SUCH_ENTRY/],
  ])("%s", async (line, message) => {
    const index = await building;
    expect(await failing(index, line)).toMatch(message);
    // A public repository's log says nothing of the vault beyond what the request said.
    const silent = await Index.of(index.tree, false);
    expect(await failing(silent, line)).not.toMatch(/Near it|“|trash(?!.)|\/Closed/);
    const hidden = await silent.hidden(parse("A ?= /Nope/Key")[0] as Request, () => false);
    expect(hidden && worded(hidden)).toMatch(/^secrets, line 1: it is not found.*cannot be read(?!.*\/Closed)/);
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
    const named = (name: string, target: "env" | "output" | "default" | "file") => ({ at: "x", name, target });
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
  expect(except.unused().map(worded)).toEqual([expect.stringMatching(/^except, line 5: /)]);
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
    "except, line 8: what is it is no name, no path that begins with / and no id.",
    "except, line 9: a/b is no name, no path that begins with / and no id.",
    "except, line 10: A = b is no name, no path that begins with / and no id.",
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
    nameProblems([{ at: "line 1", name: "A", target: "default", ...named }], exportEnv).map(lineOf);

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
      `line 1: the name ${name} is a device on Windows, no file. Choose another. [NAME]`,
    ]);
    for (const target of ["default", "env", "output"] as const) expect(told({ name, target })).toEqual([]);
  });

  test.each(["CONS", "XCON", "COM", "COMX", "COM10", "LPTX"])("a file may be called %s", (name) => {
    expect(told({ name, target: "file" })).toEqual([]);
  });

  test("what is wrong is told with what can be done", () => {
    expect(told({ name: "PATH", target: "env" })).toEqual([
      "line 1: the variable PATH would change how later steps run. Choose another, or make it an output with output:. [NAME]",
    ]);
    expect(told({ name: "PATH", target: "env", origin: "/E" })).toEqual([
      "line 1: the variable PATH of /E would change how later steps run. Ask for it by a name of its own, and name it in except, or make it an output with output:. [NAME]",
    ]);
    expect(told({ name: "PATH", target: "env", origin: "/E", hidden: true })).toEqual([
      expect.stringMatching(/^line 1: the variable of \/E would change/),
    ]);
    expect(told({ name: "a-b", origin: "/E" })).toEqual([
      "line 1: the name a-b of /E would not be letters, digits and _ alone. Ask for it by a name of its own, and name it in except. [NAME]",
    ]);
    expect(told({ name: "" })).toEqual([expect.stringMatching(/^line 1: the name would not be/)]);
    expect(told({ name: "MY_PATH", target: "env", bare: true, origin: "/E" })).toEqual([
      "line 1: the variable MY_PATH of /E may change how later steps run, and the vault chose its name. Ask for it by a name of its own, and name it in except, or give the wildcard a prefix: PREFIX_*. [NAME]",
    ]);
    for (const free of [
      { target: "output" as const, bare: true },
      { target: "env" as const, bare: false },
    ])
      expect(told({ name: "MY_PATH", ...free })).toEqual([]);
    expect(told({ name: "my_path", bare: true }, true)).toHaveLength(1);
    expect(told({ name: "my_path", bare: true }, false)).toEqual([]);
  });

  test("two of one name are told, in any case", () => {
    const named = (at: string, name: string) => ({ at, name, target: "output" as const });
    const found = nameProblems([named("line 1", "Ab"), named("line 2", "aB"), named("line 3", "c")], false);
    expect(found.map(worded)).toEqual([
      "line 2: the name aB is used at line 1 already (upper and lower case count as one). Choose another.",
    ]);
  });
});
