import { createHash } from "node:crypto";
import { isObject, isUuid, type JsonObject, own } from "../json.ts";
import { keyIn } from "../shares.ts";
import type { Entry, FileItem } from "../tree.ts";
import { fileIdOf } from "./stored-file.ts";

/** What makes a file the same as another of its id. */
const PARTS = ["file_chunks", "file_size", "file_shard_id", "file_repository_id"];

/** A value, or the names and values of an object. What is deeper isn't part of a file, and could be nested without end. */
function flat(value: unknown): unknown {
  const plain = (one: unknown) => (typeof one === "object" ? null : (one ?? null));
  return isObject(value) ? Object.entries(value).map(([name, one]) => [name, plain(one)]) : plain(value);
}

/** Maximum number of chunks. No file that can be read has so many. */
const CHUNKS = 10_000;

/** As in `FileItem`, known once for a file that many places link: counting a million chunks takes a while. */
const known = new WeakMap<JsonObject, Pick<FileItem, "content" | "empty">>();
let large = 0;

function contentOf(item: JsonObject): Pick<FileItem, "content" | "empty"> {
  let found = known.get(item);
  if (found === undefined) {
    const chunks = own(item, "file_chunks");
    const count = isObject(chunks) ? Object.keys(chunks).length : 0;
    const hash = createHash("sha256");
    const content =
      count > CHUNKS
        ? `large ${++large}` // different from all others
        : hash.update(JSON.stringify(PARTS.map((name) => flat(own(item, name))))).digest("hex");
    // Without an ID, its chunks are nowhere.
    found = { content, empty: fileIdOf(item) === undefined || count === 0 };
    known.set(item, found);
  }
  return found;
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
  const key = own(content, "file_secret_key");
  return {
    type: "file",
    id: fileIdOf(content) ?? lower[0] ?? "",
    key: typeof key === "string" ? keyIn(key) : "",
    file: { item: content, ids: lower, ...contentOf(content) },
  };
}
