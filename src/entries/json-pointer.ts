import { ActionError } from "../errors.ts";
import { isObject, own, parseExact, textOf, VALUES } from "../psono/json.ts";

/** Keys that one error lists, and one more. */
const KEYS = 11;

/**
 * What a JSON Pointer (RFC 6901) finds in `text`: a string as it is, anything else as compact JSON with numbers as they
 * were written. Undefined for null, or if nothing is there. Throws `FIELD_FORM` if `text` isn't JSON, has too many
 * values, or is nested too deeply.
 * @param field the name of the field that contains the text; left out for the default field
 */
export function readPointer(text: string, pointer: string, field?: string): string | undefined {
  let value: unknown;
  try {
    value = parseExact(text);
  } catch (error) {
    throw error instanceof RangeError
      ? new ActionError("FIELD_FORM", "too-many-values", { limit: VALUES })
      : new ActionError("FIELD_FORM", "not-json", { pointer, ...(field !== undefined && { field }) });
  }
  for (const token of tokensOf(pointer)) value = child(value, token);
  return textOf(value);
}

/** How far a pointer matches in a JSON text, and the first keys at that level. */
export function keysBefore(text: string, pointer: string): { readonly at: string; readonly keys: readonly string[] } {
  let value: unknown = parseExact(text);
  let at = "";
  for (const token of tokensOf(pointer)) {
    const next = child(value, token);
    if (!Array.isArray(next) && !isObject(next)) break;
    value = next;
    at += `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return { at, keys: Array.isArray(value) || isObject(value) ? Object.keys(value).slice(0, KEYS) : [] };
}

function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((raw) => raw.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function child(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d{0,9})$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) ? own(value, token) : undefined;
}
