/** Datastores, one rule at a time. */
import { describe, expect, test } from "vitest";
import { type Answers, failure, item, paths, uuid, vaultOf, walk } from "./vault-of.ts";

describe("a datastore", () => {
  test("is a tree of folders and items, with the trash separate", async () => {
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
    expect(tree.entries.find(({ id }) => id === uuid(12))).toMatchObject({
      path: "/F/B",
      name: "B",
      folder: "/F",
      type: "note",
      id: uuid(12),
      key: "ab".repeat(32),
    });
    expect(paths(tree.entries)).toEqual(["/5/", "/A", "/Empty", "/F/B", "/F/G/C", "/File"]);
    expect(tree.entries.find(({ path }) => path === "/F/G/C")?.type).toBe("7");
    expect([...tree.folders].map(([path, { contents }]) => [path, contents.size]).toSorted()).toEqual([
      ["", 1],
      ["/5", 1],
      ["/F", 1],
      ["/F/G", 1],
    ]);
    expect(paths(tree.trashed)).toEqual(["/Gone", "/Old"]);
    expect(tree.unreadable).toEqual([]);
  });

  test("that was never saved is empty, and several are merged", async () => {
    const answers = vaultOf({ items: [item("A", 10)] });
    const [, first] = Object.entries(answers).find(([path]) => path.includes(uuid(1))) ?? [];
    answers["/datastore/"] = { data: { datastores: [1, 2, 3].map((at) => ({ id: uuid(at), type: "password" })) } };
    answers[`/datastore/${uuid(2)}/`] = {
      data: { type: "password", data: "", data_nonce: "", secret_key: "", secret_key_nonce: "" },
    };
    answers[`/datastore/${uuid(3)}/`] = first;
    const { tree } = await walk(answers);
    expect(paths(tree.entries)).toEqual(["/A", "/A"]);
    expect(tree.folders.get("")?.contents.size).toBe(2);
    expect(tree.unsaved).toBe(1);
  });

  test("that a server lists several times is read once", async () => {
    const answers = vaultOf({ items: [item("A", 10)] });
    const ids = [uuid(1), uuid(1).toUpperCase(), uuid(1)];
    answers["/datastore/"] = { data: { datastores: ids.map((id) => ({ id, type: "password" })) } };
    const { tree, asked } = await walk(answers);
    expect(asked).toEqual(["GET /datastore/", `GET /datastore/${uuid(1)}/`]);
    expect(paths(tree.entries)).toEqual(["/A"]);
  });

  test("broken entries don't affect others", async () => {
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
      /^Can't read the list of datastores: the server responded with status 404.*SERVER_ANSWER/,
    ],
    [
      "refused datastore",
      (answers) => {
        answers[`/datastore/${uuid(1)}/`] = { status: 403, data: {} };
      },
      /^The server refused access to datastore 0.* \(403\).*FORBIDDEN/,
    ],
    [
      "list without an ID",
      (answers) => {
        answers["/datastore/"] = { data: { datastores: [{ id: "x", type: "password" }] } };
      },
      /SERVER_ANSWER/,
    ],
    ...[{}, { datastores: null }, { datastores: {} }, { datastores: "" }].map(
      (data): [string, (answers: Answers) => void, RegExp] => [
        `response without a list: ${JSON.stringify(data)}`,
        (answers) => {
          answers["/datastore/"] = { data };
        },
        /^The list of datastores has no list in "datastores"\..*SERVER_ANSWER/,
      ],
    ),
    [
      "list with a thousand datastores and one more",
      (answers) => {
        answers["/datastore/"] = { data: { datastores: Array.from({ length: 1001 }, () => ({})) } };
      },
      /^The list of datastores has more than 1,000 .*SERVER_ANSWER/,
    ],
    ...[[null], [[]], [{}], [{ id: uuid(1) }], [{ id: uuid(1), type: 1 }]].map(
      (datastores): [string, (answers: Answers) => void, RegExp] => [
        `list with invalid elements: ${JSON.stringify(datastores)}`,
        (answers) => {
          answers["/datastore/"] = { data: { datastores } };
        },
        /^The list of datastores (?:isn't a JSON object|has no text in "type").*SERVER_ANSWER/,
      ],
    ),
  ])("%s", async (_, spoil, message) => {
    const answers = vaultOf({});
    spoil(answers);
    expect(await failure(walk(answers))).toMatch(message);
  });

  test("folders are read up to a maximum depth", async () => {
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
