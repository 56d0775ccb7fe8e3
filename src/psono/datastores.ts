import { ActionError } from "../errors.ts";
import { fromHex, openKey, openSecretBox } from "./crypto.ts";
import {
  asObject,
  isObject,
  isUuid,
  type JsonObject,
  objectsOf,
  own,
  parseObject,
  parseSecret,
  stringOf,
  uuidOf,
} from "./json.ts";
import type { Session } from "./session.ts";

/** An entry of the tree: where it stands and how its secret is opened. */
export interface Entry {
  /** Names from the root, each after a slash; a name may itself hold slashes. */
  readonly path: string;
  readonly name: string;
  /** Path of the folder it stands in; the root is empty. */
  readonly folder: string;
  /** As the tree says: may be unknown or empty. */
  readonly type: string;
  readonly id: string;
  /** Hex as the tree has it: parsed when the secret is read, so that a broken neighbour breaks nothing. */
  readonly key: string;
}

export interface Tree {
  readonly entries: Entry[];
  /** How many folders stand at a path. The root is there. */
  readonly folders: Map<string, number>;
  /** Paths of entries and folders in the trash. */
  readonly trashed: string[];
  /** What of the vault stays unknown: what is not found may be in it. */
  readonly unreadable: Unreadable[];
  /** Why the names of some entries are not known: what is not found may be one of them. */
  readonly nameless: readonly ActionError[];
}

/** A share or an entry that cannot be read, by the name that the link to it has. */
export interface Unreadable {
  readonly path: string;
  readonly folder: string;
  readonly isFolder: boolean;
  /** What it is, as the end of a sentence about `path`. */
  readonly why: string;
}

/** What a walk looks for: shares that can't hold it are not read. */
export interface Scope {
  /** Whether a folder (`isFolder`) or an entry standing in the folder at this path can matter. */
  within(folder: string, isFolder: boolean): boolean;
  /** Ids that are looked for wherever they are: as long as one is not found, every share is read. */
  readonly ids: ReadonlySet<string>;
}

/** Deeper folders are left out; a vault of people has a handful. */
const DEPTH = 256;
/** Folders and entries of a walk: shares that hold one another many times over would have no end. */
const NODES = 2_000_000;

interface Place {
  readonly content: JsonObject;
  readonly path: string;
  readonly depth: number;
  /** Ids of the shares that this place stands in. */
  readonly above: readonly string[];
  /** Keys of shares, where the link itself has none. */
  readonly index: JsonObject;
}

interface Link extends Omit<Place, "content"> {
  readonly child: JsonObject;
  readonly shareId: string;
  readonly isFolder: boolean;
}

/**
 * The password datastores and their shares, level by level and all of a level at once.
 * @param userKey the user's secret key, 32 bytes, which a restricted API key never gets
 */
export async function readTree(session: Session, userKey: Uint8Array, scope: Scope): Promise<Tree> {
  const what = "The list of datastores";
  const list = asObject(expect200(await session.request("GET", "/datastore/"), what), what);
  const stores = objectsOf(list, "datastores").filter((store) => own(store, "type") === "password");
  const walk = new Walk(session, scope);
  const roots = await Promise.all(stores.map((store) => readDatastore(session, store, userKey)));
  let links = walk.folders(
    roots.flatMap((content) => (content ? [{ content, path: "", depth: 0, above: [], index: {} }] : [])),
  );
  while (links.length > 0) links = walk.folders(await walk.follow(links));
  return walk.tree;
}

async function readDatastore(
  session: Session,
  store: JsonObject,
  userKey: Uint8Array,
): Promise<JsonObject | undefined> {
  const id = uuidOf(store, "id", "A datastore");
  const what = `Datastore ${id}`;
  const answer = asObject(expect200(await session.request("GET", `/datastore/${id}/`), what), what);
  const data = stringOf(answer, "data", what);
  if (data === "") return undefined; // never written to
  const key = openKey(
    stringOf(answer, "secret_key", what),
    stringOf(answer, "secret_key_nonce", what),
    userKey,
    `The key of ${what}`,
  );
  return parseObject(openSecretBox(data, stringOf(answer, "data_nonce", what), key, what), what);
}

