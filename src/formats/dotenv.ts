import type { Reader } from "../problems/formats.ts";

const READERS = ["node", "npm", "python", "compose"] as const;
type Misread = Readonly<Record<(typeof READERS)[number], RegExp>>;

/** Ways to write a value, in the order of attempts: its quotes, and what each reader would misread. */
const WAYS: readonly (readonly [quote: string, Misread])[] = [
  ["'", { node: /'/, npm: /'|\\$/, python: /'|\\\\|\\$/, compose: /'|\\$/ }],
  [
    '"',
    // Compose replaces $NAME, in which the long s and the Kelvin sign count as letters.
    {
      node: /"|\\n/,
      npm: /"|\\[nr]|\\$/,
      python: /"|\\[\\'abfnrtv]|\\$/,
      compose: /"|\\[abfnrtv0$\\]|\\$|\$[$_{a-z]/iu,
    },
  ],
  [
    "",
    // The npm package removes quotes around any line, and U+2028 and U+2029 also end a line.
    {
      node: /^$|^[\s"'`]|[#\n]|\s$/,
      npm: /^$|^[\s"'`]|[#\n]|[\u2028\u2029]["'`]|\s$/,
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts these as white space
      python: /^$|^[\s\x1c-\x1f\x85"']|[\s\x1c-\x1f\x85](?:#|$)|\n/,
      compose: /^$|^[\s\x85"']| #|\n|\$[$_{a-z]|[\s\x85]$/iu,
    },
  ],
];

/** A line as Node's `--env-file`, the npm package dotenv, python-dotenv and Docker Compose read it. */
export function dotenvLine(name: string, value: string): string | readonly Reader[] {
  let least: readonly Reader[] = READERS;
  // Neither an environment variable nor UTF-8 can contain it.
  if (value.includes("\0") || !value.isWellFormed()) return least;
  for (const [quote, misread] of WAYS) {
    const readers = READERS.filter(
      (reader) =>
        misread[reader].test(value) ||
        // Line endings are converted to LF before parsing.
        (reader !== "compose" && value.includes("\r")) ||
        (reader === "python" && isExpanded(value)) ||
        (reader === "npm" && name === "__proto__"),
    );
    if (readers.length === 0) return `${name}=${quote}${value}${quote}\n`;
    if (readers.length < least.length) least = readers;
  }
  return least;
}

/** Whether python-dotenv replaces `${NAME}` or `${NAME:-default}` in it, which it does in quotes of any kind. */
function isExpanded(value: string): boolean {
  // A regular expression would search again from each of many `${`.
  const texts = value.split("}").slice(0, -1);
  return texts.some((text) =>
    text.split(":").some((part, at, all) => part.includes("${") && (all[at + 1] ?? "-").startsWith("-")),
  );
}
