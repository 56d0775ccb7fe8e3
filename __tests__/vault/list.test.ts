import { describe, expect, test } from "vitest";
import { ActionError } from "../../src/errors.ts";
import type { JsonObject } from "../../src/psono/json.ts";
import type { Entry } from "../../src/psono/tree.ts";
import { Work } from "../../src/psono/work.ts";
import { reached } from "../../src/vault/list.ts";
import type { Vault } from "../../src/vault/open.ts";
import { foldersOf } from "./tree-of.ts";

const id = (digit: number) => `${`${digit}`.repeat(8)}-1111-4111-8111-111111111111`;
const entry = (path: string, digit: number, type = "note"): Entry => ({
  path,
  name: path.slice(path.lastIndexOf("/") + 1),
  folder: path.slice(0, path.lastIndexOf("/")),
  type,
  id: id(digit),
  key: "",
});
const vaultOf = (entries: Entry[], data?: Record<string, JsonObject | ActionError>): Vault => ({
  tree: { entries, folders: foldersOf([["", 1]]), trashed: [], unreadable: [], unopened: [], nameless: [], unsaved: 0 },
  work: new Work(),
  key: { restricted: data !== undefined, write: false },
  read: async (wanted) => {
    if (data === undefined) throw new Error("what is listed with a session is not read");
    return new Map(wanted.flatMap((one) => (data[one.id] === undefined ? [] : [[one.id, data[one.id]!] as const])));
  },
  close: async () => undefined,
});

describe("what a key can read", () => {
  test("is sorted in natural order, ignoring case, then by ID", async () => {
    const paths = ["/b10", "/b9", "/B9", "/a", "/A", "/é", "/z", "/a/x"];
    const entries = [...paths.map((path, at) => entry(path, at)), entry("/b9", 9), entry("/b9", 8)];
    const found = await reached(vaultOf(entries), entries);
    expect(found.map(({ path }) => path)).toEqual(["/a", "/A", "/a/x", "/b9", "/b9", "/b9", "/B9", "/b10", "/é", "/z"]);
    expect(found.filter(({ path }) => path === "/b9").map((one) => one.id[0])).toEqual(["1", "8", "9"]);
    const reversed = await reached(vaultOf(entries), entries.toReversed());
    expect(reversed).toEqual(found);
    expect(entries[0]?.path).toBe("/b10"); // what was given stays as it is
  });

  test("is sorted even if the collator sees no difference", async () => {
    const entries = [entry("/a\u0000b", 1), entry("/ab", 2), entry("/a\u0000b", 3), entry("/ab", 0)];
    const order = async (list: Entry[]) => (await reached(vaultOf(list), list)).map((one) => one.id[0]).join("");
    expect(await order(entries)).toBe("1302");
    expect(await order(entries.toReversed())).toBe("1302");
  });

  test("has references to each entry, and for a restricted key fields and errors", async () => {
    const entries = [
      entry("/A", 1, "website_password"),
      entry("/A", 2),
      entry("/B#c", 3),
      entry("", 4),
      entry("/D", 5),
    ];
    const plain = await reached(vaultOf(entries), entries);
    expect(plain.map(({ reference }) => reference)).toEqual([id(4), id(1), id(2), "/B#c#notes", "/D"]);
    for (const one of plain)
      expect(Object.keys(one)).toEqual(["path", "folder", "name", "type", "id", "reference", "tags"]);
    const gone = new ActionError("SECRET_FORM", "x");
    const found = await reached(
      vaultOf(entries, { [id(5)]: { note_notes: "x", note_title: "D" }, [id(4)]: gone }),
      entries,
    );
    expect(found.find((one) => one.id === id(5))).toEqual({
      path: "/D",
      folder: "",
      name: "D",
      type: "note",
      id: id(5),
      reference: "/D",
      fields: ["notes", "title"],
    });
    expect(found.find((one) => one.id === id(4))).toMatchObject({ error: gone, reference: id(4), type: "note" });
  });
});
