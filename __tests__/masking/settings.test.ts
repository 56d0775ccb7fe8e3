/** What is taken out of a value because tools print it alone. */
import { describe, expect, test } from "vitest";
import { common, isPlain, others, rare } from "../../src/masking/encodings.ts";
import { nestedIn } from "../../src/masking/nested.ts";
import { masksOf, partsOf } from "./plan-of.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const found = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== "");

test.each<[string, string[]]>([
  ["NAME=value-one", ["value-one"]],
  ["export NAME = 'value two' # note", ["'value two' # note", "value two"]],
  ["set NAME=value", ["value"]],
  ['declare -x NAME="va\\"lue"', ['"va\\"lue"', "va\\", 'va\\"lue', 'va"lue']],
  ["- NAME=value", ["NAME=value", "value"]],
  ["- plain item", ["plain item"]],
  ["-plain", []],
  ["name: value", ["value"]],
  ["name:\tvalue", ["value"]],
  ['"name": "value",', ['"value"', "value"]],
  ["'name': 'value'", ["'value'", "value"]],
  ["name:value", []],
  ["time: 12:30:00", ["12:30:00"]],
  ["a.b-c: value", ["value"]],
  ["words with blanks: x", []],
  ["db password: some", ["some"]],
  ["my/token: some", ["some"]],
  ["db.password:some", ["some"]],
  ["auth://host", []],
  ["$env:PW = 'some'", ["'some'", "some"]],
  ["pw: !!str some", ["some"]],
  ["pw: &anchor some", ["some"]],
  ["pw: 'a''b'", ["'a''b'", "a", "a''b", "a'b"]],
  ['PW="a\\"b"', ['"a\\"b"', "a\\", 'a\\"b', 'a"b']],
  ["host=db user=app password=some dbname=prod", ["db user=app password=some dbname=prod", "some"]],
  ["jdbc:x://db/app?user=app&password=some&ssl=true", ["some"]],
  ["PWD={some};Host=x", ["{some};Host=x", "{some}", "some", "x"]],
  ["tool --api-key=some --name=other", ["some --name=other", "some"]],
  ["h:1:d:u:a\\\\:b", ["a\\\\:b", "a\\:b"]],
  ["<x password='some'/>", ["'some'/>", "some"]],
  ["key with blanks=x", ["x"]],
  ["a.b:c/d@e-f=x", ["x"]],
  ["k+y=x", []],
  ["=value", []],
  ["NAME=", []],
  ["  - key: value  ", ["key: value", "value"]],
  ["key: value ; comment", ["value ; comment", "value"]],
  ["key: value // comment", ["value // comment", "value"]],
  ["key: value\t# comment", ["value\t# comment", "value"]],
  ["key: va#lue;x//y", ["va#lue;x//y", "va#lue"]],
  ["key: # only", ["# only"]],
  ["key: `tick`", ["`tick`", "tick"]],
  ["key: 'it''s'", ["'it''s'", "it", "it''s", "it's"]],
  ['key: "a" "b"', ['"a" "b"', "a", 'a" "b']],
  ['key: "open', ['"open', "open"]],
  ["key: value,", ["value"]],
  ["Authorization: Bearer abc.def", ["Bearer abc.def", "abc.def"]],
  ["authorization: bearer  abc.def ", ["bearer  abc.def", "abc.def"]],
  ["x: Token tok", ["Token tok", "tok"]],
  ["x: ApiKey k", ["ApiKey k", "k"]],
  ["x: Other k", ["Other k"]],
  ["x: my Bearer k", ["my Bearer k"]],
  [
    `a=Basic ${base64("user:password1")}`,
    [`Basic ${base64("user:password1")}`, base64("user:password1"), "user:password1", "password1"],
  ],
  ["{a: one, b: two}", ["one", "two"]],
  ["list = [one, two, {c: three}]", ["[one, two, {c: three}]", "one", "two", "c: three", "three"]],
  ["[one, two]", []],
  ["Server=db;User Id=me;Password=p@ss=;", ["db;User Id=me;Password=p@ss=;", "db", "me", "p@ss="]],
  ["machine host login me password secret", ["me", "secret"]],
  ["machine host login me", ["me"]],
  ["machine default login me password secret", ["me", "secret"]],
  ["machine  host login\tme password  secret", ["me", "secret"]],
  ["login me password", []],
  ["x- y: z", []],
  ["myexport n: v", []],
  ["n : v", ["v"]],
  ["pw: !!str  some", ["some"]],
  ["pw: a !b c", ["a !b c"]],
  ["key: value  # c", ["value  # c", "value"]],
  ["x://u:p@s@", ["p", "p@s"]],
  ["<a>token x='y'</a>", []],
  ["<password>text", ["text"]],
  ["default login me password secret", ["me", "secret"]],
  ["machine host user me account x", ["me", "x"]],
  ["machine host logout me", []],
  ["machine host login", []],
  ["host:5432:db:user:pa:ss", ["pa:ss"]],
  ["*:*:*:*:pass", ["pass"]],
  ["host:x:db:user:pass", []],
  ["host:123456:db:user:pass", []],
  ["host:1:db:user", []],
  ["postgres://user:pa%40ss@host/db", ["pa%40ss", "pa@ss"]],
  ["https://user:p%@host", ["p%"]],
  ["https://user:p@ss@host/x?y=z", ["p", "p@ss"]],
  ["https://user:p/a@ss@host", ["p/a"]],
  ["https://host/a:b@c", []],
  ["https://user@host", []],
  ["https://user@host:8080", []],
  ["https://:only@host", ["only"]],
  ["see http://a:one@x and http://b:two@y", ["one", "two"]],
  ["<x>ftp://a:x@y</x>", ["x"]],
  ["'ftp://a:x'@y", []],
  ['<add key="ApiKey" value="v1"/>', ['"ApiKey"', "ApiKey", "v1"]],
  ["<password>text</password>", ["text"]],
  ['<Server name="x" pass="p1" user="u"/>', ['"p1"', "p1"]],
  ['<token a.b:c-d="t"/>', ["t"]],
  ["<name>text</name>", []],
  ["a < b", []],
  ["//registry/:_authToken=tok", ["tok"]],
  [`auth=${base64("user:password1")}`, [base64("user:password1"), "user:password1", "password1"]],
  [`${"x".repeat(200)}=v`, ["v"]],
  [`${"x".repeat(201)}=v`, []],
  [`"${"x".repeat(199)}"=v`, ["v"]],
  [`k=${"v".repeat(65_534)}`, ["v".repeat(65_534)]],
  [`k=${"v".repeat(65_535)}`, []],
])("parts of the line %j", (line, parts) => {
  expect(found(partsOf(line))).toEqual(parts);
});

