import { ActionError } from "../errors.ts";
import { setAlarm } from "./alarm.ts";
import { type Answer, type Call, type Exchanged, exchange, nameOf } from "./exchange.ts";
import { busy, cancelled, locked, neverOpened, redirected, stalled, timedOut, waitTooLong } from "./failures.ts";
import { Limit } from "./limit.ts";
import { backoff, hasLoginsLeft, hasTriesLeft, isBusy, isTriedAgain, retryAfter } from "./retry.ts";
import { Servers } from "./servers.ts";
import type { Certificates } from "./tls.ts";

export type { Answer, Call } from "./exchange.ts";

/** Maximum number of requests, and so of connections, at a time. */
const IN_FLIGHT = 32;
/** Ms without a byte after which an attempt is ended, or half of its time if that is more. */
const STALLED = 10_000;
/** Ms that a login gets when everything is abandoned. */
const LOGIN_GRACE = 3000;
/** Maximum part of the whole time for one attempt, or this many ms: slow responses can't use all of the time. */
const TRY_PART = 1 / 3;
const TRY_LEAST = 5000;

export interface HttpOptions {
  readonly certificates?: Certificates;
  /** Sent to the server with every request, but not to a proxy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Called for each attempt before a retry, with the ms until then. */
  readonly onRetry?: (error: ActionError, wait: number) => void;
  /** Takes method, path, status and ms of each response. */
  readonly onAnswer?: (line: string) => void;
  /** Takes a credential that gives anyone access to a file, before it's used. */
  readonly onCredential?: (text: string) => void;
  /** Takes each session whose logout failed. */
  readonly onOpenSession?: (session: OpenSession) => void;
}

/** A session that is still open on the server, because its logout failed. */
export interface OpenSession {
  /** When it expires on the server. */
  readonly ends: Date;
  /** Status of the response to the logout; undefined if there was none. */
  readonly status: number | undefined;
}

type End = (error: ActionError) => void;

/** Requests to one Psono server under one deadline, with retries. */
export class Http {
  /** Requests that were sent, retries included. */
  requests = 0;
  /** Responses that were read completely. */
  answers = 0;
  /** Reports that a session is still open. */
  readonly reportOpenSession: (session: OpenSession) => void;
  /** Takes a credential that gives anyone access to a file. */
  readonly reportCredential: (text: string) => void;
  readonly servers: Servers;
  readonly #options: HttpOptions;
  /** Maximum ms of one attempt. */
  readonly #longest: number;
  readonly #limit = new Limit(IN_FLIGHT);
  /** Limits the bytes in flight: one large response, and the beginnings of the others. */
  readonly #large = new Limit(1);
  /** Ends the requests in flight and the waits, except logins. */
  readonly #underWay = new Set<End>();
  readonly #logins = new Set<End>();
  #deadline: number;
  #cancelled = false;
  /** `extend` was called. */
  #last = false;
  /** How often everything was abandoned. A call that started before that isn't retried. */
  #abandoned = 0;

  /**
   * @param base URL of the server without a final slash
   * @param deadline time (`Date.now()`) after which nothing is tried
   * Throws `PROXY` if the variable that names a proxy isn't valid, and `INPUT` if a certificate isn't.
   */
  constructor(base: string, deadline: number, options: HttpOptions = {}) {
    const certificates = options.certificates ?? { ca: undefined, client: undefined };
    this.servers = new Servers(base, certificates, options.headers ?? {});
    this.#options = options;
    this.reportOpenSession = options.onOpenSession ?? (() => undefined);
    this.reportCredential = options.onCredential ?? (() => undefined);
    this.#deadline = deadline;
    this.#longest = Math.max(TRY_LEAST, (deadline - Date.now()) * TRY_PART);
  }

