/**
 * YAML as GitHub Actions reads it: one document, anchors and aliases, no merge keys, keys that don't differ only in
 * case.
 * Sources: TemplateReader.cs and YamlObjectReader.cs of github.com/actions/runner (src/Sdk/WorkflowParser).
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { ActionError } from "../errors.ts";
import type { Details, Reason } from "../problems.ts";

/** A scalar. `line` is that of its first character: for a block the line of its `|` or `>`. */
export interface Text {
  readonly kind: "text";
  readonly line: number;
  /** As an action gets it: empty for null, `true` or `false` for booleans, numbers as written. */
  readonly text: string;
  readonly style: "literal" | "folded" | "line";
  /** Whether a comment of the form `#word` follows on the same line, which may be a field that YAML drops. */
  readonly commented: boolean;
}

export interface List {
  readonly kind: "list";
  readonly line: number;
  readonly items: readonly Value[];
}

export interface Mapping {
  readonly kind: "mapping";
  readonly line: number;
  /** By key, as written. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  /** Of the key. */
  readonly line: number;
  readonly value: Value;
}

export type Value = Text | List | Mapping;

/** A document: its root, and every mapping in it in the order of the file. */
export interface Yaml {
  readonly root: Value;
  readonly mappings: readonly Mapping[];
}

/** Something that GitHub doesn't accept, at an offset in the text. */
class Refused<R extends Reason<"FILE">> extends Error {
  readonly reason: R;
  readonly details: Details<"FILE", R>;
  readonly offset: number;

  constructor(reason: R, details: Details<"FILE", R>, offset: number) {
    super(reason);
    this.reason = reason;
    this.details = details;
    this.offset = offset;
  }
}

/** Parses one document. Throws `ActionError` with the code `FILE` and the line of what is wrong. */
export function parseYaml(text: string, file: string): Yaml {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const of = { kind: "file", name: file } as const;
  try {
    // Keys are compared below: `uniqueKeys` compares each key with each other one.
    const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false } as const;
    const all = parseAllDocuments(text, options);
    const [document, second] = "empty" in all ? [] : all;
    if (document === undefined) throw new ActionError("FILE", "empty", {}, of);
    const wrong = document.errors[0] ?? document.warnings[0];
    if (wrong?.code === "RESOURCE_EXHAUSTION") throw new RangeError();
    if (wrong !== undefined) {
      const [offset] = wrong.pos;
      const { col: column } = lines.linePos(offset);
      throw new ActionError(
        "FILE",
        "yaml",
        { mistake: wrong.code, column },
        { ...of, line: { number: lineAt(offset) } },
      );
    }
    if (second !== undefined) throw new Refused("second-document", {}, second.contents?.range?.[0] ?? text.length);
    return new Reader(text, lineAt).read(document);
  } catch (error) {
    if (error instanceof Refused)
      throw new ActionError("FILE", error.reason, error.details, { ...of, line: { number: lineAt(error.offset) } });
    // The stack overflowed: the package parses nested YAML recursively.
    if (error instanceof RangeError) throw new ActionError("FILE", "too-deep", {}, of);
    throw error;
  }
}

/** Converts the package's nodes to values. All aliases of an anchor share one value. */
class Reader {
  readonly #text: string;
  readonly #lineAt: (offset: number) => number;
  readonly #anchors = new Map<string, Node>();
  readonly #values = new Map<Node, Value>();
  readonly #mappings: Mapping[] = [];

  constructor(text: string, lineAt: (offset: number) => number) {
    this.#text = text;
    this.#lineAt = lineAt;
  }

  read(document: Document): Yaml {
    return { root: this.#value(document.contents, 0), mappings: this.#mappings };
  }

  /** @param at offset to use if there is no node */
  #value(node: unknown, at: number): Value {
    if (isAlias(node)) {
      const offset = node.range?.[0] ?? at;
      const anchored = this.#anchors.get(node.source);
      if (anchored === undefined) throw new Refused("unknown-anchor", { anchor: node.source }, offset);
      const value = this.#values.get(anchored);
      if (value === undefined) throw new Refused("circular-alias", {}, offset);
      return value;
    }
    if (!isScalar(node) && !isSeq(node) && !isMap(node))
      return { kind: "text", line: this.#lineAt(at), text: "", style: "line", commented: false };
    const offset = node.range?.[0] ?? at;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    let value: Value;
    if (isScalar(node)) value = this.#scalar(node, offset);
    else if (isMap(node)) value = this.#mapping(node, offset);
    else
      value = { kind: "list", line: this.#lineAt(offset), items: node.items.map((item) => this.#value(item, offset)) };
    this.#values.set(node, value);
    return value;
  }

  #scalar(node: Scalar, offset: number): Text {
    if (node.tag !== undefined && node.tag !== "tag:yaml.org,2002:str")
      throw new Refused("tag", { tag: node.tag }, offset);
    const { value, type, source = "" } = node;
    const text = typeof value === "string" || typeof value === "boolean" ? String(value) : value === null ? "" : source;
    const style = type === "BLOCK_LITERAL" ? "literal" : type === "BLOCK_FOLDED" ? "folded" : "line";
    const rest = this.#text.slice(node.range?.[1] ?? offset).split("\n", 1)[0] ?? "";
    return {
      kind: "text",
      line: this.#lineAt(offset),
      text,
      style,
      commented: style === "line" && /^[ \t]+#\S/.test(rest),
    };
  }

  #mapping(node: YAMLMap, offset: number): Mapping {
    const entries = new Map<string, Entry>();
    const keys = new Set<string>();
    for (const pair of node.items) {
      const key = this.#value(pair.key, offset);
      const at = (pair.key as Node | null)?.range?.[0] ?? offset;
      if (key.kind !== "text") throw new Refused("complex-key", {}, at);
      if (key.text === "<<") throw new Refused("merge-key", {}, at);
      // As GitHub compares them.
      const same = key.text.toUpperCase();
      if (keys.has(same)) throw new Refused("duplicate-key", { key: key.text }, at);
      keys.add(same);
      entries.set(key.text, { line: this.#lineAt(at), value: this.#value(pair.value, at) });
    }
    const mapping: Mapping = { kind: "mapping", line: this.#lineAt(offset), entries };
    this.#mappings.push(mapping);
    return mapping;
  }
}
