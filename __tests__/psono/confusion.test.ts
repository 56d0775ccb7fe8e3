/**
 * Who links which share with which key, and who lists which secret with which key: read by path, id and wildcard in
 * each kind of session, through the built action. No value may come from a place that does not hold its key.
 */
import { randomBytes, randomUUID } from "node:crypto";
import nacl from "tweetnacl";
import { describe, expect, test } from "vitest";
import type { Rewrite } from "../psono-server/hostile.ts";
import { type Options, PsonoServer, type Vault } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const newKey = () => randomBytes(32).toString("hex");
const VALUE = "value-of-another-team";
const PLANTED = "value-of-who-planted-it";
const note = (entry: string, notes: string, more = {}) => ({ entry, type: "note", data: { notes }, ...more });

/** Shares by name, with their ids and keys. */
const shares = Object.fromEntries(
  ["team", "deep", "single", "partner", "inner", "loop"].map((name) => [name, { id: randomUUID(), key: newKey() }]),
) as Record<"team" | "deep" | "single" | "partner" | "inner" | "loop", { id: string; key: string }>;
/** The secrets of the other team. */
const root = { id: randomUUID(), key: newKey() };
const deepRoot = { id: randomUUID(), key: newKey() };
const single = { id: randomUUID(), key: newKey() };
const mine = { id: randomUUID(), key: newKey() };

/** `partner` is the attacker's: a share that the pipeline's user accepted, with a folder and a share in it. */
const vault: Vault = {
  shares: {
    team: {
      ...shares.team,
      content: { folder: "Team", children: [note("ROOT", VALUE, root), { link: "deep", keyIn: "index" }] },
    },
    deep: { ...shares.deep, content: { folder: "Deep", children: [note("ROOT", VALUE, deepRoot)] } },
    single: { ...shares.single, content: note("Single", VALUE, single) },
    partner: {
      ...shares.partner,
      content: {
        folder: "Partner",
        children: [note("Own", "own-value"), { folder: "Folder", children: [] }, { link: "inner" }],
      },
    },
    inner: { ...shares.inner, content: { folder: "Inner", children: [] } },
    loop: { ...shares.loop, content: { folder: "Loop", children: [note("Kept", "kept-value")] } },
  },
  children: [
    { folder: "Mine", children: [note("ROOT", VALUE, mine)] },
    { link: "team" },
    { link: "single" },
    { link: "partner" },
  ],
  keys: { reader: {}, writer: { write: true } },
};

interface Content {
  name: string;
  folders?: object[];
  items?: object[];
  share_index?: Record<string, object>;
}
/** Puts something into the share `partner`, its folder, or the share in it. */
function plant(where: Where, kind: "folders" | "items", child: object, index: Record<string, object> = {}) {
  return (json: string, id: string): string => {
    if (id !== (where === "inner" ? shares.inner.id : shares.partner.id)) return json;
    const content = JSON.parse(json) as Content;
    const into = where === "folder" ? (content.folders?.[0] as Content) : content;
    into[kind] = [...(into[kind] ?? []), child];
    content.share_index = { ...content.share_index, ...index };
    return JSON.stringify(content);
  };
}
type Where = (typeof PLACES)[number];
const PLACES = ["partner", "folder", "inner"] as const;
const PATHS = { partner: "/Partner", folder: "/Partner/Folder", inner: "/Partner/Inner" };
const SESSIONS = ["reader", "writer"] as const;

interface Given {
  inputs?: Record<string, string>;
  event?: object;
  /** Whether it runs in this process. */
  here?: boolean;
}
async function run(key: string, secrets: string, options: Options, { inputs = {}, event, here = false }: Given = {}) {
  const server = new PsonoServer(vault, options);
  await server.listen();
  const { id = "", privateKey = "", secretKey = "" } = server.keys[key] ?? {};
  const result = await runAction(
    {
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": id,
      "api-key-private-key": privateKey,
      "api-key-secret-key": secretKey,
      secrets,
      timeout: "30",
      ...inputs,
    },
    {},
    undefined,
    { ...(event && { event }), post: false, here },
  );
  server.close();
  const { "secrets-json": _, ...outputs } = result.outputs;
  const codes = result.errors.map((error) => /\[([A-Z_]+)\]$/.exec(error)?.[1] ?? error);
  return { ...result, outputs, codes, requests: server.requests, openSessions: server.openSessions };
}
type Result = Awaited<ReturnType<typeof run>>;

