/** Workflows, action.yml and action-types.yml, by GitHub's own parser and by the rules of this repository. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseInputs } from "../../src/action/inputs.ts";
import type { ActionError } from "../../src/errors.ts";
import { worded } from "../messages/worded.ts";
import { runAction } from "../runner/runner.ts";
import { diagnose } from "./workflows.ts";

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: unknown;
  "timeout-minutes"?: number;
  uses?: string;
  needs?: unknown;
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

  test("is valid for GitHub's parser", async () => {
    const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
    const template = value && (await convertWorkflowTemplate(context, value));
    expect(errorsOf(context)).toEqual([]);
    expect(template?.jobs.map(({ id }) => id.value)).toEqual(jobs.map(([id]) => id));
  });

  test("is valid for GitHub's language service: expressions, contexts and inputs of actions", async () => {
    expect(await diagnose(file.name, file.content)).toEqual([]);
  });

  test("grants no permissions to all jobs, and only listed ones to each", () => {
    expect(workflow.permissions).toEqual({});
    for (const [, job] of jobs) expect(Object.keys(job.permissions ?? {})).not.toEqual([]);
  });

  test("pins other code to a commit SHA, followed by its version", () => {
    for (const line of file.content.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line))) {
      expect(line).toMatch(/uses: (?:\.\/\S*|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
    }
    for (const { uses } of [...steps, ...jobs.map(([, job]) => job)]) {
      if (uses?.startsWith("./")) expect([uses, existsSync(uses === "./" ? "action.yml" : uses)]).toEqual([uses, true]);
    }
  });

  test("has a timeout, and leaves no token in the checkout", () => {
    for (const [id, job] of jobs) if (job.steps) expect([id, job["timeout-minutes"]]).toEqual([id, expect.any(Number)]);
    for (const step of steps)
      if (step.uses?.startsWith("actions/checkout@")) expect(step.with?.["persist-credentials"]).toBe(false);
  });

  test("calls existing scripts, and puts no expression into a script", () => {
    for (const { run = "" } of steps) {
      expect(run).not.toContain("${{");
      for (const [, script = ""] of run.matchAll(/npm (?:run )?(?!run\b|ci\b|sbom\b)([\w:-]+)/g))
        expect(scripts).toHaveProperty(script);
      for (const [path] of run.matchAll(/\bscripts\/[\w./-]+/g)) expect([path, existsSync(path)]).toEqual([path, true]);
    }
  });

  test("needs no secret of the repository, and gives none to a pull request", () => {
    expect(file.content).not.toMatch(/\bsecrets\s*[.[]|secrets: inherit/);
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });
});

test("action.yml is valid for GitHub's parser and language service", async () => {
  expect(errorsOf(parseAction(read("action.yml"), new NoOperationTraceWriter()).context)).toEqual([]);
  expect(await diagnose("action.yml", read("action.yml").content)).toEqual([]);
});

test("the language service finds a wrong input, a missing input, and an unknown context", async () => {
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

  test("the types are known and complete, and match the defaults", () => {
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

  test("the values of an enum are those that the action accepts", () => {
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

  test("a description says that the input is required, or gives its default", () => {
    for (const [name, { description, default: value = "none", required }] of Object.entries(action.inputs)) {
      const text = required ? / Required\.$/ : new RegExp(` Default: ${value}\\.$`);
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
  expect(readFileSync(archive).length).toBeLessThan(740_000);
  const run = await runAction({}, {}, undefined, { folder });
  expect(run.errors.join()).toContain("server-url: is missing.");
  rmSync(folder, { recursive: true });
});

describe("release.yml", () => {
  const { jobs } = parse(readFileSync(`${folder}/release.yml`, "utf8")) as Workflow;
  const { publish, ...others } = jobs;

  test("only one job has write permissions, and its files are built before", () => {
    for (const [id, { permissions }] of Object.entries(others))
      expect([id, Object.values(permissions ?? {})]).toEqual([id, expect.not.arrayContaining(["write"])]);
    expect(publish?.permissions).toEqual({ contents: "write", "id-token": "write", attestations: "write" });
    expect([publish?.needs, jobs["build"]?.needs]).toEqual(["build", ["ci", "check-dist", "e2e"]]);
  });

  test("the publishing job installs nothing and runs no code of a dependency", () => {
    const actions = publish?.steps?.flatMap(({ uses }) => uses?.replace(/@.*/, "") ?? []);
    expect(new Set(actions)).toEqual(new Set(["actions/checkout", "actions/download-artifact", "actions/attest"]));
    for (const { run = "" } of publish?.steps ?? []) {
      expect(run).not.toMatch(/\b(?:np[mx]|node_modules|corepack|yarn|pnpm)\b/);
      for (const [command] of run.matchAll(/\bnode .*/g))
        expect(command).toBe('node scripts/verify-tag.mjs "$GITHUB_REF_NAME" "$GITHUB_SHA"');
    }
    expect(readFileSync("scripts/verify-tag.mjs", "utf8").match(/(?<=from )".*"/g)).toEqual(['"node:child_process"']);
  });

  test("it checks the tag and the build before it attests, and attests before it publishes", () => {
    const steps = publish?.steps?.map(({ name, uses }) => name ?? uses?.replace(/@.*/, "")) ?? [];
    expect(steps.map((step) => step?.split(" ").slice(0, 3).join(" "))).toEqual([
      ...["actions/checkout", "The tag is", "actions/download-artifact", "What came is"],
      ...["Attest who built", "Attest of which", "Release as a"],
    ]);
  });

  test("the SBOM is attested and published", () => {
    const attests = publish?.steps?.filter(({ uses }) => uses?.startsWith("actions/attest@"));
    expect(attests?.map((step) => step.with?.["sbom-path"])).toEqual([
      undefined,
      "release/psono-secrets-sbom.cdx.json",
    ]);
    expect(publish?.steps?.at(-1)?.run).toMatch(/^gh release create .*\\\n.* release\/psono-secrets-\*$/m);
  });
});

