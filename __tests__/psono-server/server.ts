/**
 * A Psono server in memory, over real HTTP on loopback, with real cryptography. It shares no code with `src/`, so
 * that a mistake there is not made here again. README.md tells how to load it.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import nacl from "tweetnacl";
import { Api, type Call, type Reply, type Settings } from "./api.ts";
import { hex } from "./crypto.ts";
import { type Fault, instead } from "./faults.ts";
import type { HostFault } from "./file-faults.ts";
import type { HostName } from "./file-host.ts";
import type { Shard } from "./file-views.ts";
import { Fileserver } from "./fileserver.ts";
import type { Rewrite } from "./hostile.ts";
import { Storage } from "./storage.ts";
import type { Vault } from "./vault.ts";

export type { Fault } from "./faults.ts";
export type { HostFault } from "./file-faults.ts";
export type { EntryNode, Node, Vault } from "./vault.ts";

export interface Options {
  /** What goes wrong with the `count`th request (from 1) of a method and path. */
  fault?: (request: string, count: number) => Fault | undefined;
  /** What a hostile server makes of the right answer to the `count`th request of a method and path. */
  hostile?: (request: string, count: number) => Rewrite | undefined;
  /** What datastores and shares hold instead of their JSON. */
  datastoreText?: (json: string) => string;
  shareText?: (json: string, id: string, key: string) => string;
  /** Settings of psono-server, by its own names. */
  settings?: Settings;
  /** The server's clock, ms since 1970. */
  now?: () => number;
  /** Ms from a request to its answer, in which the answer is made. */
  latency?: number;
  /** Ms of work for each request, on so many workers at a time: others wait, as before a Python server. */
  work?: { ms: number; workers: number };
  /** What goes wrong with the `count`th request (from 1) to the fileserver or the bucket. */
  hostFault?: (host: HostName, count: number) => HostFault | undefined;
  /** What the server says of its fileservers, and where it sends a client for a chunk of a bucket. */
  shards?: (shards: Shard[]) => unknown;
  presigned?: (url: string) => unknown;
  /** A reason for which no transfer is made: `NO_FILESERVER_AVAILABLE`. */
  transferRefusal?: string;
  /** Serves TLS with these; the fileserver and the bucket too. */
  https?: Pick<ServerOptions, "key" | "cert" | "ca" | "requestCert">;
}

export class PsonoServer {
  readonly keys: Record<string, { id: string; privateKey: string; secretKey: string }> = {};
  /** Method and path of every request, in order. */
  readonly requests: string[] = [];
  /** Headers of every request, in order. */
  readonly headers: IncomingHttpHeaders[] = [];
  /** Hosts of their own, which listen where the vault has files. */
  readonly fileserver: Fileserver;
  readonly storage: Storage;
  readonly #api: Api;
  readonly #options: Options;
  readonly #server: Server;
  readonly #counts = new Map<string, number>();
  readonly #queue: (() => void)[] = [];
  #idle: number;

