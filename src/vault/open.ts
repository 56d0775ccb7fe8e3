import { fieldsOf } from "../entries/fields.ts";
import { ActionError } from "../errors.ts";
import type { Details } from "../problems.ts";
import { readTree } from "../psono/datastores.ts";
import { listAttached, readAttached, SecretKeys } from "../psono/direct.ts";
import { Files } from "../psono/files/files.ts";
import type { Http } from "../psono/http.ts";
import type { JsonObject } from "../psono/json.ts";
import type { ApiKey } from "../psono/login.ts";
import { readSecrets, TotalSize } from "../psono/secrets.ts";
import { Session } from "../psono/session.ts";
import { type Entry, onlyFolder, type Scope, type Tree } from "../psono/tree.ts";
import { Work } from "../psono/work.ts";
import type { Request } from "../requests/parse.ts";
import { normal, normalSteps } from "../text.ts";
import { scopeOf } from "./scope.ts";

/** Maximum length of a title that names a restricted key's entry, in characters. */
const TITLE = 1024;

/** What is needed to open a vault. */
export interface Access {
  readonly apiKeyId: string;
  readonly secretKey: Uint8Array;
  readonly session: Pick<ApiKey, "privateKey" | "serverSignature"> | undefined;
  /** Seconds. */
  readonly timeout: number;
}

/** What an API key can read, with or without a login. */
export interface Vault {
  readonly tree: Tree;
  /** Counts work on the vault's data, and ends it with the step's timeout. */
  readonly work: Work;
  /** Undefined if it isn't known, as for a restricted key without a session. */
  readonly key: { readonly restricted: boolean; readonly write: boolean | undefined };
  /** Decrypted data by ID, each secret once, or the error if it can't be read. */
  read(entries: readonly Entry[]): Promise<Map<string, JsonObject | ActionError>>;
  /** Undefined without a login. */
  readonly files: Files | undefined;
  close(): Promise<void>;
}

/** Opens a vault as far as these requests need it. */
export function openFor(
  wanted: Access & { readonly requests: readonly Request[] },
  http: Http,
  description: string,
): Promise<Vault> {
  // A refused ID may also mean an unknown key: only the list shows whether just the entry is missing.
  const listed = wanted.requests.some(({ optional }) => optional);
  return openVault(wanted, http, description, scopeOf(wanted.requests), listed);
}

/**
 * Logs in if the keys for it are given, otherwise reads the secrets attached to the key.
 * @param description what Psono's session list shows
 * @param listed whether to list all secrets attached to a restricted key, even if only IDs are requested
 */
export async function openVault(
  access: Access,
  http: Http,
  description: string,
  scope: Scope,
  listed: boolean,
): Promise<Vault> {
  const session = await logIn(access, http, description);
  return openWith(session, access, http, scope, listed);
}

/** Logs in, unless the keys for it aren't given. @param description what Psono's list of sessions shows */
export async function logIn(access: Access, http: Http, description: string): Promise<Session | undefined> {
  if (access.session === undefined) return undefined;
  const key = { id: access.apiKeyId, secretKey: access.secretKey, ...access.session };
  return Session.open(http, key, description, access.timeout);
}

/**
 * Like `openVault`, in a session that is already open. The session is ended if this fails, otherwise by the vault's
 * `close`.
 */
