import type { FieldName, FieldReference } from "../entries/field-name.ts";
import { mainField } from "../entries/types.ts";
import { ActionError } from "../errors.ts";
import { type Entry, type Located, type Tree, within } from "../psono/tree.ts";
import { Work } from "../psono/work.ts";
import { parseRequests, type Request } from "../requests/parse.ts";
import { printReference } from "../requests/reference.ts";
import { keyOf, LONGEST, LONGEST_NAME, normal, printable } from "../text.ts";
import { CONTENT } from "./file-fields.ts";
import { missingPath, type Reached, SUGGESTIONS, unreadable } from "./missing.ts";
import { rivalOf, throwIfFolderRivalled, throwIfRivalled } from "./rivals.ts";
import { scopeOf } from "./scope.ts";

/** Whether the input `exclude` matches something. */
type Excluded = (found: Located) => boolean;
type Asked = Pick<Request, "source"> & Partial<Pick<Request, "field" | "many">>;
/** Entries with the same name in one folder, by ID. Most names have one entry. */
type Named = Entry | Map<string, Entry>;

/** The request names no field. */
const DEFAULT: FieldReference = { field: undefined, pointer: undefined };

/** Looks up entries by ID, path and folder. Paths are those of the tree, which are normalized (NFC). */
export class Index implements Reached {
  readonly tree: Tree;
  readonly hints: boolean;
  readonly work: Work;
  /** By folder and by name, because a path for each entry would fill the memory. */
  readonly #byFolder = new Map<string, Map<string, Named>>();
  readonly #byId = new Map<string, Entry>();
  /** File entries by the ids of their places. */
  readonly #byPlace = new Map<string, Entry[]>();
  /** IDs of entries with different keys: the first entry, and some of the others. */
  readonly #disputed = new Map<string, Entry[]>();

  private constructor(tree: Tree, hints: boolean, work: Work) {
    this.tree = tree;
    this.hints = hints;
    this.work = work;
  }

  /** @param hints whether errors may show names from the vault: in public repositories anyone can read them */
  static async of(tree: Tree, hints: boolean, work: Work = new Work()): Promise<Index> {
    const index = new Index(tree, hints, work);
    for (const entry of tree.entries) {
      if (work.count(1 + entry.name.length)) await work.pause();
      index.#add(entry);
    }
    return index;
  }

