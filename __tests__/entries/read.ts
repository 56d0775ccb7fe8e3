/** Fields of made-up data, by the texts that people write. */

import type { Field, Value } from "../../src/entries/field.ts";
import { type FieldName, parseFieldName, printField } from "../../src/entries/field-name.ts";
import { fieldsOf } from "../../src/entries/fields.ts";
import type { JsonObject } from "../../src/psono/json.ts";

export const nameOf = (text: string): FieldName => parseFieldName(text);

const find = (data: JsonObject, type: string, field: string | undefined): Field | undefined => {
  const fields = fieldsOf(data, type);
  return field === undefined ? fields.main : fields.find(nameOf(field));
};

export const readField = (
  data: JsonObject,
  type: string,
  field: string | undefined,
  now: number,
): Value | undefined => {
  const found = find(data, type, field);
  return found && fieldsOf(data, type).read(found, now);
};

export const totpWait = (data: JsonObject, type: string, field: string | undefined, now: number): number => {
  const found = find(data, type, field);
  return found === undefined ? 0 : fieldsOf(data, type).wait(found, now);
};

export const typeOf = (told: string, data: JsonObject) => fieldsOf(data, told).type;
export const titleOf = (data: JsonObject) => fieldsOf(data, "").title;
export const usernameOf = (data: JsonObject, type: string) => fieldsOf(data, type).username;
export const namesOf = (fields: readonly Field[]) => fields.map(({ name }) => name);
export const filledFields = (data: JsonObject, type: string) => namesOf(fieldsOf(data, type).filled());
export const wildcardFields = (data: JsonObject, type: string) => namesOf(fieldsOf(data, type).wildcard());
/** What an error lists. */
export const forms = (data: JsonObject, type: string) => {
  const fields = fieldsOf(data, type);
  return fields.filled().map((field) => printField(fields.referenceTo(field)));
};
