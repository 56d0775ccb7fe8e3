/** The beginning of a message: the subject. */
import type { Line, Subject } from "../subject.ts";
import { printable } from "../text.ts";
import type { Terms } from "./terms.ts";

/** A path or an id. Other texts may be pasted secrets. */
const REFERENCE = /^(?:psono:\/\/)?(?:\/|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:#|$))/i;

/** Whether a subject is a reference in a template. */
export function isInTemplate(subject: Subject): boolean {
  return subject.kind === "file" && subject.line?.column !== undefined;
}

/** How a message names its subject; empty if it has none. */
export function subjectText(subject: Subject, terms: Terms): string {
  switch (subject.kind) {
    case "nothing":
      return "";
    case "input":
      return withLine(terms.input(subject.name), subject.line);
    case "inputs":
      return subject.names.map(terms.input).join(", ");
    case "file": {
      const input = subject.input === undefined ? "" : `: ${printable(subject.input)}`;
      return withLine(printable(subject.name), subject.line) + input;
    }
    case "argument":
      return `${printable(subject.name)}${subject.line === undefined ? "" : `, number ${subject.line.number}`}`;
    case "variable":
      return `${subject.file ? `${printable(subject.file.name)}, line ${subject.file.line}, ` : ""}environment variable ${printable(subject.name)}`;
    case "reference":
      return REFERENCE.test(subject.text) ? printable(subject.text) : "";
  }
}

function withLine(name: string, line: Line | undefined): string {
  const column = line?.column === undefined ? "" : `, column ${line.column}`;
  return line === undefined ? name : `${name}, line ${line.number}${column}`;
}
