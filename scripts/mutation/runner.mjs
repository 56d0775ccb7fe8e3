// A test runner of StrykerJS's. Its own for Vitest starts anew for each of five thousand changes, which takes a day here:
// this one keeps its process, runs the steps of tests in it (`__tests__/runner/in-process.ts`), the quick tests first, and
// takes a change that seconds of tests do not notice for a survivor. So a score is rather too low than too high.
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** They do not run src/, run it for minutes, start programs of others, or replace modules. */
const OTHERS = [
  ...["psono/hostile.test.ts", "psono/confusion.test.ts", "action/stored-files.test.ts", "repository", "runner"],
  ...["psono-server", "formats", "cli/completion.test.ts", "workspace/file.test.ts", "psono/servers.test.ts"],
];
/** Ms of tests after which a change has survived. */
const ENOUGH = 6000;
/** Tests that weigh, rather than tell right from wrong. */
const SLOW = 3000;
const LIMIT = 15_000;
/** Ms after which a test is left out of the first run. */
const DRY = 20_000;
/** Below the sandbox, which is the working folder by then. */
const KEPT = "mutation-tests.json";
const stand = pathToFileURL(resolve("scripts/mutation/vitest.mjs")).href;
registerHooks({
  resolve: (name, context, next) => (name === "vitest" ? { url: stand, shortCircuit: true } : next(name, context)),
});

globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;
let coverage = "";
/** Tests by file, imported when first needed: a change in what runs at the import must be at work by then. */
const files = new Map();
/** What broke outside of a test's own promises. */
let broken;

async function testsOf(file) {
  if (!files.has(file)) {
    const { collect } = await import(stand);
    files.set(file, await collect(file, pathToFileURL(resolve(file)).href));
  }
  return files.get(file);
}

const limited = (work, ms) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
const suitesOf = (test) => {
  const all = [];
  for (let suite = test.suite; suite !== undefined; suite = suite.above) all.unshift(suite);
  return all;
};

/** Runs one test; `begun` holds the suites whose beforeAll was run. Gives the error, or nothing. */
async function runTest(test, begun, ms) {
  broken = undefined;
  const suites = suitesOf(test);
  const each = (kind) => suites.flatMap(({ hooks }) => hooks[kind] ?? []);
  try {
    for (const suite of suites) {
      if (begun.has(suite)) continue;
      begun.add(suite);
      for (const hook of suite.hooks.beforeAll ?? []) await limited(hook(), ms);
    }
    for (const hook of each("beforeEach")) await limited(hook(), ms);
    await limited(test.body(), ms);
  } catch (error) {
    broken ??= error ?? new Error();
  }
  for (const hook of each("afterEach").reverse()) await limited(hook(), ms).catch(() => undefined);
  return broken;
}

async function end(begun) {
  for (const suite of [...begun].reverse())
    for (const hook of suite.hooks.afterAll ?? []) await Promise.resolve(hook()).catch(() => undefined);
  begun.clear();
}

const textOf = (error) => {
  try {
    return String(error?.message ?? error).slice(0, 500);
  } catch {
    return "an error without a text";
  }
};

/** What processes that tests started have passed by. */
function takeCoverage(id) {
  if (!existsSync(coverage)) return;
  const { perTest } = stryker.mutantCoverage;
  perTest[id] ??= {};
  for (const line of readFileSync(coverage, "utf8").trim().split("\n"))
    for (const [mutant, count] of Object.entries(JSON.parse(line)))
      perTest[id][mutant] = (perTest[id][mutant] ?? 0) + count;
  rmSync(coverage);
}

class Runner {
  /** How many changes each test noticed, by file. */
  kills = new Map();

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    process.env.MUTATION = "1";
    coverage = resolve("mutation-coverage");
    for (const event of ["uncaughtException", "unhandledRejection"])
      process.on(event, (error) => {
        broken ??= error ?? new Error(event);
      });
  }

  async dryRun() {
    process.env.MUTATION_COVERAGE = coverage;
    stryker.mutantCoverage ??= { static: {}, perTest: {} };
    const tests = [];
    for (const path of globSync("__tests__/**/*.test.ts").sort()) {
      if (OTHERS.some((name) => path === join("__tests__", name) || path.startsWith(join("__tests__", name, "/"))))
        continue;
      const begun = new Set();
      for (const test of await testsOf(path)) {
        const started = Date.now();
        stryker.currentTestId = test.id;
        const error = await runTest(test, begun, DRY);
        takeCoverage(test.id);
        stryker.currentTestId = undefined;
        // Some need a process of their own.
        if (error !== undefined) console.log(`Left out: ${path}, ${test.name}: ${textOf(error)}`);
        else tests.push({ id: test.id, name: test.name, fileName: path, timeSpentMs: Date.now() - started, status: 0 });
      }
      await end(begun);
    }
    delete process.env.MUTATION_COVERAGE;
    writeFileSync(KEPT, JSON.stringify(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    return { status: "complete", tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    this.times ??= new Map(JSON.parse(readFileSync(KEPT, "utf8")));
    process.env.__STRYKER_ACTIVE_MUTANT__ = stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = 0;
    const time = (id) => this.times.get(id);
    const kills = this.kills.get(activeMutant.fileName) ?? new Map();
    this.kills.set(activeMutant.fileName, kills);
    // What noticed changes in this file before comes first.
    const cost = (id) => (time(id) + 5) / (1 + 10 * (kills.get(id) ?? 0));
    const ids = (testFilter ?? [...this.times.keys()])
      .filter((id) => time(id) < SLOW)
      .sort((a, b) => cost(a) - cost(b));
    const begun = new Set();
    let current;
    const until = Date.now() + ENOUGH;
    let nrOfTests = 0;
    let result;
    for (const id of ids) {
      if (Date.now() > until) break;
      nrOfTests++;
      let error;
      try {
        const file = id.slice(0, id.indexOf("#"));
        // Files share modules here, and with them servers: two of them can't have one open.
        if (file !== current) await end(begun);
        current = file;
        const tests = await testsOf(file);
        error = await runTest(tests[Number(id.slice(id.indexOf("#") + 1))], begun, LIMIT);
      } catch (caught) {
        error = caught ?? new Error(); // while the file was imported
      }
      if (hitLimit !== undefined && stryker.hitCount > hitLimit) {
        result = { status: "timeout", reason: `Hit limit reached (${stryker.hitCount}/${hitLimit})` };
        break;
      }
      if (error !== undefined) {
        kills.set(id, (kills.get(id) ?? 0) + 1);
        result = { status: "killed", killedBy: [id], nrOfTests, failureMessage: textOf(error) };
        break;
      }
    }
    await end(begun);
    stryker.activeMutant = undefined;
    delete process.env.__STRYKER_ACTIVE_MUTANT__;
    return result ?? { status: "survived", nrOfTests };
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "kept", () => new Runner())];
