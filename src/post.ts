/**
 * Runs when the job ends, also after a failure or a cancellation: removes the files of `file:`. An earlier step can
 * have planted the state: it is believed to be 32 hex digits and no more.
 */
import { EOL } from "node:os";
import { folderOf, removeFolder, STATE } from "./action/files.ts";
import { printable } from "./text.ts";

/** Names in the warning; their number is there in any case. */
const NAMES = 20;

const state = process.env[`STATE_${STATE}`] ?? "";
if (state !== "") {
  const folder = folderOf(state, process.env["RUNNER_TEMP"]);
  const left = folder === undefined ? [] : removeFolder(folder);
  if (folder === undefined || left.length > 0) {
    // As `warning` of @actions/core writes it, which would make this file twenty times as large.
    const data = messageOf(left).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
    const command = `::warning::${data} [FILES_LEFT]`;
    process.stdout.write(command + EOL);
  }
}

function messageOf(left: readonly string[]): string {
  if (left.length === 0)
    return "Files of secrets may be left in psono-secrets-… below RUNNER_TEMP: the state that names their folder, or RUNNER_TEMP, isn't what this step saved. On a self-hosted runner remove them.";
  const names = left.slice(0, NAMES).map(printable).join(", ");
  const more = left.length > NAMES ? ` and ${left.length - NAMES} more` : "";
  return `Files of secrets may be left below RUNNER_TEMP: ${names}${more}. They aren't this step's, or could not be removed. On a self-hosted runner remove them.`;
}
