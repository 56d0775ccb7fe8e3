/** Proxies: their passwords, and through the built action. */
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { ignoredProxySettings, proxySecrets } from "../../src/connection/proxy.ts";
import { ca, FAST, failed, leaf, listen, loaded, proxy, psono, run, terminate } from "./network.ts";

test("passwords of proxies are found both as written and decoded", () => {
  expect(proxySecrets({})).toEqual([]);
  expect(proxySecrets({ https_proxy: "http://host:3128", HTTP_PROXY: "http://user@host" })).toEqual([]);
  expect(proxySecrets({ https_proxy: "http://user:pass@host:1" })).toEqual(["pass", "pass"]);
  expect(proxySecrets({ HTTPS_PROXY: "user:p%40ss@host" })).toEqual(["p%40ss", "p@ss"]);
  expect(proxySecrets({ http_proxy: "HTTP2+x.y-z://:a:b@c@host" })).toEqual(["a:b@c", "a:b@c"]);
  expect(proxySecrets({ HTTP_PROXY: "http://user:p%@host" })).toEqual(["p%"]);
  expect(proxySecrets({ https_proxy: "http://host/path:x@y" })).toEqual([]);
  expect(proxySecrets({ https_proxy: "http://a:one@x", http_proxy: "http://a:two@x" })).toEqual([
    "one",
    "one",
    "two",
    "two",
  ]);
});

describe("a proxy", () => {
  const url = (port: number) => ({ "server-url": `https://psono.test:${port}`, "ca-certificate": ca.certificate });

  test("is used with its credentials, which aren't logged, and with the CA", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port, "user:proxy-pass");
    const environment = { https_proxy: `http://user:proxy-pass@127.0.0.1:${gate.port}` };
    const result = await run(server, { ...url(port), "extra-headers": "X-Gateway: gateway-secret" }, environment);
    loaded(result);
    expect(result.raw).toContain("::add-mask::proxy-pass");
    expect(gate.seen.every((head) => head.startsWith(`CONNECT psono.test:${port} `))).toBe(true);
    expect(gate.seen.join("")).not.toContain("gateway-secret");
    const untrusted = await run(server, { "server-url": `https://psono.test:${port}` }, environment);
    failed(untrusted, /isn't trusted.*ca-certificate.*CERTIFICATE/);
  });

  test("that requires credentials is reported", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port, "user:proxy-pass");
    failed(
      await run(server, url(port), { HTTPS_PROXY: `http://127.0.0.1:${gate.port}` }),
      /requires a username and a password \(407\).*PROXY/,
    );
    expect(gate.seen).toHaveLength(1);
  });

  test.each(["", "?"])(
    "that refuses the connection is reported for an ID too, even if the request is optional (A %s= id)",
    async (optional) => {
      const server = await psono();
      const { id = "", secretKey = "" } = server.keys["restricted"] ?? {};
      const secrets = `A ${optional}= ${server.idOf("Registry")}`;
      const direct = {
        "api-key-id": id,
        "api-key-secret-key": secretKey,
        "api-key-private-key": "",
        "server-signature": "",
      };
      for (const status of [302, 400, 401, 403, 407, 502]) {
        const body = JSON.stringify({ data: "00", data_nonce: "00", secret_key: "00", secret_key_nonce: "00" });
        let connections = 0;
        const gate = createServer((client) => {
          connections++;
          client.on("error", () => undefined);
          client.once("data", () =>
            client.end(
              `HTTP/1.1 ${status} Its own words\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
            ),
          );
        });
        const environment = { ...FAST, https_proxy: `http://127.0.0.1:${await listen(gate)}` };
        const result = await run(server, { ...direct, ...url(1), secrets }, environment);
        failed(result, new RegExp(`the proxy .*\\(${status}\\).*\\[${status === 502 ? "NETWORK" : "PROXY"}\\]$`));
        expect(result.raw).not.toContain("Its own words");
        // An optional line also asks what is attached to the key.
        if (status === 502) expect(connections).toBeGreaterThanOrEqual(6);
        else expect(connections).toBe(optional === "" ? 1 : 2);
      }
    },
  );

  test("doesn't print its password or TLS keys if an earlier step set DEBUG", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port, "user:proxy-pass");
    const environment = { DEBUG: "*", https_proxy: `http://user:proxy-pass@127.0.0.1:${gate.port}` };
    const result = await run(server, url(port), environment);
    loaded(result);
    expect(result.raw).not.toContain("https-proxy-agent");
  });

  test("gets a password with special characters unchanged, without a warning of Node", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port, "us:er:proxy-pass@#%");
    const environment = { https_proxy: `http://us%3Aer:proxy-pass%40%23%25@127.0.0.1:${gate.port}` };
    const result = await run(server, url(port), environment);
    loaded(result);
    expect(result.raw).not.toMatch(/DEP0005|Deprecat/i);
    for (const form of ["proxy-pass@#%25", "proxy-pass%2540%2523%2525"])
      expect(result.raw).toContain(`::add-mask::${form}`);
  });

  test.each([
    "not a url proxy-pass",
    "http://user:proxy-pass%@127.0.0.1:1",
    "socks5://user:proxy-pass@127.0.0.1:1",
    "proxy.test:3128",
    "user:proxy-pass@proxy.test:3128",
    "http://",
    "http://127.0.0.1:99999",
  ])("whose URL is %j is an error that names the variable, if the proxy would be used", async (address) => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    for (const name of ["https_proxy", "HTTPS_PROXY"]) {
      failed(
        await run(server, url(port), { [name]: address }),
        new RegExp(`variable ${name} isn't the URL of a proxy.*PROXY`),
      );
    }
    loaded(await run(server, {}, { https_proxy: address, http_proxy: address }));
    const away = await run(server, url(port), { https_proxy: address, no_proxy: "psono.test", ...FAST });
    failed(away, /\[(?:DNS|NETWORK)\]/);
  });

  test("isn't used for hosts in no_proxy", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const gate = await proxy(port);
    const environment = { https_proxy: `http://127.0.0.1:${gate.port}`, no_proxy: "psono.test" };
    failed(await run(server, url(port), { ...environment, ...FAST }), /\[(?:DNS|NETWORK)\]/);
    expect(gate.seen).toEqual([]);
  });
});

