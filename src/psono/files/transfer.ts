import { ActionError } from "../../errors.ts";
import { fromHex } from "../crypto.ts";
import { asObject, elementsOf, isObject, own, stringOf, uuidOf } from "../json.ts";
import type { Session } from "../session.ts";

/** A right to download each chunk of one file once, for 12 hours. */
export interface Transfer {
  readonly id: string;
  /** Secretbox key, 32 bytes. */
  readonly key: Uint8Array;
}

/**
 * Requests a transfer (`GET /file/<id>/`, views/file.py of psono-server). Throws `FILE_ACCESS`, `FORBIDDEN` or
 * `SERVER_ANSWER`.
 * @param id of the file, a UUID in lower case
 */
export async function openTransfer(session: Session, id: string): Promise<Transfer> {
  const part = { kind: "file", id } as const;
  const { status, data } = await session.request("GET", `/file/${id}/`, undefined, 201);
  if (status === 403) throw new ActionError("FORBIDDEN", "refused", { part });
  if (status === 400) throw refused(data, id);
  if (status !== 201) throw new ActionError("SERVER_ANSWER", "status", { part, status });
  const answer = asObject(data, part);
  const key = fromHex(stringOf(answer, "file_transfer_secret_key", part), { kind: "key", of: part }, 32);
  return { id: uuidOf(answer, "file_transfer_id", part), key };
}

/** Reasons by the server's constants (serializers/read_file.py). The text is only compared, never kept. */
function refused(data: unknown, id: string): ActionError {
  const reasons = isObject(data) ? elementsOf(data, "non_field_errors") : [];
  if (reasons.includes("NO_FILESERVER_AVAILABLE")) return new ActionError("FILE_ACCESS", "no-fileserver", {});
  if (reasons.includes("INSUFFICIENT_FUNDS")) return new ActionError("FILE_ACCESS", "no-funds", {});
  return new ActionError("FILE_ACCESS", "no-permission", { id });
}

/**
 * Why a host or the server returns no chunk for a transfer, by the constants that psono-server and psono-fileserver
 * send.
 */
export function refusalOf(body: unknown): "transfer" | "chunk" | undefined {
  const reasons = isObject(body) ? elementsOf(body, "non_field_errors") : [];
  const detail = isObject(body) ? own(body, "detail") : undefined;
  const among = (...texts: readonly string[]) => texts.some((text) => reasons.includes(text) || detail === text);
  if (among("Filetransfer does not exist.", "Chunk count exceeded.", "CHUNK_COUNT_EXCEEDED", "FILE_TRANSFER_INVALID"))
    return "transfer";
  return among("CHUNK_NOT_AVAILABLE", "NO_PERMISSION_OR_NOT_EXIST") ? "chunk" : undefined;
}
