/** Serves the tests' vault, or a vault file (JSON in the form of `Vault`), and prints what reads from it at a terminal. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { vault } from "../fixtures/demo-vault.ts";
import { PsonoServer, type Vault } from "./server.ts";

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function read(): { file: string | undefined; port: string } {
  try {
    const { values } = parseArgs({
      options: { vault: { type: "string" }, port: { type: "string", default: "10100" } },
    });
    return { file: values.vault, port: values.port };
  } catch {
    fail("Usage: npm run server -- [--port PORT] [--vault FILE]");
  }
}

function load(file: string): Vault {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Vault;
  } catch (error) {
    fail(`The server can't read the vault file ${file} (${(error as NodeJS.ErrnoException).code ?? "not JSON"}).`);
  }
}

const { file, port } = read();
const server = new PsonoServer(file === undefined ? vault : load(file));
try {
  await server.listen(Number(port));
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  const why = code === "EADDRINUSE" ? "another program uses it" : code;
  fail(`The server can't listen on port ${port} (${why}). Choose another one: npm run server -- --port 10101`);
}
console.log(
  `# The server runs at ${server.url} until you press Ctrl+C. Paste the lines of one key into another terminal.\n`,
);
for (const [name, key] of Object.entries(server.keys)) {
  console.log(`# key ${name}
export PSONO_SERVER_URL=${server.url}
export PSONO_SERVER_SIGNATURE=${server.signature}
export PSONO_API_KEY_ID=${key.id}
export PSONO_API_KEY_PRIVATE_KEY=${key.privateKey}
export PSONO_API_KEY_SECRET_KEY=${key.secretKey}
`);
}
