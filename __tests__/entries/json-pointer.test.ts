/** Parts of a JSON text by RFC 6901. */
import { describe, expect, test } from "vitest";
import { readPointer } from "../../src/entries/json-pointer.ts";

describe("JSON Pointers", () => {
  const text =
    '{"a":{"b":["x",12345678901234567890,1.50,true,null,{"c":"é"}]},"m~n":"tilde","a/b":"slash","":"empty","__proto__":"own","long":["a","b","c","d","e","f","g","h","i","j","k","l"]}';
  test.each<[string, string | undefined]>([
    ["/a/b/0", "x"],
    ["/a/b/1", "12345678901234567890"],
    ["/a/b/2", "1.50"],
    ["/a/b/3", "true"],
    ["/a/b/4", undefined],
    ["/a/b/5", '{"c":"é"}'],
    ["/a/b", '["x",12345678901234567890,1.50,true,null,{"c":"é"}]'],
    ["/m~0n", "tilde"],
    ["/a~1b", "slash"],
    ["/", "empty"],
    ["/__proto__", "own"],
    ["/constructor", undefined],
    ["/a/b/00", undefined],
    ["/a/b/12", undefined],
    ["/long/11", "l"],
    ["/a/b/-", undefined],
    ["/a/b/length", undefined],
    ["/nope", undefined],
    ["/a/b/0/length", undefined],
  ])("%s", (pointer, value) => expect(readPointer(text, pointer)).toBe(value));

  test("a text that isn't JSON, or too much of it, is an error and not a missing value", () => {
    expect(() => readPointer("no json", "/a")).toThrow("FIELD_FORM: not-json");
    expect(() => readPointer("", "/a")).toThrow("FIELD_FORM: not-json");
    expect(() => readPointer("[".repeat(200_000), "/0")).toThrow("FIELD_FORM: not-json");
    expect(() => readPointer(`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "/0")).toThrow(
      "FIELD_FORM: too-many-values",
    );
    expect(() => readPointer(`[${"1,".repeat(200_000)}1]`, "/0")).toThrow("FIELD_FORM: too-many-values");
  });
});
