/** Inputs that say how to get to the server: certificates and headers. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

type Problem = (input: string, message: string) => void;

/** Bytes of a PEM file. */
const PEM_CAP = 1024 * 1024;

/**
 * PEM text, or that of the file which `text` is the path of; undefined where there is none. A file in the workspace is
 * refused: whoever opens a pull request could supply it.
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
    problem(input, "is neither PEM (it begins with -----BEGIN) nor the path of a PEM file.");
    return undefined;
  }
  try {
    const path = realpathSync(text);
    const workspace = variables["GITHUB_WORKSPACE"];
    if (workspace !== undefined && existsSync(workspace)) {
      const inside = relative(realpathSync(workspace), path);
      // A folder may be called "..x"; on Windows another drive has no way there but its own path.
      if (inside.split(sep)[0] !== ".." && !isAbsolute(inside)) {
        problem(
          input,
          "lies in the workspace, where a pull request could change it. Give the PEM itself, from a secret or variable.",
        );
        return undefined;
      }
    }
    const file = statSync(path);
    const pem = file.isFile() && file.size <= PEM_CAP ? readFileSync(path, "utf8") : "";
    if (pem.includes("-----BEGIN ")) return `${pem}\n`;
    problem(input, "names a file that is no PEM.");
  } catch {
    problem(input, "is neither PEM (it begins with -----BEGIN) nor the path of a file that can be read.");
  }
  return undefined;
}

/** Headers that belong to HTTP, to Psono's session or to what stands before the server. */
const REFUSED =
  /^(?:authorization.*|host|content-.*|accept.*|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|proxy-.*|x-forwarded-.*|forwarded|via|cookie.*|set-cookie.*|user-agent)$/i;

/** Parses `extra-headers`: one `Name: value` a line (RFC 9110 §5). */
export function parseHeaders(input: string, text: string, problem: Problem): Record<string, string> {
  const headers: Record<string, string> = Object.create(null); // `__proto__` is a name like others
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const at = `${input}, line ${index + 1}`;
    const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === "" || value === "") problem(at, "write Name: value.");
    else if (REFUSED.test(name)) problem(at, `the header ${name} is the action's or the proxy's own.`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    else if (/[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\xff]/.test(value))
      problem(at, "the value holds characters that no header can.");
    else if (Object.keys(headers).some((other) => other.toLowerCase() === name.toLowerCase()))
      problem(at, `the header ${name} is given twice.`);
    else headers[name] = value;
  }
  return headers;
}

/** Passwords of proxies, as they stand in the variables and decoded. */
export function proxySecrets(variables: NodeJS.ProcessEnv): string[] {
  return ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"].flatMap((name) => {
    const address = (variables[name] ?? "").replace(/^[a-z0-9+.-]+:\/\//i, "");
    // To the last @, as URLs are read: a password may hold one.
    const [, password = ""] = /^[^:@/]*:(.+)@/.exec(address) ?? [];
    if (password === "") return [];
    try {
      return [password, decodeURIComponent(password)];
    } catch {
      return [password];
    }
  });
}
