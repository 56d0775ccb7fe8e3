/** Logs an API key in and out (views/api_key_login.py of psono-server). */
import { ActionError } from "../errors.ts";
import { fromHex, isSigned, openBox, openKey, sealSecretBox, sessionKeyPair, signText, toHex } from "./crypto.ts";
import type { Http } from "./http.ts";
import { explainSignature, isPsono } from "./info.ts";
import { asObject, booleanOf, parseObject, stringOf } from "./json.ts";
import { errorsOf } from "./sender.ts";

export interface ApiKey {
  readonly id: string;
  /** Ed25519 seed, 32 bytes. */
  readonly privateKey: Uint8Array;
  /** Secretbox key, 32 bytes. */
  readonly secretKey: Uint8Array;
  /** The server's Ed25519 verify key, 32 bytes. */
  readonly serverSignature: Uint8Array;
}

export interface Login {
  readonly token: string;
  readonly sessionKey: Uint8Array;
  readonly restricted: boolean;
  readonly write: boolean;
  /** When the session expires on the server. */
  readonly ends: Date;
  /** Key of the user's datastores; undefined with a restricted key. */
  readonly userSecretKey: Uint8Array | undefined;
}

export async function login(http: Http, key: ApiKey, description: string, seconds: number): Promise<Login> {
  const pair = sessionKeyPair();
  const info = JSON.stringify({
    api_key_id: key.id,
    session_public_key: toHex(pair.publicKey),
    session_duration: seconds,
    device_description: storable(description),
  });
  const answer = await http.send({
    method: "POST",
    path: "/api-key/login/",
    body: JSON.stringify({ info, signature: signText(info, key.privateKey) }),
    login: true,
  });
  const { status, by } = answer;
  if (status === 400 && by === "psono") throw loginRefused(answer.body);
  if (status !== 200) {
    throw new ActionError("SERVER_ANSWER", "login-status", {
      status,
      by,
      server: http.servers.main.base,
      psono: await isPsono(http),
    });
  }
  const part = { kind: "login" } as const;
  const outer = parseObject(answer.body, part);
  const sealed = stringOf(outer, "login_info", part);
  const signature = fromHex(stringOf(outer, "login_info_signature", part), { kind: "login-signature" }, 64);
  if (!isSigned(sealed, signature, key.serverSignature)) {
    throw new ActionError("SERVER_SIGNATURE", "login", { why: await explainSignature(http, key.serverSignature) });
  }
  const serverKey = fromHex(stringOf(outer, "server_session_public_key", part), { kind: "server-key" }, 32);
  const inner = parseObject(
    openBox(sealed, stringOf(outer, "login_info_nonce", part), serverKey, pair.secretKey, part),
    part,
  );
  const token = stringOf(inner, "token", part);
  if (!/^[\x21-\x7e]{1,512}$/.test(token)) throw new ActionError("SERVER_ANSWER", "token-form", {});
  const sessionKey = fromHex(stringOf(inner, "session_secret_key", part), { kind: "session-key" }, 32);
  const ends = endOf(inner["session_valid_till"], seconds);
  try {
    http.throwIfCancelled();
    const restricted = booleanOf(inner, "api_key_restrict_to_secrets", part);
    if (!booleanOf(inner, "api_key_read", part)) {
      throw new ActionError("KEY_CANNOT_READ", "no-right", {});
    }
    const user = asObject(inner["user"], { kind: "login-user" });
    return {
      token,
      sessionKey,
      ends,
      restricted,
      write: booleanOf(inner, "api_key_write", part),
      userSecretKey: restricted
        ? undefined
        : openKey(stringOf(user, "secret_key", part), stringOf(user, "secret_key_nonce", part), key.secretKey, {
            kind: "user-key",
          }),
    };
  } catch (error) {
    await logout(http, { token, sessionKey, ends });
    throw error;
  }
}

/** By the untranslated texts of psono-server (serializers/api_key_login.py). */
function loginRefused(body: string): ActionError {
  const [text] = errorsOf(parseObject(body, { kind: "login" })) ?? [];
  switch (text) {
    case "Signature invalid.":
      return new ActionError("LOGIN_REFUSED", "signature", {});
    case "NO_PERMISSION_OR_NOT_EXIST":
      return new ActionError("LOGIN_REFUSED", "unknown-key", {});
    case "User account has been disabled.":
      return new ActionError("LOGIN_REFUSED", "disabled-user", {});
    case "E-mail is not yet verified.":
      return new ActionError("LOGIN_REFUSED", "unverified-email", {});
    default:
      return new ActionError("LOGIN_REFUSED", "refused", {});
  }
}

/**
 * What the server's database accepts: at most 256 code points (models.py of psono-server, `Token.device_description`),
 * no NUL and no half of a surrogate pair. For anything else, the server responds with status 500.
 */
function storable(description: string): string {
  return [...description.replaceAll("\0", "").toWellFormed()].slice(0, 256).join("");
}

/**
 * When a session expires: according to the server, or as requested if the server gives no valid time.
 * @param told ISO 8601
 */
function endOf(told: unknown, seconds: number): Date {
  const ends = new Date(typeof told === "string" ? told : Number.NaN);
  return Number.isNaN(ends.getTime()) ? new Date(Date.now() + seconds * 1000) : ends;
}

/**
 * Ends a session within an extra 3 s, regardless of the remaining time, and reports a failure to the `Http`. Status 401
 * means that the session no longer exists.
 */
export async function logout(http: Http, { token, sessionKey, ends }: Pick<Login, "token" | "sessionKey" | "ends">) {
  http.extend(3000);
  const headers = { Authorization: `Token ${token}` };
  const body = JSON.stringify(sealSecretBox("{}", sessionKey));
  const call = { method: "POST", path: "/authentication/logout/", headers, body, logout: true } as const;
  const answer = await http.send(call).catch(() => undefined);
  if (answer?.status !== 200 && answer?.status !== 401) http.reportOpenSession({ ends, status: answer?.status });
}
