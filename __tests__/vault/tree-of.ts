/** Trees of made-up entries, and what a request finds in them. */
import { ActionError } from "../../src/errors.ts";
import type { Entry, Tree } from "../../src/psono/tree.ts";
import type { Request } from "../../src/requests/parse.ts";
import type { Index } from "../../src/vault/lookup.ts";
import { lineOf } from "../messages/worded.ts";
import { parse } from "../requests/parsed.ts";

export const entryOf = (path: readonly string[], index: number, type = "note"): Entry => {
  const names = path.map((name) => `/${name.normalize("NFC")}`);
  return {
    path: names.join(""),
    folder: names.slice(0, -1).join(""),
    name: names.at(-1)?.slice(1) ?? "",
    type,
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    key: "",
  };
};

export const treeOf = (entries: Entry[]): Tree => {
  const folders = new Map([["", 1]]);
  for (const { folder } of entries) if (folder !== "") folders.set(folder, 1);
  return { entries, folders, slashed: [], trashed: [], unreadable: [], nameless: [], unsaved: 0 };
};

export const find = (index: Index, text: string) => {
  const [request] = parse(text);
  return index.find(request as Request, () => false);
};

export const failing = async (index: Index, text: string) => {
  try {
    await find(index, text);
  } catch (error) {
    if (error instanceof ActionError) return lineOf(error);
    throw error;
  }
  throw new Error("it was found");
};
