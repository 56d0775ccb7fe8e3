/**
 * Psono's cryptography: NaCl's box and secretbox by tweetnacl, Ed25519 by node:crypto. Why these, and what text is
 * decoded by which library: docs/decisions/crypto.md.
 */
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import nacl from "tweetnacl";
import util from "tweetnacl-util";
import { ActionError } from "../errors.ts";
import type { Part } from "../problems.ts";
import { decodeUtf8 } from "./json.ts";

const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex"); // RFC 8410 §7
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex"); // RFC 8410 §4

/** Parses strict lower- or upper-case hex of an exact length in bytes (any length if none is given). */
export function fromHex(hex: string, part: Part, bytes?: number): Uint8Array {
  const decoded = Buffer.alloc(Math.floor(hex.length / 2));
  // Node stops at the first character that isn't a hex digit, and before half a byte, but uses only the lower byte of a
  // character above U+00FF.
  const length = decoded.write(hex, "hex");
  if (length * 2 !== hex.length || /[^\0-\xff]/.test(hex) || (bytes !== undefined && length !== bytes)) {
    throw new ActionError("SERVER_ANSWER", "not-hex", { part, ...(bytes !== undefined && { bytes }) });
  }
  return decoded;
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** Signature (hex) of the UTF-8 bytes of a short `message` with an Ed25519 seed of 32 bytes (RFC 8032). */
export function signText(message: string, seed: Uint8Array): string {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: "der", type: "pkcs8" });
  return sign(null, util.decodeUTF8(message), key).toString("hex");
}

/** Whether `signature` (64 bytes) is that of the UTF-8 bytes of `message` under an Ed25519 key of 32 bytes. */
export function isSigned(message: string, signature: Uint8Array, verifyKey: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI_ED25519, verifyKey]), format: "der", type: "spki" });
  // Not tweetnacl-util, which would throw for half a surrogate pair: the server chooses the text.
  return verify(null, Buffer.from(message), key, signature);
}

/** A new X25519 key pair for one session, 32 bytes each. */
export function sessionKeyPair(): nacl.BoxKeyPair {
  return nacl.box.keyPair();
}

/**
 * Decrypts a NaCl box (hex, with a nonce of 24 bytes as hex). Throws `DECRYPTION` if its MAC isn't valid.
 * @param theirs public key, 32 bytes
 * @param mine secret key, 32 bytes
 */
export function openBox(text: string, nonce: string, theirs: Uint8Array, mine: Uint8Array, part: Part): string {
  const message = nacl.box.open(fromHex(text, part), nonceOf(nonce, part), theirs, mine);
  return decodeUtf8(opened(message, part), part);
}

/**
 * Decrypts a NaCl secretbox (hex, with a nonce of 24 bytes as hex) with a key of 32 bytes. Throws `DECRYPTION` if its
 * MAC isn't valid.
 */
export function openSecretBox(text: string, nonce: string, key: Uint8Array, part: Part): string {
  return decodeUtf8(openBytes(text, nonce, key, part), part);
}

/** Decrypts a key of 32 bytes that is stored as hex in a secretbox. */
export function openKey(text: string, nonce: string, key: Uint8Array, part: Part): Uint8Array {
  const hex = openBytes(text, nonce, key, part);
  // Only for short ASCII: tweetnacl-util makes a string from each byte, and throws for invalid UTF-8.
  const isKey = hex.length === 64 && hex.every((byte) => byte < 0x80);
  return fromHex(isKey ? util.encodeUTF8(hex) : "", part, 32);
}

/** Psono's envelope of a short text: hex of the secretbox and of its new nonce. */
export function sealSecretBox(text: string, key: Uint8Array): { text: string; nonce: string } {
  const nonce = nacl.randomBytes(nacl.secretbox.nonceLength);
  return { text: toHex(nacl.secretbox(util.decodeUTF8(text), nonce, key)), nonce: toHex(nonce) };
}

function openBytes(text: string, nonce: string, key: Uint8Array, part: Part): Uint8Array {
  return opened(nacl.secretbox.open(fromHex(text, part), nonceOf(nonce, part), key), part);
}

function nonceOf(hex: string, part: Part): Uint8Array {
  return fromHex(hex, { kind: "nonce", of: part }, nacl.secretbox.nonceLength);
}

function opened(message: Uint8Array | null, part: Part): Uint8Array {
  if (message !== null) return message;
  throw new ActionError("DECRYPTION", "mac", { part });
}
