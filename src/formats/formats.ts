/** Texts with many values, each under its name. */
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

/** The whole text, from the parts of `entryIn`. */
export function joined(format: Format, parts: readonly string[]): string {
  return format === "json" ? `{${parts.join(",")}}` : parts.join("");
}
