/** What is wrong with a request, with a name, or with an exclusion. */
import type { Details } from "../problems.ts";
import type { Subject } from "../subject.ts";
import { printable } from "../text.ts";
import { textOf } from "./lines.ts";
import { didYouMean, many } from "./lists.ts";
import { oneEach } from "./paths.ts";
import { isInTemplate, subjectText } from "./subjects.ts";
import type { Terms, Words } from "./terms.ts";
import { WORKFLOW } from "./workflows.ts";

const FORM = "Write NAME = /path/to/entry#field or NAME = secret-id#field.";
const OF_TITLE = 'If "#" is part of the title,';
const NO_PREFIX = "A name has no prefix here.";

/** Whether a reference was given by itself, and not on a line with a name. */
const alone = (subject: Subject) => ["reference", "variable"].includes(subject.kind) || isInTemplate(subject);

/** The general form of what was given. */
function form(subject: Subject): string {
  if (subject.kind === "variable" || isInTemplate(subject))
    return "Write psono:///path/to/entry#field or psono://secret-id#field";
  return alone(subject) ? "Write /path/to/entry#field or secret-id#field" : FORM;
}

/** What to write: the corrected text if it's known, otherwise the general form. */
function write({ correct }: { readonly correct?: string }, terms: Terms, general = FORM): string {
  return correct === undefined ? general : `Write: ${shown(correct, terms)}`;
}

/** A corrected text. Names of `--env` are always environment variables, so they have no prefix. */
function shown(text: string, { targets }: Terms): string {
  return printable(targets ? text : text.replace(/^env:/, ""));
}

/** Whether "#" can be part of a title: only a path has one, and with a wildcard an entry takes no field. */
function isTitled({ correct = "" }: { readonly correct?: string }): boolean {
  return /^(?:[^*=]*= |psono:\/\/)?\//.test(correct);
}

/** The corrected line, and what to write for an entry with "#" in its title. */
function orTitle(line: { readonly correct?: string }, titled: string, terms: Terms): string {
  return `${OF_TITLE} add the field at the end. ${write(line, terms)} or ${shown(titled, terms)}`;
}

const ONE_PREFIX = "A prefix (env:, output: or file:) goes before the name.";
const REPLACE = (what: string): Words<"REQUEST">["colon"] => {
  return (line, terms) => `Replace "${what}" with "=". ${write(line, terms)}`;
};
const NAME_FIRST: Words<"REQUEST">["path-first"] = (line, terms) => `Put the name first. ${write(line, terms)}`;
const QUOTES: Words<"REQUEST">["quoted"] = (line, terms, subject) =>
  `Remove the quotes. ${write(line, terms, form(subject))}`;

