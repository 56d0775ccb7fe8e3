/**
 * A Psono server in memory, over real HTTP on loopback, with real cryptography. It shares no code with `src/`, so
 * that a mistake there is not made here again.
 */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import nacl from "tweetnacl";
import type { Rewrite } from "./hostile.ts";

/** A folder or an entry of the vault; `share` puts it behind a share of its own. */
export type Node = FolderNode | EntryNode;
interface Common {
  share?: boolean | "unreadable";
  deleted?: boolean;
}
export interface FolderNode extends Common {
  folder: string;
  children: Node[];
}
export interface EntryNode extends Common {
  entry: string;
  type: string;
  id?: string;
  data: Record<string, unknown>;
}
export interface KeyNode {
  restricted?: boolean;
  read?: boolean;
  write?: boolean;
  /** Names of the entries attached to a restricted key. */
  attached?: string[];
}
export interface Vault {
  children: Node[];
  keys: Record<string, KeyNode>;
}

export type Fault =
  | "wrong-signature"
  | "tampered"
  | "unencrypted"
  | "cut"
  | "html"
  | "redirect"
  | "missing"
  | "unauthorized"
  | "unavailable"
  | "throttled"
  | "busy"
  | "busy-date"
  | "error"
  | "gzip"
  | "drip"
  | "stall";

export interface Options {
  /** What goes wrong with the `count`th request (from 1) of a method and path. */
  fault?: (request: string, count: number) => Fault | undefined;
  /** What a hostile server makes of the answer to the `count`th request of a method and path. */
  hostile?: (request: string, count: number) => Rewrite | undefined;
  /** What the datastore holds instead of this JSON. */
  datastoreText?: (json: string) => string;
  /** What a share holds instead of this JSON. */
  shareText?: (json: string, id: string, key: string) => string;
  /** Ms before each answer, as of a network. */
  latency?: number;
  /** Ms of work for each request, on so many workers at a time: others wait, as before a Python server. */
  work?: { ms: number; workers: number };
}

interface ApiKey extends KeyNode {
  id: string;
  privateKey: string;
  secretKey: string;
  verifyKey: Uint8Array;
}
interface Sealed {
  text: string;
  nonce: string;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));
const newKey = () => hex(nacl.randomBytes(32));
const seal = (text: string, key: string): Sealed => {
  const nonce = nacl.randomBytes(24);
  return { text: hex(nacl.secretbox(Buffer.from(text), nonce, bytes(key))), nonce: hex(nonce) };
};

