/** Large and odd trees: what they cost in counted work, and that timeout and signals can end it. No time is measured. */
import { resolve } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readPointer } from "../../src/entries/json-pointer.ts";
import { ActionError } from "../../src/errors.ts";
import { Http } from "../../src/psono/http.ts";
import { type JsonObject, parseExact, parseSecret } from "../../src/psono/json.ts";
import type { Session } from "../../src/psono/session.ts";
import { holds, isWithin, type Scope, type Tree } from "../../src/psono/tree.ts";
import { Walk } from "../../src/psono/walk.ts";
import { Work } from "../../src/psono/work.ts";
import { parseRequests, type Request } from "../../src/requests/parse.ts";
import { reached } from "../../src/vault/list.ts";
import { Index } from "../../src/vault/lookup.ts";
import type { Vault } from "../../src/vault/open.ts";
import { sorted } from "../../src/vault/sorted.ts";
import { nearestOf as nearest } from "../../src/vault/suggestions.ts";
import { lineOf, thrown } from "../messages/worded.ts";
import { PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const everything: Scope = { ids: new Set(), within: () => true };
const session = { request: async () => ({ status: 404, data: undefined }) } as unknown as Session;
const walk = (content: JsonObject, work = new Work()): Promise<Tree> =>
  new Walk(session, everything, work).all([content]);
const idOf = (at: number) => `${at.toString(16).padStart(8, "0")}-1111-4111-8111-111111111111`;
let ids = 0;
const item = (name: string) => ({
  name,
  type: "note",
  secret_id: idOf(ids),
  secret_key: (ids++).toString(16).padStart(64, "0"),
});
const wanted = (line: string) => parseRequests(line, [])[0] as Request;
const failure = (work: Promise<unknown>) =>
  work.then(
    () => "nothing was wrong",
    (error: ActionError) => lineOf(error),
  );

/** Work that keeps the largest number of steps between two pauses. */
class Watched extends Work {
  pauses = 0;
  longest = 0;
  #last = 0;
  override async pause(): Promise<void> {
    this.longest = Math.max(this.longest, this.total - this.#last);
    this.#last = this.total;
    this.pauses++;
    await super.pause();
  }
}

/** All that is done with a tree: it is walked, looked up, listed, and a path in it is missed. */
async function use(content: JsonObject, work: Work): Promise<Tree> {
  const tree = await walk(content, work);
  const index = await Index.of(tree, true, work);
  await index.find(wanted("* ?= /**"), () => false).catch(() => undefined);
  await index.find(wanted("A = /nothing/like/it"), () => false).catch(() => undefined);
  await index.hidden(wanted("A ?= /nothing/like/it"), () => false);
  const vault = { tree, work, key: { restricted: false, write: false } } as Vault;
  expect(await reached(vault, tree.entries)).toHaveLength(tree.entries.length);
  return tree;
}

describe("names and paths have a maximum length", () => {
  test("of 1,024 characters for a name: an item with a longer one is unreadable by itself", async () => {
    const [fits, long] = ["x".repeat(1024), "x".repeat(1025)];
    const tree = await walk({
      folders: [
        { name: fits, items: [item(fits), item(long)] },
        { name: long, items: [item("A")] },
      ],
      items: [item("B"), { name: long, deleted: true }],
    });
    expect(tree.entries.map(({ path }) => path)).toEqual(["/B", `/${fits}/${fits}`]);
    expect(tree.unreadable).toEqual([
      { path: `/${long}`, folder: "", name: long, isFolder: true, why: { name: 1024 } },
      { path: `/${fits}/${long}`, folder: `/${fits}`, name: long, isFolder: false, why: { name: 1024 } },
    ]);
    const index = await Index.of(tree, true);
    expect(await failure(index.find(wanted(`A = /${long}/A`), () => false))).toMatch(
      /^Entry not found: \/x+…\. \/x+… has a name of more than 1,024 characters.*\[UNREADABLE_SHARE\]$/,
    );
    expect(await index.find(wanted("A = /B"), () => false)).toMatchObject([{ path: "/B" }]);
  });

  test("of 8,192 characters for a path", async () => {
    // Eight names of 1,000 with their slashes leave 184 for the last, with its slash.
    const nested = (depth: number, items: object[], folders: object[] = []): JsonObject =>
      depth === 0
        ? { items, folders }
        : { folders: [{ name: "x".repeat(1000), ...nested(depth - 1, items, folders) }] };
    const [fits, long] = ["y".repeat(183), "y".repeat(184)];
    const tree = await walk(nested(8, [item(fits), item(long)], [{ name: long, items: [item("A")] }]));
    expect(tree.entries.map(({ path }) => path.length)).toEqual([8192]);
    expect(tree.unreadable.map(({ name, isFolder, why: reason }) => [name, isFolder, reason])).toEqual([
      [long, true, { path: 8192 }],
      [long, false, { path: 8192 }],
    ]);
  });

  test("and a total length for all paths of folders, which limits memory", async () => {
    const inner = Array.from({ length: 15_000 }, (_, at) => ({ name: `${at}` }));
    const nested = (depth: number): JsonObject =>
      depth === 0 ? { folders: inner } : { folders: [{ name: "x".repeat(1000), ...nested(depth - 1) }] };
    expect(await failure(walk(nested(8)))).toMatch(/paths of more than 100,000,000 characters.*\[VAULT_SIZE\]$/);
  });
});

describe("any shape of a tree", () => {
  const { normalize } = String.prototype;
  afterEach(() => {
    String.prototype.normalize = normalize;
  });

  test("takes time in proportion to its size, with pauses, and each name is normalized once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 300 }), // depth
        fc.integer({ min: 1, max: 400 }), // width
        fc.constantFrom(1, 7, 60, 1000, 1024, 1025, 100_000), // length of a folder's name
        fc.constantFrom(1, 30, 1024, 1025), // of an entry's
        fc.boolean(), // all names alike
        async (depth, width, folderName, entryName, alike) => {
          const name = (at: number, length: number) => `${alike ? "" : at}`.padEnd(length, "é").slice(0, length);
          const entries = Array.from({ length: width }, (_, at) => item(name(at, entryName)));
          const folders = Array.from({ length: Math.min(width, 50) }, (_, at) => ({ name: name(at, 5), items: [] }));
          let content: JsonObject = { items: entries, folders };
          for (let at = 0; at < depth; at++) content = { folders: [{ name: name(at, folderName), ...content }] };
          const names = Math.min(depth, 257) * folderName + width * (entryName + 5);
          const nodes = depth + 2 * width;
          let normalised = 0;
          String.prototype.normalize = function (this: string, form?: string) {
            normalised += this.length;
            return normalize.call(this, form);
          };
          const work = new Watched();
          await use(content, work);
          // Requests, references and names for suggestions are normalised too, but in no more than a few passes.
          expect(normalised).toBeLessThanOrEqual(4 * names + 100 * nodes + 10_000);
          // Paths are long, so sorting them takes the most: each comparison looks at two.
          const path = Math.min(8192, depth * Math.min(folderName, 1024) + entryName);
          const comparisons = width * Math.ceil(Math.log2(width + 1)) + 1;
          expect(work.total).toBeLessThanOrEqual(20 * (names + nodes * (path + 100)) + comparisons * 2 * (path + 1));
          // One step more: a comparison of two paths, or of a name for a suggestion.
          expect(work.longest).toBeLessThanOrEqual(10_000 + 2 * 8192 + 10_000);
        },
      ),
      { numRuns: 60, seed: 16 },
    );
  });

  test("many entries with the same name or ID don't take quadratic time", async () => {
    const twins = Array.from({ length: 30_000 }, () => item("Same"));
    const [first] = twins;
    const one = Array.from({ length: 30_000 }, (_, at) => ({
      ...first,
      secret_key: at.toString(16).padStart(64, "0"),
    }));
    for (const items of [twins, one]) {
      const get = vi.spyOn(Map.prototype, "get");
      const work = new Watched();
      await use({ items }, work);
      expect(work.total).toBeLessThan(30_000 * 300);
      expect(work.pauses).toBeGreaterThan(30);
      expect(get.mock.calls.length).toBeLessThan(30_000 * 20);
      get.mockRestore();
    }
  });

  test("lets other work of the process run, and ends when the step must end", async () => {
    const content = { items: Array.from({ length: 50_000 }, (_, at) => item(`${at}`)) };
    const end = (pauses: number) => {
      let left = pauses;
      return new Work(() => {
        if (--left === 0) throw new ActionError("CANCELLED", "The step was cancelled.");
      });
    };
    const tree = await walk(content);
    const vault = (work: Work) => ({ tree, work, key: { restricted: false, write: false } }) as Vault;
    for (const long of [
      (work: Work) => walk(content, work),
      (work: Work) => walk({ items: Array.from({ length: 50_000 }, () => 1) as unknown as object[] }, work),
      (work: Work) => Index.of(tree, true, work),
      (work: Work) => reached(vault(work), tree.entries),
      (work: Work) => sorted(tree.entries, () => 0, work),
      (work: Work) =>
        nearest(
          "Database 1",
          Array.from({ length: 50_000 }, (_, at) => `Database ${at}`),
          3,
          work,
        ),
    ]) {
      let turns = 0;
      let running = true;
      const tick = () => {
        turns++;
        if (running) setImmediate(tick);
      };
      setImmediate(tick);
      await long(new Work());
      running = false;
      expect(turns).toBeGreaterThanOrEqual(4);
      expect(await failure(long(end(3)))).toBe("The step was cancelled. [CANCELLED]");
    }
    const late = new Http("http://127.0.0.1:9", Date.now() - 1);
    expect(thrown(() => late.throwIfOver())).toBe(
      "Reading the vault exceeded the input timeout. Increase it, or find out why the vault is so large.",
    );
    late.cancel();
    expect(() => late.throwIfOver()).toThrow(/cancelled/);
    expect(new Http("http://127.0.0.1:9", Date.now() + 60_000).throwIfOver()).toBeUndefined();
  });
});

