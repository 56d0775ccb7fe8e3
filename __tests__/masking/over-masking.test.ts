/** What gets no mask of its own, since it would blank ordinary logs, and what gets one although it looks similar. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Masker } from "../runner/masker.ts";
import { masksOf } from "./plan-of.ts";

const folder = "__tests__/fixtures/benign";
const logs = readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")] as const);
const maskerOf = (value: string) => {
  const masker = new Masker();
  for (const form of masksOf(value).forms) masker.addLines(form);
  return masker;
};

const googleKey = JSON.stringify(
  {
    type: "service_account",
    project_id: "demo-project-417",
    private_key_id: "ed6f0428eece128da0e4c955f4878d4637d13efd",
    private_key: "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n",
    client_email: "ci-robot@demo-project-417.iam.gserviceaccount.com",
    client_id: "104512345678901",
    auth_uri: "https://accounts.google.com/o/oauth2/auth",
    token_uri: "https://oauth2.googleapis.com/token",
    universe_domain: "googleapis.com",
  },
  undefined,
  2,
);
const service = JSON.stringify(
  {
    service: "billing-7",
    port: 8080,
    replicas: 3,
    debug: false,
    enabled: true,
    level: "info",
    owner: "platform@example.com",
    homepage: "https://docs.example.com/billing",
    socket: "/var/run/billing.sock",
    trace: null,
    password: "Sup3r-Secret-1",
  },
  undefined,
  2,
);

/** What a value holds, the value, and texts that stay readable in the logs of other steps. */
const examples: [string, string, string[]][] = [
  ["common words", "COMMAND=npm install\nSTATUS=success\nNOTE='npm install'", ["npm install", "success"]],
  ["a runner's label", "RUNNER=ubuntu-latest\nNODE_ENV=production", ["ubuntu-latest", "production"]],
  ["a common word under a secret name", "PASSWORD=success\nTOKEN=production", ["success", "production"]],
  ["a Google key file", googleKey, ["googleapis.com", "accounts.google.com"]],
  ["pretty-printed JSON", service, ['  "port": 8080,', '  "debug": false,', '  "level": "info",', '"trace": null']],
  ["an email address", "OWNER=platform@example.com", ["platform@example.com"]],
  ["a URL", "HOMEPAGE=https://docs.example.com/billing", ["https://docs.example.com/billing"]],
  ["a UUID", "REQUEST=6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11", ["6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11"]],
  ["a number", "BYTES=1500000\nRATE=142.250", ["1500000"]],
  ["a path", "CONFIG=/etc/billing/config.yaml", ["/etc/billing/config.yaml"]],
  ["a relative path", "CONFIG=./config/local.yaml", ["./config/local.yaml"]],
  ["a path in the home folder", "CACHE=~/.cache/pip", ["~/.cache/pip"]],
  ["a path with a drive", "SHELL=C:\\Program Files\\Git\\bin\\bash.exe", ["C:\\Program Files\\Git\\bin\\bash.exe"]],
  ["a host", "API=api.billing.example.com", ["api.billing.example.com", "database.internal.example"]],
  ["settings about secrets", "JWT_TTL=3600000\nsession_timeout=86400\nSECRET_NAME=database", ["3600000", "database"]],
  [
    "a script",
    `#!/usr/bin/env bash\nset -euo pipefail\nif [ -n "$X" ]\nthen\n  export TOKEN=s3cr3t-9K\nelse\n  exit 1\nfi\nfor x in a\ndo\n  continue\n  break;\ndone\ncase y in\n  z) return 0 ;;\nesac\nreturn\n`,
    [
      "#!/usr/bin/env bash",
      "set -euo pipefail",
      "exit 1",
      "authentication",
      "elsewhere",
      "returned",
      "esac",
      "breaking",
    ],
  ],
  ["a host in JSON", '{"domain":"storage.googleapis.com","n":1500000}', ["storage.googleapis.com", "1500000"]],
];

