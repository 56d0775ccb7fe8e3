import { ActionError } from "../errors.ts";
import { openKey, openSecretBox } from "./crypto.ts";
import type { Answer, Http } from "./http.ts";
import { booleanOf, type JsonObject, objectsOf, parseObject, parseSecret, stringOf, uuidOf } from "./json.ts";

/**
 * Reads one secret that is attached to a restricted API key; decrypted here with the key's secret key (32 bytes). Where
 * the secret does not come or does not open, the error to tell; what concerns every other as well is thrown.
 */
export async function readAttached(
  http: Http,
  apiKeyId: string,
  secretKey: Uint8Array,
  secretId: string,
): Promise<JsonObject | ActionError> {
  const answer = await http.send({
    method: "POST",
    path: "/api-key-access/secret/",
    body: JSON.stringify({ api_key_id: apiKeyId, secret_id: secretId }),
  });
  if (answer.status !== 200 && answer.status !== 400) {
    const part = { kind: "attached-secret", id: secretId } as const;
    throw new ActionError("SERVER_ANSWER", "status-of-other", { part, status: answer.status });
  }
  try {
    return open(answer, secretKey, secretId);
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
}

function open(answer: Answer, secretKey: Uint8Array, secretId: string): JsonObject {
  const part = { kind: "attached-secret", id: secretId } as const;
  if (answer.status === 400) {
    // Errors of this endpoint are Python's text, not JSON: the status alone is used.
    throw new ActionError("NO_SUCH_ENTRY", "not-attached", { id: secretId });
  }
  const body = parseObject(answer.body, part);
  const key = openKey(stringOf(body, "secret_key", part), stringOf(body, "secret_key_nonce", part), secretKey, {
    kind: "key",
    of: part,
  });
  return parseSecret(openSecretBox(stringOf(body, "data", part), stringOf(body, "data_nonce", part), key, part), part);
}

/** What a restricted API key may do, and the ids of the secrets that are attached to it. */
export interface Attached {
  readonly ids: readonly string[];
  /** Whether the key has the right to write. */
  readonly write: boolean;
}

/**
 * Reads what is attached to a restricted API key. The endpoint answers as text/html, so no Accept header is sent.
 * Throws `KEY_NOT_RESTRICTED` for another key: reading its vault needs a session.
 */
export async function listAttached(http: Http, apiKeyId: string): Promise<Attached> {
  const answer = await http.send({
    method: "POST",
    path: "/api-key-access/inspect/",
    anyType: true,
    body: JSON.stringify({ api_key_id: apiKeyId }),
  });
  const part = { kind: "attached-secrets" } as const;
  if (answer.status === 400) {
    throw new ActionError("NO_SUCH_KEY", "unknown", {});
  }
  if (answer.status !== 200) throw new ActionError("SERVER_ANSWER", "status-of-other", { part, status: answer.status });
  const body = parseObject(answer.body, part);
  if (!booleanOf(body, "restrict_to_secrets", part)) {
    throw new ActionError("KEY_NOT_RESTRICTED", "no-session", {});
  }
  if (!booleanOf(body, "read", part)) {
    throw new ActionError("KEY_CANNOT_READ", "no-right", {});
  }
  const ids = objectsOf(body, "api_key_secrets").map((secret) => uuidOf(secret, "secret_id", part));
  return { ids, write: booleanOf(body, "write", part) };
}
