/** Whether a response that isn't a success comes from Psono, or from something in front of the server. */
import type { IncomingHttpHeaders } from "node:http";
import type { Sender } from "../problems.ts";
import { isObject, own } from "./json.ts";

/** Maximum number of characters of a page that are checked. */
const BEGIN = 4096;
/** Maximum number of characters of an error of Psono's. */
const LONGEST = 65_536;

/** Only the form of the headers and the body is kept. */
export function senderOf(headers: IncomingHttpHeaders, body: string): Sender {
  const type = headers["content-type"] ?? "";
  if (isPsono(type, body)) return "psono";
  const page = body.slice(0, BEGIN);
  // ERROR_PAGE_TEMPLATE in views/defaults.py of Django.
  if (
    /<h1>(?:Server Error \(500\)|Bad Request \(400\)|Not Found)<\/h1>\s*<p>(?:<\/p>|The requested resource)/.test(page)
  )
    return "page";
  // The texts of nginx and Apache.
  if (/No required SSL certificate was sent|The SSL certificate error/i.test(page)) return "client-certificate";
  if (/Request Header Or Cookie Too Large|Request Header Fields Too Large|Size of a request header field/i.test(page))
    return "large-headers";
  const server = String(headers["server"] ?? "");
  if (/cloudflare|cloudfront|akamai|awselb|fastly|varnish/i.test(server) || headers["cf-ray"] !== undefined)
    return "cdn";
  return server !== "" || /^text\/html\b/i.test(type) ? "web-server" : "other";
}

/**
 * The forms of psono-server 7.2.3: JSON with form errors or a detail, encrypted text in a session, and for direct
 * access, whose renderers don't write JSON, names of fields or the status.
 */
function isPsono(type: string, body: string): boolean {
  if (!/^(?:application\/json|text\/html; charset=utf-8)/i.test(type)) return false;
  if (body === "non_field_errors" || body === "429 Too Many Requests") return true;
  if (!type.startsWith("application/json") || !body.startsWith("{") || body.length > LONGEST) return false;
  try {
    const value: unknown = JSON.parse(body);
    if (!isObject(value)) return false;
    const isText = (key: string) => typeof own(value, key) === "string";
    return errorsOf(value) !== undefined || isText("detail") || (isText("text") && isText("nonce"));
  } catch {
    return false;
  }
}

/** `non_field_errors` of a response; undefined if there are none. */
export function errorsOf(value: unknown): readonly unknown[] | undefined {
  const errors = isObject(value) ? own(value, "non_field_errors") : undefined;
  return Array.isArray(errors) ? errors : undefined;
}
