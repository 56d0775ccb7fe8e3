/** `psono-secrets` itself: its usage, its help, its exit codes, and the connection that every command takes. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CLI, REGISTRY, serve, server, start } from "./client.ts";

describe("connection", () => {
  test("errors name the variable or the flag, all at once and before any request", async () => {
    await serve();
    const env = { PSONO_API_KEY_SECRET_KEY: "12", PSONO_SERVER_SIGNATURE: "" };
    const { code, err } = await start(["get", "/Top", "--server-url", "psono"], { env });
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([
      expect.stringMatching(/^psono-secrets: --server-url: isn't a URL\. Write it as https:.* \[INPUT\]$/),
      expect.stringMatching(
        /^psono-secrets: PSONO_API_KEY_SECRET_KEY: must be 64 hexadecimal characters, but it has 2.* Copy API_KEY_SECRET_KEY .*\[INPUT\]$/,
      ),
      expect.stringMatching(
        /^psono-secrets: PSONO_SERVER_SIGNATURE: is required with PSONO_API_KEY_PRIVATE_KEY\. Copy SERVER_SIGNATURE /,
      ),
    ]);
    expect(server.requests).toEqual([]);
  });

  test("what gets to the server is named alike", async () => {
    await serve();
    const env = { PSONO_EXTRA_HEADERS: "Host: x", PSONO_CLIENT_KEY: "nowhere" };
    const { err } = await start(["get", "/Top", "--ca-certificate", "nowhere", "--timeout", "0"], { env });
    for (const name of ["--ca-certificate", "PSONO_CLIENT_KEY", "PSONO_EXTRA_HEADERS, line 1", "--timeout"])
      expect(err).toContain(`psono-secrets: ${name}: `);
    expect(err).toContain("PSONO_CLIENT_CERTIFICATE, PSONO_CLIENT_KEY: belong together");
    expect(server.requests).toEqual([]);
  });

  test("a broken answer is tried again, and told", async () => {
    await serve({ fault: (request, count) => (request === "GET /datastore/" && count === 1 ? "cut" : undefined) });
    const { code, out, err } = await start(["get", "/Team/Registry"]);
    expect({ code, out }).toEqual({ code: 0, out: REGISTRY });
    expect(err).toMatch(/^psono-secrets: .* Trying again in/);
  });

  test("flags go before variables", async () => {
    await serve();
    const env = { PSONO_SERVER_URL: "https://nowhere.invalid", PSONO_API_KEY_ID: "x", PSONO_SERVER_SIGNATURE: "y" };
    const flags = ["--server-url", server.url, "--api-key-id", server.keys["reader"]?.id ?? ""];
    const { out } = await start(["get", ...flags, "--server-signature", server.signature, "/Team/Registry"], { env });
    expect(out).toBe(REGISTRY);
  });

  test("keys are refused as arguments, and not repeated", async () => {
    await serve();
    const { code, err } = await start(["get", "/Top", `--api-key-secret-key=${"ab".repeat(32)}`]);
    expect(code).toBe(2);
    expect(err).toContain("PSONO_API_KEY_SECRET_KEY");
    expect(err).not.toContain("abab");
  });
});

describe("usage", () => {
  test.each([
    ["nonsense"],
    ["get"],
    ["get", "/a", "/b"],
    ["get", "/a", "--nope"],
    ["list", "Team"],
    ["list", "/a", "/b"],
    ["run", "true"],
    ["run", "--"],
    ["check"],
    ["login-test", "x"],
  ])("exit code 2: %s %s %s", async (...args) => {
    await serve();
    const { code, out, err } = await start(args.filter(Boolean));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^psono-secrets: .+ \[USAGE\]\n$/);
    expect(server.requests).toEqual([]);
  });

  test.each([[[]], [["--help"]], [["-h"]], [["help"]], [["help", "get"]]])("all is told by %j", async (args) => {
    await serve();
    const { code, out, err } = await start(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^Reads secrets from a Psono server\.\n\n {2}psono-secrets list \[PATH\] .*\n {2}psono-secrets get /,
    );
  });

  test("help goes before all else that was asked for, but for the words of a command to run", async () => {
    await serve();
    for (const args of [
      ["get", "/a", "-h"],
      ["get", "--help", "/a", "/b"],
      ["get", "-h", "--", "x"],
    ])
      expect((await start(args)).out).toMatch(/^psono-secrets get REFERENCE/);
    expect((await start(["run", "-h", "--", "true"])).out).toMatch(/^psono-secrets run/);
    expect(await start(["run", "--", "echo", "--help", "-h"])).toMatchObject({ code: 0, out: "--help -h\n" });
    expect((await start(["constructor"])).err).toBe(
      "psono-secrets: constructor is no command. See psono-secrets --help [USAGE]\n",
    );
  });

  test.each(["list", "get", "run", "check", "login-test"])("%s --help", async (command) => {
    await serve();
    const { code, out } = await start([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^psono-secrets ${command}.*Example.*PSONO_SERVER_URL`, "s"));
    expect((await start([])).out).toContain(out.split("\n")[0]);
  });
});

test("the action knows nothing of the console's variables, and the console client asks for no @actions/core", () => {
  expect(readFileSync("dist/main/index.js", "utf8")).not.toContain("PSONO_SERVER");
  expect(readFileSync(CLI, "utf8")).not.toContain("@actions/core");
});

test("what cannot be printed is no success", async () => {
  await serve();
  for (const args of [["get", "/Top"], ["list"]]) {
    const { code, err } = await start(args, { stdout: "/dev/full" });
    expect(code).toBe(1);
    expect(err).toContain("psono-secrets: not all could be printed (ENOSPC). [EXPORT_FAILED]\n");
  }
});
