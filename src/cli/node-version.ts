/**
 * The first module that `main.ts` imports: it ends the process on a Node that is too old, before any other module runs.
 * `JSON.rawJSON`, which parses the exact digits of numbers, came with Node 21, `Promise.withResolvers` with Node 22.
 */
const NEEDED = 22;

const found = process.versions.node;
if (Number.parseInt(found, 10) < NEEDED) {
  console.error(`psono-secrets: Node ${NEEDED} or later is needed. This is Node ${found}. [USAGE]`);
  process.exit(2);
}
