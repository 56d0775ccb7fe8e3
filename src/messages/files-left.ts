/** The warning of post. It imports nothing else, since post has to stay small. */
import { printable } from "../text.ts";

/** Paths that the warning names at most. It gives the number of the others. */
const SHOWN = 20;

/** @param paths what is left, from RUNNER_TEMP on; empty where the folder isn't known */
export function filesLeft(paths: readonly string[]): string {
  if (paths.length === 0)
    return "Files of secrets may be left in psono-secrets-… below RUNNER_TEMP: the state that names their folder, or RUNNER_TEMP, isn't what this step saved. On a self-hosted runner remove them.";
  const names = paths.slice(0, SHOWN).map(printable).join(", ");
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : "";
  return `Files of secrets may be left below RUNNER_TEMP: ${names}${more}. They aren't this step's, or could not be removed. On a self-hosted runner remove them.`;
}
