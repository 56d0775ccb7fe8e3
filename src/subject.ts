/** What is at fault. */
export type Subject =
  | { readonly kind: "nothing" }
  /** An input by its name in action.yml. */
  | { readonly kind: "input"; readonly name: string; readonly line?: Line }
  /** Inputs that are wrong together. */
  | { readonly kind: "inputs"; readonly names: readonly string[] }
  /** A file of requests. `input`: the one of the action that a step of the file sets. */
  | { readonly kind: "file"; readonly name: string; readonly line?: Line; readonly input?: string }
  /** An argument of a command, such as `--env`. */
  | { readonly kind: "argument"; readonly name: string; readonly line?: Line }
  /** An environment variable; `text` is the reference that it holds, `file` the workflow that sets it. */
  | { readonly kind: "variable"; readonly name: string; readonly text?: string; readonly file?: FileLine }
  /** A reference that was given by itself. */
  | { readonly kind: "reference"; readonly text: string };

/** A text that holds lines of requests or exclusions. */
export type Lines = Extract<Subject, { kind: "input" | "file" | "argument" }>;

/** A line of a file, from 1. */
export interface FileLine {
  readonly name: string;
  readonly line: number;
}

/** A line of an input, a file or an argument that holds several. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Left out if the line may hold a secret. */
  readonly text?: string;
}
