/** Files of the vault: chunks as psono-client makes them, and transfers as psono-server 7.2.3 counts them. */
import { createHash, randomUUID } from "node:crypto";
import nacl from "tweetnacl";
import { bytes, newKey, open, type Sealed, seal } from "./crypto.ts";
import type { Secret, Share, User } from "./vault.ts";

/** What a file holds, and how it was uploaded. */
export interface FileContent {
  text?: string;
  base64?: string;
  bytes?: Uint8Array;
  /** Bytes of plaintext in a chunk. Psono's web client takes 128 MiB (new-entry.js). */
  chunk?: number;
  /** Where the chunks are: with a fileserver (default), or in a bucket behind presigned URLs. */
  store?: "shard" | "repository";
  /** Of the file, not of its place in the tree. */
  fileId?: string;
  fileKey?: string;
}

interface StoredFile {
  id: string;
  key: string;
  size: number;
  /** Who may read it: whoever may read the entry that holds it. */
  parent: User | Share | Secret;
  /** Of the ciphertexts, in order. */
  hashes: string[];
  store: "shard" | "repository";
}
interface Transfer {
  id: string;
  key: string;
  file: StoredFile;
  /** Downloads that were made. */
  used: number;
  created: number;
}
/** What a fileserver is asked for, or a reason why it gives nothing. */
export type Asked = { ciphertext: Uint8Array; hash: string } | { refusal: string };

const CHUNK = 128 * 1024 * 1024;
const LIFE = 12 * 3_600_000;
export const sha512 = (data: Uint8Array): string => createHash("sha512").update(data).digest("hex");

export class Files {
  readonly shard = randomUUID();
  readonly repository = randomUUID();
  readonly stored = new Map<string, StoredFile>();
  readonly transfers = new Map<string, Transfer>();
  /** By hash. A fileserver stores a chunk below its hash, whatever file it is of. */
  readonly chunks = new Map<string, Uint8Array>();

  /** Stores a file, and gives what the client writes down about it. An empty one has no id (file-transfer.js). */
  add(content: FileContent, parent: User | Share | Secret) {
    const plain =
      content.bytes ?? Buffer.from(content.base64 ?? content.text ?? "", content.base64 ? "base64" : "utf8");
    const { store = "shard", chunk = CHUNK, fileKey: key = newKey(), fileId: id = randomUUID() } = content;
    const hashes: string[] = [];
    for (let at = 0; at < plain.length; at += chunk) {
      const nonce = nacl.randomBytes(24);
      const sealed = Buffer.concat([nonce, nacl.secretbox(plain.subarray(at, at + chunk), nonce, bytes(key))]);
      hashes.push(sha512(sealed));
      this.chunks.set(sha512(sealed), sealed);
    }
    this.stored.set(id, { id, key, size: plain.length, parent, hashes, store });
    return {
      id,
      key,
      hashes,
      size: plain.length,
      shard: store === "shard" ? this.shard : undefined,
      repository: store === "repository" ? this.repository : undefined,
    };
  }

  transfer(file: StoredFile, now: number): Transfer {
    const transfer = { id: randomUUID(), key: newKey(), file, used: 0, created: now };
    this.transfers.set(transfer.id, transfer);
    return transfer;
  }

  /** A transfer by its id, while it lives. */
  living(id: unknown, now: number): Transfer | undefined {
    const transfer = typeof id === "string" ? this.transfers.get(id) : undefined;
    return transfer !== undefined && transfer.created >= now - LIFE ? transfer : undefined;
  }

  /** What the fileserver asks the server (authorize_download): whether a ticket opens, and for which chunk it is. */
  redeem(id: unknown, ticket: unknown, now: number): Asked {
    const transfer = this.living(id, now);
    if (transfer === undefined) return { refusal: "Filetransfer does not exist." };
    let hash: unknown;
    try {
      hash = (JSON.parse(open(ticket as Sealed, transfer.key)) as { hash_checksum?: unknown }).hash_checksum;
    } catch {
      return { refusal: "Malformed ticket. Decryption failed." };
    }
    return this.take(transfer, hash);
  }

  /** Counts a download of a transfer. */
  take(transfer: Transfer, hash: unknown): Asked {
    const { file } = transfer;
    if (typeof hash !== "string" || !file.hashes.includes(hash.toLowerCase()))
      return { refusal: "CHUNK_NOT_AVAILABLE" };
    if (transfer.used + 1 > file.hashes.length) return { refusal: "Chunk count exceeded." };
    transfer.used++;
    return { ciphertext: this.chunks.get(hash.toLowerCase()) ?? new Uint8Array(), hash: hash.toLowerCase() };
  }

  /** The answer to `PUT /file-repository/download/`, sealed as under a session. */
  sealed(transfer: Transfer, value: unknown): Sealed {
    return seal(JSON.stringify(value), transfer.key);
  }
}
