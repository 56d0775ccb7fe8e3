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
    { event: { repository: { private: isPrivate } } },
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

describe("a share that can't be read isn't replaced by another of its name", () => {
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

  test("gives nothing that the folder lacks, and takes nothing from it", async () => {
    await start(vault("prod", [note("other", "attacker-value")]));
    for (const line of ["A = /prod/other", "A ?= /prod/other"])
      await refused(
        line,
        /\/prod\/other could be in a share or outside of it, because \/prod exists more than once\..*AMBIGUOUS/,
      );
    expect(await values("A = /prod/db\nB = /prod/sub/x")).toEqual({ A: "right-value", B: "x-value" });
    await refused("P_* = /prod/", /AMBIGUOUS/);
  });

  test("by a slash in its name isn't in the folder", async () => {
    await start(vault("prod/sub2", [note("OBJC", "attacker-value")], "prod/item"));
    for (const line of ["A ?= /prod/sub2/OBJC", "A = /prod/item", "P_* = /prod/**"])
      await refused(line, /could be in a share or outside of it.*AMBIGUOUS/);
    expect(await values("P_* = /prod/\nB_* = /prod/sub/**")).toEqual({ P_DB: "right-value", B_X: "x-value" });
    expect(await values("P_* = /prod/**", { exclude: "/prod/sub2/" })).toEqual({ P_DB: "right-value", P_X: "x-value" });
    expect(await values(`A = ${server.idOf("OBJC")}`)).toEqual({ A: "attacker-value" });
  });

  test("where no folder has it, is found by it", async () => {
    await start(vault("other/sub", [note("e", "shared-value")], "other/item"));
    expect(await values("A = /other/sub/e\nB = /other/item\nC_* = /other/sub/")).toEqual({
      A: "shared-value",
      B: "attacker-value",
      C_E: "shared-value",
    });
    await refused("C_* = /other/**", /AMBIGUOUS|Folder not found/);
  });
});

test("a secret that a share lists again with another type keeps its own", async () => {
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

test("a name of half a million characters isn't normalised", async () => {
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
