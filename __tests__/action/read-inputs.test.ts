/** How inputs are read: by @actions/core, in one place. */
import { readdirSync, readFileSync } from "node:fs";
import { getBooleanInput } from "@actions/core";
import { afterEach, expect, test, vi } from "vitest";
import { readInputs, secretTexts } from "../../src/action/inputs.ts";
import type { ActionError } from "../../src/errors.ts";
import { runAction } from "../runner/runner.ts";

afterEach(() => vi.unstubAllEnvs());

const GOOD = {
  "server-url": " https://psono.example.com/server\n",
  "api-key-id": "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55",
  "api-key-secret-key": ` ${"ab".repeat(32)}\n`,
  secrets: "A = /Entry",
};

/** Sets inputs as the runner does. */
function set(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries(inputs)) vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
}

function read(inputs: Record<string, string>) {
  set({ ...GOOD, ...inputs });
  return readInputs({}, { repository: { private: true } });
}

function problems(inputs: Record<string, string>): readonly ActionError[] {
  try {
    read(inputs);
  } catch (errors) {
    return errors as ActionError[];
  }
  return [];
}

test("only one file of the action reads inputs", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const reading = files.filter((file) =>
    /\bget(?:Boolean|Multiline)?Input\b.*from "@actions|\[["'`]INPUT_/.test(readFileSync(`src/${file}`, "utf8")),
  );
  expect(reading).toEqual(["action/inputs.ts"]);
});

test("inputs with one line are trimmed, and others keep their line numbers", () => {
  expect(read({}).serverUrl).toBe("https://psono.example.com/server");
  for (const name of ["secrets", "exclude", "extra-headers"]) {
    const found = problems({ [name]: "\n\n  =\n" });
    expect(found.map(({ subject }) => subject)).toEqual([
      expect.objectContaining({ kind: "input", name, line: expect.objectContaining({ number: 3 }) }),
    ]);
    vi.unstubAllEnvs();
  }
});

test("booleans are what getBooleanInput accepts, and an empty input is false", () => {
  const texts = [
    "true",
    "True",
    "TRUE",
    "false",
    "False",
    "FALSE",
    " true\n",
    "tRUE",
    "yes",
    "1",
    "0",
    "on",
    "truefalse",
  ];
  for (const text of texts) {
    set({ summary: text });
    let expected: boolean | "refused" = "refused";
    try {
      expected = getBooleanInput("summary");
    } catch {}
    const [problem] = problems({ summary: text });
    if (expected === "refused") expect([text, problem]).toEqual([text, expect.objectContaining({ reason: "boolean" })]);
    else expect([text, problem ?? read({ summary: text }).summary]).toEqual([text, expected]);
  }
  expect(read({ summary: "" }).summary).toBe(false);
});

test("a wrong boolean is one of the problems that are reported together", () => {
  const found = problems({ summary: "yes", "export-env": "1", timeout: "0" });
  expect(found.map(({ reason, subject }) => [reason, "name" in subject && subject.name])).toEqual([
    ["timeout", "timeout"],
    ["boolean", "export-env"],
    ["boolean", "summary"],
  ]);
});

test("the keys and the values of headers are secret", () => {
  set({
    "api-key-secret-key": " one ",
    "api-key-private-key": "two",
    "client-key": "three\nfour",
    "extra-headers": "\nX-A: five\r\nX-B: six: seven",
  });
  expect(secretTexts().filter((text) => text.trim() !== "")).toEqual([
    "one",
    "two",
    "three\nfour",
    " five",
    " six: seven",
  ]);
});

test("each line of a proxy's decoded password is masked", async () => {
  const { raw } = await runAction({}, { https_proxy: "http://user:first-line%0Asecond-line@proxy.example:1" });
  for (const line of ["first-line", "second-line"]) expect(raw).toMatch(new RegExp(`^::add-mask::${line}$`, "m"));
});
