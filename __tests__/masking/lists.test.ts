/** Lists of secrets on several lines: tools print one item alone. */
import { describe, expect, test } from "vitest";
import { finish } from "../../src/masking/finish.ts";
import { listsIn } from "../../src/masking/lists.ts";
import { masksOf } from "./plan-of.ts";

const UUID = "9f1c2e4b-7a3d-4c5e-8f60-1b2a3c4d5e6f";
const itemsOf = (text: string) => finish(listsIn(text)).map((found) => found.text);

describe("an item that looks public is masked in a list of secrets:", () => {
  test.each<[string, (item: string) => string]>([
    ["YAML", (item) => `url: x\ntokens:\n  - ${item}\n  - other-99-zz\n`],
    ["YAML in quotes", (item) => `recovery_codes:\n- "${item}"\n`],
    ["TOML", (item) => `[app]\napi_keys = [\n  "${item}",\n  "other-99-zz", # old\n]\nx = 1`],
    ["TOML with a comment", (item) => `api_keys = [\n  ${item}, # new\n]\nx = 1`],
    ["Python", (item) => `API_KEYS = [\n    '${item}',\n]\nx = 1`],
    ["JavaScript", (item) => `export const passwords = [\n  "${item}",\n];`],
    ["a list with a comment", (item) => `pins = [\n  "other-99-zz",\n  # new\n  "${item}"\n]\nx = 1`],
    ["bash", (item) => `TOKENS=(\n  ${item}\n  other-99-zz\n)`],
    ["JSON with a comment", (item) => `{\n  // old\n  "pins": [\n    "${item}"\n  ]\n}`],
    ["a note", (item) => `Recovery codes:\n\n- ${item}\n- other-99-zz`],
    ["a note with a heading", (item) => `# GitHub\n## Backup codes (2026)\n* [ ] ${item}`],
    ["a note with an emphasis", (item) => `**Recovery codes:**\n• ${item}\nelse`],
    ["a note with strong items", (item) => `Passwords:\n* **${item}**\n* **other-99-zz**`],
    ["a note with numbers", (item) => `Backup codes\n1. ${item}\n2. other-99-zz`],
  ])("%s", (_, of) => {
    for (const item of [
      UUID,
      "48291374",
      "4829",
      "lunar.pebble.saffron",
      "x9!Kq-22mP",
      "4829 1374",
      "k3jd 8fj2 9dk3",
      "c2VjcmV0Zm9vYmFy==",
    ])
      expect(masksOf(of(item)).forms).toContain(item);
  });
});

test.each<[string, string]>([
  ["names of secrets in quotes", 'redactKeys = [\n  "id",\n  "uuid",\n  "slug-name",\n  \'sub\',\n]'],
  ["settings", "tokens:\n  - id: 1\n  - name: x1y2z3\n    value: x9!Kq-22mP"],
  [
    "instructions",
    "## Rotating API keys\n1. git pull\n2. `terraform apply -auto-approve`\n3. npm run build:prod\n4. pip2 show pyyaml",
  ],
  ["names of secrets", "secrets:\n  - db_password\n  - api-key\n  - Stripe key 2"],
  ["paths in quotes", 'public_keys = [\n  "/etc/ssh/deploy.pub",\n  "https://github.com/login/oauth"\n]'],
  ["paths", "secrets:\n  - ./secrets/db.txt\n  - /run/secrets/api"],
  ["items below another name", "servers:\n  - db.example.com\nversions:\n  - 1.22.333"],
  ["email addresses", "tokens:\n- joe@example.com"],
  ["items below names that only begin like secret ones", "keywords:\n- 482913\ntoken_names:\n- 482914"],
  ["lines after the list", "pins:\n- a1b2\nrate: 5\n- 482913\n\ncodes = [\n 1\n]\n482914"],
])("%s aren't secrets of a list", (_, text) => expect(itemsOf(text).filter((item) => item !== "a1b2")).toEqual([]));

test("a long list doesn't take the room of its own keys, or of a short password", () => {
  const keys = Array.from({ length: 200 }, (_, at) => `k${at}-9xKq2mPzR4tLvN8wB3cF`);
  for (const text of [
    `API_KEYS = [\n${keys.map((key) => `    '${key}',`).join("\n")}\n]\ndb_password = "q9!Zx"`,
    `api_keys = [\n${keys.map((key) => `  "${key}",`).join("\n")}\n]\ndb_password = "q9!Zx"`,
    JSON.stringify({ tokens: keys, db_password: "q9!Zx" }, null, 2),
  ]) {
    const { forms } = masksOf(text);
    for (const secret of [...keys, "q9!Zx"]) expect(forms).toContain(secret);
  }
});

describe("a token on a line of a note is masked separately:", () => {
  test.each([
    ["after a few words", "Docker Hub: dckr_pat_9xKq2mPzR4tLvN8wB3cF\nAWS prod: x", "dckr_pat_9xKq2mPzR4tLvN8wB3cF"],
    ["after a few words, in quotes", 'x: y\n"Docker Hub": "kx7!mountain"', "kx7!mountain"],
    ["as an item with a star", "Important\n\n* ghp_16C7e42F292c6912E7", "ghp_16C7e42F292c6912E7"],
    ["as an item with a number", "GitHub\n1. `ghp_16C7e42F292c6912E7`\n2. x", "ghp_16C7e42F292c6912E7"],
    ["as an item with a bullet", "Door code\n• lunar-pebble!9", "lunar-pebble!9"],
  ])("%s", (_, text, token) => expect(masksOf(text).forms).toContain(token));

  test.each([
    ["a sentence", "Please note: mountains-2026 are high\nx", "mountains-2026 are high"],
    ["a word after a few words", "Docker image: registry-prod-2\nx", "registry-prod-2"],
    ["an item that's a name", "Servers\n* kubernetes-prod-2", "kubernetes-prod-2"],
  ])("not %s", (_, text, words) => expect(masksOf(text).forms).not.toContain(words));
});
