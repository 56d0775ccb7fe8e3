import type { IncomingMessage } from "node:http";
import { HttpClient } from "@actions/http-client";
import { ActionError } from "../error.ts";
import { decodeUtf8 } from "./json.ts";

const BODY_CAP = 64 * 1024 * 1024;
const TRIES = 4;
const RETRIED = new Set([408, 429, 502, 503, 504]);

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
}

/** Requests to one Psono server under one deadline. */
export class Http {
  requests = 0;
  readonly #client: HttpClient;
  readonly #base: string;
  #deadline: number;
  readonly #waiting = new Set<(error: ActionError) => void>();

  /**
   * @param base address of the server without a final slash
   * @param deadline ms of `Date.now()` after which nothing is tried any more
   */
  constructor(base: string, deadline: number) {
    this.#base = base;
    this.#deadline = deadline;
    this.#client = new HttpClient("psono-secrets-action", [], {
      allowRedirects: false,
      allowRetries: false,
      keepAlive: true,
      maxSockets: 32,
      ignoreSslError: false,
    });
  }

  /** Waits `ms`, or throws `TIMEOUT` at once where the deadline comes first. */
  async wait(ms: number): Promise<void> {
    if (Date.now() + ms >= this.#deadline) {
      throw new ActionError("TIMEOUT", `Waiting ${Math.ceil(ms / 1000)} s would pass the step's timeout. Raise it.`);
    }
    await this.#pause(ms);
  }

  /** Ends every request and wait with `CANCELLED`, and refuses more until `extend`. */
  cancel(): void {
    this.#deadline = 0;
    for (const reject of this.#waiting) {
      reject(new ActionError("CANCELLED", "The step was cancelled. Nothing was exported."));
    }
  }

  /** Grants `ms` from now whatever was left: for the logout. */
  extend(ms: number): void {
    this.#deadline = Date.now() + ms;
  }

  /**
   * One request. Every one of ours may be repeated: reads change nothing but a counter, and a login whose
   * answer was lost leaves a session that ends by its own short duration.
   * Throws `NETWORK`, `TIMEOUT`, `RATE_LIMIT`, `REDIRECT` or `SERVER_ANSWER`.
   */
  async send(call: Call): Promise<Answer> {
    for (let tried = 1; ; tried++) {
      let wait = Math.random() * 250 * 2 ** tried; // full jitter
      let error: ActionError;
      try {
        const { answer, headers } = await this.#once(call);
        if (answer.status >= 300 && answer.status < 400) throw redirected(call, headers["location"]);
        if (!RETRIED.has(answer.status)) return answer;
        const asked = retryAfter(headers["retry-after"]);
        if (asked !== undefined) wait = asked;
        error = busy(call, answer.status, asked);
      } catch (caught) {
        if (caught instanceof ActionError && caught.code !== "NETWORK") throw caught;
        error = caught instanceof ActionError ? caught : unreachable(call);
      }
      if (tried === TRIES || Date.now() + wait >= this.#deadline) throw error;
      await this.#pause(wait);
    }
  }

  close(): void {
    this.#client.dispose();
  }

  async #once(call: Call): Promise<{ answer: Answer; headers: IncomingMessage["headers"] }> {
    const left = this.#deadline - Date.now();
    if (left <= 0) throw timeout(call);
    let message: IncomingMessage | undefined;
    let timer: NodeJS.Timeout | undefined;
    let stop: (error: ActionError) => void = () => undefined;
    const expired = new Promise<never>((_, reject) => {
      stop = (error) => {
        message?.destroy();
        reject(error);
      };
      timer = setTimeout(() => stop(timeout(call)), left);
    });
    this.#waiting.add(stop);
    try {
      this.requests++;
      const exchange = async () => {
        const headers = { "Content-Type": "application/json", ...call.headers };
        const response = await this.#client.request(call.method, this.#base + call.path, call.body ?? "", headers);
        message = response.message;
        const body = await readBody(message, call);
        return { answer: { status: message.statusCode ?? 0, body }, headers: message.headers };
      };
      return await Promise.race([exchange(), expired]);
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(stop);
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(stop);
        resolve();
      }, ms);
      const stop = (error: ActionError) => {
        clearTimeout(timer);
        this.#waiting.delete(stop);
        reject(error);
      };
      this.#waiting.add(stop);
    });
  }
}

/** http-client's own readBody never settles when a body is cut off. */
async function readBody(message: IncomingMessage, call: Call): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > BODY_CAP) {
        message.destroy();
        throw new ActionError("SERVER_ANSWER", `The answer to ${named(call)} is larger than ${BODY_CAP} bytes.`);
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ActionError) throw error;
    throw new ActionError("NETWORK", `The answer to ${named(call)} was cut off. Run the job again.`);
  }
  return decodeUtf8(Buffer.concat(chunks), `The answer to ${named(call)}`);
}

/** Seconds or a date (RFC 9110 §10.2.3) to ms from now. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** How errors name a request: ids are no secrets, bodies are left out. */
function named(call: Call): string {
  return `${call.method} ${call.path}`;
}

function timeout(call: Call): ActionError {
  return new ActionError(
    "TIMEOUT",
    `The step's timeout ran out at ${named(call)}. Raise the input timeout, or look at the server.`,
  );
}

function unreachable(call: Call): ActionError {
  return new ActionError(
    "NETWORK",
    `No answer to ${named(call)}: the server could not be reached, or its certificate is not trusted. Check server-url, DNS, proxy and certificate.`,
  );
}

function busy(call: Call, status: number, asked: number | undefined): ActionError {
  const wait = asked === undefined ? "" : ` It asked to wait ${Math.ceil(asked / 1000)} s.`;
  return status === 429
    ? new ActionError(
        "RATE_LIMIT",
        `The server refused ${named(call)}: too many requests (429).${wait} Psono allows 60 API-key logins an hour and address by default.`,
      )
    : new ActionError("NETWORK", `The server answered ${named(call)} with status ${status}.${wait}`);
}

function redirected(call: Call, location: string | undefined): ActionError {
  let host = "another address";
  try {
    if (location !== undefined) host = new URL(location, "http://same-host").host;
  } catch {}
  return new ActionError(
    "REDIRECT",
    `${named(call)} was redirected to ${host}. Redirects are not followed: give the final address as server-url.`,
  );
}
