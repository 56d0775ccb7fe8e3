/** Files and attachments at the console. */
import type { ChildProcess } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CONTENT, vault } from "../fixtures/file-vault.ts";
import { folder, serve, server, start } from "./client.ts";

test("get prints the bytes of a file, an attachment and a large file to a pipe", async () => {
  await serve({}, vault);
  const file = await start(["get", "/Signing/release.jks"]);
  expect([file.code, file.bytes.equals(CONTENT.keystore)]).toEqual([0, true]);
  const attachment = await start(["get", "/iOS distribution#attachment:dist.p12"]);
  expect(attachment.bytes.equals(CONTENT.p12)).toBe(true);
  const large = await start(["get", "/large.txt"]);
  expect(large.out === CONTENT.large).toBe(true);
  expect((await start(["get", "/Signing/empty.txt"])).bytes).toHaveLength(0);
  expect(server.openSessions).toBe(0);
});

test("get --output writes a file that only its owner can read, and replaces an existing one", async () => {
  await serve({}, vault);
  const path = join(folder, "out.jks");
  for (const reference of ["/large.txt", "/Signing/release.jks"]) {
    const { code, out, err } = await start(["get", reference, "--output", path]);
    expect([code, out, err]).toEqual([0, "", ""]);
  }
  expect(readFileSync(path).equals(CONTENT.keystore)).toBe(true);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["out.jks"]);
});

test("get --output leaves no part of a file whose download fails", async () => {
  await serve({ hostFault: (_, count) => (count === 3 ? "wrong hash" : undefined) }, vault);
  const { code, err } = await start(["get", "/large.txt", "--output", join(folder, "out")]);
  expect([code, err]).toEqual([1, expect.stringContaining("[FILE_CONTENT]")]);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGQUIT", 131],
  ["SIGTERM", 143],
] as const)("get --output leaves no part of a file after %s, and ends its session", async (signal, code) => {
  let child: ChildProcess | undefined;
  const hostFault = (_: unknown, count: number) => {
    if (count !== 3) return undefined;
    child?.kill(signal);
    return "no answer";
  };
  await serve({ hostFault }, vault);
  const watch = (_: string, started: ChildProcess) => {
    child = started;
  };
  const ended = await start(["get", "/large.txt", "--output", join(folder, "out")], { watch });
  expect([ended.code, ended.err]).toEqual([code, expect.stringContaining("[CANCELLED]")]);
  expect([readdirSync(folder), server.openSessions]).toEqual([[], 0]);
});

test("get of a large file fails if stdout doesn't take all of it, and ends its session", async () => {
  await serve({}, vault);
  const { code, err } = await start(["get", "/large.txt"], { stdout: "/dev/full" });
  expect([code, err]).toEqual([1, "psono-secrets: Can't write to stdout (ENOSPC). [EXPORT_FAILED]\n"]);
  expect(server.openSessions).toBe(0);
});

test("get of a large file ends its session when the pipe is closed early", async () => {
  await serve({}, vault);
  const { code, err } = await start(["get", "/large.txt"], {
    watch: (out, child) => out !== "" && child.stdout?.destroy(),
  });
  expect([code, err, server.openSessions]).toEqual([0, "", 0]);
});

test("get --output names a file that it can't write", async () => {
  await serve({}, vault);
  const { code, err } = await start(["get", "/Memo", "--output", join(folder, "no", "out")]);
  expect([code, err]).toEqual([1, expect.stringMatching(/out: Can't write this file\..*\[FILE\]/)]);
});

test("on a terminal, get refuses a value that isn't text, and prints text", async () => {
  await serve({}, vault);
  const binary = await start(["get", "/Signing/release.jks"], { terminal: true });
  expect([binary.code, binary.out]).toEqual([
    2,
    "psono-secrets: The value isn't text. Use --output FILE, or redirect stdout. [USAGE]\r\n",
  ]);
  const text = await start(["get", "/Signing/kube.config"], { terminal: true });
  expect([text.code, text.out]).toEqual([0, expect.stringContaining("token: kube-token-of-the-vault")]);
});

test("get --json prints base64, and refuses a file that is too large for it", async () => {
  await serve({}, vault);
  const { out } = await start(["get", "/Signing/one", "--json"]);
  expect(JSON.parse(out)).toMatchObject({ encoding: "base64", value: "/w==" });
  const large = await start(["get", "/large.txt", "--json"]);
  expect(large.err).toMatch(/1\.2 MiB.*\[FILE_SIZE\]/);
});

test("list shows sizes, and attachments of a restricted key", async () => {
  await serve({}, vault);
  const lines = await start(["list", "/Signing"]);
  expect(lines.out).toMatch(/^\/Signing\/release\.jks\tfile\t[0-9a-f-]{36}\t3000 B$/m);
  const json = await start(["list", "/Signing", "--json"]);
  const { entries } = JSON.parse(json.out) as { entries: { name: string; size?: number; reference: string }[] };
  expect(entries.find(({ name }) => name === "one")).toMatchObject({
    size: 1,
    type: "file",
    reference: "/Signing/one",
  });
  const restricted = await start(["list"], { key: "restricted" });
  expect(restricted.out).toMatch(/Licence.*\tattachments: license\.key \(24 B\)$/m);
});

test("run sets a variable to base64, and check downloads nothing", async () => {
  await serve({}, vault);
  const print = ["--", process.execPath, "-e", "process.stdout.write(process.env.KEY)"];
  const { out } = await start(["run", "--env", "KEY=/Signing/one", ...print]);
  expect(out).toBe("/w==");
  const downloads = server.fileserver.requests.length;
  const check = await start(["check", "-"], { input: "file:F = /Signing/release.jks\n" });
  expect([check.code, check.out]).toEqual([0, expect.stringContaining("1 of 1 request OK")]);
  expect(server.fileserver.requests).toHaveLength(downloads);
});
