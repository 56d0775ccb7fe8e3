/** `psono-secrets` itself: the connection of every command, and what fits none of them. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CLI, REGISTRY, serve, server, start } from "./client.ts";

describe("connection", () => {
  test("errors name the variable or the option, all at once and before any request", async () => {
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

  test("errors about certificates, headers and the timeout also name the variable", async () => {
    await serve();
    const env = { PSONO_EXTRA_HEADERS: "Host: x", PSONO_CLIENT_KEY: "nowhere" };
    const { err } = await start(["get", "/Top", "--ca-certificate", "nowhere", "--timeout", "0"], { env });
    for (const name of ["--ca-certificate", "PSONO_CLIENT_KEY", "PSONO_EXTRA_HEADERS, line 1", "--timeout"])
      expect(err).toContain(`psono-secrets: ${name}: `);
    expect(err).toContain("PSONO_CLIENT_CERTIFICATE, PSONO_CLIENT_KEY: belong together");
    expect(server.requests).toEqual([]);
  });

  test("a response that is cut off is reported and retried", async () => {
    await serve({ fault: (request, count) => (request === "GET /datastore/" && count === 1 ? "cut" : undefined) });
    const { code, out, err } = await start(["get", "/Team/Registry"]);
    expect({ code, out }).toEqual({ code: 0, out: REGISTRY });
    expect(err).toMatch(/^psono-secrets: .* Trying again in/);
  });

  test("options take precedence over variables", async () => {
    await serve();
    const env = { PSONO_SERVER_URL: "https://nowhere.invalid", PSONO_API_KEY_ID: "x", PSONO_SERVER_SIGNATURE: "y" };
    const flags = ["--server-url", server.url, "--api-key-id", server.keys["reader"]?.id ?? ""];
    const { out } = await start(["get", ...flags, "--server-signature", server.signature, "/Team/Registry"], { env });
    expect(out).toBe(REGISTRY);
  });

  test("keys are refused as arguments, and not printed", async () => {
    await serve();
    const { code, err } = await start(["get", "/Top", `--api-key-secret-key=${"ab".repeat(32)}`]);
    expect(code).toBe(2);
    expect(err).toBe(
      "psono-secrets: Command-line arguments are visible to other users. Set PSONO_API_KEY_SECRET_KEY instead. [USAGE]\n",
    );
  });
});

test("the action doesn't read the console client's variables, and the console client doesn't load @actions/core", () => {
  expect(readFileSync("dist/main/index.js", "utf8")).not.toContain("PSONO_SERVER");
  expect(readFileSync(CLI, "utf8")).not.toContain("@actions/core");
});

test("output that can't be written is an error", async () => {
  await serve();
  for (const args of [["get", "/Top"], ["list"]]) {
    const { code, err } = await start(args, { stdout: "/dev/full" });
    expect(code).toBe(1);
    expect(err).toContain("psono-secrets: Can't write to stdout (ENOSPC). [EXPORT_FAILED]\n");
  }
});
