/** The vault a server is loaded with (see README.md), and the tables that come of it. */
import { randomUUID } from "node:crypto";
import { boxKeyOf, newKey, newSeed, type Sealed, seal, signPairOf } from "./crypto.ts";
import { type FileContent, Files } from "./files.ts";

/** A folder or an entry of the vault; `share` puts it behind a share of its own. */
export type Node = FolderNode | EntryNode | FileNode | LinkNode;
interface Common {
  share?: boolean | "unreadable";
  deleted?: boolean;
}
export interface FolderNode extends Common {
  folder: string;
  children: Node[];
  id?: string;
}
export interface EntryNode extends Common {
  entry: string;
  type: string;
  /** Id of the secret; `itemId` is that of its place in the tree. */
  id?: string;
  itemId?: string;
  key?: string;
  data?: Record<string, unknown>;
  raw?: unknown;
  item?: Record<string, unknown>;
  secret?: "none" | "deleted";
  attachments?: AttachmentNode[];
}
/** An entry of type File: it has no secret, and its key is in the tree. */
export interface FileNode extends Common, FileContent {
  file: string;
  itemId?: string;
  item?: Record<string, unknown>;
}
/** An attachment; `more` adds to or overrides what the secret says of it. */
export interface AttachmentNode extends FileContent {
  filename: string;
  more?: Record<string, unknown>;
}
/** A place that shows a share of `Vault.shares`. */
export interface LinkNode {
  link: string;
  id?: string;
  name?: string;
  keyIn?: "both" | "link" | "index" | "none";
  deleted?: boolean;
}
export type Right = "full" | "read" | "inherited" | "blind" | "pending" | "expired" | "none";
export interface ShareNode {
  id?: string;
  key?: string;
  right?: Right;
  content: FolderNode | EntryNode | FileNode;
}
export interface KeyNode {
  id?: string;
  /** Ed25519 seed. */
  privateKey?: string;
  secretKey?: string;
  restricted?: boolean;
  read?: boolean;
  write?: boolean;
  insecure?: boolean;
  active?: boolean;
  /** Names or ids of the entries attached to the key. */
  attached?: string[];
}
export interface DatastoreNode {
  id?: string;
  key?: string;
  type: string;
  description: string;
  default?: boolean;
  children?: Node[];
  raw?: unknown;
}
export interface UserNode {
  username?: string;
  /** X25519 secret key. */
  privateKey?: string;
  secretKey?: string;
  active?: boolean;
  emailActive?: boolean;
  requirePasswordChange?: boolean;
  /** Short for one datastore of type password, and one of type user that holds nothing. */
  children?: Node[];
  datastores?: DatastoreNode[];
  keys: Record<string, KeyNode>;
}
export interface Vault extends UserNode {
  server?: { privateKey: string };
  shares?: Record<string, ShareNode>;
  others?: UserNode[];
}

export interface User {
  id: string;
  username: string;
  secretKey: string;
  privateKey: string;
  publicKey: string;
  active: boolean;
  emailActive: boolean;
  requirePasswordChange: boolean;
}
export interface Datastore {
  user: User;
  id: string;
  type: string;
  description: string;
  default: boolean;
  key: Sealed;
  data: Sealed;
}
export interface Share {
  id: string;
  key: string;
  user: User;
  right: Right;
  data: Sealed;
}
export interface Secret {
  id: string;
  name: string;
  type: string;
  key: string;
  /** The user whose datastore holds it, or the share that does. */
  parent: User | Share;
  data: Sealed;
  reads: number;
}
export interface ApiKey {
  id: string;
  name: string;
  user: User;
  privateKey: string;
  secretKey: string;
  verifyKey: Uint8Array;
  restricted: boolean;
  read: boolean;
  write: boolean;
  insecure: boolean;
  active: boolean;
  attached: string[];
}

/** What datastores and shares hold instead of their JSON. */
export interface Texts {
  datastoreText?: (json: string) => string;
  shareText?: (json: string, id: string, key: string) => string;
}

/** A vault as the server's tables: everything has its id and key, and is sealed. */
export class Tables {
  readonly privateKey: string;
  readonly datastores = new Map<string, Datastore>();
  readonly shares = new Map<string, Share>();
  readonly secrets = new Map<string, Secret>();
  readonly keys = new Map<string, ApiKey>();
  readonly files = new Files();
  readonly #named = new Map<string, Share>();
  readonly #contents: Record<string, ShareNode>;
  readonly #texts: Texts;

