/** Values that `unmask` refuses, since one mistake would print them, and those that it leaves readable. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TYPES } from "../../src/entries/types.ts";
import { NONE } from "../none.ts";
import { type EntryNode, PsonoServer } from "../psono-server/server.ts";
import { type Options, type Run, runAction } from "../runner/runner.ts";

/** What Psono's web client hides or never shows; the CVC and codes, which it shows, are secret too. */
const SECRET: Readonly<Record<string, readonly string[]>> = {
  website_password: ["password", "totp", "totp_code"],
  application_password: ["password"],
  totp: ["totp", "code", "totp_code"],
  passkey: ["private_key"],
  environment_variables: ["variables"],
  ssh_own_key: ["private"],
  mail_gpg_own_key: ["private"],
  credit_card: ["number", "cvc", "pin"],
  elster_certificate: ["file_content", "password", "retrieval_code"],
};
const OTP = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const PEM = (label: string) => `-----BEGIN ${label}-----\nb3BlbnNzaC1rZXk\n-----END ${label}-----`;

function filled(type: string): EntryNode {
  const { fields = [], more = [] } = TYPES[type] ?? {};
  const data: Record<string, unknown> = Object.fromEntries(
    [...fields, ...more].filter((field) => field !== "title").map((field) => [field, `${type} ${field} value`]),
  );
  if (type === "website_password") Object.assign(data, { totp_code: OTP, totp_digits: 6, totp_period: 30 });
  if (type === "website_password") data["totp_algorithm"] = "SHA1";
  if (type === "totp") Object.assign(data, { code: OTP, algorithm: "SHA1", digits: 6, period: 30 });
  if (type === "environment_variables") data["variables"] = [{ key: "REGION", value: "variable-value", type: "text" }];
  if (type === "elster_certificate") data["file_content"] = "00ff0d0a80";
  return { entry: type, type, data };
}

const custom = (fields: readonly object[]) => ({ custom_fields: fields });
const text = { name: "Shown", type: "text", value: "shown-value" };
const server = new PsonoServer({
  children: [
    ...Object.keys(TYPES).map(filled),
    {
      entry: "Custom",
      type: "note",
      data: custom([
        text,
        { name: "Hidden", type: "password", value: "hidden-value" },
        { name: "Old", value: "old-value" },
        { name: "PEM", type: "text", value: PEM("EC PRIVATE KEY") },
      ]),
    },
    { entry: "All shown", type: "note", data: custom([text]) },
    {
      entry: "JSON",
      type: "website_password",
      data: { password: '{"user":"json-user"}', notes: '{"user":"json-user"}' },
    },
    {
      entry: "Account",
      type: "note",
      data: { notes: JSON.stringify({ mail: "a-b@c.example", key: PEM("PRIVATE KEY") }) },
    },
    ...["PRIVATE KEY", "RSA PRIVATE KEY", "CERTIFICATE", "PGP PRIVATE KEY BLOCK", "PUBLIC KEY"].map(
      (label): EntryNode => ({ entry: label, type: "note", data: { notes: `The key:\n${PEM(label)}\n` } }),
    ),
    { entry: "GPG", type: "mail_gpg_own_key", data: { private: "x", public: PEM("PGP PUBLIC KEY BLOCK") } },
    { entry: "Unknown", type: "quantum_token", data: { token: "token-value" } },
    { file: "key.pem", text: PEM("PRIVATE KEY") },
    { file: "plain.txt", text: "text-of-a-file" },
  ],
  keys: { reader: {} },
});
beforeAll(() => server.listen());
afterAll(() => server.close());

