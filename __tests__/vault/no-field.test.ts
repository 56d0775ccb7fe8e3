/** Errors about a field without a value. */
import { expect, test } from "vitest";
import { fieldsOf } from "../../src/entries/fields.ts";
import { Work } from "../../src/psono/work.ts";
import { noSuchField } from "../../src/vault/no-field.ts";

test("names in an error are cut, and made once for an entry that a wildcard finds many times", async () => {
  const fields = fieldsOf(Object.fromEntries(["~", "/", "a"].map((one) => [one.repeat(100_000), "x"])), "other");
  const error = async (known: string) => {
    const asked = { kind: undefined, name: "notes" } as const;
    return (await noSuchField({ fields, asked, exists: false, many: true, known }, new Work())).details as {
      fields: string[];
    };
  };
  const [one, other] = [await error("/A"), await error("/B")];
  expect(one.fields).toEqual(["~0", "~1", "a"].map((form) => form.repeat(301)));
  expect(other.fields).toBe(one.fields);
});
