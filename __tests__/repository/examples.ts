/** The YAML examples of README.md and docs/. */
import { globSync, readFileSync } from "node:fs";
import { parse } from "yaml";

export interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
}

export interface Example {
  /** The page and the heading above the example. */
  at: string;
  /** The text that a reader copies, with the connection filled in. */
  text: string;
  /** A workflow, an action, steps, or inputs of a step. */
  content: { jobs?: Record<string, { steps?: Step[] }>; runs?: { steps: Step[] } } | Step[] | Record<string, string>;
}

interface Block {
  page: string;
  heading: string;
  text: string;
}

const blocks: Block[] = ["README.md", ...globSync("docs/**/*.md").toSorted()].flatMap((page) => {
  const markdown = readFileSync(page, "utf8");
  return [...markdown.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(({ index, 1: indent = "", 2: text = "" }) => ({
    page,
    heading: (/^(?:.*\n)?#+ ([^\n]*)\n/s.exec(markdown.slice(0, index)) ?? [])[1] ?? "",
    text: text.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  }));
});

/** The blocks of docs/recipes.md that stand for the comments `# connection` and `# connection with a login`. */
const CONNECTIONS = new Map(
  blocks
    .filter(({ heading }) => heading === "The connection")
    .map(({ text }, at) => [at === 0 ? "# connection" : "# connection with a login", text]),
);

/** Replaces each comment that stands for a connection, indented as the comment is. */
function connected(text: string): string {
  return text.replace(/^( *)(# connection\b.*)\n/gm, (_, indent: string, comment: string) => {
    const lines = CONNECTIONS.get(comment);
    if (lines === undefined) throw new Error(`${comment} isn't a connection of docs/recipes.md`);
    return lines.replace(/^(?=.)/gm, indent);
  });
}

export const examples: Example[] = blocks.map(({ page, heading, text: written }) => {
  const text = connected(written);
  return { at: `${page}: ${heading}`, text, content: parse(text) as Example["content"] };
});

/** Whether an example is some inputs of a step, which a reader adds to another one. */
export function isInputs({ content }: Example): boolean {
  return !Array.isArray(content) && !("jobs" in content) && !("runs" in content);
}
