import { ActionError } from "../errors.ts";
import type { SignatureMismatch } from "../problems.ts";
import { fromHex, isSigned } from "./crypto.ts";
import type { Http } from "./http.ts";
import { own, parseObject, stringOf } from "./json.ts";

/** Information about a server, which a network attacker can forge. */
export interface Info {
  /** Ed25519, 32 bytes. */
  readonly verifyKey: Uint8Array;
  readonly publicKey: unknown;
  /** Text from the server, never to be printed as it is. */
  readonly version: unknown;
}

/**
 * Requests a server's information. Throws `SERVER_ANSWER` if the response isn't signed with the key that it contains.
 */
export async function readInfo(http: Http): Promise<Info> {
  const part = { kind: "info" } as const;
  const answer = await http.send({ method: "GET", path: "/info/" });
  const { status, by } = answer;
  if (status !== 200)
    throw new ActionError("SERVER_ANSWER", "status-of-other", { part, status, by, server: http.servers.main.base });
  const outer = parseObject(answer.body, part);
  const verifyKey = fromHex(stringOf(outer, "verify_key", part), part, 32);
  const text = stringOf(outer, "info", part);
  if (!isSigned(text, fromHex(stringOf(outer, "signature", part), part, 64), verifyKey))
    throw new ActionError("SERVER_ANSWER", "info-signature", {});
  const info = parseObject(text, part);
  return { verifyKey, publicKey: own(info, "public_key"), version: own(info, "version") };
}

/**
 * Why a login response didn't match `serverSignature` (32 bytes), according to `/info/`. Only for explanations: it
 * verifies nothing.
 */
export async function explainSignature(http: Http, serverSignature: Uint8Array): Promise<SignatureMismatch> {
  try {
    const { verifyKey, publicKey } = await readInfo(http);
    const given = Buffer.from(serverSignature);
    if (publicKey === given.toString("hex")) return "public-key";
    return given.equals(verifyKey) ? "changed" : "another";
  } catch (error) {
    throwIfOver(error);
    return "unknown";
  }
}

/** Whether a Psono server responds at this URL. */
export async function isPsono(http: Http): Promise<boolean> {
  try {
    const answer = await http.send({ method: "GET", path: "/info/" });
    return typeof own(parseObject(answer.body, { kind: "info" }), "verify_key") === "string";
  } catch (error) {
    throwIfOver(error);
    return false;
  }
}

/** The end of the step says nothing about the server. */
function throwIfOver(error: unknown): void {
  if (error instanceof ActionError && ["CANCELLED", "TIMEOUT"].includes(error.code)) throw error;
}
