/** Every error has its words in both front ends, and they are safe to print. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as action from "../../src/action/messages.ts";
import * as cli from "../../src/cli/messages.ts";
import { ActionError } from "../../src/errors.ts";
import { WORDS } from "../../src/messages/words.ts";
import { WORKFLOW as OF_WORKFLOWS } from "../../src/messages/workflows.ts";
import type { Code } from "../../src/problems.ts";
import type { Subject } from "../../src/subject.ts";
import { HOSTILE, SAMPLES } from "./samples.ts";

const reasons = (Object.keys(WORDS) as Code[]).flatMap((code) =>
  Object.keys(WORDS[code]).map((reason) => [code, reason] as const),
);
const sample = (code: Code, reason: string, subject?: Subject): ActionError => {
  const details = (SAMPLES[code] as Readonly<Record<string, never>>)[reason];
  return new ActionError(code, reason as "not-hex", details as never, subject);
};

/** Errors of what a terminal has no part in: inputs, outputs and files of a step. */
const OF_A_STEP = new Set([
  ...["boolean", "mode", "list-public", "list-unknown", "unmask", "unmask-hidden", "unmask-pem"].map(
    (reason) => `INPUT ${reason}`,
  ),
  "EXPORT_FAILED write",
  "TIMEOUT masking",
]);
for (const reason of Object.keys(WORDS.VALUE)) if (reason !== "nul-in-variable") OF_A_STEP.add(`VALUE ${reason}`);
/** Reasons that a workflow file alone can have. */
const OF_A_WORKFLOW = new Set(Object.keys(OF_WORKFLOWS));
/** Words of a workflow alone. */
const WORKFLOW =
  /(?<![-\w])(?:mode: list|everybody may read|step(?!s\b)|input timeout|server-(?:url|signature)|api-key-[a-z]|(?:ca|client)-certificate|client-key|extra-headers)/;
/** Words of a terminal alone. */
const TERMINAL = /psono-secrets|PSONO_|stderr|--(?=[a-z])/;
/** What `--env` doesn't have. */
const TARGETS = /(?:env|output|file):|\bexclude\b/;

test("every reason has both facts and words", () => {
  const keys = (all: object) => Object.entries(all).map(([code, of]) => [code, Object.keys(of).toSorted()]);
  expect(keys(WORDS).toSorted()).toEqual(keys(SAMPLES).toSorted());
});

/** Codes whose reasons are written apart from them. */
const OF_FUNCTIONS = new Set(["VALUE", "INPUT", "REQUEST", "NAME", "FILE", "NO_SUCH_ENTRY", "NO_SUCH_FOLDER", "TOTP"]);
/** Of an entry that can't be read, under whatever code the reason for that has. */
const OF_UNREAD = "path-unread";
test("every reason is thrown somewhere", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("messages/") && file !== "problems.ts",
  );
  const sources = files.map((file) => readFileSync(`src/${file}`, "utf8")).join("\n");
  // By a literal: in a call beside its code, or by itself where a function gives the reason.
  const thrown = (code: string, reason: string) =>
    new RegExp(`"${code}",\\s*"${reason}"`).test(sources) ||
    ((OF_FUNCTIONS.has(code) || reason === OF_UNREAD) && sources.includes(`"${reason}"`));
  expect(reasons.filter(([code, reason]) => !thrown(code, reason)).map((both) => both.join(" "))).toEqual([]);
});

describe.each(reasons)("%s, %s", (code, reason) => {
  test("has words in both front ends, followed by the code", () => {
    for (const { lineOf } of [action, cli]) {
      const line = lineOf(sample(code, reason));
      expect(line.endsWith(` [${code}]`)).toBe(true);
      expect(line).toMatch(/^[^[\]]{8,} \[[A-Z_]+\]$/);
      expect(line).not.toMatch(/undefined|\[object|NaN| {2}/);
      expect(line).not.toContain(`${code}:`); // as `message` begins, which is for debugging
    }
  });

  test("is one line without control characters", () => {
    const subjects: Subject[] = [
      { kind: "nothing" },
      { kind: "file", name: HOSTILE, line: { number: 3, text: HOSTILE } },
      { kind: "argument", name: HOSTILE },
      { kind: "variable", name: HOSTILE, text: HOSTILE },
    ];
    for (const { lineOf } of [action, cli]) {
      for (const subject of subjects) {
        const line = lineOf(sample(code, reason, subject));
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|::|##\[/u);
        expect(line.length).toBeGreaterThan(20);
      }
    }
  });

  test("says nothing in the terms of the other front end", () => {
    // Where names are hidden in a workflow, the console client shows them.
    const inWorkflow = action.lineOf(sample(code, reason)).replace("run psono-secrets check FILE", "");
    expect(inWorkflow).not.toMatch(TERMINAL);
    if (OF_A_STEP.has(`${code} ${reason}`)) return;
    const said = cli.lineOf(sample(code, reason));
    // A workflow has steps, in whatever front end.
    expect(code === "REQUEST" && OF_A_WORKFLOW.has(reason) ? said.replace(/\bstep\b/g, "") : said).not.toMatch(
      WORKFLOW,
    );
    const argument = { kind: "argument", name: "--env", line: { number: 1 } } as const;
    if (code !== "INPUT") expect(cli.lineOf(sample(code, reason, argument))).not.toMatch(TARGETS);
  });
});
