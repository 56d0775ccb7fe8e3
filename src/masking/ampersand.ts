/**
 * GitHub's runner also masks what follows the last & of a text (PowerShellPostAmpersandEscape of ValueEncoders.cs): of
 * `cd app && npm install`, it would hide each `npm install`.
 */
import { isOrdinary, soundsSecret } from "./worth.ts";

/** Maximum length of a text that is checked: no line of a script and no URL is longer. */
const LONGEST = 2048;

/**
 * A line or a part of a value without its end, if that is common words: a command after &&, an anchor of YAML, or a
 * parameter of a URL.
 */
export function withoutPublicEnd(text: string): string {
  const at = text.length > LONGEST || text.includes("&+") ? -1 : text.lastIndexOf("&");
  if (at === -1) return text;
  const [before, end] = [text.slice(0, at), text.slice(at + 1)];
  if (/^(?:.*\s)?&$/s.test(before) && /^\s/.test(end)) return isOrdinary(end.trim()) ? `${before}&` : text;
  if (/^(?:-|.*:)\s+$/s.test(before)) return isOrdinary(end) ? before.trim() : text;
  return before.includes("://") && isParameter(end) ? `${before}&` : text;
}

/** The same for the last line of a text of several lines, whose encodings have only one. */
export function withoutPublicLastEnd(text: string): string {
  const at = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
  return at === 0 ? text : text.slice(0, at) + withoutPublicEnd(text.slice(at));
}

function isParameter(text: string): boolean {
  const [, name = "", value = text] = /^([\w.-]+)=(.*)$/s.exec(text) ?? [];
  return !soundsSecret(name) && isOrdinary(value);
}
