/** Why values can't be exported. */
import { printable } from "../text.ts";
import type { Words } from "./terms.ts";

export const VALUE: Words<"VALUE"> = {
  "half-character": ({ name }) =>
    `The value of ${printable(name)} has an unpaired surrogate, which isn't valid Unicode. Correct the entry in Psono.`,
  nul: ({ name }) =>
    `The value of ${printable(name)} has a NUL character, which an environment variable can't contain. Write file:${printable(name)} instead.`,
  "nul-in-variable": () => "The value has a NUL character, which an environment variable can't contain.",
  "too-long": ({ name }) =>
    `The value of ${printable(name)} is too long for an environment variable. Write file:${printable(name)} instead.`,
  "long-line": ({ name }) =>
    `The value of ${printable(name)} has a line that is longer than this runner can read (60,000 bytes). Write file:${printable(name)} instead.`,
  expression: ({ name }) =>
    `The value of ${printable(name)} contains "\${{", which this runner evaluates in environment variables. Write output:${printable(name)} or file:${printable(name)} instead.`,
  filter: ({ filter }) =>
    filter === ""
      ? "The value has a line break or a control character. Add a filter (json, yaml, toml, xml, url, shell or base64), or raw to insert it as it is: {{ psono:///path/to/entry | json }}"
      : `The value has a control character, which the filter ${printable(filter)} can't write. Use base64, or correct the entry in Psono.`,
  "sum-too-long": () =>
    "Together, the environment variables are too long: later steps couldn't start any program. Use file: or output: for long values.",
};

export const EXPORT_FAILED: Words<"EXPORT_FAILED"> = {
  write: ({ what, code, undone }) => {
    const place =
      what === "folder"
        ? "the folder for files in RUNNER_TEMP"
        : "file" in what
          ? `the file ${printable(what.file)}`
          : printable(what.variable);
    const left = undone
      ? "Nothing was exported."
      : "Not everything that was already written could be undone. Don't let later steps of this job run.";
    return `Can't write ${place}${code === undefined ? "" : ` (${printable(code)})`}. ${left} Check that the runner's disk has free space and that its temporary folder exists.`;
  },
};
