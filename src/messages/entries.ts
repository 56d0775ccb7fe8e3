/** What is wrong with a field of an entry. */
import { printable } from "../text.ts";
import { didYouMean, many, some } from "./lists.ts";
import type { Terms, Words } from "./terms.ts";

function fieldText(field: string | undefined): string {
  return field === undefined ? "The default field" : `Field "${printable(field)}"`;
}

interface Known {
  readonly entry?: string;
  readonly fields?: readonly string[];
}

export const NO_SUCH_FIELD: Words<"NO_SUCH_FIELD"> = {
  "empty-entry": ({ entry }) => `${printable(entry)} has no field with a value. Enter one in Psono.`,
  pointer: ({ pointer, field, at, keys }, { hidden }) => {
    const where = at === "" ? "the top" : printable(at ?? "");
    return `${fieldText(field)} has no value at ${printable(pointer)}. ${keys === undefined ? hidden : `Keys at ${where}: ${some(keys) || "none"}.`}`;
  },
  "main-empty": ({ main, ...known }) =>
    `The default field of ${which(known)}, "${printable(main)}", exists but is empty. Enter a value in Psono, or add another field after "#".${fields(known)}`,
  "no-main": ({ type, wildcard, ...known }, { targets }) =>
    `Entries of ${type === undefined ? "this type" : type === "" ? "an unknown type" : `the type ${printable(type)}`} have no default field. ${wildcard ? noMain(known, targets) : 'Add a field after "#", or request all fields with a wildcard (PREFIX_*).'}${fields(known)}`,
  attachment: ({ name, attachments }, { hidden }) =>
    `The entry has no attachment "${printable(name)}". ${attachments === undefined ? hidden : `Attachments: ${some(attachments) || "none"}.`}`,
  empty: ({ field, ...known }) =>
    `Field "${printable(field)}" exists but is empty. Enter a value in Psono, or choose another field.${fields(known)}`,
  unknown: (details, terms) => unknown(details, terms),
};

/** What to do about an entry that a wildcard found. */
function noMain(known: Known, targets: boolean): string {
  const request = `request its fields separately (PREFIX_* = ${known.entry === undefined ? "/path/to/entry" : printable(known.entry)})`;
  if (!targets) return `Instead of the wildcard, ${request}.`;
  return `List ${which(known)} in exclude, and ${request} if you need them.`;
}

function which({ entry, fields }: Known): string {
  return entry === undefined || fields !== undefined ? "this entry" : printable(entry);
}

function unknown(
  { field, near, ...known }: Known & { readonly field?: string; readonly near: readonly string[] },
  { hidden }: Terms,
): string {
  const named = `Unknown field${field === undefined ? "" : ` "${printable(field)}"`}.`;
  const inCase = " Field names are case-sensitive.";
  if (known.fields === undefined) return `${named}${inCase} The README lists them under Fields. ${hidden}`;
  const typed = field?.toLowerCase();
  const hint = `${near.some((one) => one.toLowerCase() === typed) ? inCase : ""}${didYouMean(near)}`;
  const [first = "", ...rest] = field?.split(".") ?? [];
  const json =
    rest.length > 0 && known.fields.includes(first)
      ? ` For a value inside JSON, write #${printable([first, ...rest].join("/"))}.`
      : "";
  return `${named}${hint}${json}${fields(known)}`;
}

/** A space and the other fields of the entry, or nothing. */
function fields({ entry, fields }: Known): string {
  if (fields === undefined) return "";
  const where = entry === undefined ? "" : ` in ${printable(entry)}`;
  return ` Fields with a value${where}: ${some(fields) || "none"}.`;
}

const KINDS = {
  field: "a built-in field",
  custom: "a custom field",
  variable: "an environment variable",
  format: "a format",
} as const;

export const AMBIGUOUS_FIELD: Words<"AMBIGUOUS_FIELD"> = {
  fields: ({ name, count }) =>
    `The entry has ${count} fields with the name "${printable(name)}". Rename all but one in Psono.`,
  kinds: ({ name, forms }) =>
    `"${printable(name)}" is the name of ${forms.map(({ kind }) => KINDS[kind]).join(" and of ")} of this entry. Write ${forms.map(({ kind, form }) => `#${printable(form)} for ${KINDS[kind].replace(/^an? /, "the ")}`).join(", or ")}.`,
  attachments: ({ name, ids }) =>
    `The entry has ${ids.length} attachments with the name "${printable(name)}". Use the file ID of the one you want: ${some(ids)}.`,
};

export const FIELD_FORM: Words<"FIELD_FORM"> = {
  "not-json": ({ pointer, field }) =>
    `${fieldText(field)} isn't valid JSON, so there is nothing at ${printable(pointer)}. Remove "${printable(pointer)}", or correct the value in Psono. In the name of a field, write ~1 for "/".`,
  "too-many-values": ({ limit }) =>
    `The value is too large for a JSON Pointer: it has more than ${many(limit, "value")} or is nested too deeply. Request the whole field, or split the value in Psono.`,
  "not-hex": () => "The file in this entry isn't stored as hexadecimal text. Add the file to the entry again in Psono.",
};

export const TOTP: Words<"TOTP"> = {
  algorithm: () => "The entry's TOTP algorithm isn't supported. Choose SHA1, SHA256 or SHA512 in Psono.",
  digits: () => "The entry's number of TOTP digits must be from 6 to 10. Correct it in Psono.",
  period: () => "The entry's TOTP period must be from 10 to 300 seconds. Correct it in Psono.",
  url: () =>
    "The entry's TOTP secret is a URL, but not one of a time-based code (otpauth://totp/…). Correct it in Psono.",
  "no-secret": () => "The entry has no TOTP secret. Add it in Psono.",
  "long-secret": () =>
    "The entry's TOTP secret is longer than 1,000 characters, or its `otpauth://` URL is longer than 8,192. Correct it in Psono.",
  "secret-form": () => "The entry's TOTP secret isn't valid Base32 (letters A-Z and digits 2-7). Correct it in Psono.",
};
