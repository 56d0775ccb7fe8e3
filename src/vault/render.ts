import { ActionError } from "../errors.ts";
import { FILTERS, type Filter } from "../requests/filters.ts";
import type { Request } from "../requests/parse.ts";
import type { Template } from "../requests/template.ts";
import type { Subject } from "../subject.ts";
import { extensionOf } from "./file-fields.ts";
import type { Loaded } from "./value.ts";

/**
 * Puts rendered templates in the place of the values that their references gave. What a value contains is never read
 * as a template.
 * @throws an array of `ActionError`: every value that can't be written where a reference is
 */
export function render(loaded: Loaded[], requests: readonly Request[], templates: readonly Template[]): Loaded[] {
  const references = new Set(requests.filter(({ filter }) => filter !== undefined).map(({ subject }) => subject));
  if (references.size === 0) return loaded;
  const values = new Map(loaded.map((one) => [one.subject, one]));
  const problems: ActionError[] = [];
  const rendered = templates.map((template) => renderOne(template, values, problems));
  if (problems.length > 0) throw problems;
  return [...loaded.filter(({ subject }) => !references.has(subject)), ...rendered];
}

function renderOne(
  { subject, name, target, template, texts, references }: Template,
  values: ReadonlyMap<Subject, Loaded>,
  problems: ActionError[],
): Loaded {
  const parts: Loaded[] = [];
  let value = texts[0] ?? "";
  for (const [index, { subject: at, filter = "" }] of references.entries()) {
    const one = values.get(at);
    const text = filtered(one, filter, name);
    const written = one && oddly(one.value, text, filter);
    if (one !== undefined) parts.push(written === undefined ? one : { ...one, written });
    if (typeof text === "string") value += text + texts[index + 1];
    else problems.push(text.about(at));
  }
  const file = { extension: extensionOf(template), size: Buffer.byteLength(value), stored: false, text: true };
  return { name, target, value, subject, source: template, from: { entry: template }, file, parts };
}

/**
 * What a filter wrote, without its quotes, if no other tool writes it: XML with entities for tabs and line breaks, and
 * JSON with escapes that JavaScript doesn't need. Undefined if it's an encoding that is masked anyway.
 */
function oddly(value: string, text: string | ActionError, filter: Filter): string | undefined {
  if (typeof text !== "string") return undefined;
  if (filter === "xml") return text.includes("&#") ? text : undefined;
  if (filter !== "json" && filter !== "yaml" && filter !== "toml") return undefined;
  return text === JSON.stringify(value) ? undefined : text.slice(1, -1);
}

/** A value as a filter writes it, or why it can't. A missing value is empty. */
function filtered(one: Loaded | undefined, filter: Filter, name: string): string | ActionError {
  const value = one?.value ?? "";
  // Of a file, this is its base64 already.
  if (filter === "base64" && (one?.bytes ?? one?.file) !== undefined) return value;
  if (!value.isWellFormed()) return new ActionError("VALUE", "half-character", { name });
  return FILTERS[filter](value) ?? new ActionError("VALUE", "filter", { filter });
}
