/**
 * A copy of bytes, by fours, as words of 32 bits: little-endian, as the memory of every machine is that GitHub's runner
 * runs on.
 */
export function wordsOf(bytes: Uint8Array): Int32Array {
  return new Int32Array(new Uint8Array(bytes).buffer);
}