  constructor(vault: Vault, texts: Texts) {
    this.#texts = texts;
    this.privateKey = vault.server?.privateKey ?? newSeed();
    this.#contents = vault.shares ?? {};
    const main = user(vault);
    for (const [name, node] of Object.entries(this.#contents)) {
      const share = this.#share(main, node.right ?? "full", node);
      this.#named.set(name, share);
    }
    for (const [name, node] of Object.entries(this.#contents)) {
      const share = this.#named.get(name);
      if (share !== undefined) this.#fill(share, node.content);
    }
    this.#load(vault, main);
    for (const other of vault.others ?? []) this.#load(other, user(other));
  }

  idOf(name: string): string {
    for (const secret of this.secrets.values()) if (secret.name === name) return secret.id;
    throw new Error(`no entry ${name}`);
  }

  /** The user's rights on a share, as Psono computes them. */
  rights(user: User, share: Share): { read: boolean; write: boolean; grant: boolean } {
    const all = share.user === user && (share.right === "full" || share.right === "inherited");
    return { read: all || (share.user === user && share.right === "read"), write: all, grant: all };
  }

  mayRead(user: User, secret: Secret): boolean {
    return this.mayReadIn(user, secret.parent);
  }

  /** Whether a user may read what is in a datastore, a share, or attached to a secret (utils/various.py). */
  mayReadIn(user: User, parent: User | Share | Secret): boolean {
    if ("username" in parent) return parent === user;
    return "reads" in parent ? this.mayRead(user, parent) : this.rights(user, parent).read;
  }

  #load(node: UserNode, user: User): void {
    const stores = node.datastores ?? [
      { type: "password", description: "default", children: node.children ?? [] },
      { type: "user", description: "default" },
    ];
    for (const store of stores) {
      const id = store.id ?? randomUUID();
      const key = store.key ?? newKey();
      const tree = store.children && {
        datastore_id: id,
        ...this.#children(store.children, user, user, []),
      };
      const content = tree ?? store.raw;
      const text = content === undefined ? "" : JSON.stringify(content);
      const data = text === "" ? { text, nonce: "" } : seal(this.#texts.datastoreText?.(text) ?? text, key);
      const { type, description } = store;
      const common = { user, id, type, description, default: store.default ?? true };
      this.datastores.set(id, { ...common, key: seal(key, user.secretKey), data });
    }
    for (const [name, key] of Object.entries(node.keys)) {
      const privateKey = key.privateKey ?? newSeed();
      const id = key.id ?? randomUUID();
      this.keys.set(id, {
        id,
        name,
        user,
        privateKey,
        secretKey: key.secretKey ?? newKey(),
        verifyKey: signPairOf(privateKey).publicKey,
        restricted: key.restricted ?? false,
        read: key.read ?? true,
        write: key.write ?? false,
        insecure: key.insecure ?? false,
        active: key.active ?? true,
        attached: (key.attached ?? []).map((entry) => (this.secrets.has(entry) ? entry : this.idOf(entry))),
      });
    }
  }

  #share(user: User, right: Right, node: { id?: string; key?: string }): Share {
    const id = node.id ?? randomUUID();
    const share: Share = { id, key: node.key ?? newKey(), user, right, data: { text: "", nonce: "" } };
    this.shares.set(id, share);
    return share;
  }

  #fill(share: Share, content: FolderNode | EntryNode | FileNode): void {
    const index: Index = {};
    const object =
      "folder" in content ? this.#folder(content, share.user, share, undefined, index) : this.#item(content, share);
    const text = JSON.stringify(Object.keys(index).length > 0 ? { ...object, share_index: index } : object);
    share.data = seal(this.#texts.shareText?.(text, share.id, share.key) ?? text, share.key);
  }

  #children(children: Node[], user: User, parent: User | Share, path: string[], outer?: Index): object {
    const index: Index = outer ?? {};
    const folders: object[] = [];
    const items: object[] = [];
    for (const child of children) {
      if ("link" in child) {
        const inFolder = "folder" in (this.#contents[child.link]?.content ?? {});
        (inFolder ? folders : items).push(this.#link(child, path, index));
      } else if (child.share) {
        const share = this.#share(user, child.share === "unreadable" ? "blind" : "full", {});
        this.#fill(share, { ...child, share: false, deleted: false });
        const place = { id: randomUUID(), name: "stale name", share_id: share.id, share_secret_key: share.key };
        ("folder" in child ? folders : items).push(child.deleted ? { ...place, deleted: true } : place);
      } else if ("folder" in child) folders.push(this.#folder(child, user, parent, path, index));
      else items.push(this.#item(child, parent));
    }
    return { folders, items, ...(outer === undefined && Object.keys(index).length > 0 && { share_index: index }) };
  }

  /** `path` is undefined for the folder that a share is: paths of its index begin inside it. */
  #folder(node: FolderNode, user: User, parent: User | Share, path: string[] | undefined, index: Index): object {
    const id = node.id ?? randomUUID();
    return {
      name: node.folder,
      id,
      ...(node.deleted && { deleted: true }),
      ...this.#children(node.children, user, parent, path === undefined ? [] : [...path, id], index),
    };
  }

  #link(node: LinkNode, path: string[], index: Index): object {
    const share = this.#named.get(node.link);
    const content = this.#contents[node.link]?.content;
    if (share === undefined || content === undefined) throw new Error(`no share ${node.link}`);
    const id = node.id ?? randomUUID();
    const where = node.keyIn ?? "both";
    if (where === "both" || where === "index") {
      index[share.id] ??= { paths: [], secret_key: share.key };
      index[share.id]?.paths.push([...path, id]);
    }
    return {
      id,
      name: node.name ?? ("folder" in content ? content.folder : "file" in content ? content.file : content.entry),
      share_id: share.id,
      ...((where === "both" || where === "link") && { share_secret_key: share.key }),
      ...(node.deleted && { deleted: true }),
    };
  }

  #item(node: EntryNode | FileNode, parent: User | Share): object {
    return "file" in node ? this.#file(node, parent) : this.#entry(node, parent);
  }

  /** As the web client writes it (new-entry.js): an empty file has no id. */
  #file(node: FileNode, parent: User | Share): object {
    const { id, key, hashes, size, shard, repository } = this.files.add(node, parent);
    return {
      id: node.itemId ?? randomUUID(),
      name: node.file,
      type: "file",
      file_title: node.file,
      ...(hashes.length > 0 && { file_id: id, file_secret_key: key }),
      file_chunks: Object.fromEntries(hashes.map((hash, at) => [String(at + 1), hash])),
      file_size: size,
      ...(shard !== undefined && hashes.length > 0 && { file_shard_id: shard }),
      ...(repository !== undefined && hashes.length > 0 && { file_repository_id: repository }),
      ...node.item,
      ...(node.deleted && { deleted: true }),
    };
  }

