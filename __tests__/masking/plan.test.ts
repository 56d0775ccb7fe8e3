/** What a step registers for all its values: how much, in which order, and whose encodings are left out. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { finish } from "../../src/masking/finish.ts";
import { planMasks } from "../../src/masking/plan.ts";
import { MAX_COMMANDS } from "../../src/masking/rounds.ts";
import { derivedByRunner } from "../../src/masking/runner-encodings.ts";
import { runSteps } from "../../src/masking/steps.ts";
import { Masker } from "../runner/masker.ts";
import { planOf } from "./plan-of.ts";
import { promised } from "./renderings.ts";

/** Passwords with characters that each encoding writes in another way; the same in each run. */
const odd = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    value: `${createHash("sha256").update(`${at}`).digest("base64url").slice(0, 24)}'"$&<%/ \u00e9${at}`,
  }));
const withoutEncodings = (value: string) => value.split("\n").filter((line) => line.trim().length >= 4);

test("500 odd passwords take 500 and 4,000 commands, for the most important encodings of each", () => {
  const values = odd(500);
  for (const derives of [false, true]) {
    const { texts, incomplete } = planOf(values, { derives });
    expect(texts).toHaveLength(500 + MAX_COMMANDS);
    expect(new Set(texts).size).toBe(texts.length);
    expect(incomplete).toHaveLength(500);
    for (const { value } of values) expect(texts).toContain(value);
  }
  const masker = new Masker();
  for (const text of planOf(values, { derives: true }).texts) masker.addLines(text);
  const sample = values.filter((_, at) => at % 20 === 0); // they are alike
  const left = Object.entries(promised).map(([name, render]) => {
    // More than 4 characters of what this rendering writes of the value are readable.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it marks the place of the value
    const place = /\u0001|\\u0001|%01|\\001|\\x01/;
    const readable = sample.filter(({ value }) => {
      const [before = "", after = ""] = render("\u0001", "someone").split(place);
      const shown = masker.mask(render(value, "someone"));
      return shown.length - (shown.match(/\*\*\*/g)?.length ?? 0) * 3 - before.length - after.length > 4;
    });
    return { name, readable: readable.length };
  });
  console.log(
    "500 odd passwords in one step, 25 of them readable with 4,000 encodings on GitHub's runner:\n" +
      left
        .filter(({ readable }) => readable > 0)
        .map(({ name, readable }) => `${name.padEnd(28)} ${readable} of 25`)
        .join("\n"),
  );
  const readableAs = (name: string) => left.find((row) => row.name === name)?.readable;
  for (const name of [
    "as it is",
    "env dump",
    "JSON, JavaScript",
    "URL, encodeURIComponent",
    "shell, bash -x",
    "base64",
    "base64, behind 1",
    "base64, behind 2",
    "hex",
  ])
    expect([name, readableAs(name)]).toEqual([name, 0]);
});

test("few values are complete, and a plain one takes few commands", () => {
  for (const derives of [false, true]) {
    expect(planOf(odd(20), { derives }).incomplete).toEqual([]);
    const plain = Array.from({ length: 300 }, (_, at) => ({ value: `plain-value-${at}` }));
    expect(planOf(plain, { derives }).incomplete).toEqual([]);
  }
});

test("a long value uses up no share of another's", () => {
  const long = Array.from({ length: 400 }, (_, at) => `'${at * 7919}" & <'${at}'> $x/é`).join("\n");
  const alone = new Set(planOf(odd(30)).texts);
  const { texts, incomplete } = planOf([{ value: long }, ...odd(30)]);
  expect(incomplete).toEqual(["secrets, line 1"]);
  const registered = new Set(texts);
  for (const text of alone) expect(registered.has(text)).toBe(true);
  for (const line of withoutEncodings(long)) expect(registered.has(line)).toBe(true);
});

test.each([1, 3, 8])("%i values of many strings take no encoding from passwords beside them", (count) => {
  const large = Array.from({ length: count }, (_, value) => ({
    value: JSON.stringify(Array.from({ length: 60 }, (_, at) => `leaf <'${value * 7919}'> & "${at}" $x/é`)),
  }));
  const registered = new Set(planOf([...odd(5), ...large]).texts);
  expect(planOf(odd(5)).texts.filter((text) => !registered.has(text))).toEqual([]);
});

