/** The table of the step summary: what was read, and where it went. */
import { statSync } from "node:fs";
import { summary } from "@actions/core";
import { printable } from "../text.ts";
import type { Exported } from "./exports.ts";

/**
 * Bytes of a step's summary; the runner drops a longer one completely (CreateStepSummaryCommand,
 * FileCommandManager.cs).
 */
const LIMIT = 1_048_576;

/** Appends the table to GITHUB_STEP_SUMMARY. Throws Node's error or that of @actions/core if it can't. */
export async function writeSummary(exported: readonly Exported[]): Promise<void> {
  const { size } = statSync(process.env["GITHUB_STEP_SUMMARY"] ?? "");
  const text = summaryOf(exported, LIMIT - size);
  await summary.emptyBuffer().addRaw(text).write();
}

/**
 * Names, sources and targets as an HTML table of at most `limit` bytes: never a value, or anything derived from one. A
 * line says how many rows were left out.
 */
export function summaryOf(exported: readonly Exported[], limit: number): string {
  const rows = exported.map(rowOf);
  const fits = (count: number) => Buffer.byteLength(tableOf(rows, count)) <= limit;
  if (fits(rows.length)) return tableOf(rows, rows.length);
  let [least, most] = [-1, rows.length - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return least === -1 ? "" : tableOf(rows, least);
}

type Cells = Parameters<typeof summary.addTable>[0][number];

/** The first `count` rows as a table, and how many more there are. */
function tableOf(rows: readonly Cells[], count: number): string {
  const head = ["Name", "Source", "Target", "Masked"].map((data) => ({ data, header: true }));
  const left = rows.length - count;
  const rest = left === 0 ? [] : [[{ data: `${left} more don't fit in the summary.`, colspan: "4" }]];
  return summary
    .emptyBuffer()
    .addHeading("Psono secrets", 3)
    .addTable([head, ...rows.slice(0, count), ...rest])
    .stringify();
}

function rowOf(exported: Exported): Cells {
  const { name, source, masked } = exported;
  return [`<code>${name}</code>`, `<code>${escaped(source)}</code>`, target(exported), masked ? "yes" : "no"];
}

/** Where a value went, in words: `file, output and environment variable`. */
export function target({ file, output, variable }: Pick<Exported, "file" | "output" | "variable">): string {
  const places = [output ? "output" : "", variable ? "environment variable" : ""]
    .filter((place) => place !== "")
    .join(" and ");
  return file ? `file, ${places}` : places;
}

/**
 * Text from the vault for HTML and Markdown: everything but letters, digits, spaces, `/` and `-` becomes a reference.
 */
function escaped(text: string): string {
  return printable(text).replace(/[^\p{L}\p{N} /-]/gu, (character) => `&#${character.codePointAt(0)};`);
}
