/** What can be wrong with an input. */
import type { Causes } from "./facts.ts";

/** Why a run gets no secrets. */
export type NoSecrets = "dependabot" | "fork";

type KeyMistake = "quoted" | "not-uuid" | "no-signature" | "no-private-key" | "same-keys" | "swapped-keys";
type UrlMistake = "url-form" | "url-query" | "url-web-client" | "url-user" | "url-ipv6";
type PemMistake = "pem-form" | "ca-invalid" | "client-invalid";
type HeaderMistake = "header-form" | "header-characters";

/** The path of a file; left out if the text may be a key. */
interface Path {
  readonly path?: string;
}
interface Text {
  readonly text: string;
}
interface Name {
  readonly name: string;
}
interface Unmasked extends Name {
  readonly entry: string;
  /** Left out for the content of a file. */
  readonly field?: string;
}

/** Facts of the code `INPUT`. */
export interface InputProblems
  extends Causes<
    KeyMistake | UrlMistake | PemMistake | HeaderMistake | "no-pair" | "prints-traffic" | "list-public" | "list-unknown"
  > {
  readonly missing: { readonly cause: NoSecrets | undefined };
  readonly "not-hex": { readonly length: number };
  /** Only scheme and host: the rest may contain a password. */
  readonly "url-scheme": { readonly origin: string };
  readonly "pem-workspace": Path;
  readonly "pem-content": Path;
  readonly "pem-unreadable": Path;
  readonly "header-refused": Name;
  readonly "header-twice": Name;
  readonly timeout: Text;
  readonly boolean: Text;
  readonly mode: Text;
  readonly exclusion: Text;
  /** `near`: names that may be meant. `hidden`: whether there may be similar names that must not be shown. */
  readonly unmask: Name & { readonly near: readonly string[]; readonly hidden: boolean };
  /** Psono hides the field, or the field is just as secret. `entry`: its path or ID. */
  readonly "unmask-hidden": Unmasked;
  /** The value contains a PEM or PGP block that isn't a public key. */
  readonly "unmask-pem": Unmasked;
}
