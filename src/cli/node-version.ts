/** The first module that `main.ts` imports: it ends the process on a Node that is too old. */
import { NEEDED, tooOld } from "../node-version.ts";

const found = tooOld();
if (found !== undefined) {
  console.error(`psono-secrets: Node ${NEEDED} or later is needed. This is Node ${found}. [USAGE]`);
  process.exit(2);
}
