/** `psono-secrets list`: the entries that a key can read. */
import { describe, expect, test } from "vitest";
import { values } from "../fixtures/demo-vault.ts";
import type { Vault } from "../psono-server/server.ts";
import { serve, server, start } from "./client.ts";

describe("list", () => {
  test("prints lines to a pipe and a tree to a terminal", async () => {
    await serve();
    const piped = await start(["list"]);
    expect(piped.code).toBe(0);
    expect(piped.out + piped.err).not.toContain("\x1b");
    expect(piped.out.split("\n")).toContain(`/Team/Registry\tapplication_password\t${server.idOf("Registry")}`);
    expect(piped.err).toMatch(
      /^13 entries can be read \(1 datastore\)\.\n1 part of the vault can't be read: \/stale name is a share that .*\.\nAPI key: right to read: yes, right to write: no, secret restriction: no\.\n$/,
    );
    const { out } = await start(["list"], { terminal: true, env: { NO_COLOR: "1" } });
    expect(out).not.toContain("\x1b[");
    expect(out).toContain(`├── Production/\r\n│   └── Deep/\r\n│       └── Database  website_password`);
    expect(out).toContain(server.idOf("Registry"));
    expect((await start(["list"], { terminal: true })).out).toContain("\x1b[1m\x1b[34mProduction/");
    for (const value of values) expect(piped.out + out).not.toContain(value);
    expect(server.openSessions).toBe(0);
  });

  test("lists a path, and prints JSON", async () => {
    await serve();
    const { out } = await start(["list", "--json", "/Team/"]);
    const { entries } = JSON.parse(out) as { entries: { path: string }[] };
    expect(entries.map(({ path }) => path)).toEqual(["/Team/Inner/Deploy key", "/Team/Registry"]);
    expect(entries[1]).toEqual({
      path: "/Team/Registry",
      name: "Registry",
      type: "application_password",
      id: server.idOf("Registry"),
      reference: "/Team/Registry",
      tags: [],
      readable: true,
    });
    expect((await start(["list", "/Team/Registry"])).out).toMatch(/^\/Team\/Registry\t.*\n$/);
    const missing = await start(["list", "/Teem"]);
    expect(missing.code).toBe(1);
    expect(missing.err).toMatch(/\/Teem: Folder not found\. Paths are case-sensitive\..*\[NO_SUCH_FOLDER\]/);
  });

  test("escapes control characters in names of the vault", async () => {
    const entry = { entry: "a\u001b[2J\nb\u202e", type: "note", data: { notes: "x" } };
    await serve({}, { children: [entry], keys: { reader: {} } });
    for (const terminal of [false, true]) {
      const { out } = await start(["list"], { terminal, env: { NO_COLOR: "1" } });
      expect(out).toContain("a\\u{1b}[2J\\u{a}b\\u{202e}");
      for (const bad of ["\u001b", "\u202e"]) expect(out).not.toContain(bad);
    }
    const { out } = await start(["list", "--json"]);
    for (const bad of ["\u001b", "\u202e"]) expect(out).not.toContain(bad);
    expect(JSON.parse(out)).toMatchObject({ entries: [{ name: entry.entry }] });
  });

  test("lists the secrets attached to a restricted key", async () => {
    await serve();
    const { out } = await start(["list"], { key: "restricted" });
    expect(out.trim().split("\n")).toHaveLength(2);
    await serve({
      fault: (request, count) =>
        request.startsWith("POST /api-key-access/secret/") && count % 2 === 0 ? "tampered" : undefined,
    });
    const ids = ["Registry", "Top"].map((name) => server.idOf(name));
    const { entries } = JSON.parse((await start(["list", "--json"], { key: "restricted" })).out) as {
      entries: { id: string; error?: string }[];
    };
    const broken = entries.find(({ error }) => error !== undefined);
    expect(broken).toEqual({
      path: "",
      name: "",
      type: "",
      id: broken?.id,
      reference: broken?.id,
      tags: [],
      readable: false,
      error: "DECRYPTION",
    });
    expect(entries.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(entries.filter((entry) => "error" in entry)).toHaveLength(1);
    const lines = (await start(["list"], { key: "restricted" })).out.split("\n");
    expect(lines.filter((one) => /^(\S+)\tcan't be read: DECRYPTION\t\1$/.test(one))).toHaveLength(1);
  });

  test("reports what can't be read below the path, and nothing else", async () => {
    await serve();
    const all = await start(["list", "--json", "//"]);
    expect(JSON.parse(all.out)).toMatchObject({ unreadable: ["/stale name"] });
    expect(await start(["list", "/Production//"])).toMatchObject({
      code: 0,
      out: `/Production/Deep/Database\twebsite_password\t${server.idOf("Database")}\n`,
      err: expect.stringMatching(/^1 entry can be read \(1 datastore\)\.\nAPI key: [^\n]*\n$/),
    });
    const broken: Vault = {
      children: [{ entry: "A", type: "note", data: { notes: "x" } }],
      keys: { restricted: { restricted: true, attached: ["A"] }, reader: {} },
    };
    await serve({}, broken);
    expect(await start(["list"])).toMatchObject({ code: 0, err: expect.stringMatching(/^1 entry can be read/) });
    expect(JSON.parse((await start(["list", "--json"])).out)).toEqual({
      rights: { read: true, write: false, restricted: false },
      entries: [
        { path: "/A", name: "A", type: "note", id: server.idOf("A"), reference: "/A", tags: [], readable: true },
      ],
      unreadable: [],
    });
  });

  test("prints no colors on a terminal without them", async () => {
    await serve();
    expect((await start(["list"], { terminal: true, env: { TERM: "dumb" } })).out).not.toContain("\x1b");
  });

  describe("filters", () => {
    const tagged = (entry: string, type: string, tags: unknown) => ({
      entry,
      type,
      data: { notes: "x", tags },
      item: { tags },
    });
    const content: Vault = {
      children: [
        tagged("A", "note", ["deploy", "caf\u00e9"]),
        { folder: "F", share: true, children: [tagged("B", "totp", ["deploy"]), tagged("C", "note", [7, "deploy2"])] },
        { ...tagged("D", "note", ["deploy"]), share: true },
        { file: "E.jks", text: "x", item: { tags: ["deploy"] } },
        tagged("X", "note", "deploy"),
      ],
      keys: { reader: {}, writer: { write: true }, restricted: { restricted: true, attached: ["A", "C"] } },
    };

    test.each<[string[], string[]]>([
      [
        ["--tag", "deploy"],
        ["/A", "/D", "/E.jks", "/F/B"],
      ],
      [["--tag", "cafe\u0301"], ["/A"]],
      [["--tag", "Deploy"], []],
      [
        ["--type", "note"],
        ["/A", "/D", "/F/C", "/X"],
      ],
      [["--type", "file"], ["/E.jks"]],
      [
        ["--type", "note", "--tag", "deploy"],
        ["/A", "/D"],
      ],
      [["--type", "note", "/F"], ["/F/C"]],
    ])("%j", async (args, paths) => {
      await serve({}, content);
      const { code, out, err } = await start(["list", ...args]);
      expect(code).toBe(0);
      expect(
        out
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => line.split("\t")[0]),
      ).toEqual(paths);
      expect(err).toMatch(new RegExp(`^${paths.length} entr(?:y|ies) can be read`));
      const { entries } = JSON.parse((await start(["list", "--json", ...args])).out) as { entries: { path: string }[] };
      expect(entries.map(({ path }) => path)).toEqual(paths);
    });

    test("JSON has a limited number of tags", async () => {
      const tags = Array.from({ length: 101 }, (_, at) => `${at}`.padStart(2000, "0"));
      await serve({}, { children: [tagged("A", "note", tags)], keys: { reader: {} } });
      const { entries } = JSON.parse((await start(["list", "--json"])).out) as { entries: { tags: string[] }[] };
      expect(entries.map((entry) => [entry.tags.length, entry.tags[0]?.length])).toEqual([[100, 1024]]);
    });

    test("work for a restricted key, and JSON has tags and rights", async () => {
      await serve({}, content);
      const { out } = await start(["list", "--json", "--tag", "deploy2"], { key: "restricted" });
      expect(JSON.parse(out)).toMatchObject({
        rights: { read: true, write: false, restricted: true },
        entries: [{ path: "/C", type: "note", tags: ["deploy2"], readable: true, id: server.idOf("C") }],
      });
      const writer = JSON.parse((await start(["list", "--json", "/A"], { key: "writer" })).out);
      expect(writer).toMatchObject({ rights: { write: true }, entries: [{ tags: ["deploy", "caf\u00e9"] }] });
    });
  });
});
