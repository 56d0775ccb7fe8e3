/** Serves a vault file (JSON in the form of `Vault`), or the tests' vault, and prints what a workflow needs. */
import { readFileSync } from "node:fs";
import { vault } from "../fixtures/demo-vault.ts";
import { PsonoServer, type Vault } from "./server.ts";

const [file, port = "10100"] = process.argv.slice(2);
const server = new PsonoServer(file === undefined ? vault : (JSON.parse(readFileSync(file, "utf8")) as Vault));
await server.listen(Number(port));
console.log(`server-url: ${server.url}\nserver-signature: ${server.signature}`);
for (const [name, key] of Object.entries(server.keys)) {
  console.log(
    `\n# key ${name}\napi-key-id: ${key.id}\napi-key-private-key: ${key.privateKey}\napi-key-secret-key: ${key.secretKey}`,
  );
}
