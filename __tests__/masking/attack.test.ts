/** What reviews by attack found readable in the log, or slow. */
import { expect, test } from "vitest";
import { Masker } from "../runner/masker.ts";
import { masksOf } from "./plan-of.ts";

const readable = (value: string, secret: string, printed = secret) => {
  const masker = new Masker();
  for (const form of masksOf(value).forms) masker.addLines(form);
  return masker.mask(printed).includes(secret);
};

test.each<[string, string, string, string?]>([
  [
    "a password that begins like a path",
    JSON.stringify({ user: "x", db: "/e2G[wYHozMB.]h;" }, null, 2),
    "/e2G[wYHozMB.]h;",
  ],
  ["one in a .env file", "DB='/p$Q!x9zK'", "/p$Q!x9zK"],
  [
    "a webhook's query",
    JSON.stringify({ url: "https://h.example/in?t=Zk9$Qx!2&u=ab" }, null, 2),
    "Zk9$Qx!2",
    "GET https://h.example/in?t=Zk9$Qx!2&u=ab",
  ],
  [
    "a webhook's path",
    JSON.stringify({ url: "https://hc.example/aB3dE-fG7hI-jK9lM" }, null, 2),
    "aB3dE-fG7hI-jK9lM",
    "GET https://hc.example/aB3dE-fG7hI-jK9lM",
  ],
  ["JSON in a setting", 'CONF={"db":{"password":"zz9KqWW77"}}', "zz9KqWW77"],
  ["JSON in base64", JSON.stringify({ sa: Buffer.from('{"password":"a,b}9\\"Kq"}').toString("base64") }), 'a,b}9"Kq'],
  [
    "lines in base64 in a setting",
    `KEY_B64=${Buffer.from("first-line-9Kq\nsecond-line-7Zw").toString("base64")}`,
    "second-line-7Zw",
  ],
  ["a URL's password with an apostrophe", "postgres://u:aB'9Kq@h/db", "aB'9Kq"],
  [
    "a token in place of a URL's user name",
    "https://ghp_0123456789abcdefABCD:x-oauth-basic@h/x",
    "ghp_0123456789abcdefABCD",
  ],
  ["a backslash in double quotes", 'PASSWORD="a\\\\c9Kq"', "a\\c9Kq"],
  ["an apostrophe in a shell's single quotes", "PASSWORD='a'\\''c9Kq'", "a'c9Kq"],
])("%s is hidden", (_, value, secret, printed?: string) => {
  expect(readable(value, secret, printed ?? secret)).toBe(false);
  expect(readable("unrelated-value", secret)).toBe(true);
});

test("a URL of many separators costs work in proportion to its length", () => {
  const urls = Array.from({ length: 200 }, (_, at) => `ab://x/${at}?${"?sig".repeat(500)}`);
  expect(masksOf(JSON.stringify(urls)).forms.length).toBeGreaterThan(100);
});
