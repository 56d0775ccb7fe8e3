// What the tests use of Vitest, for mutation runs: any of them can be run at any time, in a process that stays.
import { GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import { restoreAllMocks, spyOn } from "@vitest/spy";
import * as chai from "chai";

/** All tests of the file that is being imported, and the suites they stand in. */
let suite = { above: undefined, hooks: {} };
export const collected = [];

/** Imports a test file and gives its tests, in order. */
export async function collect(file, url) {
  suite = { above: undefined, hooks: {} };
  collected.length = 0;
  await import(url);
  return collected.map(({ name, ...rest }, at) => ({ ...rest, id: `${file}#${at}`, name, file }));
}

const row = (values) => (Array.isArray(values) ? values : [values]);
const run = (rest) => rest.find((one) => typeof one === "function");

export function describe(_, ...rest) {
  const above = suite;
  suite = { above, hooks: {} };
  run(rest)();
  suite = above;
}
describe.each = (rows) => (name, body) => {
  for (const values of rows) describe(name, () => body(...row(values)));
};
describe.runIf = (condition) => (condition ? describe : () => undefined);
describe.skipIf = (condition) => describe.runIf(!condition);

export function test(name, ...rest) {
  collected.push({ name, body: run(rest), suite });
}
test.each =
  (rows) =>
  (name, ...rest) => {
    for (const [at, values] of [...rows].entries()) test(`${name} (${at})`, () => run(rest)(...row(values)));
  };

test.runIf = (condition) => (condition ? test : Object.assign(() => undefined, { each: () => () => undefined }));

const hook = (kind) => (body) => {
  const all = suite.hooks[kind] ?? [];
  suite.hooks[kind] = [...all, body];
};
export const beforeAll = hook("beforeAll");
export const afterAll = hook("afterAll");
export const beforeEach = hook("beforeEach");
export const afterEach = hook("afterEach");

/** Sets properties of an object until they are reset. */
function stubs(object) {
  const old = new Map();
  return [
    (name, value) => {
      if (!old.has(name)) old.set(name, object[name]);
      if (value === undefined) delete object[name];
      else object[name] = value;
    },
    () => {
      for (const [name, value] of old) {
        if (value === undefined) delete object[name];
        else object[name] = value;
      }
      old.clear();
    },
  ];
}
const [stubEnv, unstubAllEnvs] = stubs(process.env);
const [stubGlobal, unstubAllGlobals] = stubs(globalThis);
export const vi = { spyOn, restoreAllMocks, stubEnv, unstubAllEnvs, stubGlobal, unstubAllGlobals };

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });
