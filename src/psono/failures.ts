/** Why a request came to nothing, as errors for the user. No text of a server or a proxy gets into a message. */
import { ActionError } from "../errors.ts";

/** A proxy answered CONNECT with another status than 200. */
export class ProxyRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super("The proxy refused the connection.");
    this.status = status;
  }
}

/** Statuses of a proxy that is busy or can't reach the server at the moment. */
const PROXY_BUSY = new Set([429, 502, 503, 504]);

/** Codes of OpenSSL and Node for certificates that are not trusted. */
const CERTIFICATE =
  /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_|INVALID_PURPOSE)/;

/**
 * The error for a request without a response, by the code that Node gives. Where a retry can help it is `NETWORK`.
 * @param request method and path, as errors name it
 * @param proxied whether the connection goes through a proxy
 */
export function connectionFailed(request: string, cause: unknown, proxied: boolean): ActionError {
  const { code = "" } = cause as NodeJS.ErrnoException;
  const at = `No answer to ${request}:`;
  const proxy = proxied ? " Look at the proxy that https_proxy names, too." : "";
  if (cause instanceof ProxyRefusal) return refusedByProxy(at, cause.status);
  if (CERTIFICATE.test(code)) {
    const why = code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "is for another host name" : "is not trusted";
    return new ActionError(
      "CERTIFICATE",
      `${at} the server's certificate ${why} (${code}). Check server-url, or give the CA that signed it as ca-certificate.${proxy}`,
    );
  }
  if (code.startsWith("HPE_"))
    return new ActionError(
      "SERVER_ANSWER",
      `The answer to ${request} is no HTTP, or its headers are too large. Is server-url the address of a Psono server?`,
    );
  if (code === "ENOTFOUND") {
    const host = proxied ? "https_proxy" : "server-url";
    return new ActionError(
      "DNS",
      `${at} the host of ${host} has no address (${code}). Check its name and the runner's DNS.`,
    );
  }
  if (code === "EPROTO" || code.startsWith("ERR_SSL_")) {
    const why =
      "server and runner could not agree on TLS. Does the port of server-url speak TLS, and does the server ask for client-certificate?";
    return new ActionError("TLS", `${at} ${why}${proxy}`);
  }
  const what = /^E[A-Z_]{2,30}$/.test(code) ? ` (${code})` : "";
  return new ActionError(
    "NETWORK",
    `${at} the server could not be reached${what}. Check server-url, proxy and firewall.${proxy}`,
  );
}

function refusedByProxy(at: string, status: number): ActionError {
  const why = status === 407 ? "asks for a user name and a password" : "refused the connection";
  const shown = Number.isInteger(status) ? ` (${status})` : "";
  return new ActionError(
    PROXY_BUSY.has(status) ? "NETWORK" : "PROXY",
    `${at} the proxy ${why}${shown}. Check https_proxy and no_proxy of the runner.`,
  );
}

export function cancelled(): ActionError {
  return new ActionError("CANCELLED", "The step was cancelled. Nothing was exported.");
}

export function timedOut(request: string): ActionError {
  return new ActionError(
    "TIMEOUT",
    `The step's timeout ran out at ${request}. Raise the input timeout, or look at the server.`,
  );
}

export function stalled(request: string): ActionError {
  return new ActionError("NETWORK", `The answer to ${request} stalled. Look at the server and what stands before it.`);
}

export function cutOff(request: string): ActionError {
  return new ActionError("NETWORK", `The answer to ${request} was cut off. Run the job again.`);
}

export function tooLarge(request: string, bytes: number): ActionError {
  return new ActionError("SERVER_ANSWER", `The answer to ${request} is larger than ${bytes} bytes.`);
}

export function compressed(request: string): ActionError {
  return new ActionError("SERVER_ANSWER", `The answer to ${request} is compressed, which was not asked for.`);
}

export function notJson(request: string): ActionError {
  return new ActionError(
    "SERVER_ANSWER",
    `The answer to ${request} is not JSON. Is server-url the address of a Psono server (it often ends in /server)?`,
  );
}

/** @param location the header, of which only the host is shown */
export function redirected(request: string, location: string | undefined): ActionError {
  let host = "another address";
  try {
    if (location !== undefined) host = new URL(location, "http://same-host").host.slice(0, 100);
  } catch {}
  return new ActionError(
    "REDIRECT",
    `${request} was redirected to ${host}. Redirects are not followed: give the final address as server-url.`,
  );
}

export function locked(): ActionError {
  return new ActionError("SERVER_LOCKED", "The Psono server is disabled or under maintenance (423).");
}

/** @param asked ms that the server asks to wait */
export function busy(request: string, status: number, asked: number | undefined): ActionError {
  const wait = asked === undefined ? "" : ` It asked to wait ${Math.ceil(asked / 1000)} s.`;
  return status === 429
    ? new ActionError(
        "RATE_LIMIT",
        `The server refused ${request}: too many requests (429).${wait} Psono allows 60 API-key logins an hour and address by default.`,
      )
    : new ActionError(
        "NETWORK",
        `The server answered ${request} with status ${status}. Look at the server, and at what stands before it.${wait}`,
      );
}

/** @param ms how long the wait would take */
export function waitTooLong(ms: number): ActionError {
  return new ActionError("TIMEOUT", `Waiting ${Math.ceil(ms / 1000)} s would pass the step's timeout. Raise it.`);
}
