import { ActionError } from "../errors.ts";
import type { NoSecrets } from "../problems/inputs.ts";
import { isUuid } from "../psono/json.ts";
import type { Certificates } from "../psono/tls.ts";
import { readPem } from "./certificates.ts";
import { parseHeaders } from "./headers.ts";
import { collect, type Problem } from "./problem.ts";

/** A key of 32 bytes in hex. */
const HEX_KEY = /^[0-9a-f]{64}$/i;

/** How to connect to a vault. */
export interface Connection {
  readonly serverUrl: string;
  readonly apiKeyId: string;
  readonly secretKey: Uint8Array;
  /** Both or neither: a session needs them, and direct access doesn't. */
  readonly session: { readonly privateKey: Uint8Array; readonly serverSignature: Uint8Array } | undefined;
  readonly certificates: Certificates;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly timeout: number;
}

/**
 * Reads the inputs of a connection; undefined if a key is missing.
 * @param problems takes every error found
 * @param cause why required inputs may be empty
 */
export function parseConnection(
  read: (name: string) => string,
  variables: NodeJS.ProcessEnv,
  problems: ActionError[],
  cause: NoSecrets | undefined,
): Connection | undefined {
  const problem = collect(problems);
  const required = (input: string) => {
    const value = read(input).trim();
    if (value === "") problem(input, "missing", { cause });
    return value;
  };
  /** The text of an input, or nothing if it's in quotes. */
  const unquoted = (input: string, text: string) => {
    if (!/^["'“”‘’`]/.test(text)) return text;
    problem(input, "quoted", {});
    return "";
  };
  const hex = (input: string, given: string) => {
    const value = input === swapped ? "" : unquoted(input, given);
    if (value === "") return undefined;
    if (HEX_KEY.test(value)) return Uint8Array.from(Buffer.from(value, "hex"));
    problem(input, "not-hex", { length: value.length });
    return undefined;
  };
  const serverUrl = parseUrl(unquoted("server-url", required("server-url")), problem);
  const apiKeyId = unquoted("api-key-id", required("api-key-id"));
  const secretText = required("api-key-secret-key");
  const privateText = read("api-key-private-key").trim();
  const signatureText = read("server-signature").trim();
  const keys = { "api-key-secret-key": secretText, "api-key-private-key": privateText };
  const swapped = HEX_KEY.test(apiKeyId) ? Object.entries(keys).find(([, text]) => isUuid(text))?.[0] : undefined;
  if (swapped !== undefined) {
    const subject = { kind: "inputs", names: ["api-key-id", swapped] } as const;
    problems.push(new ActionError("INPUT", "swapped-keys", {}, subject));
  } else if (apiKeyId !== "" && !isUuid(apiKeyId)) problem("api-key-id", "not-uuid", {});
  const secretKey = hex("api-key-secret-key", secretText);
  const privateKey = hex("api-key-private-key", privateText);
  const serverSignature = hex("server-signature", signatureText);
  if (privateText !== "" && signatureText === "") problem("server-signature", "no-signature", {});
  if (privateText === "" && signatureText !== "") problem("api-key-private-key", "no-private-key", {});
  if (privateText !== "" && privateText.toLowerCase() === secretText.toLowerCase()) {
    problem("api-key-private-key", "same-keys", {});
  }
  const pem = (input: string) => readPem(input, read(input).trim(), variables, problem);
  const ca = pem("ca-certificate");
  const certificate = pem("client-certificate");
  const key = pem("client-key");
  if ((read("client-certificate").trim() === "") !== (read("client-key").trim() === ""))
    problems.push(
      new ActionError("INPUT", "no-pair", {}, { kind: "inputs", names: ["client-certificate", "client-key"] }),
    );
  const headers = parseHeaders("extra-headers", read("extra-headers"), problem);
  // They make Node print what it sends and receives, including TLS keys. Node accepts _ for -, and quotes.
  const options = (variables["NODE_OPTIONS"] ?? "").replace(/["\\]/g, "").replaceAll("_", "-");
  if ((variables["NODE_DEBUG"] ?? "") !== "" || /--(?:tls-keylog|trace-tls)/.test(options))
    problems.push(new ActionError("INPUT", "prints-traffic", {}));
  const timeoutText = read("timeout").trim() || "60";
  const timeout = parseTimeout(timeoutText);
  if (timeout === undefined) problem("timeout", "timeout", { text: timeoutText });
  if (secretKey === undefined || timeout === undefined) return undefined;
  return {
    serverUrl,
    apiKeyId: apiKeyId.toLowerCase(),
    secretKey,
    session: privateKey && serverSignature && { privateKey, serverSignature },
    certificates: { ca, client: certificate && key ? { certificate, key } : undefined },
    headers,
    timeout,
  };
}

/** Seconds; undefined if the text isn't a whole number from 1 to 3600. */
export function parseTimeout(text: string): number | undefined {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return seconds < 1 || seconds > 3600 ? undefined : seconds;
}

function parseUrl(text: string, problem: Problem): string {
  if (text === "") return "";
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    problem("server-url", "url-form", {});
    return "";
  }
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) {
    problem("server-url", "url-scheme", { origin: `${url.protocol}//${url.host}` });
  }
  // Node 24.17 and later search a certificate for the address with its brackets, and never find it.
  if (url.protocol === "https:" && url.hostname.startsWith("[")) problem("server-url", "url-ipv6", {});
  if (/\.html?$/.test(url.pathname) || url.hash.startsWith("#!")) problem("server-url", "url-web-client", {});
  else if (url.search !== "" || url.hash !== "") problem("server-url", "url-query", {});
  if (url.username !== "" || url.password !== "") problem("server-url", "url-user", {});
  return url.origin + url.pathname.replace(/\/+$/, "");
}
