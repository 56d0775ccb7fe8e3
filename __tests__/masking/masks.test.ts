import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isCommonWord } from "../../src/masking/common-words.ts";
import fixtures from "../fixtures/leak-fixtures.json" with { type: "json" };
import { Masker } from "../runner/masker.ts";
import { masksOf, partsOf, planOf } from "./plan-of.ts";
import { promised, promisedLast, unpromised } from "./renderings.ts";

interface Fixture {
  name: string;
  value: string;
  username?: string;
  /** Words of lines that get no mask of their own, since they would blank the same line of other logs. */
  public?: string;
}
const secrets: Fixture[] = fixtures;

function maskerOf(values: readonly Fixture[], encoders?: []): Masker {
  const masker = new Masker(encoders);
  const plan = planOf(
    values.map(({ value, username = "someone" }) => ({ value, username })),
    { derives: encoders === undefined },
  );
  for (const text of plan.texts) masker.addLines(text);
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
  const nothing = new Set([...KEYS, ...wordsOf(secret.public ?? "")]);
  const after = common(turned(masked), common(turned(show("AAAAAAAAA")), turned(show("zzzzzzzzz"))));
  return masked
    .slice(before.length, Math.max(before.length, masked.length - after.length))
    .split(/\*\*\*|\r\n|\r|\n/)
    .map((piece) =>
      (/(?:\\.){5}/.test(piece) ? piece.replace(/\\(.?)/g, "$1") : piece)
        .replace(/%20|%0[ad9]|\\[nrt]|&quot;|&#34;|-----[A-Z0-9 ]+-----|=+$|^(?:20|09|0[ad])+$/gi, "")
        .trim(),
    )
    .filter((piece) => piece.length > 4 && wordsOf(piece).some((word) => !nothing.has(word)));
}
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** Keys that stand alone on their lines in the fixtures. */
const KEYS = ["nested", "scopes", "database", "list"];

const others = Array.from({ length: 100 }, (_, at) => ({
  name: `other ${at}`,
  value: `${Buffer.from(`other secret ${at * 7919}`).toString("base64url")}${"!$'\"& /".charAt(at % 8)}${at}`,
}));

test("no promised encoding of a value is readable, by itself and among 100 others, with and without the runner's encoders", () => {
  const lost = new Map<string, string[]>();
  const all = { ...promised, ...promisedLast, ...unpromised };
  const halves = [secrets.slice(0, 45), secrets.slice(45)];
  const among = halves.map((half) => maskerOf([...half, ...others]));
  for (const [at, secret] of secrets.entries()) {
    const alone = [maskerOf([secret]), maskerOf([secret], [])];
    const maskers = [...alone, ...among.slice(at < 45 ? 0 : 1, at < 45 ? 1 : 2)];
    for (const [name, render] of Object.entries(all)) {
      const left = (name in promisedLast ? alone : maskers).flatMap((masker) => readable(masker, render, secret));
      if (left.length > 0) lost.set(name, [...(lost.get(name) ?? []), `${secret.name}: ${left[0]}`]);
    }
  }
  const row = (name: string) => `${name.padEnd(28)} ${lost.get(name)?.length ?? 0} of ${secrets.length} readable`;
  const kept = Object.keys({ ...promised, ...promisedLast });
  console.log([...kept.map(row), "not promised:", ...Object.keys(unpromised).map(row)].join("\n"));
  expect(kept.flatMap((name) => (lost.get(name) ?? []).map((left) => `${name}: ${left}`))).toEqual([]);
});

test.each(Object.entries({ ...promised, ...promisedLast }))(
  "%s masks text that every encoding changes",
  (_, render) => {
    for (const value of [
      `~#S\u00e9cr\u20act\u{1f511}"q'u$x{a}$$@b#{c}&<d>/e\\f%g\`h;i|j~k+l=~m:n !o,p(q)[r]^s*t?uv\uffffw\u00ffx`,
      "first line $'one'\r\nsecond\tline \"two\"\n\u0007third\u001bline: three",
      "plain.text-of_letters0",
      "two''adjacent'quotes",
    ]) {
      const secret = { name: "", value, username: "someone" };
      expect(readable(maskerOf([secret], []), render, secret)).toEqual([]);
    }
  },
);

test("the masks of all these values hide nothing in logs of ordinary tools", () => {
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

const bare = (line: string) => line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/**
 * Whether each line is worth a mask. Among several, lines of punctuation, common words, headings and keys without a value are not,
 * also where the line breaks are escaped.
 */
function isHidden(text: string): boolean {
  const known = /^\[[\w .-]+\]$|^["']?[\w.-]+["']?\s*:\s*[[{|>]?[-+]?$/;
  const lines = text.split("\n").map((line) => line.trim());
  const unescaped = text.split(/\n|\\+[nr]/).map((line) => line.trim());
  return (
    lines.every(
      (line) => line.length >= 6 && (lines.length === 1 || (/[\p{L}\p{N}]/u.test(line) && !isCommonWord(bare(line)))),
    ) &&
    (unescaped.length === 1 || !unescaped.some((line) => known.test(line)))
  );
}

test("no promised encoding of any text is readable", () => {
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
      if (masksOf(value).unmasked !== undefined || !isHidden(value.trim())) return;
      const masker = maskerOf([secret], []);
      for (const [name, render] of Object.entries({ ...promised, ...promisedLast }))
        if (!/columns|xxd/.test(name)) expect([name, readable(masker, render, secret)]).toEqual([name, []]);
    }),
    {
      examples: [
        // Backslashes that are escaped, with no line break or tab
        ["\\\\     e  "],
        ["=e;e!.2BC€q}CEWm\\\\;vP9<e% "],
        ["D`🔑éZ^km=_\\J\\\\E$b"],
        ["ab9\\acd\\\\ef\\bgh\\e"],
        // What printf %q writes otherwise at the beginning only
        [" ~{5Ys)x\\JS/]MmrkA#T^HAc"],
        [" #l/8OG[€'\\PH$DnIv>o:,c"],
        // A line that is a key alone, and lines of punctuation
        ["l;D\\\\ehvlL!\nhf🔑+$9"],
        ["PZycI:\n=aN2é.2j.;"],
        ["IY#|R9)\nUtF@`<"],
        ['"-\\_@gx];f&\\r8ueP:\noW€r*X(S'],
        ["F8G3r:\\ncpV,a rSLCcVZENv"],
        ["<_,{;[\n0B🔑i@Zf2|{xICn.M^"],
        ['Km;`o~E:(Fpb[Na\n)/>"<,'],
      ].map(([value = ""]): [string] => [value]),
    },
  );
});

test.each(["", "   ", "abc", "true", "Admin", "localhost", "8080", "2024", "----", "****", "{\n}\n"])(
  "%j isn't masked in any encoding, and a notice says so",
  (value) => {
    const { forms, unmasked } = masksOf(value);
    expect(forms).toEqual([]);
    expect(unmasked === undefined).toBe(value === "");
  },
);

test("parts of a value are masked separately", () => {
  const packed = (text: string) => Buffer.from(text).toString("base64");
  const cases: [string, string[]][] = [
    ["postgres://app:Tr0ub4dor%263@db.example/x", ["Tr0ub4dor%263", "Tr0ub4dor&3"]],
    ["first http://a.example/x:y then amqp://u:p@ss-word@host/", ["p@ss-word"]],
    ['{"a":{"b":["leaf-value-1"]},"pin":12345678}', ["leaf-value-1", "12345678"]],
    ["A=left\nexport TOKEN='quoted-token'\nname: yaml-value", ["quoted-token", "yaml-value"]],
    ["Server=x;Password=abcdef123;", ["abcdef123"]],
    [packed("key: decoded-secret\nline two"), ["decoded-secret", "line two"]],
    [
      "A=commented-1 # why\nB='commented-2' # why\nC=commented-3 ; why\nD: commented-4 # w",
      [1, 2, 3, 4].map((n) => `commented-${n}`),
    ],
    ['set A=dos-value-1\ndeclare -x B="bash-value"', ["dos-value-1", "bash-value"]],
    ["machine host.example login netrc-user password netrc-pass", ["netrc-user", "netrc-pass"]],
    ["machine host.example\n  login netrc-user\n  password netrc-pass", ["netrc-user", "netrc-pass"]],
    ["db.example:5432:*:app:pgpass:word", ["pgpass:word"]],
    [`{"auths":{"r.example":{"auth":"${packed("robot:docker-pass")}"}}}`, ["robot:docker-pass", "docker-pass"]],
    [
      `//r.example/:_auth=${packed("robot:npmrc-pass")}\n//r.example/:_authToken=npm-token-1`,
      ["npmrc-pass", "npm-token-1"],
    ],
    [JSON.stringify({ inner: JSON.stringify({ deep: JSON.stringify(["leaf-of-json"]) }) }), ["leaf-of-json"]],
    ["list:\n  - item-value\n  - name: named-value\n", ["item-value", "named-value"]],
    [
      "{user: someone, pass: flow-value, more: 'flow-quoted'}\nlist: [flow-item-1, flow-item-2]",
      ["flow-value", "flow-quoted"],
    ],
    [`Authorization: Bearer bearer-value\nX: Basic ${packed("robot:basic-pass")}`, ["bearer-value", "basic-pass"]],
    [
      '<server><password>xml-value</password><add key="a" value="attribute-value"/></server>',
      ["xml-value", "attribute-value"],
    ],
    ['list = ["toml-item-1", "toml-item-2"]\nother: [yaml-item-1, yaml-item-2]', ["toml-item-2", "yaml-item-1"]],
    ['TOKEN="with \\"quotes\\" inside"', ['with \\"quotes\\" inside']],
  ];
  for (const [value, parts] of cases) expect(masksOf(value).forms, value).toEqual(expect.arrayContaining(parts));
});

test("if a value has few lines, each line is masked in base64 and hexadecimal", () => {
  const lines = ["first line of secrets", "second line of secrets"];
  for (const line of lines) {
    const packed = Buffer.from(`x${line}`).toString("base64");
    const masked = maskerOf([{ name: "", value: lines.join("\n") }], []).mask(packed);
    expect(masked.replace(/\*\*\*|=/g, "").length).toBeLessThanOrEqual(3);
    expect(masksOf(lines.join("\n")).forms).toContain(Buffer.from(line).toString("hex"));
  }
});

test("plain sentences and URLs have no parts", () => {
  const text = [
    "The password should be rotated every year by the platform team.",
    "See https://wiki.example/page:1/@team for more",
    "<project><groupId>org.example.app</groupId></project>",
    "registry.example.com:5000/team/image",
    "[a-section-of-settings]",
  ];
  for (const line of text) expect(partsOf(line).filter((part) => part.trim().length > 5)).toEqual([]);
});

test("malicious values of a megabyte are masked in time that only depends on their length", {
  timeout: 180_000,
}, () => {
  const many = 1_000_000;
  const shapes = [
    " ",
    "-",
    "=",
    "a=",
    ": ",
    ";",
    "a;",
    "://",
    "://a:",
    "@",
    "%",
    "\\",
    '"',
    "'",
    '="',
    "<",
    "<a ",
    "é",
    "A+/=",
    "{",
    "[",
    "a,",
    "# ",
    "\t#",
    "\r",
    "a\n",
  ];
  for (const shape of shapes) {
    for (const text of [`NAME${shape.repeat(many / shape.length)}x`, `${shape.repeat(many / shape.length)}é1`]) {
      expect(masksOf(text, "someone").forms.length, JSON.stringify(shape)).toBeLessThanOrEqual(500 + 4000);
    }
  }
  const wide = JSON.stringify(Array.from({ length: 200_000 }, (_, at) => `leaf number ${at}`));
  expect(masksOf(wide).unmasked).toMatch(/more than 500 lines/);
  const deep = `${"[".repeat(100_000)}"leaf-of-a-deep-tree"${"]".repeat(100_000)}`;
  expect(masksOf(deep).forms).toContain("leaf-of-a-deep-tree");
});

test("if there are too many encodings, a notice says so", () => {
  const lines = (length: number) => Array.from({ length }, (_, at) => `"${at}" & <'${at * 7919}'> $x`).join("\n");
  expect(masksOf(lines(10)).incomplete).toBe(false);
  expect(masksOf(lines(200)).incomplete).toBe(true);
  expect(masksOf("a1 ".repeat(200_000)).incomplete).toBe(true);
});

test("a value of any size has a limited number of encodings without line breaks, including its longest lines", () => {
  const note = Array.from({ length: 20_000 }, (_, at) => `line ${at} ${"x".repeat(at % 97)}`).join("\n");
  for (const value of [note, "a1".repeat(500_000), ...secrets.map((secret) => secret.value)]) {
    const { forms } = masksOf(value, "someone");
    expect(forms.length).toBeLessThanOrEqual(500 + 4000);
    for (const form of forms) expect(form).toMatch(/^[^\r\n]{4,}$/);
  }
  expect(masksOf(note).unmasked).toMatch(/more than 500 lines/);
  expect(masksOf(note).forms).toContain(`line 19981 ${"x".repeat(96)}`);
});
