import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { summaryOf, writeSummary } from "../../src/action/summary.ts";
import { run, server } from "./step.ts";

beforeAll(() => server.listen());
afterAll(() => server.close());

describe("summary", () => {
  test("shows name, source, target and mask, and never a value", async () => {
    const odd = server.idOf("<b>|*Odd*\u202e\n\ud83d\udd11");
    const lines = `A = /Login\nenv:U = /Login#username\nO = ${odd}\nfile:K = /PEM`;
    const result = await run(lines, { inputs: { summary: "true", unmask: "U" } });
    expect(result.errors).toEqual([]);
    expect(result.summary).toContain("<td><code>A</code></td><td><code>/Login</code></td><td>output</td><td>yes</td>");
    expect(result.summary).toContain("<td><code>U</code></td>");
    expect(result.summary).toContain("<td>environment variable</td><td>no</td>");
    expect(result.summary).not.toMatch(/login-value|robot-user|odd-value|b3BlbnN/);
    expect((await run(lines)).summary).toBe("");
  });

  test("escapes names from the vault, and stays below the runner's limit", () => {
    const one = { name: "A", file: false, output: true, variable: false, masked: true };
    const shown = summaryOf([{ ...one, source: "/<b>|*`x`\n::y::\u202e" }], 1_000_000);
    expect(shown).not.toMatch(/<b>|[|*`\u202e]|::/);
    const many = Array.from({ length: 30_000 }, (_, at) => ({ ...one, name: `N${at}`, source: `/${"x".repeat(90)}` }));
    const cut = summaryOf(many, 1_048_576);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1_048_576);
    expect(cut).toMatch(/\d+ more don't fit in the summary/);
    expect(summaryOf(many, 10)).toBe("");
  });

  test("uses the remaining space to the byte", async () => {
    const one = { name: "A", source: "/\u00e9", file: false, output: true, variable: false, masked: true };
    const three = [one, { ...one, name: "B" }, { ...one, name: "C" }];
    const whole = summaryOf(three, 100_000);
    const limit = Buffer.byteLength(whole);
    expect(whole).toContain("<code>/\u00e9</code>");
    expect(summaryOf(three, limit)).toBe(whole);
    const cut = summaryOf(three, limit - 1);
    expect(cut).toMatch(/<code>B<.*<tr><td colspan="4">1 more don't fit/);
    expect(cut).not.toContain("<code>C<");
    expect(Buffer.byteLength(cut)).toBeLessThan(limit);
    const none =
      Buffer.byteLength(summaryOf([], 100_000)) +
      '<tr><td colspan="4">3 more don\'t fit in the summary.</td></tr>'.length;
    expect(summaryOf(three, none)).toMatch(/<th>Masked<\/th><\/tr><tr><td colspan="4">3 more don't fit/);
    expect(summaryOf(three, none - 1)).toBe("");

    const file = join(mkdtempSync(join(tmpdir(), "summary-")), "file");
    writeFileSync(file, "x".repeat(1_048_576 - limit + 1));
    const { GITHUB_STEP_SUMMARY: before } = process.env;
    process.env["GITHUB_STEP_SUMMARY"] = file;
    try {
      await writeSummary(three);
    } finally {
      if (before === undefined) delete process.env["GITHUB_STEP_SUMMARY"];
      else process.env["GITHUB_STEP_SUMMARY"] = before;
    }
    expect(readFileSync(file, "utf8")).toBe("x".repeat(1_048_576 - limit + 1) + cut);
    rmSync(join(file, ".."), { recursive: true });
  });

  test("that can't be written is a warning", async () => {
    const result = await run("A = /Login", { inputs: { summary: "true" }, env: { GITHUB_STEP_SUMMARY: "/nowhere" } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { A: "login-value" } });
    expect(result.warnings.join()).toMatch(/Can't write the step summary/);
  });
});
