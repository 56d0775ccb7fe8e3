/** What is wrong with a field of an entry. */
import { printable } from "../text.ts";
import type { Words } from "./terms.ts";

/** Fields of one message. */
const SHOWN = 10;

export const NO_SUCH_FIELD: Words<"NO_SUCH_FIELD"> = {
  "empty-entry": ({ entry }) => `${printable(entry)} holds no value.`,
  pointer: () => "the field is no JSON, or nothing stands in it at this pointer.",
  "main-empty": ({ main, ...rest }) => `its main field, ${printable(main)}, is empty.${hints(rest)}`,
  "no-main": ({ type, ...rest }) =>
    `entries of ${type === undefined ? "its type" : `the type ${printable(type) || "unknown"}`} have no main field. Name one after #, or take all with a * in the name.${hints(rest)}`,
  unknown: ({ field, ...rest }) =>
    `the field ${field === undefined ? "" : `${printable(field)} `}is unknown or empty.${hints(rest)}`,
};

/** What else the entry holds. */
function hints({ entry, fields }: { readonly entry?: string; readonly fields?: readonly string[] }): string {
  const shown = fields?.slice(0, SHOWN).map(printable).join(", ");
  const more = (fields?.length ?? 0) > SHOWN ? ", …" : "";
  return `${shown === undefined ? "" : ` Fields with a value: ${shown || "none"}${more}.`}${entry === undefined ? "" : ` (${printable(entry)})`}`;
}

export const AMBIGUOUS_FIELD: Words<"AMBIGUOUS_FIELD"> = {
  fields: ({ count }) => `the entry has ${count} fields of this name. Rename one.`,
};

export const FIELD_FORM: Words<"FIELD_FORM"> = {
  "not-hex": () => "the file in the entry is not stored as hex. Save it anew in Psono.",
};

export const TOTP: Words<"TOTP"> = {
  algorithm: () => "the entry's TOTP algorithm is none of SHA1, SHA256 and SHA512.",
  digits: () => "the entry's TOTP digits are not from 6 to 10.",
  period: () => "the entry's TOTP period is not from 10 to 300 seconds.",
  "no-secret": () => "the entry has no TOTP secret.",
  "long-secret": () => "the entry's TOTP secret is too long.",
  "secret-form": () => "the entry's TOTP secret is not base32.",
};
