/** Names that are near another. */
import { describe, expect, test } from "vitest";
import { Work } from "../../src/psono/work.ts";
import { Index } from "../../src/vault/lookup.ts";
import { nearestOf as nearest } from "../../src/vault/suggestions.ts";
import { entryOf, failing, treeOf } from "./tree-of.ts";

describe("what doesn't exist", () => {
  test("at most ten suggestions, in limited time among a million names", async () => {
    const many = Array.from({ length: 1_000_000 }, (_, at) => `Name ${at}`);
    expect((await nearest("Name 10", many, 10)).length).toBeLessThanOrEqual(10);
    expect(await nearest("Nmae 10", many, 10)).toContain("Name 10");
    expect(await nearest("ame-10", many, 10)).toContain("Name 10");
    expect(await nearest("nothing like it", many, 10)).toEqual([]);
    const index = await Index.of(treeOf(many.slice(0, 30).map((_, at) => entryOf([`F${at}`, "Same"], at))), true);
    expect((await failing(index, "A = /X/Same")).match(/\/F\d+\/Same/g)).toHaveLength(10);
  });
});

describe("similar names", () => {
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
    ["abc", ["abcdefghijklm", "x".repeat(200)], ["abcdefghijklm"]],
    ["/Prod", ["/Production", "/Pro", "/Produce", "/Other"], ["/Pro", "/Produce", "/Production"]],
    ["", ["", "a", "ab"], [""]],
    ["a", ["a", "b", "ab"], ["a"]],
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

  test("only a limited number of names is compared", async () => {
    const many = function* () {
      for (let at = 0; at < 200_000; at++)
        yield `zz${String.fromCharCode(0x4e00 + (at % 20_000), 0x4e00 + Math.floor(at / 20_000))}`;
      yield "abcd";
    };
    expect(await nearest("abcd", many(), 10)).toEqual([]);
    expect(await nearest("abcd", [...many()].slice(1), 10)).toEqual(["abcd"]);
  });

  test.each([
    ["that become longer", "\ufdfa".repeat(50)],
    ["whose marks change their order", "\u0345\u0316".repeat(40)],
  ])("names of another length are counted with what normalizing them takes: those %s", async (_, text) => {
    const work = new Work();
    await nearest(
      "abcd",
      Array.from({ length: 1000 }, (_, at) => `${at}${text}`),
      10,
      work,
    );
    expect(work.total).toBeGreaterThan(1000 * 10 * text.length);
  });

  test("all searches of a vault together are limited", async () => {
    const work = new Work();
    const names = Array.from({ length: 20_001 }, (_, at) => `${at}`.padEnd(100, "x"));
    expect(await nearest("abcd", ["abcd"], 10, work)).toEqual(["abcd"]);
    expect(await nearest("y".repeat(100), names, 10, work)).toEqual([]);
    expect(await nearest("abcd", ["abcd"], 10, work)).toEqual([]);
    expect(await nearest("abcd", ["abcd"], 10, new Work())).toEqual(["abcd"]);
  });

  test("a search for the same name elsewhere counts towards this limit, and ends there", async () => {
    const elsewhere = Array.from({ length: 1000 }, (_, at) => entryOf([`F${at}`, "x".repeat(300)], at));
    const tree = treeOf([...elsewhere, entryOf(["Other", "Same"], 1001)]);
    const work = new Work();
    const index = await Index.of(tree, true, work);
    expect(await failing(index, "A = /X/same")).toContain("/Other/Same");
    for (let at = 0; at < 700; at++) await failing(index, "A = /X/same");
    expect(await failing(index, "A = /X/same")).not.toContain("/Other/Same");
  });
});