test.each(examples)("%s isn't masked separately: ordinary logs stay readable", (_, value, texts) => {
  for (const text of texts) expect(logs.some(([, log]) => log.includes(text))).toBe(true);
  const masker = maskerOf(value);
  for (const [file, log] of logs) expect([file, masker.mask(log)]).toEqual([file, log]);
  expect(masker.mask(JSON.stringify(value))).toMatch(/\*\*\*/); // and yet it is hidden
});

test("commands of a script without arguments aren't masked separately", () => {
  const commands = ["echo", 'echo ""', "printf", "wait", "date", "shift", "sync", "clear", "import os", "import sys"];
  const { forms } = masksOf(`#!/bin/sh\n${commands.join("\n")}\nTOKEN=s3cr3t-9K\n`);
  for (const command of commands) expect(forms).not.toContain(command);
  expect(forms).toContain("s3cr3t-9K");
});

test.each([
  ["default", 'DB_PASSWORD="x9!kkq-22"\nAUTH="default"'],
  ["production", `A=b\nCACHE_KEY='production'`],
  ["production", "A=b\nCACHE_KEY=`production`"],
  ["postgres", 'POSTGRES_PASSWORD="postgres"\nA=b'],
  ["password", 'A=b\nMYSQL_PASSWORD="password",'],
  ["success", '{"key":"success"}'],
  ["strict", "COOKIE_SAMESITE=strict\nSESSION_COOKIE=x9!kkq-22"],
  ["default", "default: &default\n  adapter: postgresql\n  password: x9!kkq-22\nproduction:\n  <<: *default"],
  ["service", "- &service\n- b"],
  ["docker", "build:docker: &docker\n  script: x"],
  ["default", "my service: &default\n  a: b"],
  ["cd app && make", '{"pw":"x9!kkq-22","post":"&& npm install"}'],
  ["cd app && make", 'SUFFIX="&& npm install"\nA=b'],
  ["localhost", 'password = "x9!kkq-22"\nhosts = [\n  "a-1",\n  "localhost"\n]'],
  ["npm install", "export TOKEN=x9!kkq-22\ncd /srv/app && npm install\n"],
  ["sslmode=require", "TOKEN=x9!kkq-22\nURL=postgres://u:p@h/db?schema=public&sslmode=require\n"],
  ["production", "a: x9!kkq-22\nb: &production"],
  ["github.com", 'password = "x9!kkq-22"\nhosts = [\n  "a-1",\n  "github.com"\n]'],
  ["npm install", "cd /srv/app && npm install\nTOKEN=x9!kkq-22"],
  ["npm ci", "cd /srv/app && git pull && npm ci\nTOKEN=x9!kkq-22"],
  ["make install", "make && make install\nTOKEN=x9!kkq-22"],
  ["exit 1", "test -f /srv/x && exit 1\nTOKEN=x9!kkq-22"],
  ["sslmode=require", "URL=postgres://u:x9!kkq-22@h/db?schema=public&sslmode=require\nA=b"],
  ["success", "URL=https://h.example/cb?x=1&success\nA=b"],
])("the runner doesn't derive %j from a mask", (text, value) => {
  expect(new Masker().mask(text)).toBe(text);
  expect(maskerOf(value).mask(`> ${text} <`)).toBe(`> ${text} <`);
});

