/** What can be wrong with an input. */
import type { Causes } from "./facts.ts";

/** Why a run gets no secrets. */
export type NoSecrets = "dependabot" | "fork";

type KeyMistake = "quoted" | "not-uuid" | "no-signature" | "no-private-key" | "same-keys" | "swapped-keys";
type UrlMistake = "url-form" | "url-query" | "url-web-client" | "url-user" | "url-ipv6";
type PemMistake = "pem-form" | "ca-invalid" | "client-invalid";
type HeaderMistake = "header-form" | "header-characters";

/** The path of a file; left out where the text may be a key. */
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
  /** Scheme and host alone: the rest may hold a password. */
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
  /** `near`: names that may be meant. `hidden`: whether others may be near that may not be said. */
  readonly unmask: Name & { readonly near: readonly string[]; readonly hidden: boolean };
  /** Psono hides the field, or it is as secret as those. `entry`: its path, or its id. */
  readonly "unmask-hidden": Unmasked;
  /** The value holds a block of PEM or of PGP that isn't a public key. */
  readonly "unmask-pem": Unmasked;
}
