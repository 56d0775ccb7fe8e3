/** Problems in a file of requests or a workflow, and notes on what can't be checked in it. */
import type { Notes, WorkflowProblems, YamlMistake } from "../problems/workflows.ts";
import { printable } from "../text.ts";
import { didYouMean } from "./lists.ts";
import type { Words } from "./terms.ts";

/** By mistake, if there is more to say than its position. */
const YAML: Partial<Record<YamlMistake, string>> = {
  ALIAS_PROPS: "An alias (*name) can't have an anchor or a tag. Remove it.",
  BAD_ALIAS: "The name of this anchor or alias is missing or contains characters that YAML doesn't allow.",
  BAD_DIRECTIVE: "This directive (a line that starts with %) isn't valid. Remove it.",
  BAD_DQ_ESCAPE:
    'This escape sequence isn\'t valid between double quotes. Write "\\\\" for a backslash, or use single quotes.',
  BAD_INDENT: "The indentation is wrong. Align this line with the lines that it belongs to.",
  BAD_PROP_ORDER: "An anchor or a tag is in the wrong place. Put it directly before its value.",
  BAD_SCALAR_START: "A value can't start with this character. Put the value in quotes.",
  BLOCK_AS_IMPLICIT_KEY: 'A second mapping or list starts on this line. Put a value that contains ": " in quotes.',
  BLOCK_IN_FLOW: "A block value can't be inside brackets or braces. Put the value in quotes.",
  KEY_OVER_1024_CHARS: "A key is longer than 1024 characters. Is a colon or a quotation mark missing?",
  MISSING_CHAR: "A closing quotation mark, bracket or brace, a comma, a colon or a space is missing.",
  MULTILINE_IMPLICIT_KEY: "A key spans several lines. Is a colon missing on one of them?",
  MULTIPLE_ANCHORS: "A value can have only one anchor.",
  MULTIPLE_TAGS: "A value can have only one tag.",
  TAB_AS_INDENT: "YAML doesn't allow tabs for indentation. Use spaces.",
  TAG_RESOLVE_FAILED: "This tag isn't supported. Remove it.",
};

export const FILE: Words<"FILE"> = {
  unreadable: () => "Can't read this file. Check its path and permissions.",
  missing: (_, { noFile }) => noFile,
  outside: (_, { folder }) => `The path must be relative to ${folder}, without "..".`,
  link: () => "This isn't a regular file, or its path goes through a symbolic link.",
  event: ({ event }) =>
    `Files in the workspace aren't read in runs of ${printable(event)}: the author of a pull request could have written them. Write the requests in secrets instead.`,
  unwritable: () => "Can't write this file. Check its path and permissions, and that the disk has free space.",
  empty: () => "The file is empty.",
  "too-large": ({ bytes }) => `The file is larger than ${bytes / 1024 / 1024} MiB.`,
  "not-utf8": () => "The file isn't encoded as UTF-8. Save it as UTF-8.",
  "too-deep": () => "The YAML is nested too deeply.",
  yaml: ({ mistake, column }) =>
    `This isn't valid YAML at column ${column}. ${YAML[mistake] ?? "Check this line and the one before it."}`,
  "second-document": () => "A second YAML document starts here, and GitHub reads only one. Remove the --- before it.",
  "unknown-anchor": ({ anchor }) =>
    `No anchor "${printable(anchor)}" is defined before this alias. Write &${printable(anchor)} before the value it refers to.`,
  "circular-alias": () => "This alias is inside the value that it refers to. Write the value out.",
  tag: ({ tag }) => `GitHub doesn't support the tag "${printable(tag)}". Remove it.`,
  "complex-key": () => "A key is a list or a mapping. Keys must be text.",
  "merge-key": () =>
    "GitHub doesn't support merge keys (<<). Write the entries out, or use an alias for the whole mapping.",
  "duplicate-key": ({ key }) =>
    `The key "${printable(key)}" is defined twice in this mapping (GitHub ignores case). Remove or rename one.`,
};

const PIPE = 'Write "secrets: |" and one request per line below it: NAME = /path/to/entry';
const COMMENT = '" #" starts a YAML comment here.';

/** Words of the code `REQUEST`. */
export const WORKFLOW: Pick<Words<"REQUEST">, keyof WorkflowProblems> = {
  "asks-nothing": () => `This step requests no secrets. ${PIPE}`,
  "misplaced-step": () =>
    "This looks like a step that uses this action, but GitHub doesn't expect a step here. Put it under steps: in a job.",
  "no-uses": () => "This step has inputs of this action but no uses:. Add the line with uses:.",
  "no-step": () => "No step in this file uses this action. Check that it's the right file.",
  unchecked: () => "No request can be checked before the workflow runs.",
  "commented-variable": () => `${COMMENT} Put the value in quotes.`,
  "not-text": ({ input, is }) =>
    `${printable(input)} is a ${is}, but inputs must be text.${input === "secrets" ? ` ${PIPE}` : ""}`,
  folded: ({ input }) =>
    `">" joins all lines into one. Write "${printable(input)}: |" (with a pipe) to keep them apart.`,
  commented: ({ input }) =>
    `${COMMENT} Write "${printable(input)}: |" and put ${input === "secrets" ? "the request" : "the text"} on the next line.`,
  "not-list": ({ key }) => `"${printable(key)}" must be a list.`,
  "not-mapping": ({ key }) =>
    `${key === "jobs" || key === "with" ? `"${key}"` : `This ${key}`} must be a mapping (key: value).`,
  "too-many-steps": ({ limit }) => `The file has more than ${limit} steps.`,
};

/** What can't be checked before the workflow runs. */
export const NOTES: { readonly [N in keyof Notes]: (details: Notes[N]) => string } = {
  expression: ({ assumed }) =>
    `Not checked, because an expression gets its value when the workflow runs.${assumed ? " The check uses the default." : ""}`,
  env: () => "Not checked, because env isn't a mapping here.",
  "unknown-input": ({ input, near }) =>
    `This action has no input "${printable(input)}", so it ignores this line.${didYouMean(near)}`,
};
