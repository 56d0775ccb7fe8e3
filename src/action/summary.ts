/** The table of the step summary: what was read, and where it went. */
import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
import { printable } from "../text.ts";
import type { Exported } from "./exports.ts";

/** Bytes of a step's summary; the runner drops a longer one whole (CreateStepSummaryCommand, FileCommandManager.cs). */
const LIMIT = 1_048_576;

/** Appends the table to GITHUB_STEP_SUMMARY. Throws Node's error where it cannot. */
export function writeSummary(exported: readonly Exported[]): void {
  const file = openSync(process.env["GITHUB_STEP_SUMMARY"] ?? "", "r+");
  try {
    const { size } = fstatSync(file);
    const text = Buffer.from(summaryOf(exported, LIMIT - size));
    if (writeSync(file, text, 0, text.length, size) !== text.length) throw new Error(); // the disk is full
  } finally {
    closeSync(file);
  }
}

/**
 * Names, sources and targets as a table of at most `limit` bytes: never a value, nor anything made of one. What does not
 * fit is cut off, and a line says so. It is HTML in one block, so that nothing in it is read as Markdown.
 */
export function summaryOf(exported: readonly Exported[], limit: number): string {
  const head = "### Psono secrets\n\n<table>\n<tr><th>Name</th><th>Source</th><th>Target</th><th>Masked</th></tr>\n";
  const foot = "</table>\n";
  const rest = (rows: number) => `<tr><td colspan="4">${rows} more did not fit the summary.</td></tr>\n`;
  let room = limit - head.length - foot.length - rest(exported.length).length;
  if (room < 0) return "";
  const rows: string[] = [];
  for (const [index, one] of exported.entries()) {
    const cells = [`<code>${one.name}</code>`, `<code>${escaped(one.source)}</code>`, target(one), masked(one)];
    const row = `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
    room -= Buffer.byteLength(row);
    if (room < 0) {
      rows.push(rest(exported.length - index));
      break;
    }
    rows.push(row);
  }
  return head + rows.join("") + foot;
}

/** Where a value went, in words: `file, output and variable`. */
export function target({ file, output, variable }: Exported): string {
  const places = [output ? "output" : "", variable ? "variable" : ""].filter((place) => place !== "").join(" and ");
  return file ? `file, ${places}` : places;
}

function masked(exported: Exported): string {
  return exported.masked ? "yes" : "no";
}

/** Text of the vault for HTML and Markdown: whatever is neither letter, digit, blank, `/` nor `-` becomes a reference. */
function escaped(text: string): string {
  return printable(text).replace(/[^\p{L}\p{N} /-]/gu, (character) => `&#${character.codePointAt(0)};`);
}
