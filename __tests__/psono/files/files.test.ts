/** Downloads within a session: what is held in memory, how often transfers are opened, and the caps. */
import { afterEach, expect, test } from "vitest";
import type { ActionError } from "../../../src/errors.ts";
import { readTree } from "../../../src/psono/datastores.ts";
import { CAPS } from "../../../src/psono/files/caps.ts";
import { Files } from "../../../src/psono/files/files.ts";
import { fileOfItem } from "../../../src/psono/files/stored-file.ts";
import { Http } from "../../../src/psono/http.ts";
import { Session } from "../../../src/psono/session.ts";
import { binary } from "../../fixtures/file-vault.ts";
import { lineOf } from "../../messages/worded.ts";
import { type Options, PsonoServer } from "../../psono-server/server.ts";
import { everything } from "../vault-of.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const CONTENT = binary(1, 5000);
async function opened(options: Options = {}, store: "shard" | "repository" = "shard") {
  const server = new PsonoServer(
    { children: [{ file: "f", bytes: CONTENT, chunk: 1000, store }], keys: { k: {} } },
    options,
  );
  await server.listen();
  const credentials: string[] = [];
  const http = new Http(server.url, Date.now() + 60_000, { onCredential: (text) => credentials.push(text) });
  closing.push(
    () => server.close(),
    () => http.close(),
  );
  const bytes = (hex = "") => Uint8Array.from(Buffer.from(hex, "hex"));
  const { id = "", privateKey, secretKey } = server.keys["k"] ?? {};
  const key = {
    id,
    privateKey: bytes(privateKey),
    secretKey: bytes(secretKey),
    serverSignature: bytes(server.signature),
  };
  const session = await Session.open(http, key, "test", 60);
  const { entries } = await readTree(session, session.userSecretKey!, everything);
  const file = fileOfItem(entries[0]?.file?.item ?? {});
  const count = (path: RegExp) => server.requests.filter((request) => path.test(request)).length;
  return { server, files: new Files(session, http), file, count, credentials };
}

test.each(["shard", "repository"] as const)(
  "a file from a %s is read chunk by chunk, with one transfer",
  async (store) => {
    const { files, file, count, server, credentials } = await opened({}, store);
    const sizes: number[] = [];
    const parts: Uint8Array[] = [];
    for await (const part of files.read(file)) {
      sizes.push(part.length);
      parts.push(part);
      // The next chunk may be on its way, and none after it.
      const { length } = [...server.fileserver.requests, ...server.storage.requests];
      expect(length).toBeLessThanOrEqual(sizes.length + 1);
    }
    expect(sizes).toEqual([1000, 1000, 1000, 1000, 1000]);
    expect(Buffer.concat(parts).equals(CONTENT)).toBe(true);
    expect([count(/\/file\//), count(/shard/)]).toEqual([1, store === "shard" ? 1 : 0]);
    expect(credentials).toHaveLength(store === "shard" ? 0 : 5);
    for (const one of credentials) expect(one).toContain("X-Amz-Signature=");
  },
);

test("if a chunk is lost, another transfer reads the rest", async () => {
  const { files, file, count } = await opened({ hostFault: (_, at) => (at === 3 ? "cut chunk" : undefined) });
  const parts: Uint8Array[] = [];
  for await (const part of files.read(file)) parts.push(part);
  expect(Buffer.concat(parts).equals(CONTENT)).toBe(true);
  expect(count(/\/file\//)).toBe(2);
});

test("if a fileserver of a shard fails, the next one is used", async () => {
  const dead = { fileserver_url: "http://127.0.0.1:9", fileserver_public_key: "", read: true, write: true };
  const { files, file } = await opened({
    shards: (all) => all.map((one) => ({ ...one, fileserver: [dead, ...one.fileserver] })),
  });
  const parts: Uint8Array[] = [];
  for await (const part of files.read(file)) parts.push(part);
  expect(Buffer.concat(parts).equals(CONTENT)).toBe(true);
});

test("at most 32 fileservers of a shard are looked at", async () => {
  const dead = { fileserver_url: "http://127.0.0.1:9", fileserver_public_key: "", read: true, write: true };
  const dozens = Array.from({ length: 31 }, () => dead);
  const bad = { ...dead, fileserver_url: "no URL" };
  for (const [more, isRead] of [
    [[...dozens, bad], true],
    [[bad, ...dozens], false],
  ] as const) {
    const { files, file } = await opened({
      shards: (all) => all.map((one) => ({ ...one, fileserver: [...one.fileserver, ...more] })),
    });
    const read = async () => {
      for await (const part of files.read(file)) expect(part).toHaveLength(1000);
      return true;
    };
    expect(await read().catch(() => false)).toBe(isRead);
  }
});

test("a reader that stops early leaves no unhandled rejection", async () => {
  const { files, file } = await opened({ hostFault: (_, at) => (at === 2 ? "wrong hash" : undefined) });
  for await (const part of files.read(file)) {
    expect(part).toHaveLength(1000);
    break;
  }
});

test("a file and all files of a step have size limits, which the error gives", async () => {
  const { files, file } = await opened();
  const claimed = (size: number) => {
    try {
      files.claim({ ...file, size });
    } catch (error) {
      return lineOf(error as ActionError);
    }
    return "";
  };
  expect(claimed(CAPS.file + 1)).toBe(
    "This file has 32.1 MiB. A file may have 32 MiB, and all files of this step together 128 MiB. [FILE_SIZE]",
  );
  for (let at = 0; at < CAPS.step / CAPS.file; at++) expect(claimed(CAPS.file)).toBe("");
  expect(claimed(1)).toMatch(/^The files of this step have 128\.1 MiB or more together\..*\[FILE_SIZE\]$/);
});
