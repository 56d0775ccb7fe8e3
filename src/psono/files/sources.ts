/** Where chunks come from: a fileserver of a shard, or the bucket of a repository. */
import { ActionError } from "../../errors.ts";
import type { FileHost } from "../../problems/files.ts";
import { openSecretBox, sealSecretBox } from "../crypto.ts";
import type { Answer, Call, Http } from "../http.ts";
import { asObject, isUuid, type JsonObject, objectsOf, own, parseObject, stringOf } from "../json.ts";
import type { Session } from "../session.ts";
import { expect200 } from "../status.ts";
import { addressOf, hostOf } from "./address.ts";
import { explainHost, refusedBy } from "./host-errors.ts";
import { refusalOf, type Transfer } from "./transfer.ts";

/** Maximum number of fileservers of a shard that are tried. */
const FILESERVERS = 32;

/** A chunk to read from a source. */
export interface Asked {
  /** SHA-512 of the encrypted chunk, hex. */
  readonly hash: string;
  /** Maximum bytes of the chunk. */
  readonly cap: number;
  /** The transfer that was opened last. */
  readonly transfer: () => Promise<Transfer>;
  /** Opens another transfer, because the last one may have counted a lost chunk. */
  readonly renew: () => Promise<Transfer>;
}

/** The bytes of a chunk, or why there are none: the transfer has ended, or the chunk was deleted. */
export type Given = Uint8Array | "transfer" | "chunk";

/**
 * Returns encrypted, unverified chunks. Throws `NETWORK`, `DNS`, `TIMEOUT`, `CANCELLED`, `FILE_HOST` or
 * `SERVER_ANSWER`.
 */
export interface Source {
  give(asked: Asked): Promise<Given>;
}

/**
 * The fileservers of a shard from which this key can read (`GET /shard/`, serializers/read_shard.py). Throws
 * `FILE_ACCESS` if there is none.
 */
export async function readableFileservers(session: Session, http: Http, shard: string): Promise<URL[]> {
  const part = { kind: "answer", request: "GET /shard/" } as const;
  const answer = asObject(expect200(await session.request("GET", "/shard/"), part), part);
  const of = objectsOf(answer, "shards").filter((one) => isId(own(one, "id"), shard));
  const servers = of.flatMap((one) => objectsOf(one, "fileserver")).filter((one) => own(one, "read") === true);
  if (servers.length === 0) throw new ActionError("FILE_ACCESS", "no-fileserver", {});
  return servers
    .slice(0, FILESERVERS)
    .map((one) => addressOf(own(one, "fileserver_url"), http.servers.origin, "fileserver"));
}

function isId(given: unknown, id: string): boolean {
  return typeof given === "string" && isUuid(given) && given.toLowerCase() === id;
}

/** Chunks of a shard, with an encrypted ticket for each (views/download.py of psono-fileserver). */
export class Fileservers implements Source {
  readonly #http: Http;
  readonly #servers: readonly URL[];
  /** The fileserver to use. If one fails, the next one is used. */
  #at = 0;

  constructor(http: Http, servers: readonly URL[]) {
    this.#http = http;
    this.#servers = servers;
  }

  async give(asked: Asked): Promise<Given> {
    const call = this.#call(asked, await asked.transfer());
    return given(
      await this.#http.send(call),
      hostAt(this.#url, "fileserver"),
      this.#url.origin !== this.#http.servers.origin,
    );
  }

  get #url(): URL {
    return this.#servers[this.#at % this.#servers.length] as URL;
  }

  #call(asked: Asked, { id, key }: Transfer): Call {
    const url = this.#url;
    const { text, nonce } = sealSecretBox(JSON.stringify({ hash_checksum: asked.hash }), key);
    const path = `${url.pathname.replace(/(?<!\/)\/+$/, "")}/download/`;
    return {
      method: "POST",
      path,
      body: JSON.stringify({ file_transfer_id: id, ticket: text, ticket_nonce: nonce }),
      bytes: asked.cap,
      download: {
        server: this.#http.servers.at(url),
        name: `POST ${hostOf(url)}/download/`,
        explain: (error) => explainHost(error, hostAt(url, "fileserver")),
        again: async () => {
          this.#at++;
          return this.#call(asked, await asked.renew());
        },
      },
    };
  }
}

/** Chunks of a repository, each behind a URL that the server signs (views/file_repository_download.py). */
export class Repository implements Source {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  async give(asked: Asked): Promise<Given> {
    const url = await this.#presigned(asked);
    if (typeof url === "string") return url;
    // Anyone who has it can read the chunk for an hour.
    this.#http.reportCredential(url.href);
    const host = hostAt(url, "storage");
    const call: Call = {
      method: "GET",
      path: url.pathname + url.search,
      anyType: true,
      bytes: asked.cap,
      download: {
        server: this.#http.servers.at(url),
        name: `GET ${hostOf(url)}/…`,
        explain: (error) => explainHost(error, host),
        again: async () => call,
      },
    };
    const answer = await this.#http.send(call);
    return answer.status === 404 ? "chunk" : given(answer, host, url.origin !== this.#http.servers.origin);
  }

  async #presigned(asked: Asked): Promise<URL | "transfer" | "chunk"> {
    const sent = { transfer: await asked.transfer() };
    const answer = await this.#http.send(this.#call(asked, sent));
    const { status } = answer;
    const part = { kind: "answer", request: NAME } as const;
    // Without a transfer, there is no key for the encryption of the response.
    if (status === 401) return "transfer";
    if (status !== 200 && status !== 400) throw new ActionError("SERVER_ANSWER", "status", { part, status });
    const body = this.#open(answer, sent.transfer);
    const refusal = status === 400 ? refusalOf(body) : undefined;
    if (refusal !== undefined) return refusal;
    if (status === 400) throw new ActionError("SERVER_ANSWER", "status", { part, status });
    return addressOf(own(body, "url"), this.#http.servers.origin, "storage");
  }

  #open(answer: Answer, { key }: Transfer): JsonObject {
    const part = { kind: "answer", request: NAME } as const;
    const envelope = parseObject(answer.body, part);
    return parseObject(
      openSecretBox(stringOf(envelope, "text", part), stringOf(envelope, "nonce", part), key, part),
      part,
    );
  }

  /** @param sent takes the transfer of the call */
  #call(asked: Asked, sent: { transfer: Transfer }): Call {
    const { id, key } = sent.transfer;
    return {
      method: "PUT",
      path: "/file-repository/download/",
      headers: { Authorization: `Filetransfer ${id}` },
      body: JSON.stringify(sealSecretBox(JSON.stringify({ hash_checksum: asked.hash }), key)),
      download: {
        server: this.#http.servers.main,
        name: NAME,
        explain: (error) => error,
        again: async () => {
          sent.transfer = await asked.renew();
          return this.#call(asked, sent);
        },
      },
    };
  }
}

const NAME = "PUT /file-repository/download/";

function hostAt(url: URL, kind: FileHost["kind"]): FileHost {
  return { kind, host: hostOf(url) };
}

function given({ status, body, bytes }: Answer, host: FileHost, foreign: boolean): Given {
  if (bytes !== undefined) return bytes;
  if (status === 400) {
    const refusal = refusalOf(jsonOf(body));
    if (refusal !== undefined) return refusal;
  }
  throw refusedBy(host, status, foreign);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
