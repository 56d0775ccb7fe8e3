import { openKey, openSecretBox } from "./crypto.ts";
import { asObject, type JsonObject, objectsOf, own, parseObject, stringOf, uuidOf } from "./json.ts";
import type { Session } from "./session.ts";
import { expect200 } from "./status.ts";
import type { Scope, Tree } from "./tree.ts";
import { Walk } from "./walk.ts";
import { Work } from "./work.ts";

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
  const what = "The list of datastores";
  const list = asObject(expect200(await session.request("GET", "/datastore/"), what), what);
  const stores = objectsOf(list, "datastores").filter((store) => own(store, "type") === "password");
  const contents = await Promise.all(stores.map((store) => readDatastore(session, store, userKey)));
  return new Walk(session, scope, work).all(contents.filter((content) => content !== undefined));
}

async function readDatastore(
  session: Session,
  store: JsonObject,
  userKey: Uint8Array,
): Promise<JsonObject | undefined> {
  const id = uuidOf(store, "id", "A datastore");
  const what = `Datastore ${id}`;
  const answer = asObject(expect200(await session.request("GET", `/datastore/${id}/`), what), what);
  const data = stringOf(answer, "data", what);
  if (data === "") return undefined; // never written to
  const key = openKey(
    stringOf(answer, "secret_key", what),
    stringOf(answer, "secret_key_nonce", what),
    userKey,
    `The key of ${what}`,
  );
  return parseObject(openSecretBox(data, stringOf(answer, "data_nonce", what), key, what), what);
}
