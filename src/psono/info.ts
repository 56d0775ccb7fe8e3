import { fromHex, isSigned } from "./crypto.ts";
import type { Http } from "./http.ts";
import { own, parseObject, stringOf } from "./json.ts";

/**
 * Why a login answer did not fit `serverSignature` (32 bytes), as far as `/info/` tells. It serves to explain, never
 * to prove: whoever stands in between can answer it too.
 */
export async function explainSignature(http: Http, serverSignature: Uint8Array): Promise<string> {
  try {
    const what = "/info/";
    const answer = await http.send({ method: "GET", path: "/info/" });
    const outer = parseObject(answer.body, what);
    const verifyKey = fromHex(stringOf(outer, "verify_key", what), what, 32);
    const text = stringOf(outer, "info", what);
    if (!isSigned(text, fromHex(stringOf(outer, "signature", what), what, 64), verifyKey)) throw new Error();
    const given = Buffer.from(serverSignature);
    if (own(parseObject(text, what), "public_key") === given.toString("hex")) {
      return "server-signature holds the server's public key: give its signature (verify key) instead.";
    }
    if (!given.equals(verifyKey)) {
      return "The server says that its signature is another: compare server-signature with what Psono's client shows for this server.";
    }
    return "The server's own signature fits, the answer does not: it was changed on its way.";
  } catch {
    return "Compare server-signature with the signature that Psono's client shows for this server.";
  }
}

/** Whether a Psono server answers at this address. */
export async function isPsono(http: Http): Promise<boolean> {
  try {
    const answer = await http.send({ method: "GET", path: "/info/" });
    return typeof own(parseObject(answer.body, "/info/"), "verify_key") === "string";
  } catch {
    return false;
  }
}
