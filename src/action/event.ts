/** The event that started the workflow. */
import { readFileSync } from "node:fs";
import type { NoSecrets } from "../problems/inputs.ts";
import { isObject, type JsonObject, own } from "../psono/json.ts";

/** The payload (GITHUB_EVENT_PATH); empty if it can't be read. */
export function readEvent(path: string | undefined): JsonObject {
  try {
    const event: unknown = JSON.parse(readFileSync(path ?? "", "utf8"));
    return isObject(event) ? event : {};
  } catch {
    return {};
  }
}

/** Whether only members can read the log. If the event doesn't say so, the log is public. */
export function isPrivate(event: JsonObject): boolean {
  return privacyOf(event) === true;
}

/**
 * Whether the event says that the repository is private; undefined if it says neither. Forgejo's and Gitea's runners
 * give `exec` an event without a repository.
 */
export function privacyOf(event: JsonObject): boolean | undefined {
  const repository = own(event, "repository");
  const told = isObject(repository) ? own(repository, "private") : undefined;
  return typeof told === "boolean" ? told : undefined;
}

/**
 * Why inputs with secrets are empty: runs that Dependabot starts, and pull requests from forks, get no secrets
 * (docs.github.com, "Using secrets in GitHub Actions"). Undefined for every other run.
 * @param variables the runner's
 */
export function whyNoSecrets(variables: NodeJS.ProcessEnv, event: JsonObject): NoSecrets | undefined {
  if (variables["GITHUB_ACTOR"] === "dependabot[bot]") return "dependabot";
  const name = variables["GITHUB_EVENT_NAME"] ?? "";
  // pull_request_target runs in the base repository, and has its secrets.
  const fork = name.startsWith("pull_request") && name !== "pull_request_target" && isFork(event, variables);
  return fork ? "fork" : undefined;
}

/**
 * The event of the run, if the run has secrets while the author of a pull request can have written the files of the
 * workspace. Undefined for every other one.
 * @param variables the runner's
 */
export function untrustedEvent({ GITHUB_EVENT_NAME: name = "" }: NodeJS.ProcessEnv): string | undefined {
  return /^(?:pull_request_target|workflow_run|issue_comment)$/.exec(name)?.[0];
}

function isFork(event: JsonObject, variables: NodeJS.ProcessEnv): boolean {
  const request = own(event, "pull_request");
  const head = isObject(request) ? own(request, "head") : undefined;
  if (!isObject(head)) return false;
  const repository = own(head, "repo"); // null if the fork was deleted
  return !isObject(repository) || own(repository, "full_name") !== variables["GITHUB_REPOSITORY"];
}
