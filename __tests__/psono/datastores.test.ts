/** Trees, shares and secrets, one rule at a time. */
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ActionError } from "../../src/errors.ts";
import { sealSecretBox } from "../../src/psono/crypto.ts";
import { readTree } from "../../src/psono/datastores.ts";
import type { JsonObject } from "../../src/psono/json.ts";
import { readSecrets } from "../../src/psono/secrets.ts";
import type { Session } from "../../src/psono/session.ts";
import type { Entry, Scope } from "../../src/psono/tree.ts";
import { lineOf } from "../messages/worded.ts";

const key = () => randomBytes(32);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const uuid = (at: number) => `${String(at).padStart(8, "0")}-1111-4111-8111-111111111111`;
const userKey = key();
const everything: Scope = { ids: new Set(), within: () => true };
const sealed = (value: unknown, under: Uint8Array) => {
  const { text, nonce } = sealSecretBox(typeof value === "string" ? value : JSON.stringify(value), under);
  return { data: text, data_nonce: nonce };
};

type Answers = Record<string, { status?: number; data: unknown } | undefined>;
/** A session that gives what is written down for a path, and keeps what it was asked for. */
function sessionOf(answers: Answers, write = false) {
  const asked: string[] = [];
  const session = {
    write,
    request: async (method: string, path: string, body?: JsonObject) => {
      asked.push(`${method} ${path}${body === undefined ? "" : ` ${JSON.stringify(body)}`}`);
      const found = answers[path];
      return { status: found?.status ?? (found === undefined ? 404 : 200), data: found?.data };
    },
  } as unknown as Session;
  return { session, asked };
}

/** A user with one datastore of this content, and shares. */
function vaultOf(content: unknown, shares: Record<number, { key: Uint8Array; content: unknown }> = {}): Answers {
  const store = key();
  const box = sealSecretBox(hex(store), userKey);
  return {
    "/datastore/": {
      data: {
        datastores: [
          { id: uuid(1), type: "password" },
          { id: uuid(2), type: "user" },
        ],
      },
    },
    [`/datastore/${uuid(1)}/`]: {
      data: { ...sealed(content, store), secret_key: box.text, secret_key_nonce: box.nonce },
    },
    ...Object.fromEntries(
      Object.entries(shares).map(([at, share]) => [
        `/share/${uuid(Number(at))}/`,
        { data: sealed(share.content, share.key) },
      ]),
    ),
  };
}
const item = (name: string, at: number, more: JsonObject = {}) => ({
  name,
  type: "note",
  secret_id: uuid(at),
  secret_key: "ab".repeat(32),
  ...more,
});
const paths = (entries: readonly { path: string }[]) => entries.map(({ path }) => path).toSorted();
const failure = (work: Promise<unknown>) =>
  work.then(
    () => "nothing was wrong",
    (error: ActionError) => lineOf(error),
  );
const walk = (answers: Answers, scope = everything) => {
  const { session, asked } = sessionOf(answers);
  return readTree(session, userKey, scope).then((tree) => ({ tree, asked }));
};