  /** Waits `ms`, or throws `TIMEOUT` at once if the deadline comes first. */
  async wait(ms: number): Promise<void> {
    if (Date.now() + ms >= this.#deadline) throw waitTooLong(ms);
    await this.#pause(ms);
  }

  /** Abandons requests in flight, and refuses new ones, except those after `extend`. */
  cancel(): void {
    this.#cancelled = true;
    if (this.#last) return;
    this.#deadline = 0;
    this.abandon();
  }

  /** Ends requests in flight or waiting with `CANCELLED`, a login after 3 s. Nothing is retried. */
  abandon(): void {
    this.#abandoned++;
    this.#limit.clear(cancelled());
    this.#large.clear(cancelled());
    for (const end of this.#underWay) end(cancelled());
    setTimeout(() => this.#endLogins(), LOGIN_GRACE).unref();
  }

  #endLogins(): void {
    for (const end of this.#logins) end(cancelled());
  }

  /** Throws `CANCELLED` after `cancel`, even if nothing was in flight. */
  throwIfCancelled(): void {
    if (this.#cancelled) throw cancelled();
  }

  /** Throws `CANCELLED` after `cancel`, and `TIMEOUT` after the deadline: for work between requests. */
  throwIfOver(): void {
    this.throwIfCancelled();
    if (Date.now() < this.#deadline) return;
    throw new ActionError("TIMEOUT", "reading-vault", {});
  }

  /** Gives logouts `ms` from now, even after the deadline or `cancel`. From now on, only they are sent. */
  extend(ms: number): void {
    this.#last = true;
    this.#deadline = Date.now() + ms;
  }

  /**
   * Sends one request. All requests to Psono used here can be repeated: reads only change a counter, and a login whose
   * response was lost leaves a session that expires soon. A login is repeated at most twice.
   * Throws `NETWORK`, `DNS`, `CERTIFICATE`, `TLS`, `PROXY`, `TIMEOUT`, `RATE_LIMIT`, `REDIRECT`, `SERVER_LOCKED`,
   * `SERVER_ANSWER` or `CANCELLED`.
   */
  async send(given: Call): Promise<Answer> {
    const abandoned = this.#abandoned;
    let sent = 0;
    const isOver = () => given.login === true && !hasLoginsLeft(sent);
    let call = given;
    for (let tried = 1; ; tried++) {
      if (this.#last && given.logout !== true) throw cancelled();
      if (tried > 1 && call.download !== undefined) call = await call.download.again();
      let wait = backoff(tried);
      let error: ActionError;
      try {
        const { answer, headers } = await this.#limit.run(() => this.#try(call, tried));
        const { status, by } = answer;
        sent++;
        if (status >= 300 && status < 400) throw redirected(nameOf(call), headers.location);
        if (status === 423 && by === "psono") throw locked();
        const passing = isTriedAgain(status, tried) && !isOver();
        if (!passing && !isBusy(status)) return answer;
        const asked = retryAfter(headers["retry-after"], Date.now());
        error = this.#errorOf(call, busy(call.path, nameOf(call), answer, asked));
        if (!passing) throw error;
        if (asked !== undefined) wait = asked;
      } catch (caught) {
        error = this.#errorOf(call, caught);
        if (!neverOpened(caught)) sent++;
        const passing = ["NETWORK", "DNS"].includes(error.code) && hasTriesLeft(tried) && !isOver();
        if (this.#abandoned === abandoned && !passing) throw error;
      }
      if (this.#abandoned !== abandoned) throw cancelled();
      if (Date.now() + wait >= this.#deadline) throw error;
      this.#options.onRetry?.(error, wait);
      await this.#pause(wait);
    }
  }

  /** Closes all connections. Nothing is retried. */
  close(): void {
    this.#deadline = 0;
    this.abandon();
    this.#endLogins();
    this.servers.close();
  }

  /** One attempt, which ends at its own time limit, at a stall, at the deadline or when it's abandoned. */
  async #try(call: Call, tried: number): Promise<Exchanged> {
    const started = Date.now();
    const left = this.#deadline - started;
    if (left <= 0) throw this.#cancelled ? cancelled() : timedOut(nameOf(call));
    // The connection may have been closed, and idle ones too: the retry gets a new one.
    const server = call.download?.server ?? this.servers.main;
    if (tried > 1) server.route.dropIdle();
    const { promise: ended, reject: end } = Promise.withResolvers<never>();
    const whole = Math.min(left, this.#longest);
    // The purpose of the timer decides, because timers can fire slightly before `Date.now()` reaches their time.
    const ring = (error: ActionError) => (extendedTo?: number) =>
      end(extendedTo !== undefined && extendedTo >= started + left ? timedOut(nameOf(call)) : error);
    const limit = setAlarm(whole, ring(whole === left ? timedOut(nameOf(call)) : stalled(nameOf(call))));
    // A large response that waits for its turn hasn't stalled.
    let waits = false;
    const ringStall = ring(stalled(nameOf(call)));
    const stall = setAlarm(Math.min(Math.max(STALLED, whole / 2), whole + 1), (extendedTo) =>
      waits ? stall.refresh() : ringStall(extendedTo),
    );
    const controller = new AbortController();
    const group = call.login ? this.#logins : this.#underWay;
    group.add(end);
    try {
      this.requests++;
      const limits = {
        signal: controller.signal,
        socketTimeout: whole + 60_000,
        onBytes: () => stall.refresh(),
        onLarge: <T>(readRest: () => Promise<T>) => {
          waits = true;
          return this.#large.run(() => {
            waits = false;
            stall.refresh();
            return readRest();
          });
        },
      };
      // The signal alone isn't enough: a request that waits for a proxy's response doesn't notice it.
      const exchanged = await Promise.race([exchange(call, server, limits), ended]);
      this.answers++;
      this.#options.onAnswer?.(`${nameOf(call)} ${exchanged.answer.status} ${Date.now() - started} ms`);
      return exchanged;
    } catch (error) {
      controller.abort(); // otherwise it would keep its connection
      throw error;
    } finally {
      limit.clear();
      stall.clear();
      group.delete(end);
    }
  }

  #errorOf(call: Call, caught: unknown): ActionError {
    const { route } = call.download?.server ?? this.servers.main;
    const error = caught instanceof ActionError ? caught : route.errorOf(nameOf(call), caught);
    return call.download?.explain(error) ?? error;
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
