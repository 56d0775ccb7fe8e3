/** What a review by attack found in vaults that others fill, through the built action. */
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fieldsOf } from "../../src/entries/fields.ts";
import type { Entry, Folder, Tree } from "../../src/psono/tree.ts";
import { Index } from "../../src/vault/lookup.ts";
import { type Node, type Options, PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

let server: PsonoServer;
afterEach(() => server.close());

const note = (entry: string, notes: string): Node => ({ entry, type: "note", data: { notes } });

async function read(children: Node[], key: "reader" | "restricted", secrets: string, options: Options = {}) {
  const keys = key === "reader" ? { reader: {} } : { restricted: { restricted: true, attached: ["A", "B"] } };
  server = new PsonoServer({ children, keys: keys as Record<string, object> }, options);
  await server.listen();
  const { id = "", privateKey = "", secretKey = "" } = server.keys[key] ?? {};
  const session = key === "reader" ? { "server-signature": server.signature, "api-key-private-key": privateKey } : {};
  return runAction({
    "server-url": server.url,
    "api-key-id": id,
    "api-key-secret-key": secretKey,
    secrets: secrets.replaceAll("ID", server.idOf("A")),
    ...session,
  });
}

test.each<[string, unknown]>([
  ["an object", { toString: 1 }],
  ["a list", [[1]]],
  ["a boolean", true],
])("an entry in another user's share whose type is %s doesn't affect other requests", async (_, type) => {
  const evil = { ...note("Evil", "x"), item: { type } } as Node;
  const share: Node = { folder: "Partner", share: true, children: [evil] };
  const result = await read([note("A", "value-a"), share], "reader", "X = ID\nY = /A");
  expect([result.errors, result.outputs["X"], result.outputs["Y"]]).toEqual([[], "value-a", "value-a"]);
});

test.each(["X ?= /A\nY ?= /B", "X = /A\nY = /B"])(
  "an unreadable attached secret doesn't count as missing: %j",
  async (secrets) => {
    let reads = 0;
    const hostile: NonNullable<Options["hostile"]> = (request) =>
      request.includes("/api-key-access/secret/") && reads++ > 0
        ? (_, response) => {
            response.writeHead(400, { "Content-Type": "text/html; charset=utf-8" }).end("non_field_errors");
            return { status: 400, body: "non_field_errors" } as never;
          }
        : undefined;
    const result = await read([note("A", "value-a"), note("B", "value-b")], "restricted", secrets, { hostile });
    expect(result.errors.join()).toMatch(/Entry not found: \/B\. It may exist but be unreadable, for this reason: /);
    expect(result.outputs).toEqual({});
  },
);

/** Adds items to the share `Partner`, whose members are others. */
const plant = (...items: object[]) => ({
  shareText: (json: string) => {
    const content = JSON.parse(json) as { name: string; items: object[] };
    return content.name === "Partner" ? JSON.stringify({ ...content, items: [...content.items, ...items] }) : json;
  },
});
const partner: Node = { folder: "Partner", share: true, children: [note("Own", "own-value")] };
const files: Record<string, object> = {
  "an empty file": { file_secret_key: "", file_size: 0, file_chunks: {} },
  "a file": { file_secret_key: "ab".repeat(32), file_size: 1, file_chunks: { 1: "ab".repeat(64) } },
};

describe.each(Object.keys(files))("%s in another user's share, with the ID of a secret", (form) => {
  const password: Node = {
    entry: "A",
    type: "website_password",
    id: randomUUID(),
    data: { username: "their-user", password: "their-password" },
  };
  const item = () => ({
    ...{ id: randomUUID(), type: "file", name: "Token", file_id: (password as { id: string }).id },
    ...files[form],
  });
  const options = () => plant(item());

  test.each([
    "X = /A\nY = /Partner/Token#password",
    "X = ID\nY ?= /Partner/Token#password",
    "X = ID\nY = /Partner/Token#username",
    "X = /A\nfile:Y_* ?= /Partner/#password",
    "X = /A\nY_* = /Partner/**",
  ])("never gets the fields of the secret: %s", async (secrets) => {
    const { outputs, env } = await read([password, partner], "reader", secrets, options());
    for (const [name, value] of Object.entries({ ...outputs, ...env }))
      if (/^(?!X$|secrets-json$)/.test(name))
        expect([name, value]).not.toEqual([name, expect.stringMatching(/their-/)]);
  });

  test("gives the secret no error of its key", async () => {
    const key = "cd".repeat(32);
    const twin = { ...item(), file_secret_key: key };
    const other = { name: "Other", type: "note", secret_id: randomUUID(), secret_key: key };
    const { errors } = await read([password, partner], "reader", "X = /A\nY ?= /Partner/Other", plant(twin, other));
    expect(errors.join("\n")).not.toMatch(/line 1: .*SHARED_KEY/);
  });

  test("is read as what it is", async () => {
    const { errors, outputs } = await read([password, partner], "reader", "X = ID", options());
    // The server knows nothing of an empty file, so its ID is nobody's. A file that has another entry's ID is disputed.
    if (form === "an empty file") expect([errors, outputs["X"]]).toEqual([[], "their-password"]);
    else expect([errors, outputs]).toEqual([[expect.stringContaining("[AMBIGUOUS]")], {}]);
  });
});

test.each(["file_chunks", "file_size", "file_shard_id", "file_repository_id"])(
  "a file in another user's share whose %s is nested 50,000 deep doesn't affect other requests",
  async (name) => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const shareText = (json: string) =>
      json.replace('"items":[', `"items":[{"type":"file","name":"f","${name}":${deep}},`);
    const { errors, outputs } = await read([note("A", "value-a"), partner], "reader", "X = ID\nY = /A", { shareText });
    expect([errors, outputs["X"], outputs["Y"]]).toEqual([[], "value-a", "value-a"]);
  },
);

