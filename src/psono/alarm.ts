/** A timer fires late by more than this many ms only if this process couldn't run: a busy or suspended machine. */
const LATE = 1000;
/** Ms that the process then gets to read what arrived in the meantime. */
const GRACE = 3000;

export interface Alarm {
  /** Restarts the time. */
  refresh(): void;
  clear(): void;
}

/**
 * Calls `ring` after `ms`. If a timer fires late, the server isn't the cause, so the time is extended once, by at most
 * 3 s: `ring` then gets the time (`Date.now()`) for which the extension was set.
 */
export function setAlarm(ms: number, ring: (extendedTo?: number) => void): Alarm {
  let due = Date.now() + ms;
  let extension: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => {
    const now = Date.now();
    if (now <= due + LATE) return ring();
    const extra = Math.min(ms, GRACE);
    extension = setTimeout(() => ring(now + extra), extra);
    return undefined;
  }, ms);
  return {
    refresh: () => {
      clearTimeout(extension);
      due = Date.now() + ms;
      timer.refresh();
    },
    clear: () => {
      clearTimeout(timer);
      clearTimeout(extension);
    },
  };
}
