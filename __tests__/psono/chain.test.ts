/** What a share of another user may take of a walk: more than that makes the share unreadable, and nothing else. */
import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sealSecretBox } from "../../src/psono/crypto.ts";
import type { JsonObject } from "../../src/psono/json.ts";
import type { Session } from "../../src/psono/session.ts";
import type { Scope } from "../../src/psono/tree.ts";
import { Walk } from "../../src/psono/walk.ts";
import { Work } from "../../src/psono/work.ts";
import { parseRequests, type Request } from "../../src/requests/parse.ts";
import { Index } from "../../src/vault/lookup.ts";
import { lineOf } from "../messages/worded.ts";

const everything: Scope = { ids: new Set(), within: () => true };
const shares = new Map<string, object>();
const newShare = (content: object) => {
  const id = randomUUID();
  const key = randomBytes(32);
  const { text, nonce } = sealSecretBox(JSON.stringify(content), key);
  shares.set(`/share/${id}/`, { id, data: text, data_nonce: nonce });
  return { share_id: id, share_secret_key: key.toString("hex") };
};
const item = (name: string) => ({
  name,
  type: "note",
  secret_id: randomUUID(),
  secret_key: randomBytes(32).toString("hex"),
});
let requests = 0;
const session = {
  request: async (_: string, path: string) => {
    requests++;
    const data = shares.get(path);
    return data === undefined ? { status: 403, data: undefined } : { status: 200, data };
  },
} as unknown as Session;
const TOO_LARGE = { why: "too-large" };

