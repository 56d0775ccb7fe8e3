/**
 * A Psono server that starts empty and is filled over its API, as by the web client: it stores what it is sent, and has
 * no key to any of it. `PsonoServer` is filled by its constructor instead, and can go wrong on demand.
 */
import { createHash, randomUUID, scryptSync } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import nacl from "tweetnacl";
import { bytes, hex, newKey, open, type Sealed, seal } from "./crypto.ts";

type Row = Record<string, unknown>;
type Reply = [status: number, data: unknown];

interface User {
  username: string;
  authkey: string;
  sauce: string;
  publicKey: string;
  privateKey: Sealed;
  secretKey: Sealed;
}
interface Session {
  user: User;
  secret: string;
  /** What activates the session: known to the user alone, who opens it with the private key. */
  validator?: string;
  apiKey?: Row;
}

const PARAMETERS = { u: 14, r: 8, p: 1, l: 64 };
/** A box, as Psono's envelope. */
const box = (text: string, theirs: Uint8Array, mine: Uint8Array): Sealed => {
  const nonce = nacl.randomBytes(24);
  return { text: hex(nacl.box(Buffer.from(text), nonce, theirs, mine)), nonce: hex(nonce) };
};
const hash = (name: string, text: string) => createHash(name).update(text).digest("hex");
const scrypt = (password: string, salt: string) =>
  hex(scryptSync(password, hash("sha512", salt), 64, { N: 2 ** 14, r: 8, p: 1 }));
const refused = (why: string): Reply => [400, { non_field_errors: [why] }];

