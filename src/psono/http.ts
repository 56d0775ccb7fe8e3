import http, { type Agent, type ClientRequest, type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { isIP, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { SecureContext } from "node:tls";
import { HttpClient } from "@actions/http-client";
import { checkBypass, getProxyUrl } from "@actions/http-client/lib/proxy";
import { ActionError } from "../errors.ts";
import { decodeUtf8 } from "./json.ts";
import { backoff, isBusy, isLeft, isPassing, retryAfter } from "./retry.ts";

/** Bytes of an answer. A datastore of 50,000 entries, hex inside of hex, has some 50 MB. */
const BODY_CAP = 64 * 1024 * 1024;
/** Requests at a time, and so connections. */
const SOCKETS = 32;
/** Ms without a byte after which a try is given up, or half of its time where that is more. */
const STALLED = 10_000;
/** Ms by which a timer may be late. What is more, this process computed or stood still: answers came no nearer. */
const LATE = 1000;
/** Ms that it then gets to look for them. */
const GRACE = 3000;
/** Ms that a login gets when all is abandoned. */
const LOGIN_GRACE = 3000;
/** One try takes at most this part of all the time there is, or this many ms: a drip of bytes cannot use it up. */
const TRY_PART = 1 / 3;
const TRY_LEAST = 5000;

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
  /** The answer holds the only means to end what it begins, and gets some time to come when all is abandoned. */
  readonly login?: boolean;
}

/** What one try came to. */
interface Tried {
  readonly answer: Answer;
  readonly headers: IncomingMessage["headers"];
}

export interface HttpOptions {
  /** Of every connection to the server, through a proxy too; undefined for Node's own. */
  readonly secureContext?: SecureContext | undefined;
  /** Sent to the server with every request, but not to a proxy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Takes a line for each try that is followed by another. */
  readonly onRetry?: (line: string) => void;
  /** Takes method, path, status and ms of each answer. */
  readonly onAnswer?: (line: string) => void;
}

/** Requests to one Psono server under one deadline. */
export class Http {
  requests = 0;
  answers = 0;
  /** Settles when the first request begins. */
  readonly begun: Promise<void>;
  readonly #begin: () => void;
  readonly #client: HttpClient;
  readonly #agent: Agent & { options: object };
  readonly #url: URL;
  readonly #host: string;
  readonly #port: number;
  readonly #options: HttpOptions;
  readonly #longest: number;
  #deadline: number;
  #cancelled = false;
  #last = false;
  #free = SOCKETS;
  /** While requests leave: settles when the last of them has. */
  #leaving: PromiseWithResolvers<void> | undefined;
  /** Requests whose turn has not come. The agent is given none to keep: it would count their time as the server's. */
  readonly #queue: { start: () => void; reject: (error: ActionError) => void }[] = [];
  /** What ends the requests that were sent, and the waits; logins apart. */
  readonly #underWay = new Set<(error: ActionError) => void>();
  readonly #logins = new Set<(error: ActionError) => void>();
  /** How often all was abandoned: who began before that tries nothing again. */
  #abandoned = 0;
  /** The connection that was opened ahead. */
  #ahead: Duplex | null | undefined;

  /**
   * @param base address of the server without a final slash
   * @param deadline ms of `Date.now()` after which nothing is tried any more
   * Throws `PROXY` where the variable that names a proxy is malformed.
   */
  constructor(base: string, deadline: number, options: HttpOptions = {}) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.begun = promise;
    this.#begin = resolve;
    this.#url = new URL(base);
    const { protocol, hostname, port } = this.#url;
    this.#host = hostname.replace(/^\[|\]$/g, ""); // around IPv6
    this.#port = Number(port) || (protocol === "https:" ? 443 : 80);
    this.#deadline = deadline;
    this.#longest = Math.max(TRY_LEAST, (deadline - Date.now()) * TRY_PART);
    this.#options = options;
    checkProxy(this.#url);
    this.#client = new HttpClient(undefined, [], { keepAlive: true, ignoreSslError: false });
    // http-client has no setting for them. It keeps its agent, and both kinds, direct and through a proxy, open
    // connections with what stands in `options`. Set to true, no NODE_TLS_REJECT_UNAUTHORIZED of an earlier step counts.
    this.#agent = this.#client.getAgent(base) as Agent & { options: object };
    Object.assign(this.#agent.options, {
      rejectUnauthorized: true,
      ...(options.secureContext && { secureContext: options.secureContext }),
    });
  }

  /** Waits `ms`, or throws `TIMEOUT` at once where the deadline comes first. */
  async wait(ms: number): Promise<void> {
    if (Date.now() + ms >= this.#deadline) {
      throw new ActionError("TIMEOUT", `Waiting ${Math.ceil(ms / 1000)} s would pass the step's timeout. Raise it.`);
    }
    await this.#pause(ms);
  }

  /** Abandons what is under way, and refuses more, but for what `extend` grants time to. */
  cancel(): void {
    this.#cancelled = true;
    if (this.#last) return;
    this.#deadline = 0;
    this.abandon();
  }

  /** Ends what is under way, and what waits for its turn, with `CANCELLED`: a login in 3 s. None is tried again. */
  abandon(): void {
    this.#abandoned++;
    for (const turn of this.#queue.splice(0)) turn.reject(cancelled());
    for (const end of this.#underWay) end(cancelled());
    setTimeout(() => this.#endLogins(), LOGIN_GRACE).unref();
  }

  #endLogins(): void {
    for (const end of this.#logins) end(cancelled());
  }

  /** Throws `CANCELLED` after `cancel`, also where nothing was under way. */
  throwIfCancelled(): void {
    if (this.#cancelled) throw cancelled();
  }

  /** Throws `CANCELLED` after `cancel`, and `TIMEOUT` after the deadline: for work between requests. */
  throwIfOver(): void {
    this.throwIfCancelled();
    if (Date.now() < this.#deadline) return;
    throw new ActionError(
      "TIMEOUT",
      "The step's timeout ran out while the vault was read. Raise the input timeout, or see who made the vault so large.",
    );
  }

  /** Grants `ms` from now to whatever is sent, whatever was left and whoever cancels: to the logout, which comes last. */
  extend(ms: number): void {
    this.#last = true;
    this.#deadline = Date.now() + ms;
  }

  /**
   * One request. Every one of ours may be repeated: reads change nothing but a counter, and a login whose
   * answer was lost leaves a session that ends by its own short duration.
   * Throws `NETWORK`, `DNS`, `CERTIFICATE`, `TLS`, `PROXY`, `TIMEOUT`, `RATE_LIMIT`, `REDIRECT`, `SERVER_LOCKED`,
   * `SERVER_ANSWER` or `CANCELLED`.
   */
  async send(call: Call): Promise<Answer> {
    const abandoned = this.#abandoned;
    for (let tried = 1; ; tried++) {
      let wait = backoff(tried);
      let error: ActionError;
      try {
        const { answer, headers } = await this.#inTurn(call, tried > 1);
        if (answer.status >= 300 && answer.status < 400) throw redirected(call, headers["location"]);
        if (answer.status === 423)
          throw new ActionError("SERVER_LOCKED", "The Psono server is disabled or under maintenance (423).");
        const passing = isPassing(answer.status, tried);
        if (!passing && !isBusy(answer.status)) return answer;
        const asked = retryAfter(headers["retry-after"], Date.now());
        error = busy(call, answer.status, asked);
        if (!passing) throw error;
        if (asked !== undefined) wait = asked;
      } catch (caught) {
        error = caught instanceof ActionError ? caught : broken(call, caught);
        if (this.#abandoned === abandoned && (error.code !== "NETWORK" || !isLeft(tried))) throw error;
      }
      if (this.#abandoned !== abandoned) throw cancelled();
      if (Date.now() + wait >= this.#deadline) throw error;
      this.#options.onRetry?.(`${error.message} Trying again in ${(wait / 1000).toFixed(1)} s.`);
      await this.#pause(wait);
    }
  }

  /** Lets go of all connections. What is still under way is of no interest any more, and ends without a word. */
  close(): void {
    this.#deadline = 0;
    this.abandon();
    this.#endLogins();
    this.#client.dispose();
    this.#ahead?.destroy();
    // http-client forgets the sockets of a proxy's agent.
    const { sockets } = this.#agent as { sockets: unknown };
    if (Array.isArray(sockets)) for (const socket of sockets as Partial<Socket>[]) socket.destroy?.();
  }

  /**
   * Opens the connection that the first request takes, while that is still being made. A proxy's are left to it. Where
   * it has failed by then, the request opens its own, and tells of it.
   */
  connect(): void {
    const agent = this.#agent;
    if (agent.createConnection === undefined) return;
    const place = { host: this.#host, port: this.#port, servername: isIP(this.#host) ? "" : this.#host };
    const options = { ...place, ...agent.options };
    // As the agent names it, so that TLS resumes this one's session in others.
    const ahead = agent.createConnection(Object.assign(options, { _agentKey: agent.getName(options) }));
    ahead?.on("error", () => undefined);
    this.#ahead = ahead;
    const create = agent.createConnection;
    agent.createConnection = (...given) => {
      agent.createConnection = create;
      return ahead?.destroyed === false ? ahead : create.apply(agent, given);
    };
  }

  /** Settles when what was to be sent by now, or will be in this turn of the event loop, has left. */
  async left(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    await this.#leaving?.promise;
  }

  #inTurn(call: Call, again: boolean): Promise<Tried> {
    const { promise, resolve, reject } = Promise.withResolvers<Tried>();
    // Called, not awaited: between its turn and its beginning nothing could end it.
    this.#queue.push({ start: () => resolve(this.#once(call, again)), reject });
    if (this.#leaving === undefined) this.#next();
    return promise;
  }

  /** One request leaves in each turn of the event loop: of many at once, none would before the last is made. */
  #next(): void {
    const turn = this.#free > 0 ? this.#queue.shift() : undefined;
    if (turn === undefined) {
      this.#leaving?.resolve();
      this.#leaving = undefined;
      return;
    }
    this.#leaving ??= Promise.withResolvers();
    this.#free--;
    turn.start();
    this.#begin();
    setImmediate(() => this.#next());
  }

  async #once(call: Call, again: boolean): Promise<Tried> {
    try {
      // The connection may have been dead, and those that wait beside it as well: another try gets a new one.
      if (again) this.#dropIdle();
      return await this.#exchange(call);
    } finally {
      this.#free++;
      if (this.#leaving === undefined) this.#next();
    }
  }

  async #exchange(call: Call): Promise<Tried> {
    const started = Date.now();
    const left = this.#deadline - started;
    if (left <= 0) throw this.#cancelled ? cancelled() : timeout(call);
    let sent: ClientRequest | undefined;
    const { promise: ended, reject: end } = Promise.withResolvers<never>();
    const whole = Math.min(left, this.#longest);
    const late = () => end(Date.now() >= this.#deadline ? timeout(call) : slow(call));
    const timer = alarm(whole, late);
    const stall = alarm(Math.min(Math.max(STALLED, whole / 2), whole + 1), late);
    const among = call.login ? this.#logins : this.#underWay;
    among.add(end);
    try {
      this.requests++;
      const exchange = async () => {
        const message = await this.#request(call, (request) => {
          sent = request;
        });
        stall.refresh();
        const status = message.statusCode ?? 0;
        check(message, status, call);
        this.answers++;
        const body = await readBody(message, call, () => stall.refresh());
        this.#options.onAnswer?.(`${named(call)} ${status} ${Date.now() - started} ms`);
        return { answer: { status, body }, headers: message.headers };
      };
      return await Promise.race([exchange(), ended]);
    } catch (error) {
      sent?.destroy(); // else it would hold its connection, and with that the process
      throw error;
    } finally {
      timer.clear();
      stall.clear();
      among.delete(end);
    }
  }

  /** http-client's `request` would follow redirects, and has no way to end a request that is not answered. */
  async #request(call: Call, take: (request: ClientRequest) => void): Promise<IncomingMessage> {
    const { protocol, pathname } = this.#url;
    const options = {
      method: call.method,
      host: this.#host,
      port: this.#port,
      path: pathname.replace(/\/$/, "") + call.path,
      headers: {
        "User-Agent": "psono-secrets-action",
        ...this.#options.headers,
        "Content-Type": "application/json",
        ...call.headers,
      },
      agent: this.#agent,
    };
    const module = protocol === "https:" ? https : http;
    // Of the module it calls this one function. A signal would cost each request as much as its own making.
    const request = (given: RequestOptions, onAnswer: (message: IncomingMessage) => void) => {
      const made = module.request(given, onAnswer);
      take(made);
      return made;
    };
    const info = { options, parsedUrl: this.#url, httpModule: { request } as typeof http };
    return (await this.#client.requestRaw(info, call.body ?? "")).message;
  }

  #dropIdle(): void {
    for (const sockets of Object.values(this.#agent.freeSockets ?? {}))
      for (const socket of sockets ?? []) socket.destroy();
  }

  #pause(ms: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.#underWay.add(reject);
    return promise.finally(() => {
      clearTimeout(timer);
      this.#underWay.delete(reject);
    });
  }
}

/** Calls `ring` after `ms`, and where this process could not look for answers in between, once, a little later. */
function alarm(ms: number, ring: () => void): { refresh: () => void; clear: () => void } {
  let due = Date.now() + ms;
  let later: NodeJS.Timeout | undefined;
  const refresh = () => {
    clearTimeout(later);
    due = Date.now() + ms;
    timer.refresh();
  };
  const timer = setTimeout(() => {
    if (Date.now() <= due + LATE) return ring();
    later = setTimeout(ring, Math.min(ms, GRACE));
    return undefined;
  }, ms);
  const clear = () => {
    clearTimeout(timer);
    clearTimeout(later);
  };
  return { refresh, clear };
}

/**
 * http-client goes without a proxy, or to another host, where the variable is malformed: `proxy.example:3128` is an
 * address with the scheme `proxy.example`.
 */
function checkProxy(server: URL): void {
  // http:// is for loopback alone, which no proxy stands before.
  const name = ["https_proxy", "HTTPS_PROXY"].find((one) => process.env[one]);
  if (name === undefined || checkBypass(server)) return;
  let proxy: URL | undefined;
  try {
    proxy = getProxyUrl(server);
  } catch {
    // Then it is none.
  }
  if (proxy?.hostname && /^https?:$/.test(proxy.protocol)) return;
  throw new ActionError(
    "PROXY",
    `The environment variable ${name} is no address of a proxy. Write http://host:port, and %XX for what is special in a password; or unset it, or name the server in no_proxy.`,
  );
}

/** What can be told before the body is read. */
function check(message: IncomingMessage, status: number, call: Call): void {
  const encoding = message.headers["content-encoding"] ?? "identity";
  // None was asked for, and unpacked bytes would pass the cap.
  if (encoding !== "identity")
    throw new ActionError("SERVER_ANSWER", `The answer to ${named(call)} is compressed, which was not asked for.`);
  const type = message.headers["content-type"] ?? "";
  if (status === 200 && call.anyType !== true && !/^application\/json\b/i.test(type)) {
    throw new ActionError(
      "SERVER_ANSWER",
      `The answer to ${named(call)} is not JSON. Is server-url the address of a Psono server (it often ends in /server)?`,
    );
  }
}

/** http-client's own readBody never settles when a body is cut off. An iterator would cost each answer some 0.2 ms. */
async function readBody(message: IncomingMessage, call: Call, onChunk: () => void): Promise<string> {
  const what = `The answer to ${named(call)}`;
  const chunks: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    // Asked first: to make an error of each answer that closes in time would cost as much as to open it.
    const cut = () =>
      message.readableEnded || reject(new ActionError("NETWORK", `${what} was cut off. Run the job again.`));
    message.on("data", (chunk: Buffer) => {
      onChunk();
      size += chunk.length;
      chunks.push(chunk);
      if (size > BODY_CAP) reject(new ActionError("SERVER_ANSWER", `${what} is larger than ${BODY_CAP} bytes.`));
    });
    message.on("end", resolve).on("error", cut).on("close", cut);
  });
  return decodeUtf8(Buffer.concat(chunks), what);
}

/** How errors name a request: ids are no secrets, bodies are left out. */
function named(call: Call): string {
  return `${call.method} ${call.path}`;
}

function cancelled(): ActionError {
  return new ActionError("CANCELLED", "The step was cancelled. Nothing was exported.");
}

function timeout(call: Call): ActionError {
  return new ActionError(
    "TIMEOUT",
    `The step's timeout ran out at ${named(call)}. Raise the input timeout, or look at the server.`,
  );
}

function slow(call: Call): ActionError {
  return new ActionError(
    "NETWORK",
    `The answer to ${named(call)} stalled. Look at the server and what stands before it.`,
  );
}

/** Codes of OpenSSL and Node for certificates that are not trusted. */
const CERTIFICATE =
  /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_|INVALID_PURPOSE)/;

/** Why a connection failed, by Node's code for it: what a retry cannot cure has a code of its own. */
function broken(call: Call, error: unknown): ActionError {
  const { code = "", message = "" } = error as NodeJS.ErrnoException;
  const at = `No answer to ${named(call)}:`;
  if (CERTIFICATE.test(code)) {
    const why = code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "is for another host name" : "is not trusted";
    return new ActionError(
      "CERTIFICATE",
      `${at} the server's certificate ${why} (${code}). Check server-url, or give the CA that signed it as ca-certificate.`,
    );
  }
  if (code.startsWith("HPE_"))
    return new ActionError(
      "SERVER_ANSWER",
      `The answer to ${named(call)} is no HTTP, or its headers are too large. Is server-url the address of a Psono server?`,
    );
  if (code === "ENOTFOUND")
    return new ActionError(
      "DNS",
      `${at} the host of server-url has no address (${code}). Check its name and the runner's DNS.`,
    );
  if (code === "EPROTO" || code.startsWith("ERR_SSL_")) {
    const why =
      "server and runner could not agree on TLS. Does the port of server-url speak TLS, and does the server ask for client-certificate?";
    return new ActionError("TLS", `${at} ${why}`);
  }
  // The texts of the module tunnel, which has no codes of its own.
  const refused = /^tunneling socket could not be established, statusCode=(\d{3})/.exec(message)?.[1];
  if (refused !== undefined) {
    const why = refused === "407" ? "asks for a user name and a password" : "refused the connection";
    return new ActionError(
      isBusy(Number(refused)) ? "NETWORK" : "PROXY",
      `${at} the proxy ${why} (${refused}). Check https_proxy and no_proxy of the runner.`,
    );
  }
  const via = message.startsWith("tunneling socket") ? " Look at the proxy that https_proxy names, too." : "";
  const what = /^E[A-Z_]{2,30}$/.test(code) ? ` (${code})` : "";
  return new ActionError(
    "NETWORK",
    `${at} the server could not be reached${what}. Check server-url, proxy and firewall.${via}`,
  );
}

function busy(call: Call, status: number, asked: number | undefined): ActionError {
  const wait = asked === undefined ? "" : ` It asked to wait ${Math.ceil(asked / 1000)} s.`;
  return status === 429
    ? new ActionError(
        "RATE_LIMIT",
        `The server refused ${named(call)}: too many requests (429).${wait} Psono allows 60 API-key logins an hour and address by default.`,
      )
    : new ActionError(
        "NETWORK",
        `The server answered ${named(call)} with status ${status}. Look at the server, and at what stands before it.${wait}`,
      );
}

function redirected(call: Call, location: string | undefined): ActionError {
  let host = "another address";
  try {
    if (location !== undefined) host = new URL(location, "http://same-host").host.slice(0, 100);
  } catch {}
  return new ActionError(
    "REDIRECT",
    `${named(call)} was redirected to ${host}. Redirects are not followed: give the final address as server-url.`,
  );
}