async function run(
  secrets: string,
  unmask: readonly string[],
  inputs: Record<string, string> = {},
  options: Options = {},
): Promise<Run> {
  const { id = "", privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
  return runAction(
    {
      ...{ "server-url": server.url, "server-signature": server.signature, "api-key-id": id },
      ...{ "api-key-private-key": privateKey, "api-key-secret-key": secretKey, secrets, unmask: unmask.join(" ") },
      ...inputs,
    },
    { GITHUB_ACTION: "secrets" },
    undefined,
    options,
  );
}

/** What is refused of requests without their names, by these. */
async function refused(references: readonly string[], inputs: Record<string, string> = {}): Promise<string[]> {
  const names = references.map((_, at) => `N${at}`);
  const result = await run(references.map((one, at) => `N${at} = ${one}`).join("\n"), names, inputs);
  const found = names.filter((name) => result.errors.some((error) => error.includes(`"${name}" can't be unmasked: `)));
  expect(result.errors).toHaveLength(found.length);
  if (found.length > 0) expect(result).toMatchObject({ exitCode: 1, outputs: NONE, env: NONE, files: [], summary: "" });
  expect(result.raw.replace(/^::add-mask::.*$/gm, "")).not.toContain("value");
  return found.map((name) => references[names.indexOf(name)] ?? "");
}

const all = Object.entries(TYPES).flatMap(([type, { fields, more, totp }]) => {
  const codes = totp === undefined ? [] : [...totp.names, ...(type === "totp" ? ["totp_code"] : [])];
  return [...fields, ...more, ...codes].map((field) => ({ reference: `/${type}#${field}`, type, field }));
});
const secret = all.filter(({ type, field }) => SECRET[type]?.includes(field)).map(({ reference }) => reference);
const shown = all.map(({ reference }) => reference).filter((reference) => !secret.includes(reference));

describe("unmask refuses", () => {
  test.each(["load", "check"])("what Psono hides, in %s, before anything is exported or masked", async (mode) => {
    expect(secret).toHaveLength(Object.values(SECRET).flat().length);
    expect(await refused(secret, { mode })).toEqual(secret);
    const result = await run("A = /website_password\nB = /note", ["A", "B"], { mode });
    expect(result.errors).toEqual([
      'unmask: "A" can\'t be unmasked: the field "password" of /website_password is secret. Remove the name. Store what isn\'t secret in a field that Psono shows, such as a custom field of the type text. [INPUT]',
    ]);
    expect(result.raw).not.toContain("add-mask::website");
  });

  test("no field that Psono shows", async () => {
    expect(shown.length).toBeGreaterThan(50);
    expect(await refused(shown)).toEqual([]);
    expect(await refused(["/All shown#Shown", "/All shown#custom_fields", "/website_password#title"])).toEqual([]);
    const { mask } = await run("A = /website_password#username\nB = /website_password", ["A"]);
    expect(mask("website_password username value, website_password password value")).toBe(
      "website_password username value, ***",
    );
  });

  test("full names and psonoci's names", async () => {
    const names = ["/website_password#website_password_password", "/ssh_own_key#ssh-key-private"];
    expect(await refused(names)).toEqual(names);
  });

  test("custom fields of the type password, and those without a type, which Psono hides too", async () => {
    const hidden = ["/Custom#Hidden", "/Custom#custom:Old", "/Custom#custom_fields/1/value", "/Custom#custom_fields"];
    expect(await refused([...hidden, "/Custom#Shown"])).toEqual(hidden);
  });

  test("environment variables", async () => {
    const hidden = ["/environment_variables#REGION", "/environment_variables#variables/0/value"];
    expect(await refused([...hidden, "/environment_variables#notes"])).toEqual(hidden);
  });

  test("a part of such a field that a JSON Pointer finds", async () => {
    expect(await refused(["/JSON#password/user", "/JSON#/user", "/JSON#notes/user"])).toEqual([
      "/JSON#password/user",
      "/JSON#/user",
    ]);
  });

  test.each(["load", "check"])("notes and other fields with a key or a certificate, in %s", async (mode) => {
    const pem = [
      ...["/PRIVATE KEY", "/RSA PRIVATE KEY", "/CERTIFICATE", "/PGP PRIVATE KEY BLOCK"],
      ...["/Custom#PEM", "/Account", "/Account#notes/key"],
    ];
    expect(await refused([...pem, "/Account#notes/mail", "/PUBLIC KEY", "/GPG#public"], { mode })).toEqual(pem);
    expect((await run("A = /Account", ["A"], { mode })).errors).toEqual([
      'unmask: "A" can\'t be unmasked: the field "notes" of /Account contains a key or a certificate (PEM). Remove the name. [INPUT]',
    ]);
  });

  test("values of a wildcard, variables and files, too", async () => {
    const lines = "env:W_* = /website_password\nfile:K = /ssh_own_key\nenv:V_* = /environment_variables";
    const { errors } = await run(lines, ["W_PASSWORD", "W_USERNAME", "K", "V_REGION"]);
    expect(errors.map((error) => /^unmask: ("\w+) can't/.exec(error.replace('" ', " "))?.[1])).toEqual([
      '"W_PASSWORD',
      '"K',
      '"V_REGION',
    ]);
  });

  test("files that contain a key", async () => {
    expect(await refused(["/key.pem", "/plain.txt", "/plain.txt#filename", "/key.pem#size"])).toEqual(["/key.pem"]);
    expect((await run("file:A = /key.pem", ["A"])).errors).toEqual([
      'unmask: "A" can\'t be unmasked: the content of /key.pem contains a key or a certificate (PEM). Remove the name. [INPUT]',
    ]);
  });

  test("fields that Psono doesn't know", async () => {
    expect(await refused(["/Unknown#quantum_token_token"])).toEqual(["/Unknown#quantum_token_token"]);
  });

  test("using only words of the request in a public log", async () => {
    const id = server.idOf("website_password");
    const event = { repository: { private: false } };
    const lines = `W_* = /website_password\nA = ${id}`;
    const { errors } = await run(lines, ["W_PASSWORD", "A"], {}, { event });
    expect(errors).toEqual([
      expect.stringContaining(`the content of ${id} is secret`),
      expect.stringContaining(`the field "password" of ${id} is secret`),
    ]);
  });
});
