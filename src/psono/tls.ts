import { X509Certificate } from "node:crypto";
import { createSecureContext, type DetailedPeerCertificate, type SecureContext } from "node:tls";
import { ActionError } from "../errors.ts";
import type { Validity } from "../problems.ts";
import { defaultRoots } from "./roots.ts";

/** Certificates of a chain that are looked at: the last one issues itself. */
const CHAIN = 10;

/** PEM texts. */
export interface Certificates {
  /** Trusted besides Node's default roots, to which NODE_EXTRA_CA_CERTS belongs. */
  readonly ca: string | undefined;
  readonly client: { readonly certificate: string; readonly key: string } | undefined;
}

/**
 * What connections are opened with; undefined if nothing of its own is asked for. Made once: parsing some 150 roots for
 * each connection would cost more than the connection. Throws `INPUT` for PEM that OpenSSL does not read.
 */
export function secureContext({ ca, client }: Certificates): SecureContext | undefined {
  if (ca === undefined && client === undefined) return undefined;
  let authorities: string[] = [];
  try {
    // OpenSSL ignores what it can't read among CAs, and reads no block that doesn't begin a line.
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

/** The same blocks, each from the beginning of a line. Throws where there is none. */
function linesOf(pem: string): string {
  if (blocksOf(pem).length === 0) throw new Error();
  return blocksOf(pem).join("\n");
}
