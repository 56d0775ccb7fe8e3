/** The subject of an error. */
export type Subject =
  | { readonly kind: "nothing" }
  /** An input by its name in action.yml. */
  | { readonly kind: "input"; readonly name: string; readonly line?: Line }
  /** Inputs that don't match each other. */
  | { readonly kind: "inputs"; readonly names: readonly string[] }
  /** A file of requests. `input`: the input of the action that a step in the file sets. */
  | { readonly kind: "file"; readonly name: string; readonly line?: Line; readonly input?: string }
  /** An argument of a command, such as `--env`. */
  | { readonly kind: "argument"; readonly name: string; readonly line?: Line }
  /** An environment variable; `text` is the reference in it, `file` the workflow that sets it. */
  | { readonly kind: "variable"; readonly name: string; readonly text?: string; readonly file?: FileLine }
  /** A reference that was given by itself. */
  | { readonly kind: "reference"; readonly text: string };

/** A text with lines of requests or exclusions. */
export type Lines = Extract<Subject, { kind: "input" | "file" | "argument" }>;

/** A line of a file, from 1. */
export interface FileLine {
  readonly name: string;
  readonly line: number;
}

/** A line of an input, a file or an argument with several lines. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Of a reference in a template: from 1, in UTF-16 code units. */
  readonly column?: number;
  /** Left out if the line may contain a secret. */
  readonly text?: string;
}
