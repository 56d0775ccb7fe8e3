// Shows what the action does: the log, what the next step gets and prints, the requests, and the error for a typo.
// Arguments replace the request lines: npm run demo -- 'TOKEN = /Team/Registry'
import { PRINT, REFERENCE, runDemo, SECRETS, TEMPLATE, TYPO } from "./demo-run.mjs";

const given = process.argv.slice(2);
const secrets = given.length > 0 ? given : SECRETS;
const { run, printed, typo, requests, openSessions } = await runDemo(secrets);
const [[name, reference]] = Object.entries(REFERENCE);
console.log(`env:
  ${name}: ${reference}
with:
  env-references: true
  secrets: |
    ${secrets.join("\n    ")}
`);
console.log(`./app.tpl.yml: ${TEMPLATE}`);
console.log("The log, as GitHub shows it:");
console.log(run.log.trim());
console.log("\nWhat the next step gets (throwaway values of the demo's vault):");
for (const [output, value] of Object.entries(run.outputs)) console.log(`  output ${output} = ${JSON.stringify(value)}`);
for (const [variable, value] of Object.entries(run.env)) console.log(`  env    ${variable} = ${JSON.stringify(value)}`);
console.log(`\nThe log of a step that prints a secret: ${PRINT}\n${printed}`);
console.log(`\n${requests.length} requests, ${openSessions} sessions left open:`);
for (const request of requests) console.log(`  ${request}`);
console.log(`\nA typo, and the error for it: secrets: ${TYPO}`);
console.log(typo.log.trim());
process.exitCode = (given.length > 0 || run.exitCode === 0) && typo.exitCode === 1 ? 0 : 1;