describe("a datastore", () => {
  test("is a tree of folders and items, with what is in the trash apart", async () => {
    const { tree, asked } = await walk(
      vaultOf({
        items: [
          item("A", 10),
          item("Gone", 11, { deleted: true }),
          { name: "File", file_id: "x" },
          { name: "Empty", type: "file" },
        ],
        folders: [
          { name: "F", items: [item("B", 12)], folders: [{ name: "G", items: [item("C", 13, { type: 7 })] }] },
          { name: "Old", deleted: true, items: [item("D", 14)] },
          { name: 5, items: [item("E", 15, { name: null })] },
        ],
      }),
    );
    expect(asked).toEqual(["GET /datastore/", `GET /datastore/${uuid(1)}/`]);
    expect(tree.entries.find(({ id }) => id === uuid(12))).toEqual({
      path: "/F/B",
      name: "B",
      folder: "/F",
      type: "note",
      id: uuid(12),
      key: "ab".repeat(32),
    });
    expect(paths(tree.entries)).toEqual(["//", "/A", "/F/B", "/F/G/C"]);
    expect(tree.entries.find(({ path }) => path === "/F/G/C")?.type).toBe("7");
    expect([...tree.folders].toSorted()).toEqual([
      ["", 1],
      ["/", 1],
      ["/F", 1],
      ["/F/G", 1],
    ]);
    expect(paths(tree.trashed)).toEqual(["/Gone", "/Old"]);
    expect(tree.unreadable).toEqual([]);
  });

  test("that was never written to is empty, and several are one", async () => {
    const answers = vaultOf({ items: [item("A", 10)] });
    const [, first] = Object.entries(answers).find(([path]) => path.includes(uuid(1))) ?? [];
    answers["/datastore/"] = { data: { datastores: [1, 2, 3].map((at) => ({ id: uuid(at), type: "password" })) } };
    answers[`/datastore/${uuid(2)}/`] = { data: { data: "", data_nonce: "", secret_key: "", secret_key_nonce: "" } };
    answers[`/datastore/${uuid(3)}/`] = first;
    const { tree } = await walk(answers);
    expect(paths(tree.entries)).toEqual(["/A", "/A"]);
    expect(tree.folders.get("")).toBe(2);
  });

  test("broken entries harm nobody else", async () => {
    const { tree } = await walk(
      vaultOf({
        items: [item("A", 10), item("B", 11, { secret_id: "x" }), item("C", 12, { secret_key: 1 }), null, 1, [], {}],
        folders: "none",
      }),
    );
    expect(paths(tree.entries)).toEqual(["/A"]);
    const why = "no-secret";
    expect(tree.unreadable).toEqual(
      ["B", "C", ""].map((name) => ({ path: `/${name}`, name, folder: "", isFolder: false, why })),
    );
  });

  test.each<[string, (answers: Answers) => void, RegExp]>([
    [
      "refused list",
      (answers) => {
        answers["/datastore/"] = { status: 403, data: {} };
      },
      /^The server refused access to the list of datastores \(403\)\. The user may have to change the password.*FORBIDDEN/,
    ],
    [
      "missing list",
      (answers) => {
        delete answers["/datastore/"];
      },
      /^Can't read the list of datastores: the server answered with status 404.*SERVER_ANSWER/,
    ],
    [
      "refused datastore",
      (answers) => {
        answers[`/datastore/${uuid(1)}/`] = { status: 403, data: {} };
      },
      /^The server refused access to datastore 0.* \(403\).*FORBIDDEN/,
    ],
    [
      "list without an id",
      (answers) => {
        answers["/datastore/"] = { data: { datastores: [{ id: "x", type: "password" }] } };
      },
      /SERVER_ANSWER/,
    ],
  ])("%s", async (_, spoil, message) => {
    const answers = vaultOf({});
    spoil(answers);
    expect(await failure(walk(answers))).toMatch(message);
  });

  test("folders are read to a depth", async () => {
    const deep = (depth: number): unknown =>
      depth === 0 ? { name: "end", items: [item("E", 10)] } : { name: "d", folders: [deep(depth - 1)] };
    const { tree } = await walk(vaultOf({ folders: [deep(255)] }));
    expect(tree.entries).toHaveLength(1);
    expect(tree.unreadable).toEqual([]);
    const deeper = await walk(vaultOf({ folders: [deep(256)] }));
    expect(deeper.tree.entries).toEqual([]);
    expect(deeper.tree.unreadable).toEqual([
      {
        path: `${"/d".repeat(256)}/end`,
        folder: "/d".repeat(256),
        name: "end",
        isFolder: true,
        why: { depth: 256 },
      },
    ]);
  });
});