export const REQUEST: Words<"REQUEST"> = {
  ...WORKFLOW,
  none: (_, { noRequest }) => `No request found. ${noRequest}`,
  "too-many": ({ limit }) =>
    `There are more than ${limit} lines. To request all entries of a folder, write * = /folder/`,

  name: (line, terms) => `${nameText(line.name)} ${write(line, terms)}`,
  "variable-name": () =>
    "The name can contain only letters, digits and underscores, and can't start with a digit. Rename it.",
  prefix: (line, terms) =>
    terms.targets
      ? `Unknown prefix "${printable(line.prefix)}:". Use env:, output: or file:. ${write(line, terms, "")}`.trimEnd()
      : NO_PREFIX,
  "prefix-case": (line, terms) => (terms.targets ? `Write the prefix in lower case. ${write(line, terms)}` : NO_PREFIX),
  "two-prefixes": (_, { targets }) =>
    targets ? "A name can have only one prefix. Write one line for each of the two." : NO_PREFIX,
  "file-location": (line, terms) =>
    `You can't choose where the file is written. Give it a name. The output with this name contains the file's path. ${write(line, terms, "Write file:NAME = /path/to/entry")}`,

  "list-element": (line, terms) =>
    `Remove the "-" at the beginning: requests aren't a YAML list. ${write(line, terms)}`,
  export: (line, terms) => `Remove "export". ${write(line, terms)}`,
  quoted: QUOTES,
  dollar: (line, terms) => `Remove the "$" before the name. ${write(line, terms)}`,
  json: () => `This looks like JSON, which isn't supported here. ${FORM}`,
  "two-requests": (_, __, subject) => `This line contains ${oneEach(subject)}`,
  "id-arrow": NAME_FIRST,
  "field-pipe": NAME_FIRST,
  "path-first": NAME_FIRST,
  comma: REPLACE(","),
  colon: REPLACE(":"),
  "colon-equals": REPLACE(":="),
  "double-equals": (line, terms) => `Write a single "=". ${write(line, terms)}`,
  "optional-mark": (line, terms) =>
    `For an optional secret, write "?=". ${write(line, terms, "Write NAME ?= /path/to/entry")}`,
  "no-equals": (_, { targets }) => `This line has no "=". ${targets ? `${ONE_PREFIX} ` : ""}${FORM}`,

  "reference-form": (reference, terms) =>
    `A reference starts with psono:// in lower case, without spaces before it. ${write(reference, terms, "Write psono:///path/to/entry or psono://secret-id")}`,
  "reference-slashes": (reference, terms) =>
    `A psono:// reference to a path has three slashes. ${write(reference, terms, "Write psono:///path/to/entry or psono://secret-id")}`,
  "web-address": (line, terms) =>
    `This is a URL of Psono's web client. ${line.id === undefined ? "Use the path or the secret ID of the entry." : `Use the secret ID it contains: ${printable(line.id)}.`} ${write(line, terms, "")}`.trimEnd(),
  place: ({ place, ...line }, terms, subject) => {
    if (place !== undefined)
      return `"${printable(place)}" isn't a path or a secret ID. Paths start with a slash. ${write(line, terms, form(subject))}`;
    return `${alone(subject) ? "This" : 'What follows "="'} isn't a path or a secret ID. A path starts with a slash: /path/to/entry`;
  },
  "no-place": (_, __, subject) =>
    alone(subject)
      ? `The path or the secret ID is missing. ${form(subject)}`
      : 'Nothing follows "=". Add the path or the secret ID of an entry: NAME = /path/to/entry',
  "long-path": ({ limit }) => `The path has more than ${many(limit, "character")}, so no path in Psono can match it.`,
  "quoted-place": QUOTES,
  "other-tool": ({ scheme }) =>
    `References to other tools (${printable(scheme)}://) aren't supported. Use /path/to/entry#field or a secret ID.`,
  "id-form": (line, terms, subject) =>
    `A secret ID is a UUID with dashes and without brackets. ${write(line, terms, form(subject))}`,
  backslash: (line, terms, subject) =>
    `Separate folders with "/", not "\\", and start the path with "/". ${write(line, terms, form(subject))}`,
  "dollar-in-place": (_, __, subject) =>
    `Variables ($NAME) aren't expanded here. Write the path or the secret ID itself. ${form(subject)}`,

  "no-field": (line, terms) =>
    `Nothing follows "#". Add a field, or remove the "#" to get the default field. ${write(line, terms, "")}`.trimEnd(),
  comment: (line, terms, subject) => {
    const text = textOf(subject) ?? "";
    const isComment = /\s#[^#]*$/.test(text);
    if (!isTitled(line) || text === "") return `A comment needs a line of its own. ${write(line, terms, "")}`.trimEnd();
    const what = isComment ? "A comment needs a line of its own." : 'A field follows "#" without a space.';
    const correct = isComment ? line.correct : text.replace(/#\s+(?=[^#]*$)/, "#");
    return `${what} ${orTitle({ ...(correct !== undefined && { correct }) }, `${text}#password`, terms)}`;
  },
  "space-before-field": (line, terms, subject) => {
    const remove = 'Remove the space before "#".';
    if (line.correct === undefined) return `${remove} ${OF_TITLE} use the secret ID. ${form(subject)}`;
    if (!isTitled(line)) return `${remove} ${write(line, terms)}`;
    return `${remove} ${orTitle(line, `${line.correct.replace(/#(?=[^#]*$)/, " #")}#password`, terms)}`;
  },
  format: (line, terms) =>
    `"format:" takes dotenv, env-file, json or shell. For a custom field whose name begins like this, put "custom:" before it. ${write(line, terms, "")}`.trimEnd(),
  "pointer-escape": () => 'In a JSON Pointer, write "~0" for "~", and "~1" for "/" inside a key.',
  "wildcard-of-field": (line, terms) =>
    `One field is a single value, so it needs a name instead of "*". ${write(line, terms)}`,
  "folder-with-star": (line, terms) =>
    `To request all entries of a folder, end its path with "/". ${write(line, terms, "Write * = /folder/")}`,
  "folder-is-no-value": () =>
    "This is a folder, which contains several values. To request one entry, remove the / at the end.",
  "template-name": () =>
    'A template is one value, so its name can\'t have "*" or "?=". A reference in it can be optional: {{ psono:///path/to/entry ? }}',
  "template-unclosed": () => 'This reference has no "}}" on its line.',
  "template-filter": () =>
    'Write one filter at the end, and "?" before it: {{ psono:///path/to/entry ? | json }}. Filters: json, yaml, toml, xml, url, shell, base64, raw. If the path itself ends like this, use the secret ID.',
  "template-empty": () => "This template has no reference. Write {{ psono:///path/to/entry }} where a value belongs.",
  "folder-without-wildcard": (line, terms) =>
    `A folder contains several values, which need several names. Use a wildcard (* or PREFIX_*), or request one entry. ${write(line, terms, "")}`.trimEnd(),
};

/** Which rule a name breaks. */
function nameText(name: string | undefined): string {
  const rules = "letters, digits and underscores";
  if (name === undefined) return `The name before "=" can contain only ${rules}, and can't start with a digit.`;
  if (name === "") return 'The name before "=" is missing.';
  const quoted = `The name "${printable(name)}"`;
  const [other] = /[^A-Za-z0-9_]/u.exec(name) ?? [];
  if (other !== undefined) {
    const what = /\s/u.test(other) ? "spaces" : `"${printable(other)}"`;
    return `${quoted} can't contain ${what}. Use only ${rules}.`;
  }
  return /^[0-9]/.test(name) ? `${quoted} can't start with a digit.` : `${quoted} is longer than 200 characters.`;
}

type Name = Details<"NAME", "form">;

export const NAME: Words<"NAME"> = {
  form: (of, terms) =>
    of.origin === undefined
      ? `${nameOr(of, "The name")} isn't a valid name: use only letters, digits and underscores. Choose another.`
      : `${printable(of.origin)} ${of.name === undefined ? "can't be turned into a name" : `would get ${nameOr(of, "")}, which doesn't consist`} of letters, digits and underscores. ${instead(of, terms)}.`,
  "takes-over": (of, terms) =>
    `${variable(of, "controls")}. ${of.origin === undefined ? instead(of, terms) : `Give the wildcard a prefix of your own (APP_* = …), or ${lower(instead(of, terms))}`}${terms.targets ? ", or make it an output with output:" : ""}.`,
  "may-take-over": (of, terms) =>
    `${variable(of, "may control")}. The vault chose this name. Add a prefix to the wildcard (PREFIX_* = …), or ${lower(instead(of, terms))}.`,
  reserved: (of, terms) =>
    `${printable(of.origin ?? "")} can't become the environment variable ${nameOr(of, "of this name")}: a wildcard can't set a variable whose name belongs to the runner, GitHub or Psono's clients. ${instead(of, terms, of.name)}.`,
  nameless: (of, terms) => {
    const row = of.kind === "variable" ? `Row ${of.row} of the variables` : `Row ${of.row} of the custom fields`;
    return `${row} of ${printable(of.entry)} has a value but no name. Give it a name in Psono. Or ${lower(instead(of, terms))}.`;
  },
  device: (of, terms) =>
    `On Windows ${nameOr(of, "this name")} is the name of a device, so no file can have this name. ${instead(of, terms)}.`,
  twin: (of, terms) => {
    const { origin, other, otherOrigin } = of;
    if (origin !== undefined && origin === otherOrigin && origin.includes("#"))
      return `Several fields are called ${printable(origin)}, and would all get ${nameOr(of, "the same name")}. Rename all but one in Psono. Or ${lower(instead(of, terms))}.`;
    if (origin !== undefined && otherOrigin !== undefined)
      return `${printable(otherOrigin)} (${subjectText(other, terms)}) and ${printable(origin)} would both get ${nameOr(of, "the same name")} (case is ignored). ${instead(of, terms)}.`;
    return `${nameOr(of, "The name")}${origin === undefined ? "" : ` of ${printable(origin)}`} is already used by ${subjectText(other, terms)} (case is ignored). ${instead(of, terms)}.`;
  },
};

function nameOr({ name }: Name, other: string): string {
  return name === undefined ? other : `"${printable(name)}"`;
}

/** The name of a variable, and why it's refused. `control`: how certain this is. */
function variable(of: Name, control: string): string {
  if (of.origin === undefined)
    return `The environment variable ${nameOr(of, "of this name")} ${control} how later steps run, so it can't be set`;
  return `${printable(of.origin)} can't become the environment variable ${nameOr(of, "of this name")}, which ${control} how later steps run`;
}

/** @param name the name to request it by, if it can keep its own */
function instead({ origin, request }: Name, { targets }: Terms, name?: string): string {
  if (origin === undefined) return "Choose another name";
  const own = `${name === undefined ? "by a name of your own" : "on a line of its own"}${request === undefined ? "" : ` (${printable(name ?? "NAME")} = ${printable(request)})`}`;
  if (!targets) return `Request it ${own}`;
  return `List it in exclude${request === undefined ? "" : ` (${printable(origin)})`}, and request it ${own} if you need it`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const WILDCARD: Words<"WILDCARD"> = {
  entries: ({ limit }, { targets }) =>
    `This request covers more than ${many(limit, "entry", "entries")}. Write the path of a smaller folder${targets ? ", or list what you don't need in exclude" : ""}.`,
  "too-many": ({ count, limit, more }, { targets }) =>
    `This request gives ${more ? "at least " : ""}${many(count, "value")}, and at most ${many(limit, "value")} are exported. Write the path of a smaller folder${targets ? ", list what you don't need in exclude," : ""} or request each value by a name of your own.`,
};

export const EXCLUDE: Words<"EXCLUDE"> = {
  unused: ({ text, near }, { hidden }) =>
    `No wildcard finds "${printable(text)}", so this exclusion has no effect.${near === undefined ? ` ${hidden}` : didYouMean(near)} Correct or remove it.`,
};