class Walk {
  readonly tree: Tree = { entries: [], folders: new Map([["", 0]]), trashed: [], unreadable: [], nameless: [] };
  readonly #session: Session;
  readonly #scope: Scope;
  readonly #wanted: Set<string>;
  readonly #shares = new Map<string, Promise<JsonObject | string>>();
  #nodes = 0;

  constructor(session: Session, scope: Scope) {
    this.#session = session;
    this.#scope = scope;
    this.#wanted = new Set(scope.ids);
  }

  /** Takes what stands at these places and below them, and gives the links to shares that were met. */
  folders(places: readonly Place[]): Link[] {
    const stack = [...places].reverse();
    const links: Link[] = [];
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      const { content, path, depth, above } = place;
      this.tree.folders.set(path, (this.tree.folders.get(path) ?? 0) + 1);
      if (depth > DEPTH) {
        const folder = path.slice(0, path.lastIndexOf("/"));
        const why = `stands deeper than ${DEPTH} folders, which is not read`;
        this.tree.unreadable.push({ path, folder, isFolder: true, why });
        continue;
      }
      const ownIndex = own(content, "share_index");
      const index = isObject(ownIndex) ? ownIndex : place.index;
      for (const kind of ["folders", "items"] as const) {
        for (const child of objectsOf(content, kind)) {
          if (++this.#nodes > NODES) throw new ActionError("VAULT_SIZE", `The vault has more than ${NODES} entries.`);
          const shareId = own(child, "share_id");
          const within = { path, depth, above, index };
          if (own(child, "deleted") === true) this.#trash(child, path);
          else if (typeof shareId === "string") links.push({ ...within, child, shareId, isFolder: kind === "folders" });
          else if (kind === "items") this.#entry(child, child, path);
          else stack.push(this.#folder(child, child, within));
        }
      }
    }
    return links;
  }

  /** Reads the shares that may matter, all at once; entries among them are taken, folders given back. */
  async follow(links: readonly Link[]): Promise<Place[]> {
    const everywhere = this.#wanted.size > 0;
    const wanted = links.filter(
      ({ shareId, above, path, isFolder }) =>
        !above.includes(shareId) && (everywhere || this.#scope.within(path, isFolder)),
    );
    const contents = await Promise.all(wanted.map((link) => this.#share(link)));
    return wanted.flatMap((link, index) => {
      const content = contents[index];
      const { child, path, depth, above } = link;
      if (content === undefined || typeof content === "string")
        this.#unreadable(nameOf(child), path, link.isFolder, content ?? "");
      else if (own(content, "deleted") === true) this.#trash(content, path);
      else if (!link.isFolder) this.#entry(content, child, path);
      else return this.#folder(content, child, { path, depth, above: [...above, link.shareId], index: link.index });
      return [];
    });
  }

  /** A share's own name is the current one; the link to it may keep an older. */
  #folder(content: JsonObject, child: JsonObject, within: Omit<Place, "content">): Place {
    const name = nameOf(content) || nameOf(child);
    return { ...within, content, path: `${within.path}/${name}`, depth: within.depth + 1 };
  }

  #entry(content: JsonObject, child: JsonObject, folder: string): void {
    const name = nameOf(content) || nameOf(child);
    const id = own(content, "secret_id");
    const key = own(content, "secret_key");
    const type = own(content, "type");
    if (typeof id !== "string" || !isUuid(id) || typeof key !== "string") {
      // A file has no secret; anything else without one is broken.
      if (own(content, "file_id") === undefined)
        this.#unreadable(name, folder, false, "is an entry without its secret");
      return;
    }
    const entry = {
      path: `${folder}/${name}`,
      name,
      folder,
      type: typeof type === "string" ? type : String(own(child, "type") ?? ""),
      id: id.toLowerCase(),
      key,
    };
    this.#wanted.delete(entry.id);
    this.tree.entries.push(entry);
  }

  #trash(child: JsonObject, folder: string): void {
    this.tree.trashed.push(`${folder}/${nameOf(child)}`);
  }

  #unreadable(name: string, folder: string, isFolder: boolean, why: string): void {
    this.tree.unreadable.push({ path: `${folder}/${name}`, folder, isFolder, why });
  }

  #share(link: Link): Promise<JsonObject | string> {
    let read = this.#shares.get(link.shareId);
    if (read === undefined) {
      read = readShare(this.#session, link);
      this.#shares.set(link.shareId, read);
    }
    return read;
  }
}

