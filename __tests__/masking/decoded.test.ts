/** Secrets that a value holds in another way of writing than tools print them. */
import { expect, test } from "vitest";
import { settingsOf } from "../../src/masking/settings.ts";
import { masksOf, planOf } from "./plan-of.ts";

test.each<[string, string, string]>([
  ["a query's percent-encoding", "https://h.example/x?user=a&password=a%2Fb%20c9", "a/b c9"],
  ["a form's plus", "user=a&password=a%2Fb+c9", "a/b c9"],
  ["entities in an attribute", '<db password="a&amp;b&lt;c&#39;9&#x41;"/>', "a&b<c'9A"],
  ["entities in an element", "<password>a&amp;b&quot;c9</password>", 'a&b"c9'],
  ["an apostrophe in double quotes of XML", `<db password="a'b9Kq"/>`, "a'b9Kq"],
  ["libpq's backslashes", "host=x password='a\\'b \\\\c9' port=5432", "a'b \\c9"],
  ["YAML's bytes", 'password: "p\\xE4ssw\\xF6rd-9K"', "p\u00e4ssw\u00f6rd-9K"],
  ["YAML's escapes in a flow", 'db: {password: "p\\u00e4ss, \\/9K", user: x}', "p\u00e4ss, /9K"],
  ["YAML's escapes next to a line break", 'note: "p\\xE4ss-word\\nsecond-l\\xEDne"', "second-l\u00edne"],
  ["base64 of few bytes in a Secret of Kubernetes", "kind: Secret\ndata:\n  password: aHVudGVyMiEh", "hunter2!!"],
  ["base64 of few bytes in quotes", 'data:\n  password: "aHVudGVyMiEh"', "hunter2!!"],
  ["base64 of few bytes in .npmrc", "//r.example/:_password=aHVudGVyMiEh", "hunter2!!"],
  ["base64 of few bytes in Docker's auth", '{"auths":{"r.example":{"auth":"dTpwQTkkeDch"}}}', "pA9$x7!"],
  ["base64 with a byte order mark", Buffer.from("\ufeffPASSWORD=zz9KqWW77\n").toString("base64"), "zz9KqWW77"],
  [
    "base64 with a joiner",
    Buffer.from("title: \u{1f469}\u200d\u{1f4bb}\npassword: zz2KqWW77\n").toString("base64"),
    "zz2KqWW77",
  ],
  ["ADO.NET's double quotes", 'Server=x;Password="a;b""c9";Encrypt=true', 'a;b"c9'],
  ["ADO.NET's single quotes", "Server=x;Password='a;b''c9'", "a;b'c9"],
  ["ODBC's braces", "Server=x;Pwd={a;b}}c9};", "a;b}c9"],
])("%s is decoded", (_, value, text) => expect(masksOf(value).forms).toContain(text));

const random = "Abcdefgh12345678ij";
test.each<[string, string, string]>([
  ["ADO.NET's string in .env", 'DB_CONN="Server=db.example;User Id=app;Password=S3cr3t-9Kq"', "S3cr3t-9Kq"],
  ["Azure's string in .env", `AZURE="Name=x;AccountKey=Zm9v${random}=="`, `Zm9v${random}==`],
  ["libpq's string in .env", 'DSN="host=db user=app password=Pq7-zz-99"', "Pq7-zz-99"],
  ["an item in YAML", 'environment:\n  - "POSTGRES_PASSWORD=Cmp-77-zzQ"', "Cmp-77-zzQ"],
  ["an item in YAML's flow", `command: ["--token=Tok-88-zzQ", '-v']`, "Tok-88-zzQ"],
  ["JDBC's URL", 'url = "jdbc:postgresql://h/db?user=u&password=Jd-99-zzQ"', "Jd-99-zzQ"],
  ["a random text in a query", `U="https://h/x?sig=${random}"`, random],
  ["JSON with trailing commas", '{\n  "D": "Server=h;Password=Js-11-zzQ",\n}', "Js-11-zzQ"],
  ["JSON in a block of YAML", 'a: |\n  {\n    "D": "Server=h;Password=Js-22-zzQ"\n  }', "Js-22-zzQ"],
  ["JSON of one line in a block of YAML", 'a: |\n  {"d":"json-string-3"}', "json-string-3"],
  ["a password first", 'CONN="Password=Fst-33-zzQ;Server=h"', "Fst-33-zzQ"],
  ["a password first, without quotes", "CONN=Password=Fst-44-zzQ;Server=h", "Fst-44-zzQ"],
  ["libpq's password first", 'DSN="password=Fst-55-zzQ host=h"', "Fst-55-zzQ"],
  ["a property of Java", 'JAVA_OPTS="-Ddb.password=Prp-66-zzQ -Da=b"', "Prp-66-zzQ"],
  ["a property of Java on the last line", 'JAVA_OPTS="-Da=b\n -Ddb.password=Prp-77-zzQ"', "Prp-77-zzQ"],
  ["a header in a command", 'curl -H "X-Token: Hdr-88-zzQ" https://h.example', "Hdr-88-zzQ"],
  ["an attribute of XML", '<add name="x" connectionString="Server=h;Password=Xml-99-zzQ"/>', "Xml-99-zzQ"],
  ["quotes in quotes", `- 'CONN=Server=h;Password="zz;9KqWW7"'`, "zz;9KqWW7"],
])("a password in quotes is hidden alone: %s", (_, value, text) => expect(masksOf(value).forms).toContain(text));

