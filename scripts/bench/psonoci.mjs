// Measures psonoci (https://github.com/meldron/psonoci) beside this action and its console client: the same entries with
// the same restricted key, at the same server.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PsonoServer } from "../../__tests__/psono-server/server.ts";
import { bare, folder, MAIN, median, stepOf, time } from "./processes.mjs";

const COUNTS = [1, 20, 200];
const LATENCIES = [0, 100];
const ROUNDS = 5;
/** Of what takes more than 10 seconds. */
const SLOW_ROUNDS = 3;

/** One process for each secret, one after another and 8 at a time. */
const LOOP = 'set -e; for one in $SECRETS; do "$@" "$one" $AFTER; done';
const XARGS = `printf '%s\\n' $SECRETS | xargs -P8 -I{} "$@" {} $AFTER`;

const shell = (script, command) => ["sh", "-c", script, "sh", ...command];

/**
 * Name and median of each way: `{ name, drawn, times: { [latency]: { [count]: ms } } }`. `drawn` says whether the chart
 * shows it.
 */
export async function measurePsonoci(program) {
  const version = spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.trim();
  if (!version?.startsWith("psonoci ")) throw new Error(`--psonoci: ${program} isn't psonoci.`);
  const rows = new Map();
  for (const latency of LATENCIES) {
    for (const count of COUNTS) {
      const { server, ways } = await prepare(program, count, latency);
      const times = new Map(ways.map(({ name }) => [name, []]));
      for (let round = 0; round < ROUNDS; round++) {
        for (const { name, command, env } of ways) {
          const before = times.get(name);
          if (round >= SLOW_ROUNDS && before[0] > 10_000) continue;
          const [first, ...args] = command;
          before.push(await time(first, args, env));
        }
      }
      for (const { name, drawn } of ways) {
        if (!rows.has(name)) rows.set(name, { name, drawn, times: {} });
        rows.get(name).times[latency] = { ...rows.get(name).times[latency], [count]: median(times.get(name)) };
      }
      server.close();
    }
  }
  return { version: version.replace("psonoci ", ""), ways: [...rows.values()] };
}

async function prepare(program, count, latency) {
  const names = Array.from({ length: count }, (_, at) => `Secret ${at}`);
  const vault = {
    children: names.map((entry, at) => ({
      entry,
      type: "environment_variables",
      data: { variables: [{ key: `S${at}`, value: `value of ${entry}` }] },
    })),
    keys: { reader: { restricted: true, attached: names } },
  };
  const server = new PsonoServer(vault, latency === 0 ? {} : { latency });
  await server.listen();
  const key = server.keys.reader;
  const requests = names.map((name, at) => ({ name: `S${at}`, reference: `${server.idOf(name)}#S${at}` }));
  const file = join(folder, `${count}-${latency}.env`);
  writeFileSync(file, requests.map(({ name, reference }) => `${name}=psono://${reference}\n`).join(""));
  const step = stepOf({
    "server-url": server.url,
    "api-key-id": key.id,
    "api-key-secret-key": key.secretKey,
    secrets: requests.map(({ name, reference }) => `${name} = ${reference}`).join("\n"),
  });
  const ours = {
    ...bare,
    PSONO_SERVER_URL: server.url,
    PSONO_API_KEY_ID: key.id,
    PSONO_API_KEY_SECRET_KEY: key.secretKey,
    SECRETS: requests.map(({ reference }) => reference).join(" "),
  };
  const theirs = {
    ...bare,
    PSONO_CI_SERVER_URL: server.url,
    PSONO_CI_API_KEY_ID: key.id,
    PSONO_CI_API_SECRET_KEY_HEX: key.secretKey,
    SECRETS: names.map((name) => server.idOf(name)).join(" "),
    AFTER: "env-vars",
  };
  const client = [process.execPath, "dist/cli/index.js"];
  const get = [...client, "get"];
  const pairs = requests.map(({ name, reference }) => `${name}=${reference}`);
  const ways = [
    { name: "this action, one step", command: [process.execPath, MAIN], env: step },
    { name: "`psono-secrets get`, one process", command: [...get, "--json", ...pairs], env: ours },
    { name: "`psono-secrets run`", command: [...client, "run", "--file", file, "--", "true"], env: ours },
    { name: "`psono-secrets get`, one process per secret", command: shell(LOOP, get), env: ours },
    { name: "`psono-secrets get`, `xargs -P8`", command: shell(XARGS, get), env: ours },
    { name: "`psonoci run`", drawn: true, command: [program, "run", "--", "true"], env: theirs },
    {
      name: "`psonoci secret get`, one process per secret",
      drawn: true,
      command: shell(LOOP, [program, "secret", "get"]),
      env: theirs,
    },
    {
      name: "`psonoci secret get`, `xargs -P8`",
      drawn: true,
      command: shell(XARGS, [program, "secret", "get"]),
      env: theirs,
    },
  ];
  return { server, ways };
}

/** A section of docs/benchmark.md. The fastest way of each column is bold. */
export function psonociSection({ version, ways }) {
  const columns = LATENCIES.flatMap((latency) => COUNTS.map((count) => ({ latency, count })));
  const cell = (times, { latency, count }) => {
    const value = Math.round(times[latency][count]);
    const fastest = Math.min(...ways.map((way) => Math.round(way.times[latency][count])));
    return value === fastest ? `**${value.toLocaleString("en")}**` : value.toLocaleString("en");
  };
  const title = ({ latency, count }) => `${count} × ${latency} ms`;
  const rows = ways.map(({ name, times }) => `| ${name} | ${columns.map((one) => cell(times, one)).join(" | ")} |`);
  const loops = ways.filter(({ name }) => name.endsWith("per secret"));
  const [ours, theirs] = loops.map(({ times }) => times[100][20]);
  return `
## Compared with psonoci

\`npm run bench -- --psonoci PATH\` also measures [psonoci](https://github.com/meldron/psonoci), here version ${version}, built from its
source. Both read the same entries of environment variables, one variable each, with the same restricted key. The numbers are ms for
1, 20 and 200 secrets, when each response comes at once (0 ms) or after 100 ms: medians of ${ROUNDS} interleaved runs, or of ${SLOW_ROUNDS} if a run takes
longer than 10 seconds. The fastest way of each column is bold.

| Way | ${columns.map(title).join(" | ")} |
| --- | ${columns.map(() => "---:").join(" | ")} |
${rows.join("\n")}

psonoci is a native program, which starts faster than Node. That's why it's faster with one process per secret: 20 processes of
\`psono-secrets get\` take ${(ours / theirs).toFixed(1)} times as long as 20 of psonoci when a response takes 100 ms. To read several secrets, use one process.
`;
}
