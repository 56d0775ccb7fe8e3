/** Keys of files and attachments come out by no way in which an entry's data is read. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutFileKeys } from "../../src/entries/file-keys.ts";
import { readPointer } from "../../src/entries/json-pointer.ts";
import { TYPES } from "../../src/entries/types.ts";
import { ActionError } from "../../src/errors.ts";
import { type JsonObject, parseExact } from "../../src/psono/json.ts";
import { serve, server, start } from "../cli/client.ts";
import { lineOf } from "../messages/worded.ts";
import { runAction } from "../runner/runner.ts";
import { filledFields, forms, readField, titleOf, totpWait, typeOf, usernameOf, wildcardFields } from "./read.ts";

const KEY = "5ec2e7f11e".repeat(6);
const ID = "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55";
/** As Psono's client writes it (add-attachment.js). */
const attachment = (filename: string) => ({
  file_id: ID,
  file_chunks: [{ hash: "c4".repeat(64), position: 1 }],
  file_secret_key: KEY,
  file_size: 1234,
  file_shard_id: "1e159809-be06-4478-9efc-8edc2d833dc6",
  file_repository_id: null,
  filename,
});
const METADATA = `[{"file_id":"${ID}","filename":"a.txt","file_size":1234},{"file_id":"${ID}","filename":"b.txt","file_size":1234}]`;
const note = { note_notes: "note-value", note_title: "Note", attachments: [attachment("a.txt"), attachment("b.txt")] };
/** What a secret of a type that isn't known, or of a file, can hold. */
const file = {
  file_title: "vpn.ovpn",
  file_secret_key: KEY,
  file_size: 12,
  attachments: [attachment("a.txt"), attachment("b.txt")],
};
const read = (data: JsonObject, type: string, field?: string) => readField(data, type, field, 0)?.text;

describe("attachments", () => {
  test("have IDs, names and sizes", () => {
    expect(read(note, "note", "attachments")).toBe(METADATA);
    expect(read(file, "file", "attachments")).toBe(METADATA);
    expect(readPointer(METADATA, "/1/filename")).toBe("b.txt");
  });

  test.each(["text", JSON.stringify([attachment("a")]), 1, null, {}, { 0: attachment("a") }, [], [KEY, [KEY], null]])(
    "of another form are ignored: %j",
    (attachments) => {
      expect(read({ ...note, attachments }, "note", "attachments")).toBeUndefined();
    },
  );

  test("have a name that is text, and a size that is a number as it was written", () => {
    const odd = '[{"filename":{"x":"y"},"file_size":"key"},{"filename":"a","file_size":9007199254740993},{}]';
    const data = parseExact(`{"attachments":${odd}}`) as JsonObject;
    expect(read(data, "note", "attachments")).toBe('[{},{"filename":"a","file_size":9007199254740993},{}]');
  });

  test("aren't a field that a wildcard includes or a list shows", () => {
    for (const fields of [filledFields, wildcardFields]) {
      expect(fields(note, "note")).not.toContain("attachments");
      expect(fields(file, "file")).toEqual(["file_title", "file_size"]);
    }
  });
});

describe("keys of files", () => {
  test.each([
    "file_secret_key",
    "fileSecretKey",
    "FILE_SECRET_KEY",
    "file-secret-key",
    "file_transfer_secret_key",
    "note_file_secret_key",
    "file_secretkey",
    "filesecretkey",
    "file_secret_keys",
    "file_secret_key_nonce",
    "files.secret key",
  ])("have names like %s", (name) => {
    expect(withoutFileKeys({ a: [{ [name]: KEY, kept: 1 }] })).toEqual({ a: [{ kept: 1 }] });
    for (const type of ["file", "note", "quantum_token"]) expect(read({ [name]: KEY }, type, name)).toBeUndefined();
  });

  test.each(["secret_key", "file", "file_content", "profile_secret_key", "keyfile_secret_key", "file_key", "filename"])(
    "have no names like %s",
    (name) => {
      expect(read({ [name]: "value" }, "quantum_token", name)).toBe("value");
    },
  );

  test("fields and variables that users named like them are read", () => {
    const data = {
      custom_fields: [{ name: "file_secret_key", value: "custom-value" }],
      environment_variables_variables: [{ key: "FILE_SECRET_KEY", value: "variable-value" }],
    };
    expect(read(data, "note", "file_secret_key")).toBe("custom-value");
    expect(read(data, "environment_variables", "FILE_SECRET_KEY")).toBe("variable-value");
  });

  test("a name takes time in proportion to its length", () => {
    for (const part of ["file_", "fileSecret", "_secret", "aA"]) {
      const name = part.repeat(100_000);
      expect(withoutFileKeys({ [name]: 1 })).toEqual({ [name]: 1 });
    }
  });

  test("data can be nested deeper than the stack allows", () => {
    const nest = (inner: JsonObject) => {
      let data = inner;
      for (let depth = 0; depth < 100_000; depth++) data = { a: data };
      return data;
    };
    const innermost = (data: JsonObject) => {
      let inner = data;
      while (inner["a"] !== undefined) inner = inner["a"] as JsonObject;
      return { ...inner };
    };
    expect(innermost(withoutFileKeys(nest({ file_secret_key: KEY, kept: 1 })))).toEqual({ kept: 1 });
    expect(innermost(withoutFileKeys(nest({ kept: 1 })))).toEqual({ kept: 1 });
  });
});

