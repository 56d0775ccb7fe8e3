/** What a share of another user may take of a walk: more than that makes the share unreadable, and nothing else. */
import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ActionError } from "../../src/errors.ts";
import { Chain } from "../../src/psono/chain.ts";
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

const indexes = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [at, 0]));
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
  [
    "600,000 further names of objects",
    () => ({
      unused: many(6000, (at) => Object.fromEntries(Array.from({ length: 120 }, (_, of) => [`n${at} ${of}`, 0]))),
    }),
  ],
  ["600,000 names that are indexes", () => ({ unused: many(30_000, () => indexes) })],
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

test("shares in one another are read up to 32 levels, each of which takes a round trip", async () => {
  let inner = { name: "S40", ...newShare({ name: "S40", items: [item("Deep")] }) };
  for (let at = 39; at > 0; at--) {
    const name = `S${at}`;
    inner = { name, ...newShare({ name, items: [item(`E${at}`)], folders: [inner] }) };
  }
  const tree = await new Walk(session, everything, new Work()).all([{ folders: [inner] }]);
  expect(tree.entries).toHaveLength(32);
  expect(tree.unreadable).toEqual([expect.objectContaining({ name: "S33", isFolder: true, why: { shares: 32 } })]);
});

test("a share that is no longer wanted at one place is read at another, which is found later", async () => {
  const victim = newShare({ name: "V", items: [item("Secret")], unused: "x".repeat(1_000_000) });
  const aborting = {
    request: async (method: "GET", path: string, _: undefined, __: number, isWanted: () => boolean) => {
      // As Http ends a large response whose turn comes.
      await new Promise(setImmediate);
      if (!isWanted()) throw new ActionError("SERVER_ANSWER", "too-large", { request: "x", limit: 1 });
      return session.request(method, path);
    },
  } as unknown as Session;
  const large = many(10, (at) => newShare({ name: `${at}`, unused: "x".repeat(4 * 1024 * 1024) }));
  const partner = newShare({ name: "Partner", folders: [...large, { name: "v", ...victim }] });
  const sub = newShare({ name: "Sub", folders: [{ name: "v", ...victim }] });
  const team = newShare({ name: "Team", folders: [sub] });
  const tree = await new Walk(aborting, everything, new Work()).all([{ folders: [partner, team] }]);
  expect(tree.entries.map(({ path }) => path)).toEqual(["/Team/Sub/V/Secret"]);
  expect(tree.unreadable.filter(({ path }) => !path.startsWith("/Partner/"))).toEqual([]);
});

test("a share with many keys for the shares in the one that contains it doesn't close these", async () => {
  const others = many(3, (at) =>
    newShare({ name: `X${at}`, items: [item("Secret")], unused: "x".repeat(4 * 1024 * 1024) }),
  );
  const wrong = many(7, (at) => ({
    name: `${at}`,
    ...others[at % 3],
    share_secret_key: randomBytes(32).toString("hex"),
  }));
  const sub = newShare({ name: "Sub1", folders: wrong });
  const team = newShare({ name: "Team", folders: [sub, ...others] });
  const tree = await new Walk(session, everything, new Work()).all([{ folders: [team] }]);
  expect(tree.entries.map(({ path }) => path).toSorted()).toEqual([0, 1, 2].map((at) => `/Team/X${at}/Secret`));
  expect(tree.unreadable.filter(({ path }) => !path.startsWith("/Team/Sub1/"))).toEqual([]);
});

test.each<[string, object]>([
  ["data", { data: [{}] }],
  ["a nonce", { data_nonce: 7 }],
  ["a short nonce", { data_nonce: "00" }],
])("a response whose %s isn't what Psono sends is unreadable, and isn't kept", async (_, change) => {
  const { share_id, share_secret_key } = newShare({ name: "A" });
  const answer = shares.get(`/share/${share_id}/`);
  shares.set(`/share/${share_id}/`, { ...answer, ...change });
  const own = { folders: [{ name: "a", share_id, share_secret_key }] };
  const tree = await new Walk(session, everything, new Work()).all([own]);
  expect(tree.unreadable).toMatchObject([{ path: "/a", why: "not-decrypted" }]);
});

