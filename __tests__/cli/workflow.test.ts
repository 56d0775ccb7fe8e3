/** What the steps of a workflow or a composite action request, with lines of the file. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lineOf, noteOf } from "../../src/cli/messages.ts";
import { parseWorkflow } from "../../src/cli/workflow.ts";
import { printFieldName } from "../../src/entries/field-name.ts";
import type { ActionError } from "../../src/errors.ts";
import type { Note } from "../../src/problems/workflows.ts";
import { placeOf } from "../messages/worded.ts";
import { examples } from "../repository/examples.ts";
import { step, workflow } from "./workflow-text.ts";

/** Steps, errors and notes of a text. */
function read(text: string) {
  const problems: ActionError[] = [];
  const notes: Note[] = [];
  const steps = parseWorkflow(text, "f", problems, notes).map(({ requests, exclude, exportEnv, unchecked }) => ({
    requests: requests.map(({ subject, name, field }) =>
      [placeOf(subject), name, field && printFieldName(field)].join(" ").trim(),
    ),
    exclude: exclude.map(({ text }) => text),
    exportEnv,
    unchecked,
  }));
  return { steps, problems: problems.map(lineOf), notes: notes.map(noteOf) };
}

const asks = (request: string, more = {}) => ({
  requests: [request],
  exclude: [],
  exportEnv: false,
  unchecked: 0,
  ...more,
});
const URL = "server-url: x";
const FORM = 'Write "secrets: |" and one request per line below it: NAME = /path/to/entry';