test.each([
  ["a line", "first\ncd /srv/app && deploy-prod-7\nlast", "cd /srv/app && deploy-prod-7"],
  ["the end of a password", "A=b\nDB_PASSWORD=Xk9q&production", "Xk9q&production"],
  ["a secret parameter", "A=b\nURL=https://h.example/cb?x=1&token=x9!kkq-22", "x9!kkq-22"],
  ["a random parameter", `A=b\nURL=https://h/?x=1&id=${"aB3x".repeat(5)}`, `https://h/?x=1&id=${"aB3x".repeat(5)}`],
  ["words after one &", "A=b\nTom & Jerry", "Tom & Jerry"],
  ["an item", "Passwords:\n- &Xk93jq7Z\n- mN4kkQ-22", "- &Xk93jq7Z"],
  ["a short number", "Door: &4711\nA: b", "Door: &4711"],
  ["an anchor that is no common word", "door: &code-4711\nA: b", "door: &code-4711"],
  ["a number after &&", "DB_PROD=kQ9x&&20241231\nDB_DEV=x", "DB_PROD=kQ9x&&20241231"],
  ["a user's password", "joe:wW7z&&19871231\nann:x", "joe:wW7z&&19871231"],
  ["a password with a question mark", "Password:\nkQ9?x&87654321\nx", "kQ9?x&87654321"],
  ["a password with a word", "Why?Me&success\nuser: joe", "Why?Me&success"],
  ["a password with a host", "joe:Zk9&&my.dog\nx", "joe:Zk9&&my.dog"],
  [
    "a passphrase in a code span",
    "# Restic\n\nPassphrase:\n\n`correct.horse.battery`\n\nEnd",
    "`correct.horse.battery`",
  ],
  ["passphrases in quotes", '"velvet.orbit.canyon"\n"walnut.fjord.pepper"', '"velvet.orbit.canyon"'],
  ["a passphrase below its name", 'a:\n  passphrase:\n    "lunar.pebble.saffron"\n  b: c', '"lunar.pebble.saffron"'],
  ["a list of passphrases", 'passphrases = [\n  "correct.horse.battery"\n]', '"correct.horse.battery"'],
  ["a line after a list", 'hosts = [\n"github.com"\n]\n"correct.horse.battery"', '"correct.horse.battery"'],
  ["a route after &", "A=b\nhttps://h.example/app?x=1&#!/invite/ab12", "https://h.example/app?x=1&#!/invite/ab12"],
  ["what looks like a script after &&", "Notes\nkx7! && import sesame", "kx7! && import sesame"],
  ["random text that looks like a media type", "LOGIN=image/XkQzPwLmNoRtUvYs\nA=b", "image/XkQzPwLmNoRtUvYs"],
  ["capitals in what looks like a media type", "LOGIN=text/Winter-Rain\nA=b", "text/Winter-Rain"],
  ["an anchor that is a number", "Gate: &8080\na: b", "Gate: &8080"],
  ["a number in quotes", 'codes = [\n  "87654321"\n]', '"87654321"'],
  ["a value of one line", "https://h.example/cb?x=1&success", "https://h.example/cb?x=1&success"],
  ["a command with a secret", "A=b\ncd x && curl -u me:x9!kkq-22", "cd x && curl -u me:x9!kkq-22"],
])("a line is masked to its end: %s", (_, value, text) => expect(masksOf(value).forms).toContain(text));

test.each([
  ["require", "username = doadmin\npassword = s3cr3t-9K\nsslmode = require\n"],
  ["require", "PGPASSWORD=s3cr3t-9K\nPGSSLMODE=require"],
  ["prefer", "PGPASSWORD=s3cr3t-9K\nPGSSLMODE=prefer"],
  ["required", '{"password":"s3cr3t-9K","tls":"required"}'],
  ["verify-full", "PGPASSWORD=s3cr3t-9K\nPGSSLMODE=verify-full"],
  ["application/json", "Authorization: Bearer s3cr3t-9K\nAccept: application/json"],
  ["application/json", "curl -H 'Accept: application/json' -H 'X-Token: s3cr3t-9K' https://h.example"],
  ["text/html; charset=utf-8", "TOKEN=s3cr3t-9K\nTYPE=text/html; charset=utf-8"],
])("%s isn't masked separately", (text, value) => {
  const { forms } = masksOf(value);
  expect(forms).not.toContain(text);
  expect(forms).toContain("s3cr3t-9K");
  expect(masksOf(`A=b\nTYPE=application/x-${"aB3x".repeat(5)}`).forms).toContain(`application/x-${"aB3x".repeat(5)}`);
});

