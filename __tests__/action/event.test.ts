import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run, server } from "./step.ts";

beforeAll(() => server.listen());
afterAll(() => server.close());

describe("runs that get no secrets", () => {
  const empty = { "api-key-id": "", "api-key-secret-key": "" };
  const fork = { repository: { private: false }, pull_request: { head: { repo: { full_name: "someone/fork" } } } };

  test("Dependabot and pull requests from forks are told why, others that the input is missing", async () => {
    const by = async (env: Record<string, string>, event = {}) =>
      (await run("A = /Login", { inputs: empty, env, event })).errors.join("\n");
    expect(await by({ GITHUB_ACTOR: "dependabot[bot]" })).toMatch(/api-key-id: is missing\. Dependabot started/);
    expect(await by({ GITHUB_EVENT_NAME: "pull_request" }, fork)).toMatch(
      /api-key-secret-key: is missing\. This pull request comes from a fork/,
    );
    for (const [env, event] of [
      [{ GITHUB_EVENT_NAME: "push" }, {}],
      [{ GITHUB_EVENT_NAME: "pull_request_target" }, fork],
      [{ GITHUB_EVENT_NAME: "pull_request", GITHUB_REPOSITORY: "someone/fork" }, fork],
    ] as const) {
      expect(await by(env, event)).toMatch(/api-key-id: is missing\. Check that the secret or variable .* \[INPUT\]/);
    }
  });
});
