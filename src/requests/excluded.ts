import { type FieldName, parseFieldName, printFieldName } from "../entries/field-name.ts";
import { ActionError } from "../errors.ts";
import { isUuid } from "../psono/json.ts";
import { isWithin } from "../psono/tree.ts";
import type { Lines, Subject } from "../subject.ts";
import { LONGEST, LONGEST_NAME, normal, printable } from "../text.ts";

/** Exclusions: what wildcards leave out. */
export interface Exclusion {
  /** The line that contains it. */
  readonly subject: Subject;
  /**
   * A name as it would be exported, an ID, a path, or a folder with its subfolders if it ends with a slash. After an ID
   * or a path, `#` and a field can follow.
   */
  readonly text: string;
}

/** One of several on a line: in double quotes, with any characters, or without spaces and commas. */
const ITEM = /"(.+?)"(?=[\s,]|$)|[^\s,]+/gs;

/**
 * Parses the `exclude` input: names, IDs and their fields, separated by commas, spaces or newlines. A line that starts
 * with a slash is one path. An item in double quotes is used as it is.
 * @param of the text that contains the lines, as the subject of errors
 * @param first number of the first line
 */
export function parseExclude(
  text: string,
  problems: ActionError[],
  of: Lines = { kind: "input", name: "exclude" },
  first = 1,
): Exclusion[] {
  const exclusions: Exclusion[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line.startsWith("#")) continue;
    const subject: Subject = { ...of, line: { number: first + index, text: line } };
    for (const [item, quoted] of line.startsWith("/") ? [[line]] : line.matchAll(ITEM)) {
      const plain = normal(quoted ?? (item as string).replace(/\/\*\*?$/, "/"));
      const id = idOf(plain);
      if (id !== undefined) exclusions.push({ subject, text: id.toLowerCase() + plain.slice(id.length) });
      // A variable of an entry can have any name, even one that can't be exported.
      else if (quoted !== undefined || plain.startsWith("/") || /^[^/=*]+$/.test(plain))
        exclusions.push({ subject, text: plain });
      else problems.push(new ActionError("INPUT", "exclusion", { text: item as string }, subject));
    }
  }
  return exclusions;
}

/** The ID in a text, up to its end or a `#`. */
function idOf(text: string): string | undefined {
  const id = text.slice(0, 36);
  return isUuid(id) && (text.length === 36 || text[36] === "#") ? id : undefined;
}

/** An entry or one of its fields as a line of `exclude`: by its path if that fits on one line, otherwise by its ID. */
export function printExclusion(
  { path, id }: { readonly path: string; readonly id: string },
  field?: FieldName,
): string {
  const after = field === undefined ? "" : `#${printFieldName(field)}`;
  const whole = path + after;
  const text = path === "" || path.endsWith("/") || whole.length > LONGEST - 2 ? id + after : whole;
  return /^"|^\s|"$|\s$|\/\*\*?$|^[^/].*[\s,]/.test(text) ? `"${text}"` : text;
}

/** An entry, or something that can't be read. */
interface Place {
  readonly folder: string;
  readonly name: string;
  readonly id?: string;
}

/** Applies exclusions, and remembers which of them matched. */
export class Exclusions {
  /** Steps of work for each check. */
  get size(): number {
    return this.#exclusions.length;
  }

  readonly #exclusions: readonly Exclusion[];
  readonly #byName = new Map<string, Exclusion[]>();
  /** The same for a field: its entry, and the name. */
  readonly #ofFields: { readonly exclusion: Exclusion; readonly place: string; readonly field: FieldName }[] = [];
  readonly #used = new Set<Exclusion>();

  constructor(exclusions: readonly Exclusion[]) {
    this.#exclusions = exclusions;
    for (const exclusion of exclusions) {
      const { text } = exclusion;
      const name = text.toUpperCase();
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), exclusion]);
      const hash = text.lastIndexOf("#");
      if (hash === -1 || !(text.startsWith("/") || idOf(text) !== undefined)) continue;
      this.#ofFields.push({ exclusion, place: text.slice(0, hash), field: parseFieldName(text.slice(hash + 1)) });
    }
  }

  /** Whether to leave out an entry, or something that can't be read, by its path, its folder's path or its ID. */
  hasPlace(place: Place): boolean {
    return this.#use(this.#exclusions.filter(({ text }) => isPlace(place, text)));
  }

  /** Whether any exclusion is a field of an entry. */
  get hasFields(): boolean {
    return this.#ofFields.length > 0;
  }

  /** Whether to leave out a field of an entry. `means`: whether a name is the field's. */
  hasField(place: Place, means: (field: FieldName) => boolean): boolean {
    const fitting = this.#ofFields.filter(
      (one) => !one.place.endsWith("/") && isPlace(place, one.place) && means(one.field),
    );
    return this.#use(fitting.map(({ exclusion }) => exclusion));
  }

  /** Whether to leave out a value by the name that it would be exported under. */
  hasName(name: string): boolean {
    const [shown, plain] = [printable(name), normal(name, LONGEST_NAME)].map((text) => text.toUpperCase());
    const found = [
      ...(this.#byName.get(plain ?? "") ?? []),
      ...((shown !== plain && this.#byName.get(shown ?? "")) || []),
    ];
    return this.#use(found);
  }

  #use(fitting: readonly Exclusion[]): boolean {
    for (const exclusion of fitting) this.#used.add(exclusion);
    return fitting.length > 0;
  }

  /** Exclusions without effect. A typo in one would export a secret that should be left out. */
  unused(): Exclusion[] {
    return this.#exclusions.filter((exclusion) => !this.#used.has(exclusion));
  }
}

function isPlace(place: Place, text: string): boolean {
  if (text === place.id) return true;
  if (!text.startsWith("/")) return false;
  // As shown in messages.
  if (text.includes("\\u{") && printable(`${place.folder}/${place.name}`) === text) return true;
  const path = text.endsWith("/") ? text.slice(0, -1) : text;
  return isWithin(place, path) && (path !== text || path.length === place.folder.length + 1 + place.name.length);
}
