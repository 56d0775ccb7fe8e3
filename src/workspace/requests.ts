/** Requests that files in the workspace hold: request files and templates. */
import type { ActionError } from "../errors.ts";
import { parseRequests, type Request, type TemplateLine } from "../requests/parse.ts";
import { parseTemplate, type Template } from "../requests/template.ts";
import type { Subject } from "../subject.ts";
import { type Folder, readFile } from "./file.ts";

/** `export` before the name, and quotes around the reference. The last part takes any text, so that no other is tried. */
const DOTENV = /^(?:export\s+(?=\S))?([^=#]*=\s*)(?:"([^"]*)"|'([^']*)'|(.*))$/s;

/**
 * Parses the lines of a request file, which can have the form of a `.env` file of references.
 * @param name of the file, for errors
 * @param templates takes the lines that request templates
 */
export function parseRequestFile(
  text: string,
  name: string,
  problems: ActionError[],
  templates: TemplateLine[],
): Request[] {
  const lines = text.split("\n").map((line) => line.trim().replace(DOTENV, "$1$2$3$4"));
  return parseRequests(lines.join("\n"), problems, { kind: "file", name }, 1, templates);
}

/**
 * Reads a request file.
 * @param subject what names the file, for errors
 */
export function readRequestFile(
  path: string,
  folder: Folder,
  subject: Subject,
  problems: ActionError[],
  templates: TemplateLine[],
): Request[] {
  const text = readFile(folder, path, subject, problems);
  return text === undefined ? [] : parseRequestFile(text, path, problems, templates);
}

/** Reads templates, and finds the references in them. @param problems takes every error found */
export function readTemplates(lines: readonly TemplateLine[], folder: Folder, problems: ActionError[]): Template[] {
  return lines.flatMap((line) => {
    const text = readFile(folder, line.template, line.subject, problems);
    return text === undefined ? [] : [parseTemplate(text, line, problems)];
  });
}