test("the words of a URL's path aren't masked separately, and neither is what a number that no double can be prints", () => {
  const words = ["api-server-v2-2026", "k8s-infra-prod01", "Linux-x86_64-1.2.3", "chapter-12-setup-2026"];
  const url = `https://git.example.com/acme-corp/${words.slice(0, 3).join("/")}#${words[3]}`;
  const { forms } = masksOf(`REPOSITORY=${url}\nNAME=other-value-7`);
  expect(forms).toContain(url);
  for (const word of words) expect(forms).not.toContain(word);
  for (const name of ["CustomerPortalBackend", "PaymentGatewayService", "XMLSchema-instance", "PropertyList-1.0.dtd"]) {
    const cloned = masksOf(`REPOSITORY=https://x:hunter2-x@git.example.com/Acme/${name}.git\nA=b`).forms;
    for (const text of [name, `${name}.git`]) expect(cloned).not.toContain(text);
  }
  for (const part of ["TOKEN:0:10", "TOKEN:1234"])
    expect(masksOf(`#!/bin/bash\necho "token $\{${part}}..."\nA=b-7`).forms).not.toContain(part.slice(6));
  const key = {
    client_x509_cert_url: "https://c.example/x509/ci-robot%40demo-417.iam.gserviceaccount.com",
    a: "bcdefg-7",
  };
  expect(masksOf(JSON.stringify(key)).forms).not.toContain("ci-robot@demo-417.iam.gserviceaccount.com");
  const versions = masksOf("PYTHON_VERSION=3.11.7\nAPI=v1.29\nHOST=10.0.12.7").forms;
  for (const version of ["3.11.7", "v1.29", "10.0.12.7"]) expect(versions).not.toContain(version);
  expect(masksOf('{"limit":1e999,"name":"a-secret-name-7Kq"}').forms).not.toContain("Infinity");
});

test.each<[string, string[]]>([
  ["LOG_REDACT_KEYS=password,authorization,access_token", ["authorization", "access_token"]],
  ['{"redactKeys":"password,authorization,access_token","a":"b-7"}', ["authorization", "access_token"]],
  ["SCRUB_KEYS=password,description,clientSecret", ["description", "clientSecret"]],
  ["spring.cache.keys=customers,transactions,organization", ["transactions", "organization"]],
  ["secrets: get,list,watch,external-secrets", ["external-secrets"]],
  ["foreign keys: user_id, organization_id", ["user_id", "organization_id"]],
  ["API keys: Stripe, GitHub, Cloudflare", ["GitHub", "Cloudflare"]],
  ["API keys: see 1Password, rotated in 2024, owner platform-team", ["rotated in 2024", "owner platform-team"]],
  ["SORT_KEYS: firstName,lastName,created-at", ["lastName", "created-at"]],
  ["SECRET_KEYS: DB_PASSWORD,npm_config_registry", ["DB_PASSWORD", "npm_config_registry"]],
  ["SORT_KEYS: http,paymentGatewayService,css", ["http", "paymentGatewayService"]],
  ["imagePullSecrets: [registry, main]", ["[registry", "main]", "registry", "main"]],
  ["deploy_keys: [ main, test ],", ["[ main", "test ]", "main", "test"]],
  ["SECRET_KEYS = ('error', 'test')", ["('error'", "'test')", "error", "test"]],
  ["passwords: [main, error]", ["[main", "error]", "main", "error"]],
])("the words of a list of keys aren't masked separately: %s", (line, words) => {
  const { forms } = masksOf(`DB_PASSWORD=Xk9!vvQ2mm\n${line}\nPORT=3000`);
  expect(forms).toContain("Xk9!vvQ2mm");
  for (const word of words) expect(forms).not.toContain(word);
});

test.each<[string, string[]]>([
  [
    'com.sun.security.auth.module.Krb5LoginModule required useKeyTab=true keyTab="/etc/k.keytab" storeKey=true;',
    ["true;"],
  ],
  ["storeKey=true;", ["true;"]],
  ["USE_AUTH=true; DB_PASSWORD=q9Zx-77kk; export USE_AUTH", ["true;"]],
  ["Server=db; User Id=sa; Pwd=test; Encrypt=true", ["test;"]],
  ["Set-Cookie: auth=none; Path=/; session=q9Zx-77kk", ["none;"]],
  ["run --auth=true& sleep 1", ["true&"]],
  ["auth: [main]", ["[main]", "main"]],
])("a common word and the separator behind it aren't masked separately: %s", (line, texts) => {
  const { forms } = masksOf(`DB_PASSWORD=Xk9!vvQ2mm\n${line}\nPORT=3000`);
  for (const text of texts) expect(forms).not.toContain(text);
});

