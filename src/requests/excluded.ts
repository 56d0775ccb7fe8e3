import { ActionError } from "../errors.ts";
import { isUuid } from "../psono/json.ts";
import { printable } from "../text.ts";

/** What a wildcard leaves out. */
export interface Exception {
  /** How errors name it: `except, line 2`. */
  readonly at: string;
  /** A name as it would be exported, an id, a path, or a folder (with all below it) where it ends in a slash. */
  readonly text: string;
}

/**
 * Parses the `except` input: one name, path, folder or id a line.
 * @param what how errors name the text
 * @param first number of the first line
 */
export function parseExcept(text: string, problems: ActionError[], what = "except", first = 1): Exception[] {
  const exceptions: Exception[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const at = `${what}, line ${first + index}`;
    const plain = line.replace(/\/\*\*?$/, "/").normalize("NFC");
    if (isUuid(plain)) exceptions.push({ at, text: plain.toLowerCase() });
    // A variable of an entry may have any name, one that could not be exported too.
    else if (plain.startsWith("/") || /^[^\s/=,*]+$/.test(plain)) exceptions.push({ at, text: plain });
    else
      problems.push(
        new ActionError("INPUT", `${at}: ${printable(line)} is no name, no path that begins with / and no id.`),
      );
  }
  return exceptions;
}

/** Applies exceptions, and remembers which of them left out anything. */
export class Except {
  readonly #exceptions: readonly Exception[];
  readonly #used = new Set<Exception>();

  constructor(exceptions: readonly Exception[]) {
    this.#exceptions = exceptions;
  }

  /** Whether to leave out what has this path, id or name. */
  has({ path, id, name }: { path?: string; id?: string; name?: string }): boolean {
    const here = path?.normalize("NFC");
    let found = false;
    for (const exception of this.#exceptions) {
      const { text } = exception;
      const below = text.endsWith("/") && `${here}/`.startsWith(text);
      if (!below && text !== here && text !== id && text.toUpperCase() !== name?.toUpperCase()) continue;
      this.#used.add(exception);
      found = true;
    }
    return found;
  }

  /** An exception without effect is a slip that would export what was to stay: each is an error. */
  unused(): ActionError[] {
    return this.#exceptions
      .filter((exception) => !this.#used.has(exception))
      .map(
        ({ at }) =>
          new ActionError("EXCEPT", `${at}: no wildcard finds anything that goes by this. Correct it or delete it.`),
      );
  }
}
