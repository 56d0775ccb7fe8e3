/** Texts that a value has on several lines, and tools print on one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { unfolded } from "../../src/masking/folds.ts";
import { Masker } from "../runner/masker.ts";
import { masksOf } from "./plan-of.ts";

const folded = (text: string) => [...unfolded(text)].filter((line) => line !== undefined);

test.each<[string, string, string[]]>([
  ["double quotes", 'a: "one-\\\n  \\ two\\\n  three\n  four"\nb: c', ['a: "one-\\ twothree four"']],
  ["double quotes in a list", '- a: "one\n    two"\n  b: c', ['- a: "one two"']],
  ["double quotes without a key", '[\n  "one\n  two",\n  "three"\n]', ['"one two",']],
  ["nothing: a text in quotes", '"one\n  two"', []],
  ["escaped quotes", 'a: "one\\"\n  two"\nb: c', ['a: "one\\" two"']],
  ["an escaped backslash", 'a: "one\\\\\n  two"', ['a: "one\\\\ two"']],
  ["single quotes", "a: 'one''\n  two\\\n\n  b: three'\n  four", ["a: 'one'' two\\\nb: three'"]],
  ["plain text", "a: one\n  two\n\n\n  three\nb: c", ["a: one two\n\nthree"]],
  ["plain text with CRLF", "a: one\r\n  two\r\nb: c\r\n", ["a: one two"]],
  ["an item", "- one\n  two\n- three", ["- one two"]],
  ["text with a line separator of Unicode", "a: one\u2028x\n  two", ["a: one\u2028x two"]],
  ["a block", "a: >-\n  one\n  - two\nb: c", ["a: one - two"]],
  ["a flow", "{a: one\n    two,\n  b: c}\nd: e", ["{a: one two, b: c}"]],
  ["a flow in a list", "- {a: 'one\n    two', b: c}\n- d", ["- {a: 'one two', b: c}"]],
  ["properties", "a=one-\\\n    two\nb=c", ["a=one-two"]],
  ["nothing: a mapping", "a:\n  b: c\nd: {\n  e: f\n}\ng: &x\n  h: i", []],
  ["nothing: a literal block", "a: |-\n  one\n  two", []],
  ["nothing: keys, items and comments below", "a: b\n  c: d\ne: f\n  # g\nh: i\n  - j", []],
  ["nothing: lines of their own", "a: one\nb: 'two'\n  three\nc: {d: e}\n  f\n[g]\n  h\ni\n  j", []],
  ["nothing: the end", "a: one\\", []],
  [
    "a text of 2,048 characters",
    `a: ${"b".repeat(1024)}\n  ${"c".repeat(1019)}`,
    [`a: ${"b".repeat(1024)} ${"c".repeat(1019)}`],
  ],
  ["nothing: longer text", `a: ${"b".repeat(1024)}\n  ${"c".repeat(1020)}`, []],
  ["nothing: a page", `a: b${"\n  c".repeat(60)}`, []],
])("folded text: %s", (_, text, lines) => expect(folded(text)).toEqual(lines));

test.each<[string, string, string]>([
  ["double quotes", 'password: "first-p4rt-\\\n  \\second-p4rt"', "first-p4rt-second-p4rt"],
  ["double quotes at a space", 'password: "first \\xE4\\\n  \\ secnd"', "first \u00e4 secnd"],
  ["a short last line", "password: 'first p4rt\n  9K'", "first p4rt 9K"],
  ["a flow", "db: {password: first p4rt\n    9K, user: app}", "first p4rt 9K"],
  ["an item of a flow on a line of its own", 'tokens: [\n  "tok-9K-zz",\n  other-item,\n]', "tok-9K-zz"],
  ["an item of two lines", 'tokens: [\n  "first p4rt\n  9K",\n]', "first p4rt 9K"],
  ["only the first line of quotes", '"first-p4rt\nsecond-p4rt"', "first-p4rt"],
  ["properties", "password=first-p4rt-\\\n    9Kq", "first-p4rt-9Kq"],
])("%s: masked as folded text", (_, value, text) => expect(masksOf(value).forms).toContain(text));

const styles = [
  {},
  { singleQuote: true },
  { lineWidth: 40 },
  { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 40 },
  { defaultStringType: "QUOTE_SINGLE" },
  { collectionStyle: "flow" },
  { collectionStyle: "flow", defaultStringType: "QUOTE_DOUBLE", lineWidth: 40 },
  { collectionStyle: "flow", defaultStringType: "QUOTE_SINGLE", lineWidth: 0 },
] as const;
test("a password in YAML of any style is masked", () => {
  // The package `yaml` folds between the two halves of what UTF-16 writes as two.
  const unit = fc.constantFrom(...[...Array(94).keys()].map((at) => String.fromCharCode(33 + at)), "\u00e9", "\u20ac");
  const word = fc.string({ unit, minLength: 8, maxLength: 24 }).map((text) => `9K${text}`);
  const password = fc.oneof(
    word,
    fc.array(word, { minLength: 3, maxLength: 9 }).map((all) => all.join(" ")),
  );
  fc.assert(
    fc.property(password, fc.constantFrom(...styles), fc.nat(3), (secret, style, at) => {
      fc.pre(!secret.endsWith(",")); // it could be JavaScript's
      fc.pre(at !== 3 || !/^[\w.-]+:$/.test(secret)); // it could be a key
      const shape = [
        { password: secret, user: "app" },
        { db: { password: secret } },
        { users: [{ a: "b", token: secret }] },
        { tokens: ["a", secret] },
      ];
      const masker = new Masker([]);
      for (const form of masksOf(stringify(shape[at], style)).forms) masker.add(form);
      // A plain text in a list of several lines is hidden line by line.
      expect(masker.mask(secret)).toMatch(/^\*\*\*(?: \*\*\*)*$/);
    }),
    { numRuns: 400 },
  );
});

test.each(["a: b\n", "a: b\n  c\n", "- \n\n", "\\\n", "a: 'b\n", "\n", 'a: "\\\n', "- - ", "{\n", " >\n"])(
  "the search in a text with many %j takes steps in proportion to its length",
  (shape) => {
    const steps = (count: number) => [...unfolded(shape.repeat(count))].length;
    expect(steps(20_000)).toBeLessThan(2.2 * steps(10_000) + 10);
  },
);

test("the search in a long line counts by its length", () => {
  expect([...unfolded("- ".repeat(1000))].length).toBeGreaterThanOrEqual(20);
});
