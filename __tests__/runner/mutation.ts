/** In a mutation run, has the processes that tests start take part: each learns the change, and tells what it passed. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, inject } from "vitest";

interface Stryker {
  activeMutant?: string;
  currentTestId?: string;
  mutantCoverage?: { perTest: Record<string, Record<string, number>>; static: Record<string, number> };
}
const stryker = (globalThis as { __stryker__?: Stryker }).__stryker__ ?? {};
const file = join(tmpdir(), `mutation-${process.pid}-${Math.random()}`);
const dry = (inject as (name: string) => unknown)("mode") === "dry-run";

beforeEach(() => {
  if (dry) process.env["MUTATION_COVERAGE"] = file;
  else if (stryker.activeMutant !== undefined) process.env["__STRYKER_ACTIVE_MUTANT__"] = stryker.activeMutant;
});

afterEach(() => {
  const id = stryker.currentTestId;
  if (!dry || id === undefined || !existsSync(file)) return;
  stryker.mutantCoverage ??= { perTest: {}, static: {} };
  const { perTest } = stryker.mutantCoverage;
  const seen = perTest[id] ?? {};
  perTest[id] = seen;
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    for (const [mutant, count] of Object.entries(JSON.parse(line) as Record<string, number>))
      seen[mutant] = (seen[mutant] ?? 0) + count;
  }
  rmSync(file);
});
