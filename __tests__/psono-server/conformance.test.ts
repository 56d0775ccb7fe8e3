import { readdirSync, readFileSync } from "node:fs";
import { request as send } from "node:http";
import nacl from "tweetnacl";
import { describe, expect, test } from "vitest";
import { bytes, hex, open, seal } from "./crypto.ts";
import { PsonoServer, type Vault } from "./server.ts";

interface Login {
  key: string;
  session: string;
  info: Record<string, unknown>;
  sessionPrivateKey: string;
  /** Ed25519 seed it was signed with, where that isn't the key's own. */
  seed?: string;
}
interface Exchange {
  name: string;
  /** How often the same was sent, to the same answer. */
  repeat?: number;
  /** Ms that passed before. */
  after?: number;
  request: {
    method: string;
    path: string;
    headers: Record<string, string>;
    body?: string;
    session?: string;
    plain?: unknown;
    login?: Login;
  };
  response: { status: number; headers: Record<string, string>; body: string; plain?: unknown };
}
interface Recording {
  topic: string;
  settings: object;
  sessions: Record<string, { token: string; secretKey: string }>;
  exchanges: Exchange[];
}
interface Got {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What may differ: chosen by the server at random, or by its clock. Ciphertexts are opened and compared by content. */
const TOLERATED = new Set([
  ...["token", "session_secret_key", "user_id"],
  ...["login_info", "login_info_signature", "login_info_nonce", "server_session_public_key"],
  ...["session_valid_till", "create_date", "write_date"],
  ...["data_nonce", "secret_key_nonce", "private_key_nonce"],
  "read_count",
]);
const HEADERS = ["content-type", "allow", "vary", "www-authenticate", "location", "content-language"];

const folder = "__tests__/fixtures/";
const vault = JSON.parse(readFileSync(`${folder}vault.json`, "utf8")) as Vault;
const recordings = readdirSync(`${folder}recordings`).map(
  (file) => JSON.parse(readFileSync(`${folder}recordings/${file}`, "utf8")) as Recording,
);
const users = [vault, ...(vault.others ?? [])];
const apiKeys = Object.assign({}, ...users.map((user) => user.keys)) as Record<string, { privateKey: string }>;

/** Every key of the vault, to open what is sealed in answers. */
const vaultKeys: string[] = [];
const collect = (value: unknown): void => {
  if (typeof value !== "object" || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    if ((name === "key" || name === "secretKey") && typeof one === "string") vaultKeys.push(one);
    else if (name !== "raw") collect(one);
  }
};
collect(vault);

/** The text of a ciphertext under the one key of the vault that fits. */
function opened(text: string, nonce: string): unknown {
  if (text === "") return "";
  for (const key of vaultKeys) {
    try {
      const plain = open({ text, nonce }, key);
      try {
        return JSON.parse(plain) as unknown;
      } catch {
        return plain;
      }
    } catch {}
  }
  throw new Error("no key of the vault opens it");
}

/** An answer without what is tolerated, and with what is sealed opened. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== "object" || value === null) return value;
  const object = value as Record<string, unknown>;
  const entries = Object.entries(object).map(([name, one]): [string, unknown] => {
    if (TOLERATED.has(name)) return [name, typeof one];
    const nonce = object[`${name}_nonce`];
    if (typeof one === "string" && typeof nonce === "string") return [name, opened(one, nonce)];
    // The order of a query without ORDER BY is the database's.
    if ((name === "secrets" || name === "api_key_secrets") && Array.isArray(one)) {
      const id = (secret: Record<string, string>) => secret["id"] ?? secret["secret_id"] ?? "";
      return [name, one.toSorted((a, b) => id(a).localeCompare(id(b))).map(normal)];
    }
    return [name, normal(one)];
  });
  return Object.fromEntries(entries);
}

/** The body, decrypted where it is encrypted, in the form it is compared in. */
function content(got: Got, plain: unknown): unknown {
  if (plain !== undefined) return { encrypted: normal(plain) };
  if (got.headers["content-type"]?.startsWith("text/html") && got.body.includes("<")) return "HTML";
  const body = got.body.replace(/available in \d+ seconds/, "available in N seconds");
  try {
    return normal(JSON.parse(body));
  } catch {
    return body;
  }
}

function exchange(url: string, sent: Exchange["request"]): Promise<Got> {
  return new Promise((resolve, reject) => {
    const length = sent.body === undefined ? undefined : Buffer.byteLength(sent.body);
    const headers = { ...sent.headers, ...(length !== undefined && { "Content-Length": length }) };
    const request = send(url + sent.path, { method: sent.method, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string>, body });
      });
    });
    request.on("error", reject);
    request.end(sent.body);
  });
}

