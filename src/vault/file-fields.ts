/** The file that a field means: that of a File entry, or an attachment of another entry. */
import type { FieldName } from "../entries/field-name.ts";
import { ATTACHMENTS } from "../entries/file-keys.ts";
import { ActionError } from "../errors.ts";
import { fileIdOf, fileOfAttachment, fileOfItem, type StoredFile } from "../psono/files/stored-file.ts";
import { type JsonObject, objectsOf, own, textOf } from "../psono/json.ts";
import type { Entry } from "../psono/tree.ts";
import { isSameName, LONGEST_NAME, normal } from "../text.ts";
import { SUGGESTIONS } from "./missing.ts";

/** The default field of a File entry. */
export const CONTENT = "content";
/** A requested file that isn't read yet. */
export interface AskedFile {
  readonly file: StoredFile;
  /** As it was uploaded, or empty: text from the vault. */
  readonly filename: string;
}

/**
 * The file that a field means; undefined if it means something else. Throws `NO_SUCH_FIELD` or `AMBIGUOUS_FIELD` if the
 * attachment doesn't exist or isn't unique, and `FILE_CONTENT` if the file's description isn't valid.
 * @param data of the entry's secret; a File entry has none
 * @param hints whether errors may show names from the vault
 */
export function askedFile(
  entry: Entry,
  data: JsonObject,
  field: FieldName | undefined,
  hints: boolean,
): AskedFile | undefined {
  if (entry.file !== undefined) {
    if (field !== undefined && (field.name !== CONTENT || (field.kind ?? "field") !== "field")) return undefined;
    return { file: fileOfItem(entry.file.item), filename: filenameOf(entry.file.item) || entry.name };
  }
  if (field?.kind !== "attachment") return undefined;
  const attachment = attachmentOf(data, field.name, hints);
  return { file: fileOfAttachment(attachment), filename: textOf(own(attachment, "filename")) ?? "" };
}

/** An attachment by its name, or by its file ID. */
function attachmentOf(data: JsonObject, name: string, hints: boolean): JsonObject {
  const all = objectsOf(data, ATTACHMENTS);
  const wanted = normal(name, LONGEST_NAME);
  const named = all.filter((one) => isSameName(nameOf(one), wanted));
  const found = named.length > 0 ? named : all.filter((one) => fileIdOf(one) === name.toLowerCase());
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined)
    throw new ActionError("AMBIGUOUS_FIELD", "attachments", { name, ids: found.map((one) => fileIdOf(one) ?? "") });
  const attachments = hints && { attachments: all.slice(0, SUGGESTIONS + 1).map(nameOf) };
  throw new ActionError("NO_SUCH_FIELD", "attachment", { name, ...attachments });
}

function nameOf(attachment: JsonObject): string {
  return textOf(own(attachment, "filename")) ?? "";
}

/** The text fields of a File entry, like those of a secret. */
export function fileData({ file, name }: Entry): JsonObject | undefined {
  if (file === undefined) return undefined;
  return { title: name, filename: filenameOf(file.item) || name, ...sizeOf(file.item) };
}

/** The web client's file title, which is the file name unless a user changed it. */
function filenameOf(item: JsonObject): string {
  return textOf(own(item, "file_title")) ?? "";
}

/** What is known about a file without reading it. `size`: bytes, left out if the vault has no valid size. */
export interface ShownFile {
  readonly filename: string;
  readonly size?: number;
  readonly id?: string;
}

/** The attachments of an entry. */
export function shownAttachments(data: JsonObject): ShownFile[] {
  return objectsOf(data, ATTACHMENTS).map((attachment) => {
    const id = fileIdOf(attachment);
    return { filename: nameOf(attachment), ...sizeOf(attachment), ...(id !== undefined && { id }) };
  });
}

/** The size of a file in its description. */
export function sizeOf(description: JsonObject): { readonly size?: number } {
  const size = own(description, "file_size");
  return typeof size === "number" && Number.isSafeInteger(size) && size >= 0 ? { size } : {};
}

/** A safe extension of a file name, with its dot: letters and digits, at most 10; otherwise empty. */
export function extensionOf(filename: string): string {
  return /[^.](\.[A-Za-z0-9]{1,10})$/.exec(filename)?.[1] ?? "";
}
