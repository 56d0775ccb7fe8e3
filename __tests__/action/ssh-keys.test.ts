/** Keys in the forms that Psono stores, as files that OpenSSH reads. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newKey, publicKeyIn, publicKeyOf, STORED } from "../fixtures/ssh-keys.ts";
import { type EntryNode, PsonoServer } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

const KEYS = {
  ed25519: newKey(["-t", "ed25519"]),
  "encrypted ed25519": newKey(["-t", "ed25519"], "some passphrase"),
  "RSA in PEM": newKey(["-t", "rsa", "-b", "2048", "-m", "PEM"]),
  "encrypted RSA in PEM": newKey(["-t", "rsa", "-b", "2048", "-m", "PEM"], "some passphrase"),
  "encrypted ECDSA in PKCS8": newKey(["-t", "ecdsa", "-m", "PKCS8"], "some passphrase"),
};
const cases = Object.entries(KEYS).flatMap(([kind, key]) =>
  Object.entries(STORED).map(([form, store]) => ({ kind, key, form, stored: store(key.text) })),
);
const { text: lf } = KEYS.ed25519;
const crlf = lf.trimEnd().replaceAll("\n", "\r\n");
const LINES = "first-of-two\r\nsecond-of-two";
const PGP = "-----BEGIN PGP PRIVATE KEY BLOCK-----\r\n\r\nlQWGBGcx\r\n-----END PGP PRIVATE KEY BLOCK-----";

const server = new PsonoServer({
  children: [
    ...cases.map(({ kind, form, stored }): EntryNode => {
      return { entry: `${kind}: ${form}`, type: "ssh_own_key", data: { private: stored, public: "ssh-ed25519 AAAA" } };
    }),
    {
      entry: "PuTTY",
      type: "ssh_own_key",
      data: { private: "PuTTY-User-Key-File-3: x\r\nLines: 2", public: LINES },
    },
    {
      entry: "Note",
      type: "note",
      data: { notes: `\n${crlf}`, custom_fields: [{ name: "key", type: "text", value: crlf }] },
    },
    { entry: "JSON", type: "note", data: { notes: JSON.stringify({ key: crlf, text: LINES }) } },
    { entry: "Two", type: "note", data: { notes: `${crlf}\r\n${crlf}` } },
    { entry: "Text before", type: "note", data: { notes: `key:\r\n${crlf}` } },
    { entry: "Other end", type: "note", data: { notes: crlf.replace("END OPENSSH", "END RSA") } },
    { entry: "GPG", type: "mail_gpg_own_key", data: { private: PGP, public: "none" } },
  ],
  keys: { reader: {} },
});
beforeAll(() => server.listen());
afterAll(() => server.close());

async function run(secrets: string, next: (main: Run) => void = () => undefined): Promise<Run> {
  const { id = "", privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
  const result = await runAction(
    {
      ...{ "server-url": server.url, "server-signature": server.signature, "api-key-id": id, secrets },
      ...{ "api-key-private-key": privateKey, "api-key-secret-key": secretKey },
    },
    { GITHUB_ACTION: "secrets" },
    undefined,
    { next },
  );
  expect(result).toMatchObject({ errors: [], warnings: [], notices: [] });
  return result;
}

/** The contents of files, by the names of their requests. */
async function files(secrets: string): Promise<Record<string, string>> {
  let contents: Record<string, string> = {};
  await run(secrets, ({ outputs: { "secrets-json": _, ...paths } }) => {
    contents = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, readFileSync(path, "utf8")]));
  });
  return contents;
}

test("OpenSSH doesn't read keys as Psono stores them", () => {
  const { text, passphrase, publicKey } = KEYS.ed25519;
  expect(publicKeyIn(text, passphrase)).toBe(publicKey);
  expect(publicKeyIn(text.trimEnd(), passphrase)).toMatch(/error in libcrypto|invalid format/);
});

test("file: writes keys that ssh-keygen reads", async () => {
  const found: unknown[] = [];
  await run(cases.map(({ kind, form }, at) => `file:K${at} = /${kind}: ${form}`).join("\n"), ({ outputs }) => {
    for (const [at, { kind, form, key }] of cases.entries()) {
      const path = outputs[`K${at}`] ?? "";
      found.push([kind, form, publicKeyOf(path, key.passphrase), readFileSync(path, "utf8")]);
    }
  });
  expect(found).toEqual(cases.map(({ kind, form, key }) => [kind, form, key.publicKey, key.text]));
});

describe("file: writes LF and one final LF", () => {
  test("for the key of an SSH Key entry by each of its names, in any format", async () => {
    const lines = ["private", "ssh_own_key_private", "ssh-key-private", "field:private"].map(
      (field, at) => `file:K${at} = /PuTTY#${field}`,
    );
    expect(new Set(Object.values(await files(lines.join("\n"))))).toEqual(
      new Set(["PuTTY-User-Key-File-3: x\nLines: 2\n"]),
    );
  });

  test("for a value that is one PEM block, also one that a JSON Pointer finds", async () => {
    expect(await files("file:A = /Note#key\nfile:B = /JSON#notes/key\nfile:C = /Note\nfile:V_* = /Note")).toEqual({
      A: lf,
      B: lf,
      C: `\n${lf}`,
      V_NOTES: `\n${lf}`,
      V_KEY: lf,
    });
  });

  test("and for nothing else", async () => {
    const lines = [
      ...["file:A = /JSON", "file:B = /JSON#notes/text", "file:C = /Two", "file:D = /Text before"],
      ...["file:E = /Other end", "file:F = /GPG", "file:G = /PuTTY#public"],
    ];
    expect(await files(lines.join("\n"))).toEqual({
      A: JSON.stringify({ key: crlf, text: LINES }),
      B: LINES,
      C: `${crlf}\r\n${crlf}`,
      D: `key:\r\n${crlf}`,
      E: crlf.replace("END OPENSSH", "END RSA"),
      F: PGP,
      G: LINES,
    });
  });

  test("but outputs and environment variables contain such a key byte for byte", async () => {
    const key = "/ed25519: with CRLF and without a final newline";
    const { outputs, env } = await run(`A = ${key}\nenv:B = ${key}\nC = /JSON#notes/key`);
    expect({ ...outputs, ...env }).toMatchObject({ A: crlf, B: crlf, C: crlf });
  });
});

test("the log masks the contents of the file in the encodings that tools print", async () => {
  const shown = new Set<string>();
  const wrapped = (text: string, columns: number) => text.replaceAll(new RegExp(`.{${columns}}`, "g"), "$&\n");
  await run("file:K = /encrypted ed25519: with CRLF", ({ outputs, mask }) => {
    const content = readFileSync(outputs["K"] ?? "");
    const [text, base64, hex] = [content.toString(), content.toString("base64"), content.toString("hex")];
    const printed = [text, base64, wrapped(base64, 76), wrapped(base64, 64), wrapped(hex, 60), JSON.stringify(text)];
    for (const line of printed.join("\n").split("\n")) shown.add(mask(line));
  });
  const { text } = KEYS["encrypted ed25519"];
  const [first, last] = [text.split("\n")[0], text.trimEnd().split("\n").at(-1)];
  expect([...shown].toSorted()).toEqual([first, last, "***", "", '"***\\n"'].toSorted());
});
