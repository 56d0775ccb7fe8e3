/** Tells on a terminal, from the first second on, that something is under way. Call what comes back to wipe it off. */
export function showProgress(requests: () => number): () => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  const started = Date.now();
  let shown = false;
  const timer = setInterval(() => {
    shown = true;
    stderr.write(`\r\x1b[Kpsono-secrets: ${Math.round((Date.now() - started) / 1000)} s, ${requests()} requests`);
  }, 1000);
  return () => {
    clearInterval(timer);
    if (shown) stderr.write("\r\x1b[K");
  };
}
