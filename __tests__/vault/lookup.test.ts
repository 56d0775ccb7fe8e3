/** Entries by path, folder and id, and what is said of those that are not there: one rule at a time. */
import { describe, expect, test } from "vitest";
import { ActionError } from "../../src/errors.ts";
import type { Entry, Tree, Unreadable } from "../../src/psono/tree.ts";
import { parseRequests, type Request } from "../../src/requests/parse.ts";
import { Index } from "../../src/vault/lookup.ts";
import { lineOf } from "../messages/worded.ts";

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

function entry(path: string, at: number, type = "note", name = path.slice(path.lastIndexOf("/") + 1)): Entry {
  return { path, name, folder: path.slice(0, path.length - name.length - 1), type, id: idOf(at), key: "" };
}

function tree(entries: Entry[], more: Partial<Tree> = {}): Tree {
  const folders = new Map([["", 1]]);
  for (const { folder } of entries)
    for (let above = folder; above !== ""; above = above.slice(0, above.lastIndexOf("/"))) folders.set(above, 1);
  return { entries, folders, trashed: [], unreadable: [], nameless: [], ...more };
}

const closed = (path: string, isFolder = true): Unreadable => ({
  path,
  folder: path.slice(0, path.lastIndexOf("/")),
  name: path.slice(path.lastIndexOf("/") + 1),
  isFolder,
  why: "is closed",
});

async function ask(
  building: Promise<Index>,
  line: string,
  excepted: (one: { path: string }) => boolean = () => false,
): Promise<string[] | string> {
  const [request] = parseRequests(line, []);
  const index = await building;
  try {
    return (await index.find(request as Request, excepted)).map(({ id }) => id);
  } catch (error) {
    if (error instanceof ActionError) return lineOf(error);
    throw error;
  }
}

