import { timingSafeEqual } from "node:crypto";
import { poly1305 } from "./poly1305.ts";
import { BLOCK, xsalsa20 } from "./salsa20.ts";

/** Bytes. */
const MAC = 16;
/** What of the key stream comes before that for the message: the key of the MAC. */
const HEAD = 32;

/**
 * NaCl's secretbox of a message (https://cr.yp.to/highspeed/naclcrypto-20090310.pdf): its MAC, then its ciphertext.
 * @param nonce 24 bytes, never twice with one key
 * @param key 32 bytes
 * @throws RangeError where nonce or key have another length
 */
export function seal(message: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array {
  const { macKey, text } = crypt(message, nonce, key);
  return Buffer.concat([poly1305(text, macKey), text]);
}

/** The message of a secretbox, or undefined where its MAC does not hold. Nonce and key as for `seal`. */
export function open(box: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array | undefined {
  const sealed = box.subarray(MAC);
  const { macKey, text } = crypt(sealed, nonce, key);
  const holds = box.length >= MAC && timingSafeEqual(poly1305(sealed, macKey), box.subarray(0, MAC));
  return holds ? text : undefined;
}

function crypt(bytes: Uint8Array, nonce: Uint8Array, key: Uint8Array): { macKey: Uint8Array; text: Uint8Array } {
  if (nonce.length !== 24 || key.length !== 32)
    throw new RangeError("A secretbox has a nonce of 24 and a key of 32 bytes.");
  const words = new Int32Array(Math.ceil((HEAD + bytes.length) / 4 / BLOCK) * BLOCK);
  const stream = new Uint8Array(words.buffer);
  stream.set(bytes, HEAD);
  xsalsa20(words, nonce, key);
  return { macKey: stream.subarray(0, HEAD), text: stream.subarray(HEAD, HEAD + bytes.length) };
}
