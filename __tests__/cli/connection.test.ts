/** Parts of the console client by themselves: words, arguments, variables. `main.test.ts` runs the whole. */
import { describe, expect, test } from "vitest";
import { readConnection } from "../../src/cli/connection.ts";
import { lineOf } from "../../src/cli/messages.ts";
import { parse, UsageError } from "../../src/cli/usage.ts";
import type { ActionError } from "../../src/errors.ts";

describe("arguments", () => {
  test.each([
    "--api-key-secret-key",
    "--api-key-private-key=ab",
    "-api-key-secret-key",
    "--secret-key",
    "-private-key=ab",
    "--client-key=ab",
    "--extra-headers",
  ])("%s is refused, for all see it", (argument) => {
    expect(() => parse({ args: ["/x", argument], strict: false, allowPositionals: true })).toThrow(
      new UsageError("everybody sees arguments: give secrets by variables, such as PSONO_API_KEY_SECRET_KEY"),
    );
  });

  test.each(["/my--client-key", "--client-keys", "--my-secret-key", "client-key"])("%s is none of them", (argument) => {
    expect(() => parse({ args: [argument], strict: false, allowPositionals: true })).not.toThrow();
  });

  test("what Node refuses is wrong usage", () => {
    expect(() => parse({ args: ["--nope"] })).toThrow(UsageError);
    expect(() => parse({ args: ["--nope"] })).toThrow("--nope");
    expect(parse({ args: ["--url=x"], options: { url: { type: "string" } } }).values).toEqual({ url: "x" });
  });
});

describe("the connection", () => {
  const variables = {
    PSONO_SERVER_URL: "https://psono.example/server",
    PSONO_API_KEY_ID: "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55",
    PSONO_API_KEY_SECRET_KEY: "ab".repeat(32),
  };
  const problems = (flags: Record<string, string>, more: Record<string, string> = {}) => {
    try {
      readConnection(flags, { ...variables, ...more });
    } catch (errors) {
      return (errors as ActionError[]).map(lineOf);
    }
    return [];
  };

  test("flags stand before variables", () => {
    expect(readConnection({}, variables)).toMatchObject({ serverUrl: "https://psono.example/server", timeout: 60 });
    expect(
      readConnection({ "server-url": "https://other.example", timeout: "7" }, { ...variables, PSONO_TIMEOUT: "9" }),
    ).toMatchObject({ serverUrl: "https://other.example", timeout: 7 });
    expect(readConnection({}, { ...variables, PSONO_TIMEOUT: "9" })).toMatchObject({ timeout: 9 });
  });

  test("what is wrong is told by the name that it has here, all at once", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ "api-key-id": "x" })).toEqual([expect.stringMatching(/^--api-key-id: .* \[INPUT\]$/)]);
    expect(problems({ timeout: "x" })).toEqual([expect.stringMatching(/^--timeout: /)]);
    expect(problems({}, { PSONO_TIMEOUT: "x", PSONO_API_KEY_ID: "" })).toEqual([
      expect.stringMatching(/^PSONO_API_KEY_ID: is missing\. See psono-secrets --help for how to set it\./),
      expect.stringMatching(/^PSONO_TIMEOUT: /),
    ]);
    expect(problems(Object.create({ timeout: "x" }) as Record<string, string>)).toEqual([]);
  });
});
