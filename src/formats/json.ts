import type { Reader } from "../problems/formats.ts";

/** A member of an object. */
export function jsonMember(name: string, value: string): string | readonly Reader[] {
  // JSON can escape half of a surrogate pair, but jq reads U+FFFD.
  return value.isWellFormed() ? `${JSON.stringify(name)}:${JSON.stringify(value)}` : ["jq"];
}
