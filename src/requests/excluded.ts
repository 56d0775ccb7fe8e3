import { ActionError } from "../errors.ts";
import { isUuid } from "../psono/json.ts";
import { isWithin } from "../psono/tree.ts";
import type { Lines, Subject } from "../subject.ts";

/** What a wildcard leaves out. */
export interface Exception {
  /** The line that holds it. */
  readonly subject: Subject;
  /** A name as it would be exported, an id, a path, or a folder (with all below it) where it ends in a slash. */
  readonly text: string;
}

/**
 * Parses the `except` input: one name, path, folder or id a line.
 * @param of the text that holds the lines, as the subject of errors
 * @param first number of the first line
 */
export function parseExcept(
  text: string,
  problems: ActionError[],
  of: Lines = { kind: "input", name: "except" },
  first = 1,
): Exception[] {
  const exceptions: Exception[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const subject: Subject = { ...of, line: { number: first + index, text: line } };
    const plain = line.replace(/\/\*\*?$/, "/").normalize("NFC");
    if (isUuid(plain)) exceptions.push({ subject, text: plain.toLowerCase() });
    // A variable of an entry may have any name, one that could not be exported too.
    else if (plain.startsWith("/") || /^[^\s/=,*]+$/.test(plain)) exceptions.push({ subject, text: plain });
    else problems.push(new ActionError("INPUT", "exception", { text: line }, subject));
  }
  return exceptions;
}

/** Applies exceptions, and remembers which of them left out anything. */
export class Except {
  /** Steps of work that each question takes. */
  get size(): number {
    return this.#exceptions.length;
  }

  readonly #exceptions: readonly Exception[];
  readonly #used = new Set<Exception>();

  constructor(exceptions: readonly Exception[]) {
    this.#exceptions = exceptions;
  }

  /** Whether to leave out an entry, or what cannot be read, by its path, its folder's or its id. */
  hasPlace(place: { readonly folder: string; readonly name: string; readonly id?: string }): boolean {
    const length = place.folder.length + 1 + place.name.length;
    return this.#any(({ text }) => {
      if (text === place.id) return true;
      const path = text.endsWith("/") ? text.slice(0, -1) : text;
      return text.startsWith("/") && isWithin(place, path) && (path !== text || path.length === length);
    });
  }

  /** Whether to leave out a value by the name that it would be exported under. */
  hasName(name: string): boolean {
    const upper = name.toUpperCase();
    return this.#any(({ text }) => text.toUpperCase() === upper);
  }

  #any(fits: (exception: Exception) => boolean): boolean {
    const fitting = this.#exceptions.filter(fits);
    for (const exception of fitting) this.#used.add(exception);
    return fitting.length > 0;
  }

  /** An exception without effect would export a secret that was meant to be left out: each is an error. */
  unused(): ActionError[] {
    return this.#exceptions
      .filter((exception) => !this.#used.has(exception))
      .map(({ subject, text }) => new ActionError("EXCEPT", "unused", { text }, subject));
  }
}
