/** The values of wildcards, before they're read. */
import { expect, test } from "vitest";
import { Work } from "../../src/psono/work.ts";
import { Limited, throwIfTooMany } from "../../src/vault/picks.ts";
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

test("of each wildcard, 500 values are kept, and all are counted", () => {
  const request = (optional: boolean, number: number) => ({
    ...{ many: true, optional },
    subject: { kind: "input", name: "secrets", line: { number } },
  });
  const [all, some, single] = [request(false, 1), request(true, 2), { ...request(false, 3), many: false }];
  const picks = (of: object, count: number, field: object) =>
    Array.from({ length: count }, () => ({ request: of, field })) as never;
  const limited = new Limited();
  const kept = (of: object, count: number, field: object = { text: "x" }) =>
    limited.take(picks(of, count, field)).length;
  expect([kept(all, 400), kept(all, 400), kept(all, 400)]).toEqual([400, 100, 0]);
  expect([kept(some, 500), kept(some, 600, {})]).toEqual([500, 600]);
  expect(kept(single, 600)).toBe(600);
  expect(kept(all, 3, {})).toBe(0); // the others are errors
  const errors = () => {
    try {
      limited.throwIfTooMany();
      return [];
    } catch (caught) {
      return (caught as never[]).map((error) => lineOf(error));
    }
  };
  expect(errors()).toEqual([
    expect.stringMatching(/^secrets, line 1: This request gives 1,203 values, and at most 500 /),
  ]);
  kept(some, 1);
  expect(errors()).toEqual([
    expect.stringContaining("line 1"),
    expect.stringMatching(/line 2: This request gives 501 /),
  ]);
});
