/**
 * What GitHub's runner itself derives from each text that it masks: the encoders that HostContext.cs of actions/runner
 * adds, as ValueEncoders.cs has them. Encoders that cut a text at `&` or at its quotes are left out here.
 */
const XML: Record<string, string> = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" };

/** Maximum length of a text that is checked. The encodings of a longer one are registered. */
const LONGEST = 10_000;

/** The texts that the runner masks too when it masks `text`. */
export function derivedByRunner(text: string): string[] {
  if (text.length > LONGEST) return [];
  const bytes = Buffer.from(text);
  return [
    bytes.toString("base64"),
    bytes.subarray(bytes.length > 1 ? 1 : 0).toString("base64"),
    bytes.subarray(bytes.length > 2 ? 2 : 0).toString("base64"),
    text.replaceAll('"', '\\"'), // CommandLineArgumentEscape
    text.replaceAll("'", "''"), // ExpressionStringEscape
    // Newtonsoft.Json escapes three line endings that JSON.stringify leaves.
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[\u0085\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
    // Uri.EscapeDataString
    encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`),
    text.replace(/[<>"'&]/g, (char) => XML[char] ?? char),
  ];
}
