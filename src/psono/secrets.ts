import { ActionError } from "../errors.ts";
import type { Part } from "../problems.ts";
import { fromHex, openSecretBox } from "./crypto.ts";
import { isTooLarge } from "./failures.ts";
import { asObject, containersIn, type JsonObject, listOf, own, parseSecret, stringOf } from "./json.ts";
import type { Session } from "./session.ts";
import { expect200 } from "./status.ts";
import type { Entry } from "./tree.ts";
import { Work } from "./work.ts";

/** Data by `nameOf`, or the error if it can't be read. */
export type Secrets = Map<string, JsonObject | ActionError>;

/** Maximum bytes of the data of all secrets of a step, and characters of its values, which are kept until they're exported. */
const SECRETS = 128 * 1024 * 1024;

/** Secrets that are requested at the same time: as many as `Http` sends. */
const AT_ONCE = 32;

/**
 * Maximum number of objects and arrays in all secrets of a step, as in a share, and of numbers that keep their digits.
 * Each can take 50 times its text.
 */
const OBJECTS = 600_000;

/** Adds up the sizes of the secrets of a step, or of its values. */
export class TotalSize {
  readonly #reason: "secrets" | "attached";
  #bytes = 0;
  #objects = 0;

  /** @param reason `attached` if secrets are read only for their titles */
  constructor(reason: "secrets" | "attached" = "secrets") {
    this.#reason = reason;
  }

  /** Throws `VAULT_SIZE` if it's too much, which ends the step. */
  add(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes <= SECRETS) return;
    if (this.#reason === "attached") throw new ActionError("VAULT_SIZE", "attached", { bytes: SECRETS });
    throw new ActionError("VAULT_SIZE", "secrets", { bytes: SECRETS });
  }

  /**
   * The contents of a secret's text, of which the objects are added. Throws `VAULT_SIZE` if there are too many in total,
   * and `SECRET_FORM` for a text that isn't a secret: it isn't kept, and so isn't added.
   */
  parse(text: string, part: Part): JsonObject {
    let objects = 0;
    const data = parseSecret(text, part, () => objects++);
    this.#objects += objects + containersIn(text, OBJECTS);
    if (this.#objects <= OBJECTS) return data;
    if (this.#reason === "attached") throw new ActionError("VAULT_SIZE", "attached-objects", { limit: OBJECTS });
    throw new ActionError("VAULT_SIZE", "objects", { limit: OBJECTS });
  }
}

/** Distinguishes files from secrets: the members of a share choose the ID of a file, which can be that of a secret. */
export function nameOf({ id, file }: Pick<Entry, "id" | "file">): string {
  return file === undefined ? id : `file ${id}`;
}

/**
 * Decrypted data of secrets by ID, each read once, or the error if a secret isn't returned or can't be decrypted.
 * Throws errors that affect the whole session.
 * @param entries those with the same ID have the same key: the caller has refused others
 * @param seen every known entry: two secrets with the same key are an error, because the encrypted data doesn't say
 * which one it is
 */
export async function readSecrets(
  session: Session,
  entries: readonly Entry[],
  seen: readonly Entry[],
  work: Work = new Work(),
): Promise<Secrets> {
  const found = await sharedKeys(entries, seen, work);
  // A file's content isn't a secret on the server: its description is in the tree.
  const secrets = entries.filter(({ id, file }) => file === undefined && !found.has(id));
  const wanted = new Map(secrets.map((entry) => [entry.id, entry]));
  const total = new TotalSize();
  const take = (answer: JsonObject, entry: Entry) => {
    total.add(sizeOf(answer) / 2);
    try {
      found.set(entry.id, open(answer, entry, total));
    } catch (error) {
      if (!(error instanceof ActionError) || error.code === "VAULT_SIZE") throw error;
      found.set(entry.id, error);
    }
  };
  const all = session.write && wanted.size > 1 ? await readTogether(session, [...wanted.keys()]) : undefined;
  if (all !== undefined) {
    for (const secret of all) {
      const entry = wanted.get(idOf(secret));
      if (entry !== undefined) take(secret, entry);
      if (work.count(entry === undefined ? 1 : sizeOf(secret))) await work.pause();
    }
  } else {
    const read = async (entry: Entry) => {
      try {
        const { status, data } = await session.request("GET", `/secret/${entry.id}/`);
        if (status !== 200) return;
        const answer = asObject(data, { kind: "secret", id: entry.id });
        if (work.count(sizeOf(answer))) await work.pause();
        take(answer, entry);
      } catch (error) {
        if (!isTooLarge(error)) throw error;
        found.set(entry.id, error);
      }
    };
    // All workers take from one iterator, until it's empty or one of them fails.
    const queue = wanted.values();
    let ended = false;
    const worker = async () => {
      try {
        for (const entry of queue) {
          if (ended) return;
          await read(entry);
        }
      } finally {
        ended = true;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }
  for (const id of wanted.keys()) {
    if (!found.has(id)) {
      found.set(id, new ActionError("SECRET_GONE", "not-returned", { id }));
    }
  }
  return found;
}

/** All secrets in one response, which requires write access; undefined if the response is larger than the cap. */
async function readTogether(session: Session, ids: readonly string[]): Promise<JsonObject[] | undefined> {
  const part = { kind: "secrets" } as const;
  try {
    const answer = await session.request("POST", "/bulk-secret-read/", { secret_ids: ids });
    return listOf(asObject(expect200(answer, part), part), "secrets", part);
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
}

/**
 * Psono's clients create a key for each secret: someone gave two secrets the same key to swap them. An empty file isn't
 * on the server, and can have anybody's ID.
 */
async function sharedKeys(entries: readonly Entry[], all: readonly Entry[], work: Work): Promise<Secrets> {
  const owners = new Map<string, Entry>();
  const found: Secrets = new Map();
  for (const entry of entries) {
    if (work.count(1)) await work.pause();
    if (!entry.file?.empty && /^[0-9a-f]{64}$/i.test(entry.key)) owners.set(entry.key.toLowerCase(), entry);
  }
  for (const list of [entries, all]) {
    for (const entry of list) {
      if (work.count(1)) await work.pause();
      const owner = entry.file?.empty ? undefined : owners.get(entry.key.toLowerCase());
      if (owner === undefined || nameOf(owner) === nameOf(entry)) continue;
      for (const either of [owner, entry])
        found.set(nameOf(either), new ActionError("SHARED_KEY", "secrets", { ids: [owner.id, entry.id] }));
    }
  }
  return found;
}

function sizeOf(answer: JsonObject): number {
  const data = own(answer, "data");
  return typeof data === "string" ? data.length : 1;
}

function open(answer: JsonObject, entry: Entry, total: TotalSize): JsonObject {
  const part = { kind: "secret", id: entry.id } as const;
  const key = fromHex(entry.key, { kind: "key", of: part }, 32);
  const text = openSecretBox(stringOf(answer, "data", part), stringOf(answer, "data_nonce", part), key, part);
  return total.parse(text, part);
}

/** The id of a secret in a response, in lower case; empty if there is none. */
function idOf(secret: JsonObject): string {
  const id = own(secret, "id");
  return typeof id === "string" ? id.toLowerCase() : "";
}
