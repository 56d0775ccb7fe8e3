/**
 * What a hostile or broken server, or somebody on the way to it, makes of an honest answer. The one table of such
 * faults: each is tried at every endpoint where it applies.
 */
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import nacl from "tweetnacl";

export interface Honest {
  status: number;
  body: string;
  /** Key of the session that asks, hex. */
  secret: string | undefined;
  /** The answer to an older login. */
  stale: () => string;
}
export type Rewrite = (honest: Honest, response: ServerResponse) => void;

export interface Hostile {
  /** Endpoints where it applies; everywhere without. */
  readonly at?: readonly string[];
  readonly rewrite: Rewrite;
  /** Codes of the error that the step may end with; none where it must come to its values all the same. */
  readonly codes: readonly string[];
  /** Whether a second, honest answer to the same request saves the step. */
  readonly passes?: boolean;
}

export const SESSION = [
  "GET /datastore/",
  "GET /datastore/{id}/",
  "GET /share/",
  "GET /secret/",
  "POST /bulk-secret-read/",
];
export const LOGIN = ["POST /api-key/login/"];
export const DIRECT = ["POST /api-key-access/secret/"];
export const INSPECT = ["POST /api-key-access/inspect/"];
export const ENDPOINTS = [...LOGIN, ...SESSION, ...DIRECT, ...INSPECT, "POST /authentication/logout/"];

const send = (
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Record<string, string> = {},
) => {
  response.writeHead(status, {
    "Content-Type": "application/json",
    ...headers,
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
};
const body =
  (change: (text: string, honest: Honest) => string): Rewrite =>
  (honest, response) =>
    send(response, honest.status, change(honest.body, honest));
const json = (change: (object: Record<string, unknown>, honest: Honest) => unknown) =>
  body((text, honest) => JSON.stringify(change(JSON.parse(text), honest)));
const status =
  (code: number, headers: Record<string, string> = {}): Rewrite =>
  (_, response) =>
    send(response, code, "<h1>no</h1>", { "Content-Type": "text/html", ...headers });

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));
const envelope = (text: string, key: Uint8Array) => {
  const nonce = nacl.randomBytes(24);
  return { text: hex(nacl.secretbox(Buffer.from(text), nonce, key)), nonce: hex(nonce) };
};
/** Seals another text as the honest server would. */
const inside = (change: (text: string) => string) =>
  json((object, { secret = "" }) => {
    const { text, nonce } = object as { text: string; nonce: string };
    const opened = nacl.secretbox.open(bytes(text), bytes(nonce), bytes(secret)) ?? new Uint8Array();
    return envelope(change(Buffer.from(opened).toString()), bytes(secret));
  });
const flip = (text: unknown) => `${String(text).startsWith("0") ? "1" : "0"}${String(text).slice(1)}`;
const texts = (object: Record<string, unknown>, change: (text: string) => string) =>
  Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, typeof value === "string" ? change(value) : value]),
  );

const SEALED = [...SESSION];
const ANSWER = ["SERVER_ANSWER"];

