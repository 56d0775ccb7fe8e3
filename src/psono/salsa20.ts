// Salsa20 (https://cr.yp.to/snuffle/spec.pdf) with longer nonces. Why no library: docs/decisions/crypto.md.
import { wordsOf } from "./words.ts";

/** Words of a block. */
export const BLOCK = 16;

/**
 * Puts XSalsa20's key stream (https://cr.yp.to/snuffle/xsalsa-20110204.pdf) into words by XOR: whole blocks of them.
 * @param nonce 24 bytes
 * @param key 32 bytes
 */
export function xsalsa20(words: Int32Array, nonce: Uint8Array, key: Uint8Array): void {
  const state = stateOf(hsalsa20(nonce, key), Int32Array.of(...wordsOf(nonce).subarray(4), 0, 0));
  for (let at = 0; at < words.length; at += BLOCK) {
    xorBlock(words, at, state);
    state[8]!++;
  }
}

/** HSalsa20, of the same paper: a key of 32 bytes out of another and the first 16 bytes of `input`. */
export function hsalsa20(input: Uint8Array, key: Uint8Array): Uint8Array {
  const state = stateOf(key, wordsOf(input).subarray(0, 4));
  const block = new Int32Array(BLOCK);
  xorBlock(block, 0, state);
  // What the rounds made, without the state that Salsa20 adds to it.
  return new Uint8Array(Int32Array.from([0, 5, 10, 15, 6, 7, 8, 9], (at) => block[at]! - state[at]!).buffer);
}

function stateOf(key: Uint8Array, input: Int32Array): Int32Array {
  const words = wordsOf(key);
  const [first, last] = [words.subarray(0, 4), words.subarray(4)];
  return Int32Array.of(0x61707865, ...first, 0x3320646e, ...input, 0x79622d32, ...last, 0x6b206574);
}

/** In variables, and without a function for the quarter round: with one V8 takes a third longer to compile and run it. */
function xorBlock(words: Int32Array, at: number, s: Int32Array): void {
  // biome-ignore format: a row of the state
  let x0 = s[0]!, x1 = s[1]!, x2 = s[2]!, x3 = s[3]!;
  // biome-ignore format: a row of the state
  let x4 = s[4]!, x5 = s[5]!, x6 = s[6]!, x7 = s[7]!;
  // biome-ignore format: a row of the state
  let x8 = s[8]!, x9 = s[9]!, x10 = s[10]!, x11 = s[11]!;
  // biome-ignore format: a row of the state
  let x12 = s[12]!, x13 = s[13]!, x14 = s[14]!, x15 = s[15]!;
  let sum = 0;
  // biome-ignore format: a quarter round in two lines
  for (let round = 0; round < 20; round += 2) {
    sum = x0 + x12; x4 ^= sum << 7 | sum >>> 25; sum = x4 + x0; x8 ^= sum << 9 | sum >>> 23;
    sum = x8 + x4; x12 ^= sum << 13 | sum >>> 19; sum = x12 + x8; x0 ^= sum << 18 | sum >>> 14;
    sum = x5 + x1; x9 ^= sum << 7 | sum >>> 25; sum = x9 + x5; x13 ^= sum << 9 | sum >>> 23;
    sum = x13 + x9; x1 ^= sum << 13 | sum >>> 19; sum = x1 + x13; x5 ^= sum << 18 | sum >>> 14;
    sum = x10 + x6; x14 ^= sum << 7 | sum >>> 25; sum = x14 + x10; x2 ^= sum << 9 | sum >>> 23;
    sum = x2 + x14; x6 ^= sum << 13 | sum >>> 19; sum = x6 + x2; x10 ^= sum << 18 | sum >>> 14;
    sum = x15 + x11; x3 ^= sum << 7 | sum >>> 25; sum = x3 + x15; x7 ^= sum << 9 | sum >>> 23;
    sum = x7 + x3; x11 ^= sum << 13 | sum >>> 19; sum = x11 + x7; x15 ^= sum << 18 | sum >>> 14;
    sum = x0 + x3; x1 ^= sum << 7 | sum >>> 25; sum = x1 + x0; x2 ^= sum << 9 | sum >>> 23;
    sum = x2 + x1; x3 ^= sum << 13 | sum >>> 19; sum = x3 + x2; x0 ^= sum << 18 | sum >>> 14;
    sum = x5 + x4; x6 ^= sum << 7 | sum >>> 25; sum = x6 + x5; x7 ^= sum << 9 | sum >>> 23;
    sum = x7 + x6; x4 ^= sum << 13 | sum >>> 19; sum = x4 + x7; x5 ^= sum << 18 | sum >>> 14;
    sum = x10 + x9; x11 ^= sum << 7 | sum >>> 25; sum = x11 + x10; x8 ^= sum << 9 | sum >>> 23;
    sum = x8 + x11; x9 ^= sum << 13 | sum >>> 19; sum = x9 + x8; x10 ^= sum << 18 | sum >>> 14;
    sum = x15 + x14; x12 ^= sum << 7 | sum >>> 25; sum = x12 + x15; x13 ^= sum << 9 | sum >>> 23;
    sum = x13 + x12; x14 ^= sum << 13 | sum >>> 19; sum = x14 + x13; x15 ^= sum << 18 | sum >>> 14;
  }
  words[at]! ^= x0 + s[0]!;
  words[at + 1]! ^= x1 + s[1]!;
  words[at + 2]! ^= x2 + s[2]!;
  words[at + 3]! ^= x3 + s[3]!;
  words[at + 4]! ^= x4 + s[4]!;
  words[at + 5]! ^= x5 + s[5]!;
  words[at + 6]! ^= x6 + s[6]!;
  words[at + 7]! ^= x7 + s[7]!;
  words[at + 8]! ^= x8 + s[8]!;
  words[at + 9]! ^= x9 + s[9]!;
  words[at + 10]! ^= x10 + s[10]!;
  words[at + 11]! ^= x11 + s[11]!;
  words[at + 12]! ^= x12 + s[12]!;
  words[at + 13]! ^= x13 + s[13]!;
  words[at + 14]! ^= x14 + s[14]!;
  words[at + 15]! ^= x15 + s[15]!;
}