describe("the images of the end-to-end test", () => {
  interface Compose {
    services: Record<string, { image: string }>;
  }
  const images = (file: string) =>
    Object.values((parse(readFileSync(file, "utf8")) as Compose).services).map(({ image }) => image);

  test("have versions that Dependabot updates", () => {
    expect(images("scripts/compose.yaml").map((image) => image.split(":")[0])).toEqual([
      "postgres",
      "psono/psono-server",
    ]);
    for (const image of images("scripts/compose.yaml"))
      expect(image).toMatch(/:\d+\.\d+[\w.-]*(?:@sha256:[0-9a-f]{64})?$/);
    const { updates } = parse(readFileSync(".github/dependabot.yml", "utf8")) as { updates: Record<string, unknown>[] };
    expect(updates).toContainEqual(
      expect.objectContaining({ "package-ecosystem": "docker-compose", directory: "/scripts" }),
    );
  });

  test("are the newest only on the schedule", () => {
    expect(images("scripts/latest.yaml")).toEqual(["psono/psono-server:latest"]);
    const { jobs } = parse(readFileSync(`${folder}/e2e.yml`, "utf8")) as Workflow;
    const step = jobs["psono"]?.steps?.find(({ run }) => run === "bash scripts/psono.sh");
    expect(step?.env).toEqual({ PSONO_LATEST: `\${{ github.event_name == 'schedule' }}` });
  });
});

describe("the notes of a release", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const sha = "0123456789abcdef0123456789abcdef01234567";
  const notes = (...args: string[]) =>
    execFileSync(process.execPath, ["scripts/release-notes.mjs", ...args], { encoding: "utf8", stdio: "pipe" });

  test("are the changelog's section for this version", () => {
    const section = readFileSync("CHANGELOG.md", "utf8").split(`\n## ${version}\n`)[1]?.split("\n## ")[0]?.trim();
    expect(section).toMatch(/\S/);
    expect(notes(`v${version}`, sha)).toContain(section);
    expect(() => notes("v0.0.1", sha)).toThrow("v0.0.1 isn't");
  });

  test("contain the line that pins the release, with its commit SHA and version", () => {
    expect(notes(`v${version}`, sha)).toContain(`\nuses: org/psono-secrets-action@${sha} # v${version}\n`);
    expect(() => notes(`v${version}`, "main")).toThrow("isn't the SHA of a commit");
  });
});
