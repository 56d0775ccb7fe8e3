/** What scripts/seed.mjs makes over the API is what the action reads: the end-to-end workflow in small. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { folders, seed } from "../scripts/seed.mjs";
import { EmptyPsonoServer } from "./psono-server/management.ts";
import { runAction } from "./runner/runner.ts";

const account = { username: "ci@example.com", password: "a throwaway passphrase" };
const server = new EmptyPsonoServer();
let made: Awaited<ReturnType<typeof seed>>;

beforeAll(async () => {
  server.createUser(account.username, account.password);
  await server.listen();
  made = await seed({ url: server.url, ...account });
});
afterAll(() => server.close());

test("with the key for everything: by path, by id, through the share, by wildcard", async () => {
  const { url, signature, reader, ids } = made;
  const run = await runAction({
    "server-url": url,
    "server-signature": signature,
    "api-key-id": reader.id,
    "api-key-private-key": reader.privateKey,
    "api-key-secret-key": reader.secretKey,
    secrets: `PASSWORD = /Production/Database
USER = ${ids["Database"]}#username
env:TOKEN = /Team/Registry
NOTE = /Note
CODE = /One-time
env:* = /Team/Variables`,
  });
  expect(run.errors).toEqual([]);
  expect(run.outputs).toMatchObject({
    PASSWORD: folders.Production.Database.website_password_password,
    USER: folders.Production.Database.website_password_username,
    NOTE: folders[""].Note.note_notes,
  });
  expect(run.outputs["CODE"]).toMatch(/^\d{6}$/);
  expect(run.env).toEqual({
    TOKEN: folders.Team.Registry.application_password_password,
    API_TOKEN: "token-in-a-variable-1",
    API_URL: "https://api.example.com/v2",
  });
  expect(server.openSessions).toBe(0);
});

test("with the restricted key: what is attached, without a session, and nothing else", async () => {
  const { url, restricted, ids } = made;
  const inputs = {
    "server-url": url,
    "api-key-id": restricted.id,
    "api-key-secret-key": restricted.secretKey,
  };
  const run = await runAction({ ...inputs, secrets: `TOKEN = ${ids["Registry"]}\nNOTE = /Note` });
  expect(run.errors).toEqual([]);
  expect(run.outputs).toMatchObject({
    TOKEN: folders.Team.Registry.application_password_password,
    NOTE: folders[""].Note.note_notes,
  });
  const refused = await runAction({ ...inputs, secrets: `A = ${ids["Database"]}` });
  expect([refused.exitCode, refused.errors.join()]).toEqual([1, expect.stringContaining("[NO_SUCH_ENTRY]")]);
});

test("a wrong password seeds nothing", async () => {
  const wrong = seed({ url: server.url, ...account, password: "another" });
  await expect(wrong).rejects.toThrow("POST /authentication/login/: status 400");
});
