import { ActionError } from "../errors.ts";
import type { Part } from "../problems.ts";

/** The data of a response with status 200. Throws `FORBIDDEN` or `SERVER_ANSWER` for any other status. */
export function expect200({ status, data }: { status: number; data: unknown }, part: Part): unknown {
  if (status === 403) throw new ActionError("FORBIDDEN", "refused", { part });
  if (status !== 200) throw new ActionError("SERVER_ANSWER", "status", { part, status });
  return data;
}
