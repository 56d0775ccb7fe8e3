/** A response that is larger than the cap harms what it holds, and nothing else. Through the built action. */
import { afterEach, describe, expect, test } from "vitest";
import { HOSTILE, type Rewrite } from "../psono-server/hostile.ts";
import { PsonoServer, type Vault } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const huge = HOSTILE["100 MB"]?.rewrite as Rewrite;
const note = (entry: string, id: string) => ({ entry, id, type: "note", data: { notes: `${entry}-value` } });
const uuid = (at: number) => `${String(at).padStart(8, "0")}-1111-4111-8111-111111111111`;
const vault: Vault = {
  children: [
    note("Top", uuid(1)),
    note("Other", uuid(2)),
    { folder: "Mine", children: [note("Key", uuid(3))], share: true },
    { link: "theirs", name: "Theirs" },
    { link: "item", name: "Item" },
  ],
  shares: {
    theirs: { id: uuid(8), content: { folder: "Theirs", children: [note("Key", uuid(4))] } },
    item: { id: uuid(9), content: note("Item", uuid(5)) },
  },
  keys: { reader: {}, writer: { write: true }, restricted: { restricted: true, attached: ["Top", "Other"] } },
};

let server: PsonoServer;
afterEach(() => server.close());

/** A step in which the responses to these requests have 100 MB. */
async function run(secrets: string, large: (request: string) => boolean, name = "reader") {
  server = new PsonoServer(vault, { hostile: (request) => (large(request) ? huge : undefined) });
  await server.listen();
  const { id = "", privateKey = "", secretKey = "" } = server.keys[name] ?? {};
  const session = name !== "restricted" && { "server-signature": server.signature, "api-key-private-key": privateKey };
  const inputs = { "server-url": server.url, "api-key-id": id, "api-key-secret-key": secretKey, ...session, secrets };
  return runAction(inputs, { GITHUB_ACTION: "secrets" });
}

describe("a share whose response is too large", () => {
  const theirs = (request: string) => [uuid(8), uuid(9)].some((id) => request.includes(`/share/${id}/`));

  test("is unreadable by itself: everything else is read, by path and by ID", async () => {
    expect(await run(`A = /Mine/Key\nB = ${uuid(1)}\nM_* = /Mine/`, theirs)).toMatchObject({
      exitCode: 0,
      errors: [],
      outputs: { A: "Key-value", B: "Top-value", M_KEY: "Key-value" },
    });
    expect(server.openSessions).toBe(0);
  });

  test("and requests for entries that may be in it are an error with the reason, optional or not", async () => {
    const { errors, outputs } = await run(`A = /Theirs/Key\nB ?= ${uuid(4)}\nC = /Item\n* = /**`, theirs);
    expect(outputs).toEqual({});
    expect(errors).toHaveLength(4);
    for (const error of errors)
      expect(error).toMatch(/is a share that is too large to read.*Ask the owner to split it.*\[UNREADABLE_SHARE\]$/);
  });
});

describe("a secret whose response is too large", () => {
  const first = (request: string) => request === `GET /secret/${uuid(1)}/`;

  test("is an error only for its own request", async () => {
    const { errors } = await run("A = /Top\nB = /Other", first);
    expect(errors).toEqual([expect.stringMatching(/^secrets, line 1: .*larger than 64 MiB.*\[SERVER_ANSWER\]$/)]);
    const optional = await run("A ?= /Top", first);
    expect(optional.errors).toEqual([expect.stringMatching(/larger than 64 MiB/)]);
  });

  test("is read by itself if all together are too large", async () => {
    const bulk = (request: string) => request.includes("bulk");
    const { outputs, exitCode } = await run("A = /Top\nB = /Other", bulk, "writer");
    expect({ outputs, exitCode }).toMatchObject({ outputs: { A: "Top-value", B: "Other-value" }, exitCode: 0 });
  });

  test("doesn't affect others that are attached to a restricted key", async () => {
    let count = 0;
    const one = (request: string) => request.includes("/api-key-access/secret/") && ++count === 1;
    const { errors } = await run(`A = ${uuid(1)}\nB = ${uuid(2)}`, one, "restricted");
    expect(errors).toEqual([expect.stringMatching(/line \d: .*larger than 64 MiB.*\[SERVER_ANSWER\]$/)]);
  });
});
