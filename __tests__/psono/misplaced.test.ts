/** Responses that the server, or somebody between, gives in the place of others. */
import { randomBytes, randomUUID } from "node:crypto";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import nacl from "tweetnacl";
import { afterEach, expect, test } from "vitest";
import { type Node, type Options, PsonoServer, type Vault } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const note = (entry: string, notes: string, more = {}): Node => ({ entry, type: "note", data: { notes }, ...more });
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const seal = (text: string, key: string) => {
  const nonce = randomBytes(24);
  return {
    text: Buffer.from(nacl.secretbox(Buffer.from(text), nonce, bytes(key))).toString("hex"),
    nonce: nonce.toString("hex"),
  };
};

async function start(vault: Vault, options: Options = {}): Promise<PsonoServer> {
  const server = new PsonoServer(vault, options);
  open.push(server);
  await server.listen();
  return server;
}

/** Stands between, and sends each request to the URL that `rewrite` gives. */
async function between(server: PsonoServer, rewrite: (url: string) => string): Promise<string> {
  const front = createServer((asked, response) => {
    const { method, headers, url = "" } = asked;
    asked.pipe(
      ask(server.url + rewrite(url), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  open.push(front);
  await new Promise<void>((ready) => front.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
}

async function run(server: PsonoServer, secrets: string, url = server.url) {
  const { id = "", privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
  const inputs = {
    "server-url": url,
    "server-signature": server.signature,
    "api-key-id": id,
    "api-key-private-key": privateKey,
  };
  const { errors, outputs } = await runAction(
    { ...inputs, "api-key-secret-key": secretKey, secrets },
    { GITHUB_ACTION: "secrets" },
  );
  return { errors: errors.join("\n"), outputs };
}

test("a share isn't read as a datastore, although its key is encrypted alike", async () => {
  const [user, key] = [randomBytes(32).toString("hex"), randomBytes(32).toString("hex")];
  const [datastore, share] = [randomUUID(), randomUUID()];
  const right = seal(key, user);
  let content = { text: "", nonce: "" };
  const server: PsonoServer = await start(
    {
      secretKey: user,
      shares: { test: { id: share, key, content: { folder: "Test", children: [note("db", "value-of-test")] } } },
      datastores: [
        {
          id: datastore,
          type: "password",
          description: "d",
          default: true,
          children: [note("db", "right-value"), { link: "test" }],
        },
      ],
      keys: { reader: {} },
    } as Vault,
    {
      shareText: (text, id, under) => {
        if (id === share) content = seal(text, under);
        return text;
      },
      hostile: (request) =>
        request === `GET /datastore/${datastore}/`
          ? ({ secret = "", body }, response) => {
              const { text, nonce } = JSON.parse(body) as { text: string; nonce: string };
              const opened = nacl.secretbox.open(bytes(text), bytes(nonce), bytes(secret));
              const answer = JSON.parse(Buffer.from(opened ?? []).toString()) as object;
              const forged = {
                secret_key: right.text,
                secret_key_nonce: right.nonce,
                data: content.text,
                data_nonce: content.nonce,
              };
              response.writeHead(200, { "Content-Type": "application/json" });
              response.end(JSON.stringify(seal(JSON.stringify({ ...answer, ...forged }), secret)));
            }
          : undefined,
    },
  );
  for (const line of ["DB = /db", "DB ?= /db"]) {
    const { errors, outputs } = await run(server, line);
    expect(errors).toMatch(/is another datastore, or a share.*SERVER_ANSWER/);
    expect(outputs).toEqual({});
  }
});

test("a datastore that was never saved isn't confused with another", async () => {
  const [passwords, users] = [randomUUID(), randomUUID()];
  const server = await start({
    datastores: [
      { id: passwords, type: "password", description: "d", default: true, children: [note("db", "right-value")] },
      { id: users, type: "user", description: "d" },
    ],
    keys: { reader: {} },
  } as Vault);
  const url = await between(server, (asked) => asked.replace(passwords, users));
  const { errors, outputs } = await run(server, "A ?= /db", url);
  expect(errors).toMatch(/is another datastore, or a share.*SERVER_ANSWER/);
  expect(outputs).toEqual({});
});

test("a share isn't confused with another", async () => {
  const [one, two] = [randomUUID(), randomUUID()];
  const server = await start({
    shares: {
      one: { id: one, content: { folder: "Team", children: [note("db", "right-value")] } },
      two: { id: two, content: { folder: "Other", children: [note("o", "o-value")] } },
    },
    children: [{ link: "one" }, { link: "two" }],
    keys: { reader: {} },
  } as Vault);
  const url = await between(server, (asked) => asked.replace(one, two));
  const { errors, outputs } = await run(server, "A ?= /Team/db", url);
  expect(errors).toMatch(/UNREADABLE_SHARE/);
  expect(outputs).toEqual({});
});
