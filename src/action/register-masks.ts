import { masksOf } from "../masking/masks.ts";
import type { Loaded } from "../vault/value.ts";
import { addMasks, notice } from "./commands.ts";

/**
 * Registers what the log must not show of the values, before anything else is printed. Then a notice names the lines
 * of `secrets` whose values it cannot hide.
 */
export function registerMasks(loaded: readonly Loaded[]): void {
  const forms = new Set<string>();
  const notices: string[] = [];
  for (const { at, value, bytes, username } of loaded) {
    const masks = masksOf(value, username);
    for (const form of masks.forms) forms.add(form);
    if (masks.unmasked !== undefined) notices.push(`${at}: the value ${masks.unmasked}.`);
    // A file holds other bytes than the value's: a step that prints it prints their text.
    if (bytes !== undefined) for (const form of masksOf(Buffer.from(bytes).toString(), username).forms) forms.add(form);
  }
  addMasks(forms);
  for (const text of notices) notice(text);
}

/** Makes masks of something, so that what makes them is compiled when values come. */
export function prepareMasks(): void {
  for (let round = 0; round < 12; round++) masksOf(`Some text, as good as any: ${round}`, "name");
}
