import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPrivate, whyNoSecrets } from "../../src/action/event.ts";
import { ActionError } from "../../src/errors.ts";
import type { JsonObject } from "../../src/psono/json.ts";
import { worded } from "../messages/worded.ts";
import { run, server } from "./step.ts";

beforeAll(() => server.listen());
afterAll(() => server.close());

describe("runs without access to secrets", () => {
  const empty = { "api-key-id": "", "api-key-secret-key": "" };
  const fork = { repository: { private: false }, pull_request: { head: { repo: { full_name: "someone/fork" } } } };

  test("errors give the cause for Dependabot and forks, and otherwise say that the input is missing", async () => {
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

test("a log counts as private only if the event says so", () => {
  expect(isPrivate({ repository: { private: true } })).toBe(true);
  for (const event of [{}, { repository: { private: false } }, { repository: {} }, { repository: { private: "true" } }])
    expect(isPrivate(event)).toBe(false);
  expect(isPrivate({ repository: [{ private: true }] })).toBe(false);
});

test("the error says why a run has no secrets", () => {
  const head = (repository: unknown) => ({ pull_request: { head: { repo: repository } } });
  const by = (GITHUB_EVENT_NAME: string, event: object) =>
    whyNoSecrets({ GITHUB_EVENT_NAME, GITHUB_REPOSITORY: "octo/demo" }, event as JsonObject);
  const fork = head({ full_name: "someone/demo" });
  for (const name of ["pull_request", "pull_request_review"]) expect(by(name, fork)).toBe("fork");
  expect(by("pull_request", head(null))).toBe("fork");
  expect(by("pull_request", head({ full_name: "octo/demo" }))).toBeUndefined();
  for (const name of ["push", "pull_request_target", "x_pull_request"]) expect(by(name, fork)).toBeUndefined();
  for (const event of [{}, { pull_request: 1 }, { pull_request: { head: 1 } }])
    expect(by("pull_request", event)).toBeUndefined();
  expect(whyNoSecrets({ GITHUB_ACTOR: "dependabot[bot]" }, {})).toBe("dependabot");
  expect(whyNoSecrets({ GITHUB_ACTOR: "dependabot" }, {})).toBeUndefined();
  const said = (cause: "fork" | "dependabot") => worded(new ActionError("INPUT", "missing", { cause }));
  expect(said("fork")).toContain("comes from a fork");
  expect(said("dependabot")).toContain("Dependabot started this run");
});
