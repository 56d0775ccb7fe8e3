/**
 * Everything that can go wrong, as data: the codes of errors, the reasons of each code, and the facts of each reason.
 * `src/messages/` has the words. A fact is never a secret value or text from the server.
 */
import type { Causes, Id, None } from "./problems/facts.ts";
import type {
  ContentProblems,
  FileAccessProblems,
  FileHost,
  FileSizeProblems,
  HostProblems,
} from "./problems/files.ts";
import type { FormatProblems } from "./problems/formats.ts";
import type { InputProblems } from "./problems/inputs.ts";
import type { ExcludeProblems, NameProblems, RequestProblems, WildcardProblems } from "./problems/requests.ts";
import type {
  AmbiguityProblems,
  AmbiguousFieldProblems,
  EntryProblems,
  FieldProblems,
  MaybeUnread,
  MissingPath,
  ShareProblems,
} from "./problems/vault.ts";
import type { FileProblems } from "./problems/workflows.ts";

/** A part of the server's responses. `attached-secret`: a secret that a restricted key decrypts with its secret key. */
export type Part =
  | { readonly kind: "secret" | "attached-secret" | "share" | "datastore" | "file"; readonly id: string }
  | { readonly kind: "answer"; readonly request: string }
  | { readonly kind: "key" | "nonce"; readonly of: Part }
  | { readonly kind: LoginPart | "info" | "datastores" | "datastore-entry" | "secrets" | "attached-secrets" };
type LoginPart = "login" | "login-signature" | "login-user" | "server-key" | "session-key" | "user-key";

/** Why a signature doesn't match `server-signature`, if the server says so. */
export type SignatureMismatch = "public-key" | "another" | "changed" | "unknown";

/**
 * What sent a response, judged by its form. `psono`: Psono's API. `page`: Django's error page, which the Psono server
 * shows. `client-certificate`, `large-headers`: a web server that refuses the request for this reason.
 */
export type Sender = "psono" | "page" | "client-certificate" | "large-headers" | "cdn" | "web-server" | "other";

/** From when to when a certificate is valid. */
export interface Validity {
  readonly from: Date;
  readonly to: Date;
}

/** Which rate limit applies: one of Psono's, or that of a gateway in front of the server. */
export type RateLimit = "logins" | "info" | "anonymous" | "user" | "other";

/** The status of a response. */
interface Status {
  readonly status: number;
  /** What sent it, if that is known. */
  readonly by?: Sender | undefined;
  /** The address in `server-url`, where that may be wrong. */
  readonly server?: string;
}
interface Request {
  /** `GET /path/`. */
  readonly request: string;
}
interface Unanswered extends Request {
  /** Whether the connection goes through a proxy. */
  readonly proxied: boolean;
}
interface Wait extends Request {
  /** Ms to wait, as the server requested. */
  readonly wait?: number;
}
interface Of {
  readonly part: Part;
}

