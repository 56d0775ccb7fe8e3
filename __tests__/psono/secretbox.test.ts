/** The parts of a secretbox: answers that others published, and tweetnacl as the second opinion. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import nacl from "tweetnacl";
import { expect, test } from "vitest";
import { poly1305 } from "../../src/psono/poly1305.ts";
import { hsalsa20, xsalsa20 } from "../../src/psono/salsa20.ts";
import { open, seal } from "../../src/psono/secretbox.ts";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const hex = (given: Uint8Array) => Buffer.from(given).toString("hex");

// Of "Cryptography in NaCl" (Bernstein), sections 8 to 10.
const shared = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
const firstKey = "1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389";
const secondKey = "dc908dda0b9344a953629b733820778880f3ceb421bb61b91cbd4c3e66256ce4";
const nonce = "69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37";
const message =
  "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c6129" +
  "6cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde" +
  "048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705";
const box =
  "f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186a" +
  "c0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae" +
  "90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74" +
  "e355a5";

test("NaCl's answers: HSalsa20, four megabytes of XSalsa20, a secretbox", () => {
  expect(hex(hsalsa20(new Uint8Array(16), bytes(shared)))).toBe(firstKey);
  expect(hex(hsalsa20(bytes(nonce), bytes(firstKey)))).toBe(secondKey);
  const stream = new Int32Array(2 ** 20);
  xsalsa20(stream, bytes(nonce), bytes(firstKey));
  expect(createHash("sha256").update(stream).digest("hex")).toBe(
    "662b9d0e3463029156069b12f918691a98f7dfb2ca0393c96bbfc6b1fbd630a2",
  );
  expect(hex(seal(bytes(message), bytes(nonce), bytes(firstKey)))).toBe(box);
  expect(hex(open(bytes(box), bytes(nonce), bytes(firstKey)) ?? new Uint8Array())).toBe(message);
});

test.each([
  [
    "2.5.2",
    "85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b",
    Buffer.from("Cryptographic Forum Research Group").toString("hex"),
    "a8061dc1305136c6c22b8baf0c0127a9",
  ],
  ["A.3 #7: the sum is 2^130 - 2", `02${"00".repeat(31)}`, "ff".repeat(16), `03${"00".repeat(15)}`],
  ["A.3 #8", `02${"00".repeat(15)}${"ff".repeat(16)}`, `02${"00".repeat(15)}`, `03${"00".repeat(15)}`],
  [
    "A.3 #9",
    `01${"00".repeat(31)}`,
    `${"ff".repeat(16)}f0${"ff".repeat(15)}11${"00".repeat(15)}`,
    `05${"00".repeat(15)}`,
  ],
  [
    "A.3 #10: the sum is the prime",
    `01${"00".repeat(31)}`,
    `${"ff".repeat(16)}fb${"fe".repeat(15)}${"01".repeat(16)}`,
    "00".repeat(16),
  ],
  ["A.3 #11", `02${"00".repeat(31)}`, `fd${"ff".repeat(15)}`, `fa${"ff".repeat(15)}`],
  [
    "A.3, a carry of the product",
    `0100000000000000040000000000000000${"00".repeat(15)}`,
    "e33594d7505e43b900000000000000003394d7505e4379cd01000000000000000000000000000000000000000000000001000000000000000000000000000000",
    "14000000000000005500000000000000",
  ],
  [
    "A.3, a carry of the product, without its last block",
    `0100000000000000040000000000000000${"00".repeat(15)}`,
    "e33594d7505e43b900000000000000003394d7505e4379cd010000000000000000000000000000000000000000000000",
    `13${"00".repeat(15)}`,
  ],
  // Found by search, and what tweetnacl says to them.
  [
    "of which the first sum is the largest that there can be",
    "ff".repeat(32),
    `d1e6004500ae05342e4838d56a6ebf8a${"ff".repeat(16)}`,
    "e8ffff47afffff47afffff47afffff47",
  ],
  [
    "of which the second limb passes 22 bits",
    "ff".repeat(32),
    "81dc73c97ad456933f24f64545233574".repeat(2),
    "9a93051600d0b0a4168a7e0937aff66b",
  ],
])("Poly1305 of RFC 8439, %s", (_, key, text, mac) => {
  expect(hex(poly1305(bytes(text), bytes(key)))).toBe(mac);
});

/** So many bytes, of which many are such that sums are carried. */
const edges = (minLength: number, maxLength = minLength) => {
  const byte = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(0x00, 0x01, 0x7f, 0x80, 0xfb, 0xfc, 0xfe, 0xff) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
  );
  return fc.array(byte, { minLength, maxLength }).map((list) => Uint8Array.from(list));
};
const key = edges(32);
const { lowlevel } = nacl as unknown as {
  lowlevel: {
    crypto_onetimeauth(out: Uint8Array, at: number, text: Uint8Array, from: number, n: number, key: Uint8Array): void;
  };
};

test("Poly1305 is tweetnacl's, of bytes that are carried far too", () => {
  fc.assert(
    fc.property(edges(0, 150), key, (text, given) => {
      const mac = new Uint8Array(16);
      lowlevel.crypto_onetimeauth(mac, 0, text, 0, text.length, given);
      expect(hex(poly1305(text, given))).toBe(hex(mac));
    }),
    { numRuns: 2000 },
  );
});

test("a secretbox is tweetnacl's, and opens, wherever its bytes lie in memory", () => {
  fc.assert(
    fc.property(edges(0, 300), edges(24), key, fc.nat(7), (...all) => {
      const [text, once, given, offset] = all;
      const moved = (list: Uint8Array) => Buffer.concat([Buffer.alloc(offset), list]).subarray(offset);
      const sealed = seal(moved(text), moved(once), moved(given));
      expect(hex(sealed)).toBe(hex(nacl.secretbox(text, once, given)));
      expect(hex(open(moved(sealed), moved(once), moved(given)) ?? Buffer.from("none"))).toBe(hex(text));
    }),
  );
});

test.each([0, 15, 16, 31, 32, 33, 63, 64, 65, 95, 96, 97, 127, 128, 129, 70_000, 4_194_400])(
  "a message of %i bytes",
  (length) => {
    const text = Uint8Array.from({ length }, (_, at) => at * 7);
    const sealed = seal(text, bytes(nonce), bytes(firstKey));
    expect(Buffer.compare(sealed, nacl.secretbox(text, bytes(nonce), bytes(firstKey)))).toBe(0);
    expect(Buffer.compare(open(sealed, bytes(nonce), bytes(firstKey)) ?? Buffer.from("none"), text)).toBe(0);
  },
);

test.each([
  [20, 32],
  [28, 32],
  [24, 31],
  [24, 33],
  [24, 0],
])("no nonce of %i and key of %i bytes is taken", (ofNonce, ofKey) => {
  const given = [new Uint8Array(ofNonce), new Uint8Array(ofKey)] as const;
  expect(() => seal(new Uint8Array(1), ...given)).toThrow(RangeError);
  expect(() => open(bytes(box), ...given)).toThrow(RangeError);
});

test("no shorter box opens, nor one with another bit", () => {
  const [once, given] = [bytes(nonce), bytes(firstKey)];
  for (let length = 0; length < bytes(box).length; length++)
    expect(open(bytes(box).subarray(0, length), once, given)).toBeUndefined();
  for (let bit = 0; bit < bytes(box).length * 8; bit++) {
    const changed = bytes(box);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(open(changed, once, given)).toBeUndefined();
  }
});