describe("shares", () => {
  const one = key();
  const two = key();
  const link = (at: number, under: Uint8Array, more: JsonObject = {}) => ({
    name: `link ${at}`,
    share_id: uuid(at),
    share_secret_key: hex(under),
    ...more,
  });

  test("are folders and entries, under their own names", async () => {
    const { tree, asked } = await walk(
      vaultOf(
        { folders: [link(20, one)], items: [link(21, two, { type: "bookmark" })] },
        {
          20: { key: one, content: { name: "Team", items: [item("A", 10)] } },
          21: { key: two, content: { secret_id: uuid(11), secret_key: "cd".repeat(32) } },
        },
      ),
    );
    expect(asked.slice(2).toSorted()).toEqual([`GET /share/${uuid(20)}/`, `GET /share/${uuid(21)}/`]);
    expect(tree.entries.toSorted((x, y) => (x.id < y.id ? -1 : 1))).toMatchObject([
      { path: "/Team/A", folder: "/Team", id: uuid(10) },
      { path: "/link 21", type: "bookmark", id: uuid(11), key: "cd".repeat(32) },
    ]);
  });

  test("stand in shares, with keys in the link or in the index above it", async () => {
    const index = { [uuid(21)]: { secret_key: hex(two) } };
    const { tree, asked } = await walk(
      vaultOf(
        { folders: [link(20, one)] },
        {
          20: {
            key: one,
            content: {
              name: "A",
              share_index: index,
              folders: [{ name: "B", folders: [{ name: "C", share_id: uuid(21) }] }],
            },
          },
          21: { key: two, content: { name: "C", items: [item("X", 10)] } },
        },
      ),
    );
    expect(paths(tree.entries)).toEqual(["/A/B/C/X"]);
    expect(asked).toHaveLength(4);
  });

  test("that cannot be read are told, and those in the trash", async () => {
    const { tree } = await walk(
      vaultOf(
        {
          folders: [
            link(20, one, { name: "Refused" }),
            { name: "Keyless", share_id: uuid(21) },
            link(22, one, { name: "Wrong key" }),
            link(23, one, { name: "Trash" }),
            { name: "No id", share_id: "../x", share_secret_key: hex(one) },
            link(24, one, { name: "Odd key", share_secret_key: "zz" }),
          ],
          items: [link(20, one, { name: "Item" })],
        },
        {
          22: { key: two, content: {} },
          23: { key: one, content: { name: "Trash", deleted: true, items: [item("A", 10)] } },
          24: { key: one, content: {} },
        },
      ),
    );
    expect(tree.entries).toEqual([]);
    expect(paths(tree.trashed)).toEqual(["/Trash"]);
    expect(Object.fromEntries(tree.unreadable.map(({ path, why }) => [path, why]))).toEqual({
      "/Refused": "forbidden",
      "/Item": "forbidden",
      "/Keyless": "no-key",
      "/No id": "no-key",
      "/Wrong key": "not-decrypted",
      "/Odd key": "not-decrypted",
    });
    expect(tree.unreadable.filter(({ isFolder }) => !isFolder).map(({ path }) => path)).toEqual(["/Item"]);
  });

  test("get no key from above the share that links them, nor from another link", async () => {
    const index = { [uuid(21)]: { secret_key: hex(two) } };
    const inner = (more: JsonObject) => ({ name: "Inner", share_id: uuid(21), ...more });
    const attempts: [JsonObject, string][] = [
      [{}, "no-key"],
      [{ share_secret_key: null }, "no-key"],
      [{ share_secret_key: 1 }, "no-key"],
      [{ share_secret_key: "" }, "not-decrypted"],
      [{ share_secret_key: hex(one) }, "not-decrypted"],
    ];
    for (const [more, why] of attempts) {
      for (const folders of [
        [link(20, one), link(21, two)],
        [link(21, two), link(20, one)],
      ]) {
        const { tree, asked } = await walk(
          vaultOf(
            { share_index: index, folders },
            {
              20: { key: one, content: { name: "A", folders: [{ name: "F", folders: [inner(more)] }] } },
              21: { key: two, content: { name: "B", items: [item("X", 10)] } },
            },
          ),
        );
        expect(paths(tree.entries)).toEqual(["/B/X"]);
        expect(tree.unreadable).toMatchObject([{ path: "/A/F/Inner", isFolder: true, why }]);
        expect(asked.filter((request) => request.includes(uuid(21)))).toHaveLength(1);
      }
    }
  });

  test("may have their key in the index of a folder between, and are one in capitals and small letters", async () => {
    const { tree, asked } = await walk(
      vaultOf(
        {
          share_index: { [uuid(21)]: { secret_key: hex(two) } },
          folders: [
            { name: "F", share_index: {}, folders: [{ name: "x", share_id: uuid(21) }] },
            link(21, two, { share_id: uuid(21).toUpperCase(), share_secret_key: hex(two).toUpperCase() }),
          ],
        },
        { 21: { key: two, content: { name: "B", items: [item("X", 10)] } } },
      ),
    );
    expect(paths(tree.entries)).toEqual(["/B/X", "/F/B/X"]);
    expect(asked).toHaveLength(3);
  });

  test("inside themselves are not read again; one that is linked twice is read once", async () => {
    const { tree, asked } = await walk(
      vaultOf(
        { folders: [link(20, one), link(20, one, { name: "again" })] },
        { 20: { key: one, content: { items: [item("A", 10)], folders: [link(20, one, { name: "loop" })] } } },
      ),
    );
    expect(paths(tree.entries)).toEqual(["/again/A", "/link 20/A"]);
    expect(asked.filter((request) => request.includes("/share/"))).toHaveLength(1);
  });

  test("are read where they can matter, and all of them while an id is wanted", async () => {
    const answers = vaultOf(
      { items: [item("Here", 10)], folders: [link(20, one), { name: "F", folders: [link(21, two)] }] },
      { 20: { key: one, content: {} }, 21: { key: two, content: { items: [item("There", 11)] } } },
    );
    const places: [string, boolean][] = [];
    const scope = (ids: string[], within: Scope["within"] = () => false): Scope => ({ ids: new Set(ids), within });
    const near = await walk(
      answers,
      scope([], (folder, isFolder) => {
        places.push([folder, isFolder]);
        return folder === "/F";
      }),
    );
    expect(places.toSorted()).toEqual([
      ["", true],
      ["/F", true],
    ]);
    expect(near.asked.slice(2)).toEqual([`GET /share/${uuid(21)}/`]);
    // A share may list the same id with another key, so all are read even though the id is known.
    expect((await walk(answers, scope([uuid(10)]))).asked).toHaveLength(4);
    expect((await walk(answers, scope([uuid(99)]))).asked).toHaveLength(4);
  });
});

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

  test("are read one by one, each once", async () => {
    const { session, asked } = sessionOf(answers);
    const entries = [entry(1, a), entry(2, b), entry(1, a)];
    const found = await readSecrets(session, entries, entries);
    expect(Object.fromEntries(found)).toEqual({ [uuid(1)]: { note_notes: "one" }, [uuid(2)]: { note_notes: "two" } });
    expect(asked).toEqual([`GET /secret/${uuid(1)}/`, `GET /secret/${uuid(2)}/`]);
  });

  test("are read at once with a key that may write, but for one alone", async () => {
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

  test("that are gone, do not open or are no secrets are told each by itself", async () => {
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

  test("with one key for two are read neither, whichever is asked for", async () => {
    const other = entry(2, a, { key: hex(a).toUpperCase() });
    for (const [asked, all] of [
      [[entry(1, a)], [entry(1, a), other]],
      [[entry(1, a), other], []],
    ] as const) {
      const { session, asked: requests } = sessionOf(answers);
      const found = await readSecrets(session, asked, all);
      for (const { id } of asked) expect(found.get(id)).toMatchObject({ code: "SHARED_KEY" });
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
