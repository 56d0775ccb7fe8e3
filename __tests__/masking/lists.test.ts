/** Lists of secrets on several lines: tools print one item alone. */
import { describe, expect, test } from "vitest";
import { listsIn } from "../../src/masking/lists.ts";
import { masksOf } from "./plan-of.ts";

const UUID = "9f1c2e4b-7a3d-4c5e-8f60-1b2a3c4d5e6f";
const itemsOf = (text: string) => [...listsIn(text)].flatMap((found) => (found === undefined ? [] : [found.text]));

describe("an item that looks public is masked in a list of secrets:", () => {
  test.each<[string, (item: string) => string]>([
    ["YAML", (item) => `url: x\ntokens:\n  - ${item}\n  - other-99-zz\n`],
    ["YAML in quotes", (item) => `recovery_codes:\n- "${item}"\n`],
    ["TOML", (item) => `[app]\napi_keys = [\n  "${item}",\n  "other-99-zz", # old\n]\nx = 1`],
    ["TOML with a comment", (item) => `api_keys = [\n  ${item}, # new\n]\nx = 1`],
    ["Python", (item) => `API_KEYS = [\n    '${item}',\n]\nx = 1`],
    ["JavaScript", (item) => `export const passwords = [\n  "${item}",\n];`],
    ["bash", (item) => `TOKENS=(\n  ${item}\n  other-99-zz\n)`],
    ["JSON with a comment", (item) => `{\n  // old\n  "pins": [\n    "${item}"\n  ]\n}`],
    ["a note", (item) => `Recovery codes:\n\n- ${item}\n- other-99-zz`],
    ["a note with a heading", (item) => `# GitHub\n## Backup codes (2026)\n* [ ] ${item}`],
    ["a note with an emphasis", (item) => `**Recovery codes:**\n• ${item}\nelse`],
    ["a note with numbers", (item) => `Backup codes\n1. ${item}\n2. other-99-zz`],
  ])("%s", (_, of) => {
    for (const item of [UUID, "48291374", "4829", "lunar.pebble.saffron", "x9!Kq-22mP", "4829 1374"])
      expect(masksOf(of(item)).forms).toContain(item);
  });
});

test.each<[string, string]>([
  ["names of secrets", "secrets:\n  - db_password\n  - api-key\n  - Stripe key 2"],
  ["paths", "secrets:\n  - ./secrets/db.txt\n  - /run/secrets/api"],
  ["items below another name", "servers:\n  - db.example.com\nversions:\n  - 1.22.333"],
  ["email addresses", "tokens:\n- joe@example.com"],
  ["items below names that only begin like secret ones", "keywords:\n- 482913\ntoken_names:\n- 482914"],
  ["lines after the list", "pins:\n- a1b2\nrate: 5\n- 482913\n\ncodes = [\n 1\n]\n482914"],
])("%s aren't secrets of a list", (_, text) => expect(itemsOf(text).filter((item) => item !== "a1b2")).toEqual([]));
