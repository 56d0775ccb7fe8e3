/** What psono-server 7.2.3 answers about files: transfers, shards, and presigned URLs of a repository. */
import { type Context, Failure, type Result, type View } from "./api.ts";
import { open, type Sealed } from "./crypto.ts";
import type { Fileserver } from "./fileserver.ts";
import type { Storage } from "./storage.ts";
import type { Tables } from "./vault.ts";

export interface Shard {
  id: string;
  shard_title: string;
  shard_description: string;
  fileserver: { fileserver_url: string; fileserver_public_key: string; read: boolean; write: boolean }[];
  read: boolean;
  write: boolean;
}
interface Hosts {
  fileserver: Fileserver;
  storage: Storage;
  shards: (shards: Shard[]) => unknown;
  presigned: (url: string) => unknown;
  transferRefusal: string | undefined;
}

const refused = (message: string) => new Failure(400, { non_field_errors: [message] });
const NOT_THERE = "NO_PERMISSION_OR_NOT_EXIST";

export class FileViews {
  readonly #tables: Tables;
  readonly #now: () => number;
  #hosts: Hosts | undefined;

  constructor(tables: Tables, now: () => number) {
    this.#tables = tables;
    this.#now = now;
  }

  connect(hosts: Hosts): void {
    this.#hosts = hosts;
  }

  views(): View[] {
    const none = () => [405, {}] satisfies Result;
    const all = { renderer: "encrypted", token: true } as const;
    return [
      {
        ...all,
        path: /^\/file\/([^/]+)\/$/,
        allow: "GET, PUT, DELETE, OPTIONS, HEAD",
        handlers: { GET: (context) => this.#transfer(context), PUT: none, POST: none, DELETE: none },
      },
      {
        ...all,
        path: /^\/shard\/$/,
        allow: "GET, OPTIONS, HEAD",
        handlers: { GET: () => this.#shards(), PUT: none, POST: none, DELETE: none },
      },
      {
        path: /^\/file-repository\/download\/$/,
        renderer: "encrypted",
        // It has an authentication of its own, and its answers are sealed with the transfer's key.
        token: false,
        allow: "PUT, OPTIONS, HEAD",
        handlers: { PUT: (context) => this.#presign(context), GET: none, POST: none, DELETE: none },
      },
    ];
  }

  /** views/file.py and serializers/read_file.py. */
  #transfer({ id, session }: Context): Result {
    const { files } = this.#tables;
    const file = files.stored.get(id.toLowerCase());
    const user = session?.key.user;
    if (file === undefined || user === undefined || !this.#tables.mayReadIn(user, file.parent))
      throw refused(NOT_THERE);
    if (this.#hosts?.transferRefusal !== undefined) throw refused(this.#hosts.transferRefusal);
    const transfer = files.transfer(file, this.#now());
    return [201, { file_transfer_id: transfer.id, file_transfer_secret_key: transfer.key }];
  }

  /** serializers/read_shard.py. */
  #shards(): Result {
    if (this.#hosts === undefined) throw new Error("no hosts");
    const { fileserver, shards } = this.#hosts;
    const rights = { read: true, write: true };
    const shard: Shard = {
      id: this.#tables.files.shard,
      shard_title: "Default",
      shard_description: "",
      fileserver: [{ fileserver_public_key: "ab".repeat(32), fileserver_url: fileserver.url, ...rights }],
      ...rights,
    };
    return [200, { shards: shards([shard]) }];
  }

  /** views/file_repository_download.py, and FileTransferAuthentication of authentication.py. */
  #presign({ call }: Context): Result {
    const [scheme, id] = (call.headers.authorization ?? "").split(" ");
    const { files } = this.#tables;
    const transfer = scheme?.toLowerCase() === "filetransfer" ? files.living(id, this.#now()) : undefined;
    if (transfer === undefined) throw new Failure(401, { detail: "FILE_TRANSFER_INVALID" });
    if (this.#hosts === undefined) throw new Error("no hosts");
    const { hash_checksum: hash } = JSON.parse(open(JSON.parse(call.body) as Sealed, transfer.key));
    const asked = files.take(transfer, hash);
    if ("refusal" in asked) {
      const reason = asked.refusal === "Chunk count exceeded." ? "CHUNK_COUNT_EXCEEDED" : NOT_THERE;
      return [400, files.sealed(transfer, { non_field_errors: [reason] })];
    }
    const { storage, presigned } = this.#hosts;
    return [200, files.sealed(transfer, { type: "other_s3", url: presigned(storage.presign(asked.hash)) })];
  }
}
