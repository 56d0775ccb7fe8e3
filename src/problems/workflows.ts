/** Problems in a file of requests or a workflow, and notes on what can't be checked in it. */
import type { Subject } from "../subject.ts";
import type { Causes, None } from "./facts.ts";

/** Mistakes in YAML by the codes of the `yaml` package, whose own texts are never shown. */
export type YamlMistake =
  | ("ALIAS_PROPS" | "BAD_ALIAS" | "BAD_COLLECTION_TYPE" | "BAD_DIRECTIVE" | "BAD_DQ_ESCAPE" | "BAD_INDENT")
  | ("BAD_PROP_ORDER" | "BAD_SCALAR_START" | "BLOCK_AS_IMPLICIT_KEY" | "BLOCK_IN_FLOW" | "DUPLICATE_KEY")
  | ("IMPOSSIBLE" | "KEY_OVER_1024_CHARS" | "MISSING_CHAR" | "MULTILINE_IMPLICIT_KEY" | "MULTIPLE_ANCHORS")
  | ("MULTIPLE_DOCS" | "MULTIPLE_TAGS" | "NON_STRING_KEY" | "RESOURCE_EXHAUSTION" | "TAB_AS_INDENT")
  | ("TAG_RESOLVE_FAILED" | "UNEXPECTED_TOKEN");

/** What is wrong with a path in the workspace. `link`: it goes through one, or doesn't lead to a regular file. */
type PathMistake = "missing" | "outside" | "link";

/** Facts of the code `FILE`. */
export interface FileProblems
  extends Causes<"unreadable" | "unwritable" | "empty" | "too-deep" | "second-document" | "not-utf8" | PathMistake> {
  /** In runs of this event, the author of a pull request could have written the files in the workspace. */
  readonly event: { readonly event: string };
  readonly "too-large": { readonly bytes: number };
  /** `column`: from 1, in UTF-16 code units. */
  readonly yaml: { readonly mistake: YamlMistake; readonly column: number };
  readonly "unknown-anchor": { readonly anchor: string };
  readonly "circular-alias": None;
  readonly tag: { readonly tag: string };
  readonly "complex-key": None;
  readonly "merge-key": None;
  readonly "duplicate-key": { readonly key: string };
}

type StepMistake = "asks-nothing" | "misplaced-step" | "no-uses" | "no-step" | "unchecked" | "commented-variable";

/** Facts of the code `REQUEST` that only a workflow can have. */
export interface WorkflowProblems extends Causes<StepMistake> {
  /** An input that isn't text. */
  readonly "not-text": { readonly input: string; readonly is: "list" | "mapping" };
  readonly folded: { readonly input: string };
  /** A comment that may be meant as part of the input. */
  readonly commented: { readonly input: string };
  readonly "not-list": { readonly key: string };
  readonly "not-mapping": { readonly key: "jobs" | "job" | "step" | "with" };
  readonly "too-many-steps": { readonly limit: number };
}

/** What can't be checked before the workflow runs. */
export interface Notes {
  /** `assumed`: the input's default is used in its place. */
  readonly expression: { readonly assumed: boolean };
  readonly env: None;
  /** `near`: inputs that may be meant. */
  readonly "unknown-input": { readonly input: string; readonly near: readonly string[] };
}
export type Note<N extends keyof Notes = keyof Notes> = {
  readonly [K in N]: { readonly note: K; readonly details: Notes[K]; readonly subject: Subject };
}[N];
