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
  ["nothing", "", "f is empty."],
  ["comments alone", "# x\n", "f is empty."],
  ["a list without an end", "on: push\na: [1\nb: 2\n", "f, line 3: isn't valid YAML: "],
  ["a tab", "a:\n\t- b\n", "f, line 2: isn't valid YAML: Tabs are not allowed as indentation."],
  ["two colons", "x: y\na: b: c\n", "f, line 2: isn't valid YAML: "],
  ["a key twice", "a: 1\nb: 2\na: 3\n", "f, line 3: the key a is defined twice."],
  ["a key twice, in capitals", "x:\n  a: 1\n  A: 3\n", "f, line 3: the key A is defined twice."],
  ["a second document", "a: 1\n---\nb: 2\n", "f, line 3: a second document begins here: GitHub reads one."],
  ["an alias of nothing", "a: 1\nb: *x\n", "f, line 2: no anchor x is defined before this alias."],
  ["an anchor after its alias", "a: *x\nb: &x 1\n", "f, line 1: no anchor x is defined before this alias."],
  ["an alias of what it is in", "a: &x\n  b: *x\n", "f, line 2: this alias is part of what it names."],
  ["a merge key", "a: &x { b: 1 }\nc:\n  <<: *x\n", "f, line 3: GitHub doesn't support merge keys (<<)."],
  ["a tag", "a: !x b\n", "f, line 1: isn't valid YAML: Unresolved tag: !x."],
  ["a tag of bytes", "x: y\na: !!binary aGk=\n", "f, line 2: the tag tag:yaml.org,2002:binary isn't understood."],
  ["a list as a key", "x: y\n? [a]\n: b\n", "f, line 2: a key is a list or a mapping."],
  ["100,000 brackets", "[".repeat(100_000), "f: its YAML is nested too deeply."],
  ["100,000 lists", "- ".repeat(100_000), "f: its YAML is nested too deeply."],
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

test("many keys, many aliases and much text take no long time", () => {
  const keys = Array.from({ length: 20_000 }, (_, at) => `k${at}: *x`).join("\n");
  const { root } = parseYaml(`a: &x [1, 2]\n${keys}\n`, "f");
  expect(root.kind === "mapping" && root.entries.size).toBe(20_001);
});

test("what an alias names is one value, so that aliases of aliases take no memory", () => {
  const levels = Array.from({ length: 40 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`).join("\n");
  const { root } = parseYaml(`l0: &l0 x\n${levels}\n`, "f");
  expect(root.kind === "mapping" && root.entries.size).toBe(41);
});
