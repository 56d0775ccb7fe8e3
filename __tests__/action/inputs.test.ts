/** Inputs, one rule at a time, where a step for each would take minutes. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { parseInputs } from "../../src/action/inputs.ts";
import { Names } from "../../src/requests/names.ts";
import { good, parse, problems, session } from "./inputs-of.ts";

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";

describe("what is read", () => {
  test("a direct connection, with every default", () => {
    expect(parse({})).toEqual({
      serverUrl: "https://psono.example.com/server",
      apiKeyId: ID,
      secretKey: Buffer.from("ab".repeat(32), "hex").valueOf() && Uint8Array.from(Array(32).fill(0xab)),
      session: undefined,
      certificates: { ca: undefined, client: undefined },
      headers: {},
      timeout: 60,
      mode: "load",
      requests: [expect.objectContaining({ name: "A", source: { path: "/Entry" } })],
      templates: [],
      exclude: [],
      exportEnv: false,
      unmask: new Names([]),
      summary: false,
      hints: true,
    });
  });

  test("a session, with spaces around every input", () => {
    const spaced = Object.fromEntries(
      Object.entries({ ...good, ...session, timeout: "5", mode: "check", "export-env": "true", summary: "true" }).map(
        ([name, value]) => [name, ` ${value}\n`],
      ),
    );
    const inputs = parse({ ...spaced, unmask: " A,B\n C , ", exclude: "/X", "api-key-id": ID.toUpperCase() });
    expect(inputs).toMatchObject({
      serverUrl: good["server-url"],
      apiKeyId: ID,
      timeout: 5,
      mode: "check",
      exportEnv: true,
      summary: true,
      session: {
        privateKey: Uint8Array.from(Array(32).fill(0xcd)),
        serverSignature: Uint8Array.from(Array(32).fill(0xef)),
      },
    });
    expect([...inputs.unmask]).toEqual(["A", "B", "C"]);
    expect(inputs.exclude).toHaveLength(1);
  });

  test("references in environment variables, if env-references is true", () => {
    const variables = { DB: "psono:///Database" };
    expect(parse({}, variables).requests).toHaveLength(1);
    expect(parse({ "env-references": "true", secrets: "" }, variables).requests).toMatchObject([
      { name: "DB", target: "env" },
    ]);
  });

  test.each(["true", "True", "TRUE", "false", "False", "FALSE"])("the boolean %s, as YAML writes it", (text) => {
    expect(parse({ summary: text, "export-env": text })).toMatchObject({
      summary: text.toLowerCase() === "true",
      exportEnv: text.toLowerCase() === "true",
    });
  });

  test("suggestions are only for private repositories", () => {
    expect(parse({}, {}, {}).hints).toBe(false);
  });
});

describe("all problems are reported at once", () => {
  test.each<[string, Record<string, string>, RegExp[]]>([
    [
      "nothing given",
      { "server-url": "", "api-key-id": "", "api-key-secret-key": "", secrets: "" },
      [
        /^server-url: is missing/,
        /^api-key-id: is missing/,
        /^api-key-secret-key: is missing/,
        /^secrets: No request found\. Write one request per line/,
      ],
    ],
    ["blanks", { "api-key-id": " " }, [/^api-key-id: is missing/]],
    ["export-env", { "export-env": "yes" }, [/^export-env: must be true or false, not "yes"\./]],
    ["summary", { summary: "tRUE" }, [/^summary: must be true or false, not "tRUE"\./]],
    ["env-references", { "env-references": "1" }, [/^env-references: must be true or false, not "1"\./]],
    ["mode", { mode: "read" }, [/^mode: must be load, check or list, not "read"\./]],
    ["no request", { secrets: "# nothing" }, [/^secrets: No request found.*REQUEST/]],
    ["a request that is none", { secrets: "A" }, [/^secrets, line 1:.*REQUEST/]],
    ["name", { secrets: "env:PATH = /X" }, [/^secrets, line 1: .* environment variable "PATH"/]],
    ["a name in an exported line", { secrets: "PATH = /X", "export-env": "true" }, [/environment variable "PATH"/]],
    ["exclude", { exclude: "=" }, [/^exclude, line 1: "=" isn't a name/]],
    ["one of several exclusions", { exclude: "A, b/c" }, [/^exclude, line 1: "b\/c" isn't a name.*Correct it/]],
  ])("%s", (_, inputs, messages) => {
    const found = problems(inputs);
    expect(found).toHaveLength(messages.length);
    for (const [at, message] of messages.entries()) expect(found[at]).toMatch(message);
  });

  test("list needs no requests, but a private repository", () => {
    expect(parse({ mode: "list", secrets: "" }).mode).toBe("list");
    const publicly = { repository: { private: false } };
    expect(problems({ mode: "list" }, {}, publicly)).toEqual([expect.stringMatching(/^mode: .*private repository/)]);
    for (const event of [{}, { repository: {} }, { repository: null }, { repository: { private: "true" } }])
      expect(problems({ mode: "list" }, {}, event)).toEqual([
        expect.stringMatching(/^mode: .*GITHUB_EVENT_PATH.*repository\.private is missing.*console client/),
      ]);
    expect(problems({}, {}, {})).toEqual([]);
  });

  test("only errors about missing inputs say why there may be no secrets", () => {
    const missing = { "api-key-secret-key": "" };
    expect(problems(missing).join()).toMatch(/is missing\. Check that the secret or variable it comes from is set/);
    expect(problems(missing, { GITHUB_ACTOR: "dependabot[bot]" }).join()).toMatch(/is missing\. Dependabot started/);
  });
});

test("the inputs in action.yml are the inputs that are read", () => {
  const { inputs } = parseYaml(readFileSync("action.yml", "utf8")) as { inputs: Record<string, unknown> };
  const names = new Set<string>();
  const read = (name: string) => {
    names.add(name);
    return "";
  };
  expect(() => parseInputs(read, {}, {})).toThrow();
  expect([...names].toSorted()).toEqual(Object.keys(inputs).toSorted());
});
