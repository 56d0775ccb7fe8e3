/** What reviews by attack found readable in the log, or slow. */
import { expect, test } from "vitest";
import { settingsOf } from "../../src/masking/settings.ts";
import { Masker } from "../runner/masker.ts";
import { masksOf } from "./plan-of.ts";

const readable = (value: string, secret: string, printed = secret) => {
  const masker = new Masker();
  for (const form of masksOf(value).forms) masker.addLines(form);
  return masker.mask(printed).includes(secret);
};

test.each<[string, string, string, string?]>([
  [
    "a password that begins like a path",
    JSON.stringify({ user: "x", db: "/e2G[wYHozMB.]h;" }, null, 2),
    "/e2G[wYHozMB.]h;",
  ],
  ["one in a .env file", "DB='/p$Q!x9zK'", "/p$Q!x9zK"],
  [
    "a webhook's query",
    JSON.stringify({ url: "https://h.example/in?t=Zk9$Qx!2&u=ab" }, null, 2),
    "Zk9$Qx!2",
    "GET https://h.example/in?t=Zk9$Qx!2&u=ab",
  ],
  [
    "a webhook's path",
    JSON.stringify({ url: "https://hc.example/aB3dE-fG7hI-jK9lM" }, null, 2),
    "aB3dE-fG7hI-jK9lM",
    "GET https://hc.example/aB3dE-fG7hI-jK9lM",
  ],
  ...(
    [
      ["a webhook", "https://hooks.slack.example/services/T01ABCDEF/B02GHIJKL/", "a1B2c3D4e5F6g7H8i9J0k1L2", "?wait=1"],
      ["a bot", "https://api.telegram.example/", "bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "/sendMessage"],
      ["a check", "https://hc.example/", "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55", ""],
      ["a link to a file", "https://send.example/x?y=1#/send/", "kQ8zT2mVx0Lr7WpN5cB9dY", ""],
      ["a token with a percent sign", "https://hooks.example/x/", "a1B2c3D4%2Be5F6g7H8i9J0", ""],
    ] as const
  ).flatMap(([what, before, token, after]): [string, string, string, string][] => {
    const url = `${before}${token}${after}`;
    const printed = `> POST ${url.slice(url.indexOf("/", 8))} HTTP/1.1`;
    return [
      [`the path of ${what} in a request line`, url, token, printed],
      [`the path of ${what} in a request line, from a .env file`, `LEVEL=info\nHOOK="${url}"`, token, printed],
    ];
  }),
  ...[
    "HOOKS=URL,https://hooks.example/x/Zx9Yw8Vu7Ts6Rq5Po4Nm3Lk2",
    "HOOKS=https://hooks.example/x/Zx9Yw8Vu7Ts6Rq5Po4Nm3Lk2|URL",
    "Alerts go to [Slack](URL), ask ops.",
    "The webhook is URL.",
    "**URL**",
    "ops: <URL|text>, and more",
    "{{URL}}",
    "See URL: it is ours; and (URL)!",
  ].flatMap((text): [string, string, string, string][] =>
    [
      ["/services/T01/", "a1B2c3D4e5F6g7H8i9J0k1L2", ""],
      ["/hook?token=", "a1B2c3D4e5F6g7H8i9J0k1L2", ""],
      ["/hook?x=", "a1B2c3D4e5F6g7H8i9J0k1L2", "#alerts"],
    ].map(([before = "", token = "", after = ""]) => [
      `the token of ${before}…${after} in ${text}`,
      `first line\n${text.replaceAll("URL", `https://hooks.example${before}${token}${after}`)}`,
      token,
      `> POST ${before}${token} HTTP/1.1`,
    ]),
  ),
  ...["a1b2c3d4e5f%2Fg6h7i8j9k0l", "a1b2c3d4e5f%2Eg6h7i8j9k0l", "abcdefghijk%3A1234567890"].map(
    (token): [string, string, string] => [`the token ${token}`, `a\nurl: https://h.example/x/${token}\nb`, token],
  ),
  ["a token in a path, decoded", "https://hooks.example/x/a1B2c3D4%2Be5F6g7H8i9J0", "a1B2c3D4+e5F6g7H8i9J0"],
  ...(
    [
      ["in a list", "* Password: zz9KqWW7"],
      ["in a list with dots", "• Password: zz9KqWW7"],
      ["in bold", "**Password:** zz9KqWW7"],
      ["in bold, with a colon behind it", "- **Password**: zz9KqWW7"],
      ["with a remark", "Password (prod): zz9KqWW7"],
      ["in a heading", "### Password: zz9KqWW7"],
      ["behind a bold name in code", "**`DB_PASSWORD`**: zz9KqWW7"],
      ["in code behind a bold name in code", "**`DB_PASSWORD`:** `zz9KqWW7`"],
      ["in code in a sentence", "Set `API_TOKEN=zz9KqWW7` first."],
      ["in code", "`password: zz9KqWW7`"],
      ...["*", "_", "__", "***"].map((mark) => [`between ${mark}`, `${mark}Root password: zz9KqWW7${mark}`] as const),
      ["behind something else", "User: bob, Password: zz9KqWW7"],
      ["behind a bold name and something else", "**User:** bob | **Password:** zz9KqWW7"],
      ["behind brackets", "Password [prod]: zz9KqWW7"],
      ...[", User: bob", " / User: bob", " - User: bob", " | User: bob", ", valid until 2027"].map(
        (more) => [`before${more}`, `Password: zz9KqWW7${more}`] as const,
      ),
      ["in bold before something else", "**Password:** zz9KqWW7, **User:** bob"],
      ["in bold code", "Password: **`zz9KqWW7`**"],
      ["for an address", "Password for admin@example.com: zz9KqWW7"],
      ["of someone", "Bob's password: zz9KqWW7"],
      ["with a number", "API key #2: zz9KqWW7"],
      ["with a remark that has a comma", "Password (prod, eu): zz9KqWW7"],
      ["with a remark that has a colon", "Password (user: bob): zz9KqWW7"],
      ["for a URL", "Password for https://h.example/x: zz9KqWW7"],
      ["behind an emoji", "\u{1f511} Password: zz9KqWW7"],
      ["of a variable of PHP", "$password = zz9KqWW7"],
      ["of an array", "db[password] = zz9KqWW7"],
      ["in a comment", "#DB_PASSWORD=zz9KqWW7"],
      ["behind a tab", "User: bob\tPassword: zz9KqWW7"],
      ["between a tab and a remark", "Password:\tzz9KqWW7, valid until 2027"],
      ["behind brackets without a space", "Password [prod]:zz9KqWW7"],
      ["before a remark in brackets", "Password: zz9KqWW7 [new]"],
      ["in code of two backticks", "- Password: ``zz9KqWW7``"],
      ["in angle brackets", "Password: <zz9KqWW7>"],
      ["at the end of a sentence", "Password: zz9KqWW7."],
      ["before a remark", "Password: zz9KqWW7 (changed 2024)"],
      ["in typographic quotes", "Password: “zz9KqWW7”"],
      ["before HTML", "Password: zz9KqWW7<br>"],
      ["behind a space that doesn't break", "•\u00a0Password: zz9KqWW7"],
      ["in a quotation", "> Password: zz9KqWW7"],
      ["in a list with plus signs", "+ Password: zz9KqWW7"],
      ["in italics", "*Password*: zz9KqWW7"],
      ["as code", "- `password`: `zz9KqWW7`"],
      ["whose bold name has an underscore", "- **DB_PASSWORD**: zz9KqWW7"],
      ["whose bold name has an underscore and a colon", "1. **API_KEY:** zz9KqWW7"],
      ["whose name has an underscore, as code", "- `DB_PASSWORD`: `zz9KqWW7`"],
      ["whose name has an underscore, in italics", "*DB_PASSWORD*: zz9KqWW7"],
      ["in bold italics", "***Password***: zz9KqWW7"],
      ["in a line that is bold", "**Password: zz9KqWW7**"],
      ["in a line of code that is bold", "**Password: `zz9KqWW7`**"],
      ["in a setting that is bold", "* **DB_PASSWORD = 'zz9KqWW7'**"],
      ["right behind a bold name", "- **Password:**zz9KqWW7"],
      ["behind a bold name and a remark", "**Password**(prod): zz9KqWW7"],
      ["behind a bold name with a remark", "**Password (a:b)**: zz9KqWW7"],
      ["as code in a list, with a remark", "- `zz9KqWW7` (read only)"],
      ["as code in a list, with a colon", "- `zz9KqWW7`: prod"],
      ["that is bold itself", "Password: **zz9KqWW7**"],
      ["of make", "PASSWORD ?= zz9KqWW7"],
      ["of make that is appended", "PASSWORD += zz9KqWW7"],
      ["that is a shell's default", `PASSWORD=$\{PASSWORD:-zz9KqWW7}`],
      ["that is a shell's default in quotes", `export DB_PASSWORD="$\{DB_PASSWORD:-zz9KqWW7}"`],
      ["that is a default in quotes itself", `DB_PASSWORD=$\{DB_PASSWORD:-'zz9KqWW7'}`],
      ["that is assigned as a default", `: "$\{DB_PASSWORD:=zz9KqWW7}"`],
      ["that is Compose's default", `DB_PASSWORD: "$\{PW:-zz9KqWW7}"`],
      ["that is a default of a default", `PASSWORD=$\{A:-$\{B:-zz9KqWW7}}`],
      ["that is Spring's default", `password: $\{DB_PASSWORD:zz9KqWW7}`],
    ] as const
  ).map(([how, line]): [string, string, string] => [`a password of a note ${how}`, `My server\n\n${line}`, "zz9KqWW7"]),
  ...["", "x", "user:"].map((before): [string, string, string] => [
    `base64 of Latin-1 behind ${before.length} characters`,
    "K\u00e4se7Zw-Xv9Lm!Bt3",
    Buffer.from(`${before}K\u00e4se7Zw-Xv9Lm!Bt3`, "latin1").toString("base64"),
  ]),
  ...["_authToken = zz9_KqWW7x", "_password: zz9_KqWW7x", "__password: zz9_KqWW7x", "_TOKEN: zz9_KqWW7x # c"].map(
    (line): [string, string, string] => [`the value of ${line}`, `first-line-7\n${line}`, "zz9_KqWW7x"],
  ),
  [
    "JSON in a command",
    'curl -d "{\\"user\\":\\"bob\\",\\"password\\":\\"s3cret-9Kq\\"}" https://x.example/',
    "s3cret-9Kq",
  ],
  [
    "a webhook's token in JSON in a command",
    'curl -d "{\\"url\\":\\"https://h.example/T00/zz9KqWW77aBcDeFgH\\"}" https://x.example/',
    "zz9KqWW77aBcDeFgH",
  ],
  ["an address in YAML", "users:\n  admin@example.com: kR7!vq-Zt2wP", "kR7!vq-Zt2wP"],
  ["a host and a path in YAML", "auths:\n  ghcr.io/acme: kR7!vq-Zt2wP", "kR7!vq-Zt2wP"],
  ["a symbol of Ruby", "---\n:rubygems_api_key: rubygems_7012aa", "rubygems_7012aa"],
  ["an element behind a >", "<id>dev->x</id><username>u</username><password>kR7vq-Zt2wP</password>", "kR7vq-Zt2wP"],
  ["an element with a >", "<password>kR7>vq-Zt2wP</password>", "kR7>vq-Zt2wP"],
  ["an attribute with a >", '<add key="Password" value="kR7!>vq-Zt2wP" />', "kR7!>vq-Zt2wP"],
  ["an element in a comment", "<!-- a > b <password>kR7vq-Zt2wP</password> -->", "kR7vq-Zt2wP"],
  ["a password like a tag", "Note\nPassword: !kR7vq-Zt2wP (prod)", "!kR7vq-Zt2wP"],
  ["a password like an anchor", "PASSWORD=&Xk29vqZt2w # old one", "&Xk29vqZt2w"],
  [
    "an attribute of a tag that continues in the next line",
    '<x>\n<add name="Db" connectionString="Server=h;Password=zz9&amp;KqWW7"\nproviderName="x" />\n</x>',
    "zz9&KqWW7",
  ],
  ["a key of a list in quotes", 'A=b\nAPI_KEYS="AbCdEf123456,GhIjKl789012"', "AbCdEf123456"],
  ["the last key of a list in quotes", 'A=b\nAPI_KEYS="AbCdEf123456,GhIjKl789012"', "GhIjKl789012"],
  ...[
    "API_KEYS=6f1f1c52-0000-4d0e-9a3a-1c8f0f6f7b22,7a2f1c52-1b7b-4d0e-9a3a-1c8f0f6f7b22",
    "api_keys: 6f1f1c52-0000-4d0e-9a3a-1c8f0f6f7b22, 7a2f1c52-1b7b-4d0e-9a3a-1c8f0f6f7b22",
  ].map((line): [string, string, string] => [
    "a UUID of a list",
    `A=b\n${line}`,
    "7a2f1c52-1b7b-4d0e-9a3a-1c8f0f6f7b22",
  ]),
  ["a number of a list", "A=b\nDB_PASSWORDS=48291034,59201837", "59201837"],
  ["a PIN of a list", "A=b\nPINS=4821,5920", "5920"],
  ["a short password of a list", "A=b\nDB_PASSWORDS=aB3$x,qW9!z", "qW9!z"],
  ["a passphrase of a list", "A=b\nPASSWORDS=correct-horse-battery,trombone-staple-lamp", "trombone-staple-lamp"],
  ["a long word of a list", "A=b\nPASSWORDS=qwzxkvbnmtrp,plmkoijnbhuy", "plmkoijnbhuy"],
  ["a word of a list of passwords", "A=b\nDB_PASSWORDS=sunflower,tangerine", "tangerine"],
  ["a key of letters alone", "A=b\nSECRET_KEYS=qWzXkVbNmTrP,pLmKoIjNbHuY", "pLmKoIjNbHuY"],
  ["a key of digits and letters in a list", "A=b\nTOKENS=a8f3kd92ls,b7e2jc81kq", "b7e2jc81kq"],
  ["a key of many lower-case letters", "A=b\nAPI_KEYS=a8f3kd92ls,hgdsfkjxcvbnmqwertyuiopa", "hgdsfkjxcvbnmqwertyuiopa"],
  ["a key of consonants", "A=b\nRECOVERY_KEYS: qwzx-vbnm-plkj-hgfd, zxcv-qwrt-plkj-sdfg", "zxcv-qwrt-plkj-sdfg"],
  ["a key in brackets", "A=b\ndeploy_keys: [a8f3kd92ls, b7e2jc81kq]", "b7e2jc81kq"],
  ["a password with a separator", "A=b\nrun PASSWORD=zz9KqWW7; true", "zz9KqWW7"],
  ["the last of several credentials", "A=b\nCREDENTIALS=a8f3kd92ls,b7e2jc81kq", "b7e2jc81kq"],
  ["a key of a list of quoted keys", 'A=b\nAPI_KEYS = "zz9KqWW7abcd", "kk8LpQQ2abcd"', "kk8LpQQ2abcd"],
  ["a password behind one with an apostrophe", "A=b\nPASSWORDS=it's9Kq,bb8LpQQ2", "bb8LpQQ2"],
  ["the second key of a list", "A=b\nAPI_KEYS=AbCdEf123456,GhIjKl789012", "GhIjKl789012"],
  ["a password of symbols alone", "A=b\nPASSWORD='-;_>:{,{;'", "-;_>:{,{;"],
  ["a word of printf %q that ends in a comma", "A=b\nPW=St\\'\\*e-9K\\?\\,", "St'*e-9K?,"],
  ["a connection string in an element", "<connection>Server=x;Password=zz9KqWW7</connection>", "zz9KqWW7"],
  ["a URL in an element", "<url>jdbc:mysql://h/db?user=x&amp;password=zz9KqWW7</url>", "zz9KqWW7"],
  [
    "a connection string in an attribute",
    '<add name="x" connectionString="Server=x;Password=Ab&amp;c!d9x;Database=y"/>',
    "Ab&c!d9x",
  ],
  [
    "JSON with escaped quotes on several lines in quotes",
    'SA="{\\n  \\"type\\": \\"sa\\",\\n  \\"client_secret\\": \\"zz9KqWW7\\"\\n}"'.replaceAll("\\n", "\n"),
    "zz9KqWW7",
  ],
  ["an element that an attribute names", '<x>\n<property name="db.password">a&amp;b9Kq</property>\n</x>', "a&b9Kq"],
  ["JSON in a setting", 'CONF={"db":{"password":"zz9KqWW77"}}', "zz9KqWW77"],
  ["JSON in base64", JSON.stringify({ sa: Buffer.from('{"password":"a,b}9\\"Kq"}').toString("base64") }), 'a,b}9"Kq'],
  [
    "lines in base64 in a setting",
    `KEY_B64=${Buffer.from("first-line-9Kq\nsecond-line-7Zw").toString("base64")}`,
    "second-line-7Zw",
  ],
  ["a URL's password with an apostrophe", "postgres://u:aB'9Kq@h/db", "aB'9Kq"],
  [
    "a token in place of a URL's user name",
    "https://ghp_0123456789abcdefABCD:x-oauth-basic@h/x",
    "ghp_0123456789abcdefABCD",
  ],
  ["a backslash in double quotes", 'PASSWORD="a\\\\c9Kq"', "a\\c9Kq"],
  ["an apostrophe in a shell's single quotes", "PASSWORD='a'\\''c9Kq'", "a'c9Kq"],
])("%s is hidden", (_, value, secret, printed?: string) => {
  expect(readable(value, secret, printed ?? secret)).toBe(false);
  expect(readable("unrelated-value", secret)).toBe(true);
});

test("a public first or last line of a value in quotes isn't masked separately", () => {
  const { forms } = masksOf(
    'A=b\nDIRS="/opt/tools/bin\n/opt/bin"\nHOSTS="code.example.com\npackages.example.org"\nX="zz9KqWW7\nyy9KqWW7"',
  );
  for (const text of ["/opt/tools/bin", "/opt/bin", "code.example.com", "packages.example.org"])
    expect(forms).not.toContain(text);
  expect(forms).toEqual(expect.arrayContaining(["zz9KqWW7", "yy9KqWW7"]));
});

test.each([
  ["OAUTH_SCOPES=openid,profile,email", ["profile", "email"]],
  ["AUTH_ALLOWED_ORIGINS=http://localhost:3000,https://app.example.com", ["https://app.example.com"]],
  ["primary_keys: user_id,email,order", ["user_id", "email", "order"]],
  ["PASSWORD_HASHERS=bcrypt,argon2", ["argon2"]],
  ["REQUIRED_SECRETS=NPM_TOKEN,GITHUB_TOKEN", ["GITHUB_TOKEN"]],
])("the words of a list aren't masked: %s", (line, words) => {
  const { forms } = masksOf(`A=b\n${line}`);
  for (const word of words) expect(forms).not.toContain(word);
});

test("the names of variables in a list aren't masked", () => {
  const { forms } = masksOf("A list of variables\n\n- `LOG_FORMAT`: structured-logs\n- `NODE_ENV`: production");
  expect(forms).not.toContain("LOG_FORMAT");
  expect(forms).not.toContain("NODE_ENV");
  expect(forms).toContain("structured-logs");
});

test("a list of URLs without spaces costs work in proportion to its length", () => {
  const steps = (line: string) => [...settingsOf(line)].length;
  for (const [url, most] of [
    ["https://x.example/a,", 30],
    ["://a,", 30],
  ] as const)
    expect(steps(url.repeat(100)) / 100).toBeLessThan(most);
  const { forms } = masksOf(
    "https://h.example/zz9KqWW77aBcDeFgH,https://h.example/b?next=https://c.example/yy9KqWW77aBcDeFgH",
  );
  expect(forms).toEqual(expect.arrayContaining(["zz9KqWW77aBcDeFgH", "yy9KqWW77aBcDeFgH"]));
});

test("long runs of spaces cost work in proportion to their length", () => {
  const lines = Array.from({ length: 20 }, (_, at) => `PASSWORD=x${" ".repeat(60_000)}${at}`);
  expect(masksOf(lines.join("\n")).forms.length).toBeGreaterThan(10);
});

test("a URL of many separators costs work in proportion to its length", () => {
  const urls = Array.from({ length: 200 }, (_, at) => `ab://x/${at}?${"?sig".repeat(500)}`);
  expect(masksOf(JSON.stringify(urls)).forms.length).toBeGreaterThan(100);
});

test("dots, defaults and emphasis without end cost work in proportion to their length", () => {
  for (const text of [
    // So much that it would hang.
    Array.from({ length: 15 }, (_, at) => `b?token=${".".repeat(65_000 + at)}x`).join("\n"),
    `P=${"${A:-".repeat(10_000)}v${"}".repeat(10_000)}`,
    `**${"a".repeat(65_000)}`,
    Array.from(
      { length: 30 },
      (_, at) => `- password="token=\`$\{A${"-".repeat(98)}${"\\x".repeat(32_000)}${at}\` ' \`" 'z" `,
    ).join("\n"),
  ])
    expect(masksOf(`a\n${text}`).forms.length).toBeGreaterThan(0);
});