test("a line of pretty-printed JSON that isn't public is still masked", () => {
  const { forms } = masksOf(service);
  for (const line of ['"service": "billing-7",', '"password": "Sup3r-Secret-1"']) expect(forms).toContain(line);
  for (const line of ['"port": 8080,', '"enabled": true,', '"level": "info",', '"trace": null,'])
    expect(forms).not.toContain(line);
});

describe("text that begins like JSON, but isn't JSON:", () => {
  test.each<[string, string, string[]]>([
    ["a heading in brackets", "[GitHub: joe]\nRecovery codes\n48291374\n90817263", ["48291374", "90817263"]],
    [
      "a link",
      "[Heroku](https://example.com)\nAPI key:\n6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11",
      ["6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11"],
    ],
    ["a section", "[client]\npassphrase:\nlunar.pebble.saffron\nx=y", ["lunar.pebble.saffron"]],
    ["a checkbox", "[ ] rotate yearly\nDoor\n482913", ["482913"]],
    ["a template", '{{/* x */}}\ncodes:\n  list:\n    "48291374"', ['"48291374"']],
    ["a list without a name", '[\n  "48291374",\n  "90817263", // old\n]', ['"48291374",']],
    ["a list of secrets", '{\n  "backup_codes": [\n    "48291374",\n  ],\n}', ['"48291374",']],
  ])("its lines are masked like those of other text: %s", (_, value, lines) => {
    const { forms, unmasked } = masksOf(value);
    for (const line of lines) expect(forms).toContain(line);
    expect(unmasked).toBe(undefined);
  });

  test.each([
    [
      "hosts of an inventory",
      "[web]\nweb.example.com\n10.0.0.5\nb.example.com x=y\n\n[all:vars]\nansible_password=x9!kkq-22",
    ],
    ["versions", "[tool]\n3.12.1\npassword = x9!kkq-22"],
    [
      "the last items of lists",
      '{\n  // x\n  "@scope/x": [\n    "npm install"\n  ],\n  "a b": [\n    "github.com"\n  ]\n}',
    ],
  ])("%s aren't masked", (_, value) => {
    const { forms } = masksOf(value);
    for (const text of ["web.example.com", "10.0.0.5", "3.12.1", '"npm install"', '"github.com"'])
      expect(forms).not.toContain(text);
  });

  test("its public members aren't masked, nor public items below a name that doesn't sound secret", () => {
    const { forms } = masksOf(
      '{\n  "port": 8081, // x\n  "retries": 123456,\n  "hosts": [\n    "db.example.com",\n    "api.example.com"\n  ],\n  "ports": [\n    18080,\n    19090\n  ],\n}',
    );
    for (const line of ['"retries": 123456,', '"db.example.com",', '"api.example.com"', "18080,", "19090"])
      expect(forms).not.toContain(line);
  });
});

describe("under a name that sounds secret, a value is always masked separately:", () => {
  test.each([
    "DB_PASSWORD",
    "passphrase",
    "apiToken",
    "API_KEY",
    "client-secret",
    "auth",
    "CREDENTIALS",
    "credential",
    "pin",
    "cardPin",
    "PIN_2",
    "pwd",
  ])("%s", (name) => {
    for (const text of [
      "platform@example.com",
      "https://docs.example.com/billing",
      "6f1f1c52-0b7b-4d0e-9a3a-1c8f0f6f7a11",
      "4821",
      "/etc/billing/config.yaml",
      "api.billing.example.com",
      "npm install",
      "abcd",
    ]) {
      expect(masksOf(`A=first-line\n${name}=${text}`).forms, text).toContain(text);
      expect(masksOf(JSON.stringify({ [name]: text, a: "other-value" })).forms, text).toContain(text);
    }
    for (const text of ["install", "Success", "password"])
      expect(masksOf(`A=first-line\n${name}=${text}`).forms).not.toContain(text);
  });

  test.each(["NAME", "pipeline", "mapping", "spinner", "status", "opinion"])("but not under %s", (name) => {
    expect(masksOf(`A=first-line\n${name}=platform@example.com`).forms).not.toContain("platform@example.com");
    expect(masksOf(`A=first-line\n${name}=abcd`).forms).not.toContain("abcd");
  });
});

