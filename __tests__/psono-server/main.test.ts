/** `npm run server`: what it prints is what a shell takes, and a port that is taken is one sentence. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { vault } from "../fixtures/demo-vault.ts";

const folder = mkdtempSync(join(tmpdir(), "server-"));
const file = join(folder, "vault.json");
writeFileSync(file, JSON.stringify(vault));
afterAll(() => rmSync(folder, { recursive: true }));

let child: ChildProcess | undefined;
afterEach(() => child?.kill());

/** Runs the server until it has printed the settings of so many keys, or has ended. */
function serve(
  port: string,
  keys: number,
  vaultFile = file,
): Promise<{ code: number | null; out: string; err: string }> {
  const own = spawn(process.execPath, ["__tests__/psono-server/main.ts", "--vault", vaultFile, "--port", port]);
  child = own;
  let [out, err] = ["", ""];
  return new Promise((done) => {
    own.stderr.on("data", (chunk: Buffer) => (err += chunk));
    own.stdout.on("data", (chunk: Buffer) => {
      out += chunk;
      if (out.split("export PSONO_API_KEY_SECRET_KEY=").length > keys && out.endsWith("\n\n"))
        done({ code: null, out, err });
    });
    own.on("close", (code) => done({ code, out, err }));
  });
}

test("it prints shell lines for each key, and the console client works with them", async () => {
  const names = Object.keys(vault.keys ?? {});
  const { out, err } = await serve("0", names.length);
  expect(err).toBe("");
  const [first, ...blocks] = out.trimEnd().split("\n\n");
  expect(first).toMatch(/^# The server runs at http:\/\/127\.0\.0\.1:\d+ until you press Ctrl\+C\./);
  expect(blocks.map((block) => block.split("\n")[0])).toEqual(names.map((name) => `# key ${name}`));
  for (const block of blocks) {
    const lines = block.split("\n").slice(1);
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/^export PSONO_[A-Z_]+=[\w:/.-]+$/);
  }
  if (process.platform === "win32") return; // no sh
  const read = (name: string) => {
    const lines = blocks.find((block) => block.startsWith(`# key ${name}\n`)) ?? "";
    return execFileSync("sh", ["-c", `${lines}\nexec "$0" dist/cli/index.js get /Registry`, process.execPath]);
  };
  expect(String(read("restricted"))).toBe("registry-token-value");
});

test("a port that is in use or invalid causes a one-line error", async () => {
  const taken = createServer();
  await new Promise<void>((ready) => taken.listen(0, "127.0.0.1", ready));
  const { port } = taken.address() as AddressInfo;
  const again = "Choose another one: npm run server -- --port 10101\n";
  expect(await serve(String(port), 1)).toEqual({
    code: 1,
    out: "",
    err: `The server can't listen on port ${port} (another program uses it). ${again}`,
  });
  taken.close();
  expect(await serve("70000", 1)).toEqual({
    code: 1,
    out: "",
    err: `The server can't listen on port 70000 (ERR_SOCKET_BAD_PORT). ${again}`,
  });
  expect((await serve("0", 1, join(folder, "missing.json"))).err).toMatch(
    /^The server can't read the vault file .*ENOENT\)\.\n$/,
  );
});
