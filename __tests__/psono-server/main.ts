/** Serves a vault file (JSON in the form of `Vault`), or the tests' vault, and prints what reads from it at a terminal. */
import { readFileSync } from "node:fs";
import { vault } from "../fixtures/demo-vault.ts";
import { PsonoServer, type Vault } from "./server.ts";

const [file, port = "10100"] = process.argv.slice(2);
const server = new PsonoServer(file === undefined ? vault : (JSON.parse(readFileSync(file, "utf8")) as Vault));
try {
  await server.listen(Number(port));
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  const again = `npm run server -- ${file ?? "FILE"} PORT`;
  const why = code === "EADDRINUSE" ? "another program uses it" : code;
  console.error(`The server can't listen on port ${port} (${why}): free the port, or choose another one with ${again}`);
  process.exit(1);
}
for (const [name, key] of Object.entries(server.keys)) {
  console.log(`# key ${name}
export PSONO_SERVER_URL=${server.url}
export PSONO_SERVER_SIGNATURE=${server.signature}
export PSONO_API_KEY_ID=${key.id}
export PSONO_API_KEY_PRIVATE_KEY=${key.privateKey}
export PSONO_API_KEY_SECRET_KEY=${key.secretKey}
`);
}
