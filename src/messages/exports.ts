/** Why values can't be exported. */
import { printable } from "../text.ts";
import type { Words } from "./terms.ts";

export const VALUE: Words<"VALUE"> = {
  "half-character": ({ name }) =>
    `the value of ${printable(name)} holds half a character, which no UTF-8 can. Correct it in Psono.`,
  nul: ({ name }) => `the value of ${printable(name)} holds a NUL, which no variable can. Use file:${printable(name)}.`,
  "nul-in-variable": () => "a value with a NUL is no variable.",
  "too-long": ({ name }) => `the value of ${printable(name)} is too long for a variable. Use file:${printable(name)}.`,
  "sum-too-long": () =>
    "The variables are too long together: later steps could start no program. Use file: or output: for long values.",
};

export const EXPORT_FAILED: Words<"EXPORT_FAILED"> = {
  write: ({ what, code, undone }) => {
    const place =
      what === "folder"
        ? "The folder of the files, below RUNNER_TEMP,"
        : "file" in what
          ? `The file ${printable(what.file)}`
          : printable(what.variable);
    const left = undone
      ? "Nothing was handed over."
      : "What was written before could not all be taken back: let no later step of this job run.";
    return `${place} could not be written${code === undefined ? "" : ` (${printable(code)})`}. ${left} Check that the runner's disk has room and that its temporary folder is whole.`;
  },
};
