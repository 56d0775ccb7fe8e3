/** What scripts/seed.mjs makes over the API is what the action reads: the end-to-end workflow in small. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folders, seed } from "../../scripts/seed.mjs";
import { runAction } from "../runner/runner.ts";
import { EmptyPsonoServer } from "./management.ts";

const account = { username: "ci@example.com", password: "a throwaway passphrase" };
const server = new EmptyPsonoServer();
let made: Awaited<ReturnType<typeof seed>>;

beforeAll(async () => {
  server.createUser(account.username, account.password);
  await server.listen();
  made = await seed({ url: server.url, ...account });
});
afterAll(() => server.close());

test("with the unrestricted key: by path, by ID, through the share, by wildcard", async () => {
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
env:TEAM_* = /Team/Variables`,
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
    TEAM_API_TOKEN: "token-in-a-variable-1",
    TEAM_API_URL: "https://api.example.com/v2",
  });
  expect(server.openSessions).toBe(0);
});

test("with the restricted key: only attached secrets, without a session", async () => {
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

test("the assertions of the end-to-end workflow pass, and its log shows no value", async () => {
  const { url, signature, reader, restricted, ids } = made;
  const e2e = (step: string, env: Record<string, string>, ...more: string[]) =>
    spawnSync(process.execPath, ["scripts/e2e.mjs", step, ...more], {
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
  const ok = { status: 0, stderr: "" };
  const direct = { "server-url": url, "api-key-id": restricted.id, "api-key-secret-key": restricted.secretKey };
  const missing = await runAction({ ...direct, secrets: `NOTE = /Note\nenv:NOT_ATTACHED = ${ids["Database"]}` });
  const outcome = { OUTCOME: missing.outcome, OUTPUTS: JSON.stringify(missing.outputs), ...missing.env };
  expect(e2e("missing", outcome)).toMatchObject(ok);
  await runAction(
    {
      "server-url": url,
      "server-signature": signature,
      "api-key-id": reader.id,
      "api-key-private-key": reader.privateKey,
      "api-key-secret-key": reader.secretKey,
      secrets: `PASSWORD = /Production/Database
BY_ID = ${ids["Database"]}
CODE = /One-time
env:TOKEN = /Team/Registry
env:TEAM_* = /Team/Variables
file:NOTE = /Note`,
    },
    {},
    undefined,
    {
      next: ({ outputs, env, mask, temp }) => {
        const session = { OUTPUTS: JSON.stringify(outputs), ...env };
        expect(e2e("session", session)).toMatchObject(ok);
        expect(e2e("session", { ...session, TEAM_API_TOKEN: "another" }).status).toBe(1);
        const log = e2e("print", {}).stdout.split("\n");
        writeFileSync(join(temp, "masked.log"), log.map(mask).join("\n"));
        expect(e2e("log", {}, join(temp, "masked.log"))).toMatchObject(ok);
        writeFileSync(join(temp, "plain.log"), log.join("\n"));
        expect(e2e("log", {}, join(temp, "plain.log")).status).toBe(1);
      },
    },
  );
  const { outputs } = await runAction({ ...direct, secrets: `TOKEN = ${ids["Registry"]}\nNOTE = /Note` });
  expect(e2e("direct", { OUTPUTS: JSON.stringify(outputs) })).toMatchObject(ok);
});

test("the embedded server of the end-to-end workflow starts in the background, or says why not", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const start = () => spawnSync(process.execPath, ["scripts/embedded.mjs", `${port}`], { encoding: "utf8" });
  expect(start()).toMatchObject({ status: 1, stderr: `no server could be started on port ${port}\n` });
  await new Promise((resolve) => other.close(resolve));
  const { status, stdout } = start();
  expect(status).toBe(0);
  const { ids } = await seed({ url: `http://127.0.0.1:${port}`, ...account });
  process.kill(Number(stdout));
  expect(Object.keys(ids)).toContain("Database");
});
