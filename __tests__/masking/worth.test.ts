/** Which values are masked, and what is said of the others. */
import { expect, test } from "vitest";
import { soundsSecret } from "../../src/masking/worth.ts";
import { masksOf, planOf } from "./plan-of.ts";

test.each<[string, string | undefined]>([
  ["abc", "is too short or too common"],
  ["abcd", undefined],
  ["aaaa", "is too short or too common"],
  ["aaab", undefined],
  ["PASSWORD", "is too short or too common"],
  ["1899", undefined],
  ["1900", "is too short or too common"],
  ["2099", "is too short or too common"],
  ["2100", undefined],
  ["20201", undefined],
  ["", undefined],
  [" ", "is too short or too common"],
  ["----", "is too short or too common"],
  ["-=-=", undefined],
  ["{\n}}\n", "has only lines that are too short or too common"],
  ["[section]\n-----BEGIN X-----", "has only lines that are too short or too common"],
  ["key:\n'key' : |-\nkey: [", "has only lines that are too short or too common"],
  ['"password"\n(secret)', "has only lines that are too short or too common"],
  ["key: x\nkey: y", undefined],
  ["::\n::", "has only lines that are too short or too common"],
  ["ab\r\nab", "has only lines that are too short or too common"],
  ["admin\n\nadmin", "has only lines that are too short or too common"],
  ["same line\nsame line", undefined],
])("a notice about %j says: %s", (value, told) => {
  const { forms, unmasked } = masksOf(value);
  if (told === undefined) expect(unmasked).toBeUndefined();
  else expect(unmasked).toContain(told);
  expect(forms.length > 0).toBe(told === undefined && value !== "");
});

test.each([
  ...[
    "DB_PASSWORD",
    "apiKey",
    "pin",
    "PASSWORD_2",
    "TOKEN_GITHUB",
    "PASSWORD_PROD",
    "clientSecret",
    "authKey",
    "dbpassword",
  ],
  ...[
    "apikey",
    "author_token",
    "AWS_ACCESS_KEY_ID",
    "AUTH_HEADER",
    "TOKEN_URI",
    "Passwort",
    "smtpPass",
    "otp2",
    "private-key-file",
  ],
  ...["Recovery code", "backup_codes", "BackupCode", "Security answer", "access code"],
])("%s sounds secret", (name) => {
  expect(soundsSecret(name)).toBe(true);
});

test.each([
  ...["JWT_TTL", "secretName", "session_timeout", "author", "keyboard", "keywords", "port"],
  ...["password_length", "tokenExpires", "bypass", ""],
])("%j doesn't", (name) => {
  expect(soundsSecret(name)).toBe(false);
});

test("under a name that is about a secret, a value is masked unless it's plainly public", () => {
  const { texts } = planOf([{ value: "TOKEN_NAME=https://robot:hunter2xyz@host.example/a\nSECRET_NAME=Zk3-9xQ7-plm" }]);
  for (const text of ["hunter2xyz", "Zk3-9xQ7-plm"]) expect(texts).toContain(text);
});
