/** What connections are opened with: all wrong PEM is told by the input that holds it. */
import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:tls";
import { expect, test } from "vitest";
import { secureContext } from "../../src/psono/tls.ts";
import { issue } from "../fixtures/certificates.ts";
import { thrown } from "../messages/worded.ts";

const ca = issue("A CA", []);
const client = issue("client", [], ca);
const other = issue("other", [], ca);
const pair = { certificate: client.certificate, key: client.key };

test("without certificates, there is no TLS context", () => {
  expect(secureContext({ ca: undefined, client: undefined })).toBeUndefined();
});

test("a CA, several CAs in one text, or a client certificate create a TLS context", () => {
  for (const given of [
    { ca: ca.certificate, client: undefined },
    { ca: `${ca.certificate}\n# the next\n${other.certificate}`, client: undefined },
    { ca: undefined, client: pair },
    { ca: ca.certificate, client: pair },
  ])
    expect(secureContext(given)?.context).toBeDefined();
});

test.each(["", "no PEM", ca.certificate.replace("END", "DNE"), ca.certificate.replace("MII", "AAA"), ca.key])(
  "anything that isn't a certificate is refused",
  (text) => {
    expect(thrown(() => secureContext({ ca: text, client: undefined }))).toBe(
      "ca-certificate: doesn't contain a valid certificate. Check that the PEM text is complete.",
    );
  },
);

test("one unreadable certificate is an error", () => {
  const broken = ca.certificate.replace("MII", "AAA");
  expect(thrown(() => secureContext({ ca: ca.certificate + broken, client: undefined }))).toMatch(
    /^ca-certificate: doesn't contain a valid certificate/,
  );
});

test.each([
  { certificate: "no PEM", key: client.key },
  { certificate: client.certificate, key: "no PEM" },
  { certificate: client.certificate, key: other.key },
])("a client certificate and a key that don't belong together are refused", (wrong) => {
  expect(thrown(() => secureContext({ ca: undefined, client: wrong }))).toBe(
    "client-certificate, client-key: aren't valid PEM, or don't belong together. Check that both are complete.",
  );
});

test("each block of a CA text is trusted, regardless of the text around it", async () => {
  const cas = ["First", "Second"].map((name) => issue(name, []));
  const [one = "", two = ""] = cas.map(({ certificate }) => certificate.trim());
  for (const text of [
    one + two,
    `"${one}\n${two}"`,
    `ca: ${one}\n${two}`,
    `${one}\n${two} # text after it`,
    `${one}\r\n${two}`.replaceAll(/\r?\n/g, "\r\n"),
    `ca: |\n${one}\n${two}`.replaceAll("\n", "\n  "),
  ]) {
    const context = secureContext({ ca: text, client: undefined });
    for (const own of cas) {
      const leaf = issue("leaf", ["psono.test"], own);
      const server = createServer({ cert: leaf.certificate, key: leaf.key }, (socket) => socket.end());
      await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
      const { port } = server.address() as AddressInfo;
      await new Promise<void>((done, reject) => {
        const socket = connect({ port, host: "127.0.0.1", servername: "psono.test", secureContext: context! });
        socket.on("error", reject).on("secureConnect", () => done(void socket.destroy()));
      });
      server.close();
    }
  }
});

test("a client certificate and its key may have text around them too", () => {
  const around = { certificate: `"${pair.certificate.trim()}"`, key: `key: ${pair.key.trim()}"` };
  expect(secureContext({ ca: undefined, client: around })?.context).toBeDefined();
});