test("similar values are treated equally: none gets two more encodings than another, unless the other has fewer", () => {
  const values = odd(300);
  const { texts } = planOf(values);
  const all = values.map((value) => planOf([value]).texts.filter((text) => text !== value.value));
  const registered = new Set(texts);
  const counts = all.map((forms) => forms.filter((form) => registered.has(form)).length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
});

test("longer texts come first, so that a runner that replaces one mask after another shows no parts", () => {
  const values = [{ value: "secret-of-9" }, { value: "secret-of-9-and-more" }, ...odd(10)];
  const { texts } = planOf(values);
  for (const [at, text] of texts.entries())
    expect(text.length).toBeLessThanOrEqual(texts[at - 1]?.length ?? Number.POSITIVE_INFINITY);
  // act and Gitea's runner: strings.ReplaceAll with each mask, as they came.
  const replaced = texts.reduce((line, text) => line.replaceAll(text, "***"), "A=secret-of-9-and-more");
  expect(replaced).toBe("A=***");
});

test("an encoding is left out only if the runner derives exactly this text from a registered one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", minLength: 6, maxLength: 20 }), { minLength: 1, maxLength: 6 }),
      (values) => {
        const all = planOf(values.map((value) => ({ value })));
        const fewer = planOf(
          values.map((value) => ({ value })),
          { derives: true },
        );
        const kept = new Set(fewer.texts);
        const model = new Masker();
        for (const text of kept) model.addLines(text);
        for (const text of all.texts) {
          if (kept.has(text)) continue;
          expect(fewer.texts.some((other) => derivedByRunner(other).includes(text))).toBe(true);
          expect(model.mask(text)).toBe("***"); // the model of the runner, written apart, agrees
        }
      },
    ),
  );
  const { texts } = planOf([{ value: "p w" }, { value: "ab cd-" }], { derives: true });
  expect(texts).not.toContain(Buffer.from("ab cd-").toString("base64")); // 6 bytes have no padding
  expect(texts).not.toContain("ab%20cd-");
  expect(planOf([{ value: "ab cde-" }], { derives: true }).texts).toContain(
    Buffer.from("ab cde-").toString("base64").replace(/=+$/, "").slice(0, -1),
  );
  expect(planOf([{ value: "ab cd-" }]).texts).toEqual(
    expect.arrayContaining(["ab%20cd-", Buffer.from("ab cd-").toString("base64")]),
  );
});

test("a text that takes two commands counts twice", () => {
  const values = odd(400);
  const commands = (text: string) => (text.includes("%") ? 2 : 1);
  const { texts } = planOf(values, { commands });
  const given = new Set(values.map(({ value }) => value));
  const cost = texts.filter((text) => !given.has(text)).reduce((sum, text) => sum + commands(text), 0);
  expect(cost).toBeGreaterThan(MAX_COMMANDS - 2);
  expect(cost).toBeLessThanOrEqual(MAX_COMMANDS);
});

const shapes: [string, string][] = [
  ["lines", "a b\n".repeat(200_000)],
  ["other lines", Array.from({ length: 200_000 }, (_, at) => `line ${at}`).join("\n")],
  ["semicolons", `a=${";".repeat(60_000)}\n`.repeat(10)],
  ["blanks", `a= ${"x ".repeat(30_000)}\n`.repeat(10)],
  ["XML", `${"<a b='c'>".repeat(7_000)}\n`.repeat(10)],
  ["JSON", JSON.stringify(Array.from({ length: 100_000 }, (_, at) => ({ a: `leaf ${at}` })))],
  ["newline-delimited JSON", '{"a":"leaf-of-json"}\n'.repeat(30_000)],
  ["a tree", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["escapes", `${"a\\n".repeat(200_000)}\\\\n`],
  ["odd characters", "'\"$& ".repeat(100_000)],
];
test.each(shapes)("work on %s is counted, limited by the length, and paused after 10,000 steps", async (_, value) => {
  let steps = 0;
  const work = planMasks([{ value, at: "" }]);
  while (work.next().done !== true) steps++;
  expect(steps).toBeLessThan(40 * value.length + 100_000);
  let pauses = 0;
  await runSteps(planMasks([{ value, at: "" }]), async () => {
    pauses++;
  });
  expect(pauses).toBe(Math.floor((steps + 1) / 10_000));
});

test("an error from a pause ends the work", async () => {
  const values = odd(500).map((value, at) => ({ ...value, at: `secrets, line ${at}` }));
  let pauses = 0;
  const work = runSteps(planMasks(values), async () => {
    if (++pauses === 1) throw new Error("the deadline");
  });
  await expect(work).rejects.toThrow("the deadline");
  expect(pauses).toBe(1);
  expect(finish(planMasks(values)).texts).toHaveLength(500 + MAX_COMMANDS);
});

test("work on long texts counts by their size, so that a step can end during the work", () => {
  const stepsOf = (value: string) => {
    const work = planMasks([{ value, at: 0 }]);
    let count = 0;
    while (work.next().done !== true) count++;
    return count;
  };
  const size = 1_000_000;
  for (const value of ["x y".repeat(size / 3), `a=${"b".repeat(60_000)};`.repeat(16), "ab\\n".repeat(size / 4)])
    expect(stepsOf(value)).toBeGreaterThan(value.length / 100);
});
