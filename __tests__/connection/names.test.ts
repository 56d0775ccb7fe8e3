/** Names and addresses of servers, through the built action and the console client. */
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { start } from "../cli/client.ts";
import { ca, FAST, failed, leaf, loaded, psono, run, terminate } from "./network.ts";

const NAMES = `--import=${resolve("__tests__/runner/late-name.mjs")}`;
const late = (count: number, code = "ENOTFOUND") => ({
  NODE_OPTIONS: `${NAMES} ${FAST.NODE_OPTIONS}`,
  ...{ LATE: String(count), CODE: code, FASTER: "20" },
});
// Time enough for a busy machine, although the clock runs 20 times as fast.
const url = (port: number) => ({
  ...{ "server-url": `https://psono.test:${port}`, "ca-certificate": ca.certificate, timeout: "600" },
});

describe("each address of a host gets 2.5 s", () => {
  test("in the action", async () => {
    const server = await psono();
    const environment = (more = "") => ({ NODE_OPTIONS: `${NAMES} ${more}` });
    expect((await run(server, {}, environment())).raw).toContain("ms for an address: 2500\n");
    const longer = "--network-family-autoselection-attempt-timeout=4000";
    expect((await run(server, {}, environment(longer))).raw).toContain("ms for an address: 4000\n");
  });

  test("in the console client", async () => {
    const { err } = await start(["--version"], { env: { NODE_OPTIONS: NAMES } });
    expect(err).toContain("ms for an address: 2500\n");
  });
});

describe("a host name that has no IP address yet", () => {
  test.each(["ENOTFOUND", "EAI_AGAIN"])("is looked up again (%s)", async (code) => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const result = await run(server, url(port), late(3, code));
    loaded(result);
    expect(result.log.match(/Trying again in \d+\.\d s\./g)).toHaveLength(3);
  });

  test("is an error if it stays unknown", async () => {
    const server = await psono();
    const result = await run(server, url(1), late(99));
    failed(result, /the host of server-url has no address \(ENOTFOUND\)\. Check its spelling.*\[DNS\]/);
    expect(result.raw).toContain("look-ups: 6,");
  });

  test("can be the name of a proxy", async () => {
    const server = await psono();
    const result = await run(server, url(1), { ...late(99), https_proxy: "http://psono.test:3128" });
    failed(result, /the host of https_proxy has no address.*\[DNS\]/);
    expect(result.raw).toContain("look-ups: 6,");
  });

  test("isn't looked up again after the timeout", async () => {
    const server = await psono();
    const result = await run(server, { ...url(1), timeout: "1" }, { ...late(99), FASTER: "1" });
    failed(result, /has no address.*\[DNS\]/);
  });
});

test.each(["https://[::1]", "https://[2001:db8::1]:8443/server", "https://[::ffff:127.0.0.1]/"])(
  "%s is refused, with the reason",
  async (address) => {
    const server = await psono();
    const reason = /server-url.*can't have an IPv6 address with https:\/\/.* Use a host name\. \[INPUT\]/;
    failed(await run(server, { "server-url": address }), reason);
    const env = { PSONO_API_KEY_ID: "11111111-1111-4111-8111-111111111111", PSONO_API_KEY_SECRET_KEY: "ab".repeat(32) };
    expect((await start(["list", "--server-url", address], { env })).err).toMatch(
      /IPv6 address with https:\/\/.*\[INPUT\]/,
    );
  },
);
