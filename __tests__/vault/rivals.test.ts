/** Shares whose owners give them the path of something else, through the built action. */
import { randomBytes, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { type Node, type Options, PsonoServer, type Vault } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

let server: PsonoServer;
afterEach(() => server.close());

const note = (entry: string, notes: string, more = {}): Node => ({ entry, type: "note", data: { notes }, ...more });
const ATTACKER = note("db", "attacker-value");

async function start(vault: Partial<Vault>, options: Options = {}): Promise<void> {
  server = new PsonoServer({ keys: { reader: {} }, ...vault }, options);
  await server.listen();
}

function run(secrets: string, inputs = {}, isPrivate = true, env = {}): Promise<Run> {
  const { id = "", privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
  return runAction(
    {
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": id,
      "api-key-private-key": privateKey,
      "api-key-secret-key": secretKey,
      secrets,
      ...inputs,
    },
    { GITHUB_ACTION: "secrets", ...env },
    undefined,
    { event: { repository: { private: isPrivate } }, post: false, here: "mostly" },
  );
}

async function refused(secrets: string, words: RegExp, inputs = {}): Promise<void> {
  const { errors, outputs, env } = await run(secrets, inputs);
  expect(errors.join("\n")).toMatch(words);
  expect([secrets, outputs, env]).toEqual([secrets, {}, {}]);
}

async function values(secrets: string, inputs = {}): Promise<Record<string, string>> {
  const { errors, outputs, env } = await run(secrets, inputs);
  expect(errors).toEqual([]);
  const { "secrets-json": _, ...values } = { ...outputs, ...env };
  return values;
}

describe("an unreadable share isn't replaced by another with the same name", () => {
  test.each(["expired", "none", "blind"] as const)("%s", async (right) => {
    await start({
      shares: {
        team: { right, content: { folder: "Team", children: [note("db", "right-value")] } },
        other: { content: { folder: "Team", children: [ATTACKER] } },
      },
      children: [{ link: "team" }, { link: "other", name: "Partner" }, note("Top", "top-value")],
    });
    for (const line of ["A = /Team/db", "A ?= /Team/db", "T_* = /Team/", "T_* = /Team/**"])
      await refused(line, /was found, but there is another \/Team that .*UNREADABLE_SHARE/);
    expect(await values(`A = /Top\nB = ${server.idOf("Top")}`)).toEqual({ A: "top-value", B: "top-value" });
    const { errors } = await run("A = /Team/db", {}, false);
    expect(errors.join()).toMatch(/another place on its path that/);
  });

  test("nor an entry's", async () => {
    await start({
      shares: { one: { right: "expired", content: note("db", "right-value") }, two: { content: ATTACKER } },
      children: [
        { link: "one", name: "db" },
        { link: "two", name: "x" },
      ],
    });
    await refused("A = /db", /there is another \/db that .*UNREADABLE_SHARE/);
  });
});

describe("a share that has the path of a folder", () => {
  const vault = (name: string, children: Node[], item?: string): Partial<Vault> => ({
    shares: {
      folder: { content: { folder: name, children } },
      ...(item !== undefined && { item: { content: note(item, "attacker-value") } }),
    },
    children: [
      { folder: "prod", children: [note("db", "right-value"), { folder: "sub", children: [note("x", "x-value")] }] },
      { link: "folder", name: "Partner" },
      ...(item !== undefined ? [{ link: "item", name: "P2" }] : []),
    ],
  });

  test("adds nothing to the folder, and hides nothing in it", async () => {
    await start(vault("prod", [note("other", "attacker-value")]));
    for (const line of ["A = /prod/other", "A ?= /prod/other"])
      await refused(
        line,
        /\/prod\/other could be in a share or outside of it, because \/prod exists more than once\..*AMBIGUOUS/,
      );
    expect(await values("A = /prod/db\nB = /prod/sub/x")).toEqual({ A: "right-value", B: "x-value" });
    await refused("P_* = /prod/", /AMBIGUOUS/);
  });

  test("because of a slash in its name isn't in the folder", async () => {
    await start(vault("prod/sub2", [note("OBJC", "attacker-value")], "prod/item"));
    for (const line of ["A ?= /prod/sub2/OBJC", "A = /prod/item", "P_* = /prod/sub2/", "P_* = /prod/sub2/**"])
      await refused(line, /could be in a share or outside of it.*AMBIGUOUS/);
    expect(await values("P_* = /prod/\nB_* = /prod/sub/**")).toEqual({ P_DB: "right-value", B_X: "x-value" });
    expect(await values("P_* = /prod/**")).toEqual({ P_DB: "right-value", P_X: "x-value" });
    expect(await values(`A = ${server.idOf("OBJC")}`)).toEqual({ A: "attacker-value" });
  });

  test("is found by it if no folder has it", async () => {
    await start(vault("other/sub", [note("e", "shared-value")], "other/item"));
    expect(await values("A = /other/sub/e\nB = /other/item\nC_* = /other/sub/")).toEqual({
      A: "shared-value",
      B: "attacker-value",
      C_E: "shared-value",
    });
    await refused("C_* = /other/**", /AMBIGUOUS|Folder not found/);
  });
});

test("a secret that a share lists again with another type keeps its type", async () => {
  const [id, key] = [randomUUID(), randomBytes(32).toString("hex")];
  await start(
    {
      shares: {
        evil: { content: { folder: "Partner", children: [note("o", "o-value")] } },
        own: {
          content: {
            folder: "Team",
            children: [{ entry: "db", type: "website_password", id, key, data: { password: "right-value" } }],
          },
        },
      },
      children: [{ link: "evil" }, { link: "own" }],
    },
    {
      shareText: (text) => {
        const content = JSON.parse(text) as { name?: string; items: object[] };
        if (content.name === "Partner")
          content.items.push({ id: randomUUID(), type: "bookmark", name: "x", secret_id: id, secret_key: key });
        return JSON.stringify(content);
      },
    },
  );
  expect(await values(`A ?= ${id}\nB = ${id}\nC = /Team/db`)).toEqual({
    A: "right-value",
    B: "right-value",
    C: "right-value",
  });
});

describe("whatever a share lists", () => {
  const [id, key] = [randomUUID(), randomBytes(32).toString("hex")];
  const secret = { entry: "db", type: "website_password", id, key, data: { password: "right-value" } } as Node;
  /** Adds items to what the share Partner holds. */
  const planting = (...items: object[]): Options => ({
    shareText: (text) => {
      const content = JSON.parse(text) as { name?: string; items?: object[] };
      if (content.name === "Partner") content.items = [...items, ...(content.items ?? [])];
      return JSON.stringify(content);
    },
  });
  const partner = { content: { folder: "Partner", children: [note("o", "o-value")] } };
  const emptyFile = {
    id: randomUUID(),
    type: "file",
    name: "db",
    file_title: "db",
    file_id: id,
    file_secret_key: key,
    file_size: 0,
    file_chunks: {},
  };

  test("a file isn't found by the ID of a missing secret", async () => {
    const place: Node = { file: "f", text: "attacker-value", itemId: id } as Node;
    for (const children of [[], [note("db", "right-value", { id, deleted: true })]]) {
      await start(
        {
          shares: { other: { content: { folder: "Partner", children: [place] } } },
          children: [...children, { link: "other" }],
        },
        planting(emptyFile),
      );
      for (const line of [`A = ${id}`, `file:A = ${id}`, `A = ${id}#title`]) await refused(line, /NO_SUCH_ENTRY/);
      expect(await values(`A ?= ${id}`)).toEqual({});
      expect(await values("A = /Partner/f")).toEqual({ A: Buffer.from("attacker-value").toString("base64") });
      server.close();
    }
    await start({ children: [{ file: "own", text: "own-value", itemId: id } as Node] });
    expect(await values(`A = ${id}`)).toEqual({ A: Buffer.from("own-value").toString("base64") });
  });

  test("an empty file isn't found instead of an existing secret", async () => {
    await start(
      {
        shares: { partner, own: { content: { folder: "Team", children: [secret] } } },
        children: [{ link: "partner" }, { link: "own" }],
      },
      planting(emptyFile),
    );
    expect(await values(`A = ${id}\nB = /Team/db\nC ?= ${id}#password`)).toEqual({
      A: "right-value",
      B: "right-value",
      C: "right-value",
    });
  });

  test.each([{ id: randomUUID(), type: "bookmark", name: "db", secret_id: id, secret_key: key }, emptyFile])(
    "an item share of the same name keeps nothing from another: %o",
    async (evil) => {
      await start(
        {
          shares: { evil: { content: note("PLACEHOLDER", "x") }, own: { content: secret } },
          children: [
            { link: "evil", name: "db" },
            { link: "own", name: "db" },
          ],
        } as Partial<Vault>,
        { shareText: (text) => (text.includes("PLACEHOLDER") ? JSON.stringify(evil) : text) },
      );
      for (const line of ["A = /db", "A ?= /db", `A = ${id}`]) expect(await values(line)).toEqual({ A: "right-value" });
      const { errors, outputs } = await run("P_* ?= /");
      expect(errors.length > 0 || Object.values(outputs).includes("right-value")).toBe(true);
    },
  );

  test.each(["empty", "shorter", "in another order"])("a file's chunks don't change: %s", async (how) => {
    const fileId = randomUUID();
    const file = { file: "f", text: "AAAABBBB", chunk: 4, fileId } as Node;
    let own: { file_chunks?: Record<string, string> } = {};
    const spoiled = () => {
      const { 1: first = "", 2: second = "" } = own.file_chunks ?? {};
      if (how === "empty") return { ...own, file_chunks: {}, file_size: 0 };
      return how === "shorter"
        ? { ...own, file_chunks: { 1: first }, file_size: 4 }
        : { ...own, file_chunks: { 1: second, 2: first } };
    };
    await start(
      {
        shares: { team: { content: { folder: "Team", children: [file] } }, partner },
        children: [{ link: "team" }, { folder: "z", children: [{ link: "partner" }] }],
      },
      {
        shareText: (text) => {
          const content = JSON.parse(text) as { name?: string; items?: object[] };
          if (content.name === "Team") own = content.items?.[0] ?? {};
          if (content.name === "Partner") content.items = [spoiled()];
          return JSON.stringify(content);
        },
      },
    );
    const right = Buffer.from("AAAABBBB").toString("base64");
    const { errors, outputs } = await run(`A = ${fileId}`);
    if (how === "empty") expect(outputs["A"]).toBe(right);
    else expect(errors.join()).toMatch(/AMBIGUOUS/);
    if (how === "empty") expect(await values("A = /Team/f")).toEqual({ A: right });
  });
});

describe("vaults of one owner stay readable", () => {
  test.each<[string, Partial<Vault>, string, Record<string, string>]>([
    [
      "a share with a folder, and an entry whose name begins like it",
      {
        shares: {
          team: {
            content: {
              folder: "Team",
              children: [{ folder: "CI", children: [note("x", "x-value")] }, note("CI/CD token", "token-value")],
            },
          },
        },
        children: [{ link: "team" }],
      },
      "A = /Team/CI/CD token\nB = /Team/CI/x",
      { A: "token-value", B: "x-value" },
    ],
    [
      "two folders of one name, one of them with a share",
      {
        shares: { team: { content: { folder: "Team", children: [note("db", "db-value")] } } },
        children: [
          { folder: "Work", children: [note("a", "a-value")] },
          { folder: "Work", children: [{ link: "team" }] },
        ],
      },
      "A = /Work/Team/db\nB = /Work/a\nC_* = /Work/Team/",
      { A: "db-value", B: "a-value", C_DB: "db-value" },
    ],
    [
      "a share that is linked twice at one path",
      {
        shares: { team: { content: { folder: "Team", children: [note("db", "db-value")] } } },
        children: [{ link: "team" }, { link: "team" }],
      },
      "A = /Team/db\nC_* = /Team/",
      { A: "db-value", C_DB: "db-value" },
    ],
    [
      "an entry beside a folder of its name that can't be read",
      {
        shares: { team: { right: "expired", content: { folder: "Team", children: [] } } },
        children: [
          note("Team", "team-value"),
          { link: "team", name: "Team" },
          { folder: "F", children: [note("x", "x-value")] },
        ],
      },
      "A = /Team\nB = /F/x",
      { A: "team-value", B: "x-value" },
    ],
  ])("%s", async (_, vault, secrets, expected) => {
    await start(vault);
    expect(await values(secrets)).toEqual(expected);
  });
});

describe("names on the path to a folder", () => {
  const evil = (name: string, children: Node[]) => ({ content: { folder: name, children } });

  test("a folder inside a share isn't in the user's own folder of its path", async () => {
    await start({
      shares: { evil: evil("Servers", [{ folder: "prod/x", children: [note("extra", "attacker-value")] }]) },
      children: [
        { folder: "Servers", children: [{ folder: "prod", children: [note("db", "right-value")] }] },
        { link: "evil" },
      ],
    });
    expect(await values("P_* = /Servers/prod/**")).toEqual({ P_DB: "right-value" });
    expect(await values("A = /Servers/prod/db")).toEqual({ A: "right-value" });
    for (const line of ["A ?= /Servers/prod/x/extra", "P_* = /Servers/prod/x/"]) await refused(line, /AMBIGUOUS/);
  });

  test("names with slashes of both", async () => {
    await start({
      shares: { evil: evil("CI", [{ folder: "CD/x", children: [note("extra", "attacker-value")] }]) },
      children: [{ folder: "CI/CD", children: [note("db", "right-value")] }, { link: "evil" }],
    });
    for (const line of ["A = /CI/CD/x/extra", "P_* = /CI/CD/x/", "P_* = /CI/CD/x/**"]) await refused(line, /AMBIGUOUS/);
    expect(await values("P_* = /CI/CD/**")).toEqual({ P_DB: "right-value" });
  });
});

test("20,000 fields with the same name take work in proportion to their number", async () => {
  const custom_fields = (count: number) =>
    Array.from({ length: count }, () => ({ name: "same", type: "text", value: "x" }));
  await start({
    children: [{ entry: "A", type: "note", data: { notes: "", custom_fields: custom_fields(20_000) } } as Node],
  });
  await refused("A = /A#missing\nB = /A", /NO_SUCH_FIELD/);
});

test("a name of half a million characters isn't normalized", async () => {
  const name = `a${"\u0345".repeat(120_000)}${"\u0334".repeat(120_000)}`;
  const custom = (entry: string): Node =>
    ({
      entry,
      type: "note",
      data: { notes: `${entry}-value`, custom_fields: [{ name, type: "text", value: "x" }] },
    }) as Node;
  await start({
    children: [custom("A"), { ...note("B", "b-value"), attachments: [{ filename: name, content: "x" }] } as Node],
  });
  const count = { NODE_OPTIONS: `--import=${resolve("__tests__/runner/count-characters.mjs")}` };
  const result = await run(
    "* = /\nC ?= /A#x\nD ?= /B#attachment:x",
    { exclude: `"${server.idOf("A")}#custom:y"` },
    true,
    count,
  );
  expect(result.errors.join()).toMatch(/NAME|EXCLUDE/);
  const [, characters] = /normalised (\d+) characters/.exec(result.raw) ?? [];
  expect(Number(characters)).toBeLessThan(10_000);
});
