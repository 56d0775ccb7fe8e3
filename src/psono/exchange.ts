/** One request and its response, sent with @actions/http-client. */
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from "node:http";
import { HttpClient } from "@actions/http-client";
import type { ActionError } from "../errors.ts";
import type { Sender } from "../problems.ts";
import { compressed, cutOff, notJson, tooLarge } from "./failures.ts";
import { decodeUtf8 } from "./json.ts";
import type { Route } from "./route.ts";
import { senderOf } from "./sender.ts";

/** Maximum bytes of a response. A datastore of 50,000 entries, which is hex within hex, has about 50 MB. */
const BODY_CAP = 64 * 1024 * 1024;
/** Bytes from which a response is large: large ones are read one at a time. */
const LARGE = 1024 * 1024;
const JSON_TYPE = { "content-type": "application/json" };
const USER_AGENT = "psono-secrets-action";

/** Maximum bytes of a response that says why a file can't be read. */
const REFUSAL_CAP = 64 * 1024;

export interface Answer {
  readonly status: number;
  /** Empty if `bytes` contains it. */
  readonly body: string;
  /** What sent it; undefined for status 200, whose form is checked when it's parsed. */
  readonly by?: Sender | undefined;
  /** The body of a response with status 200, if the call requests bytes. */
  readonly bytes?: Uint8Array;
}

export interface Call {
  readonly method: "GET" | "POST" | "PUT";
  /** Relative to the server's URL, for example `/info/`. */
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** The endpoint responds with a content type other than JSON. */
  readonly anyType?: boolean;
  /**
   * Only the response makes it possible to end the session that the call starts, so it gets some time when everything
   * is abandoned.
   */
  readonly login?: boolean;
  /** It ends a session, and can be sent after everything was abandoned. */
  readonly logout?: boolean;
  /** Whether the rest of a large response is still needed. */
  readonly isWanted?: () => boolean;
  /** The response is binary, and has at most this many bytes. */
  readonly bytes?: number;
  /** The call is part of a download. */
  readonly download?: Download;
}

/** The URL of a part of a file, which may be on another host. */
export interface Download {
  readonly server: Server;
  /** How errors name the call: its path may be a credential. */
  readonly name: string;
  /** Converts an error to an error about this host. */
  readonly explain: (error: ActionError) => ActionError;
  /** Creates the call for a retry: the server may have counted this one, and not allow a second. */
  readonly again: () => Promise<Call>;
}

/** The common settings of all exchanges with one server. */
export interface Server {
  /** URL without a final slash. */
  readonly base: string;
  readonly route: Route;
  /** Sent to the server with every request, but not to a proxy. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Limits {
  /** Ends the exchange, unless it waits for a proxy: then the caller mustn't wait for the promise. */
  readonly signal: AbortSignal;
  /** Ms of silence on the socket after which http-client gives up: more than the caller waits. */
  readonly socketTimeout: number;
  /** Called for the headers and for each part of the body. */
  readonly onBytes: () => void;
  /** Reads the rest of a large response when it's its turn. */
  readonly onLarge: <T>(readRest: () => Promise<T>) => Promise<T>;
}

export interface Exchanged {
  readonly answer: Answer;
  readonly headers: IncomingHttpHeaders;
}

/** How errors name a call: IDs aren't secret, and the body is left out. */
export function nameOf(call: Call): string {
  return call.download?.name ?? `${call.method} ${call.path}`;
}

/** Throws `SERVER_ANSWER` or `NETWORK` for a response that can't be used, and Node's error if there is none. */
export async function exchange(call: Call, { base, route, headers }: Server, limits: Limits): Promise<Exchanged> {
  const prepareRequest = (options: RequestOptions) => {
    route.prepare(options);
    options.signal = limits.signal;
    // Set here, because http-client changes names to lower case, and adds ACTIONS_ORCHESTRATION_ID to a user agent.
    options.headers = { ...headers, ...options.headers, "user-agent": USER_AGENT };
  };
  const handler = { prepareRequest, canHandleAuthentication: () => false, handleAuthentication: unused };
  const client = new HttpClient(undefined, [handler], {
    allowRedirects: false,
    allowRetries: false,
    socketTimeout: limits.socketTimeout,
  });
  const own = { ...(call.method !== "GET" || call.download === undefined ? JSON_TYPE : {}), ...call.headers };
  const { message } = await client.request(call.method, base + call.path, call.body ?? "", own);
  limits.onBytes();
  const status = message.statusCode ?? 0;
  try {
    check(message, status, call, base);
    const { headers: received } = message;
    if (call.bytes !== undefined) {
      const bytes = await readBody(message, call, status === 200 ? call.bytes : REFUSAL_CAP, limits);
      if (status === 200) return { answer: { status, body: "", bytes }, headers: received };
      const body = Buffer.from(bytes).toString();
      return { answer: { status, body, by: senderOf(received, body) }, headers: received };
    }
    const bytes = await readBody(message, call, BODY_CAP, limits);
    const body = decodeUtf8(bytes, { kind: "answer", request: nameOf(call) });
    const by = status === 200 ? undefined : senderOf(received, body);
    return { answer: { status, body, by }, headers: received };
  } catch (error) {
    message.destroy(); // first: the end of an unread body would be an unhandled error
    throw error;
  }
}

/** Checks the headers. */
function check({ headers }: IncomingMessage, status: number, call: Call, base: string): void {
  // The request doesn't accept compression, and unpacked bytes could exceed the cap.
  if ((headers["content-encoding"] ?? "identity") !== "identity") throw compressed(nameOf(call));
  const isJson = /^application\/json\b/i.test(headers["content-type"] ?? "");
  if (status === 200 && call.anyType !== true && call.bytes === undefined && !isJson) throw notJson(nameOf(call), base);
}

/**
 * http-client's own `readBody()` has no cap, and never settles if a body is cut off. Bytes over the cap aren't read.
 * @param cap in bytes
 */
async function readBody(
  message: IncomingMessage,
  call: Call,
  cap: number,
  { onBytes, onLarge }: Limits,
): Promise<Uint8Array> {
  if (Number(message.headers["content-length"]) > cap) throw tooLarge(nameOf(call), cap);
  const body = (message as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  /** Continues reading up to this many bytes, or to the end. */
  const readTo = async (limit: number) => {
    while (size <= limit) {
      const { done, value } = await body.next().catch(() => Promise.reject(cutOff(nameOf(call))));
      if (done === true) return true;
      onBytes();
      size += value.length;
      chunks.push(value);
    }
    return false;
  };
  if (await readTo(Math.min(LARGE, cap))) return Buffer.concat(chunks, size);
  return onLarge(async () => {
    if (call.isWanted?.() === false) throw tooLarge(nameOf(call), size);
    if (await readTo(cap)) return Buffer.concat(chunks, size);
    throw tooLarge(nameOf(call), cap);
  });
}

function unused(): Promise<never> {
  return Promise.reject(new Error("no authentication is handled here"));
}
