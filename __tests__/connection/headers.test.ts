/** Headers for a gateway: how they are read, and through the built action. */
import { describe, expect, test } from "vitest";
import { parseHeaders } from "../../src/connection/headers.ts";
import { collect } from "../../src/connection/problem.ts";
import type { ActionError } from "../../src/errors.ts";
import { worded } from "../messages/worded.ts";
import { failed, loaded, psono, run } from "./network.ts";

describe("headers", () => {
  const parsed = (text: string) => {
    const problems: ActionError[] = [];
    const headers = parseHeaders("in", text, collect(problems));
    return { headers, messages: problems.map(worded) };
  };

  test("are read line by line", () => {
    const text = "\n X-A:b \r\nX-B:  c: d \nX!#$%&'*+.^_`|~9: \u00e9\tz";
    expect(parsed(text)).toEqual({
      headers: { "X-A": "b", "X-B": "c: d", "X!#$%&'*+.^_`|~9": "\u00e9\tz" },
      messages: [],
    });
    expect(parsed("X-A:\t1\nX-Te: 2\nHostname: 3\nViable: 4\nX-Accept: 5")).toMatchObject({ messages: [] });
  });

  test.each([
    ...[
      "Authorization",
      "Authorization-X",
      "Host",
      "Content-",
      "Content-Type",
      "Accept",
      "Accept-Language",
      "Connection",
    ],
    ...["Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Expect", "Proxy-", "Proxy-Authorization"],
    ...["X-Forwarded-", "X-Forwarded-For", "Forwarded", "Via", "Cookie", "Cookie2", "Set-Cookie", "Set-Cookie2"],
    ...["user-agent", "COOKIE"],
  ])("%s is set by the action", (name) => {
    expect(parsed(`A: 1\n${name}: x`)).toEqual({
      headers: { A: "1" },
      messages: [`in, line 2: The header "${name}" can't be set: HTTP or the action sets it. Remove it.`],
    });
  });

  test.each([
    ["no colon", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    [": x", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X:", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X: ", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X Y: z", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X\u00e9: z", /^in, line 1: Write each header on a line of its own, as Name: value$/],
    ["X: \u0000", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
    ["X: a\u0008b", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
    ["X: a\u001fb", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
    ["X: \u007f", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
    ["X: \u0100", /^in, line 1: The value of this header contains characters that HTTP doesn't allow/],
  ])("%j isn't a header", (line, message) => {
    expect(parsed(line)).toEqual({ headers: {}, messages: [expect.stringMatching(message)] });
  });

  test("can have any name", () => {
    const { headers } = parsed("__proto__: x\nconstructor: y");
    expect(Object.entries({ ...headers })).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  test("can't have the same name twice", () => {
    expect(parsed("X-A: 1\nx-a: 2\nX-B: 3")).toEqual({
      headers: { "X-A": "1", "X-B": "3" },
      messages: ['in, line 2: The header "x-a" is set twice. Remove one.'],
    });
  });
});

describe("extra headers", () => {
  test("are sent with every request, and are masked", async () => {
    const server = await psono();
    const headers = "X-Gateway: gateway-secret\nCF-Access-Client-Id: some-id: with colon";
    const result = await run(server, { "extra-headers": headers });
    loaded(result);
    expect(result.raw).toContain("::add-mask::gateway-secret");
    for (const sent of server.headers) {
      expect(sent).toMatchObject({ "x-gateway": "gateway-secret", "cf-access-client-id": "some-id: with colon" });
    }
  });

  test.each([
    ...["Authorization: x", "authorization-x: x", "Host: x", "Content-Length: 1", "Accept: x", "Connection: x"],
    ...["Transfer-Encoding: x", "Upgrade: x", "Proxy-Authorization: x", "X-Forwarded-For: x", "Cookie: x"],
    ...["no colon", "X:", "X Y: z", "X: some\nx: other", "X: \u0007", "X: \u20ac"],
  ])("%j is refused", async (headers) => {
    const server = await psono();
    failed(await run(server, { "extra-headers": headers }), /extra-headers, line \d: .*INPUT/);
    expect(server.requests).toEqual([]);
  });
});
