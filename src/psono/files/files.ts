import { ActionError } from "../../errors.ts";
import type { Http } from "../http.ts";
import type { Session } from "../session.ts";
import { CAPS, OVERHEAD } from "./caps.ts";
import { openChunk, type Position } from "./chunk.ts";
import { type Asked, Fileservers, Repository, readableFileservers, type Source } from "./sources.ts";
import type { StoredFile } from "./stored-file.ts";
import { openTransfer, type Transfer } from "./transfer.ts";

/** Reads the files of a vault within one session. */
export class Files {
  readonly #session: Session;
  readonly #http: Http;
  /** By the ID of the shard, requested once from the server. */
  readonly #fileservers = new Map<string, Promise<URL[]>>();
  /** Bytes of all requested files. */
  #total = 0;

  constructor(session: Session, http: Http) {
    this.#session = session;
    this.#http = http;
  }

  /**
   * Counts a file to read. Throws `FILE_SIZE` if it, or all files together, exceed the limits, before the first
   * download.
   */
  claim({ size }: StoredFile): void {
    if (size > CAPS.file) throw new ActionError("FILE_SIZE", "file", { size, ...CAPS });
    this.#total += size;
    if (this.#total > CAPS.step) throw new ActionError("FILE_SIZE", "step", { size: this.#total, ...CAPS });
  }

  /**
   * Whether a file can be read, without a download: the server makes a transfer, and lists a fileserver. Throws
   * `FILE_ACCESS`, `FILE_HOST`, `FORBIDDEN` or `SERVER_ANSWER`.
   */
  async check({ id, hashes, place }: StoredFile): Promise<void> {
    if (id === undefined || hashes.length === 0) return;
    await openTransfer(this.#session, id);
    if (place.kind === "shard") await this.#serversOf(place.id);
  }

  /**
   * The plaintext of a file, chunk by chunk. At most two chunks are in memory: one that is decrypted or used, and one
   * that is received. Each one is verified, but only the end of the iteration means that the file is complete.
   * Throws `FILE_ACCESS`, `FILE_HOST`, `FILE_CONTENT`, and what requests throw.
   */
  async *read(file: StoredFile): AsyncGenerator<Uint8Array, void> {
    const { id, hashes, key, size } = file;
    if (id === undefined || hashes.length === 0) return;
    const chunks = new Chunks(file, this.#session, id, await this.#sourceOf(file));
    let next = begun(chunks);
    for (const [index, hash] of hashes.entries()) {
      const sealed = await next;
      const position = { chunk: index + 1, chunks: hashes.length };
      if (position.chunk < hashes.length) next = begun(chunks);
      yield openChunk(sealed, hash, key, position);
    }
    if (chunks.received !== size) throw new ActionError("FILE_CONTENT", "size", { size, received: chunks.received });
  }

  async #sourceOf({ place }: StoredFile): Promise<Source> {
    if (place.kind === "repository") return new Repository(this.#http);
    return new Fileservers(this.#http, await this.#serversOf(place.id));
  }

  #serversOf(shard: string): Promise<URL[]> {
    let servers = this.#fileservers.get(shard);
    if (servers === undefined) {
      servers = readableFileservers(this.#session, this.#http, shard);
      this.#fileservers.set(shard, servers);
    }
    return servers;
  }
}

/** The next chunk, already requested. It may fail while nothing awaits it. */
function begun(chunks: Chunks): Promise<Uint8Array> {
  const chunk = chunks.next();
  chunk.catch(() => undefined);
  return chunk;
}

/** The encrypted chunks of one file, in order. */
class Chunks {
  /** Bytes of plaintext in the chunks so far. */
  received = 0;
  readonly #file: StoredFile;
  readonly #session: Session;
  readonly #id: string;
  readonly #source: Source;
  #transfer: Promise<Transfer> | undefined;
  #at = 0;

  constructor(file: StoredFile, session: Session, id: string, source: Source) {
    this.#file = file;
    this.#session = session;
    this.#id = id;
    this.#source = source;
  }

  /** The next chunk. A transfer that has ended is replaced by another one, once for each chunk. */
  async next(): Promise<Uint8Array> {
    const { hashes, size } = this.#file;
    const position: Position = { chunk: this.#at + 1, chunks: hashes.length };
    const asked: Asked = {
      hash: hashes[this.#at] as string,
      cap: Math.max(0, size - this.received) + OVERHEAD,
      transfer: () => this.#opened(),
      renew: () => this.#renewed(),
    };
    this.#at++;
    for (let renewed = false; ; renewed = true) {
      const given = await this.#source.give(asked);
      if (typeof given !== "string") {
        this.received += Math.max(0, given.length - OVERHEAD);
        return given;
      }
      if (given === "chunk") throw new ActionError("FILE_CONTENT", "chunk-missing", { ...position });
      if (renewed) throw new ActionError("FILE_HOST", "transfer", {});
      await this.#renewed();
    }
  }

  #opened(): Promise<Transfer> {
    this.#transfer ??= openTransfer(this.#session, this.#id);
    return this.#transfer;
  }

  #renewed(): Promise<Transfer> {
    this.#transfer = openTransfer(this.#session, this.#id);
    return this.#transfer;
  }
}
