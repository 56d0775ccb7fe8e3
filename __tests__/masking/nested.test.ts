/** Texts that stand inside a value in another form: literal line breaks, JSON, and what tools write of both. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nestedIn } from "../../src/masking/nested.ts";
import { Masker } from "../runner/masker.ts";
import { masksOf } from "./plan-of.ts";

const forms = (value: string) => new Set(masksOf(value).forms);
const masked = (value: string, text: string) => {
  const masker = new Masker([]);
  for (const form of masksOf(value).forms) masker.addLines(form);
  return masker.mask(text);
};

test.each<[string, object]>([
  ["a name beside it", [{ name: "SNYK_TOKEN", value: "6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11" }]],
  ["a NAME beside it", { NAME: "DB_TOKEN", VALUE: "6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11" }],
  ["a key beside it", { Tags: [{ Value: "6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11", Key: "apiKey" }] }],
  ["a name around it", { db_password: { type: "string", value: "6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11" } }],
])("in JSON, a value is named by %s", (_, json) => {
  for (const text of [JSON.stringify(json), JSON.stringify(json, null, 2)])
    expect(masksOf(text).forms).toContain("6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11");
  const other = JSON.stringify(json).replace(/SNYK_TOKEN|DB_TOKEN|apiKey|db_password/, "request");
  expect(masksOf(other).forms).not.toContain("6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11");
});

test("newline-delimited JSON is read line by line, also lines too long to be searched for settings", () => {
  const line = (password: string) => JSON.stringify({ padding: " ".repeat(70_000), password });
  const { forms } = masksOf(`${line("lunar.pebble")}\n${line("walnut.fjord")}`);
  expect(forms).toEqual(expect.arrayContaining(["lunar.pebble", "walnut.fjord"]));
});

describe("keys stored with literal line breaks", () => {
  const lines = [
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZ0Vq8K1cY3nXoQyR",
    "T9b2Wm4uLs7dFhJpNvEaCkGxHzOiBtPfUqYrSlKj",
  ];
  const pem = ["-----BEGIN PRIVATE KEY-----", ...lines, "-----END PRIVATE KEY-----", ""];
  test.each([
    ["\\n", pem.join("\\n")],
    ["\\r\\n", pem.join("\\r\\n")],
    ["\\\\n", pem.join("\\\\n")],
    ["\\\\\\\\n", pem.join("\\\\\\\\n")],
    ["\\n in a quoted value of .env", `A=1\nSIGNING="${pem.join("\\n")}"`],
    ["\\n in a quoted value with export", `A=1\nexport SIGNING='${pem.join("\\n")}'`],
    ["\\\\n in a quoted value of .env", `A=1\nSIGNING="${pem.join("\\\\n")}"`],
    ["\\\\n in JSON", JSON.stringify({ name: pem.join("\\n") })],
    ["a quoted value of .env over several lines", `A=1\nSIGNING="${pem.slice(1).join("\n")}"`],
    ["a quoted value over several lines, without a header", `A=1\nSIGNING="${lines.join("\n")}"`],
  ])("as %s are masked line by line", (_, value) => {
    for (const line of lines) {
      expect(forms(value)).toContain(line);
      expect(masked(value, line)).toBe("***");
    }
    for (const form of forms(value)) expect(form).not.toMatch(/^-----(?:BEGIN|END) PRIVATE KEY-----.?$/);
  });

  test("are masked in base64 as the text that they represent", () => {
    const text = pem.join("\n");
    expect(masked(pem.join("\\n"), Buffer.from(text).toString("base64")).replace(/\*\*\*|=/g, "").length).toBeLessThan(
      3,
    );
  });

  test.each([65_535, 65_536, 131_071])("are hidden after %i other characters", (length) => {
    for (const escaped of ["\\n", "\\\\n"])
      expect(forms(`${"x y ".repeat(length).slice(0, length)}${escaped}last-line-9`)).toContain("last-line-9");
  });

  test("the work counts by the length of the text", () => {
    expect([...nestedIn("\\n".repeat(50_000))].length).toBeGreaterThan(1000);
  });

  test("tabs are masked too", () => {
    expect(forms("left-column-7\\tright-column-8")).toContain("left-column-7\tright-column-8");
    expect(forms('A=1\nCOLUMNS="left-column-7\\tright-column-8"')).toContain("left-column-7\tright-column-8");
    expect(forms("left-column-7\\nright\\tcolumn")).toContain("right\tcolumn");
    expect(forms("left-column-7\\nright\\tcolumn")).toContain("right\\tcolumn"); // dotenv leaves it
  });

  test.each([
    ["echo of sh", "a9\\\\b7\\e\\'x", "a9\\b7\\e\\'x"],
    ["echo -e", "a9\\ab7\\ex\\'y", "a9\u0007b7\u001bx\\'y"],
    ["JSON and C", 'a9\\"b7\\\\x', 'a9"b7\\x'],
  ])("escapes that %s replaces are masked as what they mean", (_, value, text) => expect(forms(value)).toContain(text));

  test("no line is readable after unescaping", () => {
    const line = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789+/=.-_ "), minLength: 12 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 2, maxLength: 8 }),
        fc.constantFrom("\\n", "\\r\\n", "\\\\n"),
        (all, eol) => {
          fc.pre(all.every((one) => /[a-z0-9]{5}/.test(one.trim())));
          const value = all.join(eol);
          for (const one of all) if (one.trim().length >= 4) expect(masked(value, one).trim()).toBe("***");
        },
      ),
    );
  });
});

describe("JSON", () => {
  test.each([
    "9007199254740993",
    "98765432109876543210",
    "-12345678901234567890",
    "1234567890123456789.125",
    "1.50000000000000000001",
  ])("the number %s is masked with its exact digits", (number) => {
    expect(forms(`{"account":${number},"a":"other-value"}`)).toContain(number);
    expect(forms(`{"list":[1,[${number}]],"a":"other-value"}`)).toContain(number);
  });

  test("a large number is also masked as a double prints it", () => {
    expect(forms('{"account":98765432109876543210}')).toContain("98765432109876540000");
  });

  test("a large number with any digits is masked", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n + 1n, max: 10n ** 40n }), (number) => {
        fc.pre(new Set(`${number}`).size > 1);
        expect(forms(`{"account":${number}}`)).toContain(`${number}`);
      }),
    );
  });

  test("with one document per line is masked line by line", () => {
    const lines = [
      '{"user":"u-1","password":"first \\"quoted\\" pass"}',
      '{"user":"u-2","password":"p\\u00e4ss-word-2"}',
      '["an-item-of-3"]',
    ];
    for (const eol of ["\n", "\r\n", "\n\n"]) {
      const found = forms(lines.join(eol));
      for (const text of ['first "quoted" pass', "p\u00e4ss-word-2", "an-item-of-3"]) expect(found).toContain(text);
    }
    // A line that isn't JSON keeps the others from nothing.
    expect(forms(`${lines[1]}\n{broken`)).toContain("p\u00e4ss-word-2");
  });
});

describe("PowerShell's base64 of UTF-16LE", () => {
  const encoded = (text: string) => Buffer.from(text, "utf16le").toString("base64");
  test.each(["value-one", "W!th \u00fcmlauts & more", "x \ud83d\udd11 y"])(
    "of %j is masked at its three offsets",
    (value) => {
      for (const before of ["", "x", "xx", "xxx", "user:"]) {
        const left = masked(value, encoded(before + value)).split("***");
        expect(left).toHaveLength(2);
        // What is left before it is base64 of `before`, with at most one character that both determine.
        expect(left[0]?.length).toBeLessThanOrEqual(Math.ceil((before.length * 16) / 6));
        expect(left[1]?.replace(/=+$/, "").length).toBeLessThanOrEqual(1);
      }
    },
  );

  test("of a setting and of a few lines is masked", () => {
    const value = "TOKEN=some-token-7\nsecond line here";
    for (const text of ["some-token-7", "second line here"])
      expect(masked(value, encoded(`x${text}`)).replace(/\*\*\*|=/g, "").length).toBeLessThanOrEqual(4);
  });
});

describe("URLs as the URL Standard encodes them", () => {
  const unit = fc.constantFrom(...[...Array(95).keys()].map((at) => String.fromCharCode(32 + at)), "\u00e9", "\u20ac");
  const written = (set: (url: URL) => void) => {
    const url = new URL("https://host.example/");
    set(url);
    return url.href;
  };
  test.each<[string, (url: URL, value: string) => void]>([
    ["user info", (url, value) => Object.assign(url, { username: "u", password: value })],
    ["path", (url, value) => Object.assign(url, { pathname: `/${value}` })],
    ["query", (url, value) => Object.assign(url, { search: value })],
    ["fragment", (url, value) => Object.assign(url, { hash: value })],
  ])("a random password in %s isn't readable", (_, set) => {
    fc.assert(
      fc.property(fc.string({ unit, minLength: 12, maxLength: 24 }), (value) => {
        const text = value.trim();
        // A path resolves dots; a leading ? or # is the mark of its part.
        fc.pre(text.length > 8 && /[A-Za-z0-9]/.test(text) && !/(?:^|[/\\])\.\.?(?:$|[/\\])|^[?#]/.test(text));
        expect(
          masked(
            text,
            written((url) => set(url, text)),
          ),
        ).toMatch(/^https:\/\/(?:u:\*\*\*@)?host\.example\/[?#]?(?:\*\*\*)?$/);
      }),
      { numRuns: 300 },
    );
  });
});

const base64 = (text: string) => Buffer.from(text).toString("base64");
const found = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== "");
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
