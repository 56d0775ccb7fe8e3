/**
 * Size limits of files. tweetnacl decrypts a chunk in one piece: 32 MiB block the event loop for 0.3 s, and for 0.9 s
 * on a busy machine, with a peak of some 4.5 times a chunk (docs/files.md). Psono's web client writes up to 128 MiB as
 * one chunk.
 */
export const CAPS = {
  /** Bytes of one file, and of one chunk. */
  file: 32 * 1024 * 1024,
  /** Bytes of all files of a step. */
  step: 128 * 1024 * 1024,
} as const;

/** Nonce (24 bytes) and MAC (16 bytes) of an encrypted chunk. */
export const OVERHEAD = 40;