test("links to thousands of shares that can't be read end in an error, and with the session", async () => {
  const links = Array.from({ length: 5_000 }, (_, at) => ({
    name: `${at}`,
    share_id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    share_secret_key: "ab".repeat(32),
  }));
  const wildcards = Array.from({ length: 20 }, (_, at) => `W${at}_* ?= /Partner/**`).join("\n");
  const { exitCode, errors, raw } = await read([note("A", "value-a"), partner], "reader", `X = ID\n${wildcards}`, {
    shareText: (json) => json.replace(/"folders":\[/, `"folders":[${JSON.stringify(links).slice(1, -1)}`),
    hostile: (request) =>
      request.startsWith("GET /share/00000000")
        ? (_, response) => response.writeHead(200, { "Content-Type": "application/json" }).end("{}")
        : undefined,
  });
  expect([exitCode, errors]).toEqual([1, [expect.stringContaining("[SERVER_ANSWER]")]]);
  expect(raw).not.toMatch(/\n {4}at |ActionError/);
  expect(server.openSessions).toBe(0);
});

test("a path that is too long for a message isn't searched for others like it", async () => {
  const at = { path: "/".repeat(8_000), above: undefined, share: "share", content: {} } as unknown as Folder;
  const entry = {
    path: `${at.path}/A`,
    folder: at.path,
    name: "A",
    id: "a",
    key: "",
    type: "",
    at,
    share: "share",
  } as Entry;
  const tree = { entries: [entry], folders: new Map(), unreadable: [] } as unknown as Tree;
  const index = await Index.of(tree, true);
  const get = vi.spyOn(tree.folders, "get");
  expect(index.isAlone(entry)).toBe(false);
  expect(get).not.toHaveBeenCalled();
});

test("names of fields outside of ASCII are normalized up to a number of characters", () => {
  const normalize = vi.spyOn(String.prototype, "normalize");
  const custom = Array.from({ length: 1_000 }, (_, at) => ({
    name: `${at}${"e\u0301".repeat(500)}`,
    value: "x",
    type: "text",
  }));
  try {
    const fields = fieldsOf({ note_notes: "x", custom_fields: custom }, "note");
    expect(fields.find({ kind: undefined, name: `7${"\u00e9".repeat(500)}` })?.text).toBe("x");
    expect(normalize.mock.contexts.reduce((sum: number, text) => sum + String(text).length, 0)).toBeLessThan(110_000);
  } finally {
    normalize.mockRestore();
  }
});

describe("much work in another user's share", () => {
  const folder = (name: string, content: object) => ({ folder: name, share: true, children: [], ...content }) as Node;
  const team: Node = { folder: "Mine", children: [note("A", "value-a")] };
  const shareText = (name: string, add: (content: Record<string, unknown>) => object) => (json: string) => {
    const content = JSON.parse(json) as Record<string, unknown>;
    return content["name"] === name ? JSON.stringify({ ...content, ...add(content) }) : json;
  };
  const run = (options: Options, secrets = "X = ID\nY = /Mine/A") =>
    read([team, folder("Partner", {})], "reader", secrets, options);

  test("a key of 250,000 characters for 18,000 links is no key, and isn't copied for each", async () => {
    const { errors, outputs } = await run({
      shareText: shareText("Partner", () => ({
        share_index: { x: { secret_key: "A".repeat(250_000) } },
        folders: Array.from({ length: 18_000 }, () => ({ share_id: "x" })),
      })),
    });
    expect([errors, outputs["X"], outputs["Y"]]).toEqual([[], "value-a", "value-a"]);
  });

  test("a file with 100,000 parts that 4,900 places link is described once", async () => {
    const inner = { id: "99999999-9999-4999-8999-999999999999", key: "ef".repeat(32) };
    const links = Array.from({ length: 4_900 }, () => ({ share_id: inner.id, share_secret_key: inner.key }));
    const chunks = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [at, "x"]));
    server = new PsonoServer(
      {
        children: [team, { folder: "Partner", share: true, children: [] }],
        shares: { inner: { ...inner, content: { file: "f", text: "x" } } },
        keys: { reader: {} },
      },
      {
        shareText: (json, id) =>
          id === inner.id
            ? JSON.stringify({ ...(JSON.parse(json) as object), file_chunks: chunks })
            : shareText("Partner", () => ({ items: links }))(json),
      },
    );
    await server.listen();
    const { id = "", privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
    const { errors, outputs } = await runAction({
      "server-url": server.url,
      "server-signature": server.signature,
      "api-key-id": id,
      "api-key-private-key": privateKey,
      "api-key-secret-key": secretKey,
      secrets: `X = ${server.idOf("A")}`,
    });
    expect([errors, outputs["X"]]).toEqual([[], "value-a"]);
    expect(server.openSessions).toBe(0);
  });
});

test.each(["X = ID", "file:X = ID", "X = ID#title", "X ?= ID#filename", "X_* = ID"])(
  "an ID that is gone doesn't find a file of another user's share: %s",
  async (secrets) => {
    const gone = randomUUID();
    for (const evil of [
      { id: gone, file_chunks: { 1: "ab".repeat(64) } },
      { id: randomUUID(), file_id: gone, file_chunks: { 1: "ab".repeat(64) }, file_shard_id: randomUUID() },
    ]) {
      const file = {
        type: "file",
        name: "evil.sh",
        file_title: "evil.sh",
        file_size: 0,
        file_secret_key: "ab".repeat(32),
      };
      const given = plant({ ...file, ...evil });
      const { exitCode, outputs } = await read([note("A", "a"), partner], "reader", secrets.replace("ID", gone), given);
      const { "secrets-json": _, ...rest } = outputs;
      expect(rest).toEqual({});
      if (!secrets.includes("?=")) expect(exitCode).toBe(1);
      server.close();
    }
  },
);
