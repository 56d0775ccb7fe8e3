import { many } from "../messages/lists.ts";

/** Shows progress on a terminal, from the first second on. Call the result to clear it. */
export function showProgress(requests: () => number): () => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  const started = Date.now();
  let shown = false;
  const timer = setInterval(() => {
    shown = true;
    const seconds = Math.round((Date.now() - started) / 1000);
    stderr.write(`\r\x1b[Kpsono-secrets: ${seconds} s, ${many(requests(), "request")}`);
  }, 1000);
  return () => {
    clearInterval(timer);
    if (shown) stderr.write("\r\x1b[K");
  };
}
