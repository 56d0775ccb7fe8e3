/** From requests to values, one rule at a time, over direct reads that are answered here. */
import nacl from "tweetnacl";
import { describe, expect, test, vi } from "vitest";
import { parseInputs } from "../../src/action/inputs.ts";
import type { ActionError } from "../../src/errors.ts";
import type { Answer, Call, Http } from "../../src/psono/http.ts";
import { load } from "../../src/vault/load.ts";
import { openFor } from "../../src/vault/open.ts";
import type { Loaded } from "../../src/vault/value.ts";
import { lineOf } from "../messages/worded.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const id = (at: number) => `${String(at).padStart(8, "0")}-1111-4111-8111-111111111111`;
const secretKey = nacl.randomBytes(32);
const sealed = (text: string, key: Uint8Array) => {
  const nonce = nacl.randomBytes(24);
  return [hex(nacl.secretbox(Buffer.from(text), nonce, key)), hex(nonce)] as const;
};
/** The key of a secret, and the same sealed with the API key's. */
const keys = new Map<string, readonly [own: Uint8Array, sealed: string, nonce: string]>();
const keyOf = (secretId: string) => {
  const own = nacl.randomBytes(32);
  const key = keys.get(secretId.toLowerCase()) ?? ([own, ...sealed(hex(own), secretKey)] as const);
  keys.set(secretId.toLowerCase(), key);
  return key;
};
const variables = [
  { key: "ONE", value: "1" },
  { key: "TWO", value: "" },
];
/** What is attached to the key: data by id, or a status. */
const attached: Record<string, object | number> = {
  [id(1)]: { note_title: "Note", note_notes: "some text", note_more: 1 },
  [id(2)]: { website_password_title: "Login", website_password_password: "word", website_password_username: "robot" },
  [id(3)]: { environment_variables_title: "Vars", environment_variables_variables: variables },
  [id(4)]: { note_title: "Json", note_notes: '{"a":{"b":"deep"},"n":1.50}' },
  [id(5)]: { note_title: "Empty" },
  [id(6)]: { identity_title: "Me", identity_email: "me@example.com", identity_city: "Here" },
  [id(7)]: { elster_certificate_title: "Cert", elster_certificate_file_content: "00ff" },
  [id(8)]: { totp_title: "Code", totp_code: "GEZDGNBV" },
  [id(9)]: { note_title: "Twin", note_notes: "a" },
  [id(10)]: { note_title: "Twin", note_notes: "b" },
};

/** What Date.now gives, where a test sets it. */
const clock = { now: 0 };

function httpOf(change: Record<string, object | number> = {}) {
  const all = { ...attached, ...change };
  const calls: string[] = [];
  const waits: number[] = [];
  const http = {
    servers: { main: { base: "https://psono.example/server" } },
    send: async (call: Call): Promise<Answer> => {
      const { secret_id } = JSON.parse(call.body ?? "{}") as { secret_id?: string };
      calls.push(`${call.path} ${secret_id ?? ""}`.trim());
      if (secret_id === undefined) {
        const api_key_secrets = Object.keys(all).map((one) => ({ secret_id: one }));
        return {
          status: 200,
          body: JSON.stringify({ restrict_to_secrets: true, read: true, write: false, api_key_secrets }),
        };
      }
      const found = all[secret_id];
      if (typeof found !== "object") return { status: found ?? 400, body: "non_field_errors", by: "psono" };
      const [own, secret_key, secret_key_nonce] = keyOf(secret_id);
      const [data, data_nonce] = sealed(JSON.stringify(found), own);
      return { status: 200, body: JSON.stringify({ data, data_nonce, secret_key, secret_key_nonce }) };
    },
    left: async () => undefined,
    throwIfOver: () => undefined,
    wait: async (ms: number) => {
      waits.push(ms);
      clock.now += ms;
    },
  };
  return { http: http as unknown as Http, calls, waits };
}