test("places are compared like their paths, without creating a string for each", () => {
  const text = fc.array(fc.constantFrom("", "a", "b", "/"), { maxLength: 4 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, text, (folder, name, other) => {
      const path = `${folder}/${name}`;
      expect(isWithin({ folder, name }, other)).toBe(path === other || path.startsWith(`${other}/`));
      expect(holds({ folder, name }, other)).toBe(path === other || other.startsWith(`${path}/`));
    }),
    { numRuns: 5000 },
  );
});

test("a secret has a maximum number of values, but one long text has no limit", () => {
  const most = 200_000;
  const list = (length: number) => `{"x":[${Array.from({ length }, () => "{}").join()}]}`;
  expect(parseExact(list(most - 1))).toMatchObject({ x: { length: most - 1 } });
  expect(() => parseExact(list(most))).toThrow(RangeError);
  expect(thrown(() => parseSecret(list(most), { kind: "secret", id: "x" }))).toMatch(
    /^Secret x has more than 200,000 values/,
  );
  expect(() => readPointer(list(most), "/x/0")).toThrow("FIELD_FORM: too-many-values");
  const text = ",".repeat(1_000_000);
  expect(parseExact(JSON.stringify({ text, number: 1 }).replace("1", "1.50"))).toMatchObject({ text });
});

