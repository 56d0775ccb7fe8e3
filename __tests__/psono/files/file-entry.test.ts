/** Entries of type File in a tree. */
import { expect, test } from "vitest";
import { fileEntry } from "../../../src/psono/files/file-entry.ts";

const id = "11111111-1111-4111-8111-111111111111";
const fileOf = (count: number) => ({
  ...{ type: "file", file_id: id, file_size: 1 },
  file_chunks: Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at + 1}`, "hash"])),
});
const contentOf = (file: object) => fileEntry(file as never, {})?.file?.content;

test.each<[string, object, object, boolean]>([
  ["its own type", { type: "file" }, {}, true],
  ["the type of its place", {}, { type: "file" }, true],
  ["the ID of a file", { file_id: id }, { type: "note" }, true],
  ["neither", { type: "note" }, { type: "bookmark", file_id: id }, false],
])("an entry with %s", (_, content, child, isFile) => {
  expect(fileEntry(content as never, child as never)?.type).toBe(isFile ? "file" : undefined);
});

test("an entry has the IDs of its places once each in lower case, and its own ID without one of a file", () => {
  const other = "AAAAAAAA-1111-4111-8111-111111111111";
  const entryOf = (content: object, child: object) => fileEntry({ type: "file", ...content } as never, child as never);
  expect(entryOf({ id: other.toLowerCase() }, { id: other })).toMatchObject({
    id: other.toLowerCase(),
    key: "",
    file: { ids: [other.toLowerCase()], empty: true },
  });
  expect(entryOf({ id: "x", file_id: id }, { id: other })).toMatchObject({ id, file: { ids: [other.toLowerCase()] } });
  expect(entryOf({ id }, { id: other })?.file?.ids).toEqual([other.toLowerCase(), id]);
  expect(entryOf({ id: 7 }, {})).toMatchObject({ id: "", file: { ids: [] } });
});

test.each([
  ["AB", "ab"],
  [7, ""],
  [null, ""],
])("the key %j is %j", (file_secret_key, expected) => {
  expect(fileEntry({ type: "file", file_secret_key }, {})?.key).toBe(expected);
});

test("the same file has the same fingerprint", () => {
  expect(contentOf(fileOf(2))).toBe(contentOf(fileOf(2)));
  expect(contentOf(fileOf(2))).not.toBe(contentOf(fileOf(3)));
  expect(contentOf(fileOf(10_000))).toBe(contentOf(fileOf(10_000)));
});

test("a file with more chunks than any real one differs from every other", () => {
  const file = fileOf(10_001);
  expect(contentOf(file)).toBe(contentOf(file));
  expect(contentOf(file)).not.toBe(contentOf(fileOf(10_001)));
});

test("the chunks of a file that many places link are read once", () => {
  let reads = 0;
  const { file_chunks, ...rest } = fileOf(20_000);
  const file = Object.defineProperty(rest, "file_chunks", {
    enumerable: true,
    get: () => {
      reads++;
      return file_chunks;
    },
  });
  for (let at = 0; at < 100; at++) expect(fileEntry(file as never, {})?.file?.empty).toBe(false);
  expect(reads).toBe(1);
});
