/** Errors about a field without a value. */

import type { Field } from "../entries/field.ts";
import { type FieldName, type FieldReference, printField, printFieldName } from "../entries/field-name.ts";
import type { Fields } from "../entries/fields.ts";
import { keysBefore } from "../entries/json-pointer.ts";
import { ActionError } from "../errors.ts";
import type { Work } from "../psono/work.ts";
import { LONGEST, LONGEST_NAME, normalSteps } from "../text.ts";
import { SUGGESTIONS } from "./missing.ts";
import { nearestOf } from "./suggestions.ts";

/** The error for a pointer that finds nothing in a text. */
export function noValueAt({ pointer = "", field }: FieldReference, text: string, hints: boolean): ActionError {
  const named = field !== undefined && { field: printFieldName(field) };
  return new ActionError("NO_SUCH_FIELD", "pointer", { pointer, ...named, ...(hints && keysBefore(text, pointer)) });
}

/** Names of fields that may be meant by an unknown one. */
const NEAR = 3;
/** Fields that are compared with one that isn't there. */
const COMPARED = 10_000;

interface NoField {
  readonly fields: Fields;
  /**
   * The field that the request itself names: a wildcard's fields come from the vault. Undefined for the default field.
   */
  readonly asked: FieldName | undefined;
  /** Whether the entry has the field, but it's empty. */
  readonly exists: boolean;
  /** Whether a wildcard found the entry. */
  readonly many: boolean;
  /** How the error names the entry; undefined if names from the vault must not be shown. */
  readonly known: string | undefined;
}

const FORMS = new WeakMap<Fields, string[]>();

/** The first fields of an entry as requests name them, made once: a wildcard can find an entry thousands of times. */
function firstForms(fields: Fields): string[] {
  const known = FORMS.get(fields);
  if (known !== undefined) return known;
  const forms = fields
    .filled()
    .slice(0, SUGGESTIONS + 1)
    .map((one) => formOf(fields, one));
  FORMS.set(fields, forms);
  return forms;
}

/** The reference to a field, cut where messages cut it. Keys of an entry of an unknown type have any length. */
function formOf(fields: Fields, one: Field): string {
  const { field, pointer } = fields.referenceTo(one);
  return printField({ field: field && { ...field, name: field.name.slice(0, LONGEST + 1) }, pointer });
}

/** Why a field has no value. In a public log, only words of the request are used. */
export async function noSuchField(
  { fields, asked, exists, many, known: entry }: NoField,
  work: Work,
): Promise<ActionError> {
  const filled = fields.filled();
  if (work.count(filled.length)) await work.pause();
  const known = entry !== undefined && { fields: firstForms(fields), entry };
  if (asked === undefined) {
    const { main, type } = fields;
    if (main !== undefined) return new ActionError("NO_SUCH_FIELD", "main-empty", { main: main.name, ...known });
    return new ActionError("NO_SUCH_FIELD", "no-main", { ...(known && { type }), wildcard: many, ...known });
  }
  const field = printFieldName(asked);
  if (exists) return new ActionError("NO_SUCH_FIELD", "empty", { field, ...known });
  if (!known) return new ActionError("NO_SUCH_FIELD", "unknown", { near: [], field });
  const forms: string[] = [];
  for (const one of filled.slice(0, COMPARED)) {
    if (work.count(1 + normalSteps(one.name, LONGEST_NAME))) await work.pause();
    forms.push(formOf(fields, one));
  }
  const near = await nearestOf(asked.name, forms, NEAR, work);
  return new ActionError("NO_SUCH_FIELD", "unknown", { field, near, ...known });
}
