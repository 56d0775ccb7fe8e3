/** What a filter writes, the real parser of its syntax reads back. */
import { spawnSync } from "node:child_process";
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { parse as parseToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { FILTERS, type Filter } from "../../src/requests/filters.ts";

const write = (filter: Filter, text: string) => FILTERS[filter](text) ?? "";
/** Every character that some syntax treats in its own way, among others. */
const special =
  "\0\x01\t\n\v\f\r\x1b\x7f\x80\x85\x9f \"'\\/#$`{}[]<>&!*()%~:,-?|@=+äß€\u2028\u2029\ufeff\ufffd\ufffe\uffff🔑";
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...special) }),
  fc.string({ unit: "binary" }).filter((text) => text.isWellFormed()),
  fc.constantFrom(
    "",
    " ",
    "yes",
    "null",
    "1e3",
    "---",
    "\r\n",
    "'",
    "a\tb",
    "-----BEGIN KEY-----\r\nAA==\r\n-----END KEY-----\n",
  ),
);
/** XML has no form for some characters, and a shell none for NUL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML lacks
const xmlText = anyText.map((text) => text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, ""));
const many = { numRuns: 500 };

describe("a real parser reads back what is written by", () => {
  test("json", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.parse(`{"a":${write("json", text)}}`)).toEqual({ a: text });
      }),
      many,
    );
  });

  test.each(["1.1", "1.2"] as const)("yaml, in version %s, in a block and in a flow", (version) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = write("yaml", text);
        expect(parseYaml(`a:\n  - b: ${written}\nc: [${written}, {d: ${written}}]\n`, { version })).toEqual({
          a: [{ b: text }],
          c: [text, { d: text }],
        });
      }),
      many,
    );
  });

  test("yaml and toml, without a character that these refuse as it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const filter of ["yaml", "toml"] as const)
          expect(write(filter, text)).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u);
      }),
      many,
    );
  });

  test("toml, as a value and as a key", () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => text !== "__proto__"),
        (text) => {
          const written = write("toml", text);
          expect(parseToml(`a = ${written}\n[b]\n${written} = 1\n`)).toEqual({ a: text, b: { [text]: 1 } });
        },
      ),
      many,
    );
  });

  test("xml, in an element and in attributes with either quote", () => {
    fc.assert(
      fc.property(xmlText, (text) => {
        const written = write("xml", text);
        const source = `<a b="${written}" c='${written}'>${written}</a>`;
        const root = new DOMParser({
          onError: (level, message) => expect(level, message).toBe("warning"),
        }).parseFromString(source, "text/xml").documentElement;
        expect([root?.textContent, root?.getAttribute("b"), root?.getAttribute("c")]).toEqual([text, text, text]);
      }),
      many,
    );
  });

  test("url, in each part of a URL", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = write("url", text);
        expect(written).toMatch(/^(?:[A-Za-z0-9_.~-]|%[0-9A-F]{2})*$/);
        const url = new URL(`https://${written}:${written}@example.com/x-${written}?a=${written}#${written}`);
        expect([url.username, url.password, url.hash.slice(1)].map(decodeURIComponent)).toEqual([text, text, text]);
        expect(decodeURIComponent(url.pathname)).toBe(`/x-${text}`);
        expect(url.searchParams.get("a")).toBe(text);
      }),
      many,
    );
  });

  test("base64", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Buffer.from(write("base64", text), "base64").toString()).toBe(text);
      }),
      many,
    );
  });

  test.runIf(process.platform !== "win32").each(["sh", "bash"])("shell, in %s", (program) => {
    const texts = fc.sample(anyText, 500).map((text) => text.replaceAll("\0", ""));
    const script = texts
      .map((text) => `A=${write("shell", text)}; printf '%s\\0' "$A" ${write("shell", text)}\n`)
      .join("");
    const { stdout, stderr } = spawnSync(program, ["-c", 'eval "$(cat)"'], { input: script, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.split("\0").slice(0, -1)).toEqual(texts.flatMap((text) => [text, text]));
  });
});

test("nothing at all is what each filter writes for it", () => {
  const written = Object.entries(FILTERS).map(([filter, of]) => [filter, of("")]);
  expect(Object.fromEntries(written)).toEqual({
    ...{ "": "", raw: "", json: '""', yaml: '""', toml: '""', xml: "", url: "", shell: "''", base64: "" },
  });
});

test("what a syntax can't contain isn't written", () => {
  for (const char of ["\0", "\b", "\x1f", "\ufffe", "\uffff"]) expect(FILTERS.xml(`a${char}`)).toBeUndefined();
  for (const char of ["\t", "\n", "\r", " ", "\x7f", "\ufffd"]) expect(FILTERS.xml(`a${char}`)).toBeDefined();
  expect(FILTERS.shell("a\0")).toBeUndefined();
});

test("without a filter, a line end or a control character isn't written", () => {
  for (const char of ["\n", "\r", "\t", "\0", "\x7f", "\x85", "\u2028", "\u2029"])
    expect(FILTERS[""](`a${char}b`)).toBeUndefined();
  expect(FILTERS[""](" a'\"ä🔑 ")).toBe(" a'\"ä🔑 ");
  expect(FILTERS.raw("a\0\n")).toBe("a\0\n");
});
