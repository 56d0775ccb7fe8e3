/** Secrets, one rule at a time. */
import { describe, expect, test } from "vitest";
import { ActionError } from "../../src/errors.ts";
import { readSecrets, TotalSize } from "../../src/psono/secrets.ts";
import type { Entry } from "../../src/psono/tree.ts";
import { type Answers, failure, hex, key, sealed, sessionOf, uuid } from "./vault-of.ts";

describe("secrets", () => {
  const entry = (at: number, under: Uint8Array, more: Partial<Entry> = {}): Entry => ({
    path: `/${at}`,
    name: `${at}`,
    folder: "",
    type: "note",
    id: uuid(at),
    key: hex(under),
    ...more,
  });
  const [a, b] = [key(), key()];
  const answers: Answers = {
    [`/secret/${uuid(1)}/`]: { data: sealed({ note_notes: "one" }, a) },
    [`/secret/${uuid(2)}/`]: { data: sealed({ note_notes: "two" }, b) },
  };

  test("are read one by one, each only once", async () => {
    const { session, asked } = sessionOf(answers);
    const entries = [entry(1, a), entry(2, b), entry(1, a)];
    const found = await readSecrets(session, entries, entries);
    expect(Object.fromEntries(found)).toEqual({ [uuid(1)]: { note_notes: "one" }, [uuid(2)]: { note_notes: "two" } });
    expect(asked).toEqual([`GET /secret/${uuid(1)}/`, `GET /secret/${uuid(2)}/`]);
  });

  test("have a maximum size in total, also if they can't be decrypted", async () => {
    const data = { data: "0".repeat(64 * 1024 * 1024), data_nonce: "" };
    const large = (count: number): Answers =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`/secret/${uuid(at + 1)}/`, { data }]));
    const entries = Array.from({ length: 5 }, (_, at) => entry(at + 1, key()));
    const { session } = sessionOf(large(5));
    expect((await readSecrets(session, entries.slice(0, 4), [])).size).toBe(4);
    expect(await failure(readSecrets(session, entries, []))).toBe(
      "The requested secrets have more than 128 MiB in total. Request fewer of them at once. [VAULT_SIZE]",
    );
    const total = new TotalSize();
    total.add(128 * 1024 * 1024);
    expect(() => total.add(1)).toThrow("VAULT_SIZE: secrets");
  });

  test("have a maximum number of objects in total: each takes more memory than its text", async () => {
    const data = { note_notes: Array.from({ length: 150_000 }, () => ({})) };
    const keys = Array.from({ length: 4 }, () => key());
    const { session } = sessionOf(
      Object.fromEntries(keys.map((one, at) => [`/secret/${uuid(at + 1)}/`, { data: sealed(data, one) }])),
    );
    const entries = keys.map((one, at) => entry(at + 1, one));
    expect((await readSecrets(session, entries.slice(0, 3), [])).size).toBe(3);
    expect(await failure(readSecrets(session, entries, []))).toBe(
      "The JSON of the requested secrets has more than 600,000 objects and arrays in total, which would take too much memory. Request fewer of them at once. [VAULT_SIZE]",
    );
  });

  test("have numbers that keep their digits counted as objects", async () => {
    const number = JSON.rawJSON("1e1");
    const keys = Array.from({ length: 4 }, () => key());
    const data = { note_notes: Array.from({ length: 199_000 }, () => number) };
    const { session } = sessionOf(
      Object.fromEntries(keys.map((one, at) => [`/secret/${uuid(at + 1)}/`, { data: sealed(data, one) }])),
    );
    const entries = keys.map((one, at) => entry(at + 1, one));
    expect((await readSecrets(session, entries.slice(0, 3), [])).size).toBe(3);
    expect(await failure(readSecrets(session, entries, []))).toMatch(/more than 600,000 objects.*\[VAULT_SIZE\]/);
  });

  test("with too many objects by themselves are unreadable, and nothing else", async () => {
    const { session } = sessionOf({
      ...answers,
      [`/secret/${uuid(2)}/`]: { data: sealed({ note_notes: Array.from({ length: 600_001 }, () => []) }, b) },
    });
    const found = await readSecrets(session, [entry(2, b), entry(1, a)], []);
    expect(found.get(uuid(1))).toEqual({ note_notes: "one" });
    expect(found.get(uuid(2))).toMatchObject({ code: "SECRET_FORM" });
  });

  test("are requested 32 at a time, and none after an error", async () => {
    let inFlight = 0;
    let most = 0;
    const paths: string[] = [];
    const failing = {
      write: false,
      request: async (_: string, path: string) => {
        paths.push(path);
        most = Math.max(most, ++inFlight);
        await new Promise(setImmediate);
        inFlight--;
        if (paths.length > 70) throw new ActionError("NETWORK", "no-response" as never, {} as never);
        return { status: 404, data: undefined };
      },
    } as never;
    const entries = Array.from({ length: 500 }, (_, at) => entry(at + 1, key()));
    await expect(readSecrets(failing, entries, [])).rejects.toThrow("NETWORK");
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    expect(most).toBe(32);
    expect(paths.length).toBeLessThan(140);
  });

  test("are read together with a key with write access, unless there is only one", async () => {
    const secrets = [
      { id: uuid(1).toUpperCase(), ...sealed({ note_notes: "one" }, a) },
      { id: uuid(3), ...sealed({ note_notes: "not asked for" }, a) },
      { id: 7 },
    ];
    const { session, asked } = sessionOf({ ...answers, "/bulk-secret-read/": { data: { secrets } } }, true);
    const found = await readSecrets(session, [entry(1, a), entry(2, b)], []);
    expect(asked).toEqual([`POST /bulk-secret-read/ ${JSON.stringify({ secret_ids: [uuid(1), uuid(2)] })}`]);
    expect([...found.keys()].toSorted()).toEqual([uuid(1), uuid(2)]);
    expect(found.get(uuid(1))).toEqual({ note_notes: "one" });
    expect(found.get(uuid(2))).toMatchObject({ code: "SECRET_GONE" });
    asked.length = 0;
    await readSecrets(session, [entry(1, a)], []);
    expect(asked).toEqual([`GET /secret/${uuid(1)}/`]);
    const refused = sessionOf({ "/bulk-secret-read/": { status: 403, data: {} } }, true);
    expect(await failure(readSecrets(refused.session, [entry(1, a), entry(2, b)], []))).toMatch(
      /refused access to the response with the secrets \(403\).*FORBIDDEN/,
    );
  });

  test.each([{}, { secrets: null }, { secrets: {} }, { secrets: [null] }])(
    "don't count as deleted if the response isn't a list: %j",
    async (data) => {
      const { session } = sessionOf({ "/bulk-secret-read/": { data } }, true);
      expect(await failure(readSecrets(session, [entry(1, a), entry(2, b)], []))).toMatch(
        /^The response with the secrets (?:has no list in "secrets"|isn't a JSON object).*SERVER_ANSWER/,
      );
    },
  );

  test("that are deleted, can't be decrypted or aren't secrets are reported separately", async () => {
    const { session } = sessionOf({
      ...answers,
      [`/secret/${uuid(4)}/`]: { data: sealed("[]", a) },
      [`/secret/${uuid(5)}/`]: { status: 403, data: {} },
    });
    const entries = [
      entry(1, b),
      entry(2, b, { key: "ab" }),
      entry(3, key()),
      entry(4, a, { key: hex(a).toUpperCase() }),
      entry(5, key()),
    ];
    const found = await readSecrets(session, entries, []);
    const codes = Object.fromEntries(
      [...found].map(([id, error]) => [id[7], error instanceof ActionError && error.code]),
    );
    expect(codes).toEqual({
      1: "DECRYPTION",
      2: "SERVER_ANSWER",
      3: "SECRET_GONE",
      4: "SECRET_FORM",
      5: "SECRET_GONE",
    });
    const broken = sessionOf({ [`/secret/${uuid(1)}/`]: { data: [] } });
    expect(await failure(readSecrets(broken.session, [entry(1, a)], []))).toMatch(/SERVER_ANSWER/);
  });

  test("with the same key aren't read, even if only one is requested", async () => {
    const other = entry(2, a, { key: hex(a).toUpperCase() });
    for (const [asked, all] of [
      [[entry(1, a)], [entry(1, a), other]],
      [[entry(1, a), other], []],
    ] as const) {
      const { session, asked: requests } = sessionOf(answers);
      const found = await readSecrets(session, asked, all);
      for (const { id } of asked)
        expect(found.get(id)).toMatchObject({
          code: "SHARED_KEY",
          details: { ids: expect.arrayContaining([uuid(1), uuid(2)]) },
        });
      expect(requests).toEqual([]);
    }
    // The same secret in two places has one key, and junk is no key.
    const { session } = sessionOf(answers);
    const twice = await readSecrets(session, [entry(1, a)], [entry(1, a, { path: "/elsewhere" }), entry(2, b)]);
    expect(twice.get(uuid(1))).toEqual({ note_notes: "one" });
    const junk = [entry(1, a, { key: "" }), entry(2, b, { key: "" })];
    expect((await readSecrets(session, junk, junk)).get(uuid(1))).toMatchObject({ code: "SERVER_ANSWER" });
  });
});
