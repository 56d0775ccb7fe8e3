export interface EntryType {
  /** The field that is read when none is named. */
  readonly main?: string;
  /** Fields that people fill in; stored as `<type>_<field>`. A wildcard takes all of them but `title`. */
  readonly fields: readonly string[];
  /** Fields that Psono's clients fill in or hide; stored alike. A wildcard leaves them out. */
  readonly more: readonly string[];
  /** Where the parameters of TOTP codes begin, and the names by which the code of now goes. */
  readonly totp?: { readonly prefix: string; readonly names: readonly string[] };
  /** The field whose stored hex digits are bytes: `file:` writes the bytes, as text they are base64. */
  readonly binary?: string;
}

/** Every type of entry: the one place to add another. Names are those of Psono's client (item-blueprint.js). */
export const TYPES: Readonly<Record<string, EntryType>> = {
  website_password: {
    main: "password",
    fields: ["password", "username", "url", "notes", "title"],
    more: ["url_filter", "auto_submit", "allow_http", "totp_code", "totp_algorithm", "totp_digits", "totp_period"],
    totp: { prefix: "website_password_totp", names: ["totp"] },
  },
  application_password: { main: "password", fields: ["password", "username", "notes", "title"], more: [] },
  totp: {
    main: "totp",
    fields: ["notes", "title"],
    more: ["algorithm", "digits", "period"],
    totp: { prefix: "totp", names: ["totp", "code"] },
  },
  passkey: {
    main: "private_key",
    fields: ["private_key", "public_key", "rp_id", "id", "user_handle", "algorithm", "title"],
    more: ["url_filter", "auto_submit"],
  },
  note: { main: "notes", fields: ["notes", "title"], more: [] },
  environment_variables: { fields: ["notes", "title"], more: ["variables"] },
  ssh_own_key: { main: "private", fields: ["private", "public", "notes", "title"], more: [] },
  mail_gpg_own_key: { main: "private", fields: ["private", "public", "name", "email", "title"], more: [] },
  credit_card: {
    main: "number",
    fields: ["number", "cvc", "name", "valid_through", "pin", "notes", "title"],
    more: [],
  },
  bookmark: { main: "url", fields: ["url", "notes", "title"], more: ["url_filter"] },
  identity: {
    fields: [
      ...["first_name", "last_name", "company", "address", "city", "postal_code", "state", "country"],
      ...["phone_number", "email", "notes", "title"],
    ],
    more: [],
  },
  elster_certificate: {
    main: "file_content",
    fields: ["file_content", "password", "retrieval_code", "notes", "title"],
    more: [],
    binary: "file_content",
  },
};

/** Beginnings of field names in psonoci that are not those of Psono. */
export const ALIASES: readonly (readonly [string, string])[] = [
  ["gpg_key_", "mail_gpg_own_key_"],
  ["ssh_key_", "ssh_own_key_"],
  ["env_vars", "environment_variables_variables"],
];

/** The field of a type that is read where none is named; undefined where it has none. */
export function mainField(type: string): string | undefined {
  return entryType(type)?.main;
}

/** What is known of a type; undefined where Psono's client has none of this name. */
export function entryType(type: string): EntryType | undefined {
  return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}
