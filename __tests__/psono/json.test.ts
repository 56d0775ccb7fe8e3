/** Psono's JSON: ids, and numbers as they were written. */
import { expect, test, vi } from "vitest";
import {
  CONTAINERS,
  containersIn,
  isUuid,
  listOf,
  parseDecrypted,
  parseExact,
  parseObject,
  textOf,
} from "../../src/psono/json.ts";

test("an ID must be a UUID", () => {
  const id = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
  for (const right of [id, id.toUpperCase()]) expect(isUuid(right)).toBe(true);
  for (const wrong of ["", `x${id}`, `${id}x`, `${id}\n`, id.slice(1), id.replaceAll("-", ""), id.replace("0", "g")])
    expect(isUuid(wrong)).toBe(false);
});

test("numbers keep their original digits", () => {
  const text = (json: string) => textOf(parseExact(json));
  for (const json of ["1.50", "12345678901234567890", "1e3", "-0", '[1.0,{"a":1E2}]']) expect(text(json)).toBe(json);
  expect([text("1.5"), text('"x"'), text("true"), text("null"), textOf(undefined)]).toEqual([
    "1.5",
    "x",
    "true",
    undefined,
    undefined,
  ]);
});

test("objects, arrays, names like indexes and further names are counted, but not what looks like them in texts", () => {
  for (const [json, count] of [
    ["{}", 1],
    ['{"a":[{},[]]}', 4],
    ['{"a{[":"[{"}', 1],
    ['["\\"[","\\\\",[],"\\\\\\"{"]', 2],
    ['"[', 0],
    ["1", 0],
    ['{"1":0,"1" : 1,"0123456789":2,"01234567890":3,"a1":4}', 4],
    ['{"\\u0031\\u0030\\u0030":0,"1\\u0030\\u0030\\u0030":{"":"1"}}', 5],
    ['["1","2:",{"x":"3"},"12345678901","a1"]', 5],
    ['["\\u00311","1\\u0030\\u0030\\u0030","a\\u0030"]', 3],
    [`["${"\\u0030".repeat(10)}","${"\\u0030".repeat(11)}"]`, 2],
    [`{${[..."abcdefghijklmnopqrst"].map((name) => `"${name}":{"x":0}`)}}`, 21 + 4],
    [`[${[..."abcdefghijklmnopqrst"].map((name) => `"${name}"`)}]]]]{"a":0}`, 2],
  ] as const)
    expect([json, containersIn(json, 100)]).toEqual([json, count]);
});

test("objects and arrays are counted up to a limit, and those beyond it aren't looked at", () => {
  expect(containersIn("[".repeat(1000), 100)).toBe(101);
  const charCodeAt = vi.spyOn(String.prototype, "charCodeAt");
  try {
    containersIn("[".repeat(100_000), 100);
    expect(charCodeAt.mock.calls.length).toBeLessThan(1000);
  } finally {
    charCodeAt.mockRestore();
  }
});

test("a response has a maximum number of objects and arrays, which is checked before it's parsed", () => {
  const listOfArrays = (count: number) => `{"x":[${"[],".repeat(count)}0]}`;
  const part = { kind: "login" } as const;
  expect(parseObject(listOfArrays(CONTAINERS - 2), part)).toMatchObject({ x: { length: CONTAINERS - 1 } });
  // It isn't even JSON.
  for (const parse of [parseObject, parseDecrypted])
    expect(() => parse(`${listOfArrays(CONTAINERS - 1)}x`, part)).toThrow("SERVER_ANSWER: too-many-values");
});

test("an object whose names are indexes that need more memory than there is doesn't end the process", () => {
  const text = `{${'"1":0,'.repeat(5_592_405)}"150000000":0}`;
  for (const parse of [parseObject, parseDecrypted])
    expect(() => parse(text, { kind: "login" })).toThrow("SERVER_ANSWER: too-many-values");
  expect(() => parseExact(text)).toThrow(RangeError);
});

test("a list can have a maximum number of elements", () => {
  const list = { ids: [{}, {}] };
  expect(listOf(list, "ids", { kind: "login" }, 2)).toHaveLength(2);
  expect(() => listOf(list, "ids", { kind: "login" }, 1)).toThrow("SERVER_ANSWER: too-many-values");
});

test("a secret with too many objects is refused before it's parsed", () => {
  expect(() => parseExact(`[${"[],".repeat(200_001)}x`)).toThrow(RangeError);
});
