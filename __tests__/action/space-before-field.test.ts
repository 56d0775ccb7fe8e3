/** A space before the `#` of a field: YAML takes it for a comment without `|`, so with `|` the action refuses it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { PsonoServer } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const server = new PsonoServer({
  children: [
    { entry: "Registry", type: "website_password", data: { username: "robot", password: "registry-value" } },
    { entry: "Ticket #5", type: "application_password", data: { password: "ticket-value" } },
  ],
  keys: { reader: {} },
});
beforeAll(() => server.listen());
afterAll(() => server.close());

/** Runs a step that has this line as `secrets`, or another input or variable that holds the request. */
function run(secrets: string, more: Record<string, string> = {}, env: Record<string, string> = {}) {
  const { id = "", privateKey = "", secretKey = "" } = server.keys["reader"] ?? {};
  const keys = { "api-key-id": id, "api-key-private-key": privateKey, "api-key-secret-key": secretKey };
  const connection = { "server-url": server.url, "server-signature": server.signature, ...keys };
  return runAction({ ...connection, secrets, ...more }, { GITHUB_ACTION: "secrets", ...env });
}
const inYaml = (yaml: string) => (parse(yaml) as { secrets: string }).secrets;

test.each([
  ["A = /Registry #username", "A = /Registry#username or A = /Registry #username#password"],
  ["A ?= /Registry\t#username", "A ?= /Registry#username or A ?= /Registry #username#password"],
  ["file:A = /Ticket #5", "file:A = /Ticket#5 or file:A = /Ticket #5#password"],
])("%s is refused with |, and the error suggests both corrections", async (line, ways) => {
  expect(inYaml(`secrets: ${line}`)).toBe(line.replace(/\s#.*/, ""));
  const { exitCode, log, outputs } = await run(inYaml(`secrets: |\n  ${line}`));
  expect([exitCode, outputs]).toEqual([1, {}]);
  expect(log).toContain(
    `secrets, line 1: Remove the space before "#". If "#" is part of the title, add the field at the end. Write: ${ways} [REQUEST]`,
  );
  expect(server.openSessions).toBe(0);
});

test("a reference in an environment variable is refused too", async () => {
  const { exitCode, log } = await run("", { "env-references": "true" }, { DB: "psono:///Registry #username" });
  expect(exitCode).toBe(1);
  expect(log).toContain("Write: psono:///Registry#username or psono:///Registry #username#password");
});

test("each correction works", async () => {
  const { exitCode, outputs } = await run("A = /Registry#username\nB = /Ticket #5#password");
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ A: "robot", B: "ticket-value" });
});
