/** A field of an entry, and its value. */
import { ActionError } from "../errors.ts";
import { type JsonObject, own, textOf } from "../psono/json.ts";
import { isAscii, LONGEST_NAME, normalSteps } from "../text.ts";
import { type Kind, normalName } from "./field-name.ts";

export interface Value {
  readonly text: string;
  /** The bytes of a file, if they aren't the UTF-8 of `text`. */
  readonly bytes?: Uint8Array;
  /** Whether it is a key for OpenSSH. */
  readonly sshKey?: boolean;
}

/** A field of one entry. Each field is one object, so two of them are compared by identity. */
export interface Field {
  readonly kind: Kind;
  /** As a user sees it: for a built-in field, the short name. Empty if the vault has no name. */
  readonly name: string;
  /** What is stored; undefined if the field is empty. A variable can be empty on purpose. */
  readonly text: string | undefined;
  /** Whether Psono hides the value, or never shows it. */
  readonly hidden: boolean;
  /** For a custom field or a variable, its position in the entry's list, from 1. */
  readonly row?: number;
  /** The form of this name in which names are compared. */
  readonly key?: string;
  /** For a code: the prefix of its parameters. */
  readonly totp?: string;
}

/** The form of a field's name in which names are compared. */
export function keyOfField({ name, key = normalName(name) }: Field): string {
  return key;
}

/** Steps of work that a field's name takes when the entry is read. */
export function stepsOf({ name }: Field): number {
  return isAscii(name) ? 1 : normalSteps(name, LONGEST_NAME);
}

/** A stored value as text: empty text and null count as missing, and a number keeps its original digits. */
export function stored(data: JsonObject, key: string): string | undefined {
  const text = textOf(own(data, key));
  return text === "" || text === "[]" || text === "{}" ? undefined : text;
}

/** The value of a field whose stored hex digits are bytes. Throws `FIELD_FORM`. */
export function fromBinary(hex: string): Value {
  // Node stops at the first character that isn't a hex digit, but uses only the lower byte of a character above U+00FF.
  const bytes = Buffer.from(hex, "hex");
  if (bytes.length * 2 !== hex.length || /[^\0-\xff]/.test(hex)) {
    throw new ActionError("FIELD_FORM", "not-hex", {});
  }
  return { text: bytes.toString("base64"), bytes };
}
