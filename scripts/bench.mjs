// Measures the built action against the embedded server and an empty node script, all in turn; writes
// docs/benchmark.md, docs/benchmark.json and the chart of it. Arguments: number of rounds (40), "quick" for no files, and
// `--psonoci PATH` to measure psonoci, too.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PsonoServer } from "../__tests__/psono-server/server.ts";
import { finish } from "../src/masking/finish.ts";
import { planMasks } from "../src/masking/plan.ts";
import { benchmarkPicture } from "./bench/chart.mjs";
import { maskCounts, maskTable, maskTime } from "./bench/masks.mjs";
import { bare, folder, MAIN, median, run, stepOf, usage } from "./bench/processes.mjs";
import { measurePsonoci, psonociSection } from "./bench/psonoci.mjs";
import { THEMES } from "./themes.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { psonoci: { type: "string" } },
});
const ROUNDS = Number(positionals[0] ?? 40);
/** What nothing is promised of is run in every so many rounds alone. */
const EVERY = 4;
const PROMISED = ["direct, 20 IDs", "session, 20 paths, one share deep"];
const LATENCY = 100;
const empty = join(folder, "empty.mjs");
writeFileSync(empty, "");

const note = (entry) => ({ entry, type: "note", data: { notes: `value of ${entry}` } });
const many = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
const names = (count) => Array.from({ length: count }, (_, at) => `Secret ${at}`);

/** A vault with `count` secrets in one folder, behind so many shares in shares, among `others` entries. */
function vaultOf(count, shares, others = 0) {
  let children = names(count).map(note);
  for (let depth = 0; depth < shares; depth++) children = [{ folder: `Share ${depth}`, share: true, children }];
  const folders = Array.from({ length: Math.ceil(others / 100) }, (_, at) => ({
    folder: `Folder ${at}`,
    share: true,
    children: Array.from({ length: Math.min(100, others - at * 100) }, (_, entry) => note(`Entry ${entry}`)),
  }));
  return {
    children: [...children, { folder: "All", children: folders }],
    keys: { reader: {}, writer: { write: true }, restricted: { restricted: true, attached: names(count) } },
  };
}

async function scenario(
  title,
  { count, shares = 0, others = 0, key: keyName, lines, latency = LATENCY, roundTrips, work },
) {
  const server = new PsonoServer(vaultOf(count, shares, others), { latency, ...(work && { work }) });
  await server.listen();
  const key = server.keys[keyName];
  const above = Array.from({ length: shares }, (_, depth) => `/Share ${shares - 1 - depth}`).join("");
  const reference = (name) => (keyName === "restricted" ? server.idOf(name) : `${above}/${name}`);
  const secrets =
    lines ??
    names(count)
      .map((name, at) => `S${at} = ${reference(name)}`)
      .join("\n");
  const inputs = {
    "server-url": server.url,
    "api-key-id": key.id,
    "api-key-secret-key": key.secretKey,
    ...(keyName !== "restricted" && { "server-signature": server.signature, "api-key-private-key": key.privateKey }),
    secrets,
    timeout: "600",
  };
  return { title, server, env: stepOf(inputs), roundTrips, latency, times: [], cpu: [], memory: [], requests: 0 };
}

spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });

const counts = [1, 20, 200];
const scenarios = [
  ...(await Promise.all(
    counts.map((count) => scenario(`direct, ${many(count, "ID")}`, { count, key: "restricted", roundTrips: 1 })),
  )),
  ...(await Promise.all(
    counts.map((count) =>
      scenario(`session, ${many(count, "path")}, one share deep`, { count, shares: 1, key: "reader", roundTrips: 6 }),
    ),
  )),
  await scenario("session, 20 paths, no share", { count: 20, key: "reader", roundTrips: 5 }),
  await scenario("session, 20 paths, three shares deep", { count: 20, shares: 3, key: "reader", roundTrips: 8 }),
  await scenario("session, 200 paths, key with write access", { count: 200, shares: 1, key: "writer", roundTrips: 6 }),
];
const baseline = [];
const cold = [];
await run([empty], bare);
for (let round = 0; round < ROUNDS; round++) {
  baseline.push(await run([empty], bare));
  cold.push(await run([MAIN], bare, true));
  for (const one of scenarios)
    if (PROMISED.includes(one.title) || round % EVERY === 0) one.times.push(await run([MAIN], one.env));
}
const sizes = [];
for (const others of [0, 2_000, 20_000]) {
  const lines = others === 0 ? "A = /Secret 0" : "A = /Secret 0\nB_* = /All/**";
  const excludeAll =
    others === 0 ? lines : "A = /Secret 0\nB = /All/Folder 0/Entry 1\nC ?= 00000000-0000-4000-8000-000000000000";
  sizes.push({
    others,
    ...(await scenario(`${others} entries`, { count: 1, others, key: "reader", latency: 0, lines: excludeAll })),
  });
}

