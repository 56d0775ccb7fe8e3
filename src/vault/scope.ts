import type { Scope } from "../psono/datastores.ts";
import type { Source } from "../requests/parse.ts";

/** What of the vault can matter to these requests: shares elsewhere need not be read. */
export function scopeOf(requests: readonly { readonly source: Source }[]): Scope {
  const ids = new Set<string>();
  const paths: string[] = [];
  const folders: { path: string; deep: boolean }[] = [];
  for (const { source } of requests) {
    if ("id" in source) ids.add(source.id);
    else if ("path" in source) paths.push(normal(source.path));
    else folders.push({ path: normal(source.folder), deep: source.deep });
  }
  const within = (at: string, isFolder: boolean) => {
    const here = normal(at);
    // Whether a share of the same name stands in the way can only be told by reading it, in every folder passed.
    if (paths.some((path) => path.startsWith(`${here}/`) && (!isFolder || path.includes("/", here.length + 1))))
      return true;
    return folders.some(
      ({ path, deep }) =>
        path.startsWith(`${here}/`) || (path === here && (deep || !isFolder)) || (deep && here.startsWith(`${path}/`)),
    );
  };
  return { ids, within };
}

/** The form in which paths are compared: Psono's clients store names as typed, and the same letters have two forms. */
export function normal(path: string): string {
  return path.normalize("NFC");
}

/** Whether a path is another one or below it, both of them normal. */
export function under(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}
