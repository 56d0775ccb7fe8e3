import { finish } from "../masking/finish.ts";
import { type Plan, planMasks } from "../masking/plan.ts";
import { derivedByRunner } from "../masking/runner-encodings.ts";
import type { Subject } from "../subject.ts";
import { type Loaded, secretsOf } from "../vault/value.ts";

/** The texts that the action registers for the values, and what the output can still show of them. */
export function planFor(loaded: readonly Loaded[]): Plan<Subject> {
  return finish(planMasks(secretsOf(loaded), { derives: true }));
}

/**
 * The texts, and those that GitHub's runner derives from what the values contain. As bytes, each once. What the runner
 * derives from encodings, such as base64 of base64, isn't promised, and would need ten times the memory.
 */
export function textsToMask({ texts, contained }: Plan<Subject>): Buffer[] {
  const all = new Set([...texts, ...contained.flatMap((text) => [...derivedByRunner(text), ...piecesOf(text)])]);
  return [...all].filter((text) => text !== "").map((text) => Buffer.from(text));
}

/** Characters from which the runner masks a piece. */
const SHORTEST_PIECE = 6;

/**
 * The pieces of a text that the runner masks too: what is between its quotes, and what is before and after an `&`, where
 * PowerShell changes colors (TrimDoubleQuotes and PowerShell…AmpersandEscape in ValueEncoders.cs of actions/runner).
 */
function piecesOf(text: string): string[] {
  const quoted = text.length > 8 && text.startsWith('"') && text.endsWith('"') ? [text.slice(1, -1)] : [];
  if (!text.includes("&")) return quoted;
  const plus = text.indexOf("&+");
  const end = plus === -1 ? text.lastIndexOf("&") + 1 : plus + 2;
  const after = text.slice(plus === -1 ? end : end + 1);
  return [...quoted, ...[text.slice(0, end), after].filter(({ length }) => length >= SHORTEST_PIECE)];
}
