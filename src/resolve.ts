import { ActionError } from "./error.ts";
import type { Entry } from "./psono/vault.ts";
import type { Request } from "./requests.ts";

/** Looks entries up by id and by path, in time that does not grow with the tree. */
export class Index {
  readonly #byPath = new Map<string, Entry[]>();
  readonly #byId = new Map<string, Entry>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const key = normal(`/${entry.path.join("/")}`);
      const same = this.#byPath.get(key);
      if (same === undefined) this.#byPath.set(key, [entry]);
      else if (!same.some((other) => other.secretId === entry.secretId)) same.push(entry);
      this.#byId.set(entry.secretId, entry);
    }
  }

  /** The one entry a request means. Throws `NO_SUCH_ENTRY` or `AMBIGUOUS`. */
  find(request: Request): Entry {
    const at = `secrets, line ${request.line}`;
    if ("id" in request.source) {
      const entry = this.#byId.get(request.source.id);
      if (entry === undefined)
        throw new ActionError("NO_SUCH_ENTRY", `${at}: no entry with this id in the vault of the key's user.`);
      return entry;
    }
    const found = this.#byPath.get(normal(request.source.path)) ?? [];
    if (found.length > 1) {
      const ids = found.slice(0, 10).map((entry) => entry.secretId);
      throw new ActionError(
        "AMBIGUOUS",
        `${at}: ${found.length} entries have this path. Ask by id: ${ids.join(", ")}.`,
      );
    }
    const [entry] = found;
    if (entry === undefined)
      throw new ActionError(
        "NO_SUCH_ENTRY",
        `${at}: no entry has this path. Mind upper and lower case, and shares the user has not accepted.`,
      );
    return entry;
  }
}

function normal(path: string): string {
  return path.normalize("NFC");
}
