import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { masksOf } from "../src/masks.ts";
import fixtures from "./fixtures/leak-fixtures.json" with { type: "json" };
import { promised, unpromised } from "./renderings.ts";
import { Masker } from "./runner/masker.ts";

interface Fixture {
  name: string;
  value: string;
  username?: string;
}
const secrets: Fixture[] = fixtures;

function maskerOf(values: readonly Fixture[], encoders?: []): Masker {
  const masker = new Masker(encoders);
  for (const { value, username = "someone" } of values)
    for (const form of masksOf(value, username).forms) masker.addLines(form);
  return masker;
}

const common = (a: string, b: string) => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
};
const turned = (text: string) => [...text].reverse().join("");

/**
 * What a reader still gets of a rendering in the log, beyond what stands around every value: pieces of at most 4
 * characters (base64 has some that are half of something else), line ends, PEM headers and keys alone are nothing.
 */
function readable(masker: Masker, render: (value: string, username: string) => string, secret: Fixture): string[] {
  const show = (value: string) => render(value, secret.username ?? "someone");
  const masked = masker.mask(show(secret.value));
  const before = common(masked, common(show("AAAAAAAAA"), show("zzzzzzzzz")));
  const after = common(turned(masked), common(turned(show("AAAAAAAAA")), turned(show("zzzzzzzzz"))));
  return masked
    .slice(before.length, Math.max(before.length, masked.length - after.length))
    .split(/\*\*\*|\r\n|\r|\n/)
    .map((piece) =>
      piece.replace(/%20|%0[ad9]|\\[nrt]|&quot;|&#34;|-----[A-Z0-9 ]+-----|=+$|^(?:20|09|0[ad])+$/gi, "").trim(),
    )
    .filter((piece) => piece.length > 4 && piece.match(/[\p{L}\p{N}]+/gu)?.some((word) => !KEYS.includes(word)));
}
/** Keys that stand alone on their lines in the fixtures. */
const KEYS = ["nested", "scopes", "database", "list"];

const others = Array.from({ length: 100 }, (_, at) => ({
  name: `other ${at}`,
  value: `${Buffer.from(`other secret ${at * 7919}`).toString("base64url")}${"!$'\"& /".charAt(at % 8)}${at}`,
}));

test("no promised rendering of a value is readable, alone and among 100 others, with and without the runner's encoders", () => {
  const lost = new Map<string, string[]>();
  const among = maskerOf([...secrets, ...others]);
  for (const secret of secrets) {
    const maskers = [maskerOf([secret]), maskerOf([secret], []), among];
    for (const [name, render] of Object.entries({ ...promised, ...unpromised })) {
      const left = maskers.flatMap((masker) => readable(masker, render, secret));
      if (left.length > 0) lost.set(name, [...(lost.get(name) ?? []), `${secret.name}: ${left[0]}`]);
    }
  }
  const row = (name: string) => `${name.padEnd(28)} ${lost.get(name)?.length ?? 0} of ${secrets.length} readable`;
  console.log([...Object.keys(promised).map(row), "not promised:", ...Object.keys(unpromised).map(row)].join("\n"));
  expect(Object.keys(promised).flatMap((name) => (lost.get(name) ?? []).map((left) => `${name}: ${left}`))).toEqual([]);
});

test("logs of ordinary tools lose nothing to the masks of all these values", () => {
  const masker = maskerOf([...secrets, ...others]);
  const folder = "__tests__/fixtures/benign";
  const losses = readdirSync(folder).map((file) => {
    const log = readFileSync(`${folder}/${file}`, "utf8");
    const kept = masker.mask(log).replaceAll("***", "").length;
    return { file, characters: log.length, lost: `${(100 * (1 - kept / log.length)).toFixed(3)} %` };
  });
  console.log(losses.map(({ file, characters, lost }) => `${file}: ${lost} of ${characters} lost`).join("\n"));
  expect(losses.filter(({ lost }) => lost !== "0.000 %")).toEqual([]);
});

test("no promised rendering of any text is readable", () => {
  const unit = fc.constantFrom(
    ...[...Array(95).keys()].map((at) => String.fromCharCode(32 + at)),
    "é",
    "€",
    "🔑",
    "\n",
  );
  fc.assert(
    fc.property(fc.string({ unit, minLength: 8, maxLength: 60 }), (value) => {
      const secret = { name: "", value, username: "someone" };
      if (masksOf(value).unmasked !== undefined || value.split("\n").some((line) => line.trim().length < 6)) return;
      const masker = maskerOf([secret], []);
      for (const [name, render] of Object.entries(promised))
        if (!/columns|xxd/.test(name)) expect([name, readable(masker, render, secret)]).toEqual([name, []]);
    }),
  );
});

test.each(["", "   ", "abc", "true", "Admin", "localhost", "8080", "2024", "----", "****", "{\n}\n"])(
  "%j is masked in no form, and the user is told",
  (value) => {
    const { forms, unmasked } = masksOf(value);
    expect(forms).toEqual([]);
    expect(unmasked === undefined).toBe(value === "");
  },
);

test("what a value holds is masked by itself", () => {
  const cases: [string, string[]][] = [
    ["postgres://app:Tr0ub4dor%263@db.example/x", ["Tr0ub4dor%263", "Tr0ub4dor&3"]],
    ['{"a":{"b":["leaf-value-1"]},"n":12345678}', ["leaf-value-1", "12345678"]],
    ["A=left\nexport TOKEN='quoted-token'\nname: yaml-value", ["quoted-token", "yaml-value"]],
    ["Server=x;Password=abcdef123;", ["abcdef123"]],
    [Buffer.from("key: decoded-secret\nline two").toString("base64"), ["decoded-secret", "line two"]],
  ];
  for (const [value, parts] of cases) expect(masksOf(value).forms).toEqual(expect.arrayContaining(parts));
});

test("a value of any size has a bounded number of forms, none with a line end, its longest lines among them", () => {
  const note = Array.from({ length: 20_000 }, (_, at) => `line ${at} ${"x".repeat(at % 97)}`).join("\n");
  for (const value of [note, "a1".repeat(500_000), ...secrets.map((secret) => secret.value)]) {
    const { forms } = masksOf(value, "someone");
    expect(forms.length).toBeLessThanOrEqual(1300);
    for (const form of forms) expect(form).toMatch(/^[^\r\n]{4,}$/);
  }
  expect(masksOf(note).unmasked).toMatch(/more than 500 lines/);
  expect(masksOf(note).forms).toContain(`line 19981 ${"x".repeat(96)}`);
});
