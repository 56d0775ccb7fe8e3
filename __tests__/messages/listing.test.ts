/** What is said of everything that a key reaches. */
import { expect, test } from "vitest";
import { reachText } from "../../src/messages/listing.ts";

const key = { restricted: false, write: true };

test("numbers, with plurals", () => {
  const reach = { read: 1, unread: 0, unreadable: [], datastores: { saved: 1, unsaved: 1 } };
  expect(reachText(reach, key)).toEqual([
    "1 entry can be read (1 datastore, 1 more that was never saved).",
    "API key: right to read: yes, right to write: yes, secret restriction: no.",
  ]);
  expect(reachText({ ...reach, read: 0, datastores: { saved: 0, unsaved: 2 } }, key)[0]).toBe(
    "0 entries can be read (0 datastores, 2 more that were never saved).",
  );
});

test("parts that can't be read, at most 10 of them, in one line", () => {
  const part = { path: "/a\n::b", why: "no-key" } as const;
  const reach = { read: 2, unread: 0, unreadable: [part], datastores: { saved: 1, unsaved: 0 } };
  expect(reachText(reach, key)[1]).toBe(
    "1 part of the vault can't be read: /a\\u{a}\\u{3a}:b is a share without a key.",
  );
  const many = reachText({ ...reach, unreadable: Array.from({ length: 11 }, () => part) }, key)[1] ?? "";
  expect(many).toMatch(/^11 parts of the vault can't be read: .*; …\.$/);
  expect(many.split("; ")).toHaveLength(11);
});

test("attached secrets and rights that aren't known", () => {
  const reach = { read: 2, unread: 1, unreadable: [], datastores: undefined };
  expect(reachText(reach, { restricted: true, write: undefined })).toEqual([
    "2 of 3 attached secrets can be read.",
    "API key: right to read: yes, secret restriction: yes.",
  ]);
});
