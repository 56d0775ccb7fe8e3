import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fieldsOf } from "../../src/entries/fields.ts";
import { TYPES } from "../../src/entries/types.ts";
import { ActionError } from "../../src/errors.ts";
import { type JsonObject, parseExact } from "../../src/psono/json.ts";
import { Work } from "../../src/psono/work.ts";
import { toName } from "../../src/requests/names.ts";
import { type EntryNode, PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";
import { filledFields, readField, titleOf, totpWait, typeOf, wildcardFields } from "./read.ts";

const OTP = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const custom = [
  { name: "Bank PIN", type: "text", value: "custom-value" },
  { name: "a/b", type: "text", value: "slash-value" },
];

/** A value for every field of a type, as Psono's client would store it. */
function filled(type: string): Record<string, unknown> {
  const { fields = [], more = [], totp } = TYPES[type] ?? {};
  const data: Record<string, unknown> = {};
  for (const field of [...fields, ...more]) data[`${type}_${field}`] = `${type} ${field} value`;
  if (totp !== undefined) {
    const known = { code: OTP, algorithm: "SHA1", digits: 6, period: 30 };
    for (const [name, value] of Object.entries(known)) data[`${totp.prefix}_${name}`] = value;
  }
  if (type === "environment_variables")
    data["environment_variables_variables"] = [{ key: "A_VAR", value: "var-value" }];
  if (type === "elster_certificate") data["elster_certificate_file_content"] = "00ff10";
  if (type === "passkey") data["passkey_private_key"] = { kty: "EC", d: "jwk-value" };
  return { ...data, custom_fields: custom, tags: ["one", "two"] };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
const cases = Object.keys(TYPES).flatMap((type) => {
  const data = filled(type);
  const { fields = [], more = [] } = TYPES[type] ?? {};
  const binary = (field: string) => TYPES[type]?.binary === field;
  const of = (field: string) => (binary(field) ? "AP8Q" : textOf(data[`${type}_${field}`]));
  return [
    ...[...fields, ...more].map((field) => ({ type, field, value: of(field) })),
    ...[...fields, ...more].map((field) => ({ type, field: `${type}_${field}`, value: of(field) })),
    { type, field: "Bank PIN", value: "custom-value" },
    { type, field: "a~1b", value: "slash-value" },
    { type, field: "tags", value: '["one","two"]' },
    { type, field: "custom_fields/0/value", value: "custom-value" },
    ...(type === "environment_variables" ? [{ type, field: "A_VAR", value: "var-value" }] : []),
    ...(type === "passkey" ? [{ type, field: "private_key/d", value: "jwk-value" }] : []),
  ];
});

describe("every type, every field, over a session and directly", () => {
  const entries = Object.keys(TYPES).map((type): EntryNode => {
    const data = Object.entries(filled(type)).map(([key, value]) => [key.replace(`${type}_`, ""), value] as const);
    const own = data.filter(([key]) => key !== "title" && key !== "tags");
    return { entry: type, type, data: Object.fromEntries(own) };
  });
  const server = new PsonoServer({
    children: entries,
    keys: { reader: {}, restricted: { restricted: true, attached: Object.keys(TYPES) } },
  });
  beforeAll(() => server.listen());
  afterAll(() => server.close());

  test.each(["reader", "restricted"])("%s", async (name) => {
    // The embedded server's vault form has no tags and takes the entry's name for the title.
    const asked = cases.filter(({ field }) => field !== "tags" && !field.endsWith("title"));
    const key = server.keys[name];
    const { outputs, errors } = await runAction({
      "server-url": server.url,
      "api-key-id": key?.id ?? "",
      "api-key-secret-key": key?.secretKey ?? "",
      ...(name === "reader" && {
        "server-signature": server.signature,
        "api-key-private-key": key?.privateKey ?? "",
      }),
      secrets: asked.map(({ type, field }, at) => `N${at} = /${type}#${field}`).join("\n"),
    });
    expect(errors).toEqual([]);
    expect(outputs).toMatchObject(Object.fromEntries(asked.map(({ value }, at) => [`N${at}`, value])));
  });
});

test.each(cases.filter(({ field }) => !field.includes("/") && field !== "a~1b"))(
  "$type#$field",
  ({ type, field, value }) => {
    expect(readField(filled(type), type, field, 0)?.text).toBe(value);
    // The type that a direct answer does not tell is seen from the data.
    expect(typeOf("", filled(type))).toBe(type);
  },
);

const defaults: Record<string, string | undefined> = {
  website_password: "website_password password value",
  application_password: "application_password password value",
  totp: "755224", // RFC 4226 appendix D, count 0
  passkey: '{"kty":"EC","d":"jwk-value"}',
  note: "note notes value",
  environment_variables: undefined,
  ssh_own_key: "ssh_own_key private value",
  mail_gpg_own_key: "mail_gpg_own_key private value",
  credit_card: "credit_card number value",
  bookmark: "bookmark url value",
  identity: undefined,
  elster_certificate: "AP8Q",
};

test.each(Object.keys(TYPES))("the default field of %s", (type) => {
  expect(defaults).toHaveProperty(type);
  expect(readField(filled(type), type, undefined, 0)?.text).toBe(defaults[type]);
});

test("a certificate's file is binary, and an error if it isn't stored as hexadecimal text", () => {
  const bytes = readField(filled("elster_certificate"), "elster_certificate", undefined, 0)?.bytes;
  expect(bytes).toEqual(Buffer.from([0, 255, 16]));
  const broken = { elster_certificate_file_content: "0" };
  expect(() => readField(broken, "elster_certificate", undefined, 0)).toThrow("FIELD_FORM: not-hex");
});

test.each<[string, string, string]>([
  ["website_password", "url-filter", "website_password url_filter value"],
  ["mail_gpg_own_key", "gpg_key_private", "mail_gpg_own_key private value"],
  ["mail_gpg_own_key", "gpg-key-email", "mail_gpg_own_key email value"],
  ["ssh_own_key", "ssh-key-public", "ssh_own_key public value"],
  ["environment_variables", "env-vars", '[{"key":"A_VAR","value":"var-value"}]'],
  ["totp", "totp-code", OTP],
  ["totp", "totp_period", "30"],
  ["website_password", "totp_code", OTP],
  ["identity", "identity-postal-code", "identity postal_code value"],
  ["credit_card", "credit-card-valid-through", "credit_card valid_through value"],
  ["elster_certificate", "elster-certificate-retrieval-code", "elster_certificate retrieval_code value"],
])("psonoci's names: %s %s", (type, field, value) => {
  expect(readField(filled(type), type, field, 0)?.text).toBe(value);
});

test.each<[string, string, string, string | undefined]>([
  ['{"note_notes":null}', "note", "notes", undefined],
  ['{"note_notes":""}', "note", "notes", undefined],
  ['{"note_notes":12345678901234567890}', "note", "notes", "12345678901234567890"],
  ['{"note_notes":1.0}', "note", "notes", "1.0"],
  ['{"note_notes":false}', "note", "notes", "false"],
  ['{"what_secret":"x"}', "what", "what_secret", "x"],
  ['{"what_secret":"x"}', "what", "secret", undefined],
  ['{"__proto__":"x"}', "what", "__proto__", "x"],
  ['{"a":1}', "what", "constructor", undefined],
  ['{"custom_fields":"none"}', "note", "x", undefined],
  ['{"custom_fields":[null,1,{"name":"x"},{"name":"x","value":""}]}', "note", "y", undefined],
  ['{"environment_variables_variables":[{"key":"E","value":""}]}', "environment_variables", "E", ""],
])("old and odd forms: %s %s#%s", (text, type, field, value) => {
  expect(readField(parseExact(text) as Record<string, unknown>, type, field, 0)?.text).toBe(value);
});

test("two fields with the same name are an error", () => {
  const twice = [
    { key: "A", value: "1" },
    { key: "A", value: "2" },
  ];
  const data = { environment_variables_variables: twice };
  expect(() => readField(data, "environment_variables", "A", 0)).toThrow(ActionError);
});

test("TOTP parameters have Psono's defaults, and invalid ones are an error", () => {
  expect(readField({ totp_code: OTP }, "totp", "code", 59_000)?.text).toBe("287082"); // RFC 6238 appendix B
  expect(readField({ totp_code: OTP, totp_digits: 8 }, "totp", undefined, 59_000)?.text).toBe("94287082");
  expect(() => readField({ totp_code: OTP, totp_period: 5 }, "totp", undefined, 0)).toThrow("TOTP: period");
  expect(readField({}, "totp", undefined, 0)).toBeUndefined();
});

test("a wildcard includes every field that users fill in, but not the title", () => {
  const taken = (type: string) => wildcardFields(filled(type), type).map(toName);
  expect(taken("website_password")).toEqual(["TOTP", "PASSWORD", "USERNAME", "URL", "NOTES", "BANK_PIN", "A_B"]);
  expect(taken("environment_variables")).toEqual(["A_VAR"]);
  expect(taken("totp")).toEqual(["TOTP", "NOTES", "BANK_PIN", "A_B"]);
  expect(filledFields({ totp_code: "" }, "totp")).toEqual([]);
});

test("the README's table of fields matches the source", () => {
  const rows = readFileSync("README.md", "utf8").matchAll(/^\| [^|`]+ \| `(\w+)` \| (.+?) \| (.+?) \|$/gm);
  const table = Object.fromEntries([...rows].map(([, type, main, others]) => [type, { main, others }]));
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
  for (const [type, { main, fields, more, totp }] of Object.entries(TYPES)) {
    const codes = totp === undefined ? [] : totp.names.filter((name) => name !== main);
    const others = [...codes, ...fields, ...more].filter((name) => name !== main);
    expect(table[type], type).toEqual({ main: main === undefined ? "none" : code([main]), others: code(others) });
  }
});

describe("edge cases of fields", () => {
  const read = (data: JsonObject, type: string, field?: string) => readField(data, type, field, 0);

  test("the type in the tree counts if it's valid", () => {
    expect(typeOf("note", { website_password_title: "x" })).toBe("note");
    expect(typeOf("unheard", { note_notes: "x" })).toBe("note");
    expect(typeOf("unheard", {})).toBe("unheard");
    expect(typeOf("constructor", {})).toBe("constructor");
  });

  test("a title is text, even if it's stored as a number", () => {
    expect(titleOf({ note_title: "x" })).toBe("x");
    expect(titleOf({ note_title: 1 })).toBe("1");
    expect(titleOf(parseExact('{"note_title":12345678901234567890}') as JsonObject)).toBe("12345678901234567000");
    expect(titleOf({ note_title: true })).toBe("true");
    for (const none of [null, "", [], {}]) expect(titleOf({ note_title: none })).toBeUndefined();
    expect(titleOf({})).toBeUndefined();
  });

  test("names of digits, and those that begin with a slash, are told apart", () => {
    const names = ["1", "/1", "//1", "a"];
    const data = { custom_fields: names.map((name, at) => ({ name, type: "text", value: `value-${at}` })) };
    for (const [at, name] of names.entries()) {
      const field = { kind: "custom", name } as const;
      expect([name, fieldsOf(data, "note").find(field)?.text]).toEqual([name, `value-${at}`]);
    }
  });

  test("null, empty lists and empty texts aren't values, but an empty variable is", () => {
    for (const empty of ["", [], {}, null, undefined]) expect(read({ note_notes: empty }, "note")).toBeUndefined();
    expect(read({ note_notes: [1] }, "note")).toEqual({ text: "[1]" });
    expect(read({ note_notes: { a: 1 } }, "note")).toEqual({ text: '{"a":1}' });
    const custom = (value: unknown) => ({ custom_fields: [{ name: "F", value }] });
    expect(read(custom("x"), "note", "F")).toEqual({ text: "x" });
    for (const empty of ["", null, undefined]) expect(read(custom(empty), "note", "F")).toBeUndefined();
    const variable = (value: unknown) => ({ environment_variables_variables: [{ key: "V", value }] });
    expect(read(variable(""), "environment_variables", "V")).toEqual({ text: "" });
    expect(read(variable(null), "environment_variables", "V")).toBeUndefined();
  });

  test("which fields have values, of known types and of others", () => {
    const custom = [{ name: "F", value: "x" }, { name: "E", value: "" }, { name: "N" }, { value: "no name" }, 1];
    const variables = [{ key: "V", value: "" }, { value: "no key" }];
    expect(
      filledFields(
        {
          note_notes: "x",
          note_title: "",
          other: "y",
          custom_fields: custom,
          environment_variables_variables: variables,
        },
        "note",
      ),
    ).toEqual(["V", "", "notes", "F", ""]);
    expect(filledFields({ a: "x", b: "", c: 1 }, "unheard")).toEqual(["a", "c"]);
    expect(filledFields({ totp_code: "GEZDGNBV", totp_notes: "x" }, "totp")).toEqual(["totp", "notes"]);
  });

  test("an unknown type has no default field, and its fields have their full names", () => {
    expect(read({ a: "x" }, "unheard")).toBeUndefined();
    expect(read({ a: "x" }, "unheard", "a")).toEqual({ text: "x" });
    expect(read({ a_b: "x" }, "unheard", "a-b")).toEqual({ text: "x" });
    expect(wildcardFields({ a: "x", title: "t" }, "unheard")).toEqual(["a"]);
    expect(totpWait({ a: "x" }, "unheard", undefined, 29_000)).toBe(0);
  });

  test("a code is valid for at least five more seconds", () => {
    expect(totpWait({ totp_code: "GEZDGNBV" }, "totp", undefined, 25_000)).toBe(0);
    expect(totpWait({ totp_code: "GEZDGNBV" }, "totp", undefined, 25_001)).toBe(4999);
    expect(totpWait({ totp_code: "GEZDGNBV", totp_period: 60 }, "totp", "code", 59_000)).toBe(1000);
  });
});

test("the action waits for the next code if less than five seconds are left", () => {
  const data = { totp_code: "GEZDGNBV" };
  expect(totpWait(data, "totp", undefined, 24_999)).toBe(0);
  expect(totpWait(data, "totp", undefined, 25_001)).toBe(4_999);
  expect(totpWait(data, "totp", "notes", 29_999)).toBe(0);
});

test("fields of an entry are read only a few times, however many requests there are", () => {
  const count = 2000;
  let reads = 0;
  const row = (at: number) => ({
    get key() {
      reads++;
      return `KEY_${at}`;
    },
    value: `value ${at}`,
  });
  const data = { environment_variables_variables: Array.from({ length: count }, (_, at) => row(at)) };
  const work = new Work();
  const fields = fieldsOf(data, "environment_variables", work);
  for (let at = 0; at < count; at++) {
    expect(readField(data, "environment_variables", `KEY_${at}`, 0)?.text).toBe(`value ${at}`);
    fieldsOf(data, "environment_variables", work).filled();
  }
  for (const field of fields.wildcard()) fields.referenceTo(field);
  expect(reads).toBeLessThan(4 * count);
  // What was done is counted once, by its size.
  expect(work.total).toBeGreaterThanOrEqual(count);
  expect(work.total).toBeLessThan(2 * count);
});
