/** Settles when the event loop has gone round once: what was to be sent has left by then, if a connection is open. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
