/** The connection of a command, from options and variables. */
import { describe, expect, test } from "vitest";
import { readConnection } from "../../src/cli/connection.ts";
import { lineOf } from "../../src/cli/messages.ts";
import type { ActionError } from "../../src/errors.ts";

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

  test("options take precedence over variables", () => {
    expect(readConnection({}, variables)).toMatchObject({ serverUrl: "https://psono.example/server", timeout: 60 });
    expect(
      readConnection({ "server-url": "https://other.example", timeout: "7" }, { ...variables, PSONO_TIMEOUT: "9" }),
    ).toMatchObject({ serverUrl: "https://other.example", timeout: 7 });
    expect(readConnection({}, { ...variables, PSONO_TIMEOUT: "9" })).toMatchObject({ timeout: 9 });
  });

  test("errors come all at once, and name the option or the variable", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ "api-key-id": "x" })).toEqual([expect.stringMatching(/^--api-key-id: .* \[INPUT\]$/)]);
    expect(problems({ timeout: "x" })).toEqual([expect.stringMatching(/^--timeout: /)]);
    expect(problems({}, { PSONO_TIMEOUT: "x", PSONO_API_KEY_ID: "" })).toEqual([
      expect.stringMatching(/^PSONO_API_KEY_ID: is missing\. See psono-secrets help connection\./),
      expect.stringMatching(/^PSONO_TIMEOUT: /),
    ]);
    expect(problems(Object.create({ timeout: "x" }) as Record<string, string>)).toEqual([]);
  });
});
