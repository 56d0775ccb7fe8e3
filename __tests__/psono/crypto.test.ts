/** Psono's envelopes: published answers, and what the wrapper around tweetnacl adds: lengths, nonces, hex and errors. */
import fc from "fast-check";
import nacl from "tweetnacl";
import { describe, expect, test } from "vitest";
import { ActionError } from "../../src/errors.ts";
import {
  isSigned,
  openBox,
  openKey,
  openSecretBox,
  sealSecretBox,
  sessionKeyPair,
  signText,
  toHex,
} from "../../src/psono/crypto.ts";
import { lineOf } from "../messages/worded.ts";

const part = { kind: "share", id: "x" } as const;
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const failure = (work: () => unknown) => {
  try {
    work();
    return "nothing was wrong";
  } catch (error) {
    return error instanceof ActionError ? lineOf(error) : String(error);
  }
};
/** The envelope of any bytes. */
const seal = (message: Uint8Array, under: Uint8Array) => toHex(nacl.secretbox(message, bytes(nonce), under));

// Of "Cryptography in NaCl" (Bernstein), sections 8 to 10.
const alicePublic = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";
const bobSecret = "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb";
const key = bytes("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389");
const nonce = "69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37";
const box =
  "f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186a" +
  "c0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae" +
  "90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74" +
  "e355a5";

test("NaCl's own box and secretbox are decrypted: their message isn't UTF-8, which fails only after the MAC", () => {
  const notText = "Share x isn't valid UTF-8. Check the server, and any proxy in front of it. [SERVER_ANSWER]";
  expect(failure(() => openSecretBox(box, nonce, key, part))).toBe(notText);
  expect(failure(() => openBox(box, nonce, bytes(alicePublic), bytes(bobSecret), part))).toBe(notText);
});

test("a shortened box or one with a changed bit can't be decrypted", () => {
  const text = "a message";
  const sealed = bytes(seal(Buffer.from(text), key));
  const tried = (given: Uint8Array) => failure(() => openSecretBox(toHex(given), nonce, key, part));
  expect(openSecretBox(toHex(sealed), nonce, key, part)).toBe(text);
  for (let length = 0; length < sealed.length; length++)
    expect(tried(sealed.subarray(0, length))).toMatch(/^Can't decrypt share x: it was changed.*DECRYPTION/);
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Uint8Array.from(sealed);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(tried(changed)).toMatch(/^Can't decrypt share x: it was changed.*DECRYPTION/);
  }
});

test.each([0, 1, 15, 16, 31, 32, 33, 63, 64, 65, 255, 70_000])(
  "a text of %i bytes is encrypted and decrypted",
  (length) => {
    const text = "x".repeat(length);
    const sealed = sealSecretBox(text, key);
    expect(sealed.text).toHaveLength(2 * (length + 16));
    expect(openSecretBox(sealed.text, sealed.nonce, key, part)).toBe(text);
    expect(Buffer.from(nacl.secretbox.open(bytes(sealed.text), bytes(sealed.nonce), key) ?? []).toString()).toBe(text);
  },
);

test("a text of 20 MB is decrypted exactly", () => {
  const text = "\ufeffé\u{1f511}\0".repeat(2 * 1024 * 1024);
  expect(openSecretBox(seal(Buffer.from(text), key), nonce, key, part) === text).toBe(true);
});

test("no nonce is used twice", () => {
  const nonces = Array.from({ length: 100 }, () => sealSecretBox("{}", key).nonce);
  expect(new Set(nonces).size).toBe(100);
  for (const one of nonces) expect(one).toMatch(/^[0-9a-f]{48}$/);
});

test.each(["", nonce.slice(2), `${nonce}00`, `${nonce.slice(1)}g`, `${nonce.slice(1)}\u0161`])(
  "%j isn't a nonce, and the error says what it belongs to",
  (wrong) => {
    const sealed = seal(Buffer.from("text"), key);
    const message =
      "The nonce of share x isn't hexadecimal text of 24 bytes. Check the server, and any proxy in front of it. [SERVER_ANSWER]";
    expect(failure(() => openSecretBox(sealed, wrong, key, part))).toBe(message);
    expect(failure(() => openKey(sealed, wrong, key, part))).toBe(message);
    expect(failure(() => openBox(box, wrong, bytes(alicePublic), bytes(bobSecret), part))).toBe(message);
  },
);

test.each(["0", "0g", " 00", "00\n"])("%j isn't a box", (wrong) => {
  expect(failure(() => openSecretBox(wrong, nonce, key, part))).toBe(
    "Share x isn't hexadecimal text. Check the server, and any proxy in front of it. [SERVER_ANSWER]",
  );
  expect(failure(() => openBox(wrong, nonce, bytes(alicePublic), bytes(bobSecret), part))).toBe(
    "Share x isn't hexadecimal text. Check the server, and any proxy in front of it. [SERVER_ANSWER]",
  );
});

test.each(["00".repeat(32), `01${"00".repeat(31)}`, "ff".repeat(32)])(
  "nothing can be decrypted with a public key of small order, or with another sender's (%s)",
  (theirs) => {
    expect(failure(() => openBox(box, nonce, bytes(theirs), bytes(bobSecret), part))).toMatch(/DECRYPTION/);
  },
);

test("a session's key pair decrypts what is encrypted for its public key", () => {
  const [one, other] = [sessionKeyPair(), sessionKeyPair()];
  expect(one.secretKey).not.toEqual(other.secretKey);
  const sealed = toHex(nacl.box(Buffer.from("text"), bytes(nonce), one.publicKey, other.secretKey));
  expect(openBox(sealed, nonce, other.publicKey, one.secretKey, part)).toBe("text");
});

describe("a key inside a secretbox", () => {
  const kept = (text: string | Uint8Array) => () => openKey(seal(Buffer.from(text), key), nonce, key, part);

  test.each(["ab".repeat(32), "AB".repeat(32)])("is 64 hexadecimal digits: %s", (hex) => {
    expect(toHex(kept(hex)())).toBe(hex.toLowerCase());
  });

  test.each([
    "",
    "ab".repeat(31),
    "ab".repeat(33),
    `${"ab".repeat(31)}ag`,
    `${"ab".repeat(31)}é`,
    "é".repeat(32),
    Uint8Array.from({ length: 64 }, () => 0xff),
    "ab".repeat(1024 * 1024),
  ])("can't be anything else", (text) => {
    expect(failure(kept(text))).toMatch(/^Share x isn't hexadecimal text of 32 bytes\. .*\[SERVER_ANSWER\]$/);
  });

  test("that was changed can't be decrypted", () => {
    const sealed = bytes(seal(Buffer.from("ab".repeat(32)), key));
    sealed[20]! ^= 1;
    expect(failure(() => openKey(toHex(sealed), nonce, key, part))).toMatch(/DECRYPTION/);
  });
});

test("a signature covers the UTF-8 bytes of any text that the server signs", () => {
  const seed = bytes("11".repeat(32));
  const { publicKey } = nacl.sign.keyPair.fromSeed(seed);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(isSigned(text, bytes(signText(text, seed)), publicKey)).toBe(true);
      expect(isSigned(`${text}.`, bytes(signText(text, seed)), publicKey)).toBe(false);
    }),
  );
  // Half of a surrogate pair, which JSON can hold, is no reason to fail in another way.
  expect(isSigned("\ud800", new Uint8Array(64), publicKey)).toBe(false);
});
