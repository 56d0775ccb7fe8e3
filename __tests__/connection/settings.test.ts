/** Where the server is and what proves who asks: one rule at a time. */
import { describe, expect, test } from "vitest";
import { parse, problems, session } from "../action/inputs-of.ts";

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";

describe("what is read", () => {
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
});

describe("all problems are reported at once", () => {
  const hex = "must be 64 hexadecimal characters, but it has";

  test.each<[string, Record<string, string>, RegExp[]]>([
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
      [/^api-key-private-key: is the same as api-key-secret-key.* API_KEY_PRIVATE_KEY and API_KEY_SECRET_KEY\./],
    ],
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
      [/^server-url: must start with https:\/\/, but it is http:\/\/psono\.example\.com:1\./, /username or a password/],
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
      [/^server-url: is the web client's URL\. Use the server's URL, which usually ends in \/server\. Copy SERVER_URL/],
    ],
    [
      "old web client",
      { "server-url": "https://psono.example.com/index.htm" },
      [/^server-url: is the web client's URL\. Use the server's URL, which usually ends in \/server\. Copy SERVER_URL/],
    ],
    [
      "an address of the web client with its page",
      { "server-url": "https://psono.example.com/index.html#!/datastore/password" },
      [/^server-url: is the web client's URL/],
    ],
    ["the same without a file", { "server-url": "https://psono.example.com/#!/login" }, [/web client's URL/]],
    [
      "id and secret key exchanged",
      { "api-key-id": "ab".repeat(32), "api-key-secret-key": ID },
      [/^api-key-id, api-key-secret-key: look swapped.*Swap them back/],
    ],
    [
      "a key in quotes",
      { "api-key-secret-key": `"${"ab".repeat(32)}"` },
      [/^api-key-secret-key: starts with a quotation mark\. Store the value without quotes\./],
    ],
    [
      "user",
      { "server-url": "https://user@psono.example.com" },
      [/^server-url: can't contain a username or a password\. Remove them/],
    ],
    [
      "password",
      { "server-url": "https://:word@psono.example.com" },
      [/^server-url: can't contain a username or a password\. Remove them/],
    ],
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
  ])("other Node options are ignored: %s", (options) => {
    expect(problems({}, { NODE_DEBUG: "", NODE_OPTIONS: options })).toEqual([]);
  });
});

test("a client certificate needs its key", () => {
  const pem = (label: string) => `-----BEGIN ${label}-----`;
  const client = { "client-certificate": ` ${pem("CERTIFICATE")} `, "client-key": pem("PRIVATE KEY") };
  expect(parse({ ...client, "ca-certificate": pem("CERTIFICATE") }).certificates).toEqual({
    ca: `${pem("CERTIFICATE")}\n`,
    client: { certificate: `${pem("CERTIFICATE")}\n`, key: `${pem("PRIVATE KEY")}\n` },
  });
});