const coldCpu = [];
for (let round = 0; round < Math.min(9, ROUNDS); round++) {
  coldCpu.push((await usage([MAIN], bare, true)).cpu);
  for (const one of sizes) {
    const { cpu, memory } = await usage([MAIN], one.env);
    one.cpu.push(cpu);
    one.memory.push(memory);
  }
}
const crowd = [];
for (const workers of [4]) {
  const one = await scenario("500 secrets, read-only key, 10 ms of work on 4 workers", {
    count: 500,
    key: "reader",
    latency: 0,
    work: { ms: 10, workers },
  });
  for (let round = 0; round < Math.min(5, ROUNDS); round++) one.times.push(await run([MAIN], one.env));
  crowd.push(one);
}
// The console client: one reference, and 20 with names, without latency.
const gets = [];
for (const count of [1, 20]) {
  const server = new PsonoServer(vaultOf(20, 1), { latency: 0 });
  await server.listen();
  const { id, secretKey, privateKey } = server.keys.reader;
  const env = {
    ...bare,
    PSONO_SERVER_URL: server.url,
    PSONO_SERVER_SIGNATURE: server.signature,
    PSONO_API_KEY_ID: id,
    PSONO_API_KEY_SECRET_KEY: secretKey,
    PSONO_API_KEY_PRIVATE_KEY: privateKey,
  };
  const pairs = names(count).map((name, at) => `S${at}=/Share 0/${name}`);
  gets.push({ server, env, args: ["dist/cli/index.js", "get", "--json", ...pairs], times: [] });
}
for (let round = 0; round < ROUNDS; round++) for (const one of gets) one.times.push(await run(one.args, one.env));
const psonoci = options.psonoci === undefined ? undefined : await measurePsonoci(options.psonoci);
const values = names(100).map((name) => `${name}-${crypto.randomUUID()}`);
const maskStart = performance.now();
const forms = finish(planMasks(values.map((value) => ({ value, at: "" })))).texts;
const planTime = performance.now() - maskStart;
const maskRows = maskCounts();
const maskTimes = maskRows.map(({ masker }) => maskTime(masker));