describe("the inputs of a step", () => {
  const both = workflow(step("secrets: A = /a", URL), step(URL, "secrets: B = /b"));
  test.each<[string, string, ReturnType<typeof asks>[]]>([
    ["a line", workflow(step("secrets: A = /a", URL)), [asks("f, line 7 A")]],
    ["empty lines between", workflow(step("secrets: A = /a", "", "   ", URL)), [asks("f, line 7 A")]],
    ["after the address", workflow(step(URL, "# why", "secrets: A = /a")), [asks("f, line 9 A")]],
    ["several spaces", workflow(step("secrets:    A = /a", "server-url:")), [asks("f, line 7 A")]],
    ["a pipe", workflow(step("secrets: |", "  A = /a", URL)), [asks("f, line 8 A")]],
    ["a pipe and indicators", workflow(step("secrets: |2-   # why", "  A = /a", URL)), [asks("f, line 8 A")]],
    ["a pipe and an indicator", workflow(step("secrets: |+", "", "  A = /a#b", "", URL)), [asks("f, line 9 A b")]],
    ["more indentation than indicated", workflow(step("secrets: |1", "", "   A = /a", URL)), [asks("f, line 9 A")]],
    [
      "comments in a literal block",
      workflow(step("secrets: |", "  # why", "  A = /a#b", URL)),
      [asks("f, line 9 A b")],
    ],
    ["a comment after a literal block", workflow(step("secrets: |", "  A = /a", "#why", URL)), [asks("f, line 8 A")]],
    [
      "spaces around a word",
      workflow(step("secrets: A = /a", "export-env: ' true '", "mode: ' load '")),
      [asks("f, line 7 A", { exportEnv: true })],
    ],
    ["the last line", workflow(step(URL, "secrets: |", "  A = /a")), [asks("f, line 9 A")]],
    ["deeper lines", workflow(step(URL, "secrets: |", "    A = /a")), [asks("f, line 9 A")]],
    ["a pipe in the path", workflow(step("secrets: A = /a|b", URL)), [asks("f, line 7 A")]],
    ["quotes", workflow(step("secrets: 'A = /a'", URL)), [asks("f, line 7 A")]],
    ["quotes and a comment", workflow(step('secrets: "A = /a#b"  # why', URL)), [asks("f, line 7 A b")]],
    ["quotes and an empty comment", workflow(step('secrets: "A = /a#b" #', URL)), [asks("f, line 7 A b")]],
    ["a comment", workflow(step("secrets: A = /a#b # why # more", URL)), [asks("f, line 7 A b")]],
    ["CRLF", workflow(step("secrets: A = /a#b", URL)).replaceAll("\n", "\r\n"), [asks("f, line 7 A b")]],
    [
      "CRLF and a bar",
      workflow(step("secrets: |", "", "  A = /a#b")).replaceAll("\n", "\r\n"),
      [asks("f, line 9 A b")],
    ],
    ["a key in quotes", workflow(step('"secrets": A = /a', URL)), [asks("f, line 7 A")]],
    ["a key in capitals", workflow(step("SECRETS: A = /a", URL)), [asks("f, line 7 A")]],
    ["a key with a ?", workflow(step("? secrets", ": A = /a", URL)), [asks("f, line 8 A")]],
    [
      "braces",
      workflow(["      - { uses: o/psono-secrets-action@v1, with: { secrets: 'A = /a#b', server-url: x } }"]),
      [asks("f, line 5 A b")],
    ],
    [
      "other inputs",
      workflow(step("exclude: /x", "export-env: true # yes", "secrets: A = /a", URL)),
      [asks("f, line 9 A", { exclude: ["/x"], exportEnv: true })],
    ],
    [
      "a list of exclusions",
      workflow(step("secrets: A = /a", "exclude: |", "  /x", "", "  B", "export-env: 'false'", URL)),
      [asks("f, line 7 A", { exclude: ["/x", "B"] })],
    ],
    [
      "a boolean of YAML",
      workflow(step("secrets: A = /a", "export-env: TRUE")),
      [asks("f, line 7 A", { exportEnv: true })],
    ],
    ["an empty boolean", workflow(step("secrets: A = /a", "export-env:")), [asks("f, line 7 A")]],
    ["mode: check", workflow(step("secrets: A = /a", "mode: check")), [asks("f, line 7 A")]],
    ["two steps", both, [asks("f, line 7 A"), asks("f, line 12 B")]],
    ["a tag of texts", workflow(step("secrets: !!str A = /a")), [asks("f, line 7 A")]],
    [
      "several lines in quotes",
      workflow(step('secrets: "A = /a\\nB = /b"')),
      [asks("", { requests: ["f, line 7 A", "f, line 7 B"] })],
    ],
    [
      "an anchor and an alias: the lines are those of the anchor",
      workflow(step("secrets: &same |", "  A = /a"), step("secrets: *same", URL)),
      [asks("f, line 8 A"), asks("f, line 8 A")],
    ],
  ])("with %s", (_, text, steps) => expect(read(text)).toEqual({ steps, problems: [], notes: [] }));

  test("a file of more than 5,000 lines", () => {
    const text = `#\n`.repeat(6000) + workflow(step("secrets: |", "  A = /a", "exclude: |", "  /x y"));
    expect(read(text)).toMatchObject({
      steps: [{ requests: ["f, line 6008 A"], exclude: ["/x y"] }],
      problems: [],
    });
  });

  test.each<[string, string, string[]]>([
    [
      "a list",
      workflow(step(URL, "secrets: [A = /a]")),
      [`f, line 8: secrets is a list, but inputs must be text. ${FORM} [REQUEST]`],
    ],
    [
      "a list below it",
      workflow(step(URL, "secrets:", "  - A = /a")),
      [`f, line 8: secrets is a list, but inputs must be text. ${FORM} [REQUEST]`],
    ],
    [
      "a mapping",
      workflow(step(URL, "secrets:", "  A: /a")),
      [`f, line 8: secrets is a mapping, but inputs must be text. ${FORM} [REQUEST]`],
    ],
    ["nothing", workflow(step(URL, "secrets:")), [`f, line 8: This step requests no secrets. ${FORM} [REQUEST]`]],
    [
      "empty quotes",
      workflow(step(URL, 'secrets: ""')),
      [`f, line 8: This step requests no secrets. ${FORM} [REQUEST]`],
    ],
    [
      "only a comment",
      workflow(step(URL, "secrets: # A = /a")),
      [`f, line 8: This step requests no secrets. ${FORM} [REQUEST]`],
    ],
    ["no secrets", workflow(step(URL)), [`f, line 5: This step requests no secrets. ${FORM} [REQUEST]`]],
    [
      "no inputs",
      workflow(["      - uses: o/psono-secrets-action@v1"]),
      [`f, line 5: This step requests no secrets. ${FORM} [REQUEST]`],
    ],
    [
      "a field that is a comment",
      workflow(step("secrets: USER = /Registry #username")),
      [
        'f, line 7: " #" starts a YAML comment here. Write "secrets: |" and put the request on the next line. [REQUEST]',
      ],
    ],
    [
      "a field that is a comment behind a tab",
      workflow(step("secrets: USER = /Registry\t#username")),
      [
        'f, line 7: " #" starts a YAML comment here. Write "secrets: |" and put the request on the next line. [REQUEST]',
      ],
    ],
    [
      "a field that is a comment behind quotes",
      workflow(step('secrets: "USER = /Registry" #username')),
      [
        'f, line 7: " #" starts a YAML comment here. Write "secrets: |" and put the request on the next line. [REQUEST]',
      ],
    ],
    [
      "an exclusion that a comment cuts off",
      workflow(step("secrets: A = /a", "exclude: /Ticket #5")),
      ['f, line 8: " #" starts a YAML comment here. Write "exclude: |" and put the text on the next line. [REQUEST]'],
    ],
    [
      "a folded text",
      workflow(step("secrets: >-", "  A = /a")),
      ['f, line 7: ">" joins all lines into one. Write "secrets: |" (with a pipe) to keep them apart. [REQUEST]'],
    ],
    [
      "two requests on the lines of a plain text",
      workflow(step("secrets: A = /a", "  B = /b")),
      [
        expect.stringMatching(
          /^f, line 7: This line contains 2 requests\. Write "secrets: \|".*: "A = \/a", "B = \/b" \[/,
        ),
      ],
    ],
    [
      "wrong lines, each by its number",
      workflow(step("secrets: |", "", "  A: /a", "exclude: |", "  what/is it")),
      [
        expect.stringMatching(/^f, line 9: Replace ":" with "="\. Write: A = \/a \[REQUEST\]$/),
        'f, line 11: "what/is" isn\'t a name, a path that starts with / or a secret ID. Correct it, put it in double quotes, or remove it. [INPUT]',
      ],
    ],
    [
      "a wrong mode",
      workflow(step("secrets: A = /a", "mode: lst")),
      ['f, line 8: mode: must be load, check or list, not "lst". Did you mean "list"? [INPUT]'],
    ],
    [
      "a wrong boolean",
      workflow(step("secrets: A = /a", "export-env: yes")),
      ['f, line 8: export-env: must be true or false, not "yes". [INPUT]'],
    ],
    [
      "a list elsewhere",
      workflow(step("secrets: A = /a", "server-url: [x]")),
      ["f, line 8: server-url is a list, but inputs must be text. [REQUEST]"],
    ],
  ])("are wrong: %s", (_, text, problems) => expect(read(text).problems).toEqual(problems));

  test("a folded text is refused, and the steps after it are read", () => {
    const { steps, problems } = read(workflow(step("secrets: >", "  A = /a", URL), step("secrets: B = /b", URL)));
    expect(steps.map(({ requests }) => requests)).toEqual([[], ["f, line 12 B"]]);
    expect(problems).toEqual([
      'f, line 7: ">" joins all lines into one. Write "secrets: |" (with a pipe) to keep them apart. [REQUEST]',
    ]);
  });

  test("inputs below another input aren't the step's", () => {
    const { steps, problems } = read(workflow(step("secrets: A = /a", "more:", "  export-env: true", "  exclude: /x")));
    expect(steps).toEqual([asks("f, line 7 A")]);
    expect(problems).toEqual(["f, line 8: more is a mapping, but inputs must be text. [REQUEST]"]);
  });

  test("mode: list requests nothing", () => {
    const nothing = { steps: [asks("", { requests: [] })], problems: [], notes: [] };
    expect(read(workflow(step(URL, "mode: list")))).toEqual(nothing);
    expect(read(workflow(step(URL, "mode: list", "secrets: A = /a")))).toEqual(nothing);
    // The action reads its inputs in every mode.
    expect(read(workflow(step(URL, "mode: list", "secrets: A"))).problems).toEqual([
      expect.stringMatching(/^f, line 9: This line has no "="/),
    ]);
  });
});

describe("expressions", () => {
  const note = (line: number, more = "") =>
    `f, line ${line}: ${more}Not checked, because an expression gets its value when the workflow runs.`;

  test("exclude only their own line", () => {
    const lines = ["secrets: |", "  A = /a", `  B = /\${{ matrix.x }}/b`, `  # \${{ why }}`, "  C = /c"];
    expect(read(workflow(step(...lines)))).toEqual({
      steps: [asks("", { requests: ["f, line 8 A", "f, line 11 C"], unchecked: 1 })],
      problems: [],
      notes: [note(9)],
    });
  });

  test("may span several lines, or be a whole input", () => {
    const spread = read(workflow(step("secrets: |", `  A = /\${{ matrix`, "", "    .x }}", "  B = /b")));
    expect(spread.steps).toEqual([asks("f, line 11 B", { unchecked: 2 })]);
    expect(spread.notes).toEqual([note(8), note(10)]);
    const all = read(workflow(step(`secrets: \${{ inputs.secrets }}`, URL)));
    expect(all).toEqual({ steps: [asks("", { requests: [], unchecked: 1 })], problems: [], notes: [note(7)] });
  });

  test("in other inputs are noted too", () => {
    const lines = [
      "secrets: A = /a",
      `export-env: \${{ inputs.env }}`,
      `mode: \${{ inputs.mode }}`,
      `exclude: \${{ x }}`,
    ];
    expect(read(workflow(step(...lines)))).toEqual({
      steps: [asks("f, line 7 A")],
      problems: [],
      notes: [
        `${note(9, "mode: ")} The check uses the default.`,
        `${note(8, "export-env: ")} The check uses the default.`,
        note(10),
      ],
    });
  });
});

describe("env-references", () => {
  const env = (...lines: string[]) => ["        env:", ...lines.map((line) => `          ${line}`)];

  test("come from env of the step, the job and the workflow", () => {
    const text = workflow([...step("env-references: true"), ...env("A: psono:///a#b", "B: plain")])
      .replace("on: push", "on: push\nenv:\n  W: psono:///w\n  A: psono:///other")
      .replace("  job:\n", "  job:\n    env: { J: 'psono:///j' }\n");
    const at = (line: number, name: string) => `f, line ${line}, environment variable ${name} ${name}`;
    expect(read(text)).toEqual({
      steps: [asks("", { requests: [at(3, "W"), `${at(13, "A")} b`, at(7, "J")] })],
      problems: [],
      notes: [],
    });
  });

  test("aren't read without the input", () => {
    expect(read(workflow([...step("secrets: X = /x"), ...env("A: psono:///a")])).steps).toEqual([asks("f, line 7 X")]);
  });

  test("wrong ones are errors, and expressions are noted", () => {
    const text = workflow([
      ...step("env-references: true"),
      ...env("A: psono:///a/", "B: psono:///b #c", `C: psono:///\${{ x }}`, "D: PSONO:///d", `E: \${{ secrets.E }}`),
    ]);
    expect(read(text)).toMatchObject({
      steps: [{ requests: [], unchecked: 1 }],
      problems: [
        "f, line 9, environment variable A: This is a folder, which contains several values. To request one entry, remove the / at the end. [REQUEST]",
        'f, line 10: " #" starts a YAML comment here. Put the value in quotes. [REQUEST]',
        expect.stringMatching(
          /^f, line 12, environment variable D: A reference starts with psono:\/\/ in lower case.* Write: psono:\/\/\/d /,
        ),
      ],
      notes: ["f, line 11: Not checked, because an expression gets its value when the workflow runs."],
    });
    const all = workflow([...step("secrets: X = /x", "env-references: true"), `        env: \${{ fromJSON(x) }}`]);
    expect(read(all)).toEqual({
      steps: [asks("f, line 7 X")],
      problems: [],
      notes: ["f, line 9: Not checked, because env isn't a mapping here."],
    });
  });
});

test("every workflow and action of the docs, and every workflow of this repository, is understood", () => {
  const texts = [
    ...examples.flatMap(({ text, content }) => ("jobs" in content || "runs" in content ? [text] : [])),
    ...globSync(".github/workflows/*.yml").map((name) => readFileSync(name, "utf8")),
  ];
  let found = 0;
  for (const text of texts) {
    const { steps, problems } = read(text);
    expect([text, problems]).toEqual([text, []]);
    expect([text, steps.length]).toEqual([
      text,
      text.match(/uses: .*psono-secrets-action@|uses: \.\/$/gm)?.length ?? 0,
    ]);
    found += steps.length;
  }
  expect(found).toBeGreaterThan(5);
});
