/** A bucket behind presigned URLs: S3's signature is a random text here, which must come back as it was given. */
import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { FileHost, type HostOptions } from "./file-host.ts";
import type { Asked, Files } from "./files.ts";

export class Storage extends FileHost {
  /** Paths that were given away. */
  readonly #signed = new Map<string, string>();

  constructor(files: Files, options: HostOptions) {
    super("storage", files, options);
  }

  /** A URL that gives a chunk to whoever has it. */
  presign(hash: string): string {
    const signature = randomBytes(32).toString("hex");
    const path = `/bucket/${hash}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=3600&X-Amz-Signature=${signature}`;
    this.#signed.set(path, hash);
    return this.url + path;
  }

  protected override asked(method: string, path: string): Asked | undefined {
    const hash = method === "GET" ? this.#signed.get(path) : undefined;
    const ciphertext = this.files.chunks.get(hash ?? "");
    return hash === undefined || ciphertext === undefined ? undefined : { hash, ciphertext };
  }

  protected override refuse(response: ServerResponse): void {
    response.writeHead(403, { "Content-Type": "application/xml" });
    response.end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
  }
}
