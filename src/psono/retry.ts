/** Temporary statuses: the server or a gateway in front of it is busy or restarting. */
const BUSY = new Set([408, 429, 502, 503, 504]);
/** Statuses of a proxy that is busy or can't connect to the server at the moment. */
const PROXY_BUSY = new Set([429, 502, 503, 504]);

/** Attempts for one request. The waits add up to 8 to 16 s: a server that restarts is back by then. */
const TRIES = 6;
/**
 * Attempts for one login that may have reached the server: each counts toward the 60 per hour, and leaves a session.
 */
const LOGIN_TRIES = 3;
const FIRST_WAIT = 500;

export function isBusy(status: number): boolean {
  return BUSY.has(status);
}

export function isProxyBusy(status: number): boolean {
  return PROXY_BUSY.has(status);
}

/** Whether to retry after the `tried`th response with this status. A single 500 may be temporary. */
export function isTriedAgain(status: number, tried: number): boolean {
  return BUSY.has(status) ? tried < TRIES : status === 500 && tried === 1;
}

/** Whether to retry after the `tried`th broken connection. */
export function hasTriesLeft(tried: number): boolean {
  return tried < TRIES;
}

/** Whether a login can be retried after this many attempts that may have reached the server. */
export function hasLoginsLeft(sent: number): boolean {
  return sent < LOGIN_TRIES;
}

/**
 * Ms to wait after the `tried`th attempt: exponential, half of it random, so that jobs that failed together don't retry
 * together. With a smaller fixed part, one of many requests at a time would use up its attempts too early.
 */
export function backoff(tried: number): number {
  return ((1 + Math.random()) / 2) * FIRST_WAIT * 2 ** (tried - 1);
}

/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3), as ms from `now`; undefined for anything else. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  // Date.parse accepts "-1" and "7.5" as dates, too.
  const date = /^[A-Z][a-z]{2}/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