export async function openWith(
  session: Session | undefined,
  access: Access,
  http: Http,
  scope: Scope,
  listed: boolean,
): Promise<Vault> {
  if (session === undefined) return openAttached(access, http, scope, listed, undefined);
  try {
    const userKey = session.userSecretKey;
    if (userKey === undefined) return await openAttached(access, http, scope, listed, session);
    const work = new Work(() => http.throwIfOver());
    const tree = await readTree(session, userKey, scope, work);
    return {
      tree,
      work,
      key: { restricted: false, write: session.write },
      read: (entries) => readSecrets(session, entries, tree.entries, work),
      files: new Files(session, http),
      close: () => session.close(),
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}

/**
 * A restricted key has no folders, and the titles in the server's list are encrypted with a key that it never gets:
 * they're read from the data of all attached secrets. If only IDs are requested, nothing is listed.
 */
async function openAttached(
  access: Access,
  http: Http,
  scope: Scope,
  all: boolean,
  session: Session | undefined,
): Promise<Vault> {
  const secrets = new Map<string, Promise<JsonObject | ActionError>>();
  const keys = new SecretKeys();
  const listing = all || scope.within("", false) ? listAttached(http, access.apiKeyId) : undefined;
  const total = new TotalSize(listing === undefined ? "secrets" : "attached");
  const work = new Work(() => http.throwIfOver());
  const read = (id: string) => {
    let secret = secrets.get(id);
    if (secret === undefined) {
      secret = readAttached(http, access.apiKeyId, access.secretKey, id, keys, total, work);
      secrets.set(id, secret);
    }
    return secret;
  };
  // At once: an ID needn't wait for the list.
  for (const id of scope.ids) void read(id).catch(() => undefined);
  const listed = await listing;
  const nameless: ActionError[] = [];
  const tree: Tree = {
    ...{
      entries: [],
      folders: new Map([["", onlyFolder({ path: "", above: undefined, share: undefined, content: {} })]]),
      trashed: [],
      unreadable: [],
      unopened: [],
      nameless,
    },
    unsaved: 0,
    restricted: true,
    direct: session === undefined,
  };
  const entry = { folder: "", type: "", key: "" };
  if (listed === undefined) {
    for (const id of scope.ids) tree.entries.push({ ...entry, path: "", name: "", id });
  } else {
    const found = await Promise.all(listed.ids.map(async (id) => ({ id, data: await read(id) })));
    throwIfWrongKey(found.map(({ data }) => data));
    for (const { id, data: read } of found) {
      const data = keys.check(id, read);
      if (data instanceof ActionError) nameless.push(data);
      const title = data instanceof ActionError ? "" : (fieldsOf(data, "", work).title ?? "");
      if (work.count(1 + normalSteps(title, TITLE))) await work.pause();
      // One with a longer title must be requested by ID, like one without a title.
      const name = title.length > TITLE ? "" : normal(title);
      tree.entries.push({ ...entry, path: name === "" ? "" : `/${name}`, name, id });
    }
  }
  return {
    tree,
    work,
    key: { restricted: true, write: session?.write ?? listed?.write },
    read: async (entries) => {
      const ids = [...new Set(entries.map(({ id }) => id))];
      const found = await Promise.all(ids.map(async (id) => [id, await read(id)] as const));
      throwIfWrongKey(found.map(([, data]) => data));
      const missing = found.filter(([, data]) => isNotAttached(data));
      if (listed === undefined && missing.length > 0)
        await throwIfUseless(http, access.apiKeyId, missing.length === found.length);
      return new Map(found.map(([id, data]) => [id, keys.check(id, data)]));
    },
    files: session && new Files(session, http),
    close: async () => session?.close(),
  };
}

/** Throws one `DECRYPTION` if the secret key decrypts none of the secrets: then the key is wrong, not the secrets. */
function throwIfWrongKey(found: readonly (JsonObject | ActionError)[]): void {
  const came = found.filter((one) => !isNotAttached(one));
  if (came.length > 0 && came.every(isSealedKey)) throw new ActionError("DECRYPTION", "secret-key", {});
}

function isNotAttached(found: JsonObject | ActionError): boolean {
  return found instanceof ActionError && found.reason === "not-attached";
}

/**
 * Throws why the server returns nothing for a key: `NO_SUCH_KEY`, `KEY_CANNOT_READ` or `KEY_NOT_RESTRICTED`. It refuses each
 * ID without a reason.
 * @param nothing whether it returned none of the secrets
 */
async function throwIfUseless(http: Http, apiKeyId: string, nothing: boolean): Promise<void> {
  try {
    await listAttached(http, apiKeyId);
  } catch (error) {
    // Secrets that are attached to a key without the restriction can be read by ID as well.
    if (nothing || !(error instanceof ActionError && error.code === "KEY_NOT_RESTRICTED")) throw error;
  }
}

/** Whether the key of a secret couldn't be decrypted. */
function isSealedKey(found: JsonObject | ActionError): boolean {
  if (!(found instanceof ActionError) || found.code !== "DECRYPTION" || found.reason !== "mac") return false;
  return (found.details as Details<"DECRYPTION", "mac">).part.kind === "key";
}
