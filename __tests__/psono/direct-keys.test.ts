/** Direct access: a server that gives one attached secret for another, through the built action. */
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { PsonoServer, type Vault } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const uuid = (at: number) => `${String(at).padStart(8, "0")}-1111-4111-8111-111111111111`;
const names = ["Prod", "Test", "Third"];
const vault: Vault = {
  children: names.map((entry, at) => ({ entry, id: uuid(at), type: "note", data: { notes: `${entry}-value` } })),
  keys: { restricted: { restricted: true, attached: names } },
};
const [prod, test_] = [uuid(0), uuid(1)];

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A step whose server answers for Prod what it has for Test, sealed and complete. */
async function run(secrets: string, inSession: boolean) {
  const server = new PsonoServer(vault);
  await server.listen();
  const front = createServer(async (asked, response) => {
    let body = "";
    for await (const chunk of asked) body += chunk;
    if (asked.url?.includes("/secret/")) body = body.replace(prod, test_);
    const { method, url = "", headers } = asked;
    request(server.url + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    }).end(body);
  });
  await new Promise<void>((ready) => front.listen(0, "127.0.0.1", ready));
  closing.push(
    () => server.close(),
    () => front.closeAllConnections(),
    () => front.close(),
  );
  const { id = "", privateKey = "", secretKey = "" } = server.keys["restricted"] ?? {};
  const session = inSession && { "server-signature": server.signature, "api-key-private-key": privateKey };
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const inputs = { "server-url": url, "api-key-id": id, "api-key-secret-key": secretKey, ...session, secrets };
  return runAction(inputs, { GITHUB_ACTION: "secrets" });
}

describe.each([false, true])("two attached secrets with the same key (in a session: %s)", (inSession) => {
  const SHARED = new RegExp(`The secrets ${prod} and ${test_} have the same key`);

  test.each([
    ["by ID", `A = ${prod}\nB = ${test_}`, [1, 2]],
    ["optional", `A ?= ${prod}\nB ?= ${test_}`, [1, 2]],
    ["where all that is attached is read", `A = ${prod}\nB = /Third`, [1]],
    ["by the title that came", "A = /Test", [1]],
    ["by the title that didn't, which may be one of them", "A ?= /Prod\nB = /Third", [1]],
  ])("are an error %s", async (_, secrets, lines) => {
    const { errors, outputs, exitCode } = await run(secrets, inSession);
    expect({ outputs, exitCode }).toEqual({ outputs: {}, exitCode: 1 });
    expect(errors).toHaveLength(lines.length);
    for (const [at, line] of lines.entries()) {
      expect(errors[at]).toMatch(new RegExp(`^secrets, line ${line}: .*\\[SHARED_KEY\\]$`));
      expect(errors[at]?.replace(`${test_} and ${prod}`, `${prod} and ${test_}`)).toMatch(SHARED);
    }
  });

  test("don't affect a third, or one of them that is read by itself", async () => {
    expect(await run(`A = ${uuid(2)}`, inSession)).toMatchObject({ exitCode: 0, outputs: { A: "Third-value" } });
    // The key tells nothing by itself: docs/decisions/direct-access.md.
    expect(await run(`A = ${prod}`, inSession)).toMatchObject({ exitCode: 0, outputs: { A: "Test-value" } });
  });
});
