/**
 * The first module that `main.ts` imports: it ends the step on a Node that is too old. act and the runners of Forgejo
 * and Gitea start actions with the `node` of the job's image. GitHub's runner starts actions for Node 24 with Node 20 on
 * 32-bit ARM (`DetermineActionsNodeVersion` in HandlerFactory.cs of actions/runner).
 */
import { NEEDED, tooOld } from "../node-version.ts";

const found = tooOld();
if (found !== undefined) {
  console.log(
    `::error::The action needs Node ${NEEDED} or later. The runner started it with Node ${found}. Use a container image that has Node ${NEEDED} or later. GitHub's runner has no Node 24 for 32-bit ARM. There, use a machine of another architecture. [NODE_VERSION]`,
  );
  process.exit(1);
}
