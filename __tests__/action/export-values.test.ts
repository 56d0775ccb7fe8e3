import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Run } from "../runner/runner.ts";
import { nothing, run, server, values } from "./step.ts";

beforeAll(() => server.listen());
afterAll(() => server.close());

describe("what the log shows", () => {
  test("masks come first, and hide secrets-json too", async () => {
    const { raw, outputs, mask } = await run("A = /Login\nB = /HEREDOC");
    const first = raw.split("\n").findIndex((line) => !line.startsWith("::add-mask::"));
    expect(raw.split("\n").slice(first).join("\n")).not.toMatch(/add-mask|login-value|value-inside/);
    expect(JSON.parse(outputs["secrets-json"] ?? "")).toEqual({ A: "login-value", B: values.HEREDOC });
    expect(mask(outputs["secrets-json"] ?? "")).not.toMatch(/login-value|value-inside/);
    expect(mask(JSON.stringify({ outputs }))).not.toMatch(/login-value|value-inside/);
  });

  test("a successful step prints one group and nothing else", async () => {
    const { raw, notices, warnings } = await run("A = /Login\nenv:B = /Login\nfile:C = /CRLF");
    const shown = raw.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    expect(shown.join("\n")).toMatch(
      /^::group::Psono: 3 secrets, \d+ requests, \d+ ms\nA ← \/Login → output\nB ← \/Login → environment variable\nC ← \/CRLF {2}→ file, output\n::endgroup::\n$/,
    );
    expect({ notices, warnings }).toEqual({ notices: [], warnings: [] });
  });

  test.each([{}, { mode: "check" }, { summary: "true" }])(
    "a public log shows how many values a wildcard found, but no names from the vault (%j)",
    async (inputs) => {
      const lines = "W_* = /Login\nA = /Login\nenv:V_* ?= /Variables#x\nX_* ?= /Nope/";
      const result = await run(lines.replace("#x", ""), { inputs, event: { repository: { private: false } } });
      expect(result.errors).toEqual([]);
      const printed = result.raw.replace(/^::add-mask::.*\n/gm, "") + result.summary;
      expect(printed).not.toMatch(/W_(?!\*)|V_(?!\*)|USERNAME|username|EMPTY/);
      expect(printed).toMatch(/W_\* +← \/Login \(2 secrets\) +→ output/);
      expect(printed).toMatch(/V_\* +← \/Variables \(1 secret\) +→ environment variable/);
      expect(printed).toMatch(/A +← \/Login +→ output/);
      const own = await run("W_* = /Login", { inputs });
      expect(own.log).toMatch(/W_USERNAME ← \/Login#username → output/);
    },
  );

  test.each([{}, { mode: "check" }])("nor does an error name what a wildcard found (%j)", async (inputs) => {
    const event = { repository: { private: false } };
    const { errors } = await run("env:W_* = /", { inputs: { ...inputs, exclude: "SURROGATE,LONG" }, event });
    expect(errors.join("\n")).not.toMatch(/W_(?!\*)|NUL\b(?! char)/);
    expect(errors).not.toEqual([]);
    const { errors: long } = await run("env:W_* = /NUL", { inputs, event });
    expect(long).toEqual([
      expect.stringMatching(/^secrets, line 1: The value of W_\* has a NUL character.* \[VALUE\]$/),
    ]);
  });

  test("unmask leaves a value readable; an unknown name is an error, unless its optional request was skipped", async () => {
    const lines = "USER = /Login#username\nA = /Login\nB ?= /Nope";
    const { mask, errors } = await run(lines, { inputs: { unmask: "USER, B" } });
    expect(errors).toEqual([]);
    expect(mask("robot-user login-value")).toBe("robot-user ***");
    nothing(await run(lines, { inputs: { unmask: "USRE" } }), /unmask: No secret has the name "USRE"/);
  });

  test("masks are registered before the first byte is written", async () => {
    const env = { GITHUB_OUTPUT: "/nowhere/output" };
    const result = await run("A = /Login", { env });
    nothing(result, /EXPORT_FAILED/);
    expect(result.raw).toMatch(/^::add-mask::login-value$.*^::error::/ms);
  });

  test("a notice names a value that can't be masked", async () => {
    expect((await run("A = /BLANK")).notices.join()).toMatch(/line 1: the secret is too short/);
  });

  test("a notice names an output that is too long for env:, and an environment variable of this length is an error", async () => {
    const long = ({ notices }: Run) => notices.filter((notice) => notice.includes("too long"));
    const result = await run("A = /LONG\nB = /Login\nfile:C = /LONG");
    expect(result.outputs["A"]).toBe(values.LONG);
    expect(long(result)).toEqual([
      expect.stringMatching(/^secrets, line 1: the output A is too long .* Write file:A instead\.$/),
    ]);
    const checked = await run("X = /LONG", { inputs: { mode: "check" } });
    expect(long(checked)).toEqual([expect.stringMatching(/^secrets, line 1: the output X is too long/)]);
    nothing(
      await run("A = /LONG", { inputs: { "export-env": "true" } }),
      /A is too long for an environment variable\..*file:A/,
    );
  });

  test("an API key with write access, and one that can read more than the IDs need", async () => {
    const id = server.idOf("Login");
    expect((await run(`A = ${id}`, { key: "writer" })).notices.join("\n")).toMatch(
      /is allowed to write.*\n.*turn on "Secret Restriction"/s,
    );
  });

  test("a step without an id, whose outputs later steps can't read", async () => {
    const env = { GITHUB_ACTION: "__self" };
    expect((await run("A = /Login", { env })).warnings.join()).toMatch(/no id/);
    expect((await run("env:A = /Login", { env })).warnings).toEqual([]);
  });

  test("no warning in a composite action if the outer step has no id", async () => {
    const env = { GITHUB_ACTION: "__self", GITHUB_ACTION_PATH: "/home/runner/work/demo/demo/.github/actions/migrate" };
    expect((await run("A = /Login", { env })).warnings).toEqual([]);
  });
});
