/** The warning of post. It imports nothing else, because post has to stay small. */
import { printable } from "../text.ts";

/** Maximum number of paths in the warning. It gives the number of the others. */
const SHOWN = 20;

/** @param paths what is left, relative to RUNNER_TEMP; empty if the folder isn't known */
export function filesLeft(paths: readonly string[]): string {
  if (paths.length === 0)
    return "Files with secrets may remain in psono-secrets-… in RUNNER_TEMP, because the saved name of their folder, or RUNNER_TEMP, isn't valid. On a self-hosted runner, remove them.";
  const names = paths.slice(0, SHOWN).map(printable).join(", ");
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : "";
  return `Files with secrets may remain in RUNNER_TEMP: ${names}${more}. They don't belong to this step, or couldn't be removed. On a self-hosted runner, remove them.`;
}
