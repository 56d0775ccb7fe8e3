/** Mistakes that people make at a terminal and in workflows, and what the console client says of them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Vault } from "../psono-server/server.ts";
import { folder, serve, start } from "./client.ts";
import { step, workflow } from "./workflow-text.ts";

const note = (entry: string) => ({ entry, type: "note", data: { notes: "note-value" } });
const vault: Vault = {
  children: [
    note("Registry"),
    { folder: "Prod", children: [note("Database")] },
    { folder: "Production", children: [note("Api")] },
  ],
  keys: { reader: {} },
};
beforeEach(() => serve({}, vault));

const check = (...inputs: string[]) => {
  writeFileSync(join(folder, "ci.yml"), workflow(step(...inputs)));
  return ["check", join(folder, "ci.yml")];
};

test.each<[string, () => string[], string[]]>([
  [
    "a field in a workflow without a pipe, which YAML takes for a comment",
    () => check("secrets: USER = /Registry #username"),
    ["ci.yml, line 7: ", '" #" starts a YAML comment here. Write "secrets: |" and put the request on the next line.'],
  ],
  [
    "a folded block",
    () => check("secrets: >", "  db = /Registry", "  top = /Registry"),
    ["ci.yml, line 7: ", '">" joins all lines into one. Write "secrets: |" (with a pipe)'],
  ],
  [
    "a misspelled mode",
    () => check("secrets: A = /Registry", "mode: chekc"),
    ["ci.yml, line 8: mode: ", 'not "chekc". Did you mean "check"?'],
  ],
  [
    "a misspelled prefix",
    () => check("secrets: evn:A = /Registry"),
    ["ci.yml, line 7: ", 'Unknown prefix "evn:". Use env:, output: or file:. Write: env:A = /Registry'],
  ],
  [
    "a reference without a slash",
    () => ["get", "Prod/Database"],
    ['"Prod/Database" isn\'t a path or a secret ID', "Write: /Prod/Database"],
  ],
])("%s", async (_, args, says) => {
  const { code, err } = await start(args());
  expect(code).toBe(1);
  for (const text of says) expect(err).toContain(text);
});

describe("names from the vault are suggested on a terminal", () => {
  test.each<[string, string[], string, RegExp]>([
    ["the beginning of a folder", ["list", "/Produ"], "/Produ: Folder not found.", /Did you mean .*\/Production\//],
    [
      "a typo in a path",
      ["get", "/Prod/Databse"],
      "/Prod/Databse: Entry not found.",
      /Did you mean \/Prod\/Database\?/,
    ],
  ])("%s", async (_, args, begin, meant) => {
    const { code, out } = await start(args, { terminal: true });
    expect(code).toBe(1);
    expect(out).toContain(begin);
    expect(out).toMatch(meant);
    const hidden = await start(args);
    expect(hidden.err).toContain("Suggestions are hidden because stderr isn't a terminal");
    expect(hidden.err).not.toMatch(/Did you mean/);
  });
});

test("an optional request that isn't found is a note on stderr, and no error", async () => {
  const args = check("secrets: |", "  DB ?= /Prod/Databse", "  TOP = /Registry");
  const { code, out, err } = await start(args);
  expect({ code, out }).toEqual({ code: 0, out: "TOP (output) ← /Registry\n2 of 2 requests OK\n" });
  expect(err).toMatch(
    /^psono-secrets: \S+ci\.yml, line 8: Entry not found: \/Prod\/Databse\. .*This request is optional, so DB won't be set\.\n$/,
  );
  expect((await start(args, { terminal: true })).out).toContain(
    "Did you mean /Prod/Database? This request is optional, so DB won't be set.",
  );
});
