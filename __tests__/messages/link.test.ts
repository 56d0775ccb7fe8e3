/** The link to the section of an error's code. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { lineOf } from "../../src/action/messages.ts";
import { lineOf as atTerminal } from "../../src/cli/messages.ts";
import { ActionError } from "../../src/errors.ts";

afterEach(() => vi.unstubAllEnvs());

const SHA = "ffac537e6cbbf934b08745a378932722df287a53";
const error = new ActionError("NO_SUCH_KEY", "unknown", {});
/** What follows the message, with these variables of the runner. */
function end(server: string, repository: string, ref: string, line = lineOf): string {
  vi.stubEnv("GITHUB_SERVER_URL", server);
  vi.stubEnv("GITHUB_ACTION_REPOSITORY", repository);
  vi.stubEnv("GITHUB_ACTION_REF", ref);
  const text = line(error);
  return text.slice(text.lastIndexOf("["));
}

const GITHUB = "https://github.com";
const REPOSITORY = "octo-org/psono-secrets-action";

test.each(["v1", "v1.2.3", SHA, "main", "releases/v1", "fix_1-a"])("is given for %s", (ref) => {
  expect(end(GITHUB, REPOSITORY, ref)).toBe(
    `[NO_SUCH_KEY] https://github.com/octo-org/psono-secrets-action/blob/${ref}/docs/errors.md#no_such_key`,
  );
});

describe("isn't given", () => {
  test.each([
    ["https://github.example.com", REPOSITORY, "v1"],
    ["https://github.com.evil.example", REPOSITORY, "v1"],
    ["https://github.com/", REPOSITORY, "v1"],
    ["http://github.com", REPOSITORY, "v1"],
    ["", REPOSITORY, "v1"],
    [GITHUB, "", "v1"],
    [GITHUB, "psono-secrets-action", "v1"],
    [GITHUB, "-o/r", "v1"],
    [GITHUB, "o/r/s", "v1"],
    [GITHUB, "o/../r", "v1"],
    [GITHUB, "o/..", "v1"],
    [GITHUB, "o o/r", "v1"],
    [GITHUB, `${"o".repeat(40)}/r`, "v1"],
    [GITHUB, `o/${"r".repeat(101)}`, "v1"],
    [GITHUB, "o/r\n::error::x", "v1"],
    [GITHUB, REPOSITORY, ""],
    [GITHUB, REPOSITORY, "../../evil"],
    [GITHUB, REPOSITORY, "a..b"],
    [GITHUB, REPOSITORY, "a//b"],
    [GITHUB, REPOSITORY, "v1?x"],
    [GITHUB, REPOSITORY, "v1#x"],
    [GITHUB, REPOSITORY, "v1\nx"],
    [GITHUB, REPOSITORY, "v1/"],
    [GITHUB, REPOSITORY, "v".repeat(101)],
  ])("for %j %j %j", (server, repository, ref) => expect(end(server, repository, ref)).toBe("[NO_SUCH_KEY]"));

  test("on a terminal", () => expect(end(GITHUB, REPOSITORY, "v1", atTerminal)).toBe("[NO_SUCH_KEY]"));
});
