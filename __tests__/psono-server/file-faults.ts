/** What a hostile or broken fileserver or bucket makes of the right chunk, and the codes that a step may end with. */
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Files } from "./files.ts";

export interface Chunk {
  ciphertext: Uint8Array;
  hash: string;
  files: Files;
}
interface Fault {
  readonly rewrite: (chunk: Chunk, response: ServerResponse) => void;
  /** `CODE reason` of the error that the step may end with. */
  readonly codes: readonly string[];
  /** Whether a second, honest answer saves the step. */
  readonly passes?: boolean;
}

const send = (response: ServerResponse, status: number, content: Uint8Array | string, headers = {}) => {
  const length = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  response.writeHead(status, { "Content-Type": "application/octet-stream", "Content-Length": length, ...headers });
  response.end(content);
};
const give = (response: ServerResponse, content: Uint8Array, headers = {}) => send(response, 200, content, headers);
const refuse = (status: number, text: string): Fault["rewrite"] => {
  const body = JSON.stringify({ non_field_errors: [text] });
  return (_, response) => send(response, status, body, { "Content-Type": "application/json" });
};
const changed = (content: Uint8Array, at: number) => {
  const copy = Uint8Array.from(content);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
/** A chunk that isn't the one which was asked for. */
const another = ({ files, hash }: Chunk, ofSameFile: boolean) => {
  for (const { hashes } of files.stored.values()) {
    if (hashes.includes(hash) !== ofSameFile) continue;
    for (const other of hashes) if (other !== hash) return files.chunks.get(other) ?? new Uint8Array();
  }
  throw new Error("there is no other chunk");
};

export const HOST_FAULTS = {
  "wrong hash": {
    rewrite: ({ ciphertext }, response) => give(response, changed(ciphertext, ciphertext.length - 1)),
    codes: ["FILE_CONTENT hash"],
  },
  "changed nonce": {
    rewrite: ({ ciphertext }, response) => give(response, changed(ciphertext, 0)),
    codes: ["FILE_CONTENT hash"],
  },
  "swapped chunks": {
    rewrite: (chunk, response) => give(response, another(chunk, true)),
    codes: ["FILE_CONTENT hash"],
  },
  "chunk of another file": {
    rewrite: (chunk, response) => give(response, another(chunk, false)),
    codes: ["FILE_CONTENT hash"],
  },
  "chunk without its end": {
    rewrite: ({ ciphertext }, response) => give(response, ciphertext.subarray(0, -1)),
    codes: ["FILE_CONTENT hash"],
  },
  "empty chunk": { rewrite: (_, response) => give(response, new Uint8Array()), codes: ["FILE_CONTENT hash"] },
  "more than a chunk": {
    rewrite: ({ ciphertext }, response) => give(response, Buffer.concat([ciphertext, Buffer.alloc(1)])),
    codes: ["FILE_HOST answer", "FILE_CONTENT hash"],
  },
  "bytes without end": {
    rewrite: (_, response) => {
      response.writeHead(200, { "Content-Type": "application/octet-stream" });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", more);
      more();
    },
    codes: ["FILE_HOST answer"],
  },
  "gzip bomb": {
    rewrite: (_, response) => give(response, gzipSync(Buffer.alloc(1_000_000)), { "Content-Encoding": "gzip" }),
    codes: ["FILE_HOST answer"],
  },
  "HTML with 200": {
    rewrite: (_, response) => send(response, 200, "<html></html>", { "Content-Type": "text/html" }),
    codes: ["FILE_CONTENT hash"],
  },
  "cut chunk": {
    rewrite: ({ ciphertext }, response) => {
      response.writeHead(200, { "Content-Length": ciphertext.length });
      response.write(ciphertext.subarray(0, ciphertext.length / 2), () => response.destroy());
    },
    codes: ["NETWORK file-host"],
    passes: true,
  },
  "connection reset": {
    rewrite: (_, response) => response.destroy(),
    codes: ["NETWORK file-host"],
    passes: true,
  },
  "no answer": { rewrite: () => undefined, codes: ["NETWORK file-host", "TIMEOUT ran-out"], passes: true },
  "drip of bytes": {
    rewrite: (_, response) => {
      response.writeHead(200, {});
      const drop = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drop));
    },
    codes: ["NETWORK file-host", "TIMEOUT ran-out", "FILE_HOST answer"],
    passes: true,
  },
  redirect: {
    rewrite: (_, response) => send(response, 302, "", { Location: "https://elsewhere.example/steal?token=1" }),
    codes: ["FILE_HOST redirected"],
  },
  "permanent redirect": {
    rewrite: (_, response) => send(response, 308, "", { Location: "//elsewhere.example" }),
    codes: ["FILE_HOST redirected"],
  },
  "401": { rewrite: refuse(401, "server-text"), codes: ["FILE_HOST denied"] },
  "403": { rewrite: refuse(403, "server-text"), codes: ["FILE_HOST denied"] },
  "404": { rewrite: refuse(404, "server-text"), codes: ["FILE_HOST status", "FILE_CONTENT chunk-missing"] },
  "418": { rewrite: refuse(418, "server-text"), codes: ["FILE_HOST status"] },
  "500": { rewrite: refuse(500, "server-text"), codes: ["FILE_HOST status"], passes: true },
  "503": { rewrite: refuse(503, "server-text"), codes: ["NETWORK file-host"], passes: true },
  "429 for an hour": {
    rewrite: (_, response) => send(response, 429, "server-text", { "Retry-After": "3600" }),
    codes: ["NETWORK file-host"],
  },
  "expired transfer": {
    rewrite: refuse(400, "Filetransfer does not exist."),
    codes: ["FILE_HOST transfer"],
    passes: true,
  },
  "count exceeded": { rewrite: refuse(400, "Chunk count exceeded."), codes: ["FILE_HOST transfer"], passes: true },
  "chunk not available": { rewrite: refuse(400, "CHUNK_NOT_AVAILABLE"), codes: ["FILE_CONTENT chunk-missing"] },
  "400 with another text": { rewrite: refuse(400, "server-text"), codes: ["FILE_HOST status"] },
} as const satisfies Record<string, Fault>;

export type HostFault = keyof typeof HOST_FAULTS;
/** The faults, each in the form of the table. */
export const HOST_FAULT: Readonly<Record<string, Fault>> = HOST_FAULTS;
