/** The assertions of .github/workflows/e2e.yml on what scripts/seed.mjs made: one command for each of its steps. */
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { argv, env } from "node:process";
import { folders } from "./seed.mjs";

const outputs = JSON.parse(env.OUTPUTS ?? "{}");
const password = folders.Production.Database.website_password_password;
const token = folders.Team.Registry.application_password_password;
const note = folders[""].Note.note_notes;
const [apiToken] = folders.Team.Variables.environment_variables_variables.map(({ value }) => value);
const values = [password, token, apiToken, note];
const lines = values.flatMap((value) => value.trim().split("\n"));
const hex = (text) => Buffer.from(text).toString("hex");
const base64 = (text) => Buffer.from(text).toString("base64").replace(/=+$/, "");
/** Everything that no log may show: lines of a value as tools write them, and a value as a whole. */
const forms = [
  ...lines.flatMap((line) => [line, encodeURIComponent(line), JSON.stringify(line).slice(1, -1)]),
  ...values.flatMap((value) => [hex(value), base64(value)]),
];

const steps = {
  session() {
    assert.equal(outputs.PASSWORD, password);
    assert.equal(outputs.BY_ID, password);
    assert.match(outputs.CODE, /^\d{6}$/);
    assert.equal(readFileSync(outputs.NOTE, "utf8"), note);
    if (process.platform !== "win32") assert.equal(statSync(outputs.NOTE).mode & 0o777, 0o600);
    const { PASSWORD, BY_ID, CODE, NOTE } = outputs;
    assert.deepEqual(JSON.parse(outputs["secrets-json"]), { PASSWORD, BY_ID, CODE, NOTE });
    assert.equal(env.TOKEN, token);
    assert.equal(env.TEAM_API_TOKEN, apiToken);
    assert.equal(env.PASSWORD, undefined);
  },
  direct() {
    assert.equal(outputs.TOKEN, token);
    assert.equal(outputs.NOTE, note);
  },
  missing() {
    assert.equal(env.OUTCOME, "failure");
    assert.deepEqual(outputs, {});
    assert.equal(env.NOT_ATTACHED, undefined);
  },
  print() {
    for (const form of forms) console.log(`printed: ${form}.`);
  },
  log() {
    const log = readFileSync(argv[3], "utf8");
    const printed = log.match(/printed: \*\*\*\.?/g)?.length;
    assert.equal(printed, forms.length, "not every line that was printed is masked");
    for (const form of forms) assert.ok(!log.includes(form), "the log shows a value");
  },
};

const step = steps[argv[2]];
assert.ok(step, `no such step: one of ${Object.keys(steps).join(", ")}`);
step();
