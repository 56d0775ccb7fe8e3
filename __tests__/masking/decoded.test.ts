/** Secrets that a value holds in another way of writing than tools print them. */
import { expect, test } from "vitest";
import { settingsOf } from "../../src/masking/settings.ts";
import { masksOf, planOf } from "./plan-of.ts";

test.each<[string, string, string]>([
  ["a query's percent-encoding", "https://h.example/x?user=a&password=a%2Fb%20c9", "a/b c9"],
  ["a form's plus", "user=a&password=a%2Fb+c9", "a/b c9"],
  ["entities in an attribute", '<db password="a&amp;b&lt;c&#39;9&#x41;"/>', "a&b<c'9A"],
  ["entities in an element", "<password>a&amp;b&quot;c9</password>", 'a&b"c9'],
  ["an apostrophe in double quotes of XML", `<db password="a'b9Kq"/>`, "a'b9Kq"],
  ["libpq's backslashes", "host=x password='a\\'b \\\\c9' port=5432", "a'b \\c9"],
  ["YAML's bytes", 'password: "p\\xE4ssw\\xF6rd-9K"', "p\u00e4ssw\u00f6rd-9K"],
  ["YAML's escapes in a flow", 'db: {password: "p\\u00e4ss, \\/9K", user: x}', "p\u00e4ss, /9K"],
  ["YAML's escapes next to a line break", 'note: "p\\xE4ss-word\\nsecond-l\\xEDne"', "second-l\u00edne"],
  ["base64 of few bytes in a Secret of Kubernetes", "kind: Secret\ndata:\n  password: aHVudGVyMiEh", "hunter2!!"],
  ["base64 of few bytes in .npmrc", "//r.example/:_password=aHVudGVyMiEh", "hunter2!!"],
  ["base64 of few bytes in Docker's auth", '{"auths":{"r.example":{"auth":"dTpwQTkkeDch"}}}', "pA9$x7!"],
  ["ADO.NET's double quotes", 'Server=x;Password="a;b""c9";Encrypt=true', 'a;b"c9'],
  ["ADO.NET's single quotes", "Server=x;Password='a;b''c9'", "a;b'c9"],
  ["ODBC's braces", "Server=x;Pwd={a;b}}c9};", "a;b}c9"],
])("%s is decoded", (_, value, text) => expect(masksOf(value).forms).toContain(text));

test.each([true, false])("JSON inside JSON is masked, if the runner derives encodings: %s", (derives) => {
  const value = 'pa"ss\\w9Kq';
  const inner = (text: string) => JSON.stringify(text).slice(1, -1);
  expect(planOf([{ value }], { derives }).texts).toContain(inner(inner(value)));
});

test.each([
  "<x a",
  "<x a='",
  `<x ${"a".repeat(500)} `,
  '="',
  "a='\"",
  "={",
  "a='\\' ",
  "{a:'",
  '["\\',
  "{",
  "},",
  "x:y@tcp(",
  'machine "',
])("the search in a line with many %j takes steps in proportion to its length", (shape) => {
  const steps = (length: number) => [...settingsOf(shape.repeat(length / shape.length))].length;
  expect(steps(60_000)).toBeLessThan(2.2 * steps(30_000) + 10);
});
