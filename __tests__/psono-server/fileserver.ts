/** psono-fileserver 7.0.9, as far as a download needs it (psono/restapi/views/download.py). */
import type { ServerResponse } from "node:http";
import { FileHost, type HostOptions } from "./file-host.ts";
import type { Asked, Files } from "./files.ts";

export class Fileserver extends FileHost {
  constructor(files: Files, options: HostOptions) {
    super("fileserver", files, options);
  }

  protected override asked(method: string, path: string, body: string): Asked | undefined {
    if (method !== "POST" || path !== "/download/") return undefined;
    try {
      const { file_transfer_id: id, ticket, ticket_nonce: nonce } = JSON.parse(body);
      return this.files.redeem(id, { text: ticket, nonce }, this.now());
    } catch {
      return { refusal: "This field is required." };
    }
  }

  protected override refuse(response: ServerResponse, refusal: string | undefined): void {
    const status = refusal === undefined ? 404 : 400;
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ non_field_errors: [refusal ?? "Not found."] }));
  }
}
