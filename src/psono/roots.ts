import { readFileSync } from "node:fs";
import { getCACertificates, rootCertificates } from "node:tls";
import { environment } from "../environment.ts";

/**
 * PEM texts that Node trusts by default: its own roots and the file that NODE_EXTRA_CA_CERTS names. Node before 22.15
 * has no function that lists both. There, certificates of `--use-system-ca` and `--use-openssl-ca` are left out.
 */
export function defaultRoots(): readonly string[] {
  if (typeof getCACertificates === "function") return getCACertificates("default");
  const file = environment["NODE_EXTRA_CA_CERTS"] ?? "";
  try {
    return file === "" ? rootCertificates : [...rootCertificates, readFileSync(file, "utf8")];
  } catch {
    return rootCertificates; // Node ignores the variable too, and prints a warning when it starts
  }
}
