import { ActionError } from "../error.ts";
import { fromHex, openKey, openSecretBox } from "./crypto.ts";
import { asObject, isObject, isUuid, type JsonObject, objectsOf, own, parseObject, stringOf, uuidOf } from "./json.ts";
import type { Session } from "./session.ts";

/** An entry of the tree: where it stands and how its secret is opened. */
export interface Entry {
  /** Names from the root; a name may itself hold a slash. */
  readonly path: readonly string[];
  readonly type: string;
  readonly secretId: string;
  /** 32 bytes. */
  readonly secretKey: Uint8Array;
}

const DEPTH = 64;

/** Every entry of the password datastores and their shares. Trash is left out; so are shares the key cannot read. */
export async function readTree(session: Session): Promise<{ entries: Entry[]; unreadable: number }> {
  const userKey = session.userSecretKey;
  if (userKey === undefined) throw new ActionError("KEY_RESTRICTED", "A restricted API key has no tree of folders.");
  const list = asObject(
    expect200(await session.request("GET", "/datastore/"), "The list of datastores"),
    "The list of datastores",
  );
  const stores = objectsOf(list, "datastores").filter((store) => own(store, "type") === "password");
  const walk = new Walk(session);
  await Promise.all(
    stores.map(async (store) => {
      const id = uuidOf(store, "id", "A datastore");
      const what = `Datastore ${id}`;
      const answer = asObject(expect200(await session.request("GET", `/datastore/${id}/`), what), what);
      const data = stringOf(answer, "data", what);
      if (data === "") return;
      const key = openKey(
        stringOf(answer, "secret_key", what),
        stringOf(answer, "secret_key_nonce", what),
        userKey,
        `The key of ${what}`,
      );
      await walk.folder(
        parseObject(openSecretBox(data, stringOf(answer, "data_nonce", what), key, what), what),
        [],
        new Set(),
        {},
      );
    }),
  );
  return { entries: walk.entries, unreadable: walk.unreadable };
}

class Walk {
  readonly entries: Entry[] = [];
  unreadable = 0;
  readonly #session: Session;
  readonly #shares = new Map<string, Promise<JsonObject | undefined>>();

  constructor(session: Session) {
    this.#session = session;
  }

  async folder(
    folder: JsonObject,
    path: readonly string[],
    above: ReadonlySet<string>,
    inherited: JsonObject,
  ): Promise<void> {
    if (path.length > DEPTH) throw new ActionError("VAULT_DEPTH", `The vault has folders more than ${DEPTH} deep.`);
    const indexHere = own(folder, "share_index");
    const index = isObject(indexHere) ? indexHere : inherited;
    const pending: Promise<void>[] = [];
    for (const child of objectsOf(folder, "folders")) {
      if (!isTrash(child)) pending.push(this.#child(child, path, above, index, true));
    }
    for (const child of objectsOf(folder, "items")) {
      if (!isTrash(child)) pending.push(this.#child(child, path, above, index, false));
    }
    await Promise.all(pending);
  }

  async #child(
    child: JsonObject,
    path: readonly string[],
    above: ReadonlySet<string>,
    index: JsonObject,
    isFolder: boolean,
  ): Promise<void> {
    let content = child;
    let within = above;
    const shareId = own(child, "share_id");
    if (typeof shareId === "string") {
      if (above.has(shareId)) return; // a share inside itself
      const share = await this.#share(shareId, child, index);
      if (share === undefined) return;
      content = share;
      within = new Set([...above, shareId]);
    }
    if (isTrash(content)) return;
    // A share's own name is the current one; the place that links to it may keep an older.
    const name = own(content, "name") ?? own(child, "name");
    if (typeof name !== "string") return;
    const here = [...path, name];
    if (isFolder) return this.folder(content, here, within, index);
    const secretId = own(content, "secret_id");
    const secretKey = own(content, "secret_key");
    const type = own(content, "type") ?? own(child, "type");
    if (typeof secretId !== "string" || !isUuid(secretId) || typeof secretKey !== "string") return; // a file, or no secret
    this.entries.push({
      path: here,
      type: typeof type === "string" ? type : "",
      secretId: secretId.toLowerCase(),
      secretKey: fromHex(secretKey, `The key of secret ${secretId}`, 32),
    });
  }

  #share(id: string, child: JsonObject, index: JsonObject): Promise<JsonObject | undefined> {
    let read = this.#shares.get(id);
    if (read === undefined) {
      read = this.#readShare(id, child, index);
      this.#shares.set(id, read);
    }
    return read;
  }

  async #readShare(id: string, child: JsonObject, index: JsonObject): Promise<JsonObject | undefined> {
    const indexed = own(index, id);
    const key = own(child, "share_secret_key") ?? (isObject(indexed) ? own(indexed, "secret_key") : undefined);
    if (!isUuid(id) || typeof key !== "string") {
      this.unreadable++;
      return undefined;
    }
    const what = `Share ${id}`;
    const { status, data } = await this.#session.request("GET", `/share/${id}/`);
    if (status !== 200) {
      this.unreadable++;
      return undefined;
    }
    const answer = asObject(data, what);
    const text = openSecretBox(
      stringOf(answer, "data", what),
      stringOf(answer, "data_nonce", what),
      fromHex(key, `The key of ${what}`, 32),
      what,
    );
    return parseObject(text, what);
  }
}

/** Decrypted data of the secrets by id, each read once. Throws `NO_SUCH_ENTRY` for an id that does not come back. */
export async function readSecrets(session: Session, entries: readonly Entry[]): Promise<Map<string, JsonObject>> {
  const wanted = new Map(entries.map((entry) => [entry.secretId, entry]));
  const found = new Map<string, JsonObject>();
  const open = (answer: JsonObject, entry: Entry) => {
    const what = `Secret ${entry.secretId}`;
    const text = openSecretBox(
      stringOf(answer, "data", what),
      stringOf(answer, "data_nonce", what),
      entry.secretKey,
      what,
    );
    found.set(entry.secretId, parseObject(text, what));
  };
  if (session.write && wanted.size > 1) {
    const what = "The answer with the secrets";
    const answer = await session.request("POST", "/bulk-secret-read/", { secret_ids: [...wanted.keys()] });
    for (const secret of objectsOf(asObject(expect200(answer, what), what), "secrets")) {
      const entry = wanted.get(String(own(secret, "id")).toLowerCase());
      if (entry !== undefined) open(secret, entry);
    }
  } else {
    const queue = [...wanted.values()];
    const worker = async () => {
      for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
        const { status, data } = await session.request("GET", `/secret/${entry.secretId}/`);
        if (status === 200) open(asObject(data, `Secret ${entry.secretId}`), entry);
      }
    };
    await Promise.all(Array.from({ length: Math.min(32, queue.length) }, worker));
  }
  for (const id of wanted.keys()) {
    if (!found.has(id))
      throw new ActionError(
        "NO_SUCH_ENTRY",
        `Secret ${id} did not come back: it was deleted, or the user lost the right to read it.`,
      );
  }
  return found;
}

function isTrash(object: JsonObject): boolean {
  return own(object, "deleted") === true;
}

function expect200(answer: { status: number; data: unknown }, what: string): unknown {
  if (answer.status === 403)
    throw new ActionError(
      "FORBIDDEN",
      `${what} was refused (403). The user may have to change the password in Psono first.`,
    );
  if (answer.status !== 200) throw new ActionError("SERVER_ANSWER", `${what} has status ${answer.status}.`);
  return answer.data;
}
