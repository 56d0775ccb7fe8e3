import { ActionError } from "../../errors.ts";
import type { HostKind } from "../../problems/files.ts";

/** Maximum length of a URL from the server: a presigned one has some 1,500 characters. */
const LONGEST = 16_384;
/** A host has at most 253 characters. `URL` would take quadratic time for a longer one. */
const SHAPE = /^[a-z][a-z\d+.-]{0,20}:[/\\]*(?![/\\])[^\s/?#\\]{0,300}(?:[/?#\\]\S*)?$/i;
/** Names and addresses of this machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3), as `URL` writes them. */
const LOOPBACK =
  /^(?:(?:.*\.)?localhost\.?|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|\[::(?:ffff:)?7f[0-9a-f]{2}:[0-9a-f]{1,4}\]|\[::ffff:0:0\])$/i;

/**
 * The URL of a host that the server provided. It must be https, or http on loopback. A server that isn't on loopback
 * can't provide a loopback URL, which would send the runner to its own services. Throws `FILE_HOST` for any other.
 * @param server origin of the Psono server
 */
export function addressOf(text: unknown, server: string, kind: HostKind): URL {
  const refused = (why: "form" | "not-https" | "loopback") => new ActionError("FILE_HOST", "address", { kind, why });
  if (typeof text !== "string" || text.length > LONGEST || !SHAPE.test(text)) throw refused("form");
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw refused("form");
  }
  if (url.username !== "" || url.password !== "" || url.hash !== "") throw refused("form");
  const local = LOOPBACK.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local)) throw refused("not-https");
  if (local && !LOOPBACK.test(new URL(server).hostname)) throw refused("loopback");
  return url;
}

/** How errors name the host of a URL. */
export function hostOf({ host }: URL): string {
  return host.slice(0, 100);
}
