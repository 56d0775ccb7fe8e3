/** Why values can't be combined in one text. */
import type { Reader } from "../problems/formats.ts";
import { printable } from "../text.ts";
import { oneOf } from "./lists.ts";
import { isInTemplate } from "./subjects.ts";
import type { Words } from "./terms.ts";

export const READERS: Readonly<Record<Reader, string>> = {
  node: "Node",
  npm: "dotenv of npm",
  python: "python-dotenv",
  compose: "Docker Compose",
  docker: "docker run --env-file",
  jq: "jq",
  sh: "dash, bash or zsh",
};

export const FORMAT: Words<"FORMAT"> = {
  type: () => "Only an entry of environment variables or a folder (/folder/#json) can be read in a format.",
  value: ({ name, format, option, readers, others }, { targets }, subject) => {
    const before = option ? "--format " : "#";
    const use = others.length === 0 ? "" : `use ${oneOf(others.map((one) => before + one))}, or `;
    return `${before}${format} can't represent ${printable(name)}: ${oneOf(readers.map((one) => READERS[one]))} would read a different value. Instead, ${use}request this value separately${targets && subject.kind !== "reference" && !isInTemplate(subject) ? " with file:" : ""}.`;
  },
};
