import { ActionError } from "../errors.ts";
import { isObject, own, parseExact, textOf, VALUES } from "../psono/json.ts";

/**
 * What a JSON Pointer (RFC 6901) finds in `text`: a string as it is, anything else as compact JSON with numbers as
 * they were written. Undefined where nothing or null is there. Throws `FIELD_FORM` where `text` isn't JSON, has too many
 * values, or is nested too deeply.
 */
export function readPointer(text: string, pointer: string): string | undefined {
  let value: unknown;
  try {
    value = parseExact(text);
  } catch (error) {
    throw error instanceof RangeError
      ? new ActionError("FIELD_FORM", "too-many-values", { limit: VALUES })
      : new ActionError("FIELD_FORM", "not-json", {});
  }
  for (const raw of pointer.split("/").slice(1)) {
    const token = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) value = /^(?:0|[1-9]\d{0,9})$/.test(token) ? value[Number(token)] : undefined;
    else if (isObject(value)) value = own(value, token);
    else return undefined;
  }
  return textOf(value);
}
