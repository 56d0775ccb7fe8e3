/** Which values are masked, and what is said of the others. */
import { expect, test } from "vitest";
import { masksOf } from "./plan-of.ts";

test.each<[string, string | undefined]>([
  ["abc", "is too short or too common"],
  ["abcd", undefined],
  ["aaaa", "is too short or too common"],
  ["aaab", undefined],
  ["PASSWORD", "is too short or too common"],
  ["1899", undefined],
  ["1900", "is too short or too common"],
  ["2099", "is too short or too common"],
  ["2100", undefined],
  ["20201", undefined],
  ["", undefined],
  [" ", "is too short or too common"],
  ["----", "is too short or too common"],
  ["-=-=", undefined],
  ["{\n}}\n", "has only lines that are too short or too common"],
  ["[section]\n-----BEGIN X-----", "has only lines that are too short or too common"],
  ["key:\n'key' : |-\nkey: [", "has only lines that are too short or too common"],
  ['"password"\n(secret)', "has only lines that are too short or too common"],
  ["key: x\nkey: y", undefined],
  ["::\n::", "has only lines that are too short or too common"],
  ["ab\r\nab", "has only lines that are too short or too common"],
  ["admin\n\nadmin", "has only lines that are too short or too common"],
  ["same line\nsame line", undefined],
])("of %j the user is told: %s", (value, told) => {
  const { forms, unmasked } = masksOf(value);
  if (told === undefined) expect(unmasked).toBeUndefined();
  else expect(unmasked).toContain(told);
  expect(forms.length > 0).toBe(told === undefined && value !== "");
});
