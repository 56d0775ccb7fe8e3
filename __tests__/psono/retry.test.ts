/** Which answers are worth another attempt, and when. */
import { expect, test, vi } from "vitest";
import { backoff, hasTriesLeft, isBusy, isTriedAgain, retryAfter } from "../../src/psono/retry.ts";

test("requests to busy servers are tried six times, to broken ones twice, to others once", () => {
  for (const status of [408, 429, 502, 503, 504]) {
    expect(isBusy(status)).toBe(true);
    expect([1, 5, 6].map((tried) => isTriedAgain(status, tried))).toEqual([true, true, false]);
  }
  expect([1, 2].map((tried) => isTriedAgain(500, tried))).toEqual([true, false]);
  for (const status of [200, 400, 401, 403, 404, 423, 500, 501]) expect(isBusy(status)).toBe(false);
  for (const status of [200, 400, 401, 403, 404, 423, 501]) expect(isTriedAgain(status, 1)).toBe(false);
  expect([1, 5, 6].map(hasTriesLeft)).toEqual([true, true, false]);
});

test("waits double, half of them random, and last 8 seconds or more", () => {
  const spy = vi.spyOn(Math, "random").mockReturnValue(0.5);
  try {
    expect([1, 2, 3, 5].map(backoff)).toEqual([375, 750, 1500, 6000]);
    spy.mockReturnValue(0);
    expect([1, 2, 3, 4, 5].map(backoff)).toEqual([250, 500, 1000, 2000, 4000]);
  } finally {
    spy.mockRestore();
  }
});

test("Retry-After is a number of seconds or a date", () => {
  const now = Date.UTC(2026, 0, 1);
  expect(["0", "7", "3600", "999999999"].map((text) => retryAfter(text, now))).toEqual([0, 7e3, 36e5, 999999999e3]);
  expect(retryAfter("Thu, 01 Jan 2026 00:00:09 GMT", now)).toBe(9000);
  expect(retryAfter("Wed, 31 Dec 2025 23:59:59 GMT", now)).toBe(0);
  for (const text of [undefined, "", "x7", "7x", "7.5", "-1", "1000000000", "soon", "Soon"])
    expect(retryAfter(text, now)).toBeUndefined();
});
