import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import { ActionError } from "../error.ts";

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
  const pem = (input: string, options: Parameters<typeof createSecureContext>[0]) => {
    try {
      return createSecureContext(options);
    } catch {
      throw new ActionError(
        "INPUT",
        `${input}: is no PEM that can be read, or certificate and key do not belong together.`,
      );
    }
  };
  if (ca !== undefined) pem("ca-certificate", { ca });
  return pem("client-certificate, client-key", {
    ...(ca !== undefined && { ca: [...getCACertificates("default"), ca] }),
    ...(client && { cert: client.certificate, key: client.key }),
  });
}
