/** YAML as GitHub Actions reads it. */
import { expect, test } from "vitest";
import { lineOf } from "../../src/cli/messages.ts";
import { parseYaml } from "../../src/cli/yaml.ts";
import { ActionError } from "../../src/errors.ts";

function refused(text: string): string {
  try {
    parseYaml(text, "f");
  } catch (error) {
    if (error instanceof ActionError) return lineOf(error);
    throw error;
  }
  return "";
}

test.each([
  ["nothing", "", "f: The file is empty."],
  ["only comments", "# x\n", "f: The file is empty."],
  ["a list without an end", "on: push\na: [1\nb: 2\n", "f, line 3: This isn't valid YAML at column 1. "],
  [
    "a tab",
    "a:\n\t- b\n",
    "f, line 2: This isn't valid YAML at column 1. YAML doesn't allow tabs for indentation. Use spaces.",
  ],
  [
    "two colons",
    "x: y\na: b: c\n",
    'f, line 2: This isn\'t valid YAML at column 4. A second mapping or list starts on this line. Put a value that contains ": " in quotes.',
  ],
  [
    "a key twice",
    "a: 1\nb: 2\na: 3\n",
    'f, line 3: The key "a" is defined twice in this mapping (GitHub ignores case).',
  ],
  [
    "a key twice, in capitals",
    "x:\n  a: 1\n  A: 3\n",
    'f, line 3: The key "A" is defined twice in this mapping (GitHub ignores case). Remove or rename one.',
  ],
  [
    "a second document",
    "a: 1\n---\nb: 2\n",
    "f, line 3: A second YAML document starts here, and GitHub reads only one. Remove the --- before it.",
  ],
  [
    "an alias of nothing",
    "a: 1\nb: *x\n",
    'f, line 2: No anchor "x" is defined before this alias. Write &x before the value it refers to.',
  ],
  ["an anchor after its alias", "a: *x\nb: &x 1\n", 'f, line 1: No anchor "x" is defined before this alias.'],
  [
    "an alias of a value that contains it",
    "a: &x\n  b: *x\n",
    "f, line 2: This alias is inside the value that it refers to. Write the value out.",
  ],
  ["a merge key", "a: &x { b: 1 }\nc:\n  <<: *x\n", "f, line 3: GitHub doesn't support merge keys (<<). Write the"],
  ["a tag", "a: !x b\n", "f, line 1: This isn't valid YAML at column 4. This tag isn't supported. Remove it."],
  [
    "a tag of bytes",
    "x: y\na: !!binary aGk=\n",
    'f, line 2: GitHub doesn\'t support the tag "tag:yaml.org,2002:binary". Remove it.',
  ],
  ["a list as a key", "x: y\n? [a]\n: b\n", "f, line 2: A key is a list or a mapping. Keys must be text."],
  ["100,000 brackets", "[".repeat(100_000), "f: The YAML is nested too deeply."],
  ["100,000 lists", "- ".repeat(100_000), "f: The YAML is nested too deeply."],
  // By codes of the parser, whose own texts are never printed.
  [
    "properties of an alias",
    "a: &x 1\nb: &y *x\n",
    "f, line 2: This isn't valid YAML at column 7. An alias (*name) can't",
  ],
  [
    "an alias without a name",
    "a: *\n",
    "f, line 1: This isn't valid YAML at column 4. The name of this anchor or alias is",
  ],
  ["a directive", "%FOO\n---\na: 1\n", "f, line 1: This isn't valid YAML at column 1. This directive"],
  ["an escape", 'a: "\\q"\n', "f, line 1: This isn't valid YAML at column 5. This escape sequence isn't valid"],
  [
    "an indentation",
    "a:\n    b: 1\n  c: 2\n",
    "f, line 3: This isn't valid YAML at column 1. The indentation is wrong. Align this line with the lines that it belongs to.",
  ],
  ["a sign at the beginning", "a: @b\n", "f, line 1: This isn't valid YAML at column 4. A value can't start with this"],
  ["a long key", `${"k".repeat(1025)}: 1\n`, "f, line 1: This isn't valid YAML at column 1. A key is longer than 1024"],
  [
    "a quote without an end",
    "a: 'b\n",
    "f, line 2: This isn't valid YAML at column 1. A closing quotation mark, bracket",
  ],
  [
    "a key on two lines",
    "a\nb: 1\n",
    "f, line 1: This isn't valid YAML at column 1. A key spans several lines. Is a colon missing on one of them?",
  ],
  ["two anchors", "a: &x &y 1\n", "f, line 1: This isn't valid YAML at column 7. A value can have only one anchor."],
  ["two tags", "a: !!str !!int 1\n", "f, line 1: This isn't valid YAML at column 10. A value can have only one tag."],
  [
    "a brace too many",
    "a: 1\n}\n",
    "f, line 2: This isn't valid YAML at column 1. Check this line and the one before it.",
  ],
])("%s", (_, text, message) => {
  const said = refused(text);
  expect(said.slice(0, message.length)).toBe(message);
  expect(said).toMatch(/ \[FILE\]$/);
});

test.each([
  ["a", "a"],
  ["'a'", "a"],
  ['"a\\nb"', "a\nb"],
  ["True", "true"],
  ["FALSE", "false"],
  ["yes", "yes"],
  ["012", "012"],
  ["0x1F", "0x1F"],
  ["1.50", "1.50"],
  ["~", ""],
  ["null", ""],
  ["", ""],
  ["'true'", "true"],
])("%s is the text %j", (source, text) => {
  const { root } = parseYaml(`k: ${source}\n`, "f");
  expect(root.kind === "mapping" && root.entries.get("k")?.value).toMatchObject({ kind: "text", line: 1, text });
});

test("many keys and aliases are parsed quickly", () => {
  const keys = Array.from({ length: 20_000 }, (_, at) => `k${at}: *x`).join("\n");
  const { root } = parseYaml(`a: &x [1, 2]\n${keys}\n`, "f");
  expect(root.kind === "mapping" && root.entries.size).toBe(20_001);
});

test("all aliases of an anchor share one value, so nested aliases take little memory", () => {
  const levels = Array.from({ length: 40 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`).join("\n");
  const { root } = parseYaml(`l0: &l0 x\n${levels}\n`, "f");
  expect(root.kind === "mapping" && root.entries.size).toBe(41);
});