const names = fc.oneof(
  { arbitrary: fc.string(), weight: 1 },
  {
    arbitrary: fc.constantFrom(
      ...["attachments", "file_secret_key", "fileSecretKey", "file_transfer_secret_key", "filename", "file_size"],
      ...["custom_fields", "environment_variables_variables", "name", "key", "value", "note_notes", "totp_code"],
      ...["website_password_username", "note_title", "__proto__", "constructor", "0"],
    ),
    weight: 4,
  },
);
const tree = fc.letrec<{ node: unknown; list: unknown[]; object: JsonObject }>((tie) => ({
  node: fc.oneof({ depthSize: "small" }, fc.string(), fc.integer(), fc.constant(null), tie("list"), tie("object")),
  list: fc.array(tie("node"), { maxLength: 4 }),
  object: fc.dictionary(names, tie("node"), { maxKeys: 6 }),
})).object;
const types = fc.constantFrom(...Object.keys(TYPES), "file", "quantum_token", "");
const FILE_KEYS = ["file_secret_key", "fileSecretKey", "file_transfer_secret_key"];

/** The data with this value for each key of a file. */
function planted(value: unknown, marker: string): unknown {
  if (Array.isArray(value)) return value.map((element) => planted(element, marker));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (FILE_KEYS.includes(name)) return [name, marker];
      return [name, planted(inner, marker)];
    }),
  );
}

/** All that can be read of data: fields and their names, by every name that there is, with all pointers of one step. */
function everything(data: JsonObject, type: string): string[] {
  const seen: string[] = [...forms(data, type), ...filledFields(data, type), ...wildcardFields(data, type)];
  seen.push(
    typeOf(type, data),
    titleOf(data) ?? "",
    usernameOf(data, type) ?? "",
    usernameOf(data, "website_password") ?? "",
  );
  const fields = [...Object.keys(data), ...seen, ...FILE_KEYS, "attachments", "custom_fields", undefined];
  for (const field of fields) {
    try {
      totpWait(data, type, field, 0);
      const text = readField(data, type, field, 0)?.text;
      if (text === undefined) continue;
      seen.push(text);
      for (const name of ["0", "1", ...FILE_KEYS])
        for (const next of ["", ...FILE_KEYS.map((key) => `/${key}`)])
          seen.push(readPointer(text, `/${name}${next}`) ?? "");
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      seen.push(lineOf(error));
    }
  }
  return seen;
}

describe("with arbitrary nested data", () => {
  test("no key of a file is read, and no output depends on one", () => {
    fc.assert(
      fc.property(tree, types, (data, type) => {
        const [one, other] = [KEY, "other-key"].map((key) => planted(data, key) as JsonObject);
        const seen = everything(one as JsonObject, type);
        expect(seen.filter((text) => text.includes(KEY))).toEqual([]);
        expect(seen).toEqual(everything(other as JsonObject, type));
      }),
      { numRuns: 2000 },
    );
  });

  test("everything else is the same, byte for byte", () => {
    const clean = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(clean);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, inner]) => (FILE_KEYS.includes(name) ? [] : [[name, clean(inner)]])),
      );
    };
    fc.assert(
      fc.property(tree, (data) => {
        const { attachments: _, ...rest } = { ...withoutFileKeys({ ...data }) };
        const { attachments: __, ...wanted } = clean(data) as JsonObject;
        const own = (object: JsonObject) => JSON.stringify(Object.entries(object));
        expect(own(rest)).toBe(own(wanted));
      }),
      { numRuns: 2000 },
    );
  });

  test("only names and sizes of attachments are read", () => {
    fc.assert(
      fc.property(fc.oneof(tree, fc.array(tree)), types, (attachments, type) => {
        const text = read({ attachments }, type, "attachments") ?? "[]";
        for (const one of JSON.parse(text) as JsonObject[]) {
          expect(["file_id", "filename", "file_size"]).toEqual(expect.arrayContaining(Object.keys(one)));
          expect(["string", "undefined"]).toContain(typeof one["filename"]);
          expect(["number", "undefined"]).toContain(typeof one["file_size"]);
        }
      }),
    );
  });
});

