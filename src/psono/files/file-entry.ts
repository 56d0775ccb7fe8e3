import { createHash } from "node:crypto";
import { isObject, isUuid, type JsonObject, own } from "../json.ts";
import { keyIn } from "../shares.ts";
import type { Entry } from "../tree.ts";
import { fileIdOf } from "./stored-file.ts";

/** What makes a file the same as another of its id. */
const PARTS = ["file_chunks", "file_size", "file_shard_id", "file_repository_id"];

/** A value, or the names and values of an object. What is deeper isn't part of a file, and could be nested without end. */
function flat(value: unknown): unknown {
  const plain = (one: unknown) => (typeof one === "object" ? null : (one ?? null));
  return isObject(value) ? Object.entries(value).map(([name, one]) => [name, plain(one)]) : plain(value);
}

const fingerprints = new WeakMap<JsonObject, string>();

/** Equal for files that are the same. Made once for a file that many places link. */
function fingerprintOf(content: JsonObject): string {
  let text = fingerprints.get(content);
  if (text === undefined) {
    const hash = createHash("sha256");
    text = hash.update(JSON.stringify(PARTS.map((name) => flat(own(content, name))))).digest("hex");
    fingerprints.set(content, text);
  }
  return text;
}

/**
 * What is known about an entry of type File without reading it; undefined for an entry of another type.
 * @param content of the entry's place, or of its share
 * @param child the place itself
 */
export function fileEntry(
  content: JsonObject,
  child: JsonObject,
): Pick<Entry, "type" | "id" | "key" | "file"> | undefined {
  const isFile = own(content, "type") === "file" || own(child, "type") === "file";
  if (!isFile && own(content, "file_id") === undefined) return undefined;
  const ids = [own(child, "id"), own(content, "id")].filter((id) => typeof id === "string" && isUuid(id)) as string[];
  const lower = [...new Set(ids.map((id) => id.toLowerCase()))];
  const [key, chunks] = [own(content, "file_secret_key"), own(content, "file_chunks")];
  return {
    type: "file",
    id: fileIdOf(content) ?? lower[0] ?? "",
    key: typeof key === "string" ? keyIn(key) : "",
    file: {
      item: content,
      ids: lower,
      content: fingerprintOf(content),
      // Without an ID, its chunks are nowhere.
      empty: fileIdOf(content) === undefined || !isObject(chunks) || Object.keys(chunks).length === 0,
    },
  };
}
