/** What errors say of a field without a value. */
import { filledFields, hasField, mainField } from "../entries/fields.ts";
import { ActionError } from "../errors.ts";
import type { JsonObject } from "../psono/json.ts";
import type { Work } from "../psono/work.ts";
import { SUGGESTIONS } from "./missing.ts";
import { nearest } from "./suggestions.ts";

/** Names of fields that may be meant by one that isn't there. */
const NEAR = 3;

interface NoField {
  readonly data: JsonObject;
  readonly type: string;
  /** Undefined for the default one. */
  readonly field: string | undefined;
  /** The field that the request itself names: a wildcard's fields are the vault's words. */
  readonly asked: string | undefined;
  /** How the error names the entry; undefined where nothing may be said of the vault. */
  readonly known: string | undefined;
}

/** Why a field has no value. Where nothing may be said of the vault, the request's own words remain. */
export async function noSuchField(no: NoField, work: Work): Promise<ActionError> {
  const { data, type, field, asked, known: entry } = no;
  const filled = filledFields(data, type);
  const known = entry !== undefined && { fields: filled.slice(0, SUGGESTIONS + 1), entry };
  const main = mainField(type);
  if (field === undefined) {
    if (main !== undefined) return new ActionError("NO_SUCH_FIELD", "main-empty", { main, ...known });
    return new ActionError("NO_SUCH_FIELD", "no-main", { ...(known && { type }), ...known });
  }
  if (!known) return new ActionError("NO_SUCH_FIELD", "unknown", { near: [], ...(asked && { field: asked }) });
  if (hasField(type, field)) return new ActionError("NO_SUCH_FIELD", "empty", { field, ...known });
  const typed = field.toLowerCase();
  const begins = filled.filter((name) => name.toLowerCase().startsWith(typed));
  const near = [...new Set([...begins, ...(await nearest(field, filled, NEAR, work))])].slice(0, NEAR);
  return new ActionError("NO_SUCH_FIELD", "unknown", { field, near, ...known });
}
