/** The fields of an entry, each found once. */
import { ActionError } from "../errors.ts";
import { isFormat } from "../formats/formats.ts";
import type { Format } from "../problems/formats.ts";
import { type JsonObject, labelOf, own, textOf } from "../psono/json.ts";
import type { Work } from "../psono/work.ts";
import { isSameName, LONGEST_NAME, normal, printable } from "../text.ts";
import { addedOf, LISTS } from "./added.ts";
import { builtIn, typeOf } from "./built-in.ts";
import { type Field, fromBinary, keyOfField, stepsOf, stored, type Value } from "./field.ts";
import {
  type FieldName,
  type FieldReference,
  formatIn,
  type Kind,
  needsKind,
  normalName,
  printFieldName,
  throwIfSeveral,
} from "./field-name.ts";
import { ATTACHMENTS, withoutFileKeys } from "./file-keys.ts";
import { type TotpParameters, totp, totpLeft } from "./totp.ts";
import { ENV_TYPE, type EntryType, entryType, isShown } from "./types.ts";

/** Minimum validity of a code when it's exported, in ms. */
const TOTP_LEFT = 5000;
const known = new WeakMap<JsonObject, Fields[]>();

/**
 * The fields of a secret.
 * @param told the type in the tree; may be unknown or empty
 * @param work counts the steps of searching the data for the first time
 */
export function fieldsOf(secret: JsonObject, told: string, work?: Work): Fields {
  const data = withoutFileKeys(secret);
  const all = known.get(data) ?? [];
  known.set(data, all);
  let fields = all.find((one) => one.told === told);
  if (fields === undefined) {
    fields = new Fields(data, told);
    all.push(fields);
    work?.count(fields.size);
  }
  return fields;
}

/** The fields of an entry that may be read: no keys of files. */
export class Fields {
  readonly told: string;
  readonly type: string;
  /** Steps of work for one pass over the entry's data. */
  readonly size: number;
  readonly #data: JsonObject;
  readonly #entryType: EntryType | undefined;
  readonly #builtIn = new Map<string, Field>();
  readonly #added: Readonly<Record<"custom" | "variable", readonly Field[]>>;
  #filled: readonly Field[] | undefined;
  readonly #counts = new Map<string, Map<Kind, number>>();
  readonly #byName: Readonly<Record<"custom" | "variable", ReadonlyMap<string, Field[]>>>;

  constructor(data: JsonObject, told: string) {
    this.#data = data;
    this.told = told;
    this.type = typeOf(told, data, (key) => stored(data, key) !== undefined);
    this.#entryType = entryType(this.type);
    const [custom, variable] = [addedOf(data, "custom"), addedOf(data, "variable")];
    this.#added = { custom, variable };
    this.#byName = { custom: Map.groupBy(custom, keyOfField), variable: Map.groupBy(variable, keyOfField) };
    this.size = [...custom, ...variable].reduce((sum, one) => sum + stepsOf(one), Object.keys(data).length);
  }

