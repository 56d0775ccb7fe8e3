/** Which steps of a file use this action. */
import { describe, expect, test } from "vitest";
import { lineOf } from "../../src/cli/messages.ts";
import { findSteps } from "../../src/cli/steps.ts";
import { parseYaml } from "../../src/cli/yaml.ts";
import type { ActionError } from "../../src/errors.ts";
import { step, workflow } from "./workflow-text.ts";

function find(text: string) {
  const problems: ActionError[] = [];
  const lines = findSteps(parseYaml(text, "f"), "f", problems).map(({ line }) => line);
  return { lines, problems: problems.map((problem) => lineOf(problem).replace(/ \[[A-Z_]+\]$/, "")) };
}
const using = (uses: string, ...inputs: string[]) =>
  workflow([
    `      - uses: ${uses}`,
    ...(inputs.length > 0 ? ["        with:"] : []),
    ...inputs.map((one) => `          ${one}`),
  ]);
const NO_STEP =
  "This looks like a step that uses this action, but GitHub doesn't expect a step here. Put it under steps: in a job.";

test.each([
  ["the action", "psono/psono-secrets-action@v1", []],
  ["another owner", "somebody/psono-secrets-action@0123456789abcdef0123456789abcdef01234567 # v1", []],
  ["other letters", "Somebody/Psono-Secrets-Action@v1", []],
  ["a whole address", "https://forge.example/o/psono-secrets-action@v1", []],
  ["a copy in a folder", "o/ci.yml-steps/psono-secrets-action@v1", []],
  ["a checkout of it", "./.github/actions/psono-secrets-action", []],
  ["a local path", "./", ["server-url: x"]],
  ["a name of its own, by the keys", "o/vault@v1", ["api-key-id: x", "api-key-secret-key: x"]],
  ["a name of its own, by the address", "o/vault@v1", ["server-url: x", "secrets: A = /a"]],
  ["capitals in its inputs", "o/vault@v1", ["Server-URL: x", "Secrets: A = /a"]],
])("%s is found", (_, uses, inputs) => {
  expect(find(using(uses, ...inputs))).toEqual({ lines: [5], problems: [] });
});

test.each([
  ["another action with secrets", "docker/build-push-action@v6", ["secrets: |", "  a=b"]],
  ["another action with an address", "o/other@v1", ["server-url: x"]],
  ["a local path", "./", ["name: x"]],
  ["a name that only begins so", "o/psono-secrets-action-tools@v1", []],
  ["an image", "docker://ghcr.io/o/psono-secrets-action@sha256:00", []],
])("%s isn't this action: %s", (_, uses, inputs) => {
  expect(find(using(uses, ...inputs))).toEqual({ lines: [], problems: [] });
});

const other = (...lines: string[]) => ["      - uses: o/other@v1", ...lines.map((line) => `        ${line}`)];
test.each([
  ["inputs at the top of the file", "secrets: A = /a\nserver-url: x\n"],
  ["inputs in a list", "- secrets: A = /a\n  server-url: x\n"],
  ["no address beside the secrets", workflow(other("with:", "  secrets: A = /a"))],
  ["an address outside of with", workflow(other("server-url: x", "with:", "  secrets: A = /a"))],
  ["an address of another step", workflow(other("with:", "  secrets: A = /a"), other("with:", "  server-url: x"))],
  ["another word before secrets", workflow(other("with:", "  my secrets: A = /a", "  server-url: x"))],
  ["an input whose name ends in secrets", workflow(other("with:", "  my-secrets: A = /a", "  server-url: x"))],
])("an unknown action isn't mistaken for this one by %s", (_, text) => {
  expect(find(text)).toEqual({ lines: [], problems: [] });
});

describe("a file", () => {
  test("may be a composite action", () => {
    const text = workflow(step("secrets: A = /a")).replace(
      "on: push\njobs:\n  job:",
      "name: x\nruns:\n  using: composite",
    );
    expect(find(text.replaceAll(/^ {2}(?= +steps)/gm, "")).lines).toEqual([5]);
  });

  test("may be a reusable workflow, and call one whose inputs have the same names", () => {
    const text = `on:
  workflow_call:
    inputs: { server-url: { type: string }, api-key-id: { type: string } }
jobs:
  call:
    uses: org/psono-secrets-action/.github/workflows/deploy.yml@v1
    with: { server-url: x, api-key-id: x }
    secrets: inherit
  own:
    steps:
      - uses: org/psono-secrets-action@v1
`;
    expect(find(text)).toEqual({ lines: [11], problems: [] });
  });

  test("may share steps by anchors", () => {
    const text = `jobs:\n  a:\n    steps: &all\n${step("secrets: A = /a").join("\n")}\n  b:\n    steps: *all\n`;
    expect(find(text)).toEqual({ lines: [4, 4], problems: [] });
  });

  test.each([
    ["a step outside of steps", `steps:\n${step("secrets: A = /a").join("\n")}\n`, [`f, line 2: ${NO_STEP}`]],
    ["the action as a job", "jobs:\n  a:\n    uses: o/psono-secrets-action@v1\n", [`f, line 3: ${NO_STEP}`]],
    [
      "jobs that are a list",
      `jobs:\n  - steps:\n${step("secrets: A = /a").join("\n")}\n`,
      ['f, line 1: "jobs" must be a mapping (key: value).', `f, line 3: ${NO_STEP}`],
    ],
    ["a job that is a list", "jobs:\n  a: [x]\n", ["f, line 2: This job must be a mapping (key: value)."]],
    ["steps that are a mapping", "jobs:\n  a:\n    steps: { uses: x }\n", ['f, line 3: "steps" must be a list.']],
    [
      "a step that is a text",
      "jobs:\n  a:\n    steps:\n      - x\n",
      ["f, line 4: This step must be a mapping (key: value)."],
    ],
    [
      "no uses",
      "jobs:\n  a:\n    steps:\n      - with: { secrets: x, server-url: y }\n",
      ["f, line 4: This step has inputs of this action but no uses:. Add the line with uses:."],
    ],
    [
      "inputs that are a text",
      "jobs:\n  a:\n    steps:\n      - uses: o/psono-secrets-action@v1\n        with: x\n",
      ['f, line 5: "with" must be a mapping (key: value).'],
    ],
  ])("with errors of structure: %s", (_, text, problems) => expect(find(text).problems).toEqual(problems));

  test("without steps has none", () => expect(find("on: push\n")).toEqual({ lines: [], problems: [] }));

  test("with millions of steps by aliases is refused", () => {
    const jobs = Array.from({ length: 200 }, (_, at) => `  j${at}: *job\n`).join("");
    const steps = "      - uses: x\n".repeat(100);
    expect(find(`jobs:\n  job: &job\n    steps:\n${steps}${jobs}`)).toEqual({
      lines: [],
      problems: ["f: The file has more than 10000 steps."],
    });
  });
});
