/** Inputs, one rule at a time, where a step for each would take minutes. */
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseInputs } from "../../src/action/inputs.ts";
import { readPem } from "../../src/connection/certificates.ts";
import { parseHeaders } from "../../src/connection/headers.ts";
import { collect } from "../../src/connection/problem.ts";
import { proxySecrets } from "../../src/connection/proxy.ts";
import type { ActionError } from "../../src/errors.ts";
import type { JsonObject } from "../../src/psono/json.ts";
import { lineOf, worded } from "../messages/worded.ts";

const folder = mkdtempSync(join(tmpdir(), "inputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
const good: Record<string, string> = {
  "server-url": "https://psono.example.com/server",
  "api-key-id": ID,
  "api-key-secret-key": "ab".repeat(32),
  secrets: "A = /Entry",
};
const session = { "api-key-private-key": "cd".repeat(32), "server-signature": "ef".repeat(32) };
const members = { repository: { private: true } };

function parse(inputs: Record<string, string>, variables: NodeJS.ProcessEnv = {}, event: JsonObject = members) {
  const all = { ...good, ...inputs };
  return parseInputs((name) => all[name] ?? "", variables, event);
}

/** The messages of all problems. */
function problems(inputs: Record<string, string>, variables: NodeJS.ProcessEnv = {}, event: JsonObject = members) {
  try {
    parse(inputs, variables, event);
  } catch (errors) {
    return (errors as ActionError[]).map(lineOf);
  }
  return [];
}

describe("what is read", () => {
  test("a direct connection, with every default", () => {
    expect(parse({})).toEqual({
      serverUrl: "https://psono.example.com/server",
      apiKeyId: ID,
      secretKey: Buffer.from("ab".repeat(32), "hex").valueOf() && Uint8Array.from(Array(32).fill(0xab)),
      session: undefined,
      certificates: { ca: undefined, client: undefined },
      headers: {},
      timeout: 60,
      mode: "load",
      requests: [expect.objectContaining({ name: "A", source: { path: "/Entry" } })],
      except: [],
      exportEnv: false,
      unmask: new Set(),
      summary: false,
      hints: true,
    });
  });

  test("a session, with blanks around everything", () => {
    const spaced = Object.fromEntries(
      Object.entries({ ...good, ...session, timeout: "5", mode: "check", "export-env": "true", summary: "true" }).map(
        ([name, value]) => [name, ` ${value}\n`],
      ),
    );
    const inputs = parse({ ...spaced, unmask: " A,B\n C , ", except: "/X", "api-key-id": ID.toUpperCase() });
    expect(inputs).toMatchObject({
      serverUrl: good["server-url"],
      apiKeyId: ID,
      timeout: 5,
      mode: "check",
      exportEnv: true,
      summary: true,
      session: {
        privateKey: Uint8Array.from(Array(32).fill(0xcd)),
        serverSignature: Uint8Array.from(Array(32).fill(0xef)),
      },
    });
    expect([...inputs.unmask]).toEqual(["A", "B", "C"]);
    expect(inputs.except).toHaveLength(1);
  });

  test.each([
    ["https://psono.example.com/", "https://psono.example.com"],
    ["https://psono.example.com/a//b///", "https://psono.example.com/a//b"],
    ["http://localhost:10100/server/", "http://localhost:10100/server"],
    ["http://127.0.0.1", "http://127.0.0.1"],
    ["http://[::1]:1", "http://[::1]:1"],
    ["https://psono.example.com/page.html/server", "https://psono.example.com/page.html/server"],
  ])("the address %s", (url, read) => {
    expect(parse({ "server-url": url }).serverUrl).toBe(read);
  });

  test.each(["1", "3600"])("a timeout of %s s", (timeout) => {
    expect(parse({ timeout }).timeout).toBe(Number(timeout));
  });

  test("references in variables, where they are asked for", () => {
    const variables = { DB: "psono:///Database" };
    expect(parse({}, variables).requests).toHaveLength(1);
    expect(parse({ "env-references": "true", secrets: "" }, variables).requests).toMatchObject([
      { name: "DB", target: "env" },
    ]);
  });

  test.each(["true", "True", "TRUE", "false", "False", "FALSE"])("the boolean %s, as YAML writes it", (text) => {
    expect(parse({ summary: text, "export-env": text })).toMatchObject({
      summary: text.toLowerCase() === "true",
      exportEnv: text.toLowerCase() === "true",
    });
  });

  test("hints are for members", () => {
    expect(parse({}, {}, {}).hints).toBe(false);
  });
});

describe("what is wrong is said, all at once", () => {
  const hex = "must be 64 hexadecimal characters, but it has";
  test.each<[string, Record<string, string>, RegExp[]]>([
    [
      "nothing given",
      { "server-url": "", "api-key-id": "", "api-key-secret-key": "", secrets: "" },
      [
        /^server-url: is missing/,
        /^api-key-id: is missing/,
        /^api-key-secret-key: is missing/,
        /^secrets: No request found\. Write one request per line/,
      ],
    ],
    ["blanks", { "api-key-id": " " }, [/^api-key-id: is missing/]],
    [
      "no UUID",
      { "api-key-id": "x" },
      [/^api-key-id: isn't a UUID\. Copy API_KEY_ID from Edit API Key → Details in Psono\./],
    ],
    [
      "short",
      { "api-key-secret-key": "ab".repeat(31) },
      [new RegExp(`^api-key-secret-key: ${hex} 62 characters. Copy API_KEY_SECRET_KEY from`)],
    ],
    ["long", { "api-key-secret-key": "ab".repeat(33) }, [new RegExp(`^api-key-secret-key: ${hex} 66`)]],
    [
      "no hex",
      { ...session, "server-signature": "zz".repeat(32) },
      [
        /^server-signature: must be 64 hexadecimal characters, but not all of its characters are\. Copy SERVER_SIGNATURE/,
      ],
    ],
    [
      "no signature",
      { "api-key-private-key": session["api-key-private-key"] },
      [/^server-signature: is required with api-key-private-key\. Copy SERVER_SIGNATURE from/],
    ],
    [
      "no private key",
      { "server-signature": session["server-signature"] },
      [/^api-key-private-key: is empty, but server-signature is set\. Add the private key, or remove server-signature/],
    ],
    [
      "one key twice",
      { ...session, "api-key-private-key": ` ${"AB".repeat(32)} `, "api-key-secret-key": ` ${"aB".repeat(32)} ` },
      [/^api-key-private-key: is the same as api-key-secret-key.* Copy API_KEY_PRIVATE_KEY/],
    ],
    ["export-env", { "export-env": "yes" }, [/^export-env: must be true or false, not "yes"\./]],
    ["summary", { summary: "tRUE" }, [/^summary: must be true or false, not "tRUE"\./]],
    ["env-references", { "env-references": "1" }, [/^env-references: must be true or false, not "1"\./]],
    ["mode", { mode: "read" }, [/^mode: must be load, check or list, not "read"\./]],
    ["timeout 0", { timeout: "0" }, [/^timeout: must be a whole number of seconds from 1 to 3600, not "0"\./]],
    ["timeout 3601", { timeout: "3601" }, [/^timeout: must be a whole number .* not ".+"\./]],
    ["timeout 1.5", { timeout: "1.5" }, [/^timeout: must be a whole number .* not ".+"\./]],
    ["timeout x5", { timeout: "x5" }, [/^timeout: must be a whole number .* not ".+"\./]],
    ["timeout 5s", { timeout: "5s" }, [/^timeout: must be a whole number .* not ".+"\./]],
    ["timeout 00005", { timeout: "00005" }, [/^timeout: must be a whole number .* not ".+"\./]],
    ["no URL", { "server-url": "psono" }, [/^server-url: isn't a URL\. Write it as https:/]],
    [
      "ftp",
      { "server-url": "ftp://localhost" },
      [/^server-url: must start with https:\/\/, but it is ftp:\/\/localhost\. Plain http/],
    ],
    [
      "http",
      { "server-url": "http://a:b@psono.example.com:1/x" },
      [
        /^server-url: must start with https:\/\/, but it is http:\/\/psono\.example\.com:1\./,
        /user name or a password/,
      ],
    ],
    [
      "query",
      { "server-url": "https://psono.example.com/?a" },
      [/^server-url: can't contain "\?" or "#"\. Use the server's URL\. Copy SERVER_URL/],
    ],
    [
      "hash",
      { "server-url": "https://psono.example.com/#a" },
      [/^server-url: can't contain "\?" or "#"\. Use the server's URL\. Copy SERVER_URL/],
    ],
    [
      "web client",
      { "server-url": "https://psono.example.com/index.html" },
      [
        /^server-url: is the web client's address\. Use the server's URL, which usually ends in \/server\. Copy SERVER_URL/,
      ],
    ],
    [
      "old web client",
      { "server-url": "https://psono.example.com/index.htm" },
      [
        /^server-url: is the web client's address\. Use the server's URL, which usually ends in \/server\. Copy SERVER_URL/,
      ],
    ],
    [
      "an address of the web client with its page",
      { "server-url": "https://psono.example.com/index.html#!/datastore/password" },
      [/^server-url: is the web client's address/],
    ],
    ["the same without a file", { "server-url": "https://psono.example.com/#!/login" }, [/web client's address/]],
    [
      "id and secret key exchanged",
      { "api-key-id": "ab".repeat(32), "api-key-secret-key": ID },
      [/^api-key-id, api-key-secret-key: look swapped.*Exchange them/],
    ],
    [
      "a key in quotes",
      { "api-key-secret-key": `"${"ab".repeat(32)}"` },
      [
        /^api-key-secret-key: must be 64 hexadecimal characters, but it starts with a quotation mark\. Store it without/,
      ],
    ],
    [
      "user",
      { "server-url": "https://user@psono.example.com" },
      [/^server-url: can't contain a user name or a password\. Remove them/],
    ],
    [
      "password",
      { "server-url": "https://:word@psono.example.com" },
      [/^server-url: can't contain a user name or a password\. Remove them/],
    ],
    ["no request", { secrets: "# nothing" }, [/^secrets: No request found.*REQUEST/]],
    ["a request that is none", { secrets: "A" }, [/^secrets, line 1:.*REQUEST/]],
    ["name", { secrets: "env:PATH = /X" }, [/^secrets, line 1: .* environment variable "PATH"/]],
    ["a name in an exported line", { secrets: "PATH = /X", "export-env": "true" }, [/environment variable "PATH"/]],
    ["except", { except: "=" }, [/^except, line 1: "=" isn't a name/]],
    ["several exceptions", { except: "A, B" }, [/^except, line 1: "A, B" isn't a name.*Write one exception per line/]],
    [
      "only a certificate",
      { "client-certificate": "-----BEGIN X" },
      [/^client-certificate, client-key: belong together\. Set both or neither/],
    ],
    [
      "only a key",
      { "client-key": " -----BEGIN X" },
      [/^client-certificate, client-key: belong together\. Set both or neither/],
    ],
    [
      "certificate",
      { "ca-certificate": "no\nPEM" },
      [/^ca-certificate: isn't PEM text or the path of a PEM file\. Provide/],
    ],
    ["header", { "extra-headers": "X" }, [/^extra-headers, line 1: Write each header.*Name: value/]],
  ])("%s", (_, inputs, messages) => {
    const found = problems(inputs);
    expect(found).toHaveLength(messages.length);
    for (const [at, message] of messages.entries()) expect(found[at]).toMatch(message);
  });

  test("list needs no request, and members", () => {
    expect(parse({ mode: "list", secrets: "" }).mode).toBe("list");
    expect(problems({ mode: "list" }, {}, {})).toEqual([expect.stringMatching(/^mode: list prints the names/)]);
    expect(problems({}, {}, {})).toEqual([]);
  });

  test.each([
    { NODE_DEBUG: "tls" },
    { NODE_OPTIONS: "--tls-keylog=x" },
    { NODE_OPTIONS: "--trace-warnings --trace-tls" },
    { NODE_OPTIONS: "--trace_tls" },
    { NODE_OPTIONS: '"--tls\\_key\\log=F"' },
  ])("%j", (variables) => {
    expect(problems({}, variables)).toEqual([
      expect.stringMatching(/^NODE_DEBUG or NODE_OPTIONS makes Node print.* Unset them for this step/),
    ]);
  });

  test.each([
    "--max-old-space-size=100",
    "--tls-min-v1.2",
    "--tls-max-v1.3 --tls-cipher-list=HIGH",
    "--trace-warnings --trace-deprecation",
    "--title=tls-keylog",
  ])("other options of Node are none of ours: %s", (options) => {
    expect(problems({}, { NODE_DEBUG: "", NODE_OPTIONS: options })).toEqual([]);
  });

  test("why there may be no secrets stands with what is missing alone", () => {
    const missing = { "api-key-secret-key": "" };
    expect(problems(missing).join()).toMatch(/is missing\. Check that the secret or variable it comes from is set/);
    expect(problems(missing, { GITHUB_ACTOR: "dependabot[bot]" }).join()).toMatch(/is missing\. Dependabot started/);
  });
});

test("a client certificate is one with its key", () => {
  const pem = (label: string) => `-----BEGIN ${label}-----`;
  const client = { "client-certificate": ` ${pem("CERTIFICATE")} `, "client-key": pem("PRIVATE KEY") };
  expect(parse({ ...client, "ca-certificate": pem("CERTIFICATE") }).certificates).toEqual({
    ca: `${pem("CERTIFICATE")}\n`,
    client: { certificate: `${pem("CERTIFICATE")}\n`, key: `${pem("PRIVATE KEY")}\n` },
  });
});

describe("PEM", () => {
  const { publicKey } = generateKeyPairSync("ed25519", {
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const read = (text: string, variables: NodeJS.ProcessEnv = {}) => {
    const problems: ActionError[] = [];
    return readPem("input", text, variables, collect(problems)) ?? problems.map(worded).join();
  };
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test("is text, a file, or nothing", () => {
    const path = file("a.pem", publicKey);
    expect(read("")).toBe("");
    expect(read(publicKey)).toBe(`${publicKey}\n`);
    expect(read(path)).toBe(`${publicKey}\n`);
    for (const workspace of ["", join(folder, "none"), join(folder, "other")]) {
      mkdirSync(join(folder, "other"), { recursive: true });
      expect(read(path, { GITHUB_WORKSPACE: workspace })).toBe(`${publicKey}\n`);
    }
  });

  test("is not a file of the workspace", () => {
    const path = file("b.pem", publicKey);
    expect(read(path, { GITHUB_WORKSPACE: folder })).toMatch(/^input: ".+\.pem" is in the workspace/);
    mkdirSync(join(folder, "..in"), { recursive: true });
    const odd = file("..in/c.pem", publicKey);
    expect(read(odd, { GITHUB_WORKSPACE: folder })).toMatch(/^input: ".+\.pem" is in the workspace/);
  });

  test("is never printed where it may be a key", () => {
    const problems: ActionError[] = [];
    readPem("client-key", "bm90IGEgcGF0aA==", {}, collect(problems));
    expect(problems.map(worded)).toEqual([expect.stringMatching(/^client-key: Can't read this file\. Provide PEM/)]);
  });

  test("is no other file, folder or text", () => {
    expect(read(file("d.pem", "some text"))).toMatch(/^input: ".+" isn't a PEM file\. Provide PEM text/);
    expect(read(folder)).toMatch(/^input: ".+" isn't a PEM file\. Provide PEM text/);
    const size = 1024 * 1024;
    expect(read(file("e.pem", `-----BEGIN ${"x".repeat(size - 11)}`))).toHaveLength(size + 1);
    expect(read(file("f.pem", `-----BEGIN ${"x".repeat(size - 10)}`))).toMatch(
      /^input: ".+" isn't a PEM file\. Provide PEM text/,
    );
    expect(read(join(folder, "none"))).toMatch(
      /^input: Can't read ".+none"\. Provide PEM text .* outside the workspace\.$/,
    );
    for (const text of ["a\nb", "a\rb", "x".repeat(4097)])
      expect(read(text)).toMatch(/^input: isn't PEM text or the path of a PEM file/);
    expect(read("x".repeat(4096))).toMatch(/^input: Can't read "x+…"\./);
  });
});

describe("headers", () => {
  const parsed = (text: string) => {
    const problems: ActionError[] = [];
    const headers = parseHeaders("in", text, collect(problems));
    return { headers, messages: problems.map(worded) };
  };

  test("are read line by line", () => {
    const text = "\n X-A:b \r\nX-B:  c: d \nX!#$%&'*+.^_`|~9: \u00e9\tz";
    expect(parsed(text)).toEqual({
      headers: { "X-A": "b", "X-B": "c: d", "X!#$%&'*+.^_`|~9": "\u00e9\tz" },
      messages: [],
    });
    expect(parsed("X-A:\t1\nX-Te: 2\nHostname: 3\nViable: 4\nX-Accept: 5")).toMatchObject({ messages: [] });
  });

  test.each([
    ...[
      "Authorization",
      "Authorization-X",
      "Host",
      "Content-",
      "Content-Type",
      "Accept",
      "Accept-Language",
      "Connection",
    ],
    ...["Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Expect", "Proxy-", "Proxy-Authorization"],
    ...["X-Forwarded-", "X-Forwarded-For", "Forwarded", "Via", "Cookie", "Cookie2", "Set-Cookie", "Set-Cookie2"],
    ...["user-agent", "COOKIE"],
  ])("%s is the action's own", (name) => {
    expect(parsed(`A: 1\n${name}: x`)).toEqual({
      headers: { A: "1" },
      messages: [`in, line 2: The header "${name}" can't be set: HTTP or the action sets it. Remove it.`],
    });
  });

  test.each([
    ["no colon", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    [": x", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X:", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X: ", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X Y: z", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X\u00e9: z", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X: \u0000", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
    ["X: a\u0008b", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
    ["X: a\u001fb", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
    ["X: \u007f", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
    ["X: \u0100", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
  ])("%j is none", (line, message) => {
    expect(parsed(line)).toEqual({ headers: {}, messages: [expect.stringMatching(message)] });
  });

  test("have names that mean nothing", () => {
    const { headers } = parsed("__proto__: x\nconstructor: y");
    expect(Object.entries({ ...headers })).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  test("have a name once", () => {
    expect(parsed("X-A: 1\nx-a: 2\nX-B: 3")).toEqual({
      headers: { "X-A": "1", "X-B": "3" },
      messages: ['in, line 2: The header "x-a" is set twice. Remove one.'],
    });
  });
});

test("passwords of proxies are found as they stand and decoded", () => {
  expect(proxySecrets({})).toEqual([]);
  expect(proxySecrets({ https_proxy: "http://host:3128", HTTP_PROXY: "http://user@host" })).toEqual([]);
  expect(proxySecrets({ https_proxy: "http://user:pass@host:1" })).toEqual(["pass", "pass"]);
  expect(proxySecrets({ HTTPS_PROXY: "user:p%40ss@host" })).toEqual(["p%40ss", "p@ss"]);
  expect(proxySecrets({ http_proxy: "HTTP2+x.y-z://:a:b@c@host" })).toEqual(["a:b@c", "a:b@c"]);
  expect(proxySecrets({ HTTP_PROXY: "http://user:p%@host" })).toEqual(["p%"]);
  expect(proxySecrets({ https_proxy: "http://host/path:x@y" })).toEqual([]);
  expect(proxySecrets({ https_proxy: "http://a:one@x", http_proxy: "http://a:two@x" })).toEqual([
    "one",
    "one",
    "two",
    "two",
  ]);
});