export class EmptyPsonoServer {
  readonly #box = nacl.box.keyPair();
  readonly #sign = nacl.sign.keyPair();
  readonly #users = new Map<string, User>();
  readonly #sessions = new Map<string, Session>();
  /** Rows by id, one map for each kind. */
  readonly #rows: Record<"datastore" | "share" | "secret" | "key", Map<string, Row>> = {
    datastore: new Map(),
    share: new Map(),
    secret: new Map(),
    key: new Map(),
  };
  readonly #attached: Row[] = [];
  readonly #server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    let [status, data]: Reply = [500, {}];
    try {
      [status, data] = this.#route(request, Buffer.concat(chunks).toString());
    } catch {
      // What the client sent does not open or is no JSON.
    }
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(data));
  });

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Sessions that were opened and not ended. */
  get openSessions(): number {
    return this.#sessions.size;
  }

  listen(port = 0): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** As `manage.py createuser` does. */
  createUser(username: string, password: string): void {
    const [sauce, pair] = [newKey(), nacl.box.keyPair()];
    const key = hash("sha256", scrypt(password, sauce));
    this.#users.set(username, {
      username,
      authkey: scrypt(password, username),
      sauce,
      publicKey: hex(pair.publicKey),
      privateKey: seal(hex(pair.secretKey), key),
      secretKey: seal(newKey(), key),
    });
  }

  #route(request: IncomingMessage, body: string): Reply {
    const [, first = "", second = ""] = (request.url ?? "").split("/");
    const at = `${request.method} ${first}/${second}`;
    const plain = () => JSON.parse(body) as Row;
    if (at === "GET info/") {
      const info = JSON.stringify({ version: "7.2.3", api: 1, public_key: hex(this.#box.publicKey) });
      const signature = hex(nacl.sign.detached(Buffer.from(info), this.#sign.secretKey));
      return [200, { info, signature, verify_key: hex(this.#sign.publicKey) }];
    }
    if (at === "POST authentication/prelogin")
      return [200, { hashing_parameters: PARAMETERS, hashing_algorithm: "scrypt" }];
    if (at === "POST authentication/login") return this.#login(plain());
    if (at === "POST api-key/login") return this.#keyLogin(plain());
    if (at === "POST api-key-access/inspect") return this.#inspect(plain());
    if (at === "POST api-key-access/secret") return this.#direct(plain());

    const token = /^Token (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    const session = this.#sessions.get(token);
    const unauthorized: Reply = [401, { detail: "Invalid token or not yet activated." }];
    if (session === undefined) return unauthorized;
    let data: Row = {};
    if (body !== "") {
      const { text, nonce } = plain();
      data = JSON.parse(open({ text: String(text), nonce: String(nonce) }, session.secret)) as Row;
    }
    let reply: Reply;
    if (at === "POST authentication/activate-token") reply = this.#activate(session, data);
    else if (session.validator !== undefined) return unauthorized;
    else if (at === "POST authentication/logout") {
      this.#sessions.delete(token);
      reply = [200, {}];
    } else if (session.apiKey !== undefined && !(request.method === "GET" || first === "bulk-secret-read"))
      reply = [403, { detail: "You do not have permission to perform this action." }];
    else reply = this.#work(at, data, session);
    return [reply[0], seal(JSON.stringify(reply[1]), session.secret)];
  }

  #login({ public_key, login_info, login_info_nonce }: Row): Reply {
    const opened = nacl.box.open(bytes(login_info), bytes(login_info_nonce), bytes(public_key), this.#box.secretKey);
    if (opened === null) return refused("LOGIN_INFO_CANNOT_BE_DECRYPTED");
    const info = JSON.parse(Buffer.from(opened).toString()) as Row;
    const user = this.#users.get(String(info["username"]));
    if (user?.authkey !== info["authkey"] || user === undefined) return refused("USERNAME_OR_PASSWORD_WRONG");
    const [token, secret, validator, pair] = [newKey(), newKey(), newKey(), nacl.box.keyPair()];
    this.#sessions.set(token, { user, secret, validator });
    const key = box(secret, bytes(public_key), pair.secretKey);
    const proof = box(validator, bytes(user.publicKey), pair.secretKey);
    const answer = JSON.stringify({
      token,
      required_multifactors: [],
      session_public_key: hex(pair.publicKey),
      session_secret_key: key.text,
      session_secret_key_nonce: key.nonce,
      user_validator: proof.text,
      user_validator_nonce: proof.nonce,
      user: {
        username: user.username,
        public_key: user.publicKey,
        private_key: user.privateKey.text,
        private_key_nonce: user.privateKey.nonce,
        user_sauce: user.sauce,
        hashing_algorithm: "scrypt",
        hashing_parameters: PARAMETERS,
      },
    });
    const { text, nonce } = box(answer, bytes(public_key), this.#box.secretKey);
    return [200, { login_info: text, login_info_nonce: nonce }];
  }

  #activate(session: Session, { verification, verification_nonce }: Row): Reply {
    const proof = { text: String(verification), nonce: String(verification_nonce) };
    if (open(proof, session.secret) !== session.validator) return refused("VERIFICATION_CODE_INCORRECT");
    delete session.validator;
    const { text, nonce } = session.user.secretKey;
    return [200, { user: { secret_key: text, secret_key_nonce: nonce } }];
  }

  #work(at: string, data: Row, { user }: Session): Reply {
    const [method, path = ""] = at.split(" ");
    const [kind, id = ""] = path.split("/");
    const add = (rows: Map<string, Row>, row: Row, name: string): Reply => {
      const made = randomUUID();
      rows.set(made, { ...row, user });
      return [201, { [name]: made }];
    };
    const change = (rows: Map<string, Row>, name: string): Reply => {
      const row = rows.get(String(data[name]));
      if (row === undefined) return refused("NO_PERMISSION_OR_NOT_EXIST");
      Object.assign(row, data);
      return [200, { success: "Data updated." }];
    };
    const { datastore, share, secret, key } = this.#rows;
    if (at === "PUT datastore/") return add(datastore, data, "datastore_id");
    if (at === "POST datastore/") return change(datastore, "datastore_id");
    if (at === "GET datastore/") {
      const own = [...datastore].filter(([, row]) => row["user"] === user);
      return [
        200,
        { datastores: own.map(([id, { type, description, is_default }]) => ({ id, type, description, is_default })) },
      ];
    }
    if (at === "POST share/") return add(share, data, "share_id");
    if (at === "PUT share/") return change(share, "share_id");
    if (at === "PUT secret/") {
      const parents = [datastore.get(String(data["parent_datastore_id"])), share.get(String(data["parent_share_id"]))];
      return parents.filter(Boolean).length === 1
        ? add(secret, data, "secret_id")
        : refused("NO_PERMISSION_OR_NOT_EXIST");
    }
    if (at === "PUT api-key/") return add(key, data, "api_key_id");
    if (at === "PUT api-key/secret") {
      if (!key.has(String(data["api_key_id"])) || !secret.has(String(data["secret_id"])))
        return refused("NO_PERMISSION_OR_NOT_EXIST");
      this.#attached.push(data);
      return [201, { api_key_secret_id: randomUUID() }];
    }
    if (at === "POST bulk-secret-read/") {
      const ids = (data["secret_ids"] as string[]).filter((id) => secret.has(id));
      return [200, { secrets: ids.map((id) => ({ id, ...content(secret.get(id)) })) }];
    }
    const row =
      method === "GET" && (kind === "datastore" || kind === "share" || kind === "secret")
        ? this.#rows[kind].get(id)
        : undefined;
    return row === undefined || row["user"] !== user
      ? [403, { message: "NO_PERMISSION_OR_NOT_EXIST" }]
      : [200, { id, ...content(row) }];
  }

  #keyLogin({ info, signature }: Row): Reply {
    const { api_key_id, session_public_key } = JSON.parse(String(info)) as Row;
    const apiKey = this.#rows.key.get(String(api_key_id));
    if (apiKey === undefined) return refused("NO_PERMISSION_OR_NOT_EXIST");
    if (!nacl.sign.detached.verify(Buffer.from(String(info)), bytes(signature), bytes(apiKey["verify_key"])))
      return refused("Signature invalid.");
    const [token, secret, pair] = [newKey(), newKey(), nacl.box.keyPair()];
    const user = apiKey["user"] as User;
    this.#sessions.set(token, { user, secret, apiKey });
    const answer = JSON.stringify({
      token,
      session_secret_key: secret,
      api_key_restrict_to_secrets: apiKey["restrict_to_secrets"],
      api_key_allow_insecure_access: apiKey["allow_insecure_access"],
      api_key_read: apiKey["read"],
      api_key_write: apiKey["write"],
      user: {
        username: user.username,
        public_key: user.publicKey,
        ...(apiKey["restrict_to_secrets"] !== true && {
          private_key: apiKey["user_private_key"],
          private_key_nonce: apiKey["user_private_key_nonce"],
          secret_key: apiKey["user_secret_key"],
          secret_key_nonce: apiKey["user_secret_key_nonce"],
        }),
      },
    });
    const { text, nonce } = box(answer, bytes(session_public_key), pair.secretKey);
    return [
      200,
      {
        login_info: text,
        login_info_nonce: nonce,
        login_info_signature: hex(nacl.sign.detached(Buffer.from(text), this.#sign.secretKey)),
        server_session_public_key: hex(pair.publicKey),
      },
    ];
  }

  #inspect({ api_key_id }: Row): Reply {
    const key = this.#rows.key.get(String(api_key_id));
    if (key === undefined) return refused("NO_PERMISSION_OR_NOT_EXIST");
    const { restrict_to_secrets, read, write, allow_insecure_access } = key;
    const secrets = this.#attached.filter((row) => row["api_key_id"] === api_key_id);
    const api_key_secrets = secrets.map(({ secret_id }) => ({ secret_id }));
    return [200, { restrict_to_secrets, read, write, allow_insecure_access, api_key_secrets }];
  }

  #direct({ api_key_id, secret_id }: Row): Reply {
    const row = this.#attached.find((row) => row["api_key_id"] === api_key_id && row["secret_id"] === secret_id);
    if (row === undefined) return refused("NO_PERMISSION_OR_NOT_EXIST");
    const { secret_key, secret_key_nonce } = row;
    return [200, { ...content(this.#rows.secret.get(String(secret_id))), secret_key, secret_key_nonce }];
  }
}

/** What a row gives its reader. */
function content(row: Row | undefined): Row {
  const { data, data_nonce, secret_key, secret_key_nonce, type = "", description, is_default } = row ?? {};
  return { data, data_nonce, secret_key, secret_key_nonce, type, description, is_default };
}
