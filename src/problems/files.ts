/** What can be wrong with a file of the vault: an entry of type File, or an attachment. */
import type { Causes, Id, None } from "./facts.ts";

/** Where chunks come from. */
export type HostKind = "fileserver" | "storage";
/** The part of a file's description that isn't in the form that Psono's clients write. */
export type FilePart = "id" | "key" | "size" | "chunks" | "place";

/** A host that the server provided, with its port if that isn't the default. */
export interface FileHost {
  readonly kind: HostKind;
  readonly host: string;
}
interface Chunk {
  /** From 1. */
  readonly chunk: number;
  readonly chunks: number;
}

/** Facts of the code `FILE_ACCESS`. */
export interface FileAccessProblems extends Causes<"no-fileserver" | "no-funds" | "no-session"> {
  readonly "no-permission": Id;
}

/** Facts of the code `FILE_HOST`. */
export interface HostProblems {
  /** The server provided a URL that isn't allowed. */
  readonly address: {
    readonly kind: HostKind;
    readonly why: "form" | "not-https" | "loopback";
  };
  /** The host requires headers or a certificate that only the server gets. */
  readonly denied: FileHost & { readonly status: number };
  readonly status: FileHost & { readonly status: number };
  readonly redirected: FileHost;
  readonly answer: FileHost & { readonly why: "too-large" | "compressed" | "not-http" };
  /** `code`: Node's. */
  readonly unreachable: FileHost & {
    readonly why: "certificate" | "tls" | "proxy";
    readonly code?: string;
  };
  /** Two transfers ended before the file was complete. */
  readonly transfer: None;
}

/** Facts of the code `FILE_CONTENT`. */
export interface ContentProblems {
  readonly form: { readonly part: FilePart };
  readonly "chunk-missing": Chunk;
  readonly hash: Chunk;
  readonly mac: Chunk;
  /** `size`, `received`: bytes. */
  readonly size: { readonly size: number; readonly received: number };
}

/** Bytes. */
interface Caps {
  readonly file: number;
  readonly step: number;
}

/** Facts of the code `FILE_SIZE`. */
export interface FileSizeProblems {
  readonly file: Caps & { readonly size: number };
  /** `size`: of all files. */
  readonly step: Caps & { readonly size: number };
  /** The limit of an output or a variable is lower than that of a file. */
  readonly value: { readonly size: number; readonly limit: number };
}
