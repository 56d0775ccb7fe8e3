import { ActionError } from "../errors.ts";
import type { UnreadableWhy } from "../problems/vault.ts";
import { LONGEST_NAME, normalSteps } from "../text.ts";
import { Chain } from "./chain.ts";
import { fileEntry } from "./files/file-entry.ts";
import { elementsOf, isObject, isUuid, type JsonObject, labelOf, own } from "./json.ts";
import { nameOf, tooLong } from "./place-names.ts";
import type { Session } from "./session.ts";
import { keyIn, nameOf as linkName, type ShareLink, Shares, shareLinkOf } from "./shares.ts";
import { type Folder, onlyFolder, type Scope, type Tree } from "./tree.ts";
import type { Work } from "./work.ts";

/** Maximum depth of folders, and of shares, each of which takes a round trip more. Real vaults have a few levels. */
const DEPTH = 256;
const SHARES = 32;
/** Maximum number of folders and entries of a walk: shares that contain each other many times would never end. */
const NODES = 2_000_000;
/** Maximum number of characters of all folder paths, which limits memory. 100,000 folders have some 10 million. */
const PATHS = 100_000_000;
/** Maximum length of a type. Those of Psono have up to 21 characters. */
const TYPE = 100;

/** A folder whose content is read. */
interface Place {
  readonly at: Folder;
  readonly depth: number;
  /** The shares that contain this place, each with the key that decrypted it. */
  readonly above: Chain;
  /**
   * Every `share_index` from here up to the root of the datastore or share that contains this place, the nearest first.
   */
  readonly indexes: readonly JsonObject[];
}

/** A place that links a share. */
interface Link extends Omit<Place, "indexes"> {
  readonly child: JsonObject;
  readonly share: ShareLink;
  readonly isFolder: boolean;
}

/** Walks datastores and shares, and collects what it finds in a tree. */
export class Walk {
  readonly tree: Tree;
  readonly #scope: Scope;
  readonly #work: Work;
  readonly #shares: Shares;
  #nodes = 0;
  #characters = 0;

  /** @param unsaved the number of datastores that were never saved */
  constructor(session: Session, scope: Scope, work: Work, unsaved = 0) {
    this.tree = {
      ...{ entries: [], folders: new Map(), trashed: [], unreadable: [], unopened: [], nameless: [] },
      unsaved,
      restricted: false,
    };
    this.#scope = scope;
    this.#work = work;
    this.#shares = new Shares(session, work);
  }

