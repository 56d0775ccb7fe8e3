/** Texts with many values, each under its name. */
import { ActionError } from "../errors.ts";
import type { Format, Reader } from "../problems/formats.ts";
import { dotenvLine } from "./dotenv.ts";
import { envFileLine } from "./env-file.ts";
import { jsonMember } from "./json.ts";
import { shellLine } from "./shell.ts";

const WRITERS: Readonly<Record<Format, (name: string, value: string) => string | readonly Reader[]>> = {
  dotenv: dotenvLine,
  "env-file": envFileLine,
  json: jsonMember,
  shell: shellLine,
};
export const FORMATS = Object.keys(WRITERS) as Format[];

export function isFormat(text: string): text is Format {
  return Object.hasOwn(WRITERS, text);
}

/**
 * One value so that all readers of the format read it exactly; if that isn't possible, the readers that would misread
 * it.
 */
export function entryIn(format: Format, name: string, value: string): string | readonly Reader[] {
  return WRITERS[format](name, value);
}

/**
 * The same text, with the error `FORMAT` for a value that a reader would misread.
 * @param shown how the error names the value
 * @param option whether an option of a command names the format
 */
export function exactIn(format: Format, name: string, value: string, shown: string, option = false): string {
  const written = entryIn(format, name, value);
  if (typeof written === "string") return written;
  const others = FORMATS.filter((other) => typeof entryIn(other, name, value) === "string");
  throw new ActionError("FORMAT", "value", {
    name: shown,
    format,
    readers: written,
    others,
    ...(option && { option }),
  });
}

/** The whole text, from the parts of `entryIn` or `exactIn`. */
export function joined(format: Format, parts: readonly string[]): string {
  return format === "json" ? `{${parts.join(",")}}` : parts.join("");
}
