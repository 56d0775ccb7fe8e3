import type { Problem } from "./problem.ts";

/** Headers that belong to HTTP, to Psono's session or to proxies in front of the server. */
const REFUSED =
  /^(?:authorization.*|host|content-.*|accept.*|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|proxy-.*|x-forwarded-.*|forwarded|via|cookie.*|set-cookie.*|user-agent)$/i;

/** Parses `extra-headers`: one `Name: value` per line (RFC 9110 §5). */
export function parseHeaders(input: string, text: string, problem: Problem): Record<string, string> {
  const headers: Record<string, string> = Object.create(null); // `__proto__` is a name like any other
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const at = { number: index + 1 }; // without its text: values are secret
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === "" || value === "") problem(input, "header-form", {}, at);
    else if (REFUSED.test(name)) problem(input, "header-refused", { name }, at);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    else if (/[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\xff]/.test(value)) problem(input, "header-characters", {}, at);
    else if (Object.keys(headers).some((other) => other.toLowerCase() === name.toLowerCase()))
      problem(input, "header-twice", { name }, at);
    else headers[name] = value;
  }
  return headers;
}
