/**
 * Keys of files and attachments are never exported: anyone who has a key and the chunks can decrypt the file. The only
 * fields of an attachment are its ID, name and size.
 */
import { isObject, isUuid, type JsonObject, objectsOf, own } from "../psono/json.ts";

/** Where an entry lists its attachments. */
export const ATTACHMENTS = "attachments";

/** What an attachment shows (add-attachment.js of Psono's client). */
const METADATA = ["file_id", "filename", "file_size"];

const views = new WeakMap<JsonObject, JsonObject>();

/**
 * The data of an entry without keys of files, at any depth, and with only IDs, names and sizes of its attachments.
 * Every other value is the same. Each field is read from this view.
 */
export function withoutFileKeys(data: JsonObject): JsonObject {
  let view = views.get(data);
  if (view === undefined) {
    view = viewOf(data);
    views.set(data, view);
    views.set(view, view);
  }
  return view;
}

function viewOf(data: JsonObject): JsonObject {
  if (!Object.hasOwn(data, ATTACHMENTS) && !holdsFileKey(data)) return data;
  const view = copy(data) as Record<string, unknown>;
  if (!Object.hasOwn(view, ATTACHMENTS)) return view;
  view[ATTACHMENTS] = objectsOf(view, ATTACHMENTS).map((attachment) =>
    Object.fromEntries(METADATA.flatMap((key) => metadata(key, own(attachment, key)))),
  );
  return view;
}

/** An ID is a UUID, a name is text, and a size is a number; anything else could contain a key. */
function metadata(key: string, value: unknown): [string, unknown][] {
  const isNumber = typeof value === "number" || JSON.isRawJSON(value);
  const isText = typeof value === "string" && (key === "filename" || isUuid(value));
  const fits = key === "file_size" ? isNumber : isText;
  return fits ? [[key, value]] : [];
}

/** Without recursion, like `copy` below: data can be nested deeper than the stack allows. */
function holdsFileKey(data: JsonObject): boolean {
  const open: object[] = [data];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    const named = isObject(object);
    for (const name in object) {
      if (named && isFileKey(name)) return true;
      const value = (object as JsonObject)[name];
      if (isContainer(value)) open.push(value);
    }
  }
  return false;
}

/** A copy without keys of files. It has no prototype, so that `__proto__` is a name like any other. */
function copy(data: JsonObject): object {
  const root: object = Object.create(null);
  const open: [object, object][] = [[data, root]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [from, to] = pair;
    const named = isObject(from);
    for (const name in from) {
      if (named && isFileKey(name)) continue;
      const value = (from as JsonObject)[name];
      let copied = value;
      if (isContainer(value)) {
        copied = Array.isArray(value) ? [] : Object.create(null);
        open.push([value, copied as object]);
      }
      (to as Record<string, unknown>)[name] = copied;
    }
  }
  return root;
}

function isContainer(value: unknown): value is object {
  return Array.isArray(value) || isObject(value);
}

/** `file_secret_key` and similar names, in any style: `fileSecretKey`, `FILE-TRANSFER-SECRET-KEY`. */
function isFileKey(name: string): boolean {
  if (!/file/i.test(name)) return false;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_");
  // Two searches, because one expression for both would take quadratic time on a long name.
  const at = words.search(/(?:^|_)files?(?:_|secret)/);
  return at >= 0 && /(?:_|files?)secret_?keys?(?:_|$)/.test(words.slice(at));
}
