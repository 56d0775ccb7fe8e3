import { mainField } from "../entries/fields.ts";
import { ActionError } from "../errors.ts";
import type { Entry, Tree, Unreadable } from "../psono/datastores.ts";
import { parseRequests, printReference, type Request } from "../requests/parse.ts";
import { printable } from "../text.ts";
import { normal, scopeOf, under } from "./scope.ts";
import { nearest } from "./suggestions.ts";

/** Suggestions of one error. */
const SUGGESTIONS = 10;

/** Looks entries up by id, by path and by folder, in time that does not grow with the tree. */
export class Index {
  readonly tree: Tree;
  readonly #hints: boolean;
  readonly #byPath = new Map<string, Entry[]>();
  readonly #byId = new Map<string, Entry>();
  readonly #folders = new Map<string, number>();

  /** @param hints whether errors may tell names of the vault: in public repositories everybody reads them */
  constructor(tree: Tree, hints: boolean) {
    this.tree = tree;
    this.#hints = hints;
    for (const entry of tree.entries) this.#add(entry);
    for (const [path, count] of tree.folders) {
      this.#folders.set(normal(path), (this.#folders.get(normal(path)) ?? 0) + count);
    }
  }

  #add(entry: Entry): void {
    const path = normal(entry.path);
    const same = this.#byPath.get(path);
    if (same === undefined) this.#byPath.set(path, [entry]);
    else if (!same.some((other) => other.id === entry.id)) same.push(entry);
    // The first one stays: a share further down could name an id that is not its own.
    if (!this.#byId.has(entry.id)) this.#byId.set(entry.id, entry);
  }

  /**
   * The entries that a request means: one, or all of a folder.
   * Throws `NO_SUCH_ENTRY`, `NO_SUCH_FOLDER`, `AMBIGUOUS` or `UNREADABLE_SHARE`.
   */
  find(
    { at, source }: Pick<Request, "at" | "source">,
    excepted: (entry: { path: string }) => boolean,
  ): readonly Entry[] {
    if ("folder" in source) return this.#inFolder(at, source.folder, source.deep, excepted);
    const found = "id" in source ? [this.#byId.get(source.id)] : (this.#byPath.get(normal(source.path)) ?? []);
    if (found.length > 1) throw new ActionError("AMBIGUOUS", `${at}: ${this.#ambiguous(found as Entry[])}`);
    const [entry] = found;
    if (entry !== undefined) return [entry];
    if ("id" in source) {
      throw new ActionError("NO_SUCH_ENTRY", `${at}: no entry with this id is in the key's reach.${this.#perhaps()}`);
    }
    throw this.#missing(at, source.path);
  }

  /**
   * Why something that is not found may be there all the same: it can be in a share that is not readable, whose name
   * may be another by now. Undefined where it surely is not there.
   */
  hidden(
    { at, source }: Pick<Request, "at" | "source">,
    excepted: (entry: { path: string }) => boolean,
  ): ActionError | undefined {
    const scope = scopeOf([{ source }]);
    const open = this.tree.unreadable.filter(
      (one) => ("id" in source || scope.within(one.folder, one.isFolder)) && !excepted(one),
    );
    if (open.length === 0) return undefined;
    const why = "it is not found, yet may be in what cannot be read, which ?= does not forgive.";
    return new ActionError("UNREADABLE_SHARE", `${at}: ${why}${this.#shown(open)}`);
  }

  /** How to ask for this entry: by its path where that means it alone and fits one line, else by its id. */
  reference(entry: Entry): string {
    const path = (field?: string) => printReference({ source: { path: entry.path }, field, pointer: undefined });
    // A # in the name would part the path: with a field after it, it does not.
    const main = mainField(entry.type);
    for (const text of [path(), ...(main === undefined ? [] : [path(main)])]) {
      if (this.#byPath.get(normal(entry.path))?.length !== 1 || printable(text) !== text || text !== text.trim()) break;
      const [parsed] = parseRequests(`NAME = ${text}`, []);
      if (parsed && "path" in parsed.source && parsed.source.path === entry.path) return text;
    }
    return entry.id;
  }

  #inFolder(at: string, folder: string, deep: boolean, excepted: (entry: { path: string }) => boolean): Entry[] {
    const path = normal(folder);
    const count = this.#folders.get(path) ?? 0;
    // The root is one, of however many datastores.
    if (count > 1 && path !== "") {
      const why = `${count} folders have this path, and one of them may be somebody else's share. Rename one, or ask by id.`;
      throw new ActionError("AMBIGUOUS", `${at}: ${why}`);
    }
    const inside = (standing: { folder: string }) => {
      const here = normal(standing.folder);
      return here === path || (deep && here.startsWith(`${path}/`));
    };
    const found = this.tree.entries.filter(inside);
    if (count === 0 && found.length === 0) throw this.#missing(at, `${folder}/`);
    const broken = this.tree.unreadable.filter(
      (share) => inside(share) && (deep || !share.isFolder) && !excepted(share),
    );
    if (broken.length > 0) {
      const why = "not all of the folder can be read, so not all of it can be taken.";
      const way = " Or name it in the input except.";
      throw new ActionError("UNREADABLE_SHARE", `${at}: ${why}${this.#shown(broken)}${way}`);
    }
    if (found.length === 0) throw new ActionError("NO_SUCH_ENTRY", `${at}: the folder holds no entry.`);
    return found;
  }

  /** What cannot be read, and what to do about it. */
  #shown(open: readonly Unreadable[]): string {
    const shown = open.slice(0, SUGGESTIONS).map(({ path, why }) => `${printable(path)} ${why}`);
    const more = open.length > SUGGESTIONS ? "; …" : "";
    const which = this.#hints ? ` ${shown.join("; ")}${more}.` : "";
    return `${which} Accept the shares in Psono, ask for the right to read them, or delete what is left of them.`;
  }

