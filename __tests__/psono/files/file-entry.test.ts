/** Entries of type File in a tree. */
import { expect, test } from "vitest";
import { fileEntry } from "../../../src/psono/files/file-entry.ts";

const id = "11111111-1111-4111-8111-111111111111";
const fileOf = (count: number) => ({
  ...{ type: "file", file_id: id, file_size: 1 },
  file_chunks: Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at + 1}`, "hash"])),
});
const contentOf = (file: object) => fileEntry(file as never, {})?.file?.content;

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