test.each<[string, string, string]>([
  ["Go's MySQL without a protocol", "root:s3cr3t-9K!zz@/db", "s3cr3t-9K!zz"],
  ["Go's MySQL without an address", "DSN=root:s3cr3t-9K!zz@tcp/db", "s3cr3t-9K!zz"],
  ["Go's MySQL with an address alone", "root:s3cr3t-9K!zz@(h:3306)/db", "s3cr3t-9K!zz"],
  ["Go's MySQL with a dialer of its own", "root:s3cr3t-9K!zz@cloudsql-mysql(p:r:i)/db", "s3cr3t-9K!zz"],
  ["YAML with quotes in a comment", 'a: b\npassword: "pa\\"ss9Kq" # see the "wiki"', 'pa"ss9Kq'],
  ["YAML with an apostrophe in a comment", "a: b\npassword: 'it''s9Kq' # don't change", "it's9Kq"],
  ["YAML with a tag and an anchor", "a: b\npassword: !!str &pw s3cr3t-9K!zz", "s3cr3t-9K!zz"],
  ["YAML with another key in quotes", 'a: 1\n"db@password": zz9KqWW7', "zz9KqWW7"],
  ["YAML with another key in single quotes", "a: 1\n'db+password': zz9KqWW7", "zz9KqWW7"],
  ["base64 of one line in a block", "data:\n  cfg: !!binary |\n    enotOUtxV1c3LWFiY2RlZg==\n", "zz-9KqWW7-abcdef"],
  ["base64 of two lines in a block", "data:\n  cfg: |\n    enotOUtx\n    V1c3LWFiY2RlZg==\n  a: b", "zz-9KqWW7-abcdef"],
  ["base64 of two lines in a folded block", "data:\n  cfg: >-\n    enotOUtx\n    V1c3LWFiY2RlZg==", "zz-9KqWW7-abcdef"],
  [".netrc with a comment", "machine h login u password s3cr3t-9K!zz # prod key", "s3cr3t-9K!zz"],
  ["libpq with blanks", "host = x password = zz9KqWW7 user = y", "zz9KqWW7"],
  ["libpq with blanks, at the beginning", "password = zz9KqWW7 user = y", "zz9KqWW7"],
  ["libpq with tabs", "host=x\tpassword=\t'zz 9KqWW7'\tuser=y", "zz 9KqWW7"],
  ["libpq with blanks and a semicolon", "host = x password = zz9;KqWW7 dbname = y", "zz9;KqWW7"],
  ...["&", "?", ";", "&=", ";x=", "&,", "&b,to="].flatMap((odd): [string, string, string][] => [
    [`libpq with ${odd}`, `host=db.example user=app password=Qk9${odd}mVr4TzLw8 dbname=y`, `Qk9${odd}mVr4TzLw8`],
    [`libpq in JSON with ${odd}`, `{"dsn":"host=h password=Qk9${odd}mVr4 port=1"}`, `Qk9${odd}mVr4`],
    [`libpq at the end with ${odd}`, `A=b\nDSN="host=h password=Qk9${odd}mVr4"`, `Qk9${odd}mVr4`],
    [`an option with ${odd}`, `A=b\nmysqldump --user=app --password=Qk9${odd}mVr4 --host=db`, `Qk9${odd}mVr4`],
  ]),
  ...["&", "?", ";"].map((odd): [string, string, string] => [
    `a list of Redis with ${odd}`,
    `h:6380,password=Qk9${odd}mVr4,ssl=True`,
    `Qk9${odd}mVr4`,
  ]),
  ["a URL with angle brackets", "postgres://u:aB<9Kq>xZ@h/db", "aB<9Kq>xZ"],
  ["a URL with quotes", 'postgres://u:aB"9KqxZ@h/db', 'aB"9KqxZ'],
  ["a URL with a slash and an at sign", "postgres://u:a9/b@cKq@h/db", "a9/b@cKq"],
])("a password is hidden alone: %s", (_, value, text) => expect(masksOf(value).forms).toContain(text));

test.each<[string, string]>([
  ["a URL", "postgres://app:Enc-9Kq-zz@db.example/app"],
  ["ADO.NET's string", "Server=h;Password=Enc-9Kq-zz;X=1"],
  ["libpq's string", "host=h password=Enc-9Kq-zz"],
  [".npmrc", "//r.example/:_authToken=Enc-9Kq-zz\n"],
  [".netrc", "machine h login u password Enc-9Kq-zz"],
  [".env", "PASSWORD=Enc-9Kq-zz"],
  ["YAML's flow", "{password: Enc-9Kq-zz, a: b}"],
  ["JSON", '{"url":"postgres://app:Enc-9Kq-zz@db.example/app"}'],
])("a password is hidden in what the base64 of a setting contains: %s", (_, text) => {
  const base64 = Buffer.from(text).toString("base64");
  for (const value of [`kind: Secret\ndata:\n  VALUE: ${base64}\n`, `A=1\nVALUE_B64=${base64}`, base64])
    expect(masksOf(value).forms, value).toContain("Enc-9Kq-zz");
});

test.each([true, false])("JSON inside JSON is masked, if the runner derives encodings: %s", (derives) => {
  const value = 'pa"ss\\w9Kq';
  const inner = (text: string) => JSON.stringify(text).slice(1, -1);
  expect(planOf([{ value }], { derives }).texts).toContain(inner(inner(value)));
});

test.each([
  "<x a",
  "<x a='",
  `<x ${"a".repeat(500)} `,
  '="',
  "a='\"",
  "={",
  "a='\\' ",
  "{a:'",
  '["\\',
  "{",
  "},",
  "x:y@tcp(",
  'machine "',
  "- ",
  "a=b;",
  "a=\"b='c=d'\" ",
])("the search in a line with many %j takes steps in proportion to its length", (shape) => {
  const steps = (length: number) => [...settingsOf(shape.repeat(length / shape.length))].length;
  expect(steps(60_000)).toBeLessThan(2.2 * steps(30_000) + 10);
});
