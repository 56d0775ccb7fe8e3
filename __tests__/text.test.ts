/** Text made safe for a line of a log. */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { isSameName, normal, printable } from "../src/text.ts";

test("vault text can't forge lines or commands in a log", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(shown.trimStart()).not.toMatch(/^::/);
      expect(shown).not.toContain("##[");
    }),
  );
  expect(printable("::add-mask::x")).toBe("\\u{3a}:add-mask\\u{3a}:x");
  expect(printable("a\nb‮")).toBe("a\\u{a}b\\u{202e}");
});

test("printed text has at most 300 characters, and never half of one", () => {
  expect(printable("x".repeat(300))).toBe("x".repeat(300));
  expect(printable("x".repeat(301))).toBe(`${"x".repeat(299)}…`);
  expect(printable(`${"x".repeat(298)}\u{1f511}yy`)).toBe(`${"x".repeat(298)}…`);
  expect(printable(`${"x".repeat(296)}\u{1f511}y\u{1f511}`)).toBe(`${"x".repeat(296)}\u{1f511}y…`);
  expect(printable(`\u{1f511}${"x".repeat(400)}`)).toBe(`\u{1f511}${"x".repeat(297)}…`);
});

test("names are the same in any normalization, and one that is too long isn't normalized", () => {
  // U+1F82 has the longest canonical decomposition: four characters.
  for (const name of ["caf\u00e9", "\u1f82", "\u{2f801}", "\u0344", ""])
    for (const form of ["NFC", "NFD"]) expect(isSameName(name.normalize(form), normal(name))).toBe(true);
  expect(isSameName("\u{2f801}", normal("\u{2f801}"))).toBe(true);
  expect(isSameName("cafe", "caf\u00e9")).toBe(false);
  const normalize = vi.spyOn(String.prototype, "normalize");
  try {
    expect(isSameName("e\u0301".repeat(500), "caf\u00e9")).toBe(false);
    expect(normalize).not.toHaveBeenCalled();
  } finally {
    normalize.mockRestore();
  }
});