  /** As the web client writes it (add-attachment.js). */
  #attachment({ filename, more, ...content }: AttachmentNode, secret: Secret): object {
    const { id, key, hashes, size, shard, repository } = this.files.add(content, secret);
    return {
      file_id: id,
      file_chunks: hashes.map((hash, at) => ({ hash, position: at + 1 })),
      file_secret_key: key,
      file_size: size,
      file_shard_id: shard ?? null,
      file_repository_id: repository ?? null,
      filename,
      ...more,
    };
  }

  #entry(node: EntryNode, parent: User | Share): object {
    const id = node.id ?? randomUUID();
    const key = node.key ?? newKey();
    const fields = Object.entries(node.data ?? {}).map(([field, value]) => [
      field === "custom_fields" || field === "tags" ? field : `${node.type}_${field}`,
      value,
    ]);
    const data = "raw" in node ? node.raw : { [`${node.type}_title`]: node.entry, ...Object.fromEntries(fields) };
    if (node.secret === undefined) {
      const secret: Secret = { id, name: node.entry, type: node.type, key, parent, data: seal("{}", key), reads: 0 };
      const attachments = node.attachments?.map((attachment) => this.#attachment(attachment, secret));
      secret.data = seal(JSON.stringify(attachments === undefined ? data : { ...(data as object), attachments }), key);
      this.secrets.set(id, secret);
    }
    return {
      id: node.itemId ?? randomUUID(),
      name: node.entry,
      type: node.type,
      ...(node.secret !== "none" && { secret_id: id, secret_key: key }),
      ...node.item,
      ...(node.deleted && { deleted: true }),
    };
  }
}

type Index = Record<string, { paths: string[][]; secret_key: string }>;

function user(node: UserNode): User {
  const privateKey = node.privateKey ?? newSeed();
  return {
    id: randomUUID(),
    username: node.username ?? "ci@example.com",
    secretKey: node.secretKey ?? newKey(),
    privateKey,
    publicKey: boxKeyOf(privateKey),
    active: node.active ?? true,
    emailActive: node.emailActive ?? true,
    requirePasswordChange: node.requirePasswordChange ?? false,
  };
}
