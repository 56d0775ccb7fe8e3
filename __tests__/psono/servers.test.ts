/** What the Psono server, and the other hosts that it named, are sent. */
import { beforeEach, expect, test, vi } from "vitest";
import { Servers } from "../../src/psono/servers.ts";

/** What each route was made with. */
const made = vi.hoisted((): unknown[][] => []);
vi.mock("../../src/psono/route.ts", () => ({
  Route: class {
    constructor(...given: unknown[]) {
      made.push(given);
    }
  },
}));
beforeEach(() => made.splice(0));

const certificates = { ca: "CA", client: { certificate: "CERTIFICATE", key: "KEY" } };
const serversOf = () => new Servers("https://psono.example.com/server", certificates, { "X-Gate": "1" });

test.each(["https://files.example.com/x", "https://psono.example.com:8443/x", "http://psono.example.com/x"])(
  "another origin gets the CA, and neither the client certificate nor the headers: %s",
  (url) => {
    const servers = serversOf();
    const other = servers.at(new URL(url));
    expect(other.base).toBe(new URL(url).origin);
    expect(other.headers).toEqual({});
    expect(made.at(-1)).toEqual([new URL(url), { ca: "CA", client: undefined }]);
    expect(servers.at(new URL("/y", url))).toBe(other);
    expect(made).toHaveLength(2);
  },
);

test("the origin of the server gets everything, on any path", () => {
  const servers = serversOf();
  const same = servers.at(new URL("https://psono.example.com:443/fileserver/"));
  expect(same).toEqual({ ...servers.main, base: "https://psono.example.com" });
  expect(same.headers).toEqual({ "X-Gate": "1" });
  expect(made).toEqual([[new URL("https://psono.example.com/server"), certificates]]);
});