test("an address of a line is looked into, up to a hundredth, and to a length", () => {
  const many = Array.from({ length: 101 }, (_, at) => `x://u:p${at}@h`).join(" ");
  expect(found(partsOf(many))).toHaveLength(100);
  const long = (length: number) => found(partsOf(`x://${"u".repeat(length)}:p@h`));
  expect(long(2048 - ":p@".length)).toEqual(["p"]);
  expect(long(2048)).toEqual([]);
});

const nested = (depth: number): string => (depth === 0 ? "x" : JSON.stringify({ a: nested(depth - 1) }));
test.each<[string, string[]]>([
  ['"text"', ["text"]],
  ['{"a":"one","b":["two",3,true,null,{"c":"four"}]}', ["one", "two", "3", "four"]],
  [" [1.5]", ["1.5"]],
  [nested(2), [nested(1), "x"]],
  [nested(5), [nested(4), nested(3), nested(2), nested(1)]],
  ["{bad", []],
  ["plain", []],
  ['x{"a":"b"}', []],
  [base64("user:password1"), ["user:password1"]],
  [base64("a longer text\nof two lines\t"), ["a longer text\nof two lines"]],
  [base64("user:password1").replace(/.{8}/g, "$&\r\n"), ["user:password1"]],
  [Buffer.from("???>>>user:pass").toString("base64url"), ["???>>>user:pass"]],
  [
    JSON.stringify({ auth: base64("robot:docker-pass") }),
    [base64("robot:docker-pass"), "robot:docker-pass", "docker-pass"],
  ],
  [JSON.stringify({ auth: base64("no colon in it") }), [base64("no colon in it"), "no colon in it"]],
  [base64("short text!"), ["short text!"]],
  [base64("short text"), ["short text"]],
  [base64("too short"), []],
  ["YWJjZGVmZ2hpamts=x==", []],
  ["YWJjZGVmZ2hpamtsbQ===", []],
  [Buffer.from([0, 1, 2, 3, 250, 251, 252, 253, 1, 2, 3, 4, 5]).toString("base64"), []],
  ['  {"a":" padded "}', ["padded"]],
  ['["half \\ud800"]', ["half \ufffd"]],
  ["[".repeat(100_000) + "]".repeat(100_000), []],
])("strings of the text %j", (text, strings) => {
  expect(found([...nestedIn(text)].flatMap((setting) => setting?.text.trim() ?? [])).toSorted()).toEqual(
    strings.toSorted(),
  );
});

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

test("the forms of a plain value", () => {
  expect([...masksOf("value-one").forms].sort()).toEqual(
    [
      ...["value-one", "dmFsdWUtb25l", "ZhbHVlLW9uZ", "2YWx1ZS1vbm", "76616c75652d6f6e65", "76616C75652D6F6E65"],
      // UTF-16LE
      ...["dgBhAGwAdQBlAC0AbwBuAGUA", "YAYQBsAHUAZQAtAG8AbgBlA", "2AGEAbAB1AGUALQBvAG4AZQ"],
    ].sort(),
  );
  // Blanks around it are part of what a tool encodes, and so is a user name before it.
  expect(masksOf("  value-one\n", "me").forms).toEqual(
    expect.arrayContaining(["value-one", "ICB2YWx1ZS1vbmUK", "bWU6ICB2YWx1ZS1vbmUK"]),
  );
});

