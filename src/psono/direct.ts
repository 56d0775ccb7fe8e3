import { ActionError } from "../errors.ts";
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
  const sent = http.send({
    method: "POST",
    path: "/api-key-access/secret/",
    body: JSON.stringify({ api_key_id: apiKeyId, secret_id: secretId }),
  });
  // While the server is waited for: what opens the answer takes some 6 ms to load.
  const loading = http.left().then(() => import("./crypto.ts"));
  const [answer, crypto] = await Promise.all([sent, loading]);
  if (answer.status !== 200 && answer.status !== 400) {
    throw new ActionError(
      "SERVER_ANSWER",
      `The secret ${secretId}: status ${answer.status}. Is server-url the address of a Psono server (it often ends in /server)?`,
    );
  }
  try {
    return open(answer, crypto, secretKey, secretId);
  } catch (error) {
    if (error instanceof ActionError) return error;
    throw error;
  }
}

function open(
  answer: Answer,
  { openKey, openSecretBox }: typeof import("./crypto.ts"),
  secretKey: Uint8Array,
  secretId: string,
): JsonObject {
  const what = `The secret ${secretId}`;
  if (answer.status === 400) {
    // Errors of this endpoint are Python's text, not JSON: the status alone is used.
    throw new ActionError(
      "NO_SUCH_ENTRY",
      `${what} is not attached to this API key, or the key may not read, is inactive or unknown. Look at the key in Psono.`,
    );
  }
  const body = parseObject(answer.body, what);
  const key = openKey(
    stringOf(body, "secret_key", what),
    stringOf(body, "secret_key_nonce", what),
    secretKey,
    `The key of ${secretId}`,
  );
  return parseSecret(openSecretBox(stringOf(body, "data", what), stringOf(body, "data_nonce", what), key, what), what);
}

/**
 * Ids of the secrets that are attached to a restricted key. Throws `KEY_NOT_RESTRICTED` for another key: what it can
 * reach stands in the tree, which needs a session. The endpoint answers as text/html, so no Accept header is sent.
 */
export async function listAttached(http: Http, apiKeyId: string): Promise<string[]> {
  const answer = await http.send({
    method: "POST",
    path: "/api-key-access/inspect/",
    anyType: true,
    body: JSON.stringify({ api_key_id: apiKeyId }),
  });
  const what = "The list of the key's secrets";
  if (answer.status === 400) {
    throw new ActionError(
      "NO_SUCH_KEY",
      "The server knows no active API key with this api-key-id. Compare it with the ID in Psono, and look at Active there.",
    );
  }
  if (answer.status !== 200) throw new ActionError("SERVER_ANSWER", `${what} has status ${answer.status}.`);
  const body = parseObject(answer.body, what);
  if (!booleanOf(body, "restrict_to_secrets", what)) {
    throw new ActionError(
      "KEY_NOT_RESTRICTED",
      "This API key is not restricted to secrets: asking by path needs api-key-private-key and server-signature.",
    );
  }
  if (!booleanOf(body, "read", what)) {
    throw new ActionError("KEY_CANNOT_READ", "The API key may not read. Tick read in its settings in Psono.");
  }
  return objectsOf(body, "api_key_secrets").map((secret) => uuidOf(secret, "secret_id", what));
}