  /** The title in the data itself. */
  get title(): string | undefined {
    return labelOf(own(this.#data, `${this.type}_title`)) || undefined;
  }

  /** The username that belongs to a password; undefined if there is none. */
  get username(): string | undefined {
    return textOf(own(this.#data, `${this.type}_username`));
  }

  /** The default field; undefined if the type has none. */
  get main(): Field | undefined {
    const main = this.#entryType?.main;
    return main === undefined ? undefined : this.#ofType(main);
  }

  /**
   * The field that a request means, which may be empty; undefined if there is none. The meaning of a plain name depends
   * on the type and on the names of custom fields and variables, never on values.
   * Throws `AMBIGUOUS_FIELD` if it means more than one.
   */
  find({ kind, name }: FieldName): Field | undefined {
    const found = this.#named(name).filter((field) => kind === undefined || field.kind === kind);
    throwIfSeveral(
      name,
      found.map((field) => field.kind),
    );
    if (found.length > 1) throw new ActionError("AMBIGUOUS_FIELD", "fields", { name, count: found.length });
    return found[0];
  }

  /**
   * The format in which a request of one value wants all variables; undefined if it means a field.
   * Throws `AMBIGUOUS_FIELD` if it could mean both, and `FORMAT` if the entry has no variables.
   */
  format(reference: FieldReference): Format | undefined {
    const format = formatIn(reference);
    if (format === undefined) return undefined;
    const plain = reference.field?.kind === undefined;
    const has = this.#hasFormat(format);
    if (!has && !plain) throw new ActionError("FORMAT", "type", {});
    if (has && plain) throwIfSeveral(format, [...this.#named(format).map(({ kind }) => kind), "format"]);
    return has ? format : undefined;
  }

  #hasFormat(name: string): boolean {
    return this.type === ENV_TYPE && isFormat(name);
  }

  /** The fields that have a value. */
  filled(): readonly Field[] {
    this.#filled ??= this.#allFilled();
    return this.#filled;
  }

  #allFilled(): Field[] {
    const { fields = [], more = [], totp } = this.#entryType ?? {};
    const names =
      this.#entryType === undefined
        ? Object.keys(this.#data).filter((name) => name !== ATTACHMENTS)
        : [...(totp?.names.slice(0, 1) ?? []), ...fields, ...more];
    const own = names.flatMap((name) => this.#ofType(name) ?? []);
    const [codes, others] = [own.filter((field) => field.totp), own.filter((field) => !field.totp)];
    const all = [...codes, ...this.#added.variable, ...others, ...this.#added.custom];
    return all.filter(({ text }) => text !== undefined);
  }

  /**
   * What `PREFIX_* = entry` includes: every variable of an entry of environment variables, otherwise every field that
   * users fill in.
   */
  wildcard(): readonly Field[] {
    const filled = this.filled();
    if (this.type === ENV_TYPE) return filled.filter(({ kind }) => kind === "variable");
    const hidden = new Set(["title", ...(this.#entryType?.more ?? [])]);
    return filled.filter(({ kind, name }) => kind !== "field" || !hidden.has(name));
  }

  /** The name of a field, with its kind if the name by itself means another field too, or none. */
  nameOf(field: Field): FieldName {
    const { kind, name } = field;
    const plain =
      this.#countsOf(field).size === 1 &&
      !needsKind(name) &&
      !this.#hasFormat(name) &&
      name.trimStart() === name &&
      name !== "";
    return { kind: plain ? undefined : kind, name };
  }

  /** Whether a name means this field, possibly among others. */
  means({ kind, name }: FieldName, field: Field): boolean {
    if (kind !== undefined && kind !== field.kind) return false;
    // How a message shows an unusual name.
    const shown = () => printable(printFieldName({ kind, name: field.name })) === printFieldName({ kind, name });
    return isSameName(field.name, normal(name, LONGEST_NAME)) || this.#ofType(name) === field || shown();
  }

  /**
   * How a request names a field: by its name, or by its row if a line can't contain the name or other fields have it.
   */
  referenceTo(field: Field): FieldReference {
    const { kind, row } = field;
    const text = printFieldName(this.nameOf(field));
    const fits = text.trimEnd() === text && printable(text) === text;
    if ((fits && this.#countsOf(field).get(kind) === 1) || row === undefined || kind === "field")
      return { field: this.nameOf(field), pointer: undefined };
    return { field: { kind: undefined, name: LISTS[kind].key }, pointer: `/${row - 1}/value` };
  }

  /** Ms to wait from `now` so that a code has 5 seconds left; 0 for other fields. */
  wait(field: Field, now: number): number {
    if (field.totp === undefined) return 0;
    const left = totpLeft(this.#parameters(field.totp), now);
    return left < TOTP_LEFT ? left : 0;
  }

  /**
   * A field's value, byte for byte; undefined if it is empty. `now` is ms since 1970, for TOTP codes.
   * Throws `FIELD_FORM` or `TOTP`.
   */
  read(field: Field, now: number): Value | undefined {
    const { kind, name, text } = field;
    if (text === undefined) return undefined;
    if (field.totp !== undefined) return { text: totp(this.#parameters(field.totp), now) };
    const { binary, sshKey } = this.#entryType ?? {};
    if (kind !== "field") return { text };
    if (name === binary) return fromBinary(text);
    return { text, ...(name === sshKey && { sshKey: true }) };
  }

  #named(name: string, key = normalName(name)): Field[] {
    const own = this.#ofType(name);
    const { custom, variable } = this.#byName;
    return [...(own === undefined ? [] : [own]), ...(custom.get(key) ?? []), ...(variable.get(key) ?? [])];
  }

  /** How many fields of each kind a field's name means. */
  #countsOf(field: Field): ReadonlyMap<Kind, number> {
    const key = keyOfField(field);
    let counts = this.#counts.get(key);
    if (counts === undefined) {
      counts = new Map<Kind, number>();
      for (const { kind } of this.#named(field.name, key)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      this.#counts.set(key, counts);
    }
    return counts;
  }

  #ofType(name: string): Field | undefined {
    const found = builtIn(this.type, name, this.#data);
    if (found === undefined) return undefined;
    const same = `${found.totp === undefined ? "field" : "code of"} ${found.key}`;
    const field = this.#builtIn.get(same) ?? {
      kind: "field",
      name: found.name,
      text: stored(this.#data, found.key),
      hidden: !this.#isShown(found.key),
      ...(found.totp !== undefined && { totp: found.totp }),
    };
    this.#builtIn.set(same, field);
    return field;
  }

  /** Whether Psono shows everything that is stored under a key. The list of custom fields contains each of them. */
  #isShown(key: string): boolean {
    return key === LISTS.custom.key ? this.#added.custom.every(({ hidden }) => !hidden) : isShown(key);
  }

  /** Parameters of a code, with the defaults of Psono's client for missing ones. */
  #parameters(prefix: string): TotpParameters {
    return {
      secret: stored(this.#data, `${prefix}_code`) ?? "",
      algorithm: stored(this.#data, `${prefix}_algorithm`),
      digits: stored(this.#data, `${prefix}_digits`),
      period: stored(this.#data, `${prefix}_period`),
    };
  }
}
