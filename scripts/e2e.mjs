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
const secret = [password, token, apiToken, ...note.trim().split("\n")];

const forms = {
  plain: (text) => text,
  base64: (text) => Buffer.from(text).toString("base64").replace(/=+$/, ""),
  hex: (text) => Buffer.from(text).toString("hex"),
  URL: (text) => encodeURIComponent(text),
  JSON: (text) => JSON.stringify(text).slice(1, -1),
};

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
    for (const text of secret)
      for (const [name, write] of Object.entries(forms)) console.log(`printed as ${name}: ${write(text)}.`);
  },
  log() {
    const log = readFileSync(argv[3], "utf8");
    const printed = log.match(/printed as \w+: \*\*\*\.?/g)?.length;
    assert.equal(printed, secret.length * Object.keys(forms).length, "not every line that was printed is masked");
    for (const text of secret)
      for (const [name, write] of Object.entries(forms))
        assert.ok(!log.includes(write(text)), `the log shows a value as ${name}`);
  },
};

const step = steps[argv[2]];
assert.ok(step, `no such step: one of ${Object.keys(steps).join(", ")}`);
step();
