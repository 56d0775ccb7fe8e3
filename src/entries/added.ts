/** Fields that a user adds to an entry: custom fields, and environment variables. */
import { elementsOf, isObject, type JsonObject, labelOf, own, textOf } from "../psono/json.ts";
import type { Field } from "./field.ts";
import { normalName } from "./field-name.ts";

/** Where an entry lists what a user adds, and what names an element there. */
export const LISTS = {
  custom: { key: "custom_fields", name: "name" },
  variable: { key: "environment_variables_variables", name: "key" },
} as const;

/** Custom fields or variables. A row without a name and a value is none: Psono's client saves what is left alone so. */
export function addedOf(data: JsonObject, kind: "custom" | "variable"): Field[] {
  const { key, name } = LISTS[kind];
  const fields: Field[] = [];
  for (const [at, object] of elementsOf(data, key).entries()) {
    if (!isObject(object)) continue;
    const text = textOf(own(object, "value"));
    const label = labelOf(own(object, name));
    const blank = text === undefined || text === "";
    if (label.trim() === "" && blank) continue;
    fields.push({
      kind,
      name: label,
      row: at + 1,
      text: blank && (kind === "custom" || text === undefined) ? undefined : text,
      // As edit-entry.js of Psono's web client does it: of custom fields it shows only those of the type text.
      hidden: kind === "variable" || own(object, "type") !== "text",
    });
  }
  return fields;
}

/** Fields by the form of their names in which these are compared. */
export function byName(fields: readonly Field[]): Map<string, Field[]> {
  const found = new Map<string, Field[]>();
  for (const field of fields) {
    const key = normalName(field.name);
    const same = found.get(key);
    if (same === undefined) found.set(key, [field]);
    else same.push(field);
  }
  return found;
}