interface Given {
  inputs?: Record<string, string>;
  change?: Record<string, object | number>;
  members?: boolean;
}
async function run(secrets: string, { inputs = {}, change = {}, members = true }: Given = {}) {
  const all: Record<string, string> = {
    "server-url": "https://psono.test",
    "api-key-id": id(0),
    "api-key-secret-key": hex(secretKey),
    secrets,
    ...inputs,
  };
  const { http, calls, waits } = httpOf(change);
  const parsed = parseInputs((name) => all[name] ?? "", {}, { repository: { private: members } });
  const result = await load(parsed, http, openFor(parsed, http, "who"), (loaded, key) => ({ loaded, key }));
  return { ...result, calls, waits };
}
const loaded = (secrets: string, given?: Given) => run(secrets, given).then(({ loaded: all }) => all);
const values = async (secrets: string, given?: Given) =>
  Object.fromEntries((await loaded(secrets, given)).map(({ name, value }) => [name, value]));
const errors = (secrets: string, given?: Given) =>
  run(secrets, given).then(
    () => ["nothing was wrong"],
    (caught: ActionError | ActionError[]) => [caught].flat().map(lineOf),
  );

test("a secret that is attached twice is one entry, ignoring case; one with a too long title is ignored", async () => {
  const again = id(1).toUpperCase();
  const change = { [again]: attached[id(1)]!, [id(11)]: { note_title: "x".repeat(1025), note_notes: "long" } };
  expect(await values(`A = /Note\nB = ${id(1)}\nC = ${id(11)}`, { change })).toEqual({
    A: "some text",
    B: "some text",
    C: "long",
  });
  const inputs = { exclude: [4, 5, 6, 7, 8, 9, 10, 11].map(id).join("\n") };
  expect(await values("* = /", { change, inputs })).toEqual({
    NOTE: "some text",
    LOGIN: "word",
    ONE: "1",
    TWO: "",
  });
  expect(await values(`A ?= /${"x".repeat(1024)}\nB ?= /None`, { change })).toEqual({});
  // It may be the one.
  for (const long of ["x".repeat(1025), "\u00e9".repeat(513)])
    await expect(values(`A ?= /${long}`, { change })).rejects.toThrow();
});

test("one field of every entry of a folder, if it has a value", async () => {
  const inputs = { exclude: `${id(9)}\n${id(10)}` };
  expect(await values("* ?= /#ONE", { inputs })).toEqual({ VARS: "1" });
  expect(await values("P_* ?= /#username", { inputs })).toEqual({ P_LOGIN: "robot" });
});

