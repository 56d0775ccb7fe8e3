/** Published answers, and envelopes that others seal or change. */
import fc from "fast-check";
import nacl from "tweetnacl";
import { expect, test } from "vitest";
import { ActionError } from "../../src/errors.ts";
import { fromHex, isSigned, openBox, openSecretBox, sealSecretBox, signText } from "../../src/psono/crypto.ts";
import vectors from "../fixtures/vectors.json" with { type: "json" };

const part = { kind: "share", id: "x" } as const;
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const { message, nonce, sign, box, secretbox } = vectors;

test("test vectors of libsodium: signature, box, secretbox", () => {
  expect(signText(message, bytes(sign.seed))).toBe(sign.signature);
  expect(isSigned(message, bytes(sign.signature), bytes(sign.verifyKey))).toBe(true);
  expect(isSigned(`${message} `, bytes(sign.signature), bytes(sign.verifyKey))).toBe(false);
  expect(openBox(box.text, nonce, bytes(box.theirPublic), bytes(box.mySecret), part)).toBe(message);
  expect(openSecretBox(secretbox.text, nonce, bytes(secretbox.key), part)).toBe(message);
});

test("RFC 8032 §7.1, test 1", () => {
  const seed = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  expect(signText("", seed)).toBe(
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155" +
      "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  );
});

test("a changed secretbox can't be decrypted, and decryption reverses encryption", () => {
  const key = bytes(secretbox.key);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, at) => {
      const sealed = sealSecretBox(text, key);
      expect(openSecretBox(sealed.text, sealed.nonce, key, part)).toBe(text);
      const changed = bytes(sealed.text);
      changed[at % changed.length]! ^= 1;
      expect(() => openSecretBox(Buffer.from(changed).toString("hex"), sealed.nonce, key, part)).toThrow(ActionError);
    }),
  );
});

test("what tweetnacl encrypts can be decrypted, but no part of it can", () => {
  const key = bytes(secretbox.key);
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.nat(), (text, cut) => {
      const sealed = Buffer.from(nacl.secretbox(Buffer.from(text), bytes(nonce), key));
      expect(openSecretBox(sealed.toString("hex"), nonce, key, part)).toBe(text);
      for (const part of [sealed.subarray(0, cut % sealed.length), sealed.subarray((cut % sealed.length) + 1)]) {
        expect(() => openSecretBox(part.toString("hex"), nonce, key, part)).toThrow("DECRYPTION: mac");
      }
    }),
  );
});

test.each(["0", "0g", " 00", "00\n", "zz", "6\u0161", "\u0161\u0161"])("hex refuses %j", (text) => {
  expect(() => fromHex(text, part)).toThrow(ActionError);
});