const base = median(baseline);
const ms = (value) => value.toFixed(0);
const rows = scenarios.map(({ title, times, roundTrips, latency }) => {
  const limit = base + roundTrips * latency;
  return { title, time: median(times), limit, ratio: median(times) / limit };
});
const coldRatio = median(cold) / base;
const start = median(coldCpu);
const bytes = (name) =>
  readdirSync(`dist/${name}`)
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + statSync(`dist/${name}/${file}`).size, 0);
const ratioOf = (title) => rows.find((row) => row.title === title)?.ratio ?? Number.NaN;
const limits = [
  ["direct, 20 IDs, relative to its lower bound", ratioOf(PROMISED[0]), 1.6, "×"],
  ["session, 20 paths, one share deep, relative to its lower bound", ratioOf(PROMISED[1]), 1.3, "×"],
  ["cold start, relative to an empty script", coldRatio, 2.2, "×"],
  [
    "psono-secrets get of 20 values, relative to one, without latency",
    median(gets[1].times) / median(gets[0].times),
    1.3,
    "×",
  ],
  ["20,000 entries, CPU relative to 2,000", median(sizes[2].cpu) / median(sizes[1].cpu), 10.5, "×"],
  ["main bundle", bytes("main") / 1000, 640, "kB"],
  ["post bundle", bytes("post") / 1000, 20, "kB"],
];
const report = `# Benchmark

\`npm run bench\` measures whole steps: the built action in a process of its own, against the embedded server on the same
machine. Each response comes ${LATENCY} ms after its request. All numbers are medians of interleaved runs: ${ROUNDS} for what this page
promises, ${Math.min(9, ROUNDS)} for CPU and memory, ${Math.min(5, ROUNDS)} for 500 secrets, and ${Math.ceil(ROUNDS / EVERY)} for the rest. Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim()}.

An empty Node script takes ${base.toFixed(1)} ms. The action takes ${median(cold).toFixed(1)} ms from a cold start to its first error message,
${coldRatio.toFixed(2)} times as long.

## Time

The lower bound is the startup of an empty Node script plus the round trips that the protocol forces to run one after another.
"Direct" means a restricted key without a login. "Session" means a key with a login.

| Step | ms | Lower bound, ms | Ratio |
| --- | ---: | ---: | ---: |
${rows.map(({ title, time, limit, ratio }) => `| ${title} | ${ms(time)} | ${ms(limit)} | ${ratio.toFixed(2)} |`).join("\n")}
${crowd.map(({ title, times }) => `| ${title} | ${ms(median(times))} | | |`).join("\n")}

<picture>
  <source media="(prefers-color-scheme: dark)" srcset="benchmark-dark.svg">
  <img src="benchmark-light.svg" alt="Duration of a step by the number of secrets">
</picture>

## CPU and memory

| Vault | CPU, ms | Above the cold start, ms | Peak memory, MB |
| --- | ---: | ---: | ---: |
${sizes.map(({ others, cpu, memory }) => `| ${others === 0 ? "1 entry" : `${others.toLocaleString("en")} entries in ${Math.ceil(others / 100)} shares`} | ${ms(median(cpu))} | ${ms(median(cpu) - start)} | ${ms(median(memory))} |`).join("\n")}
${psonoci === undefined ? "" : psonociSection(psonoci)}
## Promises

| Promise | Measured | At most |
| --- | ---: | ---: |
${limits.map(([what, measured, most, unit]) => `| ${what} | ${measured.toFixed(measured < 20 ? 2 : 0)} ${unit} | ${most} ${unit}${measured > most ? " (missed)" : ""} |`).join("\n")}

## Masks

The action finds the ${forms.length.toLocaleString("en")} masks of 100 secrets in ${planTime.toFixed(1)} ms.

The runner searches each line of the log for each mask, and for the encodings that it derives from the mask. Plain secrets consist of
letters and digits. Odd ones have characters that encodings change. \`npm test\` compares the counts with the code.

${maskTable(maskRows, maskTimes)}
`;
console.log(report);
if (positionals[1] !== "quick") {
  writeFileSync("docs/benchmark.md", report);
  const data = chart();
  writeFileSync("docs/benchmark.json", `${JSON.stringify(data, null, 2)}\n`);
  for (const theme of Object.keys(THEMES)) writeFileSync(`docs/benchmark-${theme}.svg`, benchmarkPicture(data, theme));
}
for (const { server } of [...scenarios, ...sizes, ...crowd, ...gets]) server.close();
rmSync(folder, { recursive: true });

/** What the chart shows: the measured lines, and those that follow from the latency. */
function chart() {
  const pointsOf = (time) => Object.fromEntries(counts.map((count) => [count, Math.round(time(count))]));
  const measured = (kind) => pointsOf((count) => rows.find(({ title }) => title.startsWith(`${kind}, ${count} `)).time);
  const [session, direct] = ["Session (key with a login)", "Direct (restricted key, no login)"];
  const line = (group, name, computed, points) => ({ group, name, computed, points });
  return {
    latency: LATENCY,
    lines: [
      line(session, "this action", false, measured("session")),
      line(
        session,
        "lower bound",
        true,
        pointsOf(() => base + 6 * LATENCY),
      ),
      line(
        session,
        "one request after another",
        true,
        pointsOf((count) => base + (5 + count) * LATENCY),
      ),
      line(direct, "this action", false, measured("direct")),
      line(
        direct,
        "lower bound",
        true,
        pointsOf(() => base + LATENCY),
      ),
      ...(psonoci?.ways ?? [])
        .filter(({ drawn }) => drawn)
        .map(({ name, times }) =>
          line(
            direct,
            name.replaceAll("`", ""),
            false,
            pointsOf((count) => times[LATENCY][count]),
          ),
        ),
    ],
  };
}
