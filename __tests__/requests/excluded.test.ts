/** The except input. */
import { expect, test } from "vitest";
import type { ActionError } from "../../src/errors.ts";
import { Except, parseExcept } from "../../src/requests/excluded.ts";
import { worded } from "../messages/worded.ts";

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
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
    'except, line 8: "what is it" isn\'t a name, a path that starts with / or a secret ID. Correct it, put it in double quotes, or remove it.',
    'except, line 9: "a/b" isn\'t a name, a path that starts with / or a secret ID. Correct it, put it in double quotes, or remove it.',
    'except, line 10: "A = b" isn\'t a name, a path that starts with / or a secret ID. Correct it, put it in double quotes, or remove it.',
  ]);
});
