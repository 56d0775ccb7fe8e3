import { isObject, own, parseExact, textOf } from "../psono/json.ts";

/**
 * What a JSON Pointer (RFC 6901) finds in `text`: a string as it is, anything else as compact JSON with numbers as
 * they were written. Undefined where `text` is no JSON, or nothing or null stands there.
 */
export function readPointer(text: string, pointer: string): string | undefined {
  let value: unknown;
  try {
    value = parseExact(text);
  } catch {
    return undefined;
  }
  for (const raw of pointer.split("/").slice(1)) {
    const token = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) value = /^(?:0|[1-9]\d{0,9})$/.test(token) ? value[Number(token)] : undefined;
    else if (isObject(value)) value = own(value, token);
    else return undefined;
  }
  return textOf(value);
}
