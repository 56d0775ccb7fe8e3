import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

import type { Problem } from "./problem.ts";

/** Bytes of a PEM file. */
const PEM_CAP = 1024 * 1024;

/**
 * PEM text, or the content of the file at the path `text`; undefined if there is none. A file in the workspace is
 * refused, because the author of a pull request could supply it.
 */
export function readPem(
  input: string,
  text: string,
  variables: NodeJS.ProcessEnv,
  problem: Problem,
): string | undefined {
  if (text === "") return undefined;
  if (text.includes("-----BEGIN ")) return `${text}\n`;
  if (/[\r\n]/.test(text) || text.length > 4096) {
    problem(input, "pem-form", {});
    return undefined;
  }
  // The text may be a private key without its header and footer.
  const named = input === "client-key" ? {} : { path: text };
  try {
    const path = realpathSync(text);
    const workspace = variables["GITHUB_WORKSPACE"];
    if (workspace !== undefined && existsSync(workspace)) {
      const inside = relative(realpathSync(workspace), path);
      // A folder can be called "..x". On Windows, a path on another drive is always absolute.
      if (inside.split(sep)[0] !== ".." && !isAbsolute(inside)) {
        problem(input, "pem-workspace", named);
        return undefined;
      }
    }
    const file = statSync(path);
    const pem = file.isFile() && file.size <= PEM_CAP ? readFileSync(path, "utf8") : "";
    if (pem.includes("-----BEGIN ")) return `${pem}\n`;
    problem(input, "pem-content", named);
  } catch {
    problem(input, "pem-unreadable", named);
  }
  return undefined;
}
