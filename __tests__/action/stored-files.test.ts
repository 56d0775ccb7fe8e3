/** Files and attachments through the built action: a fileserver, a bucket, and what goes wrong with them. */
import { readFileSync, statSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { CONTENT, ODD, vault } from "../fixtures/file-vault.ts";
import { NONE } from "../none.ts";
import { HOST_FAULT } from "../psono-server/file-faults.ts";
import { type HostFault, type Options, PsonoServer, type Vault } from "../psono-server/server.ts";
import { type Run, runAction } from "../runner/runner.ts";

const FAST = { FASTER: "10", NODE_OPTIONS: `--import=${resolve("__tests__/runner/fast-clock.mjs")}` };
let server: PsonoServer;
afterEach(() => server?.close());

interface Read extends Run {
  /** Contents of the files that outputs name, while the job runs. */
  read: Record<string, Buffer>;
  close: () => void;
}

async function run(
  secrets: string,
  {
    key = "reader",
    login = true,
    content = vault,
    inputs = {},
    waits = false,
    environment = {},
    isPrivate = true,
    here = "mostly",
    ...options
  }: {
    key?: string;
    login?: boolean;
    content?: Vault;
    inputs?: Record<string, string>;
    waits?: boolean;
    environment?: Record<string, string>;
    isPrivate?: boolean;
    here?: boolean | "mostly";
  } & Options = {},
): Promise<Read> {
  const own = new PsonoServer(content, options);
  server = own;
  await own.listen();
  const { id = "", privateKey = "", secretKey = "" } = own.keys[key] ?? {};
  const session = login && { "server-signature": own.signature, "api-key-private-key": privateKey };
  const all = { "server-url": own.url, "api-key-id": id, "api-key-secret-key": secretKey, secrets, ...inputs };
  const read: Record<string, Buffer> = {};
  const result = await runAction(
    { ...all, ...session },
    { GITHUB_ACTION: "secrets", ...(waits && FAST), ...environment },
    undefined,
    {
      event: { repository: { private: isPrivate } },
      here,
      next: ({ outputs }) => {
        for (const [name, path] of Object.entries(outputs)) {
          if (!path.startsWith("/") || !statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
          read[name] = readFileSync(path);
          expect(statSync(path).mode & 0o777).toBe(0o600);
        }
      },
    },
  );
  const printed = result.raw.replace(/^::add-mask::.*$/gm, "");
  for (const { key: fileKey } of own.files()) expect(JSON.stringify([printed, result.outputs])).not.toContain(fileKey);
  expect(printed).not.toMatch(/X-Amz-Signature|server-text|elsewhere/);
  // With a fast clock the logout has 0.3 s: where a busy machine needs more, the step says that the session is open.
  const told = waits && result.notices.some((notice) => notice.startsWith("The logout failed: there was no response."));
  if (!told) expect(own.openSessions).toBe(0);
  return { ...result, read, close: () => own.close() };
}

const bytes = (content: Uint8Array | string) => Buffer.from(content as string);
const base64 = (content: Uint8Array | string) => bytes(content).toString("base64");
const codes = ({ errors }: Run) => errors.map((error) => /\[([A-Z_]+)\]$/.exec(error)?.[1]);

describe("file: writes", () => {
  test.each<[string, string, Uint8Array | string, string]>([
    ["three chunks", "/Signing/release.jks", CONTENT.keystore, ".jks"],
    ["one byte", "/Signing/one", CONTENT.one, ""],
    ["nothing", "/Signing/empty.txt", "", ".txt"],
    ["text", "/Signing/kube.config", CONTENT.kubeconfig, ".config"],
    ["a file of a bucket", "/Signing/bucket.bin", CONTENT.bucket, ".bin"],
    ["a name with slashes, quotes and emoji", `/Signing/${ODD}`, CONTENT.odd, ".p8"],
    ["a share's file", "/Team/shared.p12", CONTENT.shared, ".p12"],
    ["a file that is a share", "/item-share.p12", CONTENT.itemShare, ".p12"],
    ["more than a value can have", "/large.txt", CONTENT.large, ".txt"],
    ["an attachment of a password", "/iOS distribution#attachment:dist.p12", CONTENT.p12, ".p12"],
    ["an empty attachment", "/iOS distribution#attachment:empty.txt", "", ".txt"],
    ["an attachment with an odd name", `/iOS distribution#attachment:${ODD.replace("/", "~1")}`, CONTENT.odd, ".p8"],
    ["one of an application password", "/Licence#attachment:license.key", CONTENT.license, ".key"],
    ["one of a note", "/Memo#attachment:n", CONTENT.onNote, ""],
    ["one of a bookmark", "/Portal#attachment:b.dat", CONTENT.onBookmark, ".dat"],
  ])("%s, byte for byte", async (_, reference, content, extension) => {
    const result = await run(`file:F = ${reference}`);
    expect(result.errors).toEqual([]);
    expect(result.read["F"]?.equals(bytes(content))).toBe(true);
    expect(basename(result.outputs["F"] ?? "")).toBe(`F${extension}`);
    expect(result.post?.files).toEqual([]);
    expect(result.notices.some((notice) => notice.includes("1 MiB"))).toBe(reference === "/large.txt");
  });

  test("a file by the ID of its item and by its file ID", async () => {
    const item = "11111111-2222-4333-8444-555555555555";
    const fileId = "66666666-2222-4333-8444-555555555555";
    const content: Vault = { children: [{ file: "a.p12", text: "x-y", itemId: item, fileId }], keys: { reader: {} } };
    const result = await run(`file:A = ${item}\nfile:B = ${fileId.toUpperCase()}`, { content });
    expect(result.errors).toEqual([]);
    expect(Object.values(result.read).map(String)).toEqual(["x-y", "x-y"]);
  });

  test("the files of a folder for a wildcard with file:, and leaves them out without", async () => {
    const all = await run("file:S_* = /Signing/");
    expect(all.errors).toEqual([]);
    expect(Object.keys(all.read).toSorted()).toEqual([
      "S_A_B_C_D_P8",
      "S_BUCKET_BIN",
      "S_EMPTY_TXT",
      "S_KUBE_CONFIG",
      "S_ONE",
      "S_PASSPHRASE",
      "S_RELEASE_JKS",
    ]);
    server.close();
    const others = await run("S_* = /Signing/");
    expect(others.outputs).toMatchObject({ S_PASSPHRASE: "passphrase-of-the-keystore" });
    expect(Object.keys(others.outputs)).toEqual(["S_PASSPHRASE", "secrets-json"]);
    expect(others.log).toContain("secrets, line 1: 6 entries of type File were left out.");
  });

  test("over File entries only are an error without file:", async () => {
    const content = {
      children: [{ folder: "Files", children: [{ file: "a.bin", content: "a" }] }],
      keys: { reader: {} },
    };
    const result = await run("F_* = /Files/", { content });
    expect(result.errors).toEqual([
      "secrets, line 1: The folder /Files/ has only entries of type File. To read them, write file: before the name. [NO_SUCH_ENTRY]",
    ]);
    server.close();
    expect((await run("file:F = /Files/#json", { content })).errors).toEqual([
      "secrets, line 1: The folder /Files/ has only entries of type File. Request each by its path. [NO_SUCH_ENTRY]",
    ]);
    server.close();
    expect((await run("F_* = /Files/", { content, inputs: { exclude: "/Files/a.bin" } })).errors).toEqual([]);
    server.close();
    expect((await run("F_* ?= /Files/", { content })).errors).toEqual([]);
    server.close();
    expect(Object.keys((await run("file:F_* = /Files/", { content })).read)).toEqual(["F_A_BIN"]);
  });
});

describe("an output", () => {
  test("is base64, and the log masks the text of a text file and the base64 of other files", async () => {
    const result = await run("K = /Signing/kube.config\nJ = /Signing/release.jks\nE = /Signing/empty.txt");
    expect(result.errors).toEqual([]);
    expect(result.outputs).toMatchObject({ K: base64(CONTENT.kubeconfig), J: base64(CONTENT.keystore), E: "" });
    for (const line of ["- token: kube-token-of-the-vault", base64(CONTENT.kubeconfig), base64(CONTENT.keystore)])
      expect(result.mask(line)).not.toContain(line);
  });

  test("of a file has its title, name and size, and a part of its JSON", async () => {
    const content: Vault = { children: [{ file: "a.json", text: '{"a":{"b":"part-value"}}' }], keys: { reader: {} } };
    const result = await run("T = /a.json#title\nN = /a.json#filename\nS = /a.json#size\nB = /a.json#content/a/b", {
      content,
    });
    expect(result.outputs).toMatchObject({ T: "a.json", N: "a.json", S: "24", B: "part-value" });
  });

  test("can't contain a large file, and nothing is downloaded", async () => {
    const result = await run("A = /large.txt\nfile:B = /Signing/release.jks");
    expect(result.errors).toEqual([
      "secrets, line 1: This file has 1.2 MiB, and a value may have 1 MiB. Write file: before the name instead. [FILE_SIZE]",
    ]);
    expect(server.fileserver.requests).toEqual([]);
    expect(result).toMatchObject({ outputs: NONE, files: [] });
  });

  test("of #attachments has ids, names and sizes, and no keys", async () => {
    const { outputs } = await run("A = /Licence#attachments");
    const [attachment] = server.files().filter(({ size }) => size === CONTENT.license.length);
    expect(JSON.parse(outputs["A"] ?? "")).toEqual([
      { file_id: attachment?.id, filename: "license.key", file_size: CONTENT.license.length },
    ]);
  });
});

describe("attachments", () => {
  test("with the same name are listed by ID, and can be read by ID", async () => {
    const both = await run("file:F = /iOS distribution#attachment:twin.bin");
    expect(codes(both)).toEqual(["AMBIGUOUS_FIELD"]);
    const ids = both.errors[0]?.match(/[0-9a-f-]{36}/g) ?? [];
    expect(ids).toHaveLength(2);
    const fixed = structuredClone(vault);
    const entry = fixed.children?.find((child) => "entry" in child && child.entry === "iOS distribution");
    const id = "77777777-2222-4333-8444-555555555555";
    if (entry && "entry" in entry) entry.attachments![2]!.fileId = id;
    server.close();
    const one = await run(`file:F = /iOS distribution#attachment:${id}`, { content: fixed });
    expect(one.read["F"]?.equals(bytes(CONTENT.second))).toBe(true);
  });

  test("that don't exist are an error that lists the existing ones, unless the request is optional", async () => {
    const missing = await run("file:F = /Licence#attachment:licence.key\nfile:G ?= /Licence#attachment:nothing");
    expect(missing.errors).toEqual([
      'secrets, line 1: The entry has no attachment "licence.key". Attachments: license.key. [NO_SUCH_FIELD]',
    ]);
    server.close();
    const optional = await run("file:G ?= /Licence#attachment:nothing\nM = /Memo");
    expect(optional.outputs).toMatchObject({ M: "memo-text" });
  });

  test("are read with a restricted key that logs in, and otherwise the error says what is missing", async () => {
    const requests = "file:F = /iOS distribution#attachment:dist.p12";
    const login = await run(requests, { key: "restricted" });
    expect(login.read["F"]?.equals(bytes(CONTENT.p12))).toBe(true);
    server.close();
    const direct = await run(requests, { key: "restricted", login: false });
    expect(direct.errors).toEqual([
      "secrets, line 1: Reading a file requires a login. Set api-key-private-key and server-signature too. With them, a restricted API key can read the attachments of its secrets. [FILE_ACCESS]",
    ]);
    server.close();
    const entry = await run("file:F = /Signing/release.jks", { key: "restricted" });
    expect(entry.errors[0]).toContain("An entry of type File can't be attached to a restricted API key.");
  });
});

describe("check and list", () => {
  test("check requests the transfer and the fileserver, and downloads nothing", async () => {
    const check = { inputs: { mode: "check" } };
    const result = await run("file:F = /Signing/release.jks\nfile:B = /Signing/bucket.bin", check);
    expect(result.errors).toEqual([]);
    expect(server.requests.filter((request) => /file|shard/.test(request))).toHaveLength(3);
    expect([...server.fileserver.requests, ...server.storage.requests]).toEqual([]);
    server.close();
    const none = await run("file:F = /Signing/release.jks", { ...check, shards: () => [] });
    expect(codes(none)).toEqual(["FILE_ACCESS"]);
  });

  test("list shows sizes, and the request to paste", async () => {
    const { log } = await run("", { inputs: { mode: "list" } });
    expect(log).toMatch(
      /^\/Signing\/release\.jks \(file, [0-9a-f-]{36}, 3000 B\)\n {4}file:RELEASE_JKS = \/Signing\/release\.jks$/m,
    );
    server.close();
    const restricted = await run("", { inputs: { mode: "list" }, key: "restricted" });
    expect(restricted.log).toContain("attachments: license.key (24 B)");
  });
});

describe("the server", () => {
  test.each([
    ["NO_PERMISSION_OR_NOT_EXIST", /didn't allow a download/],
    ["NO_FILESERVER_AVAILABLE", /No fileserver of Psono is available/],
    ["INSUFFICIENT_FUNDS", /enough credits/],
  ])("refuses a transfer with %s", async (transferRefusal, words) => {
    const result = await run("file:F = /Signing/release.jks", { transferRefusal });
    expect(result.errors).toEqual([expect.stringMatching(words)]);
    expect(codes(result)).toEqual(["FILE_ACCESS"]);
  });

  test("gets the headers of extra-headers, and no other host does", async () => {
    const result = await run("file:F = /Signing/release.jks\nfile:B = /Signing/bucket.bin", {
      inputs: { "extra-headers": "X-Gateway: gateway-secret" },
    });
    expect(result.errors).toEqual([]);
    expect(server.headers.every((headers) => headers["x-gateway"] === "gateway-secret")).toBe(true);
    for (const { headers } of [server.fileserver, server.storage]) {
      expect(headers).toHaveLength(3);
      for (const one of headers) expect([one["x-gateway"], one.authorization]).toEqual([undefined, undefined]);
    }
  });

  const at = (address: unknown) => ({
    shards: (all: { fileserver: object[] }[]) =>
      all.map((one) => ({ ...one, fileserver: one.fileserver.map((of) => ({ ...of, fileserver_url: address })) })),
    presigned: () => address,
  });

  test("says that a host name has no IP address, after several lookups", async () => {
    const NODE_OPTIONS = `--import=${resolve("__tests__/runner/late-name.mjs")} ${FAST.NODE_OPTIONS}`;
    const result = await run("file:F = /Signing/release.jks\nfile:B = /Signing/bucket.bin", {
      ...at("https://psono.test:1/x"),
      waits: true,
      environment: { NODE_OPTIONS, LATE: "99" },
    });
    expect(result.errors).toEqual([
      expect.stringMatching(/fileserver psono\.test:1.* has no IP address.*\[DNS\]$/),
      expect.stringMatching(/psono\.test:1.* has no IP address.*\[DNS\]$/),
    ]);
    expect(result).toMatchObject({ outputs: NONE, files: [] });
    expect(result.raw).toMatch(/look-ups: 12,/);
  });

  test.each([
    ["http://files.example/x", "https"],
    ["ftp://127.0.0.1/x", "https"],
    ["https://user:pass@files.example/x", "plain URL"],
    [7, "plain URL"],
  ])("can't send the runner to %s", async (address, words) => {
    const result = await run("file:F = /Signing/release.jks\nfile:B = /Signing/bucket.bin", at(address));
    expect(codes(result)).toEqual(["FILE_HOST", "FILE_HOST"]);
    for (const error of result.errors) expect(error).toContain(words);
    expect(result).toMatchObject({ outputs: NONE, files: [] });
  });
});

describe("the hosts of files go wrong", () => {
  const cases = Object.keys(HOST_FAULT).flatMap((fault) =>
    (["fileserver", "storage"] as const).flatMap((host) =>
      (["first", "second", "always"] as const).map((when) => [fault, host, when] as const),
    ),
  );
  test(`${cases.length} times: exact bytes or an error of the right code, and nothing stays`, async () => {
    const wrong: string[] = [];
    const attack = async (one: (typeof cases)[number]) => {
      const [fault, host, when] = one;
      const { codes: allowed, passes = false } = HOST_FAULT[fault]!;
      const hostFault = (at: string, count: number) =>
        at === host && (when === "always" || count === (when === "first" ? 1 : 2)) ? (fault as HostFault) : undefined;
      const file = host === "fileserver" ? "release.jks" : "bucket.bin";
      const inputs = { timeout: "60" };
      const result = await run(`file:F = /Signing/${file}\nP = /Signing/Passphrase`, {
        hostFault,
        inputs,
        waits: passes,
        here: cases.indexOf(one) % 4 !== 0, // every fourth is a process of its own
      });
      result.close();
      const name = `${fault}, ${when} at the ${host}`;
      if (result.exitCode === 0) {
        const exact = result.read["F"]?.equals(bytes(host === "fileserver" ? CONTENT.keystore : CONTENT.bucket));
        if (exact !== true || !passes || when === "always") wrong.push(`${name}: ended well`);
        return;
      }
      const found = codes(result).map(String);
      if (passes && when !== "always") wrong.push(`${name}: ${found.join()} although a second try would do`);
      const names = allowed.map((one) => one.split(" ")[0]);
      if (found.length !== 1 || !names.includes(found[0])) wrong.push(`${name}: ${found.join()}`);
      if (result.files.length > 0 || Object.keys(result.outputs).length > 0) wrong.push(`${name}: something stayed`);
    };
    const queue = [...cases];
    const worker = async () => {
      for (let one = queue.pop(); one !== undefined; one = queue.pop()) await attack(one);
    };
    await Promise.all(Array.from({ length: 4 }, worker));
    expect(wrong).toEqual([]);
  }, 600_000);

  test.each(["swapped chunks", "chunk of another file", "wrong hash", "changed nonce"] as const)(
    "%s: the hash is compared before anything is decrypted",
    async (fault) => {
      const result = await run("file:F = /Signing/release.jks", {
        hostFault: (_, count) => (count === 2 ? fault : undefined),
      });
      expect(result.errors).toEqual([
        expect.stringMatching(/^secrets, line 1: Part 2 of 3 .* its SHA-512 differs.*FILE_CONTENT\]$/),
      ]);
    },
  );

  test("a large file that breaks off leaves nothing", async () => {
    const hostFault = (_: string, count: number) => (count === 3 ? ("wrong hash" as const) : undefined);
    const result = await run("file:F = /large.txt", { hostFault });
    expect(codes(result)).toEqual(["FILE_CONTENT"]);
    expect(result).toMatchObject({ outputs: NONE, files: [] });
  });

  test.each([
    [true, "F_LARGE_TXT"],
    [false, "F_*"],
  ])(
    "a large file that can't be written is an error, which shows its name only in a private log (%s)",
    async (isPrivate, shown) => {
      const full = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      const write = fs.writeFileSync;
      fs.writeFileSync = (file, ...given) => {
        if (typeof file === "number") throw Object.assign(new Error("full"), { code: "ENOSPC" });
        write(file, ...given);
      };
      syncBuiltinESMExports();`;
      const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(full)}` };
      const content = { children: [{ file: "large.txt", text: CONTENT.large }], keys: { reader: {} } };
      const result = await run("file:F_* = /", { environment, isPrivate, content });
      expect(result.errors).toEqual([expect.stringContaining(`Can't write the file ${shown} (ENOSPC)`)]);
      expect(result).toMatchObject({ outputs: NONE, files: [] });
    },
  );

  test("a large file is removed if something fails later", async () => {
    const result = await run("file:F = /large.txt\nenv:V = /Memo", { inputs: { unmask: "NOTHING" } });
    expect(codes(result)).toEqual(["INPUT"]);
    expect(result).toMatchObject({ outputs: NONE, files: [] });
  });
});

describe("a hostile vault", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a size that is too small", { file_size: 2999 }, "FILE_HOST"],
    ["a size that is too large", { file_size: 3001 }, "FILE_CONTENT"],
    ["a size of a terabyte", { file_size: 2 ** 40 }, "FILE_SIZE"],
    ["a size that is text", { file_size: "3000" }, "FILE_CONTENT"],
    ["a negative size", { file_size: -1 }, "FILE_CONTENT"],
    ["no chunks but a size", { file_chunks: {} }, "FILE_CONTENT"],
    ["chunks that are a list", { file_chunks: ["a"] }, "FILE_CONTENT"],
    ["a chunk without a hash", { file_chunks: { 1: "abc" } }, "FILE_CONTENT"],
    ["a chunk that is missing", { file_chunks: { 1: "a".repeat(128), 3: "b".repeat(128) } }, "FILE_CONTENT"],
    ["a chunk __proto__", { file_chunks: JSON.parse(`{"__proto__":"${"a".repeat(128)}"}`) }, "FILE_CONTENT"],
    ["one chunk twice", { file_chunks: { 1: "a".repeat(128), 2: "a".repeat(128) } }, "FILE_CONTENT"],
    ["an unknown hash", { file_chunks: { 1: "a".repeat(128) } }, "FILE_CONTENT"],
    ["another key", { file_secret_key: "ab".repeat(32) }, "FILE_CONTENT"],
    ["a key that isn't hex", { file_secret_key: "zz".repeat(32) }, "FILE_CONTENT"],
    ["no key", { file_secret_key: null }, "FILE_CONTENT"],
    ["an id that leads elsewhere", { file_id: "../datastore/" }, "FILE_CONTENT"],
    ["no place", { file_shard_id: null }, "FILE_CONTENT"],
    ["two places", { file_repository_id: "11111111-2222-4333-8444-555555555555" }, "FILE_CONTENT"],
    ["a shard that isn't there", { file_shard_id: "11111111-2222-4333-8444-555555555555" }, "FILE_ACCESS"],
    ["another user's file", { file_id: "11111111-2222-4333-8444-555555555555" }, "FILE_ACCESS"],
  ])("%s", async (_, item, code) => {
    const content: Vault = { children: [{ file: "f", bytes: CONTENT.keystore, item }], keys: { reader: {} } };
    const result = await run("file:F = /f", { content });
    expect([codes(result), result.exitCode, result.outputs, result.files]).toEqual([[code], 1, {}, []]);
  });

  test.each<[string, Vault["children"], string]>([
    [
      "one ID with two keys",
      [
        { file: "a", text: "x", fileId: "11111111-2222-4333-8444-555555555555" },
        { file: "b", text: "y", item: { file_id: "11111111-2222-4333-8444-555555555555" } },
      ],
      "AMBIGUOUS",
    ],
    [
      "two files with one key",
      [
        { file: "a", text: "x", fileKey: "ab".repeat(32) },
        { file: "b", text: "y", fileKey: "AB".repeat(32) },
      ],
      "SHARED_KEY",
    ],
    [
      "a file with a secret's key",
      [
        { file: "a", text: "x", fileKey: "ab".repeat(32) },
        { entry: "b", type: "note", key: "ab".repeat(32) },
      ],
      "SHARED_KEY",
    ],
    [
      "a file with a secret's id",
      [
        { file: "a", text: "x", fileId: "11111111-2222-4333-8444-555555555555" },
        { entry: "b", type: "note", id: "11111111-2222-4333-8444-555555555555" },
      ],
      "AMBIGUOUS",
    ],
    [
      "two files at one path",
      [
        { file: "a", text: "x" },
        { file: "a", text: "y" },
      ],
      "AMBIGUOUS",
    ],
  ])("%s", async (_, children = [], code) => {
    const result = await run("file:F = /a", { content: { children, keys: { reader: {} } } });
    expect([codes(result), result.outputs]).toEqual([[code], {}]);
  });

  test("two places with the same ID", async () => {
    const itemId = "11111111-2222-4333-8444-555555555555";
    const content: Vault = {
      children: [
        { file: "a", text: "x", itemId },
        { file: "b", text: "y", itemId },
      ],
      keys: { reader: {} },
    };
    const result = await run(`file:F = ${itemId}`, { content });
    expect(codes(result)).toEqual(["AMBIGUOUS"]);
  });

  test("an extension is letters and digits", async () => {
    const content: Vault = {
      children: ["a.b/../c", "x.exe\n", ".bashrc", "y.toolongextension", "z.tar.gz"].map((file) => ({
        file,
        text: "t-t",
      })),
      keys: { reader: {} },
    };
    const { outputs } = await run("file:F_* = /", { content });
    const extensions = Object.entries(outputs)
      .filter(([name]) => name.startsWith("F_"))
      .map(([, path]) => extname(path));
    expect(extensions.toSorted()).toEqual(["", "", "", "", ".gz"]);
  });
});
