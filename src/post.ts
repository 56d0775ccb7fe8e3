/**
 * Runs at the end of the job, even after a failure or a cancellation: removes the files of `file:`. An earlier step
 * could have written the state, so it is only accepted as 32 hex digits.
 */
import { EOL } from "node:os";
import { folderOf, removeFolder, STATE } from "./action/files.ts";
import { filesLeft } from "./messages/files-left.ts";

const state = process.env[`STATE_${STATE}`] ?? "";
if (state !== "") {
  const folder = folderOf(state, process.env["RUNNER_TEMP"]);
  const left = folder === undefined ? [] : removeFolder(folder);
  if (folder === undefined || left.length > 0) warn(`${filesLeft(left)} [FILES_LEFT]`);
}

/** `warning` of @actions/core, whose import would make this file larger than 20 kB (docs/decisions/core.md). */
function warn(message: string): void {
  const data = message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  process.stdout.write(`::warning::${data}${EOL}`);
}
