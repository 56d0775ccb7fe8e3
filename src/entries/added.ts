/** Fields that a user adds to an entry: custom fields, and environment variables. */
import { elementsOf, isObject, type JsonObject, labelOf, own, textOf } from "../psono/json.ts";
import { isAscii, keyOf } from "../text.ts";
import type { Field } from "./field.ts";
import { normalName } from "./field-name.ts";

/** Where an entry lists such fields, and the key for the name of each. */
export const LISTS = {
  custom: { key: "custom_fields", name: "name" },
  variable: { key: "environment_variables_variables", name: "key" },
} as const;

/** Maximum number of characters outside of ASCII that are normalized in the names of an entry, which takes a millisecond for 1,000. */
const NORMALIZED = 100_000;

/**
 * Custom fields or variables. A row with neither a name nor a value is ignored: Psono's client saves untouched rows
 * like this.
 */
export function addedOf(data: JsonObject, kind: "custom" | "variable"): Field[] {
  const { key, name } = LISTS[kind];
  const fields: Field[] = [];
  let left = NORMALIZED;
  for (const [at, object] of elementsOf(data, key).entries()) {
    if (!isObject(object)) continue;
    const text = textOf(own(object, "value"));
    const label = labelOf(own(object, name));
    const blank = text === undefined || text === "";
    if (label.trim() === "" && blank) continue;
    if (!isAscii(label)) left -= label.length;
    fields.push({
      kind,
      name: label,
      key: left < 0 ? keyOf(label) : normalName(label),
      row: at + 1,
      text: blank && (kind === "custom" || text === undefined) ? undefined : text,
      // Like edit-entry.js of Psono's web client, which shows only custom fields of the type text.
      hidden: kind === "variable" || own(object, "type") !== "text",
    });
  }
  return fields;
}
