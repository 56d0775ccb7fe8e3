/** Problems with the connection to the server. */
import type { RateLimit } from "../problems.ts";
import { printable } from "../text.ts";
import { hostLost, hostUnknown } from "./files.ts";
import { many } from "./lists.ts";
import type { Words } from "./terms.ts";

const noAnswer = (request: string) => `No response to ${printable(request)}:`;
const LOOK = "Check the server, and any proxy in front of it.";
const asked = (wait: number | undefined) =>
  wait === undefined ? "" : ` It requested a wait of ${many(Math.ceil(wait / 1000), "second")}.`;
/** As an ISO date; a certificate can contain an invalid date. */
const day = (date: Date) => (Number.isNaN(date.getTime()) ? "an unknown date" : date.toISOString().slice(0, 10));
/** What may be at fault too. */
const alsoProxy = (proxied: boolean) => (proxied ? " Also check the proxy that https_proxy names." : "");

export const NETWORK: Words<"NETWORK"> = {
  unreachable: ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the server can't be reached${code === undefined ? "" : ` (${printable(code)})`}. Check ${input("server-url")} and the firewall.${alsoProxy(proxied)}`,
  "cut-off": ({ request }) => `The response to ${printable(request)} was cut off. ${LOOK}`,
  stalled: ({ request }) => `The response to ${printable(request)} stalled. ${LOOK}`,
  busy: ({ request, status, wait }) =>
    `The server responded to ${printable(request)} with status ${status}. ${LOOK}${asked(wait)}`,
  proxy: refused,
  "file-host": hostLost,
};

export const DNS: Words<"DNS"> = {
  "no-address": ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the host of ${proxied ? "https_proxy" : input("server-url")} has no address (${printable(code)}). Check its spelling and the DNS server.`,
  "file-host": hostUnknown,
};

export const CERTIFICATE: Words<"CERTIFICATE"> = {
  untrusted: ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the server's certificate isn't trusted (${printable(code)}). If your own CA signed it, set ${input("ca-certificate")} to the CA's certificate. Otherwise check ${input("server-url")}.${alsoProxy(proxied)}`,
  dates: ({ request, code, proxied, now, valid }) =>
    `${noAnswer(request)} a certificate of the server ${code === "CERT_HAS_EXPIRED" ? "has expired" : "isn't valid yet"} (${printable(code)})${valid === undefined ? "" : `: it is valid from ${day(valid.from)} to ${day(valid.to)}`}. According to the local clock, today is ${day(now)}. Renew the certificate, or correct the clock.${alsoProxy(proxied)}`,
  intermediate: ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the server's certificate isn't trusted (${printable(code)}). The server sends it without the certificate of the CA that issued it. Add the intermediate certificate on the server. If your own CA signed it, set ${input("ca-certificate")} to the CA's certificate.${alsoProxy(proxied)}`,
  "host-name": ({ request, code, proxied }, { input }) =>
    `${noAnswer(request)} the server's certificate is for another host name (${printable(code)}). Check the host in ${input("server-url")}.${alsoProxy(proxied)}`,
};

export const TLS: Words<"TLS"> = {
  handshake: ({ request, proxied }, { input }) =>
    `${noAnswer(request)} the TLS handshake failed. The port in ${input("server-url")} may serve plain HTTP, or the server may require ${input("client-certificate")}.${alsoProxy(proxied)}`,
};

export const PROXY: Words<"PROXY"> = {
  refused,
  address: ({ variable }) =>
    `The environment variable ${printable(variable)} isn't the URL of a proxy. Write it as http://host:port, with special characters in a password as %XX. Or unset it, or add the server's host to no_proxy.`,
};

function refused({ request, status }: { readonly request: string; readonly status?: number }): string {
  const why = status === 407 ? "requires a username and a password" : "refused the connection";
  return `${noAnswer(request)} the proxy ${why}${status === undefined ? "" : ` (${status})`}. Check https_proxy and no_proxy.`;
}

export const REDIRECT: Words<"REDIRECT"> = {
  redirected: ({ request, host }, { input }) =>
    `The server redirected ${printable(request)} to ${host === undefined ? "another URL" : printable(host)}. Redirects aren't followed. Set ${input("server-url")} to the final URL.`,
};

export const RATE_LIMIT: Words<"RATE_LIMIT"> = {
  "too-many": ({ request, limit, wait }) =>
    `The server refused ${printable(request)}: too many requests (429).${asked(wait)} ${LIMITS[limit]}`,
};

/** The limits of psono-server (DEFAULT_THROTTLE_RATES in settings.py). */
const LIMITS: Readonly<Record<RateLimit, string>> = {
  logins:
    "By default, Psono allows 60 API key logins per hour and IP address. All runners behind one IP address share this limit.",
  info: "By default, Psono allows 600 requests for its information per hour and IP address.",
  anonymous:
    "By default, Psono allows 14,400 requests without a session per day and IP address. Each secret that is attached to a restricted API key costs one, and a title costs one for every attached secret. Use secret IDs.",
  user: "By default, Psono allows 86,400 requests per day and user, in all sessions together.",
  other: "The limit doesn't come from Psono, but seems to come from a gateway in front of it.",
};

export const TIMEOUT: Words<"TIMEOUT"> = {
  masking: (_, { timeout }) => `The step exceeded its timeout while it prepared the masks. Increase ${timeout}.`,
  "ran-out": ({ request }, { timedOut }) => timedOut(printable(request)),
  "reading-vault": (_, { timeout }) =>
    `Reading the vault exceeded ${timeout}. Increase it, or find out why the vault is so large.`,
  wait: ({ seconds }, { timeout }) => `Waiting ${many(seconds, "second")} would exceed ${timeout}. Increase it.`,
};

export const CANCELLED: Words<"CANCELLED"> = {
  cancelled: (_, { cancelled }) => cancelled,
};
