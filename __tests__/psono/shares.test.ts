/** Shares, one rule at a time. */
import { describe, expect, test } from "vitest";
import { ActionError } from "../../src/errors.ts";
import { Chain } from "../../src/psono/chain.ts";
import type { JsonObject } from "../../src/psono/json.ts";
import type { Session } from "../../src/psono/session.ts";
import { Shares, shareLinkOf } from "../../src/psono/shares.ts";
import type { Scope } from "../../src/psono/tree.ts";
import { Work } from "../../src/psono/work.ts";
import { counted, hex, item, key, paths, sealed, sessionOf, uuid, vaultOf, walk } from "./vault-of.ts";

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

describe("one share", () => {
  const under = key();
  const link = { id: uuid(20), key: hex(under) };
  const answer = (content: unknown) => ({ id: uuid(20), ...sealed(content, under) });
  const sharesOf = (data: unknown, work = new Work(), status = 200) => {
    const { session, asked } = sessionOf({ [`/share/${uuid(20)}/`]: { status, data } });
    return { shares: new Shares(session, work), asked };
  };
  const empty = () => Chain.empty(() => undefined);
  const content = { name: "A" };

  test("has the key of its link, or else of the nearest index", () => {
    const indexes = [{ [uuid(20)]: { secret_key: "A1" } }, { [uuid(20)]: { secret_key: "b2" } }];
    const keyOf = (child: JsonObject, from: JsonObject[] = indexes) => shareLinkOf(child, uuid(20), from).key;
    expect(keyOf({ share_secret_key: "C3" })).toBe("c3");
    expect(keyOf({})).toBe("a1");
    expect(keyOf({ share_secret_key: null })).toBe("a1");
    expect(keyOf({ share_secret_key: null }, [{}, { [uuid(20)]: 7 }, ...indexes])).toBe("a1");
    expect(keyOf({ share_secret_key: 7 })).toBeUndefined();
    expect(keyOf({}, [])).toBeUndefined();
  });

  test.each<[string, JsonObject, string]>([
    ["no UUID", { id: "" }, "no-key"],
    ["no key", { key: undefined }, "no-key"],
    ["a key that is too short", { key: hex(under).slice(2) }, "not-decrypted"],
    ["a key that is too long", { key: `${hex(under)}00` }, "not-decrypted"],
    ["more before its key", { key: `0${hex(under)}` }, "not-decrypted"],
    ["a key that isn't hex", { key: "z".repeat(64) }, "not-decrypted"],
  ])("with %s isn't requested", async (_, change, why) => {
    const { shares, asked } = sharesOf(answer(content));
    const chain = empty().with("A");
    const wrong = { ...link, ...change };
    expect(shares.fetch(wrong, chain)).toBeUndefined();
    expect(await shares.content(wrong, chain)).toBe(why);
    expect(asked).toEqual([]);
    expect(await shares.content(link, chain)).toEqual(content);
  });

  test.each<[string, unknown, unknown]>([
    ["its ID in upper case", { ...answer(content), id: uuid(20).toUpperCase() }, content],
    ["another ID", { ...answer(content), id: uuid(21) }, "forbidden"],
    ["an ID that is no text", { ...answer(content), id: 7 }, "forbidden"],
    ["no ID", { ...answer(content), id: undefined }, "forbidden"],
  ])("whose response has %s", async (_, data, expected) => {
    const { shares } = sharesOf(data);
    expect(await shares.content(link, empty().with("A"))).toEqual(expected);
  });

  test.each([400, 403, 404])("with status %i is forbidden, even if the response contains it", async (status) => {
    const { shares } = sharesOf(answer(content), new Work(), status);
    expect(await shares.content(link, empty().with("A"))).toBe("forbidden");
  });

  test("takes half the length of its hex from its own limit, and from what is around it for each key", async () => {
    const text = { text: "x".repeat(1000) };
    const large = answer(text);
    const size = large.data.length / 2;
    for (const [free, expected] of [
      [size, text],
      [size - 1, "too-large"],
    ] as const) {
      const chain = empty().with("A");
      chain.take("bytes", 32 * 1024 * 1024 - free);
      expect(await sharesOf(large).shares.content(link, chain)).toEqual(expected);
    }
    const wrong = { ...link, key: hex(key()) };
    for (const [free, expected] of [
      [2 * size, "not-decrypted"],
      [2 * size - 1, "too-large"],
    ] as const) {
      const team = empty().with("team");
      for (const name of ["x", "y"]) team.with(name).take("bytes", 16 * 1024 * 1024 - (name === "x" ? free : 0));
      const { shares, asked } = sharesOf(large);
      expect(await shares.content(link, team.with("A"))).toEqual(text);
      // It isn't decrypted again with a key that is known, so that nothing is taken.
      expect(await shares.content(link, team.with("B"))).toEqual(text);
      expect(await shares.content(wrong, team.with("C"))).toBe(expected);
      expect(asked).toHaveLength(1);
    }
  });

  test("with too many objects for one place is read at another", async () => {
    const { shares } = sharesOf(answer({ items: [{}, {}, {}] }));
    const full = empty().with("A");
    full.take("containers", 599_999);
    expect(await shares.content(link, full)).toBe("too-large");
    expect(await shares.content(link, empty().with("A"))).toEqual({ items: [{}, {}, {}] });
  });

  test.each([
    [1, 0],
    [6000, 1],
  ])("of %i bytes takes %i pauses", async (length, expected) => {
    let pauses = 0;
    const { shares } = sharesOf(answer("x".repeat(length)), new Work(() => pauses++));
    expect(await shares.content(link, empty().with("A"))).toBe("not-decrypted");
    expect(pauses).toBe(expected);
  });

  test("whose response is too large is unreadable, and any other error ends the step", async () => {
    const failing = (error: unknown) =>
      new Shares({ request: () => Promise.reject(error) } as unknown as Session, new Work());
    const large = new ActionError("SERVER_ANSWER", "too-large", { request: "x", limit: 1 });
    expect(await failing(large).content(link, empty().with("A"))).toBe("too-large");
    const other = new ActionError("SESSION_ENDED", "twice", {});
    await expect(failing(other).content(link, empty().with("A"))).rejects.toBe(other);
  });
});