class Replay {
  now = Date.now();
  readonly #recording: Recording;
  readonly #sessions = new Map<string, { token: string; secret: string }>();

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  async step(url: string, { request, response, after = 0 }: Exchange): Promise<void> {
    this.now += after;
    const pair = nacl.box.keyPair();
    const live = this.#sessions.get(request.session ?? "");
    let { body } = request;
    if (request.login !== undefined) {
      const { info, key, seed } = request.login;
      const own = info["session_public_key"];
      const fresh = typeof own === "string" && own === publicOf(request.login.sessionPrivateKey);
      const text = JSON.stringify({ ...info, ...(fresh && { session_public_key: hex(pair.publicKey) }) });
      const signer = nacl.sign.keyPair.fromSeed(bytes(seed ?? apiKeys[key]?.privateKey));
      body = JSON.stringify({ info: text, signature: hex(nacl.sign.detached(Buffer.from(text), signer.secretKey)) });
    } else if (request.plain !== undefined && live !== undefined) {
      body = JSON.stringify(seal(JSON.stringify(request.plain), live.secret));
    }
    const headers = { ...request.headers };
    for (const [session, { token }] of Object.entries(this.#recording.sessions)) {
      const current = this.#sessions.get(session)?.token;
      const old = headers["Authorization"];
      // A token that was cut stays cut.
      if (old === undefined || current === undefined) continue;
      headers["Authorization"] = old.replaceAll(token, current).replace(token.slice(0, -1), current.slice(0, -1));
    }
    const got = await exchange(url, { ...request, headers, ...(body !== undefined && { body }) });
    const plain = this.#open(got, request, pair.secretKey);
    const shown = (one: Got) => Object.fromEntries(HEADERS.map((name) => [name, one.headers[name]]));
    expect({ status: got.status, headers: shown(got), throttled: "retry-after" in got.headers }).toEqual({
      status: response.status,
      headers: shown(response),
      throttled: "retry-after" in response.headers,
    });
    expect(content(got, plain)).toEqual(content(response, response.plain));
  }

  #open(got: Got, { login, session }: Exchange["request"], mine: Uint8Array): unknown {
    if (!got.body.startsWith("{")) return undefined;
    const body = JSON.parse(got.body) as Record<string, string>;
    if (login !== undefined && got.status === 200) {
      const box = [bytes(body["login_info"]), bytes(body["login_info_nonce"])] as const;
      const plain = nacl.box.open(...box, bytes(body["server_session_public_key"]), mine);
      const info = JSON.parse(Buffer.from(plain ?? []).toString()) as { token: string; session_secret_key: string };
      this.#sessions.set(login.session, { token: info.token, secret: info.session_secret_key });
      return info;
    }
    const live = this.#sessions.get(session ?? "");
    if (live === undefined || body["text"] === undefined) return undefined;
    return JSON.parse(open({ text: body["text"], nonce: body["nonce"] ?? "" }, live.secret)) as unknown;
  }
}

function publicOf(privateKey: string): string {
  return hex(nacl.box.keyPair.fromSecretKey(bytes(privateKey)).publicKey);
}

describe("the embedded server responds like the recorded psono-server 7.2.3", () => {
  test("nothing is recorded twice, and every topic has exchanges", () => {
    expect(new Set(recordings.map(({ topic }) => topic)).size).toBe(recordings.length);
    for (const { exchanges } of recordings) expect(exchanges.length).toBeGreaterThan(1);
  });

  for (const recording of recordings) {
    test(`${recording.topic}: ${recording.exchanges.length} exchanges`, async () => {
      const replay = new Replay(recording);
      const server = new PsonoServer(vault, { settings: recording.settings, now: () => replay.now });
      await server.listen();
      const wrong: string[] = [];
      for (const [index, one] of recording.exchanges.entries()) {
        for (let time = 0; time < (one.repeat ?? 1); time++) {
          try {
            await replay.step(server.url, one);
          } catch (error) {
            wrong.push(`${index} ${one.name}: ${one.request.method} ${one.request.path}\n${(error as Error).message}`);
          }
        }
      }
      server.close();
      expect(wrong).toEqual([]);
    });
  }
});
