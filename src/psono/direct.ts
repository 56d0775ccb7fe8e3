import { ActionError } from "../errors.ts";
import { openKey, openSecretBox, toHex } from "./crypto.ts";
import { isTooLarge } from "./failures.ts";
import type { Answer, Http } from "./http.ts";
import { booleanOf, type JsonObject, listOf, parseObject, stringOf, uuidOf } from "./json.ts";
import type { TotalSize } from "./secrets.ts";
import type { Work } from "./work.ts";

/** Maximum number of secrets that are attached to an API key. */
const ATTACHED = 10_000;

/**
 * The keys of the secrets that were read. Psono's clients create one for each: if two have the same key, the server
 * returned one secret twice.
 */
export class SecretKeys {
  readonly #owners = new Map<string, string>();
  readonly #shared = new Map<string, ActionError>();

  /** Notes the key (32 bytes) in the response for an ID. */
  add(key: Uint8Array, id: string): void {
    const hex = toHex(key);
    const owner = this.#owners.get(hex);
    if (owner === undefined) this.#owners.set(hex, id);
    else if (owner !== id) {
      for (const either of [owner, id])
        this.#shared.set(either, new ActionError("SHARED_KEY", "secrets", { ids: [owner, id] }));
    }
  }

  /** What was read for an ID, or `SHARED_KEY` if another has the same key: the server may have swapped them. */
  check<T>(id: string, found: T): T | ActionError {
    return this.#shared.get(id) ?? found;
  }
}

/**
 * Reads one secret that is attached to a restricted API key; decrypted here with the key's secret key (32 bytes).
 * Returns the error if the secret isn't returned or can't be decrypted; throws errors that affect all secrets.
 * @param keys gets the secret's own key, to compare the keys when all responses have arrived
 * @param total gets the size of the secret, and throws `VAULT_SIZE`
 * @param work counts it, and pauses before it's parsed
 */
export async function readAttached(
  http: Http,
  apiKeyId: string,
  secretKey: Uint8Array,
  secretId: string,
  keys: SecretKeys,
  total: TotalSize,
  work: Work,
): Promise<JsonObject | ActionError> {
  const body = JSON.stringify({ api_key_id: apiKeyId, secret_id: secretId });
  const answer = await http
    .send({ method: "POST", path: "/api-key-access/secret/", body })
    .catch((error: unknown) => (isTooLarge(error) ? error : Promise.reject(error)));
  if (answer instanceof ActionError) return answer;
  const { status, by } = answer;
  if (status !== 200 && !isRefusal(answer)) {
    const part = { kind: "attached-secret", id: secretId } as const;
    throw new ActionError("SERVER_ANSWER", "status-of-other", { part, status, by, server: http.servers.main.base });
  }
  total.add(answer.body.length / 2);
  if (work.count(answer.body.length)) await work.pause();
  try {
    return open(answer, secretKey, secretId, keys, total);
  } catch (error) {
    if (error instanceof ActionError && error.code !== "VAULT_SIZE") return error;
    throw error;
  }
}

/** Whether Psono itself refuses: its errors here are only names of fields, not JSON. */
function isRefusal({ status, by }: Answer): boolean {
  return status === 400 && by === "psono";
}

function open(answer: Answer, secretKey: Uint8Array, secretId: string, keys: SecretKeys, total: TotalSize): JsonObject {
  const part = { kind: "attached-secret", id: secretId } as const;
  if (answer.status === 400) {
    throw new ActionError("NO_SUCH_ENTRY", "not-attached", { id: secretId });
  }
  const body = parseObject(answer.body, part);
  const key = openKey(stringOf(body, "secret_key", part), stringOf(body, "secret_key_nonce", part), secretKey, {
    kind: "key",
    of: part,
  });
  const text = openSecretBox(stringOf(body, "data", part), stringOf(body, "data_nonce", part), key, part);
  keys.add(key, secretId);
  return total.parse(text, part);
}

/** The rights of a restricted API key, and the IDs of the secrets that are attached to it. */
export interface Attached {
  readonly ids: readonly string[];
  /** Whether the key has write access. */
  readonly write: boolean;
}

/**
 * Reads the list of secrets attached to a restricted API key. The endpoint responds with text/html, so no Accept header
 * is sent.
 * Throws `KEY_NOT_RESTRICTED` for any other key, whose vault needs a session.
 */
export async function listAttached(http: Http, apiKeyId: string): Promise<Attached> {
  const answer = await http.send({
    method: "POST",
    path: "/api-key-access/inspect/",
    anyType: true,
    body: JSON.stringify({ api_key_id: apiKeyId }),
  });
  const part = { kind: "attached-secrets" } as const;
  if (isRefusal(answer)) throw new ActionError("NO_SUCH_KEY", "unknown", {});
  const { status, by } = answer;
  if (status !== 200)
    throw new ActionError("SERVER_ANSWER", "status-of-other", { part, status, by, server: http.servers.main.base });
  const body = parseObject(answer.body, part);
  if (!booleanOf(body, "restrict_to_secrets", part)) {
    throw new ActionError("KEY_NOT_RESTRICTED", "no-session", {});
  }
  if (!booleanOf(body, "read", part)) {
    throw new ActionError("KEY_CANNOT_READ", "no-right", {});
  }
  const ids = listOf(body, "api_key_secrets", part, ATTACHED).map((secret) => uuidOf(secret, "secret_id", part));
  return { ids, write: booleanOf(body, "write", part) };
}
