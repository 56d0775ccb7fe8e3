import { ActionError } from "./error.ts";
import { isObject, type JsonObject, objectsOf, own } from "./psono/json.ts";

/** Fields of each entry type that can be asked for, the main one first. Stored as `<type>_<field>`. */
export const FIELDS: Readonly<Record<string, readonly string[]>> = {
  website_password: ["password", "username", "url", "notes", "title"],
  application_password: ["password", "username", "notes", "title"],
  note: ["notes", "title"],
  environment_variables: ["variables", "notes", "title"],
  ssh_own_key: ["private", "public", "notes", "title"],
  bookmark: ["url", "notes", "title"],
};

/** The type of a secret by its data, where the server names none (direct access). */
export function inferType(data: JsonObject): string | undefined {
  return Object.keys(FIELDS).find((type) => Object.keys(data).some((key) => key.startsWith(`${type}_`)));
}

/** The title that the data itself holds. */
export function titleOf(data: JsonObject): string | undefined {
  const type = inferType(data);
  const title = type === undefined ? undefined : own(data, `${type}_title`);
  return typeof title === "string" ? title : undefined;
}

/**
 * A field's value, byte for byte. Without `field` the main one of the type; for environment variables `field`
 * may be the name of one. Throws `NO_SUCH_FIELD` or `TYPE_UNSUPPORTED`; `line` names the request.
 */
export function readField(data: JsonObject, type: string, field: string | undefined, line: string): string {
  const fields = Object.hasOwn(FIELDS, type) ? FIELDS[type] : undefined;
  if (fields === undefined) {
    throw new ActionError(
      "TYPE_UNSUPPORTED",
      `${line}: entries of this type cannot be read yet. Supported: ${Object.keys(FIELDS).join(", ")}.`,
    );
  }
  if (type === "environment_variables" && field !== "notes" && field !== "title") {
    const variables = objectsOf(data, "environment_variables_variables");
    const named = variables.filter((variable) => own(variable, "key") === field);
    const value = named.length === 1 ? own(named[0] ?? {}, "value") : undefined;
    if (typeof value === "string") return value;
    throw new ActionError(
      "NO_SUCH_FIELD",
      `${line}: ask for one variable by its name, as in #NAME; it must stand in the entry exactly once.`,
    );
  }
  const name = field ?? fields[0] ?? "";
  const short = name.startsWith(`${type}_`) ? name.slice(type.length + 1) : name;
  const value = own(data, `${type}_${short}`);
  if (!fields.includes(short) || value === undefined || value === null || value === "" || isObject(value)) {
    const filled = fields.filter((candidate) => own(data, `${type}_${candidate}`));
    throw new ActionError(
      "NO_SUCH_FIELD",
      `${line}: the field is unknown or empty. Fields with a value: ${filled.join(", ") || "none"}.`,
    );
  }
  return String(value);
}
