// Preloaded into a step (NODE_OPTIONS=--import): its clock and timers run so many times as fast, 50 for
// want of FASTER, and no test waits.
const FASTER = Number(process.env.FASTER ?? 50);
const { setTimeout: slow } = globalThis;
const now = Date.now;
const start = now();
globalThis.setTimeout = (callback, ms, ...rest) => slow(callback, ms / FASTER, ...rest);
Date.now = () => start + (now() - start) * FASTER;
