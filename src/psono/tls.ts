import { X509Certificate } from "node:crypto";
import { createSecureContext, type DetailedPeerCertificate, type SecureContext } from "node:tls";
import { ActionError } from "../errors.ts";
import type { Validity } from "../problems.ts";
import { defaultRoots } from "./roots.ts";

/** Maximum number of certificates in a chain that are checked: the last one is self-signed. */
const CHAIN = 10;

/** PEM texts. */
export interface Certificates {
  /** Trusted in addition to Node's default roots, which include NODE_EXTRA_CA_CERTS. */
  readonly ca: string | undefined;
  readonly client: { readonly certificate: string; readonly key: string } | undefined;
}

/**
 * The TLS context of connections; undefined without own certificates. Created once: parsing some 150 roots for each
 * connection would take longer than the connection. Throws `INPUT` for PEM that OpenSSL can't read.
 */
export function secureContext({ ca, client }: Certificates): SecureContext | undefined {
  if (ca === undefined && client === undefined) return undefined;
  let authorities: string[] = [];
  try {
    // OpenSSL ignores CAs that it can't read, and blocks that don't start on a new line.
    authorities = blocksOf(ca ?? "").map((block) => new X509Certificate(block).toString());
    if (ca !== undefined && authorities.length === 0) throw new Error();
  } catch {
    throw new ActionError("INPUT", "ca-invalid", {}, { kind: "input", name: "ca-certificate" });
  }
  try {
    return createSecureContext({
      ...(ca !== undefined && { ca: [...defaultRoots(), ...authorities] }),
      ...(client && { cert: linesOf(client.certificate), key: linesOf(client.key) }),
    });
  } catch {
    const names = ["client-certificate", "client-key"];
    throw new ActionError("INPUT", "client-invalid", {}, { kind: "inputs", names });
  }
}

/** The dates of the first certificate of a chain that isn't valid at `now` (ms); undefined if all are. */
export function outOfDate(leaf: DetailedPeerCertificate, now: number): Validity | undefined {
  let certificate: DetailedPeerCertificate | undefined = leaf;
  for (let depth = 0; certificate?.valid_to !== undefined && depth < CHAIN; depth++) {
    const valid = { from: new Date(certificate.valid_from), to: new Date(certificate.valid_to) };
    if (now < valid.from.getTime() || now > valid.to.getTime()) return valid;
    certificate = certificate.issuerCertificate;
  }
  return undefined;
}

/** The PEM blocks of a text: quotes, a key of YAML, indentation or other text may be around their lines. */
function blocksOf(text: string): string[] {
  return text.replace(/^[ \t]+|[ \t]+$/gm, "").match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
}

/** The same blocks, each on a new line. Throws if there is none. */
function linesOf(pem: string): string {
  if (blocksOf(pem).length === 0) throw new Error();
  return blocksOf(pem).join("\n");
}
