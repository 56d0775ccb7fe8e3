/** Masks in bytes that come in pieces, compared with a search through all of them at once. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Automaton } from "../../src/cli/automaton.ts";
import { textsToMask } from "../../src/cli/mask-texts.ts";
import { Masker } from "../../src/cli/masker.ts";
import { finish } from "../../src/masking/finish.ts";
import { planMasks } from "../../src/masking/plan.ts";
import { Masker as Runner } from "../runner/masker.ts";

/** One character for each byte. */
const latin1 = (text: string) => Buffer.from(text).toString("latin1");

/** What the runner makes of it, if nothing is derived from the texts. */
function replaceAll(texts: readonly string[], output: string): string {
  const runner = new Runner([]);
  for (const text of texts) runner.add(text);
  return runner.mask(output);
}

/** What is given at each piece, and at the end. */
function given(texts: readonly string[], pieces: readonly Uint8Array[]): string[] {
  const masker = new Masker(new Automaton(texts.map((text) => Buffer.from(text))));
  return [...pieces.map((piece) => masker.push(piece)), masker.end()].map((part) => part.toString("latin1"));
}

/** The bytes cut at these offsets. */
function cut(bytes: Uint8Array, offsets: readonly number[]): Uint8Array[] {
  const at = [0, ...offsets.map((offset) => offset % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

// Few characters, so that texts overlap, touch and contain one another. Of the last two, bytes are alike.
const unit = fc.constantFrom("a", "b", "é", "è");
const text = fc.string({ unit, minLength: 1, maxLength: 6 });
const texts = fc.array(text, { minLength: 1, maxLength: 6 });
const output = fc.string({ unit, maxLength: 60 });
const offsets = fc.array(fc.nat(200), { maxLength: 20 });

test("wherever the output is cut, it's masked as a whole", () => {
  fc.assert(
    fc.property(texts, output, offsets, (all, whole, at) => {
      const expected = latin1(replaceAll(all, whole));
      expect(given(all, cut(Buffer.from(whole), at)).join("")).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test("ten private keys take fewer states than two megabytes have bytes", () => {
  const key = (at: number) =>
    Array.from({ length: 47 }, (_, line) => createHash("sha512").update(`${at} ${line}`).digest("base64").slice(0, 64));
  const values = Array.from({ length: 10 }, (_, at) => ({
    value: key(at).join("\n"),
    at: { kind: "file", name: `${at}` } as const,
  }));
  const plan = finish(planMasks(values, { derives: true }));
  expect(new Automaton(textsToMask(plan)).size).toBeLessThan(2_000_000);
});

/** What can be shown of `seen` if nothing is known of the bytes after it. */
function decided(all: readonly string[], seen: string): string {
  const hidden = [...seen].map(() => false);
  for (const text of all)
    for (let at = seen.indexOf(text); at !== -1; at = seen.indexOf(text, at + 1))
      hidden.fill(true, at, at + text.length);
  const sizes = all.flatMap((text) =>
    [...text].map((_, at) => at + 1).filter((size) => seen.endsWith(text.slice(0, size))),
  );
  const end = seen.length - Math.max(0, ...sizes);
  // A mask that begins at the end is one, however long it gets.
  return [...seen.slice(0, end + 1)]
    .map((byte, at) => (hidden[at] ? (hidden[at - 1] ? "" : "***") : at < end ? byte : ""))
    .join("");
}

test("what is held back is the longest beginning of a text, and nothing else", () => {
  fc.assert(
    fc.property(texts, output, (all, whole) => {
      const bytes = Buffer.from(whole);
      const parts = given(
        all,
        cut(
          bytes,
          [...bytes].map((_, at) => at),
        ),
      );
      for (let end = 0; end <= bytes.length; end++) {
        const shown = parts.slice(0, end + 1).join("");
        expect(shown).toBe(decided(all.map(latin1), bytes.subarray(0, end).toString("latin1")));
      }
    }),
    { numRuns: 500 },
  );
});

test.each<[string, string[], string[], string[]]>([
  ["text of no mask passes at once", ["secret"], ["hello\n", "x"], ["hello\n", "x", ""]],
  ["the beginning of a mask waits for the rest", ["secret"], ["a sec", "ret b"], ["a ", "*** b", ""]],
  ["what doesn't go on as a mask is shown", ["secret"], ["a sec", "ond"], ["a ", "second", ""]],
  ["the end of the output shows what is held back", ["secret"], ["a sec"], ["a ", "sec"]],
  ["a mask is hidden before a longer one is decided", ["secret", "secret-two"], ["secret", "-2"], ["***", "-2", ""]],
  ["a longer mask is one with the shorter one in it", ["secret", "secret-two"], ["secret", "-two!"], ["***", "!", ""]],
  ["masks that touch are one", ["one1", "two2"], ["one1", "two2", "one1."], ["***", "", ".", ""]],
  ["a mask that begins earlier is one with those inside", ["x-abc-y", "abc"], ["x-abc", "-y"], ["", "***", ""]],
  ["a mask within what turns out to be none", ["x-abc-y", "abc"], ["x-abc", "-z"], ["", "x-***-z", ""]],
])("%s", (_, all, pieces, expected) => {
  expect(
    given(
      all,
      pieces.map((piece) => Buffer.from(piece)),
    ),
  ).toEqual(expected);
});

test("half a character waits for its other half", () => {
  const [first, second] = cut(Buffer.from("pässwort"), [2]);
  expect(given(["pässwort"], [first!, second!])).toEqual(["", "***", ""]);
  expect(given(["pässwort"], [first!, Buffer.from("x")])).toEqual(["", "p\xc3x", ""]);
});
