/** The vault behind the recordings, with all its oddities, through the built action. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PsonoServer, type Vault } from "../psono-server/server.ts";
import { runAction } from "../runner/runner.ts";

const vault = JSON.parse(readFileSync("__tests__/fixtures/vault.json", "utf8")) as Vault;
const server = new PsonoServer(vault);
beforeAll(() => server.listen());
afterAll(() => server.close());

function run(name: string, secrets: string, inputs: Record<string, string> = {}) {
  const key = server.keys[name];
  return runAction({
    "server-url": server.url,
    "server-signature": server.signature,
    "api-key-id": key?.id ?? "",
    "api-key-private-key": key?.privateKey ?? "",
    "api-key-secret-key": key?.secretKey ?? "",
    secrets,
    ...inputs,
  });
}

/** The lines that `mode: list` gives to paste. */
async function listed(name: string, inputs: Record<string, string> = {}): Promise<string[]> {
  const { errors, log } = await run(name, "", { mode: "list", ...inputs });
  expect(errors).toEqual([]);
  return [...log.matchAll(/^ {4}(.+ = .+)$/gm)].map(([, line]) => line ?? "");
}

describe("every listed line resolves", () => {
  const direct = { "api-key-private-key": "", "server-signature": "" };

  test.each<[string, Record<string, string>]>([
    ["reader", {}],
    ["writer", {}],
    ["restricted", {}],
    ["restricted", direct],
  ])("%s %j", async (name, inputs) => {
    const lines = await listed(name, inputs);
    expect(lines.length).toBeGreaterThan(name === "restricted" ? 1 : 30);
    // Names of their own, since titles repeat. Some secrets and fields are missing on purpose; no entry is.
    const asked = lines.map((line, at) => line.replace(/^.*? = /, `N${at}${line.includes("#") ? "" : "_*"} = `));
    const { errors } = await run(name, asked.join("\n"), { mode: "check", ...inputs });
    const told = errors.filter(
      (error) =>
        !/SECRET_GONE|NO_SUCH_FIELD|SECRET_FORM|FIELD_FORM|TOTP|AMBIGUOUS_FIELD|\[NAME\]|\[VALUE\]/.test(error),
    );
    expect(told).toEqual([]);
  });
});

test("keys without read access, inactive keys, and users who must change the password have different errors", async () => {
  const codes: Record<string, string> = {};
  for (const name of Object.keys(server.keys)) {
    const { errors } = await run(name, "A = /Top");
    codes[name] = /\[([A-Z_]+)\]$/.exec(errors[0] ?? "")?.[1] ?? "";
  }
  expect(codes).toEqual({
    attachedButNotRestricted: "AMBIGUOUS",
    blind: "KEY_CANNOT_READ",
    blindRestricted: "KEY_CANNOT_READ",
    blindWriter: "KEY_CANNOT_READ",
    change: "FORBIDDEN",
    changeRestricted: "NO_SUCH_ENTRY",
    disabled: "LOGIN_REFUSED",
    disabledRestricted: "LOGIN_REFUSED",
    empty: "NO_SUCH_ENTRY",
    fresh: "NO_SUCH_ENTRY",
    inactive: "LOGIN_REFUSED",
    inactiveRestricted: "LOGIN_REFUSED",
    insecure: "",
    other: "NO_SUCH_ENTRY",
    reader: "AMBIGUOUS",
    restricted: "",
    restrictedWriter: "",
    unverified: "LOGIN_REFUSED",
    writer: "AMBIGUOUS",
  });
});
