// What masks cost: commands of a step, texts that the runner derives from them, and the time that a model of its masker
// takes for 1,000 lines of a log. The counts are the same in each run.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Masker } from "../../__tests__/runner/masker.ts";
import { finish } from "../../src/masking/finish.ts";
import { planMasks } from "../../src/masking/plan.ts";

const LINES = 1_000;
const COUNTS = [1, 20, 100, 500];

/** Secrets that no escape changes, and secrets that each escape writes in another way. */
const KINDS = {
  plain: (at) => createHash("sha256").update(`${at}`).digest("base64url").slice(0, 24),
  odd: (at) => `${KINDS.plain(at)}'"$&<%/ é${at}`,
};

/** For each kind and number of secrets: commands, derived texts, and secrets whose encodings are incomplete. */
export function maskCounts() {
  return Object.entries(KINDS).flatMap(([kind, secretOf]) =>
    COUNTS.map((secrets) => {
      const values = Array.from({ length: secrets }, (_, at) => ({ value: secretOf(at), at: `${at}` }));
      const { texts, incomplete } = finish(planMasks(values, { derives: true }));
      const masker = new Masker();
      for (const text of texts) masker.addLines(text);
      return { kind, secrets, commands: texts.length, derived: masker.size, incomplete: incomplete.length, masker };
    }),
  );
}

/** ms that the model takes for 1,000 lines of ordinary logs. */
export function maskTime(masker) {
  const folder = "__tests__/fixtures/benign";
  const all = readdirSync(folder).flatMap((file) => readFileSync(`${folder}/${file}`, "utf8").split("\n"));
  const lines = Array.from({ length: LINES }, (_, at) => all[at % all.length]);
  const start = performance.now();
  for (const line of lines) masker.mask(line);
  return performance.now() - start;
}

/** Rows of a table in Markdown; the first five columns are counts. */
export function maskTable(counts, times) {
  const number = (value) => value.toLocaleString("en");
  const rows = counts.map(
    ({ kind, secrets, commands, derived, incomplete }, at) =>
      `| ${secrets} ${kind} | ${number(commands)} | ${number(derived)} | ${number(incomplete)} | ${times[at].toFixed(0)} |`,
  );
  return `| Secrets | Masks | Derived by the runner | Incomplete | Model, ms for 1,000 lines |
| --- | ---: | ---: | ---: | ---: |
${rows.join("\n")}`;
}

if (process.argv[1] === import.meta.filename) {
  const counts = maskCounts();
  console.log(
    maskTable(
      counts,
      counts.map(({ masker }) => maskTime(masker)),
    ),
  );
}
