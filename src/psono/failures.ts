/** Errors for requests that failed. Text from a server or a proxy never becomes a fact. */
import { ActionError } from "../errors.ts";
import type { RateLimit, Sender, Validity } from "../problems.ts";
import { isProxyBusy } from "./retry.ts";

/** A proxy responded to CONNECT with a status other than 200. */
export class ProxyRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super("The proxy refused the connection.");
    this.status = status;
  }
}

/** Codes of OpenSSL and Node for untrusted certificates. */
const CERTIFICATE =
  /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_|INVALID_PURPOSE)/;

/** Whether the server got no part of a request, because its connection never opened. */
export function neverOpened(cause: unknown): boolean {
  if (cause instanceof ProxyRefusal || cause instanceof AggregateError) return true;
  if (cause instanceof ActionError || !(cause instanceof Error)) return false;
  const { syscall } = cause as NodeJS.ErrnoException;
  // Node's own text: its code, ECONNRESET, is also used for open connections (lib/internal/tls/wrap.js).
  return syscall === "getaddrinfo" || syscall === "connect" || cause.message.includes("before secure TLS connection");
}

/**
 * The error for a request without a response, by Node's code. It's `NETWORK` or `DNS` if a retry can help.
 * @param request method and path, as errors name it
 * @param proxied whether the connection goes through a proxy
 * @param valid dates of the certificate that isn't valid now, if they're known
 */
export function connectionFailed(request: string, cause: unknown, proxied: boolean, valid?: Validity): ActionError {
  const { code = "" } = cause as NodeJS.ErrnoException;
  if (cause instanceof ProxyRefusal) return refusedByProxy(request, cause.status);
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID")
    return new ActionError("CERTIFICATE", "host-name", { request, code, proxied });
  if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID")
    return new ActionError("CERTIFICATE", "dates", {
      request,
      code,
      proxied,
      now: new Date(),
      ...(valid && { valid }),
    });
  if (code === "UNABLE_TO_VERIFY_LEAF_SIGNATURE")
    return new ActionError("CERTIFICATE", "intermediate", { request, code, proxied });
  if (CERTIFICATE.test(code)) return new ActionError("CERTIFICATE", "untrusted", { request, code, proxied });
  if (code.startsWith("HPE_")) return new ActionError("SERVER_ANSWER", "not-http", { request });
  if (code === "ENOTFOUND") return new ActionError("DNS", "no-address", { request, code, proxied });
  if (code === "EPROTO" || code.startsWith("ERR_SSL_"))
    return new ActionError("TLS", "handshake", { request, proxied });
  const known = /^E[A-Z_]{2,30}$/.test(code) && { code };
  return new ActionError("NETWORK", "unreachable", { request, proxied, ...known });
}

function refusedByProxy(request: string, status: number): ActionError {
  if (isProxyBusy(status)) return new ActionError("NETWORK", "proxy", { request, status });
  // An invalid response has no status.
  return new ActionError("PROXY", "refused", { request, ...(Number.isInteger(status) && { status }) });
}

export function cancelled(): ActionError {
  return new ActionError("CANCELLED", "cancelled", {});
}

export function timedOut(request: string): ActionError {
  return new ActionError("TIMEOUT", "ran-out", { request });
}

export function stalled(request: string): ActionError {
  return new ActionError("NETWORK", "stalled", { request });
}

export function cutOff(request: string): ActionError {
  return new ActionError("NETWORK", "cut-off", { request });
}

export function tooLarge(request: string, limit: number): ActionError {
  return new ActionError("SERVER_ANSWER", "too-large", { request, limit });
}

/** Whether it affects only one response, which is larger than the cap. */
export function isTooLarge(error: unknown): error is ActionError {
  return error instanceof ActionError && error.code === "SERVER_ANSWER" && error.reason === "too-large";
}

export function compressed(request: string): ActionError {
  return new ActionError("SERVER_ANSWER", "compressed", { request });
}

export function notJson(request: string, server: string): ActionError {
  return new ActionError("SERVER_ANSWER", "content-type", { request, server });
}

/** @param location the header; only its host is kept */
export function redirected(request: string, location: string | undefined): ActionError {
  let host: string | undefined;
  try {
    if (location !== undefined) host = new URL(location, "http://same-host").host.slice(0, 100);
  } catch {}
  return new ActionError("REDIRECT", "redirected", { request, ...(host !== undefined && { host }) });
}

export function locked(): ActionError {
  return new ActionError("SERVER_LOCKED", "maintenance", {});
}

interface Answered {
  readonly status: number;
  readonly by?: Sender | undefined;
}

/** @param asked ms to wait, as the server requested */
export function busy(path: string, request: string, { status, by }: Answered, asked: number | undefined): ActionError {
  const wait = asked !== undefined && { wait: asked };
  return status === 429
    ? new ActionError("RATE_LIMIT", "too-many", { request, limit: by === "psono" ? limitOf(path) : "other", ...wait })
    : new ActionError("NETWORK", "busy", { request, status, ...wait });
}

/** The limit of psono-server (DEFAULT_THROTTLE_RATES in settings.py) that applies to a path. */
function limitOf(path: string): RateLimit {
  if (path === "/api-key/login/") return "logins";
  if (path === "/info/") return "info";
  return path.startsWith("/api-key-access/") ? "anonymous" : "user";
}

/** @param ms how long the wait would take */
export function waitTooLong(ms: number): ActionError {
  return new ActionError("TIMEOUT", "wait", { seconds: Math.ceil(ms / 1000) });
}