test.each([
  ["a JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVPmB92K27uhbUJU1p1r"],
  ["a three-part API token", "SG.ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf09kqeF8tAmbihYzrnopKc1s5cr"],
  ["a three-part token in lower case", "xapp.a1b2c3d4e5f6g7h8i9j0k1l2.m3n4o5p6"],
  ["base64 with slashes", "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcG"],
  ["base64 with slashes and a plus", "/abc/def+ghi/jklmno=="],
  ["a passphrase", "correct horse battery staple"],
  ["a passphrase with hyphens", "correct-horse-battery-staple"],
  ["a passphrase with a common word", "install the purple staple"],
  ["a URL with a password", "https://user:hunter22@docs.example.com/billing"],
  ["a URL with a user name", "https://ghp-token@docs.example.com/billing"],
  ["a URL with a signature", "https://store.example.com/x?sig=abcdefgh"],
  ["a webhook", "https://hooks.example.com/services/T000/B000/a8Kq2LmZp0Xr7WvT5nBc9dYe"],
  ["a webhook of only letters", "https://hooks.example.com/services/T000/B000/qWeRtYuIoPaSdFgH"],
  ["a long number", "98765432109876543210"],
  ["a UUID without hyphens", "6f1f1c520b7b4d0e9a3a1c8f0f6f7a11"],
  ["a host with a label that mixes letters and digits", "db7x.internal.example"],
  ["a host with a long label", "averyveryverylonglabel.example"],
  ["a host in upper case", "Db.internal.example"],
  ["one label", "hunterhunter"],
  ["a version", "v1.2.3-rc.1"],
  ["a path with an equal sign", "/abcdef=ghijkl"],
])("when in doubt, a value is masked: %s", (_, text) => {
  expect(masksOf(`A=first-line\nNAME=${text}`).forms).toContain(text);
  expect(masksOf(JSON.stringify({ name: text, a: "other-value" })).forms).toContain(text);
});

test("random tokens are masked under any name", () => {
  const token = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."ABCDEFGHabcdefgh0123456789"), minLength: 16, maxLength: 60 }),
    fc.base64String({ minLength: 24, maxLength: 80 }),
  );
  fc.assert(
    fc.property(token, (text) => {
      fc.pre(/[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text) && !/^\d+e\d+$/i.test(text));
      // A path is what begins with a slash; base64 that does is told from it by a long run of letters and digits.
      fc.pre(!text.startsWith("/") || /\w{16}/.test(text));
      expect(masksOf(`A=first-line\nNAME=${text}`).forms).toContain(text);
    }),
  );
});

test("random text in a query is masked under any name, and short or plain text isn't", () => {
  const { forms } = masksOf(
    "A=first-line\nHOOK=https://h.example/x?code=qWeRtYuIoPaSdFgH&page=a-page-of-it&sv=2022-11-02",
  );
  expect(forms).toContain("qWeRtYuIoPaSdFgH");
  for (const text of ["a-page-of-it", "2022-11-02"]) expect(forms).not.toContain(text);
});

test("a whole value is masked, even if it's often a part of other values in logs", () => {
  for (const value of [
    "robot",
    "canary",
    "continue",
    "exit 1",
    "set -e",
    "Apache",
    "npm install",
    "https://example.com",
    "8081234",
    "a.b.example.com",
  ])
    expect(masksOf(value).forms, value).toContain(value);
});