describe("a value", () => {
  test("comes with its details", async () => {
    const lines = ["env:A = /Note", `file:B = ${id(2)}`];
    const [note, login] = await loaded(lines.join("\n"));
    expect(note).toEqual({
      name: "A",
      target: "env",
      value: "some text",
      subject: { kind: "input", name: "secrets", line: { number: 1, text: lines[0] ?? "" } },
      source: "/Note",
      from: { entry: "/Note", field: "notes", hidden: false },
    } satisfies Loaded);
    expect(login).toEqual({
      name: "B",
      target: "file",
      value: "word",
      subject: { kind: "input", name: "secrets", line: { number: 2, text: lines[1] ?? "" } },
      source: id(2),
      from: { entry: id(2), field: "password", hidden: true },
      username: "robot",
    } satisfies Loaded);
    const [cert, text] = await loaded("A = /Cert\nB = /Json#/a/b");
    expect(cert).toMatchObject({ value: "AP8=", bytes: Buffer.from([0, 255]), source: "/Cert" });
    expect(text).toMatchObject({ value: "deep", source: "/Json#/a/b" });
    expect(Object.keys(text ?? {})).not.toContain("bytes");
    const [username] = await loaded("A = /Login#username");
    expect(username).toMatchObject({ value: "robot", source: "/Login#username", username: "robot" });
  });

  test("by ID needs no list, but an optional one does", async () => {
    expect((await run(`A = ${id(1)}\nB = ${id(1)}#notes`)).calls).toEqual([`/api-key-access/secret/ ${id(1)}`]);
    const optional = await run(`A = ${id(1)}\nB ?= ${id(99)}`);
    expect(optional.calls).toContain("/api-key-access/inspect/");
    expect(optional.loaded.map(({ name }) => name)).toEqual(["A"]);
    expect(optional.key).toEqual({ restricted: true, write: false });
  });

  test("in JSON keeps its digits", async () => {
    expect(await values("A = /Json#/n\nB = /Json#notes/a")).toEqual({ A: "1.50", B: '{"b":"deep"}' });
    expect(await errors("A = /Note#/a\nB = /Json#notes/none\nC = /Json#/none")).toEqual([
      'secrets, line 1: The default field isn\'t valid JSON, so there is nothing at /a. Remove "/a", or correct the value in Psono. In the name of a field, write ~1 for "/". [FIELD_FORM]',
      'secrets, line 2: Field "notes" has no value at /none. Keys at the top: a, n. [NO_SUCH_FIELD]',
      "secrets, line 3: The default field has no value at /none. Keys at the top: a, n. [NO_SUCH_FIELD]",
    ]);
  });

  test("that is a code isn't about to expire, except in check", async () => {
    const spy = vi.spyOn(Date, "now").mockImplementation(() => clock.now);
    try {
      // The code of 32 s has 4.5 s left when that of 30 s is waited out.
      const change = { [id(11)]: { totp_title: "Other", totp_code: "GEZDGNBV", totp_period: 32 } };
      clock.now = 25_500;
      expect((await run("A = /Code\nB = /Note\nC = /Other", { change })).waits).toEqual([4500, 2000]);
      clock.now = 25_500;
      expect((await run("A = /Code", { inputs: { mode: "check" } })).waits).toEqual([]);
      clock.now = 25_000;
      expect((await run("A = /Code\nB = /Note")).waits).toEqual([]);
    } finally {
      spy.mockRestore();
    }
  });
});

