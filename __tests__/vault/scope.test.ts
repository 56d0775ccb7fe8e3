/** Which shares of a vault these requests can mean: all others stay unread. */
import { describe, expect, test } from "vitest";
import { parseRequests } from "../../src/requests/parse.ts";
import { scopeOf, under } from "../../src/vault/scope.ts";
import { parse } from "../requests/parsed.ts";

/** The scope of request lines. */
function scope(...lines: string[]) {
  const problems: never[] = [];
  const requests = parseRequests(lines.join("\n"), problems);
  expect(problems).toEqual([]);
  return scopeOf(requests);
}
const FOLDER = true;
const ENTRY = false;

describe("a path", () => {
  const { within } = scope("A = /Team/Registry/Token");

  test.each([
    ["/Team", true],
    ["/Team/Registry", true],
    ["/Tea", false],
    ["/Team/Reg", false],
    ["/Team/Registry/Token", false],
    ["/Team/Registry/Token/Deep", false],
    ["/Other", false],
  ])("a share at %s: %s", (at, expected) => {
    expect(within(at, ENTRY)).toBe(expected);
  });

  test("a folder of shares is read if another folder follows it", () => {
    expect([within("/Team", FOLDER), within("/Team/Registry", FOLDER), within("/Tea", FOLDER)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("a wildcard", () => {
  test.each([
    ["/Team", FOLDER, true],
    ["/Tea", FOLDER, false],
    ["/Tea", ENTRY, false],
    ["/Team/Registry", ENTRY, true],
    ["/Team/Registry", FOLDER, false],
    ["/Team/Registry2", ENTRY, false],
    ["/Team/Registry/Deep", ENTRY, false],
    ["/Team/Registry/Deep", FOLDER, false],
  ])("of one folder: %s, as a folder: %s, %s", (at, isFolder, expected) => {
    expect(scope("A_* = /Team/Registry/").within(at, isFolder)).toBe(expected);
  });

  test.each([
    ["/Team", FOLDER, true],
    ["/Tea", FOLDER, false],
    ["/Team/Registry", FOLDER, true],
    ["/Team/Registry/Deep", FOLDER, true],
    ["/Team/Registry/Deep", ENTRY, true],
    ["/Team/Registry2", FOLDER, false],
    ["/Team/Registry2/Deep", ENTRY, false],
  ])("of a folder and all below: %s, as a folder: %s, %s", (at, isFolder, expected) => {
    expect(scope("A_* = /Team/Registry/**").within(at, isFolder)).toBe(expected);
  });
});

test("an ID has no place", () => {
  const id = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
  const { ids, within } = scope(`A = ${id}`);
  expect([[...ids], within("/Team", FOLDER)]).toEqual([[id], false]);
});

test("a path is under itself and its folders, but not under a prefix of its name", () => {
  expect([under("/Team/A", "/Team"), under("/Team", "/Team"), under("/Team2", "/Team")]).toEqual([true, true, false]);
});

test("shares that can't contain a requested entry aren't read", () => {
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