test("sorting is stable", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(5), fc.nat())), async (list) => {
      const compare = ([a]: [number, number], [b]: [number, number]) => a - b;
      expect(await sorted(list, compare, new Work())).toEqual(list.toSorted(compare));
    }),
  );
});

describe("through the built action", () => {
  async function run(inputs: Record<string, string>, preload: string, change: (json: string) => string) {
    const server = new PsonoServer(
      { children: [{ entry: "Top", type: "note", data: { notes: "top-value" } }], keys: { reader: {} } },
      { datastoreText: change },
    );
    await server.listen();
    const { id = "", privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
    const result = await runAction(
      {
        "server-url": server.url,
        "server-signature": server.signature,
        "api-key-id": id,
        "api-key-private-key": privateKey,
        "api-key-secret-key": secretKey,
        timeout: "60",
        ...inputs,
      },
      { NODE_OPTIONS: `--import=${resolve("__tests__/runner", preload)}` },
      undefined,
      { event: { repository: { private: true } } },
    );
    server.close();
    return { ...result, openSessions: server.openSessions };
  }
  const beside = (json: string, folder: object) => {
    const content = JSON.parse(json) as { folders?: object[] };
    return JSON.stringify({ ...content, folders: [...(content.folders ?? []), folder] });
  };

  test("a long folder name isn't normalized again for each of its entries", async () => {
    const items = Array.from({ length: 500 }, (_, at) => item(`${at}`));
    const folder = { name: "x".repeat(100_000), items };
    const result = await run({ secrets: "A = /Top" }, "count-characters.mjs", (json) => beside(json, folder));
    expect(result).toMatchObject({ exitCode: 0, outputs: { A: "top-value" }, openSessions: 0 });
    expect(Number(/normalised (\d+) characters/.exec(result.raw)?.[1])).toBeLessThan(200_000);
  });

  test("a timeout that runs out while the vault is read ends the step, and the session", async () => {
    const folder = { name: "F", items: Array.from({ length: 20_000 }, (_, at) => item(`${at}`)) };
    const result = await run({ mode: "list" }, "late-clock.mjs", (json) => beside(json, folder));
    expect(result.errors).toEqual([
      expect.stringMatching(/Reading the vault exceeded the input timeout.*\[TIMEOUT\]$/),
    ]);
    expect(result).toMatchObject({ exitCode: 1, openSessions: 0 });
    expect(result.raw).not.toContain("/F/");
  });
});

test("shared folders that can't matter are kept by the names of their links, without a request", async () => {
  const link = (name: string, more = {}) => ({ name, share_id: idOf(1), share_secret_key: "0".repeat(64), ...more });
  const requests: string[] = [];
  const counted = {
    request: async (_: string, path: string) => {
      requests.push(path);
      return { status: 404, data: undefined };
    },
  } as unknown as Session;
  const content = {
    folders: [
      link("Team"),
      link(""),
      link("x".repeat(1025)),
      link("Old", { deleted: true }),
      { name: "In", folders: [link("Ops")] },
    ],
    items: [link("Shared entry")],
  };
  const tree = await new Walk(counted, { ids: new Set(), within: () => false }, new Work()).all([content]);
  expect(tree.unopened).toEqual([
    { path: "/Team", name: "Team", folder: "" },
    { path: "/In/Ops", name: "Ops", folder: "/In" },
  ]);
  expect([requests, tree.unreadable]).toEqual([[], []]);
});
