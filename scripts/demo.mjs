// The built action against the embedded server, through the runner.
import { vault } from "../__tests__/fixtures-vault.ts";
import { PsonoServer } from "../__tests__/psono-server/server.ts";
import { runAction } from "../__tests__/runner/runner.ts";

const server = new PsonoServer(vault);
await server.listen();
const key = server.keys.reader;
const secrets = [
  "DB_PASSWORD = /Production/Deep/Database",
  "DEPLOY_KEY = /Team/Inner/Deploy key",
  "ONE_TIME_CODE = /Code",
  "env:APP_* = /Variables",
];
const inputs = {
  "server-url": server.url,
  "server-signature": server.signature,
  "api-key-id": key.id,
  "api-key-private-key": key.privateKey,
  "api-key-secret-key": key.secretKey,
};

console.log(`env:
  REGISTRY_TOKEN: psono:///Team/Registry
with:
  env-references: true
  secrets: |
    ${secrets.join("\n    ")}
`);
const run = await runAction(
  { ...inputs, secrets: secrets.join("\n"), "env-references": "true" },
  { GITHUB_ACTION: "secrets", REGISTRY_TOKEN: "psono:///Team/Registry" },
);
console.log("The log, as GitHub shows it:");
console.log(run.log.trim());
console.log("\nWhat the next step gets (throwaway values of the demo's vault):");
for (const [name, value] of Object.entries(run.outputs)) console.log(`  output ${name} = ${JSON.stringify(value)}`);
for (const [name, value] of Object.entries(run.env)) console.log(`  env    ${name} = ${JSON.stringify(value)}`);
console.log(`\n${server.requests.length} requests, ${server.openSessions} sessions left open:`);
for (const request of server.requests) console.log(`  ${request}`);

console.log("\nA slip, and what is said of it: secrets: DB_PASSWORD = /Production/Deep/Databse");
const slip = await runAction({ ...inputs, secrets: "DB_PASSWORD = /Production/Deep/Databse" });
console.log(slip.log.trim());
server.close();
process.exitCode = run.exitCode === 0 && slip.exitCode === 1 ? 0 : 1;
