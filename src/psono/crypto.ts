import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from "node:crypto";
import { ActionError } from "../errors.ts";
import { decodeUtf8 } from "./json.ts";
import { hsalsa20 } from "./salsa20.ts";
import { open, seal } from "./secretbox.ts";

const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex"); // RFC 8410 §7
const SPKI_ED25519 = Buffer.from("302a300506032b6570032100", "hex"); // RFC 8410 §4

const PKCS8_X25519 = Buffer.from("302e020100300506032b656e04220420", "hex"); // RFC 8410 §7
const SPKI_X25519 = Buffer.from("302a300506032b656e032100", "hex"); // RFC 8410 §4

/** Strict lower- or upper-case hex of an exact length in bytes (any length where none is given). */
export function fromHex(hex: string, what: string, bytes?: number): Uint8Array {
  const decoded = Buffer.alloc(Math.floor(hex.length / 2));
  // Node stops at the first character that is no hex digit, and before half a byte; but of a character above U+00FF it
  // looks at the lower byte alone.
  const length = decoded.write(hex, "hex");
  if (length * 2 !== hex.length || /[^\0-\xff]/.test(hex) || (bytes !== undefined && length !== bytes)) {
    throw new ActionError("SERVER_ANSWER", `${what} is not hex${bytes === undefined ? "" : ` of ${bytes} bytes`}.`);
  }
  return decoded;
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** Signature (hex) of the UTF-8 bytes of `message` with an Ed25519 seed of 32 bytes (RFC 8032). */
export function signText(message: string, seed: Uint8Array): string {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: "der", type: "pkcs8" });
  return sign(null, Buffer.from(message), key).toString("hex");
}

/** Whether `signature` (64 bytes) is that of the UTF-8 bytes of `message` under an Ed25519 key of 32 bytes. */
export function isSigned(message: string, signature: Uint8Array, verifyKey: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI_ED25519, verifyKey]), format: "der", type: "spki" });
  return verify(null, Buffer.from(message), key, signature);
}

export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** A fresh X25519 key pair for one session. */
export function sessionKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync("x25519", {
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "der" },
  });
  return { publicKey: publicKey.subarray(-32), secretKey: privateKey.subarray(-32) };
}

/** Opens a NaCl box. Throws `DECRYPTION` when its MAC does not hold. */
export function openBox(text: string, nonce: string, theirs: Uint8Array, mine: Uint8Array, what: string): string {
  return openSecretBox(text, nonce, boxKey(theirs, mine, what), what);
}

/** Key of a NaCl box: HSalsa20 of what X25519 agrees on. */
function boxKey(theirs: Uint8Array, mine: Uint8Array, what: string): Uint8Array {
  let shared: Uint8Array;
  try {
    shared = diffieHellman({
      privateKey: createPrivateKey({ key: Buffer.concat([PKCS8_X25519, mine]), format: "der", type: "pkcs8" }),
      publicKey: createPublicKey({ key: Buffer.concat([SPKI_X25519, theirs]), format: "der", type: "spki" }),
    });
  } catch {
    throw failed(what); // a key of small order
  }
  return hsalsa20(new Uint8Array(16), shared);
}

/** Opens a NaCl secretbox under a key of 32 bytes. Throws `DECRYPTION` when its MAC does not hold. */
export function openSecretBox(text: string, nonce: string, key: Uint8Array, what: string): string {
  const message = open(fromHex(text, what), fromHex(nonce, `The nonce of ${what}`, 24), key);
  if (message === undefined) throw failed(what);
  return decodeUtf8(message, what);
}

/** Psono's envelope of a text: hex of the secretbox, and of its fresh nonce. */
export function sealSecretBox(text: string, key: Uint8Array): { text: string; nonce: string } {
  const nonce = randomBytes(24);
  return { text: toHex(seal(Buffer.from(text), nonce, key)), nonce: toHex(nonce) };
}

/** Opens something, so that what opens the answers is compiled when they come. */
export function prepareBoxes(): void {
  const key = new Uint8Array(32);
  for (let round = 0; round < 20; round++) {
    const { text, nonce } = sealSecretBox("x".repeat(100), key);
    openSecretBox(text, nonce, key, "");
  }
}

/** A key of 32 bytes that is kept as hex inside a secretbox. */
export function openKey(text: string, nonce: string, key: Uint8Array, what: string): Uint8Array {
  return fromHex(openSecretBox(text, nonce, key, what), what, 32);
}

function failed(what: string): ActionError {
  return new ActionError(
    "DECRYPTION",
    `${what} could not be opened: it was changed on its way, or api-key-secret-key is not the secret key of this API key.`,
  );
}
