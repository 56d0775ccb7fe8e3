/** `psono-secrets login-test`: what works, step by step. */
import { describe, expect, test } from "vitest";
import { serve, server, start } from "./client.ts";

describe("login-test", () => {
  const steps = (out: string) => out.split("\n").map((line) => line.slice(0, 15).trim());

  test("says each step", async () => {
    await serve();
    const { code, out } = await start(["login-test"]);
    expect(code).toBe(0);
    expect(steps(out)).toEqual(
      ["address", "/info/", "signature", "login", "rights", "datastores"].map((step) => `ok  ${step}`).concat(""),
    );
    expect(out).toContain("may read, may not write, not restricted");
    expect(out).toMatch(/\nok {2}\/info\/ {6}Psono \d\S* .*answers\n/);
    expect(out).toMatch(/\nok {2}datastores +1, with 10 entries outside of shares/);
    expect(server.openSessions).toBe(0);
  });

  test("a restricted key, with and without a login", async () => {
    await serve();
    expect((await start(["login-test"], { key: "restricted" })).out).toMatch(
      /restricted to secrets\nok {2}secrets +2 /,
    );
    const env = { PSONO_API_KEY_PRIVATE_KEY: "", PSONO_SERVER_SIGNATURE: "" };
    expect((await start(["login-test"], { key: "restricted", env })).out).toMatch(/- {3}login.*\nok {2}secrets +2 /);
  });

  test("stops where something does not work, and says why", async () => {
    await serve();
    const wrong = await start(["login-test"], { env: { PSONO_SERVER_SIGNATURE: "0".repeat(64) } });
    expect(wrong.code).toBe(1);
    expect(steps(wrong.out)).toEqual(["ok  address", "ok  /info/", ""]);
    expect(wrong.err).toMatch(/The server's signature doesn't match PSONO_SERVER_SIGNATURE.*\[SERVER_SIGNATURE\]/);
    const key = await start(["login-test"], { env: { PSONO_API_KEY_PRIVATE_KEY: "1".repeat(64) } });
    expect(steps(key.out)).toEqual(["ok  address", "ok  /info/", "ok  signature", ""]);
    expect(key.err).toMatch(/Check PSONO_API_KEY_ID and PSONO_API_KEY_PRIVATE_KEY.*\[LOGIN_REFUSED\]/);
    expect((await start(["login-test"], { key: "blind" })).err).toContain("[KEY_CANNOT_READ]");
  });
});
