/** What is wrong on the way to the server. */
import { printable } from "../text.ts";
import type { Words } from "./terms.ts";

const noAnswer = (request: string) => `No answer to ${printable(request)}:`;
const asked = (wait: number | undefined) =>
  wait === undefined ? "" : ` It asked to wait ${Math.ceil(wait / 1000)} s.`;

export const NETWORK: Words<"NETWORK"> = {
  unreachable: ({ request, code, proxy }, { input }) =>
    `${noAnswer(request)} the server could not be reached${code === undefined ? "" : ` (${printable(code)})`}. Check ${input("server-url")}, proxy and firewall.${proxy ? " Look at the proxy that https_proxy names, too." : ""}`,
  "cut-off": ({ request }) => `The answer to ${printable(request)} was cut off. Run the job again.`,
  stalled: ({ request }) =>
    `The answer to ${printable(request)} stalled. Look at the server and what stands before it.`,
  busy: ({ request, status, wait }) =>
    `The server answered ${printable(request)} with status ${status}. Look at the server, and at what stands before it.${asked(wait)}`,
  proxy: refused,
};

export const DNS: Words<"DNS"> = {
  "no-address": ({ request, code }, { input }) =>
    `${noAnswer(request)} the host of ${input("server-url")} has no address (${printable(code)}). Check its name and the runner's DNS.`,
};

export const CERTIFICATE: Words<"CERTIFICATE"> = {
  untrusted: ({ request, code }, { input }) =>
    `${noAnswer(request)} the server's certificate is not trusted (${printable(code)}). Check ${input("server-url")}, or give the CA that signed it as ${input("ca-certificate")}.`,
  "host-name": ({ request, code }, { input }) =>
    `${noAnswer(request)} the server's certificate is for another host name (${printable(code)}). Check ${input("server-url")}, or give the CA that signed it as ${input("ca-certificate")}.`,
};

export const TLS: Words<"TLS"> = {
  handshake: ({ request }, { input }) =>
    `${noAnswer(request)} server and runner could not agree on TLS. Does the port of ${input("server-url")} speak TLS, and does the server ask for ${input("client-certificate")}?`,
};

export const PROXY: Words<"PROXY"> = {
  refused,
  address: ({ variable }) =>
    `The environment variable ${printable(variable)} is no address of a proxy. Write http://host:port, and %XX for what is special in a password; or unset it, or name the server in no_proxy.`,
};

function refused({ request, status }: { readonly request: string; readonly status: number }): string {
  const why = status === 407 ? "asks for a user name and a password" : "refused the connection";
  return `${noAnswer(request)} the proxy ${why} (${status}). Check https_proxy and no_proxy of the runner.`;
}

export const REDIRECT: Words<"REDIRECT"> = {
  redirected: ({ request, host }, { input }) =>
    `${printable(request)} was redirected to ${host === undefined ? "another address" : printable(host)}. Redirects are not followed: give the final address as ${input("server-url")}.`,
};

export const RATE_LIMIT: Words<"RATE_LIMIT"> = {
  "too-many": ({ request, wait }) =>
    `The server refused ${printable(request)}: too many requests (429).${asked(wait)} Psono allows 60 API-key logins an hour and address by default.`,
};

export const TIMEOUT: Words<"TIMEOUT"> = {
  "ran-out": ({ request }, { timedOut }) => timedOut(printable(request)),
  wait: ({ seconds }, { timeout }) => `Waiting ${seconds} s would pass ${timeout}. Raise it.`,
};

export const CANCELLED: Words<"CANCELLED"> = {
  cancelled: (_, { cancelled }) => cancelled,
};
