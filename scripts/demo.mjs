// Shows what a person wants to see: the log, what the next step gets, the requests, and a slip.
import { REFERENCE, runDemo, SECRETS, SLIP } from "./demo-run.mjs";

const { run, slip, requests, openSessions } = await runDemo();
const [[name, reference]] = Object.entries(REFERENCE);
console.log(`env:
  ${name}: ${reference}
with:
  env-references: true
  secrets: |
    ${SECRETS.join("\n    ")}
`);
console.log("The log, as GitHub shows it:");
console.log(run.log.trim());
console.log("\nWhat the next step gets (throwaway values of the demo's vault):");
for (const [output, value] of Object.entries(run.outputs)) console.log(`  output ${output} = ${JSON.stringify(value)}`);
for (const [variable, value] of Object.entries(run.env)) console.log(`  env    ${variable} = ${JSON.stringify(value)}`);
console.log(`\n${requests.length} requests, ${openSessions} sessions left open:`);
for (const request of requests) console.log(`  ${request}`);
console.log(`\nA slip, and what is said of it: secrets: ${SLIP}`);
console.log(slip.log.trim());
process.exitCode = run.exitCode === 0 && slip.exitCode === 1 ? 0 : 1;
