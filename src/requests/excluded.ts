import { type FieldName, parseFieldName, printFieldName } from "../entries/field-name.ts";
import { ActionError } from "../errors.ts";
import { isUuid } from "../psono/json.ts";
import { isWithin } from "../psono/tree.ts";
import type { Lines, Subject } from "../subject.ts";
import { LONGEST, printable } from "../text.ts";

/** What a wildcard leaves out. */
export interface Exception {
  /** The line that holds it. */
  readonly subject: Subject;
  /**
   * A name as it would be exported, an id, a path, or a folder (with all below it) where it ends in a slash. After an id
   * or a path, `#` and a field can follow.
   */
  readonly text: string;
}

/**
 * Parses the `except` input: one name, path, folder, field or id a line. What is in double quotes is taken as it is.
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
    const [, quoted] = /^"(.+)"$/s.exec(line) ?? [];
    const plain = (quoted ?? line.replace(/\/\*\*?$/, "/")).normalize("NFC");
    const id = idOf(plain);
    if (id !== undefined) exceptions.push({ subject, text: id.toLowerCase() + plain.slice(id.length) });
    // A variable of an entry may have any name, one that could not be exported too.
    else if (quoted !== undefined || plain.startsWith("/") || /^[^\s/=,*]+$/.test(plain))
      exceptions.push({ subject, text: plain });
    else problems.push(new ActionError("INPUT", "exception", { text: line }, subject));
  }
  return exceptions;
}

/** The id that a text is, or that a `#` follows. */
function idOf(text: string): string | undefined {
  const id = text.slice(0, 36);
  return isUuid(id) && (text.length === 36 || text[36] === "#") ? id : undefined;
}

/** An entry or one of its fields as a line of `except`: by its path where that fits one line, else by its id. */
export function printException(
  { path, id }: { readonly path: string; readonly id: string },
  field?: FieldName,
): string {
  const after = field === undefined ? "" : `#${printFieldName(field)}`;
  const whole = path + after;
  const text = path === "" || path.endsWith("/") || whole.length > LONGEST - 2 ? id + after : whole;
  return /^"|^\s|"$|\s$|\/\*\*?$/.test(text) ? `"${text}"` : text;
}

/** An entry, or what can't be read. */
interface Place {
  readonly folder: string;
  readonly name: string;
  readonly id?: string;
}

/** Applies exceptions, and remembers which of them left out anything. */
export class Except {
  /** Steps of work that each question takes. */
  get size(): number {
    return this.#exceptions.length;
  }

  readonly #exceptions: readonly Exception[];
  readonly #byName = new Map<string, Exception[]>();
  /** Those of a field: its entry, and the name. */
  readonly #ofFields: { readonly exception: Exception; readonly place: string; readonly field: FieldName }[] = [];
  readonly #used = new Set<Exception>();

  constructor(exceptions: readonly Exception[]) {
    this.#exceptions = exceptions;
    for (const exception of exceptions) {
      const { text } = exception;
      const name = text.toUpperCase();
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), exception]);
      const hash = text.lastIndexOf("#");
      if (hash === -1 || !(text.startsWith("/") || idOf(text) !== undefined)) continue;
      const field = parseFieldName(text.slice(hash + 1));
      if (!("reserved" in field)) this.#ofFields.push({ exception, place: text.slice(0, hash), field });
    }
  }

  /** Whether to leave out an entry, or what cannot be read, by its path, its folder's or its id. */
  hasPlace(place: Place): boolean {
    return this.#use(this.#exceptions.filter(({ text }) => isPlace(place, text)));
  }

  /** Whether any exception is a field of an entry. */
  get hasFields(): boolean {
    return this.#ofFields.length > 0;
  }

  /** Whether to leave out a field of an entry. `means`: whether a name is the field's. */
  hasField(place: Place, means: (field: FieldName) => boolean): boolean {
    const fitting = this.#ofFields.filter(
      (one) => !one.place.endsWith("/") && isPlace(place, one.place) && means(one.field),
    );
    return this.#use(fitting.map(({ exception }) => exception));
  }

  /** Whether to leave out a value by the name that it would be exported under. */
  hasName(name: string): boolean {
    const [shown, normal] = [printable(name), name.normalize("NFC")].map((text) => text.toUpperCase());
    const found = [
      ...(this.#byName.get(normal ?? "") ?? []),
      ...((shown !== normal && this.#byName.get(shown ?? "")) || []),
    ];
    return this.#use(found);
  }

  #use(fitting: readonly Exception[]): boolean {
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

function isPlace(place: Place, text: string): boolean {
  if (text === place.id) return true;
  if (!text.startsWith("/")) return false;
  // As a message shows it.
  if (text.includes("\\u{") && printable(`${place.folder}/${place.name}`) === text) return true;
  const path = text.endsWith("/") ? text.slice(0, -1) : text;
  return isWithin(place, path) && (path !== text || path.length === place.folder.length + 1 + place.name.length);
}
