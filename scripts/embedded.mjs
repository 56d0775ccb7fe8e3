/**
 * Starts the embedded server in the background, empty, with the user that scripts/psono.sh makes in the real one, and
 * prints the id of its process. Argument: the port.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { EmptyPsonoServer } from "../__tests__/psono-server/management.ts";

const [port, mode] = process.argv.slice(2);
if (mode === "serve") {
  const server = new EmptyPsonoServer();
  server.createUser("ci@example.com", "a throwaway passphrase");
  await server.listen(Number(port));
  process.send?.("ready", () => process.disconnect());
} else {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), port ?? "10100", "serve"], {
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.once("exit", () => {
    console.error(`no server could be started on port ${port}`);
    process.exitCode = 1;
  });
  child.once("message", () => {
    console.log(child.pid);
    child.removeAllListeners("exit");
    child.unref();
  });
}
