/** What is said of lines that are wrong: what to write instead. */
import { describe, expect, test } from "vitest";
import type { ActionError } from "../../src/errors.ts";
import { parseRequests } from "../../src/requests/parse.ts";
import { worded } from "../messages/worded.ts";

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";

describe("request lines", () => {
  const FORM = "Write NAME = /path/to/entry#field or NAME = secret-id#field.";

  const NO_PLACE = 'What follows "=" isn\'t a path or a secret ID. A path starts with a slash: /path/to/entry';

  const SPACE = 'Remove the space before "#".';
  const TITLE = 'If "#" is part of the title, add the field at the end.';
  const PREFIX = "A prefix (env:, output: or file:) goes before the name.";

  const RULES = "Use only letters, digits and underscores.";

  const FOLDER =
    "A folder contains several values, which need several names. Use a wildcard (* or PREFIX_*), or request one entry.";

  const FILE =
    "You can't choose where the file is written. Give it a name. The output with this name contains the file's path.";

  test.each<[string, string]>([
    ["A: /path", 'Replace ":" with "=". Write: A = /path'],
    ["DB:/Production/Deep/Database", 'Replace ":" with "=". Write: DB = /Production/Deep/Database'],
    ["A := /path", 'Replace ":=" with "=". Write: A = /path'],
    ["A == /path", 'Write a single "=". Write: A = /path'],
    ["A => /path", 'Write a single "=". Write: A = /path'],
    ["A, /path", 'Replace "," with "=". Write: A = /path'],
    ["A", `This line has no "=". ${PREFIX} ${FORM}`],
    ["token:my-project/secret", 'Replace ":" with "=". Write: token = /my-project/secret'],
    ["token:my-project/s3cr3t", `This line has no "=". ${PREFIX} ${FORM}`],
    ["DB? = /Top", 'For an optional secret, write "?=". Write: DB ?= /Top'],
    ["env:DB =? /Top", 'For an optional secret, write "?=". Write: env:DB ?= /Top'],
    ["- A = /path", 'Remove the "-" at the beginning: requests aren\'t a YAML list. Write: A = /path'],
    ["export A=/path", 'Remove "export". Write: A=/path'],
    ['"A" = /path', "Remove the quotes. Write: A = /path"],
    ["'A' = '/path'", "Remove the quotes. Write: A = /path"],
    ['"A = /it\'s"', "Remove the quotes. Write: A = /it's"],
    ['A = "/path"', "Remove the quotes. Write: A = /path"],
    ["A = “/path”", "Remove the quotes. Write: A = /path"],
    ["$A = /path", 'Remove the "$" before the name. Write: A = /path'],
    ["$" + "{A} = /path", 'Remove the "$" before the name. Write: A = /path'],
    ["A = $PLACE", `Variables ($NAME) aren't expanded here. Write the path or the secret ID itself. ${FORM}`],
    ['{ "A": "/path" }', `This looks like JSON, which isn't supported here. ${FORM}`],
    ["ENV:A = /path", "Write the prefix in lower case. Write: env:A = /path"],
    ["var:DB = /path", 'Unknown prefix "var:". Use env:, output: or file:. Write: env:DB = /path'],
    ["vault:DB = /path", 'Unknown prefix "vault:". Use env:, output: or file:.'],
    ...["env:file:A", "env : output : A", "output:file :A", "file: env:A"].map((left): [string, string] => [
      `${left} = /path`,
      "A name can have only one prefix. Write one line for each of the two.",
    ]),
    ["file:~/.npmrc = /path", `${FILE} Write: file:NPMRC = /path`],
    ["file:/etc/key ?= /path#x", `${FILE} Write: file:KEY ?= /path#x`],
    ["file:/tmp/ = /path", `${FILE} Write file:NAME = /path/to/entry`],
    [`${ID} > A`, `Put the name first. Write: A = ${ID}`],
    [`${ID.toUpperCase()}>A`, `Put the name first. Write: A = ${ID.toUpperCase()}`],
    ["/Prod/Database = DB", "Put the name first. Write: DB = /Prod/Database"],
    [`${ID}#user = env:DB`, `Put the name first. Write: env:DB = ${ID}#user`],
    ["/a/b field | TOKEN_2;", "Put the name first. Write: TOKEN_2 = /a/b#field"],
    ...["secret field |TOKEN_2;", "secret field |  TOKEN_2 ;", "secret/data/ci token | A ;"].map(
      (line): [string, string] => [line, `Put the name first. ${FORM}`],
    ),
    ["secret field | TOKEN and more", `This line has no "=". ${PREFIX} ${FORM}`],
    ["secret field |2", `This line has no "=". ${PREFIX} ${FORM}`],
    ["A = http://psono.example/", "This is a URL of Psono's web client. Use the path or the secret ID of the entry."],
    [
      `A = https://psono.example/open-secret.html#!/secret/note/${ID}`,
      `This is a URL of Psono's web client. Use the secret ID it contains: ${ID}. Write: A = ${ID}`,
    ],
    ...["* = path/", "* = path/**", "A = path2x/to", "A = vault:secret/data/x"].map((line): [string, string] => [
      line,
      NO_PLACE,
    ]),
    [
      "A = /path B = /other",
      'This line contains 2 requests. Write "secrets: |" (with a pipe, not ">") and one request per line: "A = /path", "B = /other"',
    ],
    [
      "A = /path#field env:B = /other",
      'This line contains 2 requests. Write "secrets: |" (with a pipe, not ">") and one request per line: "A = /path#field", "env:B = /other"',
    ],
    ["A =", 'Nothing follows "=". Add the path or the secret ID of an entry: NAME = /path/to/entry'],
    ["A = /path#", 'Nothing follows "#". Add a field, or remove the "#" to get the default field. Write: A = /path'],
    [
      "A = /path # the database",
      `A comment needs a line of its own. ${TITLE} Write: A = /path or A = /path # the database#password`,
    ],
    [
      "env:A ?= /C# build",
      `A field follows "#" without a space. ${TITLE} Write: env:A ?= /C#build or env:A ?= /C# build#password`,
    ],
    ["* = /C# build", "A comment needs a line of its own. Write: * = /C"],
    [`A = ${ID} # build`, `A comment needs a line of its own. Write: A = ${ID}`],
    ["A = /a #c", `${SPACE} ${TITLE} Write: A = /a#c or A = /a #c#password`],
    ["env:A ?= /Ticket\t#5", `${SPACE} ${TITLE} Write: env:A ?= /Ticket#5 or env:A ?= /Ticket #5#password`],
    ["A = /a#b #c/0", `${SPACE} ${TITLE} Write: A = /a#b#c/0 or A = /a#b #c/0#password`],
    ["A = psono:///a #c", `${SPACE} ${TITLE} Write: A = /a#c or A = /a #c#password`],
    // An ID has no title, and with a wildcard an entry takes no field.
    [`A = ${ID} #c`, `${SPACE} Write: A = ${ID}#c`],
    ["* = /path/ #c", `${SPACE} Write: * = /path/#c`],
    ["* = /path #c", `${SPACE} If "#" is part of the title, use the secret ID. ${FORM}`],
    ["A = \\path\\to", 'Separate folders with "/", not "\\", and start the path with "/". Write: A = /path/to'],
    [
      "A = op://vault/item/field",
      "References to other tools (op://) aren't supported. Use /path/to/entry#field or a secret ID.",
    ],
    [
      "A = psono://Prod/Database",
      "A psono:// reference to a path has three slashes. Write: A = psono:///Prod/Database",
    ],
    [`A = {${ID}}`, `A secret ID is a UUID with dashes and without brackets. Write: A = ${ID}`],
    [`A = ${ID.replaceAll("-", "")}`, `A secret ID is a UUID with dashes and without brackets. ${FORM}`],
    ["* = /path/*", 'To request all entries of a folder, end its path with "/". Write: * = /path/'],
    ["A = /path/*", 'To request all entries of a folder, end its path with "/". Write: A_* = /path/'],
    ["env:A_ ?= psono:///*", 'To request all entries of a folder, end its path with "/". Write: env:A_* ?= psono:///'],
    ["env:* = /a/*#c", 'To request all entries of a folder, end its path with "/". Write: env:* = /a/#c'],
    ["A = path/*", 'To request all entries of a folder, end its path with "/". Write * = /folder/'],
    ["/a/b | A", "Put the name first. Write: A = /a/b"],
    [`${ID}|A;`, `Put the name first. Write: A = ${ID}`],
    ["A = /path/", `${FOLDER} Write: A_* = /path/`],
    ["env:A = /path/**", `${FOLDER} Write: env:A_* = /path/**`],
    ["* = /path#field", 'One field is a single value, so it needs a name instead of "*". Write: FIELD = /path#field'],
    [
      "DB_* = /path#user name",
      'One field is a single value, so it needs a name instead of "*". Write: DB_USER_NAME = /path#user name',
    ],
    ["* = /path/#a/b", `One field is a single value, so it needs a name instead of "*". ${FORM}`],
    ["A-* = /path/", `The name "A-" can't contain "-". ${RULES} Write: A_* = /path/`],
    ["db-password = /path", `The name "db-password" can't contain "-". ${RULES} Write: DB_PASSWORD = /path`],
    ["a b = /path", `The name "a b" can't contain spaces. ${RULES} Write: A_B = /path`],
    ["env:2FA ?= /path", `The name "2FA" can't start with a digit. Write: env:_2FA ?= /path`],
    ["A\u200b = /path", `The name "A\\u{200b}" can't contain "\\u{200b}". ${RULES} Write: A = /path`],
    ["日本 = /path", `The name "日本" can't contain "日". ${RULES} ${FORM}`],
    ["= /path", `The name before "=" is missing. ${FORM}`],
    [`${"A".repeat(201)} = /path`, `The name "${"A".repeat(201)}" is longer than 200 characters. ${FORM}`],
    ["A = /path#a/~2", 'In a JSON Pointer, write "~0" for "~", and "~1" for "/" inside a key.'],
  ])("the error for a mistake says what to write instead: %s", (line, message) => {
    const problems: ActionError[] = [];
    expect(parseRequests(line, problems)).toEqual([]);
    expect(problems.map(worded)).toEqual([`secrets, line 1: ${message}`]);
  });

  test.each([
    ...[
      "hunter2",
      "hunter2=",
      "hunter-2=",
      "hunter2==",
      "hunter2 = x",
      "hu/nter2= x",
      "$hunter2",
      "- hunter2",
      "'hunter2'",
    ],
    ...[
      "A = hunter2",
      "A: hunter2",
      "A = 'hunter2'",
      "A = $hunter2",
      "A = \\x hunter2:\\",
      "export hunter2",
      "var:hunter2 = x",
    ],
    ...[
      "file:/hunter2 = x",
      "hunter2 x | A",
      "hunter2|A",
      "hunter2/*",
      "A = hunter2/*",
      "A = hunter2 B = /x",
      "A = /x PASSWORD=hunter2 B = /y",
      '{"a":"hunter2"}',
      "A = x#hunter2",
      "A? = hunter2",
      "A = (hunter2)",
      "A, hunter2",
    ],
  ])("text that may be a pasted secret isn't printed: %s", (line) => {
    const problems: ActionError[] = [];
    parseRequests(line, problems);
    expect(problems).toHaveLength(1);
    expect(problems.map(worded).join()).not.toMatch(/hunter|nter2/);
  });

  test("the correction is right, and doesn't take long", () => {
    for (const line of [
      "- ".repeat(200_000),
      `"${"'".repeat(200_000)}`,
      `/${" ".repeat(200_000)}= A`,
      "A? =".repeat(99_999),
    ]) {
      const problems: ActionError[] = [];
      parseRequests(line, problems);
      expect(problems).toHaveLength(1);
    }
    for (const line of ["- - A = /a", "export export A = /a", "- A: /a", "A: /a B = /b"]) {
      const problems: ActionError[] = [];
      parseRequests(line, problems);
      expect(problems.map(worded).join()).not.toContain("Write: ");
    }
  });
});
