/** `psono-secrets login-test`: checks the connection step by step. */
import { describe, expect, test } from "vitest";
import { serve, server, start } from "./client.ts";

describe("login-test", () => {
  const steps = (out: string) => out.split("\n").map((line) => line.slice(0, 15).trim());

  test("prints each step", async () => {
    await serve();
    const { code, out } = await start(["login-test"]);
    expect(code).toBe(0);
    expect(steps(out)).toEqual([
      ...["settings", "address", "/info/", "signature", "login", "rights", "datastores", "entries"].map(
        (step) => `ok  ${step}`,
      ),
      ...["no  shares", ""],
    ]);
    expect(out).toContain("right to read: yes, right to write: no, secret restriction: no\n");
    expect(out).toMatch(/\nok {2}\/info\/ {6}Psono \d\S* .*responds\n/);
    expect(out).toMatch(/\nok {2}datastores +1 datastore\nok {2}entries +13 entries can be read\n/);
    expect(out).toMatch(/\nno {2}shares +1 part of the vault can't be read: \/stale name is a share that/);
    expect(server.openSessions).toBe(0);
  });

  const noLogin = { PSONO_API_KEY_PRIVATE_KEY: "", PSONO_SERVER_SIGNATURE: "" };

  test("checks a restricted key with and without a login", async () => {
    await serve();
    const rights =
      /rights +right to read: yes, right to write: no, secret restriction: yes\nok {2}secrets +2 attached secrets can be read\n$/;
    expect((await start(["login-test"], { key: "restricted" })).out).toMatch(rights);
    const { out } = await start(["login-test"], { key: "restricted", env: noLogin });
    expect(out).toMatch(/- {3}login.*\n/);
    expect(out).toMatch(rights);
  });

  test.each([
    ["with a login", {}],
    ["without one", noLogin],
  ])("fails with a wrong secret key of a restricted key, %s", async (_, env) => {
    await serve();
    const given = { ...env, PSONO_API_KEY_SECRET_KEY: "1".repeat(64) };
    for (const command of ["login-test", "list"]) {
      const { code, err } = await start([command], { key: "restricted", env: given });
      expect(code).toBe(1);
      expect(err).toMatch(/PSONO_API_KEY_SECRET_KEY.*\[DECRYPTION\]/);
    }
  });

  test("counts what can't be read, and fails if nothing can", async () => {
    const broken = (every: boolean) => (request: string, count: number) =>
      request.startsWith("POST /api-key-access/secret/") && (every || count === 1) ? ("tampered" as const) : undefined;
    await serve({ fault: broken(false) });
    for (const command of ["login-test", "list"]) {
      const { code, out, err } = await start([command], { key: "restricted", env: noLogin });
      expect(code).toBe(0);
      expect(out + err).toContain("1 of 2 attached secrets can be read");
      await serve({ fault: broken(false) });
    }
    await serve({ fault: broken(true) });
    for (const command of ["login-test", "list"]) {
      const { code, out, err } = await start([command], { key: "restricted", env: noLogin });
      expect(code).toBe(1);
      expect(out + err).toContain("0 of 2 attached secrets can be read");
      expect(err).toMatch(/can't read any of the secrets that are attached to it.*\[NO_SUCH_ENTRY\]/);
    }
    const keys = { reader: {}, restricted: { restricted: true, attached: [] } };
    await serve({}, { children: [], keys });
    for (const [key, words] of [
      ["reader", "no entries"],
      ["restricted", "No secret is attached"],
    ] as const)
      for (const command of ["login-test", "list"])
        expect(await start([command], { key })).toMatchObject({ code: 1, err: expect.stringContaining(words) });
  });

  test("stops at the first step that fails, and says why", async () => {
    await serve();
    const wrong = await start(["login-test"], { env: { PSONO_SERVER_SIGNATURE: "0".repeat(64) } });
    expect(wrong.code).toBe(1);
    expect(steps(wrong.out)).toEqual(["ok  settings", "ok  address", "ok  /info/", ""]);
    expect(wrong.err).toMatch(/The server's signature doesn't match PSONO_SERVER_SIGNATURE.*\[SERVER_SIGNATURE\]/);
    const key = await start(["login-test"], { env: { PSONO_API_KEY_PRIVATE_KEY: "1".repeat(64) } });
    expect(steps(key.out)).toEqual(["ok  settings", "ok  address", "ok  /info/", "ok  signature", ""]);
    expect(key.err).toMatch(/PSONO_API_KEY_PRIVATE_KEY isn't the private key of this API key.*\[LOGIN_REFUSED\]/);
    expect((await start(["login-test"], { key: "blind" })).err).toContain("[KEY_CANNOT_READ]");
  });
});
