/** What goes wrong between a step and an honest server, each once or always. `server.ts` does it; this names it. */
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
