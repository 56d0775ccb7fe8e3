/**
 * GitHub's runner also masks what follows the last & of a text (PowerShellPostAmpersandEscape of ValueEncoders.cs): of
 * `cd app && npm install`, it would hide each `npm install`.
 */
import { isPublic, isTelling, soundsSecret } from "./worth.ts";

/** Minimum length of what the runner masks by itself. */
const LEAST = 6;
/** Maximum length of a text that is checked: no line of a script and no URL is longer. */
const LONGEST = 2048;

/** A line or a part of a value without its end, if that is a public command after && or a public parameter after &. */
export function withoutPublicEnd(text: string): string {
  const at = text.length > LONGEST ? -1 : text.lastIndexOf("&");
  const end = text.slice(at + 1);
  if (at === -1 || end.length < LEAST || text.includes("&+")) return text;
  const before = text.slice(0, at);
  const isOpen = before.endsWith("&") ? isCommand(end) : /[?=]/.test(before) && isParameter(end);
  return isOpen ? `${before}&` : text;
}

/** Whether a command isn't masked by itself. */
function isCommand(text: string): boolean {
  return !isTelling(text.trim()) || isPublic(text.trim());
}

function isParameter(text: string): boolean {
  const [, name = "", value = text] = /^([\w.-]+)=(.*)$/s.exec(text) ?? [];
  return !soundsSecret(name) && isPublic(value);
}
