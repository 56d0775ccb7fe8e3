import { ActionError } from "../errors.ts";
import { openKey, openSecretBox } from "./crypto.ts";
import { asObject, type JsonObject, listOf, own, parseObject, stringOf, uuidOf } from "./json.ts";
import type { Session } from "./session.ts";
import { expect200 } from "./status.ts";
import type { Scope, Tree } from "./tree.ts";
import { Walk } from "./walk.ts";
import { Work } from "./work.ts";

/** The type of the datastores that contain entries. */
const PASSWORDS = "password";
/** A key that the content of a share has, but that of a datastore doesn't (datastore.js of Psono's client). */
const OF_SHARES = ["name", "type", "secret_id"];

/** Maximum number of datastores of a user, who usually has a handful. */
const DATASTORES = 1_000;

/**
 * The password datastores and their shares.
 * @param userKey the user's secret key, 32 bytes, which a restricted API key never gets
 */
export async function readTree(
  session: Session,
  userKey: Uint8Array,
  scope: Scope,
  work: Work = new Work(),
): Promise<Tree> {
  const part = { kind: "datastores" } as const;
  const list = asObject(expect200(await session.request("GET", "/datastore/"), part), part);
  const stores = listOf(list, "datastores", part, DATASTORES).filter(
    (store) => stringOf(store, "type", part) === PASSWORDS,
  );
  // A server could list one many times.
  const ids = new Set(stores.map((store) => uuidOf(store, "id", { kind: "datastore-entry" })));
  const contents = await Promise.all([...ids].map((id) => readDatastore(session, id, userKey)));
  const saved = contents.filter((content) => content !== undefined);
  return new Walk(session, scope, work, contents.length - saved.length).all(saved);
}

async function readDatastore(session: Session, id: string, userKey: Uint8Array): Promise<JsonObject | undefined> {
  const part = { kind: "datastore", id } as const;
  const answer = asObject(expect200(await session.request("GET", `/datastore/${id}/`), part), part);
  const misplaced = () => new ActionError("SERVER_ANSWER", "another-datastore", { part });
  if (stringOf(answer, "type", part) !== PASSWORDS) throw misplaced();
  const data = stringOf(answer, "data", part);
  if (data === "") return undefined; // never saved
  const key = openKey(stringOf(answer, "secret_key", part), stringOf(answer, "secret_key_nonce", part), userKey, {
    kind: "key",
    of: part,
  });
  const content = parseObject(openSecretBox(data, stringOf(answer, "data_nonce", part), key, part), part);
  // A share's key is encrypted like a datastore's, so the server could return a share instead.
  const named = own(content, "datastore_id") ?? id;
  if (typeof named !== "string" || named.toLowerCase() !== id || OF_SHARES.some((key) => Object.hasOwn(content, key)))
    throw misplaced();
  return content;
}
