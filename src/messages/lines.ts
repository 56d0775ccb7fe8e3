/** Lines as they should be, made from the lines that users wrote. */
import type { Subject } from "../subject.ts";

const LEFT = "(?:(?:env|output|file):)?[A-Za-z_*][A-Za-z0-9_*]*\\s*\\??=\\s*";
const PLACE = "(?:/|[0-9a-f]{8}-)";
const NEXT = new RegExp(`\\s(?=${LEFT}${PLACE})`, "i");
const LINE = new RegExp(`^${LEFT}${PLACE}[^=]*$`, "i");
/** Formats, which take a whole folder as one value. */
const FORMAT = /^#(?:format:)?(?:dotenv|env-file|json|shell)$/;

/** What the user wrote; undefined where it isn't known or may hold a secret. */
export function textOf(subject: Subject): string | undefined {
  if ("line" in subject) return subject.line?.text;
  return "text" in subject ? subject.text : undefined;
}

/** The line of a subject with another path. @param rest what follows it; by default what follows now */
export function withPath(subject: Subject, path: string, correct: string, rest?: string): string {
  const text = textOf(subject) ?? "";
  const at = text.indexOf(path);
  if (at === -1) return correct;
  return text.slice(0, at) + correct + (rest ?? text.slice(at + path.length));
}

/** The line of a subject as the request of a folder; undefined where it has no name, which a wildcard needs. */
export function withFolder(subject: Subject, path: string, folder: string): string | undefined {
  const text = textOf(subject);
  if (text === undefined) return `* = ${folder}`;
  const rest = text.slice(text.indexOf(path) + path.length);
  if (FORMAT.test(rest)) return withPath(subject, path, folder);
  if (!("line" in subject)) return undefined;
  // A wildcard takes no JSON Pointer.
  const line = withPath(subject, path, folder, /^#[^/:]+$/.test(rest) ? rest : "");
  return line.replace(/^([^=*?]*?)_?(?=\s*\??=)/, "$1_*");
}

/** The requests on one line; none where a part of it may be a secret. */
export function requestsIn(text = ""): string[] {
  const lines = text.split(NEXT).map((line) => line.trim());
  return lines.every((line) => LINE.test(line)) ? lines : [];
}