  #perhaps(): string {
    return this.tree.unreadable.length > 0 ? " It may be in a share that the key's user cannot read." : "";
  }

  #ambiguous(found: readonly Entry[]): string {
    const shown = found
      .slice(0, SUGGESTIONS)
      .map(({ id, type }) => `${id}${this.#hints ? ` (${printable(type)})` : ""}`);
    const more = found.length > SUGGESTIONS ? ", …" : "";
    return `${found.length} entries have this path. Ask by id: ${shown.join(", ")}${more}.`;
  }

  /** Says what is known about a path that is not there. */
  #missing(at: string, path: string): ActionError {
    const folder = path.endsWith("/");
    const wanted = normal(folder ? path.slice(0, -1) : path);
    const none = folder ? "no folder has this path" : "no entry has this path";
    const error = (why: string) => new ActionError(folder ? "NO_SUCH_FOLDER" : "NO_SUCH_ENTRY", `${at}: ${none}${why}`);
    const [unknown] = this.tree.nameless;
    if (unknown !== undefined) {
      return new ActionError(unknown.code, "path-unread", { folder }, { kind: "text", text: at }, unknown);
    }
    const closed = this.tree.unreadable.find((share) => under(wanted, normal(share.path)));
    if (closed !== undefined) {
      const which = this.#hints ? printable(closed.path) : "a folder in it";
      const way = "Accept the share in Psono, ask for the right to read it, or delete what is left of it.";
      return new ActionError("UNREADABLE_SHARE", `${at}: ${none}: ${which} ${closed.why}. ${way}`);
    }
    if (!this.#hints) {
      return error(". Mind upper and lower case. Where everybody may read it, nothing more is said of the vault.");
    }
    if (this.tree.trashed.some((trashed) => under(wanted, normal(trashed)))) {
      return error(": it lies in Psono's trash. Restore it there.");
    }
    if (!folder && this.#folders.has(wanted)) return error(`: it is a folder. Write * = ${printable(path)}/`);
    const other = folder ? this.#byPath.get(wanted) : undefined;
    if (other !== undefined) return error(": it is an entry. Leave out the / at its end.");
    const cut = this.#cutShort(wanted);
    if (cut !== undefined) return error(`, but ${cut} is one. A field follows a #: write /path#field.`);
    const names = wanted.split("/");
    let depth = names.length - 1;
    while (depth > 0 && !this.#folders.has(names.slice(0, depth).join("/"))) depth--;
    const reached = names.slice(0, depth).join("/");
    const where =
      depth > 1 ? `: the folder ${printable(reached)} is there, but not “${printable(names[depth] ?? "")}” in it` : "";
    return error(`${where}.${this.#list(this.#similar(wanted, reached, names[depth] ?? ""))}`);
  }

  /** The entry that a path would mean without its end, as `/entry.field`, `/entry:field` and `/entry field` have it. */
  #cutShort(path: string): string | undefined {
    for (const mark of [";", ":", ".", " ", "/"]) {
      const at = path.lastIndexOf(mark);
      const start = at > 0 ? path.slice(0, at) : "";
      if (this.#byPath.has(start)) return printable(start);
    }
    return undefined;
  }

  /** Paths close to the one that is missing: first in the folder that was reached, then the same name elsewhere. */
  #similar(path: string, reached: string, name: string): string[] {
    const here = new Set<string>();
    for (const entry of this.tree.entries) if (normal(entry.folder) === reached) here.add(entry.name);
    const below = `${reached}/`;
    for (const folder of this.#folders.keys()) {
      if (folder.startsWith(below) && !folder.includes("/", below.length)) here.add(folder.slice(below.length));
    }
    const near = nearest(name, here, 5).map((found) => `${below}${found}`);
    const last = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    for (const entry of this.tree.entries) {
      if (near.length >= SUGGESTIONS) break;
      if (entry.name.toLowerCase() === last && !near.includes(entry.path)) near.push(entry.path);
    }
    return near;
  }

  #list(paths: readonly string[]): string {
    if (paths.length === 0)
      return ` Nothing near it is in the key's reach: mode: list shows what is.${this.#perhaps()}`;
    return ` Near it: ${paths.slice(0, SUGGESTIONS).map(printable).join(", ")}.`;
  }
}
