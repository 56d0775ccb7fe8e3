/** Inputs of a step in which nothing is wrong but what a test changes. */
import { parseInputs } from "../../src/action/inputs.ts";
import type { ActionError } from "../../src/errors.ts";
import type { JsonObject } from "../../src/psono/json.ts";
import { lineOf } from "../messages/worded.ts";

const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
export const good: Record<string, string> = {
  "server-url": "https://psono.example.com/server",
  "api-key-id": ID,
  "api-key-secret-key": "ab".repeat(32),
  secrets: "A = /Entry",
};

export const session = { "api-key-private-key": "cd".repeat(32), "server-signature": "ef".repeat(32) };
export const members = { repository: { private: true } };
export function parse(inputs: Record<string, string>, variables: NodeJS.ProcessEnv = {}, event: JsonObject = members) {
  const all = { ...good, ...inputs };
  return parseInputs((name) => all[name] ?? "", variables, event);
}

/** The messages of all problems. */
export function problems(
  inputs: Record<string, string>,
  variables: NodeJS.ProcessEnv = {},
  event: JsonObject = members,
) {
  try {
    parse(inputs, variables, event);
  } catch (errors) {
    return (errors as ActionError[]).map(lineOf);
  }
  return [];
}