/** The user's own entry, and a share at two places. */
async function walk(content: object) {
  requests = 0;
  const link = newShare({ name: "Partner", ...content });
  const own: JsonObject = {
    items: [item("Own")],
    folders: [
      { name: "old name", ...link },
      { name: "Mine", items: [item("A")], folders: [{ name: "Partner", ...link }] },
    ],
  };
  const work = new Work();
  const tree = await new Walk(session, everything, work).all([own]);
  const index = await Index.of(tree, true);
  const find = async (path: string) => {
    try {
      const [request] = parseRequests(`A = ${path}`, []) as [Request];
      return (await index.find(request, () => false)).map((entry) => entry.path);
    } catch (error) {
      return lineOf(error as never).replace(/^.*\[/s, "[");
    }
  };
  return { tree, find, work };
}

const many = (count: number, one: (at: number) => object) => Array.from({ length: count }, (_, at) => one(at));

test.each<[string, () => object]>([
  ["500,000 entries and folders", () => ({ items: [...many(500_000, () => ({})), item("Late")] })],
  ["5,000 links", () => ({ folders: many(5_001, (at) => ({ name: `${at}`, share_id: "x" })) })],
  [
    "25 million characters of paths",
    () => ({ folders: [{ name: "x".repeat(1000), folders: many(25_000, (at) => ({ name: `${at}` })) }] }),
  ],
  ["32 MiB of JSON", () => ({ unused: "x".repeat(32 * 1024 * 1024) })],
  ["600,000 objects and arrays", () => ({ unused: many(600_000, () => []) })],
])("more than %s make the share unreadable, and nothing else", async (_, content) => {
  const { tree, find } = await walk({ ...content() });
  // The name of a share that isn't read is that of the link.
  const places = tree.unreadable.filter(({ path }) => /^\/(?:old name|(?:Mine\/)?Partner)$/.test(path));
  expect(places).toMatchObject([TOO_LARGE, { path: "/Mine/Partner", ...TOO_LARGE }]);
  expect(await find("/Own")).toEqual(["/Own"]);
  expect(await find("/Mine/A")).toEqual(["/Mine/A"]);
  expect(await find("/Mine/Partner/Late")).toBe("[UNREADABLE_SHARE]");
});

test.each<[string, () => JsonObject[]]>([
  ["1,000 of them", () => many(1_001, (at) => ({ name: `${at}`, ...newShareWithout() }))],
  ["32 MiB", () => many(3, (at) => newShare({ name: `${at}`, unused: "x".repeat(12 * 1024 * 1024) }))],
  ["600,000 objects and arrays", () => many(3, (at) => newShare({ name: `${at}`, unused: many(250_000, () => []) }))],
  [
    "32 MiB with many keys for one of them",
    () => {
      const inner = newShare({ name: "x", unused: "x".repeat(4 * 1024 * 1024) });
      return [inner, ...many(9, () => ({ ...inner, share_secret_key: randomBytes(32).toString("hex") }))];
    },
  ],
])("shares in a share with more than %s together are unreadable, and nothing else", async (_, folders) => {
  const { tree, find } = await walk({ items: [item("A")], folders: folders() });
  const places = tree.unreadable.filter(({ folder }) => folder === "/Partner");
  const [large] = places.filter(({ why }) => why === "too-large");
  expect(tree.unreadable.filter(({ folder }) => !folder.endsWith("/Partner"))).toEqual([]);
  expect(await find("/Partner/A")).toEqual(["/Partner/A"]);
  expect(await find(`${large?.path}/Late`)).toBe("[UNREADABLE_SHARE]");
  expect(requests).toBeLessThanOrEqual(1_001);
});

test.each<[string, () => JsonObject[]]>([
  ["links to shares that are gone", () => many(990, (at) => ({ name: `${at}`, ...newShareWithout() }))],
  ["large shares", () => many(40, (at) => newShare({ name: `${at}`, unused: "x".repeat(1024 * 1024) }))],
  [
    "links to one large share with other keys",
    () => {
      const inner = newShare({ name: "x", unused: "x".repeat(1024 * 1024) });
      return many(60, () => ({ ...inner, share_secret_key: randomBytes(32).toString("hex") }));
    },
  ],
])("a share in another one can't close that one with %s", async (_, folders) => {
  const guests = newShare({ name: "Guests", folders: folders() });
  const others = newShare({ name: "Others", folders: folders() });
  const { tree, find } = await walk({ items: [item("A")], folders: [guests, others] });
  expect(tree.unreadable.filter(({ path }) => path.endsWith("Partner"))).toEqual([]);
  expect(await find("/Partner/A")).toEqual(["/Partner/A"]);
  expect(tree.unreadable.some(({ path, why }) => path.startsWith("/Partner/Guests/") && why === "too-large")).toBe(
    true,
  );
});

test("a share doesn't pay for keys that others try for the shares in it", async () => {
  const inner = many(4, (at) => newShare({ name: `T${at}`, unused: "x".repeat(4_500_000) }));
  const wrong = inner.map((one, at) => ({ name: `${at}`, ...one, share_secret_key: randomBytes(32).toString("hex") }));
  const partner = newShare({ name: "Partner", folders: wrong });
  const unit = newShare({ name: "Unit", folders: inner });
  const tree = await new Walk(session, everything, new Work()).all([{ folders: [partner, unit] }]);
  expect(tree.unreadable.filter(({ path }) => !path.startsWith("/Partner/"))).toEqual([]);
  expect(tree.unreadable).toHaveLength(4);
});

test("a share doesn't pay for the places where others link it", async () => {
  const team = newShare({ name: "Team", items: [item("A"), ...many(800, () => ({}))] });
  const partner = newShare({ name: "Partner", folders: many(640, (at) => ({ name: `${at}`, ...team })) });
  for (const folders of [
    [partner, team],
    [team, partner],
  ]) {
    const tree = await new Walk(session, everything, new Work()).all([{ folders }]);
    expect(tree.entries.filter(({ path }) => path === "/Team/A")).toHaveLength(1);
    expect(tree.unreadable.filter(({ path }) => path === "/Team")).toEqual([]);
    expect(tree.unreadable.some(({ path, why }) => path === "/Partner/Team" && why === "too-large")).toBe(true);
  }
});

test.each<[string, () => object[]]>([
  ["items that are nothing", () => many(100_000, () => 0 as never)],
  ["long names outside of ASCII", () => many(100, (at) => item(`${at}${"e\u0301".repeat(500)}`))],
])("a share with %s that is linked many times takes a limited number of steps", async (_, items) => {
  const inner = newShare({ name: "Inner", items: items() });
  const { tree, find, work } = await walk({ folders: many(300, (at) => ({ name: `${at}`, ...inner })) });
  expect(tree.unreadable.filter(({ name }) => name === "Inner").length).toBeGreaterThan(0);
  expect(await find("/Mine/A")).toEqual(["/Mine/A"]);
  expect(work.total).toBeLessThan(25_000_000);
});

test("a share in another one is over first, and only it is unreadable", async () => {
  const guests = newShare({ name: "Guests", items: many(260_000, () => ({})) });
  const { tree, find } = await walk({
    items: [item("A")],
    folders: [
      { name: "x", ...guests },
      { name: "F", items: [item("B")] },
    ],
  });
  const shares = tree.unreadable.filter(({ name }) => name === "Guests");
  expect(shares).toMatchObject([
    { path: "/Partner/Guests", ...TOO_LARGE },
    { path: "/Mine/Partner/Guests", ...TOO_LARGE },
  ]);
  for (const path of ["/Partner/A", "/Partner/F/B", "/Mine/Partner/F/B"]) expect(await find(path)).toEqual([path]);
  expect(await find("/Partner/Guests/X")).toBe("[UNREADABLE_SHARE]");
});

test.each(["random", "right"])(
  "a share that is over doesn't keep others from a share that it links with a %s key",
  async (key) => {
    const victim = newShare({ name: "Victim", items: [item("V")] });
    const wrong = key === "right" ? victim : { ...victim, share_secret_key: "ab".repeat(32) };
    const evil = [...many(1_100, (at) => ({ name: `${at}`, ...newShareWithout() })), { name: "x", ...wrong }];
    const own = {
      folders: [
        { name: "p", ...newShare({ name: "Partner", folders: evil }) },
        { name: "t", ...newShare({ name: "Team", folders: [{ name: "v", ...victim }] }) },
      ],
    };
    const tree = await new Walk(session, everything, new Work()).all([own]);
    expect(tree.entries.filter(({ folder }) => folder.startsWith("/Team")).map(({ path }) => path)).toEqual([
      "/Team/Victim/V",
    ]);
    expect(tree.unreadable.filter(({ path }) => !path.startsWith("/Partner/"))).toEqual([]);
    expect(tree.unreadable.find(({ path }) => path === "/Partner/x")).toMatchObject(TOO_LARGE);
  },
);

test("the rest of a large response isn't wanted once the shares around it are over", async () => {
  const asks: (() => boolean)[] = [];
  const noting = {
    request: (method: "GET", path: string, _: undefined, __: number, isWanted: () => boolean) => {
      asks.push(isWanted);
      return session.request(method, path);
    },
  } as unknown as Session;
  const large = many(3, (at) => newShare({ name: `${at}`, unused: "x".repeat(12 * 1024 * 1024) }));
  await new Walk(noting, everything, new Work()).all([{ folders: [newShare({ name: "Partner", folders: large })] }]);
  expect(asks.map((isWanted) => isWanted())).toEqual([true, false, false, false]);
});

test("what is too large isn't kept, and shares beyond the limit aren't requested", async () => {
  const large = many(40, (at) => newShare({ name: `${at}`, unused: "x".repeat(2 * 1024 * 1024) }));
  let inFlight = 0;
  let most = 0;
  const slow = {
    request: async (method: string, path: string) => {
      most = Math.max(most, ++inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight--;
      return session.request(method as "GET", path);
    },
  } as unknown as Session;
  requests = 0;
  const own = { folders: [{ name: "Partner", ...newShare({ name: "Partner", folders: large }) }] };
  await new Walk(slow, everything, new Work()).all([own]);
  // 32 MiB and the 32 in flight
  expect([most <= 32, requests < 40]).toEqual([true, false]);
});

/** A link to a share that the server doesn't return. */
function newShareWithout() {
  return { share_id: randomUUID(), share_secret_key: randomBytes(32).toString("hex") };
}

test("what is within the allowance is read, at both places", async () => {
  const inner = newShare({ name: "Inner", items: [item("Deep")] });
  const { tree, find } = await walk({ items: [item("A")], folders: [{ name: "x", ...inner }] });
  expect(tree.unreadable).toEqual([]);
  for (const path of ["/Partner/A", "/Mine/Partner/Inner/Deep"]) expect(await find(path)).toEqual([path]);
});