describe("a wildcard", () => {
  test("includes the fields of an entry, or its variables", async () => {
    expect(await values("* = /Login")).toEqual({ PASSWORD: "word", USERNAME: "robot" });
    expect(await values("DB_* = /Me")).toEqual({ DB_CITY: "Here", DB_EMAIL: "me@example.com" });
    expect(await values("* = /Vars")).toEqual({ ONE: "1", TWO: "" });
  });

  test("includes the default field of every entry in a folder, or one field of each", async () => {
    const exclude = "Empty\nTwin\nMe\nCode\nCert";
    expect(await values("* = /", { inputs: { exclude: `/${exclude.replaceAll("\n", "\n/")}` } })).toEqual({
      NOTE: "some text",
      LOGIN: "word",
      ONE: "1",
      TWO: "",
      JSON: attached[id(4)] && '{"a":{"b":"deep"},"n":1.50}',
    });
    const titles = await loaded("T_* = /#title", { inputs: { exclude: "/Vars\n/Twin" } });
    expect(titles.map(({ name }) => name).toSorted()).toEqual([
      "T_CERT",
      "T_CODE",
      "T_EMPTY",
      "T_JSON",
      "T_LOGIN",
      "T_ME",
      "T_NOTE",
    ]);
  });

  test("leaves out what exclude lists, and each exclusion must match", async () => {
    expect(await values("* = /Login", { inputs: { exclude: "username" } })).toEqual({ PASSWORD: "word" });
    expect(await errors("* = /Login", { inputs: { exclude: "nobody" } })).toEqual([
      expect.stringMatching(/^exclude, line 1: No wildcard finds "nobody".*EXCLUDE/),
    ]);
    expect(
      await errors("* = /Vars", {
        change: {
          [id(3)]: {
            environment_variables_title: "Vars",
            environment_variables_variables: [{ key: "a-b", value: "x" }],
          },
        },
      }),
    ).toEqual([
      expect.stringMatching(/^secrets, line 1: \/Vars#a-b would get "a-b", which doesn't consist of letters.*NAME/),
    ]);
  });

  test("must find something, unless it's optional", async () => {
    expect(await errors("* = /Empty")).toEqual([
      "secrets, line 1: /Empty has no field with a value. Enter one in Psono. [NO_SUCH_FIELD]",
    ]);
    expect(await errors("* = /Empty", { members: false })).toEqual([
      `secrets, line 1: ${id(5)} has no field with a value. Enter one in Psono. [NO_SUCH_FIELD]`,
    ]);
    expect(await values("* ?= /Empty\nA = /Note")).toEqual({ A: "some text" });
  });

  test("gives only IDs in public logs", async () => {
    const [one] = await loaded("* = /Note", { members: false });
    expect(one?.source).toBe(`${id(1)}#notes`);
    expect((await loaded("* = /Note"))[0]?.source).toBe("/Note#notes");
    expect((await loaded("A = /Note", { members: false }))[0]?.source).toBe("/Note");
  });
});

describe("what is missing", () => {
  test("is reported all at once", async () => {
    expect(await errors("A = /None\nB = /Note#none\nC = /Twin")).toEqual([
      expect.stringMatching(/^secrets, line 1: No secret titled "None" is attached to this API key\. .*NO_SUCH_ENTRY/),
      expect.stringMatching(/^secrets, line 3: 2 entries have the path \/Twin\. .*AMBIGUOUS/),
    ]);
    expect(await errors("B = /Note#none\nC = /Login#none")).toEqual([
      'secrets, line 1: Unknown field "none". Fields with a value in /Note: notes, title. [NO_SUCH_FIELD]',
      'secrets, line 2: Unknown field "none". Fields with a value in /Login: password, username, title. [NO_SUCH_FIELD]',
    ]);
    expect(await errors("A = /Empty")).toEqual([
      'secrets, line 1: The default field of this entry, "notes", exists but is empty. Enter a value in Psono, or add another field after "#". Fields with a value in /Empty: title. [NO_SUCH_FIELD]',
    ]);
    expect(await errors("A = /Me")).toEqual([
      'secrets, line 1: Entries of the type identity have no default field. Add a field after "#", or request all fields with a wildcard (PREFIX_*). Fields with a value in /Me: city, email, title. [NO_SUCH_FIELD]',
    ]);
  });

  test("an empty field, and a field with a similar name", async () => {
    expect(await errors("A = /Login#user\nB = /Login#notes\nC = /Note#notes.a")).toEqual([
      'secrets, line 1: Unknown field "user". Did you mean "username"? Fields with a value in /Login: password, username, title. [NO_SUCH_FIELD]',
      'secrets, line 2: Field "notes" exists but is empty. Enter a value in Psono, or choose another field. Fields with a value in /Login: password, username, title. [NO_SUCH_FIELD]',
      expect.stringContaining("For a value inside JSON, write #notes/a. Fields with a value in /Note"),
    ]);
  });

  test("is one error if the secret key is wrong, for any requests", async () => {
    const inputs = { "api-key-secret-key": "ab".repeat(32) };
    const wrong =
      "api-key-secret-key doesn't match this API key. None of the secrets can be decrypted. Copy API_KEY_SECRET_KEY (not API_KEY_PRIVATE_KEY) from Edit API Key → Details in Psono. [DECRYPTION]";
    for (const secrets of ["A = /Note\nB = /Login", `A = ${id(1)}\nB = ${id(2)}`, `A = ${id(1)}\nB ?= /None`])
      expect(await errors(secrets, { inputs })).toEqual([wrong]);
  });

  test("is reported without names from the vault in a public log", async () => {
    expect(await errors("B = /Note#none\nA = /Me\nC = /Empty", { members: false })).toEqual([
      'secrets, line 1: Unknown field "none". Field names are case-sensitive. The README lists them under Fields. Suggestions are hidden because this runner doesn\'t tell whether the repository is private. To see them, run psono-secrets check FILE on your own computer (docs/console.md). [NO_SUCH_FIELD]',
      'secrets, line 2: Entries of this type have no default field. Add a field after "#", or request all fields with a wildcard (PREFIX_*). [NO_SUCH_FIELD]',
      'secrets, line 3: The default field of this entry, "notes", exists but is empty. Enter a value in Psono, or add another field after "#". [NO_SUCH_FIELD]',
    ]);
  });

  test("lists ten of many fields, or says that there are none", async () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`odd_${at}`, "x"]));
    const [first = ""] = await errors(`A = ${id(20)}#none`, { change: { [id(20)]: many } });
    expect(first).toContain(
      `Fields with a value in ${id(20)}: odd_0, odd_1, odd_2, odd_3, odd_4, odd_5, odd_6, odd_7, odd_8, odd_9, …. [`,
    );
    const ten = Object.fromEntries(Object.entries(many).slice(1));
    expect((await errors(`A = ${id(20)}#none`, { change: { [id(20)]: ten } }))[0]).toContain("odd_9, odd_10. [");
    expect(await errors(`A = ${id(20)}`, { change: { [id(20)]: {} } })).toEqual([
      `secrets, line 1: Entries of an unknown type have no default field. Add a field after "#", or request all fields with a wildcard (PREFIX_*). Fields with a value in ${id(20)}: none. [NO_SUCH_FIELD]`,
    ]);
  });

  test("is skipped if the request is optional, but nothing else is", async () => {
    const change = { [id(29)]: { note_title: "Big", note_notes: `[${"1,".repeat(200_000)}1]` } };
    expect(await values("A ?= /None\nB ?= /Note#none\nC ?= /Json#/none\nD = /Note\nE ?= /Login#notes")).toEqual({
      D: "some text",
    });
    expect(await values("A_* ?= /Empty\nB_* ?= /None\nC ?= /Empty\nD ?= /Json#/a/b/c")).toEqual({});
    // A part of a value that isn't JSON isn't missing, and a type without a default field has none to be missing.
    expect(await errors("A ?= /Note#/a\nB ?= /Note#notes/a\nC ?= /Me\nD_* ?= /Note\nE ?= /Big#/0", { change })).toEqual(
      [
        expect.stringMatching(/^secrets, line 1: The default field isn't valid JSON.*FIELD_FORM/),
        expect.stringMatching(/^secrets, line 2: Field "notes" isn't valid JSON.*FIELD_FORM/),
        expect.stringMatching(/^secrets, line 3: Entries of the type identity have no default field\. .*NO_SUCH_FIELD/),
        expect.stringMatching(/^secrets, line 5: The value is too large for a JSON Pointer.*FIELD_FORM/),
      ],
    );
    expect(await errors("P_* ?= /", { inputs: { exclude: "/Twin" } })).toEqual([
      expect.stringMatching(
        /^secrets, line 1: Entries of the type identity .*List this entry in exclude, and request its fields separately \(PREFIX_\* = \/Me\)/,
      ),
    ]);
    const inputs = { exclude: "/Twin\n/Me" };
    expect(Object.keys(await values("P_* ?= /", { inputs }))).not.toContain("P_ME");
    // Without a session there are no folders: what is missing are the session's inputs.
    const lines = ["A ?= /Some/Note", "B_* ?= /None/", "C_* ?= /None/**", "D ?= //Note", "E ?= /Note/notes"];
    expect(await errors(lines.join("\n"))).toEqual([
      expect.stringMatching(
        /line 1: Entry not found: \/Some\/Note\. A restricted API key has no folders: .*Did you mean \/Note\? .*api-key-private-key and server-signature\. \[NO_SUCH_ENTRY/,
      ),
      expect.stringMatching(
        /line 2: Folder not found: \/None\/\. A restricted API key has no folders: .*NO_SUCH_FOLDER/,
      ),
      expect.stringMatching(/line 3: .* A restricted API key has no folders: .*NO_SUCH_FOLDER/),
      expect.stringMatching(/line 4: .*Remove the double slash: \/Note .*NO_SUCH_ENTRY/),
      expect.stringMatching(/line 5: .*To read a field of \/Note, write \/Note#notes .*NO_SUCH_ENTRY/),
    ]);
    expect(await errors("A ?= /Some/Note", { members: false })).toEqual([
      "secrets, line 1: Entry not found: /Some/Note. A restricted API key has no folders: write a slash and the title. To read by path, use a key without the restriction, and set api-key-private-key and server-signature. [NO_SUCH_ENTRY]",
    ]);
    // A title may hold slashes.
    const slashes = { [id(30)]: { note_title: "Some/Note", note_notes: "slash" } };
    expect(await values("A ?= /Some/Note", { change: slashes })).toEqual({ A: "slash" });
    // What isn't found may be what can't be read, by its title and by its id.
    for (const unread of [400, []]) {
      const attached = { [id(31)]: unread };
      expect(await errors("A ?= /None", { change: attached })).toEqual([
        expect.stringMatching(/^secrets, line 1: Entry not found: \/None\. It may exist but be unreadable/),
      ]);
      expect(await errors(`A ?= ${id(31)}`, { change: attached })).toHaveLength(1);
      expect(await errors("A_* ?= /", { change: attached })).not.toEqual(["nothing was wrong"]);
    }
    expect(await errors("A ?= /Twin")).toEqual([expect.stringMatching(/AMBIGUOUS/)]);
    expect(await errors(`A ?= ${id(1)}`, { change: { [id(1)]: 500 } })).toEqual([
      expect.stringMatching(/status 500.*SERVER_ANSWER/),
    ]);
  });

  test("and an unreadable secret's error gives the line of its request", async () => {
    expect(await errors(`A = ${id(50)}`)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^secrets, line 1: Secret ${id(50)} isn't attached to this API key.*Edit API Key → Secrets.*NO_SUCH_ENTRY`,
        ),
      ),
    ]);
    expect(await errors("A = /None", { change: { [id(51)]: [1] } })).toEqual([
      expect.stringMatching(
        /^secrets, line 1: Entry not found: \/None\. It may exist but be unreadable, for this reason: Secret .*SECRET_FORM/,
      ),
    ]);
  });
});

