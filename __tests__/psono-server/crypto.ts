/** The server's side of Psono's cryptography, by tweetnacl alone. */
import nacl from "tweetnacl";

export interface Sealed {
  text: string;
  nonce: string;
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** Strict hex to bytes; throws for anything else, as Python's decoder does. */
export function bytes(text: unknown, length?: number): Uint8Array {
  if (typeof text !== "string" || !/^(?:[0-9a-f]{2})*$/i.test(text)) throw new Error("no hex");
  const raw = Uint8Array.from(Buffer.from(text, "hex"));
  if (length !== undefined && raw.length !== length) throw new Error(`not ${length} bytes`);
  return raw;
}

export const newKey = (length = 32): string => hex(nacl.randomBytes(length));

/** Private keys for servers, users and API keys that name none. Their public keys take tweetnacl 5 ms each, once. */
const SEEDS = Array.from({ length: 64 }, () => newKey());
let seeds = 0;
export const newSeed = (): string => SEEDS[seeds++ % SEEDS.length] as string;

const signPairs = new Map<string, nacl.SignKeyPair>();
const boxKeys = new Map<string, string>();

export function signPairOf(seed: string): nacl.SignKeyPair {
  const pair = signPairs.get(seed) ?? nacl.sign.keyPair.fromSeed(bytes(seed));
  signPairs.set(seed, pair);
  return pair;
}

/** The X25519 public key of a private one, hex. */
export function boxKeyOf(privateKey: string): string {
  const key = boxKeys.get(privateKey) ?? hex(nacl.box.keyPair.fromSecretKey(bytes(privateKey)).publicKey);
  boxKeys.set(privateKey, key);
  return key;
}

export function seal(text: string, key: string): Sealed {
  const nonce = nacl.randomBytes(24);
  return { text: hex(nacl.secretbox(Buffer.from(text), nonce, bytes(key))), nonce: hex(nonce) };
}

export function open(sealed: Sealed, key: string): string {
  const opened = nacl.secretbox.open(bytes(sealed.text), bytes(sealed.nonce, 24), bytes(key));
  if (opened === null) throw new Error("the MAC does not hold");
  return Buffer.from(opened).toString();
}
