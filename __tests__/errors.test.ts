import { describe, expect, test } from "vitest";
import { ActionError } from "../src/errors.ts";
import { lineOf } from "./messages/worded.ts";

const part = { kind: "secret", id: "1" } as const;
const line = { kind: "input", name: "secrets", line: { number: 3, text: "A = /a" } } as const;

describe("an error of facts", () => {
  test("has no words of its own, and no subject unless it is given one", () => {
    const error = new ActionError("DECRYPTION", "mac", { part });
    expect(error).toMatchObject({ code: "DECRYPTION", reason: "mac", details: { part }, subject: { kind: "nothing" } });
    expect(error.message).toBe("DECRYPTION: mac");
    expect(error.cause).toBeUndefined();
  });

  test("keeps its facts and its cause when it gets a subject", () => {
    const cause = new ActionError("DECRYPTION", "mac", { part });
    const error = new ActionError("DECRYPTION", "path-unread", { path: "/a" }, undefined, cause);
    const about = error.about(line);
    expect(about).toMatchObject({
      code: "DECRYPTION",
      reason: "path-unread",
      details: { path: "/a" },
      subject: line,
    });
    expect(about.cause).toBe(cause);
    expect(error.subject).toEqual({ kind: "nothing" });
  });

  test("is followed by the words for its cause", () => {
    const cause = new ActionError("SECRET_FORM", "not-object", { part }, line);
    const error = new ActionError("SECRET_FORM", "path-unread", { path: "/a/" }, line, cause);
    expect(lineOf(error)).toBe(
      "secrets, line 3: Folder not found: /a/. It may exist but be unreadable, for this reason: Secret 1 isn't in the form that Psono's clients write. Save it again in Psono. [SECRET_FORM]",
    );
  });
});