export const HOSTILE: Readonly<Record<string, Hostile>> = {
  "HTML with 200": {
    rewrite: (_, response) => send(response, 200, "<html></html>", { "Content-Type": "text/html" }),
    codes: ANSWER,
  },
  "the honest answer called text": {
    at: [...LOGIN, ...SESSION, ...DIRECT],
    rewrite: (honest, response) => send(response, honest.status, honest.body, { "Content-Type": "text/plain" }),
    codes: ANSWER,
  },
  "HTML called JSON": { rewrite: body(() => "<html></html>"), codes: ANSWER },
  "empty body": { rewrite: body(() => ""), codes: ANSWER },
  "JSON array": { rewrite: body(() => "[1]"), codes: ANSWER },
  "JSON null": { rewrite: body(() => "null"), codes: ANSWER },
  "JSON text": { rewrite: body(() => '"text"'), codes: ANSWER },
  "empty object": { rewrite: body(() => "{}"), codes: ANSWER },
  "numbers for texts": {
    rewrite: json((object) => Object.fromEntries(Object.keys(object).map((key) => [key, 1e308]))),
    codes: ANSWER,
  },
  "__proto__ and constructor": {
    rewrite: body((text) => `{"__proto__":${text},"constructor":${text}}`),
    codes: ANSWER,
  },
  "no UTF-8": { rewrite: (_, response) => send(response, 200, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), codes: ANSWER },
  "JSON nested 100,000 deep": { rewrite: body(() => `${"[".repeat(100_000)}${"]".repeat(100_000)}`), codes: ANSWER },
  // The honest answer behind as many blanks: JSON, were it not for its size.
  "100 MB": {
    rewrite: (honest, response) => {
      response.writeHead(honest.status, { "Content-Type": "application/json" });
      const chunk = Buffer.alloc(1024 * 1024, " ");
      let left = 100;
      const more = () => {
        while (left > 0 && !response.destroyed) {
          left--;
          if (!response.write(chunk)) return;
        }
        response.end(honest.body);
      };
      response.on("drain", more);
      more();
    },
    codes: ANSWER,
  },
  "gzip bomb": {
    rewrite: (_, response) => send(response, 200, gzipSync(Buffer.alloc(1024 * 1024)), { "Content-Encoding": "gzip" }),
    codes: ANSWER,
  },
  "drip of bytes": {
    rewrite: (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const drop = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drop));
    },
    codes: ["NETWORK", "TIMEOUT"],
    passes: true,
  },
  "no answer": { rewrite: () => undefined, codes: ["NETWORK", "TIMEOUT"], passes: true },
  "connection reset": { rewrite: (_, response) => response.destroy(), codes: ["NETWORK"], passes: true },
  "cut body": {
    rewrite: ({ status: code, body: text }, response) => {
      response.writeHead(code, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
    },
    codes: ["NETWORK"],
    passes: true,
  },
  "redirect to another host": {
    rewrite: status(302, { Location: "https://elsewhere.example/x" }),
    codes: ["REDIRECT"],
  },
  "permanent redirect": { rewrite: status(308, { Location: "//elsewhere.example" }), codes: ["REDIRECT"] },
  ...Object.fromEntries(
    [408, 502, 503, 504].map((code) => [`${code}`, { rewrite: status(code), codes: ["NETWORK"], passes: true }]),
  ),
  "429": { rewrite: status(429), codes: ["RATE_LIMIT"], passes: true },
  "429 for an hour": { rewrite: status(429, { "Retry-After": "3600" }), codes: ["RATE_LIMIT"] },
  "500": { rewrite: status(500), codes: ANSWER, passes: true },
  "204": { rewrite: (_, response) => response.writeHead(204).end(), codes: ANSWER },
  "404 of a gateway": { rewrite: status(404), codes: ANSWER },
  "423": {
    rewrite: (_, response) => send(response, 423, '{"non_field_errors":["MAINTENANCE_MODE_ACTIVE"]}'),
    codes: ["SERVER_LOCKED"],
  },
  "423 of a gateway": { rewrite: status(423), codes: ANSWER },
  "400 of a gateway": { rewrite: status(400), codes: ANSWER },
  "400 with other JSON": { rewrite: (_, response) => send(response, 400, '{"message":"no"}'), codes: ANSWER },
  "401 of a gateway": { rewrite: status(401), codes: ANSWER },
  "405 of a gateway": { rewrite: status(405), codes: ANSWER },
  "403 of a gateway": { rewrite: status(403), codes: ANSWER },
  "401": {
    at: SESSION,
    rewrite: (_, response) => send(response, 401, '{"detail":"Invalid token or not yet activated."}'),
    codes: ["SESSION_ENDED"],
    passes: true,
  },
  "missing signature": {
    at: LOGIN,
    rewrite: json((login) => ({ ...login, login_info_signature: undefined })),
    codes: ANSWER,
  },
  "wrong signature": {
    at: LOGIN,
    rewrite: json((login) => ({ ...login, login_info_signature: flip(login["login_info_signature"]) })),
    codes: ["SERVER_SIGNATURE"],
  },
  "signature of another server": {
    at: LOGIN,
    rewrite: json((login) => {
      const other = nacl.sign.keyPair();
      const signature = nacl.sign.detached(Buffer.from(String(login["login_info"])), other.secretKey);
      return { ...login, login_info_signature: hex(signature), verify_key: hex(other.publicKey) };
    }),
    codes: ["SERVER_SIGNATURE"],
  },
  "older login's answer": { at: LOGIN, rewrite: body((_, { stale }) => stale()), codes: ["DECRYPTION"] },
  "signature of an older login": {
    at: LOGIN,
    rewrite: json((login, { stale }) => ({ ...login, login_info_signature: JSON.parse(stale()).login_info_signature })),
    codes: ["SERVER_SIGNATURE"],
  },
  "another nonce": {
    at: LOGIN,
    rewrite: json((login) => ({ ...login, login_info_nonce: flip(login["login_info_nonce"]) })),
    codes: ["DECRYPTION"],
  },
  "another session key": {
    at: LOGIN,
    rewrite: json((login) => ({ ...login, server_session_public_key: hex(nacl.box.keyPair().publicKey) })),
    codes: ["DECRYPTION"],
  },
  "session key of small order": {
    at: LOGIN,
    rewrite: json((login) => ({ ...login, server_session_public_key: "00".repeat(32) })),
    codes: ["DECRYPTION"],
  },
  "changed login": {
    at: LOGIN,
    rewrite: json((login) => ({ ...login, login_info: flip(login["login_info"]) })),
    codes: ["SERVER_SIGNATURE"],
  },
  "no encryption": {
    at: SEALED,
    rewrite: json((object, { secret = "" }) => {
      const { text, nonce } = object as { text: string; nonce: string };
      return JSON.parse(Buffer.from(nacl.secretbox.open(bytes(text), bytes(nonce), bytes(secret)) ?? []).toString());
    }),
    codes: ANSWER,
  },
  "changed text": {
    at: SEALED,
    rewrite: json((object) => ({ ...object, text: flip(object["text"]) })),
    codes: ["DECRYPTION"],
  },
  "changed nonce": {
    at: SEALED,
    rewrite: json((object) => ({ ...object, nonce: flip(object["nonce"]) })),
    codes: ["DECRYPTION"],
  },
  "sealed with another key": {
    at: SEALED,
    rewrite: json(() => envelope('{"datastores":[],"secrets":[],"data":"","data_nonce":""}', nacl.randomBytes(32))),
    codes: ["DECRYPTION"],
  },
  "odd hex": {
    at: [...SEALED, ...DIRECT],
    rewrite: json((object) => texts(object, (text) => `${text}0`)),
    codes: ANSWER,
  },
  "hex of other letters": {
    at: [...SEALED, ...DIRECT],
    rewrite: json((object) => texts(object, (text) => text.replace(/../, "zz"))),
    codes: ANSWER,
  },
  "short nonce": { at: SEALED, rewrite: json((object) => ({ ...object, nonce: "00" })), codes: ANSWER },
  "upper-case hex": {
    at: [...SEALED, ...DIRECT],
    rewrite: json((object) => texts(object, (text) => text.toUpperCase())),
    codes: [],
  },
  "sealed array": { at: SEALED, rewrite: inside(() => "[1]"), codes: ANSWER },
  "sealed text that is no JSON": { at: SEALED, rewrite: inside(() => "no JSON"), codes: ANSWER },
  // Each endpoint's own object, sealed as it should be, without the lists and texts that it promises.
  "sealed empty object": { at: SEALED, rewrite: inside(() => "{}"), codes: ANSWER },
  "sealed null for each value": {
    at: SEALED,
    rewrite: inside((text) =>
      JSON.stringify(Object.fromEntries(Object.keys(JSON.parse(text)).map((key) => [key, null]))),
    ),
    codes: ANSWER,
  },
  "list that is an object": {
    at: ["GET /datastore/", "POST /bulk-secret-read/"],
    rewrite: inside((text) => text.replace("[", '{"0":[').replace(/\](?=[^\]]*$)/, "]}")),
    codes: ANSWER,
  },
  "list of what is no object": {
    at: ["GET /datastore/", "POST /bulk-secret-read/"],
    rewrite: inside((text) => text.replace("[", "[null,")),
    codes: ANSWER,
  },
  "inspection without its list": {
    at: INSPECT,
    rewrite: json(({ api_key_secrets: _, ...rest }) => rest),
    codes: ANSWER,
  },
  "changed secret": {
    at: DIRECT,
    rewrite: json((object) => ({ ...object, data: flip(object["data"]) })),
    codes: ["DECRYPTION"],
  },
  "key of another secret": {
    at: DIRECT,
    rewrite: json((object) => ({ ...object, secret_key: flip(object["secret_key"]) })),
    codes: ["DECRYPTION"],
  },
  "a list of no ids": {
    at: INSPECT,
    rewrite: json((object) => ({ ...object, api_key_secrets: [{ secret_id: "../x" }] })),
    codes: ANSWER,
  },
  "a list of nothing": {
    at: INSPECT,
    rewrite: json((object) => ({ ...object, api_key_secrets: [] })),
    codes: ["NO_SUCH_ENTRY"],
  },
};
