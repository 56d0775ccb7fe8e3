/** Workflows, action.yml and action-types.yml, by GitHub's own parser and by the rules of this repository. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseInputs } from "../../src/action/inputs.ts";
import type { ActionError } from "../../src/errors.ts";
import { worded } from "../messages/worded.ts";
import { runAction } from "../runner/runner.ts";
import { diagnose } from "./workflows.ts";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: unknown;
  "timeout-minutes"?: number;
  uses?: string;
  steps?: Step[];
}
interface Workflow {
  permissions: unknown;
  on: Record<string, unknown>;
  jobs: Record<string, Job>;
}

const folder = ".github/workflows";
const scripts = (JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts;
const read = (path: string) => ({ name: path, content: readFileSync(path, "utf8") });
const errorsOf = (context: { errors: { getErrors(): { message: string }[] } }) =>
  context.errors.getErrors().map(({ message }) => message);

describe.each(readdirSync(folder))("%s", (name) => {
  const file = read(`${folder}/${name}`);
  const workflow = parse(file.content) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  test("is a workflow to GitHub's parser", async () => {
    const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
    const template = value && (await convertWorkflowTemplate(context, value));
    expect(errorsOf(context)).toEqual([]);
    expect(template?.jobs.map(({ id }) => id.value)).toEqual(jobs.map(([id]) => id));
  });

  test("is a workflow to GitHub's language service: expressions, contexts and inputs of actions", async () => {
    expect(await diagnose(file.name, file.content)).toEqual([]);
  });

  test("grants nothing to all jobs, and to each what it names", () => {
    expect(workflow.permissions).toEqual({});
    for (const [, job] of jobs) expect(Object.keys(job.permissions ?? {})).not.toEqual([]);
  });

  test("runs nobody else's code but by the hash of a commit, whose version stands beside it", () => {
    for (const line of file.content.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line))) {
      expect(line).toMatch(/uses: (?:\.\/\S*|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
    }
    for (const { uses } of [...steps, ...jobs.map(([, job]) => job)]) {
      if (uses?.startsWith("./")) expect([uses, existsSync(uses === "./" ? "action.yml" : uses)]).toEqual([uses, true]);
    }
  });

  test("ends by itself, and leaves no token in the checkout", () => {
    for (const [id, job] of jobs) if (job.steps) expect([id, job["timeout-minutes"]]).toEqual([id, expect.any(Number)]);
    for (const step of steps)
      if (step.uses?.startsWith("actions/checkout@")) expect(step.with?.["persist-credentials"]).toBe(false);
  });

  test("calls scripts that exist, and puts no expression into a script", () => {
    for (const { run = "" } of steps) {
      expect(run).not.toContain("${{");
      for (const [, script = ""] of run.matchAll(/npm (?:run )?(?!run\b|ci\b)([\w:-]+)/g))
        expect(scripts).toHaveProperty(script);
      for (const [path] of run.matchAll(/\bscripts\/[\w./-]+/g)) expect([path, existsSync(path)]).toEqual([path, true]);
    }
  });

  test("needs no secret of the repository, and trusts no pull request with one", () => {
    expect(file.content).not.toMatch(/\bsecrets\s*[.[]|secrets: inherit/);
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });
});

test("action.yml is an action to GitHub's parser and language service", async () => {
  expect(errorsOf(parseAction(read("action.yml"), new NoOperationTraceWriter()).context)).toEqual([]);
  expect(await diagnose("action.yml", read("action.yml").content)).toEqual([]);
});

test("the language service sees a wrong input, a missing one, and a context that is not there", async () => {
  const steps = `      - uses: ./\n        with:\n          server-urll: \${{ scerets.X }}\n`;
  const told = await diagnose(`${folder}/x.yml`, `on: push\njobs:\n  x:\n    runs-on: y\n    steps:\n${steps}`);
  for (const part of ["'server-urll'", "`server-url`", "'scerets'"]) expect(told.join()).toContain(part);
});

describe("action-types.yml", () => {
  interface Type {
    type: string;
    separator?: string;
    "list-item"?: Type;
    "allowed-values"?: string[];
  }
  type Properties = Record<string, { description: string; default?: string; required?: boolean }>;
  const action = parse(readFileSync("action.yml", "utf8")) as { inputs: Properties; outputs: Properties };
  const types = parse(readFileSync("action-types.yml", "utf8")) as Record<"inputs" | "outputs", Record<string, Type>>;

  test("has a type for each input and output, and for nothing else", () => {
    expect(Object.keys(types.inputs)).toEqual(Object.keys(action.inputs));
    expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs));
  });

  test("the types are known, whole, and fit the defaults", () => {
    for (const [name, type] of Object.entries({ ...types.inputs, ...types.outputs })) {
      const expected: Record<string, string[]> = {
        string: ["type"],
        boolean: ["type"],
        integer: ["type"],
        enum: ["type", "name", "allowed-values"],
        list: ["type", "separator", "list-item"],
      };
      expect([name, Object.keys(type)]).toEqual([name, expected[type.type]]);
      const value = action.inputs[name]?.default;
      if (value === undefined) continue;
      if (type.type === "boolean") expect(["true", "false"]).toContain(value);
      if (type.type === "integer") expect(value).toMatch(/^\d+$/);
      if (type.type === "enum") expect(type["allowed-values"]).toContain(value);
    }
  });

  test("the values of an enum are those that the action takes", () => {
    const problems = (input: string, value: string) => {
      try {
        parseInputs((name) => (name === input ? value : ""), {}, { repository: { private: true } });
      } catch (caught) {
        return (caught as ActionError[]).map(worded).filter((message) => message.startsWith(`${input}:`));
      }
      return [];
    };
    for (const [name, { "allowed-values": values = [] }] of Object.entries(types.inputs)) {
      for (const value of values) expect([value, problems(name, value)]).toEqual([value, []]);
      if (values.length > 0) expect(problems(name, "another")).not.toEqual([]);
    }
  });

  test("a description says that the input is required, or what its default is", () => {
    for (const [name, { description, default: value = "none", required }] of Object.entries(action.inputs)) {
      const text = required ? /^Required\. / : new RegExp(` Default: ${value}\\.$`);
      expect([name, description]).toEqual([name, expect.stringMatching(text)]);
    }
  });
});

test("what a job downloads is small and runs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "download-"));
  const archive = join(folder, "archive.tar");
  execFileSync("git", ["archive", "--worktree-attributes", "-o", archive, "HEAD"]);
  execFileSync("tar", ["-xf", "archive.tar"], { cwd: folder });
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const file of ["LICENSE", join("dist", "main", "licenses.txt"), join("dist", "post", "index.js")])
    expect(files).toContain(file);
  expect(files.filter((file) => file.endsWith(".ts"))).toEqual([]);
  expect(readFileSync(archive).length).toBeLessThan(600_000);
  const run = await runAction({}, {}, undefined, { folder });
  expect(run.errors.join()).toContain("server-url: is missing.");
  rmSync(folder, { recursive: true });
});

test("the notes of a release are the changelog's, for this version alone", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const notes = (tag: string) =>
    execFileSync(process.execPath, ["scripts/release-notes.mjs", tag], { encoding: "utf8", stdio: "pipe" });
  expect(notes(`v${version}`)).toMatch(/\S/);
  expect(() => notes("v0.0.1")).toThrow("v0.0.1 is not");
});

describe.skipIf(process.platform === "win32")("scripts that need Docker or GitHub, with stand-ins for these", () => {
  const bin = mkdtempSync(join(tmpdir(), "bin-"));
  afterAll(() => rmSync(bin, { recursive: true }));
  /** A program that prints how it is called, and does what `more` says. */
  const program = (name: string, more = "") =>
    writeFileSync(join(bin, name), `#!/bin/bash\necho "${name} $*" >> "$CALLS"\n${more}\n`, { mode: 0o755 });
  const start = (args: string[], variables: Record<string, string> = {}) => {
    const calls = join(bin, "calls");
    writeFileSync(calls, "");
    const env = { PATH: `${bin}:${process.env["PATH"]}`, CALLS: calls, ...variables };
    const { status, stderr } = spawnSync("bash", ["--norc", ...args], { env, encoding: "utf8" });
    return { status, stderr, calls: readFileSync(calls, "utf8").trim().split("\n") };
  };
  const stepOf = (file: string, name: string): string => {
    const { jobs } = parse(readFileSync(`${folder}/${file}`, "utf8")) as Workflow;
    const all = Object.values(jobs).flatMap(({ steps = [] }) => steps as (Step & { name?: string })[]);
    return all.find((step) => step.name?.startsWith(name))?.run ?? "";
  };

  test("psono.sh starts database and server, waits for both, and makes the user that seed.mjs logs in as", () => {
    program("docker");
    program("curl");
    const { status, calls } = start(["scripts/psono.sh"]);
    expect(status).toBe(0);
    expect(calls.map((call) => call.split(" ").slice(0, 2).join(" "))).toEqual([
      ...["docker network", "docker run", "docker exec", "docker run", "curl --fail", "docker exec"],
    ]);
    expect(calls.at(-1)).toContain("createuser ci@example.com a throwaway passphrase");
    expect(readFileSync(`${folder}/e2e.yml`, "utf8")).toContain("PSONO_PASSWORD: a throwaway passphrase");
  });

  test("psono.sh gives up on a server that does not come, and shows its log", () => {
    program("docker");
    program("curl", "exit 7");
    program("sleep");
    const { status, stderr, calls } = start(["scripts/psono.sh"]);
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining("gave up: curl") });
    expect(calls.at(-1)).toBe("docker logs --tail 50 psono");
  });

  test.each([
    ["is there", "", "api -X PATCH repos/o/r/git/refs/tags/v1 -f sha=abc -F force=true"],
    ["is not there", 'case "$*" in *git/ref/*) exit 1;; esac', "api repos/o/r/git/refs -f ref=refs/tags/v1 -f sha=abc"],
  ])("a release is drafted, published, and the major tag moves, where it %s", (_, gh, last) => {
    program("gh", gh);
    const variables = { GITHUB_REF_NAME: "v1.2.3", GITHUB_REPOSITORY: "o/r", GITHUB_SHA: "abc", RUNNER_TEMP: bin };
    const { status, calls } = start(["-e", "-c", stepOf("release.yml", "Release as a draft")], variables);
    expect(status).toBe(0);
    expect(calls[0]).toMatch(/^gh release create v1\.2\.3 --draft --verify-tag .*notes\.md psono-secrets-/);
    expect(calls[1]).toBe("gh release edit v1.2.3 --draft=false");
    expect(calls.at(-1)).toBe(`gh ${last} --silent`);
  });

  test("the logs of all four jobs are fetched and looked through", () => {
    program("gh", 'case "$*" in *attempts*) printf "1\\n2\\n3\\n4\\n";; esac');
    program("node");
    const variables = { GITHUB_REPOSITORY: "o/r", GITHUB_RUN_ID: "7", GITHUB_RUN_ATTEMPT: "1", RUNNER_TEMP: bin };
    const { status, calls } = start(["-e", "-c", stepOf("e2e.yml", "Fetch the logs")], variables);
    expect(status).toBe(0);
    expect(calls.filter((call) => call.startsWith("node"))).toEqual(
      [1, 2, 3, 4].map((job) => `node scripts/e2e.mjs log ${join(bin, `${job}.log`)}`),
    );
    program("gh", 'case "$*" in *attempts*) echo 1;; esac');
    expect(start(["-e", "-c", stepOf("e2e.yml", "Fetch the logs")], variables).status).not.toBe(0);
  });
});