describe("entries", () => {
  test("are found by path in either form of Unicode, and by id where they stand first", async () => {
    const index = Index.of(tree([entry("/Caf\u00e9", 1), entry("/a/A", 2), entry("/a/B", 2), entry("/a/B", 2)]), true);
    expect(await ask(index, "A = /Cafe\u0301")).toEqual([idOf(1)]);
    expect(await ask(index, "A = /a/B")).toEqual([idOf(2)]);
    expect(await (await index).find({ at: "x", source: { id: idOf(2) } }, () => false)).toMatchObject([
      { path: "/a/A" },
    ]);
  });

  test("of one path are told with their ids, ten of them, and with types where names may be told", async () => {
    const twins = (count: number) =>
      Array.from({ length: count }, (_, at) => entry("/A", at, at === 0 ? "key" : "note"));
    expect(await ask(Index.of(tree(twins(2)), true), "A = /A")).toBe(
      `secrets, line 1: 2 entries have this path. Ask by id: ${idOf(0)} (key), ${idOf(1)} (note). [AMBIGUOUS]`,
    );
    expect(await ask(Index.of(tree(twins(2)), false), "A = /A")).toBe(
      `secrets, line 1: 2 entries have this path. Ask by id: ${idOf(0)}, ${idOf(1)}. [AMBIGUOUS]`,
    );
    expect(await ask(Index.of(tree(twins(10)), true), "A = /A")).toMatch(/000009 \(note\)\. \[/);
    expect(await ask(Index.of(tree(twins(11)), true), "A = /A")).toMatch(/000009 \(note\), …\. \[/);
    expect(await ask(Index.of(tree([...twins(2), entry("/A", 0), entry("/A", 1)]), true), "A = /A")).toMatch(
      /: 2 entries/,
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
  ])("%j is asked for by its path where that means it alone", async (one, reference) => {
    const index = Index.of(tree([one, entry("/z", 2)]), true);
    expect((await index).reference(one)).toBe(reference);
    expect((await Index.of(tree([one, { ...one, id: idOf(3) }]), true)).reference(one)).toBe(one.id);
  });
});

describe("folders", () => {
  const index = (unreadable: Unreadable[], hints = true) =>
    Index.of(tree([entry("/f/A", 1), entry("/f/g/B", 2), entry("/ff/C", 3)], { unreadable }), hints);

  test("give what stands in them, and below where it is asked for", async () => {
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
  ])("%s with %j that cannot be read: refused %s", async (line, one, refused) => {
    const told = await ask(index([one]), line);
    if (refused) {
      expect(told).toBe(
        `secrets, line 1: not all of the folder can be read, so not all of it can be taken. ${one.path} is closed. Accept the shares in Psono, ask for the right to read them, or delete what is left of them. Or name it in the input except. [UNREADABLE_SHARE]`,
      );
      expect(await ask(index([one], false), line)).toMatch(/taken\. Accept the shares/);
      expect(await ask(index([one]), line, ({ path }) => path === one.path)).toBeInstanceOf(Array);
    } else expect(told).toBeInstanceOf(Array);
  });

  test("tell ten of what cannot be read", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => closed(`/f/S${at}`));
    expect(await ask(index(many(10)), "* = /f/**")).toMatch(/\/f\/S9 is closed\. Accept/);
    expect(await ask(index(many(11)), "* = /f/**")).toMatch(/\/f\/S9 is closed; …\. Accept/);
  });
});

describe("what is not there", () => {
  const index = Index.of(
    tree([
      entry("/Production/Database", 1),
      entry("/Production/Deep/Database", 2),
      entry("/Elsewhere_/Databse", 3),
      entry("/Staging/Registry", 4),
      entry("/Staging/Registry/Key", 5),
    ]),
    true,
  );

  test.each([
    ["A = /Nope1234", ". Nothing near it is in the key's reach: mode: list shows what is."],
    ["A = /Stagin", ". Near it: /Staging."],
    ["A = /Nope1234/Qqqqqqqq", ". Nothing near it is in the key's reach: mode: list shows what is."],
    [
      "A = /Production/Databse",
      ": the folder /Production is there, but not “Databse” in it. Near it: /Production/Database, /Elsewhere_/Databse.",
    ],
    [
      "A = /Production/Nope1234/Qqqqqqqq",
      ": the folder /Production is there, but not “Nope1234” in it. Nothing near it is in the key's reach: mode: list shows what is.",
    ],
    [
      "A = /Production/Deep/Qqqqqqqq/x",
      ": the folder /Production/Deep is there, but not “Qqqqqqqq” in it. Nothing near it is in the key's reach: mode: list shows what is.",
    ],
    [
      "A = /Production/Deep/Registry",
      ": the folder /Production/Deep is there, but not “Registry” in it. Near it: /Staging/Registry.",
    ],
    ["A = /Production", ": it is a folder. Write * = /Production/"],
    ["A = /Staging/Registry/Key/x", ", but /Staging/Registry/Key is one. A field follows a #: write /path#field."],
    ["A = /Staging/Registry: x", ", but /Staging/Registry is one. A field follows a #: write /path#field."],
    ["A = /;x", ". Nothing near it is in the key's reach: mode: list shows what is."],
  ])("%s", async (line, why) => {
    expect(await ask(index, line)).toBe(`secrets, line 1: no entry has this path${why} [NO_SUCH_ENTRY]`);
  });

  test("an id", async () => {
    const line = `A = ${idOf(9)}`;
    expect(await ask(index, line)).toBe(
      "secrets, line 1: no entry with this id is in the key's reach. [NO_SUCH_ENTRY]",
    );
    expect(await ask(Index.of(tree([], { unreadable: [closed("/S")] }), true), line)).toBe(
      "secrets, line 1: no entry with this id is in the key's reach. It may be in a share that the key's user cannot read. [NO_SUCH_ENTRY]",
    );
  });

  test("no more than ten of the same name elsewhere are told", async () => {
    const many = Array.from({ length: 14 }, (_, at) => entry(`/F${at}/Same`, at));
    const told = await ask(Index.of(tree(many), true), "A = /F0/x/Same");
    expect(String(told).match(/\/F\d+\/Same/g)).toHaveLength(10);
  });
});