/** The content of a share; where it cannot be had, why. */
async function readShare(session: Session, { shareId, child, index }: Link): Promise<JsonObject | string> {
  const indexed = own(index, shareId);
  const key = own(child, "share_secret_key") ?? (isObject(indexed) ? own(indexed, "secret_key") : undefined);
  if (!isUuid(shareId) || typeof key !== "string") return "is a share without its key";
  const what = `Share ${shareId}`;
  const { status, data } = await session.request("GET", `/share/${shareId}/`);
  if (status !== 200) return "is a share that the key's user cannot read";
  const answer = asObject(data, what);
  try {
    const opened = fromHex(key, `The key of ${what}`, 32);
    return parseObject(
      openSecretBox(stringOf(answer, "data", what), stringOf(answer, "data_nonce", what), opened, what),
      what,
    );
  } catch {
    return "is a share that does not open with its key"; // other entries are none the worse for it
  }
}

/**
 * Decrypted data of secrets by id, each read once; where a secret does not come back or does not open, the error to
 * tell. What concerns the whole session is thrown.
 * @param all every entry that was seen: two secrets with one key are told, as nothing sealed says which of them came
 */
export async function readSecrets(
  session: Session,
  entries: readonly Entry[],
  all: readonly Entry[],
): Promise<Map<string, JsonObject | ActionError>> {
  const found = sharedKeys(entries, all);
  const wanted = new Map(entries.filter(({ id }) => !found.has(id)).map((entry) => [entry.id, entry]));
  const take = (answer: JsonObject, entry: Entry) => {
    try {
      found.set(entry.id, open(answer, entry));
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      found.set(entry.id, error);
    }
  };
  if (session.write && wanted.size > 1) {
    const what = "The answer with the secrets";
    const answer = await session.request("POST", "/bulk-secret-read/", { secret_ids: [...wanted.keys()] });
    for (const secret of objectsOf(asObject(expect200(answer, what), what), "secrets")) {
      const entry = wanted.get(String(own(secret, "id")).toLowerCase());
      if (entry !== undefined) take(secret, entry);
    }
  } else {
    const read = async (entry: Entry) => {
      const { status, data } = await session.request("GET", `/secret/${entry.id}/`);
      if (status === 200) take(asObject(data, `Secret ${entry.id}`), entry);
    };
    await Promise.all([...wanted.values()].map(read));
  }
  for (const id of wanted.keys()) {
    if (!found.has(id)) {
      const why = `secret ${id} did not come back: it was deleted, or the user lost the right to read it.`;
      found.set(id, new ActionError("SECRET_GONE", why));
    }
  }
  return found;
}

/** Psono's clients make a key for each secret: two with one were made to be exchanged. */
function sharedKeys(entries: readonly Entry[], all: readonly Entry[]): Map<string, JsonObject | ActionError> {
  const keys = entries.map(({ key, id }) => [key.toLowerCase(), id] as const);
  const owners = new Map(keys.filter(([key]) => /^[0-9a-f]{64}$/.test(key)));
  const found = new Map<string, JsonObject | ActionError>();
  const compare = ({ id, key }: Entry) => {
    const owner = owners.get(key.toLowerCase());
    if (owner === undefined || owner === id) return;
    const why = `the secrets ${owner} and ${id} have one key, so one could be given for the other. Make one of them anew in Psono.`;
    for (const either of [owner, id]) found.set(either, new ActionError("SHARED_KEY", why));
  };
  entries.forEach(compare);
  all.forEach(compare);
  return found;
}

function open(answer: JsonObject, entry: Entry): JsonObject {
  const what = `Secret ${entry.id}`;
  const key = fromHex(entry.key, `The key of ${what}`, 32);
  const text = openSecretBox(stringOf(answer, "data", what), stringOf(answer, "data_nonce", what), key, what);
  return parseSecret(text, what);
}

/** Empty where there is none: what stands below is found by its id. */
function nameOf(object: JsonObject): string {
  const name = own(object, "name");
  return typeof name === "string" ? name : "";
}

function expect200(answer: { status: number; data: unknown }, what: string): unknown {
  if (answer.status === 403)
    throw new ActionError(
      "FORBIDDEN",
      `${what} was refused (403). The user may have to change the password in Psono first.`,
    );
  if (answer.status !== 200) throw new ActionError("SERVER_ANSWER", `${what} has status ${answer.status}.`);
  return answer.data;
}
