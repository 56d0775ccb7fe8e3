import { isUuid } from "../psono/json.ts";
import type { Certificates } from "../psono/tls.ts";
import { readPem } from "./certificates.ts";
import { parseHeaders } from "./headers.ts";
import type { Problem } from "./problem.ts";

/** How a vault is reached. */
export interface Connection {
  readonly serverUrl: string;
  readonly apiKeyId: string;
  readonly secretKey: Uint8Array;
  /** Both or neither: the session needs them, direct access does not. */
  readonly session: { readonly privateKey: Uint8Array; readonly serverSignature: Uint8Array } | undefined;
  readonly certificates: Certificates;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly timeout: number;
}

/**
 * Reads the inputs that reach a vault; undefined where the key to open it is missing.
 * @param problem takes every input that is wrong, and what is
 * @param missing why a required one may be empty: a blank and a sentence, or nothing
 */
export function parseConnection(
  read: (name: string) => string,
  variables: NodeJS.ProcessEnv,
  problem: Problem,
  missing: string,
): Connection | undefined {
  const required = (input: string) => {
    const value = read(input).trim();
    if (value === "") problem(input, `is missing.${missing}`);
    return value;
  };
  const hex = (input: string, value: string) => {
    if (value === "") return undefined;
    if (/^[0-9a-f]{64}$/i.test(value)) return Uint8Array.from(Buffer.from(value, "hex"));
    problem(input, `must be 64 hex digits; it has ${value.length} characters.`);
    return undefined;
  };
  const serverUrl = parseUrl(required("server-url"), problem);
  const apiKeyId = required("api-key-id");
  if (apiKeyId !== "" && !isUuid(apiKeyId))
    problem("api-key-id", "is no UUID. Copy the ID that Psono shows for the API key.");
  const secretKey = hex("api-key-secret-key", required("api-key-secret-key"));
  const privateText = read("api-key-private-key").trim();
  const signatureText = read("server-signature").trim();
  const privateKey = hex("api-key-private-key", privateText);
  const serverSignature = hex("server-signature", signatureText);
  if (privateText !== "" && signatureText === "")
    problem("server-signature", "is missing. With api-key-private-key it is required: it proves which server answers.");
  if (privateText === "" && signatureText !== "")
    problem("api-key-private-key", "is missing. server-signature is checked at a login, which needs this key.");
  if (privateText !== "" && privateText.toLowerCase() === read("api-key-secret-key").trim().toLowerCase()) {
    problem("api-key-private-key", "is the same as api-key-secret-key. Psono shows two different keys.");
  }
  const pem = (input: string) => readPem(input, read(input).trim(), variables, problem);
  const ca = pem("ca-certificate");
  const certificate = pem("client-certificate");
  const key = pem("client-key");
  if ((read("client-certificate").trim() === "") !== (read("client-key").trim() === ""))
    problem("client-certificate, client-key", "belong together: give both or neither.");
  const headers = parseHeaders("extra-headers", read("extra-headers"), problem);
  // They make Node print what it sends and receives, keys of TLS too. Node takes _ for -, and quotes.
  const options = (variables["NODE_OPTIONS"] ?? "").replace(/["\\]/g, "").replaceAll("_", "-");
  if ((variables["NODE_DEBUG"] ?? "") !== "" || /--(?:tls-keylog|trace-tls)/.test(options))
    problem("NODE_DEBUG, NODE_OPTIONS", "make Node print what is sent and received. Unset them for this step.");
  const timeoutText = read("timeout").trim() || "60";
  const timeout = /^\d{1,4}$/.test(timeoutText) ? Number(timeoutText) : 0;
  if (timeout < 1 || timeout > 3600) problem("timeout", "must be whole seconds from 1 to 3600.");
  if (secretKey === undefined) return undefined;
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

function parseUrl(text: string, problem: Problem): string {
  if (text === "") return "";
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    problem("server-url", "is no URL. Write it as https://psono.example.com/server");
    return "";
  }
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback))
    problem("server-url", "must begin with https:// (http:// is for loopback alone).");
  if (url.search !== "" || url.hash !== "")
    problem("server-url", "must have no query and no #. Is it the address of the web client?");
  if (/\.html?$/.test(url.pathname))
    problem(
      "server-url",
      "is the address of the web client. The server's is shown at the login as server, and often ends in /server.",
    );
  if (url.username !== "" || url.password !== "") problem("server-url", "must hold no user name and no password.");
  return url.origin + url.pathname.replace(/\/+$/, "");
}
