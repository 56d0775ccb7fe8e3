// The demo's step: the built action against the embedded server, through the runner; and the same with a slip.
import { vault } from "../__tests__/fixtures/demo-vault.ts";
import { PsonoServer } from "../__tests__/psono-server/server.ts";
import { runAction } from "../__tests__/runner/runner.ts";

export const SECRETS = [
  "DB_PASSWORD = /Production/Deep/Database",
  "file:DEPLOY_KEY = /Team/Inner/Deploy key",
  "file:KEYSTORE = /release.jks",
  "ONE_TIME_CODE = /Code",
  "env:APP_* = /Variables",
];
/** Three chunks, with the fileserver. */
const KEYSTORE = { file: "release.jks", bytes: Buffer.from("a keystore,\0 of the demo's vault"), chunk: 12 };
export const REFERENCE = { REGISTRY_TOKEN: "psono:///Team/Registry" };
export const SLIP = "DB_PASSWORD = /Production/Deep/Databse";

export async function runDemo() {
  const server = new PsonoServer({ ...vault, children: [...vault.children, KEYSTORE] });
  await server.listen();
  const key = server.keys.reader;
  const inputs = {
    "server-url": server.url,
    "server-signature": server.signature,
    "api-key-id": key.id,
    "api-key-private-key": key.privateKey,
    "api-key-secret-key": key.secretKey,
  };
  const environment = { GITHUB_ACTION: "secrets" };
  const run = await runAction(
    { ...inputs, secrets: SECRETS.join("\n"), "env-references": "true", summary: "true" },
    { ...environment, ...REFERENCE },
  );
  const requests = [...server.requests, ...server.fileserver.requests.map((one) => `${one} (fileserver)`)];
  const { openSessions } = server;
  const slip = await runAction({ ...inputs, secrets: SLIP }, environment);
  server.close();
  return { run, slip, requests, openSessions };
}
