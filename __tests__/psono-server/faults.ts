import { djangoPage, type Reply } from "./api.ts";

/**
 * What goes wrong between a step and an honest server, each once or always. Those with an answer of their own give it
 * below; the others change the right answer or the connection, which is `server.ts`'s.
 */
export const FAULTS = {
  "wrong-signature": "the login is signed by another key",
  tampered: "one digit of the ciphertext changed",
  unencrypted: "200 in the clear under a session",
  missing: "a secret that was asked for is left out",
  unauthorized: "401",
  busy: "503 with Retry-After: 7",
  "busy-date": "503 with Retry-After: the date in 7 s",
  unavailable: "503",
  throttled: "429 with Retry-After: 3000",
  error: "500 with a page",
  html: "200 with a page",
  redirect: "302 to another host",
  certificate: "400 of nginx: no client certificate (ngx_http_special_response.c)",
  headers: "400 of nginx: the headers are too large",
  forbidden: "403 of a CDN",
  missing404: "404 of nginx",
  notAllowed: "405 of nginx, where the web client is",
  refusedJson: "400 with JSON that isn't Psono's",
  basic: "401 of a gateway that asks for a password",
  gateway429: "429 of a gateway",
  gateway423: "423 of something else",
  page500: "500 with Django's page",
  gzip: "Content-Encoding: gzip before what is none",
  cut: "half the body, then the connection ends",
  stall: "no answer",
  drip: "blanks without end, one each 20 ms",
} as const;

export type Fault = keyof typeof FAULTS;

/** The answer that something before the server gives in its place; undefined where the right one is only changed. */
export function instead(fault: Fault): Reply | undefined {
  const json = { "Content-Type": "application/json" };
  switch (fault) {
    case "certificate":
      return nginx(400, "400 No required SSL certificate was sent", "400 Bad Request");
    case "headers":
      return nginx(400, "400 Request Header Or Cookie Too Large", "400 Bad Request");
    case "forbidden":
      return { ...nginx(403, "403 Forbidden"), headers: { "Content-Type": "text/html", Server: "cloudflare" } };
    case "missing404":
      return nginx(404, "404 Not Found");
    case "notAllowed":
      return nginx(405, "405 Not Allowed");
    case "basic":
      return nginx(401, "401 Authorization Required");
    case "gateway429":
      return nginx(429, "429 Too Many Requests");
    case "gateway423":
      return nginx(423, "423 Locked");
    case "refusedJson":
      return { status: 400, headers: json, body: '{"message":"Bad Request"}' };
    case "page500":
      return {
        status: 500,
        headers: { "Content-Type": "text/html; charset=utf-8" },
        body: djangoPage("Server Error (500)", ""),
      };
    case "drip":
      return { status: 200, headers: json, body: "" };
    case "busy":
      return { status: 503, headers: { "Retry-After": "7" }, body: "busy" };
    case "busy-date":
      return { status: 503, headers: { "Retry-After": new Date(Date.now() + 7000).toUTCString() }, body: "busy" };
    case "error":
      return { status: 500, headers: { "Content-Type": "text/html" }, body: "<h1>Server Error (500)</h1>" };
    case "gzip":
      return { status: 200, headers: { ...json, "Content-Encoding": "gzip" }, body: "not unpacked" };
    case "html":
      return { status: 200, headers: { "Content-Type": "text/html" }, body: "<html><body>hello</body></html>" };
    case "unauthorized":
      return { status: 401, headers: json, body: '{"detail":"Invalid token or not yet activated."}' };
    case "unavailable":
      return { status: 503, headers: { "Content-Type": "text/plain" }, body: "busy" };
    case "throttled":
      return { status: 429, headers: { ...json, "Retry-After": "3000" }, body: '{"detail":"Request was throttled."}' };
    case "redirect":
      return { status: 302, headers: { Location: "https://elsewhere.example/steal?token=1" }, body: "" };
    default:
      return undefined;
  }
}

function nginx(status: number, title: string, heading = title): Reply {
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${heading}</h1></center>\r\n<center>${title}</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return { status, headers: { "Content-Type": "text/html", Server: "nginx" }, body };
}
