/** Which hosts are used that a server names. */
import { describe, expect, test } from "vitest";
import type { ActionError } from "../../../src/errors.ts";
import { addressOf } from "../../../src/psono/files/address.ts";
import { lineOf } from "../../messages/worded.ts";

const REMOTE = "https://psono.example.com";
const why = (text: unknown, server = REMOTE) => {
  try {
    return addressOf(text, server, "fileserver").href;
  } catch (error) {
    return lineOf(error as ActionError);
  }
};

describe("a remote server", () => {
  test.each(["https://files.example.com", "https://files.example.com:8443/base", "https://192.0.2.1/x?signature=1"])(
    "can provide %s",
    (text) => expect(why(text)).toBe(new URL(text).href),
  );

  test.each([
    ...["https://localhost/x", "https://LOCALHOST./x", "https://a.localhost/x", "https://127.0.0.1/", "https://127.1/"],
    ...[
      "https://2130706433/",
      "https://0x7f.1/",
      "https://0/",
      "https://[::1]/",
      "https://[::]/",
      "https://[::ffff:127.0.0.1]/",
    ],
    ...["https://[::127.0.0.1]/", "http://127.0.0.1:8080/"],
  ])("can't send the runner to itself: %s", (text) => expect(why(text)).toMatch(/points to localhost.*\[FILE_HOST\]$/));

  test.each([
    "http://files.example.com/",
    "ftp://files.example.com/",
    "file:///etc/passwd",
    "data:text/plain,x",
    "http://192.0.2.1/",
  ])("can't provide %s", (text) => expect(why(text)).toMatch(/doesn't start with https:\/\//));

  test.each([
    undefined,
    null,
    7,
    {},
    "",
    "files.example.com",
    "/download",
    "https://",
    "https://a:b@files.example.com/",
    "https://files.example.com/#x",
    `https://files.example.com/${"x".repeat(20_000)}`,
    `https://${"x".repeat(301)}/`,
    `https:${"x".repeat(301)}`,
    `https:\\\\${"x".repeat(301)}`,
    "https://files.exam\tple.com/",
    "ht\ntps://files.example.com/",
  ])("can't provide %j", (text) => expect(why(text)).toMatch(/isn't a plain URL/));
});

test.each(["http://127.0.0.1:1234/x", "http://localhost/", "https://[::1]:8443/", "https://files.example.com/"])(
  "a server on loopback can provide %s",
  (text) => expect(why(text, "http://127.0.0.1:10100")).toBe(new URL(text).href),
);

test("a server on loopback can't provide plain HTTP for other hosts", () => {
  expect(why("http://files.example.com/", "http://127.0.0.1:10100")).toMatch(/doesn't start with https/);
});
