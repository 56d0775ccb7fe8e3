import { readFileSync } from "node:fs";
import { isObject, type JsonObject, own } from "./psono/json.ts";

/** The event that started the workflow (GITHUB_EVENT_PATH); empty where there is none to read. */
export function readEvent(path: string | undefined): JsonObject {
  try {
    const event: unknown = JSON.parse(readFileSync(path ?? "", "utf8"));
    return isObject(event) ? event : {};
  } catch {
    return {};
  }
}

/** Whether logs are for members alone. What the event does not say counts as public. */
export function isPrivate(event: JsonObject): boolean {
  const repository = own(event, "repository");
  return isObject(repository) && own(repository, "private") === true;
}
