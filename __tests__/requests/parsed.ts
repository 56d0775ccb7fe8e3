/** Requests of lines in which nothing is wrong. */
import { expect } from "vitest";
import type { ActionError } from "../../src/errors.ts";
import { parseRequests, type Request } from "../../src/requests/parse.ts";
import { worded } from "../messages/worded.ts";

export function parse(text: string): Request[] {
  const problems: ActionError[] = [];
  const requests = parseRequests(text, problems);
  expect(problems.map(worded)).toEqual([]);
  return requests;
}