test("values are exported while the session is being ended, and the result is returned", async () => {
  const { http } = httpOf();
  const inputs = parseInputs(
    (name) =>
      ({
        "server-url": "https://psono.test",
        "api-key-id": id(0),
        "api-key-secret-key": hex(secretKey),
        secrets: `A = ${id(1)}`,
      })[name] ?? "",
    {},
    {},
  );
  expect(await load(inputs, http, openFor(inputs, http, "who"), async (all) => all.length)).toBe(1);
  await expect(
    load(inputs, http, openFor(inputs, http, "who"), () => Promise.reject(new Error("of the one who uses it"))),
  ).rejects.toThrow("of the one");
});

test("a wildcard over many variables takes steps in proportion to them", async () => {
  const steps = async (count: number) => {
    const rows = Array.from({ length: count }, (_, at) => ({ key: `KEY_${at}`, value: "x" }));
    const change = {
      [id(40)]: { environment_variables_title: "Big", environment_variables_variables: rows },
    };
    const { http } = httpOf(change);
    const all: Record<string, string> = {
      "server-url": "https://psono.test",
      "api-key-id": id(0),
      "api-key-secret-key": hex(secretKey),
      secrets: `* = ${id(40)}`,
    };
    const inputs = parseInputs((name) => all[name] ?? "", {}, { repository: { private: true } });
    const vault = await openFor(inputs, http, "who");
    const problems = await load(inputs, http, Promise.resolve(vault), () => []).catch((error: ActionError[]) => error);
    expect(problems.map((error) => lineOf(error as ActionError))).toEqual([
      expect.stringContaining(`This request gives ${count / 1000},000 values, and at most 500`),
    ]);
    return vault.work.total;
  };
  const [small, large] = [await steps(3000), await steps(60_000)];
  expect(small).toBeGreaterThan(3000);
  expect(large).toBeLessThan(25 * small);
});