  #add(entry: Entry): void {
    if (entry.path !== "") this.#addPath(entry);
    // The members of a share choose the ids of places in it: one could be that of a secret which isn't there any more.
    for (const id of entry.share === undefined ? (entry.file?.ids ?? []) : []) {
      const places = this.#byPlace.get(id);
      if (places === undefined) this.#byPlace.set(id, [entry]);
      else if (!places.some((other) => other.id === entry.id) && places.length < SUGGESTIONS) places.push(entry);
    }
    if (isUnknown(entry)) return;
    const first = this.#byId.get(entry.id);
    if (first === undefined) this.#byId.set(entry.id, entry);
    else if (areOne(first, entry)) {
      // Someone who lists a secret again could choose a type without a default field.
      if (first.type !== entry.type) this.#byId.set(entry.id, { ...first, type: "" });
    } else {
      const places = this.#disputed.get(entry.id);
      if (places === undefined) this.#disputed.set(entry.id, [first, entry]);
      else if (places.length < SUGGESTIONS) places.push(entry);
    }
  }

  #addPath(entry: Entry): void {
    const { folder, id } = entry;
    const name = keyOf(entry.name);
    const here = this.#byFolder.get(folder) ?? new Map<string, Named>();
    if (here.size === 0) this.#byFolder.set(folder, here);
    const same = here.get(name);
    if (same === undefined || (!(same instanceof Map) && same.id === id && isUnknown(same))) here.set(name, entry);
    else if (!(same instanceof Map)) {
      if (same.id !== id) here.set(name, new Map([same, entry].map((one) => [one.id, one])));
    } else if (!same.has(id)) same.set(id, entry);
  }

  /** The entries at a path, one for each id. */
  at(path: string): Entry[] {
    const found = new Map<string, Entry>();
    for (const entry of this.#at(path)) if (!found.has(entry.id)) found.set(entry.id, entry);
    return [...found.values()];
  }

  /** Whether a path, which fits in a message, means this entry and no other. */
  isAlone(entry: Entry): boolean {
    if (entry.folder.length + entry.name.length > LONGEST) return false;
    for (const { id } of this.#at(entry.path)) if (id !== entry.id) return false;
    return rivalOf(this.tree, entry) === undefined;
  }

  /** A name can contain slashes, so the folder can end at each slash of a path. */
  *#at(path: string): Generator<Entry> {
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      const named = this.#byFolder.get(path.slice(0, end))?.get(keyOf(path.slice(end + 1)));
      if (named instanceof Map) yield* named.values();
      else if (named !== undefined) yield named;
    }
  }

  /**
   * The entries that a request means, one or all of a folder, without the excluded ones. An entry that different places
   * list with different types has none.
   * Throws `NO_SUCH_ENTRY`, `NO_SUCH_FOLDER`, `AMBIGUOUS` or `UNREADABLE_SHARE`.
   */
  async find({ source, field, many }: Asked, excluded: Excluded): Promise<readonly Entry[]> {
    const found =
      "folder" in source
        ? await this.#inFolder(source, excluded)
        : [await this.#one(source, field, many)].filter((entry) => !excluded(entry));
    for (const { id } of found) {
      if (this.work.count(1)) await this.work.pause();
      const places = this.#disputed.get(id);
      // Someone who lists the ID of a secret with another key could, together with the server, replace its value.
      if (places === undefined) continue;
      throw this.#disputedId(id, places);
    }
    return found.map((entry) => (this.#byId.get(entry.id)?.type === "" ? { ...entry, type: "" } : entry));
  }

  #disputedId(id: string, places: readonly Entry[]): ActionError {
    return new ActionError("AMBIGUOUS", "keys", { id, ...(this.hints && { paths: places.map(({ path }) => path) }) });
  }

  async #one(source: { id: string } | { path: string }, field?: FieldName, many?: boolean): Promise<Entry> {
    if ("id" in source) {
      const entry = this.#byId.get(source.id);
      const files = (this.#byPlace.get(source.id) ?? []).filter(({ id }) => id !== entry?.id);
      const [one, more] = entry === undefined ? files : [entry, ...files];
      if (more !== undefined) throw this.#disputedId(source.id, entry === undefined ? files : [entry, ...files]);
      if (one !== undefined) return one;
      // All attached secrets are listed, even those that can't be read.
      if (this.tree.restricted) throw new ActionError("NO_SUCH_ENTRY", "not-attached", { id: source.id });
      const { length } = this.tree.unreadable;
      throw new ActionError("NO_SUCH_ENTRY", "id", { id: source.id, unreadable: length > 0 });
    }
    const found = this.at(normal(source.path));
    if (found.length > 1) throw this.#ambiguous(source.path, found);
    const [entry] = found;
    if (entry === undefined) throw await missingPath(this, source.path, field, many);
    await throwIfRivalled(this, source.path, entry);
    return entry;
  }

  /**
   * Why something that isn't found may still exist: it can be in an unreadable share, whose name may have changed.
   * Undefined if it certainly doesn't exist.
   */
  async hidden({ source }: Asked, excluded: Excluded): Promise<ActionError | undefined> {
    const scope = scopeOf([{ source }]);
    const open = [];
    for (const one of this.tree.unreadable) {
      if (this.work.count(2)) await this.work.pause();
      if (("id" in source || scope.within(one.folder, one.isFolder)) && !excluded(one)) open.push(one);
    }
    // Longer titles of a restricted key aren't known.
    const path = this.tree.restricted && "path" in source ? source.path.normalize("NFD") : "";
    if (path.length > LONGEST_NAME + 1) {
      const name = path.slice(1, LONGEST_NAME + 2);
      open.push({ path: `/${name}`, name, folder: "", isFolder: false, why: { name: LONGEST_NAME } });
    }
    if (open.length === 0) return undefined;
    return new ActionError(
      "UNREADABLE_SHARE",
      "optional",
      unreadable(this, printReference({ source, ...DEFAULT }), open),
    );
  }

  /**
   * How to request this entry, or a field of it: by its path if the path is unambiguous and fits on one line, otherwise
   * by its ID.
   */
  reference(entry: Entry, field?: FieldReference): string {
    const byId = printReference({ source: { id: entry.id }, ...(field ?? DEFAULT) });
    if (entry.path === "" || !this.isAlone(entry)) return byId;
    // A # in the name would end the path, unless a field follows.
    const main = entry.file === undefined ? mainField(entry.type) : CONTENT;
    const named = main === undefined ? [] : [{ field: { kind: undefined, name: main }, pointer: undefined }];
    for (const one of field === undefined ? [DEFAULT, ...named] : [field]) {
      const text = printReference({ source: { path: entry.path }, ...one });
      if (printable(text) !== text || text !== text.trim()) break;
      const [parsed] = parseRequests(`NAME = ${text}`, []);
      if (parsed && "path" in parsed.source && parsed.source.path === entry.path) return text;
    }
    return byId;
  }

  async #inFolder(
    { folder, deep }: { readonly folder: string; readonly deep: boolean },
    excluded: Excluded,
  ): Promise<Entry[]> {
    const path = normal(folder);
    const known = this.tree.folders.get(path);
    const count = known?.contents.size ?? 0;
    // There is one root for all datastores.
    if (count > 1 && path !== "") throw new ActionError("AMBIGUOUS", "folders", { path: `${folder}/`, count });
    const below = `${path}/`;
    const inside = (one: Located) => one.folder === path || (deep && one.folder.startsWith(below));
    // Not by its path alone: the name of another folder could begin with that of this one and a slash.
    const holds = path === "" || known === undefined ? () => true : within(known.first);
    let any = false;
    // The same entry twice, as in a share that is linked twice, counts once.
    const found = new Map<string, Entry>();
    for (const entry of this.tree.entries) {
      if (this.work.count(1)) await this.work.pause();
      if (!inside(entry) || !holds(entry.at)) continue;
      any = true;
      const what = `${entry.id} ${entry.key} ${entry.name} ${entry.file?.content ?? ""}`;
      if (!excluded(entry) && !found.has(what)) found.set(what, entry);
    }
    if (known === undefined && path !== "") throw await missingPath(this, `${folder}/`);
    if (known !== undefined && path !== "") await throwIfFolderRivalled(this, `${folder}/`, known.first);
    const broken = [];
    for (const one of this.tree.unreadable) {
      if (this.work.count(1)) await this.work.pause();
      if (inside(one) && (deep || !one.isFolder) && !excluded(one)) broken.push(one);
    }
    if (broken.length > 0) throw new ActionError("UNREADABLE_SHARE", "folder", unreadable(this, `${folder}/`, broken));
    if (!any) throw new ActionError("NO_SUCH_ENTRY", "empty-folder", { path: `${folder}/` });
    return [...found.values()];
  }

  #ambiguous(path: string, entries: readonly Entry[]): ActionError {
    const found = entries.slice(0, SUGGESTIONS).map(({ id, type }) => ({ id, ...(this.hints && { type }) }));
    return new ActionError("AMBIGUOUS", "entries", { path, count: entries.length, found });
  }
}

/** Whether the server knows nothing of an entry's id, which the members of a share chose: it is that of an empty file. */
function isUnknown({ share, file }: Entry): boolean {
  return share !== undefined && file?.empty === true;
}

/** Whether two entries of one id are the same: they have one key, and their file, if they are one, is the same. */
function areOne(one: Entry, other: Entry): boolean {
  return one.key === other.key && one.file?.content === other.file?.content;
}