export class PsonoServer {
  readonly keys: Record<string, { id: string; privateKey: string; secretKey: string }> = {};
  /** Method and path of every request, in order. */
  readonly requests: string[] = [];
  /** Headers of every request, in order. */
  readonly headers: IncomingHttpHeaders[] = [];
  /** The server's X25519 key, which people paste for its signature. */
  readonly publicKey = hex(nacl.box.keyPair().publicKey);
  readonly #sign = nacl.sign.keyPair();
  readonly #user = { key: newKey(), box: nacl.box.keyPair() };
  readonly #keys = new Map<string, ApiKey>();
  readonly #sessions = new Map<string, { key: ApiKey; secret: string }>();
  readonly #secrets = new Map<string, { data: Sealed; key: string; name: string; reads: number }>();
  readonly #shares = new Map<string, { data: Sealed; readable: boolean }>();
  readonly #datastore = { id: randomUUID() as string, key: newKey() };
  readonly #datastoreData: Sealed;
  readonly #options: Options;
  readonly #queue: (() => void)[] = [];
  #working = 0;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(vault: Vault, options: Options = {}) {
    this.#options = options;
    const root = this.#folder("", vault.children);
    const text = JSON.stringify(root);
    this.#datastoreData = seal(options.datastoreText?.(text) ?? text, this.#datastore.key);
    for (const [name, node] of Object.entries(vault.keys)) {
      const seed = nacl.randomBytes(32);
      const key = {
        ...node,
        id: randomUUID(),
        privateKey: hex(seed),
        secretKey: newKey(),
        verifyKey: nacl.sign.keyPair.fromSeed(seed).publicKey,
      };
      this.#keys.set(key.id, key);
      this.keys[name] = key;
    }
  }

  /** The Ed25519 key that Psono shows as the server's signature: 64 hex digits. */
  get signature(): string {
    return hex(this.#sign.publicKey);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Sessions that were opened and not ended. */
  get openSessions(): number {
    return this.#sessions.size;
  }

  idOf(name: string): string {
    for (const [id, secret] of this.#secrets) if (secret.name === name) return id;
    throw new Error(`no entry ${name}`);
  }

  listen(port = 0): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #folder(name: string, children: Node[]): Record<string, unknown> {
    const folders = children.filter((child) => "folder" in child).map((child) => this.#node(child));
    const items = children.filter((child) => "entry" in child).map((child) => this.#node(child));
    return { id: randomUUID(), name, folders, items };
  }

  #node(node: Node): Record<string, unknown> {
    let content: Record<string, unknown>;
    if ("folder" in node) content = this.#folder(node.folder, node.children);
    else {
      const id = node.id ?? randomUUID();
      const key = newKey();
      const data = Object.fromEntries(
        Object.entries(node.data).map(([field, value]) => [
          field === "custom_fields" ? field : `${node.type}_${field}`,
          value,
        ]),
      );
      const title = { [`${node.type}_title`]: node.entry };
      const sealed = seal(JSON.stringify({ ...title, ...data }), key);
      this.#secrets.set(id, { data: sealed, key, name: node.entry, reads: 0 });
      content = { id: randomUUID(), name: node.entry, type: node.type, secret_id: id, secret_key: key };
    }
    if (node.share) {
      const [id, key] = [randomUUID(), newKey()];
      const text = JSON.stringify(content);
      const data = seal(this.#options.shareText?.(text, id, key) ?? text, key);
      this.#shares.set(id, { data, readable: node.share !== "unreadable" });
      content = { id: content["id"], name: "stale name", share_id: id, share_secret_key: key };
    }
    return node.deleted ? { ...content, deleted: true } : content;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = `${request.method} ${request.url}`;
    this.requests.push(name);
    this.headers.push(request.headers);
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const count = this.requests.filter((other) => other === name).length;
    const fault = this.#options.fault?.(name, count);
    await this.#delay();
    const send = (status: number, body: string, type = "application/json") => {
      response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
      response.end(body);
    };
    if (request.url === "/api-key-access/inspect/" && request.headers.accept === "application/json") {
      return send(406, '{"detail":"Could not satisfy the request Accept header."}');
    }
    if (fault === "stall") return;
    if (fault === "html") return send(200, "<html><body>hello</body></html>", "text/html");
    if (fault === "unauthorized") return send(401, '{"detail":"Invalid token or not yet activated."}');
    if (fault === "unavailable") return send(503, "busy", "text/plain");
    if (fault === "busy" || fault === "busy-date") {
      response.setHeader("Retry-After", fault === "busy" ? "7" : new Date(Date.now() + 7000).toUTCString());
      return send(503, "busy", "text/plain");
    }
    if (fault === "error") return send(500, "<h1>Server Error (500)</h1>", "text/html");
    if (fault === "gzip") {
      response.setHeader("Content-Encoding", "gzip");
      return send(200, "not unpacked");
    }
    if (fault === "drip") {
      response.writeHead(200, { "Content-Type": "application/json" });
      const drop = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drop));
      return;
    }
    if (fault === "throttled") {
      response.setHeader("Retry-After", "3000");
      return send(429, '{"detail":"Request was throttled."}');
    }
    if (fault === "redirect") {
      response.setHeader("Location", "https://elsewhere.example/steal?token=1");
      return send(302, "");
    }
    let status = 500;
    let body = "";
    try {
      [status, body] = this.#route(request, Buffer.concat(chunks).toString(), fault);
    } catch {
      return send(500, "<h1>Server Error (500)</h1>", "text/html");
    }
    const rewrite = this.#options.hostile?.(name, count);
    if (rewrite !== undefined) {
      const token = /^Token (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
      const asked = Buffer.concat(chunks).toString();
      rewrite({ status, body, secret: this.#sessions.get(token)?.secret, stale: () => this.#stale(asked) }, response);
      return;
    }
    if (fault === "cut") {
      response.writeHead(status, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
      response.write(body.slice(0, body.length / 2), () => response.destroy());
      return;
    }
    send(status, body);
  }

  async #delay(): Promise<void> {
    const { latency = 0, work } = this.#options;
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    if (work !== undefined) {
      while (this.#working >= work.workers) await new Promise<void>((resolve) => this.#queue.push(resolve));
      this.#working++;
      await pause(work.ms);
      this.#working--;
      this.#queue.shift()?.();
    }
    if (latency > 0) await pause(latency);
  }

  #route(request: IncomingMessage, body: string, fault: Fault | undefined): [number, string] {
    const [, first = "", second = ""] = (request.url ?? "").split("/");
    const at = `${request.method} ${first}/${second}`;
    if (at === "POST api-key/login") return this.#login(JSON.parse(body), fault);
    if (at === "POST api-key-access/secret") return this.#direct(JSON.parse(body), fault);
    if (at === "POST api-key-access/inspect") return this.#inspect(JSON.parse(body));
    if (at === "GET info/") {
      const info = JSON.stringify({ version: "7.2.3", api: 1, public_key: this.publicKey });
      const signature = hex(nacl.sign.detached(Buffer.from(info), this.#sign.secretKey));
      return [200, JSON.stringify({ info, signature, verify_key: this.signature })];
    }
    const token = /^Token (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    const session = this.#sessions.get(token);
    if (session === undefined) return [401, '{"detail":"Invalid token or not yet activated."}'];
    const reply = (status: number, data: unknown): [number, string] => {
      if (fault === "unencrypted") return [status, JSON.stringify(data)];
      const sealed = seal(JSON.stringify(data), session.secret);
      if (fault === "tampered") sealed.text = flip(sealed.text);
      return [status, JSON.stringify(sealed)];
    };
    const logout = first === "authentication" && second === "logout";
    const denied = request.method === "GET" || first === "bulk-secret-read" ? session.key.read === false : false;
    if (!logout && (denied || (request.method !== "GET" && !session.key.write))) {
      return reply(403, { detail: "You do not have permission to perform this action." });
    }
    if (logout) {
      this.#sessions.delete(token);
      return reply(200, { success: "Successfully logged out." });
    }
    if (at === "GET datastore/") {
      const common = { description: "default", is_default: true };
      return reply(200, {
        datastores: [
          { id: this.#datastore.id, type: "password", ...common },
          { id: randomUUID(), type: "user", ...common },
        ],
      });
    }
    if (first === "datastore" && second === this.#datastore.id) {
      const key = seal(this.#datastore.key, this.#user.key);
      const data = this.#datastoreData;
      return reply(200, {
        data: data.text,
        data_nonce: data.nonce,
        type: "password",
        description: "default",
        secret_key: key.text,
        secret_key_nonce: key.nonce,
        is_default: true,
      });
    }
    const share = first === "share" ? this.#shares.get(second) : undefined;
    if (share?.readable) return reply(200, { id: second, data: share.data.text, data_nonce: share.data.nonce });
    if (first === "share") return reply(400, { non_field_errors: ["NO_PERMISSION_OR_NOT_EXIST"] });
    if (at === "POST bulk-secret-read/") {
      const envelope = JSON.parse(body) as Sealed;
      const opened = nacl.secretbox.open(bytes(envelope.text), bytes(envelope.nonce), bytes(session.secret));
      const ids = (JSON.parse(Buffer.from(opened ?? []).toString()) as { secret_ids: string[] }).secret_ids;
      const found = ids.filter((id) => this.#secrets.has(id)).slice(fault === "missing" ? 1 : 0);
      return reply(200, { secrets: found.map((id) => ({ id, ...this.#read(id) })) });
    }
    if (first === "secret" && this.#secrets.has(second) && fault !== "missing") return reply(200, this.#read(second));
    if (first === "secret") return reply(403, { message: "NO_PERMISSION_OR_NOT_EXIST" });
    return [404, "<h1>Not Found</h1>"];
  }

  #read(id: string): Record<string, unknown> {
    const secret = this.#secrets.get(id);
    if (secret === undefined) throw new Error(`no secret ${id}`);
    secret.reads++;
    return { data: secret.data.text, data_nonce: secret.data.nonce, type: "", read_count: secret.reads };
  }

  #login(body: { info: string; signature: string }, fault: Fault | undefined, checked = true): [number, string] {
    const refused = (why: string): [number, string] => [400, JSON.stringify({ non_field_errors: [why] })];
    const info = JSON.parse(body.info) as { api_key_id: string; session_public_key: string };
    const key = this.#keys.get(info.api_key_id);
    if (key === undefined) return refused("NO_PERMISSION_OR_NOT_EXIST");
    if (checked && !nacl.sign.detached.verify(Buffer.from(body.info), bytes(body.signature), key.verifyKey)) {
      return refused("Signature invalid.");
    }
    const [token, secret] = [newKey(), newKey()];
    this.#sessions.set(token, { key, secret });
    const userKey = seal(this.#user.key, key.secretKey);
    const privateKey = seal(hex(this.#user.box.secretKey), key.secretKey);
    const login = JSON.stringify({
      token,
      session_secret_key: secret,
      api_key_restrict_to_secrets: key.restricted ?? false,
      api_key_allow_insecure_access: false,
      api_key_read: key.read ?? true,
      api_key_write: key.write ?? false,
      user: {
        username: "ci@example.com",
        public_key: hex(this.#user.box.publicKey),
        ...(!key.restricted && {
          private_key: privateKey.text,
          private_key_nonce: privateKey.nonce,
          secret_key: userKey.text,
          secret_key_nonce: userKey.nonce,
        }),
      },
    });
    const pair = nacl.box.keyPair();
    const nonce = nacl.randomBytes(24);
    let sealed = hex(nacl.box(Buffer.from(login), nonce, bytes(info.session_public_key), pair.secretKey));
    const signer = fault === "wrong-signature" ? nacl.sign.keyPair() : this.#sign;
    const signature = hex(nacl.sign.detached(Buffer.from(sealed), signer.secretKey));
    if (fault === "tampered") sealed = flip(sealed);
    return [
      200,
      JSON.stringify({
        login_info: sealed,
        login_info_signature: signature,
        login_info_nonce: hex(nonce),
        server_session_public_key: hex(pair.publicKey),
      }),
    ];
  }

  /** The answer to another login with the same key: for a session key that the asking side does not have. */
  #stale(asked: string): string {
    const { info } = JSON.parse(asked) as { info: string };
    const other = { ...JSON.parse(info), session_public_key: hex(nacl.box.keyPair().publicKey) };
    const answer = this.#login({ info: JSON.stringify(other), signature: "" }, undefined, false)[1];
    this.#sessions.delete([...this.#sessions.keys()].at(-1) ?? "");
    return answer;
  }

  #inspect(body: { api_key_id: string }): [number, string] {
    const key = this.#keys.get(body.api_key_id);
    if (key === undefined) return [400, "non_field_errors"];
    return [
      200,
      JSON.stringify({
        allow_insecure_access: false,
        restrict_to_secrets: key.restricted ?? false,
        read: key.read ?? true,
        write: key.write ?? false,
        api_key_secrets: (key.attached ?? []).map((name) => ({
          secret_id: this.idOf(name),
          write_date: "2026-01-01T00:00:00+00:00",
        })),
      }),
    ];
  }

  #direct(body: { api_key_id: string; secret_id: string }, fault: Fault | undefined): [number, string] {
    const key = this.#keys.get(body.api_key_id);
    const secret = this.#secrets.get(body.secret_id);
    if (key === undefined || secret === undefined || key.read === false || !key.attached?.includes(secret.name)) {
      return [400, "non_field_errors"]; // as the real one: the keys of the errors, no JSON
    }
    const secretKey = seal(secret.key, key.secretKey);
    const { data, data_nonce, read_count } = this.#read(body.secret_id) as Record<string, string>;
    return [
      200,
      JSON.stringify({
        data: fault === "tampered" ? flip(data ?? "") : data,
        data_nonce,
        secret_key: secretKey.text,
        secret_key_nonce: secretKey.nonce,
        read_count,
      }),
    ];
  }
}

function flip(text: string): string {
  return (text.startsWith("0") ? "1" : "0") + text.slice(1);
}
