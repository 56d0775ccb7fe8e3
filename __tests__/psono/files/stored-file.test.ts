/** What a vault says of a file, parsed: whatever stands there gives a file or an error of the right code. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ActionError } from "../../../src/errors.ts";
import { fileOfAttachment, fileOfItem } from "../../../src/psono/files/stored-file.ts";

const ID = "11111111-2222-4333-8444-555555555555";
const A = "a".repeat(128);
const B = "B".repeat(128);
const item = { file_id: ID.toUpperCase(), file_secret_key: "AB".repeat(32), file_size: 7, file_shard_id: ID };

test("an item and an attachment give the same file, with chunks in order", () => {
  const file = fileOfItem({ ...item, file_chunks: { 2: B, 1: A } });
  expect(file).toEqual({
    id: ID,
    key: new Uint8Array(32).fill(0xab),
    hashes: [A, B.toLowerCase()],
    size: 7,
    place: { kind: "shard", id: ID },
  });
  const chunks = [
    { hash: B, position: 2 },
    { hash: A, position: 1 },
  ];
  expect(fileOfAttachment({ ...item, file_repository_id: null, file_chunks: chunks })).toEqual(file);
  const bucket = { ...item, file_shard_id: null, file_repository_id: ID, file_chunks: { 1: A } };
  expect(fileOfItem(bucket).place).toEqual({ kind: "repository", id: ID });
});

test.each([{}, { file_size: 0, file_chunks: {} }, { file_id: ID, file_chunks: [], file_size: 0 }, { file_size: null }])(
  "%j is an empty file",
  (description) => {
    expect(fileOfAttachment({ ...description, file_chunks: [] })).toMatchObject({ hashes: [], size: 0 });
  },
);

test.each([
  [{ 1: A, 3: B }],
  [{ 0: A }],
  [{ "01": A }],
  [{ 1: A, "1.0": B }],
  [{ 1: A.slice(1) }],
  [{ 1: A, 2: A }],
  [{ 1: 7 }],
  ["text"],
  [[A]],
  [Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [at + 1, A]))],
])("chunks that Psono's clients don't write: %#", (file_chunks) => {
  expect(() => fileOfItem({ ...item, file_chunks })).toThrow(expect.objectContaining({ code: "FILE_CONTENT" }));
});

test("any JSON gives a file or FILE_CONTENT", () => {
  const field = fc.oneof(
    fc.json().map((text) => JSON.parse(text)),
    fc.constantFrom(ID, A, 7, -1, 0.5, null, { 1: A }, [{ position: 1, hash: A }]),
  );
  const names = ["file_id", "file_secret_key", "file_size", "file_chunks", "file_shard_id", "file_repository_id"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), field), (description) => {
      for (const parse of [fileOfItem, fileOfAttachment]) {
        try {
          const { size, hashes, key, id } = parse(description);
          expect(Number.isSafeInteger(size) && size >= 0).toBe(true);
          if (hashes.length > 0) expect([key.length, id?.length]).toEqual([32, 36]);
        } catch (error) {
          expect(error).toBeInstanceOf(ActionError);
          expect((error as ActionError).code).toBe("FILE_CONTENT");
        }
      }
    }),
    { numRuns: 2000 },
  );
});
