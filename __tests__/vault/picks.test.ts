/** The values of wildcards, before they're read. */
import { expect, test } from "vitest";
import { Work } from "../../src/psono/work.ts";
import { throwIfTooMany } from "../../src/vault/picks.ts";
import { lineOf } from "../messages/worded.ts";

test("a wildcard covers a limited number of entries, also if it isn't known how many values they give", async () => {
  const request = { many: true, subject: { kind: "input", name: "secrets", line: { number: 3 } } };
  const found = (count: number) => Array.from({ length: count }, () => ({ request, entry: {} }) as never);
  const failure = (work: Promise<void>) =>
    work.then(
      () => [],
      (errors) => errors.map(lineOf),
    );
  expect(await failure(throwIfTooMany(found(10_000), () => undefined, new Work()))).toEqual([]);
  expect(await failure(throwIfTooMany(found(10_001), () => undefined, new Work()))).toEqual([
    "secrets, line 3: This request covers more than 10,000 entries. Write the path of a smaller folder, or list what you don't need in exclude. [WILDCARD]",
  ]);
});