/** What is wrong with an end: values and nothing else, or one code and nothing exported. */
function wrong(result: Result, expected: Record<string, string> | string): string | undefined {
  const { outputs, codes, openSessions } = result;
  if (openSessions > 0) return "a session was left open";
  const asked = result.requests.filter((request) => request.startsWith("GET /share/"));
  if (new Set(asked).size !== asked.length) return "a share was asked for twice";
  const text = (values: Record<string, string>) => JSON.stringify(Object.entries(values).toSorted());
  const seen = codes.length > 0 ? codes.join() : text(outputs);
  if (codes.length > 0 && Object.keys(outputs).length > 0) return "an error, yet something was exported";
  return seen === (typeof expected === "string" ? expected : text(expected)) ? undefined : seen;
}

/**
 * Runs all cases, four at a time; gives those that ended in another way than they should. Every tenth runs as a process
 * of its own.
 */
async function all<T>(
  cases: readonly T[],
  end: (one: T, here: boolean) => Promise<string | undefined>,
): Promise<string[]> {
  const failures: string[] = [];
  const queue = [...cases];
  const worker = async () => {
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
      const failed = await end(one, queue.length % 10 !== 0);
      if (failed !== undefined) failures.push(`${JSON.stringify(one)}: ${failed}`);
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return failures;
}

const TARGETS = {
  team: { ...shares.team, kind: "folders", below: "/ROOT", secret: root },
  deep: { ...shares.deep, kind: "folders", below: "/ROOT", secret: deepRoot },
  single: { ...shares.single, kind: "items", below: "", secret: single },
} as const;
const NAMES = { team: "Team", deep: "Deep", single: "Single" };
/** What the attacker's link holds beside the id of the share; `opens` where it is the share's own key. */
const KEYS: Record<string, { opens: boolean; link: (key: string) => object; index?: (key: string) => unknown }> = {
  none: { opens: false, link: () => ({}) },
  "of another share": { opens: false, link: () => ({ share_secret_key: shares.partner.key }) },
  "another in its index": { opens: false, link: () => ({}), index: () => shares.partner.key },
  "its own": { opens: true, link: (key) => ({ share_secret_key: key }) },
  "its own in capitals": { opens: true, link: (key) => ({ share_secret_key: key.toUpperCase() }) },
  "its own in its index": { opens: true, link: () => ({}), index: (key) => key },
};
const linked = PLACES.flatMap((where) =>
  (Object.keys(TARGETS) as (keyof typeof TARGETS)[]).flatMap((target) =>
    Object.keys(KEYS).flatMap((key) =>
      (["path", "wildcard", "own path and id"] as const).flatMap((by) =>
        SESSIONS.map((session) => ({ where, target, key, by, session })),
      ),
    ),
  ),
);

test(`share confusion, ${linked.length} cases: a share is decrypted only with a key from its place`, async () => {
  const failures = await all(linked, async ({ where, target, key, by, session }, here) => {
    const { id, kind, below, secret, key: right } = TARGETS[target];
    const { opens, link, index } = KEYS[key]!;
    const child = { id: randomUUID(), name: NAMES[target], share_id: id, ...link(right) };
    const shareText = plant(where, kind, child, index && { [id]: { paths: [], secret_key: index(right) } });
    const path = `${PATHS[where]}/${NAMES[target]}${below}`;
    const own = { team: "/Team/ROOT", deep: "/Team/Deep/ROOT", single: "/Single" }[target];
    const line = {
      path: `A = ${path}\nB ?= ${path}`,
      wildcard: `* = ${PATHS[where]}/**`,
      "own path and id": `A = ${own}\nB = ${secret.id}`,
    }[by];
    const result = await run(session, line, { shareText }, { here });
    if (by === "own path and id") return wrong(result, { A: VALUE, B: VALUE });
    if (!opens) return wrong(result, by === "path" ? "UNREADABLE_SHARE,UNREADABLE_SHARE" : "UNREADABLE_SHARE");
    if (by === "path") return wrong(result, { A: VALUE, B: VALUE });
    // The share `deep` is in `team`, so who opens that gets both; their entries have one name.
    if (target === "team") return wrong(result, "NAME");
    const name = target === "single" ? "SINGLE" : "ROOT";
    return wrong(result, where === "partner" ? { OWN: "own-value", [name]: VALUE } : { [name]: VALUE });
  });
  console.log(`share confusion: ${linked.length} cases, ${failures.length} with a wrong end`);
  expect(failures).toEqual([]);
}, 900_000);

/** Keys under which a second entry lists the id of a secret. */
const LISTED: Record<string, { differs: boolean; key: (key: string) => unknown }> = {
  "of its own": { differs: true, key: () => shares.loop.key },
  "no hex": { differs: true, key: () => "zz" },
  "the same": { differs: false, key: (key) => key },
  "the same in capitals": { differs: false, key: (key) => key.toUpperCase() },
};
const entries = PLACES.flatMap((where) =>
  (["datastore", "share"] as const).flatMap((victim) =>
    Object.keys(LISTED).flatMap((key) =>
      (["id", "path", "planted path", "planted wildcard", "whole wildcard"] as const).flatMap((by) =>
        SESSIONS.flatMap((session) =>
          (key === "of its own" ? ["honest", "hostile"] : ["honest"]).map((server) => ({
            where,
            victim,
            key,
            by,
            session,
            server,
          })),
        ),
      ),
    ),
  ),
);

/** A server that gives what the attacker sealed for one secret. */
function replacing(id: string): Options["hostile"] {
  const seal = (text: string, key: string) => {
    const nonce = nacl.randomBytes(24);
    const box = nacl.secretbox(Buffer.from(text), nonce, Uint8Array.from(Buffer.from(key, "hex")));
    return { text: Buffer.from(box).toString("hex"), nonce: Buffer.from(nonce).toString("hex") };
  };
  const planted = seal(JSON.stringify({ note_title: "ROOT", note_notes: PLANTED }), shares.loop.key);
  const data = { data: planted.text, data_nonce: planted.nonce };
  return (request): Rewrite | undefined => {
    if (request !== `GET /secret/${id}/` && request !== "POST /bulk-secret-read/") return undefined;
    return ({ secret = "" }, response) => {
      const answer = request.startsWith("GET") ? data : { secrets: [{ id, ...data }] };
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(seal(JSON.stringify(answer), secret)));
    };
  };
}