/** Facts by code and reason. */
export interface Problems {
  readonly INPUT: InputProblems;
  readonly REQUEST: RequestProblems;
  readonly NAME: NameProblems;
  readonly EXCLUDE: ExcludeProblems;
  readonly WILDCARD: WildcardProblems;
  readonly FILE: FileProblems;
  readonly NO_SUCH_ENTRY: EntryProblems;
  readonly NO_SUCH_FOLDER: MissingPath;
  readonly NO_SUCH_FIELD: FieldProblems;
  readonly AMBIGUOUS: AmbiguityProblems;
  readonly AMBIGUOUS_FIELD: AmbiguousFieldProblems;
  readonly UNREADABLE_SHARE: ShareProblems;
  readonly SECRET_GONE: { readonly "not-returned": Id };
  readonly SHARED_KEY: MaybeUnread & { readonly secrets: { readonly ids: readonly [string, string] } };
  readonly SECRET_FORM: MaybeUnread & {
    readonly "not-object": Of;
    /** Or it is nested too deeply. */
    readonly "too-many-values": Of & { readonly limit: number };
  };
  readonly FORMAT: FormatProblems;
  readonly FIELD_FORM: Causes<"not-hex"> & {
    /** `field`: left out for the default one. */
    readonly "not-json": { readonly pointer: string; readonly field?: string };
    /** Or it is nested too deeply. */
    readonly "too-many-values": { readonly limit: number };
  };
  readonly TOTP: Causes<"algorithm" | "digits" | "period" | "no-secret" | "long-secret" | "secret-form" | "url">;
  readonly FILE_ACCESS: FileAccessProblems;
  readonly FILE_HOST: HostProblems;
  readonly FILE_CONTENT: ContentProblems;
  readonly FILE_SIZE: FileSizeProblems;
  readonly VALUE: {
    readonly "half-character": { readonly name: string };
    readonly nul: { readonly name: string };
    /** Like `nul`, if there are only variables. */
    readonly "nul-in-variable": None;
    readonly "too-long": { readonly name: string };
    /** For the runner's command files. */
    readonly "long-line": { readonly name: string };
    /** A `${{`, which this runner evaluates in variables. */
    readonly expression: { readonly name: string };
    readonly "sum-too-long": None;
    /** The filter of a template can't write this value. `filter`: empty where the reference has none. */
    readonly filter: { readonly filter: string };
  };
  readonly VAULT_SIZE: {
    readonly entries: { readonly limit: number };
    /** `limit`: characters of all folders' paths. */
    readonly paths: { readonly limit: number };
    /** The requested secrets together. */
    readonly secrets: { readonly bytes: number };
    /** `limit`: objects and arrays in the requested secrets together. */
    readonly objects: { readonly limit: number };
    /** The same in the secrets that are attached to an API key. */
    readonly "attached-objects": { readonly limit: number };
    /** Those that are attached to a restricted key, read for their titles. */
    readonly attached: { readonly bytes: number };
  };
  readonly KEY_CANNOT_READ: Causes<"no-right">;
  readonly KEY_NOT_RESTRICTED: Causes<"no-session">;
  readonly NO_SUCH_KEY: Causes<"unknown">;
  readonly LOGIN_REFUSED: Causes<"refused" | "signature" | "unknown-key" | "disabled-user" | "unverified-email">;
  readonly SERVER_SIGNATURE: {
    readonly login: { readonly why: SignatureMismatch };
    readonly info: { readonly why: SignatureMismatch };
  };
  readonly DECRYPTION: MaybeUnread & {
    readonly mac: Of;
    /** A restricted key's secret key can't decrypt any of the secrets. */
    readonly "secret-key": None;
  };
  readonly SESSION_ENDED: Causes<"twice">;
  readonly FORBIDDEN: { readonly refused: Of };
  readonly SERVER_LOCKED: Causes<"maintenance">;
  readonly NETWORK: {
    /** `code`: Node's. */
    readonly unreachable: Unanswered & { readonly code?: string };
    readonly "cut-off": Request;
    readonly stalled: Request;
    readonly busy: Wait & { readonly status: number };
    readonly proxy: Request & { readonly status: number };
    /** Like the others, for a host that serves files. */
    readonly "file-host": FileHost & {
      readonly why: "unreachable" | "cut-off" | "stalled" | "busy";
      readonly status?: number;
    };
  };
  readonly DNS: {
    readonly "no-address": Unanswered & { readonly code: string };
    /** Like `no-address`, for a host that serves files. */
    readonly "file-host": FileHost & { readonly code?: string };
  };
  readonly CERTIFICATE: {
    /** It has expired or isn't valid yet. `now`: the local time. */
    readonly dates: Unanswered & { readonly code: string; readonly now: Date; readonly valid?: Validity };
    /** The server sends only its own certificate, and the CA that issued it isn't trusted. */
    readonly intermediate: Unanswered & { readonly code: string };
    readonly untrusted: Unanswered & { readonly code: string };
    readonly "host-name": Unanswered & { readonly code: string };
  };
  readonly TLS: { readonly handshake: Unanswered };
  readonly PROXY: {
    /** `status`: left out if the proxy's response can't be read. */
    readonly refused: Request & { readonly status?: number };
    readonly address: { readonly variable: string };
  };
  readonly REDIRECT: { readonly redirected: Request & { readonly host?: string } };
  readonly RATE_LIMIT: { readonly "too-many": Wait & { readonly limit: RateLimit } };
  readonly TIMEOUT: Causes<"reading-vault"> & {
    readonly "ran-out": Request;
    /** The masks of the values were being made. */
    readonly masking: None;
    readonly wait: { readonly seconds: number };
  };
  readonly CANCELLED: Causes<"cancelled">;
  readonly SERVER_ANSWER: MaybeUnread &
    Causes<"info-signature" | "token-form"> & {
      readonly status: Of & Status;
      /** Like `status`, if the server may not be Psono's. */
      readonly "status-of-other": Of & Status;
      readonly "login-status": Status & { readonly psono: boolean };
      readonly compressed: Request;
      readonly "content-type": Request & { readonly server: string };
      readonly "not-http": Request;
      /** Objects and arrays. */
      readonly "too-many-values": Of & { readonly limit: number };
      readonly "too-large": Request & { readonly limit: number };
      readonly "not-json": Of;
      /** Like `not-json`, for decrypted data. */
      readonly "decrypted-not-json": Of;
      readonly "not-object": Of;
      readonly "no-text": Of & { readonly key: string };
      readonly "no-boolean": Of & { readonly key: string };
      /** A list that the protocol promises. */
      readonly "no-list": Of & { readonly key: string };
      /** A share, or a datastore of another type or ID. */
      readonly "another-datastore": Of;
      readonly "not-uuid": Of;
      readonly "not-utf8": Of;
      readonly "not-hex": Of & { readonly bytes?: number };
    };
  readonly EXPORT_FAILED: {
    readonly write: {
      /** A command file by its variable, a file of `file:` by its name, or the folder of those. */
      readonly what: { readonly variable: string } | { readonly file: string } | "folder";
      /** Node's code. */
      readonly code?: string;
      readonly undone: boolean;
    };
  };
}

/** Stable codes of errors: docs/errors.md explains each. */
export type Code = keyof Problems;
/** The specific cause of an error. */
export type Reason<C extends Code = Code> = C extends Code ? keyof Problems[C] & string : never;
/** The facts of a reason. */
export type Details<C extends Code, R extends Reason<C>> = C extends Code
  ? R extends keyof Problems[C]
    ? Problems[C][R]
    : never
  : never;
/** Reasons of a code that need no facts. */
export type Plain<C extends Code> = { [R in Reason<C>]: None extends Details<C, R> ? R : never }[Reason<C>];
