import { wordsOf } from "./words.ts";

/** A limb of Poly1305's numbers: six make 132 bits, and sums of their products are exact as doubles. */
const LIMB = 2 ** 22;
const LOW = LIMB - 1;
const ONE = Float64Array.of(1, 0, 0, 0, 0, 0);
/** What the key's first half is clamped with, in words. */
const CLAMP = [0x0fffffff, 0x0ffffffc, 0x0ffffffc, 0x0ffffffc];

/** Poly1305's 16 bytes (RFC 8439, 2.5) of a message under a key of 32 bytes that is used once. */
export function poly1305(message: Uint8Array, key: Uint8Array): Uint8Array {
  const words = wordsOf(key);
  const clamped = Int32Array.from(CLAMP, (mask, at) => words[at]! & mask);
  const r = new Float64Array(6);
  absorb(r, ONE, clamped, 0); // added to nothing and multiplied by one: its limbs
  const sum = new Float64Array(6);
  const rest = message.length % 16;
  const whole = message.length - rest;
  absorb(sum, r, wordsOf(message.subarray(0, whole)), 2 ** 18);
  if (rest > 0) {
    const last = new Uint8Array(16);
    last.set(message.subarray(whole));
    last[rest] = 1;
    absorb(sum, r, wordsOf(last), 0);
  }
  const reduced = sum.reduceRight((above, limb) => above * BigInt(LIMB) + BigInt(limb), 0n) % (2n ** 130n - 5n);
  const [low, high] = new BigUint64Array(words.buffer, 16);
  const mac = reduced + low! + (high! << 64n);
  return new Uint8Array(BigUint64Array.of(mac, mac >> 64n).buffer); // each takes its lowest 64 bits
}

/**
 * Adds each 16 bytes to `h`, and multiplies by `r`, modulo 2^130 - 5. Between two calls the limbs of `h` are below 2^22,
 * the second below 2^22 + 2^8. With 22 more bits of the message they have at most 23 and a little, those of `r` have 22,
 * there are six, and what passes 2^132 counts 20 times: sums stay below 2^52, and are exact.
 * @param mark the bit behind the 16 bytes, in the last limb
 */
function absorb(h: Float64Array, r: Float64Array, words: Int32Array, mark: number): void {
  for (let at = 0; at < words.length; at += 4) absorbBlock(h, r, words, at, mark);
}

/** A function of its own, so that V8 compiles it once, and not again for the loop around it. */
function absorbBlock(h: Float64Array, r: Float64Array, words: Int32Array, at: number, mark: number): void {
  const w0 = words[at]!;
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const h0 = h[0]! + (w0 & LOW);
  const h1 = h[1]! + (((w0 >>> 22) | (w1 << 10)) & LOW);
  const h2 = h[2]! + (((w1 >>> 12) | (w2 << 20)) & LOW);
  const h3 = h[3]! + ((w2 >>> 2) & LOW);
  const h4 = h[4]! + (((w2 >>> 24) | (w3 << 8)) & LOW);
  const h5 = h[5]! + ((w3 >>> 14) | mark);
  // biome-ignore format: a number
  const r0 = r[0]!, r1 = r[1]!, r2 = r[2]!, r3 = r[3]!, r4 = r[4]!, r5 = r[5]!;
  // biome-ignore format: a number
  const t1 = 20 * r1, t2 = 20 * r2, t3 = 20 * r3, t4 = 20 * r4, t5 = 20 * r5;
  let sum = h0 * r0 + h1 * t5 + h2 * t4 + h3 * t3 + h4 * t2 + h5 * t1;
  let carry = Math.floor(sum / LIMB);
  const low = sum - carry * LIMB;
  sum = carry + h0 * r1 + h1 * r0 + h2 * t5 + h3 * t4 + h4 * t3 + h5 * t2;
  carry = Math.floor(sum / LIMB);
  const next = sum - carry * LIMB;
  sum = carry + h0 * r2 + h1 * r1 + h2 * r0 + h3 * t5 + h4 * t4 + h5 * t3;
  carry = Math.floor(sum / LIMB);
  h[2] = sum - carry * LIMB;
  sum = carry + h0 * r3 + h1 * r2 + h2 * r1 + h3 * r0 + h4 * t5 + h5 * t4;
  carry = Math.floor(sum / LIMB);
  h[3] = sum - carry * LIMB;
  sum = carry + h0 * r4 + h1 * r3 + h2 * r2 + h3 * r1 + h4 * r0 + h5 * t5;
  carry = Math.floor(sum / LIMB);
  h[4] = sum - carry * LIMB;
  sum = carry + h0 * r5 + h1 * r4 + h2 * r3 + h3 * r2 + h4 * r1 + h5 * r0;
  carry = Math.floor(sum / LIMB);
  h[5] = sum - carry * LIMB;
  // What passes 2^132 comes back 20 times.
  sum = low + 20 * carry;
  carry = Math.floor(sum / LIMB);
  h[0] = sum - carry * LIMB;
  h[1] = next + carry;
}