test(`entry confusion, ${entries.length} cases: one ID with two keys is an error`, async () => {
  const failures = await all(entries, async ({ where, victim, key, by, session, server }, here) => {
    const secret = victim === "datastore" ? mine : root;
    const folder = victim === "datastore" ? "/Mine" : "/Team";
    const { differs, key: listedKey } = LISTED[key]!;
    const item = {
      id: randomUUID(),
      name: "ROOT",
      type: "note",
      secret_id: secret.id.toUpperCase(),
      secret_key: listedKey(secret.key),
    };
    const hostile = server === "hostile" ? replacing(secret.id) : undefined;
    const line = {
      id: `A = ${secret.id}`,
      path: `A = ${folder}/ROOT`,
      "planted path": `A = ${PATHS[where]}/ROOT`,
      "planted wildcard": `* = ${PATHS[where]}/`,
      "whole wildcard": "* = /**",
    }[by];
    // A share is read where a path or a wildcard leads, and each of them at the first level.
    const isRead = where !== "inner" || by !== "path";
    // The other secrets of this name, which the attacker doesn't list, are left out.
    const others = [mine.id, root.id, deepRoot.id].filter((id) => id !== secret.id).join("\n");
    const result = await run(
      session,
      line,
      { shareText: plant(where, "items", item), ...(hostile && { hostile }) },
      {
        inputs: by === "whole wildcard" ? { exclude: others } : {},
        here,
      },
    );
    if (differs && isRead) return wrong(result, "AMBIGUOUS");
    if (hostile !== undefined) return wrong(result, "DECRYPTION");
    const own = where === "partner" && by.includes("planted w") ? { OWN: "own-value" } : {};
    if (by === "whole wildcard") return wrong(result, { ROOT: VALUE, SINGLE: VALUE, OWN: "own-value" });
    if (by.includes("wildcard")) return wrong(result, { ...own, ROOT: VALUE });
    return wrong(result, { A: VALUE });
  });
  console.log(`entry confusion: ${entries.length} cases, ${failures.length} with a wrong end`);
  expect(failures).toEqual([]);
}, 900_000);