  constructor(vault: Vault, options: Options = {}) {
    this.#options = options;
    this.#idle = options.work?.workers ?? 1;
    this.#api = new Api(vault, options.settings ?? {}, options.now ?? Date.now, options);
    const { files } = this.#api.tables;
    const host = { https: options.https, fault: options.hostFault, now: options.now ?? Date.now };
    this.fileserver = new Fileserver(files, host);
    this.storage = new Storage(files, host);
    const { shards = (all) => all, presigned = (url) => url, transferRefusal } = options;
    this.#api.files.connect({ fileserver: this.fileserver, storage: this.storage, shards, presigned, transferRefusal });
    for (const key of this.#api.tables.keys.values()) this.keys[key.name] = key;
    const answer = (request: IncomingMessage, response: ServerResponse) => void this.#answer(request, response);
    this.#server = options.https
      ? createTlsServer({ ...options.https, rejectUnauthorized: options.https.requestCert ?? false }, answer)
      : createServer(answer);
  }

  /** The Ed25519 key that Psono shows as the server's signature: 64 hex digits. */
  get signature(): string {
    return hex(this.#api.sign.publicKey);
  }

  /** The server's X25519 key, which people paste for its signature. */
  get publicKey(): string {
    return this.#api.publicKey;
  }

  get url(): string {
    const scheme = this.#options.https ? "https" : "http";
    return `${scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Sessions that were opened and not ended. */
  get openSessions(): number {
    return this.#api.sessions.size;
  }

  /** Id, key and size of every file that was stored. */
  files(): { id: string; key: string; size: number }[] {
    return [...this.#api.tables.files.stored.values()];
  }

  idOf(name: string): string {
    return this.#api.tables.idOf(name);
  }

  /** Rejects with Node's error where the port is taken. */
  async listen(port = 0): Promise<void> {
    if (this.#api.tables.files.stored.size > 0) await Promise.all([this.fileserver.listen(), this.storage.listen()]);
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", () => {
        this.#server.off("error", reject);
        resolve();
      });
    });
  }

  close(): void {
    this.fileserver.close();
    this.storage.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = `${request.method} ${request.url}`;
    this.requests.push(name);
    this.headers.push(request.headers);
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method = "", url: path = "", headers } = request;
    const call: Call = { method, path, headers, body: Buffer.concat(chunks).toString() };
    const due = this.#pace();
    // Requests that came together are all taken before one is worked on: else the last would have come late.
    if (this.#options.latency !== undefined) await setImmediate();
    const fault = this.#options.fault?.(name, count);
    if (fault === "stall") return;
    const rewrite = this.#options.hostile?.(name, count);
    if (rewrite !== undefined) {
      const secret = this.#secretOf(call);
      const { status, body } = this.#api.answer(call);
      const stale = () => JSON.stringify(this.#earlier());
      await due;
      return rewrite({ status, body, secret, stale }, response);
    }
    const { status, headers: sent, body } = (fault && instead(fault)) || this.#spoil(call, fault);
    const length = fault === "drip" ? {} : { "Content-Length": Buffer.byteLength(body) };
    await due;
    response.writeHead(status, { ...sent, ...length });
    if (fault === "cut") {
      response.write(body.slice(0, body.length / 2), () => response.destroy());
    } else if (fault === "drip") drip(response, " ".repeat(1_000_000), 20);
    else response.end(body);
  }

  /** A login as it was answered to somebody else, rightly signed. */
  #earlier() {
    const theirs = nacl.box.keyPair().publicKey;
    const pair = nacl.box.keyPair();
    const nonce = nacl.randomBytes(24);
    const sealed = hex(nacl.box(Buffer.from("{}"), nonce, theirs, pair.secretKey));
    return {
      login_info: sealed,
      login_info_nonce: hex(nonce),
      login_info_signature: hex(nacl.sign.detached(Buffer.from(sealed), this.#api.sign.secretKey)),
      server_session_public_key: hex(pair.publicKey),
    };
  }

  /** Key of the session that asks, hex. */
  #secretOf(call: Call): string | undefined {
    try {
      return this.#api.session(call.headers.authorization).secret;
    } catch {
      return undefined;
    }
  }

  async #pace(): Promise<void> {
    const { latency, work } = this.#options;
    if (latency !== undefined) await pause(latency);
    if (work === undefined) return;
    if (this.#idle > 0) this.#idle--;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    await pause(work.ms);
    const next = this.#queue.shift();
    if (next === undefined) this.#idle++;
    else next();
  }

  /** The right answer, with what the fault changes in it. */
  #spoil(call: Call, fault: Fault | undefined): Reply {
    if (fault === "missing" && call.path.startsWith("/secret/")) {
      return this.#api.answer({ ...call, path: "/secret/00000000-0000-4000-8000-000000000000/" });
    }
    if (fault === undefined || fault === "cut") return this.#api.answer(call);
    const secret = this.#secretOf(call);
    const reply = this.#api.answer(call);
    const body = JSON.parse(reply.body) as Record<string, string>;
    const main = ["login_info", "text", "data"].find((candidate) => candidate in body) ?? "";
    const openText = () => {
      const bytes = (text = "") => Uint8Array.from(Buffer.from(text, "hex"));
      const opened = nacl.secretbox.open(bytes(body["text"]), bytes(body["nonce"]), bytes(secret));
      return Buffer.from(opened ?? []).toString();
    };
    if (fault === "wrong-signature") {
      const other = nacl.sign.keyPair();
      body["login_info_signature"] = hex(nacl.sign.detached(Buffer.from(body["login_info"] ?? ""), other.secretKey));
    } else if (fault === "tampered") {
      body[main] = flip(body[main] ?? "");
    } else if (secret !== undefined && fault === "unencrypted") {
      return { ...reply, body: openText() };
    } else if (secret !== undefined) {
      const { secrets } = JSON.parse(openText()) as { secrets: unknown[] };
      const text = JSON.stringify({ secrets: secrets.slice(1) });
      const nonce = nacl.randomBytes(24);
      const sealed = nacl.secretbox(Buffer.from(text), nonce, Uint8Array.from(Buffer.from(secret, "hex")));
      return { ...reply, body: JSON.stringify({ text: hex(sealed), nonce: hex(nonce) }) };
    }
    return { ...reply, body: JSON.stringify(body) };
  }
}

function drip(response: ServerResponse, body: string, ms: number): void {
  let at = 0;
  const timer = setInterval(() => {
    if (response.destroyed || at === body.length) clearInterval(timer);
    else response.write(body[at++] ?? "");
  }, ms);
  response.on("close", () => clearInterval(timer));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function flip(text: string): string {
  return (text.startsWith("0") ? "1" : "0") + text.slice(1);
}
