/** What a review by attack found in vaults that others fill, through the built action. */
import { afterEach, expect, test } from "vitest";
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
