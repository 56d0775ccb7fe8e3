export interface EntryType {
  /** The default field. */
  readonly main?: string;
  /** Fields that users fill in; stored as `<type>_<field>`. A wildcard includes all of them except `title`. */
  readonly fields: readonly string[];
  /** Fields that Psono's clients fill in or hide; stored in the same way. A wildcard leaves them out. */
  readonly more: readonly string[];
  /**
   * Those of `fields` and `more` that Psono hides behind a button or never shows (edit-entry.js of its web client), and
   * the CVC. It shows all others. `unmask` refuses hidden fields.
   */
  readonly hidden: readonly string[];
  /** The prefix of the parameters of TOTP codes, and the names of the current code. */
  readonly totp?: { readonly prefix: string; readonly names: readonly string[] };
  /** The field whose stored hex digits are bytes: `file:` writes the bytes, and as text they're base64. */
  readonly binary?: string;
  /** The field that is a key for OpenSSH: `file:` writes it with the line endings that OpenSSH needs. */
  readonly sshKey?: string;
}

/** The type of entries that contain environment variables. */
export const ENV_TYPE = "environment_variables";

/** Every type of entry: the one place to add another. Names are those of Psono's client (item-blueprint.js). */
export const TYPES: Readonly<Record<string, EntryType>> = {
  website_password: {
    main: "password",
    fields: ["password", "username", "url", "notes", "title"],
    more: ["url_filter", "auto_submit", "allow_http", "totp_code", "totp_algorithm", "totp_digits", "totp_period"],
    hidden: ["password", "totp_code"],
    totp: { prefix: "website_password_totp", names: ["totp"] },
  },
  application_password: {
    main: "password",
    fields: ["password", "username", "notes", "title"],
    more: [],
    hidden: ["password"],
  },
  totp: {
    main: "totp",
    fields: ["notes", "title"],
    more: ["algorithm", "digits", "period"],
    hidden: [],
    totp: { prefix: "totp", names: ["totp", "code"] },
  },
  passkey: {
    main: "private_key",
    fields: ["private_key", "public_key", "rp_id", "id", "user_handle", "algorithm", "title"],
    more: ["url_filter", "auto_submit"],
    hidden: ["private_key"],
  },
  note: { main: "notes", fields: ["notes", "title"], more: [], hidden: [] },
  environment_variables: { fields: ["notes", "title"], more: ["variables"], hidden: ["variables"] },
  ssh_own_key: {
    main: "private",
    fields: ["private", "public", "notes", "title"],
    more: [],
    hidden: ["private"],
    sshKey: "private",
  },
  mail_gpg_own_key: {
    main: "private",
    fields: ["private", "public", "name", "email", "title"],
    more: [],
    hidden: ["private"],
  },
  credit_card: {
    main: "number",
    fields: ["number", "cvc", "name", "valid_through", "pin", "notes", "title"],
    more: [],
    hidden: ["number", "cvc", "pin"],
  },
  bookmark: { main: "url", fields: ["url", "notes", "title"], more: ["url_filter"], hidden: [] },
  identity: {
    fields: [
      ...["first_name", "last_name", "company", "address", "city", "postal_code", "state", "country"],
      ...["phone_number", "email", "notes", "title"],
    ],
    more: [],
    hidden: [],
  },
  elster_certificate: {
    main: "file_content",
    fields: ["file_content", "password", "retrieval_code", "notes", "title"],
    more: [],
    hidden: ["file_content", "password", "retrieval_code"],
    binary: "file_content",
  },
};

/** Prefixes of field names in psonoci that differ from Psono's. */
export const ALIASES: readonly (readonly [string, string])[] = [
  ["gpg_key_", "mail_gpg_own_key_"],
  ["ssh_key_", "ssh_own_key_"],
  ["env_vars", "environment_variables_variables"],
];

/** The default field of a type; undefined if it has none. */
export function mainField(type: string): string | undefined {
  return entryType(type)?.main;
}

/** What is known about a type; undefined if Psono's client has none with this name. */
export function entryType(type: string): EntryType | undefined {
  return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}

/** Keys that Psono shows in entries of every type, and those of File entries. */
const SHOWN = new Set(["tags", "attachments", "title", "filename", "size"]);
for (const [type, { fields, more, hidden }] of Object.entries(TYPES))
  for (const field of [...fields, ...more]) if (!hidden.includes(field)) SHOWN.add(`${type}_${field}`);

/** Whether Psono shows what an entry has under a key. It shows neither TOTP secrets nor unknown keys. */
export function isShown(key: string): boolean {
  return SHOWN.has(key);
}