  /** Walks these datastores and every share that may matter, level by level and all of a level at once. */
  async all(datastores: readonly JsonObject[]): Promise<Tree> {
    const above = Chain.empty(({ name, folder, isFolder }) => this.#unreadable(name, folder, isFolder, "too-large"));
    const roots = datastores.map((content) => {
      const at = { path: "", above: undefined, share: undefined, content };
      return { at, depth: 0, above, indexes: [] };
    });
    let links = await this.#folders(roots);
    while (links.length > 0) links = await this.#folders(await this.#follow(links));
    return this.tree;
  }

  /** Adds what is at these places and below them, and returns the links to shares. */
  async #folders(places: readonly Place[]): Promise<Link[]> {
    const stack = [...places].reverse();
    const links: Link[] = [];
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      const { content, path } = place.at;
      if (this.#count(place.above, path.length + place.indexes.length)) await this.#work.pause();
      if (!this.#enter(place)) continue;
      const index = own(content, "share_index");
      const within = isObject(index) ? { ...place, indexes: [index, ...place.indexes] } : place;
      for (const isFolder of [true, false]) {
        for (const child of elementsOf(content, isFolder ? "folders" : "items")) {
          if (this.#count(place.above, 1 + within.indexes.length)) await this.#work.pause();
          if (place.above.isOver) break;
          if (!isObject(child)) continue;
          const next = this.#child(child, isFolder, within);
          if (next === undefined) continue;
          if ("share" in next) links.push(next);
          else stack.push(next);
        }
      }
    }
    return links;
  }

  /** Adds what is at one place of a folder; returns a folder or a link to a share, to continue with. */
  #child(child: JsonObject, isFolder: boolean, { at, depth, above, indexes }: Place): Place | Link | undefined {
    if (!above.take("nodes", 1)) return undefined;
    if (++this.#nodes > NODES) throw new ActionError("VAULT_SIZE", "entries", { limit: NODES });
    const id = own(child, "share_id");
    if (own(child, "deleted") === true) this.#trash(child, at.path, above);
    else if (typeof id === "string")
      return { at, depth, above, child, share: shareLinkOf(child, id, indexes), isFolder };
    else if (isFolder) return this.#folder(child, child, { at, depth, above, indexes }, at.share);
    else this.#entry(child, child, at, at.share, above);
    return undefined;
  }

  /** Adds a folder to the tree, unless its share has no room for it. */
  #enter({ at: folder, above }: Place): boolean {
    const { folders } = this.tree;
    const { path, content, share } = folder;
    if (!above.take("characters", path.length)) return false;
    this.#characters += path.length;
    if (this.#characters > PATHS) throw new ActionError("VAULT_SIZE", "paths", { limit: PATHS });
    const same = folders.get(path);
    if (same === undefined) folders.set(path, onlyFolder(folder));
    else {
      same.contents.add(content);
      same.shares.add(share);
    }
    return true;
  }

  /** Reads the shares that may matter, all at once; adds entries among them, and returns folders. */
  async #follow(links: readonly Link[]): Promise<Place[]> {
    const { ids, steps = 1 } = this.#scope;
    const wanted: Link[] = [];
    const reads = new Set<Promise<unknown>>();
    for (const link of links) {
      if (this.#count(link.above, steps + link.above.length)) await this.#work.pause();
      if (link.above.includes(linkName(link.share))) continue; // inside itself: nothing new
      if (ids.size === 0 && !this.#scope.within(link.at.path, link.isFolder)) {
        this.#unopened(link);
        continue;
      }
      if (link.above.length >= SHARES) {
        const { child, at, isFolder, above } = link;
        this.#unreadable(this.#name(child, child, above), at.path, isFolder, { shares: SHARES });
        continue;
      }
      if (!link.above.take("links", 1)) continue;
      wanted.push(link);
      const read = this.#shares.fetch(link.share, chainOf(link));
      if (read !== undefined) reads.add(read);
    }
    await Promise.all(reads);
    const places: Place[] = [];
    for (const link of wanted) {
      const { child, at, depth, isFolder } = link;
      const above = chainOf(link);
      if (this.#count(above, 1 + above.length)) await this.#work.pause();
      const content = await this.#shares.content(link.share, above);
      const name =
        typeof content === "string" ? this.#name(child, child, link.above) : this.#name(content, child, above);
      if (typeof content !== "string") above.add({ name, folder: at.path, isFolder });
      if (typeof content === "string") this.#unreadable(name, at.path, isFolder, content);
      else if (own(content, "deleted") === true) this.#trash(content, at.path, above);
      else if (!isFolder) this.#entry(content, child, at, link.share.id, above);
      else {
        // Keys from above this share don't apply in it, because others write there.
        const folder = this.#folder(content, child, { at, depth, above, indexes: [] }, link.share.id);
        if (folder !== undefined) places.push(folder);
      }
    }
    return places;
  }

  /** A share's own name is the current one; the link to it may have an older one. */
  #folder(content: JsonObject, child: JsonObject, within: Place, share: string | undefined): Place | undefined {
    const name = this.#name(content, child, within.above);
    const { at, depth } = within;
    const why = depth < DEPTH ? tooLong(at.path, name) : { depth: DEPTH };
    if (why === undefined)
      return { ...within, at: { path: `${at.path}/${name}`, above: at, share, content }, depth: depth + 1 };
    this.#unreadable(name, at.path, true, why);
    return undefined;
  }

  #entry(content: JsonObject, child: JsonObject, at: Folder, share: string | undefined, above: Chain): void {
    const { path: folder } = at;
    const name = this.#name(content, child, above);
    const long = tooLong(folder, name);
    if (long !== undefined) {
      this.#unreadable(name, folder, false, long);
      return;
    }
    const tags = own(content, "tags");
    const located = { path: `${folder}/${name}`, name, folder, at, share, tags };
    const id = own(content, "secret_id");
    const key = own(content, "secret_key");
    if (typeof id !== "string" || !isUuid(id) || typeof key !== "string") {
      // A file has no secret, and an empty file has no file_id (file-transfer.js). Anything else without a secret is
      // broken.
      const file = fileEntry(content, child);
      if (file === undefined) this.#unreadable(name, folder, false, "no-secret");
      else this.tree.entries.push({ ...located, ...file });
      return;
    }
    this.tree.entries.push({
      ...located,
      type: (labelOf(own(content, "type")) || labelOf(own(child, "type"))).slice(0, TYPE),
      id: id.toLowerCase(),
      key: keyIn(key),
    });
  }

  #name(content: JsonObject, child: JsonObject, above: Chain): string {
    const name = nameOf(content) || nameOf(child);
    this.#count(above, normalSteps(name, LONGEST_NAME));
    return name;
  }

  /** Counts steps of work, also for the shares that contain what is worked on. Returns whether it's time to pause. */
  #count(above: Chain, steps: number): boolean {
    above.take("steps", steps);
    return this.#work.count(steps);
  }

  #trash(child: JsonObject, folder: string, above: Chain): void {
    const name = this.#name(child, child, above);
    this.tree.trashed.push({ path: `${folder}/${name}`, name, folder });
  }

  #unopened({ child, at: { path: folder }, isFolder, above }: Link): void {
    const name = isFolder ? this.#name(child, child, above) : "";
    if (name !== "" && tooLong(folder, name) === undefined)
      this.tree.unopened.push({ path: `${folder}/${name}`, name, folder });
  }

  #unreadable(name: string, folder: string, isFolder: boolean, why: UnreadableWhy): void {
    this.tree.unreadable.push({ path: `${folder}/${name}`, name, folder, isFolder, why });
  }
}

/** The shares that contain what a link links, and the share itself. */
function chainOf({ above, share }: Link): Chain {
  return above.with(linkName(share));
}
