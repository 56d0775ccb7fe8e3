import { ActionError } from "./error.ts";
import { isObject, type JsonObject, objectsOf, own } from "./psono/json.ts";
import { type TotpParameters, totp } from "./totp.ts";

interface EntryType {
  /** The field that is read when none is named. */
  readonly main?: string;
  /** Fields that can be asked for; stored as `<type>_<field>`. */
  readonly fields: readonly string[];
  /** The field that is no stored text but a code, and where its parameters begin. */
  readonly totp?: { readonly field: string; readonly prefix: string };
}

const TYPES: Readonly<Record<string, EntryType>> = {
  website_password: {
    main: "password",
    fields: ["password", "username", "url", "notes", "title", "totp"],
    totp: { field: "totp", prefix: "website_password_totp" },
  },
  application_password: { main: "password", fields: ["password", "username", "notes", "title"] },
  note: { main: "notes", fields: ["notes", "title"] },
  environment_variables: { fields: ["notes", "title"] },
  ssh_own_key: { main: "private", fields: ["private", "public", "notes", "title"] },
  mail_gpg_own_key: { main: "private", fields: ["private", "public", "name", "email", "title"] },
  credit_card: { main: "number", fields: ["number", "cvc", "name", "valid_through", "pin", "notes", "title"] },
  bookmark: { main: "url", fields: ["url", "notes", "title"] },
  identity: {
    fields: [
      ...["first_name", "last_name", "company", "address", "city", "postal_code", "state", "country"],
      ...["phone_number", "email", "notes", "title"],
    ],
  },
  totp: { main: "code", fields: ["code", "notes", "title"], totp: { field: "code", prefix: "totp" } },
};

/** Ms that a code must have left when the step hands it on. */
const TOTP_LEFT = 5000;

/** The type of a secret by its data, where the server names none (direct access). */
export function inferType(data: JsonObject): string | undefined {
  return Object.keys(TYPES).find((type) => Object.keys(data).some((key) => key.startsWith(`${type}_`)));
}

/** The title that the data itself holds. */
export function titleOf(data: JsonObject): string | undefined {
  const type = inferType(data);
  const title = type === undefined ? undefined : own(data, `${type}_title`);
  return typeof title === "string" ? title : undefined;
}

/** Ms to wait from `now` so that the code asked for has 5 seconds left; 0 for other fields. */
export function totpWait(data: JsonObject, type: string, field: string | undefined, now: number): number {
  const entryType = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (entryType?.totp === undefined || shortName(type, field ?? entryType.main ?? "") !== entryType.totp.field)
    return 0;
  const ms = parameters(data, entryType.totp.prefix).period * 1000;
  const left = ms - (now % ms);
  return left < TOTP_LEFT ? left : 0;
}

/**
 * A field's value, byte for byte. Without `field` the main one of the type; for environment variables `field` is the
 * name of one; a custom field goes by its name. `now` is ms since 1970, for TOTP codes.
 * Throws `NO_SUCH_FIELD`, `TYPE_UNSUPPORTED` or `TOTP`; `line` names the request.
 */
export function readField(
  data: JsonObject,
  type: string,
  field: string | undefined,
  line: string,
  now: number,
): string {
  const entryType = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (entryType === undefined) {
    const supported = Object.keys(TYPES).join(", ");
    throw new ActionError(
      "TYPE_UNSUPPORTED",
      `${line}: entries of this type cannot be read yet. Supported: ${supported}.`,
    );
  }
  const name = shortName(type, field ?? entryType.main ?? "");
  const has = (candidate: string) => {
    const key = candidate === entryType.totp?.field ? `${entryType.totp.prefix}_code` : `${type}_${candidate}`;
    const value = own(data, key);
    return (typeof value === "string" && value !== "") || typeof value === "number";
  };
  if (entryType.fields.includes(name) && has(name)) {
    if (name === entryType.totp?.field) return totp(parameters(data, entryType.totp.prefix), now, line);
    return String(own(data, `${type}_${name}`));
  }
  if (type === "environment_variables") {
    const value = named(objectsOf(data, "environment_variables_variables"), "key", field);
    if (value !== undefined) return value;
    throw new ActionError(
      "NO_SUCH_FIELD",
      `${line}: ask for one variable by its name, as in #NAME; it must stand in the entry exactly once.`,
    );
  }
  const custom = named(objectsOf(data, "custom_fields"), "name", field);
  if (custom !== undefined) return custom;
  const filled = entryType.fields.filter(has).join(", ") || "none";
  throw new ActionError("NO_SUCH_FIELD", `${line}: the field is unknown or empty. Fields with a value: ${filled}.`);
}

/** The value of the one object whose `key` is `name`. */
function named(objects: readonly JsonObject[], key: string, name: string | undefined): string | undefined {
  const found = objects.filter((object) => own(object, key) === name);
  const value = found.length === 1 && isObject(found[0]) ? own(found[0], "value") : undefined;
  return typeof value === "string" ? value : undefined;
}

function shortName(type: string, name: string): string {
  return name.startsWith(`${type}_`) ? name.slice(type.length + 1) : name;
}

/** Parameters of an entry, with the defaults of Psono's client where it stored none. */
function parameters(data: JsonObject, prefix: string): TotpParameters {
  return {
    secret: String(own(data, `${prefix}_code`) ?? ""),
    algorithm: String(own(data, `${prefix}_algorithm`) || "SHA1"),
    digits: Number(own(data, `${prefix}_digits`) || 6),
    period: Number(own(data, `${prefix}_period`) || 30),
  };
}
