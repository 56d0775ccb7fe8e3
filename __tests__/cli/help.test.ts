/** What `psono-secrets` prints about itself: help and version. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { serve, server, start } from "./client.ts";

const COMMANDS = ["list", "get", "inject", "run", "check", "login-test"];
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** What a successful call prints. */
async function printed(...args: string[]): Promise<string> {
  const { code, out, err } = await start(args);
  expect({ args, code, err }).toEqual({ args, code: 0, err: "" });
  return out;
}

test.each([
  [["--version"]],
  [["-v"]],
  [["-V"]],
  [["get", "--version"]],
  [["get", "/Top", "-V"]],
  [["run", "-v", "--", "true"]],
])("%j prints the version", async (args) => expect(await printed(...args)).toBe(`${version}\n`));

test.each([[[]], [["--help"]], [["-h"]], [["help"]], [["help", "help"]], [["help", "-h"]]])(
  "%j lists the commands and topics",
  async (args) => {
    const out = await printed(...args);
    expect(out).toMatch(/^Reads secrets from a Psono server .*\n\nUsage: psono-secrets COMMAND /);
    for (const name of [...COMMANDS, "completion"]) expect(out).toMatch(new RegExp(`\n  ${name} +[A-Z]`));
    for (const words of ["help COMMAND ", "help connection ", "--version ", "Exit codes:"])
      expect(out).toContain(words);
  },
);

describe.each([...COMMANDS, "completion"])("%s", (command) => {
  test("has the same help by each way, with options, examples and exit codes", async () => {
    const out = await printed("help", command);
    expect(out).toMatch(new RegExp(`^Usage: psono-secrets ${command} `));
    expect(out).toMatch(/\n\nExamples:\n {2}.*psono-secrets [\s\S]*\n\nExit codes:\n/);
    for (const flag of ["--help", "-h"]) expect(await printed(command, flag)).toBe(out);
  });

  test("refers to the connection settings in one line, if it connects", async () => {
    const lines = (await printed(command, "--help")).split("\n");
    expect(lines.filter((line) => line.includes("help connection"))).toHaveLength(command === "completion" ? 0 : 1);
    expect(lines.join("\n")).not.toMatch(/PSONO_[A-Z]|--timeout|--api-key-id/);
  });
});

test("help connection names each variable and option", async () => {
  const out = await printed("help", "connection");
  for (const name of [
    "SERVER_URL",
    "SERVER_SIGNATURE",
    "API_KEY_ID",
    "CA_CERTIFICATE",
    "CLIENT_CERTIFICATE",
    "TIMEOUT",
  ])
    expect(out).toMatch(new RegExp(`\n  PSONO_${name} +--${name.toLowerCase().replaceAll("_", "-")} `));
  for (const name of ["API_KEY_SECRET_KEY", "API_KEY_PRIVATE_KEY", "CLIENT_KEY", "EXTRA_HEADERS"])
    expect(out).toMatch(new RegExp(`\n  PSONO_${name} +(?!--)\\S`));
  for (const name of [
    ...["PSONO_CI_SERVER_URL", "PSONO_CI_API_KEY_ID", "PSONO_CI_API_SECRET_KEY_HEX"],
    ...["PSONO_API_SECRET_KEY", "PSONO_CA_BUNDLE"],
  ])
    expect(out).toMatch(new RegExp(`\\b${name}\\b`));
});

test.each([...COMMANDS, "completion", "connection", "help"])(
  "columns of help %s are aligned, and lines fit 100 columns",
  async (topic) => {
    const out = await printed("help", topic);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
    for (const section of out.split("\n\n")) {
      const rows = section.split("\n").filter((line) => /^ {2}\S.*? {2,}\S/.test(line));
      const columns = rows.map((row) => row.length - (row.split(/ {2,}/).at(-1)?.length ?? 0));
      expect([section, new Set(columns).size]).toEqual([section, Math.min(columns.length, 1)]);
    }
  },
);

test("help is printed before anything else is read, except the arguments of a command to run", async () => {
  await serve();
  for (const args of [
    ["get", "/a", "-h"],
    ["get", "--help", "/a", "/b"],
    ["get", "--nope", "-h", "--", "x"],
  ])
    expect(await printed(...args)).toMatch(/^Usage: psono-secrets get /);
  expect(await printed("run", "-h", "--", "true")).toMatch(/^Usage: psono-secrets run /);
  expect(await printed("run", "--", "echo", "--help", "-h", "--version")).toBe("--help -h --version\n");
  expect((await start(["run", "psql", "-h", "db"])).code).toBe(2);
  expect(server.requests).toEqual([]);
});
