/** What is wrong with a request line, with a name, or with an exception. */
import type { Details } from "../problems.ts";
import { printable } from "../text.ts";
import { subjectText } from "./subjects.ts";
import type { Terms, Words } from "./terms.ts";

const FORM = "Write NAME = /path/to/entry#field or NAME = id#field.";
const BAR = 'Write "secrets: |" and one request a line below it: NAME = /path/to/entry';
const NO_QUOTES = "no quotes are needed, around names or paths.";
const NO_PREFIX = "a name has no prefix here.";

export const REQUEST: Words<"REQUEST"> = {
  none: (_, { noRequest }) => `no request found. ${noRequest}`,
  "too-many": ({ limit }) => `has more than ${limit} lines. Use a folder: * = /folder/`,

  name: (_, { targets }) =>
    `the name before = must be letters, digits and _, not begin with a digit, and be no longer than 200.${targets ? " It may have the prefix env:, output: or file:." : ""}`,
  "variable-name": () => "its name must be letters, digits and _, and not begin with a digit.",
  "prefix-case": (_, { targets }) => (targets ? "env:, output: and file: are written in lower case." : NO_PREFIX),
  "two-prefixes": (_, { targets }) => (targets ? "a name has one prefix: write two lines." : NO_PREFIX),

  "list-element": () => `a line is no list element: leave out the - at its beginning. ${FORM}`,
  export: () => `leave out export. ${FORM}`,
  quoted: () => `${NO_QUOTES} ${FORM}`,
  dollar: () => `the name stands without $. ${FORM}`,
  json: () => `JSON is not understood here. ${FORM}`,
  "two-requests": () =>
    "two requests stand on one line. Keep the lines apart with secrets: | (a bar, not > and not nothing).",
  "id-arrow": () => "the name stands first: write NAME = id instead of id > NAME.",
  "field-pipe": () => "the name stands first: write NAME = /path#field instead of path field | NAME.",
  comma: () => "write = between name and path, no comma.",
  colon: () => `write = between name and path, no colon. ${FORM}`,
  "colon-equals": () => `write = instead of :=. ${FORM}`,
  "double-equals": () => `write one = between name and path. ${FORM}`,
  "no-equals": () => `no = found. ${FORM}`,

  "not-text": ({ input, is }) =>
    `${printable(input)} is a ${is}, and inputs are text.${input === "secrets" ? ` ${BAR}` : ""}`,
  "reference-form": () => "a reference begins with psono:// in lower case, and without blanks before it.",
  "web-address": ({ id }) =>
    `an address of the web client is no path. ${id === undefined ? "Write the path or the id of the entry." : `Write the id that it holds: ${printable(id)}`}`,
  place: () => "the place is neither a path that begins with / nor an id (a UUID).",
  "no-place": () => "nothing stands after =. Name an entry by its path or its id.",
  "quoted-place": () => NO_QUOTES,
  "other-tool": () => "references of other tools are not understood. Write /path/to/entry#field or an id.",
  "id-form": () => "an id is written as a UUID with dashes and without brackets.",
  backslash: () => "folders are parted by /, and a path begins with one.",
  "dollar-in-place": () => "variables are not filled in here. Write the path or the id itself.",

  "no-field": () => "nothing stands after #. Name a field, or leave # out for the main one.",
  "blank-before-field": () => "a field follows # without a blank. A comment needs a line of its own.",
  "pointer-escape": () => "in a JSON Pointer ~ is written ~0, and / inside a key ~1.",
  "wildcard-of-field": () => "one field is one value: give it a name instead of *.",
  "folder-with-star": () => "a whole folder is written with a final slash, as in * = /folder/",
  "folder-is-no-value": () => "a folder is no value. Name one entry.",
  "folder-without-wildcard": () =>
    "a folder holds more than one value. Write * or PREFIX_* before the =, or name one entry.",
};

export const NAME: Words<"NAME"> = {
  form: (of, terms) => `the name${named(of)} would not be letters, digits and _ alone. ${instead(of, terms)}.`,
  "takes-over": (of, terms) =>
    `the variable${named(of)} would change how later steps run. ${instead(of, terms)}${terms.targets ? ", or make it an output with output:" : ""}.`,
  "may-take-over": (of, terms) =>
    `the variable${named(of)} may change how later steps run, and the vault chose its name. ${instead(of, terms)}, or give the wildcard a prefix: PREFIX_*.`,
  device: (of, terms) => `the name${named(of)} is a device on Windows, no file. ${instead(of, terms)}.`,
  twin: (of, terms) =>
    `the name${named(of)} is used at ${subjectText(of.other, terms)} already (upper and lower case count as one). ${instead(of, terms)}.`,
};

type Name = Details<"NAME", "form">;

function named({ name, origin }: Name): string {
  return `${name === undefined ? "" : ` ${printable(name)}`}${origin === undefined ? "" : ` of ${printable(origin)}`}`;
}

function instead({ origin }: Name, { targets }: Terms): string {
  if (origin === undefined) return "Choose another";
  return `Ask for it by a name of its own${targets ? ", and name it in except" : ""}`;
}

export const EXCEPT: Words<"EXCEPT"> = {
  unused: () => "no wildcard finds anything that goes by this. Correct it or delete it.",
};
