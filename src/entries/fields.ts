import { ActionError } from "../errors.ts";
import { type JsonObject, objectsOf, own, textOf } from "../psono/json.ts";
import { ATTACHMENTS, withoutFileKeys } from "./file-keys.ts";
import { type TotpParameters, totp } from "./totp.ts";
import { ALIASES, entryType, TYPES } from "./types.ts";

/** Ms that a code must have left when the step hands it on. */
const TOTP_LEFT = 5000;

export interface Value {
  readonly text: string;
  /** What a file holds where that is not the UTF-8 of `text`. */
  readonly bytes?: Uint8Array;
}

/** The type of a secret: what the tree says where that is known, else what its data looks like. */
export function typeOf(told: string, secret: JsonObject): string {
  if (Object.hasOwn(TYPES, told)) return told;
  const keys = Object.keys(withoutFileKeys(secret));
  return Object.keys(TYPES).find((type) => keys.some((key) => key.startsWith(`${type}_`))) ?? told;
}

/** The title that the data itself holds. */
export function titleOf(secret: JsonObject): string | undefined {
  const title = own(withoutFileKeys(secret), `${typeOf("", secret)}_title`);
  return typeof title === "string" ? title : undefined;
}

/** The user name that belongs to a password; undefined where there is none. */
export function usernameOf(secret: JsonObject, type: string): string | undefined {
  return textOf(own(withoutFileKeys(secret), `${type}_username`));
}

/** The main field of a type; undefined where it has none. */
export function mainField(type: string): string | undefined {
  return entryType(type)?.main;
}

/** Ms to wait from `now` so that the code asked for has 5 seconds left; 0 for other fields. */
export function totpWait(secret: JsonObject, type: string, field: string | undefined, now: number): number {
  const prefix = codeOf(type, field);
  if (prefix === undefined) return 0;
  const ms = parameters(withoutFileKeys(secret), prefix).period * 1000;
  const left = ms - (now % ms);
  return left < TOTP_LEFT ? left : 0;
}

/**
 * A field's value, byte for byte; undefined where it is unknown or empty. Without `field` the main one of the type.
 * `field` is the name of an environment variable, a short name, a full name, one of psonoci's or the name of a
 * custom field, tried in this order. `now` is ms since 1970, for TOTP codes.
 * Throws `AMBIGUOUS_FIELD`, `FIELD_FORM` or `TOTP`.
 */
export function readField(secret: JsonObject, type: string, field: string | undefined, now: number): Value | undefined {
  const data = withoutFileKeys(secret);
  const known = entryType(type);
  const name = field ?? known?.main;
  if (name === undefined) return undefined;
  const variable = named(data, "environment_variables_variables", "key", name);
  if (variable !== undefined) return variable;
  const prefix = codeOf(type, name);
  if (prefix !== undefined) {
    if (stored(data, `${prefix}_code`) === undefined) return undefined;
    return { text: totp(parameters(data, prefix), now) };
  }
  for (const key of keysOf(type, name)) {
    const text = stored(data, key);
    if (text === undefined) continue;
    return known?.binary !== undefined && key === `${type}_${known.binary}` ? fromBinary(text) : { text };
  }
  return named(data, "custom_fields", "name", name);
}

/** The fields of an entry that have a value, as a user may ask for them. */
export function filledFields(secret: JsonObject, type: string): string[] {
  const data = withoutFileKeys(secret);
  const known = entryType(type);
  const names =
    known === undefined ? Object.keys(data).filter((name) => name !== ATTACHMENTS) : [...known.fields, ...known.more];
  const short = names.filter((name) => stored(data, known === undefined ? name : `${type}_${name}`) !== undefined);
  const code = known?.totp !== undefined && stored(data, `${known.totp.prefix}_code`) !== undefined ? ["totp"] : [];
  return [...code, ...variablesOf(data), ...short, ...customOf(data)];
}

/**
 * What `PREFIX_* = entry` takes: every variable of an entry of environment variables, else every field that people
 * fill in.
 */
export function wildcardFields(secret: JsonObject, type: string): string[] {
  const variables = variablesOf(withoutFileKeys(secret));
  if (type === "environment_variables") return variables;
  const hidden = new Set(["title", ...(entryType(type)?.more ?? [])]);
  return filledFields(secret, type).filter((field) => !hidden.has(field));
}

/** Whether entries of a type have a field of this name. */
export function hasField(type: string, field: string): boolean {
  const known = entryType(type);
  const names = [...(known?.fields ?? []), ...(known?.more ?? []), ...(known?.totp?.names ?? [])];
  return names.includes(field.replaceAll("-", "_"));
}

/** Where the parameters of the code begin that `field` asks for; undefined where it asks for no code. */
function codeOf(type: string, field: string | undefined): string | undefined {
  const known = entryType(type);
  const name = field ?? known?.main ?? "";
  return known?.totp?.names.includes(name) ? known.totp.prefix : undefined;
}

/** Keys under which a field may be stored: by its short name, its full one, or psonoci's. */
function keysOf(type: string, name: string): string[] {
  const snake = name.replaceAll("-", "_");
  const known = entryType(type);
  const short = [...(known?.fields ?? []), ...(known?.more ?? [])].includes(snake) ? [`${type}_${snake}`] : [];
  const aliased = ALIASES.find(([alias]) => snake.startsWith(alias));
  return [...short, name, snake, ...(aliased ? [aliased[1] + snake.slice(aliased[0].length)] : [])];
}

/** A stored value as text: what is empty or null counts as absent, a number has the digits it was written with. */
function stored(data: JsonObject, key: string): string | undefined {
  const text = textOf(own(data, key));
  return text === "" || text === "[]" || text === "{}" ? undefined : text;
}

function variablesOf(data: JsonObject): string[] {
  return objectsOf(data, "environment_variables_variables").flatMap((variable) => textOf(own(variable, "key")) ?? []);
}

function customOf(data: JsonObject): string[] {
  return objectsOf(data, "custom_fields").flatMap((field) => {
    const value = textOf(own(field, "value"));
    return value === undefined || value === "" ? [] : (textOf(own(field, "name")) ?? []);
  });
}

/** The value of the one object of a list whose `key` is `name`; a variable may be empty on purpose. */
function named(data: JsonObject, list: string, key: string, name: string): Value | undefined {
  const found = objectsOf(data, list).filter((object) => textOf(own(object, key)) === name);
  if (found.length > 1) {
    throw new ActionError("AMBIGUOUS_FIELD", "fields", { count: found.length });
  }
  const text = found[0] && textOf(own(found[0], "value"));
  return text === undefined || (text === "" && list === "custom_fields") ? undefined : { text };
}

function fromBinary(hex: string): Value {
  // Node stops at the first character that is no hex digit, but of one above U+00FF it looks at the lower byte alone.
  const bytes = Buffer.from(hex, "hex");
  if (bytes.length * 2 !== hex.length || /[^\0-\xff]/.test(hex)) {
    throw new ActionError("FIELD_FORM", "not-hex", {});
  }
  return { text: bytes.toString("base64"), bytes };
}

/** Parameters of an entry, with the defaults of Psono's client where it stored none. */
function parameters(data: JsonObject, prefix: string): TotpParameters {
  return {
    secret: stored(data, `${prefix}_code`) ?? "",
    algorithm: stored(data, `${prefix}_algorithm`) ?? "SHA1",
    digits: Number(stored(data, `${prefix}_digits`) ?? 6),
    period: Number(stored(data, `${prefix}_period`) ?? 30),
  };
}
