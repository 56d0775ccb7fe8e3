import { X509Certificate } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";
import { ActionError } from "../errors.ts";
import { defaultRoots } from "./roots.ts";

/** PEM texts. */
export interface Certificates {
  /** Trusted besides Node's default roots, to which NODE_EXTRA_CA_CERTS belongs. */
  readonly ca: string | undefined;
  readonly client: { readonly certificate: string; readonly key: string } | undefined;
}

/**
 * What connections are opened with; undefined where nothing of its own is asked for. Made once: parsing some 150 roots
 * for each connection would cost more than the connection. Throws `INPUT` for PEM that OpenSSL does not read.
 */
export function secureContext({ ca, client }: Certificates): SecureContext | undefined {
  if (ca === undefined && client === undefined) return undefined;
  try {
    // OpenSSL passes over what it cannot read among CAs.
    const blocks = ca?.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
    if (ca !== undefined && blocks.length === 0) throw new Error();
    for (const block of blocks) new X509Certificate(block);
  } catch {
    throw new ActionError("INPUT", "ca-invalid", {}, { kind: "input", name: "ca-certificate" });
  }
  try {
    return createSecureContext({
      ...(ca !== undefined && { ca: [...defaultRoots(), ca] }),
      ...(client && { cert: client.certificate, key: client.key }),
    });
  } catch {
    const names = ["client-certificate", "client-key"];
    throw new ActionError("INPUT", "client-invalid", {}, { kind: "inputs", names });
  }
}
