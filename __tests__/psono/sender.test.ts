/** What sent a response that isn't a success. */
import { expect, test } from "vitest";
import { senderOf } from "../../src/psono/sender.ts";

test("a body that is larger than any error of Psono's isn't parsed", () => {
  const headers = { "content-type": "application/json" };
  const body = (length: number) => `{"detail":"${"x".repeat(length)}"}`;
  expect(senderOf(headers, body(65_523))).toBe("psono");
  expect(senderOf(headers, body(65_524))).toBe("other");
});
