import { ActionError } from "../../errors.ts";
import type { FilePart } from "../../problems/files.ts";
import { elementsOf, isObject, isUuid, type JsonObject, own } from "../json.ts";

/** A file as its entry or attachment describes it (new-entry.js and add-attachment.js of Psono's client). */
export interface StoredFile {
  /** In lower case; undefined if the file is empty, because such a file isn't stored. */
  readonly id: string | undefined;
  /** Secretbox key, 32 bytes; an empty file has none. */
  readonly key: Uint8Array;
  /** SHA-512 of each encrypted chunk in order, hex in lower case. */
  readonly hashes: readonly string[];
  /** Bytes of plaintext. */
  readonly size: number;
  readonly place: Place;
}

/** Where the chunks are stored. `id`: of the shard or the repository. */
export interface Place {
  readonly kind: "shard" | "repository";
  readonly id: string;
}

/** Maximum number of chunks of a file. Psono's web client writes up to 128 MiB as one chunk. */
const CHUNKS = 10_000;
const NOWHERE: Place = { kind: "shard", id: "" };

/**
 * Parses the description of a file in the item of a File entry. Throws `FILE_CONTENT` if no client writes it like this.
 */
export function fileOfItem(item: JsonObject): StoredFile {
  const chunks = own(item, "file_chunks");
  if (isNothing(chunks)) return parseFile(item, []);
  if (!isObject(chunks)) throw malformed("chunks");
  const positions = Object.keys(chunks).map((key) => [/^[1-9]\d{0,8}$/.test(key) ? Number(key) : 0, own(chunks, key)]);
  return parseFile(item, positions as [number, unknown][]);
}

/** Parses the description of an attachment in a secret. Throws `FILE_CONTENT` if no client writes it like this. */
export function fileOfAttachment(attachment: JsonObject): StoredFile {
  const chunks = own(attachment, "file_chunks");
  if (!isNothing(chunks) && !Array.isArray(chunks)) throw malformed("chunks");
  const positions = elementsOf(attachment, "file_chunks").map((chunk): [unknown, unknown] =>
    isObject(chunk) ? [own(chunk, "position"), own(chunk, "hash")] : [undefined, undefined],
  );
  return parseFile(attachment, positions);
}

/** The file ID in a description, in lower case; undefined if there is none. */
export function fileIdOf(description: JsonObject): string | undefined {
  const id = own(description, "file_id");
  return typeof id === "string" && isUuid(id) ? id.toLowerCase() : undefined;
}

function parseFile(description: JsonObject, positions: readonly [unknown, unknown][]): StoredFile {
  const given = own(description, "file_size");
  const size = isNothing(given) && positions.length === 0 ? 0 : given;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw malformed("size");
  const id = own(description, "file_id");
  // Such a file was never uploaded (downloadFile of file-transfer.js).
  if (isNothing(id) || positions.length === 0) {
    if (size > 0) throw new ActionError("FILE_CONTENT", "size", { size, received: 0 });
    return { id: fileIdOf(description), key: new Uint8Array(), hashes: [], size: 0, place: NOWHERE };
  }
  if (typeof id !== "string" || !isUuid(id)) throw malformed("id");
  return {
    id: id.toLowerCase(),
    key: keyOf(own(description, "file_secret_key")),
    hashes: hashesOf(positions),
    size,
    place: placeOf(description),
  };
}

/** One hash for each position from 1, and no hash twice: only the hashes verify the order of the chunks. */
function hashesOf(positions: readonly [unknown, unknown][]): string[] {
  if (positions.length > CHUNKS) throw malformed("chunks");
  const hashes: string[] = [];
  for (const [position, hash] of positions) {
    const fits = typeof position === "number" && Number.isSafeInteger(position) && position >= 1;
    if (!fits || position > positions.length || hashes[position - 1] !== undefined) throw malformed("chunks");
    if (typeof hash !== "string" || !/^[0-9a-f]{128}$/i.test(hash)) throw malformed("chunks");
    hashes[position - 1] = hash.toLowerCase();
  }
  if (new Set(hashes).size !== hashes.length) throw malformed("chunks");
  return hashes;
}

function keyOf(key: unknown): Uint8Array {
  if (typeof key !== "string" || !/^[0-9a-f]{64}$/i.test(key)) throw malformed("key");
  return Uint8Array.from(Buffer.from(key, "hex"));
}

function placeOf(description: JsonObject): Place {
  const shard = own(description, "file_shard_id");
  const repository = own(description, "file_repository_id");
  const id = isNothing(shard) ? repository : shard;
  if (!isNothing(shard) && !isNothing(repository)) throw malformed("place");
  if (typeof id !== "string" || !isUuid(id)) throw malformed("place");
  return { kind: isNothing(shard) ? "repository" : "shard", id: id.toLowerCase() };
}

function isNothing(value: unknown): value is null | undefined | "" {
  return value === undefined || value === null || value === "";
}

function malformed(part: FilePart): ActionError {
  return new ActionError("FILE_CONTENT", "form", { part });
}