test("the step pauses while it looks for a code that's about to expire", async () => {
  const ids = Array.from({ length: 200 }, (_, at) => id(at + 100));
  const { http } = httpOf(Object.fromEntries(ids.map((one) => [one, { totp_title: "Code", totp_code: "GEZDGNBV" }])));
  const all: Record<string, string> = {
    "server-url": "https://psono.test",
    "api-key-id": id(0),
    "api-key-secret-key": hex(secretKey),
    secrets: ids.map((one, at) => `C${at} = ${one}`).join("\n"),
  };
  const inputs = parseInputs((name) => all[name] ?? "", {}, { repository: { private: true } });
  const vault = await openFor(inputs, http, "who");
  const steps: number[] = [];
  const { count } = vault.work;
  vi.spyOn(vault.work, "count").mockImplementation(function (this: typeof vault.work, taken) {
    steps.push(taken);
    return count.call(this, taken);
  });
  await load(inputs, http, Promise.resolve(vault), () => []);
  expect(steps.filter((taken) => taken === 1000)).toHaveLength(200);
});

test.each([
  ["variables of one entry, with exclusions", 1, 450, `ONE\n${id(50)}#TWO`],
  ["variables of several entries", 5, 90, ""],
])("the step pauses while it normalizes long names: %s", async (_, entries, count, exclude) => {
  const title = { environment_variables_title: "Big" };
  const key = (at: number) => `KEY_${at}`.padEnd(1024, "\u00e9");
  const rows = Array.from({ length: count }, (_, at) => ({ key: key(at), value: "x" }));
  const all = Array.from({ length: entries }, (_, at) => id(50 + at));
  const { http } = httpOf(
    Object.fromEntries(all.map((one) => [one, { ...title, environment_variables_variables: rows }])),
  );
  const given: Record<string, string> = {
    "server-url": "https://psono.test",
    "api-key-id": id(0),
    "api-key-secret-key": hex(secretKey),
    secrets: all.map((one) => `* = ${one}`).join("\n"),
    exclude,
  };
  const inputs = parseInputs((name) => given[name] ?? "", {}, {});
  const vault = await openFor(inputs, http, "who");
  const normalize = vi.spyOn(String.prototype, "normalize");
  let longest = 0;
  const note = () => {
    const characters = normalize.mock.contexts.reduce((sum: number, text) => sum + String(text).length, 0);
    longest = Math.max(longest, characters);
    normalize.mockClear();
  };
  const pause = vault.work.pause.bind(vault.work);
  vault.work.pause = () => {
    note();
    return pause();
  };
  try {
    await load(inputs, http, Promise.resolve(vault), () => note()).catch(() => note());
  } finally {
    normalize.mockRestore();
  }
  // One entry's names are normalized at once, up to 100,000 characters.
  expect(longest).toBeGreaterThan(50_000);
  expect(longest).toBeLessThan(150_000);
});

