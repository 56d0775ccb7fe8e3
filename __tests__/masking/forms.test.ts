/** The texts under which a value is masked. */
import { describe, expect, test } from "vitest";
import { masksOf } from "./plan-of.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");

test("the encodings of a plain value", () => {
  expect([...masksOf("value-one").forms].sort()).toEqual(
    [
      ...["value-one", "dmFsdWUtb25l", "ZhbHVlLW9uZ", "2YWx1ZS1vbm", "76616c75652d6f6e65", "76616C75652D6F6E65"],
      // UTF-16LE
      ...["dgBhAGwAdQBlAC0AbwBuAGUA", "YAYQBsAHUAZQAtAG8AbgBlA", "2AGEAbAB1AGUALQBvAG4AZQ"],
      "\\v\\a\\l\\u\\e\\-\\o\\n\\e", // bash -x of [[ x == "$X" ]]
    ].sort(),
  );
  // Blanks around it are part of what a tool encodes, and so is a user name before it.
  expect(masksOf("  value-one\n", "me").forms).toEqual(
    expect.arrayContaining(["value-one", "ICB2YWx1ZS1vbmUK", "bWU6ICB2YWx1ZS1vbmUK"]),
  );
});

test("a limited number of lines, the longest first", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `line ${"x".repeat(at % 50)} ${at}`).join("\n");
  expect(masksOf(lines(500)).unmasked).toBeUndefined();
  const { unmasked, forms } = masksOf(lines(501));
  expect(unmasked).toContain("has more than 500 lines");
  expect(forms).not.toContain("line  0");
  expect(forms).toContain(`line ${"x".repeat(49)} 499`);
});

