/** The exclude input. */
import { expect, test } from "vitest";
import type { ActionError } from "../../src/errors.ts";
import { Exclusions, parseExclude, printExclusion } from "../../src/requests/excluded.ts";
import { placeOf as subjectOf, worded } from "../messages/worded.ts";

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
const placeOf = (path: string) => {
  const end = Math.max(0, path.lastIndexOf("/"));
  return { folder: path.slice(0, end), name: path.slice(end + 1) };
};

test("what exclude leaves out", () => {
  const exclude = new Exclusions(parseExclude(`  a  \n/f/\n/p\n/d/**\n/star/*x\n${ID}`, []));
  const has = ({ path = "", id = "", name }: { path?: string; id?: string; name?: string }) =>
    name === undefined ? exclude.hasPlace({ ...placeOf(path), id }) : exclude.hasName(name);
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
  expect(exclude.unused().map(({ subject, text }) => [subjectOf(subject), text])).toEqual([
    ["exclude, line 5", "/star/*x"],
  ]);
  expect(has({ path: "/star/*x" })).toBe(true);
  expect(exclude.unused()).toEqual([]);
});

test("the exclude input", () => {
  const problems: ActionError[] = [];
  const exclusions = parseExclude(
    `A\n# c\n/a/b, c d\n/a/\n/a/**\n${ID.toUpperCase()}\nMY-VAR, B  C,"D, E" "F\nG\n"x"y", ${ID}#f "${ID}#g h"\na/b =\n`,
    problems,
  );
  expect(exclusions.map(({ text, subject }) => ["line" in subject && subject.line?.number, text])).toEqual([
    [1, "A"],
    [3, "/a/b, c d"],
    [4, "/a/"],
    [5, "/a/"],
    [6, ID],
    ...["MY-VAR", "B", "C", "D, E", '"F'].map((text) => [7, text]),
    [8, "G"],
    [9, 'x"y'],
    [9, `${ID}#f`],
    [9, `${ID}#g h`],
  ]);
  expect(problems.map(worded)).toEqual([
    'exclude, line 10: "a/b" isn\'t a name, a path that starts with / or a secret ID. Correct it, put it in double quotes, or remove it.',
    'exclude, line 10: "=" isn\'t a name, a path that starts with / or a secret ID. Correct it, put it in double quotes, or remove it.',
  ]);
});

test("a printed exclusion is read back as one", () => {
  for (const path of ["/a", "/a, b", '/"a"', "/a ", "/a/**", ""])
    for (const name of [undefined, "f", "f g", "f,", 'f"', " "]) {
      const printed = printExclusion({ path, id: ID }, name === undefined ? undefined : { name });
      const problems: ActionError[] = [];
      expect([printed, parseExclude(printed, problems).length, problems]).toEqual([printed, 1, []]);
    }
});
