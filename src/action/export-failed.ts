import { ActionError } from "../errors.ts";
import type { Details } from "../problems.ts";

/** What couldn't be written. */
export type Place = Details<"EXPORT_FAILED", "write">["what"];

/**
 * The error for something that couldn't be written. @param undone whether everything that had been written was undone
 */
export function exportFailed(what: Place, error: unknown, undone: boolean): ActionError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = /^E[A-Z0-9]{2,20}$/.test(code) ? { code } : {};
  return new ActionError("EXPORT_FAILED", "write", { what, undone, ...known });
}
