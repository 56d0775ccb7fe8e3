/** The counts of masks in docs/benchmark.md are those of the code. `npm run bench` writes them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
// @ts-expect-error scripts have no types
import { maskCounts, maskTable } from "../../scripts/bench/masks.mjs";

test("docs/benchmark.md has the counts of masks that the code registers", () => {
  const counts = maskCounts();
  const rows = (text: string) =>
    text
      .split("\n")
      .filter((line) => /^\| \d+ (?:plain|odd) \|/.test(line))
      .map((line) => line.split("|").slice(0, 5)); // the last column is a time
  expect(rows(readFileSync("docs/benchmark.md", "utf8"))).toEqual(
    rows(
      maskTable(
        counts,
        counts.map(() => 0),
      ),
    ),
  );
  expect(counts).toHaveLength(8);
  for (const { secrets, commands } of counts) expect(commands).toBeLessThanOrEqual(secrets + 4_000);
});
