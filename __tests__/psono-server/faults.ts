import type { Reply } from "./api.ts";

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
