/** Shares, one rule at a time. */
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/psono/json.ts";
import { shareLinkOf } from "../../src/psono/shares.ts";
import type { Scope } from "../../src/psono/tree.ts";
import { counted, hex, item, key, paths, uuid, vaultOf, walk } from "./vault-of.ts";

describe("shares", () => {
  const one = key();
  const two = key();
  const link = (at: number, under: Uint8Array, more: JsonObject = {}) => ({
    name: `link ${at}`,
    share_id: uuid(at),
    share_secret_key: hex(under),
    ...more,
  });

  test("names and types that are too long are cut, and IDs that are no UUIDs aren't kept", async () => {
    const long = "x".repeat(100_000);
    const { tree } = await walk(
      vaultOf({
        folders: [{ name: long }, link(20, one, { share_id: long, name: "No share" })],
        items: [{ ...item(long, 10) }, { ...item("A", 11), type: long }],
      }),
    );
    const lengths = tree.unreadable.map(({ name, path, why }) => [name.length, path.length, why]);
    expect(lengths.slice(0, 2)).toEqual([
      [1025, 1026, { name: 1024 }],
      [1025, 1026, { name: 1024 }],
    ]);
    expect(tree.unreadable.slice(2)).toMatchObject([{ path: "/No share", why: "no-key" }]);
    expect(tree.entries.map(({ type }) => type.length)).toEqual([100]);
    expect(shareLinkOf({ share_secret_key: hex(one) }, long, [])).toEqual({ id: "", key: hex(one) });
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

  test("can be in shares, with keys in the link or in the index above it", async () => {
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

  test("that can't be read are reported, and so are those in the trash", async () => {
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

  test("in the trash count as work by the length of their names", async () => {
    const name = "e\u0301".repeat(500);
    const { tree, total } = await counted(vaultOf({ items: Array(100).fill({ name, deleted: true }) }));
    expect(tree.trashed).toHaveLength(100);
    expect(total).toBeGreaterThan(100 * 500);
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

  test("can have their key in the index of a folder in between, and IDs ignore case", async () => {
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

  test("inside themselves aren't read again; one that is linked twice is read once", async () => {
    const { tree, asked } = await walk(
      vaultOf(
        { folders: [link(20, one), link(20, one, { name: "again" })] },
        { 20: { key: one, content: { items: [item("A", 10)], folders: [link(20, one, { name: "loop" })] } } },
      ),
    );
    expect(paths(tree.entries)).toEqual(["/again/A", "/link 20/A"]);
    expect(asked.filter((request) => request.includes("/share/"))).toHaveLength(1);
  });

  test("are read only if they can matter, or all of them if an ID is requested", async () => {
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