describe("the encodings of a value", () => {
  const forms = (value: string, username?: string) => new Set(masksOf(value, username).forms);
  const base64of = (text: string) => base64(text).replace(/=+$/, "");

  test("include the whole value, the value without surrounding spaces, and each line", () => {
    expect(forms("  one-value \n")).toContain("one-value");
    expect(forms("  one-value \n")).not.toContain("  one-value ");
    const two = forms("first line\r\n\r\n  second line  \nth");
    for (const line of ["first line", "second line", base64of("first line"), base64of("second line")])
      expect(two).toContain(line);
    for (const none of ["th", "", "  second line  "]) expect(two).not.toContain(none);
    for (const form of two) expect(form).not.toMatch(/[\r\n]/);
    // With each kind of line end, in what tools make of them.
    for (const text of ["first line\\r\\n\\r\\n  second line", "first line\\n\\n  second line"])
      expect([...two].some((form) => form.startsWith(text))).toBe(true);
    expect(two).toContain(base64of("first line\n\n  second line  \nth"));
    expect(two).toContain(base64of("first line\r\n\r\n  second line  \r\nth"));
  });

  test("encode each line only if there are few lines", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `line number ${at} of it`).join("\n");
    expect(forms(lines(20))).toContain(base64of("line number 7 of it"));
    expect(forms(lines(21))).not.toContain(base64of("line number 7 of it"));
    expect(forms(lines(21))).toContain("line number 7 of it");
  });

  test("of parts and strings have at least six characters and aren't common words", () => {
    const env = forms("NAME=abcdef\nOTHER=abcde\nUSER=username\nX=......");
    expect(env).toContain("abcdef");
    for (const none of ["abcde", "username", "......"]) expect(env).not.toContain(none);
    const json = forms('{"a":"abcdef","b":"abcde","c":"password","d":"aaaaaaaa","e":"x y\\nz longer"}');
    for (const some of ["abcdef", "z longer"]) expect(json).toContain(some);
    for (const none of ["abcde", "password", "aaaaaaaa", "x y"]) expect(json).not.toContain(none);
  });

  test("have four characters at least, and no padding", () => {
    for (const value of ["abcd", "ab c", "a\tbc d", "x=y=z"]) {
      for (const form of forms(value)) expect(form.length).toBeGreaterThanOrEqual(4);
      expect(forms(value)).toContain(base64of(value));
    }
    for (const form of forms("ab==cd")) expect(form).not.toMatch(/[A-Za-z0-9]==?$/);
  });

  test("are wrapped as tools wrap them", () => {
    const long = "0123456789 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 abcdefghij";
    const found = forms(long, "me");
    for (const columns of [76, 64]) {
      for (const input of [long, `me:${long}`]) {
        const lines = base64of(input).match(new RegExp(`.{1,${columns}}`, "g")) ?? [];
        for (const line of lines.slice(0, -1)) expect(found).toContain(line);
      }
    }
    expect(found).toContain(Buffer.from(long).toString("hex").slice(0, 60));
    expect(forms(`${"x".repeat(29)}y`)).not.toContain(
      Buffer.from(`${"x".repeat(29)}y`)
        .toString("hex")
        .slice(0, 60 - 2),
    );
    // What is wrapped begins with the blanks around the value, too.
    const blank = ` ${long}`;
    expect(forms(blank)).toContain(base64of(blank).slice(0, 76));
    expect(forms(blank)).toContain(base64of(long).slice(0, 76));
  });

  test("don't include short wrapped lines either", () => {
    const long = (length: number) => `${"some words of a sentence ".repeat(9).slice(0, length - 1)}!`;
    for (const length of [57, 58, 59, 61, 62])
      for (const form of forms(long(length))) expect(form.length).toBeGreaterThanOrEqual(4);
    expect(forms(long(60))).toContain(base64of(long(60)).slice(76));
    expect(base64of(long(60)).slice(76)).toHaveLength(4);
  });

  test("are the same for text with a lone carriage return", () => {
    expect(forms("first line\rsecond line")).toContain(base64of("first line\nsecond line"));
  });

  test("of strings in JSON are encoded, however many there are", () => {
    const strings = Array.from({ length: 25 }, (_, at) => `string number ${at} of many`);
    for (const text of strings) expect(forms(JSON.stringify(strings))).toContain(base64of(text));
  });

  test.each([
    "12345678",
    "pass-word",
    "a: b c",
    "x[section]",
    "[section]x",
    "x-----BEGIN A KEY-----",
    "-----END A KEY-----x",
    "two words:",
    "a1999",
  ])("of several lines include the one that contains %s", (line) =>
    expect(forms(`first line\n${line}\nlast line`)).toContain(line),
  );

  test.each([
    "-=-=-=",
    "((secret))",
    "-----BEGIN RSA PRIVATE KEY-----",
    "-----END X-----",
    "[sec.tion-2 a]",
    "'key_a' : [",
    "a.b-c: |-",
    "x: >+",
    "1999",
  ])("of several lines don't include the one that contains %s, which isn't secret", (line) =>
    expect(forms(`first line\n${line}\nlast line`)).not.toContain(line),
  );

  test("are limited to 4,000 in addition to the lines, and to a million characters", () => {
    const many = masksOf(Array.from({ length: 140 }, (_, at) => `'${at}" & <${at}> $x/${at}`).join("\n"));
    expect(many.forms).toHaveLength(140 + 4000);
    expect(many.incomplete).toBe(true);
    const big = masksOf(`a b${"x".repeat(150_000)}`);
    expect(big.forms.join("").length).toBeLessThan(1_200_000);
    expect(big.forms.join("").length).toBeGreaterThan(900_000);
    expect(big.incomplete).toBe(true);
  });

  test("of plain text are as few as possible", () => {
    expect(forms("plain-text_0.9").size).toBeLessThan(14);
    expect(forms("plain text 0.9").size).toBeGreaterThan(12);
  });

  test("of a line of 100 characters depend only on the line", () => {
    const heading = (length: number) => `[${"a b".repeat(40).slice(0, length - 2)}]`;
    expect(forms(`${heading(100)}\nother line`)).not.toContain(heading(100));
    expect(forms(`${heading(101)}\nother line`)).toContain(heading(101));
  });

  test("have a number, a size and a cost", () => {
    const odd = (at: number) => `s'${at}" & <${at}> $x/${at}`;
    const some = masksOf(Array.from({ length: 300 }, (_, at) => odd(at)).join("\n"));
    expect(some.incomplete).toBe(true);
    expect(some.forms.length).toBe(300 + 4000);
    expect(masksOf(odd(1)).incomplete).toBe(false);
    const big = masksOf(`a b${"x".repeat(600_000)}`);
    expect(big.incomplete).toBe(true);
    expect(big.forms.reduce((sum, form) => sum + form.length, 0)).toBeLessThan(600_010 + 1_000_000);
    expect(masksOf(`a b${"x".repeat(10_000)}`).incomplete).toBe(false);
  });
});
