/** One request and its response, sent with @actions/http-client. */
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from "node:http";
import { HttpClient } from "@actions/http-client";
import { compressed, cutOff, notJson, tooLarge } from "./failures.ts";
import { decodeUtf8 } from "./json.ts";
import type { Route } from "./route.ts";

/** Bytes of a response. A datastore of 50,000 entries, which is hex within hex, has about 50 MB. */
const BODY_CAP = 64 * 1024 * 1024;
const USER_AGENT = "psono-secrets-action";

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Call {
  readonly method: "GET" | "POST";
  /** Below the server's address, for example `/info/`. */
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** The endpoint answers with another content type than JSON. */
  readonly anyType?: boolean;
  /** Only the answer makes it possible to end what the call begins, so it gets some time when everything is abandoned. */
  readonly login?: boolean;
}

/** What the exchanges with one server have in common. */
export interface Server {
  /** Address without a final slash. */
  readonly base: string;
  readonly route: Route;
  /** Sent to the server with every request, but not to a proxy. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Limits {
  /** Ends the exchange, unless it waits for a proxy: the caller mustn't wait for the promise then. */
  readonly signal: AbortSignal;
  /** Ms of silence on the socket after which http-client gives up: more than the caller waits. */
  readonly socketTimeout: number;
  /** Called for the headers and for each part of the body. */
  readonly onBytes: () => void;
}

export interface Exchanged {
  readonly answer: Answer;
  readonly headers: IncomingHttpHeaders;
}

/** How errors name a call: ids aren't secret, and the body is left out. */
export function nameOf(call: Call): string {
  return `${call.method} ${call.path}`;
}

/** Throws `SERVER_ANSWER` or `NETWORK` for a response that can't be used, and Node's error if there is none. */
export async function exchange(call: Call, { base, route, headers }: Server, limits: Limits): Promise<Exchanged> {
  const prepareRequest = (options: RequestOptions) => {
    route.prepare(options);
    options.signal = limits.signal;
    // Here, since http-client changes names to lower case, and adds ACTIONS_ORCHESTRATION_ID to a user agent.
    options.headers = { ...headers, ...options.headers, "user-agent": USER_AGENT };
  };
  const handler = { prepareRequest, canHandleAuthentication: () => false, handleAuthentication: unused };
  const client = new HttpClient(undefined, [handler], {
    allowRedirects: false,
    allowRetries: false,
    socketTimeout: limits.socketTimeout,
  });
  const own = { "content-type": "application/json", ...call.headers };
  const { message } = await client.request(call.method, base + call.path, call.body ?? "", own);
  limits.onBytes();
  const status = message.statusCode ?? 0;
  check(message, status, call);
  const body = await readBody(message, call, limits.onBytes);
  return { answer: { status, body }, headers: message.headers };
}

/** Checks what the headers say. */
function check({ headers }: IncomingMessage, status: number, call: Call): void {
  // None was asked for, and unpacked bytes would pass the cap.
  if ((headers["content-encoding"] ?? "identity") !== "identity") throw compressed(nameOf(call));
  const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
  if (status === 200 && call.anyType !== true && !isJson) throw notJson(nameOf(call));
}

/** http-client's own `readBody()` has no cap, and never settles if a body is cut off. */
async function readBody(message: IncomingMessage, call: Call, onBytes: () => void): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of message as AsyncIterable<Uint8Array>) {
      onBytes();
      size += chunk.length;
      if (size > BODY_CAP) break;
      chunks.push(chunk);
    }
  } catch {
    throw cutOff(nameOf(call));
  }
  if (size > BODY_CAP) throw tooLarge(nameOf(call), BODY_CAP);
  return decodeUtf8(Buffer.concat(chunks), { kind: "answer", request: nameOf(call) });
}

function unused(): Promise<never> {
  return Promise.reject(new Error("no authentication is handled here"));
}