describe("through the action and the console client", () => {
  const vault = {
    children: [
      { folder: "Folder", children: [{ entry: "Note", type: "note", raw: note }] },
      { folder: "Other", children: [{ entry: "Unknown", type: "quantum_token", raw: file }] },
      {
        entry: "vpn.ovpn",
        type: "file",
        raw: {},
        item: { secret_id: null, secret_key: null, ...attachment("vpn.ovpn") },
      },
    ],
    keys: { reader: {}, restricted: { restricted: true, attached: ["Note", "Unknown"] } },
  };
  const run = (name: string, secrets: string, mode = "load", debug = false) =>
    runAction(
      {
        "server-url": server.url,
        "api-key-id": server.keys[name]?.id ?? "",
        "api-key-secret-key": server.keys[name]?.secretKey ?? "",
        ...(name === "reader" && {
          "server-signature": server.signature,
          "api-key-private-key": server.keys[name]?.privateKey ?? "",
        }),
        secrets,
        mode,
        summary: "true",
      },
      debug ? { RUNNER_DEBUG: "1" } : {},
    );

  test.each(["reader", "restricted"])("a %s key exports, masks and prints none", async (name) => {
    await serve({}, vault);
    const [first, second] = name === "reader" ? ["/Folder/Note", "/Other/Unknown"] : ["/Note", server.idOf("Unknown")];
    const lines = [
      `A = ${first}#attachments`,
      `B = ${first}#attachments/0/filename`,
      `C_* = ${first}`,
      `D_* = ${second}`,
    ];
    const result = await run(name, lines.join("\n"), "load", true);
    expect(result.errors).toEqual([]);
    const { "secrets-json": _, ...outputs } = result.outputs;
    expect(outputs).toEqual({
      A: METADATA,
      B: "a.txt",
      C_NOTES: "note-value",
      D_FILE_TITLE: "vpn.ovpn",
      D_FILE_SIZE: "12",
    });
    const check = await run(name, lines.join("\n"), "check");
    const list = await run(name, "", "list");
    for (const { raw, outputs, env, summary } of [result, check, list])
      expect(JSON.stringify({ raw, outputs, env, summary })).not.toMatch(/5ec2e7f11e|file_secret_key/);
  });

  test.each(["reader", "restricted"])("a %s key has no such field", async (name) => {
    await serve({}, vault);
    const [first, second] = name === "reader" ? ["/Folder/Note", "/Other/Unknown"] : ["/Note", server.idOf("Unknown")];
    const fields = [
      ...["attachments/0/file_secret_key", "attachments/0/file_chunks", "file_secret_key", "note_file_secret_key"],
    ];
    const lines = fields.flatMap((field, at) => [`A${at} = ${first}#${field}`, `B${at} = ${second}#${field}`]);
    const { errors, raw } = await run(name, lines.join("\n"));
    expect(errors).toHaveLength(lines.length);
    for (const error of errors) expect(error).toMatch(/NO_SUCH_FIELD/);
    expect(raw).not.toContain(KEY);
  });

  test("on a terminal, list, get and check don't print one", async () => {
    await serve({}, vault);
    for (const key of ["reader", "restricted"]) {
      const { out, err } = await start(["list", "--json"], { key });
      expect(JSON.parse(out)).toHaveProperty("entries.length", key === "reader" ? 3 : 2);
      expect(out + err).not.toMatch(/5ec2e7f11e|file_secret_key/);
    }
    for (const field of ["attachments/0/file_secret_key", "file_secret_key"]) {
      const { code, out, err } = await start(["get", `/Folder/Note#${field}`]);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain("NO_SUCH_FIELD");
    }
    expect((await start(["get", "/Folder/Note#attachments"])).out).toBe(METADATA);
    const check = await start(["check", "-"], { input: "A_* = /Other/Unknown\nB = /Other/Unknown#attachments" });
    expect(check.code).toBe(0);
    expect(check.out + check.err).not.toMatch(/5ec2e7f11e|SECRET_KEY/i);
  });
});
