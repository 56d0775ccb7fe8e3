/** The fields that Psono gives entries, by each of their names. */
import { type JsonObject, own } from "../psono/json.ts";
import { ATTACHMENTS } from "./file-keys.ts";
import { ALIASES, entryType, TYPES } from "./types.ts";

/** A field that Psono gives entries of a type. */
export interface BuiltIn {
  /** The short name, or the full one if there is no short name. */
  readonly name: string;
  /** The key of the data that contains it. */
  readonly key: string;
  /** For the current code: the prefix of its parameters. */
  readonly totp?: string;
}

/** Fields of entries of any type (new-entry.js of Psono's client). */
const COMMON: readonly string[] = ["custom_fields", "tags", ATTACHMENTS];

/**
 * The field that a name means in entries of a type: its short name, its full one, or psonoci's. It doesn't matter
 * whether the field has a value. Undefined if there is none. Any other key in the data counts as a full name.
 */
export function builtIn(type: string, name: string, data: JsonObject): BuiltIn | undefined {
  const known = entryType(type);
  if (known?.totp?.names.includes(name)) return { name, key: `${known.totp.prefix}_code`, totp: known.totp.prefix };
  const snake = name.replaceAll("-", "_");
  const short = [...(known?.fields ?? []), ...(known?.more ?? [])];
  if (short.includes(snake)) return { name: snake, key: `${type}_${snake}` };
  const alias = ALIASES.find(([beginning]) => snake.startsWith(beginning));
  const full = alias === undefined ? snake : alias[1] + snake.slice(alias[0].length);
  const rest = full.startsWith(`${type}_`) ? full.slice(type.length + 1) : undefined;
  if (rest !== undefined && short.includes(rest)) return { name: rest, key: full };
  if (known?.totp !== undefined && full === `${known.totp.prefix}_code`) return { name: full, key: full };
  if (COMMON.includes(name)) return { name, key: name };
  const key = [name, snake, full].find((one) => (own(data, one) ?? undefined) !== undefined);
  return key === undefined ? undefined : { name: key, key };
}

/**
 * The type of a secret: the type in the tree if it's known, otherwise the type that the data suggests. psonoci writes
 * the fields of all types and fills in those of one type, so values decide: first a title, then other values, and
 * finally keys.
 */
export function typeOf(told: string, data: JsonObject, filled: (key: string) => boolean): string {
  if (Object.hasOwn(TYPES, told)) return told;
  const types = Object.keys(TYPES);
  const titled = types.find((type) => filled(`${type}_title`));
  if (titled !== undefined) return titled;
  const keys = Object.keys(data);
  const begins = (some: readonly string[]) => types.find((type) => some.some((key) => key.startsWith(`${type}_`)));
  return begins(keys.filter(filled)) ?? begins(keys) ?? told;
}