test("as many lines as a log can bear, the longest first", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `line ${"x".repeat(at % 50)} ${at}`).join("\n");
  expect(masksOf(lines(500)).unmasked).toBeUndefined();
  const { unmasked, forms } = masksOf(lines(501));
  expect(unmasked).toContain("has more than 500 lines");
  expect(forms).not.toContain("line  0");
  expect(forms).toContain(`line ${"x".repeat(49)} 499`);
});

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
  ["#{a", ["\\#{a", "#{a", "\\#\\{a"], []],
  ["#$a", ["\\#$a"], []],
  ["#@a", ["\\#@a"], []],
  ["#a", ["\\#a", "%23a"], []],
  ["a#b", ["a#b"], ["a\\#b"]],
  ["~a", ["\\~a", "~a", "%7Ea"], []],
  ["a~b", ["a~b"], ["a\\~b"]],
  ["a=~b", ["a=\\~b"], ["a\\=\\~b"]],
  ["a:~b", ["a:\\~b"], []],
  ["a b", ["a b", "a\\ b", "a%20b", "a+b"], []],
  ["a'b", ["a'\\''b", `a'"'"'b`, "a''b", "a\\'b", "a&#39;b", "a&#039;b", "a&#x27;b", "a&apos;b", "a\\u0027b"], []],
  ["$`\\", ["\\$\\`\\\\", "`$``\\", "$$`\\", "$`\\\\"], []],
  ["a/b", ["a\\/b", "a%2Fb", "a%2fb", "a/b"], []],
  ["<&>", ["&lt;&amp;&gt;", "\\u003c\\u0026\\u003e", "\\u003C\\u0026\\u003E"], []],
  ["\u2028", ["\\u2028", "\u2028"], []],
  ["\u0085", ["\\u0085", "\\x85"], []],
  ["%\r\n", ["%25%0D%0A", "%\\r\\n"], []],
  ["@", ["\\@", "%40", "@"], []],
])("%j is written in these ways", (text, some, none) => {
  const all = ways(text);
  for (const one of some) expect([one, all.has(one)]).toEqual([one, true]);
  for (const one of none) expect([one, all.has(one)]).toEqual([one, false]);
});

test("what no way of writing changes is plain", () => {
  for (const text of ["", "aZ09_.-"]) {
    expect(isPlain(text)).toBe(true);
    expect(ways(text)).toEqual(new Set([text]));
  }
  for (const text of [" ", "a/b", "\u00e9", "a=b", "a:b"]) expect(isPlain(text)).toBe(false);
});

describe("the forms of a value", () => {
  const forms = (value: string, username?: string) => new Set(masksOf(value, username).forms);
  const base64of = (text: string) => base64(text).replace(/=+$/, "");

  test("are whole, without the blanks around it, and lines by themselves", () => {
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

  test("of lines encoded each are those of few", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `line number ${at} of it`).join("\n");
    expect(forms(lines(20))).toContain(base64of("line number 7 of it"));
    expect(forms(lines(21))).not.toContain(base64of("line number 7 of it"));
    expect(forms(lines(21))).toContain("line number 7 of it");
  });

  test("of parts and strings have six characters and mean something", () => {
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

  test("are wrapped as tools wrap what they begin with", () => {
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

  test("have no shorter one among their wrapped lines, either", () => {
    const long = (length: number) => `${"some words of a sentence ".repeat(9).slice(0, length - 1)}!`;
    for (const length of [57, 58, 59, 61, 62])
      for (const form of forms(long(length))) expect(form.length).toBeGreaterThanOrEqual(4);
    expect(forms(long(60))).toContain(base64of(long(60)).slice(76));
    expect(base64of(long(60)).slice(76)).toHaveLength(4);
  });

  test("are of the same text with a lone carriage return", () => {
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
  ])("of several lines have the one that says %s", (line) =>
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
  ])("of several lines lack the one that says %s, which tells nothing", (line) =>
    expect(forms(`first line\n${line}\nlast line`)).not.toContain(line),
  );

  test("are four thousand beyond the lines, and a million characters", () => {
    const many = masksOf(Array.from({ length: 140 }, (_, at) => `'${at}" & <${at}> $x/${at}`).join("\n"));
    expect(many.forms).toHaveLength(140 + 4000);
    expect(many.incomplete).toBe(true);
    const big = masksOf(`a b${"x".repeat(150_000)}`);
    expect(big.forms.join("").length).toBeLessThan(1_200_000);
    expect(big.forms.join("").length).toBeGreaterThan(900_000);
    expect(big.incomplete).toBe(true);
  });

  test("of a text that is plain are no more than they must be", () => {
    expect(forms("plain-text_0.9").size).toBeLessThan(12);
    expect(forms("plain text 0.9").size).toBeGreaterThan(12);
  });

  test("of a line of a hundred characters are judged by the line alone", () => {
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
