import { ActionError } from "../errors.ts";
import type { Subject } from "../subject.ts";
import { isFilter } from "./filters.ts";
import { parseLink } from "./links.ts";
import type { Problem } from "./mistakes.ts";
import { collect, type Request, type TemplateLine } from "./parse.ts";

/** A template that was read: its text is split where its references are. */
export interface Template extends TemplateLine {
  /** What is before each reference, and what is behind the last one. */
  readonly texts: readonly string[];
  readonly references: readonly Request[];
}

/** The beginning of an expression of GitHub's, or of a reference. */
const OPEN = /\$\{\{|\{\{[ \t]*(?=psono:)/gi;
const FILTER = /\s\|\s*([\w-]+)$/;

/**
 * Finds the references `{{ psono://REFERENCE ? | filter }}` of a template. Each is a request about its place in the
 * file. Other text between braces stays, and so do GitHub's expressions with all that is in them.
 * @param problems takes every error found
 */
export function parseTemplate(text: string, asked: TemplateLine, problems: ActionError[]): Template {
  const texts: string[] = [];
  const references: Request[] = [];
  let before = "";
  for (const [at, line] of text.split(/(?<=\n)/).entries()) {
    let taken = 0;
    for (let start = 0, end = 0; start < line.length; start = end + 2) {
      const close = line.indexOf("}}", start);
      end = close === -1 ? line.length : close;
      for (const { index, 0: open } of line.slice(start, end).matchAll(OPEN)) {
        if (open !== "${{") {
          const from = start + index;
          const place = { number: at + 1, column: from + 1 };
          const subject: Subject = { kind: "file", name: asked.template, line: place };
          const problem = collect(problems, subject);
          const parsed =
            close === -1
              ? problem("template-unclosed", {})
              : parseInside(line.slice(from + open.length, end).trim(), problem);
          if (parsed) references.push({ subject, name: asked.name, many: false, target: "output", ...parsed });
          texts.push(before + line.slice(taken, from));
          before = "";
          taken = end + 2;
        }
        if (close !== -1) break;
      }
    }
    before += line.slice(taken);
  }
  if (texts.length === 0) problems.push(new ActionError("REQUEST", "template-empty", {}, asked.subject));
  return { ...asked, texts: [...texts, before], references };
}

/** Parses what is between the braces. */
function parseInside(inside: string, problem: Problem) {
  const [end = "", filter = ""] = FILTER.exec(inside) ?? [];
  const marked = inside.slice(0, inside.length - end.length).trimEnd();
  const optional = /\s\?$/.test(marked);
  const link = optional ? marked.slice(0, -1).trimEnd() : marked;
  if (!isFilter(filter) || FILTER.test(link)) {
    problem("template-filter", {});
    return undefined;
  }
  const reference = parseLink(link, problem);
  return reference && { optional, filter, ...reference };
}
