/**
 * Runs when the job ends, also after a failure or a cancellation: removes the files of `file:`. An earlier step can
 * have planted the state: it is believed to be 32 hex digits and no more.
 */
import { folderOf, removeFolder, STATE } from "./action/files.ts";

const state = process.env[`STATE_${STATE}`] ?? "";
if (state !== "") {
  let removed = false;
  try {
    const folder = folderOf(state, process.env["RUNNER_TEMP"]);
    removed = folder !== undefined && removeFolder(folder);
  } catch {
    // Told below.
  }
  if (!removed) {
    process.stdout.write(
      "::warning::Files of secrets may be left in psono-secrets-… below RUNNER_TEMP: what is there is not this step's folder, or could not be removed. On a self-hosted runner remove it. [FILES_LEFT]\n",
    );
  }
}