const LOOPS: Record<string, { key: object; opens: boolean }> = {
  "no key": { key: {}, opens: false },
  "another key": { key: { share_secret_key: shares.team.key }, opens: false },
  "its key": { key: { share_secret_key: shares.partner.key }, opens: true },
  "its key in capitals": { key: { share_secret_key: shares.partner.key.toUpperCase() }, opens: true },
};
const loops = (["partner", "folder", "inner"] as const).flatMap((where) =>
  Object.keys(LOOPS).flatMap((key) =>
    [shares.partner.id, shares.partner.id.toUpperCase()].flatMap((id) =>
      (["wildcard", "id"] as const).map((by) => ({ where, key, id, by })),
    ),
  ),
);

test(`loops, ${loops.length} cases: a share that links itself, at once or through another, is read once`, async () => {
  const failures = await all(loops, async ({ where, key, id, by }, here) => {
    const { key: more, opens } = LOOPS[key]!;
    const child = { id: randomUUID(), name: "Loop", share_id: id, ...more };
    const line = by === "id" ? `A = ${mine.id}` : "* = /Partner/**";
    const result = await run("reader", line, { shareText: plant(where, "folders", child) }, { here });
    if (by === "id") return wrong(result, { A: VALUE });
    return wrong(result, opens ? { OWN: "own-value" } : "UNREADABLE_SHARE");
  });
  console.log(`loops: ${loops.length} cases, ${failures.length} with a wrong end`);
  expect(failures).toEqual([]);
}, 900_000);

describe("an ID with two keys", () => {
  const item = { id: randomUUID(), name: "Planted", type: "note", secret_id: mine.id, secret_key: newKey() };
  const shareText = plant("folder", "items", item);

  test("is an error that names both paths, and in a public repository only the ID", async () => {
    const inPrivate = await run("reader", `A = ${mine.id}\nB = /Mine/ROOT`, { shareText });
    const places = "/Mine/ROOT, /Partner/Folder/Planted";
    expect(inPrivate.errors).toEqual(
      [1, 2].map((line) =>
        expect.stringContaining(
          `line ${line}: Several entries have the secret ID ${mine.id} but different keys: ${places}. `,
        ),
      ),
    );
    const event = { repository: { private: false } };
    const inPublic = await run("reader", `A = ${mine.id}\nB = /Mine/ROOT`, { shareText }, { event });
    expect(inPublic.codes).toEqual(["AMBIGUOUS", "AMBIGUOUS"]);
    for (const error of inPublic.errors) {
      expect(error).toContain(`the secret ID ${mine.id} but different keys. `);
      expect(error).not.toMatch(/\/Mine|Partner|Planted/);
    }
  });

  test("doesn't affect others, and neither does an unreadable share if an ID is found", async () => {
    const blind = { id: randomUUID(), name: "Blind", share_id: randomUUID(), share_secret_key: newKey() };
    const both = (json: string, id: string) => plant("partner", "folders", blind)(shareText(json, id), id);
    expect((await run("reader", `A = ${root.id}\nB = /Team/ROOT`, { shareText: both })).outputs).toEqual({
      A: VALUE,
      B: VALUE,
    });
  });
});
