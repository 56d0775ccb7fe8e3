// The demo's steps: the built action against the embedded server, through the runner; a step that prints a secret; and
// the action again, with a typo.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vault } from "../__tests__/fixtures/demo-vault.ts";
import { PsonoServer } from "../__tests__/psono-server/server.ts";
import { runAction } from "../__tests__/runner/runner.ts";

export const SECRETS = [
  "DB_PASSWORD = /Production/Deep/Database",
  "file:DEPLOY_KEY = /Team/Inner/Deploy key",
  "file:KEYSTORE = /release.jks",
  "ONE_TIME_CODE = /Code",
  "env:APP_* = /Variables",
  "ENV_FILE = /Variables#dotenv",
  "file:APP_CONFIG = ./app.tpl.yml",
];
/** The template in the workspace. */
export const TEMPLATE = "password: {{ psono:///Production/Deep/Database | yaml }}\n";
/** Three chunks, with the fileserver. */
const KEYSTORE = { file: "release.jks", bytes: Buffer.from("a keystore,\0 of the demo's vault"), chunk: 12 };
export const REFERENCE = { REGISTRY_TOKEN: "psono:///Team/Registry" };
export const PRINT = 'echo "Authorization: Bearer $REGISTRY_TOKEN"';
// cmd.exe prints quotes, and has its own syntax for variables.
const command = process.platform === "win32" ? "echo Authorization: Bearer %REGISTRY_TOKEN%" : PRINT;
export const TYPO = "DB_PASSWORD = /Production/Deep/Databse";

/** @param secrets request lines */
export async function runDemo(secrets = SECRETS) {
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
  const workspace = mkdtempSync(join(tmpdir(), "demo-"));
  writeFileSync(join(workspace, "app.tpl.yml"), TEMPLATE);
  const environment = { GITHUB_ACTION: "secrets", GITHUB_WORKSPACE: workspace };
  const run = await runAction(
    { ...inputs, secrets: secrets.join("\n"), "env-references": "true", summary: "true" },
    { ...environment, ...REFERENCE },
  );
  const requests = [...server.requests, ...server.fileserver.requests.map((one) => `${one} (fileserver)`)];
  const { openSessions } = server;
  const { stdout } = spawnSync(command, { shell: true, encoding: "utf8", env: { ...process.env, ...run.env } });
  const printed = run.mask(stdout.trimEnd());
  const typo = await runAction({ ...inputs, secrets: TYPO }, environment);
  server.close();
  rmSync(workspace, { recursive: true });
  return { run, printed, typo, requests, openSessions };
}
