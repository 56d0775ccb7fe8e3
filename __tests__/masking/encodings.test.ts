/** The ways in which tools write a text. */
import { expect, test } from "vitest";
import { common, isPlain, isWords, last, others, rare } from "../../src/masking/encodings.ts";

const ways = (text: string) =>
  new Set([...common, ...others, ...rare].filter(({ opaque }) => !opaque).map(({ write }) => write(text)));
test.each<[string, string[], string[]]>([
  ['"', ['\\"', "\\u0022", '""', "%22", "&quot;", "&#34;", '`"'], ['"\\']],
  ["\u001f", ["\\u001f", "\\u001F", "\\x1f", "\\037", "%1F", "%1f"], []],
  ["\b\f\v", ["\\b\\f\\v", "\\b\\f\\u000b", "\\b\\f\\u000B"], []],
  ["\u0007\u001b", ["\\a\\E"], []],
  ["\u00ff", ["\\u00ff", "\\u00FF", "\\xff", "\\xFF", "\\303\\277", "\\xc3\\xbf", "%C3%BF", "%c3%bf"], ["\\U000000ff"]],
  ["\u0100", ["\\u0100"], ["\\x100", "\\U00000100"]],
  ["\uffff", ["\\uffff", "\\uFFFF"], ["\\U0000ffff", "\\U0000FFFF"]],
  ["\u{1f511}", ["\\ud83d\\udd11", "\\uD83D\\uDD11", "\\U0001f511", "\\U0001F511", "%F0%9F%94%91"], []],
  // Python's repr
  [
    "\u20ac\u00a0\u{1f511}\u2028 '\u00ad",
    ["\u20ac\\xa0\u{1f511}\\u2028 \\'\\xad", "\u20ac\\xa0\u{1f511}\\u2028 '\\xad"],
    [],
  ],
  // YAML by PyYAML, go-yaml and js-yaml
  ["w\u00f6rd\u{1f511}", ["w\\xF6rd\\U0001F511", "w\u00f6rd\\U0001F511"], []],
  ["\u00f6\u00a0\u{1f511}\u001b", ["\\xF6\\_\\U0001F511\\e", "\u00f6\\_\u{1f511}\\e"], []],
  ["\u0085\u2028\u2029\0\ufeff", ["\\N\\L\\P\\0\\uFEFF"], []],
  ["#{a", ["\\#{a", "#{a", "\\#\\{a"], []],
  ["#$a", ["\\#$a"], []],
  ["#@a", ["\\#@a"], []],
  ["#a", ["\\#a", "#a", "%23a"], []],
  ["a#b", ["a#b"], ["a\\#b"]],
  ["~a", ["\\~a", "~a", "%7Ea"], []],
  ["a~b", ["a~b"], ["a\\~b"]],
  ["a=~b", ["a=\\~b"], ["a\\=\\~b"]],
  ["a:~b", ["a:\\~b"], []],
  ["a!'b", ["a'\\!''\\''b"], []],
  ["a \t b  c", ["a b c"], []],
  // Path, Path of a URL, and fragment in Go
  ["$&+=:@!#", ["$&+=:@%21%23", "$&+=:@!%23"], []],
  ["/;,é!(*)?#", ["%2F%3B%2C%C3%A9%21%28%2A%29%3F%23", "/;,%C3%A9%21%28%2A%29%3F%23", "/;,%C3%A9!(*)?%23"], []],
  ["a b", ["a b", "a\\ b", "a%20b", "a+b"], []],
  ["a'b", ["a'\\''b", `a'"'"'b`, "a''b", "a\\'b", "a&#39;b", "a&#039;b", "a&#x27;b", "a&apos;b", "a\\u0027b"], []],
  ["$`\\", ["\\$\\`\\\\", "`$``\\", "$$`\\", "$`\\\\"], []],
  ["a/b", ["a\\/b", "a%2Fb", "a%2fb", "a/b"], []],
  ["<&>", ["&lt;&amp;&gt;", "\\u003c\\u0026\\u003e", "\\u003C\\u0026\\u003E"], []],
  ["\u2028", ["\\u2028", "\u2028"], []],
  ["\u0085", ["\\u0085", "\\x85"], []],
  ["%\r\n", ["%25%0D%0A", "%\\r\\n"], []],
  ["@", ["\\@", "%40", "@"], []],
])("%j has these encodings", (text, some, none) => {
  const all = ways(text);
  for (const one of some) expect([one, all.has(one)]).toEqual([one, true]);
  for (const one of none) expect([one, all.has(one)]).toEqual([one, false]);
});

test("text that no encoding changes is plain", () => {
  for (const text of ["", "aZ09_.-"]) {
    expect(isPlain(text)).toBe(true);
    expect(ways(text)).toEqual(new Set([text]));
  }
  for (const text of [" ", "a/b", "\u00e9", "a=b", "a:b"]) expect(isPlain(text)).toBe(false);
});

test.each(["a b", " a  b ", "A-1 b_2. c.", "   ", "-n a"])(
  "in %j, only encodings of spaces change anything",
  (text) => {
    expect([isWords(text), isPlain(text)]).toEqual([true, false]);
    const legible = [...common, ...others, ...rare, ...last].filter(({ opaque }) => !opaque);
    const spaces = legible.filter((one) => one.spaces).map(({ write }) => write(text));
    expect(spaces).toHaveLength(4);
    expect(new Set(spaces).size).toBeGreaterThan(2);
    for (const { write } of legible) expect([text, ...spaces]).toContain(write(text));
  },
);

test.each([..."!\"#$%&'()*+,/:;<=>?@[\\]^`{|}~\t\n\u00a0\u00e9"])("a text with %j has more than words", (char) => {
  expect(isWords(`a ${char}`)).toBe(false);
});
