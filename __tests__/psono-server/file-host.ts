/** A host that gives chunks: the fileserver and the bucket listen on ports of their own, and go wrong alike. */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import type { HostFault } from "./file-faults.ts";
import { HOST_FAULTS } from "./file-faults.ts";
import type { Asked, Files } from "./files.ts";

export type HostName = "fileserver" | "storage";
export interface HostOptions {
  https: Pick<ServerOptions, "key" | "cert"> | undefined;
  fault: ((host: HostName, count: number) => HostFault | undefined) | undefined;
  now: () => number;
}

export abstract class FileHost {
  /** Method and path of every request, in order, and their headers. */
  readonly requests: string[] = [];
  readonly headers: IncomingHttpHeaders[] = [];
  protected readonly files: Files;
  protected readonly now: () => number;
  readonly #name: HostName;
  readonly #fault: HostOptions["fault"];
  readonly #server: Server;

  constructor(name: HostName, files: Files, { https, fault, now }: HostOptions) {
    this.#name = name;
    this.files = files;
    this.now = now;
    this.#fault = fault;
    const answer = (request: IncomingMessage, response: ServerResponse) => void this.#answer(request, response);
    this.#server = https ? createTlsServer(https, answer) : createServer(answer);
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `${"cert" in this.#server ? "https" : "http"}://127.0.0.1:${port}`;
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** What a request asks for; undefined where it is none of this host's. */
  protected abstract asked(method: string, path: string, body: string): Asked | undefined;
  /** An answer without a chunk. */
  protected abstract refuse(response: ServerResponse, refusal: string | undefined): void;

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = request;
    this.requests.push(`${method} ${url}`);
    this.headers.push(request.headers);
    const count = this.requests.length;
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const asked = this.asked(method, url, Buffer.concat(parts).toString());
    const fault = this.#fault?.(this.#name, count);
    if (asked === undefined || "refusal" in asked) return this.refuse(response, asked?.refusal);
    if (fault !== undefined) return HOST_FAULTS[fault].rewrite({ ...asked, files: this.files }, response);
    give(response, asked.ciphertext, { "Content-Disposition": `attachment; filename="${asked.hash}"` });
  }
}

export function give(response: ServerResponse, content: Uint8Array, headers: Record<string, string> = {}): void {
  const type = { "Content-Type": "application/octet-stream", "Content-Length": content.length };
  response.writeHead(200, { ...type, ...headers }).end(content);
}
