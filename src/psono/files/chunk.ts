import { createHash } from "node:crypto";
import nacl from "tweetnacl";
import { ActionError } from "../../errors.ts";
import { OVERHEAD } from "./caps.ts";

/** Which chunk of its file: `chunk` from 1. */
export interface Position {
  readonly chunk: number;
  readonly chunks: number;
}

/**
 * Decrypts a chunk: a nonce of 24 bytes, then a secretbox (crypto-worker.js of Psono's client). The SHA-512 from the
 * vault is compared first: nothing else binds a chunk to its position. Throws `FILE_CONTENT`.
 * @param hash SHA-512 of the encrypted bytes, hex in lower case
 * @param key of the file, 32 bytes
 */
export function openChunk(sealed: Uint8Array, hash: string, key: Uint8Array, position: Position): Uint8Array {
  const { nonceLength } = nacl.secretbox;
  if (createHash("sha512").update(sealed).digest("hex") !== hash)
    throw new ActionError("FILE_CONTENT", "hash", { ...position });
  const plain =
    sealed.length < OVERHEAD
      ? null
      : nacl.secretbox.open(sealed.subarray(nonceLength), sealed.subarray(0, nonceLength), key);
  if (plain === null) throw new ActionError("FILE_CONTENT", "mac", { ...position });
  return plain;
}