test.each<[string, (path: string) => unknown]>([
  ["a nonce of another length", (path) => ({ ...shares.get(path), data_nonce: "00".repeat(23) })],
  ["another ID", (path) => ({ ...shares.get(path), id: randomUUID() })],
  [
    "a response that is too large",
    () => {
      throw new ActionError("SERVER_ANSWER", "too-large", { request: "x", limit: 1 });
    },
  ],
])("shares with %s take from what is around them, so that few of them are requested", async (_, answer) => {
  const inner = many(100, (at) => newShare({ name: `${at}`, unused: "x".repeat(2 * 1024 * 1024) }));
  const paths = new Set(inner.map(({ share_id }) => `/share/${share_id}/`));
  let asked = 0;
  const odd = {
    request: async (method: "GET", path: string) => {
      if (!paths.has(path)) return session.request(method, path);
      asked++;
      await new Promise(setImmediate);
      return { status: 200, data: answer(path) };
    },
  } as unknown as Session;
  const partner = newShare({ name: "Partner", items: [item("A")], folders: inner });
  const tree = await new Walk(odd, everything, new Work()).all([{ folders: [partner], items: [item("Own")] }]);
  expect(asked).toBeLessThan(60);
  expect(tree.entries.map(({ path }) => path).toSorted()).toEqual(["/Own", "/Partner/A"]);
  expect(tree.unreadable.filter(({ folder }) => folder !== "/Partner")).toEqual([]);
  expect(tree.unreadable).toHaveLength(100);
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

test("shares that are too large by themselves take from what is around them too, so that few of them are wanted", async () => {
  const wanted: boolean[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  // As Http reads large responses one after another.
  const noting = {
    request: (method: "GET", path: string, _: undefined, __: number, isWanted: () => boolean) => {
      const next = turn.then(async () => {
        await new Promise(setImmediate);
        wanted.push(isWanted());
        if (!isWanted()) throw new ActionError("SERVER_ANSWER", "too-large", { request: "x", limit: 1 });
        return session.request(method, path);
      });
      turn = next.catch(() => undefined);
      return next;
    },
  } as unknown as Session;
  const text = "x".repeat(8.5 * 1024 * 1024);
  const large = many(12, (at) => newShare({ name: `${at}`, unused: text }));
  const sub = newShare({ name: "Sub", folders: large });
  const partner = newShare({ name: "Partner", items: [item("A")], folders: [sub] });
  const tree = await new Walk(noting, everything, new Work()).all([{ folders: [partner] }]);
  expect(wanted.filter((one) => one).length).toBeLessThan(6);
  expect(tree.unreadable.filter(({ path }) => !path.startsWith("/Partner/Sub/"))).toEqual([]);
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

describe("a chain", () => {
  const place = (name: string) => ({ name, folder: "", isFolder: true });
  /** An empty chain, and the names of the places that became unreadable. */
  const start = () => {
    const over: string[] = [];
    return { empty: Chain.empty(({ name }) => over.push(name)), over };
  };
  const MIB = 1024 * 1024;

  test("takes exactly its limit: all of it for a share, half of it in another share, and so on for three levels", () => {
    const { empty, over } = start();
    expect(empty.take("bytes", 1e12)).toBe(true);
    let chain = empty;
    for (const [level, limit] of [32, 16, 8].entries()) {
      chain = chain.with(`${level}`);
      chain.add(place(`${level}`));
      // Another share at the same place, so that what is around the first one isn't used up.
      const fresh = [...Array(level + 1).keys()].reduce(
        (above, at) => above.with(`fresh ${level} ${at}`),
        start().empty,
      );
      expect(fresh.take("bytes", limit * MIB)).toBe(true);
      expect(fresh.isOver).toBe(false);
      expect(fresh.take("bytes", 1)).toBe(false);
      expect(fresh.isOver).toBe(true);
      expect(fresh.take("bytes", 0)).toBe(false);
    }
    expect(over).toEqual([]);
    expect([chain.length, chain.includes("0"), chain.includes("2"), chain.includes("3")]).toEqual([
      3,
      true,
      true,
      false,
    ]);
    expect(empty.with("0")).toBe(empty.with("0"));
  });

  test("what is deeper than three levels takes from what is around it", () => {
    const { empty, over } = start();
    const third = empty.with("1").with("2").with("3");
    const [fourth, fifth] = [third.with("4"), third.with("4").with("5")];
    third.add(place("third"));
    fourth.add(place("fourth"));
    fifth.add(place("fifth"));
    expect(fifth.take("bytes", 8 * MIB)).toBe(true);
    expect(fifth.take("bytes", 1)).toBe(false);
    // The place of the fifth is in that of the fourth.
    expect(over).toEqual(["fourth"]);
    expect([third.isOver, fourth.isOver, fifth.isOver, third.with("other").isOver]).toEqual([false, true, true, true]);
  });

  test("each place is reported once, also one that comes later", () => {
    const { empty, over } = start();
    const [team, guests] = [empty.with("team"), empty.with("team").with("guests")];
    team.add(place("Team"));
    guests.add(place("Guests"));
    expect(guests.take("links", 2_501)).toBe(false); // its own limit
    expect(over).toEqual(["Guests"]);
    for (const name of ["x", "y"]) expect(team.with(name).take("links", 2_500)).toBe(true);
    expect(team.with("z").take("links", 1)).toBe(false); // that of all shares in the team's
    expect(over).toEqual(["Guests"]);
    guests.add(place("Guests, linked again"));
    expect(over).toEqual(["Guests", "Guests, linked again"]);
    expect(team.isOver).toBe(false);
    expect(team.take("links", 5_001)).toBe(false);
    expect(over).toEqual(["Guests", "Guests, linked again", "Team"]);
    expect(guests.with("deep").isOver).toBe(true);
  });

  test("several chains take once from what they have in common, and not for one that is over", () => {
    const { empty } = start();
    const team = empty.with("team");
    const [a, b] = [team.with("a"), team.with("b")];
    expect(Chain.takeOnce([a, b], "requests", 500)).toBe(true);
    expect([a.isOver, b.isOver]).toEqual([false, false]);
    expect(Chain.takeOnce([a], "requests", 1)).toBe(false); // 501 of 500
    expect(Chain.takeOnce([a, b], "requests", 0)).toBe(true);
    // 500 were taken in common. What is over takes nothing.
    for (let at = 0; at < 600; at++) Chain.takeOnce([a], "requests", 1);
    expect(team.with("c").take("requests", 500)).toBe(true);
    expect(team.with("d").take("requests", 1)).toBe(false);
    expect(Chain.takeOnce([a, b], "requests", 0)).toBe(false);
  });

  test("what is around a share pays for the first key when the share arrives, and then for each further one", () => {
    const { empty } = start();
    const team = empty.with("team");
    const [a, b] = [team.with("a"), team.with("b")];
    const credit = new Set();
    expect(Chain.takeOnce([a, b, empty.with("other")], "bytes", 10 * MIB, credit)).toBe(true);
    expect(a.takeAround("bytes", 32 * MIB, credit)).toBe(true);
    expect(b.takeAround("bytes", 22 * MIB, credit)).toBe(true);
    expect(b.takeAround("bytes", 1, credit)).toBe(false);
    expect([team.isOver, a.isOver, b.isOver, empty.with("other").takeAround("bytes", 1e12, credit)]).toEqual([
      ...[false, true, true, true],
    ]);
    // One that didn't pay then pays for its first key.
    const late = start().empty.with("team").with("c");
    expect(late.takeAround("bytes", 33 * MIB, new Set())).toBe(false);
  });
});
