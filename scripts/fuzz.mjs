// Random input for everything that reads bytes, inputs or vaults; an argument names the number of inputs (1,000,000).
// Nothing may throw but the action's own errors.
import fc from "fast-check";
import { summaryOf } from "../src/action/summary.ts";
import { parseHeaders } from "../src/connection/headers.ts";
import { parseFieldName } from "../src/entries/field-name.ts";
import { fieldsOf } from "../src/entries/fields.ts";
import { readPointer } from "../src/entries/json-pointer.ts";
import { ActionError } from "../src/errors.ts";
import { finish } from "../src/masking/finish.ts";
import { planMasks } from "../src/masking/plan.ts";
import { fromHex, openSecretBox } from "../src/psono/crypto.ts";
import { readTree } from "../src/psono/datastores.ts";
import { parseObject, parseSecret } from "../src/psono/json.ts";
import { parseExcept } from "../src/requests/excluded.ts";
import { isName, toName } from "../src/requests/names.ts";
import { parseRequests } from "../src/requests/parse.ts";
import { parseReference } from "../src/requests/reference.ts";
import { printable } from "../src/text.ts";
import { Index } from "../src/vault/lookup.ts";

const total = Number(process.argv[2] ?? 1_000_000);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "A",
        "*",
        "=",
        "?=",
        " ",
        "/",
        "#",
        "**",
        "env:",
        "file:",
        "psono://",
        "~",
        "|",
        "\n",
        "::",
        "{",
        '"',
        "0b2bd3a4-2c5f-4b61-9d58-6f3a9c1c7e55",
      ),
    )
    .map((parts) => parts.join("")),
);
const key = new Uint8Array(32);
const hex = fc.oneof(text, fc.stringMatching(/^[0-9a-fA-F]{0,80}$/));
const json = fc.oneof(text, fc.json());
const names = fc.constantFrom(
  "folders",
  "items",
  "name",
  "share_id",
  "share_secret_key",
  "share_index",
  "secret_id",
  "secret_key",
  "deleted",
  "type",
  "__proto__",
  "id",
);
const ids = fc.constantFrom(
  "11111111-1111-4111-8111-111111111111",
  "22222222-2222-4222-8222-222222222222",
  1,
  null,
  "ab".repeat(32),
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof({ depthSize: "small" }, ids, text, fc.boolean(), tie("list"), tie("object")),
  list: fc.array(tie("node"), { maxLength: 4 }),
  object: fc.dictionary(names, tie("node"), { maxKeys: 6 }),
})).object;
const data = fc.dictionary(
  fc.oneof(
    fc.string(),
    fc.constantFrom(
      "note_notes",
      "totp_code",
      "totp_period",
      "custom_fields",
      "environment_variables_variables",
      "elster_certificate_file_content",
      "tags",
      "attachments",
      "file_secret_key",
    ),
  ),
  fc.oneof(fc.jsonValue(), text),
);

/** Calls with whatever comes; only the action's own errors are expected. */
const own =
  (work) =>
  (...input) => {
    try {
      work(...input);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
    }
  };

/** A server that gives any tree. */
async function walk(content) {
  const { sealSecretBox, toHex } = await import("../src/psono/crypto.ts");
  const sealed = (value) => sealSecretBox(JSON.stringify(value), key);
  const answer = (value) => {
    const { text: data, nonce } = sealed(value);
    const inner = sealSecretBox(toHex(key), key);
    return { data, data_nonce: nonce, secret_key: inner.text, secret_key_nonce: inner.nonce };
  };
  const session = {
    request: async (_, path) => ({
      status: 200,
      data:
        path === "/datastore/"
          ? { datastores: [{ id: "11111111-1111-4111-8111-111111111111", type: "password" }] }
          : answer(content),
    }),
  };
  try {
    const found = await readTree(session, key, { ids: new Set(), within: () => true });
    const index = await Index.of(found, true);
    for (const entry of found.entries) index.reference(entry);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
  }
}

const check = (condition) => {
  if (!condition) throw new Error("a promise was broken");
};
const targets = [
  [
    0.25,
    fc.property(
      text,
      own((input) => parseRequests(input, [])),
    ),
  ],
  [
    0.1,
    fc.property(
      text,
      own((input) => parseReference(input, () => undefined)),
    ),
  ],
  [
    0.05,
    fc.property(
      text,
      own((input) => parseExcept(input, [])),
    ),
  ],
  [
    0.05,
    fc.property(
      text,
      own((input) => parseHeaders("x", input, () => undefined)),
    ),
  ],
  [
    0.1,
    fc.property(
      hex,
      own((input) => fromHex(input, "x")),
    ),
  ],
  [
    0.05,
    fc.property(
      hex,
      hex,
      own((input, nonce) => openSecretBox(input, nonce, key, "x")),
    ),
  ],
  [
    0.08,
    fc.property(
      json,
      own((input) => parseObject(input, "x")),
    ),
  ],
  [
    0.08,
    fc.property(
      json,
      own((input) => parseSecret(input, "x")),
    ),
  ],
  [
    0.08,
    fc.property(
      json,
      text,
      own((input, pointer) => readPointer(input, `/${pointer}`)),
    ),
  ],
  [
    0.05,
    fc.property(
      data,
      text,
      own((input, field) => {
        const fields = fieldsOf(input, "");
        for (const one of [...fields.filled(), ...fields.wildcard()]) fields.referenceTo(one);
        const name = parseFieldName(field);
        const found = [fields.main, fields.find(name)];
        for (const one of found) if (one !== undefined) fields.read(one, 0);
      }),
    ),
  ],
  [
    0.05,
    fc.property(text, (input) => {
      const name = toName(input);
      check(name === undefined || isName(name));
    }),
  ],
  [
    0.03,
    fc.property(text, (input) => {
      const shown = printable(input);
      check(!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|::|##\[/u.test(shown));
    }),
  ],
  [
    0.01,
    fc.property(text, (source) => {
      const shown = summaryOf(
        [{ name: "A", source, file: false, output: true, variable: false, masked: true }],
        10_000,
      );
      check(!/[|*`]|::/.test(shown));
    }),
  ],
  [
    0.01,
    fc.property(fc.oneof(text, json), (value) => {
      const { texts } = finish(planMasks([{ value, username: "user", at: "" }]));
      for (const form of texts) check(!/[\r\n]/.test(form) && form.length >= 4);
    }),
  ],
  [0.01, fc.asyncProperty(tree, walk)],
];
const started = Date.now();
for (const [part, property] of targets) {
  await fc.assert(property, { numRuns: Math.ceil(total * part) });
}
console.log(`${total.toLocaleString("en")} inputs, nothing broke, ${Math.round((Date.now() - started) / 1000)} s`);