describe("proxy settings that the library ignores", () => {
  const https = "https://psono.test";
  test.each<[NodeJS.ProcessEnv, string[]]>([
    [{}, []],
    [{ https_proxy: "http://p", no_proxy: "psono.test, .example.com,*,10.0.0.1,host:8443,[::1]" }, []],
    [{ https_proxy: "http://p", no_proxy: "10.0.0.0/8" }, ["10.0.0.0/8"]],
    [{ HTTPS_PROXY: "http://p", NO_PROXY: "fd00::/8,*.example.com" }, ["fd00", "*.example.com"]],
    [{ https_proxy: "http://p", no_proxy: "a.test b.test,psono.*" }, ["a.test b.test", "psono.*"]],
    [{ ALL_PROXY: "http://u:secret@p" }, ["ALL_PROXY"]],
    [{ all_proxy: "socks5://p", https_proxy: "http://p" }, []],
    [{ no_proxy: "10.0.0.0/8" }, []],
  ])("are listed: %j", (variables, names) => {
    const lines = ignoredProxySettings(variables, https);
    expect(lines).toHaveLength(names.length);
    for (const [at, name] of names.entries()) expect(lines[at]).toContain(name);
    expect(lines.join()).not.toContain("secret");
    expect(ignoredProxySettings(variables, "http://localhost")).toEqual([]);
  });

  test("are in the debug log once", async () => {
    const server = await psono();
    const { port } = await terminate(server, leaf);
    const inputs = { "server-url": `https://localhost:${port}`, "ca-certificate": ca.certificate };
    const environment = { ALL_PROXY: "http://user:proxy-pass@127.0.0.1:1", RUNNER_DEBUG: "1" };
    const result = await run(server, inputs, environment);
    loaded(result);
    expect(result.raw.match(/^::debug::ALL_PROXY is ignored: set https_proxy\.$/gm)).toHaveLength(1);
    expect(result.raw).toContain("::add-mask::proxy-pass");
    expect((await run(server, inputs, { ALL_PROXY: environment.ALL_PROXY })).raw).not.toContain("::debug::");
  });
});
