/** Errors of a fileserver or a bucket. Only the status of such a host's response is kept. */
import { ActionError } from "../../errors.ts";
import type { FileHost } from "../../problems/files.ts";
import type { Details } from "../../problems.ts";

/**
 * Converts an error of a request to an error about a host that the server provided, because `server-url` isn't at
 * fault.
 */
export function explainHost(error: ActionError, host: FileHost): ActionError {
  const { code, reason } = error;
  const facts = error.details as { readonly code?: string; readonly status?: number };
  const known = facts.code === undefined ? {} : { code: facts.code };
  switch (code) {
    case "NETWORK":
      return lost(error, host);
    case "RATE_LIMIT":
      return new ActionError("NETWORK", "file-host", { ...host, why: "busy", status: 429 });
    case "DNS":
      return reason === "file-host" ? error : new ActionError("DNS", "file-host", { ...host, ...known });
    case "CERTIFICATE":
      return new ActionError("FILE_HOST", "unreachable", { ...host, why: "certificate", ...known });
    case "TLS":
      return new ActionError("FILE_HOST", "unreachable", { ...host, why: "tls" });
    case "PROXY":
      return new ActionError("FILE_HOST", "unreachable", { ...host, why: "proxy" });
    case "REDIRECT":
      return new ActionError("FILE_HOST", "redirected", host);
    case "SERVER_LOCKED":
      return new ActionError("FILE_HOST", "status", { ...host, status: 423 });
    case "SERVER_ANSWER": {
      const why = reason === "too-large" || reason === "compressed" ? reason : "not-http";
      return new ActionError("FILE_HOST", "answer", { ...host, why });
    }
    default:
      return error;
  }
}

/** An error after which a retry can help. */
function lost(error: ActionError, host: FileHost): ActionError {
  const { reason } = error;
  if (reason === "file-host") return error;
  const { status } = error.details as { readonly status?: number };
  const why: Details<"NETWORK", "file-host">["why"] =
    reason === "cut-off" || reason === "stalled" ? reason : reason === "busy" ? "busy" : "unreachable";
  return new ActionError("NETWORK", "file-host", { ...host, why, ...(status !== undefined && { status }) });
}

/**
 * The error for a status without a chunk.
 * @param foreign whether the host isn't that of `server-url`
 */
export function refusedBy(host: FileHost, status: number, foreign: boolean): ActionError {
  if (foreign && (status === 401 || status === 403)) return new ActionError("FILE_HOST", "denied", { ...host, status });
  return new ActionError("FILE_HOST", "status", { ...host, status });
}