test("all values of a step have a maximum size, also if one entry is requested many times", async () => {
  const change = { [id(40)]: { note_title: "Big", note_notes: "x".repeat(2 * 1024 * 1024) } };
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `A${at} = ${id(40)}`).join("\n");
  expect(await loaded(lines(64), { change })).toHaveLength(64);
  expect(await errors(lines(66), { change })).toEqual([
    "The requested secrets have more than 128 MiB in total. Request fewer of them at once. [VAULT_SIZE]",
  ]);
});

test("the step pauses before it reads a long value, each time", async () => {
  const change = { [id(40)]: { note_title: "Big", note_notes: `{"a":"b","c":"${"x".repeat(10_000)}"}` } };
  const { http } = httpOf(change);
  const given: Record<string, string> = {
    "server-url": "https://psono.test",
    "api-key-id": id(0),
    "api-key-secret-key": hex(secretKey),
    secrets: Array.from({ length: 20 }, (_, at) => `A${at} = ${id(40)}#notes/a`).join("\n"),
  };
  const inputs = parseInputs((name) => given[name] ?? "", {}, {});
  const vault = await openFor(inputs, http, "who");
  const pause = vi.spyOn(vault.work, "pause");
  expect(await load(inputs, http, Promise.resolve(vault), (all) => all.map(({ value }) => value))).toEqual(
    Array.from({ length: 20 }, () => "b"),
  );
  expect(pause.mock.calls.length).toBeGreaterThanOrEqual(20);
});
