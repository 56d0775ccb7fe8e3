/** Entries by path, folder and id, and what is said of those that are not there: one rule at a time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ActionError } from "../../src/errors.ts";
import type { Entry, Tree, Unreadable } from "../../src/psono/tree.ts";
import { parseRequests, type Request } from "../../src/requests/parse.ts";
import { printable } from "../../src/text.ts";
import { Index } from "../../src/vault/lookup.ts";
import { lineOf } from "../messages/worded.ts";
import { entryOf, find, foldersOf, treeOf, withFolders } from "./tree-of.ts";

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

function entry(path: string, at: number, type = "note", name = path.slice(path.lastIndexOf("/") + 1)): Entry {
  return { path, name, folder: path.slice(0, path.length - name.length - 1), type, id: idOf(at), key: "" };
}

function tree(entries: Entry[], more: Partial<Tree> = {}): Tree {
  const paths = new Map([["", 1]]);
  for (const { folder } of entries)
    for (let above = folder; above !== ""; above = above.slice(0, above.lastIndexOf("/"))) paths.set(above, 1);
  const folders = foldersOf(paths);
  const own = {
    entries: withFolders(entries, folders),
    folders,
    trashed: [],
    unreadable: [],
    unopened: [],
    nameless: [],
  };
  return { ...own, unsaved: 0, restricted: false, ...more };
}

const closed = (path: string, isFolder = true): Unreadable => ({
  path,
  folder: path.slice(0, path.lastIndexOf("/")),
  name: path.slice(path.lastIndexOf("/") + 1),
  isFolder,
  why: "no-key",
});

async function ask(
  building: Promise<Index>,
  line: string,
  excluded: (one: { path: string }) => boolean = () => false,
): Promise<string[] | string> {
  const [request] = parseRequests(line, []);
  const index = await building;
  try {
    return (await index.find(request as Request, excluded)).map(({ id }) => id);
  } catch (error) {
    if (error instanceof ActionError) return lineOf(error);
    throw error;
  }
}

describe("entries", () => {
  test("are found by path in any Unicode normalization, and by ID in their first place", async () => {
    const index = Index.of(tree([entry("/Caf\u00e9", 1), entry("/a/A", 2), entry("/a/B", 2), entry("/a/B", 2)]), true);
    expect(await ask(index, "A = /Cafe\u0301")).toEqual([idOf(1)]);
    expect(await ask(index, "A = /a/B")).toEqual([idOf(2)]);
    expect(await (await index).find({ source: { id: idOf(2) } }, () => false)).toMatchObject([{ path: "/a/A" }]);
  });

  test("whose names are digits, or begin with a slash, are told apart", async () => {
    const found = (id: number, name: string, folder = "") => ({ ...entry(`${folder}/${name}`, id), name, folder });
    const entries = [found(1, "1"), found(2, "/1"), found(3, "2", "/a"), found(4, "//1")];
    const index = await Index.of(tree(entries), true);
    for (const { path, id } of entries) expect([path, index.at(path).map((one) => one.id)]).toEqual([path, [id]]);
  });

  test("with the same path are listed by ID, at most ten, with types unless the log is public", async () => {
    const twins = (count: number) =>
      Array.from({ length: count }, (_, at) => entry("/A", at, at === 0 ? "key" : "note"));
    expect(await ask(Index.of(tree(twins(2)), true), "A = /A")).toBe(
      `2 entries have the path /A. Use the secret ID of the one you want: ${idOf(0)} (key), ${idOf(1)} (note). [AMBIGUOUS]`,
    );
    expect(await ask(Index.of(tree(twins(2)), false), "A = /A")).toBe(
      `2 entries have the path /A. Use the secret ID of the one you want: ${idOf(0)}, ${idOf(1)}. [AMBIGUOUS]`,
    );
    expect(await ask(Index.of(tree(twins(10)), true), "A = /A")).toMatch(/000009 \(note\)\. \[/);
    expect(await ask(Index.of(tree(twins(11)), true), "A = /A")).toMatch(/000009 \(note\), …\. \[/);
    expect(await ask(Index.of(tree([...twins(2), entry("/A", 0), entry("/A", 1)]), true), "A = /A")).toMatch(
      /^2 entries/,
    );
  });

  test.each<[Entry, string]>([
    [entry("/a/b", 1), "/a/b"],
    [entry("/a#b", 1), "/a#b#notes"],
    [entry("/a#b", 1, "unknown"), idOf(1)],
    [entry("/a ", 1), idOf(1)],
    [entry("/a\nb", 1), idOf(1)],
    [entry("/a/", 1, "note", ""), idOf(1)],
    [entry("/a/*", 1), idOf(1)],
    [entry("/a/**", 1), idOf(1)],
  ])("%j is listed by its path if the path is unambiguous", async (one, reference) => {
    const index = Index.of(tree([one, entry("/z", 2)]), true);
    expect((await index).reference(one)).toBe(reference);
    expect((await Index.of(tree([one, { ...one, id: idOf(3) }]), true)).reference(one)).toBe(one.id);
  });
});

describe("an ID at several places", () => {
  const [a, b] = ["ab".repeat(32), "cd".repeat(32)];
  const at = (path: string, key: string, more: Partial<Entry> = {}): Entry => ({ ...entry(path, 1), key, ...more });

  test("with one key is one entry, without a type if the places differ in it", async () => {
    const one = Index.of(tree([at("/A", a), at("/F/B", a)]), true);
    for (const line of [`A = ${idOf(1)}`, "A = /A", "A = /F/B"]) expect(await ask(one, line)).toEqual([idOf(1)]);
    const typesOf = async (index: Promise<Index>) =>
      (await (await index).find({ source: { path: "/A" } }, () => false)).map(({ type }) => type);
    expect(await typesOf(one)).toEqual(["note"]);
    expect(await typesOf(Index.of(tree([at("/A", a), at("/F/B", a, { type: "website_password" })]), true))).toEqual([
      "",
    ]);
  });

  test("with several keys is an error for every request that means it, and at most ten places are listed", async () => {
    const places = Array.from({ length: 14 }, (_, index) => at(`/F${index}/A`, index === 3 ? b : a));
    for (const hints of [true, false]) {
      const index = Index.of(tree([...places, entry("/F0/Other", 2)]), hints);
      for (const line of [`A = ${idOf(1)}`, "A = /F0/A", "A = /F3/A", "* = /F5/"]) {
        const told = String(await ask(index, line));
        expect(told).toMatch(/different keys.*\[AMBIGUOUS\]$/);
        expect(told.match(/\/F\d+\/A/g) ?? []).toEqual(hints ? ["/F0/A", "/F3/A"] : []);
      }
      expect(await ask(index, "A = /F0/Other")).toEqual([idOf(2)]);
      expect(await ask(index, "* = /F0/", ({ path }) => path === "/F0/A")).toEqual([idOf(2)]);
    }
    const keys = Array.from({ length: 14 }, (_, index) => at(`/F${index}/A`, `${index}`));
    expect(String(await ask(Index.of(tree(keys), true), `A = ${idOf(1)}`)).match(/\/F\d+\/A/g)).toHaveLength(10);
  });

  const fileAt = (path: string, id: number, places: readonly number[], share?: string): Entry => ({
    ...{ ...entry(path, id, "file"), key: a, ...(share !== undefined && { share }) },
    file: { item: {}, ids: places.map(idOf), content: `${id}`, empty: false },
  });

  test("that is a file's place finds the file, unless it's in a share", async () => {
    expect(await ask(Index.of(tree([fileAt("/F", 1, [5, 6])]), true), `A = ${idOf(6)}`)).toEqual([idOf(1)]);
    expect(await ask(Index.of(tree([fileAt("/F", 1, [5], "share")]), true), `A = ${idOf(5)}`)).toMatch(/NO_SUCH_ENTRY/);
    // The same file twice is one.
    expect(await ask(Index.of(tree([fileAt("/F", 1, [5]), fileAt("/G", 1, [5])]), true), `A = ${idOf(5)}`)).toEqual([
      idOf(1),
    ]);
  });

  test("that is the place of several files, or of a file and another entry, is an error", async () => {
    const files = Index.of(tree([fileAt("/F", 1, [5]), fileAt("/G", 2, [5])]), true);
    expect(await ask(files, `A = ${idOf(5)}`)).toMatch(/: \/F, \/G\. .*AMBIGUOUS/);
    const both = Index.of(tree([entry("/E", 5), fileAt("/F", 1, [5])]), true);
    expect(await ask(both, `A = ${idOf(5)}`)).toMatch(/: \/E, \/F\. .*AMBIGUOUS/);
    // A file whose own ID is that of its place is one entry.
    expect(await ask(Index.of(tree([fileAt("/F", 5, [5])]), true), `A = ${idOf(5)}`)).toEqual([idOf(5)]);
    const many = Array.from({ length: 14 }, (_, index) => fileAt(`/F${index}`, index + 10, [5]));
    expect(String(await ask(Index.of(tree(many), true), `A = ${idOf(5)}`)).match(/\/F\d+/g)).toHaveLength(10);
  });

  test("that only an empty file in a share has isn't found, and its path is", async () => {
    const planted = { ...fileAt("/P/x", 1, [], "share"), file: { item: {}, ids: [], content: "", empty: true } };
    const index = Index.of(tree([planted]), true);
    expect(await ask(index, `A = ${idOf(1)}`)).toMatch(/NO_SUCH_ENTRY/);
    expect(await ask(index, "A = /P/x")).toEqual([idOf(1)]);
  });
});

describe("an optional request that finds nothing", () => {
  const hiddenOf = async (line: string, more: Partial<Tree>, excluded = () => false) => {
    const [request] = parseRequests(line, []) as [Request];
    const error = await (await Index.of(tree([], more), true)).hidden(request, excluded);
    return error === undefined ? undefined : lineOf(error);
  };
  const restricted = { restricted: true };

  test("may be in what can't be read", async () => {
    expect(await hiddenOf("A ?= /S/x", { unreadable: [closed("/S")] })).toMatch(
      /\/S is a share without a key.*UNREADABLE_SHARE/,
    );
    expect(await hiddenOf("A ?= /S/x", { unreadable: [closed("/S")] }, () => true)).toBeUndefined();
    expect(await hiddenOf("A ?= /S/x", { unreadable: [closed("/T/U")] })).toBeUndefined();
    expect(await hiddenOf(`A ?= ${idOf(1)}`, { unreadable: [closed("/T/U")] })).toMatch(/UNREADABLE_SHARE/);
  });

  test("may be a title of a restricted key that is too long to be known", async () => {
    const long = `/${"x".repeat(1024)}`;
    expect(await hiddenOf(`A ?= ${long}`, restricted)).toBeUndefined();
    expect(await hiddenOf(`A ?= ${long}y`, {})).toBeUndefined();
    expect(await hiddenOf(`A ?= ${long}yz`, restricted)).toMatch(
      / has a name of more than 1,?024 characters\. .*UNREADABLE_SHARE/,
    );
    expect(await hiddenOf(`A ?= ${idOf(1)}`, restricted)).toBeUndefined();
  });
});

describe("folders", () => {
  const index = (unreadable: Unreadable[], hints = true) =>
    Index.of(tree([entry("/f/A", 1), entry("/f/g/B", 2), entry("/ff/C", 3)], { unreadable }), hints);

  test("return their entries, and those in subfolders if requested", async () => {
    expect(await ask(index([]), "* = /f/")).toEqual([idOf(1)]);
    expect(await ask(index([]), "* = /f/**")).toEqual([idOf(1), idOf(2)]);
    expect(await ask(index([]), "* = /**")).toEqual([idOf(1), idOf(2), idOf(3)]);
  });

  test.each<[string, Unreadable, boolean]>([
    ["* = /f/", closed("/f/S"), false],
    ["* = /f/", closed("/f/E", false), true],
    ["* = /f/**", closed("/f/S"), true],
    ["* = /f/**", closed("/f/g/E", false), true],
    ["* = /f/", closed("/f/g/E", false), false],
    ["* = /f/**", closed("/ff/S"), false],
    ["* = /f/", closed("/E", false), false],
  ])("%s with %j that can't be read: refused %s", async (line, one, refused) => {
    const told = await ask(index([one]), line);
    if (refused) {
      expect(told).toBe(
        `Not everything in /f/ can be read, so it can't be exported as a whole. ${one.path} is a share without a key. Delete this link in Psono, and ask the owner to share it again. Or list it in exclude. [UNREADABLE_SHARE]`,
      );
      expect(await ask(index([one], false), line)).toMatch(/as a whole\. Accept it in Psono/);
      expect(await ask(index([one]), line, ({ path }) => path === one.path)).toBeInstanceOf(Array);
    } else expect(told).toBeInstanceOf(Array);
  });

  test("list at most ten unreadable parts", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => closed(`/f/S${at}`));
    expect(await ask(index(many(10)), "* = /f/**")).toMatch(/\/f\/S9 is a share without a key\. Delete this link/);
    expect(await ask(index(many(11)), "* = /f/**")).toMatch(/\/f\/S9 is a share without a key; …\. Delete/);
  });
});

const ALL = "Check that it's shared with the key's user. mode: list shows everything this API key can read.";

describe("what doesn't exist", () => {
  const index = Index.of(
    tree([
      entry("/Production/Database", 1),
      entry("/Production/Deep/Database", 2),
      entry("/Elsewhere_/Databse", 3),
      entry("/Staging/Registry", 4),
      entry("/Staging/Registry/Key", 5),
      entry("/Hash/Prod#1", 6),
      entry("/Hash/A B", 7),
    ]),
    true,
  );

  test.each([
    ["A = /Nope1234", ALL],
    ["A = /Stagin", "Did you mean /Staging/?"],
    ["A = /Nope1234/Qqqqqqqq", ALL],
    [
      "A = /Production/Databse",
      'The folder /Production contains no "Databse". Did you mean /Production/Database or /Elsewhere_/Databse?',
    ],
    ["A = /production/database", "Paths are case-sensitive. Did you mean /Production/Database?"],
    [
      "A = /Production/database",
      'The folder /Production contains no "database". Paths are case-sensitive. Did you mean /Production/Database?',
    ],
    ["A = /Production/Nope1234/Qqqqqqqq", `The folder /Production contains no "Nope1234". ${ALL}`],
    ["A = /Production/Deep/Qqqqqqqq/x", `The folder /Production/Deep contains no "Qqqqqqqq". ${ALL}`],
    [
      "A = /Production/Deep/Registry",
      'The folder /Production/Deep contains no "Registry". Did you mean /Staging/Registry?',
    ],
    ["A = /Staging/Registry/Key/x", "To read a field of /Staging/Registry/Key, write /Staging/Registry/Key#x"],
    ["A = /Staging/Registry: x", "To read a field of /Staging/Registry, write /Staging/Registry#x"],
    ["A = /Staging/Registry::username", "To read a field of /Staging/Registry, write /Staging/Registry#username"],
    ["A = /Staging/Registry?field=user", "To read a field of /Staging/Registry, write /Staging/Registry#user"],
    ["A = /Staging/Registry;", 'Remove ";" at the end: /Staging/Registry'],
    ["A = /Staging//Registry", "Remove the double slash: /Staging/Registry"],
    ["A = /;x", ALL],
    [
      "A = /Staging/Reg*",
      "Wildcards can't match part of a name. Write * = /Staging/ and list what you don't need in exclude.",
    ],
    [
      "a = /Staging/Registry top = /Top",
      'This line seems to contain two requests. Write "secrets: |" (with a pipe, not ">") and one request per line.',
    ],
    [
      "A = /Hash/Prod#1",
      'What follows the last "#" is a field ("1"). Did you mean the entry "/Hash/Prod#1"? Its path contains "#", so write /Hash/Prod#1#notes',
    ],
  ])("%s", async (line, why) => {
    const [path] = line.slice(line.indexOf("/")).split("#");
    expect(await ask(index, line)).toBe(`Entry not found: ${printable(path ?? "")}. ${why} [NO_SUCH_ENTRY]`);
  });

  test("next to similar names of digits", async () => {
    const index = Index.of(tree([entry("/F/2023", 1), entry("/F/2024/A", 2)]), true);
    expect(await ask(index, "A = /F/2025")).toMatch(/Did you mean .*\/F\/2023/);
    expect(await ask(index, "A = /F/202")).toMatch(/\/F\/2024\//);
  });

  test("a folder in place of an entry", async () => {
    expect(await ask(index, "A = /Production")).toBe(
      "/Production is a folder. To request all of its entries, write * = /Production/ [NO_SUCH_ENTRY]",
    );
  });

  test("a space that looks like another", async () => {
    expect(await ask(index, "A = /Hash/A\u00a0B")).toBe(
      "Entry not found: /Hash/A\u00a0B. It contains a non-breaking space (U+00A0). Retype the space: /Hash/A B [NO_SUCH_ENTRY]",
    );
  });

  test("is reported without names from the vault in a public log", async () => {
    const silent = Index.of((await index).tree, false);
    for (const line of ["A = /Staging/Registry.username", "A = /Production", "A = /Hash/Prod#1"])
      expect(await ask(silent, line)).toMatch(
        /^Entry not found: \/[^ ]+\. Paths are case-sensitive\. Suggestions are hidden because /,
      );
    // Whether the correction is there isn't said.
    expect(await ask(silent, "A = /None;")).toBe(
      'Entry not found: /None;. Remove ";" at the end: /None [NO_SUCH_ENTRY]',
    );
    for (const end of ["::user", "?field=user"])
      expect(await ask(silent, `A = /None${end}`)).toContain("To read a field of /None, write /None#user [");
    expect(await ask(silent, "A = /No//where")).toBe(
      "Entry not found: /No//where. Remove the double slash: /No/where [NO_SUCH_ENTRY]",
    );
  });

  test("of a restricted key", async () => {
    const attached = Index.of(tree([entry("/Registry", 1)], { restricted: true }), true);
    expect(await ask(attached, "A = /Team/Registry")).toBe(
      "Entry not found: /Team/Registry. A restricted API key has no folders: write a slash and the title. Did you mean /Registry? [NO_SUCH_ENTRY]",
    );
    expect(await ask(attached, "A = /Code")).toBe(
      'No secret titled "Code" is attached to this API key. Attach it in Psono (Edit API Key → Secrets). An entry of type File can\'t be attached to a restricted API key. mode: list shows what is attached. [NO_SUCH_ENTRY]',
    );
  });

  test("an id", async () => {
    const line = `A = ${idOf(9)}`;
    expect(await ask(index, line)).toBe(
      `This API key can't read an entry with the ID ${idOf(9)}. Check the ID (open the entry in Psono → Advanced → Link to the entry), and check that the entry is shared with the key's user. [NO_SUCH_ENTRY]`,
    );
    expect(await ask(Index.of(tree([], { unreadable: [closed("/S")] }), true), line)).toMatch(
      /the key's user\. It may be inside a share that this user can't read: accept the share in Psono.*\[NO_SUCH_ENTRY\]$/,
    );
  });

  test("at most ten entries with the same name are suggested", async () => {
    const many = Array.from({ length: 14 }, (_, at) => entry(`/F${at}/Same`, at));
    const told = await ask(Index.of(tree(many), true), "A = /F0/x/Same");
    expect(String(told).match(/\/F\d+\/Same/g)).toHaveLength(10);
  });
});

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
const segment = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((text) => !/[\r\n]/.test(text));

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
      const tree = treeOf(list.map(([names, type], at) => entryOf(names, at, type)));
      const index = await Index.of(tree, true);
      for (const entry of tree.entries) {
        const reference = index.reference(entry);
        expect(reference).not.toMatch(/[\r\n]/);
        expect(await find(index, `A = ${reference}`)).toEqual([entry]);
      }
    }),
    { numRuns: 500 },
  );
});
